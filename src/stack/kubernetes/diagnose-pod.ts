import type { Failure } from '../failure.js';
import { diagnoseContainer } from './diagnose-container.js';
import { diagnoseVolumes, unprovided } from './diagnose-volumes.js';
import { statusesOf } from './snapshot.js';
import type { KubeEvent, Pod } from './state.js';
import type { Unit } from './unit.js';

/** Milliseconds that a pod may wait for a place: what it replaces may just be leaving, or its volume being made. */
const PLACEMENT_PATIENCE = 6_000;

/** A failure with the pod that shows it. */
export interface Suspicion extends Failure {
  pod?: Pod;
  container?: string;
  /** The log that matters is that of the container before this one. */
  previous?: boolean;
  /** The event that says it. */
  event?: KubeEvent;
}

/** What a diagnosis goes by. */
export interface Signs {
  unit: Unit;
  pod: Pod;
  events: KubeEvent[];
  /** Those of the volume claims that the pod mounts. */
  claimEvents: KubeEvent[];
  /** Milliseconds since `what` of this pod was first asked for. */
  since(what: string): number;
}

/** Why a pod does not come up, as far as its status and events say. */
export function diagnosePod(signs: Signs): Suspicion | undefined {
  const { pod } = signs;
  if (pod.status.phase === 'Succeeded') return undefined;
  const found =
    rejected(signs) ?? unschedulable(signs) ?? diagnoseVolumes(signs) ?? unprovided(signs) ?? sandbox(signs);
  if (found !== undefined) return { ...found, pod };
  const containers = statusesOf(pod)
    .map((status) => diagnoseContainer(signs, status))
    .filter((failure) => failure !== undefined);
  const worst = containers.find((failure) => failure.final) ?? containers[0];
  return worst && { ...worst, pod };
}

/** The kubelet did not take the pod, or put it out. */
function rejected({ unit, pod }: Signs): Suspicion | undefined {
  const { phase, reason, message } = pod.status;
  if (phase !== 'Failed' || reason === undefined || statusesOf(pod).some(({ state }) => state?.terminated))
    return undefined;
  const evicted = reason === 'Evicted' || /^OutOf|NodeShutdown|Terminated|NodeLost/.test(reason);
  return {
    service: unit.name,
    kind: evicted ? 'unschedulable' : 'configuration',
    key: unit.keyOf(evicted ? 'requests' : 'service'),
    sentence: `is put out by its node (${reason}): ${message ?? 'no reason given'}`,
    final: !evicted,
    infra: evicted || undefined,
  };
}

function unschedulable(signs: Signs): Suspicion | undefined {
  const { unit, pod } = signs;
  const condition = pod.status.conditions?.find(
    ({ type, status }) => type === 'PodScheduled' && status === 'False',
  );
  if (condition?.reason !== 'Unschedulable') return undefined;
  const reasons = reasonsOf(condition.message ?? '');
  const base = {
    service: unit.name,
    kind: 'unschedulable' as const,
    sentence: `fits on no node: ${reasons}`,
    final: signs.since('unschedulable') >= PLACEMENT_PATIENCE,
  };
  if (/free ports/.test(reasons))
    return {
      ...base,
      kind: 'port',
      key: unit.keyOf('ports'),
      hint: 'another pod of the node has this host port',
    };
  if (/persistentvolumeclaim/i.test(reasons))
    return {
      ...base,
      kind: 'volume',
      key: unit.keyOf('volumes'),
      hint: '`kubectl get pvc,storageclass` shows what the claim waits for',
    };
  if (/Insufficient/.test(reasons))
    return {
      ...base,
      key: unit.keyOf('requests'),
      hint: 'request less, or add a node; `kubectl describe nodes` shows what each has',
    };
  return {
    ...base,
    key: unit.keyOf('placement'),
    hint: '`kubectl get nodes --show-labels` shows the nodes and their labels',
  };
}

/** The scheduler's sentence without its count and its remark on preemption. */
function reasonsOf(message: string): string {
  const reasons = /nodes are available: (.*)/s.exec(message)?.[1] ?? message;
  return reasons
    .replace(/\s*(no new claims to deallocate,\s*)?preemption: .*/s, '')
    .replace(/\.\s*$/, '')
    .trim();
}

/** Milliseconds after which a pod network that does not work is not waited for any more. */
const NETWORK_PATIENCE = 30_000;

function sandbox(signs: Signs): Suspicion | undefined {
  const event = signs.events.find(({ reason }) => reason === 'FailedCreatePodSandBox');
  if (event === undefined || statusesOf(signs.pod).some(({ state }) => state?.waiting === undefined))
    return undefined;
  return {
    service: signs.unit.name,
    kind: 'configuration',
    key: [],
    sentence: `cannot start, its node cannot make a pod: ${event.message ?? ''}`,
    final: signs.since('sandbox') >= NETWORK_PATIENCE,
    infra: true,
    event,
  };
}
