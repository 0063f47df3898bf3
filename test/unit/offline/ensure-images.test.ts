import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ensureImages } from '../../../src/offline/ensure-images.js';
import { archivePath } from '../../../src/offline/images/archive.js';
import { standInFor } from '../../../src/offline/images/catalog.js';
import { imageKeys } from '../../../src/offline/images/engine-images.js';
import type { Recipe } from '../../../src/offline/images/recipe.js';
import { openWorkshop } from '../../../src/offline/images/workshop.js';
import { BUILT_NODE_IMAGE, nodeImage } from '../../../src/offline/node-image.js';
import { InfraError } from '../../../src/system/errors.js';
import { type FakeContext, type FakeStep, fakeContext, fakeStep } from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

interface Image {
  Id: string;
  RepoTags: string[];
  RepoDigests: string[];
  Config: { Labels: Record<string, string> | null };
}

let exec: FakeExec;
let context: FakeContext;
let step: FakeStep;
let engine: Image[];
/** Hosts that answer. */
let online: string[];
beforeEach(() => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
  step = fakeStep();
  engine = [];
  online = [];
  exec.on('docker image inspect', () => ({
    exitCode: engine.length > 0 ? 0 : 1,
    stdout: engine.map((each) => `${JSON.stringify(each)}\n`).join(''),
    stderr: 'Error: No such image',
  }));
  exec.on('curl', ({ line }) => ({ exitCode: online.some((host) => line.includes(`//${host}/`)) ? 0 : 7 }));
  exec.on('docker tag', ({ args }) => {
    const [, from = '', to = ''] = args;
    engine.find(({ RepoTags }) => RepoTags.includes(from))?.RepoTags.push(to);
    return '';
  });
  exec.on('docker build', ({ args }) => {
    const label = args[args.indexOf('--label') + 1]?.split('=')[1] ?? '';
    have(args[args.indexOf('--tag') + 1] ?? '', label);
    return '';
  });
  // debootstrap and import of the base, and zstd that is not installed.
  exec.on('sh', ({ args }) => {
    if (args[1]?.includes('docker import')) {
      const label = args.find((argument) => argument.startsWith('LABEL '))?.split('=')[1] ?? '';
      have(args[4] ?? '', label);
    }
    return args[1]?.includes('docker save') ? { exitCode: 9 } : '';
  });
  exec.on('rm', '').on('sudo', '');
});
afterEach(() => context.remove());

function have(tag: string, label?: string): void {
  const labels = label === undefined ? null : { 'distsys.offline': label };
  engine.push({ Id: `sha256:${tag}`, RepoTags: [tag], RepoDigests: [], Config: { Labels: labels } });
}
const keyOf = async (reference: string): Promise<string> =>
  (await openWorkshop(context)).key(standInFor(reference)?.recipe as Recipe);
const ensure = (references: string[], options: Parameters<typeof ensureImages>[2] = {}) =>
  ensureImages(context, references, options, step);
const builds = () => exec.lines('docker build').map((line) => / --tag (\S+?):/.exec(line)?.[1]);

describe('an image', () => {
  test('that the engine has stays, whoever put it there, and nobody is asked', async () => {
    have('redis:alpine');
    expect(await ensure(['redis:alpine', 'docker.io/library/redis:alpine'])).toEqual({ built: [] });
    expect(exec.lines(/curl|docker (pull|build|tag)/)).toEqual([]);
  });

  test('is pulled when its registry answers', async () => {
    online = ['registry-1.docker.io'];
    exec.on('docker pull', '');
    expect(await ensure(['redis:alpine'])).toEqual({ built: [] });
    expect(exec.lines('docker pull')).toEqual(['docker pull -q redis:alpine']);
  });

  test('is pulled from the mirror under its own name', async () => {
    online = ['mirror:5000'];
    exec.on('docker pull', '');
    await ensure(['redis:alpine'], { mirror: 'mirror:5000' });
    expect(exec.lines(/docker (pull|tag)/)).toEqual([
      'docker pull -q mirror:5000/library/redis:alpine',
      'docker tag mirror:5000/library/redis:alpine redis:alpine',
    ]);
  });

  test('that a registry refuses is not replaced by anything', async () => {
    online = ['registry-1.docker.io'];
    exec.on('docker pull', { exitCode: 1, stderr: 'manifest for redis:nope not found: manifest unknown' });
    await expect(ensure(['redis:nope'])).rejects.toThrow('no registry has the image redis:nope');
    expect(builds()).toEqual([]);
  });

  test('that is asked for while the registry is busy is asked for again', async () => {
    online = ['registry-1.docker.io'];
    const answers = [{ exitCode: 1, stderr: '503 Service Unavailable' }];
    exec.on('docker pull', () => answers.shift() ?? '');
    expect(await ensure(['redis:alpine'])).toEqual({ built: [] });
    expect(context.clock.sleeps).toEqual([2_000]);
  });

  test('is built from packages when no registry answers, and that is said', async () => {
    expect(await ensure(['redis:alpine'])).toEqual({ built: ['redis:alpine'] });
    expect(builds()).toEqual(['distsys-offline/redis']);
    expect(engine.find(({ RepoTags }) => RepoTags.includes('redis:alpine'))).toBeDefined();
    expect(step.notes).toEqual([
      'redis:alpine is a stand-in built from packages, as no registry answers: Redis 7.0 of Debian',
    ]);
  });

  test('that was built before is a stand-in still, and not built again', async () => {
    have('redis:alpine', await keyOf('redis:alpine'));
    expect(await ensure(['redis:alpine'])).toEqual({ built: ['redis:alpine'] });
    expect(builds()).toEqual([]);
  });

  test('that was built by an older recipe is built anew', async () => {
    have('redis:alpine', 'oldkey000000');
    await ensure(['redis:alpine']);
    expect(builds()).toEqual(['distsys-offline/redis']);
  });

  test('may be built though a registry answers, where that is asked for', async () => {
    online = ['registry-1.docker.io'];
    await ensure(['redis:alpine'], { offline: true });
    expect(exec.lines(/curl|docker pull/)).toEqual([]);
    expect(builds()).toEqual(['distsys-offline/redis']);
  });

  test('is given back from the cache, base and all, before anything is built', async () => {
    const path = archivePath(context, 'redis', await keyOf('redis'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'archive');
    const key = await keyOf('redis');
    exec.on('sh -c', ({ line }) => {
      if (line.includes('docker load')) have(`distsys-offline/redis:${key}`, key);
      return '';
    });
    await ensure(['redis:alpine']);
    expect(builds()).toEqual([]);
    expect(exec.lines(/make-root/)).toEqual([]);
  });

  test('several with one base make that base once', async () => {
    await ensure(['redis:alpine', 'python:3.12-slim', 'redis:7', 'debian:bookworm']);
    expect(exec.lines(/docker import/)).toHaveLength(1);
    expect(builds().sort()).toEqual(['distsys-offline/python', 'distsys-offline/redis']);
  });

  test('that nothing stands in for says what can be had', async () => {
    const failing = ensure(['mongo:7']);
    await expect(failing).rejects.toThrow(InfraError);
    await expect(failing).rejects.toMatchObject({
      message: 'the image mongo:7 is not here, and no registry can be reached',
      hint: expect.stringContaining('alpine, busybox'),
    });
  });

  test('pinned by its digest cannot be replaced: that names one content', async () => {
    const pinned = `redis:7@sha256:${'a'.repeat(64)}`;
    await expect(ensure([pinned])).rejects.toThrow(
      `the image ${pinned} is not here, and no registry can be reached`,
    );
    expect(builds()).toEqual([]);
  });

  test('of a registry elsewhere is asked of that one', async () => {
    online = ['ghcr.io'];
    exec.on('docker pull', '');
    await ensure(['ghcr.io/org/app:1']);
    expect(exec.lines('docker pull')).toEqual(['docker pull -q ghcr.io/org/app:1']);
    expect(exec.lines('curl')[0]).toContain('https://ghcr.io/v2/');
  });
});

test('what the engine has is told by any of its names', async () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  engine.push({
    Id: 'sha256:1',
    RepoTags: ['redis:latest'],
    RepoDigests: [`redis@${digest}`],
    Config: { Labels: {} },
  });
  const names = ['redis', 'docker.io/library/redis:latest', `redis:whatever@${digest}`, 'sha256:1'];
  const keys = await imageKeys(context, [...names, 'redis:7', 'localhost:5000/redis']);
  expect([...keys.keys()]).toEqual(names);
});

describe('the node image', () => {
  test('is the one asked for', async () => {
    have('mine/node:1');
    expect(await nodeImage(context, { image: 'mine/node:1' })).toBe('mine/node:1');
  });

  test('is the released one when a registry answers, or the engine has it', async () => {
    online = ['registry-1.docker.io'];
    exec.on('docker pull', '');
    expect(await nodeImage(context)).toMatch(/^kindest\/node:v[\d.]+@sha256:/);
  });

  test('is the built one when a registry answers and does not give the released one', async () => {
    online = ['registry-1.docker.io'];
    exec.on('docker pull', { exitCode: 1, stderr: 'dial tcp: lookup cdn.example: no such host' });
    const key = await keyOf(BUILT_NODE_IMAGE);
    const path = archivePath(context, 'kind-node', key);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'archive');
    exec.on('sh -c', ({ line }) => {
      if (line.includes('docker load')) have(`distsys-offline/kind-node:${key}`, key);
      return '';
    });
    expect(await nodeImage(context)).toBe(BUILT_NODE_IMAGE);
    expect(context.lines.warn).toEqual([expect.stringContaining(`${BUILT_NODE_IMAGE} is built instead`)]);
    const asked = nodeImage(context, { image: `kindest/node:v1.30.0@sha256:${'a'.repeat(64)}` });
    await expect(asked).rejects.toThrow(InfraError);
  });

  test('is the built one when the engine has that, though a registry would answer', async () => {
    online = ['registry-1.docker.io'];
    have(BUILT_NODE_IMAGE, await keyOf(BUILT_NODE_IMAGE));
    expect(await nodeImage(context)).toBe(BUILT_NODE_IMAGE);
    expect(exec.lines('curl')).toEqual([]);
  });
});
