import fs, { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import type { Environment } from '../../../src/environment/environment.js';
import { folderOf } from '../../../src/environment/folder.js';
import { inventory } from '../../../src/environment/inventory.js';
import { openEnvironment } from '../../../src/environment/open-environment.js';
import { ownerFrom } from '../../../src/environment/owner.js';
import { type TeardownResult, teardown } from '../../../src/environment/teardown.js';
import { CommandError } from '../../../src/system/errors.js';
import { FakeClock } from '../../rig/fake-clock.js';
import { type FakeContext, fakeContext, fakeStep } from '../../rig/fake-context.js';
import { FakeDocker } from '../../rig/fake-docker.js';
import { emptyWorld, type World } from '../../rig/fake-docker-world.js';

/** Where a kill could come: what is then on disk and in the engine. */
interface Point {
  what: string;
  ledger: string;
  world: World;
}

const STARTED = new FakeClock().now();
/** Without the search of this machine's processes, which has tests of its own. */
const TYPES = inventory.filter(({ name }) => name !== 'process');
const contexts: FakeContext[] = [];
const newContext = (docker: FakeDocker): FakeContext => {
  const context = fakeContext(docker.exec);
  contexts.push(context);
  return context;
};
afterEach(() => {
  jest.restoreAllMocks();
  for (const context of contexts.splice(0)) context.remove();
});

const owner = ownerFrom({
  kind: 'person',
  user: 'ann',
  host: 'laptop',
  lab: 'l',
  target: 'kind',
  folder: '/',
});

/** A whole lab: what it makes in the engine, in order, partly side by side. */
async function bringUp(
  environment: Environment,
  docker: FakeDocker,
  point: (what: string) => void,
): Promise<void> {
  const { id } = environment;
  const labels = { ...environment.labels };
  const make = (
    type: string,
    name: string,
    work: () => string | undefined,
    details?: Record<string, string>,
  ) =>
    environment.create(
      type,
      name,
      async () => {
        point(`before ${type} ${name}`);
        const made = work();
        point(`after ${type} ${name}`);
        return made;
      },
      details,
    );
  const node = (name: string) =>
    docker.add('container', name, {
      labels: { ...labels, 'io.x-k8s.kind.cluster': id },
      networks: [id, 'kind'],
    });

  await make('docker:swarm', id, () => {
    docker.world.swarm = { labels: {}, created: new Date(STARTED).toISOString() };
    point('swarm without its label');
    docker.world.swarm.labels = labels;
    return id;
  });
  await Promise.all([
    make(
      'docker:image',
      `voting/vote:${id}`,
      () => docker.add('image', `voting/vote:${id}`, { labels }).name,
    ),
    make('docker:image', `voting/worker:${id}`, () => docker.add('image', `voting/worker:${id}`).name),
    make('docker:network', id, () => docker.add('network', id, { labels }).id),
  ]);
  await make('docker:network', 'kind', () => docker.add('network', 'kind').id, { shared: 'true' });
  await make(
    'docker:container',
    `${id}-registry`,
    () => docker.add('container', `${id}-registry`, { labels, networks: [id] }).id,
  );
  await make('kind:cluster', id, () => {
    node(`${id}-control-plane`);
    point('one node of two');
    node(`${id}-worker`);
    return id;
  });
  await make('docker:volume', `${id}-data`, () => docker.add('volume', `${id}-data`, { labels }).name);
  await make('docker:stack', 'voting', () => {
    const of = { 'com.docker.stack.namespace': 'voting' };
    docker.add('config', 'voting_page', { labels: { ...of, ...labels } });
    docker.add('network', 'voting_default', { labels: of, driver: 'overlay' });
    point('half of the stack');
    docker.add('service', 'voting_vote', { labels: { ...of, ...labels }, uses: ['voting_page'] });
    docker.add('container', 'voting_vote.1', {
      labels: { ...of, ...labels, 'com.docker.swarm.service.name': 'voting_vote' },
      networks: ['voting_default'],
      mounts: [`${id}-data`],
      image: `voting/vote:${id}`,
    });
    return 'voting';
  });
  const failing = environment.create('docker:container', 'doomed', async () => {
    docker.add('container', 'doomed', { labels });
    point('a container that was made and does not start');
    throw new CommandError('docker run', 125, '', 'port is already allocated');
  });
  await failing.catch(() => {});
  await make('file', join(environment.folder, '..', '..', 'cache', 'page'), () => undefined);
}

/** Runs the lab once and notes down the disk and the engine at every point at which a kill could come. */
async function everyPoint(): Promise<{ points: Point[]; id: string; before: string[] }> {
  const world = emptyWorld();
  const docker = new FakeDocker(world);
  docker.add('container', 'somebody’s', { labels: { 'distsys.env': 'dsa-ffffff' } });
  docker.add('image', 'python:3.12-slim');
  const before = docker.content();
  const context = newContext(docker);
  const points: Point[] = [];
  let ledger = '';
  const point = (what: string) => {
    const text = ledger === '' ? '' : readFileSync(ledger, 'utf8');
    points.push({ what, ledger: text, world: structuredClone(docker.world) });
  };
  const real = fs.fsyncSync;
  jest.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
    const path = fs.readlinkSync(`/proc/self/fd/${descriptor}`);
    if (!path.endsWith('/ledger.jsonl')) return real(descriptor);
    ledger = path;
    const text = readFileSync(path, 'utf8');
    const last = text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
    const torn = text.slice(0, text.length - Math.ceil(last.length / 2));
    points.push({ what: `half of ${last}`, ledger: torn, world: structuredClone(docker.world) });
    real(descriptor);
    point(`all of ${last}`);
  });
  const environment = await openEnvironment(context, owner, { hours: 2 });
  await bringUp(environment, docker, point);
  jest.restoreAllMocks();
  return { points, id: environment.id, before };
}

/** Another process, later: finds the ledger and the engine as the kill left them. */
async function downAfter(
  { ledger, world }: Point,
  id: string,
  hand: (docker: FakeDocker) => void = () => {},
): Promise<{ result: TeardownResult; docker: FakeDocker; context: FakeContext }> {
  const docker = new FakeDocker(structuredClone(world));
  hand(docker);
  const context = newContext(docker);
  await mkdir(folderOf(context, id), { recursive: true });
  await writeFile(join(folderOf(context, id), 'ledger.jsonl'), ledger);
  const dead = { pid: process.pid, start: 'the one that was killed', host: hostname(), since: 0 };
  await writeFile(join(folderOf(context, id), 'lock.1'), JSON.stringify(dead));
  return { result: await teardown(context, id, fakeStep(), TYPES), docker, context };
}

test('killed at any point, before and after each thing came to be, teardown leaves nothing', async () => {
  const { points, id, before } = await everyPoint();
  expect(points.length).toBeGreaterThan(60);
  const ends = await Promise.all(
    points.map(async (point) => {
      const { result, docker, context } = await downAfter(point, id);
      const left = docker.content().filter((each) => !before.includes(each));
      const kept = before.every((each) => docker.content().includes(each));
      const forgotten = !existsSync(folderOf(context, id));
      return { killed: point.what, left, leaked: result.leaked, kept, forgotten };
    }),
  );
  const clean = { left: [], leaked: [], kept: true, forgotten: true };
  expect(ends).toEqual(points.map(({ what }) => ({ killed: what, ...clean })));
});

test('teardown itself killed at any point, the next one leaves nothing', async () => {
  const { points, id, before } = await everyPoint();
  const { ledger, world } = points.at(-1) as Point;
  const cuts: Point[] = [];
  const real = fs.fsyncSync;
  let engine: FakeDocker | undefined;
  jest.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
    const path = fs.readlinkSync(`/proc/self/fd/${descriptor}`);
    real(descriptor);
    if (path.endsWith('/ledger.jsonl') && engine !== undefined)
      cuts.push({
        what: 'a removal',
        ledger: readFileSync(path, 'utf8'),
        world: structuredClone(engine.world),
      });
  });
  await downAfter({ what: '', ledger, world }, id, (docker) => {
    engine = docker;
  });
  jest.restoreAllMocks();
  expect(cuts.length).toBeGreaterThan(8);
  for (const cut of cuts) {
    const { result, docker } = await downAfter(cut, id);
    const left = docker.content().filter((each) => !before.includes(each));
    expect([left, result.leaked]).toEqual([[], []]);
  }
});

test('the ledger lost as well, what carries a label or the name is found all the same', async () => {
  const { points, id, before } = await everyPoint();
  const last = points.at(-1) as Point;
  const docker = new FakeDocker(structuredClone(last.world));
  const context = newContext(docker);
  const result = await teardown(context, id, fakeStep(), TYPES);
  const left = docker.content().filter((each) => !before.includes(each));
  // The network that all kind clusters share carries no label of ours, and is not ours to take without a ledger.
  expect(left).toEqual(['network kind']);
  expect(result.leaked).toEqual([]);
});

test.each([100, 1_000, 2_500])(
  'a call that its engine ends only %d ms after the kill leaves nothing either',
  async (late) => {
    const { points, id, before } = await everyPoint();
    const cut = points.filter(({ what }) => what.startsWith('before '));
    expect(cut.length).toBeGreaterThan(8);
    const problems: unknown[] = [];
    for (const point of cut) {
      const after = points[points.indexOf(point) + 1] as Point;
      // The swarm of a late answer has no label yet, and a stack's services come one by one: both end with the process.
      // The shared network that turns up late could be anybody's.
      if (/docker:(swarm|stack)|network kind|file/.test(point.what)) continue;
      const docker = new FakeDocker(structuredClone(point.world));
      const context = newContext(docker);
      await mkdir(folderOf(context, id), { recursive: true });
      await writeFile(join(folderOf(context, id), 'ledger.jsonl'), point.ledger);
      context.clock.at(late, () => {
        for (const kind of ['container', 'network', 'volume', 'image'] as const) {
          const known = point.world.things[kind].map(({ name }) => name);
          docker.world.things[kind].push(
            ...after.world.things[kind].filter(({ name }) => !known.includes(name)),
          );
        }
      });
      const result = await teardown(context, id, fakeStep(), TYPES);
      const left = docker.content().filter((each) => !before.includes(each));
      if (left.length > 0 || result.leaked.length > 0)
        problems.push({ killed: point.what, left, leaked: result.leaked });
    }
    expect(problems).toEqual([]);
  },
);
