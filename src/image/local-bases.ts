import type { Environment } from '../environment/environment.js';
import type { Context } from '../system/context.js';
import { externalImages } from './dockerfile.js';
import type { BuildOptions } from './options.js';
import { isLoopback, parseReference } from './reference.js';
import { startRegistry } from './registry.js';
import type { CheckedSpec } from './validate.js';

/**
 * BuildKit in a container does not see the engine's images. Base images that were made on this machine, and so are in
 * no registry it could ask, are pushed to the environment's registry; returns that reference by the name as written.
 */
export async function localBases(
  context: Context,
  environment: Environment,
  specs: CheckedSpec[],
  options: BuildOptions,
): Promise<Record<string, string>> {
  const images = new Set(
    specs.flatMap(({ dockerfile }) => externalImages(dockerfile).map(({ image }) => image)),
  );
  const local = [];
  for (const image of images) if (await isOnlyHere(context, image)) local.push(image);
  if (local.length === 0) return {};
  const address = registryOf(specs, options) ?? (await startRegistry(context, environment)).address;
  const pairs = local.map(async (image) => [image, await pushBase(context, address, image)] as const);
  return Object.fromEntries(
    (await Promise.all(pairs)).map(([image, reference]) => [image, `docker-image://${reference}`]),
  );
}

/** In the engine, and neither pulled from nor pushed to the registry that its name says. */
async function isOnlyHere(context: Context, image: string): Promise<boolean> {
  const inspect = ['image', 'inspect', '--format', '{{json .RepoDigests}}', image];
  const { exitCode, stdout } = await context.exec('docker', inspect, { accept: 'any' });
  if (exitCode !== 0) return false;
  const known = JSON.parse(stdout) as string[] | null;
  const named = parseReference(image);
  return !(known ?? []).some((digest) => {
    const reference = parseReference(digest);
    return reference?.registry === named?.registry && reference?.repository === named?.repository;
  });
}

/** The registry on this machine that the images go to anyway. */
function registryOf(specs: CheckedSpec[], options: BuildOptions): string | undefined {
  if (options.destination !== 'registry') return undefined;
  const registries = specs.flatMap(({ spec }) => spec.tags.map((tag) => parseReference(tag)?.registry ?? ''));
  return registries.find(isLoopback);
}

async function pushBase(context: Context, address: string, image: string): Promise<string> {
  const { repository = image, tag = 'latest' } = parseReference(image) ?? {};
  const reference = `${address}/bases/${repository}:${tag}`;
  await context.exec('docker', ['tag', image, reference], { signal: context.signal });
  try {
    await context.exec('docker', ['push', '--quiet', reference], { signal: context.signal });
  } finally {
    await context.exec('docker', ['image', 'rm', '--no-prune', reference], { accept: 'any' });
  }
  return reference;
}
