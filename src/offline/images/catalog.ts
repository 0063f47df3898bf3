import { kindNode } from '../node/recipe.js';
import { KUBERNETES_VERSION } from '../tool-catalog.js';
import type { StandIn } from './recipe.js';
import { buildkit } from './recipes/buildkit.js';
import { docker } from './recipes/docker.js';
import { nginx } from './recipes/nginx.js';
import { node } from './recipes/node.js';
import { postgres } from './recipes/postgres.js';
import { python } from './recipes/python.js';
import { redis } from './recipes/redis.js';
import { registry } from './recipes/registry.js';
import { alpine, busybox, curl, debianStandIn, helloWorld, ubuntu } from './recipes/small.js';
import { onDockerHub, parseReference } from './reference.js';

const byName: Record<string, (tag: string) => StandIn | undefined> = {
  alpine,
  busybox,
  'curlimages/curl': curl,
  debian: debianStandIn,
  docker,
  'hello-world': helloWorld,
  'moby/buildkit': buildkit,
  'kindest/node': kindNodeStandIn,
  nginx,
  node,
  postgres,
  python,
  redis,
  registry,
  ubuntu,
};

function kindNodeStandIn(tag: string): StandIn | undefined {
  const [, minor] = KUBERNETES_VERSION.split('.');
  if (!tag.startsWith(`v1.${minor}.`)) return undefined;
  return {
    recipe: kindNode,
    note: `Kubernetes ${KUBERNETES_VERSION} from Go modules, pod network without NetworkPolicy`,
  };
}

/** What can be built from packages in place of an image; undefined: nothing fits, as nothing does where a digest is named. */
export function standInFor(reference: string): StandIn | undefined {
  const { name, tag, digest } = parseReference(reference);
  if (digest !== undefined) return undefined;
  return onDockerHub(name) && Object.hasOwn(byName, name) ? byName[name]?.(tag) : undefined;
}

/** Names of the images that can be built, for messages. */
export const standInNames: string[] = Object.keys(byName);
