import type { Context } from '../system/context.js';

/** One thing that exists because of us. */
export interface Resource {
  type: string;
  /** What its API wants to remove it: an id or a name. */
  id: string;
  /** What people call it. */
  name: string;
  environment: string;
  /** ISO 8601, from the label `distsys.expires`. */
  expires?: string;
  owner?: string;
  runUrl?: string;
  /** More that `remove` needs, such as the cluster's kubeconfig path. */
  details?: Record<string, string>;
  /** When the ledger's intent was written, milliseconds since 1970; undefined: known by its label alone. */
  intended?: number;
}

/** Which resources are meant: those of one environment, or of all. */
export interface Scope {
  environment?: string;
  /** What the ledgers say exists, of the type that lists: where to look, for types that no label search reaches. */
  known?: Resource[];
}

/** How to list and remove one sort of resource: the only place that knows its API. */
export interface ResourceType {
  name: string;
  /** Who has to answer for the list to be true. */
  engine: 'docker' | 'kubernetes' | 'host';
  /** Types that must be gone before these can go. */
  after: string[];
  /** Narrows `after`: whether `other`, of one of those types, really holds `resource`. Without it each one does. */
  waitsFor?(resource: Resource, other: Resource): boolean;
  /**
   * By label, every page. An engine that is not installed holds nothing: an empty list. One that is there and does not
   * answer is an error: nobody can then say that nothing is left.
   */
  list(context: Context, scope: Scope): Promise<Resource[]>;
  /** Idempotent: already gone is success. Resolves when it is gone; throws InUse when a later try may pass. */
  remove(context: Context, resource: Resource): Promise<void>;
  /** Milliseconds that a creating call which was cut off may go on in its engine; default 3 s. */
  settles?: number;
  /** The command with which a person removes it. */
  byHand(resource: Resource): string;
}
