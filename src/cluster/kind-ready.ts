import type { Context } from '../system/context.js';
import { messageOf } from '../system/errors.js';
import { type Poll, waitFor } from '../system/wait.js';
import type { ClusterAccess } from './cluster.js';

export interface NodeState {
  name: string;
  role: 'control-plane' | 'worker';
  address: string;
}

interface NodeList {
  items: {
    metadata: { name: string; labels?: Record<string, string> };
    status: {
      conditions?: { type: string; status: string; lastHeartbeatTime?: string; message?: string }[];
      addresses?: { type: string; address: string }[];
    };
  }[];
}

interface LeaseList {
  items: { metadata: { name: string }; spec: { renewTime?: string } }[];
}

export interface Readiness {
  nodes: number;
  /** Container of the control plane. */
  controlPlane: string;
  /** Wall clock, milliseconds: a lease or a condition from before this proves nothing (a restored cluster has both). */
  since: number;
  /** Milliseconds. */
  deadline: number;
}

/**
 * Waits until every node is Ready, says so since `since`, has renewed its lease since then, and the cluster's DNS answers.
 * Throws InfraError with the last thing seen.
 */
export async function waitForReady(
  context: Context,
  access: ClusterAccess,
  readiness: Readiness,
): Promise<NodeState[]> {
  const options = {
    reason: `${readiness.nodes} node${readiness.nodes > 1 ? 's' : ''} and DNS to be ready`,
    deadline: readiness.deadline,
    interval: 150,
    maxInterval: 400,
    signal: context.signal,
  };
  return waitFor(context.clock, options, async () => {
    const nodes = await nodesReady(access, readiness);
    if (!nodes.done) return nodes;
    const dns = await dnsAnswers(context, readiness.controlPlane);
    return dns ? nodes : { done: false, seen: 'all nodes are Ready, but DNS (CoreDNS) does not answer yet' };
  });
}

async function nodesReady(access: ClusterAccess, readiness: Readiness): Promise<Poll<NodeState[]>> {
  let nodes: NodeList['items'];
  let leases: LeaseList['items'];
  try {
    const [nodeList, leaseList] = await Promise.all([
      access.kubectl(['get', '--raw', '/api/v1/nodes'], { timeout: 5_000 }),
      access.kubectl(['get', '--raw', '/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases'], {
        timeout: 5_000,
      }),
    ]);
    nodes = (JSON.parse(nodeList.stdout) as NodeList).items;
    leases = (JSON.parse(leaseList.stdout) as LeaseList).items;
  } catch (error) {
    if (access.cluster.kubeconfig === undefined) throw error;
    return { done: false, seen: `the API server does not answer: ${messageOf(error)}` };
  }
  const late = nodes.flatMap((node) => notReady(node, leases, readiness.since));
  if (nodes.length < readiness.nodes) {
    late.unshift(`${nodes.length} of ${readiness.nodes} nodes have joined`);
  }
  return late.length === 0
    ? { done: true, value: nodes.map(stateOf) }
    : { done: false, seen: late.join('; ') };
}

/** Why this node is not ready, as a list of none or one. Times in the API have whole seconds, leases microseconds. */
function notReady(node: NodeList['items'][number], leases: LeaseList['items'], since: number): string[] {
  const name = node.metadata.name;
  const ready = node.status.conditions?.find((condition) => condition.type === 'Ready');
  if (ready?.status !== 'True') return [`${name} is not Ready: ${ready?.message ?? 'no status yet'}`];
  if (Date.parse(ready.lastHeartbeatTime ?? '') < since - 1_000)
    return [`${name} has not reported again yet`];
  const renewed = leases.find((lease) => lease.metadata.name === name)?.spec.renewTime;
  if (renewed === undefined || Date.parse(renewed) < since) return [`${name} has not renewed its lease yet`];
  return [];
}

function stateOf(node: NodeList['items'][number]): NodeState {
  const isControlPlane = 'node-role.kubernetes.io/control-plane' in (node.metadata.labels ?? {});
  const address = node.status.addresses?.find((each) => each.type === 'InternalIP')?.address ?? '';
  return { name: node.metadata.name, role: isControlPlane ? 'control-plane' : 'worker', address };
}

/** Header of a DNS query over TCP with one question, then the name and type A, class IN (RFC 1035, 4.1 and 4.2.2). */
const QUERY =
  '\\x00\\x36\\xd5\\x01\\x01\\x00\\x00\\x01\\x00\\x00\\x00\\x00\\x00\\x00' +
  '\\x0akubernetes\\x07default\\x03svc\\x07cluster\\x05local\\x00\\x00\\x01\\x00\\x01';

/** Asks DNS at its service address (kubeadm's default) for the API server, as a pod would, and reads the flags of the answer. */
const ASK = `
exec 3<>/dev/tcp/10.96.0.10/53 || exit 1
printf '${QUERY}' >&3
head -c 8 <&3 | od -An -tx1`;

async function dnsAnswers(context: Context, node: string): Promise<boolean> {
  const ask = ['exec', node, 'timeout', '2', 'bash', '-c', ASK];
  const { exitCode, stdout } = await context.exec('docker', ask, { accept: 'any', signal: context.signal });
  const bytes = stdout.trim().split(/\s+/);
  // Bytes: length ×2, id ×2, flags ×2 (the low four bits of the second are the response code), questions ×2.
  return exitCode === 0 && bytes[2] === 'd5' && bytes[3] === '01' && bytes[5]?.endsWith('0') === true;
}
