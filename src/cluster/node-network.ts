import type { Environment } from '../environment/environment.js';
import type { Context } from '../system/context.js';

/** The environment's labels as arguments for `docker run`, `network create` and the like. */
export function labelArguments(environment: Environment): string[] {
  return Object.entries(environment.labels).flatMap(([key, value]) =>
    value === undefined ? [] : ['--label', `${key}=${value}`],
  );
}

/** A network for node containers, named as the environment: shared with nobody, so it can go with it. */
export async function createNetwork(context: Context, environment: Environment): Promise<void> {
  await environment.create('docker:network', environment.id, async () => {
    const { stdout } = await context.exec(
      'docker',
      ['network', 'create', '--driver', 'bridge', ...labelArguments(environment), environment.id],
      { signal: context.signal },
    );
    return stdout.trim();
  });
}

/** Lets the registry's container be reached from `network`; it may be connected already. */
export async function connectContainer(context: Context, network: string, container: string): Promise<void> {
  await context.exec('docker', ['network', 'connect', network, container], {
    accept: 'any',
    signal: context.signal,
  });
}

/** IPv4 address of a container on `network`; empty when it has none there. */
export async function addressOf(context: Context, container: string, network: string): Promise<string> {
  const format = `{{with index .NetworkSettings.Networks "${network}"}}{{.IPAddress}}{{end}}`;
  const { stdout } = await context.exec('docker', ['inspect', '--format', format, container], {
    signal: context.signal,
  });
  return stdout.trim();
}
