import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { discardFolder, folderOf, foldersOf, lockFolder } from '../../../src/environment/folder.js';
import { UserError } from '../../../src/system/errors.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';

const ID = 'dsa-00aa11';
let context: FakeContext;
beforeEach(() => {
  context = fakeContext();
});
afterEach(() => context.remove());

test('without a state folder there are no environments', async () => {
  expect(await foldersOf(context)).toEqual([]);
});

test('folders that are no environment are passed over', async () => {
  for (const name of ['dsa-ffffff', 'dsa-000000', '.closed-dsa-111111-5', 'notes', 'dsa-1'])
    await mkdir(join(context.paths.state, name), { recursive: true });
  expect(await foldersOf(context)).toEqual(['dsa-000000', 'dsa-ffffff']);
});

test('an environment’s folder is for its owner alone', async () => {
  const folder = await lockFolder(context, ID);
  expect(folder).toBe(folderOf(context, ID));
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('one that a living process has is refused with who it is and what to do', async () => {
  const folder = folderOf(context, ID);
  await mkdir(folder, { recursive: true });
  const holder = { pid: 4711, start: 'x', host: 'elsewhere', since: Date.UTC(2026, 0, 2, 3, 4, 5) };
  await writeFile(join(folder, 'lock.1'), JSON.stringify(holder));
  const refused = lockFolder(context, ID);
  await expect(refused).rejects.toThrow(UserError);
  await expect(refused).rejects.toThrow(
    `environment ${ID} is in use by process 4711 on elsewhere since 2026-01-02T03:04:05.000Z`,
  );
});

test('discarding leaves nothing of it, nor of what an earlier kill left half discarded', async () => {
  const folder = await lockFolder(context, ID);
  await writeFile(join(folder, 'kubeconfig'), 'secret');
  await mkdir(join(context.paths.state, `.closed-${ID}-77`, 'deep'), { recursive: true });
  await mkdir(folderOf(context, 'dsa-000000'));
  await discardFolder(context, ID);
  expect(await readdir(context.paths.state)).toEqual(['dsa-000000']);
});

test('it can be opened again right after it was discarded', async () => {
  await lockFolder(context, ID);
  await discardFolder(context, ID);
  const folder = await lockFolder(context, ID);
  expect(existsSync(join(folder, 'lock.1'))).toBe(true);
  const lock = JSON.parse(await (await import('node:fs/promises')).readFile(join(folder, 'lock.1'), 'utf8'));
  expect(lock).toMatchObject({ pid: process.pid, host: hostname() });
});
