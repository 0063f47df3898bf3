import { UserError } from '../system/errors.js';

/** One input of an action: action.yml, the README table and the TypeScript type all come from it. */
export interface Input<T> {
  description: string;
  /** As it stands in action.yml; none: empty. */
  default?: string;
  required?: boolean;
  /** For the message when a value is refused, as in "swarm, kind, existing". */
  accepted: string;
  /** The value of the text that GitHub hands over; undefined when the text is refused. Plain code, not a schema
   * library: this is all that stands between the start of an action and its work. */
  parse(given: string): T | undefined;
}

export type Inputs = Record<string, Input<unknown>>;
export type Values<I extends Inputs> = { [K in keyof I]: I[K] extends Input<infer T> ? T : never };

/** Free text; empty when not given. */
export function text(
  description: string,
  options: { default?: string; required?: boolean } = {},
): Input<string> {
  const parse = (given: string) => (given === '' && options.required === true ? undefined : given);
  return { description, ...options, accepted: 'text', parse };
}

export function flag(description: string, preset = false): Input<boolean> {
  const values = new Map([
    ['true', true],
    ['false', false],
    ['', preset],
  ]);
  return {
    description,
    default: String(preset),
    accepted: 'true, false',
    parse: (given) => values.get(given),
  };
}

export function integer(
  description: string,
  range: { min: number; max: number; default: number },
): Input<number> {
  const parse = (given: string) => {
    const value = given === '' ? range.default : Number(given);
    return /^\d*$/.test(given) && value >= range.min && value <= range.max ? value : undefined;
  };
  const accepted = `a whole number from ${range.min} to ${range.max}`;
  return { description, default: String(range.default), accepted, parse };
}

export function choice<const C extends string>(description: string, values: C[], preset: C): Input<C> {
  const parse = (given: string) => (given === '' ? preset : values.find((value) => value === given));
  return { description, default: preset, accepted: values.join(', '), parse };
}

/** Lines or a comma-separated list; empty parts are left out. */
export function list(description: string): Input<string[]> {
  return {
    description,
    accepted: 'a list, one to a line or separated by commas',
    parse: (given) => split(given, /[\n,]/),
  };
}

/** Lines of NAME=value. */
export function pairs(description: string): Input<Record<string, string>> {
  const parse = (given: string) => {
    const matches = split(given, /\n/).map((line) => /^([A-Za-z_][A-Za-z0-9_.-]*)=(.*)$/.exec(line));
    if (matches.includes(null)) return undefined;
    return Object.fromEntries(matches.map((match) => [match?.[1] ?? '', match?.[2] ?? '']));
  };
  return { description, accepted: 'lines of NAME=value', parse };
}

function split(given: string, separator: RegExp): string[] {
  return given
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * The inputs of a run. `read` returns the text of an input, '' when it is not set. Throws one UserError that names
 * each refused input, its value and what is accepted.
 */
export function readInputs<I extends Inputs>(inputs: I, read: (name: string) => string): Values<I> {
  const values: Record<string, unknown> = {};
  const refused: string[] = [];
  for (const [name, input] of Object.entries(inputs)) {
    const given = read(name);
    values[name] = input.parse(given);
    if (values[name] !== undefined) continue;
    if (given === '') refused.push(`input ${name} is required: ${input.description}`);
    else refused.push(`input ${name} is "${given}"; accepted: ${input.accepted}`);
  }
  if (refused.length > 0) throw new UserError(refused.join('\n'));
  return values as Values<I>;
}
