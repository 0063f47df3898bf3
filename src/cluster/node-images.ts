import type { Context } from '../system/context.js';
import type { Orchestrator } from './cluster.js';

/** Digest by image name; CRI adds a name `sha256:<config digest>` to each image it knows. */
export type NodeImages = Map<string, string>;

/** The image store of a node that is a container. */
export interface NodeStore {
  /** The name under which the node has `reference`. */
  nameOf(reference: string): string;
  list(context: Context, node: string): Promise<NodeImages>;
  /** Command in the node that takes an archive of images from its standard input. */
  importer: string[];
}

export const nodeStores: Record<Orchestrator, NodeStore> = {
  kubernetes: {
    nameOf: containerdName,
    list: containerdImages,
    // `ctr` unpacks as it imports.
    importer: ['ctr', '--namespace=k8s.io', 'images', 'import', '--digests', '-'],
  },
  swarm: {
    nameOf: (reference) => (tagged(reference) ? reference : `${reference}:latest`),
    list: engineImages,
    importer: ['docker', 'load', '--quiet'],
  },
};

/** The images of an engine in a container, by tag. */
async function engineImages(context: Context, node: string): Promise<NodeImages> {
  const format = '{{.Repository}}:{{.Tag}} {{.ID}}';
  const list = ['exec', node, 'docker', 'image', 'ls', '--no-trunc', '--format', format];
  const { stdout } = await context.exec('docker', list, { signal: context.signal });
  const rows = stdout.split('\n').flatMap((line): [string, string][] => {
    const [name, id] = line.split(' ');
    return name === undefined || id === undefined ? [] : [[name, id]];
  });
  return new Map(rows);
}

/** The images that a kind node's containerd has. */
async function containerdImages(context: Context, node: string): Promise<NodeImages> {
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
function containerdName(reference: string): string {
  const named = WITH_REGISTRY.test(reference)
    ? reference
    : `docker.io/${reference.includes('/') ? '' : 'library/'}${reference}`;
  return tagged(named) ? named : `${named}:latest`;
}

function tagged(reference: string): boolean {
  return /[:@]/.test(reference.slice(reference.lastIndexOf('/') + 1));
}
