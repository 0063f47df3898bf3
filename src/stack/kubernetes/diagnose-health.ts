import type { Signs, Suspicion } from './diagnose-pod.js';
import { type ContainerStatus, countOf, type KubeEvent, type Probe, type Terminated } from './state.js';

/** Times that failing probes must have ended a container: the first start may have been a slow one. */
const KILLS = 2;
/** Milliseconds, at least, that a container may run without becoming ready. */
const READY_PATIENCE = 30_000;

/** A container that runs, or ran, and does not answer its probes; `ends`: how often that ended it. */
export function diagnoseHealth(signs: Signs, status: ContainerStatus, ends = 0): Suspicion | undefined {
  const { unit } = signs;
  const event = unhealthy(signs, status);
  if (event === undefined || (ends === 0 && (status.ready || status.state?.running === undefined)))
    return undefined;
  const kills = Math.max(ends, killings(signs, status));
  const [, probe = '', output = ''] =
    /^(\w+) probe (?:failed|errored)[^:]*:\s*(.*)/s.exec(event.message ?? '') ?? [];
  const said = output.trim().split('\n').slice(-3).join(' · ');
  return {
    service: unit.name,
    container: status.name,
    kind: 'health',
    key: unit.keyOf('healthcheck', status.name),
    sentence: `fails its healthcheck${said === '' ? '' : `: ${said}`}`,
    hint: 'run the test of the healthcheck in the container by hand; a slow start needs more time',
    final: kills >= KILLS || (probe === 'Readiness' && isOverdue(signs, status)),
    event,
  };
}

/** The kubelet keeps few events of a pod: what it said last about a container's end may be missing. */
export function wasKilledByProbe(signs: Signs, status: ContainerStatus, ended: Terminated): boolean {
  if (killings(signs, status) > 0) return true;
  if (unhealthy(signs, status) === undefined) return false;
  const { startupProbe, livenessProbe } = specOf(signs, status) ?? {};
  const lived = (Date.parse(ended.finishedAt ?? '') - Date.parse(ended.startedAt ?? '')) / 1_000;
  return [startupProbe, livenessProbe].some((probe) => probe !== undefined && lived >= patienceOf(probe) - 1);
}

function unhealthy({ events }: Signs, status: ContainerStatus): KubeEvent | undefined {
  return events.findLast(
    ({ reason, involvedObject }) => reason === 'Unhealthy' && isAbout(involvedObject, status),
  );
}

function killings({ events }: Signs, status: ContainerStatus): number {
  return events
    .filter(
      ({ reason, message = '' }) =>
        reason === 'Killing' &&
        message.includes(`Container ${status.name} failed`) &&
        message.includes(' probe'),
    )
    .reduce((sum, event) => sum + countOf(event), 0);
}

/** Events of a container name it, as in `spec.containers{vote}`. */
function isAbout({ fieldPath }: { fieldPath?: string }, status: ContainerStatus): boolean {
  return fieldPath === undefined || fieldPath.includes(`{${status.name}}`);
}

function isOverdue(signs: Signs, status: ContainerStatus): boolean {
  const probe = specOf(signs, status)?.readinessProbe ?? {};
  return signs.since(`${status.name} not ready`) >= Math.max(READY_PATIENCE, 3_000 * patienceOf(probe));
}

/** Seconds; the defaults are those of the API. */
function patienceOf({ periodSeconds = 10, failureThreshold = 3 }: Probe): number {
  return (failureThreshold - 1) * periodSeconds;
}

function specOf({ pod }: Signs, status: ContainerStatus) {
  return pod.spec.containers.find(({ name }) => name === status.name);
}
