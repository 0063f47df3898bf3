import type { Clock } from './clock.js';
import type { Exec } from './exec.js';

/** Lines for people; the entry decides where they go. Never hand it a secret. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
  /** Shown only with --verbose or in a debug run. */
  debug(line: string): void;
}

/** Folders of this tool on this machine, absolute. */
export interface Paths {
  /** What can be made again: images, binaries, snapshots. */
  cache: string;
  /** Ledgers of the environments, one folder each. */
  state: string;
}

/** The ports, handed down from the entry: the core never reads process.env or the wall clock. */
export interface Context {
  exec: Exec;
  clock: Clock;
  log: Log;
  paths: Paths;
  /** Aborted by Ctrl-C, cancel or a failing sister step; teardown is handed a context with a fresh one. */
  signal: AbortSignal;
}
