import { access, rm } from 'node:fs/promises';
import { dirname, isAbsolute, resolve, sep } from 'node:path';
import { UserError } from '../../system/errors.js';
import type { ResourceType } from '../resource.js';

/** Files and folders outside the environment's own folder, by absolute path; only the ledger knows them. */
export const file: ResourceType = {
  name: 'file',
  engine: 'host',
  after: ['process', 'docker:container', 'docker:service', 'kind:cluster'],
  async list(_context, scope) {
    const known = scope.known ?? [];
    const there = await Promise.all(known.map(({ id }) => access(id).then(() => true, isThere)));
    return known.filter((_, index) => there[index]);
  },
  async remove(context, { id }) {
    const { state, cache } = context.paths;
    const held = [state, cache].some((path) => `${resolve(path)}${sep}`.startsWith(`${resolve(id)}${sep}`));
    if (!isAbsolute(id) || dirname(dirname(resolve(id))) === dirname(resolve(id)) || held) {
      throw new UserError(`${id} is too near the root, or holds other environments: not deleted`);
    }
    await rm(id, { recursive: true, force: true });
  },
  byHand: ({ id }) => `rm -rf '${id}'`,
};

function isThere(error: NodeJS.ErrnoException): boolean {
  return error.code !== 'ENOENT' && error.code !== 'ENOTDIR';
}
