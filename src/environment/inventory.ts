import type { ResourceType } from './resource.js';
import { builder } from './types/builder.js';
import { config, secret } from './types/config-and-secret.js';
import { container } from './types/container.js';
import { file } from './types/file.js';
import { image } from './types/image.js';
import { kindCluster } from './types/kind-cluster.js';
import { kubernetesResource } from './types/kubernetes-resource.js';
import { namespace } from './types/namespace.js';
import { network } from './types/network.js';
import { daemon } from './types/process.js';
import { service } from './types/service.js';
import { stack } from './types/stack.js';
import { swarm } from './types/swarm.js';
import { volume } from './types/volume.js';

/** Everything that can outlive a run: what teardown, verify and the list of environments go through. */
export const inventory: ResourceType[] = [
  daemon,
  service,
  stack,
  container,
  kindCluster,
  builder,
  config,
  secret,
  network,
  volume,
  image,
  swarm,
  namespace,
  kubernetesResource,
  file,
];

export function findType(name: string): ResourceType | undefined {
  return inventory.find((type) => type.name === name);
}
