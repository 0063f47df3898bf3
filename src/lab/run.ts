import { runChecks } from '../check/engine.js';
import { accessTo } from '../cluster/access.js';
import type { Cluster, ClusterRequest, Provider } from '../cluster/cluster.js';
import type { BuiltImage } from '../image/image.js';
import type { DeployedStack } from '../stack/stack.js';
import { together } from '../system/together.js';
import type { Lab } from './load.js';
import { buildPhase, clusterPhase, deployPhase, registryPhase, type Session, setUp } from './phases.js';
import type { Plan } from './plan.js';

export interface RunRequest {
  target: Provider;
  kubeconfig?: string;
  kubeContext?: string;
  /** Where frozen clusters are kept, absolute; undefined: in the cache folder of this machine. */
  snapshotFolder?: string;
}

const REGISTRY_IMAGE = 'registry:3';

/** Builds, brings up and deploys; what was made stays for whoever called to check and tear down. */
export async function bringUpLab(
  session: Session,
  lab: Lab,
  plan: Plan,
  request: RunRequest,
): Promise<Deployment> {
  const pushes = plan.target !== 'kind';
  await setUp(session, [...plan.references, ...(pushes ? [REGISTRY_IMAGE] : [])], plan.locateImage);
  await session.save({ lab: lab.id });
  const registry = pushes ? await registryPhase(session) : undefined;
  const tag = session.environment.id;
  const specs = plan.specs(registry === undefined ? lab.id : `${registry.address}/${lab.id}`, tag);
  const [images, cluster] = await together<[BuiltImage[], Cluster]>(session.context, [
    (context) => buildPhase(session, context, specs, { destination: pushes ? 'registry' : 'engine' }),
    (context) => clusterPhase(session, context, clusterRequest(plan, request, registry)),
  ]);
  const stackRequest = { ...lab.stack, source: plan.source, images, timeout: lab.stack.timeout * 1000 };
  const stack = await deployPhase(session, cluster, stackRequest, imagesToLoad(plan, images, cluster));
  return { cluster, stack, images };
}

function clusterRequest(
  { target, nodes, snapshot, ports }: Plan,
  { kubeconfig, kubeContext, snapshotFolder }: RunRequest,
  registry: ClusterRequest['registry'],
): ClusterRequest {
  return { provider: target, nodes, snapshot, snapshotFolder, ports, kubeconfig, kubeContext, registry };
}

export interface Deployment {
  cluster: Cluster;
  stack: DeployedStack;
  images: BuiltImage[];
}

/** Nodes of kind, and nodes that are containers, have an image store of their own. */
function imagesToLoad(plan: Plan, images: BuiltImage[], cluster: Cluster): string[] {
  const apart = cluster.nodes.some((node) => node.container !== undefined);
  if (!apart) return [];
  const built = cluster.provider === 'kind' ? images.map((image) => image.reference) : [];
  return [...built, ...plan.serviceImages];
}

export async function checkLab(
  session: Session,
  lab: Lab,
  made: Deployment,
  evidence: string,
): Promise<void> {
  const { context, recorder } = session;
  await recorder.step('checks', 'checks', async (step) => {
    const locate = (path: (string | number)[]) => lab.document.locate(['checks', ...path]);
    const options = { images: made.images, evidenceFolder: evidence, locate };
    const results = await runChecks(
      context,
      accessTo(context, made.cluster),
      made.stack,
      lab.checks,
      options,
      step,
    );
    recorder.checks(results, lab.checks.length);
  });
}
