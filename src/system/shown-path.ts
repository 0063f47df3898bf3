import { basename, dirname, join } from 'node:path';

/** A file as people are told of it: from `workingFolder` on; one that lies elsewhere by its name and its folder's. */
export function shownPath(path: string, workingFolder: string): string {
  const prefix = `${workingFolder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : join(basename(dirname(path)), basename(path));
}
