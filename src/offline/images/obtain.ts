import { join } from 'node:path';
import { withLock } from '../lock.js';
import { archivePath, loadImage, saveImage } from './archive.js';
import { buildImage } from './build-image.js';
import { imageKeys } from './engine-images.js';
import { makeRoot } from './make-root.js';
import { localTag, type Recipe } from './recipe.js';
import type { Workshop } from './workshop.js';

/**
 * Local tag of the image that a recipe makes: from the engine, else from the cache, else built, after those it
 * stands on. `under way` holds what this call already works on, so that images share their base.
 */
export async function obtain(
  workshop: Workshop,
  recipe: Recipe,
  underWay: Map<string, Promise<string>>,
): Promise<string> {
  const key = workshop.key(recipe);
  const tag = localTag(recipe, key);
  const known = underWay.get(tag);
  if (known !== undefined) return known;
  const work = obtainOnce(workshop, recipe, { key, tag }, underWay);
  underWay.set(tag, work);
  return work;
}

async function obtainOnce(
  workshop: Workshop,
  recipe: Recipe,
  { key, tag }: { key: string; tag: string },
  underWay: Map<string, Promise<string>>,
): Promise<string> {
  const { context } = workshop;
  const there = async () => (await imageKeys(context, [tag])).get(tag) === key;
  if (await there()) return tag;
  // The lock of the base is taken and given back before this one: two processes never wait for each other.
  const archive = archivePath(context, recipe.name, key);
  const load = () => loadImage(context, archive);
  const lock = join(context.paths.cache, 'locks', `${recipe.name}-${key}`);
  if (await withLock(context, lock, load)) return tag;
  const base = recipe.from === undefined ? undefined : await obtain(workshop, recipe.from, underWay);
  return withLock(context, lock, async () => {
    if ((await there()) || (await load())) return tag;
    if (base === undefined) await makeRoot(workshop, recipe, key, tag);
    else await buildImage(workshop, recipe, { base, key, tag });
    await saveImage(context, tag, archive);
    return tag;
  });
}
