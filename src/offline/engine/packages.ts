import type { Step } from '../../report/step.js';
import type { Context } from '../../system/context.js';
import { CommandError, InfraError } from '../../system/errors.js';
import { asRoot } from '../root.js';

/** Debian and Ubuntu packages by the command that shows that they are there. */
const PACKAGES = {
  dockerd: 'docker.io',
  iptables: 'iptables',
  curl: 'curl',
  'update-ca-certificates': 'ca-certificates',
  debootstrap: 'debootstrap',
  unzip: 'unzip',
} as const;

export type SystemCommand = keyof typeof PACKAGES;

const LONGEST = 15 * 60_000;

/** Those of `commands` that this machine does not have; those of administrators need not be on PATH. */
export async function missingCommands(
  context: Context,
  commands: readonly SystemCommand[],
): Promise<SystemCommand[]> {
  const script =
    'PATH="$PATH:/usr/sbin:/sbin"; for name; do command -v "$name" >/dev/null || echo "$name"; done; true';
  const { stdout } = await context.exec('sh', ['-c', script, 'sh', ...commands]);
  const missing = stdout.split('\n');
  return commands.filter((command) => missing.includes(command));
}

/** Installs the packages that bring `commands`. Throws InfraError where there is no apt, no root or no mirror. */
export async function installPackages(
  context: Context,
  commands: readonly SystemCommand[],
  step: Step,
): Promise<void> {
  if (commands.length === 0) return;
  const names = commands.map((command) => PACKAGES[command]);
  const list = names.join(', ');
  const apt = await context.exec('sh', ['-c', 'command -v apt-get'], { accept: 'any' });
  if (apt.exitCode !== 0) {
    throw new InfraError(`${list} cannot be installed: this is neither Debian nor Ubuntu`, {
      hint: 'install Docker Engine as its documentation says for this system, then run this again',
    });
  }
  const run = await asRoot(context, `Installing ${list}`);
  step.progress(`installing ${list}`);
  const options = {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    timeout: LONGEST,
    signal: context.signal,
    onLine: (line: string) => step.progress(line),
  };
  try {
    await run('apt-get', ['update', '-q'], options);
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], options);
  } catch (error) {
    if (!(error instanceof CommandError) || error.reason === 'aborted') throw error;
    throw new InfraError(`${list} could not be installed`, {
      log: error.tail(),
      hint: `apt-get install ${names.join(' ')} must work on this machine`,
      cause: error,
    });
  }
  step.note(`installed ${list}`);
}
