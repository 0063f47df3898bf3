import { dockerRows, LABEL_COLUMNS, labelFilter, labelled, removeByDocker } from '../docker-engine.js';
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
    } catch (error) {
      if (!(error instanceof InUse && isShared(resource))) throw error;
      context.log.info(`network ${resource.name} stays: others use it`);
    }
  },
  byHand: ({ name }) => `docker network rm ${name}`,
};

function isShared(resource: Resource): boolean {
  return resource.name === 'kind' || resource.details?.shared === 'true';
}
