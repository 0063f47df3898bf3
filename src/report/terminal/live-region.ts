import { printable } from '../printable.js';
import { widthOf } from './width.js';

/** Where a renderer writes: process.stdout, or a test's. */
export interface Output {
  write(text: string): unknown;
  /** Undefined when it is not a terminal. */
  columns?: number;
  rows?: number;
}

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
// Synchronized update: terminals that know it show the frame at once; the others ignore it.
const BEGIN_FRAME = '\u001b[?2026h';
const END_FRAME = '\u001b[?2026l';
const CLEAR_LINE_END = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';

/** Lines at the bottom of a terminal that are drawn over, with permanent lines above. One write per frame. */
export class LiveRegion {
  private drawn: string[] = [];
  private hidden = false;

  constructor(private readonly output: Output) {}

  /** Cells that a line may take: the last column stays free, a line that touches it may wrap. */
  get width(): number {
    return Math.max(20, (this.output.columns ?? 90) - 1);
  }

  /** Writes `permanent` lines, then `live` ones below, in place of the live lines before. */
  draw(permanent: string[], live: string[]): void {
    const shown = live.slice(0, Math.max(1, (this.output.rows ?? 24) - 1));
    if (permanent.length === 0 && shown.join('\n') === this.drawn.join('\n')) return;
    const lines = [...permanent, ...shown].map((text) => `${text}${CLEAR_LINE_END}\n`);
    const cursor = shown.length > 0 && !this.hidden ? HIDE_CURSOR : '';
    this.hidden ||= shown.length > 0;
    this.output.write(`${BEGIN_FRAME}${cursor}${this.up()}${lines.join('')}${CLEAR_BELOW}${END_FRAME}`);
    this.drawn = shown;
  }

  /** Leaves the live lines and gives the cursor back. Harmless when called again. */
  close(): void {
    if (this.hidden) this.output.write(SHOW_CURSOR);
    this.hidden = false;
    this.drawn = [];
  }

  /** Back to the first live line. A terminal made narrower meanwhile has broken them into more rows. */
  private up(): string {
    const columns = this.output.columns ?? 90;
    const rows = this.drawn.map((text) => Math.max(1, Math.ceil(widthOf(printable(text)) / columns)));
    const height = rows.reduce((sum, row) => sum + row, 0);
    return height === 0 ? '' : `\r\u001b[${height}A`;
  }
}
