import type { parseArgs } from 'node:util';
import type { Surroundings } from './surroundings.js';

export type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

export interface Invocation {
  /** What follows the command's name, options taken out. */
  arguments: string[];
  /** The options given, by long name. */
  options: Record<string, string | boolean | undefined>;
  surroundings: Surroundings;
}

/** One command of `distsys`: a file of its own in commands/. */
export interface Command {
  /** As in "lab run <lab> [--target swarm|kind|existing]". */
  usage: string;
  options: Options;
  /** How many arguments are accepted: [least, most]. */
  arity: [number, number];
  /** The exit code: 0 passed, 1 checks failed, 2 the user's input, 3 infrastructure, 4 something leaked. */
  run(invocation: Invocation): Promise<number>;
}
