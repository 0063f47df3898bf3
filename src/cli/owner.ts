import type { Provider } from '../cluster/cluster.js';
import { type Owner, ownerFrom } from '../environment/owner.js';
import type { Invocation } from './command.js';
import { textOf } from './lab-options.js';
import type { Surroundings } from './surroundings.js';

/** Who a run on the command line belongs to: the same words in the same folder name the same environment. */
export function ownerOf(
  options: Invocation['options'],
  { user, host, workingFolder }: Surroundings,
  lab: string,
  target: Provider,
): Owner {
  return ownerFrom({
    kind: 'person',
    user,
    host,
    lab,
    target,
    folder: workingFolder,
    name: textOf(options, 'environment'),
  });
}
