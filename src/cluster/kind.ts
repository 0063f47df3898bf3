import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../environment/environment.js';
import { nodeImage } from '../offline/node-image.js';
import { ensureTool } from '../offline/tools.js';
import type { Step } from '../report/step.js';
import { withheldCapability } from '../system/capability.js';
import type { Context } from '../system/context.js';
import { messageOf } from '../system/errors.js';
import { accessTo } from './access.js';
import type { BringUp, Cluster } from './cluster.js';
import { assertPortsFree } from './free-ports.js';
import { type KindPlan, readyCluster } from './kind-cluster.js';
import { kindConfig } from './kind-config.js';
import { explainFailure } from './kind-failure.js';
import { createNetwork } from './node-network.js';
import { announceRegistry } from './registry-wiring.js';
import { type Snapshot, snapshotFor } from './snapshot.js';
import { freeze } from './snapshot-freeze.js';
import { restore } from './snapshot-restore.js';

/**
 * A Kubernetes cluster of containers. kind names containers and labels after the cluster, so the cluster is named after the
 * environment; its network is the environment's own. Throws UserError for a taken port before anything is created,
 * InfraError with the cause when the cluster did not come up (logs are then in the environment's folder).
 */
export const bringUpKind: BringUp = async (context, environment, request, step) => {
  await assertPortsFree(context, request.ports);
  const [kind, image, restrictOomScore] = await Promise.all([
    ensureTool(context, 'kind'),
    nodeImage(context, { image: request.nodeImage }, step),
    withheldCapability(),
    createNetwork(context, environment),
  ]);
  const plan: KindPlan = {
    kind,
    image,
    config: kindConfig({ nodes: request.nodes, image, ports: request.ports, restrictOomScore }),
    kubeconfig: join(environment.folder, 'kubeconfig'),
    request,
  };
  const snapshot = request.snapshot ? await snapshotFor(context, plan) : undefined;
  const restored = snapshot && (await restore(context, environment, plan, snapshot, step));
  if (restored !== undefined) {
    if (request.registry !== undefined) await announceRegistry(accessTo(context, restored), request.registry);
    step.summary('1 node, restored from its snapshot');
    return restored;
  }
  const cluster = await createKind(context, environment, plan, step);
  if (snapshot !== undefined) await freezeFor(context, environment, plan, snapshot, step);
  if (request.registry !== undefined) await announceRegistry(accessTo(context, cluster), request.registry);
  step.summary(`${cluster.nodes.length} node${cluster.nodes.length > 1 ? 's' : ''}, DNS answers`);
  return cluster;
};

/** `kind create`, then ready by our own measure; on failure the nodes are kept until the cause is known. */
async function createKind(
  context: Context,
  environment: Environment,
  plan: KindPlan,
  step: Step,
): Promise<Cluster> {
  const since = context.clock.now();
  try {
    await environment.create(
      'kind:cluster',
      environment.id,
      () => kindCreate(context, environment, plan, step),
      {
        kubeconfig: plan.kubeconfig,
      },
    );
    await chmod(plan.kubeconfig, 0o600);
    return await readyCluster(context, environment, plan, since);
  } catch (error) {
    if (context.signal.aborted) throw error;
    throw await explainFailure(context, environment, plan, error, step);
  }
}

/** Readiness is ours to judge (`--wait 0s`): kind's own looks at control-plane nodes only, and not at DNS. */
async function kindCreate(
  context: Context,
  environment: Environment,
  plan: KindPlan,
  step: Step,
): Promise<string> {
  await context.exec(
    plan.kind,
    [
      ...['create', 'cluster', '--name', environment.id, '--config', '-', '--retain', '--wait', '0s'],
      ...['--kubeconfig', plan.kubeconfig],
    ],
    {
      input: plan.config,
      env: { KIND_EXPERIMENTAL_PROVIDER: 'docker', KIND_EXPERIMENTAL_DOCKER_NETWORK: environment.id },
      signal: context.signal,
      onLine: (line) => {
        const activity = /[•✓]\s+(.+?)\s*(?:[^\w\s)]+)?\s*(?:\.\.\.)?\s*$/u.exec(line)?.[1];
        if (activity !== undefined) step.progress(activity);
      },
    },
  );
  return environment.id;
}

/** A snapshot is a gift to the next run: that it could not be made fails nothing. */
async function freezeFor(
  context: Context,
  environment: Environment,
  plan: KindPlan,
  snapshot: Snapshot,
  step: Step,
): Promise<void> {
  try {
    await step.part('snapshot', () => freeze(context, environment, plan, snapshot));
    step.note('the ready cluster was frozen: the next run restores it');
  } catch (error) {
    context.signal.throwIfAborted();
    step.note(`no snapshot was made: ${messageOf(error)}`);
  }
}
