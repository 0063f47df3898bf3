import { expect, test } from '@jest/globals';
import { cacheFlags, cacheProblem, cacheScope } from '../../../src/image/cache.js';

test('each image and platform has a scope of its own, fit for a tag and a folder', () => {
  const scopes = [
    cacheScope('vote', ['linux/amd64']),
    cacheScope('vote', ['linux/arm64']),
    cacheScope('vote', ['linux/amd64', 'linux/arm64']),
    cacheScope('result', ['linux/amd64']),
  ];
  expect(new Set(scopes).size).toBe(4);
  expect(scopes[0]).toBe('vote-linux-amd64');
  expect(cacheScope('a/b c', [])).toBe('a-b-c');
});

test('each kind keeps all stages, and never fails the build', () => {
  expect(cacheFlags({ type: 'none' }, 'vote', [])).toEqual([]);
  expect(cacheFlags({ type: 'local', folder: '/cache' }, 'vote', ['linux/amd64'])).toEqual([
    '--cache-from',
    'type=local,src=/cache/vote-linux-amd64',
    '--cache-to',
    'type=local,dest=/cache/vote-linux-amd64,mode=max,ignore-error=true',
  ]);
  expect(cacheFlags({ type: 'registry', repository: 'ghcr.io/org/cache' }, 'vote', [])).toEqual([
    '--cache-from',
    'type=registry,ref=ghcr.io/org/cache:vote',
    '--cache-to',
    'type=registry,ref=ghcr.io/org/cache:vote,image-manifest=true,oci-mediatypes=true,mode=max,ignore-error=true',
  ]);
  expect(cacheFlags({ type: 'gha' }, 'vote', [])[3]).toBe('type=gha,scope=vote,mode=max,ignore-error=true');
});

test('a wrong place is told before anything runs', () => {
  expect(cacheProblem({ type: 'local', folder: 'cache' })).toBe('cache folder "cache" is not absolute');
  expect(cacheProblem({ type: 'local', folder: '/a,b' })).toContain('holds a comma');
  for (const repository of ['ghcr.io/org/cache:1', 'Not One', ''])
    expect(cacheProblem({ type: 'registry', repository })).toContain('is not a repository name without tag');
  expect(cacheProblem({ type: 'registry', repository: 'localhost:5000/cache' })).toBeUndefined();
  expect(cacheProblem({ type: 'gha' })).toBeUndefined();
});
