import type { ReportResource } from '../report/report.js';
import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { messageOf } from '../system/errors.js';
import { waitFor } from '../system/wait.js';
import { InUse } from './in-use.js';
import type { Ledger } from './ledger.js';
import type { Found, Look } from './look.js';
import type { Resource } from './resource.js';

/** Milliseconds that something in use is tried again. */
const PATIENCE = 30_000;
/** Commands at the same time: a class of 200 containers must not start 200 programs. */
const AT_ONCE = 32;

/** What became of one thing. */
export interface Outcome {
  found: Found;
  byHand: string;
  /** Milliseconds since 1970. */
  removed?: number;
  /** Why it could not be removed, in the engine's words. */
  error?: string;
}

/** Removes one thing after the other that it is handed, and keeps what became of each. */
export class Remover {
  readonly outcomes = new Map<string, Outcome>();
  private free = AT_ONCE;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly context: Context,
    private readonly step: Step,
    private readonly record: Ledger['append'],
  ) {}

  /**
   * Whether nothing more can be done about it. What was removed and is seen again was made by a call that answered late, as
   * that of a program which was killed in the midst of it: its name, which for some types is its id, is tried again.
   */
  isSettled({ resource, listed }: Found): boolean {
    const before = this.outcomes.get(keyOf(resource));
    return before !== undefined && (before.error !== undefined || !listed);
  }

  /** Whether it is gone. What is settled is not tried again. */
  readonly remove = async (found: Found, { type, error }: Look, held: boolean): Promise<boolean> => {
    const { resource } = found;
    if (this.isSettled(found)) return this.outcomes.get(keyOf(resource))?.error === undefined;
    const outcome: Outcome = { found, byHand: type.byHand(resource) };
    this.outcomes.set(keyOf(resource), outcome);
    // Waiting helps only where an engine answers and nothing stays in the way.
    const patience = held || error !== undefined ? 0 : PATIENCE;
    try {
      const work = () => this.persist(resource, patience, () => type.remove(this.context, resource));
      await (found.listed ? this.step.part(`${resource.type} ${resource.name}`, work) : work());
      outcome.removed = this.context.clock.now();
      for (const { name, id = name } of found.entries)
        this.record({ kind: 'removed', type: type.name, name, id });
      this.step.progress(`${this.removed().length} removed`);
    } catch (failure) {
      outcome.error = this.context.signal.aborted ? 'interrupted' : messageOf(failure);
    }
    return outcome.error === undefined;
  };

  /** What existed and is gone; an intent that came to nothing is not among it. */
  removed(): Outcome[] {
    return [...this.outcomes.values()].filter(
      ({ removed, found }) =>
        removed !== undefined && (found.listed || found.entries.some((entry) => entry.done !== undefined)),
    );
  }

  private async persist(resource: Resource, deadline: number, attempt: () => Promise<void>): Promise<void> {
    const options = { reason: `${resource.name} to be let go`, deadline, signal: this.context.signal };
    await waitFor(this.context.clock, options, async () => {
      try {
        await this.inTurn(attempt);
        return { done: true, value: undefined };
      } catch (error) {
        if (error instanceof InUse && deadline > 0) return { done: false, seen: error.message };
        throw error;
      }
    });
  }

  private async inTurn(work: () => Promise<void>): Promise<void> {
    if (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.free -= 1;
    try {
      await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.free += 1;
      else next();
    }
  }
}

export function reportOf({ found, removed, error }: Outcome): ReportResource {
  const { type, name, id } = found.resource;
  return {
    type,
    name,
    id,
    created: found.entries.find((entry) => entry.done !== undefined)?.done,
    removed,
    error,
  };
}

function keyOf({ type, id }: Resource): string {
  return `${type} ${id}`;
}
