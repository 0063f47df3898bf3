import { afterEach, describe, expect, test } from '@jest/globals';
import type { ClusterAccess } from '../../../../src/cluster/cluster.js';
import { observeSwarm } from '../../../../src/stack/swarm/observer.js';
import {
  currentTasks,
  readState,
  type SwarmService,
  type SwarmTask,
} from '../../../../src/stack/swarm/state.js';
import { type FakeContext, fakeContext } from '../../../rig/fake-context.js';
import { FakeExec } from '../../../rig/fake-exec.js';
import { compose } from '../samples.js';

let context: FakeContext;
afterEach(() => context?.remove());

const template = (image: string) => ({ ContainerSpec: { Image: image } });
const service = (
  name: string,
  rest: Partial<SwarmService['Spec']> = {},
  UpdateStatus?: SwarmService['UpdateStatus'],
): SwarmService => ({
  ID: name,
  Spec: {
    Name: `lab_${name}`,
    Labels: {},
    TaskTemplate: template('a:1'),
    Mode: { Replicated: { Replicas: 1 } },
    ...rest,
  },
  UpdateStatus,
});
let counter = 0;
const task = (State: string, rest: Partial<SwarmTask> & { Err?: string } = {}): SwarmTask => ({
  ID: `t${counter++}`,
  ServiceID: '',
  NodeID: 'n1',
  CreatedAt: '',
  DesiredState: 'running',
  Spec: template('a:1'),
  Status: { Timestamp: '', State, Err: rest.Err },
  ...rest,
});

interface World {
  state: { service: SwarmService; tasks: SwarmTask[] }[];
  silent?: string[];
}

async function watch(world: World, lines = '', ingress?: { name: string; services: string[] }) {
  context = fakeContext();
  const model = await compose(`services:\n  web:\n    image: a:1\n    ports: ["8080:80"]\n    ${lines}\n`);
  const asked: string[][] = [];
  const observer = observeSwarm(context, {
    model,
    stack: 'lab',
    ingress,
    read: async () => world.state,
    unanswered: async (running) => {
      asked.push(running);
      return world.silent ?? [];
    },
    explainer: {
      explain: async (failure, of) => ({ ...failure, sentence: `${failure.sentence} (${of.ID})` }),
      log: async (id) => [id],
    },
  });
  const look = async (after = 0) => {
    context.clock.advance(after);
    return (await observer.look())[0];
  };
  return { observer, look, asked };
}

describe('a service of a swarm', () => {
  test('is done when its tasks were seen running for a moment', async () => {
    const world: World = { state: [] };
    const { look, asked } = await watch(world);
    expect(await look()).toMatchObject({ text: 'web waiting', done: false });
    world.state = [{ service: service('web'), tasks: [task('preparing')] }];
    expect(await look()).toMatchObject({ text: 'web 0/1 preparing', done: false });
    world.state = [{ service: service('web'), tasks: [task('running')] }];
    expect(await look()).toMatchObject({ text: 'web 1/1', done: false });
    expect(await look(1_499)).toMatchObject({ done: false });
    expect(await look(1)).toMatchObject({ done: true, completed: false });
    expect(asked.at(-1)).toEqual(['web']);
  });

  test('and its published port answers', async () => {
    const world: World = { state: [{ service: service('web'), tasks: [task('running')] }], silent: ['web'] };
    const { look } = await watch(world);
    await look();
    expect(await look(2_000)).toMatchObject({ done: false, text: 'web 1/1 port not answering' });
    world.silent = [];
    expect(await look()).toMatchObject({ done: true });
  });

  test('an update is over when no task of the former version runs', async () => {
    const now = service('web', { TaskTemplate: template('a:2') });
    const fresh = task('running', { Spec: template('a:2') });
    const world: World = { state: [{ service: now, tasks: [fresh, task('running')] }] };
    const { look } = await watch(world);
    await look();
    expect(await look(5_000)).toMatchObject({ done: false });
    world.state = [{ service: { ...now, UpdateStatus: { State: 'updating' } }, tasks: [fresh] }];
    expect(await look()).toMatchObject({ done: false, text: 'web 1/1 updating' });
    world.state = [{ service: now, tasks: [fresh] }];
    expect(await look()).toMatchObject({ done: true });
  });

  test('a job is done when it completed', async () => {
    const world: World = {
      state: [
        {
          service: service('web', { Mode: { ReplicatedJob: { TotalCompletions: 2 } } }),
          tasks: [task('complete')],
        },
      ],
    };
    const { look } = await watch(world, 'deploy: { mode: replicated-job, replicas: 2 }');
    expect(await look()).toMatchObject({ done: false, text: 'web 1/2 complete' });
    world.state[0]?.tasks.push(task('complete'));
    expect(await look()).toMatchObject({ done: true, completed: true });
  });

  test('what keeps it down is explained with its task', async () => {
    const world: World = {
      state: [
        { service: service('web'), tasks: [task('rejected', { ID: 'bad', Err: 'No such image: a:1' })] },
      ],
    };
    const { look, observer } = await watch(world);
    const status = await look();
    expect(status?.failure).toMatchObject({ kind: 'image', key: ['image'] });
    if (status?.failure === undefined) throw new Error('no failure');
    expect((await observer.explain(status.failure)).sentence).toMatch(/\(bad\)$/);
    expect(await observer.log('web')).toEqual(['lab_web']);
  });

  test('a port that the ingress cannot have is told at the service that publishes it', async () => {
    const Err = 'listen tcp4 0.0.0.0:8080: bind: address already in use';
    const world: World = {
      state: [
        { service: service('web'), tasks: [task('running')] },
        { service: service('ingress'), tasks: [task('rejected', { Err })] },
      ],
    };
    const { look } = await watch(world, '', { name: 'lab_ingress', services: ['web'] });
    await look();
    expect(await look(2_000)).toMatchObject({
      done: false,
      failure: { kind: 'port', service: 'web', key: ['ports'] },
    });
  });
});

describe('the state of a swarm', () => {
  test('services with their tasks, the newest first; what is gone meanwhile is left out', async () => {
    const exec = new FakeExec()
      .on('docker inspect --type service lab_web lab_gone', {
        exitCode: 1,
        stdout: JSON.stringify([service('web')]),
        stderr: 'no such service: lab_gone',
      })
      .on('docker service ps', 't1\nt2\nt1\n')
      .on(
        'docker inspect --type task t1 t2',
        JSON.stringify([
          task('running', { ID: 't1', ServiceID: 'web', CreatedAt: '1' }),
          task('running', { ID: 't2', ServiceID: 'web', CreatedAt: '2' }),
        ]),
      );
    const access = {
      docker: (args: string[], options?: object) => exec.exec('docker', args, options),
    } as unknown as ClusterAccess;
    const state = await readState(access, ['lab_web', 'lab_gone']);
    expect(state.map(({ tasks }) => tasks.map(({ ID }) => ID))).toEqual([['t2', 't1']]);
    expect(await readState(access, [])).toEqual([]);
  });

  test('a task is of the newest version although the engine adds defaults to the service', () => {
    const template = {
      ContainerSpec: { Image: 'a' },
      Runtime: 'container',
      RestartPolicy: { Condition: 'any', Delay: 5_000_000_000, MaxAttempts: 0 },
    };
    const shown = { ...service('web'), Spec: { ...service('web').Spec, TaskTemplate: template } };
    const own = task('running', { Spec: { ContainerSpec: { Image: 'a' } } });
    const other = task('running', { Spec: { ContainerSpec: { Image: 'b' } } });
    expect(currentTasks(shown, [own, other])).toEqual([own]);
  });
});
