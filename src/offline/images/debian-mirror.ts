import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface DebianMirror {
  packages: string;
  security: string;
}

const OFFICIAL: DebianMirror = {
  packages: 'http://deb.debian.org/debian',
  security: 'http://deb.debian.org/debian-security',
};

/** The mirrors that this machine itself uses, if it is a Debian; else the official ones. `root` is for tests. */
export async function debianMirror(root = '/'): Promise<DebianMirror> {
  const folder = join(root, 'etc/apt/sources.list.d');
  const files = await readdir(folder).catch(() => []);
  const texts = await Promise.all(
    [join(root, 'etc/apt/sources.list'), ...files.map((file) => join(folder, file))].map((path) =>
      readFile(path, 'utf8').catch(() => ''),
    ),
  );
  return mirrorIn(texts.join('\n'));
}

/** Reads both forms of source lists; a dated snapshot is passed over: its packages vanish from what is current. */
export function mirrorIn(sources: string): DebianMirror {
  const addresses = sources
    .split('\n')
    .filter((line) => /^\s*(?:URIs:|deb\s)/.test(line))
    .flatMap((line) => line.match(/https?:\/\/\S+/g) ?? [])
    .map((address) => address.replace(/\/$/, ''))
    .filter((address) => !address.includes('snapshot.'));
  return {
    packages: addresses.find((address) => address.endsWith('/debian')) ?? OFFICIAL.packages,
    security: addresses.find((address) => /debian-security$/.test(address)) ?? OFFICIAL.security,
  };
}
