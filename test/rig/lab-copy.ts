import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const projectRoot = process.env.DISTSYS_ROOT ?? process.cwd();

/** A folder with a copy of the small lab under labs/small, its files changed. */
export function labCopy(changes: Record<string, (text: string) => string> = {}): {
  folder: string;
  labs: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'distsys-lab-'));
  const labs = join(folder, 'labs');
  cpSync(join(projectRoot, 'test/fixtures/labs/small'), join(labs, 'small'), { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(labs, 'small', file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
  return { folder, labs };
}
