import type { Environment } from '../environment/environment.js';
import type { Builder } from './builder.js';
import { cacheFlags } from './cache.js';
import type { ImageSpec } from './image.js';
import { imageLabels, isThrowaway } from './labels.js';
import type { BuildOptions } from './options.js';

/** Arguments of `docker` that build one image. Flags: docs.docker.com/reference/cli/docker/buildx/build. */
export function buildArguments(
  spec: ImageSpec,
  options: BuildOptions,
  builder: Builder,
  environment: Environment,
  metadataFile: string,
): string[] {
  const platforms = spec.platforms ?? options.platforms ?? [];
  const scope = platforms.length > 0 ? platforms : [builder.platform];
  return [
    ...['buildx', 'build', '--progress=rawjson', '--metadata-file', metadataFile, '--file', spec.dockerfile],
    ...builder.flags,
    ...each('--tag', spec.tags),
    ...each('--build-arg', assignments(spec.args)),
    ...each('--label', assignments(imageLabels(spec, options, environment))),
    ...each('--build-context', assignments(builder.bases)),
    ...(spec.target === undefined ? [] : ['--target', spec.target]),
    ...(platforms.length === 0 ? [] : ['--platform', platforms.join(',')]),
    ...(options.network === undefined ? [] : ['--network', options.network]),
    ...each(
      '--secret',
      Object.entries(options.secrets ?? {}).map(([id, file]) => `id=${id},src=${file}`),
    ),
    ...cacheFlags(options.cache ?? { type: 'none' }, spec.name, scope),
    // Attestations make an index out of a single manifest: of no use to what is thrown away, refused by Lambda.
    ...(options.preset === 'lambda' || isThrowaway(spec, options)
      ? ['--provenance=false', '--sbom=false']
      : []),
    builder.separate && options.destination === 'registry' ? '--push' : '--load',
    spec.context,
  ];
}

/** What `docker` and buildx get in their process environment besides what this process has. */
export function buildEnvironment(
  options: BuildOptions,
  builder: Builder,
): Record<string, string | undefined> {
  return {
    ...(options.dockerConfig === undefined ? {} : { DOCKER_CONFIG: options.dockerConfig }),
    ...builder.env,
    BUILDX_METADATA_PROVENANCE: 'disabled',
  };
}

function each(flag: string, values: string[]): string[] {
  return values.flatMap((value) => [flag, value]);
}

function assignments(values: Record<string, string> = {}): string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${value}`);
}
