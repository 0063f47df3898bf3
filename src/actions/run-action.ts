import { type Inputs, readInputs, type Values } from '../github/inputs.js';
import { CommandError, InfraError, type Location, messageOf, UserError } from '../system/errors.js';
import { type ActionName, definitions } from './definitions.js';
import type { Run } from './run.js';

/** What an action's file exports: `main`, and `post` when it creates something. */
export interface Action {
  main(run: Run, inputs: never): Promise<void>;
  post?(run: Run, inputs: never): Promise<void>;
}

/**
 * One phase of an action as GitHub starts it: inputs are read and refused before anything else loads. A failure sets
 * the job's outcome and an annotation on the line at fault.
 */
export async function runAction(
  name: ActionName,
  phase: 'main' | 'post',
  load: () => Promise<Action>,
): Promise<void> {
  const core = await import('@actions/core');
  try {
    const inputs = readInputs(definitions[name].inputs as Inputs, (input) => core.getInput(input));
    const [action, { createRun }] = await Promise.all([load(), import('./run.js')]);
    const run = createRun(core, process);
    await action[phase]?.(run, inputs as Values<Inputs> as never);
  } catch (error) {
    core.error(explain(error), annotationAt(error instanceof UserError ? error.location : undefined));
    process.exitCode = 1;
  }
}

function annotationAt(location: Location | undefined) {
  if (location === undefined) return {};
  return { file: location.file, startLine: location.line, startColumn: location.column };
}

function explain(error: unknown): string {
  if (error instanceof UserError || error instanceof InfraError) {
    return [
      error.message,
      ...(error.hint === undefined ? [] : [`hint: ${error.hint}`]),
      ...(error.log ?? []),
    ].join('\n');
  }
  if (error instanceof CommandError) return [error.message, ...error.tail()].join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
}
