import type { Output } from '../../src/report/terminal.js';

const ESC = '\u001b';
const PIECES = new RegExp(`${ESC}\\[[?\\d;]*[A-Za-z]|[\\s\\S]`, 'gu');
const SEQUENCE = new RegExp(`^${ESC}\\[([?\\d;]*)([A-Za-z])$`);
const COLOUR = new RegExp(`${ESC}\\[\\d+m`, 'g');

/** What a terminal shows of what is written to it: the sequences that a live view needs, and no other. */
export class TerminalScreen implements Output {
  written = '';
  cursorHidden = false;
  private lines: string[] = [''];
  private row = 0;
  private column = 0;

  constructor(
    public columns = 80,
    public rows = 24,
  ) {}

  write(text: string): void {
    this.written += text;
    for (const [piece] of text.matchAll(PIECES)) this.take(piece);
  }

  /** Lines as they stand, without colours and blanks at the end. */
  get shown(): string[] {
    const lines = this.lines.map((line) => line.replace(COLOUR, '').trimEnd());
    while (lines.at(-1) === '') lines.pop();
    return lines;
  }

  private take(piece: string): void {
    const [, code = '', letter = ''] = SEQUENCE.exec(piece) ?? [];
    if (piece === '\n') {
      this.row++;
      this.column = 0;
      this.lines[this.row] ??= '';
    } else if (piece === '\r') this.column = 0;
    else if (letter === 'A') this.row = Math.max(0, this.row - Number(code));
    else if (letter === 'K') this.lines[this.row] = this.line.slice(0, this.column);
    else if (letter === 'J') this.clearBelow();
    else if (code === '?25') this.cursorHidden = letter === 'l';
    else if (code === '?2026') return;
    else if (letter === 'm' || letter === '') this.put(piece);
    else throw new Error(`a sequence that this terminal does not know: ${JSON.stringify(piece)}`);
  }

  private get line(): string {
    return this.lines[this.row] ?? '';
  }

  private put(piece: string): void {
    this.lines[this.row] =
      this.line.slice(0, this.column) + piece + this.line.slice(this.column + piece.length);
    this.column += piece.length;
  }

  private clearBelow(): void {
    this.lines[this.row] = this.line.slice(0, this.column);
    this.lines.length = this.row + 1;
  }
}
