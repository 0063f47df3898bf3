import { join } from 'node:path';
import { parseReference } from './reference.js';

/** Where layers are kept between runs on different machines; on one machine the builder keeps them itself. */
export type CacheChoice =
  | { type: 'none' }
  /** A folder, absolute: for a CI cache of any maker. */
  | { type: 'local'; folder: string }
  /** A repository next to the images, as in "ghcr.io/org/app/cache". */
  | { type: 'registry'; repository: string }
  /** GitHub's cache; needs ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL in buildx's environment. */
  | { type: 'gha' };

/**
 * Flags of `docker buildx build` for the layer cache of one image. Each image and platform has a scope of its own:
 * two that share one overwrite each other's layers. All stages are kept (mode=max), and a cache that cannot be
 * written never fails the build.
 * Source of the keys: docs.docker.com/build/cache/backends.
 */
export function cacheFlags(cache: CacheChoice, image: string, platforms: string[]): string[] {
  if (cache.type === 'none') return [];
  const scope = cacheScope(image, platforms);
  const keep = 'mode=max,ignore-error=true';
  switch (cache.type) {
    case 'local': {
      const folder = join(cache.folder, scope);
      return ['--cache-from', `type=local,src=${folder}`, '--cache-to', `type=local,dest=${folder},${keep}`];
    }
    case 'registry': {
      const reference = `${cache.repository}:${scope}`;
      return [
        ...['--cache-from', `type=registry,ref=${reference}`],
        // OCI media types and an image manifest: what ECR and other registries accept for a cache.
        ...['--cache-to', `type=registry,ref=${reference},image-manifest=true,oci-mediatypes=true,${keep}`],
      ];
    }
    case 'gha':
      return ['--cache-from', `type=gha,scope=${scope}`, '--cache-to', `type=gha,scope=${scope},${keep}`];
  }
}

/** As in "vote-linux-amd64": fit for a tag, a folder and a scope. */
export function cacheScope(image: string, platforms: string[]): string {
  return [image, ...platforms].join('-').replace(/[^\w.-]+/g, '-');
}

/** What is wrong with a cache choice, in words; undefined: nothing. */
export function cacheProblem(cache: CacheChoice): string | undefined {
  if (cache.type === 'local' && !cache.folder.startsWith('/')) {
    return `cache folder "${cache.folder}" is not absolute`;
  }
  // A comma would end the value and start the next key.
  if (cache.type === 'local' && cache.folder.includes(','))
    return `cache folder "${cache.folder}" holds a comma`;
  if (cache.type !== 'registry') return undefined;
  const reference = parseReference(cache.repository);
  const plain = reference !== undefined && reference.tag === undefined && reference.digest === undefined;
  return plain ? undefined : `cache repository "${cache.repository}" is not a repository name without tag`;
}
