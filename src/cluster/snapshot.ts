import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../system/context.js';
import { writeFileAtomic } from '../system/files.js';
import type { KindPlan } from './kind-cluster.js';

/** Rises when a frozen cluster of an older version of this code could not be restored by this one. */
const FORMAT = 1;
/** Days; the certificates inside are valid for a year. */
const MAX_AGE_DAYS = 90;

/** A frozen cluster, or the place for one. It holds the cluster's keys: the folder is 0700. */
export interface Snapshot {
  key: string;
  folder: string;
  /** Changed files of the node's root file system. */
  rootArchive: string;
  /** The node's /var, compressed: only in a folder that the user named, to be carried to another machine. */
  varArchive: string | undefined;
  /** What was frozen; undefined: nothing yet. */
  frozen?: FrozenNode;
}

export interface FrozenNode {
  key: string;
  /** Milliseconds since 1970. */
  created: number;
  /** Name of the node within Kubernetes: its certificates are made out to it. */
  hostname: string;
  /** Volume of this engine that holds the node's /var. */
  volume: string;
}

/** Label of what lives in the engine as a cache, beyond any environment. */
export const CACHE_LABEL = 'distsys.cache=snapshot';

/** Keyed by all that makes a frozen cluster another one: kind, the node image, our configuration (host ports are not in it). */
export async function snapshotFor(context: Context, plan: KindPlan): Promise<Snapshot> {
  const [version, image] = await Promise.all([
    context.exec(plan.kind, ['version', '-q'], { signal: context.signal }),
    context.exec('docker', ['image', 'inspect', '--format', '{{.Id}}', plan.image], {
      signal: context.signal,
    }),
  ]);
  const parts = [FORMAT, version.stdout.trim(), image.stdout.trim(), withoutPorts(plan.config)];
  const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
  const carried = plan.request.snapshotFolder;
  const folder = join(carried ?? join(context.paths.cache, 'snapshots'), key);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    key,
    folder,
    rootArchive: join(folder, 'root.tar'),
    varArchive: carried === undefined ? undefined : join(folder, 'var.tar.zst'),
    frozen: await readFrozen(context, folder, key),
  };
}

/** Written last: a snapshot without it was not finished. */
export async function writeFrozen(snapshot: Snapshot, frozen: FrozenNode): Promise<void> {
  await writeFileAtomic(
    join(snapshot.folder, 'snapshot.json'),
    `${JSON.stringify(frozen, null, 2)}\n`,
    0o600,
  );
}

/** Throws a snapshot away; what of it is gone already does not matter. */
export async function discard(context: Context, snapshot: Snapshot): Promise<void> {
  await rm(snapshot.folder, { recursive: true, force: true });
  const filter = ['--filter', `label=distsys.snapshot=${snapshot.key}`];
  const { stdout } = await context.exec('docker', ['volume', 'ls', '--quiet', ...filter], { accept: 'any' });
  const volumes = stdout.split('\n').filter((name) => name !== '');
  if (volumes.length > 0) await context.exec('docker', ['volume', 'rm', ...volumes], { accept: 'any' });
}

async function readFrozen(context: Context, folder: string, key: string): Promise<FrozenNode | undefined> {
  let frozen: Partial<FrozenNode>;
  try {
    const text = await readFile(join(folder, 'snapshot.json'), 'utf8');
    frozen = (JSON.parse(text) as Partial<FrozenNode> | null) ?? {};
  } catch {
    return undefined; // none there, or one that a crash cut off: a normal cluster is made
  }
  const { created, hostname, volume } = frozen;
  if (frozen.key !== key || created === undefined || hostname === undefined || volume === undefined) {
    return undefined;
  }
  const days = (context.clock.now() - created) / 86_400_000;
  return days > MAX_AGE_DAYS ? undefined : { key, created, hostname, volume };
}

function withoutPorts(config: string): string {
  const parsed = JSON.parse(config) as { nodes: Record<string, unknown>[] };
  for (const node of parsed.nodes) delete node.extraPortMappings;
  return JSON.stringify(parsed);
}
