import type { Environment } from '../environment/environment.js';
import type { Context } from '../system/context.js';
import { type CommandError, InfraError, lastLines } from '../system/errors.js';

export interface ContainerRequest {
  name: string;
  image: string;
  /** Options of `docker run` besides name, labels and data volume. */
  options: string[];
  command?: string[];
  /** Path inside that is an anonymous volume, gone with the container. */
  data: string;
}

/** Starts a container of the environment, or finds it running from an earlier step; returns its name. */
export async function startContainer(
  context: Context,
  environment: Environment,
  request: ContainerRequest,
): Promise<string> {
  if (await isRunning(context, request.name)) return request.name;
  const labels = Object.entries(environment.labels).filter((pair) => pair[1] !== undefined);
  const onVolume = labels.map(([key, value]) => `,"volume-label=${key}=${value}"`).join('');
  await environment.create('docker:container', request.name, async () => {
    const { stdout } = await context.exec(
      'docker',
      [
        ...['run', '--detach', '--name', request.name, '--pull', 'never'],
        ...labels.flatMap(([key, value]) => ['--label', `${key}=${value}`]),
        ...['--mount', `type=volume,target=${request.data}${onVolume}`],
        ...request.options,
        request.image,
        ...(request.command ?? []),
      ],
      { signal: context.signal },
    );
    return stdout.trim();
  });
  return request.name;
}

async function isRunning(context: Context, name: string): Promise<boolean> {
  const inspect = ['container', 'inspect', '--format', '{{.State.Running}}', name];
  const { stdout } = await context.exec('docker', inspect, { accept: 'any' });
  return stdout.trim() === 'true';
}

/** InfraError with the last lines that the container printed. */
export async function withContainerLog(
  context: Context,
  name: string,
  error: InfraError,
): Promise<InfraError> {
  const { stdout, stderr } = await context
    .exec('docker', ['logs', '--tail', '20', name], { accept: 'any' })
    .catch((failure: CommandError) => failure);
  return new InfraError(error.message, { subject: name, log: lastLines(stdout + stderr, 20), cause: error });
}
