import { describe, expect, test } from '@jest/globals';
import { InfraError } from '../../../src/system/errors.js';
import { waitFor } from '../../../src/system/wait.js';
import { FakeClock } from '../../rig/fake-clock.js';

const options = { reason: '3 nodes to be Ready', deadline: 10_000 };

describe('waiting', () => {
  test('ends with the value as soon as it is there', async () => {
    const clock = new FakeClock();
    let looks = 0;
    const value = await waitFor(clock, options, async () => {
      looks += 1;
      return looks === 3 ? { done: true, value: 'ready' } : { done: false, seen: 'not yet' };
    });
    expect(value).toBe('ready');
    expect(clock.sleeps).toEqual([100, 150]);
  });

  test('does not sleep when it is there at once', async () => {
    const clock = new FakeClock();
    await waitFor(clock, { ...options, deadline: 0 }, async () => ({ done: true, value: 1 }));
    expect(clock.sleeps).toEqual([]);
  });

  test('backs off by half each time, up to the longest pause', async () => {
    const clock = new FakeClock();
    const waited = waitFor(clock, { ...options, interval: 400, maxInterval: 1_000 }, async () => ({
      done: false,
      seen: '',
    }));
    await expect(waited).rejects.toThrow(InfraError);
    expect(clock.sleeps.slice(0, 5)).toEqual([400, 600, 900, 1_000, 1_000]);
  });

  test('ends on time with the reason and the last thing seen, after a look at the very end', async () => {
    const clock = new FakeClock();
    const begun = clock.monotonic();
    let at = 0;
    const waited = waitFor(clock, options, async () => {
      at = clock.monotonic() - begun;
      return { done: false, seen: `2 of 3 after ${at}` };
    });
    await expect(waited).rejects.toThrow(
      'waited 10 s for 3 nodes to be Ready; last seen: 2 of 3 after 10000',
    );
    expect(at).toBe(10_000);
  });

  test('is not fooled by a wall clock that is put back', async () => {
    const clock = new FakeClock();
    const wall = { now: () => 0, monotonic: clock.monotonic, sleep: clock.sleep };
    await expect(waitFor(wall, options, async () => ({ done: false, seen: '' }))).rejects.toThrow(
      'waited 10 s',
    );
  });

  test('what a look throws ends it at once', async () => {
    const clock = new FakeClock();
    const error = new Error('never');
    await expect(waitFor(clock, options, () => Promise.reject(error))).rejects.toBe(error);
    expect(clock.sleeps).toEqual([]);
  });

  test('ends when it is stopped, also in its sleep', async () => {
    const stop = new AbortController();
    const clock = new FakeClock();
    clock.at(50, () => stop.abort(new Error('Ctrl-C')));
    let looks = 0;
    const waited = waitFor(clock, { ...options, signal: stop.signal }, async () => {
      looks += 1;
      return { done: false, seen: '' };
    });
    await expect(waited).rejects.toThrow('Ctrl-C');
    expect(looks).toBe(1);
    const never = waitFor(clock, { ...options, signal: stop.signal }, async () => ({ done: true, value: 1 }));
    await expect(never).rejects.toThrow('Ctrl-C');
  });
});
