import { isReady, statusesOf } from './snapshot.js';
import type { Pod, Workload } from './state.js';

/** How far a workload has come. */
export interface Progress {
  reached: number;
  wanted: number;
  /** Its newest version alone runs, as often as wanted. */
  done: boolean;
  completed: boolean;
}

const NOTHING: Progress = { reached: 0, wanted: 1, done: false, completed: false };

/** From the status of the workload; `pods` are those of its newest version. */
export function progressOf(workload: Workload, pods: Pod[], countsReady: boolean): Progress {
  const { kind, metadata, spec, status } = workload;
  if (kind === 'Job') return jobProgress(workload);
  const observed = kind === 'ReplicaSet' || (status.observedGeneration ?? 0) >= (metadata.generation ?? 0);
  if (!observed) return NOTHING;
  if (kind === 'DaemonSet') {
    const wanted = status.desiredNumberScheduled ?? 0;
    const counted = (countsReady ? status.numberReady : status.numberAvailable) ?? 0;
    return reachedBy(pods, wanted, (status.updatedNumberScheduled ?? 0) >= wanted && counted >= wanted);
  }
  const wanted = spec.replicas ?? 1;
  const counted = (countsReady ? status.readyReplicas : status.availableReplicas) ?? 0;
  const updated = kind === 'ReplicaSet' ? wanted : (status.updatedReplicas ?? 0);
  const alone = (status.replicas ?? 0) === wanted;
  return reachedBy(pods, wanted, updated >= wanted && alone && counted === wanted);
}

function reachedBy(pods: Pod[], wanted: number, done: boolean): Progress {
  return { reached: Math.min(pods.filter(isReady).length, wanted), wanted, done, completed: false };
}

function jobProgress({ spec, status }: Workload): Progress {
  const wanted = spec.completions ?? 1;
  const done =
    status.conditions?.some(({ type, status: is }) => type === 'Complete' && is === 'True') === true;
  return { reached: status.succeeded ?? 0, wanted, done, completed: done };
}

/** A pod of a manifest that stands alone. */
export function podProgress(pod: Pod | undefined): Progress {
  if (pod === undefined) return NOTHING;
  const completed = pod.status.phase === 'Succeeded';
  const done = completed || isReady(pod);
  return { reached: done ? 1 : 0, wanted: 1, done, completed };
}

/** What the pods that are not ready do, as in "ContainerCreating". */
export function podStates(pods: Pod[]): string {
  const states = pods
    .filter((pod) => !isReady(pod) && pod.status.phase !== 'Succeeded')
    .map((pod) => {
      const waiting = statusesOf(pod).find(({ state }) => state?.waiting !== undefined)?.state?.waiting;
      return (
        waiting?.reason ?? (pod.status.phase === 'Running' ? 'starting' : pod.status.phase.toLowerCase())
      );
    });
  return [...new Set(states)].join(', ');
}
