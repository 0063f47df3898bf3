import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ComposeModel, ComposeMount, ComposeService } from '../compose/model.js';
import { refuse } from '../fate.js';
import { KUBERNETES } from './names.js';

const ENGINE_SOCKET = /^(\/var)?\/run\/docker\.sock$/;
/** Bytes: an object of the API holds at most 1 MiB, its own fields included. */
export const MOST_CONTENT = 1_000_000;

/** What a bind mount becomes, by service and index among its mounts. */
export type Bind =
  /** Docker's socket: a service account that may read. */
  | { kind: 'engine' }
  /** A path of the node, of this type. */
  | { kind: 'node'; type: 'File' | 'Directory' | 'Socket' }
  /** Files of the project, which go along as a ConfigMap. Paths are relative; a single file has the path ''. */
  | { kind: 'files'; entries: { path: string; content: Buffer }[] };

export type Binds = Record<string, Bind[]>;

/**
 * Reads what the bind mounts of a file name. Docker finds them on this machine, the nodes of a cluster do not: small files
 * of the project that are only read go along; what lies elsewhere is meant on the node. Throws UserError with the line.
 */
export async function readBinds(model: ComposeModel): Promise<Binds> {
  const pairs = Object.values(model.services).map(async (service): Promise<[string, Bind[]]> => {
    const binds = service.mounts.map((mount, index) =>
      mount.type === 'bind' ? readBind(model, service, mount, index) : NONE,
    );
    return [service.name, await Promise.all(binds)];
  });
  return Object.fromEntries(await Promise.all(pairs));
}

/** Stands for the mounts that are no bind mounts. */
const NONE: Bind = { kind: 'engine' };

async function readBind(
  model: ComposeModel,
  service: ComposeService,
  mount: ComposeMount,
  index: number,
): Promise<Bind> {
  const source = mount.source ?? '';
  if (ENGINE_SOCKET.test(source)) return NONE;
  const found = await stat(source).catch(() => undefined);
  const inside = `${source}${sep}`.startsWith(`${model.folder}${sep}`);
  if (!inside)
    return { kind: 'node', type: found?.isFile() ? 'File' : found?.isSocket() ? 'Socket' : 'Directory' };
  const fail = (instead: string) => refuse(model, service, ['volumes', index], KUBERNETES, instead);
  if (found === undefined) return fail(`create ${source}`);
  if (!mount.readOnly)
    return fail(
      'the nodes do not have this folder: mount it with :ro, and its files go along; or use a named volume',
    );
  const entries = found.isDirectory()
    ? await filesIn(source)
    : [{ path: '', content: await readFile(source) }];
  if (entries.reduce((sum, { content }) => sum + content.length, 0) > MOST_CONTENT)
    fail('it holds more than 1 MB, too much to go along: copy it into the image');
  return { kind: 'files', entries };
}

async function filesIn(folder: string): Promise<{ path: string; content: Buffer }[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sized = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
  // Too much is refused by its size, not read first.
  const tooMuch = sized.reduce((sum, { size }) => sum + size, 0) > MOST_CONTENT;
  return Promise.all(
    sized
      .sort((a, b) => a.file.localeCompare(b.file))
      .map(async ({ file, size }) => ({
        path: relative(folder, file),
        content: tooMuch ? Buffer.alloc(size) : await readFile(file),
      })),
  );
}
