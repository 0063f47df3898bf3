import type { Clock } from '../system/clock.js';
import { reportJson } from './report-json.js';
import { LiveRenderer } from './terminal/live.js';
import type { Output } from './terminal/live-region.js';
import { PlainRenderer } from './terminal/plain.js';
import type { Renderer } from './terminal/renderer.js';
import { createStyle } from './terminal/style.js';

export type { Output, Renderer };

export interface RendererOptions {
  output: Output;
  clock: Clock;
  /**
   * `live` for a terminal, `plain` for a log, `quiet`: only failures and a last line, `json`: the report as one JSON
   * object at the end.
   */
  mode: 'live' | 'plain' | 'quiet' | 'json';
  /** Only for a terminal, and not when NO_COLOR is set (https://no-color.org). */
  colour: boolean;
}

/** Shows a run: hand its `listener` to the Recorder. */
export function createRenderer({ output, clock, mode, colour }: RendererOptions): Renderer {
  if (mode === 'json') return jsonRenderer(output);
  const style = createStyle(colour);
  return mode === 'live'
    ? new LiveRenderer(output, clock, style)
    : new PlainRenderer(output, clock, style, mode === 'quiet');
}

/** Nothing but the report on the output, so that it can be piped. */
function jsonRenderer(output: Output): Renderer {
  return {
    listener: (event) => {
      if (event.type === 'run-ended') output.write(reportJson(event.report));
    },
    print: () => undefined,
    close: () => undefined,
  };
}
