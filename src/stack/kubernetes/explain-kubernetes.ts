import type { ClusterAccess } from '../../cluster/cluster.js';
import { lastLines } from '../../system/errors.js';
import type { Failure } from '../failure.js';
import type { Suspicion } from './diagnose-pod.js';
import { isReady, statusesOf } from './snapshot.js';
import type { Pod } from './state.js';

const LOG_LINES = 15;
/** Milliseconds; a node that is away must not hold up the message. */
const PATIENCE = 15_000;

export interface Explainer {
  /** Adds the last lines of the log, and the event that shows the failure. */
  explain(failure: Suspicion, pods: Pod[]): Promise<Failure>;
  /** The last lines of one of the pods, of one that is not ready if there is any. */
  log(pods: Pod[]): Promise<string[]>;
}

export function explainKubernetes(access: ClusterAccess, namespace: string): Explainer {
  const read = async (pod: Pod, container: string | undefined, previous: boolean): Promise<string[]> => {
    const args = [
      ...['logs', pod.metadata.name, '--namespace', namespace, `--tail=${LOG_LINES}`],
      ...(container === undefined ? ['--all-containers'] : ['--container', container]),
      ...(previous ? ['--previous'] : []),
    ];
    const { stdout } = await access
      .kubectl(args, { accept: 'any', timeout: PATIENCE })
      .catch(() => ({ stdout: '' }));
    return lastLines(stdout, LOG_LINES);
  };
  return {
    explain: async ({ pod, container, previous = false, event, ...failure }, pods) => {
      const hasRun = ['crash', 'memory', 'ended', 'health'].includes(failure.kind);
      const shown = pod ?? pods.find((each) => !isReady(each));
      const lines = hasRun && shown !== undefined ? await logOf(read, shown, container, previous) : [];
      const said = event?.message === undefined ? [] : [`event ${event.reason}: ${oneLine(event.message)}`];
      const log = [...(failure.log ?? lines), ...said];
      return { ...failure, log: log.length === 0 ? undefined : log };
    },
    log: async (pods) => {
      const pod = pods.find((each) => !isReady(each)) ?? pods[0];
      return pod === undefined ? [] : read(pod, undefined, false);
    },
  };
}

async function logOf(
  read: (pod: Pod, container: string | undefined, previous: boolean) => Promise<string[]>,
  pod: Pod,
  container: string | undefined,
  previous: boolean,
): Promise<string[]> {
  const failing = container ?? statusesOf(pod).find(({ ready }) => !ready)?.name;
  const lines = previous ? await read(pod, failing, true) : [];
  // The container before may be gone with its log, when the node was short of disk.
  return lines.length > 0 ? lines : read(pod, failing, false);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
