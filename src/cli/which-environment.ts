import type { Environment } from '../environment/environment.js';
import { listEnvironments } from '../environment/list.js';
import { openEnvironment } from '../environment/open-environment.js';
import { ownerFrom } from '../environment/owner.js';
import { UserError } from '../system/errors.js';
import type { Surroundings } from './surroundings.js';

/** The environment that is meant: the one named, or the only one there is. Throws UserError that lists those there are. */
export async function whichEnvironment(
  surroundings: Surroundings,
  named: string | undefined,
): Promise<string> {
  const known = (await listEnvironments(surroundings.context)).map((environment) => environment.id);
  const [only] = known;
  if (named !== undefined) {
    if (known.includes(named)) return named;
    throw new UserError(`no environment ${named}; ${there(known)}`);
  }
  if (only !== undefined && known.length === 1) return only;
  throw new UserError(only === undefined ? 'no environment is up' : `which environment? ${there(known)}`);
}

/** Opens it again, to go on where `up` or an earlier step stopped. */
export async function reopen(surroundings: Surroundings, id: string, hours: number): Promise<Environment> {
  const { user, host, workingFolder } = surroundings;
  const owner = ownerFrom({
    kind: 'person',
    user,
    host,
    lab: '',
    target: '',
    folder: workingFolder,
    name: id,
  });
  return openEnvironment(surroundings.context, owner, { hours });
}

function there(known: string[]): string {
  return known.length === 0 ? 'none is up' : `there are ${known.join(', ')}`;
}
