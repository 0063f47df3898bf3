import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ClusterAccess } from '../../../src/cluster/cluster.js';
import { waitForReady } from '../../../src/cluster/kind-ready.js';
import type { ExecResult } from '../../../src/system/exec.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

const DNS_ANSWER = ' 00 36 d5 01 81 80 00 01\n';
let exec: FakeExec;
let context: FakeContext;
/** What the API server has, or why it does not answer. */
let nodes: object[];
let leases: object[];
let mute: string | undefined;
beforeEach(() => {
  exec = new FakeExec().on('docker exec', DNS_ANSWER);
  context = fakeContext(exec.exec);
  nodes = [node('c')];
  leases = [lease('c')];
  mute = undefined;
});
afterEach(() => context.remove());

const at = (ms: number): string => new Date(context.clock.now() + ms).toISOString();
const seconds = (ms: number): string => `${at(ms).slice(0, 19)}Z`;
function node(name: string, { ready = 'True', beat = 0, labels = {}, message = '' } = {}): object {
  const conditions = [{ type: 'Ready', status: ready, lastHeartbeatTime: seconds(beat), message }];
  const addresses = [
    { type: 'Hostname', address: name },
    { type: 'InternalIP', address: '172.18.0.3' },
  ];
  return { metadata: { name, labels }, status: { conditions, addresses } };
}
const lease = (name: string, renewed = 1): object => ({
  metadata: { name },
  spec: { renewTime: at(renewed) },
});

function wait(count = 1, change: (look: number) => void = () => {}) {
  let looks = 0;
  const kubectl = async (args: string[]): Promise<ExecResult> => {
    const isNodes = args.includes('/api/v1/nodes');
    if (isNodes) {
      looks += 1;
      change(looks);
    }
    if (mute !== undefined) throw new Error(mute);
    return { exitCode: 0, stderr: '', stdout: JSON.stringify({ items: isNodes ? nodes : leases }) };
  };
  const access = { cluster: { kubeconfig: '/k' }, kubectl } as unknown as ClusterAccess;
  const readiness = { nodes: count, controlPlane: 'cp', since: context.clock.now(), deadline: 5_000 };
  return waitForReady(context, access, readiness);
}

describe('a cluster is ready', () => {
  test('when its nodes are, and DNS answers', async () => {
    nodes = [node('c', { labels: { 'node-role.kubernetes.io/control-plane': '' } }), node('w')];
    leases = [lease('c'), lease('w')];
    expect(await wait(2)).toEqual([
      { name: 'c', role: 'control-plane', address: '172.18.0.3' },
      { name: 'w', role: 'worker', address: '172.18.0.3' },
    ]);
    expect(exec.lines()[0]).toMatch(/^docker exec cp timeout 2 bash -c/);
  });

  test('as soon as the API server answers', async () => {
    mute = 'connection refused';
    await wait(1, (look) => {
      if (look === 3) mute = undefined;
    });
    expect(context.clock.sleeps).toHaveLength(2);
  });

  test.each<[string, () => void, string]>([
    ['a node is missing', () => {}, '1 of 2 nodes have joined'],
    [
      'a node is not Ready',
      () => nodes.push(node('w', { ready: 'False', message: 'cni not initialized' })),
      'w is not Ready: cni not initialized',
    ],
    [
      'a node says nothing yet',
      () => nodes.push({ metadata: { name: 'w' }, status: {} }),
      'w is not Ready: no status yet',
    ],
    [
      'a node only said so before it was frozen',
      () => nodes.push(node('w', { beat: -60_000 })),
      'w has not reported again yet',
    ],
    ['a node has no lease', () => nodes.push(node('w')), 'w has not renewed its lease yet'],
    [
      'a node’s lease is from before it was frozen',
      () => {
        nodes.push(node('w'));
        leases.push(lease('w', -1));
      },
      'w has not renewed its lease yet',
    ],
    [
      'the API server does not answer',
      () => (mute = 'connection refused'),
      'the API server does not answer: connection refused',
    ],
  ])('not while %s', async (_what, change, seen) => {
    change();
    await expect(wait(2)).rejects.toThrow(seen);
    expect(exec.calls).toEqual([]);
  });

  test.each([
    ['the command fails', { exitCode: 124, stdout: DNS_ANSWER }],
    ['the server fails (SERVFAIL)', ' 00 36 d5 01 81 82 00 01\n'],
    ['the name is unknown (NXDOMAIN)', ' 00 36 d5 01 81 83 00 01\n'],
    ['the answer is to another question', ' 00 36 aa 01 81 80 00 01\n'],
    ['nothing comes', ''],
  ])('not while DNS does not answer: %s', async (_what, answer) => {
    exec.on('docker exec', answer);
    await expect(wait()).rejects.toThrow('all nodes are Ready, but DNS (CoreDNS) does not answer yet');
  });
});
