// Made when first needed: it takes 20 ms, a third of the start of an action.
let segmenter: Intl.Segmenter | undefined;
const PLAIN = /^[\u0020-\u007e]*$/;
// What terminals draw two cells wide: emoji, and the East Asian wide blocks (Unicode UAX #11).
const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
const EMPTY = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** Cells that `text`, without escape sequences, takes on a terminal. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmentsOf(text)) width += cellsOf(segment);
  return width;
}

/** `text` in at most `width` cells, with `…` where it was cut. */
export function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return width < 1 ? '' : `${slices(text, width - 1).next().value ?? ''}…`;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Lines of at most `width` cells, broken at blanks where there are any. A newline in `text` is kept. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(8, width)));
}

function wrapLine(line: string, width: number): string[] {
  if (widthOf(line) <= width) return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    for (const [index, piece] of [...slices(word, width)].entries()) {
      const joined = index === 0 && current !== '' ? `${current} ${piece}` : `${current}${piece}`;
      if (widthOf(joined) <= width) {
        current = joined;
      } else {
        lines.push(current);
        current = piece;
      }
    }
  }
  return [...lines, current];
}

/** `text` in pieces of at most `width` cells, never within a character; one empty piece for an empty text. */
function* slices(text: string, width: number): Generator<string> {
  let piece = '';
  let used = 0;
  for (const { segment } of segmentsOf(text)) {
    const cells = cellsOf(segment);
    if (used + cells > width) {
      yield piece;
      piece = '';
      used = 0;
    }
    piece += segment;
    used += cells;
  }
  yield piece;
}

function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

function cellsOf(segment: string): number {
  if (segment.length === 1 && segment >= ' ' && segment <= '~') return 1;
  if (EMPTY.test(segment)) return 0;
  return WIDE.test(segment) ? 2 : 1;
}
