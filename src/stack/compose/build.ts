import { resolve } from 'node:path';
import type { ComposeBuild } from './model.js';
import type { Reader } from './reader.js';

const KEYS = [
  'context',
  'dockerfile',
  'args',
  'target',
  'platforms',
  'tags',
  'labels',
  'cache_from',
  'cache_to',
  'no_cache',
  'pull',
  'network',
] as const;

/** `build:` of a service. Where layers are cached is decided by the build step, not by the file. */
export function readBuild(reader: Reader, folder: string): ComposeBuild {
  const short = !reader.isMap;
  const fields = short ? {} : reader.fields(KEYS);
  const given = short ? reader.string() : (fields.context?.string() ?? '.');
  if (/^(https?:|git@|git:|ssh:)/.test(given))
    reader.fail(`builds from "${given}"; a local folder is accepted`);
  const context = resolve(folder, given);
  return {
    context,
    dockerfile: resolve(context, fields.dockerfile?.string() ?? 'Dockerfile'),
    args: fields.args?.dictionary() ?? {},
    target: fields.target?.string(),
    platforms: fields.platforms?.strings(),
    tags: fields.tags?.strings() ?? [],
    labels: fields.labels?.dictionary() ?? {},
  };
}
