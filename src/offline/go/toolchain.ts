import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../../system/context.js';
import { InfraError } from '../../system/errors.js';
import { architecture } from '../architecture.js';
import { download, exists } from '../download.js';
import { isAtLeast } from '../version.js';

/** Go from 1.21 on fetches the toolchain that a module asks for; older ones, such as Debian's, cannot. */
const SELF_UPGRADING = '1.21';

// golang.org/toolchain modules are ordinary module zips that hold a whole toolchain. The digests are those of
// the zip files; sum.golang.org vouches for their contents.
const VERSION = '1.26.8';
const DIGESTS = {
  amd64: 'sha256:30c2b1bf7dcc88d3eb0a1364e47ddd9128edb3110a30e8a0ef61cd5856b31de7',
  arm64: 'sha256:02b36b6787b3ac767668f630e2998df45a3b1f9ffee08d1bf3ef6487cd658d99',
};

/**
 * Path of a `go` that can build every program here: the one on PATH if it can upgrade itself, else a
 * toolchain fetched from the Go module proxy (70 MB) and kept in the cache.
 */
export async function goCommand(context: Context): Promise<string> {
  try {
    const { stdout } = await context.exec('go', ['env', 'GOVERSION']);
    if (isAtLeast(stdout.trim().replace(/^go/, ''), SELF_UPGRADING)) return 'go';
  } catch {
    context.log.debug('no usable go on PATH: its toolchain comes from the module proxy');
  }
  return fetchToolchain(context);
}

async function fetchToolchain(context: Context): Promise<string> {
  const cpu = architecture();
  const home = join(context.paths.cache, 'go', `go${VERSION}`);
  const go = join(home, 'bin', 'go');
  if (await exists(go)) return go;
  const name = `v0.0.1-go${VERSION}.linux-${cpu}`;
  const zip = join(context.paths.cache, 'downloads', `toolchain-${name}.zip`);
  const url = `${await moduleProxy(context)}/golang.org/toolchain/@v/${name}.zip`;
  await download(context, { url, integrity: DIGESTS[cpu] }, zip);
  const draft = `${home}.${process.pid}.tmp`;
  await mkdir(draft, { recursive: true });
  try {
    await context.exec('unzip', ['-q', '-o', zip, '-d', draft]);
    const inside = join(draft, `golang.org/toolchain@${name}`);
    await makeExecutable(inside, cpu);
    await rename(inside, home);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await rm(zip, { force: true });
  return go;
}

/** Module zips carry no permissions. */
async function makeExecutable(toolchain: string, cpu: string): Promise<void> {
  const folders = [join(toolchain, 'bin'), join(toolchain, 'pkg', 'tool', `linux_${cpu}`)];
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    await Promise.all(names.map((name) => chmod(join(folder, name), 0o755)));
  }
}

async function moduleProxy(context: Context): Promise<string> {
  const { stdout } = await context.exec('printenv', ['GOPROXY'], { accept: 'any' });
  const first = stdout.trim().split(/[,|]/)[0] ?? '';
  if (first === 'off') {
    throw new InfraError('GOPROXY is off, so Go cannot be fetched', { hint: 'Install Go 1.21 or later.' });
  }
  return /^https?:/.test(first) ? first.replace(/\/$/, '') : 'https://proxy.golang.org';
}
