import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type AnsweringServer, answeringServer } from '../../../rig/answering-server.js';
import { CheckClock } from '../../../rig/check-clock.js';
import { checkContext, look } from '../../../rig/check-run.js';
import { FakeSwarm } from '../../../rig/fake-swarm.js';

let server: AnsweringServer;
let swarm: FakeSwarm;
let up = true;
/** Told when the server is asked the next time. */
const waiting: (() => void)[] = [];
const served = () => new Promise<void>((resolve) => waiting.push(resolve));
beforeEach(async () => {
  up = true;
  swarm = new FakeSwarm().add('vote', 2).add('db');
  server = await answeringServer(() => {
    for (const release of waiting.splice(0)) release();
    return up ? `vote at ${swarm.services.get('shop_vote')?.replicas}` : { status: 503 };
  });
});
afterEach(() => server.close());

const tasks = (name: string) => swarm.services.get(`shop_${name}`)?.tasks.map((task) => task.id);
const commands = (access: { calls: string[] }, pattern: RegExp) =>
  access.calls.filter((one) => pattern.test(one));

describe('scale', () => {
  test('changes, waits, looks meanwhile, and puts it back', async () => {
    const access = swarm.access();
    const meanwhile = { url: `http://${server.address}/`, expect: { body: { contains: 'vote at 5' } } };
    const found = await look('scale', { service: 'vote', replicas: 5, meanwhile }, { access });
    expect(found).toMatchObject({ met: true, actual: 'vote 5/5 running, status 200, body "vote at 5"' });
    expect(commands(access, /--replicas/).map((one) => one.split('--replicas ')[1])).toEqual([
      '5 shop_vote',
      '2 shop_vote',
    ]);
    expect(tasks('vote')).toHaveLength(2);
  });

  test('what never comes fails with the last thing seen, and is put back all the same', async () => {
    const access = swarm.access();
    swarm.stuck = 'Pending';
    const scaling = look('scale', { service: 'vote', replicas: 5, within: '10s' }, { access });
    await expect(scaling).rejects.toThrow('vote 2/5 running after 10 s');
    await expect(scaling).rejects.toMatchObject({ name: 'Unmet', expected: 'vote 5/5 running' });
    expect(swarm.services.get('shop_vote')?.replicas).toBe(2);
  });

  test('what is not seen meanwhile fails', async () => {
    const meanwhile = { url: `http://${server.address}/`, expect: { body: { contains: 'vote at 9' } } };
    const spec = { service: 'vote', replicas: 5, within: '5s', meanwhile };
    const found = await look('scale', spec, { access: swarm.access() });
    expect(found).toMatchObject({ met: false, actual: 'body "vote at 5"' });
    expect(swarm.services.get('shop_vote')?.replicas).toBe(2);
  });
});

describe('kill', () => {
  test('a new task takes the place of the killed one', async () => {
    const before = tasks('vote');
    const found = await look('kill', { service: 'vote' }, { access: swarm.access() });
    expect(found).toMatchObject({ met: true, actual: 'vote 2/2 running' });
    expect(tasks('vote')).toHaveLength(2);
    expect(tasks('vote')).not.toContain(before?.[0]);
    expect(tasks('vote')).toContain(before?.[1]);
  });

  test('nothing to kill is a failure', async () => {
    const empty = new FakeSwarm().add('vote', 0);
    const killing = look('kill', { service: 'vote' }, { access: empty.access() });
    await expect(killing).rejects.toThrow('no task of vote is running');
  });

  test('a service that does not heal fails', async () => {
    swarm.stuck = 'Rejected';
    const killing = look('kill', { service: 'vote', within: '30s' }, { access: swarm.access() });
    await expect(killing).rejects.toThrow('vote 1/2 running after 30 s');
  });
});

describe('restart', () => {
  test('every task is a new one', async () => {
    const before = tasks('db') ?? [];
    const found = await look('restart', { service: 'db' }, { access: swarm.access() });
    expect(found).toMatchObject({ met: true });
    for (const id of before) expect(tasks('db')).not.toContain(id);
  });

  test('new tasks that do not come up fail, with what was last seen', async () => {
    swarm.stuck = 'Starting';
    const restarting = look('restart', { service: 'db', within: '30s' }, { access: swarm.access() });
    await expect(restarting).rejects.toMatchObject({
      name: 'Unmet',
      message: 'db 0/1 running after 30 s',
      expected: 'db running again',
    });
  });
});

describe('update', () => {
  test('a rolling update completes, and is rolled back', async () => {
    const access = swarm.access();
    const spec = { service: 'vote', image: 'vote:2', env: { OPTION: 'Tea' } };
    expect(await look('update', spec, { access })).toMatchObject({ met: true });
    expect(commands(access, /service update/)[0]).toBe(
      'docker service update --detach --image vote:2 --env-add OPTION=Tea shop_vote',
    );
    expect(swarm.services.get('shop_vote')?.image).toBe('vote:1');
  });

  test('one that the cluster rolled back by itself fails', async () => {
    swarm.updateEnds = 'rollback_completed';
    const updating = look('update', { service: 'vote', image: 'bad:1' }, { access: swarm.access() });
    await expect(updating).rejects.toThrow('vote 2/2 running, rollout rolled back: task failed');
  });

  test('one that was paused fails at once', async () => {
    swarm.updateEnds = 'paused';
    const clock = new CheckClock();
    const setting = { access: swarm.access(), context: checkContext(clock) };
    const updating = look('update', { service: 'vote', image: 'bad:1', within: '5m' }, setting);
    await expect(updating).rejects.toThrow('rollout failed: task failed');
    expect(clock.monotonic()).toBeLessThan(10_000);
  });
});

describe('stays: an address that must go on answering', () => {
  const staying = (outage: string) => ({
    service: 'vote',
    stays: { url: `http://${server.address}/`, outage },
  });

  test('that it did is told', async () => {
    const found = await look('kill', staying('1s'), { access: swarm.access() });
    expect(found.met).toBe(true);
    expect(found.actual).toMatch(/http:.* was never away in [1-9]\d* looks$/);
  });

  test('an outage that is too long fails', async () => {
    const clock = new CheckClock();
    swarm.stuck = 'Starting';
    const access = swarm.access();
    const { docker } = access;
    // From the kill on, each look at the tasks waits for a question that was asked after it: time does not run ahead.
    access.docker = async (args, options) => {
      if (args[0] === 'kill') up = false;
      else if (!up) await served();
      return docker(args, options);
    };
    clock.at(8_000, () => {
      swarm.stuck = undefined;
      for (const task of swarm.services.get('shop_vote')?.tasks ?? []) task.state = 'Running';
    });
    const found = await look('kill', staying('2s'), { access, context: checkContext(clock) });
    expect(found.met).toBe(false);
    expect(found.expected).toMatch(/is never away for more than 2 s$/);
    expect(found.actual).toMatch(/was away for \d.* \(status 503\)/);
  });
});

describe('outage', () => {
  const votes = (count: number) => ({
    service: 'db',
    requests: [{ url: `http://${server.address}/`, form: { vote: 'a' }, count }],
  });

  test('requests while the service is away, and the service is back afterwards', async () => {
    const access = swarm.access();
    const found = await look('outage', votes(7), { access });
    expect(found).toMatchObject({ met: true, expected: '7 good answers' });
    expect(server.asked.map((one) => one.body)).toEqual(Array(7).fill('vote=a'));
    expect(commands(access, /--replicas/).map((one) => one.split('--replicas ')[1])).toEqual([
      '0 shop_db',
      '1 shop_db',
    ]);
    expect(tasks('db')).toHaveLength(1);
  });

  test('a bad answer meanwhile fails, and the service is back all the same', async () => {
    up = false;
    const found = await look('outage', { ...votes(3), concurrency: 1 }, { access: swarm.access() });
    expect(found).toMatchObject({ met: false, actual: 'status 503 in answer 1 of 3' });
    expect(tasks('db')).toHaveLength(1);
  });

  test('a service that is away already shows nothing', async () => {
    const none = new FakeSwarm().add('db', 0);
    await expect(look('outage', votes(1), { access: none.access() })).rejects.toThrow('db is away already');
  });
});
