import type { Context } from '../../system/context.js';
import type { ComposeModel, ComposeService } from '../compose/model.js';
import type { Observer } from '../converge.js';
import type { Failure, ServiceStatus } from '../failure.js';
import { isOneShot } from '../one-shot.js';
import { diagnose, type Suspicion, taskStates, wentBack } from './diagnose-swarm.js';
import type { Explainer } from './explain-swarm.js';
import { currentTasks, type SwarmService, type SwarmTask } from './state.js';

/** Milliseconds that tasks must have been seen running: a program that is misconfigured ends within the first moments. */
const QUIET = 1_500;
const QUIET_AFTER_FAILURE = 5_000;

export interface SwarmWatch {
  model: ComposeModel;
  stack: string;
  /** Swarm's name of the ingress and the services it serves. */
  ingress?: { name: string; services: string[] };
  read(names: string[]): Promise<{ service: SwarmService; tasks: SwarmTask[] }[]>;
  /** Services of the file whose published ports do not answer on every node yet. */
  unanswered(running: string[]): Promise<string[]>;
  explainer: Explainer;
}

/** Watches the services of a stack and the ingress in front of them. */
export function observeSwarm(context: Context, watch: SwarmWatch): Observer {
  const firstSeen = new Map<string, number>();
  const since = (key: string): number => {
    const now = context.clock.monotonic();
    const first = firstSeen.get(key) ?? now;
    firstSeen.set(key, first);
    return now - first;
  };
  const services = Object.values(watch.model.services);
  const suspicions = new Map<string, Suspicion>();
  const names = [
    ...services.map((service) => `${watch.stack}_${service.name}`),
    ...(watch.ingress === undefined ? [] : [watch.ingress.name]),
  ];

  const statusOf = (service: ComposeService, found: Found | undefined): ServiceStatus => {
    if (found === undefined)
      return { name: service.name, text: `${service.name} waiting`, done: false, completed: false };
    const failure = diagnose(service.name, found.service, found.tasks, (task) =>
      since(`${task.ID} ${task.Status.State}`),
    );
    if (failure !== undefined) suspicions.set(service.name, failure);
    const status = statusFrom(service, found);
    const quiet = failure === undefined ? QUIET : QUIET_AFTER_FAILURE;
    const running = currentTasks(found.service, found.tasks).filter(isRunning);
    const steady = status.completed || running.every((task) => since(`${task.ID} running`) >= quiet);
    if (status.done) return { ...status, done: steady };
    return { ...status, failure };
  };

  return {
    look: async () => {
      const state = await watch.read(names);
      const byName = new Map(state.map((found) => [found.service.Spec.Name, found]));
      const statuses = services.map((service) =>
        statusOf(service, byName.get(`${watch.stack}_${service.name}`)),
      );
      blameIngress(watch, byName, statuses, suspicions, since);
      const up = statuses.filter((status) => status.done).map((status) => status.name);
      const silent = await watch.unanswered(up);
      return statuses.map((status) =>
        silent.includes(status.name)
          ? { ...status, done: false, text: `${status.text} port not answering` }
          : status,
      );
    },
    explain: async (failure: Failure) => {
      const suspicion = suspicions.get(failure.service);
      return suspicion === undefined ? failure : watch.explainer.explain(failure, suspicion.task);
    },
    log: (service) => watch.explainer.log(`${watch.stack}_${service}`),
  };
}

type Found = { service: SwarmService; tasks: SwarmTask[] };

/** The ingress holds the ports of other services: what keeps it down is told at their lines. */
function blameIngress(
  watch: SwarmWatch,
  byName: Map<string, Found>,
  statuses: ServiceStatus[],
  suspicions: Map<string, Suspicion>,
  since: (key: string) => number,
): void {
  const found = watch.ingress === undefined ? undefined : byName.get(watch.ingress.name);
  const target = statuses.find((status) => status.name === watch.ingress?.services[0]);
  if (found === undefined || target === undefined) return;
  const failure = diagnose(target.name, found.service, found.tasks, (task) =>
    since(`${task.ID} ${task.Status.State}`),
  );
  if (failure === undefined || currentTasks(found.service, found.tasks).some(isRunning)) return;
  const served = failure.kind === 'port' ? portOwner(watch, failure) : target.name;
  const status = statuses.find(({ name }) => name === served) ?? target;
  suspicions.set(status.name, { ...failure, service: status.name });
  status.done = false;
  status.failure = { ...failure, service: status.name };
}

function portOwner(watch: SwarmWatch, failure: Failure): string | undefined {
  const port = Number(/port (\d+)/.exec(failure.sentence)?.[1]);
  return Object.values(watch.model.services).find((service) =>
    service.ports.some((each) => each.published === port),
  )?.name;
}

function isRunning(task: SwarmTask): boolean {
  return task.Status.State === 'running' && task.DesiredState === 'running';
}

/** A task runs for Swarm only once its healthcheck passed, so running is healthy. */
function statusFrom(service: ComposeService, { service: found, tasks }: Found): ServiceStatus {
  const current = currentTasks(found, tasks);
  const running = current.filter(isRunning).length;
  const completed = current.filter((task) => task.Status.State === 'complete').length;
  const wanted = wantedTasks(found, current);
  const jobLike = isOneShot(service);
  const mayEnd = jobLike || ['none', 'on-failure'].includes(service.deploy.restart?.condition ?? 'any');
  const reached = jobLike ? completed : running + (mayEnd ? completed : 0);
  const updating = found.UpdateStatus?.State === 'updating' || wentBack(found);
  const oldOnes = tasks.filter((task) => isRunning(task) && !current.includes(task)).length;
  const done = reached >= wanted && !updating && oldOnes === 0;
  const states = done ? '' : ` ${updating ? 'updating' : taskStates(tasks)}`.trimEnd();
  const text = `${service.name} ${reached}/${wanted}${states}`;
  return { name: service.name, text, done, completed: done && mayEnd && wanted > 0 && running === 0 };
}

function wantedTasks(service: SwarmService, current: SwarmTask[]): number {
  const { Replicated, ReplicatedJob } = service.Spec.Mode;
  if (Replicated !== undefined) return Replicated.Replicas ?? 1;
  if (ReplicatedJob !== undefined) return ReplicatedJob.TotalCompletions ?? 1;
  const nodes = new Set(
    current
      .filter((task) => task.DesiredState === 'running' || task.Status.State === 'complete')
      .map((task) => task.NodeID),
  );
  return Math.max(nodes.size, 1);
}
