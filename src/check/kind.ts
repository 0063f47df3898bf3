import type { z } from 'zod';
import type { ClusterAccess } from '../cluster/cluster.js';
import type { BuiltImage } from '../image/image.js';
import type { DeployedStack } from '../stack/stack.js';
import type { Context } from '../system/context.js';
import type { CookieJar } from './request.js';
import type { Workloads } from './workloads/workloads.js';

/** What one look found. */
export interface Finding {
  met: boolean;
  /** In words, for people. */
  expected: string;
  actual: string;
  /** What `capture` reads: JSON paths from the value, regular expressions from the text. */
  value?: unknown;
  text?: string;
  /** Path of a picture that the look made. */
  evidence?: string;
}

/** Whether a look alters what it looks at; `unknown` may be repeated, but never runs beside others. */
export type Effect = 'reads' | 'unknown' | 'changes';

/** What a kind is handed besides its own spec. */
export interface World {
  context: Context;
  access: ClusterAccess;
  stack: DeployedStack;
  workloads: Workloads;
  images: BuiltImage[];
  /** Cookie jars by name, shared by the checks of one run. */
  jars: Map<string, CookieJar>;
  /** Id of the check that looks: names its evidence. */
  checkId: string;
  /** Absolute; undefined: pictures are not kept. */
  evidenceFolder?: string;
  /** Milliseconds that one look may take. */
  timeout: number;
  signal: AbortSignal;
}

/** One sort of check, with its spec's type forgotten so that all fit into one table. */
export interface Kind {
  name: string;
  schema: z.ZodType;
  effect(spec: unknown): Effect;
  /**
   * Looks once. Throws Unmet when there is nothing to judge (no answer, no such service), Skip when it means nothing
   * here, InfraError when the cluster is not reachable; anything else is an error of the check itself.
   */
  look(spec: unknown, world: World): Promise<Finding>;
}

export interface KindDefinition<S extends z.ZodType> {
  name: string;
  schema: S;
  effect: (spec: z.output<S>) => Effect;
  look: (spec: z.output<S>, world: World) => Promise<Finding>;
}

/** Makes an entry of the table of kinds; the schema has checked what it is handed. */
export function defineKind<S extends z.ZodType>(definition: KindDefinition<S>): Kind {
  return {
    name: definition.name,
    schema: definition.schema,
    effect: (spec) => definition.effect(spec as z.output<S>),
    look: (spec, world) => definition.look(spec as z.output<S>, world),
  };
}

/** The thing to judge is not there, so the check fails; with `not: true` too, which would otherwise pass on a dead service. */
export class Unmet extends Error {
  constructor(
    message: string,
    readonly expected?: string,
    /** Path of a picture that shows it. */
    readonly evidence?: string,
  ) {
    super(message);
    this.name = 'Unmet';
  }
}

/** The check means nothing on this target; the message says why. */
export class Skip extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Skip';
  }
}
