import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Context } from '../../../src/system/context.js';
import { together } from '../../../src/system/together.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';

let context: FakeContext;
beforeEach(() => {
  context = fakeContext();
});
afterEach(() => context.remove());

describe('works side by side', () => {
  test('give their results in order, not in the order of their ends', async () => {
    const results = await together<[string, number]>(context, [
      async (own) => {
        await own.clock.sleep(200);
        return 'slow';
      },
      async (own) => {
        await own.clock.sleep(100);
        return 2;
      },
    ]);
    expect(results).toEqual(['slow', 2]);
    expect(context.clock.monotonic()).toBe(200);
  });

  test('when one fails the others are stopped and waited for, and its error is thrown', async () => {
    const events: string[] = [];
    const first = new Error('first');
    const work = together<[unknown, unknown]>(context, [
      async () => {
        throw first;
      },
      async (own) => {
        await own.clock.sleep(60_000, own.signal).catch((error: Error) => {
          events.push(error.message);
        });
        await own.clock.sleep(100);
        events.push('cleaned up');
        throw new Error('second');
      },
    ]);
    await expect(work).rejects.toBe(first);
    expect(events).toEqual(['stopped because another step failed', 'cleaned up']);
    expect(context.signal.aborted).toBe(false);
  });

  test('are all stopped with the run', async () => {
    const sleeper = (own: Context) => own.clock.sleep(60_000, own.signal);
    const work = together<[unknown, unknown]>(context, [sleeper, sleeper]);
    context.abort();
    await expect(work).rejects.toThrow('Ctrl-C');
  });

  test('none at all is done', async () => {
    expect(await together(context, [])).toEqual([]);
  });
});
