import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessTo } from '../../src/cluster/access.js';
import { bringUp } from '../../src/cluster/bring-up.js';
import { buildImages } from '../../src/image/build.js';
import { ensureImages } from '../../src/offline/ensure-images.js';
import { deployStack } from '../../src/stack/deploy.js';
import { publishedPorts } from '../../src/stack/ports.js';
import type { DeployedStack } from '../../src/stack/stack.js';
import { leftOnEngine, root, scratchFolder } from '../rig/distsys.js';
import { type Ledgered, openLedgered } from '../rig/ledgered-environment.js';
import { listenToScores } from '../rig/scores.js';

/** Milliseconds */
const LONG = 300_000;
const BASES = ['python:3.12-slim', 'node:24-slim'];
const SERVED = ['redis:alpine', 'postgres:9.4', 'postgres:15-alpine', 'nginx:alpine'];
/** The names that the two files have for what is built here. */
const TAGS: Record<string, string[]> = {
  vote: ['dockersamples/examplevotingapp_vote:before', 'dockersamples/examplevotingapp_vote:latest'],
  result: ['dockersamples/examplevotingapp_result:before', 'dockersamples/examplevotingapp_result:latest'],
  worker: ['dockersamples/examplevotingapp_worker:latest'],
  visualizer: ['dockersamples/visualizer:stable'],
};
const folder = scratchFolder('upstream');
let world: Ledgered;

beforeAll(async () => {
  world = await openLedgered(folder, 'images');
  const { context, environment, step } = world;
  await ensureImages(context, [...BASES, ...SERVED], {}, step);
  const specs = Object.entries(TAGS).map(([name, tags]) => {
    const source = join(root, 'labs/voting', name);
    return { name, context: source, dockerfile: join(source, 'Dockerfile'), tags };
  });
  await buildImages(context, environment, specs, { destination: 'engine' }, step);
}, LONG);

afterAll(async () => {
  const { leaked } = await world.tearDown();
  rmSync(folder, { recursive: true, force: true });
  expect(leaked).toEqual([]);
}, LONG);

/** Deploys one of upstream's files on a swarm of this engine, hands it to `work` and takes both down. */
async function deployed(file: string, work: (stack: DeployedStack) => Promise<void>): Promise<void> {
  const owned = await openLedgered(folder, file);
  const { context, environment, step } = owned;
  try {
    const source = { compose: join(root, 'test/fixtures/upstream', file) };
    const ports = await publishedPorts(source);
    const cluster = await bringUp(context, environment, { provider: 'swarm', nodes: 1, ports }, step);
    const request = { name: 'voting_stack', source, images: [] };
    await work(await deployStack(context, environment, accessTo(context, cluster), request, step));
  } finally {
    expect((await owned.tearDown()).leaked).toEqual([]);
    expect(await leftOnEngine(environment.id)).toEqual([]);
  }
}

/** One vote, and then another one by the same voter, as the result page tells them. */
async function voteAndChangeIt(vote: string, result: string): Promise<void> {
  const scores = listenToScores(world.context.clock, result);
  try {
    const first = await cast(vote, 'a');
    await scores.become({ a: 1, b: 0 });
    await cast(vote, 'b', first);
    await scores.become({ a: 0, b: 1 });
    await cast(vote, 'b');
    await scores.become({ a: 0, b: 2 });
  } finally {
    scores.close();
  }
}

/** Returns the cookie of the voter. */
async function cast(address: string, choice: string, cookie?: string): Promise<string> {
  const headers: Record<string, string> = cookie === undefined ? {} : { cookie };
  const body = new URLSearchParams({ vote: choice });
  const answer = await fetch(address, { method: 'POST', body, headers });
  expect(answer.status).toBe(200);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

function replicas(stack: DeployedStack): Record<string, number> {
  return Object.fromEntries(stack.services.map((service) => [service.name, service.replicas]));
}

describe("upstream's files, unchanged, on a swarm", () => {
  test(
    'docker-stack.yml of 2018: six services, a database without a password, a visualizer',
    () =>
      deployed('docker-stack-2018.yml', async (stack) => {
        expect(replicas(stack)).toEqual({ redis: 1, db: 1, vote: 2, result: 1, worker: 1, visualizer: 1 });
        await voteAndChangeIt('http://127.0.0.1:5000/', 'http://127.0.0.1:5001');
        const page = await fetch('http://127.0.0.1:8080/');
        expect(page.status).toBe(200);
      }),
    LONG,
  );

  test(
    "today's docker-stack.yml: five services, two workers",
    () =>
      deployed('docker-stack.yml', async (stack) => {
        expect(replicas(stack)).toEqual({ redis: 1, db: 1, vote: 2, result: 1, worker: 2 });
        await voteAndChangeIt('http://127.0.0.1:8080/', 'http://127.0.0.1:8081');
      }),
    LONG,
  );
});
