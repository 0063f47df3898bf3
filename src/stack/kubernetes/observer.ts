import type { Context } from '../../system/context.js';
import { CommandError, InfraError } from '../../system/errors.js';
import type { Observer } from '../converge.js';
import type { Failure, ServiceStatus } from '../failure.js';
import { diagnosePod, type Suspicion } from './diagnose-pod.js';
import { diagnoseWorkload } from './diagnose-workload.js';
import type { Explainer } from './explain-kubernetes.js';
import { podProgress, podStates, progressOf } from './progress.js';
import { claimEventsOf, currentPods, eventsOf, isReady, statusesOf } from './snapshot.js';
import type { Pod, Snapshot, Workload } from './state.js';
import type { Unit } from './unit.js';
import { hasEndpoints, strayServices, type WatchedService } from './watched-services.js';

/** Milliseconds that pods without probes must have been seen ready: what is misconfigured ends within the first moments. */
const QUIET = 1_500;
const QUIET_AFTER_FAILURE = 5_000;
/** Looks in a row that the API server may leave unanswered. */
const SILENCES = 5;

export interface KubernetesWatch {
  units: Unit[];
  services: WatchedService[];
  /** The stack may have pods that no unit makes: a Service that selects none of the units' is then no mistake. */
  open: boolean;
  /** Units that are not sent to the cluster yet: what is there under their names is of an earlier deployment. */
  held: string[];
  /** Creates what waited for the services that are complete by now; returns the names of those that still wait. */
  release(completed: string[]): Promise<string[]>;
  read(): Promise<Snapshot>;
  /** Units whose published ports do not answer on every node yet. */
  unanswered(running: string[]): Promise<string[]>;
  explainer: Explainer;
}

/** Watches the workloads of a stack and the Services in front of them. */
export function observeKubernetes(context: Context, watch: KubernetesWatch): Observer {
  const firstSeen = new Map<string, number>();
  const since = (key: string): number => {
    const now = context.clock.monotonic();
    const first = firstSeen.get(key) ?? now;
    firstSeen.set(key, first);
    return now - first;
  };
  const suspicions = new Map<string, Suspicion>();
  const read = patientReader(watch);
  let waiting = watch.held;
  const pods = new Map<string, Pod[]>();

  const statusOf = (unit: Unit, snapshot: Snapshot): ServiceStatus => {
    const workload = snapshot.workloads.find(
      ({ kind, metadata }) => kind === unit.kind && metadata.name === unit.object,
    );
    const alone = snapshot.pods.filter(({ metadata }) => metadata.name === unit.object);
    const current =
      unit.kind === 'Pod' ? alone : workload === undefined ? [] : currentPods(snapshot, workload);
    pods.set(unit.name, current);
    const held = waiting.includes(unit.name);
    if (held || (workload === undefined && unit.kind !== 'Pod')) {
      return { name: unit.name, text: `${unit.name} waiting`, done: false, completed: false, held };
    }
    const failure = suspicionOf(unit, workload, current, snapshot, since);
    if (failure === undefined) suspicions.delete(unit.name);
    else suspicions.set(unit.name, failure);
    const progress =
      workload === undefined ? podProgress(current[0]) : progressOf(workload, current, unit.countsReady);
    const steady = progress.completed || current.every((pod) => isSteady(pod, since));
    const done =
      progress.done &&
      steady &&
      (progress.completed || progress.wanted === 0 || hasEndpoints(watch.services, unit, snapshot));
    const state = done ? '' : ` ${podStates(current)}`.trimEnd();
    const text = `${unit.name} ${progress.reached}/${progress.wanted}${state}`;
    return {
      name: unit.name,
      text,
      done,
      completed: done && progress.completed,
      failure: progress.done ? undefined : failure,
    };
  };

  return {
    look: async () => {
      const snapshot = await read();
      if (snapshot === undefined)
        return watch.units.map(({ name }) => ({
          name,
          text: `${name} unknown`,
          done: false,
          completed: false,
        }));
      const statuses = watch.units.map((unit) => statusOf(unit, snapshot));
      waiting = await watch.release(statuses.filter(({ completed }) => completed).map(({ name }) => name));
      const up = statuses.filter((status) => status.done).map((status) => status.name);
      const silent = await watch.unanswered(up);
      const answered = statuses.map((status) =>
        silent.includes(status.name)
          ? { ...status, done: false, text: `${status.text} port not answering` }
          : status,
      );
      return [...answered, ...(watch.open ? [] : strayServices(watch.services, watch.units))];
    },
    explain: async (failure: Failure) => {
      const suspicion = suspicions.get(failure.service);
      return suspicion === undefined
        ? failure
        : watch.explainer.explain(suspicion, pods.get(failure.service) ?? []);
    },
    log: (service) => watch.explainer.log(pods.get(service) ?? []),
  };
}

/** Nothing for a look that the API server did not answer; InfraError when it stays away. */
function patientReader(watch: KubernetesWatch): () => Promise<Snapshot | undefined> {
  let silences = 0;
  return async () => {
    try {
      const snapshot = await watch.read();
      silences = 0;
      return snapshot;
    } catch (error) {
      if (!(error instanceof CommandError) || error.reason === 'aborted') throw error;
      if (++silences < SILENCES) return undefined;
      throw new InfraError(`the cluster does not answer: ${error.tail(1)[0] ?? error.message}`, {
        cause: error,
      });
    }
  };
}

function suspicionOf(
  unit: Unit,
  workload: Workload | undefined,
  pods: Pod[],
  snapshot: Snapshot,
  since: (key: string) => number,
): Suspicion | undefined {
  const found = pods
    .filter((pod) => !isReady(pod))
    .map((pod) =>
      diagnosePod({
        unit,
        pod,
        events: eventsOf(snapshot, pod.metadata),
        claimEvents: claimEventsOf(snapshot, pod),
        since: (what) => since(`${pod.metadata.uid} ${what}`),
      }),
    )
    .filter((failure) => failure !== undefined);
  const ofPods = found.find((failure) => failure.final) ?? found[0];
  if (workload === undefined || ofPods?.final === true) return ofPods;
  const ofWorkload = diagnoseWorkload(unit, workload, snapshot, (what) =>
    since(`${workload.metadata.uid} ${what}`),
  );
  if (ofWorkload?.final !== true || ofPods === undefined) return ofPods ?? ofWorkload;
  // A job that was given up: its pod says why.
  return { ...ofPods, final: true };
}

/** Probes have seen it answer; without them it has to stay for a moment. */
function isSteady(pod: Pod, since: (key: string) => number): boolean {
  if (!isReady(pod)) return true;
  const restarts = statusesOf(pod).reduce((sum, { restartCount }) => sum + restartCount, 0);
  const seen = since(`${pod.metadata.uid} ready ${restarts}`);
  const probed = pod.spec.containers.every(
    ({ startupProbe, readinessProbe }) => startupProbe ?? readinessProbe,
  );
  return probed || seen >= (restarts === 0 ? QUIET : QUIET_AFTER_FAILURE);
}
