import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../system/context.js';
import { UserError } from '../system/errors.js';
import { syncFolder } from './ledger.js';
import { type Holder, takeLock } from './lock.js';
import { isEnvironmentId } from './owner.js';

/** Where an environment's ledger and files are. */
export function folderOf(context: Context, environmentId: string): string {
  return join(context.paths.state, environmentId);
}

/** Ids of the environments that have a folder on this machine. */
export async function foldersOf(context: Context): Promise<string[]> {
  const names = await readdir(context.paths.state).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter(isEnvironmentId).sort();
}

/** Makes the folder (0700) and takes its lock. Throws UserError that names the process that has it. */
export async function lockFolder(context: Context, environmentId: string): Promise<string> {
  const folder = folderOf(context, environmentId);
  for (;;) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    syncFolder(context.paths.state);
    try {
      const holder = await takeLock(context, folder);
      if (holder !== undefined) throw takenBy(environmentId, holder);
      return folder;
    } catch (error) {
      // A teardown discarded the folder in this very moment: begin again in a new one.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

function takenBy(environmentId: string, holder: Holder): UserError {
  const since = new Date(holder.since).toISOString();
  return new UserError(
    `environment ${environmentId} is in use by process ${holder.pid} on ${holder.host} since ${since}`,
    {
      hint: 'let it finish, end it (Ctrl-C tears down), or give this run an environment of its own with --env NAME',
    },
  );
}

/**
 * Deletes an environment's folder. It is renamed first: whoever opens the environment meanwhile gets a new folder,
 * never half of this one. What an earlier delete left after a kill goes too.
 */
export async function discardFolder(context: Context, environmentId: string): Promise<void> {
  const { state } = context.paths;
  await rename(join(state, environmentId), join(state, `.closed-${environmentId}-${process.pid}`));
  const closed = (await readdir(state)).filter((name) => name.startsWith('.closed-'));
  await Promise.all(closed.map((name) => rm(join(state, name), { recursive: true, force: true })));
}
