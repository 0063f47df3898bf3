import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { InUse } from '../../../../src/environment/in-use.js';
import type { Resource } from '../../../../src/environment/resource.js';
import { kubernetesResource } from '../../../../src/environment/types/kubernetes-resource.js';
import { namespace } from '../../../../src/environment/types/namespace.js';
import { InfraError } from '../../../../src/system/errors.js';
import { type FakeContext, fakeContext } from '../../../rig/fake-context.js';
import { type Call, FakeExec, timedOut } from '../../../rig/fake-exec.js';

const ID = 'dsa-00aa11';
const where = { kubeconfig: '/home/ann/config', context: 'school' };
const known = (name: string, details: Record<string, string> = where): Resource => ({
  type: 'kubernetes:namespace',
  id: name,
  name,
  environment: ID,
  details,
});

let kube: FakeExec;
let context: FakeContext;
beforeEach(() => {
  kube = new FakeExec();
  context = fakeContext(kube.exec);
});
afterEach(() => context.remove());

const terminating = (more: object = {}) => ({
  kind: 'Namespace',
  metadata: { name: 'voting', labels: { 'distsys.env': ID } },
  status: { conditions: [] },
  ...more,
});

describe('kubernetes:namespace', () => {
  test('without one in the ledger no cluster is asked: nobody knows which', async () => {
    expect(await namespace.list(context, { environment: ID, known: [] })).toEqual([]);
    expect(kube.calls).toEqual([]);
  });

  test('is found by label in every cluster that the ledger names, each asked once', async () => {
    kube.on(/get namespaces/, (call: Call) =>
      call.line.includes('--context other')
        ? ''
        : JSON.stringify({
            items: [
              {
                kind: 'Namespace',
                metadata: {
                  name: 'voting',
                  labels: { 'distsys.env': ID },
                  annotations: { 'distsys.expires': '2026-11-24T21:00:00Z', 'distsys.owner': 'ann' },
                },
              },
            ],
          }),
    );
    const found = await namespace.list(context, {
      environment: ID,
      known: [known('a'), known('b'), known('c', { context: 'other' })],
    });
    expect(found).toEqual([
      expect.objectContaining({
        name: 'voting',
        environment: ID,
        expires: '2026-11-24T21:00:00Z',
        owner: 'ann',
        details: where,
      }),
    ]);
    expect(kube.lines().sort()).toEqual([
      `kubectl --context other --request-timeout=20s get namespaces --selector distsys.env=${ID} --ignore-not-found -o json`,
      `kubectl --kubeconfig /home/ann/config --context school --request-timeout=20s get namespaces --selector distsys.env=${ID} --ignore-not-found -o json`,
    ]);
  });

  test('in a cluster of ours goes with it', async () => {
    const inside = known('voting', { context: `kind-${ID}` });
    expect(await namespace.list(context, { environment: ID, known: [inside] })).toEqual([]);
    await namespace.remove(context, inside);
    expect(kube.calls).toEqual([]);
  });

  test('is gone when the API server says so, not when it accepted the deletion', async () => {
    let looks = 0;
    kube.on(/delete namespace voting --ignore-not-found --wait=false$/, 'deleted');
    kube.on(/get namespace voting/, () => {
      looks += 1;
      return looks < 4 ? JSON.stringify(terminating()) : '';
    });
    await namespace.remove(context, known('voting'));
    expect(looks).toBe(4);
  });

  test('that is stuck names what holds it', async () => {
    const conditions = [
      { type: 'NamespaceDeletionDiscoveryFailure', status: 'False', message: 'not this' },
      {
        type: 'NamespaceFinalizersRemaining',
        status: 'True',
        message: 'example.com/hook in 1 resource instances',
      },
    ];
    kube.on(/delete namespace/, '');
    kube.on(/get namespace voting/, JSON.stringify(terminating({ status: { conditions } })));
    const error = await namespace.remove(context, known('voting')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InfraError);
    expect((error as Error).message).toBe(
      'namespace voting is stuck in Terminating: example.com/hook in 1 resource instances',
    );
    expect(context.clock.monotonic()).toBeGreaterThanOrEqual(120_000);
  });

  test('an API server that is busy may answer later; one that refuses will not', async () => {
    kube.on(/delete/, {
      exitCode: 1,
      stderr: 'Error from server (Conflict): the object has been modified, Conflict',
    });
    await expect(namespace.remove(context, known('voting'))).rejects.toThrow(InUse);
    kube.on(/delete/, timedOut('kubectl delete'));
    await expect(namespace.remove(context, known('voting'))).rejects.toThrow(InUse);
    kube.on(/delete/, {
      exitCode: 1,
      stderr: 'Error from server (Forbidden): namespaces "voting" is forbidden',
    });
    const error = await namespace.remove(context, known('voting')).catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(InUse);
    expect((error as Error).message).toContain('is forbidden');
  });

  test('a cluster that does not answer is no empty list', async () => {
    kube.on(/get/, {
      exitCode: 1,
      stderr: 'Unable to connect to the server: dial tcp: connect: no route to host',
    });
    await expect(namespace.list(context, { environment: ID, known: [known('a')] })).rejects.toThrow(
      'no route to host',
    );
  });

  test('our own kubectl is used when it is there', async () => {
    const own = join(context.paths.cache, 'bin', 'kubectl');
    await mkdir(join(context.paths.cache, 'bin'), { recursive: true });
    await writeFile(own, '');
    kube.on(/get namespaces/, '');
    await namespace.list(context, { environment: ID, known: [known('a')] });
    expect(kube.calls.map(({ program }) => program)).toEqual([own]);
  });

  test('by hand it is removed with the same kubeconfig and context', () => {
    expect(namespace.byHand(known('voting'))).toBe(
      'kubectl --kubeconfig /home/ann/config --context school delete namespace voting',
    );
    expect(namespace.byHand({ ...known('voting'), details: undefined })).toBe(
      'kubectl delete namespace voting',
    );
  });
});

describe('kubernetes:resource', () => {
  const object = (name: string) => ({ ...known(name), type: 'kubernetes:resource' });

  test('of the kinds that the ledger names is searched by label in all namespaces', async () => {
    kube.on(
      /get/,
      JSON.stringify({
        items: [
          {
            kind: 'Deployment',
            metadata: { name: 'vote', namespace: 'school', labels: { 'distsys.env': ID } },
          },
          { kind: 'ClusterRole', metadata: { name: 'reader', labels: { 'distsys.env': ID } } },
        ],
      }),
    );
    const scope = {
      environment: ID,
      known: [object('school/deployment/vote'), object('clusterrole/reader')],
    };
    const found = await kubernetesResource.list(context, scope);
    expect(found.map(({ id }) => id)).toEqual(['school/deployment/vote', 'clusterrole/reader']);
    expect(kube.lines()[0]).toContain('get deployment,clusterrole --all-namespaces --selector');
  });

  test('is removed in its namespace, and waited for', async () => {
    kube.on(/delete/, '');
    await kubernetesResource.remove(context, object('school/deployment/vote'));
    await kubernetesResource.remove(context, object('clusterrole/reader'));
    expect(kube.lines().map((line) => line.replace(/^.* delete/, 'delete'))).toEqual([
      'delete deployment vote --namespace school --ignore-not-found --wait=true --timeout=60s',
      'delete clusterrole reader --ignore-not-found --wait=true --timeout=60s',
    ]);
    expect(kubernetesResource.byHand(object('school/deployment/vote'))).toMatch(
      /delete deployment vote --namespace school$/,
    );
  });
});
