import type { YamlPath } from '../../system/yaml.js';
import { isRecord, type JsonRecord, type KubeObject } from '../manifests/object.js';
import { containersOf, templateOf, templatePath } from '../manifests/pod-templates.js';
import type { StackObject } from './to-kubernetes.js';
import { type Aspect, type Unit, type UnitKind, WATCHED_KINDS } from './unit.js';

/** The workloads of manifests that are waited for; names that two kinds share get their kind. */
export function manifestUnits(objects: StackObject[]): Unit[] {
  const workloads = objects.filter(({ value }) => (WATCHED_KINDS as readonly string[]).includes(value.kind));
  return workloads.map((object) => {
    const { name } = object.value.metadata;
    const shared = workloads.filter(({ value }) => value.metadata.name === name).length > 1;
    return unitOf(object, shared ? `${object.value.kind.toLowerCase()}/${name}` : name);
  });
}

function unitOf(object: StackObject, name: string): Unit {
  const { value } = object;
  const template = templateOf(value);
  const spec = isRecord(value.spec) ? value.spec : {};
  const metadata = isRecord(template?.metadata) ? template.metadata : {};
  const image = containersOf(template).find(({ list }) => list === 'containers')?.value.image;
  return {
    name,
    kind: value.kind as UnitKind,
    object: value.metadata.name,
    image: typeof image === 'string' ? image : '',
    replicas: Number(spec.replicas ?? spec.completions ?? 1),
    labels: (isRecord(metadata.labels) ? metadata.labels : {}) as Record<string, string>,
    countsReady: false,
    oneShot: value.kind === 'Job',
    keyOf: (aspect, container) => manifestKey(value, template, aspect, container),
    locate: object.locate,
  };
}

/** Where an aspect stands in the manifest; the nearest key above is found where it is not written. */
function manifestKey(
  value: KubeObject,
  template: JsonRecord | undefined,
  aspect: Aspect,
  container: string | undefined,
): YamlPath {
  const path = templatePath(value) ?? [];
  const pod: YamlPath = [...path, 'spec'];
  const all = containersOf(template);
  const found =
    all.find(({ value: each }) => each.name === container) ?? all.find(({ list }) => list === 'containers');
  const inContainer: YamlPath = found === undefined ? pod : [...pod, found.list, found.index];
  const has = (key: string) => found !== undefined && key in found.value;
  const podSpec = isRecord(template?.spec) ? template.spec : {};
  switch (aspect) {
    case 'image':
      return [...inContainer, 'image'];
    case 'command':
      return [...inContainer, has('command') ? 'command' : has('args') ? 'args' : 'image'];
    case 'healthcheck':
      return [
        ...inContainer,
        ['startupProbe', 'livenessProbe', 'readinessProbe'].find(has) ?? 'readinessProbe',
      ];
    case 'memory limit':
      return [...inContainer, 'resources', 'limits', 'memory'];
    case 'requests':
      return [...inContainer, 'resources', 'requests'];
    case 'placement':
      return [
        ...pod,
        ['nodeSelector', 'affinity', 'nodeName', 'tolerations'].find((key) => key in podSpec) ??
          'nodeSelector',
      ];
    case 'volumes':
      return [...pod, 'volumes'];
    case 'ports':
      return [...inContainer, 'ports'];
    case 'user':
      return [...(has('securityContext') ? inContainer : pod), 'securityContext'];
    default:
      return ['metadata', 'name'];
  }
}
