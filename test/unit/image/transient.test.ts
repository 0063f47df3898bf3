import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isTransient, isTransientText, retryTransient } from '../../../src/image/transient.js';
import { CommandError, InfraError, UserError } from '../../../src/system/errors.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';
import { notFound, timedOut } from '../../rig/fake-exec.js';

/** As docker, buildx and registries print them. */
const PASSING = [
  'received unexpected HTTP status: 503 Service Unavailable',
  'unexpected status from HEAD request to https://ghcr.io/v2/x/manifests/1: 502 Bad Gateway',
  'failed to push: unexpected status: 500 Internal Server Error',
  'toomanyrequests: You have reached your pull rate limit.',
  'error parsing HTTP 429 response body: invalid character',
  'unknown: Rate exceeded',
  'Get "https://registry-1.docker.io/v2/": net/http: TLS handshake timeout',
  'net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
  'dial tcp 1.2.3.4:443: i/o timeout',
  'context deadline exceeded',
  'read tcp 10.0.0.1:1->1.2.3.4:443: read: connection reset by peer',
  'write: broken pipe',
  'unexpected EOF',
  'http2: server sent GOAWAY and closed the connection',
  'remote error: tls: internal error',
];
const FINAL = [
  'denied: permission_denied: write_package',
  'unauthorized: authentication required',
  'no basic auth credentials',
  'unexpected status from POST request: 403 Forbidden',
  'error from registry: 401 Unauthorized (timeout of token)',
  'dial tcp: lookup nosuch.example on 10.0.0.1:53: no such host',
  'x509: certificate signed by unknown authority',
  'manifest unknown: manifest unknown',
  'name unknown: The repository does not exist',
  'process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
  'dockerfile parse error on line 3: unknown instruction: RUNN',
  'step 429 of 503',
  '',
];

describe('what can pass', () => {
  test.each(PASSING)('%s', (text) => {
    expect(isTransientText(text)).toBe(true);
    expect(isTransient(new CommandError('docker push', 1, '', `Pushing…\n${text}\n`))).toBe(true);
    expect(isTransient(new InfraError(text))).toBe(true);
  });

  test.each(FINAL)('not: %s', (text) => {
    expect(isTransientText(text)).toBe(false);
  });

  test('a command that took too long; not one that was stopped or is not there', () => {
    expect(isTransient(timedOut('docker push'))).toBe(true);
    expect(isTransient(new CommandError('docker', -1, '', 'i/o timeout', 'aborted'))).toBe(false);
    expect(isTransient(notFound('docker'))).toBe(false);
  });

  test('stdout is judged only where stderr says nothing', () => {
    expect(isTransient(new CommandError('docker', 1, '503 Service Unavailable', ''))).toBe(true);
    expect(isTransient(new CommandError('docker', 1, '503 Service Unavailable', 'denied: no'))).toBe(false);
  });
});

describe('trying again', () => {
  let context: FakeContext;
  beforeEach(() => {
    context = fakeContext();
  });
  afterEach(() => context.remove());

  const failing = (errors: unknown[]) => {
    let calls = 0;
    const work = async () => {
      const error = errors[calls];
      calls += 1;
      if (error !== undefined) throw error;
      return 'done';
    };
    return { work, calls: () => calls };
  };
  const busy = new CommandError('docker push', 1, '', '503 Service Unavailable');
  const full = { what: 'push of vote', random: () => 1 };

  test('ends as soon as it works, with longer and longer pauses before', async () => {
    const { work, calls } = failing([busy, busy, busy]);
    expect(await retryTransient(context, full, work)).toBe('done');
    expect(calls()).toBe(4);
    expect(context.clock.sleeps).toEqual([1_000, 2_000, 4_000]);
    expect(context.lines.warn[0]).toBe(
      'push of vote failed (attempt 1 of 5), again in 1.0 s: docker push: exit code 1: 503 Service Unavailable',
    );
  });

  test('ends after the last attempt with its error', async () => {
    const { work, calls } = failing(Array(10).fill(busy));
    await expect(retryTransient(context, { ...full, attempts: 3 }, work)).rejects.toBe(busy);
    expect(calls()).toBe(3);
  });

  test('never pauses longer than 20 s, and anything down to nothing', async () => {
    const { work } = failing(Array(7).fill(busy));
    await retryTransient(context, { ...full, attempts: 8 }, work);
    expect(Math.max(...context.clock.sleeps)).toBe(20_000);
    const none = fakeContext();
    await retryTransient(none, { ...full, random: () => 0 }, failing([busy]).work);
    expect(none.clock.sleeps).toEqual([0]);
    none.remove();
  });

  test('does not begin for what stays as it is', async () => {
    for (const error of [new UserError('wrong'), new CommandError('docker', 1, '', 'denied')]) {
      const { work, calls } = failing([error]);
      await expect(retryTransient(context, full, work)).rejects.toBe(error);
      expect(calls()).toBe(1);
    }
    expect(context.clock.sleeps).toEqual([]);
  });

  test('ends at once when the run is stopped', async () => {
    const { work, calls } = failing([busy, busy]);
    context.clock.at(500, () => context.abort());
    await expect(retryTransient(context, full, work)).rejects.toThrow('Ctrl-C');
    expect(calls()).toBe(1);
  });
});
