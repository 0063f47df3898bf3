import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Environment } from '../environment/environment.js';
import type { Context } from '../system/context.js';
import type { KindPlan } from './kind-cluster.js';
import { CACHE_LABEL, discard, type Snapshot, writeFrozen } from './snapshot.js';
import { packVolume, startVolumeWorker, volumeFolder } from './snapshot-volume.js';

/**
 * Freezes a ready single-node cluster: the node is paused for about a second while its /var is copied, which is what a power
 * cut with a written-out disk would leave; etcd, containerd and the kubelet recover from that by design.
 */
export async function freeze(
  context: Context,
  environment: Environment,
  plan: KindPlan,
  snapshot: Snapshot,
): Promise<void> {
  const node = `${environment.id}-control-plane`;
  const volume = `distsys-snapshot-${snapshot.key}-${environment.id}`;
  await discard(context, snapshot);
  await mkdir(snapshot.folder, { recursive: true, mode: 0o700 });
  const labels = ['--label', CACHE_LABEL, '--label', `distsys.snapshot=${snapshot.key}`];
  await docker(context, ['volume', 'create', ...labels, volume]);
  try {
    const [from, to] = await Promise.all([varVolume(context, node), volumeFolder(context, volume)]);
    await copyPaused(context, environment, plan.image, node, from, to);
    await saveRoot(context, node, snapshot.rootArchive);
    if (snapshot.varArchive !== undefined) await packVolume(context, plan.image, to, snapshot.varArchive);
    const hostname = (await docker(context, ['inspect', '--format', '{{.Config.Hostname}}', node])).trim();
    await writeFrozen(snapshot, { key: snapshot.key, created: context.clock.now(), hostname, volume });
  } catch (error) {
    await discard(context, snapshot);
    throw error;
  }
}

/** Folder, among the engine's volumes, of what the node has mounted at /var. */
async function varVolume(context: Context, node: string): Promise<string> {
  const format = '{{range .Mounts}}{{if eq .Destination "/var"}}{{.Source}}{{end}}{{end}}';
  return (await docker(context, ['inspect', '--format', format, node])).trim();
}

/**
 * Layers and blobs are never written again: hard links will do. Layers that a container writes to (the upper directories
 * in the node's mount table) and everything else are copied.
 */
const COPY = `
set -eu
from=$0 to=$1
heavy=lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots
blobs=lib/containerd/io.containerd.content.v1.content/blobs
cd "$from"
tar -cf - --xattrs --xattrs-include='*' --exclude="./$heavy/*" --exclude="./$blobs/*" . |
  tar -xpf - --xattrs --xattrs-include='*' --numeric-owner -C "$to"
cp -al "$blobs/." "$to/$blobs/"
written=" $(grep -o 'upperdir=[^,]*' /proc/1/mounts | sed "s#/fs\\$##; s#.*/##" | tr '\\n' ' ')"
for layer in "$heavy"/*; do
  case "$written" in
    *" \${layer##*/} "*) cp -a "$layer" "$to/$heavy/" ;;
    *) cp -al "$layer" "$to/$heavy/" ;;
  esac
done`;

async function copyPaused(
  context: Context,
  environment: Environment,
  image: string,
  node: string,
  from: string,
  to: string,
): Promise<void> {
  const worker = await startVolumeWorker(context, environment, image, dirname(dirname(to)), node);
  try {
    await docker(context, ['pause', node]);
    try {
      await worker.run(COPY, [from, to]);
    } finally {
      // Even when this run is being cancelled: a paused node could not be removed in order.
      await context.exec('docker', ['unpause', node]);
    }
  } finally {
    await worker.stop();
  }
}

/** Changed files outside /var; registries are wired anew at each restore. */
const SAVE_ROOT = `
set -euo pipefail
docker diff "$0" | sed -n 's/^[AC] //p' |
  grep -Ev '^/(var|run|tmp|proc|sys|dev|etc/containerd/certs\\.d|root/\\.kube)(/|$)' |
  docker exec -i "$0" bash -c 'while IFS= read -r f; do if [ -f "$f" ] || [ -L "$f" ]; then printf "%s\\n" "$f"; fi; done |
    tar -cf - -P --no-recursion --files-from -' > "$1"`;

async function saveRoot(context: Context, node: string, archive: string): Promise<void> {
  await context.exec('bash', ['-c', `umask 077\n${SAVE_ROOT}`, node, archive], { signal: context.signal });
}

async function docker(context: Context, args: string[]): Promise<string> {
  return (await context.exec('docker', args, { signal: context.signal })).stdout;
}
