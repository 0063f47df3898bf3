import { InfraError, UserError } from '../system/errors.js';
import type { Cluster, ClusterAccess } from './cluster.js';

type Docker = ClusterAccess['docker'];

interface Task {
  ID: string;
  NodeID: string;
  Status: { State: string; Err?: string; ContainerStatus?: { ContainerID?: string } };
}

export interface TaskContainer {
  container: string;
  /** Container of the node it runs on, when nodes are containers. */
  node?: string;
}

/**
 * The container of a running task of `service`: task, then node, then container. Throws UserError when there is no such
 * service or none of its tasks runs, InfraError when they run only on machines that cannot be reached from here.
 */
export async function taskContainerOf(
  docker: Docker,
  cluster: Cluster,
  service: string,
  stack?: string,
): Promise<TaskContainer> {
  const name = await serviceName(docker, service, stack);
  const tasks = await runningTasks(docker, name);
  const here = (await docker(['info', '--format', '{{.Swarm.NodeID}}'])).stdout.trim();
  const elsewhere: string[] = [];
  for (const task of tasks.sort((a, b) => Number(b.NodeID === here) - Number(a.NodeID === here))) {
    const container = task.Status.ContainerStatus?.ContainerID ?? '';
    if (task.NodeID === here) return { container, node: cluster.managerContainer };
    const hostname = await hostnameOf(docker, task.NodeID);
    const node = cluster.nodes.find((each) => each.name === hostname)?.container;
    if (node !== undefined) return { container, node };
    elsewhere.push(hostname);
  }
  throw new InfraError(
    `service ${name} runs only on ${elsewhere.join(', ')}, not reachable from this machine`,
    {
      subject: service,
    },
  );
}

/** The Swarm's name for it: `<stack>_<service>`, or as given, or the only one that ends so. */
async function serviceName(docker: Docker, service: string, stack?: string): Promise<string> {
  const { stdout } = await docker(['service', 'ls', '--format', '{{.Name}}']);
  const names = stdout.split('\n').filter((line) => line !== '');
  const wanted = stack === undefined ? service : `${stack}_${service}`;
  if (names.includes(wanted)) return wanted;
  const ending = stack === undefined ? names.filter((name) => name.endsWith(`_${service}`)) : [];
  if (ending.length === 1 && ending[0] !== undefined) return ending[0];
  const why = ending.length > 1 ? `is in several stacks: ${ending.join(', ')}` : 'does not exist';
  throw new UserError(`service ${wanted} ${why}`, {
    subject: service,
    hint: ending.length > 1 ? 'name the stack' : `services of this swarm: ${names.join(', ') || 'none'}`,
  });
}

async function runningTasks(docker: Docker, service: string): Promise<Task[]> {
  const listed = await docker([
    'service',
    'ps',
    '--no-trunc',
    '--quiet',
    '--filter',
    'desired-state=running',
    service,
  ]);
  const ids = listed.stdout.split('\n').filter((line) => line !== '');
  const tasks =
    ids.length === 0
      ? []
      : (JSON.parse((await docker(['inspect', '--type', 'task', ...ids])).stdout) as Task[]);
  const running = tasks.filter((task) => task.Status.State === 'running');
  if (running.length > 0) return running;
  const seen = tasks.map((task) => [task.Status.State, task.Status.Err].filter(Boolean).join(': '));
  throw new UserError(`service ${service}: none of its tasks is running (${seen.join(', ') || 'no tasks'})`, {
    subject: service,
  });
}

async function hostnameOf(docker: Docker, node: string): Promise<string> {
  return (await docker(['node', 'inspect', node, '--format', '{{.Description.Hostname}}'])).stdout.trim();
}
