import { exists } from '../offline/download.js';
import type { Context } from '../system/context.js';
import { messageOf, UserError } from '../system/errors.js';
import { hasIpVs } from '../system/ip-vs.js';
import { accessTo } from './access.js';
import type { BringUp, Cluster, ClusterAccess, ClusterNode, ClusterRequest } from './cluster.js';
import { describeSwarm, notManager } from './swarm.js';
import { swarmState } from './swarm-state.js';

/** Milliseconds; a cluster that does not answer a single question in this time is not there. */
const ANSWER = 15_000;

/**
 * A cluster that somebody else runs: nothing is made here, the deployed stack is all there will be of ours. With a kubeconfig
 * or a context it is a Kubernetes cluster, else this engine's swarm. Throws UserError that says what is missing.
 */
export const bringUpExisting: BringUp = async (context, environment, request, step) => {
  const isKubernetes = request.kubeconfig !== undefined || request.kubeContext !== undefined;
  const cluster = isKubernetes
    ? await existingKubernetes(context, request)
    : await existingSwarm(context, environment.id, request);
  const { length } = cluster.nodes;
  const of = isKubernetes ? `of ${cluster.name}` : "of this engine's own swarm";
  step.summary([`${length} node${length === 1 ? '' : 's'} ${of}`, ...cluster.limits].join(' · '));
  return cluster;
};

async function existingSwarm(context: Context, name: string, request: ClusterRequest): Promise<Cluster> {
  const [state, ipVs] = await Promise.all([swarmState(context), hasIpVs(context)]);
  if (state.kind === 'worker') throw notManager();
  if (state.kind !== 'manager') {
    throw new UserError('this engine has no swarm to use, and no kubeconfig was given', {
      hint: 'docker swarm init, or choose the provider swarm or kind, which bring one up',
    });
  }
  return describeSwarm(context, name, request, ipVs, 'existing');
}

async function existingKubernetes(context: Context, request: ClusterRequest): Promise<Cluster> {
  const cluster: Cluster = {
    provider: 'existing',
    orchestrator: 'kubernetes',
    name: request.kubeContext ?? 'kubernetes',
    nodes: [],
    kubeconfig: request.kubeconfig,
    kubeContext: request.kubeContext,
    registry: undefined,
    routingMesh: true,
    ports: request.ports,
    fidelity: 'existing',
    limits: [],
  };
  if (request.kubeconfig !== undefined && !(await exists(request.kubeconfig)))
    throw new UserError(`there is no kubeconfig ${request.kubeconfig}`);
  const access = accessTo(context, cluster);
  await assertReachable(access);
  await assertMay(access, 'create', 'namespaces');
  await assertMay(access, 'delete', 'namespaces');
  const nodes = await kubernetesNodes(access);
  if (nodes.length === 0)
    cluster.limits.push('its nodes may not be listed: published ports cannot be checked');
  return { ...cluster, nodes };
}

async function assertReachable(access: ClusterAccess): Promise<void> {
  const where = access.cluster.kubeContext ?? access.cluster.kubeconfig ?? 'the current context';
  try {
    await access.kubectl(['get', '--raw', '/readyz', '--request-timeout=10s'], { timeout: ANSWER });
  } catch (error) {
    throw new UserError(`the cluster of ${where} does not answer: ${messageOf(error)}`, {
      hint: 'kubectl cluster-info with the same kubeconfig and context must work',
      cause: error,
    });
  }
}

async function assertMay(access: ClusterAccess, verb: string, resource: string): Promise<void> {
  const question = ['auth', 'can-i', verb, resource];
  const answer = await access.kubectl(question, { accept: 'any', timeout: ANSWER });
  if (answer.stdout.trim().startsWith('yes')) return;
  throw new UserError(`this user may not ${verb} ${resource} in ${access.cluster.name}`, {
    hint: `kubectl ${question.join(' ')} has to say yes: each run gets a namespace of its own`,
  });
}

/** Their addresses are where NodePorts answer; a user who may not list nodes gets an empty list. */
async function kubernetesNodes(access: ClusterAccess): Promise<ClusterNode[]> {
  const answer = await access.kubectl(['get', '--raw', '/api/v1/nodes'], { accept: 'any', timeout: ANSWER });
  if (answer.exitCode !== 0) return [];
  const list = JSON.parse(answer.stdout) as {
    items: {
      metadata: { name: string; labels?: Record<string, string> };
      status: { addresses?: { type: string; address: string }[] };
    }[];
  };
  return list.items.map((node) => {
    const address = (type: string) => node.status.addresses?.find((each) => each.type === type)?.address;
    return {
      name: node.metadata.name,
      role:
        'node-role.kubernetes.io/control-plane' in (node.metadata.labels ?? {}) ? 'control-plane' : 'worker',
      address: address('ExternalIP') ?? address('InternalIP') ?? '',
    };
  });
}
