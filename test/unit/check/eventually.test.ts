import { afterEach, describe, expect, test } from '@jest/globals';
import { type AnsweringServer, answeringServer, closedPort } from '../../rig/answering-server.js';
import { CheckClock } from '../../rig/check-clock.js';
import { checkContext, runYaml, stackAt } from '../../rig/check-run.js';

let server: AnsweringServer | undefined;
afterEach(async () => server?.close());

/** A page that says `word(count)`; the clock may be told something each time. */
async function page(word: (count: number) => string): Promise<AnsweringServer> {
  server = await answeringServer((_asked, count) => word(count));
  return server;
}

const checking = (address: string, more: string) => `
- id: ready
  title: the page is ready
  http: { url: "http://${address}/", expect: { body: { contains: ready } } }
  ${more}
`;

describe('eventually', () => {
  test('looks again at each interval and passes as soon as it is met', async () => {
    const clock = new CheckClock();
    const { address, asked } = await page((count) => (count === 4 ? 'ready' : 'starting'));
    const { ready } = await runYaml(checking(address, 'eventually: { within: 30s, every: 2s }'), {
      context: checkContext(clock),
    });
    expect(ready).toMatchObject({ outcome: 'pass', attempts: 4, points: 1, duration: 6_000 });
    expect(asked).toHaveLength(4);
    expect(clock.sleeps).toEqual([2_000, 2_000, 2_000]);
  });

  test('gives up at the deadline, having looked a last time there, and tells the last value', async () => {
    const clock = new CheckClock();
    const { address } = await page((count) => `starting ${count}`);
    const { ready } = await runYaml(checking(address, 'eventually: { within: 5s, every: 2s }'), {
      context: checkContext(clock),
    });
    expect(clock.sleeps).toEqual([2_000, 2_000, 1_000]);
    expect(ready).toMatchObject({
      outcome: 'fail',
      points: 0,
      maxPoints: 1,
      attempts: 4,
      duration: 5_000,
      expected: 'body contains "ready"',
      actual: 'body "starting 4"',
    });
    expect(ready?.message).toBe('expected body contains "ready"; found body "starting 4" (within 5 s)');
  });

  test('counts what looks take: a slow answer leaves time for fewer', async () => {
    const clock = new CheckClock();
    const { address } = await page(() => {
      // The real clock counts in fractions, which a timer does not take.
      clock.slow(4_000.25);
      return 'starting';
    });
    const { ready } = await runYaml(checking(address, 'eventually: { within: 9s, every: 1s }'), {
      context: checkContext(clock),
    });
    expect(ready).toMatchObject({ outcome: 'fail', attempts: 2, actual: 'body "starting"' });
  });

  test('a server that comes up meanwhile is no failure', async () => {
    const clock = new CheckClock();
    const port = await closedPort();
    const context = checkContext(clock);
    const text = checking(`127.0.0.1:${port}`, 'eventually: { within: 2s, every: 1s }');
    const { ready } = await runYaml(text, { context });
    expect(ready).toMatchObject({ outcome: 'fail', attempts: 3 });
    expect(ready?.message).toMatch(/no answer from GET .*connection refused \(within 2 s\)/);
  });

  test('without it one look decides', async () => {
    const { address } = await page((count) => (count === 1 ? 'starting' : 'ready'));
    const { ready } = await runYaml(checking(address, ''));
    expect(ready).toMatchObject({ outcome: 'fail', attempts: 1 });
  });

  test('an error of the check itself is not repeated', async () => {
    const clock = new CheckClock();
    const { address } = await page(() => 'ftp://shop/');
    const text = `
- { id: where, title: where, http: { url: "http://${address}" }, capture: { where: ".*" } }
- { id: ready, title: ready, http: { url: "\${where}" }, eventually: { within: 5s, every: 1s } }`;
    const { ready } = await runYaml(text, { context: checkContext(clock) });
    expect(ready).toMatchObject({ outcome: 'error', attempts: 1, points: 0 });
    expect(ready?.message).toBe('"ftp://shop/" is not an http or https address');
    expect(clock.sleeps).toEqual([]);
  });

  test('a cancel ends the waiting with its reason', async () => {
    const clock = new CheckClock();
    const stop = new AbortController();
    clock.at(2_500, () => stop.abort(new DOMException('Ctrl-C', 'AbortError')));
    const { address } = await page(() => 'starting');
    const running = runYaml(checking(address, 'eventually: { within: 60s, every: 1s }'), {
      context: checkContext(clock, stop.signal),
    });
    await expect(running).rejects.toThrow('Ctrl-C');
  });
});

describe('consistently', () => {
  test('goes on looking, and passes when it was met all the time', async () => {
    const clock = new CheckClock();
    const { address } = await page(() => 'ready');
    const { ready } = await runYaml(checking(address, 'consistently: { for: 10s, every: 3s }'), {
      context: checkContext(clock),
    });
    expect(ready).toMatchObject({ outcome: 'pass', attempts: 5, duration: 10_000 });
    expect(clock.sleeps).toEqual([3_000, 3_000, 3_000, 1_000]);
  });

  test('fails at the first look that is not met, and says how long it held', async () => {
    const { address } = await page((count) => (count < 3 ? 'ready' : 'gone'));
    const { ready } = await runYaml(checking(address, 'consistently: { for: 10s, every: 1s }'));
    expect(ready).toMatchObject({ outcome: 'fail', attempts: 3, points: 0, actual: 'body "gone"' });
    expect(ready?.message).toContain('(held for less than 2 s of 10 s)');
  });

  test('after eventually: first it must become, then stay', async () => {
    const { address } = await page((count) => (count < 3 ? 'starting' : count < 5 ? 'ready' : 'gone'));
    const waits = 'eventually: { within: 10s, every: 1s }\n  consistently: { for: 5s, every: 1s }';
    const { ready } = await runYaml(checking(address, waits));
    expect(ready).toMatchObject({ outcome: 'fail', attempts: 5 });
  });

  test('is not begun when it never became so', async () => {
    const { address } = await page(() => 'starting');
    const { ready } = await runYaml(checking(address, 'consistently: { for: 10s, every: 1s }'));
    expect(ready).toMatchObject({ outcome: 'fail', attempts: 1 });
    expect(ready?.message).not.toContain('held');
  });
});

describe('not', () => {
  test('turns what is expected round', async () => {
    const { address } = await page(() => 'ready');
    const { ready } = await runYaml(checking(address, 'not: true'));
    expect(ready).toMatchObject({
      outcome: 'fail',
      expected: 'not: status 200 to 299, body contains "ready"',
      actual: 'status 200, body "ready"',
    });
  });

  test('passes on another answer', async () => {
    const { address } = await page(() => 'closed');
    const { ready } = await runYaml(checking(address, 'not: true'));
    expect(ready).toMatchObject({ outcome: 'pass', points: 1 });
  });

  test('does not pass on a dead service', async () => {
    const { ready } = await runYaml(checking(`127.0.0.1:${await closedPort()}`, 'not: true'));
    expect(ready).toMatchObject({ outcome: 'fail', points: 0 });
    expect(ready?.message).toContain('connection refused');
  });

  test('does not pass on a port that nothing publishes', async () => {
    const text = checking(`\${endpoint:8080}`, 'not: true');
    const { ready } = await runYaml(text, { stack: stackAt(9090, '127.0.0.1:9090') });
    expect(ready).toMatchObject({ outcome: 'fail' });
    expect(ready?.message).toBe('no service of shop publishes port 8080; published: 9090');
  });
});
