import fs, { readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeFileAtomic } from '../../../src/system/files.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';

let context: FakeContext;
beforeEach(() => {
  context = fakeContext();
});
afterEach(() => context.remove());

test('a file is written with its folders and its mode', async () => {
  const path = join(context.folder, 'a', 'b', 'secret');
  await writeFileAtomic(path, 'x', 0o600);
  expect(readFileSync(path, 'utf8')).toBe('x');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  await writeFileAtomic(path, new Uint8Array([1, 255]));
  expect([...readFileSync(path)]).toEqual([1, 255]);
});

test('who reads it meanwhile has the old file whole', async () => {
  const path = join(context.folder, 'file');
  await writeFileAtomic(path, 'old '.repeat(1000));
  const reader = await open(path);
  await writeFileAtomic(path, 'new');
  expect(await reader.readFile('utf8')).toBe('old '.repeat(1000));
  await reader.close();
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('of many writers at once one wins, and no draft stays', async () => {
  const path = join(context.folder, 'file');
  const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(10_000));
  await Promise.all(contents.map((content) => writeFileAtomic(path, content)));
  expect(contents).toContain(readFileSync(path, 'utf8'));
  expect(readdirSync(context.folder)).toEqual(['file']);
});

test('what cannot be put in place leaves no draft and the old one as it was', async () => {
  const path = join(context.folder, 'taken');
  await mkdir(join(path, 'x'), { recursive: true });
  await expect(writeFileAtomic(path, 'x')).rejects.toThrow();
  expect(readdirSync(context.folder)).toEqual(['taken']);
  await chmod(path, 0o755);
  expect(fs.existsSync(join(path, 'x'))).toBe(true);
});
