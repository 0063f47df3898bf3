import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bringUpSwarm } from '../../../src/cluster/swarm.js';
import { swarmNodes, swarmState } from '../../../src/cluster/swarm-state.js';
import { InfraError, UserError } from '../../../src/system/errors.js';
import { hasIpVs } from '../../../src/system/ip-vs.js';
import {
  type FakeContext,
  type FakeEnvironment,
  type FakeStep,
  fakeContext,
  fakeEnvironment,
  fakeStep,
} from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

let exec: FakeExec;
let context: FakeContext;
let environment: FakeEnvironment;
let step: FakeStep;
beforeEach(() => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
  environment = fakeEnvironment(context.folder);
  step = fakeStep();
});
afterEach(() => context.remove());

const info = (swarm: object) => exec.on('docker info --format {{json .Swarm}}', `${JSON.stringify(swarm)}\n`);
const node = (id: string, role: string, hostname: string, state = 'ready', address = '10.0.0.9') => ({
  ID: id,
  Spec: { Role: role },
  Description: { Hostname: hostname },
  Status: { State: state, Addr: address },
});

describe('what this engine is to a swarm', () => {
  test.each<[object, string]>([
    [{ LocalNodeState: 'active', ControlAvailable: true }, 'manager'],
    [{ LocalNodeState: 'active', ControlAvailable: false }, 'worker'],
    [{ LocalNodeState: 'inactive', ControlAvailable: false }, 'none'],
    [{ LocalNodeState: 'locked', ControlAvailable: false }, 'locked'],
  ])('%j is %s', async (swarm, kind) => {
    info(swarm);
    expect(await swarmState(context)).toEqual({ kind });
  });

  test('a broken swarm is told with its error', async () => {
    info({ LocalNodeState: 'error', ControlAvailable: false, Error: 'could not load certificates' });
    await expect(swarmState(context)).rejects.toThrow(
      'the swarm of this engine is error: could not load certificates',
    );
    info({ LocalNodeState: 'pending', ControlAvailable: false });
    await expect(swarmState(context)).rejects.toThrow(InfraError);
  });

  test('no engine is told with what helps, also when docker info ends with 0', async () => {
    exec.on('docker info', {
      exitCode: 1,
      stderr: 'errors pretty printing info\nCannot connect to the Docker daemon',
    });
    await expect(swarmState(context)).rejects.toMatchObject({
      message: 'no Docker engine answers: Cannot connect to the Docker daemon',
      hint: 'distsys doctor --install',
    });
    exec.on('docker info', { exitCode: 0, stdout: 'null\n', stderr: 'Cannot connect to the Docker daemon' });
    await expect(swarmState(context)).rejects.toThrow('no Docker engine answers');
  });
});

test('this machine’s node comes first and answers here; nodes that are down are left out', async () => {
  exec.on('docker node ls', 'a\nb\nc\n').on('docker info --format {{.Swarm.NodeID}}', 'b\n');
  const nodes = [
    node('a', 'worker', 'one', 'ready', '10.0.0.1'),
    node('b', 'manager', 'two'),
    node('c', 'worker', 'three', 'down'),
  ];
  exec.on('docker node inspect a b c', JSON.stringify(nodes));
  expect(await swarmNodes(context)).toEqual([
    { name: 'two', role: 'manager', address: '127.0.0.1' },
    { name: 'one', role: 'worker', address: '10.0.0.1' },
  ]);
});

describe('virtual IPs', () => {
  test.each([
    ['yes\n', true],
    ['no\n', false],
    ['unknown\n', true],
    ['', true],
  ])('of a machine that says %j', async (said, there) => {
    exec.on('sh -c', said);
    expect(await hasIpVs(context)).toBe(there);
  });
});

describe('bringing up the swarm of this engine', () => {
  const request = { provider: 'swarm' as const, nodes: 1, ports: [] };
  const up = () => bringUpSwarm(context, environment, request, step);
  beforeEach(() => {
    exec.on('sh -c', 'no\n');
    exec.on('docker node ls', 'a\n').on('docker info --format {{.Swarm.NodeID}}', 'a\n');
    exec.on('docker node inspect', JSON.stringify([node('a', 'manager', 'here')]));
    exec.on('docker node update', '');
  });

  test('starts one where there is none, through the ledger, and marks it as ours', async () => {
    info({ LocalNodeState: 'inactive' });
    exec.on('docker swarm init', 'Swarm initialized');
    const cluster = await up();
    expect(cluster).toMatchObject({
      routingMesh: false,
      limits: ['no IP_VS here: dnsrr instead of VIP'],
      fidelity: 'swarm',
    });
    expect(environment.intents).toEqual([`docker:swarm ${environment.id}`]);
    expect(exec.lines('docker node update')[0]).toContain(`--label-add distsys.env=${environment.id}`);
    expect(step.summaries).toEqual(['1 node · no IP_VS here: dnsrr instead of VIP']);
  });

  test('uses one that is there, and does not mark it', async () => {
    info({ LocalNodeState: 'active', ControlAvailable: true });
    await up();
    expect(environment.intents).toEqual([]);
    expect(exec.lines(/swarm init|node update/)).toEqual([]);
    expect(step.summaries[0]).toContain("of this engine's own swarm");
  });

  test('uses the one that another run started in the same moment', async () => {
    info({ LocalNodeState: 'inactive' });
    exec.on('docker swarm init', { exitCode: 1, stderr: 'Error: This node is already part of a swarm.' });
    await up();
    expect(exec.lines('docker node update')).toEqual([]);
  });

  test('refuses a worker’s engine and a locked swarm, with what to do', async () => {
    info({ LocalNodeState: 'active', ControlAvailable: false });
    await expect(up()).rejects.toThrow(UserError);
    info({ LocalNodeState: 'locked' });
    await expect(up()).rejects.toMatchObject({ hint: 'docker swarm unlock' });
    expect(environment.intents).toEqual([]);
  });

  test('says why none could be started', async () => {
    info({ LocalNodeState: 'inactive' });
    exec.on('docker swarm init', { exitCode: 1, stderr: "Error: could not find the system's IP address" });
    await expect(up()).rejects.toThrow(
      "no swarm could be started: Error: could not find the system's IP address",
    );
  });
});
