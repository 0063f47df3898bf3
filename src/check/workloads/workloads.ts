import type { ClusterAccess } from '../../cluster/cluster.js';
import type { DeployedStack } from '../../stack/stack.js';
import type { Context } from '../../system/context.js';
import { createKubernetesWorkloads } from './kubernetes.js';
import { createSwarmWorkloads } from './swarm.js';

/** One running copy of a service: a Swarm task or a pod. */
export interface Task {
  /** Swarm task id or pod name. */
  id: string;
  node: string;
}

/** A service as the cluster sees it now. */
export interface ServiceState {
  name: string;
  image: string;
  /** A node asks the registry for the image each time, as Kubernetes does by default for `:latest`. */
  pullsAlways: boolean;
  desired: number;
  /** Copies that run, and are healthy where the cluster knows how to tell. */
  running: number;
  tasks: Task[];
  /** How the last update went; `none`: there was none, or it changed no task. */
  rollout: 'none' | 'moving' | 'completed' | 'rolled back' | 'failed';
  /** What the cluster says about a failed rollout. */
  message?: string;
}

export interface ServiceChange {
  image?: string;
  env?: Record<string, string>;
}

/** What a check does to a service, whichever the orchestrator. No call waits for its effect. */
export interface Workloads {
  /** Services of the stack that are to keep running; completed jobs are left out. */
  list(): Promise<ServiceState[]>;
  /** Throws Unmet when the stack has no such service. */
  service(name: string): Promise<ServiceState>;
  scale(name: string, replicas: number): Promise<void>;
  /** Ends one task the hard way, as a crash would. */
  kill(task: Task): Promise<void>;
  /** Replaces every task by a new one. */
  restart(name: string): Promise<void>;
  update(name: string, change: ServiceChange): Promise<void>;
  /** Undoes the last update. */
  rollback(name: string): Promise<void>;
}

export function workloadsOf(context: Context, access: ClusterAccess, stack: DeployedStack): Workloads {
  return stack.orchestrator === 'swarm'
    ? createSwarmWorkloads(context, access, stack)
    : createKubernetesWorkloads(access, stack);
}

/** Every wanted copy runs, no other does, and no rollout is under way. */
export function isConverged(state: ServiceState): boolean {
  const still = state.rollout !== 'moving' && state.rollout !== 'failed';
  return still && state.running === state.desired && state.tasks.length === state.desired;
}

/** As in "vote 2/3 running, rollout moving". */
export function describeState(state: ServiceState): string {
  const rollout = /none|completed/.test(state.rollout) ? '' : `, rollout ${state.rollout}`;
  const message = state.message === undefined ? '' : `: ${state.message}`;
  return `${state.name} ${state.running}/${state.desired} running${rollout}${message}`;
}
