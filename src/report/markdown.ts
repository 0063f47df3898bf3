import { clip, printable } from './printable.js';

/** `text` as it is, in GitHub's Markdown, on one line (`<br>` where it had several), fit for a table's cell. */
export function escapeMarkdown(text: string, length = 1_000): string {
  return clip(printable(text), length)
    .trim()
    .replace(/[\\`*_[\]#|~$!^]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\s*\n\s*/g, '<br>');
}

/** `text` in the type of code. Not with backticks: those have no escape for a backtick. */
export function code(text: string, length?: number): string {
  return `<code>${escapeMarkdown(text, length)}</code>`;
}

/** Lines of a log, kept as they are. */
export function preformatted(lines: string[], length = 500): string {
  const safe = lines.map((line) => clip(printable(line), length));
  const text = safe.join('\n').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<pre>${text}</pre>`;
}

/** Markdown that stays within a number of bytes, as UTF-8. What does not fit is counted, not cut in two. */
export class BoundedText {
  private readonly pieces: string[] = [];
  private left: number;

  /** Bytes that are kept for saying what was left out. */
  private static readonly RESERVE = 4_000;

  constructor(bytes: number) {
    this.left = bytes - BoundedText.RESERVE;
  }

  /** Adds a piece whole, or not at all. */
  add(piece: string): boolean {
    const size = Buffer.byteLength(piece);
    if (size > this.left) return false;
    this.left -= size;
    this.pieces.push(piece);
    return true;
  }

  /** Adds `before`, as many of `items` as fit, and `after`, or none of it; says how many were left out with `more`. */
  addList(before: string, items: string[], after: string, more: (left: number) => string): void {
    const [first] = items;
    if (first === undefined) return;
    if (Buffer.byteLength(before + first + after) > this.left) {
      this.pieces.push(more(items.length));
      return;
    }
    this.add(before);
    this.left -= Buffer.byteLength(after);
    const fitting = items.findIndex((item) => !this.add(item));
    this.pieces.push(after);
    if (fitting >= 0) this.pieces.push(more(items.length - fitting));
  }

  toString(): string {
    return this.pieces.join('');
  }
}
