import type { Context } from '../system/context.js';
import { CommandError, messageOf } from '../system/errors.js';

/** Answers that will be the same next time, whatever else the message says. */
const FINAL =
  /\b(unauthorized|forbidden|denied|no basic auth credentials|401|403)\b|authentication required|no such host|certificate (signed by unknown authority|has expired)|name unknown|manifest unknown/i;

/** Answers that can be another next time: 5xx, 429, timeouts, TLS handshakes and connections that broke. */
const PASSING = [
  /\b(status|code|HTTP)\b.{0,24}\b(429|5\d\d)\b/i,
  /\b(429 Too Many Requests|500 Internal Server Error|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out)\b/i,
  /toomanyrequests|too many requests|rate exceeded|service unavailable|bad gateway|gateway time-?out/i,
  /i\/o timeout|TLS handshake timeout|Client\.Timeout exceeded|context deadline exceeded|request timed? ?out/i,
  /tls: (handshake failure|bad record MAC|internal error)|remote error: tls/i,
  /connection reset by peer|broken pipe|\bEOF\b|http2: (server sent GOAWAY|client connection lost)|use of closed network/i,
];

/** Whether trying the same call again can help. A command's whole stderr is judged, or what `error` says. */
export function isTransient(error: unknown): boolean {
  if (error instanceof CommandError && error.reason !== 'failed') return error.reason === 'timeout';
  return isTransientText(error instanceof CommandError ? error.stderr || error.stdout : messageOf(error));
}

export function isTransientText(text: string): boolean {
  return !FINAL.test(text) && PASSING.some((pattern) => pattern.test(text));
}

export interface RetryOptions {
  /** What is tried, as in "push of localhost:5000/vote:1". */
  what: string;
  /** Tries in all. */
  attempts?: number;
  /** Between 0 and 1; the tests hand in their own. */
  random?: () => number;
  /** Judges an error; default `isTransient`. */
  canPass?: (error: unknown) => boolean;
}

/** Milliseconds: the n-th pause is anywhere between 0 and min(CAP, BASE·2ⁿ) ("full jitter"). */
const BASE = 1_000;
const CAP = 20_000;

/** Runs `work` again while it fails with what can pass; throws its last error, or at once what cannot pass. */
export async function retryTransient<T>(
  context: Context,
  options: RetryOptions,
  work: () => Promise<T>,
): Promise<T> {
  const attempts = options.attempts ?? 5;
  const { random = Math.random, canPass = isTransient } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      context.signal.throwIfAborted();
      if (attempt >= attempts || !canPass(error)) throw error;
      const pause = random() * Math.min(CAP, BASE * 2 ** (attempt - 1));
      context.log.warn(
        `${options.what} failed (attempt ${attempt} of ${attempts}), again in ${(pause / 1000).toFixed(1)} s: ${messageOf(error)}`,
      );
      await context.clock.sleep(pause, context.signal);
    }
  }
}
