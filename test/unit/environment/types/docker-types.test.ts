import { beforeEach, describe, expect, test } from '@jest/globals';
import { InUse } from '../../../../src/environment/in-use.js';
import { findType } from '../../../../src/environment/inventory.js';
import type { Resource, ResourceType } from '../../../../src/environment/resource.js';
import { type FakeContext, fakeContext } from '../../../rig/fake-context.js';
import { FakeDocker } from '../../../rig/fake-docker.js';
import type { Kind, Thing } from '../../../rig/fake-docker-world.js';

const ID = 'dsa-00aa11';
const OURS = {
  'distsys.env': ID,
  'distsys.owner': 'ann@laptop',
  'distsys.expires': '2026-11-24T21:00:00.000Z',
  'distsys.run': 'https://x/1',
};
const OTHERS = { 'distsys.env': 'dsa-ffffff' };
let docker: FakeDocker;
let context: FakeContext;
beforeEach(() => {
  docker = new FakeDocker();
  docker.world.swarm = { labels: {}, created: '2026-11-24T19:00:00Z' };
  context = fakeContext(docker.exec);
});

const typeOf = (name: string): ResourceType => findType(name) as ResourceType;
const listed = (type: string, environment: string | undefined = ID) =>
  typeOf(type).list(context, { environment });
const add = (kind: Kind, name: string, more: Partial<Thing> = {}) =>
  docker.add(kind, name, { labels: OURS, ...more });
const names = (resources: Resource[]) => resources.map(({ name }) => name).sort();
const remove = async (type: string, more: Partial<Resource> = {}) => {
  for (const resource of await listed(type)) await typeOf(type).remove(context, { ...resource, ...more });
};

describe.each(['container', 'network', 'volume', 'service', 'config', 'secret'] as const)(
  'docker:%s',
  (kind) => {
    const type = `docker:${kind}`;

    test('lists what carries the label, with who, until when and from which run', async () => {
      add(kind, 'ours');
      docker.add(kind, 'other', { labels: OTHERS });
      docker.add(kind, 'nobody’s');
      const resources = await listed(type);
      expect(resources).toMatchObject([
        {
          type,
          name: 'ours',
          environment: ID,
          owner: 'ann@laptop',
          expires: '2026-11-24T21:00:00.000Z',
          runUrl: 'https://x/1',
        },
      ]);
      expect(names(await typeOf(type).list(context, {}))).toEqual(['other', 'ours']);
    });

    test('removes it and nothing else, and a second time in peace', async () => {
      add(kind, 'ours');
      docker.add(kind, 'other', { labels: OTHERS });
      const [resource] = await listed(type);
      await typeOf(type).remove(context, resource as Resource);
      expect(docker.content()).toEqual([`${kind} other`, 'swarm']);
      await typeOf(type).remove(context, resource as Resource);
    });

    test('what the ledger knows by name alone is removed by name', async () => {
      add(kind, 'ours');
      await typeOf(type).remove(context, { type, id: 'ours', name: 'ours', environment: ID });
      expect(docker.content()).toEqual(['swarm']);
    });

    test('a refusal is thrown in the engine’s words', async () => {
      add(kind, 'ours');
      docker.refuses.set('ours', 'permission denied');
      await expect(remove(type)).rejects.toThrow('permission denied');
      expect(docker.content()).toContain(`${kind} ours`);
    });
  },
);

describe('what is in use', () => {
  test.each<[Kind, Kind, Partial<Thing>]>([
    ['network', 'container', { networks: ['held'] }],
    ['volume', 'container', { mounts: ['held'] }],
    ['config', 'service', { uses: ['held'] }],
    ['secret', 'service', { uses: ['held'] }],
  ])('a %s that a %s holds is worth another try', async (kind, holder, more) => {
    add(kind, 'held');
    add(holder, 'holder', more);
    await expect(remove(`docker:${kind}`)).rejects.toThrow(InUse);
    await remove(`docker:${holder}`);
    await remove(`docker:${kind}`);
    expect(docker.content()).toEqual(['swarm']);
  });

  test('an image waits for the container that was started from it', async () => {
    add('image', `localhost:5000/vote:${ID}`);
    add('container', 'vote', { image: `localhost:5000/vote:${ID}` });
    await expect(remove('docker:image')).rejects.toThrow(InUse);
  });
});

describe('waiting is for what really holds', () => {
  const resource = (type: string, name: string, details?: Record<string, string>): Resource => ({
    type,
    id: name,
    name,
    environment: ID,
    details,
  });

  test('a container for the service, stack or cluster that would start it again', () => {
    const task = resource('docker:container', 'task', { service: 'web', stack: 'voting', kindCluster: ID });
    const waits = (type: string, name: string) =>
      typeOf('docker:container').waitsFor?.(task, resource(type, name));
    expect(waits('docker:service', 'web')).toBe(true);
    expect(waits('docker:service', 'db')).toBe(false);
    expect(waits('docker:stack', 'voting')).toBe(true);
    expect(waits('kind:cluster', ID)).toBe(true);
    const unseen = resource('docker:container', 'task');
    expect(typeOf('docker:container').waitsFor?.(unseen, resource('docker:service', 'db'))).toBe(true);
  });

  test('a network for the containers on it; a bridge for no service, an overlay for each', () => {
    const waits = (driver: string | undefined, other: Resource) =>
      typeOf('docker:network').waitsFor?.(
        resource('docker:network', 'net', driver ? { driver } : undefined),
        other,
      );
    expect(waits('bridge', resource('docker:container', 'c', { networks: 'a,net' }))).toBe(true);
    expect(waits('bridge', resource('docker:container', 'c', { networks: 'a,network' }))).toBe(false);
    expect(waits('bridge', resource('docker:service', 's'))).toBe(false);
    expect(waits('overlay', resource('docker:service', 's'))).toBe(true);
    expect(waits(undefined, resource('docker:service', 's'))).toBe(true);
    expect(waits('bridge', resource('kind:cluster', ID))).toBe(false);
  });

  test('a volume for the containers that mount it', () => {
    const waits = (other: Resource) =>
      typeOf('docker:volume').waitsFor?.(resource('docker:volume', 'data'), other);
    expect(waits(resource('docker:container', 'c', { mounts: 'data,more' }))).toBe(true);
    expect(waits(resource('docker:container', 'c', { mounts: 'data2' }))).toBe(false);
    expect(waits(resource('docker:service', 's'))).toBe(true);
  });

  test('an image for the containers started from it', () => {
    const waits = (details?: Record<string, string>) =>
      typeOf('docker:image').waitsFor?.(
        resource('docker:image', 'vote:1'),
        resource('docker:container', 'c', details),
      );
    expect(waits({ image: 'vote:1' })).toBe(true);
    expect(waits({ image: 'other:1' })).toBe(false);
    expect(waits()).toBe(true);
  });
});

describe('docker:service', () => {
  test('takes its tasks with it, which Swarm would start again while it is there', async () => {
    const labels = { ...OURS, 'com.docker.swarm.service.name': 'web' };
    add('service', 'web');
    add('container', 'web.1', { labels });
    add('container', 'web.2', { labels: { 'com.docker.swarm.service.name': 'web' } });
    add('container', 'db.1', { labels: { 'com.docker.swarm.service.name': 'db' } });
    await remove('docker:service');
    expect(docker.content()).toEqual(['container db.1', 'swarm']);
  });

  test('says what it waits for when the tasks do not go', async () => {
    add('service', 'web');
    add('container', 'web.1', { labels: { 'com.docker.swarm.service.name': 'web' } });
    docker.refuses.set('web.1', 'permission denied');
    await expect(remove('docker:service')).rejects.toThrow(
      'waited 30 s for the tasks to go; last seen: 1 containers',
    );
  });
});

describe('docker:stack', () => {
  const stack = { type: 'docker:stack', id: 'voting', name: 'voting', environment: ID };
  const of = (labels: Record<string, string>) => ({ 'com.docker.stack.namespace': 'voting', ...labels });

  test('takes what of it carries no label of ours; what does is removed as what it is', async () => {
    docker.add('service', 'voting_web', { labels: of({}) });
    docker.add('service', 'voting_db', { labels: of(OURS) });
    docker.add('network', 'voting_default', { labels: of({}), driver: 'overlay' });
    docker.add('config', 'voting_c', { labels: of({}) });
    docker.add('secret', 'voting_s', { labels: of({}) });
    docker.add('network', 'other_default', { labels: { 'com.docker.stack.namespace': 'other' } });
    docker.add('container', 'voting_web.1', {
      labels: of({ 'com.docker.swarm.service.name': 'voting_web' }),
      networks: ['voting_default'],
    });
    await typeOf('docker:stack').remove(context, stack);
    expect(docker.content()).toEqual(['network other_default', 'service voting_db', 'swarm']);
  });

  test('a refusal is heard although another service is gone meanwhile', async () => {
    const stuck = docker.add('service', 'voting_stuck', { labels: of({}) });
    docker.add('service', 'voting_gone', { labels: of({}) });
    docker.refuses.set('voting_stuck', 'permission denied');
    docker.refuses.set('voting_gone', 'rpc error: code = NotFound desc = service voting_gone not found');
    await expect(typeOf('docker:stack').remove(context, stack)).rejects.toThrow('permission denied');
    expect(docker.world.things.service).toContain(stuck);
  });

  test('within nodes that are containers goes with them', async () => {
    await typeOf('docker:stack').remove(context, { ...stack, details: { managerContainer: 'node-1' } });
    expect(docker.calls).toEqual([]);
  });
});

describe('docker:network', () => {
  test('an overlay is removed when the nodes have let go of it too', async () => {
    docker.lingers = 3;
    add('network', 'front', { driver: 'overlay' });
    add('network', 'plain', { driver: 'bridge' });
    await remove('docker:network');
    expect(await listed('docker:network')).toEqual([]);
  });

  test('one that they hold on to is told', async () => {
    docker.lingers = 1_000;
    add('network', 'front', { driver: 'overlay' });
    await expect(remove('docker:network')).rejects.toThrow(/20 s for the nodes to let go of network front/);
  });

  test('of kind and other shared ones are not found by label, and stay while others use them', async () => {
    add('network', 'kind');
    docker.add('container', 'other', { networks: ['kind'] });
    expect(await listed('docker:network')).toEqual([]);
    const kind = { type: 'docker:network', id: 'kind', name: 'kind', environment: ID };
    await typeOf('docker:network').remove(context, kind);
    expect(docker.content()).toContain('network kind');
    expect(context.lines.info).toEqual(['network kind stays: others use it']);
    docker.world.things.container = [];
    await typeOf('docker:network').remove(context, kind);
    expect(docker.content()).toEqual(['swarm']);
  });
});

describe('docker:image', () => {
  test('is found by its label or by a tag made for the environment, once', async () => {
    add('image', `voting/vote:${ID}`);
    docker.add('image', `localhost:5000/voting/worker:${ID}`);
    docker.add('image', `localhost:5000/${ID}/result:1`);
    add('image', 'voting/result:latest');
    docker.add('image', 'python:3.12-slim');
    docker.add('image', `voting/vote:dsa-ffffff`, { labels: OTHERS });
    docker.add('image', `voting/vote:x${ID}`);
    docker.add('image', `voting/vote:${ID}0`);
    expect(names(await listed('docker:image'))).toEqual([
      `localhost:5000/${ID}/result:1`,
      `localhost:5000/voting/worker:${ID}`,
      'voting/result:latest',
      `voting/vote:${ID}`,
    ]);
  });

  test('base images stay', async () => {
    add('image', `voting/vote:${ID}`);
    docker.add('image', 'python:3.12-slim');
    await remove('docker:image');
    expect(docker.content()).toEqual(['image python:3.12-slim', 'swarm']);
  });
});

describe('kind:cluster', () => {
  const node = (name: string, cluster: string) =>
    docker.add('container', name, { labels: { 'io.x-k8s.kind.cluster': cluster } });

  test('is its node containers, without kind or a kubeconfig', async () => {
    node(`${ID}-control-plane`, ID);
    node(`${ID}-worker`, ID);
    node('mine-control-plane', 'mine');
    node('dsa-ffffff-control-plane', 'dsa-ffffff');
    node(`${ID}0-control-plane`, `${ID}0`);
    expect(names(await listed('kind:cluster'))).toEqual([ID]);
    await remove('kind:cluster');
    expect(docker.content()).toEqual([
      'container mine-control-plane',
      'container dsa-ffffff-control-plane',
      `container ${ID}0-control-plane`,
      'swarm',
    ]);
    expect(docker.lines('kind')).toEqual([]);
  });

  test('of another part of the environment is a cluster of its own', async () => {
    node(`${ID}-b-control-plane`, `${ID}-b`);
    node(`${ID}-control-plane`, ID);
    expect(names(await listed('kind:cluster'))).toEqual([ID, `${ID}-b`]);
    await typeOf('kind:cluster').remove(context, { type: 'kind:cluster', id: ID, name: ID, environment: ID });
    expect(docker.content()).toEqual([`container ${ID}-b-control-plane`, 'swarm']);
  });
});

describe('buildx:builder', () => {
  test('goes with its container and its cache, though buildx knows nothing of it', async () => {
    docker.add('container', `buildx_buildkit_${ID}-builder0`, {
      mounts: [`buildx_buildkit_${ID}-builder0_state`],
    });
    docker.add('volume', `buildx_buildkit_${ID}-builder0_state`);
    docker.add('container', 'buildx_buildkit_default0');
    expect(names(await listed('buildx:builder'))).toEqual([`${ID}-builder`]);
    await remove('buildx:builder');
    expect(docker.content()).toEqual(['container buildx_buildkit_default0', 'swarm']);
  });
});

describe('docker:swarm', () => {
  const swarm = (more: Partial<Resource> = {}): Resource => ({
    type: 'docker:swarm',
    id: ID,
    name: ID,
    environment: ID,
    ...more,
  });
  const labelOf = () => docker.world.swarm?.labels;

  test('that carries our label is left', async () => {
    docker.world.swarm = { labels: { ...OURS }, created: '2026-11-24T19:00:00Z' };
    expect(names(await listed('docker:swarm'))).toEqual([ID]);
    await remove('docker:swarm');
    expect(docker.content()).toEqual([]);
  });

  test('of somebody else is not, even if the ledger says that we meant to start one', async () => {
    expect(await listed('docker:swarm')).toEqual([]);
    await typeOf('docker:swarm').remove(context, swarm());
    await typeOf('docker:swarm').remove(context, swarm({ intended: Date.parse('2026-11-24T20:00:00Z') }));
    await typeOf('docker:swarm').remove(context, swarm({ intended: Date.parse('2026-11-24T18:00:00Z') }));
    expect(docker.content()).toEqual(['swarm']);
    docker.world.swarm = { labels: { ...OTHERS }, created: '2026-11-24T19:00:00Z' };
    await typeOf('docker:swarm').remove(context, swarm({ intended: Date.parse('2026-11-24T19:00:00Z') }));
    expect(docker.content()).toEqual(['swarm']);
  });

  test('that was started right after our intent is ours, though a kill came before its label', async () => {
    await typeOf('docker:swarm').remove(context, swarm({ intended: Date.parse('2026-11-24T18:59:59Z') }));
    expect(docker.content()).toEqual([]);
  });

  test('on which another environment runs becomes that one’s', async () => {
    docker.world.swarm = { labels: { ...OURS }, created: '2026-11-24T19:00:00Z' };
    docker.add('service', 'other', { labels: { ...OTHERS, 'distsys.owner': 'bob' } });
    await remove('docker:swarm');
    expect(docker.content()).toEqual(['service other', 'swarm']);
    expect(labelOf()).toEqual({ ...OTHERS, 'distsys.owner': 'bob' });
    expect(await typeOf('docker:swarm').list(context, { environment: 'dsa-ffffff' })).toHaveLength(1);
  });

  test('on which somebody without labels runs becomes nobody’s', async () => {
    docker.world.swarm = { labels: { ...OURS, mine: 'x' }, created: '2026-11-24T19:00:00Z' };
    docker.add('service', 'other');
    await remove('docker:swarm');
    expect(docker.content()).toEqual(['service other', 'swarm']);
    expect(labelOf()).toEqual({ mine: 'x' });
  });

  test('that is gone already is gone', async () => {
    docker.world.swarm = undefined;
    await typeOf('docker:swarm').remove(context, swarm({ intended: 1 }));
    expect(await listed('docker:swarm')).toEqual([]);
  });
});
