import { describe, expect, test } from '@jest/globals';
import { buildArguments, buildEnvironment } from '../../../src/image/build-command.js';
import type { Builder } from '../../../src/image/builder.js';
import type { ImageSpec } from '../../../src/image/image.js';
import type { BuildOptions } from '../../../src/image/options.js';
import { fakeEnvironment } from '../../rig/fake-context.js';

const spec: ImageSpec = {
  name: 'vote',
  context: '/app',
  dockerfile: '/app/Dockerfile',
  tags: ['ghcr.io/org/vote:1'],
};
const own: Builder = { flags: ['--builder', 'default'], env: {}, separate: false, bases: {}, platform: '' };
const apart: Builder = { ...own, flags: ['--builder', 'b'], separate: true, platform: 'linux/amd64' };
const environment = fakeEnvironment('/state/dsa-3f9c12');

const build = (more: Partial<ImageSpec> = {}, options: Partial<BuildOptions> = {}, builder = own) =>
  buildArguments(
    { ...spec, ...more },
    { destination: 'registry', ...options },
    builder,
    environment,
    '/meta.json',
  );
/** The values of a flag that may come several times. */
const valuesOf = (flag: string, args: string[]) => args.filter((_, index) => args[index - 1] === flag);

describe('the build of an image', () => {
  test('has its file, its tags, its context last', () => {
    const args = build({ tags: ['a:1', 'b:2'], target: 'final', args: { A: 'x=y z', B: '' } });
    expect(args.slice(0, 3)).toEqual(['buildx', 'build', '--progress=rawjson']);
    expect(args.at(-1)).toBe('/app');
    expect(valuesOf('--tag', args)).toEqual(['a:1', 'b:2']);
    expect(valuesOf('--build-arg', args)).toEqual(['A=x=y z', 'B=']);
    expect(valuesOf('--target', args)).toEqual(['final']);
    expect(valuesOf('--file', args)).toEqual(['/app/Dockerfile']);
    expect(valuesOf('--metadata-file', args)).toEqual(['/meta.json']);
  });

  test('is for its own platforms, else for those of all, else for this machine', () => {
    const all = { platforms: ['linux/amd64', 'linux/arm64'] };
    expect(valuesOf('--platform', build({}, all))).toEqual(['linux/amd64,linux/arm64']);
    expect(valuesOf('--platform', build({ platforms: ['linux/arm64'] }, all))).toEqual(['linux/arm64']);
    expect(build()).not.toContain('--platform');
  });

  test('is pushed by a builder that has a store of its own, else loaded into the engine', () => {
    expect(build({}, {}, apart)).toContain('--push');
    expect(build({}, {}, own)).toContain('--load');
    expect(build({}, { destination: 'engine' }, apart)).toContain('--load');
    expect(build({}, { destination: 'engine' }, apart)).not.toContain('--push');
  });

  test('for Lambda is one manifest: no attestations', () => {
    const lambda = build({}, { preset: 'lambda' });
    expect(lambda).toEqual(expect.arrayContaining(['--provenance=false', '--sbom=false']));
    expect(build().join(' ')).not.toMatch(/provenance|sbom/);
    expect(build({}, { destination: 'engine' })).toContain('--provenance=false');
  });

  test('gets secrets as files, never as values', () => {
    const args = build({}, { secrets: { ca: '/etc/ca.crt', token: '/run/token' } });
    expect(valuesOf('--secret', args)).toEqual(['id=ca,src=/etc/ca.crt', 'id=token,src=/run/token']);
  });

  test('finds bases that only this engine has', () => {
    const args = build(
      {},
      {},
      { ...apart, bases: { base: 'docker-image://localhost:5000/bases/base:latest' } },
    );
    expect(valuesOf('--build-context', args)).toEqual([
      'base=docker-image://localhost:5000/bases/base:latest',
    ]);
  });

  test('caches for the builder’s own platform when none is named, else for those named', () => {
    const scopes = (more: Partial<ImageSpec>) =>
      valuesOf('--cache-from', build(more, { cache: { type: 'gha' } }, apart));
    expect(scopes({})).toEqual(['type=gha,scope=vote-linux-amd64']);
    expect(scopes({ platforms: ['linux/arm64'] })).toEqual(['type=gha,scope=vote-linux-arm64']);
    expect(scopes({ name: 'result' })).toEqual(['type=gha,scope=result-linux-amd64']);
  });

  test('gets the private login and the builder’s configuration by its process environment', () => {
    const options: BuildOptions = { destination: 'registry', dockerConfig: '/d' };
    const env = buildEnvironment(options, { ...apart, env: { BUILDX_CONFIG: '/b' } });
    expect(env).toMatchObject({ DOCKER_CONFIG: '/d', BUILDX_CONFIG: '/b' });
    expect(buildEnvironment({ destination: 'registry' }, own)).not.toHaveProperty('DOCKER_CONFIG');
  });
});
