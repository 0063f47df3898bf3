import { dockerRows, LABEL_COLUMNS, labelFilter, labelled, removeByDocker } from '../docker-engine.js';
import type { ResourceType } from '../resource.js';

/** Named volumes; anonymous ones go with their container. */
export const volume: ResourceType = {
  name: 'docker:volume',
  engine: 'docker',
  after: ['docker:container', 'docker:service', 'docker:stack', 'buildx:builder'],
  waitsFor(resource, other) {
    const mounts = other.details?.mounts;
    return (
      other.type !== 'docker:container' || mounts === undefined || mounts.split(',').includes(resource.name)
    );
  },
  async list(context, scope) {
    const columns = { ...LABEL_COLUMNS, name: '.Name' };
    const rows = await dockerRows(context, ['volume', 'ls', ...labelFilter(scope)], columns);
    return rows.map((row) => labelled(volume.name, row, { id: row.name, name: row.name }));
  },
  remove: (context, { id }) => removeByDocker(context, ['volume', 'rm', id]),
  byHand: ({ name }) => `docker volume rm ${name}`,
};
