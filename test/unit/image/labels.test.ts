import { describe, expect, test } from '@jest/globals';
import type { ImageSpec } from '../../../src/image/image.js';
import { imageLabels, isThrowaway } from '../../../src/image/labels.js';
import type { BuildOptions } from '../../../src/image/options.js';
import { fakeEnvironment } from '../../rig/fake-context.js';

const spec: ImageSpec = {
  name: 'vote',
  context: '/app',
  dockerfile: '/app/Dockerfile',
  tags: ['ghcr.io/org/vote:1'],
};
const environment = fakeEnvironment('/state/dsa-3f9c12');
const options: BuildOptions = {
  destination: 'registry',
  labels: { team: 'a', 'distsys.env': 'forged' },
  source: {
    revision: 'abc',
    url: 'https://github.com/org/app',
    version: 'v1',
    created: '2026-01-01T00:00:00Z',
  },
};

describe('labels', () => {
  test('say where the image comes from', () => {
    expect(imageLabels(spec, options, environment)).toEqual({
      'org.opencontainers.image.title': 'vote',
      'org.opencontainers.image.revision': 'abc',
      'org.opencontainers.image.source': 'https://github.com/org/app',
      'org.opencontainers.image.version': 'v1',
      'org.opencontainers.image.created': '2026-01-01T00:00:00Z',
      team: 'a',
      'distsys.env': 'forged',
    });
    expect(imageLabels(spec, { destination: 'registry' }, environment)).toEqual({
      'org.opencontainers.image.title': 'vote',
    });
  });

  test('of the environment are on what goes with it, and nobody can overwrite them', () => {
    const labels = imageLabels(spec, { ...options, destination: 'engine' }, environment);
    expect(labels).toMatchObject({ 'distsys.env': environment.id, 'distsys.owner': 'ann@laptop' });
    expect(Object.values(labels)).not.toContain(undefined);
  });

  test('of the user win over ours, those of the call over those of the image', () => {
    const own = { team: 'image', 'org.opencontainers.image.title': 'mine' };
    const labels = imageLabels({ ...spec, labels: own }, options, environment);
    expect(labels).toMatchObject({ team: 'a', 'org.opencontainers.image.title': 'mine' });
  });
});

test('only what stays on this machine is thrown away', () => {
  const into = (...tags: string[]) => isThrowaway({ ...spec, tags }, { destination: 'registry' });
  expect(into('localhost:5000/a:1', '127.0.0.1:5000/a:1')).toBe(true);
  expect(into('localhost:5000/a:1', 'ghcr.io/org/a:1')).toBe(false);
  expect(into('redis')).toBe(false);
  expect(isThrowaway(spec, { destination: 'engine' })).toBe(true);
});
