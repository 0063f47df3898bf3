import type { Context } from '../../system/context.js';
import { askDocker, dockerRows, labelColumnsOf, labelled, removeByDocker } from '../docker-engine.js';
import type { Resource, ResourceType } from '../resource.js';

const LABELS = ['distsys.env', 'distsys.owner', 'distsys.expires', 'distsys.run'];
/** Milliseconds between an intent and the swarm that came of it, at most. */
const LONGEST_INIT = 120_000;

/**
 * The engine's swarm, if we started it: a swarm has no labels, so its node carries them. It is left only when nothing of
 * others runs on it; a service of another environment makes it that one's swarm, an unlabelled one makes it nobody's.
 */
export const swarm: ResourceType = {
  name: 'docker:swarm',
  engine: 'docker',
  after: ['docker:service', 'docker:stack', 'docker:config', 'docker:secret', 'docker:network'],
  waitsFor: (_, other) => other.type !== 'docker:network' || other.details?.driver !== 'bridge',
  async list(context, scope) {
    const self = await thisNode(context);
    if (self === undefined) return [];
    const row = labelColumnsOf(self.labels);
    const meant = row.environment !== '' && row.environment === (scope.environment ?? row.environment);
    return meant ? [labelled(swarm.name, row, { id: self.id, name: row.environment })] : [];
  },
  async remove(context, resource) {
    const self = await thisNode(context);
    if (self === undefined || !(await isOurs(context, resource, self.labels))) return;
    const users = await otherUsers(context, resource.environment);
    if (users.length === 0) return removeByDocker(context, ['swarm', 'leave', '--force']);
    await handOver(context, self, users);
  },
  byHand: () => 'docker swarm leave --force',
};

interface SwarmNode {
  id: string;
  /** JSON. */
  labels: string;
}

async function thisNode(context: Context): Promise<SwarmNode | undefined> {
  const columns = { id: '.ID', labels: 'json .Spec.Labels' };
  const rows = await dockerRows(context, ['node', 'inspect', 'self'], columns);
  return rows[0];
}

/** By its label; without one (a kill came between start and label) by the time at which it was started. */
async function isOurs(context: Context, resource: Resource, labels: string): Promise<boolean> {
  const { environment } = labelColumnsOf(labels);
  if (environment !== '' || resource.intended === undefined) return environment === resource.environment;
  const { stdout } = await askDocker(context, ['info', '--format', '{{json .Swarm.Cluster}}']);
  const { CreatedAt } = (JSON.parse(stdout || 'null') ?? {}) as { CreatedAt?: string };
  const after = Date.parse(CreatedAt ?? '') - resource.intended;
  return after >= 0 && after <= LONGEST_INIT;
}

interface User {
  environment: string;
  /** JSON. */
  labels: string;
}

async function otherUsers(context: Context, environment: string): Promise<User[]> {
  const { stdout } = await askDocker(context, ['service', 'ls', '--quiet']);
  const ids = stdout.split('\n').filter((line) => line !== '');
  if (ids.length === 0) return [];
  const rows = await dockerRows(context, ['service', 'inspect', ...ids], { labels: 'json .Spec.Labels' });
  return rows
    .map(({ labels }) => ({ environment: labelColumnsOf(labels).environment, labels }))
    .filter((user) => user.environment !== environment);
}

/** To an environment that uses it, whose teardown then leaves it; if there is none, to whoever runs services on it. */
async function handOver(context: Context, node: SwarmNode, users: User[]): Promise<void> {
  const heir = users.find((user) => user.environment !== '');
  context.log.info(`the swarm stays: ${users.length} services of ${heir?.environment ?? 'others'} run on it`);
  const set = JSON.parse(node.labels || '{}') as Record<string, string>;
  const heirs = JSON.parse(heir?.labels ?? '{}') as Record<string, string>;
  const changes = LABELS.flatMap((label) => {
    if (heirs[label] !== undefined) return ['--label-add', `${label}=${heirs[label]}`];
    return set[label] === undefined ? [] : ['--label-rm', label];
  });
  await removeByDocker(context, ['node', 'update', ...changes, node.id]);
}
