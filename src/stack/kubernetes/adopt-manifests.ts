import type { Labels } from '../../environment/environment.js';
import { UserError } from '../../system/errors.js';
import { placeOf } from '../compose/reader.js';
import {
  isRecord,
  type JsonRecord,
  type KubeObject,
  type ManifestObject,
  nameOf,
} from '../manifests/object.js';
import { containersOf, withTemplate } from '../manifests/pod-templates.js';
import { manifestUnits } from './manifest-units.js';
import { ownershipOf } from './names.js';
import type { StackObject } from './to-kubernetes.js';
import type { Unit } from './unit.js';

export interface AdoptOptions {
  namespace: string;
  labels: Labels;
  /** The reference to deploy for one of a manifest, when it is an image that was built. */
  builtReference(reference: string): string | undefined;
  /** The nodes hold the images already: a node that asks the registry for `:latest` would not find them. */
  loaded: boolean;
}

export interface Adopted {
  objects: StackObject[];
  namespaceLabels: Record<string, string>;
  units: Unit[];
  notes: string[];
}

/**
 * The objects of manifests as they are deployed: in the stack's namespace, with the environment's label, running the images
 * that were built. Throws UserError with the line for objects in a namespace that is not the stack's.
 */
export function adoptManifests(originals: ManifestObject[], options: AdoptOptions): Adopted {
  const namespaces = originals.filter(({ value }) => value.kind === 'Namespace');
  const [, second] = namespaces;
  if (second !== undefined)
    throw notOne(second, 'there are two namespaces in the stack, and it gets one of its own');
  const own = namespaces.map(({ value }) => value.metadata.name);
  const replaced = new Set<string>();
  const objects = originals
    .filter(({ value }) => value.kind !== 'Namespace')
    .map((original): StackObject => {
      const stated = original.value.metadata.namespace;
      if (typeof stated === 'string' && stated !== options.namespace) {
        if (![...own, 'default'].includes(stated))
          throw notOne(original, `it is in the namespace ${stated}, which is not the stack's`);
        replaced.add(stated);
      }
      const value = inNamespace(
        withTemplate(original.value, (template) => adoptTemplate(template, options)),
        [...own, 'default'],
        options.namespace,
      );
      return { value, subject: nameOf(original), locate: original.locate };
    });
  const [declared] = namespaces;
  const labels = declared?.value.metadata.labels;
  return {
    objects,
    namespaceLabels: isRecord(labels) ? (labels as Record<string, string>) : {},
    units: manifestUnits(objects),
    notes: [...replaced, ...own.filter((name) => name !== options.namespace && !replaced.has(name))].map(
      (name) =>
        `what the manifests put into the namespace ${name} is in ${options.namespace}, the stack's own`,
    ),
  };
}

function notOne(object: ManifestObject, why: string): UserError {
  const location = object.locate(['metadata', 'namespace']);
  return new UserError(`${placeOf(location)} ${nameOf(object)} cannot be deployed: ${why}`, {
    location,
    subject: object.value.metadata.name,
    hint: 'leave metadata.namespace out: the stack has a namespace of its own',
  });
}

/** Without a namespace of its own, kubectl puts it into that of the stack; subjects of a binding need theirs by name. */
function inNamespace(value: KubeObject, replaced: string[], namespace: string): KubeObject {
  const { namespace: _stated, ...metadata } = value.metadata;
  const subjects = Array.isArray(value.subjects)
    ? {
        subjects: value.subjects.map((subject) =>
          isRecord(subject) && replaced.includes(String(subject.namespace))
            ? { ...subject, namespace }
            : subject,
        ),
      }
    : {};
  return { ...value, metadata: metadata as KubeObject['metadata'], ...subjects };
}

function adoptTemplate(template: JsonRecord, options: AdoptOptions): JsonRecord {
  const spec = isRecord(template.spec) ? { ...template.spec } : {};
  for (const { list, index, value } of containersOf(template)) {
    const items = [...(spec[list] as unknown[])];
    items[index] = adoptContainer(value, options);
    spec[list] = items;
  }
  const metadata = isRecord(template.metadata) ? template.metadata : {};
  const labels = isRecord(metadata.labels) ? metadata.labels : {};
  return {
    ...template,
    metadata: { ...metadata, labels: { ...labels, ...ownershipOf(options.labels).labels } },
    spec,
  };
}

function adoptContainer(container: JsonRecord, options: AdoptOptions): JsonRecord {
  const stated = typeof container.image === 'string' ? container.image : '';
  const built = options.builtReference(stated);
  const mustBeThere = built !== undefined && options.loaded;
  const policy = mustBeThere || (options.loaded && container.imagePullPolicy === undefined);
  return {
    ...container,
    ...(built === undefined ? {} : { image: built }),
    ...(policy ? { imagePullPolicy: 'IfNotPresent' } : {}),
  };
}
