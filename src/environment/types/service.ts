import type { Context } from '../../system/context.js';
import { waitFor } from '../../system/wait.js';
import {
  askDocker,
  dockerRows,
  labelColumnsOf,
  labelFilter,
  labelled,
  removeByDocker,
} from '../docker-engine.js';
import type { Resource, ResourceType, Scope } from '../resource.js';

/** Services of the engine's swarm, with the containers of their tasks. */
export const service: ResourceType = {
  name: 'docker:service',
  engine: 'docker',
  after: [],
  list: (context, scope) => listServices(context, scope),
  async remove(context, { id, name }) {
    await removeByDocker(context, ['service', 'rm', id]);
    await removeTasks(context, `com.docker.swarm.service.name=${name}`);
  },
  byHand: ({ name }) => `docker service rm ${name}`,
};

async function listServices(context: Context, scope: Scope): Promise<Resource[]> {
  const { stdout } = await askDocker(context, ['service', 'ls', '--quiet', ...labelFilter(scope)]);
  const ids = stdout.split('\n').filter((line) => line !== '');
  if (ids.length === 0) return [];
  const columns = { id: '.ID', name: '.Spec.Name', labels: 'json .Spec.Labels' };
  const rows = await dockerRows(context, ['service', 'inspect', ...ids], columns);
  return rows.map((row) => labelled(service.name, labelColumnsOf(row.labels), row));
}

/**
 * Waits until this engine has no container of the tasks left. They are removed rather than waited for: the service is
 * gone, so nothing starts them again, and a program that ignores SIGTERM would take its whole grace period.
 */
export async function removeTasks(context: Context, label: string): Promise<void> {
  const options = { reason: 'the tasks to go', deadline: 30_000, interval: 50, signal: context.signal };
  await waitFor(context.clock, options, async () => {
    const { stdout } = await askDocker(context, ['ps', '--all', '--quiet', '--filter', `label=${label}`]);
    const ids = stdout.split('\n').filter((line) => line !== '');
    if (ids.length === 0) return { done: true, value: undefined };
    await context.exec('docker', ['rm', '--force', '--volumes', ...ids], {
      accept: 'any',
      signal: context.signal,
    });
    return { done: false, seen: `${ids.length} containers` };
  });
}
