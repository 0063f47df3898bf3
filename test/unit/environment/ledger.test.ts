import fs from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Ledger, readLedger } from '../../../src/environment/ledger.js';
import { InfraError } from '../../../src/system/errors.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';

let context: FakeContext;
let path: string;
beforeEach(() => {
  context = fakeContext();
  path = join(context.folder, 'ledger.jsonl');
});
afterEach(() => {
  jest.restoreAllMocks();
  context.remove();
});

const open = () => Ledger.open(context.folder, () => 7);
const intent = (name: string) => ({ kind: 'intend' as const, type: 'docker:volume', name });
const numbers = async () =>
  (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { n: number }).n);
const noWarning = (line: string): never => {
  throw new Error(line);
};

test('a line is written, then on disk, before append returns', () => {
  const ledger = open();
  const order: string[] = [];
  const real = fs.fsyncSync;
  jest.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
    real(descriptor);
    order.push(
      fs.readFileSync(path, 'utf8').includes('"data"') ? 'on disk with its line' : 'on disk, too early',
    );
  });
  ledger.append(intent('data'));
  order.push('returned');
  expect(order).toEqual(['on disk with its line', 'returned']);
});

test('the folder is on disk too when a ledger begins: a file without a name is lost', () => {
  const synced: string[] = [];
  const real = fs.fsyncSync;
  jest.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
    synced.push(fs.readlinkSync(`/proc/self/fd/${descriptor}`));
    real(descriptor);
  });
  open().close();
  expect(synced).toEqual([fs.realpathSync(context.folder)]);
});

test('only its owner can read it', () => {
  open().close();
  expect(fs.statSync(path).mode & 0o777).toBe(0o600);
});

test('the numbers go on where another process stopped', async () => {
  const first = open();
  first.append(intent('a'));
  first.append(intent('b'));
  first.close();
  open().append(intent('c'));
  expect(await numbers()).toEqual([1, 2, 3]);
});

test('what a kill left of a last line is cut off before the next is written', async () => {
  open().append(intent('Zoë'));
  await writeFile(path, `${await readFile(path, 'utf8')}{"n":2,"at":7,"kind":"int`);
  open().append(intent('b'));
  const state = await readLedger(context.folder, noWarning);
  expect(state?.entries.map(({ name }) => name)).toEqual(['Zoë', 'b']);
  expect(state?.damaged).toBe(false);
  expect(await numbers()).toEqual([1, 2]);
});

test('a line that cannot be kept throws and leaves the ledger as it was', async () => {
  const ledger = open();
  ledger.append(intent('a'));
  const before = await readFile(path, 'utf8');
  jest.spyOn(fs, 'fsyncSync').mockImplementationOnce(() => {
    throw new Error('ENOSPC: no space left on device, fsync');
  });
  expect(() => ledger.append(intent('b'))).toThrow(InfraError);
  expect(await readFile(path, 'utf8')).toBe(before);
  ledger.append(intent('c'));
  expect(await numbers()).toEqual([1, 2]);
});

test('nothing can be created in an environment that was torn down meanwhile', async () => {
  const ledger = open();
  await rm(path);
  expect(() => ledger.append(intent('late'))).toThrow('the environment has been torn down');
});

describe('reading', () => {
  test('no ledger is undefined', async () => {
    expect(await readLedger(join(context.folder, 'nowhere'), noWarning)).toBeUndefined();
    await writeFile(join(context.folder, 'file'), '');
    expect(await readLedger(join(context.folder, 'file'), noWarning)).toBeUndefined();
  });

  test('lines that cannot be read are told, and what they said is not known', async () => {
    open().append(intent('a'));
    await writeFile(path, `${await readFile(path, 'utf8')}\u0000\u0000\u0000\n`);
    const warnings: string[] = [];
    const state = await readLedger(context.folder, (line) => warnings.push(line));
    expect(state).toMatchObject({ damaged: true, entries: [{ name: 'a' }] });
    expect(warnings).toEqual([expect.stringContaining('1 lines of')]);
  });

  test('a ledger that is not a file says so with its path', async () => {
    await mkdir(path);
    await expect(readLedger(context.folder, noWarning)).rejects.toThrow(path);
    await chmod(path, 0o700);
  });

  test('ten thousand things made and removed one after the other leave ten thousand lines and no entry', async () => {
    const line = (n: number, kind: string, id?: string) =>
      `${JSON.stringify({ n, at: 1, kind, type: 'docker:volume', name: 'v', id })}\n`;
    const parts: string[] = [];
    for (let n = 0; n < 10_000; n++)
      parts.push(
        line(3 * n + 1, 'intend'),
        line(3 * n + 2, 'done', `i${n}`),
        line(3 * n + 3, 'removed', `i${n}`),
      );
    await writeFile(path, parts.join(''));
    expect(await readLedger(context.folder, noWarning)).toMatchObject({ entries: [], last: 30_000 });
  });
});
