import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Context } from '../../system/context.js';
import { InfraError } from '../../system/errors.js';
import { asRoot } from '../root.js';
import { cappedRuntime } from './capped-runtime.js';

const CONFIGURATION = '/etc/docker/daemon.json';
const WRAPPER = '/usr/local/lib/distsys/runc-capped';

/**
 * Makes the runtime that does without CAP_SYS_RESOURCE the engine's default; whatever else its configuration says
 * stays. Takes effect when the engine starts next. Throws InfraError when that file is not JSON.
 */
export async function useCappedRuntime(context: Context): Promise<void> {
  const found = await context.exec('sh', ['-c', 'PATH="$PATH:/usr/sbin:/sbin"; command -v runc'], {
    accept: 'any',
  });
  const runc = found.stdout.trim() || '/usr/sbin/runc';
  const configuration = withRuntime(await readFile(CONFIGURATION, 'utf8').catch(() => '{}'));
  const run = await asRoot(context, 'Configuring the Docker engine');
  await put(run, WRAPPER, cappedRuntime(runc), '755');
  await put(run, CONFIGURATION, configuration, '644');
}

/** `text` (JSON) with the runtime added; one that the owner of the machine chose is left. */
export function withRuntime(text: string): string {
  let given: Record<string, unknown>;
  try {
    given = JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw new InfraError(`${CONFIGURATION} is not JSON`, { location: { file: CONFIGURATION }, cause });
  }
  const runtimes = { ...(given.runtimes as object | undefined), capped: { path: WRAPPER } };
  return `${JSON.stringify({ 'default-runtime': 'capped', ...given, runtimes }, null, 2)}\n`;
}

async function put(run: Context['exec'], path: string, content: string, mode: string): Promise<void> {
  const script = 'mkdir -p "$1" && cat > "$2.new" && chmod "$3" "$2.new" && mv "$2.new" "$2"';
  await run('sh', ['-c', script, 'sh', dirname(path), path, mode], { input: content });
}
