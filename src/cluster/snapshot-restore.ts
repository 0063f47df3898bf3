import { access, chmod } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Environment } from '../environment/environment.js';
import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { messageOf } from '../system/errors.js';
import type { Cluster, PublishedPort } from './cluster.js';
import { type KindPlan, readyCluster } from './kind-cluster.js';
import { labelArguments } from './node-network.js';
import { CACHE_LABEL, discard, type FrozenNode, type Snapshot } from './snapshot.js';
import { startVolumeWorker, unpackVolume, volumeFolder } from './snapshot-volume.js';

/** Milliseconds; a restored node is ready in under 10 s, and a normal cluster takes about 25. */
const RESTORE_DEADLINE = 45_000;

/**
 * The frozen cluster, running again under this environment's name; undefined when there is none, or when it did not come up:
 * then it has been thrown away with a note, and a normal cluster has to be made.
 */
export async function restore(
  context: Context,
  environment: Environment,
  plan: KindPlan,
  snapshot: Snapshot,
  step: Step,
): Promise<Cluster | undefined> {
  const frozen = snapshot.frozen;
  if (frozen === undefined || !(await volumeIsThere(context, plan, snapshot, frozen))) return undefined;
  try {
    return await step.part('restore', async () => {
      let started = 0;
      await environment.create(
        'kind:cluster',
        environment.id,
        async () => {
          await makeNode(context, environment, plan, snapshot, frozen);
          started = context.clock.now();
          await docker(context, ['start', nodeName(environment)]);
          await exportKubeconfig(context, environment, plan);
          return environment.id;
        },
        { kubeconfig: plan.kubeconfig },
      );
      return readyCluster(context, environment, plan, started, RESTORE_DEADLINE);
    });
  } catch (error) {
    context.signal.throwIfAborted();
    step.note(`the snapshot did not come up and was thrown away: ${messageOf(error)}`);
    await removeNode(context, environment);
    await discard(context, snapshot);
    return undefined;
  }
}

/** In this engine, or else unpacked from the folder that was carried here. */
async function volumeIsThere(
  context: Context,
  plan: KindPlan,
  snapshot: Snapshot,
  frozen: FrozenNode,
): Promise<boolean> {
  const found = await context.exec('docker', ['volume', 'inspect', frozen.volume], {
    accept: 'any',
    signal: context.signal,
  });
  if (found.exitCode === 0) return true;
  if (snapshot.varArchive === undefined) return false;
  try {
    await access(snapshot.varArchive);
    const labels = ['--label', CACHE_LABEL, '--label', `distsys.snapshot=${snapshot.key}`];
    await docker(context, ['volume', 'create', ...labels, frozen.volume]);
    await unpackVolume(context, plan.image, await volumeFolder(context, frozen.volume), snapshot.varArchive);
    return true;
  } catch (error) {
    context.signal.throwIfAborted();
    context.log.debug(`snapshot ${snapshot.key}: ${messageOf(error)}`);
    await discard(context, snapshot);
    return false;
  }
}

/** Layers and blobs are linked, as nothing writes to them again: old containers are never started again, only removed. */
const COPY = `
set -eu
from=$0 to=$1
heavy=lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots
blobs=lib/containerd/io.containerd.content.v1.content/blobs
cd "$from"
tar -cf - --xattrs --xattrs-include='*' --exclude="./$heavy/*" --exclude="./$blobs/*" . |
  tar -xpf - --xattrs --xattrs-include='*' --numeric-owner -C "$to"
cp -al "$heavy/." "$to/$heavy/"
cp -al "$blobs/." "$to/$blobs/"`;

/** The volume is filled while the container is created around it. */
async function makeNode(
  context: Context,
  environment: Environment,
  plan: KindPlan,
  snapshot: Snapshot,
  frozen: FrozenNode,
): Promise<void> {
  const volume = `${environment.id}-var`;
  await environment.create('docker:volume', volume, async () =>
    (await docker(context, ['volume', 'create', ...labelArguments(environment), volume])).trim(),
  );
  const fill = async (): Promise<void> => {
    const [from, to] = await Promise.all([
      volumeFolder(context, frozen.volume),
      volumeFolder(context, volume),
    ]);
    const worker = await startVolumeWorker(context, environment, plan.image, dirname(dirname(to)));
    try {
      await worker.run(COPY, [from, to]);
    } finally {
      await worker.stop();
    }
  };
  const create = async (): Promise<void> => {
    await docker(context, nodeArguments(environment, plan, frozen, volume));
    const copy = 'docker cp - "$0:/" < "$1"';
    await context.exec('bash', ['-c', copy, nodeName(environment), snapshot.rootArchive], {
      signal: context.signal,
    });
  };
  await Promise.all([fill(), create()]);
}

/** What kind itself gives a control-plane node, with the frozen host name, to which its certificates are made out. */
function nodeArguments(
  environment: Environment,
  plan: KindPlan,
  frozen: FrozenNode,
  volume: string,
): string[] {
  return [
    ...['create', '--name', nodeName(environment), '--hostname', frozen.hostname, '--tty'],
    ...['--label', `io.x-k8s.kind.cluster=${environment.id}`, '--label', 'io.x-k8s.kind.role=control-plane'],
    ...labelArguments(environment),
    ...['--privileged', '--security-opt', 'seccomp=unconfined', '--security-opt', 'apparmor=unconfined'],
    ...['--tmpfs', '/tmp', '--tmpfs', '/run', '--volume', '/lib/modules:/lib/modules:ro'],
    ...['--mount', `type=volume,src=${volume},dst=/var,volume-nocopy`],
    ...['--network', environment.id, '--network-alias', frozen.hostname],
    ...['--restart=on-failure:1', '--init=false', '--cgroupns=private'],
    ...[
      '--env',
      'KUBECONFIG=/etc/kubernetes/admin.conf',
      '--env',
      'KIND_EXPERIMENTAL_CONTAINERD_SNAPSHOTTER',
    ],
    ...['--publish', '127.0.0.1::6443/tcp', ...plan.request.ports.flatMap(publish)],
    plan.image,
  ];
}

function publish(port: PublishedPort): string[] {
  return ['--publish', `127.0.0.1:${port.host}:${port.node}/${port.protocol}`];
}

async function exportKubeconfig(context: Context, environment: Environment, plan: KindPlan): Promise<void> {
  await context.exec(
    plan.kind,
    ['export', 'kubeconfig', '--name', environment.id, '--kubeconfig', plan.kubeconfig],
    { env: { KIND_EXPERIMENTAL_PROVIDER: 'docker' }, signal: context.signal },
  );
  await chmod(plan.kubeconfig, 0o600);
}

async function removeNode(context: Context, environment: Environment): Promise<void> {
  await context.exec('docker', ['rm', '--force', '--volumes', nodeName(environment)], { accept: 'any' });
  await context.exec('docker', ['volume', 'rm', `${environment.id}-var`], { accept: 'any' });
}

function nodeName(environment: Environment): string {
  return `${environment.id}-control-plane`;
}

async function docker(context: Context, args: string[]): Promise<string> {
  return (await context.exec('docker', args, { signal: context.signal })).stdout;
}
