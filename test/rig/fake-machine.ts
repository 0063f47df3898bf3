import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../src/system/context.js';
import { CommandError } from '../../src/system/errors.js';
import type { Exec } from '../../src/system/exec.js';
import { CheckClock } from './check-clock.js';

export interface FakeMachine extends Context {
  clock: CheckClock;
  folder: string;
  warnings: string[];
  infos: string[];
  commands: string[];
  /** What a command does; without an answer there is no such program. */
  engine: Exec | undefined;
  /** As Ctrl-C and a cancelled job do. */
  cancel(): void;
  /** The same machine, with a signal that nobody aborts. */
  fresh(): Context;
}

/** A machine with real folders on which no program is installed, unless `engine` is set. */
export function fakeMachine(): FakeMachine {
  const folder = mkdtempSync(join(tmpdir(), 'distsys-machine-'));
  const stop = new AbortController();
  const machine: FakeMachine = {
    folder,
    warnings: [],
    infos: [],
    commands: [],
    engine: undefined,
    clock: new CheckClock(),
    exec: (program, args, options) => {
      const line = [program, ...args].join(' ');
      machine.commands.push(line);
      if (options?.signal?.aborted) return Promise.reject(new CommandError(line, -1, '', '', 'aborted'));
      if (machine.engine === undefined)
        return Promise.reject(new CommandError(line, -1, '', '', 'not found'));
      return machine.engine(program, args, options);
    },
    log: {
      info: (line) => machine.infos.push(line),
      warn: (line) => machine.warnings.push(line),
      debug: () => undefined,
    },
    paths: { cache: join(folder, 'cache'), state: join(folder, 'state') },
    signal: stop.signal,
    cancel: () => stop.abort(new DOMException('Ctrl-C', 'AbortError')),
    fresh: () => ({ ...machine, signal: new AbortController().signal }),
  };
  return machine;
}

/** An engine that is installed and does not answer. */
export const silentEngine: Exec = async (program, args) => {
  const line = [program, ...args].join(' ');
  if (program !== 'docker') throw new CommandError(line, -1, '', '', 'not found');
  throw new CommandError(line, 1, '', 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock.');
};
