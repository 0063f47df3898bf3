import type { Signs, Suspicion } from './diagnose-pod.js';
import { statusesOf } from './snapshot.js';
import { countOf } from './state.js';

/** Milliseconds that a volume may fail to be mounted: the kubelet may not have heard yet of what it holds. */
const PATIENCE = 5_000;
const IN_PASSING = /failed to sync|not registered|timed out waiting for the condition/;

/** Volumes of a pod that cannot be mounted, from its events. The texts are those of the kubelet. */
export function diagnoseVolumes(signs: Signs): Suspicion | undefined {
  const { unit, pod, events } = signs;
  const started = statusesOf(pod).some(
    ({ state, restartCount }) => state?.running !== undefined || restartCount > 0,
  );
  if (started || pod.status.phase !== 'Pending') return undefined;
  const event = events.findLast(
    ({ reason, message }) =>
      /^Failed(Mount|AttachVolume)$/.test(reason ?? '') && !IN_PASSING.test(message ?? ''),
  );
  if (event === undefined) return undefined;
  const final = countOf(event) >= 3 || signs.since('mount') >= PATIENCE;
  return {
    service: unit.name,
    kind: 'mount',
    key: unit.keyOf('volumes'),
    ...wordsFor(event.message ?? ''),
    final,
    event,
  };
}

/** Times, and milliseconds, that the cluster may fail to make a volume. */
const PROVISIONS = 2;
const PROVISION_PATIENCE = 20_000;

/** A claim for which the cluster cannot make a volume: its storage is not in order, or there is none of that class. */
export function unprovided(signs: Signs): Suspicion | undefined {
  const { unit, pod, claimEvents } = signs;
  const event = claimEvents.findLast(({ reason }) => reason === 'ProvisioningFailed');
  if (event === undefined || pod.spec.nodeName !== undefined) return undefined;
  return {
    service: unit.name,
    kind: 'volume',
    key: unit.keyOf('volumes'),
    sentence: `waits for a volume that the cluster cannot make: ${event.message ?? ''}`,
    hint: '`kubectl get storageclass` shows what the cluster can make',
    final: countOf(event) >= PROVISIONS && signs.since('volume') >= PROVISION_PATIENCE,
    infra: /storageclass\S* .*not found/i.test(event.message ?? '') ? undefined : true,
    event,
  };
}

function wordsFor(message: string): { sentence: string; hint?: string } {
  const path = /hostPath type check failed: (\S+) is not an? (.+?)(?:\n|$)/.exec(message);
  if (path !== null)
    return {
      sentence: `mounts ${path[1]}, which is no ${path[2]} on the node`,
      hint: 'the path must be on every node that may run the service; a config or a named volume needs none',
    };
  const missing = /(configmap|secret|persistentvolumeclaim) "([^"]+)" not found/i.exec(message);
  if (missing !== null)
    return {
      sentence: `mounts the ${missing[1]} ${missing[2]}, which does not exist`,
      hint: 'declare it in the stack',
    };
  const key = /references non-existent (\w+) key: (\S+)/.exec(message);
  if (key !== null) return { sentence: `mounts the key ${key[2]} of a ${key[1]} that has no such key` };
  const volume = /for volume "([^"]+)"\s*:\s*(.*)/s.exec(message);
  return {
    sentence:
      volume === null
        ? `cannot mount a volume: ${message}`
        : `cannot mount the volume ${volume[1]}: ${volume[2]?.trim()}`,
  };
}
