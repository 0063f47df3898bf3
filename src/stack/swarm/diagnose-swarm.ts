import type { Failure } from '../failure.js';
import { currentTasks, type SwarmService, type SwarmTask } from './state.js';

/** Identical failures after which another try is no use: a pull or a crash may fail once in passing. */
const PULLS = 2;
const CRASHES = 3;
/** Milliseconds that a task may wait for a place: the tasks it replaces may just be leaving. */
const PLACEMENT_PATIENCE = 6_000;

export interface Suspicion extends Failure {
  task: SwarmTask;
}

/** Why a service of a swarm does not come up, as far as its tasks say; `age` is how long ago a task's state began, ms. */
export function diagnose(
  name: string,
  service: SwarmService,
  tasks: SwarmTask[],
  age: (task: SwarmTask) => number,
): Suspicion | undefined {
  const current = currentTasks(service, tasks);
  const waiting = current.find((task) => task.Status.State === 'pending' && task.Status.Err);
  if (waiting !== undefined) {
    return { ...unschedulable(name, waiting), final: age(waiting) >= PLACEMENT_PATIENCE, task: waiting };
  }
  const halted = diagnoseUpdate(name, service, tasks);
  if (halted !== undefined) return halted;
  const failures = current.filter((task) => hasFailed(service, task));
  const latest = failures[0];
  if (latest === undefined) return undefined;
  const failure = classify(name, latest);
  const identical = failures.filter((task) => classify(name, task).sentence === failure.sentence).length;
  const final = identical >= limitOf(failure) || isGivenUp(service, current);
  return { ...failure, final, task: latest };
}

/**
 * An update that Swarm itself gave up: it went back (then the failed tasks are not of the service as it is), or it stopped
 * half way. Its status is that of the last deployment: each one resets it.
 */
function diagnoseUpdate(name: string, service: SwarmService, tasks: SwarmTask[]): Suspicion | undefined {
  const isBack = wentBack(service);
  if (!isBack && service.UpdateStatus?.State !== 'paused') return undefined;
  const current = currentTasks(service, tasks);
  const updated = isBack ? tasks.filter((task) => !current.includes(task)) : current;
  const failed = updated.find((each) => hasFailed(service, each));
  const task = failed ?? updated[0] ?? tasks[0];
  if (task === undefined) return undefined;
  const aftermath = isBack ? 'the swarm went back to the version before' : 'the update stopped half way';
  const sentence = `does not get through its update: ${service.UpdateStatus?.Message ?? ''}`;
  const failure: Failure =
    failed === undefined
      ? { service: name, kind: 'rollout', key: ['deploy', 'update_config'], sentence, final: true }
      : classify(name, failed, false);
  return { ...failure, aftermath, final: true, task };
}

/** The service is not, or will not be, what was deployed. */
export function wentBack(service: SwarmService): boolean {
  return service.UpdateStatus?.State?.startsWith('rollback_') ?? false;
}

function hasFailed(service: SwarmService, task: SwarmTask): boolean {
  if (['failed', 'rejected', 'orphaned'].includes(task.Status.State)) return true;
  const restarts = (service.Spec.TaskTemplate.RestartPolicy?.Condition ?? 'any') === 'any';
  const isJob = service.Spec.Mode.ReplicatedJob !== undefined || service.Spec.Mode.GlobalJob !== undefined;
  return task.Status.State === 'complete' && restarts && !isJob;
}

/** No further task will come: the restart policy is used up. */
function isGivenUp(service: SwarmService, current: SwarmTask[]): boolean {
  if (service.UpdateStatus?.State === 'updating') return false;
  return !current.some((task) => task.DesiredState === 'running' || task.DesiredState === 'ready');
}

function limitOf(failure: Failure): number {
  return ['crash', 'ended'].includes(failure.kind) ? CRASHES : PULLS;
}

/** What one failed task says; `often`: it is not the first. The texts are those of moby and swarmkit. */
export function classify(service: string, task: SwarmTask, often = true): Failure {
  const error = task.Status.Err ?? '';
  const code = task.Status.ContainerStatus?.ExitCode ?? 0;
  const base = { service, final: false };
  const image = /No such image: (\S+)/i.exec(error);
  if (image !== null || /pull access denied|manifest unknown|pulling image/i.test(error))
    return {
      ...base,
      kind: 'image',
      key: ['image'],
      sentence: `cannot pull its image${image === null ? '' : ` ${image[1]}`}`,
    };
  const missing = /bind source path does not exist: (\S+)/.exec(error);
  if (missing !== null)
    return {
      ...base,
      kind: 'mount',
      key: ['volumes'],
      sentence: `mounts ${missing[1]}, which does not exist on the node`,
      hint: 'a bind mount needs the path on every node that may run the service; a config or a named volume needs none',
    };
  if (/address already in use|port is already allocated/.test(error)) {
    const port = /:(\d+): bind|:(\d+) failed: port is already/.exec(error);
    return {
      ...base,
      kind: 'port',
      key: ['ports'],
      sentence: `cannot publish its port${port === null ? '' : ` ${port[1] ?? port[2]}`}: something else on the node uses it`,
      hint: 'publish another port, or stop what uses this one (ss -ltnp shows it)',
    };
  }
  const program = /exec: "([^"]+)": ([^:]+(?:: [^:]+)?)/.exec(error);
  if (program !== null)
    return {
      ...base,
      kind: 'executable',
      key: ['command'],
      sentence: `cannot start "${program[1]}": ${(program[2] ?? '').replace(/: unknown.*/, '')}`,
      hint: 'the program must be in the image, and executable',
    };
  if (/unhealthy container/.test(error))
    return { ...base, kind: 'health', key: ['healthcheck'], sentence: 'fails its healthcheck' };
  if (task.Status.State === 'complete')
    return {
      ...base,
      kind: 'ended',
      key: [],
      sentence: 'ends by itself with exit code 0 and is started again and again',
      hint: 'a service has to keep running in the foreground; for one that is to end, say deploy.restart_policy.condition: none',
    };
  if (code !== 0)
    return {
      ...base,
      kind: 'crash',
      key: [],
      sentence: `crashes ${often ? 'again and again ' : ''}with exit code ${code}`,
    };
  return {
    ...base,
    kind: 'configuration',
    key: [],
    sentence: `cannot start: ${error || task.Status.Message}`,
  };
}

function unschedulable(service: string, task: SwarmTask): Failure {
  const reasons = /\((.*)\)/.exec(task.Status.Err ?? '')?.[1] ?? task.Status.Err ?? '';
  const base: Failure = {
    service,
    kind: 'unschedulable',
    key: ['deploy', 'placement'],
    sentence: `fits on no node: ${reasons}`,
    final: false,
  };
  if (/insufficient resources/.test(reasons))
    return {
      ...base,
      key: ['deploy', 'resources', 'reservations'],
      hint: 'reserve less, or add a node; `docker node inspect` shows what each has',
    };
  if (/host-mode port/.test(reasons))
    return {
      ...base,
      kind: 'port',
      key: ['ports'],
      hint: 'another service publishes this port in host mode',
    };
  if (/max replicas per node/.test(reasons))
    return {
      ...base,
      hint: 'there are fewer nodes than max_replicas_per_node needs: lower replicas or add nodes',
    };
  return { ...base, hint: 'no node satisfies placement.constraints: `docker node ls` shows the nodes' };
}

/** For a waiting service: what its newest task does. */
export function taskStates(tasks: SwarmTask[]): string {
  const states = tasks.filter((task) => task.DesiredState !== 'shutdown').map((task) => task.Status.State);
  return [...new Set(states)].filter((state) => state !== 'running').join(', ');
}
