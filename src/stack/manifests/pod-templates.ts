import { isRecord, type JsonRecord, type KubeObject } from './object.js';

/** Where the template of an object's pods is; a Pod is its own. */
const TEMPLATES: Record<string, string[]> = {
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
  Pod: [],
};

/** Path of the template of the pods that an object makes; undefined when it makes none. */
export function templatePath({ kind }: KubeObject): string[] | undefined {
  return TEMPLATES[kind];
}

/** A copy of the object with its template changed. */
export function withTemplate(object: KubeObject, change: (template: JsonRecord) => JsonRecord): KubeObject {
  const path = templatePath(object);
  return path === undefined ? object : (changeAt(object, path, change) as KubeObject);
}

function changeAt(
  value: JsonRecord,
  [first, ...rest]: string[],
  change: (found: JsonRecord) => JsonRecord,
): JsonRecord {
  if (first === undefined) return change(value);
  const inner = value[first];
  return isRecord(inner) ? { ...value, [first]: changeAt(inner, rest, change) } : value;
}

/** The template's own value. */
export function templateOf(object: KubeObject): JsonRecord | undefined {
  let found: unknown = object;
  for (const key of templatePath(object) ?? ['']) found = isRecord(found) ? found[key] : undefined;
  return isRecord(found) ? found : undefined;
}

export type ContainerList = 'initContainers' | 'containers' | 'ephemeralContainers';

/** The containers of a template with the list they are in. */
export function containersOf(
  template: JsonRecord | undefined,
): { list: ContainerList; index: number; value: JsonRecord }[] {
  const spec = isRecord(template?.spec) ? template.spec : {};
  return (['initContainers', 'containers'] as const).flatMap((list) => {
    const items = spec[list];
    return Array.isArray(items)
      ? items.flatMap((value, index) => (isRecord(value) ? [{ list, index, value }] : []))
      : [];
  });
}
