import { Recorder } from '../report/recorder.js';
import { createRenderer } from '../report/terminal.js';
import type { Invocation } from './command.js';
import type { Surroundings } from './surroundings.js';

/** A recorder that shows its run as the options ask: live on a terminal, plain lines elsewhere. */
export function watchedRecorder(options: Invocation['options'], surroundings: Surroundings): Recorder {
  const { context, stdout, environment } = surroundings;
  const live = stdout.isTTY === true && environment.TERM !== 'dumb' && environment.CI === undefined;
  const mode = options.json === true ? 'json' : options.quiet === true ? 'quiet' : live ? 'live' : 'plain';
  const colour = live && (environment.NO_COLOR ?? '') === '';
  const renderer = createRenderer({ output: stdout, clock: context.clock, mode, colour });
  surroundings.show(renderer);
  const { clock, signal } = context;
  return new Recorder({ clock, signal, folder: surroundings.workingFolder, listeners: [renderer.listener] });
}
