import type { Cluster } from '../cluster/cluster.js';
import type { Context } from '../system/context.js';
import { answersTcp } from '../system/tcp.js';

/** One published port and where it answers: "address:port", one a node. */
export interface Endpoint {
  service: string;
  /** Port on this machine, as in the Compose file. */
  host: number;
  protocol: 'tcp' | 'udp';
  addresses: string[];
}

/** Where a published port answers: on each Swarm node the port itself, on each Kubernetes node the NodePort. */
export function addressesOf(cluster: Cluster, port: { host: number; node: number }): string[] {
  return cluster.nodes.map(({ address }) => {
    const own = address === '127.0.0.1' || address === 'localhost';
    return `${address}:${cluster.orchestrator === 'swarm' || own ? port.host : port.node}`;
  });
}

/** Services that have a TCP port which does not answer on every node. UDP cannot be asked without knowing its protocol. */
export async function unansweredServices(context: Context, endpoints: Endpoint[]): Promise<string[]> {
  const silent = await Promise.all(
    endpoints.map(async ({ service, protocol, addresses }) => {
      if (protocol === 'udp') return undefined;
      const answers = await Promise.all(addresses.map((address) => answersAt(context, address)));
      return answers.every(Boolean) ? undefined : service;
    }),
  );
  return [...new Set(silent.filter((service) => service !== undefined))];
}

function answersAt(context: Context, address: string): Promise<boolean> {
  const at = address.lastIndexOf(':');
  return answersTcp(address.slice(0, at), Number(address.slice(at + 1)), context.signal);
}

/** `endpoints` of a deployed service, by published port. */
export function endpointsByPort(service: string, endpoints: Endpoint[]): Record<string, string[]> {
  return Object.fromEntries(
    endpoints.filter((each) => each.service === service).map((each) => [String(each.host), each.addresses]),
  );
}
