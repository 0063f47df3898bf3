import { UserError } from '../system/errors.js';
import type { ClusterAccess } from './cluster.js';

interface Pod {
  metadata: { name: string; namespace: string; deletionTimestamp?: string };
  status?: { phase?: string; conditions?: { type: string; status: string }[] };
}

/** Our own manifests carry the first; plain ones, such as the voting app's upstream, often the second. */
const LABELS = ['app.kubernetes.io/name', 'app'];

/** A running pod of `service`, a Ready one if there is any. Throws UserError when none runs. */
export async function podOf(
  kubectl: ClusterAccess['kubectl'],
  service: string,
  namespace?: string,
): Promise<{ name: string; namespace: string }> {
  const where = namespace === undefined ? ['--all-namespaces'] : ['--namespace', namespace];
  let seen = 'no pod has that label';
  for (const label of LABELS) {
    const { stdout } = await kubectl(['get', 'pods', ...where, '-l', `${label}=${service}`, '-o', 'json']);
    const pods = (JSON.parse(stdout) as { items: Pod[] }).items;
    const running = pods.filter(
      (pod) => pod.status?.phase === 'Running' && pod.metadata.deletionTimestamp === undefined,
    );
    const chosen = running.find(isReady) ?? running[0];
    if (chosen !== undefined) return { name: chosen.metadata.name, namespace: chosen.metadata.namespace };
    if (pods.length > 0) seen = pods.map((pod) => `${pod.metadata.name} is ${phaseOf(pod)}`).join(', ');
  }
  throw new UserError(`service ${service}: no pod of it is running${inNamespace(namespace)} (${seen})`, {
    subject: service,
    hint: `pods are found by the label ${LABELS.map((label) => `${label}=${service}`).join(' or ')}`,
  });
}

function isReady(pod: Pod): boolean {
  return (
    pod.status?.conditions?.some((condition) => condition.type === 'Ready' && condition.status === 'True') ??
    false
  );
}

function phaseOf(pod: Pod): string {
  return pod.metadata.deletionTimestamp === undefined ? (pod.status?.phase ?? 'Unknown') : 'Terminating';
}

function inNamespace(namespace: string | undefined): string {
  return namespace === undefined ? '' : ` in namespace ${namespace}`;
}
