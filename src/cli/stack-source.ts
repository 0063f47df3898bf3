import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findKustomization } from '../stack/manifests/load.js';
import type { StackSource } from '../stack/source.js';
import { UserError } from '../system/errors.js';
import { loadYaml } from '../system/yaml.js';

/**
 * What a path given to a command describes: a folder is a kustomization, has a Compose file, or holds manifests; a file is one of
 * manifests when each of its documents has an apiVersion and a kind, else a Compose file. Throws UserError when there is nothing.
 */
export async function stackSourceAt(path: string): Promise<StackSource> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw new UserError(`there is no ${path}`, {
      hint: 'accepted: a Compose file, Kubernetes manifests (a file or a folder), or a folder with a kustomization',
    });
  }
  if (found.isDirectory()) return sourceInFolder(path);
  const documents = loadYaml(await readFile(path, 'utf8'), path).map(({ value }) => value);
  return documents.length > 0 && documents.every(isManifest) ? { manifests: path } : { compose: path };
}

async function sourceInFolder(path: string): Promise<StackSource> {
  const kustomization = await findKustomization(path).catch(() => undefined);
  if (kustomization !== undefined) return { kustomize: path };
  const compose = (await readdir(path)).find((name) => /^(docker-)?compose\.ya?ml$/.test(name));
  return compose === undefined ? { manifests: path } : { compose: join(path, compose) };
}

function isManifest(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && 'apiVersion' in value;
}
