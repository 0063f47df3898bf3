import type { Clock } from '../../src/system/clock.js';

interface Sleeper {
  at: number;
  wake(): void;
}

/**
 * A clock that jumps to whoever wakes first as soon as the event loop is idle for a turn, so that a test that waits for
 * minutes takes none. `at` makes something happen on the way. `slow` lets time pass that nobody slept through.
 */
export class CheckClock implements Clock {
  readonly sleeps: number[] = [];
  private readonly sleepers: Sleeper[] = [];
  private passed = 0;
  private ticking = false;

  constructor(private readonly start = Date.UTC(2026, 10, 24, 19, 14, 3)) {}

  readonly now = (): number => this.start + this.passed;
  readonly monotonic = (): number => this.passed;

  readonly sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    this.sleeps.push(ms);
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = { at: this.passed + ms, wake: () => resolve() };
      this.sleepers.push(sleeper);
      const onAbort = () => {
        this.sleepers.splice(this.sleepers.indexOf(sleeper), 1);
        reject(signal?.reason);
      };
      if (signal?.aborted) onAbort();
      else signal?.addEventListener('abort', onAbort, { once: true });
      this.tick();
    });
  };

  /** Calls `happen` once `ms` have passed since the beginning. */
  at(ms: number, happen: () => void): void {
    this.sleepers.push({ at: ms, wake: happen });
  }

  /** Lets `ms` pass, as a slow answer does. */
  slow(ms: number): void {
    this.passed += ms;
  }

  private tick(): void {
    if (this.ticking) return;
    this.ticking = true;
    setImmediate(() => {
      this.ticking = false;
      this.sleepers.sort((a, b) => a.at - b.at);
      const next = this.sleepers.shift();
      if (next === undefined) return;
      this.passed = Math.max(this.passed, next.at);
      next.wake();
      if (this.sleepers.length > 0) this.tick();
    });
  }
}
