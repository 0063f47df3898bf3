import type { ClusterAccess } from '../../cluster/cluster.js';
import type { DeployedStack } from '../../stack/stack.js';
import type { Context } from '../../system/context.js';
import { CommandError } from '../../system/errors.js';
import { Unmet } from '../kind.js';
import type { ServiceState, Task, Workloads } from './workloads.js';

/** The parts of `docker service inspect` that are read (Engine API 1.41, Service). */
interface SwarmService {
  Spec: {
    Name: string;
    Mode: { Replicated?: { Replicas: number }; Global?: object };
    TaskTemplate: { ContainerSpec: { Image: string } };
  };
  UpdateStatus?: { State: string; Message?: string };
}

/** One line of `docker service ps --format json`. */
interface TaskLine {
  ID: string;
  Node: string;
  CurrentState: string;
  DesiredState: string;
}

/** UpdateStatus.State; the manager clears it when an update is asked for, and sets it when tasks have to change. */
const ROLLOUTS: Record<string, ServiceState['rollout']> = {
  updating: 'moving',
  completed: 'completed',
  paused: 'failed',
  rollback_started: 'moving',
  rollback_completed: 'rolled back',
  rollback_paused: 'failed',
};

export function createSwarmWorkloads(
  context: Context,
  access: ClusterAccess,
  stack: DeployedStack,
): Workloads {
  const full = (name: string) => `${stack.name}_${name}`;
  const change = async (name: string, ...args: string[]): Promise<void> => {
    await access.docker(['service', ...args, full(name)]);
  };
  const service = async (name: string): Promise<ServiceState> =>
    stateOf(name, await inspect(access, stack, full(name)), await tasksOf(access, full(name)));
  return {
    service,
    list: async () => Promise.all((await stayingServices(access, stack)).map(service)),
    scale: (name, replicas) => change(name, 'update', '--detach', '--replicas', String(replicas)),
    restart: (name) => change(name, 'update', '--detach', '--force'),
    rollback: (name) => change(name, 'rollback', '--detach').catch(ignoreRolledBack),
    update: (name, { image, env = {} }) =>
      change(
        name,
        'update',
        '--detach',
        ...(image === undefined ? [] : ['--image', image]),
        ...Object.entries(env).flatMap(([key, value]) => ['--env-add', `${key}=${value}`]),
      ),
    kill: (task) => killTask(context, access, task),
  };
}

/** A swarm that has rolled a failed update back by itself has nothing left to go back to. */
function ignoreRolledBack(error: unknown): void {
  if (error instanceof CommandError && /does not have a previous spec/.test(error.stderr)) return;
  throw error;
}

async function inspect(access: ClusterAccess, stack: DeployedStack, name: string): Promise<SwarmService> {
  try {
    const { stdout } = await access.docker(['service', 'inspect', name]);
    return (JSON.parse(stdout) as [SwarmService])[0];
  } catch (error) {
    if (!(error instanceof CommandError && /no such service|not found/i.test(error.stderr))) throw error;
    throw new Unmet(`the stack ${stack.name} has no service ${name}`, `a service ${name}`);
  }
}

async function tasksOf(access: ClusterAccess, name: string): Promise<TaskLine[]> {
  const format = ['--no-trunc', '--format', '{{json .}}', '--filter', 'desired-state=running'];
  const { stdout } = await access.docker(['service', 'ps', ...format, name]);
  return jsonLines<TaskLine>(stdout);
}

function stateOf(name: string, service: SwarmService, lines: TaskLine[]): ServiceState {
  const status = service.UpdateStatus;
  const rollout = ROLLOUTS[status?.State ?? ''] ?? 'none';
  return {
    name,
    image: service.Spec.TaskTemplate.ContainerSpec.Image,
    pullsAlways: false,
    desired: service.Spec.Mode.Replicated?.Replicas ?? lines.length,
    running: lines.filter((line) => line.CurrentState.startsWith('Running')).length,
    tasks: lines.map((line): Task => ({ id: line.ID, node: line.Node })),
    rollout,
    message: rollout === 'failed' || rollout === 'rolled back' ? status?.Message : undefined,
  };
}

/** Names, without the stack's prefix, of the services that are no jobs. */
async function stayingServices(access: ClusterAccess, stack: DeployedStack): Promise<string[]> {
  const filter = `label=com.docker.stack.namespace=${stack.name}`;
  const { stdout } = await access.docker(['service', 'ls', '--filter', filter, '--format', '{{json .}}']);
  const jobs = new Set(stack.services.filter((entry) => entry.completed).map((entry) => entry.name));
  return jsonLines<{ Name: string; Mode: string }>(stdout)
    .filter((line) => !line.Mode.endsWith('job'))
    .map((line) => line.Name.slice(stack.name.length + 1))
    .filter((name) => !jobs.has(name));
}

/** The container may be on a node that is itself a container, with an engine of its own. */
async function killTask(context: Context, access: ClusterAccess, task: Task): Promise<void> {
  const format = '{{.Status.ContainerStatus.ContainerID}}';
  const { stdout } = await access.docker(['inspect', '--type', 'task', '--format', format, task.id]);
  const container = stdout.trim();
  const node = access.cluster.nodes.find((candidate) => candidate.name === task.node);
  if (node?.container === undefined) await access.docker(['kill', container]);
  else await context.exec('docker', ['exec', node.container, 'docker', 'kill', container]);
}

export function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
