import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Sight } from './look.js';

/** Characters of what was seen that are kept. */
const MAX_TEXT = 64 * 1024;

/**
 * Keeps what a failed check saw, or the picture that a look made: its path relative to the folder above
 * `evidenceFolder`, which is the report's. Undefined when there is nothing worth keeping.
 */
export async function keepEvidence(
  id: string,
  sight: Sight,
  evidenceFolder: string | undefined,
): Promise<string | undefined> {
  if (evidenceFolder === undefined) return undefined;
  const picture = sight.finding?.evidence;
  if (picture !== undefined) return relative(join(evidenceFolder, '..'), picture);
  if (sight.outcome !== 'fail' || sight.finding?.text === undefined) return undefined;
  const file = `${id}.txt`;
  const lines = [
    `expected: ${sight.expected}`,
    `found:    ${sight.actual}`,
    '',
    sight.finding.text.slice(0, MAX_TEXT),
  ];
  await mkdir(evidenceFolder, { recursive: true });
  await writeFile(join(evidenceFolder, file), `${lines.join('\n')}\n`);
  return join(basename(evidenceFolder), file);
}
