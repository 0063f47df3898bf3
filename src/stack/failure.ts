import { type ErrorDetails, InfraError, type Location, UserError } from '../system/errors.js';
import type { YamlPath } from '../system/yaml.js';
import { placeOf } from './compose/reader.js';

export type FailureKind =
  | 'image'
  | 'configuration'
  | 'mount'
  | 'executable'
  | 'unschedulable'
  | 'port'
  | 'volume'
  | 'rollout'
  | 'memory'
  | 'health'
  | 'crash'
  | 'ended';

/** Kinds that nothing else in the stack can cause or cure: they end the wait at once. */
const OWN_FAULT: FailureKind[] = [
  'image',
  'configuration',
  'mount',
  'executable',
  'unschedulable',
  'port',
  'volume',
];

/** Why a service does not converge. */
export interface Failure {
  service: string;
  kind: FailureKind;
  /** What is wrong, to follow the name of the service: "cannot pull its image nosuch:1". */
  sentence: string;
  /** The key of the service that caused it, as in `['image']`; empty: the service as a whole. */
  key: YamlPath;
  hint?: string;
  log?: string[];
  /** Seen often or long enough that it will not pass by itself. */
  final: boolean;
  /** Not the stack's fault: a registry is away. */
  infra?: boolean;
  /** What the orchestrator did then, as in "the swarm went back to the version before". */
  aftermath?: string;
}

/** How one service stands. */
export interface ServiceStatus {
  name: string;
  /** As in "vote 1/2 starting". */
  text: string;
  done: boolean;
  /** A job that ran to completion. */
  completed: boolean;
  /** Not created yet: it waits until others are complete. */
  held?: boolean;
  failure?: Failure;
}

/**
 * The failure that ends the wait, if there is one. A crash or failing healthcheck counts only when nothing else is still
 * coming up, for it may be waiting for that; and not when something it depends on fails too.
 */
export function decisiveFailure(
  statuses: ServiceStatus[],
  dependsOn: Record<string, string[]>,
): Failure | undefined {
  const failures = statuses.flatMap(({ failure }) => (failure?.final === true ? [failure] : []));
  const own = failures.find((failure) => OWN_FAULT.includes(failure.kind));
  if (own !== undefined) return own;
  if (statuses.some((status) => !status.done && !status.held && status.failure?.final !== true))
    return undefined;
  const failing = new Set(failures.map((failure) => failure.service));
  const first = failures.find(
    (failure) => !(dependsOn[failure.service] ?? []).some((name) => failing.has(name)),
  );
  return first ?? failures[0];
}

/** The error to throw: at the line of the key that caused it. */
export function failureError(failure: Failure, location: Location | undefined): UserError | InfraError {
  const place = location === undefined ? '' : `${placeOf(location)} `;
  const details: ErrorDetails = {
    location,
    subject: failure.service,
    hint: failure.hint,
    log: failure.log,
  };
  const aftermath = failure.aftermath === undefined ? '' : `; ${failure.aftermath}`;
  const message = `${place}service ${failure.service} ${failure.sentence}${aftermath}`;
  return failure.infra === true ? new InfraError(message, details) : new UserError(message, details);
}
