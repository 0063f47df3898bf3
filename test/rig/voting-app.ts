import { join } from 'node:path';
import { buildImages } from '../../src/image/build.js';
import type { BuiltImage } from '../../src/image/image.js';
import { ensureImages } from '../../src/offline/ensure-images.js';
import { loadCompose } from '../../src/stack/compose.js';
import { composeImages } from '../../src/stack/images.js';
import { waitFor } from '../../src/system/wait.js';
import { root } from './distsys.js';
import { listenToScores } from './scores.js';
import { openTrial, type Trial } from './trial-environment.js';

const BASES = ['python:3.12-slim', 'node:24-slim', 'redis:7-alpine', 'postgres:15-alpine'];
const SOCKET = '/var/run/docker.sock:/var/run/docker.sock:ro';

/** The lab's own images as plain containers on two bridges: what they do without any orchestrator. */
export interface VotingApp {
  trial: Trial;
  images: BuiltImage[];
  docker(...args: string[]): Promise<string>;
  /** Name of the container of a service. */
  container(service: string): string;
  /** Starts one more container of an image of the lab, on the network in front. Returns its name. */
  start(service: string, image: string, ...flags: string[]): Promise<string>;
  /** Base address of a port of a service, as in "http://127.0.0.1:49153". */
  address(service: string, port?: number): Promise<string>;
  healthy(service: string): Promise<void>;
  /** Waits until a service has logged `text` at or after `since`. */
  logged(service: string, text: string, since: Date): Promise<void>;
  /** Waits until the result page tells exactly these scores. */
  scores(wanted: Record<string, number>): Promise<void>;
  close(): Promise<void>;
}

export async function openVotingApp(): Promise<VotingApp> {
  const trial = await openTrial('voting-app');
  const { context, environment } = trial;
  const id = environment.id;
  await ensureImages(context, BASES);
  const model = await loadCompose(join(root, 'labs/voting/compose.yml'), { COMPOSE_PROFILES: 'seed' });
  const specs = composeImages(model, { prefix: 'voting-app', tag: id });
  const images = await buildImages(context, environment, specs, { destination: 'engine' }, trial.step);
  const docker = async (...args: string[]) => (await context.exec('docker', args)).stdout.trim();
  const labels = Object.entries(environment.labels).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
  const container = (service: string) => `${id}-${service}`;
  const networks = [`${id}-front`, `${id}-back`];
  for (const network of networks) await docker('network', 'create', ...labels, network);

  const run = async (service: string, image: string, network: string, flags: string[]) => {
    const name = container(service);
    const place = ['--network', `${id}-${network}`, '--network-alias', service];
    await docker('run', '--detach', '--name', name, ...labels, ...place, ...flags, image);
    return name;
  };
  const imageOf = (service: string) => images.find(({ name }) => name === service)?.reference ?? service;
  await run('redis', 'redis:7-alpine', 'front', []);
  await run('db', 'postgres:15-alpine', 'back', ['--env', 'POSTGRES_PASSWORD=postgres']);
  await run('vote', imageOf('vote'), 'front', ['--publish', '127.0.0.1::80']);
  await run('result', imageOf('result'), 'back', ['--publish', '127.0.0.1::80']);
  await run('worker', imageOf('worker'), 'front', []);
  await docker('network', 'connect', `${id}-back`, container('worker'));
  await run('visualizer', imageOf('visualizer'), 'front', [
    '--publish',
    '127.0.0.1::8080',
    '--volume',
    SOCKET,
  ]);

  const address = async (service: string, port = 80) =>
    `http://${await docker('port', container(service), `${port}/tcp`)}`;
  const healthy = (service: string) =>
    waitFor(context.clock, { reason: `${service} to be healthy`, deadline: 60_000 }, async () => {
      const seen = await docker('inspect', '--format', '{{.State.Health.Status}}', container(service));
      return seen === 'healthy' ? { done: true, value: undefined } : { done: false, seen };
    });
  for (const service of ['vote', 'result', 'worker', 'visualizer']) await healthy(service);

  const scores = listenToScores(context.clock, await address('result'));
  return {
    trial,
    images,
    docker,
    container,
    start: (service, image, ...flags) => run(service, imageOf(image), 'front', flags),
    address,
    healthy,
    logged: (service, text, since) =>
      waitFor(context.clock, { reason: `${service} to log "${text}"`, deadline: 60_000 }, async () => {
        const log = await docker('logs', '--since', since.toISOString(), container(service));
        return log.includes(text) ? { done: true, value: undefined } : { done: false, seen: log.slice(-200) };
      }),
    scores: scores.become,
    close: async () => {
      scores.close();
      await trial.remove();
      await docker('network', 'rm', ...networks);
    },
  };
}
