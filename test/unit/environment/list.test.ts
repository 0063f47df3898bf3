import { mkdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { folderOf } from '../../../src/environment/folder.js';
import { Ledger } from '../../../src/environment/ledger.js';
import { listEnvironments } from '../../../src/environment/list.js';
import { takeLock } from '../../../src/environment/lock.js';
import { openEnvironment } from '../../../src/environment/open-environment.js';
import { ownerFrom } from '../../../src/environment/owner.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';
import { FakeDocker, UNREACHABLE } from '../../rig/fake-docker.js';

const HOUR = 3_600_000;
let docker: FakeDocker;
let context: FakeContext;
beforeEach(() => {
  docker = new FakeDocker();
  context = fakeContext(docker.exec);
});
afterEach(() => context.remove());

const person = (lab: string) =>
  ownerFrom({ kind: 'person', user: 'ann', host: 'laptop', lab, target: 'swarm', folder: '/home/ann' });

test('nothing anywhere is an empty list', async () => {
  expect(await listEnvironments(context)).toEqual([]);
});

test('one that is open here: who, since when, until when, which process, and what it made', async () => {
  const environment = await openEnvironment(context, person('voting'), { hours: 2, runUrl: 'https://x/1' });
  const opened = context.clock.now();
  for (const name of ['vote', 'worker']) {
    await environment.create(
      'docker:container',
      name,
      async () => docker.add('container', name, { labels: { ...environment.labels } }).id,
    );
  }
  await environment.create('file', '/tmp/x', async () => undefined);
  context.clock.advance(HOUR);
  expect(await listEnvironments(context)).toEqual([
    {
      id: environment.id,
      owner: 'ann@laptop voting on swarm in /home/ann',
      opened,
      age: HOUR,
      expires: new Date(opened + 2 * HOUR).toISOString(),
      expired: false,
      runUrl: 'https://x/1',
      process: { pid: process.pid, host: expect.any(String) },
      ledger: true,
      resources: { 'docker:container': 2, file: 1 },
    },
  ]);
});

test('one whose time is over says so', async () => {
  await openEnvironment(context, person('voting'), { hours: 2 });
  context.clock.advance(2 * HOUR - 1);
  expect(await listEnvironments(context)).toMatchObject([{ expired: false }]);
  context.clock.advance(1);
  expect(await listEnvironments(context)).toMatchObject([{ expired: true }]);
});

test('one without a ledger here is known by its labels', async () => {
  const labels = {
    'distsys.env': 'dsa-0b0b0b',
    'distsys.owner': 'bob',
    'distsys.expires': '2020-01-01T00:00:00Z',
  };
  docker.add('container', 'vote', { labels });
  docker.add('volume', 'data', { labels });
  expect(await listEnvironments(context)).toEqual([
    {
      id: 'dsa-0b0b0b',
      owner: 'bob',
      opened: undefined,
      age: undefined,
      expires: '2020-01-01T00:00:00Z',
      expired: true,
      runUrl: undefined,
      process: undefined,
      ledger: false,
      resources: { 'docker:container': 1, 'docker:volume': 1 },
    },
  ]);
});

test('the oldest comes first', async () => {
  const first = await openEnvironment(context, person('one'), { hours: 2 });
  context.clock.advance(1_000);
  const second = await openEnvironment(context, person('two'), { hours: 2 });
  context.clock.advance(1_000);
  docker.add('container', 'c', { labels: { 'distsys.env': 'dsa-0b0b0b' } });
  const ids = (await listEnvironments(context)).map(({ id }) => id);
  expect(ids).toEqual([first.id, second.id, 'dsa-0b0b0b']);
});

test('an engine that does not answer is told, and what the ledger knows counts', async () => {
  const environment = await openEnvironment(context, person('voting'), { hours: 2 });
  await environment.create('docker:container', 'vote', async () => 'abc');
  docker.down = UNREACHABLE;
  expect(await listEnvironments(context)).toMatchObject([{ resources: { 'docker:container': 1 } }]);
  expect(context.lines.warn).toContainEqual(
    expect.stringMatching(/^docker:container could not be listed: .*Cannot connect/),
  );
});

test('a process that is gone is not shown', async () => {
  const id = 'dsa-0c0c0c';
  const folder = folderOf(context, id);
  await mkdir(folder, { recursive: true });
  Ledger.open(folder, context.clock.now).append({ kind: 'open', type: 'environment', name: id });
  expect(await listEnvironments(context)).toMatchObject([{ id, process: undefined, ledger: true }]);
  await takeLock(context, folder);
  expect(await listEnvironments(context)).toMatchObject([{ process: { pid: process.pid } }]);
});
