import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { withLock } from '../../../src/offline/lock.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';

let context: FakeContext;
let path: string;
beforeEach(async () => {
  context = fakeContext();
  path = join(context.folder, 'locks', 'python-abc');
  await mkdir(join(context.folder, 'locks'));
  // Files have the machine's time: the clock has to agree with it.
  context.clock.advance(Date.now() - context.clock.now());
});
afterEach(() => context.remove());

const deadPid = (): number => spawnSync('true').pid;

describe('a lock', () => {
  test('is held while the work runs, with whose it is, and given back', async () => {
    const result = await withLock(context, path, async () => readFileSync(path, 'utf8'));
    expect(result).toBe(String(process.pid));
    expect(existsSync(path)).toBe(false);
  });

  test('is given back when the work fails', async () => {
    await expect(withLock(context, path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(path)).toBe(false);
  });

  test('lets one in at a time, and all in the end', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(context, path, work)));
    expect(most).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  test('of a process that was killed is taken over', async () => {
    await writeFile(path, String(deadPid()));
    expect(await withLock(context, path, async () => 'mine')).toBe('mine');
  });

  test('of a living process is waited for, and named when it takes too long', async () => {
    await writeFile(path, String(process.ppid));
    const young = context.clock.now() / 1000 + 60;
    utimesSync(path, young, young);
    const waiting = withLock(context, path, async () => 'mine');
    await expect(waiting).rejects.toThrow(
      new RegExp(`the lock ${path}; last seen: held by process ${process.ppid}`),
    );
    expect(existsSync(path)).toBe(true);
  });

  test('that was taken this very moment, before its owner wrote into it, is waited for', async () => {
    await writeFile(path, '');
    const stop = new AbortController();
    context.clock.at(60_000, () => stop.abort(new Error('still waiting')));
    await expect(withLock({ ...context, signal: stop.signal }, path, async () => 'mine')).rejects.toThrow(
      'still waiting',
    );
  });

  test('that is older than the longest build is taken over', async () => {
    await writeFile(path, '');
    const old = context.clock.now() / 1000 - 46 * 60;
    utimesSync(path, old, old);
    expect(await withLock(context, path, async () => 'mine')).toBe('mine');
  });

  test('is not waited for when the run was stopped', async () => {
    context.abort();
    await expect(withLock(context, path, async () => 'mine')).rejects.toThrow('Ctrl-C');
    expect(existsSync(path)).toBe(false);
  });
});
