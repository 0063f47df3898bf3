import { readFile } from 'node:fs/promises';
import { externalImages, parseDockerfile } from './dockerfile.js';
import type { ImageSpec } from './image.js';

/**
 * The images that a Dockerfile starts from or copies from, with build arguments put in: what must be in the engine
 * before an offline build. Stages, `scratch` and names that stay unresolved are left out. A Dockerfile that is not
 * there gives none: the build says so.
 */
export async function baseImages(spec: ImageSpec): Promise<string[]> {
  const text = await readFile(spec.dockerfile, 'utf8').catch(() => '');
  const images = externalImages(parseDockerfile(text, spec.args)).map(({ image }) => image);
  return [...new Set(images)];
}
