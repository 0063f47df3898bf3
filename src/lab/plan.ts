import { join } from 'node:path';
import type { Provider, PublishedPort } from '../cluster/cluster.js';
import { baseImages } from '../image/base-images.js';
import type { ImageSpec } from '../image/image.js';
import { checkSpecs } from '../image/validate.js';
import {
  type ComposeModel,
  composeImages,
  imagesOfManifests,
  loadCompose,
  loadManifests,
} from '../stack/compose.js';
import { publishedPorts, type StackSource } from '../stack/ports.js';
import { type Location, UserError } from '../system/errors.js';
import type { Lab } from './load.js';

/** What a run will do, known before anything is created. */
export interface Plan {
  target: Provider;
  nodes: number;
  snapshot: boolean;
  source: StackSource;
  /** Images to build, tagged once the registry's address is known. */
  specs(prefix: string, tag: string): ImageSpec[];
  /** References that builds start from or that services name: must be in the engine or pulled. */
  references: string[];
  /** Those of `references` that services run as they are. */
  serviceImages: string[];
  ports: PublishedPort[];
  /** The line of the stack that names an image. */
  locateImage(reference: string): Location | undefined;
}

/** Throws UserError, with file and line, for whatever is wrong in the lab: nothing has been created yet. */
export async function planLab(
  lab: Lab,
  request: { target: Provider; nodes?: number; snapshot?: boolean },
): Promise<Plan> {
  const target = lab.targets[request.target];
  if (target === undefined) {
    const accepted = Object.keys(lab.targets).join(', ');
    throw new UserError(
      `${lab.file}: lab ${lab.id} does not run on ${request.target}; accepted: ${accepted}`,
      {
        location: lab.document.locate(['targets']),
      },
    );
  }
  const source = sourceOf(lab);
  const model =
    source.compose === undefined ? undefined : await loadCompose(source.compose, lab.stack.variables ?? {});
  const specs = (prefix: string, tag: string) => specsOf(lab, model, prefix, tag);
  const planned = specs('plan', 'plan');
  await checkSpecs(planned, { destination: 'engine' });
  const bases = await Promise.all(planned.map(baseImages));
  const built = new Set(planned.map((spec) => spec.name));
  const serviceImages =
    model === undefined
      ? await imagesOfSource(source, specs(lab.id, 'plan'))
      : imagesOfServices(model, built);
  return {
    target: request.target,
    nodes: request.nodes ?? target.nodes,
    snapshot: request.snapshot ?? target.snapshot,
    source,
    specs,
    references: [...new Set([...bases.flat(), ...serviceImages])],
    serviceImages,
    ports: await publishedPorts(source, lab.stack.variables ?? {}),
    locateImage: imageLocator(model),
  };
}

function sourceOf(lab: Lab): StackSource {
  const absolute = (path: string | undefined) => (path === undefined ? undefined : join(lab.folder, path));
  const { compose, manifests, kustomize } = lab.stack;
  return { compose: absolute(compose), manifests: absolute(manifests), kustomize: absolute(kustomize) };
}

function specsOf(lab: Lab, model: ComposeModel | undefined, prefix: string, tag: string): ImageSpec[] {
  if (lab.images === 'compose') return model === undefined ? [] : composeImages(model, { prefix, tag });
  return lab.images.map((image) => {
    const context = join(lab.folder, image.context);
    const dockerfile = join(context, image.dockerfile ?? 'Dockerfile');
    return { ...image, context, dockerfile, tags: [`${prefix}/${image.name}:${tag}`] };
  });
}

/** References that the manifests of a stack name and that are not among those to build. */
export async function imagesOfSource(
  { manifests, kustomize }: StackSource,
  specs: Pick<ImageSpec, 'tags'>[],
): Promise<string[]> {
  const path = manifests ?? kustomize;
  const built = specs.map(({ tags }) => ({ reference: tags[0] ?? '', tags }));
  return path === undefined ? [] : imagesOfManifests(await loadManifests(path), built);
}

/** References that services name and that are not among those `built`. */
export function imagesOfServices(model: ComposeModel, built: Set<string>): string[] {
  const named = Object.values(model.services).flatMap((service) =>
    built.has(service.name) || service.image === undefined ? [] : [service.image],
  );
  return [...new Set(named)];
}

/** Finds the line that names an image; undefined when no service does. */
export function imageLocator(model: ComposeModel | undefined): (reference: string) => Location | undefined {
  return (reference) => {
    const service = Object.values(model?.services ?? {}).find(({ image }) => image === reference);
    return service && model?.locate(['services', service.name, 'image']);
  };
}
