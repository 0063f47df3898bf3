/** Where in a file something is wrong. `line` and `column` count from 1. */
export interface Location {
  file: string;
  line?: number;
  column?: number;
}

export interface ErrorDetails {
  /** The place in the user's file that caused it. */
  location?: Location;
  /** The service, image or resource concerned. */
  subject?: string;
  /** What to change. */
  hint?: string;
  /** The last lines of the log that show the cause, oldest first. */
  log?: string[];
  cause?: unknown;
}

class DetailedError extends Error {
  readonly location?: Location;
  readonly subject?: string;
  readonly hint?: string;
  readonly log?: string[];

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.location = details.location;
    this.subject = details.subject;
    this.hint = details.hint;
    this.log = details.log;
  }
}

/** Their input, or what they deploy, is wrong: says what to change; shown without a stack; exit code 2. */
export class UserError extends DetailedError {}

/** A service or this machine was not up to it: retried where that can help, never blamed on a student; exit code 3. */
export class InfraError extends DetailedError {}

/** The same error with the place that caused it, unless it has one already. */
export function atLocation(error: unknown, location: Location | undefined): unknown {
  if (!(error instanceof UserError || error instanceof InfraError)) return error;
  if (location === undefined || error.location !== undefined) return error;
  const { message, subject, hint, log, cause } = error;
  const Sort = error instanceof UserError ? UserError : InfraError;
  return new Sort(message, { location, subject, hint, log, cause });
}

/** A command ended with a code other than zero, was killed or timed out. */
export class CommandError extends Error {
  constructor(
    readonly command: string,
    readonly exitCode: number,
    readonly stdout: string,
    readonly stderr: string,
    readonly reason: 'failed' | 'timeout' | 'aborted' | 'not found' = 'failed',
  ) {
    super(CommandError.describe(command, exitCode, stdout, stderr, reason));
    this.name = 'CommandError';
  }

  /** The tail of what it printed, stderr first if there is any: at most `count` lines. */
  tail(count = 20): string[] {
    return lastLines(this.stderr.trim() === '' ? this.stdout : this.stderr, count);
  }

  private static describe(command: string, code: number, out: string, err: string, reason: string): string {
    const last = lastLines(err.trim() === '' ? out : err, 1)[0] ?? '';
    const how = reason === 'failed' ? `exit code ${code}` : reason;
    return `${oneLine(command)}: ${how}${last === '' ? '' : `: ${last}`}`;
  }
}

/** Characters of a command in a message. */
const LONGEST_COMMAND = 200;

/** A command whose argument is a whole script would hide what went wrong: its first line is enough. */
function oneLine(command: string): string {
  const [first = ''] = command.split('\n');
  const shown = first.slice(0, LONGEST_COMMAND).trimEnd();
  return shown === command ? shown : `${shown} …`;
}

/** The last `count` lines of `text` that are not empty. */
export function lastLines(text: string, count: number): string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(-count);
}

/** One line for people, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
