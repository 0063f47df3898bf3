import { dockerRows, LABEL_COLUMNS, labelFilter, labelled, removeByDocker } from '../docker-engine.js';
import type { ResourceType } from '../resource.js';

/** Swarm configs; the engine refuses while a service uses one. */
export const config: ResourceType = swarmObject('config');

/** Swarm secrets: only their names are ever seen here. */
export const secret: ResourceType = swarmObject('secret');

function swarmObject(kind: 'config' | 'secret'): ResourceType {
  const name = `docker:${kind}`;
  return {
    name,
    engine: 'docker',
    after: ['docker:service', 'docker:stack'],
    async list(context, scope) {
      const columns = { ...LABEL_COLUMNS, id: '.ID', name: '.Name' };
      const rows = await dockerRows(context, [kind, 'ls', ...labelFilter(scope)], columns);
      return rows.map((row) => labelled(name, row, { id: row.id, name: row.name }));
    },
    remove: (context, { id }) => removeByDocker(context, [kind, 'rm', id]),
    byHand: (resource) => `docker ${kind} rm ${resource.name}`,
  };
}
