import {
  clustersOf,
  getObjects,
  goesWithCluster,
  type KubeObject,
  kubectl,
  selector,
} from '../kubernetes-api.js';
import type { Resource, ResourceType } from '../resource.js';
import { whereOf } from './namespace.js';

/**
 * Single objects in a cluster that is not ours, named `kind/name` or `namespace/kind/name`. The ledger's details
 * `kubeconfig` and `context` say which cluster; the kinds that the ledger names are searched by label in it.
 */
export const kubernetesResource: ResourceType = {
  name: 'kubernetes:resource',
  engine: 'kubernetes',
  after: [],
  async list(context, scope) {
    const found = await Promise.all(
      clustersOf(scope.known ?? []).map(async ({ address, resources }) => {
        const kinds = [...new Set(resources.map(({ name }) => partsOf(name).kind))].join(',');
        const args = [kinds, '--all-namespaces', ...selector(scope.environment)];
        const objects = await getObjects(context, address, args);
        return objects.map((object) => resourceOf(object, resources[0]?.details));
      }),
    );
    return found.flat();
  },
  async remove(context, resource) {
    if (goesWithCluster(resource)) return;
    const { kind, name, namespace } = partsOf(resource.name);
    const inside = namespace === undefined ? [] : ['--namespace', namespace];
    const waiting = ['--ignore-not-found', '--wait=true', '--timeout=60s'];
    await kubectl(context, resource.details ?? {}, ['delete', kind, name, ...inside, ...waiting], {
      timeout: 70_000,
    });
  },
  byHand(resource) {
    const { kind, name, namespace } = partsOf(resource.name);
    const inside = namespace === undefined ? '' : ` --namespace ${namespace}`;
    return `kubectl ${whereOf(resource.details)}delete ${kind} ${name}${inside}`;
  },
};

function partsOf(text: string): { kind: string; name: string; namespace?: string } {
  const parts = text.split('/');
  const [name = '', kind = '', namespace] = parts.reverse();
  return { kind, name, namespace };
}

function resourceOf(object: KubeObject, details: Record<string, string> | undefined): Resource {
  const { name, namespace, labels } = object.metadata;
  const path = [...(namespace === undefined ? [] : [namespace]), object.kind.toLowerCase(), name].join('/');
  const environment = labels?.['distsys.env'] ?? '';
  return { type: kubernetesResource.name, id: path, name: path, environment, details };
}
