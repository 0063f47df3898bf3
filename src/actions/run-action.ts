import * as core from '@actions/core';
import { type Inputs, readInputs, type Values } from '../github/inputs.js';
import { messageOf, UserError } from '../system/errors.js';
import { type ActionName, definitions } from './definitions.js';
import { createRun, type Run } from './run.js';

/** What an action's file exports: `main`, and `post` when it creates something. */
export interface Action {
  main(run: Run, inputs: never): Promise<void>;
  post?(run: Run, inputs: never): Promise<void>;
}

/**
 * One phase of an action as GitHub starts it: inputs are read and refused before its own code loads. A failure sets
 * the job's outcome and an annotation on the line at fault.
 */
export async function runAction(
  name: ActionName,
  phase: 'main' | 'post',
  load: () => Promise<Action>,
): Promise<void> {
  // Main stopped before it made anything: its inputs, if they were wrong, are not refused a second time.
  if (phase === 'post' && core.getState('environment') === '') return;
  let run: Run | undefined;
  try {
    const inputs = readInputs(definitions[name].inputs as Inputs, (input) => core.getInput(input));
    const action = await load();
    run = createRun(core, process);
    await action[phase]?.(run, inputs as Values<Inputs> as never);
  } catch (error) {
    process.exitCode = 1;
    if (run === undefined) {
      core.error(explain(error));
      return;
    }
    const { tellFailure } = await import('./failure.js');
    await tellFailure(run, definitions[name].name, error);
  }
}

/** Nothing but the inputs can be wrong so early: anything else is a bug and keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof UserError || !(error instanceof Error)) return messageOf(error);
  return error.stack ?? error.message;
}
