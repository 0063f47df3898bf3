import { readFile, stat } from 'node:fs/promises';
import { UserError } from '../system/errors.js';
import { cacheProblem } from './cache.js';
import { type Dockerfile, parseDockerfile } from './dockerfile.js';
import type { ImageSpec } from './image.js';
import type { BuildOptions } from './options.js';
import { parseReference } from './reference.js';

/** A spec that was looked at, with its Dockerfile read. */
export interface CheckedSpec {
  spec: ImageSpec;
  dockerfile: Dockerfile;
  /** Build arguments that no ARG declares: BuildKit ignores them. */
  unusedArgs: string[];
}

/** Arguments that BuildKit knows without an ARG (docs.docker.com/reference/dockerfile, predefined ARGs). */
const PREDEFINED = /^(https?_proxy|ftp_proxy|no_proxy|all_proxy|BUILDKIT_\w+|SOURCE_DATE_EPOCH)$/i;

/** Throws UserError for the first thing that is wrong with an image or an option, before anything is created. */
export async function checkSpecs(specs: ImageSpec[], options: BuildOptions): Promise<CheckedSpec[]> {
  const twice = specs.find((spec, index) => specs.findIndex((other) => other.name === spec.name) < index);
  if (twice !== undefined) throw new UserError(`image ${twice.name} is declared twice: names must differ`);
  const problem = options.cache === undefined ? undefined : cacheProblem(options.cache);
  if (problem !== undefined) throw new UserError(problem);
  for (const [id, file] of Object.entries(options.secrets ?? {})) {
    if (!(await isFile(file))) throw new UserError(`build secret ${id}: ${file} is not a file`);
  }
  return Promise.all(specs.map((spec) => checkSpec(spec, options)));
}

async function checkSpec(spec: ImageSpec, options: BuildOptions): Promise<CheckedSpec> {
  const fail = (message: string, line?: number, hint?: string): never => {
    const location = line === undefined ? undefined : { file: spec.dockerfile, line };
    throw new UserError(`image ${spec.name}: ${message}`, { subject: spec.name, location, hint });
  };
  if (spec.tags.length === 0) fail('it has no tag');
  for (const tag of spec.tags) {
    const reference = parseReference(tag);
    if (reference === undefined || reference.digest !== undefined) {
      fail(`"${tag}" is not a tag: accepted is [host[:port]/]path[:tag] in lower case`);
    }
  }
  const platforms = spec.platforms ?? options.platforms ?? [];
  for (const platform of platforms) {
    if (!/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/.test(platform)) {
      fail(`platform "${platform}" is not os/architecture[/variant], as in linux/arm64`);
    }
  }
  if (options.preset === 'lambda' && platforms.length > 1) {
    fail(`preset lambda makes one manifest, but ${platforms.length} platforms were asked for`);
  }
  for (const name of Object.keys(spec.args ?? {})) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
      fail(`build argument "${name}" is not a name: letters, digits and _ are accepted`);
    }
  }
  if (!(await isFolder(spec.context))) fail(`its build context ${spec.context} is not a folder`);
  if (!(await isFile(spec.dockerfile))) fail(`its Dockerfile ${spec.dockerfile} is not there`);
  const dockerfile = parseDockerfile(await readFile(spec.dockerfile, 'utf8'), spec.args);
  checkTarget(spec, dockerfile, fail);
  const unusedArgs = Object.keys(spec.args ?? {}).filter(
    (name) => !dockerfile.args.has(name) && !PREDEFINED.test(name),
  );
  return { spec, dockerfile, unusedArgs };
}

function checkTarget(spec: ImageSpec, dockerfile: Dockerfile, fail: (message: string) => never): void {
  const { target } = spec;
  if (target === undefined) return;
  const stages = dockerfile.stages.map((stage) => stage.name ?? String(stage.index));
  const known = stages.includes(target.toLowerCase()) || dockerfile.stages[Number(target)] !== undefined;
  if (!known) fail(`target "${target}" is no stage of ${spec.dockerfile}; accepted: ${stages.join(', ')}`);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
