import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { loadCompose } from '../../../../src/stack/compose/load.js';
import type { ServiceStatus } from '../../../../src/stack/failure.js';
import { manifestUnits } from '../../../../src/stack/kubernetes/manifest-units.js';
import { type KubernetesWatch, observeKubernetes } from '../../../../src/stack/kubernetes/observer.js';
import { type Snapshot, snapshotOf } from '../../../../src/stack/kubernetes/state.js';
import type { Unit } from '../../../../src/stack/kubernetes/unit.js';
import { loadManifests } from '../../../../src/stack/manifests/load.js';
import { CommandError, InfraError } from '../../../../src/system/errors.js';
import { type BrokenStack, brokenStacks } from '../../../rig/broken-stacks.js';
import { type FakeContext, fakeContext } from '../../../rig/fake-context.js';
import { inFolder, root, translate } from '../samples.js';

let context: FakeContext;
afterEach(() => context?.remove());

const fixture = (name: string): string =>
  readFileSync(join(root, 'test/fixtures/kubernetes', `${name}.json`), 'utf8');
const recorded = (name: string): Snapshot => snapshotOf(JSON.parse(fixture(name)).items);

/** The units of a broken stack, as they are when it is deployed. */
function unitsOf(broken: BrokenStack): Promise<Unit[]> {
  return inFolder({ 'stack.yaml': broken.text }, async (folder) => {
    const file = join(folder, 'stack.yaml');
    if (broken.manifests) return manifestUnits(await loadManifests(file));
    return (await translate(await loadCompose(file))).units;
  });
}

interface Watched {
  look(after?: number): Promise<ServiceStatus[]>;
  released: string[][];
  explained: object[];
}

function watch(units: Unit[], read: () => Snapshot, rest: Partial<KubernetesWatch> = {}): Watched {
  context = fakeContext();
  const released: string[][] = [];
  const explained: object[] = [];
  const observer = observeKubernetes(context, {
    units,
    services: [],
    open: false,
    release: async (completed) => {
      released.push(completed);
      return [];
    },
    read: async () => read(),
    unanswered: async () => [],
    explainer: {
      explain: async (failure) => {
        explained.push(failure);
        return failure;
      },
      log: async (pods) => pods.map(({ metadata }) => metadata.name),
    },
    ...rest,
  });
  return {
    released,
    explained,
    look: async (after = 0) => {
      context.clock.advance(after);
      const statuses = await observer.look();
      for (const { failure } of statuses) if (failure) await observer.explain(failure);
      return statuses;
    },
  };
}

/** Seconds after which each is certain at the latest, once the cluster shows what was recorded of it. */
const RECORDED: [string, number][] = [
  ['crash', 0],
  ['ended', 0],
  ['memory', 0],
  ['program', 0],
  ['unhealthy', 0],
  ['job', 0],
  ['image', 0],
  ['mount', 0],
  ['missing-config', 3],
  ['quota', 4],
  ['too-much', 6],
  ['nowhere', 6],
  ['never-ready', 30],
];

describe('what a kind cluster showed of stacks that never converge', () => {
  test.each(RECORDED)('%s is certain after %i s', async (name, seconds) => {
    const broken = brokenStacks('localhost:32792').find((each) => each.name === name);
    if (broken === undefined) throw new Error(`no stack ${name}`);
    const units = await unitsOf(broken);
    const { look, explained } = watch(units, () => recorded(name));
    let failure = failureOf(await look(), broken.service);
    expect(failure).toBeDefined();
    for (let second = 1; second <= seconds; second++) {
      expect(failure?.final).toBe(false);
      failure = failureOf(await look(1_000), broken.service);
    }
    expect(failure?.final).toBe(true);
    // No registry answered when it was recorded.
    expect(failure?.sentence).toMatch(
      name === 'image' ? /nosuch:1: its registry cannot be reached/ : broken.cause,
    );
    expect(failure?.infra).toBe(name === 'image' ? true : undefined);
    const unit = units.find((each) => each.name === broken.service);
    const line = broken.text.split('\n').findIndex((each) => each.includes('# here')) + 1;
    expect(unit?.locate(failure?.key ?? []).line).toBe(line);
    expect(explained.at(-1)).toMatchObject({ service: broken.service });
  });

  test('a tag that the registry does not have is certain at the first pull', async () => {
    const [broken] = brokenStacks('localhost:32792');
    if (broken === undefined) throw new Error('no stack');
    const text = fixture('image')
      .replaceAll(/dial tcp [^"\\]*/g, 'localhost:32792/nosuch:1: not found')
      .replaceAll('"count": 2', '"count": 1');
    const { look } = watch(await unitsOf(broken), () => snapshotOf(JSON.parse(text).items));
    const failure = failureOf(await look(), 'web');
    expect(failure).toMatchObject({ kind: 'image', final: true, key: ['image'] });
    expect(failure?.sentence).toMatch(/no such tag/);
    expect(failure?.infra).toBeUndefined();
  });

  test('the log of a crash is that of the container before', async () => {
    const broken = brokenStacks('').find(({ name }) => name === 'crash');
    if (broken === undefined) throw new Error('no stack');
    const { look, explained } = watch(await unitsOf(broken), () => recorded('crash'));
    await look();
    expect(explained[0]).toMatchObject({ container: 'web', kind: 'crash', pod: { kind: 'Pod' } });
  });

  test('a pod that is well is not suspected', async () => {
    const broken = brokenStacks('').find(({ name }) => name === 'crash');
    if (broken === undefined) throw new Error('no stack');
    const { look } = watch(await unitsOf(broken), () => recorded('crash'));
    await look();
    expect((await look(1_500)).find(({ name }) => name === 'good')).toMatchObject({
      text: 'good 1/1',
      done: true,
    });
  });
});

function failureOf(statuses: ServiceStatus[], service: string) {
  return statuses.find(({ name }) => name === service)?.failure;
}

/** A Deployment with its ReplicaSet and pods, as much as is read of them. */
function deployment(options: {
  wanted: number;
  ready: number;
  generation?: number;
  old?: number;
  restarts?: number;
  probed?: boolean;
}) {
  const { wanted, ready, generation = 1, old = 0, restarts = 0, probed = false } = options;
  const set = (revision: number) => ({
    kind: 'ReplicaSet',
    metadata: {
      name: `web-${revision}`,
      uid: `rs${revision}`,
      ownerReferences: [{ uid: 'd' }],
      annotations: { 'deployment.kubernetes.io/revision': String(revision) },
    },
    spec: { replicas: wanted },
    status: { replicas: wanted },
  });
  const pod = (index: number, of: string, isReady: boolean) => ({
    kind: 'Pod',
    metadata: { name: `${of}-${index}`, uid: `${of}-${index}`, ownerReferences: [{ uid: of }] },
    spec: {
      restartPolicy: 'Always',
      containers: [{ name: 'web', image: 'a', ...(probed ? { readinessProbe: {} } : {}) }],
    },
    status: {
      phase: 'Running',
      conditions: [{ type: 'Ready', status: isReady ? 'True' : 'False' }],
      containerStatuses: [
        { name: 'web', image: 'a', ready: isReady, restartCount: restarts, state: { running: {} } },
      ],
    },
  });
  return snapshotOf([
    {
      kind: 'Deployment',
      metadata: { name: 'web', uid: 'd', generation },
      spec: { replicas: wanted },
      status: {
        observedGeneration: 1,
        replicas: wanted + old,
        updatedReplicas: wanted,
        readyReplicas: ready + old,
        availableReplicas: ready + old,
      },
    },
    set(1),
    set(2),
    ...Array.from({ length: wanted }, (_, index) => pod(index, 'rs2', index < ready)),
    ...Array.from({ length: old }, (_, index) => pod(index, 'rs1', true)),
  ] as { kind: string }[]);
}

const web: Unit = {
  name: 'web',
  kind: 'Deployment',
  object: 'web',
  image: 'a',
  replicas: 2,
  labels: { app: 'web', tier: 'front' },
  countsReady: true,
  oneShot: false,
  keyOf: () => [],
  locate: () => ({ file: 'x' }),
};

describe('a workload', () => {
  test('is done when its newest version alone is ready, as often as wanted', async () => {
    let now = deployment({ wanted: 2, ready: 1 });
    const { look } = watch([web], () => now);
    expect((await look(5_000))[0]).toMatchObject({ text: 'web 1/2 starting', done: false });
    now = deployment({ wanted: 2, ready: 2, generation: 2 });
    expect((await look(5_000))[0]).toMatchObject({ done: false });
    now = deployment({ wanted: 2, ready: 2, old: 1 });
    expect((await look(5_000))[0]).toMatchObject({ done: false });
    now = deployment({ wanted: 2, ready: 2 });
    expect((await look(5_000))[0]).toMatchObject({ text: 'web 2/2', done: true, completed: false });
  });

  test('without probes it has to be seen ready for a moment, longer after a restart', async () => {
    let now = deployment({ wanted: 1, ready: 1 });
    const { look } = watch([web], () => now);
    expect((await look())[0]?.done).toBe(false);
    expect((await look(1_499))[0]?.done).toBe(false);
    expect((await look(1))[0]?.done).toBe(true);
    now = deployment({ wanted: 1, ready: 1, restarts: 1 });
    expect((await look())[0]?.done).toBe(false);
    expect((await look(4_999))[0]?.done).toBe(false);
    expect((await look(1))[0]?.done).toBe(true);
  });

  test('with them, their word is enough', async () => {
    const { look } = watch([web], () => deployment({ wanted: 1, ready: 1, probed: true }));
    expect((await look())[0]?.done).toBe(true);
  });

  test('of no pods is done', async () => {
    const { look } = watch([web], () => deployment({ wanted: 0, ready: 0 }), {
      services: [{ name: 's', selector: { app: 'web' }, locate: () => ({ file: 'x' }) }],
    });
    expect((await look())[0]).toMatchObject({ done: true, text: 'web 0/0' });
  });

  test('that is not there yet is waited for', async () => {
    const { look } = watch([web], () => snapshotOf([]));
    expect((await look())[0]).toMatchObject({ text: 'web waiting', done: false });
  });

  test('is not done while its port does not answer', async () => {
    let silent = ['web'];
    const { look } = watch([web], () => deployment({ wanted: 1, ready: 1, probed: true }), {
      unanswered: async () => silent,
    });
    expect((await look())[0]).toMatchObject({ done: false, text: 'web 1/1 port not answering' });
    silent = [];
    expect((await look())[0]?.done).toBe(true);
  });

  test('needs a ready endpoint behind each Service that selects it', async () => {
    const ready = { ready: true };
    const slice = (conditions?: object) => ({
      kind: 'EndpointSlice',
      metadata: { name: 'x', labels: { 'kubernetes.io/service-name': 'front' } },
      endpoints: conditions === undefined ? null : [{ conditions }],
    });
    let slices = [slice()];
    const services = [{ name: 'front', selector: { app: 'web' }, locate: () => ({ file: 'x' }) }];
    const { look } = watch(
      [web],
      () => ({
        ...deployment({ wanted: 1, ready: 1, probed: true }),
        slices: snapshotOf(slices as { kind: string }[]).slices,
      }),
      { services },
    );
    expect((await look())[0]?.done).toBe(false);
    slices = [slice({ ready: false })];
    expect((await look())[0]?.done).toBe(false);
    slices = [slice({ ready: false }), slice(ready)];
    expect((await look())[0]?.done).toBe(true);
  });
});

describe('a Service that selects nothing', () => {
  const services = [{ name: 'front', selector: { app: 'wed' }, locate: () => ({ file: 'x', line: 7 }) }];

  test('is an error at once', async () => {
    const { look } = watch([web], () => deployment({ wanted: 1, ready: 1 }), { services });
    expect((await look())[1]).toMatchObject({
      name: 'front (Service)',
      done: false,
      failure: { kind: 'configuration', final: true },
    });
  });

  test('unless the stack has pods that nobody watches', async () => {
    const { look } = watch([web], () => deployment({ wanted: 1, ready: 1 }), { services, open: true });
    expect(await look()).toHaveLength(1);
  });
});

describe('jobs', () => {
  const job: Unit = { ...web, name: 'once', kind: 'Job', object: 'once', oneShot: true };
  const shown = (status: object) => {
    const object = { kind: 'Job', metadata: { name: 'once', uid: 'j' }, spec: { completions: 2 }, status };
    return snapshotOf([object]);
  };

  test('are done when complete; what waits for them is told', async () => {
    let now = shown({ succeeded: 1 });
    const { look, released } = watch([job], () => now);
    expect((await look())[0]).toMatchObject({ text: 'once 1/2', done: false });
    now = shown({ succeeded: 2, conditions: [{ type: 'Complete', status: 'True' }] });
    expect((await look())[0]).toMatchObject({ text: 'once 2/2', done: true, completed: true });
    expect(released).toEqual([[], ['once']]);
  });

  test('that were given up say so', async () => {
    const { look } = watch([job], () =>
      shown({
        conditions: [
          { type: 'Failed', status: 'True', message: 'Job has reached the specified backoff limit' },
        ],
      }),
    );
    expect((await look())[0]?.failure).toMatchObject({
      kind: 'crash',
      final: true,
      sentence: expect.stringMatching(/backoff limit/),
    });
  });

  test('what waits for a job is not there yet, and no failure', async () => {
    const { look } = watch([web], () => snapshotOf([]), { release: async () => ['web'] });
    await look();
    expect((await look())[0]).toMatchObject({ text: 'web waiting', done: false });
  });
});

describe('an API server that does not answer', () => {
  const away = new CommandError('kubectl get', 1, '', 'connection refused');

  test('is waited for a few looks, then told', async () => {
    const { look } = watch([web], () => {
      throw away;
    });
    for (let index = 0; index < 4; index++)
      expect((await look())[0]).toMatchObject({ text: 'web unknown', done: false });
    await expect(look()).rejects.toThrow(InfraError);
  });

  test('counts from the start when it answered', async () => {
    let count = 0;
    const { look } = watch([web], () => {
      if (++count % 4 !== 0) throw away;
      return deployment({ wanted: 1, ready: 0 });
    });
    for (let index = 0; index < 12; index++) await look();
    expect(count).toBe(12);
  });
});
