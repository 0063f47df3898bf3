import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Context } from '../system/context.js';
import { waitFor } from '../system/wait.js';

/** Milliseconds: longer than the longest build. */
const LONGEST = 45 * 60_000;

/**
 * Runs `work` while no other process of this machine runs it under the same lock file, so that two labs
 * started at once build an image or a tool once. A lock whose process is gone is taken over.
 */
export async function withLock<T>(context: Context, path: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  await waitFor(
    context.clock,
    {
      reason: `the lock ${path}`,
      deadline: LONGEST,
      interval: 50,
      maxInterval: 1_000,
      signal: context.signal,
    },
    async () =>
      (await take(context, path))
        ? { done: true, value: undefined }
        : { done: false, seen: await holder(path) },
  );
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(context: Context, path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (await abandoned(context, path)) await rm(path, { force: true });
    return false;
  }
}

async function abandoned(context: Context, path: string): Promise<boolean> {
  try {
    const [pid, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    if (context.clock.now() - mtimeMs > LONGEST) return true;
    // Empty: taken this moment, its owner has not written yet.
    return pid !== '' && !alive(Number(pid));
  } catch {
    return false;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function holder(path: string): Promise<string> {
  return `held by process ${await readFile(path, 'utf8').catch(() => '?')}`;
}
