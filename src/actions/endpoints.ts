import type { Cluster } from '../cluster/cluster.js';

/** Where each published port answers from this machine: one address a node. */
export function endpointsOf(cluster: Cluster): Record<string, string[]> {
  return Object.fromEntries(
    cluster.ports.map((port) => [port.host, cluster.nodes.map((node) => `${node.address}:${port.host}`)]),
  );
}
