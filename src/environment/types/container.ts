import { dockerRows, LABEL_COLUMNS, labelFilter, labelled, removeByDocker } from '../docker-engine.js';
import type { ResourceType } from '../resource.js';

const COLUMNS = {
  ...LABEL_COLUMNS,
  id: '.ID',
  name: '.Names',
  image: '.Image',
  networks: '.Networks',
  mounts: '.Mounts',
  service: '.Label "com.docker.swarm.service.name"',
  stack: '.Label "com.docker.stack.namespace"',
  kindCluster: '.Label "io.x-k8s.kind.cluster"',
};

/** Containers of the engine, with their anonymous volumes: those of a node that is a container hold gigabytes. */
export const container: ResourceType = {
  name: 'docker:container',
  engine: 'docker',
  after: ['docker:service', 'docker:stack', 'kind:cluster', 'buildx:builder'],
  waitsFor: ({ details }, other) =>
    details === undefined || creatorsOf(details).includes(`${other.type} ${other.name}`),
  async list(context, scope) {
    const rows = await dockerRows(context, ['ps', '--all', '--no-trunc', ...labelFilter(scope)], COLUMNS);
    return rows.map((row) => {
      const { id, name, image, networks, mounts, service, stack, kindCluster } = row;
      const details = { image, networks, mounts, service, stack, kindCluster };
      return labelled(container.name, row, { id, name, details });
    });
  },
  remove: (context, { id }) => removeByDocker(context, ['rm', '--force', '--volumes', id]),
  byHand: ({ name }) => `docker rm --force --volumes ${name}`,
};

/** What would make the container again, or removes it itself. */
function creatorsOf(details: Record<string, string>): string[] {
  const { service, stack, kindCluster } = details;
  return [`docker:service ${service}`, `docker:stack ${stack}`, `kind:cluster ${kindCluster}`];
}
