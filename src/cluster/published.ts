import type { Cluster, PublishedPort } from './cluster.js';

/**
 * Where a published port answers from this machine, one address a node, as in ["127.0.0.1:8080", "172.20.0.3:31000"].
 * Nodes of a Kubernetes cluster answer on the NodePort, except the one whose ports kind maps to this machine.
 */
export function publishedAt(cluster: Cluster, port: PublishedPort): string[] {
  return cluster.nodes.map((node) => {
    const mapped =
      cluster.orchestrator === 'swarm' || (cluster.provider === 'kind' && node.address === '127.0.0.1');
    return `${node.address}:${mapped ? port.host : port.node}`;
  });
}
