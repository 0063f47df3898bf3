import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadCompose } from '../../../../src/stack/compose/load.js';
import type { ComposeModel } from '../../../../src/stack/compose/model.js';
import { SWARM_FATES } from '../../../../src/stack/swarm/fates.js';
import { type SwarmOptions, toSwarm } from '../../../../src/stack/swarm/to-swarm.js';
import { compose, LABELS, markedLine, root, userError } from '../samples.js';

// biome-ignore lint/suspicious/noExplicitAny: the stack file is looked into, and a wrong step fails the test
type Rendered = { file: any; routes: ReturnType<typeof toSwarm>['routes']; notes: string[] };

function render(model: ComposeModel, options: Partial<SwarmOptions> = {}): Rendered {
  const images = Object.fromEntries(Object.keys(model.services).map((name) => [name, `${name}@sha256:1`]));
  const stack = toSwarm(model, {
    stack: 'lab',
    images,
    labels: LABELS,
    routingMesh: true,
    configs: {},
    secrets: {},
    ...options,
  });
  return JSON.parse(JSON.stringify(stack)) as Rendered;
}

const web = (lines: string, end = '') =>
  `services:\n  web:\n    image: web:1\n${lines
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n${end}`;
const one = async (lines: string, options: Partial<SwarmOptions> = {}, end = '') =>
  render(await compose(web(lines, end)), options);

describe('the stack file', () => {
  test.each([
    'labs/voting/compose.yml',
    'test/fixtures/upstream/docker-stack.yml',
    'test/fixtures/upstream/docker-stack-2018.yml',
  ])('%s translates; services, networks and volumes carry our labels', async (path) => {
    const { file } = render(await loadCompose(join(root, path)));
    expect(file.version).toBe('3.8');
    for (const service of Object.values<{ deploy: { labels: object } }>(file.services))
      expect(service.deploy.labels).toMatchObject(LABELS);
    for (const group of [file.networks, file.volumes])
      for (const { labels } of Object.values<{ labels: object }>(group)) expect(labels).toMatchObject(LABELS);
  });

  test('runs the images it is told to, in long forms', async () => {
    const { file } = await one(
      'ports: ["8080:80/udp"]\nvolumes: [/anonymous]\nstop_grace_period: 1m30s\nshm_size: 1m',
    );
    expect(file.services.web).toMatchObject({
      image: 'web@sha256:1',
      ports: [{ target: 80, published: 8080, protocol: 'udp', mode: 'ingress' }],
      volumes: [
        { type: 'volume', target: '/anonymous' },
        { type: 'tmpfs', target: '/dev/shm', tmpfs: { size: 1_048_576 } },
      ],
      stop_grace_period: '90s',
    });
  });

  test('dollars are doubled: the client interpolates once more', async () => {
    expect((await one('command: ["$$HOME"]')).file.services.web.command).toEqual(['$$HOME']);
  });

  test('deploy: mode, restart, update, placement', async () => {
    const { file } = await one(
      'deploy:\n  mode: global\n  restart_policy: { condition: on-failure, delay: 500ms, max_attempts: 2 }\n  update_config: { order: start-first, delay: 2s }\n  placement: { constraints: [node.role == manager], max_replicas_per_node: 2 }',
    );
    expect(file.services.web.deploy).toMatchObject({
      mode: 'global',
      restart_policy: { condition: 'on-failure', delay: '500ms', max_attempts: 2 },
      update_config: { order: 'start-first', delay: '2s' },
      placement: { constraints: ['node.role == manager'], max_replicas_per_node: 2 },
    });
    expect(file.services.web.deploy).not.toHaveProperty('replicas');
  });

  test('healthcheck, or none', async () => {
    expect(
      (await one('healthcheck: { test: [CMD, a], interval: 1s, retries: 2 }')).file.services.web.healthcheck,
    ).toEqual({
      test: ['CMD', 'a'],
      interval: '1s',
      retries: 2,
    });
    expect((await one('healthcheck: { disable: true }')).file.services.web.healthcheck).toEqual({
      disable: true,
    });
  });

  test('configs and secrets are external, under the names they were created with', async () => {
    const { file } = await one(
      'configs: [{ source: c, target: /c, mode: 0440 }]',
      { configs: { c: 'lab_c-1234' } },
      'configs: { c: { content: x } }',
    );
    expect(file.configs).toEqual({ c: { external: true, name: 'lab_c-1234' } });
    expect(file.services.web.configs).toEqual([{ source: 'c', target: '/c', mode: 0o440 }]);
  });

  test('networks that nobody uses are left out; a bridge becomes an overlay, external ones stay', async () => {
    const { file, notes } = await one(
      'networks: { b: { aliases: [x] }, e: {} }',
      {},
      'networks: { b: { driver: bridge, driver_opts: { a: "1" } }, e: { external: true, name: other }, unused: {} }',
    );
    expect(Object.keys(file.networks)).toEqual(['b', 'e']);
    expect(file.networks.b).toMatchObject({ driver: 'overlay' });
    expect(file.networks.b).not.toHaveProperty('driver_opts');
    expect(file.networks.e).toEqual({ external: true, name: 'other' });
    expect(file.services.web.networks).toEqual({ b: { aliases: ['x'] }, e: null });
    expect(notes).toContain('network b is an overlay: a bridge does not reach other nodes');
  });
});

describe('without the routing mesh', () => {
  test('names resolve to tasks, and published ports are routed by our ingress', async () => {
    const { file, routes, notes } = await one(
      'ports: ["8080:80", { target: 81, published: 8081, mode: host }, "82"]',
      { routingMesh: false },
    );
    expect(file.services.web.deploy.endpoint_mode).toBe('dnsrr');
    expect(file.services.web.ports).toEqual([{ target: 81, published: 8081, protocol: 'tcp', mode: 'host' }]);
    expect(routes).toEqual([
      {
        published: 8080,
        protocol: 'tcp',
        target: 80,
        service: 'web',
        host: 'lab_web',
        network: 'lab_default',
      },
    ]);
    expect(notes.join('\n')).toMatch(/lab_ingress answers on port 8080/);
  });

  test('with it, there is nothing to route', async () => {
    expect((await one('ports: ["8080:80"]')).routes).toEqual([]);
  });
});

describe('what Swarm cannot do is refused at its line', () => {
  test.each(Object.entries(SWARM_FATES.refused))('%s', async (key, instead) => {
    const values: Record<string, string> = {
      privileged: 'true',
      network_mode: 'host',
      pid: 'host',
      ipc: 'host',
      pids_limit: '5',
    };
    const text = web(`user: "1"\n${key}: ${values[key] ?? '[a]'} # here`);
    const error = await userError(async () => render(await compose(text)));
    expect(error.location?.line).toBe(markedLine(text));
    expect(error.hint).toBe(instead);
  });

  test('privileged: false asks for nothing', async () => {
    await expect(one('privileged: false')).resolves.toBeDefined();
  });

  test.each([
    ['the address of a port', 'ports:\n  - "10.0.0.1:80:80" # here'],
    ['a limit of processes', 'deploy:\n  resources:\n    limits:\n      pids: 5 # here'],
  ])('%s', async (_name, lines) => {
    const text = web(lines);
    const error = await userError(async () => render(await compose(text)));
    expect(error.location?.line).toBe(markedLine(text));
  });

  test.each(Object.keys(SWARM_FATES.noted))('%s is left out, and that is said', async (key) => {
    const values: Record<string, string> = {
      depends_on: '[db]',
      links: '[db]',
      container_name: 'x',
      platform: 'linux/amd64',
      annotations: '{ a: b }',
      pull_policy: 'always',
    };
    const { notes } = await one(`${key}: ${values[key]}`, {}, '  db: { image: db }');
    expect(notes.some((note) => note.startsWith(`${key} of web: `))).toBe(true);
  });
});
