import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CommandError } from '../../../src/system/errors.js';
import { createExec, type ExecOptions } from '../../../src/system/exec.js';

const exec = createExec({ PATH: process.env.PATH, HOME: '/home/nobody', KEPT: 'kept', DROPPED: 'x' });
const sh = (script: string, options?: ExecOptions) => exec('sh', ['-c', script], options);
const failure = async (work: Promise<unknown>): Promise<CommandError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CommandError);
  return error as CommandError;
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'distsys-exec-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a command printed', () => {
  test('comes back whole, both streams apart', async () => {
    const result = await sh('printf "a\\nb"; printf "c\\n" >&2');
    expect(result).toEqual({ exitCode: 0, stdout: 'a\nb', stderr: 'c\n' });
  });

  test('a character that comes in two pieces is one', async () => {
    expect((await sh("printf '\\303'; printf '\\244'")).stdout).toBe('ä');
  });

  test('of 5 MB is all there', async () => {
    const { stdout } = await sh('head -c 5000000 /dev/zero | tr "\\0" x');
    expect(stdout).toHaveLength(5_000_000);
  });

  test('is told line by line, with the last one though it does not end', async () => {
    const lines: string[] = [];
    await sh('printf "one\\ntw"; printf "o\\r\\n\\nthree"; printf "err\\n" >&2', {
      onLine: (line, stream) => void lines.push(`${stream} ${line}`),
    });
    expect(lines.filter((line) => line.startsWith('stdout'))).toEqual([
      'stdout one',
      'stdout two',
      'stdout ',
      'stdout three',
    ]);
    expect(lines).toContain('stderr err');
  });
});

describe('a command that fails', () => {
  test('without a word on stderr is a failure all the same', async () => {
    const error = await failure(sh('echo the reason; exit 3'));
    expect(error).toMatchObject({ exitCode: 3, stdout: 'the reason\n', stderr: '', reason: 'failed' });
    expect(error.message).toBe('sh -c echo the reason; exit 3: exit code 3: the reason');
  });

  test('without any word at all too', async () => {
    expect((await failure(exec('false', []))).message).toBe('false: exit code 1');
  });

  test('one with words on stderr and exit code 0 is none', async () => {
    expect(await sh('echo warning >&2')).toMatchObject({ exitCode: 0, stderr: 'warning\n' });
  });

  test('with a code that is an answer gives it', async () => {
    expect(await sh('exit 9', { accept: [0, 9] })).toMatchObject({ exitCode: 9 });
    expect(await sh('exit 77', { accept: 'any' })).toMatchObject({ exitCode: 77 });
    expect(await failure(sh('exit 8', { accept: [9] }))).toMatchObject({ exitCode: 8 });
    expect(await sh('exit 0', { accept: [9] })).toMatchObject({ exitCode: 0 });
  });

  test('because it is not installed says so', async () => {
    const error = await failure(exec('no-such-program-anywhere', ['x']));
    expect(error).toMatchObject({ reason: 'not found', command: 'no-such-program-anywhere x' });
    expect(error.message).toContain('no-such-program-anywhere x: not found');
    expect(await failure(exec('/no/such/path', [], { accept: 'any' }))).toMatchObject({
      reason: 'not found',
    });
  });
});

describe('ending a command', () => {
  test('by timeout: with SIGTERM, what it printed is kept, whatever codes are accepted', async () => {
    const error = await failure(sh('echo begun; exec sleep 60', { timeout: 1_000, accept: 'any' }));
    expect(error).toMatchObject({ reason: 'timeout', stdout: 'begun\n' });
    expect(error.message).toMatch(/: timeout: begun$/);
  });

  test('by abort: it is gone when the call returns', async () => {
    const stop = new AbortController();
    const pids: number[] = [];
    const error = await failure(
      sh('echo $$; exec sleep 60', {
        signal: stop.signal,
        onLine: (line) => {
          pids.push(Number(line));
          stop.abort();
        },
      }),
    );
    expect(error.reason).toBe('aborted');
    expect(existsSync(`/proc/${pids[0]}`)).toBe(false);
  });

  test('aborted before: it is not started', async () => {
    const file = join(folder, 'started');
    const error = await failure(exec('touch', [file], { signal: AbortSignal.abort() }));
    expect(error.reason).toBe('aborted');
    expect(existsSync(file)).toBe(false);
  });

  test('each of several ends its own', async () => {
    const stop = new AbortController();
    const stopped = failure(sh('echo x; exec sleep 60', { signal: stop.signal, onLine: () => stop.abort() }));
    const others = Promise.all([sh('sleep 0.2; echo a'), sh('sleep 0.2; echo b', { timeout: 60_000 })]);
    expect((await stopped).reason).toBe('aborted');
    expect((await others).map(({ stdout }) => stdout)).toEqual(['a\n', 'b\n']);
  });
});

describe('what a command gets', () => {
  test('arguments as they are, without a shell', async () => {
    const odd = ['a b', '$HOME', '"', "'", '*', '', 'ä\nb', ';true', '\\'];
    const { stdout } = await exec('printf', ['[%s]', ...odd]);
    expect(stdout).toBe(odd.map((argument) => `[${argument}]`).join(''));
  });

  test('a program whose path has blanks', async () => {
    const path = join(folder, 'my program');
    writeFileSync(path, '#!/bin/sh\necho "called with $1"\n', { mode: 0o755 });
    expect((await exec(path, ['x y'])).stdout).toBe('called with x y\n');
  });

  test('the environment of the port, with what is added and without what is removed', async () => {
    const { stdout } = await exec('env', [], { env: { ADDED: 'added', DROPPED: undefined } });
    expect(stdout).toMatch(/^KEPT=kept$/m);
    expect(stdout).toMatch(/^ADDED=added$/m);
    expect(stdout).not.toMatch(/DROPPED/);
  });

  test('its folder', async () => {
    expect((await exec('pwd', ['-P'], { cwd: '/usr' })).stdout).toBe('/usr\n');
  });

  test('its input, to the end', async () => {
    const input = Buffer.from([0, 1, 255, 10]);
    expect((await exec('od', ['-An', '-tx1'], { input })).stdout.trim()).toBe('00 01 ff 0a');
    expect((await exec('wc', ['-c'], { input: 'x'.repeat(200_000) })).stdout.trim()).toBe('200000');
  });
});
