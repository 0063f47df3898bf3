import type { Clock } from '../../system/clock.js';
import type { RunEvent } from '../events.js';
import { withoutHidden } from '../hidden.js';
import { oneLine, printable } from '../printable.js';
import type { ReportStep } from '../report.js';
import { stepLines } from './failure-lines.js';
import type { Output } from './live-region.js';
import type { Renderer } from './renderer.js';
import { repeat } from './repeat.js';
import { closingLines, headerLine, quietLine } from './run-lines.js';
import { type Layout, line } from './step-line.js';
import type { Style } from './style.js';

/** A step that takes longer than this says that it has begun; milliseconds. */
const PATIENCE = 2_000;
/** What a step is doing is said at most this often; milliseconds. */
const PROGRESS_INTERVAL = 10_000;

/** Lines for a log: none is ever drawn over, none is cut. */
export class PlainRenderer implements Renderer {
  private readonly layout: Layout;
  private readonly progress = new Map<ReportStep, string>();
  private readonly stops = new Map<ReportStep, () => void>();

  constructor(
    private readonly output: Output,
    private readonly clock: Clock,
    style: Style,
    /** Only what failed, and one last line. */
    private readonly quiet: boolean,
  ) {
    this.layout = { style, width: Number.POSITIVE_INFINITY };
  }

  readonly listener = (event: RunEvent): void => {
    if (event.type === 'run-started' && !this.quiet) {
      this.write([headerLine(event.facts, event.time, this.layout)]);
    } else if (event.type === 'step-started' && !this.quiet) this.watch(event.step);
    else if (event.type === 'progress') this.progress.set(event.step, event.text);
    else if (event.type === 'step-ended') {
      this.unwatch(event.step);
      if (!this.quiet || event.step.outcome === 'failed') {
        this.write(stepLines(event.step, event.findings, this.layout));
      }
    } else if (event.type === 'run-ended') {
      const report = withoutHidden(event.report);
      const closing = this.quiet
        ? [quietLine(report, event.path, this.layout)]
        : closingLines(report, event.path, this.layout);
      this.write(closing);
      this.close();
    }
  };

  print(text: string): void {
    this.write(printable(text).split('\n'));
  }

  close(): void {
    for (const step of [...this.stops.keys()]) this.unwatch(step);
  }

  private watch(step: ReportStep): void {
    let said: string | undefined;
    const say = (): void => {
      const now = this.progress.get(step) ?? '';
      if (now === said) return;
      said = now;
      const body = now === '' ? 'started' : oneLine(now);
      this.write([line({ mark: '…', title: step.title, body, note: '', end: '' }, this.layout)]);
    };
    this.stops.set(step, repeat(this.clock, PATIENCE, PROGRESS_INTERVAL, say));
  }

  private unwatch(step: ReportStep): void {
    this.stops.get(step)?.();
    this.stops.delete(step);
    this.progress.delete(step);
  }

  private write(lines: string[]): void {
    if (lines.length > 0) this.output.write(`${lines.join('\n')}\n`);
  }
}
