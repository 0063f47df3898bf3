import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { accessTo } from '../../../src/cluster/access.js';
import type { Cluster } from '../../../src/cluster/cluster.js';
import { loadImages } from '../../../src/cluster/load-images.js';
import { isIn, nodeStores } from '../../../src/cluster/node-images.js';
import { InfraError, UserError } from '../../../src/system/errors.js';
import { type FakeContext, type FakeStep, fakeContext, fakeStep } from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

const HEADER = 'REF TYPE DIGEST SIZE PLATFORMS LABELS';
/** Config digest (the engine's id) and manifest digest (the node's) of each image of this engine. */
const ENGINE: Record<string, string> = { 'vote:1': 'sha256:c1', 'redis:7': 'sha256:c2' };

let exec: FakeExec;
let context: FakeContext;
let step: FakeStep;
/** Of each node: its containerd's images, name to manifest digest. */
let nodes: Record<string, Map<string, string>>;

/** What CRI shows of an image: under its name and under the digest of its configuration. */
const put = (node: string, reference: string, id = ENGINE[reference] ?? '') =>
  nodes[node]?.set(nodeStores.kubernetes.nameOf(reference), `${id}-manifest`).set(id, `${id}-manifest`);

beforeEach(() => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
  step = fakeStep();
  nodes = { n1: new Map() };
  exec.on('docker image inspect --format {{.Id}}', ({ args }) => {
    const id = ENGINE[args.at(-1) ?? ''];
    return id === undefined ? { exitCode: 1, stderr: 'No such image' } : `${id}\n`;
  });
  exec.on('docker exec', ({ args }) => {
    const rows = [...(nodes[args[1] ?? ''] ?? [])].map(
      ([name, digest]) => `${name} type ${digest} 1MiB linux -`,
    );
    return `${[HEADER, ...rows].join('\n')}\n`;
  });
  exec.on('bash', ({ args }) => {
    const [, node = '', ...rest] = args
      .slice(args.indexOf('-c') + 1)
      .map((arg, index) => (index === 0 ? '' : arg));
    const references = rest.filter((reference) => reference in ENGINE);
    for (const reference of references.length > 0 ? references : saved) put(node, reference);
    return '';
  });
  let saved: string[] = [];
  exec.on('docker save', ({ args }) => {
    saved = args.slice(3);
    return '';
  });
});
afterEach(() => context.remove());

function load(references: string[], provider: Cluster['provider'] = 'kind') {
  const cluster = {
    provider,
    orchestrator: 'kubernetes',
    nodes: Object.keys(nodes).map((name) => ({ name, role: 'worker', address: '', container: name })),
  } as unknown as Cluster;
  return loadImages(context, accessTo(context, cluster), references, step);
}
const transfers = () => exec.lines(/^bash|^docker save/);

describe('loading images', () => {
  test('sends to one node in one go what it lacks', async () => {
    await load(['vote:1', 'redis:7', 'vote:1']);
    expect(transfers()).toHaveLength(1);
    expect(transfers()[0]).toMatch(/docker save "\$@" \| docker exec -i "\$node" ctr .* n1 vote:1 redis:7$/);
    expect(step.summaries).toEqual(['2 images loaded into the node']);
  });

  test('sends nothing that is there', async () => {
    put('n1', 'vote:1');
    put('n1', 'redis:7');
    await load(['vote:1', 'redis:7']);
    expect(transfers()).toEqual([]);
    expect(step.summaries).toEqual(['0 images loaded into the node, 2 already there']);
  });

  test('sends what has the same name and another content', async () => {
    put('n1', 'vote:1', 'sha256:old');
    put('n1', 'redis:7');
    await load(['vote:1', 'redis:7']);
    expect(transfers()[0]).toMatch(/ n1 vote:1$/);
    expect(step.summaries).toEqual(['1 image loaded into the node, 1 already there']);
  });

  test('saves once for several nodes, sends only to those that lack it, and leaves no archive', async () => {
    nodes = { n1: new Map(), n2: new Map(), n3: new Map() };
    put('n2', 'vote:1');
    await load(['vote:1']);
    expect(exec.lines('docker save')).toHaveLength(1);
    expect(step.parts).toEqual(['n1', 'n3']);
    const archive = exec.calls.find(({ line }) => line.startsWith('docker save'))?.args[2] ?? '';
    expect(archive).toMatch(/images\.tar$/);
    expect(existsSync(archive)).toBe(false);
  });

  test('of which this engine has none is the user’s, and sends nothing', async () => {
    const missing = load(['vote:1', 'nowhere:1']);
    await expect(missing).rejects.toThrow(UserError);
    await expect(missing).rejects.toThrow('image nowhere:1 is not in this engine');
    expect(transfers()).toEqual([]);
  });

  test('is believed only when the node has it', async () => {
    exec.on('bash', '');
    const lost = load(['vote:1']);
    await expect(lost).rejects.toThrow(InfraError);
    await expect(lost).rejects.toThrow('vote:1 did not arrive in node n1');
  });

  test('is for nodes that are containers: others pull for themselves', async () => {
    await load([]);
    nodes = {};
    await load(['vote:1'], 'existing');
    expect(exec.calls.length).toBe(0);
  });

  test('into an engine in a container names images as that engine does', () => {
    expect(['redis', 'redis:7-alpine', 'localhost:5000/x/vote'].map(nodeStores.swarm.nameOf)).toEqual([
      'redis:latest',
      'redis:7-alpine',
      'localhost:5000/x/vote:latest',
    ]);
  });
});

test('an image is in a node by its name and either digest', async () => {
  put('n1', 'vote:1');
  const has = await nodeStores.kubernetes.list(context, 'n1');
  expect(isIn(has, 'docker.io/library/vote:1', 'sha256:c1')).toBe(true);
  expect(isIn(has, 'docker.io/library/vote:1', 'sha256:c1-manifest')).toBe(true);
  expect(isIn(has, 'docker.io/library/vote:1', 'sha256:c2')).toBe(false);
  expect(isIn(has, 'docker.io/library/vote:2', 'sha256:c1')).toBe(false);
});

test.each([
  ['redis', 'docker.io/library/redis:latest'],
  ['redis:7', 'docker.io/library/redis:7'],
  ['org/app:1', 'docker.io/org/app:1'],
  ['localhost:5000/vote', 'localhost:5000/vote:latest'],
  ['localhost/vote:1', 'localhost/vote:1'],
  ['ghcr.io/org/app@sha256:abc', 'ghcr.io/org/app@sha256:abc'],
])('%s is %s in a node', (reference, name) => {
  expect(nodeStores.kubernetes.nameOf(reference)).toBe(name);
});
