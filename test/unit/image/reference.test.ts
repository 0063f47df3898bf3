import { describe, expect, test } from '@jest/globals';
import { fullName, isLoopback, parseReference } from '../../../src/image/reference.js';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const ECR = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';

describe('a reference', () => {
  test.each([
    ['redis', 'docker.io', 'library/redis', undefined],
    ['redis:7-alpine', 'docker.io', 'library/redis', '7-alpine'],
    ['org/app', 'docker.io', 'org/app', undefined],
    ['docker.io/redis:7', 'docker.io', 'library/redis', '7'],
    ['ghcr.io/org/app/vote:v1.0_x', 'ghcr.io', 'org/app/vote', 'v1.0_x'],
    ['localhost/vote', 'localhost', 'vote', undefined],
    ['localhost:5000/vote', 'localhost:5000', 'vote', undefined],
    ['127.0.0.1:5000/a/b:c', '127.0.0.1:5000', 'a/b', 'c'],
    ['[::1]:5000/vote:1', '[::1]:5000', 'vote', '1'],
    ['a__b/c--d.e:x', 'docker.io', 'a__b/c--d.e', 'x'],
    [`${ECR}/x:1`, ECR, 'x', '1'],
  ])('%s is taken apart', (text, registry, repository, tag) => {
    expect(parseReference(text)).toEqual({ registry, repository, tag, digest: undefined });
  });

  test('may have a digest, with or without a tag', () => {
    expect(parseReference(`redis@${DIGEST}`)).toMatchObject({ tag: undefined, digest: DIGEST });
    expect(parseReference(`redis:7@${DIGEST}`)).toMatchObject({ tag: '7', digest: DIGEST });
  });

  test.each([
    '',
    'Vote',
    'org/Vote:1',
    'vote:',
    ':1',
    'vote:1:2',
    'a//b',
    '/a',
    'a/',
    'vote tag',
    'vote:-x',
    `vote:${'x'.repeat(129)}`,
    'vote@sha256:abc',
    `vote@${DIGEST}@${DIGEST}`,
    'http://x/y',
    '-x.io:5/a',
    'a._b',
    '--help',
    '$NAME:1',
  ])('%j is none', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });
});

test('full names are equal for equal images', () => {
  const names = ['redis', 'redis:latest', 'docker.io/redis', 'docker.io/library/redis:latest'].map(fullName);
  expect(new Set(names)).toEqual(new Set(['docker.io/library/redis:latest']));
  expect(fullName(`redis@${DIGEST}`)).toBe(`docker.io/library/redis@${DIGEST}`);
  expect(fullName('ghcr.io/redis')).toBe('ghcr.io/redis:latest');
  expect(fullName('NOT ONE')).toBe('NOT ONE');
});

test('a registry on this machine is one by its address alone', () => {
  expect(['localhost', 'localhost:5000', '127.0.0.1:1', '127.9.9.9', '[::1]:5000'].every(isLoopback)).toBe(
    true,
  );
  expect(['localhost.evil.com', '127.0.0.1.nip.io', '10.0.0.1:5000', 'docker.io', ''].some(isLoopback)).toBe(
    false,
  );
});
