import { describe, expect, test } from '@jest/globals';
import { look, stackAt } from '../../../rig/check-run.js';
import { FakeSwarm } from '../../../rig/fake-swarm.js';

const twoNodes = ['alpha', 'beta'].map((name) => ({ name, role: 'worker' as const, address: '127.0.0.1' }));

describe('stack: the services, each with all its tasks', () => {
  const swarm = new FakeSwarm().add('vote', 2).add('redis').add('seed', 1, { mode: 'replicated job' });
  const access = swarm.access();

  test('a number, jobs not counted', async () => {
    const found = await look('stack', { services: 2 }, { access });
    expect(found).toMatchObject({ met: true, expected: '2 services, all services converged' });
  });

  test('another number names what is there', async () => {
    const found = await look('stack', { services: 3 }, { access });
    expect(found).toMatchObject({ met: false, expected: '3 services', actual: '2 services: redis, vote' });
  });

  test('names that must be there', async () => {
    expect(await look('stack', { services: ['vote'] }, { access })).toMatchObject({ met: true });
    const found = await look('stack', { services: ['vote', 'db'] }, { access });
    expect(found).toMatchObject({ met: false, actual: 'db missing; there are redis, vote' });
  });

  test('a service that lacks a task', async () => {
    const crippled = new FakeSwarm().add('redis');
    crippled.stuck = 'Starting';
    crippled.add('vote', 2);
    const found = await look('stack', { services: 2 }, { access: crippled.access() });
    expect(found).toMatchObject({ met: false, actual: 'vote 0/2 running' });
  });

  test('a service that was scaled to none, unless that is what was deployed', async () => {
    const none = new FakeSwarm().add('web', 0, { replicas: 0 }).access();
    const found = await look('stack', { services: 1 }, { access: none });
    expect(found).toMatchObject({ met: false, expected: 'a task of web', actual: 'web 0/0 running' });
    const stack = stackAt(80);
    const asDeployed = { ...stack, services: stack.services.map((each) => ({ ...each, replicas: 0 })) };
    expect(await look('stack', { services: 1 }, { access: none, stack: asDeployed })).toMatchObject({
      met: true,
    });
  });

  test('a rollout that was paused is not converged', async () => {
    const paused = new FakeSwarm().add('vote', 2, { update: { State: 'paused', Message: 'task failed' } });
    const found = await look('stack', { services: 1 }, { access: paused.access() });
    expect(found).toMatchObject({ met: false, actual: 'vote 2/2 running, rollout failed: task failed' });
  });
});

describe('service: how many run, and where', () => {
  test.each<[unknown, boolean]>([
    [2, true],
    [3, false],
    [{ 'at-least': 2 }, true],
    [{ 'at-most': 1 }, false],
  ])('running %j: %s', async (running, met) => {
    const access = new FakeSwarm().add('vote', 2).access();
    expect(await look('service', { name: 'vote', running }, { access })).toMatchObject({ met });
  });

  test('one on each node, as far as there are nodes', async () => {
    const spread = new FakeSwarm('shop', twoNodes).add('vote', 2).access();
    const spec = { name: 'vote', running: 2, 'one-per-node': true };
    expect(await look('service', spec, { access: spread })).toMatchObject({ met: true });
    const heaped = new FakeSwarm('shop', twoNodes).add('vote', 0, {
      replicas: 2,
      tasks: ['a', 'b'].map((id) => ({ id, node: 'alpha', state: 'Running' })),
    });
    expect(await look('service', spec, { access: heaped.access() })).toMatchObject({
      met: false,
      expected: 'vote spread over 2 nodes',
      actual: '2 tasks on 1 nodes: alpha',
    });
  });

  test('one that the stack has not', async () => {
    const access = new FakeSwarm().add('vote').access();
    const looking = look('service', { name: 'vtoe', running: 1 }, { access });
    await expect(looking).rejects.toThrow('the stack shop has no service shop_vtoe');
    await expect(looking).rejects.toMatchObject({ name: 'Unmet' });
  });
});

describe('images: pinned', () => {
  test.each<[string, boolean]>([
    ['vote:1', true],
    ['ghcr.io/org/vote:v1', true],
    ['localhost:5001/vote', false],
    ['vote', false],
    ['vote:latest', false],
    ['vote:latest@sha256:0000', true],
    ['vote@sha256:0000', true],
  ])('%s: %s', async (image, met) => {
    const access = new FakeSwarm().add('redis').add('vote', 1, { image }).access();
    const found = await look('images', { pinned: true }, { access });
    expect(found.met).toBe(met);
    if (!met) expect(found.actual).toBe(`vote runs ${image}`);
  });
});
