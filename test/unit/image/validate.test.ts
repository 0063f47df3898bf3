import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { baseImages } from '../../../src/image/base-images.js';
import type { ImageSpec } from '../../../src/image/image.js';
import type { BuildOptions } from '../../../src/image/options.js';
import { checkSpecs } from '../../../src/image/validate.js';
import { UserError } from '../../../src/system/errors.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';

let context: FakeContext;
let spec: ImageSpec;
beforeEach(async () => {
  context = fakeContext();
  const folder = join(context.folder, 'vote');
  await mkdir(folder);
  const dockerfile = join(folder, 'Dockerfile');
  await writeFile(
    dockerfile,
    'ARG VERSION=3.12\nFROM python:${VERSION} AS Build\nARG PIP\nFROM scratch\nCOPY --from=build / /\n',
  );
  spec = { name: 'vote', context: folder, dockerfile, tags: ['localhost:5000/vote:1'] };
});
afterEach(() => context.remove());

const check = (more: Partial<ImageSpec> = {}, options: Partial<BuildOptions> = {}) =>
  checkSpecs([{ ...spec, ...more }], { destination: 'engine', ...options });
const problem = async (more: Partial<ImageSpec>, options: Partial<BuildOptions> = {}): Promise<string> => {
  const error = await check(more, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return (error as Error).message;
};

test('a spec that is right comes back with its Dockerfile read', async () => {
  const [checked] = await check({
    target: 'build',
    args: { VERSION: '3.14', HTTP_PROXY: 'x', TYPO: '1', PIP: '2' },
  });
  expect(checked?.dockerfile.stages.map(({ base }) => base)).toEqual(['python:3.14', 'scratch']);
  expect(checked?.unusedArgs).toEqual(['TYPO']);
});

describe('what is wrong is told before anything is made, with the image’s name', () => {
  test('two of one name', async () => {
    const twice = checkSpecs([spec, { ...spec, tags: ['other:1'] }], { destination: 'engine' });
    await expect(twice).rejects.toThrow('image vote is declared twice');
  });

  test('no tag, or what is none', async () => {
    expect(await problem({ tags: [] })).toBe('image vote: it has no tag');
    expect(await problem({ tags: ['vote:1', 'Vote:1'] })).toContain('"Vote:1" is not a tag');
    expect(await problem({ tags: [`vote@sha256:${'a'.repeat(64)}`] })).toContain('is not a tag');
  });

  test('a platform that is none', async () => {
    expect(await problem({ platforms: ['arm64'] })).toContain('platform "arm64" is not os/architecture');
    expect(await problem({}, { platforms: ['linux/amd64', 'x'] })).toContain('platform "x"');
    await check({ platforms: ['linux/arm/v7'] });
  });

  test('several platforms for Lambda', async () => {
    const options: Partial<BuildOptions> = { preset: 'lambda', platforms: ['linux/amd64', 'linux/arm64'] };
    expect(await problem({}, options)).toContain(
      'preset lambda makes one manifest, but 2 platforms were asked for',
    );
    await check({ platforms: ['linux/arm64'] }, options);
  });

  test('a build argument that is no name', async () => {
    expect(await problem({ args: { 'A-B': '1' } })).toContain('build argument "A-B" is not a name');
  });

  test('a context or a Dockerfile that is not there', async () => {
    expect(await problem({ context: '/nowhere' })).toContain('build context /nowhere is not a folder');
    expect(await problem({ context: spec.dockerfile })).toContain('is not a folder');
    expect(await problem({ dockerfile: spec.context })).toContain('is not there');
  });

  test('a target that is no stage: the stages are listed', async () => {
    expect(await problem({ target: 'bulid' })).toMatch(
      /target "bulid" is no stage of .*; accepted: build, 1$/,
    );
    await check({ target: 'BUILD' });
    await check({ target: '1' });
  });

  test('a secret that is no file, and a cache in a wrong place', async () => {
    expect(await problem({}, { secrets: { ca: '/nowhere/ca.crt' } })).toBe(
      'build secret ca: /nowhere/ca.crt is not a file',
    );
    expect(await problem({}, { cache: { type: 'local', folder: 'x' } })).toContain('is not absolute');
  });
});

test('base images are what must be there before an offline build', async () => {
  expect(await baseImages(spec)).toEqual(['python:3.12']);
  expect(await baseImages({ ...spec, args: { VERSION: '3.13' } })).toEqual(['python:3.13']);
  expect(await baseImages({ ...spec, dockerfile: '/nowhere' })).toEqual([]);
});
