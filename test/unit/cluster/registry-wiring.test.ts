import { expect, test } from '@jest/globals';
import { accessTo } from '../../../src/cluster/access.js';
import type { Cluster } from '../../../src/cluster/cluster.js';
import { announceRegistry, wireRegistry } from '../../../src/cluster/registry-wiring.js';
import { fakeContext } from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

const registry = { address: 'localhost:5001', container: 'dsa-3f9c12-registry' };

test('each node finds the registry under its address here, by plain HTTP', async () => {
  const exec = new FakeExec().on('docker', '');
  await wireRegistry(fakeContext(exec.exec), 'dsa-3f9c12', ['n1', 'n2'], registry);
  const writes = exec.calls.filter(({ args }) => args[0] === 'exec');
  expect(writes.map(({ args }) => [args[2], args.at(-1)])).toEqual([
    ['n1', '/etc/containerd/certs.d/localhost:5001'],
    ['n2', '/etc/containerd/certs.d/localhost:5001'],
  ]);
  for (const { options } of writes)
    expect(options.input).toContain('[host."http://dsa-3f9c12-registry:5000"]\n');
  expect(exec.lines('docker network')).toEqual(['docker network connect dsa-3f9c12 dsa-3f9c12-registry']);
});

test('a registry that is on the network already is no failure; a node that cannot be written is', async () => {
  const exec = new FakeExec()
    .on('docker exec', '')
    .on('docker network connect', { exitCode: 1, stderr: 'already exists' });
  await wireRegistry(fakeContext(exec.exec), 'net', ['n1'], registry);
  exec.on('docker exec', { exitCode: 1, stderr: 'read-only file system' });
  await expect(wireRegistry(fakeContext(exec.exec), 'net', ['n1'], registry)).rejects.toThrow(
    'read-only file system',
  );
});

test('the cluster says which registry it has', async () => {
  const exec = new FakeExec()
    .on('which kubectl', '/usr/bin/kubectl\n')
    .on(/kubectl version/, 'Client Version: v1.34.0');
  exec.on(/kubectl .*apply/, '');
  const context = fakeContext(exec.exec);
  const cluster = {
    provider: 'kind',
    orchestrator: 'kubernetes',
    kubeconfig: '/k/config',
    kubeContext: 'kind-x',
  };
  await announceRegistry(accessTo(context, cluster as unknown as Cluster), registry);
  const [call] = exec.calls.filter(({ line }) => line.includes(' apply '));
  expect(call?.line).toContain('--kubeconfig /k/config --context kind-x --cache-dir /k/kubectl-cache');
  expect(JSON.parse(String(call?.options.input))).toMatchObject({
    kind: 'ConfigMap',
    metadata: { name: 'local-registry-hosting', namespace: 'kube-public' },
    data: { 'localRegistryHosting.v1': 'host: "localhost:5001"\n' },
  });
  context.remove();
});
