import type { ClusterAccess } from '../../cluster/cluster.js';
import type { Context } from '../../system/context.js';
import { lastLines } from '../../system/errors.js';
import type { ExecResult } from '../../system/exec.js';
import type { Failure } from '../failure.js';
import { explainPull } from '../pull-cause.js';
import type { SwarmTask } from './state.js';

const LOG_LINES = 15;
/** Milliseconds; a node that is away must not hold up the message. */
const PATIENCE = 15_000;

export interface Explainer {
  explain(failure: Failure, task: SwarmTask): Promise<Failure>;
  /** The last lines of a service or task. */
  log(id: string): Promise<string[]>;
}

interface Container {
  State: {
    OOMKilled?: boolean;
    Health?: { Log?: { ExitCode: number; Output: string }[] | null };
  };
  Config: { Image: string };
}

/** Looks closer at a failed task: its container, its log, or a pull of its image that says why. */
export function explainSwarm(context: Context, access: ClusterAccess): Explainer {
  const log = async (id: string): Promise<string[]> => {
    const { stdout, stderr } = await access
      .docker(['service', 'logs', '--raw', '--no-trunc', '--tail', String(LOG_LINES), id], {
        accept: 'any',
        timeout: PATIENCE,
      })
      .catch(() => ({ stdout: '', stderr: '' }));
    return lastLines(`${stdout}\n${stderr}`, LOG_LINES);
  };
  return {
    log,
    explain: async (failure, task) => {
      if (failure.kind === 'image') {
        const image = (task.Spec as { ContainerSpec: { Image: string } }).ContainerSpec.Image;
        return explainPull(failure, image, (reference) =>
          onNode(context, access, task, ['pull', '--quiet', reference]),
        );
      }
      if (!['crash', 'health', 'ended', 'configuration'].includes(failure.kind)) return failure;
      const [container, lines] = await Promise.all([
        inspectContainer(context, access, task),
        task.Status.ContainerStatus?.ContainerID ? log(task.ID) : [],
      ]);
      return withContainer({ ...failure, log: lines }, container);
    },
  };
}

function withContainer(failure: Failure, container: Container | undefined): Failure {
  if (failure.kind === 'crash' && container?.State.OOMKilled === true)
    return {
      ...failure,
      kind: 'memory',
      key: ['deploy', 'resources', 'limits', 'memory'],
      sentence: 'is killed again and again because it needs more memory than its limit (out of memory)',
      hint: 'raise deploy.resources.limits.memory, or make the program need less',
    };
  if (failure.kind === 'health') {
    const output = lastLines(container?.State.Health?.Log?.at(-1)?.Output ?? '', 3).join(' · ');
    return {
      ...failure,
      sentence: `fails its healthcheck${output === '' ? '' : `: ${output}`}`,
      hint: 'run the test of the healthcheck in the container by hand; start_period gives a slow start more time',
    };
  }
  return failure.kind === 'crash' && failure.hint === undefined
    ? { ...failure, hint: 'the last lines of its log say why' }
    : failure;
}

async function inspectContainer(
  context: Context,
  access: ClusterAccess,
  task: SwarmTask,
): Promise<Container | undefined> {
  const id = task.Status.ContainerStatus?.ContainerID;
  if (id === undefined || id === '') return undefined;
  const result = await onNode(context, access, task, ['inspect', '--type', 'container', id]);
  return result?.exitCode === 0 ? (JSON.parse(result.stdout) as Container[])[0] : undefined;
}

/** Runs docker on the engine of the task's node; undefined when that engine cannot be reached from here. */
async function onNode(
  context: Context,
  access: ClusterAccess,
  task: SwarmTask,
  args: string[],
): Promise<ExecResult | undefined> {
  const options = { accept: 'any' as const, timeout: PATIENCE, signal: context.signal };
  try {
    const here = await access.docker(['info', '--format', '{{.Swarm.NodeID}}'], options);
    if (here.stdout.trim() === task.NodeID) return await access.docker(args, options);
    const name = await access.docker(
      ['node', 'inspect', '--format', '{{.Description.Hostname}}', task.NodeID ?? ''],
      options,
    );
    const node = access.cluster.nodes.find((each) => each.name === name.stdout.trim())?.container;
    if (node === undefined) return undefined;
    return await context.exec('docker', ['exec', node, 'docker', ...args], options);
  } catch (error) {
    context.signal.throwIfAborted();
    context.log.debug(`no closer look at task ${task.ID}: ${String(error)}`);
    return undefined;
  }
}
