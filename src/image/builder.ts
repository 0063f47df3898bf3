import { join } from 'node:path';
import type { Environment } from '../environment/environment.js';
import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { messageOf } from '../system/errors.js';
import { waitFor } from '../system/wait.js';
import { startBuildkit } from './buildkit-image.js';
import { localBases } from './local-bases.js';
import type { BuildOptions } from './options.js';
import type { CheckedSpec } from './validate.js';

/** Which BuildKit builds. */
export interface Builder {
  /** Flags of `docker buildx build` that choose it. */
  flags: string[];
  env: Record<string, string>;
  /** It has an image store of its own: results must be pushed or loaded, and the engine's images are not seen. */
  separate: boolean;
  /** Where it finds base images that only this engine has: reference by name as written in the Dockerfile. */
  bases: Record<string, string>;
  /** What it builds for when no platform is named, as in "linux/amd64". */
  platform: string;
}

/**
 * The engine's own BuildKit, which needs nothing; one in a container of the environment when the layer cache is
 * exported or an image has several platforms, unless the engine's store can hold that itself.
 * Throws InfraError when that container does not come up.
 */
export async function chooseBuilder(
  context: Context,
  environment: Environment,
  specs: CheckedSpec[],
  options: BuildOptions,
  step: Step,
): Promise<Builder> {
  const own: Builder = { flags: ['--builder', 'default'], env: {}, separate: false, bases: {}, platform: '' };
  const reason = reasonForContainer(specs, options);
  if (reason === undefined) return own;
  const platform = await nativePlatform(context);
  if (await hasContainerdStore(context)) return { ...own, platform };
  step.note(`BuildKit runs in a container of its own: ${reason}`);
  step.progress('starting BuildKit');
  const container = await startBuildkit(context, environment, step);
  const name = `${environment.id}-builder`;
  const env = { BUILDX_CONFIG: join(environment.folder, 'buildx') };
  // The "remote" driver only writes down how to reach it: nothing but the labelled container can be left behind.
  const create = [
    'buildx',
    'create',
    '--name',
    name,
    '--driver',
    'remote',
    `docker-container://${container}`,
  ];
  const known = await context.exec('docker', ['buildx', 'inspect', name], { env, accept: 'any' });
  if (known.exitCode !== 0) await context.exec('docker', create, { env, signal: context.signal });
  await waitUntilReady(context, name, env);
  const bases = await localBases(context, environment, specs, options);
  return { flags: ['--builder', name], env, separate: true, bases, platform };
}

function reasonForContainer(specs: CheckedSpec[], options: BuildOptions): string | undefined {
  if (options.cache !== undefined && options.cache.type !== 'none') {
    return `a layer cache of type ${options.cache.type} is written`;
  }
  const many = specs.find(({ spec }) => (spec.platforms ?? options.platforms ?? []).length > 1);
  return many === undefined ? undefined : `${many.spec.name} is built for several platforms`;
}

/** With containerd's image store the engine's BuildKit exports caches and holds several platforms. */
async function hasContainerdStore(context: Context): Promise<boolean> {
  const { stdout } = await context.exec('docker', ['info', '--format', '{{json .DriverStatus}}']);
  return stdout.includes('io.containerd.snapshotter');
}

async function nativePlatform(context: Context): Promise<string> {
  const { stdout } = await context.exec('docker', ['version', '--format', '{{.Server.Os}}/{{.Server.Arch}}']);
  return stdout.trim();
}

async function waitUntilReady(context: Context, name: string, env: Record<string, string>): Promise<void> {
  const { clock, signal } = context;
  await waitFor(clock, { reason: 'BuildKit to answer', deadline: 30_000, signal }, async () => {
    try {
      const { stdout } = await context.exec('docker', ['buildx', 'inspect', name], { env, signal });
      const status = /^Status:\s*(.*)$/m.exec(stdout)?.[1] ?? 'unknown';
      return status === 'running' ? { done: true, value: undefined } : { done: false, seen: status };
    } catch (error) {
      return { done: false, seen: messageOf(error) };
    }
  });
}
