import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, UserError } from '../../system/errors.js';
import { loadYaml, type YamlDocument } from '../../system/yaml.js';
import { placeOf } from '../compose/reader.js';
import { isRecord, type ManifestObject } from './object.js';

const KUSTOMIZATIONS = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/**
 * The objects of a manifest file, or of every .yaml, .yml and .json file of a folder (not of folders in it), as
 * `kubectl apply -f` takes them; kustomizations are passed over. Throws UserError with file and line for what is no
 * Kubernetes object.
 */
export async function loadManifests(path: string): Promise<ManifestObject[]> {
  const objects: ManifestObject[] = [];
  for (const file of await filesOf(path)) {
    for (const document of loadYaml(await readFile(file, 'utf8'), file)) objects.push(...objectsOf(document));
  }
  return objects;
}

/** The objects of rendered YAML; `locate` of the originals when their kind and name are found there. */
export function parseManifests(text: string, name: string, originals: ManifestObject[]): ManifestObject[] {
  return loadYaml(text, name)
    .flatMap(objectsOf)
    .map((object) => {
      const original = originals.find(
        ({ value }) =>
          value.kind === object.value.kind && object.value.metadata.name.endsWith(value.metadata.name),
      );
      return original === undefined ? object : { value: object.value, locate: original.locate };
    });
}

/** The kustomization file of a folder; throws UserError when there is none. */
export async function findKustomization(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const found = names.find((name) => KUSTOMIZATIONS.includes(name));
  if (found !== undefined) return join(folder, found);
  throw new UserError(`${folder} has no kustomization`, {
    location: { file: folder },
    hint: `accepted: a folder with ${KUSTOMIZATIONS.join(', ')}`,
  });
}

async function filesOf(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter(
      (name) => /\.(ya?ml|json)$/.test(name) && !KUSTOMIZATIONS.includes(name),
    );
    if (names.length > 0 || (await readdir(path)).some((name) => KUSTOMIZATIONS.includes(name)))
      return names.sort().map((name) => join(path, name));
  } catch (error) {
    throw new UserError(`the manifests ${path} cannot be read: ${messageOf(error)}`, {
      location: { file: path },
      cause: error,
    });
  }
  throw new UserError(`${path} holds no manifests`, {
    location: { file: path },
    hint: 'accepted: .yaml, .yml and .json files',
  });
}

/** The object of a document; the items of a List; nothing for an empty document. */
function objectsOf(document: YamlDocument): ManifestObject[] {
  const { value } = document;
  if (value === null || value === undefined) return [];
  if (isRecord(value) && value.kind === 'List' && Array.isArray(value.items)) {
    return value.items.map((item, index) =>
      objectOf(item, (path) => document.locate(['items', index, ...path])),
    );
  }
  return [objectOf(value, document.locate)];
}

function objectOf(value: unknown, locate: ManifestObject['locate']): ManifestObject {
  const refuse = (what: string): never => {
    const location = locate([]);
    throw new UserError(`${placeOf(location)} ${what}`, {
      location,
      hint: 'a Kubernetes object has apiVersion, kind and metadata.name',
    });
  };
  if (!isRecord(value)) return refuse('this is no Kubernetes object but something else than a map');
  for (const key of ['apiVersion', 'kind'])
    if (typeof value[key] !== 'string') refuse(`this Kubernetes object has no "${key}"`);
  if (!isRecord(value.metadata) || typeof value.metadata.name !== 'string')
    refuse(`this ${value.kind} has no "metadata.name"`);
  return { value: value as ManifestObject['value'], locate };
}
