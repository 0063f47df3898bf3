import { readFile } from 'node:fs/promises';
import { type ClusterView, inOrder, machine, type NodeView, type Source, shortImage, type TaskView, unplaced, withoutSecrets } from './cluster.ts';
import { ApiError, getJson } from './get-json.ts';

interface List<T> {
  items: T[];
}

interface Metadata {
  name: string;
  uid: string;
  labels?: Record<string, string>;
  creationTimestamp: string;
  deletionTimestamp?: string;
}

interface Node {
  metadata: Metadata;
  spec: { unschedulable?: boolean };
  status: {
    capacity: { cpu: string; memory: string };
    nodeInfo: { operatingSystem: string; architecture: string; kubeletVersion: string };
    conditions: { type: string; status: string }[];
  };
}

interface ContainerState {
  waiting?: { reason?: string; message?: string };
  terminated?: { reason?: string; message?: string };
  running?: { startedAt: string };
}

interface Pod {
  metadata: Metadata;
  spec: { nodeName?: string; containers: { image: string }[] };
  status: {
    phase: string;
    startTime?: string;
    containerStatuses?: { ready: boolean; containerID?: string; state: ContainerState }[];
    conditions?: { type: string; status: string; message?: string }[];
  };
}

const ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';
const UNITS: Record<string, number> = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 };

/** The API server of the cluster this pod runs in, asked as the pod's service account; pods of its own namespace. */
export function kubernetesSource(host: string, port: string): Source {
  const get = async <T>(path: string): Promise<T> => {
    // Read each time: the kubelet renews the token.
    const [token, ca] = await Promise.all([account('token'), account('ca.crt')]);
    return getJson<T>({ protocol: 'https:', host, port, path, ca, headers: { authorization: `Bearer ${token}` } });
  };
  const namespaced = async (kind: string) => `/api/v1/namespaces/${await account('namespace')}/${kind}`;
  return {
    view: async () => {
      const [nodes, pods] = await Promise.all([
        get<List<Node>>('/api/v1/nodes').catch(nothingIfForbidden),
        get<List<Pod>>(await namespaced('pods')),
      ]);
      return viewOf(nodes.items, pods.items);
    },
    objects: async (path) => {
      const kind = /^(nodes|pods|services)$/.exec(path)?.[1];
      if (kind === undefined) return undefined;
      const list = await get<List<unknown>>(kind === 'nodes' ? '/api/v1/nodes' : await namespaced(kind));
      return withoutSecrets(list.items);
    },
  };
}

async function account(file: string): Promise<string> {
  return (await readFile(`${ACCOUNT}/${file}`, 'utf8')).trim();
}

/** A service account that may not see the nodes still sees on which ones its pods are. */
function nothingIfForbidden(error: unknown): List<Node> {
  if (error instanceof ApiError && error.status === 403) return { items: [] };
  throw error;
}

function viewOf(nodes: Node[], pods: Pod[]): ClusterView {
  const views = new Map<string, TaskView[]>(nodes.map((node) => [node.metadata.name, []]));
  for (const pod of pods) {
    const place = pod.spec.nodeName ?? '';
    views.set(place, [...(views.get(place) ?? []), podView(pod)]);
  }
  const known = new Map(nodes.map((node) => [node.metadata.name, node]));
  const drawn = [...views]
    .filter(([name]) => name !== '')
    .map(([name, tasks]) => nodeView(name, known.get(name), inOrder(tasks)))
    .sort((one, other) => one.role.localeCompare(other.role) || one.name.localeCompare(other.name));
  const waiting = views.get('');
  return {
    orchestrator: 'Kubernetes',
    nodes: waiting === undefined ? drawn : [...drawn, unplaced(inOrder(waiting))],
  };
}

function nodeView(name: string, node: Node | undefined, tasks: TaskView[]): NodeView {
  if (node === undefined) return { id: name, name, role: 'node', ready: true, state: '', detail: '', tasks };
  const ready = node.status.conditions.some(({ type, status }) => type === 'Ready' && status === 'True');
  const { capacity, nodeInfo } = node.status;
  const isControlPlane = 'node-role.kubernetes.io/control-plane' in (node.metadata.labels ?? {});
  return {
    id: node.metadata.uid,
    name,
    role: isControlPlane ? 'control-plane' : 'worker',
    ready: ready && node.spec.unschedulable !== true,
    state: (ready ? 'ready' : 'not ready') + (node.spec.unschedulable === true ? ', cordoned' : ''),
    detail: `${machine(Number(capacity.cpu), bytes(capacity.memory), `${nodeInfo.operatingSystem}/${nodeInfo.architecture}`)} · ${nodeInfo.kubeletVersion}`,
    tasks,
  };
}

function podView(pod: Pod): TaskView {
  const { metadata, status } = pod;
  const containers = status.containerStatuses ?? [];
  const trouble = containers.map(({ state }) => state.waiting ?? state.terminated).find((found) => found !== undefined);
  const ready = containers.length > 0 && containers.every((container) => container.ready);
  const unscheduled = status.conditions?.find(({ type, status: is }) => type === 'PodScheduled' && is === 'False');
  const state = stateOf(pod, ready, trouble?.reason);
  return {
    id: metadata.uid,
    service: serviceOf(metadata),
    name: metadata.name,
    image: shortImage(pod.spec.containers[0]?.image ?? ''),
    state,
    mood: moodOf(state, status.phase),
    message: trouble?.message ?? unscheduled?.message ?? '',
    container: containers[0]?.containerID?.replace(/^.*:\/\//, '').slice(0, 12) ?? '',
    since: containers[0]?.state.running?.startedAt ?? status.startTime ?? metadata.creationTimestamp,
  };
}

function serviceOf({ labels = {}, name }: Metadata): string {
  return labels['app.kubernetes.io/name'] ?? labels['app'] ?? name.replace(/(-[a-z0-9]{5,10})?-[a-z0-9]{5}$/, '');
}

function stateOf({ metadata, status }: Pod, ready: boolean, reason: string | undefined): string {
  if (metadata.deletionTimestamp !== undefined) return 'terminating';
  if (reason !== undefined && status.phase !== 'Succeeded') return reason;
  if (status.phase === 'Running') return ready ? 'running' : 'not ready';
  return status.phase.toLowerCase();
}

function moodOf(state: string, phase: string): TaskView['mood'] {
  if (state === 'running') return 'good';
  if (phase === 'Succeeded') return 'done';
  return phase === 'Failed' || /BackOff|Err|OOM|Error|Invalid/.test(state) ? 'bad' : 'waiting';
}

/** Kubernetes' quantities of memory, as in "24686104Ki". */
function bytes(quantity: string): number {
  const [, number = '0', unit = ''] = /^(\d+)(\w*)$/.exec(quantity) ?? [];
  return Number(number) * (UNITS[unit] ?? 1);
}
