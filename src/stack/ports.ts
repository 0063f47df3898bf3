import type { PublishedPort } from '../cluster/cluster.js';
import { UserError } from '../system/errors.js';
import type { ComposeModel } from './compose/model.js';
import { isRecord, type ManifestObject } from './manifests/object.js';
import { type LoadedSource, loadSource, type StackSource } from './source.js';

export type { StackSource } from './source.js';

const FIRST_NODE_PORT = 30_000;
const LAST_NODE_PORT = 32_767;
const NODE_PORTS = LAST_NODE_PORT - FIRST_NODE_PORT + 1;

/** The ports that a stack publishes on this machine, with the NodePort that each has on Kubernetes. */
export async function publishedPorts(
  source: StackSource,
  variables: Record<string, string> = {},
): Promise<PublishedPort[]> {
  return portsOf(await loadSource(source, variables));
}

function portsOf(source: LoadedSource): PublishedPort[] {
  return source.kind === 'compose' ? composePorts(source.model) : manifestPorts(source.objects);
}

/**
 * A port from 30000 to 32767 stays itself; another P becomes 30000 + P mod 2768; where that is taken, the next free one.
 * The ports that stay themselves are given out first, so that the answer does not depend on the order of the services.
 */
export function composePorts(model: ComposeModel): PublishedPort[] {
  const wanted = Object.values(model.services)
    .flatMap((service) => service.ports)
    .flatMap((port) =>
      port.published === undefined ? [] : [{ host: port.published, protocol: port.protocol }],
    );
  const taken = new Set(wanted.map((port) => port.host).filter(isNodePort));
  if (wanted.length > NODE_PORTS) throw new UserError(`more than ${NODE_PORTS} ports are published`);
  return wanted.map(({ host, protocol }) => {
    let node = nodePortOf(host);
    if (!isNodePort(host)) {
      while (taken.has(node)) node = node === LAST_NODE_PORT ? FIRST_NODE_PORT : node + 1;
      taken.add(node);
    }
    return { host, node, protocol };
  });
}

/** The NodePort that a published port gets unless another one has it. */
export function nodePortOf(host: number): number {
  return isNodePort(host) ? host : FIRST_NODE_PORT + (host % NODE_PORTS);
}

function isNodePort(port: number): boolean {
  return port >= FIRST_NODE_PORT && port <= LAST_NODE_PORT;
}

function manifestPorts(objects: ManifestObject[]): PublishedPort[] {
  return objects
    .filter((object) => object.value.kind === 'Service')
    .flatMap((object) => {
      const spec = object.value.spec;
      const ports = isRecord(spec) && Array.isArray(spec.ports) ? spec.ports.filter(isRecord) : [];
      return ports.flatMap(({ nodePort, protocol }): PublishedPort[] =>
        typeof nodePort === 'number'
          ? [{ host: nodePort, node: nodePort, protocol: protocol === 'UDP' ? 'udp' : 'tcp' }]
          : [],
      );
    });
}
