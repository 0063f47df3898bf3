import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { messageOf, UserError } from '../../system/errors.js';
import { loadSingleYaml } from '../../system/yaml.js';
import { parseEnvFile } from './environment.js';
import { interpolate, type Variables } from './interpolate.js';
import type { ComposeModel } from './model.js';
import { Reader } from './reader.js';
import { checkReferences } from './references.js';
import { readService } from './service.js';
import { readFiles, readNetworks, readVolumes } from './top-level.js';

export const TOP_LEVEL_KEYS = [
  'version',
  'name',
  'services',
  'networks',
  'volumes',
  'configs',
  'secrets',
] as const;

const SERVICE_NAME = /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/;

/**
 * The Compose file at `file`, interpolated with `variables` over the `.env` beside it. Services with profiles are left
 * out unless the variable COMPOSE_PROFILES names one of theirs (comma-separated, or `*`). Throws UserError with file and
 * line for anything that is wrong in it or not known. Source of the format: the Compose specification.
 */
export async function loadCompose(
  file: string,
  variables: Record<string, string> = {},
): Promise<ComposeModel> {
  const path = resolve(file);
  const folder = dirname(path);
  const text = await readText(path);
  const document = loadSingleYaml(text, file);
  const known: Variables = {
    values: { ...(await readDotEnv(folder)), ...variables },
    unset: new Set(),
  };
  const root = new Reader(interpolate(document.value, known, document), [], document);
  const fields = readTop(root);
  const model: ComposeModel = {
    file: path,
    folder,
    name: fields.name?.string(),
    services: {},
    networks: readNetworks(fields.networks),
    volumes: readVolumes(fields.volumes),
    configs: await readFiles(fields.configs, folder, known.values),
    secrets: await readFiles(fields.secrets, folder, known.values),
    notes: [...known.unset].map((name) => `the variable ${name} is not set: empty`),
    locate: document.locate,
  };
  await readServices(model, fields.services, known.values);
  checkReferences(model);
  markAwaited(model);
  return model;
}

function readTop(root: Reader): Partial<Record<(typeof TOP_LEVEL_KEYS)[number], Reader>> {
  if (!root.isMap) root.fail('is no Compose file', 'at the top level it has a map with "services:"');
  for (const [key, item] of root.entries())
    if (key === 'include') item.fail('is not supported', 'write the services into one file');
  const fields = root.fields(TOP_LEVEL_KEYS);
  if (fields.services === undefined || fields.services.entries().length === 0)
    root.fail('has no services', 'at least one entry under "services:" is needed');
  return fields;
}

async function readServices(
  model: ComposeModel,
  services: Reader | undefined,
  variables: Record<string, string>,
): Promise<void> {
  const active = (variables.COMPOSE_PROFILES ?? '').split(',').filter((name) => name !== '');
  const left: string[] = [];
  for (const [name, item] of services?.entries() ?? []) {
    if (name.startsWith('x-')) continue;
    if (!SERVICE_NAME.test(name))
      item.fail('is no service name', 'accepted: letters, digits, ".", "_" and "-", a letter or digit first');
    const service = await readService(item, model.folder, variables);
    const profiles = item.fields(['profiles', ...service.keys]).profiles?.strings() ?? [];
    if (isActive(profiles, active)) model.services[name] = service;
    else left.push(name);
  }
  if (left.length > 0) model.notes.push(`left out because of their profile: ${left.join(', ')}`);
  dropLeftOut(model, left);
}

function isActive(profiles: string[], active: string[]): boolean {
  return profiles.length === 0 || active.includes('*') || profiles.some((name) => active.includes(name));
}

/** Nobody waits for a service that is not deployed. */
function dropLeftOut(model: ComposeModel, left: string[]): void {
  for (const service of Object.values(model.services))
    for (const name of left) delete service.dependsOn[name];
}

function markAwaited(model: ComposeModel): void {
  for (const service of Object.values(model.services)) {
    for (const [name, condition] of Object.entries(service.dependsOn)) {
      const awaited = model.services[name];
      if (awaited !== undefined && condition === 'service_completed_successfully')
        awaited.awaitedCompletion = true;
    }
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const why = missing ? 'there is no such file' : messageOf(error);
    throw new UserError(`the Compose file ${path} cannot be read: ${why}`, {
      location: { file: path },
      cause: error,
    });
  }
}

async function readDotEnv(folder: string): Promise<Record<string, string>> {
  const path = join(folder, '.env');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? {} : parseEnvFile(text, basename(path));
}
