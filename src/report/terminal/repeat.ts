import type { Clock } from '../../system/clock.js';

/** Calls `action` every `interval` milliseconds, first after `delay`, until the returned function is called. */
export function repeat(clock: Clock, delay: number, interval: number, action: () => void): () => void {
  const stop = new AbortController();
  const run = async (): Promise<void> => {
    await clock.sleep(delay, stop.signal);
    while (!stop.signal.aborted) {
      action();
      await clock.sleep(interval, stop.signal);
    }
  };
  // A sleep ends with an error only when it is stopped.
  run().catch(() => undefined);
  return () => stop.abort();
}
