import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { refusedByCluster } from '../../../../src/stack/kubernetes/refused-by-cluster.js';
import { loadManifests } from '../../../../src/stack/manifests/load.js';
import { CommandError, InfraError } from '../../../../src/system/errors.js';
import { inFolder } from '../samples.js';

const TEXT = `apiVersion: v1
kind: ConfigMap
metadata:
  name: plain
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: odd
dada: { a: b }
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: odd
spec:
  replicaz: 2
  template:
    spec:
      containers:
      - name: x
        imag: z
---
apiVersion: v1
kind: Service
metadata:
  name: taken
spec:
  ports:
  - port: 80
    nodePort: 31000
`;

async function refused(stderr: string) {
  return inFolder({ 'm.yaml': TEXT }, async (folder) =>
    refusedByCluster(
      new CommandError('kubectl apply', 1, '', stderr),
      await loadManifests(join(folder, 'm.yaml')),
    ),
  );
}

describe('what the cluster refuses, at its line', () => {
  // As kubectl 1.34 printed them, against a cluster of the same version.
  test.each([
    [
      'error: error validating "STDIN": error validating data: ValidationError(ConfigMap): unknown field "dada" in io.k8s.api.core.v1.ConfigMap; if you choose to ignore these errors, turn validation off with --validate=false',
      10,
      /: ValidationError\(ConfigMap\): unknown field "dada" in io\.k8s\.api\.core\.v1\.ConfigMap$/,
    ],
    [
      'error: error validating "STDIN": error validating data: [ValidationError(Deployment.spec): unknown field "replicaz" in io.k8s.api.apps.v1.DeploymentSpec, ValidationError(Deployment.spec.template.spec.containers[0]): unknown field "imag" in io.k8s.api.core.v1.Container]; if you choose to ignore these errors, turn validation off with --validate=false',
      17,
      /replicaz/,
    ],
    [
      'error: error validating "STDIN": error validating data: ValidationError(Deployment.spec.template.spec.containers[0]): unknown field "imag" in io.k8s.api.core.v1.Container; if you',
      22,
      /imag/,
    ],
    [
      'The Deployment "odd" is invalid: \n* spec.template.spec.containers[0].image: Required value\n* spec.selector: Required value',
      21,
      /is invalid: spec\.template\.spec\.containers\[0\]\.image: Required value; spec\.selector/,
    ],
    [
      'The Service "taken" is invalid: spec.ports[0].nodePort: Invalid value: 31000: provided port is already allocated',
      31,
      /already allocated/,
    ],
    [
      'error: resource mapping not found for name: "plain" namespace: "" from "STDIN": no matches for kind "ConfigMop" in version "v1"\nensure CRDs are installed first',
      1,
      /no matches for kind "ConfigMop"/,
    ],
    [
      'Error from server (Forbidden): error when creating "STDIN": services "taken" is forbidden: exceeded quota: few, requested: services=1, used: services=0, limited: services=0',
      24,
      /stack: services "taken" is forbidden: exceeded quota/,
    ],
    [
      'Error from server: failed to create typed patch object (lab/odd; apps/v1, Kind=Deployment): .spec.replicaz: field not declared in schema',
      17,
      /field not declared/,
    ],
  ])('%s', async (stderr, line, message) => {
    const error = await refused(stderr);
    expect(error.location?.line).toBe(line);
    expect(error.message).toMatch(message);
  });

  test('a cluster that is away refuses nothing', async () => {
    const error = await refused(
      'Unable to connect to the server: dial tcp 127.0.0.1:6443: connect: connection refused',
    );
    expect(error).toBeInstanceOf(InfraError);
    expect(error.message).toMatch(/does not take the stack: Unable to connect/);
  });
});
