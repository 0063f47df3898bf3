import { UserError } from '../system/errors.js';
import { loadCompose } from './compose/load.js';
import type { ComposeModel } from './compose/model.js';
import { findKustomization, loadManifests } from './manifests/load.js';
import type { ManifestObject } from './manifests/object.js';

/** Where a stack is described: exactly one of these, an absolute path. */
export interface StackSource {
  compose?: string;
  /** A file, or a folder whose YAML and JSON files are read in the order of their names. */
  manifests?: string;
  /** A folder with a kustomization. */
  kustomize?: string;
}

export type LoadedSource =
  | { kind: 'compose'; model: ComposeModel }
  | { kind: 'manifests'; objects: ManifestObject[]; kustomize?: string };

/**
 * Reads what the stack is made of. Of a kustomization only the resource files that lie beside it are read here: what it
 * makes of them is known when kubectl has rendered it. Throws UserError with file and line.
 */
export async function loadSource(
  source: StackSource,
  variables: Record<string, string>,
): Promise<LoadedSource> {
  const given = Object.values(source).filter((path) => path !== undefined);
  if (given.length !== 1)
    throw new UserError(
      `a stack is described by exactly one of compose, manifests and kustomize; ${given.length} are given`,
    );
  if (source.compose !== undefined)
    return { kind: 'compose', model: await loadCompose(source.compose, variables) };
  if (source.manifests !== undefined)
    return { kind: 'manifests', objects: await loadManifests(source.manifests) };
  const folder = source.kustomize ?? '';
  await findKustomization(folder);
  return { kind: 'manifests', objects: await loadManifests(folder), kustomize: folder };
}
