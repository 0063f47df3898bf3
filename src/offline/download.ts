import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Context } from '../system/context.js';
import { InfraError } from '../system/errors.js';

/** A file on the network with the digest it must have. */
export interface Download {
  url: string;
  /** `sha256-…` or `sha512-…` in base64 (as npm writes it), or `sha256:` and hex digits. */
  integrity: string;
}

/** Milliseconds to connect before a place counts as out of reach, and to fetch the largest file. */
const CONNECT = 5;
const LONGEST = 10 * 60_000;

/**
 * Puts the file at `target`, unless it is there already (it was verified when it was written).
 * curl is used because it knows the machine's proxies and certificates. Throws CommandError when the place
 * cannot be reached, InfraError when the digest is another.
 */
export async function download(context: Context, file: Download, target: string): Promise<void> {
  if (await exists(target)) return;
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await context.exec(
      'curl',
      [
        '-fsSL',
        ...['--connect-timeout', String(CONNECT)],
        ...['--retry', '2'],
        ...['--proto-redir', '=https'],
        ...['-o', draft, file.url],
      ],
      { timeout: LONGEST, signal: context.signal },
    );
    await verify(draft, file);
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}

/** A small text file, such as a published checksum. */
export async function fetchText(context: Context, url: string): Promise<string> {
  const { stdout } = await context.exec(
    'curl',
    ['-fsSL', '--connect-timeout', String(CONNECT), '--max-time', '20', url],
    { signal: context.signal },
  );
  return stdout;
}

async function verify(path: string, file: Download): Promise<void> {
  const [algorithm = '', wanted = ''] = splitOnce(file.integrity);
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  const found = hash.digest(file.integrity.includes(':') ? 'hex' : 'base64');
  if (found === wanted) return;
  throw new InfraError(`${file.url} has the ${algorithm} ${found}, but ${wanted} is the one to trust`, {
    hint: 'A proxy may have answered with a page of its own; nothing was installed.',
  });
}

function splitOnce(integrity: string): string[] {
  const at = integrity.search(/[:-]/);
  return [integrity.slice(0, at), integrity.slice(at + 1)];
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
