import type { Location } from '../../system/errors.js';
import type { YamlPath } from '../../system/yaml.js';

export const WATCHED_KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'ReplicaSet', 'Pod'] as const;
export type UnitKind = (typeof WATCHED_KINDS)[number];

/** What of a service a failure is about. */
export type Aspect =
  | 'service'
  | 'image'
  | 'command'
  | 'healthcheck'
  | 'memory limit'
  | 'requests'
  | 'placement'
  | 'volumes'
  | 'ports'
  | 'user';

/** A service as it is watched on the cluster: one workload of the stack. */
export interface Unit {
  /** As the Compose file names the service, or the name of the workload. */
  name: string;
  kind: UnitKind;
  /** Name of the workload. */
  object: string;
  image: string;
  replicas: number;
  /** Labels of its pods: what Services select by. */
  labels: Record<string, string>;
  /** Pods count when they are ready, rather than when they were so for minReadySeconds. */
  countsReady: boolean;
  /** Ends by itself. */
  oneShot: boolean;
  /** The key that an aspect of its container stands under. */
  keyOf(aspect: Aspect, container?: string): YamlPath;
  locate(key: YamlPath): Location;
}

const COMPOSE_KEYS: Record<Aspect, YamlPath> = {
  service: [],
  image: ['image'],
  command: ['command'],
  healthcheck: ['healthcheck'],
  'memory limit': ['deploy', 'resources', 'limits', 'memory'],
  requests: ['deploy', 'resources', 'reservations'],
  placement: ['deploy', 'placement'],
  volumes: ['volumes'],
  ports: ['ports'],
  user: ['user'],
};

/** Where an aspect stands in a service of a Compose file; `keys`: those that the service has. */
export function composeKey(aspect: Aspect, keys: string[]): YamlPath {
  if (aspect === 'command' && !keys.includes('command') && keys.includes('entrypoint')) return ['entrypoint'];
  if (aspect === 'memory limit' && keys.includes('mem_limit')) return ['mem_limit'];
  if (aspect === 'image' && !keys.includes('image')) return ['build'];
  if (aspect === 'volumes' && !keys.includes('volumes'))
    return [['configs', 'secrets', 'tmpfs'].find((key) => keys.includes(key)) ?? 'volumes'];
  return COMPOSE_KEYS[aspect];
}
