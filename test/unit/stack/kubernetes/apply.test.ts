import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ClusterAccess } from '../../../../src/cluster/cluster.js';
import type { Environment } from '../../../../src/environment/environment.js';
import { applyStack } from '../../../../src/stack/kubernetes/apply.js';
import type { StackObject } from '../../../../src/stack/kubernetes/to-kubernetes.js';
import type { KubeObject } from '../../../../src/stack/manifests/object.js';
import { InfraError, UserError } from '../../../../src/system/errors.js';
import { type FakeContext, fakeContext, fakeEnvironment } from '../../../rig/fake-context.js';
import { FakeExec } from '../../../rig/fake-exec.js';

let exec: FakeExec;
let context: FakeContext;
let environment: Environment & { intents: string[]; details: object[] };
beforeEach(() => {
  exec = new FakeExec().on('kubectl get namespace/lab', '').on('kubectl apply', '');
  context = fakeContext(exec.exec);
  mkdirSync(join(context.folder, 'environment'));
  const fake = fakeEnvironment(join(context.folder, 'environment'));
  const details: object[] = [];
  environment = {
    ...fake,
    details,
    create: async (type, name, make, more = {}) => {
      details.push(more);
      // The intent is there before the call that creates.
      expect(exec.lines('kubectl apply')).toEqual([]);
      return fake.create(type, name, make);
    },
  };
});
afterEach(() => context.remove());

const access = (): ClusterAccess =>
  ({
    cluster: { provider: 'existing', kubeconfig: '/k', kubeContext: 'c' },
    kubectl: (args: string[], options?: object) => exec.exec('kubectl', args, options),
  }) as unknown as ClusterAccess;

const object = (kind: string, name: string, rest: object = {}, apiVersion = 'v1'): StackObject => ({
  value: { apiVersion, kind, metadata: { name, labels: { own: 'kept' } }, ...rest },
  locate: (path) => ({ file: 'm.yaml', line: 10 + path.length }),
});

const apply = (objects: StackObject[], held: StackObject[] = []) =>
  applyStack(context, environment, access(), {
    namespace: 'lab',
    namespaceLabels: { theirs: 'x' },
    objects,
    held,
  });

const sent = (): KubeObject[] => {
  const call = exec.calls.findLast(({ line }) => line.startsWith('kubectl apply'));
  return JSON.parse(String(call?.options.input)).items;
};

describe('creating a stack', () => {
  test('takes one call, the namespace first, everything with our label', async () => {
    await apply([object('ConfigMap', 'a'), object('Service', 'b')], [object('Deployment', 'later')]);
    expect(exec.lines('kubectl apply')).toEqual([
      'kubectl apply --server-side --force-conflicts --field-manager=distsys --namespace lab --filename -',
    ]);
    expect(sent().map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Namespace lab',
      'ConfigMap a',
      'Service b',
    ]);
    for (const { metadata } of sent()) {
      expect(metadata.labels).toMatchObject({ 'distsys.env': 'dsa-3f9c12' });
      expect(metadata.annotations).toMatchObject({
        'distsys.owner': 'ann@laptop',
        'distsys.expires': expect.any(String),
      });
    }
    expect(sent()[0]?.metadata.labels).toMatchObject({ theirs: 'x' });
    expect(sent()[1]?.metadata.labels).toMatchObject({ own: 'kept' });
  });

  test('what is in no namespace has an intent of its own, with the way to its cluster', async () => {
    exec.on('kubectl get namespace/lab clusterrole/r', '');
    await apply([object('ClusterRole', 'r', {}, 'rbac.authorization.k8s.io/v1'), object('ConfigMap', 'a')]);
    expect(environment.intents).toEqual(['kubernetes:namespace lab', 'kubernetes:resource clusterrole/r']);
    expect(environment.details).toEqual(Array(2).fill({ kubeconfig: '/k', context: 'c' }));
  });

  test('kinds that are not those of Kubernetes are looked up, and in the definitions of the stack', async () => {
    const definition = object(
      'CustomResourceDefinition',
      'globes.x.org',
      { spec: { group: 'x.org', scope: 'Cluster', names: { kind: 'Globe' } } },
      'apiextensions.k8s.io/v1',
    );
    exec
      .on('kubectl api-resources --namespaced=false', 'issuers  iss  cert.io/v1  false  Issuer\n')
      .on(/^kubectl get namespace\/lab /, (call) =>
        call.line.includes('globe/')
          ? { exitCode: 1, stderr: 'error: the server doesn\'t have a resource type "globe"' }
          : '',
      );
    exec.on(/^kubectl get \S+ --ignore-not-found -o json$/, (call) =>
      call.line.includes('globe/')
        ? { exitCode: 1, stderr: 'error: the server doesn\'t have a resource type "globe"' }
        : '',
    );
    await apply([
      definition,
      object('Globe', 'g', {}, 'x.org/v1'),
      object('Issuer', 'i', {}, 'cert.io/v1'),
      object('Certificate', 'c', {}, 'cert.io/v1'),
    ]);
    expect(environment.intents).toEqual([
      'kubernetes:namespace lab',
      'kubernetes:resource customresourcedefinition/globes.x.org',
      'kubernetes:resource globe/g',
      'kubernetes:resource issuer/i',
    ]);
  });

  test('what was sent is kept, for its owner alone to read', async () => {
    await apply([object('Secret', 's', { data: { a: 'b' } })], [object('Deployment', 'later')]);
    const file = join(environment.folder, 'lab.kubernetes.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8')).items.map(({ kind }: KubeObject) => kind)).toEqual([
      'Namespace',
      'Secret',
      'Deployment',
    ]);
  });
});

describe("what is somebody else's", () => {
  const there = (kind: string, name: string, labels: object = {}, rest: object = {}) =>
    JSON.stringify({
      kind: 'List',
      items: [{ apiVersion: 'v1', kind, metadata: { name, labels, ...rest } }],
    });

  test.each([
    [{}, /namespace lab is there already, and not ours/],
    [{ 'distsys.env': 'dsa-other1' }, /belongs to the environment dsa-other1/],
  ])('a namespace with the labels %j is not taken', async (labels, message) => {
    exec.on('kubectl get namespace/lab', there('Namespace', 'lab', labels));
    await expect(apply([])).rejects.toThrow(message);
    expect(environment.intents).toEqual([]);
  });

  test('nor an object that is in no namespace, told at its line', async () => {
    exec.on('kubectl get namespace/lab clusterrole/view', there('ClusterRole', 'view'));
    const error = await apply([object('ClusterRole', 'view', {}, 'rbac.authorization.k8s.io/v1')]).catch(
      (each: unknown) => each,
    );
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: 'clusterrole view is there already, and not ours',
      location: { line: 12 },
    });
  });

  test('our own is gone on with; a job that changed is made anew', async () => {
    const job = (command: string) => object('Job', 'j', { spec: { command } }, 'batch/v1');
    await apply([job('one')]);
    const [, first] = sent();
    exec.on('kubectl get namespace/lab', there('Namespace', 'lab', { 'distsys.env': 'dsa-3f9c12' }));
    exec.on('kubectl get jobs', JSON.stringify({ items: [first] })).on('kubectl delete jobs', '');
    exec.calls.length = 0;
    await apply([job('one')]);
    expect(exec.lines('kubectl delete')).toEqual([]);
    exec.calls.length = 0;
    await apply([job('two')]);
    expect(exec.lines('kubectl delete')).toEqual([
      'kubectl delete jobs j --namespace lab --ignore-not-found --wait=true',
    ]);
  });

  test('one that is just being removed is waited for', async () => {
    let looks = 0;
    exec.on('kubectl get namespace/lab', () =>
      ++looks < 3 ? there('Namespace', 'lab', {}, { deletionTimestamp: 'now' }) : '',
    );
    await apply([]);
    expect(looks).toBe(3);
  });

  test.each(['default', 'kube-system', 'Upper'])('%s can be no namespace of ours', async (namespace) => {
    const stack = { namespace, namespaceLabels: {}, objects: [], held: [] };
    await expect(applyStack(context, environment, access(), stack)).rejects.toThrow(UserError);
  });
});

describe('a cluster that does not take the stack', () => {
  const failing = (stderr: string, times = Number.POSITIVE_INFINITY) => {
    let count = 0;
    exec.on('kubectl apply', () => (count++ < times ? { exitCode: 1, stderr } : ''));
    environment.create = async (_type, name, make) => (await make()) || name;
  };

  test('is asked again while what it needs appears', async () => {
    failing(
      'Error from server (Forbidden): pods "p" is forbidden: error looking up service account lab/default: serviceaccount "default" not found',
      2,
    );
    await apply([object('Pod', 'p')]);
    expect(context.clock.sleeps).toEqual([500, 500]);
  });

  test('a definition is known a moment after it was sent; without one, an unknown kind stays unknown', async () => {
    const stderr =
      'error: resource mapping not found for name: "g" namespace: "" from "STDIN": no matches for kind "Gadget" in version "v1"';
    failing(stderr, 1);
    exec.on('kubectl get namespace/lab customresourcedefinition/d', '');
    await apply([
      object('Gadget', 'g'),
      object('CustomResourceDefinition', 'd', {}, 'apiextensions.k8s.io/v1'),
    ]);
    expect(context.clock.sleeps).toEqual([500]);
    failing(stderr);
    await expect(apply([object('Gadget', 'g')])).rejects.toThrow(/no matches for kind "Gadget"/);
    expect(context.clock.sleeps).toEqual([500]);
  });

  test('because it is away is no fault of the stack', async () => {
    failing('Unable to connect to the server: net/http: TLS handshake timeout');
    await expect(apply([])).rejects.toThrow(InfraError);
  });
});
