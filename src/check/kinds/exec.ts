import { z } from 'zod';
import type { ExecResult } from '../../system/exec.js';
import { type Comparison, compareText, findingOf, textSchema } from '../expectation.js';
import { defineKind, type World } from '../kind.js';
import { runIn } from '../run-in.js';

const schema = z.strictObject({
  service: z.string().optional().describe('Run inside a task of this service; without it: on this machine.'),
  command: z
    .union([z.string().min(1), z.array(z.string()).min(1)], {
      error: 'a command line or a list of words is accepted',
    })
    .describe('A text is run by sh -c.'),
  expect: z
    .strictObject({
      exit: z.union([z.int(), z.array(z.int()).min(1)]).default(0),
      stdout: textSchema.optional(),
      stderr: textSchema.optional(),
    })
    .prefault({}),
});

/** A command, its exit code and what it prints. */
export const exec = defineKind({
  name: 'exec',
  schema,
  effect: () => 'unknown',
  look: async (spec, world) => {
    const command = typeof spec.command === 'string' ? ['sh', '-c', spec.command] : spec.command;
    const result = await run(command, spec.service, world);
    const comparisons: Comparison[] = [compareExit(result, [spec.expect.exit].flat())];
    if (spec.expect.stdout !== undefined)
      comparisons.push(...compareText('stdout', result.stdout, spec.expect.stdout));
    if (spec.expect.stderr !== undefined)
      comparisons.push(...compareText('stderr', result.stderr, spec.expect.stderr));
    return findingOf(comparisons, { text: result.stdout });
  },
});

async function run(command: string[], service: string | undefined, world: World): Promise<ExecResult> {
  if (service !== undefined) return runIn(world, service, command);
  const [program = '', ...args] = command;
  return world.context.exec(program, args, { accept: 'any', timeout: world.timeout, signal: world.signal });
}

function compareExit(result: ExecResult, accepted: number[]): Comparison {
  const said = result.exitCode === 0 ? '' : lastLine(result.stderr);
  return {
    met: accepted.includes(result.exitCode),
    expected: `exit code ${accepted.join(' or ')}`,
    actual: `exit code ${result.exitCode}${said === '' ? '' : `: ${said}`}`,
  };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
