import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { externalImages, parseDockerfile } from '../../../../src/image/dockerfile.js';
import { standInFor, standInNames } from '../../../../src/offline/images/catalog.js';
import { localTag, type Recipe, recipeKey } from '../../../../src/offline/images/recipe.js';
import { BUILT_NODE_IMAGE } from '../../../../src/offline/node-image.js';
import { loadYaml } from '../../../../src/system/yaml.js';
import { root } from '../../../rig/distsys.js';

const KEY = 'v1';
const recipeOf = (reference: string): Recipe => {
  const standIn = standInFor(reference);
  if (standIn === undefined) throw new Error(`nothing stands in for ${reference}`);
  return standIn.recipe;
};
const keyOf = (reference: string) => recipeKey(recipeOf(reference), KEY);

/** Images that the labs' stacks and the course material name, without those that are built from their own source. */
function imagesOfLabs(): string[] {
  const files = ['labs', 'test/fixtures/upstream'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => !/node_modules|lab\.yml$/.test(name) && /(Dockerfile|\.ya?ml)$/.test(name))
      .map((name) => join(root, folder, name)),
  );
  const named = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    if (file.endsWith('Dockerfile')) return externalImages(parseDockerfile(text)).map(({ image }) => image);
    return loadYaml(text, file).flatMap(({ value }) => imagesIn(value));
  });
  return [...new Set(named)].filter((image) => !image.startsWith('dockersamples/'));
}

function imagesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { image, build } = value as { image?: unknown; build?: unknown };
  const own = typeof image === 'string' && build === undefined ? [image] : [];
  return [...own, ...Object.values(value).flatMap(imagesIn)];
}

describe('stand-ins', () => {
  const images = imagesOfLabs();

  test('the labs name images at all', () => {
    expect(images).toEqual(
      expect.arrayContaining(['python:3.12-slim', 'node:24-slim', 'postgres:15-alpine', 'redis:alpine']),
    );
  });

  test.each(images)('there is one for %s, which a lab names', (image) => {
    expect(standInFor(image)).toBeDefined();
  });

  test.each(['registry:3', 'moby/buildkit:v0.34.2', 'docker:dind', BUILT_NODE_IMAGE])(
    'there is one for %s, which we start ourselves',
    (image) => {
      expect(standInFor(image)).toBeDefined();
    },
  );

  test.each(['docker.io/library/redis:7', 'redis', 'library/redis:alpine', 'index.docker.io/redis'])(
    '%s is redis, however it is written',
    (reference) => {
      expect(recipeOf(reference)).toBe(recipeOf('redis:7'));
    },
  );

  test.each([
    'mongo:7',
    'ghcr.io/org/redis:7',
    'localhost:5000/python:3',
    'constructor',
    'toString:1',
    '__proto__',
    'python:2.7',
    'node:argon',
    'kindest/node:v1.30.0',
  ])('there is none for %s', (reference) => {
    expect(standInFor(reference)).toBeUndefined();
  });

  test('say how they differ from what was asked for', () => {
    expect(standInFor('postgres:15-alpine')?.note).toBe('PostgreSQL 15 of Debian');
    expect(standInFor('postgres:16')?.note).toContain('although 16 was asked for');
    expect(standInFor('postgres:9.4')?.note).toContain('it needs no password');
    expect(standInFor('python:3.11-slim')?.note).toBe('Python 3.11 of Debian');
    expect(standInFor('python:3.12-slim')?.note).toContain('although 3.12-slim was asked for');
    expect(standInFor('debian:bookworm-slim')?.note).toBeUndefined();
    expect(standInFor('debian:trixie')?.note).toContain('although trixie was asked for');
    expect(standInFor('node:18')?.note).toMatch(/^Node 20\..*although 18 was asked for/);
    expect(standInFor('node:latest')?.note).toMatch(/^Node 24\./);
  });

  test('names for messages are those that there are', () => {
    for (const name of standInNames) {
      const tag = { 'kindest/node': BUILT_NODE_IMAGE.split(':')[1] }[name] ?? 'latest';
      expect(standInFor(`${name}:${tag}`)).toBeDefined();
    }
  });
});

describe('a recipe’s key', () => {
  const base: Recipe = { name: 'base', dockerfile: '' };
  const recipe: Recipe = { name: 'x', from: base, dockerfile: 'FROM base\n', files: { a: '1' } };
  const key = recipeKey(recipe, 'seed');

  test('is the same for the same content', () => {
    expect(recipeKey(structuredClone(recipe), 'seed')).toBe(key);
    expect(key).toMatch(/^[0-9a-f]{12}$/);
    expect(localTag(recipe, key)).toBe(`distsys-offline/x:${key}`);
  });

  test.each<[string, Partial<Recipe>]>([
    ['name', { name: 'y' }],
    ['Dockerfile', { dockerfile: 'FROM base\nRUN x\n' }],
    ['file', { files: { a: '2' } }],
    ['file’s name', { files: { b: '1' } }],
    ['download', { downloads: { d: { url: 'https://x', integrity: 'sha256:1' } } }],
    ['program', { programs: ['registry'] }],
    ['source', { sources: { s: { program: 'kind', module: 'm', path: 'p' } } }],
    ['base', { from: { ...base, dockerfile: 'RUN y' } }],
  ])('is another with another %s', (_what, change) => {
    expect(recipeKey({ ...recipe, ...change }, 'seed')).not.toBe(key);
  });

  test('is another on a machine that puts in other certificates, all the way up', () => {
    expect(recipeKey(recipe, 'other seed')).not.toBe(key);
    expect(recipeKey(base, 'other seed')).not.toBe(recipeKey(base, 'seed'));
  });

  test('of all stand-ins are different ones', () => {
    const keys = [
      'python:3',
      'node:20',
      'node:22',
      'node:24',
      'redis',
      'postgres:15',
      'postgres:9',
      'nginx',
      'registry:3',
      'debian',
      'alpine',
      'curlimages/curl',
      'docker:dind',
      'docker:cli',
      'moby/buildkit',
      'hello-world',
      BUILT_NODE_IMAGE,
    ].map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('recipes', () => {
  const recipes = [
    ...new Set([...standInNames.filter((name) => name !== 'kindest/node'), BUILT_NODE_IMAGE].map(recipeOf)),
  ];

  test.each(recipes)('$name builds on the image below alone, so that it needs no registry', (recipe) => {
    if (recipe.from === undefined) return;
    const { stages } = parseDockerfile(recipe.dockerfile);
    for (const { base, baseStage } of stages) expect(base === 'base' || baseStage !== undefined).toBe(true);
    const others = externalImages(parseDockerfile(recipe.dockerfile)).filter(({ image }) => image !== 'base');
    expect(others).toEqual([]);
  });

  test.each(recipes)('$name copies only what is put into its context', (recipe) => {
    const given = [recipe.files, recipe.downloads, recipe.sources].flatMap((part) => Object.keys(part ?? {}));
    const names = new Set([...given, ...(recipe.programs ?? [])]);
    const copies = parseDockerfile(recipe.dockerfile).stages.flatMap(({ instructions }) =>
      instructions.filter(({ keyword, rest }) => keyword === 'COPY' && !rest.startsWith('--from')),
    );
    for (const { rest } of copies)
      for (const source of rest.split(/\s+/).slice(0, -1)) expect(names).toContain(source.replace(/\/$/, ''));
  });

  const scripts = recipes.flatMap((recipe) =>
    Object.entries(recipe.files ?? {})
      .filter(([path, text]) => text.startsWith('#!') || path.endsWith('.sh'))
      .map(([path, text]) => ({ path: `${recipe.name}/${path}`, text })),
  );

  test.each(scripts)('$path is a script that its shell understands', ({ text }) => {
    const shell = /^#!\S*\/(bash|sh)\b/.exec(text)?.[1] ?? 'sh';
    const { status, stderr } = spawnSync(shell, ['-n'], { input: text, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});
