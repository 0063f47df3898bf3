import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../system/errors.js';
import { shownPath } from '../system/shown-path.js';
import { parseDocument } from '../system/validate.js';
import { loadSingleYaml, type YamlDocument } from '../system/yaml.js';
import { type LabFile, labSchema } from './schema.js';

export interface Lab extends LabFile {
  /** Absolute folder that paths in lab.yml are relative to. */
  folder: string;
  /** Path of lab.yml as it is shown to people. */
  file: string;
  document: YamlDocument;
}

/**
 * The lab named by an id (a folder of `root`), a folder or a lab.yml. Throws UserError with file and line when it is
 * not there or not valid.
 */
export async function loadLab(name: string, root: string, workingFolder: string): Promise<Lab> {
  const path = await findLab(name, root, workingFolder);
  const file = shownPath(path, workingFolder);
  const text = await readSized(path, file);
  const document = loadSingleYaml(text, file);
  return { ...parseDocument(labSchema, document), folder: dirname(path), file, document };
}

/** Ids of the labs in `root`, in order. */
export async function listLabs(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) =>
      entry.isDirectory() && (await isFile(join(root, entry.name, 'lab.yml'))) ? [entry.name] : [],
    ),
  );
  return found.flat().sort();
}

async function findLab(name: string, root: string, workingFolder: string): Promise<string> {
  const given = resolve(workingFolder, name);
  const candidates = [given, join(given, 'lab.yml')];
  if (/^[a-z][a-z0-9-]*$/.test(name)) candidates.unshift(join(root, name, 'lab.yml'));
  for (const candidate of candidates) if (await isFile(candidate)) return candidate;
  const known = await listLabs(root);
  throw new UserError(`no lab "${name}": neither one of ${known.join(', ')} nor a folder with a lab.yml`);
}

async function readSized(path: string, file: string): Promise<string> {
  const { size } = await stat(path);
  if (size > 1024 * 1024)
    throw new UserError(`${file} is larger than 1 MiB, the most that is accepted`, { location: { file } });
  return readFile(path, 'utf8');
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}
