import type { Environment } from '../environment/environment.js';
import { ensureImages } from '../offline/ensure-images.js';
import type { Context } from '../system/context.js';
import { InfraError, messageOf } from '../system/errors.js';
import { httpStatus } from '../system/http-status.js';
import { waitFor } from '../system/wait.js';
import { startContainer, withContainerLog } from './container.js';

const REGISTRY_IMAGE = 'registry:3';

/** Port on which the registry listens inside its container. */
const PORT = 5000;

/**
 * Starts the environment's throwaway registry, or finds the one that an earlier step started, and waits until it
 * answers. It listens on a free port of 127.0.0.1, allows deletion, and its data goes with the container.
 * @returns `localhost:port`, a name under which the engine uses plain HTTP, and the container's name
 * @throws InfraError when it does not answer within 30 s, with what it printed
 */
export async function startRegistry(
  context: Context,
  environment: Environment,
): Promise<{ address: string; container: string }> {
  await ensureImages(context, [REGISTRY_IMAGE], {});
  const container = await startContainer(context, environment, {
    name: `${environment.id}-registry`,
    image: REGISTRY_IMAGE,
    options: [
      ...['--publish', `127.0.0.1::${PORT}`],
      ...['--env', 'REGISTRY_STORAGE_DELETE_ENABLED=true'],
      // Distribution 3 sends traces to localhost unless told not to.
      ...['--env', 'OTEL_TRACES_EXPORTER=none'],
    ],
    data: '/var/lib/registry',
  });
  try {
    return { address: await answeringAddress(context, container), container };
  } catch (error) {
    throw error instanceof InfraError ? await withContainerLog(context, container, error) : error;
  }
}

async function answeringAddress(context: Context, container: string): Promise<string> {
  const { clock, signal } = context;
  return waitFor(clock, { reason: 'the registry to answer', deadline: 30_000, signal }, async () => {
    try {
      const { stdout } = await context.exec('docker', ['port', container, `${PORT}/tcp`], { signal });
      const port = /:(\d+)\s*$/m.exec(stdout)?.[1] ?? '';
      const status = await httpStatus(`http://127.0.0.1:${port}/v2/`);
      if (status === 200) return { done: true, value: `localhost:${port}` };
      return { done: false, seen: `/v2/ answers ${status}` };
    } catch (error) {
      signal.throwIfAborted();
      return { done: false, seen: messageOf(error) };
    }
  });
}
