import type { Step } from '../../report/step.js';
import type { Context } from '../../system/context.js';
import { architecture } from '../architecture.js';
import { extraCertificates } from './certificates.js';
import { type DebianMirror, debianMirror } from './debian-mirror.js';
import { type Recipe, recipeKey } from './recipe.js';
import { SUITE } from './recipes/debian.js';

/** Label on every image made here: the key of its recipe. */
export const OFFLINE_LABEL = 'distsys.offline';

/** What all builds of one call share. */
export interface Workshop {
  context: Context;
  step?: Step;
  mirror: DebianMirror;
  /** Certificates in PEM form that every image is to trust as well. */
  certificates: string[];
  key(recipe: Recipe): string;
}

export async function openWorkshop(context: Context, caBundle?: string, step?: Step): Promise<Workshop> {
  const [certificates, mirror] = await Promise.all([extraCertificates(caBundle), debianMirror()]);
  const seed = { architecture: architecture(), suite: SUITE, certificates };
  return { context, step, mirror, certificates, key: (recipe) => recipeKey(recipe, seed) };
}
