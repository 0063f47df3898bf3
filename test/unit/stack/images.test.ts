import { describe, expect, test } from '@jest/globals';
import type { BuiltImage } from '../../../src/image/image.js';
import {
  builtImageOf,
  composeImages,
  fullReference,
  imageOf,
  repositoryOf,
} from '../../../src/stack/images.js';
import { isOneShot } from '../../../src/stack/one-shot.js';
import { explainPull, pullCause } from '../../../src/stack/pull-cause.js';
import { compose, userError } from './samples.js';

const built = (name: string, ...tags: string[]): BuiltImage => ({
  name,
  reference: tags[0] ?? name,
  digest: 'sha256:1',
  tags,
  seconds: 1,
  cached: false,
});

describe('references', () => {
  test.each([
    ['redis', 'docker.io/library/redis:latest'],
    ['redis:7', 'docker.io/library/redis:7'],
    ['voting/vote', 'docker.io/voting/vote:latest'],
    ['ghcr.io/a/b', 'ghcr.io/a/b:latest'],
    ['localhost:5001/a', 'localhost:5001/a:latest'],
    ['localhost/a:1', 'localhost/a:1'],
    ['redis@sha256:ab', 'docker.io/library/redis@sha256:ab'],
  ])('%s is %s', (short, full) => {
    expect(fullReference(short)).toBe(full);
  });

  test('the repository', () => {
    expect(['localhost:5001/a:1', 'a@sha256:1', 'a', 'localhost:5001/a'].map(repositoryOf)).toEqual([
      'localhost:5001/a',
      'a',
      'a',
      'localhost:5001/a',
    ]);
  });
});

describe('the image of a service', () => {
  const text =
    'services:\n  web: { build: ., image: "org/web:1" }\n  db: { image: postgres }\n  job: { build: . } # here\n';

  test('what was built for it, by name or by reference, else what the file says', async () => {
    const model = await compose(text);
    const { web, db } = model.services;
    if (web === undefined || db === undefined) throw new Error('services are missing');
    const image = built('web', 'localhost:5001/lab/web:env');
    expect(imageOf(model, web, [image])).toBe(image);
    const byReference = built('other', 'docker.io/org/web:1');
    expect(imageOf(model, web, [byReference])).toBe(byReference);
    expect(imageOf(model, db, [image])).toBe('postgres');
    expect(builtImageOf('docker.io/library/postgres:latest', [built('db', 'postgres')])?.name).toBe('db');
    expect(builtImageOf('postgres:15', [built('db', 'postgres')])).toBeUndefined();
  });

  test('one that was to be built and was not is told at its line', async () => {
    const model = await compose(text);
    const { job } = model.services;
    if (job === undefined) throw new Error('no job');
    const error = await userError(() => imageOf(model, job, []));
    expect(error.location?.line).toBe(4);
    expect(error.message).toMatch(/was not built/);
  });

  test('what to build', async () => {
    const specs = composeImages(await compose(text), { prefix: 'localhost:5001/lab/', tag: 'env' });
    expect(specs.map(({ name, tags }) => [name, tags])).toEqual([
      ['web', ['localhost:5001/lab/web:env']],
      ['job', ['localhost:5001/lab/job:env']],
    ]);
    expect(composeImages(await compose(text), { prefix: '', tag: 't' })[0]?.tags).toEqual(['web:t']);
  });
});

describe('services that are to end', () => {
  test.each([
    ['deploy: { mode: replicated-job }', true],
    ['deploy: { mode: global-job }', true],
    ['restart: "no"', true],
    ['restart: "no"\n    ports: ["80"]', false],
    ['restart: "no"\n    expose: ["80"]', false],
    ['restart: "no"\n    healthcheck: { test: "true" }', false],
    ['restart: on-failure', false],
    ['command: x', false],
  ])('%s', async (lines, ends) => {
    const { services } = await compose(`services:\n  web:\n    image: a:1\n    ${lines}\n`);
    expect(Object.values(services).map(isOneShot)).toEqual([ends]);
  });

  test('what somebody waits for', async () => {
    const { services } = await compose(`services:
  one: { image: "a:1", ports: ["80"] }
  two: { image: "a:1", depends_on: { one: { condition: service_completed_successfully } } }
`);
    expect(Object.values(services).map(isOneShot)).toEqual([true, false]);
  });
});

describe('why an image cannot be pulled', () => {
  test.each([
    [
      'Error response from daemon: manifest for redis:nosuch not found: manifest unknown',
      /no such tag/,
      undefined,
    ],
    ['failed to resolve reference "x": x: not found', /no such tag/, undefined],
    [
      'pull access denied for x, repository does not exist or may require docker login',
      /needs a login/,
      undefined,
    ],
    ['401 Unauthorized', /needs a login/, undefined],
    ['dial tcp: lookup registry-1.docker.io: no such host', /cannot be reached/, true],
    ['net/http: TLS handshake timeout', /cannot be reached/, true],
    ['received unexpected HTTP status: 503 Service Unavailable', /cannot be reached/, true],
    ['something else', /: something else$/, undefined],
  ])('%s', (output, sentence, infra) => {
    const cause = pullCause('x:1', output);
    expect(cause.sentence).toMatch(sentence);
    expect(cause.infra).toBe(infra);
  });

  test('a pull that works, or cannot be tried, says nothing more', async () => {
    const failure = { service: 'a', kind: 'image' as const, key: [], sentence: 'cannot pull', final: true };
    for (const attempt of [undefined, { exitCode: 0, stdout: '', stderr: '' }])
      expect((await explainPull(failure, 'x', async () => attempt)).sentence).toBe('cannot pull');
    const told = await explainPull(failure, 'x', async () => ({ exitCode: 1, stdout: '', stderr: 'denied' }));
    expect(told.sentence).toMatch(/needs a login/);
  });
});
