import type { Environment } from '../environment/environment.js';
import type { Context } from '../system/context.js';
import { labelArguments } from './node-network.js';

/** A short-lived container that sees all volumes of the engine under one mount, so that files can be linked across them. */
export interface VolumeWorker {
  /** Runs a bash script; its first argument is `$0`. */
  run(script: string, args: string[]): Promise<void>;
  stop(): Promise<void>;
}

/** Where the engine keeps a volume's files, on the engine's machine. */
export async function volumeFolder(context: Context, volume: string): Promise<string> {
  const args = ['volume', 'inspect', '--format', '{{.Mountpoint}}', volume];
  return (await context.exec('docker', args, { signal: context.signal })).stdout.trim();
}

/**
 * Privileged, because layers carry attributes (whiteouts, opaque folders) that only then are copied with them.
 * `node`: a container whose processes, and so whose mount table, the worker is to see as its own.
 */
export async function startVolumeWorker(
  context: Context,
  environment: Environment,
  image: string,
  volumes: string,
  node?: string,
): Promise<VolumeWorker> {
  const name = `${environment.id}-volumes`;
  await environment.create('docker:container', name, async () => {
    const { stdout } = await context.exec(
      'docker',
      [
        ...['run', '--detach', '--rm', '--privileged', '--network', 'none', '--name', name],
        ...(node === undefined ? [] : ['--pid', `container:${node}`]),
        ...['--volume', `${volumes}:${volumes}`, ...labelArguments(environment)],
        ...['--entrypoint', 'sleep', image, '600'],
      ],
      { signal: context.signal },
    );
    return stdout.trim();
  });
  return {
    run: async (script, args) => {
      await context.exec('docker', ['exec', name, 'bash', '-c', script, ...args], { signal: context.signal });
    },
    stop: async () => {
      await context.exec('docker', ['rm', '--force', '--volumes', name], { accept: 'any' });
    },
  };
}

/** A volume's files as one compressed archive on this machine. */
export async function packVolume(
  context: Context,
  image: string,
  folder: string,
  archive: string,
): Promise<void> {
  const script = `
set -euo pipefail
umask 077
docker run --rm --privileged --network none --volume "$1:/volume:ro" --entrypoint tar "$0" \\
  -cf - --xattrs --xattrs-include='*' --numeric-owner -C /volume . | zstd -q -T0 -3 > "$2.part"
mv "$2.part" "$2"`;
  await context.exec('bash', ['-c', script, image, folder, archive], { signal: context.signal });
}

/** The way back; the volume must be there and empty. */
export async function unpackVolume(
  context: Context,
  image: string,
  folder: string,
  archive: string,
): Promise<void> {
  const script = `
set -euo pipefail
zstd -q -d -c "$2" | docker run --rm -i --privileged --network none --volume "$1:/volume" --entrypoint tar "$0" \\
  -xpf - --xattrs --xattrs-include='*' --numeric-owner -C /volume`;
  await context.exec('bash', ['-c', script, image, folder, archive], { signal: context.signal });
}
