import { createHash } from 'node:crypto';
import type { ClusterAccess } from '../../cluster/cluster.js';
import { isRecord, type KubeObject } from '../manifests/object.js';

const SPEC_HASH = 'distsys.spec';

/** By which a later deployment sees whether a job is still the same. */
export function specAnnotation({ kind, spec }: KubeObject): Record<string, string> {
  return kind === 'Job' ? { [SPEC_HASH]: hashOf(spec) } : {};
}

/** A job that ran cannot be changed: one that is not the same any more is made anew. */
export async function replaceJobs(
  access: ClusterAccess,
  namespace: string,
  values: KubeObject[],
): Promise<void> {
  const wanted = values.filter(({ kind }) => kind === 'Job');
  if (wanted.length === 0) return;
  const { stdout } = await access.kubectl(['get', 'jobs', '--namespace', namespace, '-o', 'json']);
  const present = (JSON.parse(stdout) as { items: KubeObject[] }).items;
  const hash = ({ metadata: { annotations } }: KubeObject) =>
    isRecord(annotations) ? annotations[SPEC_HASH] : undefined;
  const changed = wanted.filter((job) =>
    present.some((other) => other.metadata.name === job.metadata.name && hash(other) !== hash(job)),
  );
  if (changed.length === 0) return;
  const names = changed.map(({ metadata }) => metadata.name);
  await access.kubectl([
    'delete',
    'jobs',
    ...names,
    '--namespace',
    namespace,
    '--ignore-not-found',
    '--wait=true',
  ]);
}

function hashOf(spec: unknown): string {
  return createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 16);
}
