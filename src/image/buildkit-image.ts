import type { Environment } from '../environment/environment.js';
import { ensureImages } from '../offline/ensure-images.js';
import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { InfraError } from '../system/errors.js';
import { startContainer } from './container.js';

/** Pulled, or built from its Go module where no registry answers. */
const BUILDKIT_IMAGE = 'moby/buildkit:v0.34.2';

/**
 * Starts BuildKit in a container of the environment and returns the container's name. It shares this machine's network,
 * so that `localhost:port` is the same registry for it and for the engine.
 */
export async function startBuildkit(context: Context, environment: Environment, step: Step): Promise<string> {
  try {
    await ensureImages(context, [BUILDKIT_IMAGE], {}, step);
  } catch (error) {
    context.signal.throwIfAborted();
    throw new InfraError(
      `a layer cache or several platforms need ${BUILDKIT_IMAGE}, which cannot be had here`,
      {
        subject: BUILDKIT_IMAGE,
        hint: 'build for one platform with cache none, or name a registry mirror',
        cause: error,
      },
    );
  }
  return startContainer(context, environment, {
    name: `${environment.id}-buildkit`,
    image: BUILDKIT_IMAGE,
    options: ['--privileged', '--network', 'host'],
    command: ['--allow-insecure-entitlement', 'network.host'],
    data: '/var/lib/buildkit',
  });
}
