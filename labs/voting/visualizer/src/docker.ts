import type { RequestOptions } from 'node:https';
import { type ClusterView, inOrder, machine, type NodeView, type Source, shortImage, type TaskView, unplaced, withoutSecrets } from './cluster.ts';
import { ApiError, getJson } from './get-json.ts';

interface DockerNode {
  ID: string;
  Spec: { Role: string; Availability: string };
  Description: {
    Hostname: string;
    Platform: { Architecture: string; OS: string };
    Resources: { NanoCPUs: number; MemoryBytes: number };
  };
  Status: { State: string };
  ManagerStatus?: { Leader?: boolean };
}

interface DockerService {
  ID: string;
  Spec: { Name: string };
}

interface DockerTask {
  ID: string;
  ServiceID: string;
  NodeID?: string;
  Slot?: number;
  Spec: { ContainerSpec?: { Image: string } };
  Status: { State: string; Timestamp: string; Err?: string; ContainerStatus?: { ContainerID?: string } };
}

interface DockerContainer {
  Id: string;
  Names: string[];
  Image: string;
  State: string;
  Status: string;
  Created: number;
  Labels: Record<string, string>;
}

interface DockerInfo {
  Name: string;
  NCPU: number;
  MemTotal: number;
  OSType: string;
  Architecture: string;
  Swarm?: { ControlAvailable?: boolean };
}

const VISIBLE = /^(nodes|services|tasks|networks|info|version|containers\/json)(\/[\w.-]+)?(\?.*)?$/;
const RUNNING_OR_ABOUT_TO = encodeURIComponent(JSON.stringify({ 'desired-state': ['running', 'ready'] }));

/** The Docker engine behind `host`, as in "unix:///var/run/docker.sock" or "tcp://10.0.0.1:2375". */
export function dockerSource(host: string): Source {
  const connection = connectionTo(host);
  const get = <T>(path: string) => getJson<T>({ ...connection, path });
  return {
    view: async () => {
      const info = await get<DockerInfo>('/info');
      return info.Swarm?.ControlAvailable === true ? swarmView(get) : engineView(info, get);
    },
    objects: async (path) => {
      if (!VISIBLE.test(path)) return undefined;
      return get<unknown>(`/${path}`).then(withoutSecrets, (error: unknown) => {
        if (error instanceof ApiError) return undefined;
        throw error;
      });
    },
  };
}

type Get = <T>(path: string) => Promise<T>;

async function swarmView(get: Get): Promise<ClusterView> {
  const [nodes, services, tasks] = await Promise.all([
    get<DockerNode[]>('/nodes'),
    get<DockerService[]>('/services'),
    get<DockerTask[]>(`/tasks?filters=${RUNNING_OR_ABOUT_TO}`),
  ]);
  const serviceNames = new Map(services.map((service) => [service.ID, service.Spec.Name]));
  const nodeNames = new Map(nodes.map((node) => [node.ID, node.Description.Hostname]));
  const views = new Map<string, TaskView[]>();
  for (const task of tasks) {
    const place = nodeNames.has(task.NodeID ?? '') ? (task.NodeID ?? '') : '';
    const service = serviceNames.get(task.ServiceID) ?? task.ServiceID;
    views.set(place, [...(views.get(place) ?? []), taskView(task, service, nodeNames)]);
  }
  const drawn = nodes
    .map((node) => nodeView(node, inOrder(views.get(node.ID) ?? [])))
    .sort((one, other) => one.role.localeCompare(other.role) || one.name.localeCompare(other.name));
  const waiting = views.get('');
  return {
    orchestrator: 'Swarm',
    nodes: waiting === undefined ? drawn : [...drawn, unplaced(inOrder(waiting))],
  };
}

function nodeView(node: DockerNode, tasks: TaskView[]): NodeView {
  const { Hostname: name, Platform: platform, Resources: resources } = node.Description;
  const { Role: role, Availability: availability } = node.Spec;
  const state = node.Status.State;
  return {
    id: node.ID,
    name,
    role: node.ManagerStatus?.Leader === true ? `${role}, leader` : role,
    ready: state === 'ready' && availability === 'active',
    state: availability === 'active' ? state : `${state}, ${availability}`,
    detail: machine(resources.NanoCPUs / 1e9, resources.MemoryBytes, platformOf(platform.OS, platform.Architecture)),
    tasks,
  };
}

function taskView(task: DockerTask, service: string, nodeNames: Map<string, string>): TaskView {
  const { State: state, Timestamp: since, Err: message, ContainerStatus: container } = task.Status;
  return {
    id: task.ID,
    service,
    name: `${service}.${task.Slot ?? nodeNames.get(task.NodeID ?? '') ?? ''}`,
    image: shortImage(task.Spec.ContainerSpec?.Image ?? ''),
    state,
    mood: moodOfTask(state),
    message: message ?? '',
    container: container?.ContainerID?.slice(0, 12) ?? '',
    since,
  };
}

function moodOfTask(state: string): TaskView['mood'] {
  if (state === 'running') return 'good';
  if (state === 'complete') return 'done';
  return ['failed', 'rejected', 'orphaned', 'remove'].includes(state) ? 'bad' : 'waiting';
}

/** An engine without a swarm is one node; its containers are the tasks. */
async function engineView(info: DockerInfo, get: Get): Promise<ClusterView> {
  const containers = await get<DockerContainer[]>('/containers/json');
  const node: NodeView = {
    id: info.Name,
    name: info.Name,
    role: 'engine',
    ready: true,
    state: 'ready',
    detail: machine(info.NCPU, info.MemTotal, platformOf(info.OSType, info.Architecture)),
    tasks: inOrder(containers.map(containerView)),
  };
  return { orchestrator: 'Docker', nodes: [node] };
}

function containerView(container: DockerContainer): TaskView {
  const name = container.Names[0]?.slice(1) ?? container.Id.slice(0, 12);
  const unhealthy = container.Status.includes('(unhealthy)');
  const starting = container.Status.includes('(health: starting)') || container.State !== 'running';
  return {
    id: container.Id,
    service: container.Labels['com.docker.compose.service'] ?? name,
    name,
    image: shortImage(container.Image),
    state: unhealthy ? 'unhealthy' : container.State,
    mood: unhealthy ? 'bad' : starting ? 'waiting' : 'good',
    message: '',
    container: container.Id.slice(0, 12),
    since: new Date(container.Created * 1000).toISOString(),
  };
}

/** The engine says what the kernel calls the machine; images and Kubernetes use other words. */
function platformOf(system: string, machineName: string): string {
  const architectures: Record<string, string> = { x86_64: 'amd64', aarch64: 'arm64', armv7l: 'arm/v7' };
  return `${system}/${architectures[machineName] ?? machineName}`;
}

function connectionTo(host: string): RequestOptions {
  if (host.startsWith('unix://')) return { socketPath: host.slice('unix://'.length) };
  const url = new URL(host.includes('://') ? host.replace(/^tcp:/, 'http:') : `http://${host}`);
  return { host: url.hostname, port: url.port || 2375 };
}
