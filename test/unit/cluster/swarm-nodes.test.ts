import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ClusterRequest } from '../../../src/cluster/cluster.js';
import { bringUpSwarmOfContainers } from '../../../src/cluster/swarm-nodes.js';
import {
  type FakeContext,
  type FakeEnvironment,
  type FakeStep,
  fakeContext,
  fakeEnvironment,
  fakeStep,
} from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

const TOKEN = 'SWMTKN-1-secret';
let exec: FakeExec;
let context: FakeContext;
let environment: FakeEnvironment;
let step: FakeStep;
beforeEach(() => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
  environment = fakeEnvironment(context.folder);
  step = fakeStep();
  exec.on('docker', '').on('sh -c', 'no\n');
  exec.on('docker image inspect', JSON.stringify({ Id: 'sha256:1', RepoTags: ['docker:dind'] }));
  exec.on(/docker exec \S+ docker info/, 'ID\n').on(/join-token/, `${TOKEN}\n`);
  exec.on('docker inspect', ({ args }) => `10.1.0.${args.at(-1)?.at(-1)}\n`);
  exec.on(/docker node ls/, 'n1 Ready\nn2 Ready\nn3 Ready\n');
});
afterEach(() => context.remove());

const up = (more: Partial<ClusterRequest> = {}) => {
  const ports: ClusterRequest['ports'] = [{ host: 8080, node: 0, protocol: 'tcp' }];
  return bringUpSwarmOfContainers(
    context,
    environment,
    { provider: 'swarm', nodes: 3, ports, ...more },
    step,
  );
};

describe('a swarm whose nodes are containers', () => {
  test('has one manager, that publishes the ports here, and the rest workers', async () => {
    const cluster = await up();
    const { id } = environment;
    expect(cluster.nodes).toEqual([
      { name: `${id}-node-1`, role: 'manager', address: '127.0.0.1', container: `${id}-node-1` },
      { name: `${id}-node-2`, role: 'worker', address: '10.1.0.2', container: `${id}-node-2` },
      { name: `${id}-node-3`, role: 'worker', address: '10.1.0.3', container: `${id}-node-3` },
    ]);
    expect(cluster).toMatchObject({ managerContainer: `${id}-node-1`, routingMesh: false });
    expect(cluster.limits).toEqual(['no IP_VS here: dnsrr instead of VIP']);
    const runs = exec.lines('docker run');
    expect(runs.map((line) => line.includes('--publish=127.0.0.1:8080:8080/tcp'))).toEqual([
      true,
      false,
      false,
    ]);
    expect(environment.intents).toEqual([
      `docker:network ${id}`,
      ...[1, 2, 3].map((index) => `docker:container ${id}-node-${index}`),
    ]);
    for (const line of runs) expect(line).toContain(`"volume-label=distsys.env=${id}"`);
  });

  test('hands the join token on by standard input alone', async () => {
    await up();
    expect(JSON.stringify([exec.lines(), context.lines, step])).not.toContain(TOKEN);
    const joins = exec.calls.filter(({ options }) => String(options.input).includes(TOKEN));
    expect(joins.map(({ args }) => args[2])).toEqual([
      `${environment.id}-node-2`,
      `${environment.id}-node-3`,
    ]);
  });

  test('is there when every node is Ready', async () => {
    const answers = ['n1 Ready\nn2 Down\n', 'n1 Ready\nn2 Ready\nn3 Unknown\n'];
    exec.on(/docker node ls/, () => answers.shift() ?? 'n1 Ready\nn2 Ready\nn3 Ready\n');
    await up();
    expect(answers).toEqual([]);
    exec.on(/docker node ls/, 'n1 Ready\nn2 Down\nn3 Ready\n');
    await expect(up()).rejects.toThrow('3 nodes to be Ready; last seen: n1 Ready, n2 Down, n3 Ready');
  });

  test('of which an engine ends says what that printed, at once', async () => {
    exec.on(/docker exec \S+ docker info/, {
      exitCode: 1,
      stderr: 'Error response from daemon: container abc is not running',
    });
    exec.on('docker logs', { stderr: 'failed to mount overlay: operation not permitted\n' });
    await expect(up()).rejects.toMatchObject({
      message: expect.stringMatching(/^the engine in dsa-3f9c12-node-\d ended: failed to mount overlay/),
      hint: expect.stringContaining('privileged container'),
    });
    expect(context.clock.sleeps).toEqual([]);
  });

  test('reaches the registry in each node under its address here', async () => {
    await up({ registry: { address: 'localhost:5001', container: 'registry-9' } });
    const forwards = exec.calls.filter(({ line }) => line.includes('iptables'));
    expect(forwards.map(({ args }) => args.slice(-2))).toEqual(Array(3).fill(['5001', '10.1.0.9:5000']));
    expect(exec.lines('docker network connect')).toEqual([
      `docker network connect ${environment.id} registry-9`,
    ]);
  });
});
