import { UserError } from '../system/errors.js';
import type { BringUp, Provider } from './cluster.js';
import { bringUpExisting } from './existing.js';
import { bringUpKind } from './kind.js';
import { assertRequest } from './request.js';
import { bringUpSwarm } from './swarm.js';

const providers: Record<Provider, BringUp> = {
  swarm: bringUpSwarm,
  kind: bringUpKind,
  existing: bringUpExisting,
};

/**
 * A cluster that is ready: every node, and its DNS. Throws UserError for a request that cannot be met
 * (before anything is created), InfraError when this machine or a service could not bring it up.
 */
export const bringUp: BringUp = async (context, environment, request, step) => {
  const provider = providers[request.provider];
  if (provider === undefined) {
    const accepted = Object.keys(providers).join(', ');
    throw new UserError(`cluster provider "${request.provider}" is not known: accepted are ${accepted}`);
  }
  assertRequest(request);
  return provider(context, environment, request, step);
};
