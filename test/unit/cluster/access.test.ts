import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { accessTo } from '../../../src/cluster/access.js';
import type { Cluster } from '../../../src/cluster/cluster.js';
import { CommandError, InfraError, UserError } from '../../../src/system/errors.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

let exec: FakeExec;
let context: FakeContext;
beforeEach(() => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
});
afterEach(() => context.remove());

const node = (name: string, container?: string) => ({
  name,
  role: 'worker' as const,
  address: '10.0.0.1',
  container,
});
const swarm = (more: Partial<Cluster> = {}): Cluster => ({
  provider: 'swarm',
  orchestrator: 'swarm',
  name: 'dsa-3f9c12',
  nodes: [node('node-1', 'node-1'), node('node-2', 'node-2')],
  routingMesh: true,
  ports: [],
  fidelity: 'swarm',
  limits: [],
  ...more,
});
const last = () => exec.lines().at(-1);

describe('a command in a service on Swarm', () => {
  const task = (id: string, host: string, state = 'running', more: object = {}) => ({
    ID: id,
    NodeID: host,
    Status: { State: state, ContainerStatus: { ContainerID: `container-of-${id}` }, ...more },
  });
  const world = (tasks: object[], services = 'voting_vote\nvoting_db\n') => {
    exec.on(/service ls/, services).on(/service ps/, tasks.map((_, index) => `t${index}\n`).join(''));
    exec.on(/inspect --type task/, JSON.stringify(tasks));
    exec
      .on(/info --format/, 'here\n')
      .on(/node inspect n2/, 'node-2\n')
      .on(/node inspect far/, 'elsewhere\n');
    exec.on(/exec .*container-of/, 'done\n');
  };

  test('runs in the task’s container on this engine', async () => {
    world([task('a', 'far'), task('b', 'here')]);
    await accessTo(context, swarm()).execIn('vote', ['id', '-u'], { stack: 'voting' });
    expect(last()).toBe('docker exec container-of-b id -u');
  });

  test('runs through the container that is the node', async () => {
    world([task('a', 'n2')]);
    const cluster = swarm({ managerContainer: 'node-1' });
    await accessTo(context, cluster).execIn('vote', ['id'], { input: 'x' });
    expect(last()).toBe('docker exec -i node-2 docker exec -i container-of-a id');
    expect(exec.lines()[0]).toBe('docker exec node-1 docker service ls --format {{.Name}}');
  });

  test('of which there is none names those that there are', async () => {
    world([]);
    const error = await accessTo(context, swarm())
      .execIn('web', ['id'])
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: 'service web does not exist',
      hint: 'services of this swarm: voting_vote, voting_db',
    });
  });

  test('that is in two stacks has to be named with one', async () => {
    world([task('a', 'here')], 'one_vote\ntwo_vote\n');
    await expect(accessTo(context, swarm()).execIn('vote', ['id'])).rejects.toThrow(
      'is in several stacks: one_vote, two_vote',
    );
    await accessTo(context, swarm()).execIn('vote', ['id'], { stack: 'two' });
    expect(exec.lines(/service ps/)[0]).toMatch(/ two_vote$/);
  });

  test('none of whose tasks runs says what they do', async () => {
    world([task('a', 'here', 'failed', { Err: 'exit 1' }), task('b', 'here', 'pending')]);
    const none = accessTo(context, swarm()).execIn('vote', ['id']);
    await expect(none).rejects.toThrow('none of its tasks is running (failed: exit 1, pending)');
    world([]);
    await expect(accessTo(context, swarm()).execIn('vote', ['id'])).rejects.toThrow('(no tasks)');
  });

  test('that runs only on machines out of reach is nobody’s fault', async () => {
    world([task('a', 'far')]);
    const away = accessTo(context, swarm()).execIn('vote', ['id']);
    await expect(away).rejects.toThrow(InfraError);
    await expect(away).rejects.toThrow('runs only on elsewhere');
  });

  test('that fails is a failed command', async () => {
    world([task('a', 'here')]);
    exec.on(/exec container-of/, { exitCode: 2, stderr: 'no' });
    await expect(accessTo(context, swarm()).execIn('vote', ['id'])).rejects.toThrow(CommandError);
  });

  test('has no kubectl', async () => {
    await expect(accessTo(context, swarm()).kubectl(['get', 'pods'])).rejects.toThrow('kubectl on the Swarm');
  });
});

describe('a command in a service on Kubernetes', () => {
  const cluster = swarm({
    provider: 'existing',
    orchestrator: 'kubernetes',
    kubeconfig: '/home/ann/config',
    kubeContext: 'school',
  });
  const pod = (name: string, phase: string, { ready = false, deleted = false } = {}) => ({
    metadata: { name, namespace: 'voting', deletionTimestamp: deleted ? 'now' : undefined },
    status: { phase, conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }] },
  });
  const world = (byName: object[], byApp: object[] = []) => {
    exec.on('which kubectl', '/usr/bin/kubectl\n').on(/kubectl version/, 'Client Version: v1.34.0');
    exec.on(/app\.kubernetes\.io\/name=/, JSON.stringify({ items: byName }));
    exec.on(/ app=/, JSON.stringify({ items: byApp }));
    exec.on(/ exec /, 'done');
  };
  const run = (namespace?: string) => accessTo(context, cluster).execIn('vote', ['id'], { stack: namespace });

  test('runs in a Ready pod, with this kubeconfig and context, and leaves no cache beside a foreign one', async () => {
    world([
      pod('a', 'Running'),
      pod('gone', 'Running', { ready: true, deleted: true }),
      pod('b', 'Running', { ready: true }),
    ]);
    await run('voting');
    expect(last()).toBe(
      '/usr/bin/kubectl --kubeconfig /home/ann/config --context school exec -n voting b -- id',
    );
    expect(exec.lines(/get pods/)[0]).toContain('--namespace voting');
  });

  test('runs in one that is running when none is Ready, and finds pods of plain manifests', async () => {
    world([], [pod('plain', 'Running')]);
    await run();
    expect(last()).toMatch(/exec -n voting plain -- id$/);
    expect(exec.lines(/get pods/)[0]).toContain('--all-namespaces');
  });

  test('without a running pod says what the pods do', async () => {
    world([pod('a', 'Pending'), pod('b', 'Running', { deleted: true })]);
    const none = run('voting');
    await expect(none).rejects.toThrow(UserError);
    await expect(none).rejects.toThrow(
      'no pod of it is running in namespace voting (a is Pending, b is Terminating)',
    );
    world([]);
    await expect(run()).rejects.toThrow('no pod has that label');
  });
});
