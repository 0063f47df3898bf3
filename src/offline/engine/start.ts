import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from '../../report/step.js';
import type { Context } from '../../system/context.js';
import { InfraError, lastLines } from '../../system/errors.js';
import { waitFor } from '../../system/wait.js';
import { asRoot } from '../root.js';

/** Milliseconds until a started engine must answer. */
const DEADLINE = 60_000;

/** The engine's version if one answers, else undefined. */
export async function engineVersion(context: Context): Promise<string | undefined> {
  return context
    .exec('docker', ['version', '--format', '{{.Server.Version}}'], {
      timeout: 10_000,
      signal: context.signal,
    })
    .then(
      ({ stdout }) => stdout.trim() || undefined,
      () => undefined,
    );
}

/**
 * Starts the installed engine, by systemd where that runs, else by itself, and waits until it answers. It goes on
 * after this process. Throws InfraError with the end of its log.
 */
export async function startEngine(context: Context, step: Step): Promise<void> {
  const run = await asRoot(context, 'Starting the Docker engine');
  const log = join(context.paths.cache, 'engine', 'dockerd.log');
  const systemd = await access('/run/systemd/system').then(
    () => true,
    () => false,
  );
  step.progress('starting the Docker engine');
  if (systemd) await run('systemctl', ['restart', 'docker'], { timeout: DEADLINE, signal: context.signal });
  else await run('sh', ['-c', START, 'sh', log]);
  try {
    const options = { reason: 'the Docker engine to answer', deadline: DEADLINE, signal: context.signal };
    await waitFor(context.clock, options, async () => {
      const version = await engineVersion(context);
      return version === undefined ? { done: false, seen: 'no answer' } : { done: true, value: version };
    });
  } catch (error) {
    if (!(error instanceof InfraError)) throw error;
    const read = systemd
      ? ['journalctl', '-u', 'docker', '-n', '40', '--no-pager']
      : ['tail', '-n', '40', log];
    const { stdout } = await run(read[0] ?? '', read.slice(1), { accept: 'any' });
    throw new InfraError('the Docker engine does not come up', {
      log: lastLines(stdout, 15),
      hint: systemd ? 'systemctl status docker says more' : `its log is ${log}`,
      cause: error,
    });
  }
}

// A pid file of an engine that was killed, or of a machine that was restored, would keep the next one from starting.
const START = `set -e
PATH="$PATH:/usr/sbin:/sbin"
mkdir -p "$(dirname "$1")"
for file in /var/run/docker.pid /run/docker/containerd/containerd.pid; do
  if [ -f "$file" ] && ! grep -qs 'dockerd\\|containerd' "/proc/$(cat "$file")/comm"; then rm -f "$file"; fi
done
if pidof dockerd >/dev/null; then exit 0; fi
setsid dockerd >>"$1" 2>&1 </dev/null &
`;
