import type { ClusterAccess } from '../cluster/cluster.js';
import { CommandError, InfraError, messageOf } from '../system/errors.js';
import type { Outcome } from './check.js';
import { Skip, Unmet } from './kind.js';

export interface Judgement {
  outcome: Outcome;
  message: string;
  expected?: string;
  /** Looking again cannot change it. */
  final: boolean;
}

/** What docker and kubectl print when the engine or the API server does not answer. */
const UNREACHABLE =
  /Cannot connect to the Docker daemon|error during connect|connection to the server .* was refused|Unable to connect to the server|TLS handshake timeout|i\/o timeout|etcdserver: |the server is currently unable to handle the request|swarm does not have a leader/i;

/** Whose fault it is that a look threw. */
export function judge(error: unknown): Judgement {
  const message = messageOf(error);
  if (error instanceof Unmet) return { outcome: 'fail', message, expected: error.expected, final: false };
  if (error instanceof Skip) return { outcome: 'skip', message, final: true };
  if (error instanceof InfraError || isUnreachable(error)) return { outcome: 'infra', message, final: false };
  return { outcome: 'error', message, final: !(error instanceof CommandError) };
}

function isUnreachable(error: unknown): boolean {
  if (!(error instanceof CommandError)) return false;
  return (
    UNREACHABLE.test(error.stderr) ||
    (error.reason === 'timeout' && /^\S*(docker|kubectl) /.test(error.command))
  );
}

/** Why nothing on the cluster can be judged; undefined when its engine or API server answers. */
export async function clusterFailure(
  access: ClusterAccess,
  signal: AbortSignal,
): Promise<string | undefined> {
  const options = { timeout: 15_000, signal };
  try {
    if (access.cluster.orchestrator === 'kubernetes')
      await access.kubectl(['get', '--raw', '/readyz'], options);
    else await access.docker(['version', '--format', '{{.Server.Version}}'], options);
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    return messageOf(error);
  }
}
