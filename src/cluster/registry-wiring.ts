import type { Context } from '../system/context.js';
import type { ClusterAccess } from './cluster.js';
import { connectContainer } from './node-network.js';

/** Port on which the registry's container listens inside its networks. */
const REGISTRY_PORT = 5000;

export interface RegistryWiring {
  /** As on this machine, as in "localhost:5001". */
  address: string;
  container: string;
}

/**
 * One image reference for this machine and every node: containerd asks the registry's container for what is named after
 * its address here (https://github.com/containerd/containerd/blob/main/docs/hosts.md).
 */
export async function wireRegistry(
  context: Context,
  network: string,
  nodes: string[],
  registry: RegistryWiring,
): Promise<void> {
  const folder = `/etc/containerd/certs.d/${registry.address}`;
  // Without the server, what the registry does not have would be asked of the node's own localhost next, and the answer
  // be "connection refused" rather than "not found".
  const container = `http://${registry.container}:${REGISTRY_PORT}`;
  const hosts = `server = "${container}"\n\n[host."${container}"]\n`;
  await Promise.all([
    connectContainer(context, network, registry.container),
    ...nodes.map((node) =>
      context.exec(
        'docker',
        ['exec', '-i', node, 'sh', '-c', 'mkdir -p "$0" && cat > "$0/hosts.toml"', folder],
        {
          input: hosts,
          signal: context.signal,
        },
      ),
    ),
  ]);
}

/** Tells tools in the cluster which registry it has (Kubernetes enhancement proposal 1755). */
export async function announceRegistry(access: ClusterAccess, registry: RegistryWiring): Promise<void> {
  const manifest = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'local-registry-hosting', namespace: 'kube-public' },
    data: { 'localRegistryHosting.v1': `host: "${registry.address}"\n` },
  };
  await access.kubectl(['apply', '--validate=false', '-f', '-'], { input: JSON.stringify(manifest) });
}
