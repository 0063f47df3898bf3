import type { BuiltImage } from './image.js';

/** What an action or command hands on, each a JSON text with the image's name as key. */
export interface ImagesOutput {
  /** Reference to deploy. */
  images: string;
  digests: string;
}

export function imagesOutput(built: BuiltImage[]): ImagesOutput {
  const byName = (of: (image: BuiltImage) => string) =>
    JSON.stringify(Object.fromEntries(built.map((image) => [image.name, of(image)])));
  return { images: byName((image) => image.reference), digests: byName((image) => image.digest) };
}
