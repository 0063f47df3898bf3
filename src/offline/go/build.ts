import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../../system/context.js';
import { CommandError, InfraError } from '../../system/errors.js';
import { withLock } from '../lock.js';
import { type GoProgram, linkerFlags, moduleFile } from './program.js';
import { goCommand } from './toolchain.js';

/** Milliseconds: Kubernetes on a small machine that compiles the rest at the same time. */
const LONGEST = 40 * 60_000;

/**
 * Builds the program to `target` (statically linked, reproducible) with modules that Go verifies against its
 * checksum database. `onLine` hears what Go fetches. Throws InfraError when it cannot be built.
 */
export async function buildProgram(
  context: Context,
  program: GoProgram,
  target: string,
  onLine?: (line: string) => void,
): Promise<void> {
  // One after the other: each uses all processors, and linking takes gigabytes.
  const lock = join(context.paths.cache, 'locks', 'go-build');
  return withLock(context, lock, () => compile(context, program, target, onLine));
}

async function compile(
  context: Context,
  program: GoProgram,
  target: string,
  onLine?: (line: string) => void,
): Promise<void> {
  const go = await goCommand(context);
  const folder = await moduleFolder(context, program);
  const draft = `${target}.${process.pid}.tmp`;
  try {
    await context.exec(
      go,
      [
        'build',
        '-mod=mod',
        '-buildvcs=false',
        '-trimpath',
        '-ldflags',
        linkerFlags(program),
        '-o',
        draft,
        program.package,
      ],
      {
        cwd: folder,
        env: { CGO_ENABLED: '0', GOFLAGS: undefined, GOWORK: 'off', GOTOOLCHAIN: 'auto', GOROOT: undefined },
        timeout: LONGEST,
        signal: context.signal,
        onLine: onLine === undefined ? undefined : (line) => onLine(line.replace(/^go: /, '')),
      },
    );
    await rename(draft, target);
  } catch (error) {
    if (!(error instanceof CommandError) || error.reason === 'aborted') throw error;
    throw new InfraError(`${program.name} ${program.version} could not be built from its Go module`, {
      subject: program.name,
      log: error.tail(),
      hint: 'It needs the Go module proxy (GOPROXY) and its checksum database, or the program on PATH.',
      cause: error,
    });
  } finally {
    await Promise.all([rm(draft, { force: true }), rm(folder, { recursive: true, force: true })]);
  }
}

/** Where the module of `path` lies on disk once it was downloaded: for files that come with a program's source. */
export async function moduleSource(context: Context, program: GoProgram, module: string): Promise<string> {
  const go = await goCommand(context);
  const folder = await moduleFolder(context, program);
  try {
    const { stdout } = await context.exec(go, ['mod', 'download', '-json', module], {
      cwd: folder,
      env: { GOFLAGS: '-mod=mod', GOWORK: 'off', GOROOT: undefined },
      signal: context.signal,
    });
    return (JSON.parse(stdout) as { Dir: string }).Dir;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function moduleFolder(context: Context, program: GoProgram): Promise<string> {
  const folder = join(context.paths.cache, 'tmp', `go-${program.name}-${randomBytes(4).toString('hex')}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'go.mod'), moduleFile(program));
  return folder;
}
