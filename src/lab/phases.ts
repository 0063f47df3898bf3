import type { Cluster, ClusterRequest } from '../cluster/cluster.js';
import type { Environment } from '../environment/environment.js';
import type { BuiltImage, ImageSpec } from '../image/image.js';
import type { BuildOptions } from '../image/options.js';
import type { Recorder } from '../report/recorder.js';
import type { DeployedStack, DeployRequest } from '../stack/stack.js';
import type { Context } from '../system/context.js';
import { atLocation, InfraError, type Location } from '../system/errors.js';
import { createStateWriter, type State } from './state.js';

// The code of a step is loaded when the step runs: an action that only builds does not wait for that of Kubernetes.

/** Where images come from on this machine. */
export interface Supply {
  /** Install the engine and what else is missing. */
  install: boolean;
  /** Registry to use instead of Docker Hub. */
  mirror?: string;
  /** CA bundle that image builds must trust besides their own. */
  caBundle?: string;
}

/** What the steps of one environment share. */
export interface Session {
  context: Context;
  environment: Environment;
  recorder: Recorder;
  supply: Supply;
  save(patch: State): Promise<void>;
}

export function createSession(
  context: Context,
  environment: Environment,
  recorder: Recorder,
  supply: Supply,
): Session {
  return { context, environment, recorder, supply, save: createStateWriter(environment) };
}

/**
 * The engine answers and every image that is named is there; says what had to be built from packages. `locate` finds the
 * line that names an image.
 */
export async function setUp(
  session: Session,
  references: string[],
  locate?: (reference: string) => Location | undefined,
): Promise<void> {
  const { context, recorder, supply } = session;
  if (!(await engineAnswers(context))) {
    if (!supply.install) {
      throw new InfraError('no Docker engine answers here', {
        hint: '`distsys doctor --install` installs and starts one; `distsys doctor` says what is missing',
      });
    }
    const { installEngine } = await import('../offline/install.js');
    await recorder.step('engine', 'engine', (step) => installEngine(context, step));
  }
  const { ensureImages } = await import('../offline/ensure-images.js');
  await recorder.step('bases', 'bases', async (step) => {
    const { built } = await ensureImages(context, references, supply, step).catch((error) => {
      throw atLocation(error, locate?.(error.subject));
    });
    const count = `${references.length} ${references.length === 1 ? 'image' : 'images'} at hand`;
    step.summary(
      built.length === 0 ? count : `${count} · ${built.length} built from packages: no registry answers`,
    );
  });
}

async function engineAnswers(context: Context): Promise<boolean> {
  const probe = context.exec('docker', ['version', '--format', '{{.Server.Version}}'], { timeout: 10_000 });
  return probe.then(
    () => true,
    () => false,
  );
}

export async function registryPhase(session: Session): Promise<{ address: string; container: string }> {
  const { startRegistry } = await import('../image/registry.js');
  const registry = await startRegistry(session.context, session.environment);
  await session.save({ registry });
  return registry;
}

export async function buildPhase(
  session: Session,
  context: Context,
  specs: ImageSpec[],
  options: BuildOptions,
): Promise<BuiltImage[]> {
  if (specs.length === 0) return [];
  const { buildImages } = await import('../image/build.js');
  return session.recorder.step('images', 'images', async (step) => {
    const images = await buildImages(context, session.environment, specs, options, step);
    await session.save({ images });
    return images;
  });
}

export async function clusterPhase(
  session: Session,
  context: Context,
  request: ClusterRequest,
): Promise<Cluster> {
  const { bringUp } = await import('../cluster/bring-up.js');
  return session.recorder.step('cluster', 'cluster', async (step) => {
    const cluster = await bringUp(context, session.environment, request, step);
    await session.save({ cluster, target: request.provider });
    return cluster;
  });
}

/** Brings images that the nodes cannot pull themselves into them, then deploys and waits for convergence. */
export async function deployPhase(
  session: Session,
  cluster: Cluster,
  request: DeployRequest,
  local: string[],
): Promise<DeployedStack> {
  const { context, environment, recorder } = session;
  const [{ accessTo }, { loadImages }, { deployStack }] = await Promise.all([
    import('../cluster/access.js'),
    import('../cluster/load-images.js'),
    import('../stack/deploy.js'),
  ]);
  const access = accessTo(context, cluster);
  return recorder.step('deploy', 'deploy', async (step) => {
    if (local.length > 0) await loadImages(context, access, local, step);
    const stack = await deployStack(context, environment, access, request, step);
    await session.save({ stack });
    return stack;
  });
}
