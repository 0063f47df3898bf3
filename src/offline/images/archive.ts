import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Context } from '../../system/context.js';
import { exists } from '../download.js';

/** Where the cache keeps an image: so that an engine that was wiped gets it back in seconds. */
export function archivePath(context: Context, name: string, key: string): string {
  return join(context.paths.cache, 'images', `${name}-${key}.tar.zst`);
}

/** Writes an image of this engine to the cache. Without zstd on this machine nothing is kept. */
export async function saveImage(context: Context, tag: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const script =
      'set -e; command -v zstd >/dev/null || exit 9; docker save "$1" | zstd -q -3 -T0 -o "$2" -f';
    const { exitCode } = await context.exec('sh', ['-c', script, 'save', tag, draft], {
      accept: [0, 9],
      signal: context.signal,
    });
    if (exitCode === 0) await rename(draft, path);
    else context.log.debug('zstd is not installed: images are not kept in the cache');
  } finally {
    await rm(draft, { force: true });
  }
}

/** Gives an image that was saved back to the engine; false: it was not there, or cannot be read any more. */
export async function loadImage(context: Context, path: string): Promise<boolean> {
  if (!(await exists(path))) return false;
  const script = 'set -e; zstd -q -d -c "$1" | docker load -q';
  const { exitCode, stderr } = await context.exec('sh', ['-c', script, 'load', path], {
    accept: 'any',
    signal: context.signal,
  });
  if (exitCode === 0) return true;
  context.log.warn(`the cached image ${path} cannot be loaded (${stderr.trim()}): it is made again`);
  await rm(path, { force: true });
  return false;
}
