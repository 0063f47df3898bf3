import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { InfraError, messageOf } from '../system/errors.js';
import { type EnsureImagesOptions, ensureImages } from './ensure-images.js';
import { imageKeys } from './images/engine-images.js';
import { DOCKER_HUB, registryAnswers } from './images/reach.js';
import { KUBERNETES_VERSION } from './tool-catalog.js';

/** The node image that kind 0.30.0 was released with (its release notes). */
const RELEASED =
  'kindest/node:v1.34.0@sha256:7416a61b42b1662ca6ca89f02028ac133a309a2a30ba309614e8ec94d976dc5a';

/** What is built when it cannot be pulled. */
export const BUILT_NODE_IMAGE = `kindest/node:v${KUBERNETES_VERSION}`;

export interface NodeImageOptions extends EnsureImagesOptions {
  /** The image that the user wants; none: the pinned one. */
  image?: string;
}

/**
 * Reference of a kind node image that the engine has: the one asked for; else the pinned official one if a registry or
 * the mirror gives it; else one built from Debian packages and Go modules (minutes the first time, seconds from the cache).
 * Throws InfraError when it can neither be pulled nor built.
 */
export async function nodeImage(
  context: Context,
  options: NodeImageOptions = {},
  step?: Step,
): Promise<string> {
  const image = options.image ?? (await choose(context, options));
  try {
    await ensureImages(context, [image], options, step);
    return image;
  } catch (error) {
    if (image !== RELEASED || options.image !== undefined || !(error instanceof InfraError)) throw error;
    context.log.warn(`${messageOf(error)}: ${BUILT_NODE_IMAGE} is built instead`);
    await ensureImages(context, [BUILT_NODE_IMAGE], { ...options, offline: true }, step);
    return BUILT_NODE_IMAGE;
  }
}

async function choose(context: Context, options: NodeImageOptions): Promise<string> {
  if (options.offline === true) return BUILT_NODE_IMAGE;
  // What is here is used before anything is asked for over the network.
  const here = await imageKeys(context, [RELEASED, BUILT_NODE_IMAGE]);
  if (here.has(RELEASED)) return RELEASED;
  if (here.has(BUILT_NODE_IMAGE)) return BUILT_NODE_IMAGE;
  const hosts = [options.mirror, DOCKER_HUB].filter((host) => host !== undefined);
  const answers = await Promise.all(hosts.map((host) => registryAnswers(context, host)));
  return answers.includes(true) ? RELEASED : BUILT_NODE_IMAGE;
}
