import { AsyncLocalStorage } from 'node:async_hooks';
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { Writable } from 'node:stream';
import { CommandError } from './errors.js';

export interface ExecOptions {
  cwd?: string;
  /** Added to the environment that the port was made with; `undefined` removes a name. */
  env?: Record<string, string | undefined>;
  /** Written to standard input, which is closed after it. */
  input?: string | Buffer;
  /** Milliseconds; the command is then ended with SIGTERM, 5 s later with SIGKILL. */
  timeout?: number;
  signal?: AbortSignal;
  /** Exit codes other than 0 that are an answer, not a failure; `'any'` accepts all. */
  accept?: number[] | 'any';
  /** Called for each line of stdout or stderr as it comes. */
  onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
}

export interface ExecResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs a program without a shell. Throws CommandError unless it ends with an accepted code. */
export type Exec = (program: string, args: string[], options?: ExecOptions) => Promise<ExecResult>;

// @actions/exec does not hand out the child, so it could be neither timed out nor cancelled: Node
// announces each child on this channel, synchronously and within the async context that spawned it.
const spawning = new AsyncLocalStorage<(child: ChildProcess) => void>();
let listening = false;
function listenForChildren(): void {
  if (listening) return;
  listening = true;
  subscribe('child_process', (message) => {
    spawning.getStore()?.((message as { process: ChildProcess }).process);
  });
}

/** The Exec port on @actions/exec; `environment` is what every command gets. */
export function createExec(environment: Record<string, string | undefined>): Exec {
  return async (program, args, options = {}) => {
    const { exec } = await import('@actions/exec');
    listenForChildren();
    const command = [program, ...args].join(' ');
    const stop = new Stopper(options);
    if (options.signal?.aborted) throw new CommandError(command, -1, '', '', 'aborted');
    const output = {
      stdout: new LineCollector('stdout', options),
      stderr: new LineCollector('stderr', options),
    };
    let exitCode: number;
    try {
      exitCode = await spawning.run(stop.watch, () =>
        exec(quoteProgram(program), args, {
          cwd: options.cwd,
          env: definedOnly({ ...environment, ...options.env }),
          input: options.input === undefined ? undefined : Buffer.from(options.input),
          silent: true,
          ignoreReturnCode: true,
          delay: 500,
          outStream: discard(),
          errStream: discard(),
          listeners: { stdout: output.stdout.add, stderr: output.stderr.add },
        }),
      );
    } catch (error) {
      const reason =
        stop.reason ?? (/Unable to locate executable|ENOENT/.test(String(error)) ? 'not found' : 'failed');
      throw new CommandError(
        command,
        -1,
        output.stdout.end(),
        `${output.stderr.end()}\n${String(error)}`,
        reason,
      );
    } finally {
      stop.dispose();
    }
    const result = { exitCode, stdout: output.stdout.end(), stderr: output.stderr.end() };
    if (stop.reason !== undefined)
      throw new CommandError(command, exitCode, result.stdout, result.stderr, stop.reason);
    const accepted = options.accept ?? [0];
    if (accepted !== 'any' && exitCode !== 0 && !accepted.includes(exitCode)) {
      throw new CommandError(command, exitCode, result.stdout, result.stderr);
    }
    return result;
  };
}

/** Ends the child on timeout or abort: SIGTERM, then SIGKILL after 5 s. */
class Stopper {
  reason: 'timeout' | 'aborted' | undefined;
  private child: ChildProcess | undefined;
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly onAbort = () => this.stop('aborted');

  constructor(private readonly options: ExecOptions) {
    if (options.timeout !== undefined)
      this.timers.push(setTimeout(() => this.stop('timeout'), options.timeout));
    options.signal?.addEventListener('abort', this.onAbort, { once: true });
  }

  readonly watch = (child: ChildProcess): void => {
    this.child = child;
    if (this.reason !== undefined) this.kill();
  };

  dispose(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.options.signal?.removeEventListener('abort', this.onAbort);
  }

  private stop(reason: 'timeout' | 'aborted'): void {
    this.reason ??= reason;
    this.kill();
  }

  private kill(): void {
    this.child?.kill('SIGTERM');
    this.timers.push(setTimeout(() => this.child?.kill('SIGKILL'), 5_000));
  }
}

class LineCollector {
  private readonly chunks: Buffer[] = [];
  private rest = '';

  constructor(
    private readonly stream: 'stdout' | 'stderr',
    private readonly options: ExecOptions,
  ) {}

  readonly add = (chunk: Buffer): void => {
    this.chunks.push(chunk);
    if (this.options.onLine === undefined) return;
    const lines = (this.rest + chunk.toString()).split(/\r?\n/);
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.options.onLine(line, this.stream);
  };

  end(): string {
    if (this.rest !== '') this.options.onLine?.(this.rest, this.stream);
    this.rest = '';
    return Buffer.concat(this.chunks).toString();
  }
}

// @actions/exec splits its first argument at blanks unless it is quoted.
function quoteProgram(program: string): string {
  return /\s/.test(program) ? `"${program}"` : program;
}

function discard(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

function definedOnly(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
