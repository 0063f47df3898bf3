import { UserError } from '../system/errors.js';
import type { ExecResult } from '../system/exec.js';
import { Unmet, type World } from './kind.js';

/**
 * Runs a command inside a running task of the service; any exit code is an answer. Throws Unmet when the service is
 * not there or no task of it runs, since then there is nothing that could have refused.
 */
export async function runIn(world: World, service: string, command: string[]): Promise<ExecResult> {
  try {
    return await world.access.execIn(service, command, {
      stack: world.stack.name,
      accept: 'any',
      timeout: world.timeout,
      signal: world.signal,
    });
  } catch (error) {
    world.signal.throwIfAborted();
    if (error instanceof UserError) throw new Unmet(error.message, `a running task of ${service}`);
    throw error;
  }
}
