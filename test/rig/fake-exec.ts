import { CommandError } from '../../src/system/errors.js';
import type { Exec, ExecOptions, ExecResult } from '../../src/system/exec.js';

/** What a command was called with. */
export interface Call {
  program: string;
  args: string[];
  options: ExecOptions;
  /** Program and arguments with blanks between. */
  line: string;
}

/** What it answers: its output, or more; an Error is thrown as it is. */
export type Answer = string | Partial<ExecResult> | Error;
export type Answers = Answer | ((call: Call) => Answer | undefined | Promise<Answer | undefined>);

/**
 * Commands that are answered as told, with the manners of the real port: an exit code that is not accepted is a
 * CommandError, lines are handed on, an aborted signal ends it. A command that nobody told of is an error.
 */
export class FakeExec {
  readonly calls: Call[] = [];
  private readonly rules: { match: (call: Call) => boolean; answer: Answers }[] = [];

  /** Answers commands that begin with the text or match the pattern; a later rule goes before an earlier one. */
  on(command: string | RegExp, answer: Answers): this {
    const match = ({ line }: Call) =>
      typeof command === 'string' ? line === command || line.startsWith(`${command} `) : command.test(line);
    this.rules.unshift({ match, answer });
    return this;
  }

  /** The lines of the calls that begin with the text, or match. */
  lines(command: string | RegExp = ''): string[] {
    const lines = this.calls.map((call) => call.line);
    return lines.filter((line) =>
      typeof command === 'string' ? line.startsWith(command) : command.test(line),
    );
  }

  readonly exec: Exec = async (program, args, options = {}) => {
    const call: Call = { program, args, options, line: [program, ...args].join(' ') };
    if (options.signal?.aborted) throw new CommandError(call.line, -1, '', '', 'aborted');
    this.calls.push(call);
    const answer = await this.answerTo(call);
    if (answer instanceof Error) throw answer;
    const told = typeof answer === 'string' ? { stdout: answer } : answer;
    const result: ExecResult = { exitCode: 0, stdout: '', stderr: '', ...told };
    handOn(result.stdout, 'stdout', options);
    handOn(result.stderr, 'stderr', options);
    const { accept = [0] } = options;
    if (result.exitCode === 0 || accept === 'any' || accept.includes(result.exitCode)) return result;
    throw new CommandError(call.line, result.exitCode, result.stdout, result.stderr);
  };

  private async answerTo(call: Call): Promise<Answer> {
    for (const { match, answer } of this.rules) {
      if (!match(call)) continue;
      const given = typeof answer === 'function' ? await answer(call) : answer;
      if (given !== undefined) return given;
    }
    throw new Error(`nobody told how to answer: ${call.line}`);
  }
}

function handOn(text: string, stream: 'stdout' | 'stderr', { onLine }: ExecOptions): void {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) onLine?.(line, stream);
}

/** As the real port throws for a program that is not installed. */
export function notFound(program: string): CommandError {
  return new CommandError(program, -1, '', '', 'not found');
}

/** As the real port throws for a command that took too long. */
export function timedOut(line: string): CommandError {
  return new CommandError(line, -1, '', '', 'timeout');
}
