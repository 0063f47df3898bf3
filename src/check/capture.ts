import { readJsonPath } from './jsonpath.js';
import type { Finding } from './kind.js';

/**
 * The values named in `capture`: an expression that starts with `$` is a JSON path into what was found, any other a
 * regular expression on its text (its first group, or the whole match). A name with no value is in `missing`.
 */
export function captureFrom(
  finding: Finding,
  expressions: Record<string, string>,
): { values: Map<string, unknown>; missing: string[] } {
  const values = new Map<string, unknown>();
  const missing: string[] = [];
  for (const [name, expression] of Object.entries(expressions)) {
    const value = lookUp(finding, expression);
    if (value === undefined) missing.push(name);
    else values.set(name, value);
  }
  return { values, missing };
}

function lookUp(finding: Finding, expression: string): unknown {
  if (expression.startsWith('$')) return readJsonPath(finding.value, expression);
  const match = new RegExp(expression, 'u').exec(finding.text ?? '');
  return match === null ? undefined : (match[1] ?? match[0]);
}
