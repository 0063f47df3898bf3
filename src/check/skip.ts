import type { Cluster } from '../cluster/cluster.js';
import type { CheckResult } from './check.js';
import type { Check } from './schema.js';

export interface Skipped {
  message: string;
  /** It is nobody's fault: its points count neither way. */
  excused: boolean;
}

/** Why the check is not run here: the target, the cluster, or a check it needs; undefined when it is. */
export function reasonToSkip(
  check: Check,
  cluster: Cluster,
  results: ReadonlyMap<string, CheckResult>,
): Skipped | undefined {
  const { nodes, 'routing-mesh': mesh } = check.requires;
  if (check.targets !== undefined && !check.targets.includes(cluster.provider)) {
    return { message: `only on ${check.targets.join(', ')}`, excused: true };
  }
  if (nodes !== undefined && cluster.nodes.length < nodes) {
    return { message: `needs ${numberWord(nodes)} nodes`, excused: true };
  }
  if (mesh === true && !cluster.routingMesh) return { message: 'needs a routing mesh', excused: true };
  return reasonInNeeds(check, results);
}

function reasonInNeeds(check: Check, results: ReadonlyMap<string, CheckResult>): Skipped | undefined {
  const unmet = check.needs.map((id) => results.get(id)).filter((result) => result?.outcome !== 'pass');
  const blamed = unmet.find((result) => result?.outcome === 'fail' || result?.excused === false);
  const first = blamed ?? unmet[0];
  if (first === undefined) return undefined;
  return { message: `needs ${first.id}, which ${WORDS[first.outcome]}`, excused: blamed === undefined };
}

const WORDS: Record<CheckResult['outcome'], string> = {
  pass: 'passed',
  fail: 'failed',
  error: 'is in error',
  skip: 'was skipped',
  infra: 'could not be judged',
};

function numberWord(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five'][count] ?? String(count);
}
