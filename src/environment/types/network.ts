import type { Context } from '../../system/context.js';
import { waitFor } from '../../system/wait.js';
import {
  askDocker,
  dockerRows,
  LABEL_COLUMNS,
  labelFilter,
  labelled,
  removeByDocker,
} from '../docker-engine.js';
import { InUse } from '../in-use.js';
import type { Resource, ResourceType } from '../resource.js';

const COLUMNS = { ...LABEL_COLUMNS, id: '.ID', name: '.Name', driver: '.Driver' };

/**
 * Networks. One that others may use too (kind's, or the ledger's detail `shared: 'true'`) goes only when the ledger says
 * that we made it and nobody is on it; its label is not searched for.
 */
export const network: ResourceType = {
  name: 'docker:network',
  engine: 'docker',
  after: ['docker:container', 'docker:service', 'docker:stack', 'kind:cluster'],
  waitsFor(resource, other) {
    // A cluster's nodes are on the network of its own name, or on kind's.
    if (other.type === 'kind:cluster') return ['kind', other.name].includes(resource.name);
    const networks = other.details?.networks;
    if (other.type === 'docker:container' && networks !== undefined) {
      return networks.split(',').includes(resource.name);
    }
    return resource.details?.driver === undefined || resource.details.driver === 'overlay';
  },
  async list(context, scope) {
    const rows = await dockerRows(context, ['network', 'ls', '--no-trunc', ...labelFilter(scope)], COLUMNS);
    return rows
      .map((row) =>
        labelled(network.name, row, { id: row.id, name: row.name, details: { driver: row.driver } }),
      )
      .filter((resource) => !isShared(resource));
  },
  async remove(context, resource) {
    try {
      await removeByDocker(context, ['network', 'rm', resource.id]);
      if (resource.details?.driver === 'overlay') await lettingGo(context, resource);
    } catch (error) {
      if (!(error instanceof InUse && isShared(resource))) throw error;
      context.log.info(`network ${resource.name} stays: others use it`);
    }
  },
  byHand: ({ name }) => `docker network rm ${name}`,
};

/** A swarm forgets a network at once, but each of its nodes lets go of it a moment later, and lists it until then. */
async function lettingGo(context: Context, { id, name }: Resource): Promise<void> {
  const { clock, signal } = context;
  const options = { reason: `the nodes to let go of network ${name}`, deadline: 20_000, signal };
  await waitFor(clock, options, async () => {
    const { stdout } = await askDocker(context, ['network', 'ls', '--quiet', '--no-trunc']);
    return stdout.split('\n').includes(id) ? { done: false, seen: id } : { done: true, value: undefined };
  });
}

function isShared(resource: Resource): boolean {
  return resource.name === 'kind' || resource.details?.shared === 'true';
}
