import type { Context } from '../system/context.js';

/** Digest of the manifest by image name; CRI adds a name `sha256:<config digest>` to each image it knows. */
export type NodeImages = Map<string, string>;

/** The images that a kind node's containerd has. */
export async function imagesOf(context: Context, node: string): Promise<NodeImages> {
  const list = ['exec', node, 'ctr', '--namespace=k8s.io', 'images', 'list'];
  const { stdout } = await context.exec('docker', list, { signal: context.signal });
  const images: NodeImages = new Map();
  for (const line of stdout.split('\n').slice(1)) {
    const [name, , digest] = line.split(/\s+/);
    if (name !== undefined && digest !== undefined) images.set(name, digest);
  }
  return images;
}

/** Whether `name` in the node is the image with this id (digest of the configuration, or of the manifest). */
export function isIn(node: NodeImages, name: string, id: string): boolean {
  const digest = node.get(name);
  return digest !== undefined && (digest === id || digest === node.get(id));
}

/** Host names of registries have a dot or a port, or are `localhost`: all else is on Docker Hub. */
const WITH_REGISTRY = /^(?:localhost|[^/]*[.:][^/]*)\//;

/** The full name that containerd gives to `reference`: `redis` is `docker.io/library/redis:latest`. */
export function nodeName(reference: string): string {
  const named = WITH_REGISTRY.test(reference)
    ? reference
    : `docker.io/${reference.includes('/') ? '' : 'library/'}${reference}`;
  const last = named.slice(named.lastIndexOf('/'));
  return /[:@]/.test(last) ? named : `${named}:latest`;
}
