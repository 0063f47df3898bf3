import { type Location, UserError } from '../../system/errors.js';
import type { YamlPath } from '../../system/yaml.js';

/** The file that a value was read from. */
export interface ReaderSource {
  locate(path: YamlPath): Location;
}

/** One value of a YAML file with its place: reads it strictly, or throws a UserError with file and line. */
export class Reader {
  constructor(
    readonly value: unknown,
    readonly path: YamlPath,
    readonly source: ReaderSource,
  ) {}

  get location(): Location {
    return this.source.locate(this.path);
  }

  /** Name of the place, as in "services.vote.ports[0]". */
  get name(): string {
    const joined = this.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
    return joined === '' ? 'the file' : joined.replace(/^\./, '');
  }

  get isMap(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  /** Refuses what is here: `what` follows the name of the place. */
  fail(what: string, hint?: string): never {
    throw new UserError(`${placeOf(this.location)} ${this.name} ${what}`, { location: this.location, hint });
  }

  /** The fields of a map, each under its own reader; `null` counts as absent. Refuses keys that are not in `known`. */
  fields<K extends string>(known: readonly K[]): Partial<Record<K, Reader>> {
    const found: Partial<Record<K, Reader>> = {};
    for (const [key, reader] of this.entries()) {
      if (key.startsWith('x-')) continue;
      if (!(known as readonly string[]).includes(key)) refuseKey(reader, key, this, known);
      if (reader.value !== null) found[key as K] = reader;
    }
    return found;
  }

  /** The pairs of a map whose keys are names. */
  entries(): [string, Reader][] {
    if (this.value === null || this.value === undefined) return [];
    if (!this.isMap) this.fail(`is ${kindOf(this.value)}; a map is accepted`);
    return Object.entries(this.value as object).map(([key, value]) => [
      key,
      new Reader(value, [...this.path, key], this.source),
    ]);
  }

  items(): Reader[] {
    if (this.value === null || this.value === undefined) return [];
    if (!Array.isArray(this.value)) this.fail(`is ${kindOf(this.value)}; a list is accepted`);
    return (this.value as unknown[]).map(
      (value, index) => new Reader(value, [...this.path, index], this.source),
    );
  }

  string(): string {
    if (typeof this.value !== 'string') this.fail(`is ${kindOf(this.value)}; a string is accepted`);
    return this.value as string;
  }

  /** A string, or a number or boolean written without quotes. */
  text(): string {
    if (!['string', 'number', 'boolean'].includes(typeof this.value))
      this.fail(`is ${kindOf(this.value)}; a string is accepted`);
    return String(this.value);
  }

  boolean(): boolean {
    if (this.value === true || this.value === 'true') return true;
    if (this.value === false || this.value === 'false') return false;
    return this.fail(`is ${kindOf(this.value)}; true or false is accepted`);
  }

  /** A number, or text that is one (as interpolation leaves it). */
  number(): number {
    const number =
      typeof this.value === 'string' && this.value.trim() !== '' ? Number(this.value) : this.value;
    if (typeof number !== 'number' || Number.isNaN(number))
      return this.fail(`is ${kindOf(this.value)}; a number is accepted`);
    return number;
  }

  integer(least: number, most: number): number {
    const number = this.number();
    if (!Number.isInteger(number) || number < least || number > most)
      this.fail(`is ${number}; a whole number from ${least} to ${most} is accepted`);
    return number;
  }

  oneOf<T extends string>(accepted: readonly T[]): T {
    if (!(accepted as readonly unknown[]).includes(this.value))
      this.fail(`is ${kindOf(this.value)}; accepted: ${accepted.join(', ')}`);
    return this.value as T;
  }

  strings(): string[] {
    return this.items().map((item) => item.text());
  }

  /** A string or a list of them. */
  stringOrList(): string[] {
    return this.isList ? this.strings() : [this.text()];
  }

  /** `KEY=value` items or a map: both forms that Compose has for labels and the like. */
  dictionary(): Record<string, string> {
    if (this.isList) {
      return Object.fromEntries(
        this.items().map((item) => {
          const [key = '', ...rest] = item.text().split('=');
          return [key, rest.join('=')];
        }),
      );
    }
    return Object.fromEntries(
      this.entries().map(([key, item]) => [key, item.value === null ? '' : item.text()]),
    );
  }
}

/** "compose.yml:12:", as editors and terminals can follow it. */
export function placeOf(location: Location): string {
  return location.line === undefined ? `${location.file}:` : `${location.file}:${location.line}:`;
}

function refuseKey(reader: Reader, key: string, parent: Reader, known: readonly string[]): never {
  const nearest = known.find((name) => distance(name, key) <= 2);
  const meant = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  const where = parent.path.length === 0 ? '' : ` in ${parent.name}`;
  throw new UserError(`${placeOf(reader.location)} unknown key "${key}"${where}${meant}`, {
    location: reader.location,
    hint: `accepted keys: ${[...known].sort().join(', ')}`,
  });
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : JSON.stringify(value);
}

/** Number of single letters to change, add or leave out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
