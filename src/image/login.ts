import { chmod, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../environment/environment.js';
import type { Context } from '../system/context.js';
import { CommandError, UserError } from '../system/errors.js';
import { writeFileAtomic } from '../system/files.js';
import { ecrPassword, ecrRegion } from './ecr.js';
import { parseReference } from './reference.js';
import { isTransient, retryTransient } from './transient.js';

export interface Credentials {
  /** Host, or any reference on it, as in "ghcr.io" or "ghcr.io/org/app"; docker.io is Docker Hub. */
  registry: string;
  /** May be left out for ECR: then the AWS CLI is asked for a password. */
  username?: string;
  password?: string;
}

/** The part of Docker's config.json that is of interest here. */
interface DockerConfig {
  auths?: Record<string, object>;
  credHelpers?: Record<string, string>;
  credsStore?: string;
  [more: string]: unknown;
}

/**
 * Logs in to a registry within a private Docker configuration of the environment (0700), which also knows what the
 * user's own one knows; the user's own one is not touched. The password goes by standard input.
 * @returns the folder, for `dockerConfig` of `buildImages` and for `logout`
 * @throws UserError when the registry refuses
 */
export async function login(
  context: Context,
  environment: Environment,
  credentials: Credentials,
): Promise<string> {
  const registry = registryHost(credentials.registry);
  const { username, password } = await completed(context, registry, credentials);
  const folder = join(environment.folder, 'docker');
  await preparePrivateConfig(context, folder, registry);
  const server = registry === 'docker.io' ? [] : [registry];
  const command = ['--config', folder, 'login', '--username', username, '--password-stdin', ...server];
  try {
    await retryTransient(context, { what: `login to ${registry}` }, () =>
      context.exec('docker', command, { input: password, signal: context.signal }),
    );
  } catch (error) {
    if (!(error instanceof CommandError) || error.reason !== 'failed' || isTransient(error)) throw error;
    throw new UserError(
      `login to ${registry} as ${username} was refused: ${error.tail(1)[0] ?? 'no message'}`,
      {
        subject: registry,
        hint: 'check user name and password or token, and that it has not expired',
      },
    );
  }
  return folder;
}

/** Forgets all logins of an environment. Idempotent. */
export async function logout(_context: Context, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

function registryHost(text: string): string {
  const bare = text.replace(/^https?:\/\//, '').replace(/\/+$/, '');
  if (/^[^/]+[.:][^/]*$|^localhost$/.test(bare)) return bare === 'index.docker.io' ? 'docker.io' : bare;
  const registry = bare === '' ? 'docker.io' : parseReference(bare)?.registry;
  if (registry === undefined) throw new UserError(`registry "${text}" is not a host name, as in ghcr.io`);
  return registry;
}

async function completed(
  context: Context,
  registry: string,
  { username, password }: Credentials,
): Promise<{ username: string; password: string }> {
  const region = ecrRegion(registry);
  if (username === undefined && password === undefined && region !== undefined) {
    return { username: 'AWS', password: await ecrPassword(context, registry, region) };
  }
  if (!username || !password) throw new UserError(`login to ${registry} needs a user name and a password`);
  return { username, password };
}

/**
 * A Docker configuration that knows the user's other logins, plugins and contexts. Theirs may keep passwords in a
 * keychain: helpers for single hosts keep that working, while the new login stays in this folder.
 */
async function preparePrivateConfig(context: Context, folder: string, registry: string): Promise<void> {
  const own = await userConfigFolder(context);
  const started = await readConfig(folder);
  const { credsStore, ...rest } = started ?? (await readConfig(own)) ?? {};
  const credHelpers = { ...rest.credHelpers };
  if (credsStore !== undefined) {
    for (const host of Object.keys(rest.auths ?? {})) credHelpers[host] ??= credsStore;
  }
  for (const host of [registry, `https://${registry}`]) delete credHelpers[host];
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const config: DockerConfig = { ...rest, credHelpers };
  await writeFileAtomic(join(folder, 'config.json'), JSON.stringify(config), 0o600);
  if (started !== undefined) return;
  for (const name of ['cli-plugins', 'contexts', 'buildx']) {
    await symlink(join(own, name), join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function userConfigFolder(context: Context): Promise<string> {
  const { stdout } = await context.exec('printenv', ['DOCKER_CONFIG'], { accept: 'any' });
  return stdout.trim() || join(homedir(), '.docker');
}

async function readConfig(folder: string): Promise<DockerConfig | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')) as DockerConfig;
  } catch {
    return undefined;
  }
}
