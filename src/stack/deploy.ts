import type { Cluster, ClusterAccess } from '../cluster/cluster.js';
import type { Environment } from '../environment/environment.js';
import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { UserError } from '../system/errors.js';
import { deployKubernetes } from './kubernetes/deploy-kubernetes.js';
import { loadSource, type StackSource } from './source.js';
import type { DeployedStack, DeployRequest } from './stack.js';
import { deploySwarm } from './swarm/deploy-swarm.js';

/** Milliseconds. */
const DEFAULT_TIMEOUT = 180_000;

/**
 * Deploys a stack and waits until every service converged: the tasks of its newest version running and healthy, jobs
 * complete, published ports answering on every node. Streams progress, one part a service. Throws UserError with the
 * service, the cause and the line in the file as soon as a service can never converge; InfraError when a registry or the
 * cluster is away.
 */
export async function deployStack(
  context: Context,
  environment: Environment,
  access: ClusterAccess,
  request: DeployRequest,
  step: Step,
): Promise<DeployedStack> {
  const source = await loadSource(request.source, request.variables ?? {});
  const timed = { ...request, timeout: request.timeout ?? DEFAULT_TIMEOUT };
  assertRunsOn(access.cluster, request.source);
  const stack =
    source.kind === 'compose' && access.cluster.orchestrator === 'swarm'
      ? await deploySwarm(context, environment, access, timed, source.model, step)
      : await deployKubernetes(context, environment, access, timed, source, step);
  step.summary(`${stack.services.length} service${stack.services.length === 1 ? '' : 's'} converged`);
  return stack;
}

/** Throws UserError for manifests on a swarm: known before any image is fetched. */
export function assertRunsOn(cluster: Cluster, { manifests, kustomize }: StackSource): void {
  const file = manifests ?? kustomize;
  if (cluster.orchestrator === 'kubernetes' || file === undefined) return;
  throw new UserError('Kubernetes manifests cannot be deployed on a swarm', {
    location: { file },
    hint: 'deploy them with the target kind, or give a Compose file',
  });
}
