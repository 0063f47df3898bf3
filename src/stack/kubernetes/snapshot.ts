import type { ContainerStatus, KubeEvent, Metadata, Pod, Snapshot, Workload } from './state.js';

/** The events about an object. */
export function eventsOf(snapshot: Snapshot, metadata: Metadata): KubeEvent[] {
  return snapshot.events.filter(({ involvedObject }) =>
    involvedObject.uid === undefined
      ? involvedObject.name === metadata.name
      : involvedObject.uid === metadata.uid,
  );
}

/** Events of the claims that a pod mounts. */
export function claimEventsOf(snapshot: Snapshot, pod: Pod): KubeEvent[] {
  const claims = pod.spec.volumes?.map((volume) => volume.persistentVolumeClaim?.claimName) ?? [];
  return snapshot.events.filter(
    ({ involvedObject }) =>
      involvedObject.kind === 'PersistentVolumeClaim' && claims.includes(involvedObject.name),
  );
}

/** The pods of a workload as it is now, rather than as it was before an update; those that are being ended left out. */
export function currentPods(snapshot: Snapshot, workload: Workload): Pod[] {
  const pods = snapshot.pods.filter(({ metadata }) => metadata.deletionTimestamp === undefined);
  const owned = (uid: string) => pods.filter((pod) => isOwnedBy(pod.metadata, uid));
  const { uid } = workload.metadata;
  switch (workload.kind) {
    case 'Deployment': {
      const newest = newestReplicaSet(snapshot, uid);
      return newest === undefined ? [] : owned(newest.metadata.uid);
    }
    case 'StatefulSet': {
      const revision = workload.status.updateRevision;
      return owned(uid).filter(
        ({ metadata }) =>
          revision === undefined || metadata.labels?.['controller-revision-hash'] === revision,
      );
    }
    case 'DaemonSet': {
      const generation = (pod: Pod) => Number(pod.metadata.labels?.['pod-template-generation'] ?? 0);
      const newest = Math.max(0, ...owned(uid).map(generation));
      return owned(uid).filter((pod) => generation(pod) === newest);
    }
    default:
      return owned(uid);
  }
}

export function newestReplicaSet(snapshot: Snapshot, deployment: string): Workload | undefined {
  const revision = ({ metadata }: Workload) =>
    Number(metadata.annotations?.['deployment.kubernetes.io/revision'] ?? 0);
  return snapshot.workloads
    .filter(({ kind, metadata }) => kind === 'ReplicaSet' && isOwnedBy(metadata, deployment))
    .sort((a, b) => revision(b) - revision(a))[0];
}

function isOwnedBy({ ownerReferences = [] }: Metadata, uid: string): boolean {
  return ownerReferences.some((owner) => owner.uid === uid);
}

export function isReady(pod: Pod): boolean {
  return pod.status.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') === true;
}

export function statusesOf(pod: Pod): ContainerStatus[] {
  return [...(pod.status.initContainerStatuses ?? []), ...(pod.status.containerStatuses ?? [])];
}
