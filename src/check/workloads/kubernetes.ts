import type { ClusterAccess } from '../../cluster/cluster.js';
import type { DeployedStack } from '../../stack/stack.js';
import { CommandError } from '../../system/errors.js';
import { Unmet } from '../kind.js';
import type { ServiceState, Task, Workloads } from './workloads.js';

/** The parts of a Deployment, StatefulSet or DaemonSet that are read (apps/v1). */
interface Workload {
  kind: string;
  metadata: { name: string; generation: number };
  spec: {
    replicas?: number;
    selector: { matchLabels: Record<string, string> };
    template: { spec: { containers: { name: string; image: string; imagePullPolicy?: string }[] } };
  };
  status: {
    observedGeneration?: number;
    replicas?: number;
    readyReplicas?: number;
    updatedReplicas?: number;
    desiredNumberScheduled?: number;
    numberReady?: number;
    updatedNumberScheduled?: number;
    currentNumberScheduled?: number;
    conditions?: { type: string; status: string; reason?: string; message?: string }[];
  };
}

interface Pod {
  metadata: { name: string; deletionTimestamp?: string };
  spec: { nodeName?: string };
  status: { phase: string; conditions?: { type: string; status: string }[] };
}

const WORKLOADS = 'deployments.apps,statefulsets.apps,daemonsets.apps';

export function createKubernetesWorkloads(access: ClusterAccess, stack: DeployedStack): Workloads {
  const kubectl = async (...args: string[]): Promise<string> =>
    (await access.kubectl(['--namespace', stack.name, ...args])).stdout;
  const all = async () => itemsOf<Workload>(await kubectl('get', WORKLOADS, '-o', 'json'));
  const named = async (name: string) => workloadNamed(name, await all(), stack);
  const reference = async (name: string) => referenceTo(await named(name));
  const state = async (name: string, workload: Workload) =>
    stateOf(name, workload, await podsOf(kubectl, workload));
  return {
    list: async () => Promise.all((await all()).map((workload) => state(workload.metadata.name, workload))),
    service: async (name) => state(name, await named(name)),
    scale: async (name, replicas) => {
      await kubectl('scale', await reference(name), `--replicas=${replicas}`);
    },
    kill: async (task) => {
      await kubectl('delete', 'pod', task.id, '--grace-period=1', '--wait=false');
    },
    restart: async (name) => {
      await kubectl('rollout', 'restart', await reference(name));
    },
    update: async (name, { image, env = {} }) => {
      const workload = await named(name);
      await kubectl(
        'patch',
        referenceTo(workload),
        '--type',
        'strategic',
        '--patch',
        patchFor(workload, image, env),
      );
    },
    rollback: async (name) => {
      await kubectl('rollout', 'undo', await reference(name));
    },
  };
}

type Kubectl = (...args: string[]) => Promise<string>;

/** Compose names may hold `_`, Kubernetes names may not. */
function workloadNamed(name: string, workloads: Workload[], stack: DeployedStack): Workload {
  const found = workloads.find(
    ({ metadata }) => metadata.name === name || metadata.name === name.replaceAll('_', '-'),
  );
  if (found !== undefined) return found;
  const names = workloads.map((workload) => workload.metadata.name).join(', ') || 'none';
  throw new Unmet(`namespace ${stack.name} has no workload ${name}; it has ${names}`, `a workload ${name}`);
}

async function podsOf(kubectl: Kubectl, workload: Workload): Promise<Pod[]> {
  const selector = Object.entries(workload.spec.selector.matchLabels).map(
    ([key, value]) => `${key}=${value}`,
  );
  const pods = itemsOf<Pod>(await kubectl('get', 'pods', '--selector', selector.join(','), '-o', 'json'));
  return pods.filter((pod) => pod.metadata.deletionTimestamp === undefined && pod.status.phase !== 'Failed');
}

function stateOf(name: string, workload: Workload, pods: Pod[]): ServiceState {
  const { status, spec, metadata } = workload;
  const desired = spec.replicas ?? status.desiredNumberScheduled ?? 1;
  const updated = status.updatedReplicas ?? status.updatedNumberScheduled ?? 0;
  const present = status.replicas ?? status.currentNumberScheduled ?? 0;
  const stuck = status.conditions?.find(
    ({ type, status: value }) => type === 'Progressing' && value === 'False',
  );
  const settled =
    (status.observedGeneration ?? 0) >= metadata.generation && updated >= desired && present === desired;
  return {
    name,
    image: spec.template.spec.containers[0]?.image ?? '',
    pullsAlways: spec.template.spec.containers.some((container) => container.imagePullPolicy === 'Always'),
    desired,
    running: pods.filter(isReady).length,
    tasks: pods.map((pod): Task => ({ id: pod.metadata.name, node: pod.spec.nodeName ?? '' })),
    rollout: stuck !== undefined ? 'failed' : settled ? 'completed' : 'moving',
    message: stuck?.message ?? stuck?.reason,
  };
}

function isReady(pod: Pod): boolean {
  return pod.status.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') === true;
}

function patchFor(workload: Workload, image: string | undefined, env: Record<string, string>): string {
  const container = {
    name: workload.spec.template.spec.containers[0]?.name,
    ...(image === undefined ? {} : { image }),
    env: Object.entries(env).map(([name, value]) => ({ name, value })),
  };
  return JSON.stringify({ spec: { template: { spec: { containers: [container] } } } });
}

function referenceTo(workload: Workload): string {
  return `${workload.kind.toLowerCase()}/${workload.metadata.name}`;
}

function itemsOf<T>(text: string): T[] {
  return (JSON.parse(text) as { items: T[] }).items;
}

export function isNotFound(error: unknown): boolean {
  return error instanceof CommandError && /\(NotFound\)|not found/.test(error.stderr);
}
