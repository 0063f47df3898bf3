import type { ComposeService } from '../compose/model.js';
import { seconds } from './probes.js';

/** Seconds without progress after which Kubernetes itself calls a rollout failed, beyond the time a start may take. */
const PROGRESS = 60;

/** How a Deployment goes from one version to the next. */
export function renderStrategy(service: ComposeService): object {
  const { update, replicas } = service.deploy;
  const startFirst = update?.order === 'start-first';
  // A rolling update would start the new one while the old one still ends.
  if (!startFirst && replicas <= 1) return { type: 'Recreate' };
  const parallel = parallelism(service);
  return {
    type: 'RollingUpdate',
    rollingUpdate: startFirst
      ? { maxSurge: parallel, maxUnavailable: 0 }
      : { maxSurge: 0, maxUnavailable: parallel },
  };
}

/** How a DaemonSet does: the old one of a node goes first, unless the new one is to be there before. */
export function renderDaemonStrategy(service: ComposeService): object {
  const startFirst = service.deploy.update?.order === 'start-first';
  const parallel = parallelism(service);
  return {
    type: 'RollingUpdate',
    rollingUpdate: startFirst
      ? { maxSurge: parallel, maxUnavailable: 0 }
      : { maxSurge: 0, maxUnavailable: parallel },
  };
}

/** 0 stands for all at once. */
function parallelism(service: ComposeService): number | string {
  const parallel = service.deploy.update?.parallelism ?? 1;
  return parallel === 0 ? '100%' : parallel;
}

/** Seconds that a new pod must have been ready before the next one is replaced. */
export function minReadySeconds(service: ComposeService): number | undefined {
  const { delay } = service.deploy.update ?? {};
  return delay === undefined || delay === 0 ? undefined : seconds(delay);
}

export function progressDeadline(service: ComposeService): number {
  const check = service.healthcheck;
  const starting = (check?.startPeriod ?? 0) + (check?.retries ?? 3) * (check?.interval ?? 0);
  return PROGRESS + seconds(starting) + (minReadySeconds(service) ?? 0);
}

/** Parts of the rollout and restart policies that Kubernetes has no setting for. */
export function rolloutNotes(services: ComposeService[]): string[] {
  const named = (has: (service: ComposeService) => boolean) => services.filter(has).map(({ name }) => name);
  const notes: [string[], string][] = [
    [
      named(({ deploy }) => deploy.update?.failureAction === 'rollback' || deploy.rollback !== undefined),
      'a failed update stops; Kubernetes does not roll it back by itself',
    ],
    [
      named(
        ({ deploy }) => deploy.update?.monitor !== undefined || deploy.update?.maxFailureRatio !== undefined,
      ),
      'monitor and max_failure_ratio are left out, an update goes on as soon as the new pods are ready',
    ],
    [
      named(({ deploy }) => deploy.restart?.delay !== undefined || deploy.restart?.window !== undefined),
      'the pauses between restarts are those of Kubernetes, 10 s doubled up to 5 min',
    ],
  ];
  return notes.flatMap(([names, text]) => (names.length === 0 ? [] : [`${names.join(', ')}: ${text}`]));
}
