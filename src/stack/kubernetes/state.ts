import type { ClusterAccess } from '../../cluster/cluster.js';
import type { UnitKind } from './unit.js';

export interface Metadata {
  name: string;
  uid: string;
  generation?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: { uid: string }[];
  deletionTimestamp?: string;
}

interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
}

/** The parts of workloads that are read (apps/v1, batch/v1). */
export interface Workload {
  kind: UnitKind;
  metadata: Metadata;
  spec: { replicas?: number; completions?: number };
  status: {
    observedGeneration?: number;
    replicas?: number;
    readyReplicas?: number;
    availableReplicas?: number;
    updatedReplicas?: number;
    updateRevision?: string;
    desiredNumberScheduled?: number;
    numberReady?: number;
    numberAvailable?: number;
    updatedNumberScheduled?: number;
    succeeded?: number;
    conditions?: Condition[];
  };
}

export interface Terminated {
  exitCode: number;
  reason?: string;
  message?: string;
  startedAt?: string;
  finishedAt?: string;
}

export interface ContainerState {
  waiting?: { reason?: string; message?: string };
  running?: { startedAt?: string };
  terminated?: Terminated;
}

export interface ContainerStatus {
  name: string;
  image: string;
  ready: boolean;
  restartCount: number;
  state?: ContainerState;
  lastState?: ContainerState;
}

export interface Probe {
  periodSeconds?: number;
  failureThreshold?: number;
}

/** The parts of a Pod that are read (v1). */
export interface Pod {
  kind: 'Pod';
  metadata: Metadata;
  spec: {
    restartPolicy?: string;
    nodeName?: string;
    volumes?: { persistentVolumeClaim?: { claimName: string } }[];
    containers: {
      name: string;
      image: string;
      startupProbe?: Probe;
      livenessProbe?: Probe;
      readinessProbe?: Probe;
    }[];
  };
  status: {
    phase: string;
    reason?: string;
    message?: string;
    conditions?: Condition[];
    initContainerStatuses?: ContainerStatus[];
    containerStatuses?: ContainerStatus[];
  };
}

export interface EndpointSlice {
  metadata: Metadata;
  endpoints?: { conditions?: { ready?: boolean } }[] | null;
}

/** The parts of an Event that are read (v1). */
export interface KubeEvent {
  involvedObject: { kind: string; name: string; uid?: string; fieldPath?: string };
  reason?: string;
  message?: string;
  type?: string;
  count?: number;
  series?: { count?: number };
}

/** Everything of one namespace that says how its services stand. */
export interface Snapshot {
  workloads: Workload[];
  pods: Pod[];
  slices: EndpointSlice[];
  events: KubeEvent[];
}

const KINDS = [
  'deployments.apps',
  'statefulsets.apps',
  'daemonsets.apps',
  'replicasets.apps',
  'jobs.batch',
  'pods',
  'endpointslices.discovery.k8s.io',
  'events',
];
/** Milliseconds */
const PATIENCE = 20_000;

/** One look at the namespace, in one command. */
export async function readSnapshot(access: ClusterAccess, namespace: string): Promise<Snapshot> {
  const { stdout } = await access.kubectl(['get', KINDS.join(','), '--namespace', namespace, '-o', 'json'], {
    timeout: PATIENCE,
  });
  return snapshotOf((JSON.parse(stdout) as { items: { kind: string }[] }).items);
}

export function snapshotOf(items: { kind: string }[]): Snapshot {
  const ofKind = <T>(...kinds: string[]) => items.filter(({ kind }) => kinds.includes(kind)) as T[];
  return {
    workloads: ofKind('Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job'),
    pods: ofKind('Pod'),
    slices: ofKind('EndpointSlice'),
    events: ofKind('Event'),
  };
}

export function countOf(event: KubeEvent): number {
  return Math.max(event.count ?? 0, event.series?.count ?? 0, 1);
}
