import type { Suspicion } from './diagnose-pod.js';
import { eventsOf, newestReplicaSet, type Snapshot, type Workload } from './state.js';
import type { Unit } from './unit.js';

/** Milliseconds in which the cluster may come to take the pods: what a namespace needs appears just after it. */
const PATIENCE = 4_000;

/** Why a workload has no pods, or will have no more. `since`: milliseconds since `what` was first asked for. */
export function diagnoseWorkload(
  unit: Unit,
  workload: Workload,
  snapshot: Snapshot,
  since: (what: string) => number,
): Suspicion | undefined {
  return refusedPods(unit, workload, snapshot, since) ?? givenUp(unit, workload);
}

/** A quota, a policy or an admission webhook does not let pods be made. */
function refusedPods(
  unit: Unit,
  workload: Workload,
  snapshot: Snapshot,
  since: (what: string) => number,
): Suspicion | undefined {
  const maker =
    workload.kind === 'Deployment'
      ? (newestReplicaSet(snapshot, workload.metadata.uid) ?? workload)
      : workload;
  const wanted = maker.spec.replicas ?? 1;
  const full =
    ['Deployment', 'ReplicaSet', 'StatefulSet'].includes(maker.kind) &&
    (maker.status.replicas ?? 0) >= wanted;
  const event = eventsOf(snapshot, maker.metadata).findLast(({ reason }) => reason === 'FailedCreate');
  if (event === undefined || full || wanted === 0) return undefined;
  if (
    snapshot.pods.some(
      ({ metadata }) =>
        metadata.ownerReferences?.some(({ uid }) => uid === maker.metadata.uid) && wanted === 1,
    )
  )
    return undefined;
  const reason = (event.message ?? '').replace(
    /^(?:\(combined from similar events\): )?(Error creating|create Pod \S+ in \w+ \S+ failed error):\s*/i,
    '',
  );
  const quota = /exceeded quota: (\S+), requested: (\S+), used: (\S+), limited: (\S+)/.exec(reason);
  return {
    service: unit.name,
    kind: 'configuration',
    // A quota of pods is used up by the service as a whole, others by what each pod requests.
    key: unit.keyOf(quota === null || quota[2]?.startsWith('pods') ? 'service' : 'requests'),
    sentence: `gets no pod, the cluster refuses it: ${reason}`,
    hint: quota === null ? undefined : `lower what it requests, or raise the quota ${quota[1]}`,
    final: since('refused') >= PATIENCE,
    event,
  };
}

function givenUp(unit: Unit, workload: Workload): Suspicion | undefined {
  const failed = workload.status.conditions?.find(
    ({ type, status }) => status === 'True' && (type === 'Failed' || type === 'FailureTarget'),
  );
  if (workload.kind !== 'Job' || failed === undefined) return undefined;
  return {
    service: unit.name,
    kind: 'crash',
    key: unit.keyOf('service'),
    sentence: `does not complete: ${failed.message ?? failed.reason ?? 'no reason given'}`,
    hint: 'the last lines of its log say why',
    final: true,
  };
}
