import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cappedRuntime } from '../../../../src/offline/engine/capped-runtime.js';

let folder: string;
let runtime: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'distsys-runtime-'));
  const runc = join(folder, 'runc');
  writeFileSync(
    runc,
    '#!/bin/sh\nfor argument; do printf "[%s]" "$argument"; done\nexit "${RUNC_EXIT:-0}"\n',
    { mode: 0o755 },
  );
  runtime = join(folder, 'runc-capped');
  writeFileSync(runtime, cappedRuntime(runc), { mode: 0o755 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SETS = ['bounding', 'effective', 'permitted', 'inheritable', 'ambient'];
const capabilities = (names: string[]) => Object.fromEntries(SETS.map((set) => [set, names]));
/** What the engine writes: compact JSON, with the name in other places too. */
const specification = (names: string[]) => ({
  ociVersion: '1.0.2-dev',
  process: {
    args: ['sh', '-c', 'echo "CAP_SYS_RESOURCE", "capabilities"'],
    env: ['NEEDS="CAP_SYS_RESOURCE"'],
    capabilities: capabilities(names),
    noNewPrivileges: false,
  },
  annotations: { why: 'CAP_SYS_RESOURCE' },
});

const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(runtime, args, { encoding: 'utf8', env: { ...process.env, ...env } });
const put = (file: string, content: object): string => {
  const path = join(folder, file);
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('the runtime without CAP_SYS_RESOURCE', () => {
  test.each<[string, string[], string[]]>([
    ['in the middle', ['CAP_CHOWN', 'CAP_SYS_RESOURCE', 'CAP_KILL'], ['CAP_CHOWN', 'CAP_KILL']],
    ['first', ['CAP_SYS_RESOURCE', 'CAP_KILL'], ['CAP_KILL']],
    ['last', ['CAP_KILL', 'CAP_SYS_RESOURCE'], ['CAP_KILL']],
    ['alone', ['CAP_SYS_RESOURCE'], []],
    ['not at all', ['CAP_SYS_RESOURCEFUL', 'CAP_KILL'], ['CAP_SYS_RESOURCEFUL', 'CAP_KILL']],
    ['in an empty list', [], []],
  ])('takes it out of every set of a container: %s', (_where, asked, given) => {
    const path = put('config.json', specification(asked));
    expect(run(['create', '--bundle', folder, 'id']).status).toBe(0);
    expect(read(path)).toEqual(specification(given));
  });

  test.each([[['--bundle', 'F']], [['-b', 'F']], [['--bundle=F']]])('finds the bundle in %j', (args) => {
    const path = put('config.json', specification(['CAP_SYS_RESOURCE']));
    run(['create', ...args.map((argument) => argument.replace('F', folder)), 'id']);
    expect(read(path)).toEqual(specification([]));
  });

  test.each([[['--process', 'F']], [['-p', 'F']], [['--process=F']]])(
    'takes it out of an exec too: %j',
    (args) => {
      const path = put('process.json', {
        args: ['sh'],
        capabilities: capabilities(['CAP_KILL', 'CAP_SYS_RESOURCE']),
      });
      run(['exec', ...args.map((argument) => argument.replace('F', path)), 'id']);
      expect(read(path)).toEqual({ args: ['sh'], capabilities: capabilities(['CAP_KILL']) });
    },
  );

  test('hands all arguments on as they are, and the exit code back', () => {
    const args = ['--root', '/a b', 'create', '--bundle', '/nowhere', '*', '', '"x"'];
    const { status, stdout } = run(args, { RUNC_EXIT: '3' });
    expect(stdout).toBe(args.map((argument) => `[${argument}]`).join(''));
    expect(status).toBe(3);
  });

  test('a specification without capabilities stays as it is', () => {
    const plain = { process: { args: ['CAP_SYS_RESOURCE'] } };
    const path = put('config.json', plain);
    run(['create', '--bundle', folder]);
    expect(read(path)).toEqual(plain);
  });
});
