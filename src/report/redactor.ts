const MASK = '***';
/** A line of a multi-line secret shorter than this says nothing by itself, as in "}" or "-----". */
const SHORTEST_LINE = 8;

/** Replaces known secrets, wherever they stand, by `***`. */
export class Redactor {
  private secrets: string[] = [];

  constructor(secrets: Iterable<string> = []) {
    for (const secret of secrets) this.add(secret);
  }

  /** Adds a secret that became known later. Of one with several lines, each line is a secret too: logs come in lines. */
  add(secret: string): void {
    if (secret.trim() === '') return;
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    const parts = lines.length > 1 ? lines.filter((line) => line.length >= SHORTEST_LINE) : [];
    const escaped = JSON.stringify(secret).slice(1, -1);
    const known = new Set([...this.secrets, secret, secret.trim(), escaped, ...parts]);
    // The longest first: else a secret that begins with another would leave its rest behind.
    this.secrets = [...known].sort((a, b) => b.length - a.length);
  }

  text(text: string): string {
    let result = text;
    for (const secret of this.secrets) {
      if (result.includes(secret)) result = result.replaceAll(secret, MASK);
    }
    return result;
  }

  /** A copy of plain data with every string in it redacted. */
  data<T>(value: T): T {
    return mapStrings(value, (text) => this.text(text));
  }
}

/** A copy of plain data (strings, numbers, arrays, objects) with `change` applied to every string value. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  const visit = (item: unknown): unknown => {
    if (typeof item === 'string') return change(item);
    if (Array.isArray(item)) return item.map(visit);
    if (item === null || typeof item !== 'object') return item;
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(value) as T;
}
