import type { Environment } from '../environment/environment.js';
import type { Context } from '../system/context.js';
import { InfraError, UserError } from '../system/errors.js';
import { hasIpVs, NO_IP_VS } from '../system/ip-vs.js';
import type { BringUp, Cluster, ClusterRequest } from './cluster.js';
import { assertPortsFree } from './free-ports.js';
import { bringUpSwarmOfContainers } from './swarm-nodes.js';
import { swarmNodes, swarmState } from './swarm-state.js';

/**
 * The swarm of this engine, started if there is none; with more than one node a swarm whose nodes are containers.
 * Throws UserError when this engine is a worker of somebody's swarm.
 */
export const bringUpSwarm: BringUp = async (context, environment, request, step) => {
  await assertPortsFree(context, request.ports);
  if (request.nodes > 1) return bringUpSwarmOfContainers(context, environment, request, step);
  const [state, ipVs] = await Promise.all([swarmState(context), hasIpVs(context)]);
  if (state.kind === 'worker') throw notManager();
  if (state.kind === 'locked') {
    throw new UserError('the swarm of this engine is locked', { hint: 'docker swarm unlock' });
  }
  const started = state.kind === 'none' && (await startSwarm(context, environment));
  const cluster = await describeSwarm(context, environment.id, request, ipVs, 'swarm');
  const whose = started ? '' : " of this engine's own swarm";
  const limits = cluster.limits.map((limit) => ` · ${limit}`).join('');
  step.summary(`${cluster.nodes.length} node${cluster.nodes.length > 1 ? 's' : ''}${whose}${limits}`);
  return cluster;
};

/** What `existing` shares: the swarm as it is. */
export async function describeSwarm(
  context: Context,
  name: string,
  request: ClusterRequest,
  ipVs: boolean,
  provider: 'swarm' | 'existing',
): Promise<Cluster> {
  return {
    provider,
    orchestrator: 'swarm',
    name,
    nodes: await swarmNodes(context),
    registry: request.registry?.address,
    routingMesh: ipVs,
    ports: request.ports,
    fidelity: provider,
    limits: ipVs ? [] : [NO_IP_VS],
  };
}

export function notManager(): UserError {
  return new UserError('this engine is a worker of a swarm: stacks can only be deployed from a manager', {
    hint: 'run on a manager, promote this node (docker node promote), or leave that swarm (docker swarm leave)',
  });
}

/**
 * Starts a swarm of one node and marks the node as ours, so that it is found without the ledger too.
 * False when another run started one in the same moment: then that one is used.
 */
async function startSwarm(context: Context, environment: Environment): Promise<boolean> {
  let raced = false;
  await environment.create('docker:swarm', environment.id, async () => {
    const init = await context.exec('docker', ['swarm', 'init', '--advertise-addr', '127.0.0.1'], {
      accept: 'any',
      signal: context.signal,
    });
    if (/already part of a swarm/.test(init.stderr)) {
      raced = true;
    } else if (init.exitCode !== 0) {
      throw new InfraError(`no swarm could be started: ${init.stderr.trim()}`, {
        hint: 'distsys doctor shows what this engine lacks',
      });
    } else {
      await labelNode(context, environment);
    }
    return environment.id;
  });
  return !raced;
}

async function labelNode(context: Context, environment: Environment): Promise<void> {
  const labels = Object.entries(environment.labels).flatMap(([key, value]) =>
    value === undefined ? [] : ['--label-add', `${key}=${value}`],
  );
  const { stdout } = await context.exec('docker', ['info', '--format', '{{.Swarm.NodeID}}'], {
    signal: context.signal,
  });
  await context.exec('docker', ['node', 'update', ...labels, stdout.trim()], { signal: context.signal });
}
