/** One thing that labs stand on. */
export interface Finding {
  name: string;
  /** missing: labs cannot run; limited: they run, with what `limits` says. */
  state: 'ok' | 'limited' | 'missing';
  /** What was found, as in "20.10.24" or "23.4 GiB free". */
  found: string;
  /** What does not work, or works otherwise. */
  limits?: string;
  /** How to get it. */
  get?: string;
}

const MARKS = { ok: '✔', limited: '!', missing: '✘' };

/** Lines for people: what is there, and below what is not there its effect and cure. */
export function formatFindings(findings: Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const indent = ' '.repeat(width + 4);
  return findings
    .flatMap(({ name, state, found, limits, get }) => [
      `${MARKS[state]} ${name.padEnd(width)}  ${found}`,
      ...(limits === undefined ? [] : [`${indent}${limits}`]),
      ...(get === undefined ? [] : [`${indent}get it: ${get}`]),
    ])
    .join('\n');
}
