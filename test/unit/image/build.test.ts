import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildImages } from '../../../src/image/build.js';
import type { ImageSpec } from '../../../src/image/image.js';
import type { BuildOptions } from '../../../src/image/options.js';
import { CommandError, InfraError, UserError } from '../../../src/system/errors.js';
import { logOf, vertex } from '../../rig/buildkit-lines.js';
import {
  type FakeContext,
  type FakeEnvironment,
  type FakeStep,
  fakeContext,
  fakeEnvironment,
  fakeStep,
} from '../../rig/fake-context.js';
import { type Answer, type Call, FakeExec } from '../../rig/fake-exec.js';

const DIGEST = `sha256:${'c'.repeat(64)}`;
const PUSHED = `sha256:${'d'.repeat(64)}`;
let exec: FakeExec;
let context: FakeContext;
let environment: FakeEnvironment;
let step: FakeStep;
beforeEach(() => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
  environment = fakeEnvironment(join(context.folder, 'environment'));
  step = fakeStep();
});
afterEach(() => context.remove());

async function spec(name: string, more: Partial<ImageSpec> = {}): Promise<ImageSpec> {
  const folder = join(context.folder, name);
  await mkdir(folder);
  await writeFile(join(folder, 'Dockerfile'), 'FROM node:24-slim\nRUN npm ci\n');
  return {
    name,
    context: folder,
    dockerfile: join(folder, 'Dockerfile'),
    tags: [`localhost:5000/${name}:1`],
    ...more,
  };
}

const build = (specs: ImageSpec[], options: Partial<BuildOptions> = {}) =>
  buildImages(context, environment, specs, { destination: 'engine', ...options }, step);
const nameOf = ({ args }: Call) => args.at(-1)?.split('/').at(-1) ?? '';

/** BuildKit, as far as the core sees it: writes the metadata file when it is done. */
async function built(call: Call, lines: string[] = []): Promise<Answer> {
  const metadata = call.args[call.args.indexOf('--metadata-file') + 1] ?? '';
  await mkdir(dirname(metadata), { recursive: true });
  await writeFile(metadata, JSON.stringify({ 'containerimage.digest': DIGEST }));
  return { stderr: lines.join('\n') };
}

const fails = (lines: string[]): Answer => ({ exitCode: 1, stderr: lines.join('\n') });
const BUSY = [
  vertex('m', '[internal] load metadata for docker.io/library/node:24-slim', {
    error: '503 Service Unavailable',
  }),
  'ERROR: failed to solve: 503 Service Unavailable',
];

describe('building', () => {
  test('several at once gives each its digest, and writes every tag to the ledger before', async () => {
    const order: string[] = [];
    exec.on('docker buildx build', (call) => {
      order.push(...environment.intents);
      return built(call, [vertex('r', '[2/2] RUN npm ci', { cached: nameOf(call) === 'vote' })]);
    });
    const vote = await spec('vote', { tags: ['localhost:5000/vote:1', 'localhost:5000/vote:latest'] });
    const images = await build([vote, await spec('result')]);
    expect(images.map(({ name, reference, digest, cached }) => [name, reference, digest, cached])).toEqual([
      ['vote', 'localhost:5000/vote:1', DIGEST, true],
      ['result', 'localhost:5000/result:1', DIGEST, false],
    ]);
    expect(new Set(order)).toEqual(
      new Set([
        'docker:image localhost:5000/vote:1',
        'docker:image localhost:5000/vote:latest',
        'docker:image localhost:5000/result:1',
      ]),
    );
    expect(step.parts.sort()).toEqual(['result', 'vote']);
    expect(step.summaries).toEqual(['2 at once, 1 from the cache']);
    expect(exec.lines('docker push')).toEqual([]);
  });

  test('and pushing gives the digest of the registry', async () => {
    exec.on('docker buildx build', (call) => built(call));
    exec.on('docker push', `1: digest: ${PUSHED} size: 1\n`);
    const [image] = await build([await spec('vote')], { destination: 'registry', dockerConfig: '/private' });
    expect(image?.digest).toBe(PUSHED);
    for (const { options } of exec.calls) expect(options.env).toMatchObject({ DOCKER_CONFIG: '/private' });
  });

  test('for Lambda looks at what the registry has', async () => {
    exec.on('docker buildx build', (call) => built(call));
    exec.on('docker push', `1: digest: ${PUSHED} size: 1\n`);
    exec.on('docker buildx imagetools', JSON.stringify({ manifests: [] }));
    const building = build([await spec('vote')], { destination: 'registry', preset: 'lambda' });
    await expect(building).rejects.toThrow('is an index of several manifests');
  });

  test('tells what is going on, for all in one line', async () => {
    exec.on('docker buildx build', (call) =>
      built(call, [vertex('r', '[2/2] RUN npm ci', { started: true })]),
    );
    await build([await spec('vote')]);
    expect(step.told).toEqual(['vote 2/2 npm ci']);
  });

  test('notes arguments that nothing takes', async () => {
    exec.on('docker buildx build', (call) => built(call));
    await build([await spec('vote', { args: { TYPO: '1' } })]);
    expect(step.notes).toEqual(['vote: no ARG takes TYPO']);
  });

  test('without a digest in its metadata is no success', async () => {
    exec.on('docker buildx build', async (call) => {
      await built(call);
      await writeFile(call.args[call.args.indexOf('--metadata-file') + 1] ?? '', '{}');
      return '';
    });
    await expect(build([await spec('vote')])).rejects.toThrow('image vote: BuildKit named no digest');
  });
});

describe('a failing build', () => {
  test('names instruction, line and last output, and is not tried again', async () => {
    exec.on('docker buildx build', () =>
      fails([
        vertex('r', '[2/2] RUN npm ci', { started: true }),
        logOf('r', 'npm error missing lock file\n'),
        vertex('r', '[2/2] RUN npm ci', {
          error: 'process "/bin/sh -c npm ci" did not complete: exit code: 1',
        }),
      ]),
    );
    const vote = await spec('vote');
    const error = await build([vote]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: `image vote: ${vote.dockerfile}:2: RUN npm ci: exit code 1`,
      location: { file: vote.dockerfile, line: 2 },
      log: ['npm error missing lock file'],
    });
    expect(exec.calls).toHaveLength(1);
  });

  test('stops the others, and is what is thrown', async () => {
    const stopped: string[] = [];
    let begin: () => void = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    exec.on('docker buildx build', async (call) => {
      if (nameOf(call) === 'bad') {
        await begun;
        return fails([vertex('r', '[2/2] RUN npm ci', { error: 'exit code: 1' })]);
      }
      const stop = new Promise((resolve) => {
        call.options.signal?.addEventListener('abort', resolve, { once: true });
      });
      begin();
      await stop;
      stopped.push(nameOf(call));
      return new CommandError('docker buildx build', -1, '', '', 'aborted');
    });
    await expect(build([await spec('slow'), await spec('bad')])).rejects.toThrow('image bad');
    expect(stopped).toEqual(['slow']);
  });

  test('for a busy registry is tried again, and may come through', async () => {
    const answers = [fails(BUSY), fails(BUSY)];
    exec.on('docker buildx build', (call) => answers.shift() ?? built(call));
    const [image] = await build([await spec('vote')]);
    expect(image?.digest).toBe(DIGEST);
    expect(exec.calls).toHaveLength(3);
    expect(context.lines.warn).toHaveLength(2);
  });

  test('for a registry that stays busy ends after as many attempts as were asked for', async () => {
    exec.on('docker buildx build', fails(BUSY));
    await expect(build([await spec('vote')], { attempts: 2 })).rejects.toThrow(InfraError);
    expect(exec.calls).toHaveLength(2);
  });

  test('leaves no digest of the build before to be taken for its own', async () => {
    exec.on('docker buildx build', (call) => built(call));
    const vote = await spec('vote');
    await build([vote]);
    exec.on('docker buildx build', '');
    await expect(build([vote])).rejects.toThrow();
  });

  test('wrong input is told before anything is made', async () => {
    await expect(build([await spec('vote', { tags: ['Not:1'] })])).rejects.toThrow(UserError);
    expect(exec.calls).toEqual([]);
    expect(environment.intents).toEqual([]);
  });
});

describe('a layer cache or several platforms', () => {
  beforeEach(() => {
    exec.on('docker version', 'linux/amd64\n');
    exec.on('docker info', '[["Backing Filesystem","extfs"]]');
    exec.on('docker image inspect', { exitCode: 1 });
  });

  test('need no BuildKit of their own where the engine’s store can hold them', async () => {
    exec.on('docker info', '[["driver-type","io.containerd.snapshotter.v1"]]');
    exec.on('docker buildx build', (call) => built(call));
    await build([await spec('vote')], { cache: { type: 'local', folder: '/cache' } });
    expect(exec.lines('docker run')).toEqual([]);
    expect(exec.lines('docker buildx build')[0]).toContain('type=local,src=/cache/vote-linux-amd64');
  });

  test('get a BuildKit in a container of the environment otherwise, which pushes by itself', async () => {
    exec.on('docker container inspect', 'true\n');
    exec.on(
      'docker image inspect --format {{json .}}',
      JSON.stringify({ Id: 'sha256:1', RepoTags: ['moby/buildkit:v0.34.2'] }),
    );
    exec.on(/buildx inspect/, 'Status: running\n');
    exec.on('docker buildx build', (call) => built(call));
    const vote = await spec('vote', {
      tags: ['ghcr.io/org/vote:1'],
      platforms: ['linux/amd64', 'linux/arm64'],
    });
    const [image] = await build([vote], { destination: 'registry' });
    expect(image?.digest).toBe(DIGEST);
    const [line] = exec.lines('docker buildx build');
    expect(line).toContain(`--builder ${environment.id}-builder`);
    expect(line).toContain('--push');
    expect(exec.lines('docker push')).toEqual([]);
    expect(environment.intents).toEqual([]);
    expect(step.notes.join()).toContain('vote is built for several platforms');
  });
});
