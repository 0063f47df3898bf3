import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessTo } from '../../src/cluster/access.js';
import { bringUp } from '../../src/cluster/bring-up.js';
import type { ClusterAccess, ClusterRequest } from '../../src/cluster/cluster.js';
import { startContainer } from '../../src/image/container.js';
import { startRegistry } from '../../src/image/registry.js';
import { ensureImages } from '../../src/offline/ensure-images.js';
import { deployStack } from '../../src/stack/deploy.js';
import type { DeployedStack } from '../../src/stack/stack.js';
import { InfraError, UserError } from '../../src/system/errors.js';
import { brokenOnSwarm, TAKEN } from '../rig/broken-on-swarm.js';
import { leftOnEngine, scratchFolder } from '../rig/distsys.js';
import { type Ledgered, openLedgered } from '../rig/ledgered-environment.js';

/** Milliseconds */
const LONG = 300_000;
const folder = scratchFolder('swarm-deploy');
let world: Ledgered;
let access: ClusterAccess;
let registry: string;
let listener: Server;
/** What became of the broken stacks: they fail side by side. */
const failures = new Map<string, Promise<unknown>>();

beforeAll(async () => {
  world = await openLedgered(folder);
  const { context, environment, step } = world;
  await ensureImages(context, ['busybox:latest', 'python:3.12-slim', 'nginx:alpine'], {}, step);
  const request: ClusterRequest = { provider: 'swarm', nodes: 1, ports: [] };
  access = accessTo(context, await bringUp(context, environment, request, step));
  registry = (await startRegistry(context, environment)).address;
  await startContainer(context, environment, {
    name: `${environment.id}-taker`,
    image: 'busybox:latest',
    options: ['--publish', `${TAKEN.byContainer}:80`],
    command: ['sleep', '3600'],
    data: '/data',
  });
  listener = createServer().listen(TAKEN.byProcess, '0.0.0.0');
}, LONG);

afterAll(async () => {
  await Promise.allSettled(failures.values());
  listener?.close();
  const { leaked } = await world.tearDown();
  rmSync(folder, { recursive: true, force: true });
  expect(leaked).toEqual([]);
  expect(await leftOnEngine(world.environment.id)).toEqual([]);
}, LONG);

/** A file of that text in a folder of its own. */
function written(name: string, text: string, file = 'compose.yml'): string {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, file), text);
  return join(folder, name, file);
}

function deploy(name: string, text: string, timeout = 120_000): Promise<DeployedStack> {
  const source = { compose: written(name, text) };
  const { context, environment, step } = world;
  return deployStack(context, environment, access, { name, source, images: [], timeout }, step);
}

/** The error of a deployment, which must be one for the user. */
async function refusal(deployment: Promise<unknown> | undefined): Promise<UserError> {
  const error = await deployment?.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

function markedLine(text: string): number {
  return text.split('\n').findIndex((line) => line.includes('# here')) + 1;
}

describe('stacks that work', () => {
  const text = `services:
  migrate:
    image: busybox:latest
    command: ["sh", "-c", "cat /run/secrets/password > /state/migrated"]
    restart: "no"
    secrets: [password]
    volumes: ["state:/state"]
  web:
    image: python:3.12-slim
    command: ["python3", "-m", "http.server", "8000", "--directory", "/srv"]
    stop_signal: SIGINT
    ports: ["18490:8000"]
    configs:
      - source: greeting
        target: /srv/greeting
    volumes: ["state:/state"]
    depends_on:
      migrate: { condition: service_completed_successfully }
    healthcheck:
      test: ["CMD", "python3", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/')"]
      interval: 1s
configs:
  greeting: { file: greeting.txt }
secrets:
  password: { file: password.txt }
volumes:
  state: {}
`;

  test(
    'config, secret, volume, healthcheck, published port, and a job that others wait for',
    async () => {
      written('works', 'hello', 'greeting.txt');
      written('works', 'correct horse', 'password.txt');
      const stack = await deploy('works', text);
      expect(stack).toMatchObject({ name: 'works', orchestrator: 'swarm' });
      expect(stack.services).toEqual([
        { name: 'migrate', image: 'busybox:latest', replicas: 1, completed: true, endpoints: {} },
        {
          name: 'web',
          image: 'python:3.12-slim',
          replicas: 1,
          completed: false,
          endpoints: { 18490: ['127.0.0.1:18490'] },
        },
      ]);
      expect(await (await fetch('http://127.0.0.1:18490/greeting')).text()).toBe('hello');
      const migrated = await access.execIn('web', ['cat', '/state/migrated'], { stack: 'works' });
      expect(migrated.stdout).toBe('correct horse');
    },
    LONG,
  );

  test(
    'a changed config rolls the service over; the job is not run again',
    async () => {
      const before = await access.docker(['service', 'ps', '-q', 'works_migrate']);
      written('works', 'goodbye', 'greeting.txt');
      await deploy('works', text);
      expect(await (await fetch('http://127.0.0.1:18490/greeting')).text()).toBe('goodbye');
      expect((await access.docker(['service', 'ps', '-q', 'works_migrate'])).stdout).toBe(before.stdout);
    },
    LONG,
  );
});

describe('stacks that never converge', () => {
  beforeAll(() => {
    for (const { name, text } of brokenOnSwarm(registry))
      failures.set(
        name,
        deploy(name, text, 150_000).catch((error: unknown) => error),
      );
  });

  test.each(brokenOnSwarm('').map(({ name }) => name))(
    '%s',
    async (name) => {
      const broken = brokenOnSwarm(registry).find((each) => each.name === name);
      const { message, subject, location, log } = await refusal(
        failures.get(name)?.then((error) => Promise.reject(error)),
      );
      expect(message).toMatch(broken?.cause ?? /never/);
      expect(subject).toBe(broken?.service);
      expect(location).toMatchObject({ line: markedLine(broken?.text ?? '') });
      if (broken?.log !== undefined) expect((log ?? []).join('\n')).toMatch(broken.log);
    },
    LONG,
  );

  test(
    "an image whose registry is away is nobody's mistake",
    async () => {
      const text = 'services:\n  web:\n    image: 127.0.0.1:9/nosuch:1\n';
      const error = await deploy('away', text).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InfraError);
      expect((error as InfraError).message).toMatch(/compose\.yml:3: .*its registry cannot be reached/);
    },
    LONG,
  );

  test(
    "a port of another stack's is refused by the swarm or by us, at its line",
    async () => {
      const text = 'services:\n  web:\n    image: busybox:latest\n    ports: ["18490:80"]\n';
      const { message, location } = await refusal(deploy('second', text));
      expect(message).toMatch(/18490.*(already in use by service|taken by container) '?works_/);
      expect(location).toMatchObject({ line: 4 });
    },
    LONG,
  );
});

describe('a stack that stands and is deployed again', () => {
  const service = (command: string, more: string) => `services:
  web: # here
    image: busybox:latest
    command: ["sh", "-c", "${command}"]
    stop_grace_period: 1s
${more}`;

  test(
    'what the swarm takes back by itself is a failure, with its cause',
    async () => {
      const update = '    deploy: { update_config: { failure_action: rollback, monitor: 10s } }\n';
      await deploy('back', service('sleep 3600', update));
      const broken = service('echo about to fail; exit 3', update);
      const { message, location, log } = await refusal(deploy('back', broken));
      expect(message).toMatch(/crashes with exit code 3; the swarm went back to the version before/);
      expect(location).toMatchObject({ line: 2 });
      expect(log?.join('\n')).toMatch(/about to fail/);
      await deploy('back', service('sleep 3601', update));
    },
    LONG,
  );

  test(
    'what stops half way is one too; a port that is taken now is told by the task that failed',
    async () => {
      await deploy('half', service('sleep 3600', ''));
      const { message } = await refusal(deploy('half', service('exit 3', '')));
      expect(message).toMatch(/crashes with exit code 3; the update stopped half way/);
      const ports = `    ports: ["${TAKEN.byContainer}:80"]\n`;
      const taken = await refusal(deploy('half', service('sleep 3600', ports)));
      expect(taken.message).toMatch(/cannot publish its port 18491: something else on the node uses it/);
      expect(taken.location).toMatchObject({ line: 6 });
    },
    LONG,
  );
});
