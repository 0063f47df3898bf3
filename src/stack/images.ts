import type { BuiltImage, ImageSpec } from '../image/image.js';
import { UserError } from '../system/errors.js';
import type { ComposeModel, ComposeService } from './compose/model.js';
import { placeOf } from './compose/reader.js';
import type { ManifestObject } from './manifests/object.js';
import { containersOf, templateOf } from './manifests/pod-templates.js';

/** What to build for the `build:` sections of a Compose file; `prefix` as in "localhost:5001/voting". */
export function composeImages(model: ComposeModel, naming: { prefix: string; tag: string }): ImageSpec[] {
  const prefix = naming.prefix === '' ? '' : `${naming.prefix.replace(/\/$/, '')}/`;
  return Object.values(model.services).flatMap(({ name, build }) =>
    build === undefined
      ? []
      : [
          {
            name,
            context: build.context,
            dockerfile: build.dockerfile,
            args: build.args,
            target: build.target,
            platforms: build.platforms,
            tags: [`${prefix}${name.toLowerCase()}:${naming.tag}`],
            labels: build.labels,
          },
        ],
  );
}

/**
 * The built image that a manifest or Compose file means with `reference`, if there is one: by its whole reference, or,
 * where that names neither registry nor tag, by its repository.
 */
export function builtImageOf<Image extends Pick<BuiltImage, 'reference' | 'tags'>>(
  reference: string,
  images: Image[],
): Image | undefined {
  const wanted = fullReference(reference);
  const named = (image: Image, is: (tag: string) => boolean) => [image.reference, ...image.tags].some(is);
  return (
    images.find((image) => named(image, (tag) => fullReference(tag) === wanted)) ??
    images.find((image) => named(image, (tag) => wanted === `docker.io/${pathOf(tag)}:latest`))
  );
}

/** The repository without its registry. */
function pathOf(reference: string): string {
  return repositoryOf(fullReference(reference)).replace(/^[^/]+\//, '');
}

/** The references that the containers of manifests name and that are none of those `built`, each once. */
export function imagesOfManifests(
  objects: ManifestObject[],
  built: Pick<BuiltImage, 'reference' | 'tags'>[],
): string[] {
  const named = objects.flatMap(({ value }) =>
    containersOf(templateOf(value)).map((container) => container.value.image),
  );
  const foreign = named.filter(
    (image): image is string => typeof image === 'string' && builtImageOf(image, built) === undefined,
  );
  return [...new Set(foreign)];
}

/** The image that a service runs: one that was built, or the reference as the file has it. */
export function imageOf(
  model: ComposeModel,
  service: ComposeService,
  images: BuiltImage[],
): BuiltImage | string {
  const built =
    (service.build === undefined ? undefined : images.find((image) => image.name === service.name)) ??
    (service.image === undefined ? undefined : builtImageOf(service.image, images));
  const image = built ?? service.image;
  if (image !== undefined) return image;
  const location = model.locate(['services', service.name, 'build']);
  throw new UserError(
    `${placeOf(location)} service ${service.name} is built from this folder, but its image was not built`,
    { location, subject: service.name, hint: 'build the images of the file before it is deployed' },
  );
}

/** With registry and tag, as Docker completes a short name: `redis` is `docker.io/library/redis:latest`. */
export function fullReference(reference: string): string {
  const [name = '', digest] = reference.split('@');
  const first = name.split('/')[0] ?? '';
  const hasRegistry = name.includes('/') && (/[.:]/.test(first) || first === 'localhost');
  const repository = hasRegistry ? name : `docker.io/${name.includes('/') ? '' : 'library/'}${name}`;
  const tagged = /:[^/]+$/.test(repository) || digest !== undefined ? repository : `${repository}:latest`;
  return digest === undefined ? tagged : `${tagged}@${digest}`;
}

/** The repository of a reference, without tag and digest. */
export function repositoryOf(reference: string): string {
  return (reference.split('@')[0] ?? '').replace(/:[^/:]+$/, '');
}
