import { open } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { writeFileAtomic } from '../system/files.js';
import { badgeOf } from './badge.js';
import { classroomResult } from './classroom.js';
import { withoutHidden } from './hidden.js';
import { htmlOf } from './html.js';
import { junitOf } from './junit.js';
import type { Report } from './report.js';
import { reportJson } from './report-json.js';
import { summaryOf } from './summary.js';

export interface WriteOptions {
  /** Bytes of pictures that the page may hold altogether; what is beyond is linked to. Default 8 MiB. */
  evidenceBytes?: number;
}

const PICTURES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
};

/**
 * Writes every rendering into `folder`, each file whole or not at all, and returns their paths. Pictures that checks
 * name as evidence are read from `folder` and put into the page.
 */
export async function writeReport(
  report: Report,
  folder: string,
  options: WriteOptions = {},
): Promise<string[]> {
  const evidence = await readEvidence(
    withoutHidden(report),
    folder,
    options.evidenceBytes ?? 8 * 1024 * 1024,
  );
  const files: Record<string, string> = {
    'index.html': htmlOf(report, evidence),
    'report.json': reportJson(report),
    'junit.xml': junitOf(report),
    'summary.md': summaryOf(report),
    'badge.json': badgeOf(report),
    'classroom.json': `${JSON.stringify(classroomResult(report), null, 2)}\n`,
  };
  const paths = Object.entries(files).map(async ([name, content]) => {
    const path = join(folder, name);
    await writeFileAtomic(path, content);
    return path;
  });
  return Promise.all(paths);
}

async function readEvidence(report: Report, folder: string, budget: number): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let left = budget;
  for (const { evidence } of report.checks) {
    const type = evidence === undefined ? undefined : PICTURES[extname(evidence).toLowerCase()];
    if (evidence === undefined || type === undefined || found.has(evidence)) continue;
    const bytes = await readWithin(folder, evidence, left);
    if (bytes === undefined) continue;
    left -= bytes.length;
    found.set(evidence, `data:${type};base64,${bytes.toString('base64')}`);
  }
  return found;
}

/** A file below `folder` of at most `limit` bytes; undefined when there is none: a report must not fail for a picture. */
async function readWithin(folder: string, path: string, limit: number): Promise<Buffer | undefined> {
  const full = resolve(folder, path);
  if (!full.startsWith(resolve(folder) + sep)) return undefined;
  const file = await open(full).catch(() => undefined);
  try {
    const size = (await file?.stat())?.size ?? Number.POSITIVE_INFINITY;
    return size <= limit ? await file?.readFile() : undefined;
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}
