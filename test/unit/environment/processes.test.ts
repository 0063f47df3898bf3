import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isAlive, processesNaming, processStart, thisProcess } from '../../../src/environment/processes.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';

let context: FakeContext;
const children: ChildProcess[] = [];
beforeEach(() => {
  context = fakeContext();
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGKILL');
    await ended;
  }
  context.remove();
});

function start(program: string, args: string[]): ChildProcess {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  children.push(child);
  return child;
}

test('this process is alive, and the same each time', async () => {
  const me = await thisProcess(context);
  expect(me).toEqual(await thisProcess(context));
  expect(await isAlive(context, me)).toBe(true);
  expect(await isAlive(context, { ...me, start: `${me.start}0` })).toBe(false);
});

test('one that ended is not', async () => {
  const child = start('sleep', ['60']);
  const pid = child.pid ?? 0;
  const identity = { pid, start: (await processStart(context, pid)) ?? '' };
  expect(await isAlive(context, identity)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await processStart(context, pid)).toBeUndefined();
  expect(await isAlive(context, identity)).toBe(false);
});

test('blanks and parentheses in a name confuse nobody', async () => {
  const plain = start('sleep', ['60']);
  const odd = start('bash', [
    '-c',
    'printf ") Z 1 (x" > /proc/self/comm; echo; while read -r line; do :; done',
  ]);
  await once(odd.stdout as NodeJS.ReadableStream, 'data');
  const starts = await Promise.all([plain, odd].map((child) => processStart(context, child.pid ?? 0)));
  expect(starts).toEqual([
    expect.stringMatching(/^[0-9a-f]{8}-\d+$/),
    expect.stringMatching(/^[0-9a-f]{8}-\d+$/),
  ]);
});

test('tools at work on an environment are found by its id, whoever started them; our own children are not', async () => {
  const id = 'dsa-5e1f00';
  // As a run that was killed leaves it: the tool has another parent.
  const script = `exec -a kind tail -f /dev/null --pid=$$ -- ${id} >/dev/null 2>&1 & echo $!; wait`;
  const parent = start('bash', ['-c', script]);
  const [line] = (await once(parent.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const tool = Number(String(line));
  start('tail', ['-f', '/dev/null', `--pid=${process.pid}`, id]);
  const found = await untilFound(() => processesNaming(id, ['kind', 'tail']));
  expect(found).toEqual([{ pid: tool, program: 'kind' }]);
  expect(await processesNaming('dsa-5e1f01', ['kind', 'tail'])).toEqual([]);
  expect(await processesNaming(id, ['docker'])).toEqual([]);
  process.kill(tool, 'SIGKILL');
});

/** The shell's child becomes the tool a moment after its number is known. */
async function untilFound<T>(look: () => Promise<T[]>): Promise<T[]> {
  for (;;) {
    const found = await look();
    if (found.length > 0) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
