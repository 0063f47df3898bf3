import type { Clock } from './clock.js';
import { InfraError } from './errors.js';

export interface WaitOptions {
  /** What is waited for, as in "3 nodes to be Ready". */
  reason: string;
  /** Milliseconds. */
  deadline: number;
  /** First pause between polls, milliseconds; grows by half each time up to `maxInterval`. */
  interval?: number;
  maxInterval?: number;
  signal?: AbortSignal;
}

/** One look at the world: finished with a value, or not yet with what was seen. */
export type Poll<T> = { done: true; value: T } | { done: false; seen: string };

/**
 * Polls until `look` is done. Throws what `look` throws at once: a look that may fail in passing must
 * catch that itself. On timeout throws InfraError that names the reason and the last thing seen.
 */
export async function waitFor<T>(
  clock: Clock,
  options: WaitOptions,
  look: () => Promise<Poll<T>>,
): Promise<T> {
  const end = clock.monotonic() + options.deadline;
  const maxInterval = options.maxInterval ?? 2_000;
  let interval = options.interval ?? 100;
  for (;;) {
    options.signal?.throwIfAborted();
    const poll = await look();
    if (poll.done) return poll.value;
    const left = end - clock.monotonic();
    if (left <= 0) {
      const seconds = Math.round(options.deadline / 1000);
      throw new InfraError(`waited ${seconds} s for ${options.reason}; last seen: ${poll.seen}`);
    }
    await clock.sleep(Math.min(interval, left), options.signal);
    interval = Math.min(interval * 1.5, maxInterval);
  }
}
