import { UserError } from '../../system/errors.js';
import type { YamlPath } from '../../system/yaml.js';
import { placeOf, type ReaderSource } from './reader.js';

/** Values of variables, and the names that were asked for but not set. */
export interface Variables {
  values: Record<string, string>;
  unset: Set<string>;
}

/**
 * Replaces `$X`, `${X}`, `${X:-default}`, `${X-default}`, `${X:?message}`, `${X?message}`, `${X:+other}`, `${X+other}`
 * and `$$` in every string of `value`, as the Compose specification (12-interpolation) says; keys stay as they are.
 * Throws UserError with the line for a malformed expression or a variable that is required but not set.
 */
export function interpolate(
  value: unknown,
  variables: Variables,
  source: ReaderSource,
  path: YamlPath = [],
): unknown {
  if (typeof value === 'string') return interpolateText(value, variables, source, path);
  if (Array.isArray(value))
    return value.map((item, index) => interpolate(item, variables, source, [...path, index]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, interpolate(item, variables, source, [...path, key])]),
  );
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*/;

function interpolateText(
  text: string,
  variables: Variables,
  source: ReaderSource,
  path: YamlPath,
): string | undefined {
  let out = '';
  let rest = text;
  for (let at = rest.indexOf('$'); at >= 0; at = rest.indexOf('$')) {
    out += rest.slice(0, at);
    rest = rest.slice(at + 1);
    if (rest.startsWith('$')) {
      out += '$';
      rest = rest.slice(1);
      continue;
    }
    const [replacement, length] = rest.startsWith('{')
      ? braced(rest, text, variables, source, path)
      : plain(rest, text, variables, source, path);
    out += replacement;
    rest = rest.slice(length);
  }
  return out + rest;
}

function plain(
  rest: string,
  text: string,
  variables: Variables,
  source: ReaderSource,
  path: YamlPath,
): [string, number] {
  const name = NAME.exec(rest)?.[0];
  if (name === undefined) return malformed(text, source, path);
  return [lookUp(name, variables), name.length];
}

function braced(
  rest: string,
  text: string,
  variables: Variables,
  source: ReaderSource,
  path: YamlPath,
): [string, number] {
  const end = closingBrace(rest);
  const inner = rest.slice(1, end);
  const name = NAME.exec(inner)?.[0];
  if (end < 0 || name === undefined) return malformed(text, source, path);
  const operator = /^(:?[-?+])/.exec(inner.slice(name.length))?.[1];
  if (operator === undefined && inner.length > name.length) return malformed(text, source, path);
  if (operator === undefined) return [lookUp(name, variables), end + 1];
  const argument = interpolateText(inner.slice(name.length + operator.length), variables, source, path) ?? '';
  const value = variables.values[name];
  const present = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
  if (operator.endsWith('+')) return [present ? argument : '', end + 1];
  if (present) return [value ?? '', end + 1];
  if (operator.endsWith('-')) return [argument, end + 1];
  const location = source.locate(path);
  throw new UserError(
    `${placeOf(location)} the variable ${name} is required${argument === '' ? '' : `: ${argument}`}`,
    { location, hint: `set ${name} in the variables of the stack or in .env beside the file` },
  );
}

function lookUp(name: string, variables: Variables): string {
  const value = variables.values[name];
  if (value === undefined) variables.unset.add(name);
  return value ?? '';
}

function closingBrace(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

function malformed(text: string, source: ReaderSource, path: YamlPath): never {
  const location = source.locate(path);
  throw new UserError(
    `${placeOf(location)} "${text}" holds a $ that is neither a variable nor written as $$`,
    {
      location,
      hint: 'accepted: $NAME, ${NAME}, ${NAME:-default}, ${NAME:?message}, ${NAME:+other}, and $$ for a $',
    },
  );
}
