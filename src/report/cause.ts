import { CommandError, InfraError, messageOf, UserError } from '../system/errors.js';
import { clip } from './printable.js';
import { mapStrings } from './redactor.js';
import type { Cause } from './report.js';

/** Lines and characters of a log that the report keeps; renderings show fewer. */
const LOG_LINES = 200;
const LINE_LENGTH = 2_000;
const MESSAGE_LENGTH = 8_000;

/**
 * Why a step failed, from what it threw: one cause, or several from an AggregateError. `clean` takes secrets and
 * control characters out of each text, before it is cut: half a secret would not be recognised.
 */
export function causesOf(error: unknown, step: string, clean: (text: string) => string): Cause[] {
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.flatMap((inner) => causesOf(inner, step, clean));
  }
  const cause = mapStrings(causeOf(error, step), clean);
  const log = cause.log?.flatMap((line) => line.split('\n')).slice(-LOG_LINES);
  return [
    {
      ...cause,
      message: clip(cause.message, MESSAGE_LENGTH),
      ...(log === undefined ? {} : { log: log.map((line) => clip(line, LINE_LENGTH)) }),
    },
  ];
}

function causeOf(error: unknown, step: string): Cause {
  const message = messageOf(error) || 'failed without a message';
  if (error instanceof UserError || error instanceof InfraError) {
    const kind = error instanceof UserError ? 'user' : 'infra';
    const { subject, location, hint } = error;
    return {
      step,
      kind,
      message,
      ...defined({ subject, location, hint, log: error.log ?? tailOf(error.cause) }),
    };
  }
  // A command whose failure nobody put in words: our doing or the machine's, not the student's.
  if (error instanceof CommandError)
    return { step, kind: 'infra', message, ...defined({ log: tailOf(error) }) };
  const stack = error instanceof Error ? error.stack?.split('\n').slice(1) : undefined;
  return { step, kind: 'internal', message, ...defined({ log: stack }) };
}

function tailOf(error: unknown): string[] | undefined {
  return error instanceof CommandError ? error.tail(LOG_LINES) : undefined;
}

function defined<T extends object>(fields: T): Partial<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

/** Ended because somebody stopped it, not because of what it did. */
export function isAborted(error: unknown): boolean {
  if (error instanceof CommandError) return error.reason === 'aborted';
  return (error as { name?: unknown } | null | undefined)?.name === 'AbortError';
}
