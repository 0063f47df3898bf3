import type { BrokenStack } from './broken-stack.js';

export type MutantTarget = 'swarm' | 'kind';

/** One way in which the stack can be broken, and the checks that have to notice it. */
export interface Mutation {
  /** What is broken, as in "the database is away". */
  title: string;
  targets: MutantTarget[];
  /**
   * The checks look at the broken stack just before this one looks at the mended stack: whatever it needs has passed, and
   * but for the mutation each of them would pass.
   */
  at: string;
  /** Broken already before this check, which then has to pass on the broken stack; default: broken at `at`. */
  since?: string;
  /** By id of the check: what it must say that it found. */
  kills: Record<string, RegExp>;
  /** Milliseconds in which it would have to come right, and that one look may take: short, as it never will. */
  within?: number;
  timeout?: number;
  break(stack: BrokenStack): Promise<unknown>;
  mend(stack: BrokenStack): Promise<unknown>;
}
