import type { Cluster } from '../cluster/cluster.js';
import type { BuiltImage } from '../image/image.js';
import type { Context } from '../system/context.js';
import { repositoryOf } from './images.js';

/**
 * The reference to deploy: by digest where the nodes can fetch that digest from a registry, otherwise by the tag, which
 * is unique to the environment. An image that this engine holds without a repository digest was never pushed.
 */
export async function pinnedReference(
  context: Context,
  cluster: Cluster,
  image: BuiltImage,
): Promise<string> {
  const pinned = `${image.reference.split('@')[0]}@${image.digest}`;
  if (image.reference.includes('@')) return image.reference;
  if (cluster.registry !== undefined && image.reference.startsWith(`${cluster.registry}/`)) return pinned;
  if (cluster.provider === 'kind') return image.reference;
  const inspected = await context.exec(
    'docker',
    ['image', 'inspect', '--format', '{{json .RepoDigests}}', image.reference],
    { accept: 'any', signal: context.signal },
  );
  if (inspected.exitCode !== 0) return pinned;
  const digests: unknown = JSON.parse(inspected.stdout);
  const wanted = `${repositoryOf(image.reference)}@${image.digest}`;
  return Array.isArray(digests) && digests.includes(wanted) ? pinned : image.reference;
}
