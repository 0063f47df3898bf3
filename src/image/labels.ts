import type { Environment } from '../environment/environment.js';
import type { ImageSpec } from './image.js';
import type { BuildOptions } from './options.js';
import { isLoopback, parseReference } from './reference.js';

/** Where the source of an image comes from: becomes OCI annotations as labels. */
export interface SourceFacts {
  /** Commit. */
  revision?: string;
  /** URL of the repository. */
  url?: string;
  version?: string;
  /** ISO 8601; only hand in a time that belongs to the source, such as the commit's: the clock's makes each build differ. */
  created?: string;
}

/** Source of the keys: github.com/opencontainers/image-spec, annotations.md. */
const OCI = 'org.opencontainers.image';

/** All labels of one image; those of the user win, the environment's cannot be overwritten. */
export function imageLabels(
  spec: ImageSpec,
  options: BuildOptions,
  environment: Environment,
): Record<string, string> {
  const { source = {} } = options;
  const facts: Record<string, string | undefined> = {
    [`${OCI}.title`]: spec.name,
    [`${OCI}.revision`]: source.revision,
    [`${OCI}.source`]: source.url,
    [`${OCI}.version`]: source.version,
    [`${OCI}.created`]: source.created,
  };
  const known = Object.entries(facts).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const throwaway = isThrowaway(spec, options) ? Object.entries(environment.labels) : [];
  const owner = throwaway.filter((pair): pair is [string, string] => pair[1] !== undefined);
  return {
    ...Object.fromEntries(known),
    ...spec.labels,
    ...options.labels,
    ...Object.fromEntries(owner),
  };
}

/** Whether an image is gone with its environment: it went into this engine or a registry on this machine only. */
export function isThrowaway(spec: ImageSpec, options: BuildOptions): boolean {
  if (options.destination === 'engine') return true;
  return spec.tags.every((tag) => isLoopback(parseReference(tag)?.registry ?? ''));
}
