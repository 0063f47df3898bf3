import type { Location } from '../../system/errors.js';
import type { YamlPath } from '../../system/yaml.js';

export type JsonRecord = Record<string, unknown>;

/** An object as the API takes it. */
export type KubeObject = JsonRecord & {
  apiVersion: string;
  kind: string;
  metadata: JsonRecord & { name: string };
};

/** One Kubernetes object of a manifest, with the place it was read from. */
export interface ManifestObject {
  value: KubeObject;
  locate(path: YamlPath): Location;
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "Deployment/vote" */
export function nameOf(object: ManifestObject): string {
  return `${object.value.kind}/${object.value.metadata.name}`;
}
