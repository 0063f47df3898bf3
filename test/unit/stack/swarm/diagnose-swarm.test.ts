import { describe, expect, test } from '@jest/globals';
import { classify, diagnose, taskStates } from '../../../../src/stack/swarm/diagnose-swarm.js';
import type { SwarmService, SwarmTask } from '../../../../src/stack/swarm/state.js';

const TEMPLATE = { ContainerSpec: { Image: 'web:1' }, RestartPolicy: { Condition: 'any' } };

function task(
  state: string,
  rest: Partial<SwarmTask['Status']> & { desired?: string; id?: string } = {},
): SwarmTask {
  const { desired = 'running', id = 't1', ...status } = rest;
  return {
    ID: id,
    ServiceID: 's1',
    NodeID: 'n1',
    CreatedAt: '2026-11-24T19:14:03Z',
    DesiredState: desired,
    Spec: TEMPLATE,
    Status: { Timestamp: '', State: state, ...status },
  };
}

function service(
  rest: Partial<SwarmService> & { condition?: string; mode?: SwarmService['Spec']['Mode'] } = {},
): SwarmService {
  const { condition = 'any', mode = { Replicated: { Replicas: 1 } }, ...other } = rest;
  const template = { ...TEMPLATE, RestartPolicy: { Condition: condition } };
  return { ID: 's1', Spec: { Name: 'lab_web', Labels: {}, TaskTemplate: template, Mode: mode }, ...other };
}

/** Tasks of the service as it is: their spec follows its template. */
function find(found: SwarmService, tasks: SwarmTask[], age = 0) {
  const own = tasks.map((each) => ({ ...each, Spec: found.Spec.TaskTemplate }));
  return diagnose('web', found, own, () => age);
}

describe('what a failed task says', () => {
  test.each([
    ['No such image: web:1', 'image', ['image'], /cannot pull its image web:1/],
    ['pull access denied for web', 'image', ['image'], /cannot pull its image/],
    [
      'invalid mount config for type "bind": bind source path does not exist: /nosuch',
      'mount',
      ['volumes'],
      /mounts \/nosuch/,
    ],
    [
      'driver failed: listen tcp4 0.0.0.0:8080: bind: address already in use',
      'port',
      ['ports'],
      /its port 8080: something else/,
    ],
    ['Bind for 0.0.0.0:8081 failed: port is already allocated', 'port', ['ports'], /its port 8081/],
    [
      'starting container failed: exec: "nosuch": executable file not found in $PATH: unknown',
      'executable',
      ['command'],
      /cannot start "nosuch": executable file not found/,
    ],
    ['task: unhealthy container', 'health', ['healthcheck'], /fails its healthcheck/],
    ['something else', 'configuration', [], /cannot start: something else/],
  ])('%s', (Err, kind, key, sentence) => {
    expect(classify('web', task('failed', { Err }))).toMatchObject({
      service: 'web',
      kind,
      key,
      sentence: expect.stringMatching(sentence),
    });
  });

  test('a code, and no code', () => {
    const crash = task('failed', { Err: 'task: non-zero exit (3)', ContainerStatus: { ExitCode: 3 } });
    expect(classify('web', crash)).toMatchObject({
      kind: 'crash',
      sentence: expect.stringMatching(/exit code 3/),
    });
    expect(classify('web', task('complete'))).toMatchObject({
      kind: 'ended',
      hint: expect.stringMatching(/condition: none/),
    });
  });
});

describe('what a service is suspected of', () => {
  const crash = (id: string, code = 3) =>
    task('failed', {
      id,
      Err: 'task: non-zero exit',
      ContainerStatus: { ExitCode: code },
      desired: 'shutdown',
    });
  const next = task('ready', { id: 'next', desired: 'ready' });

  test('a crash is certain when it came three times', () => {
    expect(find(service(), [next, crash('a'), crash('b')])).toMatchObject({ kind: 'crash', final: false });
    expect(find(service(), [next, crash('a'), crash('b'), crash('c')])).toMatchObject({
      kind: 'crash',
      final: true,
    });
    expect(find(service(), [next, crash('a'), crash('b', 4), crash('c', 5)])?.final).toBe(false);
  });

  test('or when no other task will come', () => {
    expect(find(service({ condition: 'none' }), [crash('a')])?.final).toBe(true);
    expect(
      find(service({ condition: 'none', UpdateStatus: { State: 'updating' } }), [crash('a')])?.final,
    ).toBe(false);
  });

  const update = (State: string) => ({ UpdateStatus: { State, Message: 'early termination of task b' } });

  test('an update that the swarm took back is certain at once, and its cause a task of another spec', () => {
    const old = { ...task('running', { id: 'old' }), Spec: service().Spec.TaskTemplate };
    const failed = { ...crash('b'), Spec: { ContainerSpec: { Image: 'web:2' } } };
    const found = service(update('rollback_completed'));
    expect(diagnose('web', found, [failed, old], () => 0)).toMatchObject({
      kind: 'crash',
      final: true,
      aftermath: 'the swarm went back to the version before',
      task: { ID: 'b' },
    });
    expect(diagnose('web', found, [old], () => 0)).toMatchObject({
      kind: 'rollout',
      final: true,
      sentence: expect.stringMatching(/early termination of task b/),
    });
  });

  test('so is one that stopped half way', () => {
    expect(find(service(update('paused')), [next, crash('a')])).toMatchObject({
      kind: 'crash',
      final: true,
      aftermath: 'the update stopped half way',
    });
    expect(find(service(update('completed')), [next, crash('a')])?.final).toBe(false);
  });

  test('an image that cannot be pulled, when it came twice', () => {
    const pull = (id: string) => task('rejected', { id, Err: 'No such image: web:1', desired: 'shutdown' });
    expect(find(service(), [next, pull('a')])?.final).toBe(false);
    expect(find(service(), [next, pull('a'), pull('b')])).toMatchObject({
      kind: 'image',
      final: true,
      task: { ID: 'a' },
    });
  });

  test.each([
    [
      'no suitable node (scheduling constraints not satisfied on 1 node)',
      'unschedulable',
      ['deploy', 'placement'],
    ],
    [
      'no suitable node (insufficient resources on 1 node)',
      'unschedulable',
      ['deploy', 'resources', 'reservations'],
    ],
    ['no suitable node (host-mode port already in use on 1 node)', 'port', ['ports']],
    ['no suitable node (max replicas per node limit exceed)', 'unschedulable', ['deploy', 'placement']],
  ])('%s, once it waited long enough', (Err, kind, key) => {
    const waits = [task('pending', { Err })];
    expect(find(service(), waits, 5_999)).toMatchObject({ kind, key, final: false });
    expect(find(service(), waits, 6_000)?.final).toBe(true);
  });

  test('a task that ended well, where that is meant', () => {
    const done = [task('complete', { desired: 'shutdown' })];
    expect(find(service({ condition: 'on-failure' }), done)).toBeUndefined();
    expect(find(service({ mode: { ReplicatedJob: { TotalCompletions: 1 } } }), done)).toBeUndefined();
    expect(find(service(), [next, ...done])).toMatchObject({ kind: 'ended' });
  });

  test('tasks of a former version say nothing', () => {
    const former = { ...crash('a'), Spec: { ContainerSpec: { Image: 'web:0' } } };
    expect(diagnose('web', service(), [former, former, former], () => 0)).toBeUndefined();
  });

  test('nothing is wrong', () => {
    expect(find(service(), [task('running')])).toBeUndefined();
    expect(
      taskStates([
        task('running'),
        task('preparing'),
        task('preparing'),
        task('failed', { desired: 'shutdown' }),
      ]),
    ).toBe('preparing');
  });
});
