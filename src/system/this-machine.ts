import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from './clock.js';
import type { Context } from './context.js';
import { createExec } from './exec.js';

/** The ports on this machine, as an entry hands them to the core. */
export function createContext(process: NodeJS.Process, signal: AbortSignal): Context {
  const { env } = process;
  const home = env.HOME ?? homedir();
  return {
    exec: createExec(env),
    clock: systemClock,
    log: {
      info: (line) => process.stderr.write(`${line}\n`),
      warn: (line) => process.stderr.write(`warning: ${line}\n`),
      debug: (line) => {
        if (env.RUNNER_DEBUG === '1' || env.DISTSYS_DEBUG === '1') process.stderr.write(`debug: ${line}\n`);
      },
    },
    paths: {
      cache: resolve(env.DISTSYS_CACHE ?? join(env.XDG_CACHE_HOME ?? join(home, '.cache'), 'distsys')),
      state: resolve(env.DISTSYS_STATE ?? join(env.XDG_STATE_HOME ?? join(home, '.local/state'), 'distsys')),
    },
    signal,
  };
}

/** The folder that holds dist/ and labs/, from wherever the bundle or a compiled file stands. */
export function packageRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return here.includes('/compiled/src') ? resolve(here, '../../..') : resolve(here, '..');
}
