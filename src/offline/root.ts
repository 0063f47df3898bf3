import type { Context } from '../system/context.js';
import { InfraError } from '../system/errors.js';
import type { Exec } from '../system/exec.js';

/**
 * An Exec whose commands run as root: this one if we are root, else through sudo where it asks for no password.
 * Throws InfraError that says `what` needs it.
 */
export async function asRoot(context: Context, what: string): Promise<Exec> {
  if (process.getuid?.() === 0) return context.exec;
  const { exitCode } = await context
    .exec('sudo', ['-n', 'true'], { accept: 'any' })
    .catch(() => ({ exitCode: 1 }));
  if (exitCode !== 0) {
    throw new InfraError(`${what} needs root, and sudo is not there or asks for a password`, {
      hint: 'Run `sudo -v` first, or run the same command as root.',
    });
  }
  return (program, args, options) => context.exec('sudo', ['-n', '-E', program, ...args], options);
}
