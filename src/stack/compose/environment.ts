import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { UserError } from '../../system/errors.js';
import type { Reader } from './reader.js';

/**
 * `environment:` over `env_file:` of a service. A name without a value takes that of `variables`, as Compose does, or
 * is left out. Throws UserError with the line for a missing file.
 */
export async function readEnvironment(
  environment: Reader | undefined,
  envFile: Reader | undefined,
  folder: string,
  variables: Record<string, string>,
): Promise<Record<string, string>> {
  const merged: Record<string, string> = {};
  for (const item of envFileItems(envFile)) Object.assign(merged, await readEnvFile(item, folder));
  for (const [name, value] of environment === undefined ? [] : pairs(environment)) {
    const found = value ?? variables[name];
    if (found !== undefined) merged[name] = found;
  }
  return merged;
}

function pairs(reader: Reader): [string, string | undefined][] {
  if (!reader.isList)
    return reader.entries().map(([name, item]) => [name, item.value === null ? undefined : item.text()]);
  return reader.items().map((item) => {
    const text = item.text();
    const at = text.indexOf('=');
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
  });
}

function envFileItems(reader: Reader | undefined): Reader[] {
  if (reader === undefined) return [];
  return reader.isList ? reader.items() : [reader];
}

async function readEnvFile(item: Reader, folder: string): Promise<Record<string, string>> {
  const fields = item.isMap ? item.fields(['path', 'required', 'format']) : { path: item };
  const path = fields.path?.string() ?? item.fail('has no "path"');
  const required = 'required' in fields ? (fields.required?.boolean() ?? true) : true;
  const text = await readFile(resolve(folder, path), 'utf8').catch(() => undefined);
  if (text === undefined && required)
    item.fail(
      `names "${path}", which cannot be read`,
      `create ${resolve(folder, path)}, or say required: false`,
    );
  return text === undefined ? {} : parseEnvFile(text, path);
}

/** `NAME=value` lines as in `.env`: comments, `export`, single and double quotes. */
export function parseEnvFile(text: string, file: string): Record<string, string> {
  const values: Record<string, string> = {};
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    const match = /^(?:export\s+)?([A-Za-z_][\w.-]*)\s*(?:=\s*(.*))?$/.exec(line);
    if (match === null) {
      const location = { file, line: index + 1 };
      throw new UserError(`${basename(file)}:${index + 1}: "${line}" is not NAME=value`, { location });
    }
    values[match[1] ?? ''] = unquote(match[2] ?? '');
  });
  return values;
}

function unquote(value: string): string {
  const single = /^'([^']*)'/.exec(value);
  if (single !== null) return single[1] ?? '';
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(value);
  if (double !== null) return (double[1] ?? '').replace(/\\n/g, '\n').replace(/\\(["\\$])/g, '$1');
  return value.replace(/\s+#.*$/, '').trim();
}
