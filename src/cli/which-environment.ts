import type { Environment } from '../environment/environment.js';
import { listEnvironments } from '../environment/list.js';
import { openEnvironment } from '../environment/open-environment.js';
import { environmentId, type Owner, ownerFrom } from '../environment/owner.js';
import { UserError } from '../system/errors.js';
import type { Surroundings } from './surroundings.js';

/**
 * The environment that is meant: the one of that id or `--environment` name, or the only one there is. Throws UserError
 * that lists those there are.
 */
export async function whichEnvironment(
  surroundings: Surroundings,
  named: string | undefined,
): Promise<string> {
  const known = (await listEnvironments(surroundings.context)).map((environment) => environment.id);
  const [only] = known;
  if (named !== undefined) {
    const id = environmentId(ownerNamed(surroundings, named));
    if (known.includes(id)) return id;
    throw new UserError(`no environment ${named}; ${there(known)}`);
  }
  if (only !== undefined && known.length === 1) return only;
  if (only === undefined) throw new UserError('no environment is up', { hint: 'distsys up brings a lab up' });
  throw new UserError(`which environment? ${there(known)}`, {
    hint: 'name it; distsys env list says what each of them is',
  });
}

/** Opens it again, to go on where `up` or an earlier step stopped. */
export async function reopen(surroundings: Surroundings, id: string, hours: number): Promise<Environment> {
  const owner = ownerNamed(surroundings, id);
  return openEnvironment(surroundings.context, owner, { hours });
}

/** An id names itself; another name the environment that `--environment` made for it. */
function ownerNamed({ user, host, workingFolder }: Surroundings, name: string): Owner {
  return ownerFrom({ kind: 'person', user, host, lab: '', target: '', folder: workingFolder, name });
}

function there(known: string[]): string {
  return known.length === 0 ? 'none is up' : `there are ${known.join(', ')}`;
}
