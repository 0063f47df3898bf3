import type { Clock } from '../../system/clock.js';
import type { RunEvent } from '../events.js';
import { withoutHidden } from '../hidden.js';
import { oneLine, printable } from '../printable.js';
import type { ReportStep } from '../report.js';
import { seconds } from '../words.js';
import { stepLines } from './failure-lines.js';
import { LiveRegion, type Output } from './live-region.js';
import type { Renderer } from './renderer.js';
import { repeat } from './repeat.js';
import { closingLines, headerLine } from './run-lines.js';
import { type Layout, line, partsBody } from './step-line.js';
import type { Style } from './style.js';
import { wrap } from './width.js';

const FRAMES = [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'];
/** Milliseconds between frames. */
const FRAME = 100;

/** Finished steps above, running ones below with a spinner, what they do, and for how long. */
export class LiveRenderer implements Renderer {
  private readonly region: LiveRegion;
  /** Running steps, in the order they started, with what they last said. */
  private readonly running = new Map<ReportStep, string>();
  private frame = 0;
  private stop: (() => void) | undefined;

  constructor(
    output: Output,
    private readonly clock: Clock,
    private readonly style: Style,
  ) {
    this.region = new LiveRegion(output);
  }

  readonly listener = (event: RunEvent): void => {
    if (event.type === 'run-started') this.draw([headerLine(event.facts, event.time, this.layout)]);
    else if (event.type === 'step-started') this.started(event.step);
    else if (event.type === 'progress') this.running.set(event.step, event.text);
    else if (event.type === 'step-ended') {
      this.running.delete(event.step);
      this.draw(stepLines(event.step, event.findings, this.layout));
    } else if (event.type === 'run-ended') {
      this.draw(closingLines(withoutHidden(event.report), event.path, this.layout));
      this.close();
    }
  };

  print(text: string): void {
    this.draw(wrap(printable(text), this.layout.width));
  }

  close(): void {
    this.stop?.();
    this.stop = undefined;
    this.region.close();
  }

  private get layout(): Layout {
    return { style: this.style, width: this.region.width };
  }

  private started(step: ReportStep): void {
    this.running.set(step, '');
    this.stop ??= repeat(this.clock, FRAME, FRAME, () => {
      this.frame++;
      this.draw([]);
    });
    this.draw([]);
  }

  private draw(permanent: string[]): void {
    const now = this.clock.now();
    const live = [...this.running].map(([step, text]) => this.liveLine(step, text, now));
    this.region.draw(permanent, live);
    if (this.running.size === 0) {
      this.stop?.();
      this.stop = undefined;
    }
  }

  private liveLine(step: ReportStep, text: string, now: number): string {
    const active = step.parts
      .filter((part) => part.outcome === 'running')
      .map((part) => ({ ...part, duration: now - part.started }));
    const body = text !== '' ? oneLine(text) : partsBody(active, this.region.width - 30);
    const mark = this.style.dim(FRAMES[this.frame % FRAMES.length] ?? '');
    const shown = active.length === 0 && text === '' ? '' : body;
    return line(
      { mark, title: step.title, body: shown, note: '', end: seconds(now - step.started) },
      this.layout,
    );
  }
}
