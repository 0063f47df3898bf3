import type { ClusterAccess } from '../../cluster/cluster.js';

/** The parts of `docker service inspect` that are read (Engine API 1.41, Service). */
export interface SwarmService {
  ID: string;
  Spec: {
    Name: string;
    Labels: Record<string, string>;
    TaskTemplate: { RestartPolicy?: { Condition?: string }; ContainerSpec: { Image: string } };
    Mode: {
      Replicated?: { Replicas?: number };
      Global?: object;
      ReplicatedJob?: { TotalCompletions?: number };
      GlobalJob?: object;
    };
  };
  UpdateStatus?: { State?: string; Message?: string };
}

/** The parts of a task that are read (Engine API 1.41, Task). */
export interface SwarmTask {
  ID: string;
  ServiceID: string;
  NodeID?: string;
  Slot?: number;
  CreatedAt: string;
  DesiredState: string;
  Spec: object;
  Status: {
    Timestamp: string;
    State: string;
    Message?: string;
    Err?: string;
    ContainerStatus?: { ContainerID?: string; ExitCode?: number };
  };
}

/** Services by Swarm's names, with the tasks of each, the newest first. Services that do not exist are not in it. */
export async function readState(
  access: ClusterAccess,
  names: string[],
): Promise<{ service: SwarmService; tasks: SwarmTask[] }[]> {
  if (names.length === 0) return [];
  const services = await inspect<SwarmService>(access, 'service', names);
  const found = services.map((service) => service.Spec.Name);
  const listed =
    found.length === 0 ? '' : (await access.docker(['service', 'ps', '-q', '--no-trunc', ...found])).stdout;
  const tasks = await inspect<SwarmTask>(access, 'task', [...new Set(listed.split('\n').filter(Boolean))]);
  tasks.sort((a, b) => b.CreatedAt.localeCompare(a.CreatedAt));
  return services.map((service) => ({
    service,
    tasks: tasks.filter((task) => task.ServiceID === service.ID),
  }));
}

/** What is gone in the meantime is left out by docker, which then ends with code 1. */
async function inspect<T>(access: ClusterAccess, type: string, ids: string[]): Promise<T[]> {
  if (ids.length === 0) return [];
  const { stdout } = await access.docker(['inspect', '--type', type, ...ids], { accept: [0, 1] });
  return stdout.trim() === '' ? [] : (JSON.parse(stdout) as T[]);
}

/** Tasks of the service as it is now, rather than as it was before an update. */
export function currentTasks(service: SwarmService, tasks: SwarmTask[]): SwarmTask[] {
  return tasks.filter((task) => isSpecOf(task.Spec, service.Spec.TaskTemplate));
}

/** What the engine adds to a service's spec when it shows it, but not to a task's (moby, daemon/cluster defaults). */
const DEFAULTS: Record<string, unknown> = {
  Runtime: 'container',
  StopGracePeriod: 10_000_000_000,
  Condition: 'any',
  Delay: 5_000_000_000,
  MaxAttempts: 0,
};

function isSpecOf(task: unknown, template: unknown): boolean {
  if (!isObject(task) || !isObject(template)) return JSON.stringify(task) === JSON.stringify(template);
  return [...new Set([...Object.keys(task), ...Object.keys(template)])].every((key) => {
    if (key in task) return key in template && isSpecOf(task[key], template[key]);
    return isDefault(key, template[key]);
  });
}

function isDefault(key: string, value: unknown): boolean {
  if (!isObject(value)) return DEFAULTS[key] === value;
  return Object.entries(value).every(([inner, item]) => isDefault(inner, item));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
