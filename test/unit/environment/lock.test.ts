import { spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Holder, lockHolder, takeLock } from '../../../src/environment/lock.js';
import { processStart, thisProcess } from '../../../src/environment/processes.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';

let context: FakeContext;
let folder: string;
beforeEach(async () => {
  context = fakeContext();
  folder = join(context.folder, 'environment');
  await mkdir(folder);
});
afterEach(() => context.remove());

const locks = async () => (await readdir(folder)).sort();
const leave = (number: number, holder: Partial<Holder>) =>
  writeFile(
    join(folder, `lock.${number}`),
    JSON.stringify({ pid: 1, start: 'long ago', host: hostname(), since: 5, ...holder }),
  );

/** A process of its own, until `work` is done. */
async function withProcess(work: (holder: { pid: number; start: string }) => Promise<void>): Promise<void> {
  const child = spawn('sleep', ['60']);
  try {
    const pid = child.pid ?? 0;
    await work({ pid, start: (await processStart(context, pid)) ?? 'gone' });
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}

test('a free folder is ours, and stays ours when asked again', async () => {
  expect(await takeLock(context, folder)).toBeUndefined();
  expect(await takeLock(context, folder)).toBeUndefined();
  expect(await locks()).toEqual(['lock.1']);
  const { pid, start } = await thisProcess(context);
  expect(await lockHolder(context, folder)).toEqual({
    pid,
    start,
    host: hostname(),
    since: context.clock.now(),
  });
});

test('a living process has it: that one is named, and nothing is written', async () => {
  await withProcess(async (other) => {
    await leave(1, other);
    expect(await takeLock(context, folder)).toMatchObject({ ...other, since: 5 });
    expect(await locks()).toEqual(['lock.1']);
  });
});

test('the lock of a process that was killed is passed over', async () => {
  await withProcess((other) => leave(1, other));
  expect(await lockHolder(context, folder)).toBeUndefined();
  expect(await takeLock(context, folder)).toBeUndefined();
  expect(await locks()).toEqual(['lock.1', 'lock.2']);
});

test('a process that got the id of a dead one is not taken for it', async () => {
  await leave(3, { pid: process.pid, start: 'before this one began' });
  expect(await takeLock(context, folder)).toBeUndefined();
  expect(await locks()).toEqual(['lock.3', 'lock.4']);
});

test('a process of another machine cannot be asked: it counts as alive', async () => {
  await leave(1, { host: 'elsewhere' });
  expect(await takeLock(context, folder)).toMatchObject({ host: 'elsewhere' });
});

test('drafts are gone and count for nothing', async () => {
  await writeFile(join(folder, '.lock-0a1b2c3d'), 'half a dra');
  expect(await takeLock(context, folder)).toBeUndefined();
  expect(await locks()).toEqual(['.lock-0a1b2c3d', 'lock.1']);
});

test('of many tries at once within one process all have it, with one lock', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => takeLock(context, folder)));
  expect(answers).toEqual(answers.map(() => undefined));
  expect(await locks()).toEqual(['lock.1']);
});

test('of several processes at once exactly one gets a lock that a dead one left', async () => {
  await leave(1, {});
  const source = new URL('../../../src/environment/lock.js', import.meta.url).href;
  const script = `
    const { takeLock } = await import(${JSON.stringify(source)});
    const holder = await takeLock({ clock: { now: () => 0 } }, ${JSON.stringify(folder)});
    process.stdout.write(holder === undefined ? 'mine' : 'other');
    process.stdin.resume();`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  try {
    const answers = await Promise.all(
      children.map(async (child) => {
        for await (const chunk of child.stdout) return String(chunk);
        return 'died';
      }),
    );
    expect(answers.sort()).toEqual(['mine', 'other', 'other', 'other']);
  } finally {
    await Promise.all(
      children.map((child) => {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        return ended;
      }),
    );
  }
});
