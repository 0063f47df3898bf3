import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../environment/environment.js';
import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { CommandError, InfraError } from '../system/errors.js';
import { together } from '../system/together.js';
import { buildArguments, buildEnvironment } from './build-command.js';
import { type Builder, chooseBuilder } from './builder.js';
import { explainFailure } from './failure.js';
import type { BuiltImage, ImageSpec } from './image.js';
import { assertSingleManifest } from './manifest.js';
import type { BuildOptions } from './options.js';
import { BuildProgress } from './progress.js';
import { pushImage } from './push.js';
import { StatusLine } from './status-line.js';
import { retryTransient } from './transient.js';
import { type CheckedSpec, checkSpecs } from './validate.js';

/** What all images of one call share. */
interface Job {
  environment: Environment;
  options: BuildOptions;
  builder: Builder;
  line: StatusLine;
}

/**
 * Builds all images side by side and pushes them where `options.destination` says. When one fails the others are
 * stopped and its failure is thrown: UserError with the failing instruction, its line in the Dockerfile and what it
 * printed last; InfraError when a registry, the network or the engine was not up to it.
 * Whatever is wrong in specs and options is thrown as UserError before anything is created.
 */
export async function buildImages(
  context: Context,
  environment: Environment,
  specs: ImageSpec[],
  options: BuildOptions,
  step: Step,
): Promise<BuiltImage[]> {
  const checked = await checkSpecs(specs, options);
  for (const { spec, unusedArgs } of checked) {
    if (unusedArgs.length > 0) step.note(`${spec.name}: no ARG takes ${unusedArgs.join(', ')}`);
  }
  const builder = await chooseBuilder(context, environment, checked, options, step);
  const line = new StatusLine(
    specs.map(({ name }) => name),
    (text) => step.progress(text),
  );
  const job: Job = { environment, options, builder, line };
  const works = checked.map(
    (each) => (own: Context) => step.part(each.spec.name, () => buildImage(own, job, each)),
  );
  const built = await together<BuiltImage[]>(context, works);
  const cached = built.filter((image) => image.cached).length;
  step.summary(
    `${built.length === 1 ? '1 image' : `${built.length} at once`}${cached > 0 ? `, ${cached} from the cache` : ''}`,
  );
  return built;
}

async function buildImage(context: Context, job: Job, checked: CheckedSpec): Promise<BuiltImage> {
  const { environment, options, builder, line } = job;
  const { spec } = checked;
  const started = context.clock.monotonic();
  const pushed = options.destination === 'registry';
  const run = () => runBuild(context, job, checked);
  try {
    // What only went to a registry left nothing in this engine.
    const { cached, ...build } =
      pushed && builder.separate ? await run() : await inLedger(environment, spec.tags, run);
    const env = buildEnvironment(options, builder);
    let { digest } = build;
    if (pushed && !builder.separate) {
      line.update(spec.name, 'pushing');
      for (const tag of spec.tags)
        digest = await pushImage(context, tag, { env, attempts: options.attempts });
    }
    const [reference = ''] = spec.tags;
    if (pushed && options.preset === 'lambda') await assertSingleManifest(context, reference, env);
    const seconds = Math.round((context.clock.monotonic() - started) / 100) / 10;
    return { name: spec.name, reference, digest, tags: spec.tags, seconds, cached };
  } finally {
    line.done(spec.name);
  }
}

/** Writes every tag to the ledger before the build that creates them all. */
async function inLedger<T>(environment: Environment, tags: string[], build: () => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  const next = async (index: number): Promise<undefined> => {
    const tag = tags[index];
    if (tag === undefined) result = { value: await build() };
    else await environment.create('docker:image', tag, () => next(index + 1));
    return undefined;
  };
  await next(0);
  if (result === undefined) throw new Error('the environment did not run the build');
  return result.value;
}

/** One `docker buildx build`, again when a registry failed it in a way that can pass. */
async function runBuild(
  context: Context,
  job: Job,
  checked: CheckedSpec,
): Promise<{ digest: string; cached: boolean }> {
  const { environment, options, builder, line } = job;
  const { spec } = checked;
  const folder = join(environment.folder, 'images');
  const metadata = join(folder, `${spec.name.replace(/[^\w.-]+/g, '-')}.json`);
  await mkdir(folder, { recursive: true });
  await rm(metadata, { force: true });
  let transient = false;
  const retry = { what: `build of ${spec.name}`, attempts: options.attempts, canPass: () => transient };
  return retryTransient(context, retry, async () => {
    const progress = new BuildProgress((shown) => line.update(spec.name, shown));
    try {
      await context.exec('docker', buildArguments(spec, options, builder, environment, metadata), {
        env: buildEnvironment(options, builder),
        signal: context.signal,
        onLine: progress.add,
      });
    } catch (error) {
      if (!(error instanceof CommandError) || error.reason === 'aborted') throw error;
      const failure = await explainFailure(checked, progress);
      transient = failure.transient;
      throw failure.error;
    }
    return { digest: await digestIn(metadata, spec.name), cached: progress.cached };
  });
}

async function digestIn(metadata: string, name: string): Promise<string> {
  const found = JSON.parse(await readFile(metadata, 'utf8')) as Record<string, unknown>;
  const digest = found['containerimage.digest'];
  if (typeof digest === 'string') return digest;
  throw new InfraError(`image ${name}: BuildKit named no digest`, { subject: name });
}
