import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Resource } from '../../../../src/environment/resource.js';
import { file } from '../../../../src/environment/types/file.js';
import { daemon, processId } from '../../../../src/environment/types/process.js';
import { UserError } from '../../../../src/system/errors.js';
import { type FakeContext, fakeContext } from '../../../rig/fake-context.js';

const ID = 'dsa-00aa1f';
const known = (type: string, id: string): Resource => ({ type, id, name: id, environment: ID });
let context: FakeContext;
beforeEach(() => {
  context = fakeContext();
});
afterEach(() => context.remove());

describe('file', () => {
  test('is one that the ledger knows and that is still there', async () => {
    const path = join(context.folder, 'deep', 'file');
    const scope = { environment: ID, known: [known('file', path), known('file', join(path, 'below'))] };
    expect(await file.list(context, scope)).toEqual([]);
    await mkdir(join(context.folder, 'deep'));
    await writeFile(path, 'x');
    expect((await file.list(context, scope)).map(({ id }) => id)).toEqual([path]);
    expect(await file.list(context, {})).toEqual([]);
  });

  test('goes, with all that is in it, and a second time in peace', async () => {
    const path = join(context.folder, 'folder');
    await mkdir(join(path, 'a', 'b'), { recursive: true });
    await writeFile(join(path, 'a', 'b', 'c'), 'x');
    await file.remove(context, known('file', path));
    expect(existsSync(path)).toBe(false);
    await file.remove(context, known('file', path));
  });

  test('a link goes, what it leads to stays', async () => {
    const target = join(context.folder, 'target');
    await mkdir(target);
    await writeFile(join(target, 'precious'), 'x');
    await symlink(target, join(context.folder, 'link'));
    await file.remove(context, known('file', join(context.folder, 'link')));
    expect(existsSync(join(target, 'precious'))).toBe(true);
    expect(existsSync(join(context.folder, 'link'))).toBe(false);
  });

  test.each(['/', '/etc', '/home/', 'relative/path', '.', '/var/../etc', ''])(
    '%j is never deleted',
    async (path) => {
      await expect(file.remove(context, known('file', path))).rejects.toThrow(UserError);
      expect(existsSync('/etc/passwd')).toBe(true);
    },
  );

  test('nor is what holds the ledgers or the cache', async () => {
    await mkdir(context.paths.state, { recursive: true });
    await chmod(context.paths.state, 0o700);
    for (const path of [context.folder, `${context.folder}/`, context.paths.state, context.paths.cache])
      await expect(file.remove(context, known('file', path))).rejects.toThrow('holds other environments');
    expect(existsSync(context.paths.state)).toBe(true);
  });
});

describe('process', () => {
  const children: ChildProcess[] = [];
  const start = (script: string): ChildProcess => {
    const child = spawn('bash', ['-c', script], { stdio: ['pipe', 'pipe', 'ignore'] });
    children.push(child);
    return child;
  };
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  test('that the ledger knows is listed while it lives, ended, and gone', async () => {
    const child = start('echo ready; read -r line');
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    const id = await processId(context, child.pid ?? 0);
    const resource = known('process', id);
    expect(await daemon.list(context, { environment: ID, known: [resource] })).toEqual([resource]);
    const ended = once(child, 'exit');
    await daemon.remove(context, resource);
    expect(await ended).toEqual([null, 'SIGTERM']);
    expect(await daemon.list(context, { environment: ID, known: [resource] })).toEqual([]);
    await daemon.remove(context, resource);
  });

  test('that ignores SIGTERM is killed', async () => {
    const child = start('trap "" TERM; echo ready; while read -r line; do :; done');
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    const resource = known('process', await processId(context, child.pid ?? 0));
    const ended = once(child, 'exit');
    await daemon.remove(context, resource);
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(context.clock.monotonic()).toBeGreaterThanOrEqual(2_000);
  });

  test('that got the number of one of ours is let be', async () => {
    const child = start('echo ready; read -r line');
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    const resource = known('process', `${child.pid}@another-start`);
    expect(await daemon.list(context, { environment: ID, known: [resource] })).toEqual([]);
    await daemon.remove(context, resource);
    expect(child.signalCode).toBeNull();
    expect(await processId(context, child.pid ?? 0)).toBeDefined();
  });

  test.each(['', '12', 'kubectl', '1@'])('an id that is %j is no process', async (id) => {
    expect(await daemon.list(context, { known: [known('process', id)] })).toEqual([]);
    await daemon.remove(context, known('process', id));
  });

  test('that ended as soon as it was started is an error, not an entry', async () => {
    const child = start('exit 0');
    await once(child, 'exit');
    await expect(processId(context, child.pid ?? 0)).rejects.toThrow('ended as soon as it was started');
  });
});
