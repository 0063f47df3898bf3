import { randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CommandError, InfraError } from '../../system/errors.js';
import { download } from '../download.js';
import { moduleSource } from '../go/build.js';
import { tools } from '../tool-catalog.js';
import { ensureTool } from '../tools.js';
import type { Recipe } from './recipe.js';
import { OFFLINE_LABEL, type Workshop } from './workshop.js';

const LONGEST = 15 * 60_000;

/** Builds a recipe on top of `base` and gives it to the engine under `tag`. Throws InfraError with the build's last lines. */
export async function buildImage(
  workshop: Workshop,
  recipe: Recipe,
  { base, key, tag }: { base: string; key: string; tag: string },
): Promise<void> {
  const { context, step } = workshop;
  const folder = join(context.paths.cache, 'tmp', `${recipe.name}-${randomBytes(4).toString('hex')}`);
  await mkdir(folder, { recursive: true });
  try {
    await fillContext(workshop, recipe, base, folder);
    await context.exec(
      'docker',
      ['build', '--network', 'host', '--label', `${OFFLINE_LABEL}=${key}`, '--tag', tag, folder],
      {
        // A builder in a container of its own would see neither the base nor keep the result.
        env: { BUILDX_BUILDER: 'default', BUILDKIT_PROGRESS: 'plain' },
        timeout: LONGEST,
        signal: context.signal,
        onLine: (line) => step?.progress(`${recipe.name}: ${line}`),
      },
    );
  } catch (error) {
    if (!(error instanceof CommandError) || error.reason === 'aborted') throw error;
    throw new InfraError(`the image ${recipe.name} could not be built from packages`, {
      subject: recipe.name,
      log: error.tail(),
      hint: 'It needs the Debian mirror of this machine; `distsys doctor` tells what can be reached.',
      cause: error,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fillContext(workshop: Workshop, recipe: Recipe, base: string, folder: string): Promise<void> {
  const { context } = workshop;
  const dockerfile = writeFile(
    join(folder, 'Dockerfile'),
    recipe.dockerfile.replace(/^FROM base\b/gm, `FROM ${base}`),
  );
  const files = Object.entries(recipe.files ?? {}).map(([path, text]) => writeFile(join(folder, path), text));
  const downloads = Object.entries(recipe.downloads ?? {}).map(async ([path, file]) => {
    const kept = join(context.paths.cache, 'downloads', basename(file.url));
    await download(context, file, kept);
    await share(kept, join(folder, path));
  });
  const programs = (recipe.programs ?? []).map(async (name) => {
    await share(await ensureTool(context, name, workshop.step), join(folder, name));
  });
  const sources = Object.entries(recipe.sources ?? {}).map(
    async ([path, { program, module, path: inside }]) => {
      const source = await moduleSource(context, tools[program].program, module);
      // Modules are kept read-only: the copy must be writable, or it could not be removed again.
      await context.exec('cp', ['-r', '--no-preserve=mode', join(source, inside), join(folder, path)]);
    },
  );
  await Promise.all([dockerfile, ...files, ...downloads, ...programs, ...sources]);
}

/** A second name for a file where the file system allows it, else a copy. */
async function share(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}
