import type { Reader } from './reader.js';

const WORD = /(?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'\\])+/gs;

/** A command: a list as it is, or a string split as a POSIX shell splits it (quotes and backslashes; nothing else). */
export function commandWords(reader: Reader): string[] {
  if (reader.isList) return reader.strings();
  const text = reader.text();
  if (text.replace(WORD, '').trim() !== '') reader.fail('has a quote that is not closed');
  return (text.match(WORD) ?? []).map(unquote);
}

function unquote(word: string): string {
  return word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/gs, (_match, double, single, escaped) => {
    if (double !== undefined) return double.replace(/\\(["\\$`])/g, '$1');
    return single ?? escaped;
  });
}
