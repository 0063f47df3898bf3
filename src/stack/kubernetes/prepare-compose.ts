import type { ClusterAccess } from '../../cluster/cluster.js';
import type { Environment } from '../../environment/environment.js';
import type { Context } from '../../system/context.js';
import type { ComposeModel } from '../compose/model.js';
import { addressesOf, type Endpoint } from '../endpoints.js';
import { imageOf } from '../images.js';
import { isOneShot } from '../one-shot.js';
import { pinnedReference } from '../pinning.js';
import { composePorts } from '../ports.js';
import type { DeployRequest } from '../stack.js';
import { readBinds } from './binds.js';
import { imageFacts } from './image-facts.js';
import { enforcementNote } from './network-policies.js';
import { type StackObject, toKubernetes } from './to-kubernetes.js';
import type { Unit } from './unit.js';

/** A stack that is ready to be sent to the cluster. */
export interface Prepared {
  objects: StackObject[];
  namespaceLabels: Record<string, string>;
  units: Unit[];
  endpoints: Endpoint[];
  /** Names of units that a unit needs. */
  dependsOn: Record<string, string[]>;
  /** Names of units that must be complete before a unit is created. */
  awaits: Record<string, string[]>;
  notes: string[];
}

export async function prepareCompose(
  context: Context,
  environment: Environment,
  access: ClusterAccess,
  request: DeployRequest,
  model: ComposeModel,
): Promise<Prepared> {
  const services = Object.values(model.services);
  const local = Object.fromEntries(
    services.map((service) => [service.name, imageOf(model, service, request.images)]),
  );
  const nodePorts = new Map(
    composePorts(model).map(({ host, node, protocol }) => [`${host}/${protocol}`, node]),
  );
  const [references, facts, binds, network] = await Promise.all([
    Promise.all(
      Object.entries(local).map(
        async ([name, image]): Promise<[string, string]> => [
          name,
          typeof image === 'string' ? image : await pinnedReference(context, access.cluster, image),
        ],
      ),
    ),
    imageFacts(
      context,
      Object.fromEntries(
        Object.entries(local).map(([name, image]) => [
          name,
          typeof image === 'string' ? image : image.reference,
        ]),
      ),
    ),
    readBinds(model),
    podNetwork(access),
  ]);
  const { objects, units, notes } = toKubernetes(model, {
    namespace: request.name,
    labels: environment.labels,
    images: Object.fromEntries(references),
    facts,
    binds,
    nodePorts,
    podCidrs: network.cidrs,
    jobs: new Set(services.filter(isOneShot).map(({ name }) => name)),
  });
  const divided = objects.some(({ value }) => value.kind === 'NetworkPolicy');
  const enforcement = divided ? enforcementNote(network.daemons) : undefined;
  return {
    objects,
    namespaceLabels: {},
    units,
    endpoints: endpointsOf(access, model, nodePorts),
    dependsOn: needs(model, () => true),
    awaits: needs(model, (condition) => condition === 'service_completed_successfully'),
    notes: [...model.notes, ...notes, ...(enforcement === undefined ? [] : [enforcement])],
  };
}

function needs(model: ComposeModel, isMeant: (condition: string) => boolean): Record<string, string[]> {
  return Object.fromEntries(
    Object.values(model.services).map(({ name, dependsOn }) => [
      name,
      Object.keys(dependsOn).filter((other) => isMeant(dependsOn[other] ?? '')),
    ]),
  );
}

function endpointsOf(access: ClusterAccess, model: ComposeModel, nodePorts: Map<string, number>): Endpoint[] {
  return Object.values(model.services).flatMap((service) =>
    service.ports.flatMap(({ published, protocol }) =>
      published === undefined
        ? []
        : [
            {
              service: service.name,
              host: published,
              protocol,
              addresses: addressesOf(access.cluster, {
                host: published,
                node: nodePorts.get(`${published}/${protocol}`) ?? published,
              }),
            },
          ],
    ),
  );
}

/** The address ranges of the pods, and the cluster's daemons; what may not be asked for is not known. */
async function podNetwork(access: ClusterAccess): Promise<{ cidrs: string[]; daemons?: string[] }> {
  const get = async (...args: string[]) => {
    const { exitCode, stdout } = await access.kubectl(['get', ...args], { accept: 'any' });
    return exitCode === 0 ? stdout.split(/\s+/).filter((word) => word !== '') : undefined;
  };
  const [cidrs = [], daemons] = await Promise.all([
    get('nodes', '-o', 'jsonpath={.items[*].spec.podCIDRs[*]}'),
    get('daemonsets', '--all-namespaces', '-o', 'jsonpath={.items[*].metadata.name}'),
  ]);
  return { cidrs, daemons };
}
