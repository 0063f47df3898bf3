import { formatDuration } from './duration.js';
import type { Comparison } from './expectation.js';
import { Unmet, type World } from './kind.js';
import { send } from './request.js';

const INTERVAL = 250;
const PATIENCE = 2_000;

/** Asks `url` again and again in the background; `stop` says whether any outage lasted longer than `limit` ms. */
export function watchAvailability(
  world: World,
  url: string,
  limit: number,
): { stop(): Promise<Comparison[]> } {
  const { clock } = world.context;
  const over = new AbortController();
  const signal = AbortSignal.any([world.signal, over.signal]);
  const outages = new Outages();
  const watching = (async () => {
    while (!signal.aborted) {
      // A question under way is waited for at the end: silence is an outage too, and one answer there must be.
      outages.note(clock.monotonic(), await badAnswer(url, world.signal));
      await clock.sleep(INTERVAL, signal);
    }
  })().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return {
    stop: async () => {
      over.abort();
      await watching;
      outages.end(clock.monotonic());
      return [outages.compare(url, limit)];
    },
  };
}

/** What was wrong with the answer; undefined when it was good. */
async function badAnswer(url: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const { status } = await send({ url, method: 'GET', timeout: PATIENCE, signal });
    return status < 400 ? undefined : `status ${status}`;
  } catch (error) {
    if (error instanceof Unmet) return error.message;
    throw error;
  }
}

class Outages {
  private longest = 0;
  private reason = '';
  private since: number | undefined;
  private asked = 0;

  note(now: number, problem: string | undefined): void {
    this.asked++;
    if (problem === undefined) {
      this.end(now);
      return;
    }
    this.since ??= now;
    this.reason = problem;
  }

  end(now: number): void {
    if (this.since !== undefined) this.longest = Math.max(this.longest, now - this.since);
    this.since = undefined;
  }

  compare(url: string, limit: number): Comparison {
    const expected = `${url} is never away for more than ${formatDuration(limit)}`;
    const away =
      this.longest === 0 ? 'never away' : `away for ${formatDuration(this.longest)} (${this.reason})`;
    return { met: this.longest <= limit, expected, actual: `${url} was ${away} in ${this.asked} looks` };
  }
}
