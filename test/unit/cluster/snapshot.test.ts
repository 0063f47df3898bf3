import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ClusterRequest } from '../../../src/cluster/cluster.js';
import type { KindPlan } from '../../../src/cluster/kind-cluster.js';
import { kindConfig } from '../../../src/cluster/kind-config.js';
import { discard, snapshotFor, writeFrozen } from '../../../src/cluster/snapshot.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

const DAY = 86_400_000;
let exec: FakeExec;
let context: FakeContext;
beforeEach(() => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
  exec.on('kind version', '0.30.0\n').on('docker image inspect', 'sha256:aaa\n');
  exec.on('docker volume ls', '').on('docker volume rm', '');
});
afterEach(() => context.remove());

function plan(
  more: Partial<ClusterRequest> = {},
  config: Partial<Parameters<typeof kindConfig>[0]> = {},
): KindPlan {
  const request: ClusterRequest = { provider: 'kind', nodes: 1, ports: [], ...more };
  const options = { nodes: 1, image: 'kindest/node:v1.34.0', ports: request.ports, restrictOomScore: false };
  const text = kindConfig({ ...options, ...config });
  return { kind: 'kind', image: options.image, config: text, kubeconfig: '/k', request };
}
const keyOf = async (made = plan()) => (await snapshotFor(context, made)).key;
const frozen = (key: string, created = context.clock.now()) => ({ key, created, hostname: 'h', volume: 'v' });

describe('the key of a snapshot', () => {
  test('is the same for the same kind, image and configuration', async () => {
    expect(await keyOf()).toBe(await keyOf());
    expect(await keyOf()).toMatch(/^[0-9a-f]{16}$/);
  });

  test('does not depend on host ports, which a restored node gets anew', async () => {
    expect(await keyOf(plan({ ports: [{ host: 8080, node: 31000, protocol: 'tcp' }] }))).toBe(await keyOf());
  });

  test('is another for another kind, node image or configuration', async () => {
    const first = await keyOf();
    const others = [await keyOf(plan({}, { restrictOomScore: true }))];
    exec.on('kind version', '0.31.0\n');
    others.push(await keyOf());
    exec.on('kind version', '0.30.0\n').on('docker image inspect', 'sha256:bbb\n');
    others.push(await keyOf());
    expect(new Set([first, ...others]).size).toBe(4);
  });
});

describe('a snapshot', () => {
  test('that was written is found by the next run', async () => {
    const snapshot = await snapshotFor(context, plan());
    expect(snapshot.frozen).toBeUndefined();
    await writeFrozen(snapshot, frozen(snapshot.key));
    expect((await snapshotFor(context, plan())).frozen).toEqual(frozen(snapshot.key));
  });

  test('holds keys: its folder is for its owner alone', async () => {
    const { folder } = await snapshotFor(context, plan());
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(folder.startsWith(join(context.paths.cache, 'snapshots'))).toBe(true);
  });

  test('in a folder that the user named can be carried to another machine', async () => {
    const own = join(context.folder, 'carried');
    const snapshot = await snapshotFor(context, plan({ snapshotFolder: own }));
    expect(snapshot.varArchive).toBe(join(own, snapshot.key, 'var.tar.zst'));
    expect((await snapshotFor(context, plan())).varArchive).toBeUndefined();
  });

  test('is too old after 90 days: its certificates would run out', async () => {
    const snapshot = await snapshotFor(context, plan());
    await writeFrozen(snapshot, frozen(snapshot.key));
    context.clock.advance(90 * DAY);
    expect((await snapshotFor(context, plan())).frozen).toBeDefined();
    context.clock.advance(1);
    expect((await snapshotFor(context, plan())).frozen).toBeUndefined();
  });

  test.each<[string, (key: string) => string]>([
    ['was cut off', (key) => JSON.stringify(frozen(key)).slice(0, 30)],
    ['is of another key', () => JSON.stringify(frozen('0123456789abcdef'))],
    ['lacks its volume', (key) => JSON.stringify({ ...frozen(key), volume: undefined })],
    ['is no object', () => '[]'],
    ['is null', () => 'null'],
  ])('that %s is none: a normal cluster is made', async (_what, text) => {
    const snapshot = await snapshotFor(context, plan());
    await writeFile(join(snapshot.folder, 'snapshot.json'), text(snapshot.key));
    expect((await snapshotFor(context, plan())).frozen).toBeUndefined();
  });

  test('that is thrown away takes its folder and its volumes, of its key alone', async () => {
    const snapshot = await snapshotFor(context, plan());
    await writeFrozen(snapshot, frozen(snapshot.key));
    exec.on('docker volume ls', 'v1\nv2\n');
    await discard(context, snapshot);
    expect(existsSync(snapshot.folder)).toBe(false);
    expect(exec.lines('docker volume')).toEqual([
      `docker volume ls --quiet --filter label=distsys.snapshot=${snapshot.key}`,
      'docker volume rm v1 v2',
    ]);
    await discard(context, snapshot);
  });
});
