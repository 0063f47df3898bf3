import type { Environment } from '../environment/environment.js';
import { readLedger } from '../environment/ledger.js';
import { type OpenOptions, openEnvironment } from '../environment/open-environment.js';
import type { Owner } from '../environment/owner.js';
import { teardown } from '../environment/teardown.js';
import type { Recorder } from '../report/recorder.js';
import type { Context } from '../system/context.js';
import { UserError } from '../system/errors.js';
import { readState } from './state.js';

/**
 * Opens an environment that holds nothing: what a killed run left in it is removed first. One that was brought up to
 * stay is refused with UserError: only `down` removes that.
 */
export async function openClean(
  context: Context,
  owner: Owner,
  options: OpenOptions,
  recorder: Recorder,
): Promise<Environment> {
  const environment = await openEnvironment(context, owner, options);
  const left = (await readLedger(environment.folder, context.log.warn))?.entries.length ?? 0;
  if (left === 0) return environment;
  const { standing, lab = 'a stack' } = await readState(environment);
  if (standing === true) {
    throw new UserError(`${environment.id} is up with ${lab}`, {
      hint: `distsys down ${environment.id} removes it; distsys lab check checks it; --environment NAME makes another`,
    });
  }
  await recorder.step('remains', 'remains', async (step) => {
    step.note(`an earlier run was killed and left ${left} resources: they are removed first`);
    recorder.teardown(await teardown(context, environment.id, step));
  });
  return openEnvironment(context, owner, options);
}
