const ESC = '\u001b';
const BEL = '\u0007';
// Escape sequences of terminals (ECMA-48): CSI, OSC with its text, and the two-character ones.
const ESCAPES = new RegExp(
  `${ESC}\\[[0-?]*[ -/]*[@-~]|${ESC}\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?|${ESC}[@-Z\\\\-_]?`,
  'g',
);
// Control characters, and what turns the direction of text around (a log could hide code in it).
const CONTROLS = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/**
 * `text` without terminal escapes and control characters other than tab and newline; of a line that was drawn over
 * with carriage returns, as progress bars do, only what was last seen; lone surrogates become U+FFFD.
 */
export function printable(text: string): string {
  const visible = text.includes('\r') ? text.split('\n').map(lastDrawn).join('\n') : text;
  return visible
    .replace(ESCAPES, '')
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function lastDrawn(line: string): string {
  const drawn = line.replace(/\r+$/, '');
  return drawn.slice(drawn.lastIndexOf('\r') + 1);
}

/** One line: runs of blanks and newlines become one space. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/** At most `length` UTF-16 units of `text`, never half a character, with a `…` where it was cut. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
