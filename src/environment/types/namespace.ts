import type { Context } from '../../system/context.js';
import { InfraError } from '../../system/errors.js';
import { waitFor } from '../../system/wait.js';
import {
  clustersOf,
  getObjects,
  goesWithCluster,
  type KubeObject,
  kubectl,
  selector,
} from '../kubernetes-api.js';
import type { Resource, ResourceType } from '../resource.js';

/** Milliseconds for everything in a namespace to go. */
const DEADLINE = 120_000;

/**
 * Namespaces in a cluster that is not ours, with all that is in them. The ledger's details `kubeconfig` and `context` say
 * which cluster; in those clusters they are found by label too. In a kind cluster of ours they go with it.
 */
export const namespace: ResourceType = {
  name: 'kubernetes:namespace',
  engine: 'kubernetes',
  after: [],
  async list(context, scope) {
    const clusters = clustersOf(scope.known ?? []);
    const found = await Promise.all(
      clusters.map(async ({ address, resources }) => {
        const objects = await getObjects(context, address, ['namespaces', ...selector(scope.environment)]);
        return objects.map((object) => resourceOf(object, resources[0]?.details));
      }),
    );
    return found.flat();
  },
  async remove(context, resource) {
    if (goesWithCluster(resource)) return;
    const address = resource.details ?? {};
    const { name } = resource;
    await kubectl(context, address, ['delete', 'namespace', name, '--ignore-not-found', '--wait=false']);
    await untilGone(context, resource);
  },
  byHand: ({ name, details }) => `kubectl ${whereOf(details)}delete namespace ${name}`,
};

/** The options of kubectl that reach the cluster, for a command that a person types. */
export function whereOf(details: Record<string, string> = {}): string {
  const { kubeconfig, context } = details;
  return `${kubeconfig === undefined ? '' : `--kubeconfig ${kubeconfig} `}${context === undefined ? '' : `--context ${context} `}`;
}

function resourceOf(object: KubeObject, details: Record<string, string> | undefined): Resource {
  const { name, labels, annotations } = object.metadata;
  return {
    type: namespace.name,
    id: name,
    name,
    environment: labels?.['distsys.env'] ?? '',
    expires: annotations?.['distsys.expires'],
    owner: annotations?.['distsys.owner'],
    runUrl: annotations?.['distsys.run'],
    details,
  };
}

async function untilGone(context: Context, { name, details }: Resource): Promise<void> {
  let last: KubeObject | undefined;
  const options = { reason: `namespace ${name} to go`, deadline: DEADLINE, signal: context.signal };
  try {
    await waitFor(context.clock, options, async () => {
      [last] = await getObjects(context, details ?? {}, ['namespace', name]);
      return last === undefined ? { done: true, value: undefined } : { done: false, seen: blockers(last) };
    });
  } catch (error) {
    if (last === undefined) throw error;
    throw new InfraError(`namespace ${name} is stuck in Terminating: ${blockers(last)}`, {
      hint: 'the controller that owns the finalizer must run; or remove the finalizer from the objects named',
      cause: error,
    });
  }
}

/** The API server names what it waits for in the conditions NamespaceContentRemaining and NamespaceFinalizersRemaining. */
function blockers(object: KubeObject): string {
  const conditions = (object.status?.conditions ?? []).filter((condition) => condition.status === 'True');
  const messages = conditions.map((condition) => condition.message ?? condition.type);
  const finalizers = object.metadata.finalizers ?? [];
  if (finalizers.length > 0) messages.push(`finalizers ${finalizers.join(', ')}`);
  return messages.length === 0 ? 'Terminating' : messages.join('; ');
}
