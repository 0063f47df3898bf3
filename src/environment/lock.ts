import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../system/context.js';
import { isAlive, type ProcessIdentity, thisProcess } from './processes.js';

/** The process that writes an environment's ledger. */
export interface Holder extends ProcessIdentity {
  host: string;
  /** Milliseconds since 1970. */
  since: number;
}

interface Lock {
  number: number;
  holder: Holder;
}

/**
 * Takes the lock of an environment's folder. Undefined: it is ours now, or was already; otherwise who has it. Locks are
 * files `lock.<n>`; that of a dead process is left lying and the next number taken, which only one process can do,
 * however many try at once. Nobody has to give a lock back: a dead process holds nothing.
 */
export async function takeLock(context: Context, folder: string): Promise<Holder | undefined> {
  const me: Holder = { ...(await thisProcess(context)), host: hostname(), since: context.clock.now() };
  for (;;) {
    const locks = await readLocks(folder);
    const living = await firstAlive(context, locks);
    if (living !== undefined) return isMe(living, me) ? undefined : living;
    const number = Math.max(0, ...locks.map((lock) => lock.number)) + 1;
    if (!(await claim(folder, number, me))) continue;
    const others = (await readLocks(folder)).filter((lock) => lock.number !== number);
    const rival = await firstAlive(context, others);
    if (rival === undefined) return undefined;
    await rm(join(folder, `lock.${number}`), { force: true });
    return rival;
  }
}

/** The living process that has the lock. */
export async function lockHolder(context: Context, folder: string): Promise<Holder | undefined> {
  return firstAlive(context, await readLocks(folder));
}

async function firstAlive(context: Context, locks: Lock[]): Promise<Holder | undefined> {
  for (const { holder } of locks) {
    // A process of another machine (a shared folder) cannot be asked: it counts as alive.
    if (holder.host !== hostname() || (await isAlive(context, holder))) return holder;
  }
  return undefined;
}

function isMe(holder: Holder, me: Holder): boolean {
  return holder.pid === me.pid && holder.start === me.start && holder.host === me.host;
}

async function readLocks(folder: string): Promise<Lock[]> {
  const names = (await readdir(folder)).filter((name) => /^lock\.\d+$/.test(name));
  return Promise.all(
    names.map(async (name) => ({
      number: Number(name.slice('lock.'.length)),
      holder: JSON.parse(await readFile(join(folder, name), 'utf8')) as Holder,
    })),
  );
}

/** A hard link comes with its content and fails when the name is taken: no reader sees half a lock. */
async function claim(folder: string, number: number, me: Holder): Promise<boolean> {
  const draft = join(folder, `.lock-${randomBytes(4).toString('hex')}`);
  await writeFile(draft, JSON.stringify(me), { mode: 0o600 });
  try {
    await link(draft, join(folder, `lock.${number}`));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}
