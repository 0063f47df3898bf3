import type { Context } from '../../system/context.js';
import { askDocker, dockerRows, removeByDocker } from '../docker-engine.js';
import type { ResourceType } from '../resource.js';
import { removeTasks } from './service.js';

const NAMESPACE = 'com.docker.stack.namespace';

/**
 * What `docker stack deploy` made. Its services, networks, configs and secrets carry our labels and are each listed and
 * removed as what they are, in their own order; this type removes what belongs to the stack without our label.
 */
export const stack: ResourceType = {
  name: 'docker:stack',
  engine: 'docker',
  after: [],
  list: async () => [],
  async remove(context, { name, details }) {
    // The stack of a swarm whose nodes are containers of ours lives in them, and goes with them.
    if (details?.managerContainer !== undefined) return;
    const [services, others] = await Promise.all([
      unlabelledServices(context, name),
      Promise.all(['network', 'config', 'secret'].map((kind) => unlabelled(context, kind, name))),
    ]);
    if (services.length > 0) {
      // One by one: what the engine says of several at once would hide a refusal behind one that is gone.
      await Promise.all(services.map((id) => removeByDocker(context, ['service', 'rm', id])));
      await removeTasks(context, `${NAMESPACE}=${name}`);
    }
    await Promise.all(others.flat().map(({ kind, id }) => removeByDocker(context, [kind, 'rm', id])));
  },
  byHand: ({ name }) => `docker stack rm ${name}`,
};

async function unlabelled(
  context: Context,
  kind: string,
  name: string,
): Promise<{ kind: string; id: string }[]> {
  const columns = { id: '.ID', environment: '.Label "distsys.env"' };
  const rows = await dockerRows(context, [kind, 'ls', '--filter', `label=${NAMESPACE}=${name}`], columns);
  return rows.filter((row) => row.environment === '').map(({ id }) => ({ kind, id }));
}

async function unlabelledServices(context: Context, name: string): Promise<string[]> {
  const filter = ['--filter', `label=${NAMESPACE}=${name}`];
  const { stdout } = await askDocker(context, ['service', 'ls', '--quiet', ...filter]);
  const ids = stdout.split('\n').filter((line) => line !== '');
  if (ids.length === 0) return [];
  const columns = { id: '.ID', environment: 'index .Spec.Labels "distsys.env"' };
  const rows = await dockerRows(context, ['service', 'inspect', ...ids], columns);
  return rows.filter((row) => row.environment === '').map((row) => row.id);
}
