import { describe, expect, test } from '@jest/globals';
import { kindOfFailure, mirroredReference } from '../../../../src/offline/images/pull.js';
import { onDockerHub, parseReference } from '../../../../src/offline/images/reference.js';

const DIGEST = `sha256:${'a'.repeat(64)}`;

test.each([
  ['redis', 'redis', 'latest', undefined],
  ['redis:7-alpine', 'redis', '7-alpine', undefined],
  ['docker.io/library/redis:alpine', 'redis', 'alpine', undefined],
  ['index.docker.io/library/redis', 'redis', 'latest', undefined],
  ['library/redis', 'redis', 'latest', undefined],
  ['docker.io/org/app:1', 'org/app', '1', undefined],
  ['localhost:5000/vote', 'localhost:5000/vote', 'latest', undefined],
  ['localhost:5000/vote:2', 'localhost:5000/vote', '2', undefined],
  [`kindest/node:v1.34.0@${DIGEST}`, 'kindest/node', 'v1.34.0', DIGEST],
  [`redis@${DIGEST}`, 'redis', 'latest', DIGEST],
])('%s is taken apart', (reference, name, tag, digest) => {
  expect(parseReference(reference)).toEqual({ name, tag, digest });
});

test('names without a host are on Docker Hub', () => {
  expect(['redis', 'org/app', 'kindest/node'].every(onDockerHub)).toBe(true);
  expect(
    ['ghcr.io/org/app', 'localhost/app', 'localhost:5000/app', '10.0.0.1:5000/a/b'].some(onDockerHub),
  ).toBe(false);
});

describe('on a mirror', () => {
  test.each([
    ['redis:alpine', 'mirror:5000/library/redis:alpine'],
    ['org/app', 'mirror:5000/org/app:latest'],
    [`kindest/node:v1@${DIGEST}`, `mirror:5000/kindest/node@${DIGEST}`],
    ['ghcr.io/org/app:1', undefined],
  ])('%s is %s', (reference, mirrored) => {
    expect(mirroredReference(reference, 'mirror:5000')).toBe(mirrored);
    expect(mirroredReference(reference, 'https://mirror:5000/')).toBe(mirrored);
  });
});

test.each([
  ['toomanyrequests: You have reached your pull rate limit', 'passing'],
  ['received unexpected HTTP status: 503 Service Unavailable', 'passing'],
  ['net/http: TLS handshake timeout', 'passing'],
  ['unexpected EOF\nfailed', 'passing'],
  ['timeout', 'passing'],
  ['dial tcp: lookup registry-1.docker.io: no such host', 'unreachable'],
  ['dial tcp 1.2.3.4:443: connect: connection refused', 'unreachable'],
  ['connect: network is unreachable', 'unreachable'],
  ['tls: failed to verify certificate: x509: certificate signed by unknown authority', 'unreachable'],
  ['manifest for redis:nope not found: manifest unknown', 'refused'],
  ['pull access denied for nope, repository does not exist', 'refused'],
])('a failed pull that says %j is %s', (text, kind) => {
  expect(kindOfFailure(text)).toBe(kind);
});
