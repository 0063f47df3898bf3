import type { Context } from '../../system/context.js';
import { dockerRows, removeByDocker } from '../docker-engine.js';
import type { Resource, ResourceType } from '../resource.js';

const LABEL = 'io.x-k8s.kind.cluster';

/**
 * Clusters that kind made, named after their environment. kind labels its node containers itself and keeps no other
 * record of a cluster than them (its `delete cluster` runs `docker rm -f -v` on what it finds by that label), so neither
 * the kind tool nor a kubeconfig is needed to remove one.
 */
export const kindCluster: ResourceType = {
  name: 'kind:cluster',
  engine: 'docker',
  after: [],
  // The engine goes on filling a node's volume from its image, gigabytes, when the client that asked is dead, and only then
  // shows the container.
  settles: 20_000,
  async list(context, scope) {
    const names = new Set((await nodes(context, LABEL)).map((node) => node.cluster));
    return [...names].flatMap((name) => resourceOf(name, scope.environment));
  },
  async remove(context, { name }) {
    const found = await nodes(context, `${LABEL}=${name}`);
    const ids = found.filter((node) => node.cluster === name).map((node) => node.id);
    await Promise.all(ids.map((id) => removeByDocker(context, ['rm', '--force', '--volumes', id])));
  },
  byHand: ({ name }) => `kind delete cluster --name ${name}`,
};

function resourceOf(name: string, wanted: string | undefined): Resource[] {
  const environment = /^(dsa-[0-9a-f]{6})(?:-|$)/.exec(name)?.[1];
  if (environment === undefined || environment !== (wanted ?? environment)) return [];
  return [{ type: kindCluster.name, id: name, name, environment }];
}

async function nodes(context: Context, label: string): Promise<{ id: string; cluster: string }[]> {
  const columns = { id: '.ID', cluster: `.Label "${LABEL}"` };
  return dockerRows(context, ['ps', '--all', '--no-trunc', '--filter', `label=${label}`], columns);
}
