import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { InfraError, UserError } from '../system/errors.js';
import { standInFor, standInNames } from './images/catalog.js';
import { imageKeys } from './images/engine-images.js';
import { obtain } from './images/obtain.js';
import { pullImage } from './images/pull.js';
import { DOCKER_HUB, registryAnswers } from './images/reach.js';
import type { StandIn } from './images/recipe.js';
import { onDockerHub, parseReference } from './images/reference.js';
import { openWorkshop, type Workshop } from './images/workshop.js';

export interface EnsureImagesOptions {
  /** Address of a registry that mirrors Docker Hub, as in "mirror.example:5000". */
  mirror?: string;
  /** PEM file with certificates that images built here are to trust besides this machine's own. */
  caBundle?: string;
  /** Build from packages even if a registry answers: for tests and for those who must not pull. */
  offline?: boolean;
}

/**
 * Makes sure that the local engine has each image: it stays if it is there, is pulled if a registry or the mirror
 * answers, and is otherwise built from Debian packages to the official image's contract. `built` lists the
 * references whose place is taken by such a stand-in (also when it was there already); the step's notes say which.
 * Throws UserError when a registry answers and has no such image, InfraError when it can neither be pulled nor built; the
 * subject is the reference.
 */
export async function ensureImages(
  context: Context,
  references: string[],
  options: EnsureImagesOptions = {},
  step?: Step,
): Promise<{ built: string[] }> {
  const wanted = [...new Set(references)];
  const [workshop, present] = await Promise.all([
    openWorkshop(context, options.caBundle, step),
    imageKeys(context, wanted),
  ]);
  const underWay = new Map<string, Promise<string>>();
  const results = await Promise.all(
    wanted.map(async (reference) => {
      const work = () => ensureImage(workshop, reference, present.get(reference), options, underWay);
      return { reference, standIn: await work() };
    }),
  );
  const built = results.filter((result) => result.standIn !== undefined);
  for (const { reference, standIn } of built) step?.note(describe(reference, standIn));
  return { built: built.map((result) => result.reference) };
}

/** The stand-in that is now in the engine, or undefined if it is the real image. */
async function ensureImage(
  workshop: Workshop,
  reference: string,
  presentKey: string | undefined,
  options: EnsureImagesOptions,
  underWay: Map<string, Promise<string>>,
): Promise<StandIn | undefined> {
  const standIn = standInFor(reference);
  // Any image that was not made here is what the user or a registry put there.
  if (presentKey === '') return undefined;
  if (standIn !== undefined && presentKey === workshop.key(standIn.recipe)) return standIn;
  const { context, step } = workshop;
  if (options.offline !== true && (await reachable(context, reference, options.mirror))) {
    step?.progress(`${reference}: pulling`);
    const result = await pullImage(context, reference, options.mirror);
    if (result === 'pulled') return undefined;
    if (result === 'refused')
      throw new UserError(`no registry has the image ${reference}`, { subject: reference });
  }
  if (standIn === undefined) throw unavailable(reference);
  const tag = await obtain(workshop, standIn.recipe, underWay);
  await context.exec('docker', ['tag', tag, reference]);
  return standIn;
}

async function reachable(context: Context, reference: string, mirror?: string): Promise<boolean> {
  const { name } = parseReference(reference);
  if (!onDockerHub(name)) return registryAnswers(context, name.split('/')[0] ?? name);
  if (mirror !== undefined && (await registryAnswers(context, mirror))) return true;
  return registryAnswers(context, DOCKER_HUB);
}

function unavailable(reference: string): InfraError {
  return new InfraError(`the image ${reference} is not here, and no registry can be reached`, {
    subject: reference,
    hint: `Without a registry these can be built from packages: ${standInNames.join(', ')}. Others need --registry-mirror, or a docker load beforehand.`,
  });
}

function describe(reference: string, standIn: StandIn | undefined): string {
  const detail = standIn?.note === undefined ? '' : `: ${standIn.note}`;
  return `${reference} is a stand-in built from packages, as no registry answers${detail}`;
}
