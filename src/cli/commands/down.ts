import { tearDown } from '../../lab/tear-down.js';
import { exitCodeOf } from '../../report/outcome.js';
import type { Command } from '../command.js';
import { outputOptions } from '../lab-options.js';
import { watchedRecorder } from '../watch.js';
import { whichEnvironment } from '../which-environment.js';

export const command: Command = {
  usage: 'down [environment] [--json] [--quiet]',
  options: outputOptions,
  arity: [0, 1],
  async run({ arguments: [named], options, surroundings }) {
    const id = await whichEnvironment(surroundings, named);
    const recorder = watchedRecorder(options, surroundings);
    await tearDown(surroundings.context, id, recorder);
    return exitCodeOf(recorder.finish());
  },
};
