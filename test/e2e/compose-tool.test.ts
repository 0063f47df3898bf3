import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildImages } from '../../src/image/build.js';
import { ensureImages } from '../../src/offline/ensure-images.js';
import type { GoProgram } from '../../src/offline/go/program.js';
import { type Ended, root, run, scratchFolder } from '../rig/distsys.js';
import { type Ledgered, openLedgered } from '../rig/ledgered-environment.js';
import { listenToScores } from '../rig/scores.js';
import { goProgram } from '../rig/tools.js';

/** Milliseconds: the first time docker compose is compiled. */
const LONG = 900_000;
const MODULE = 'github.com/docker/compose/v2';
const VERSION = 'v2.40.3';
const COMPOSE: GoProgram = {
  name: 'docker-compose',
  version: VERSION,
  package: `${MODULE}/cmd`,
  require: { [MODULE]: VERSION },
  variables: { [`${MODULE}/internal.Version`]: VERSION },
};
const BASES = ['python:3.12-slim', 'node:24-slim', 'redis:7-alpine', 'postgres:15-alpine'];
const BUILT = ['vote', 'worker', 'result', 'visualizer', 'seed'];
const lab = join(root, 'labs/voting');
const folder = scratchFolder('compose-tool');
let world: Ledgered;
let program: string;

beforeAll(async () => {
  program = await goProgram(COMPOSE);
  world = await openLedgered(folder, 'compose');
  const { context, environment, step } = world;
  await ensureImages(context, BASES, {}, step);
  const specs = BUILT.map((name) => {
    const source = join(lab, name === 'seed' ? 'seed-data' : name);
    return { name, context: source, dockerfile: join(source, 'Dockerfile'), tags: [`voting/${name}:latest`] };
  });
  await buildImages(context, environment, specs, { destination: 'engine' }, step);
}, LONG);

afterAll(async () => {
  await compose('--profile', 'seed', 'down', '--volumes', '--timeout', '5');
  const { leaked } = await world.tearDown();
  rmSync(folder, { recursive: true, force: true });
  expect(leaked).toEqual([]);
}, LONG);

/** As a user would type it in the folder of the lab; the project has the name that the file gives it. */
function compose(...args: string[]): Promise<Ended> {
  return run(program, args, { cwd: lab });
}

async function ofTheProject(): Promise<string> {
  const label = ['--filter', 'label=com.docker.compose.project=voting', '--quiet'];
  const lists = [
    ['ps', '--all'],
    ['network', 'ls'],
    ['volume', 'ls'],
  ];
  const found = await Promise.all(lists.map((list) => run('docker', [...list, ...label])));
  return found.map(({ stdout }) => stdout).join('');
}

describe(`the voting stack under docker compose ${VERSION}`, () => {
  test('the file is valid for it, and nothing in it is ignored with a warning', async () => {
    const config = await compose('--profile', 'seed', 'config', '--quiet');
    expect(config).toMatchObject({ code: 0, stderr: '' });
  });

  test(
    'up: every service becomes healthy in the order of depends_on, and votes are counted',
    async () => {
      const up = await compose('up', '--detach', '--no-build', '--wait', '--wait-timeout', '120');
      if (up.code !== 0) throw new Error(up.stderr);
      const states = await compose('ps', '--format', '{{.Service}} {{.Health}}');
      expect(states.stdout.trim().split('\n').sort()).toEqual(
        ['db', 'redis', 'result', 'visualizer', 'vote', 'worker'].map((name) => `${name} healthy`),
      );
      const scores = listenToScores(world.context.clock, 'http://127.0.0.1:8081');
      try {
        const body = new URLSearchParams({ vote: 'b' });
        expect((await fetch('http://127.0.0.1:8080/', { method: 'POST', body })).status).toBe(200);
        await scores.become({ a: 0, b: 1 });
        const seeded = await compose('--profile', 'seed', 'run', '--rm', '--no-deps', 'seed');
        if (seeded.code !== 0) throw new Error(seeded.stderr);
        await scores.become({ a: 2000, b: 1001 });
      } finally {
        scores.close();
      }
    },
    LONG,
  );

  test(
    'down: nothing is left',
    async () => {
      expect(await ofTheProject()).not.toBe('');
      expect((await compose('down', '--volumes', '--timeout', '5')).code).toBe(0);
      expect(await ofTheProject()).toBe('');
    },
    LONG,
  );
});
