import type { Clock } from '../../src/system/clock.js';

interface Sleeper {
  at: number;
  wake(): void;
}

/**
 * Time that passes only while everybody sleeps: when nothing else is left to do the clock jumps to whoever wakes first.
 * What is put into `at` happens on the way.
 */
export class FakeClock implements Clock {
  /** Milliseconds of each sleep, in the order in which they began. */
  readonly sleeps: number[] = [];
  private readonly sleepers: Sleeper[] = [];
  private ticking = false;

  constructor(
    private time = Date.UTC(2026, 10, 24, 19, 14, 3),
    private passed = 0,
  ) {}

  readonly now = (): number => this.time;
  readonly monotonic = (): number => this.passed;

  readonly sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    this.sleeps.push(ms);
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.sleepers.splice(this.sleepers.indexOf(sleeper), 1);
        reject(signal?.reason);
      };
      const wake = () => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      const sleeper: Sleeper = { at: this.passed + ms, wake };
      this.sleepers.push(sleeper);
      if (signal?.aborted) onAbort();
      else signal?.addEventListener('abort', onAbort, { once: true });
      this.tick();
    });
  };

  /** Calls `happen` when `ms` have passed. */
  at(ms: number, happen: () => void): void {
    this.sleepers.push({ at: this.passed + ms, wake: happen });
  }

  /** Lets time pass without anybody having slept. */
  advance(ms: number): void {
    this.time += ms;
    this.passed += ms;
  }

  private tick(): void {
    if (this.ticking) return;
    this.ticking = true;
    setImmediate(() => {
      this.ticking = false;
      const next = this.sleepers.sort((a, b) => a.at - b.at).shift();
      if (next === undefined) return;
      this.advance(Math.max(0, next.at - this.passed));
      next.wake();
      if (this.sleepers.length > 0) this.tick();
    });
  }
}
