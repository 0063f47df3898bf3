import { clip, printable } from '../printable.js';

/** HTML that is safe to put into a page as it is. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Value = Markup | string | number | undefined | false | Value[];

/** Longest text that one place of a page shows; UTF-16 units. */
const LENGTH = 10_000;

/** A template whose values are escaped, unless they are Markup themselves; `undefined` and `false` are nothing. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  const texts = parts.map((part, index) => part + (index < values.length ? render(values[index]) : ''));
  return new Markup(texts.join(''));
}

export function raw(text: string): Markup {
  return new Markup(text);
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  return clip(printable(String(value)), LENGTH).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
