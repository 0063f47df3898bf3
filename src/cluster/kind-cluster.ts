import type { Environment } from '../environment/environment.js';
import type { Context } from '../system/context.js';
import { accessTo } from './access.js';
import type { Cluster, ClusterRequest } from './cluster.js';
import { type NodeState, waitForReady } from './kind-ready.js';
import { wireRegistry } from './registry-wiring.js';

/** What all ways to a kind cluster need. */
export interface KindPlan {
  kind: string;
  image: string;
  /** kind's own configuration, as text. */
  config: string;
  kubeconfig: string;
  request: ClusterRequest;
}

/** Milliseconds from `kind create` having returned (or the restored node having started) until all is ready. */
const READY_DEADLINE = 180_000;

/** Wires the registry in while the cluster gets ready. `since`: see Readiness. */
export async function readyCluster(
  context: Context,
  environment: Environment,
  plan: KindPlan,
  since: number,
  deadline = READY_DEADLINE,
): Promise<Cluster> {
  const cluster = kindCluster(environment, plan, []);
  const access = accessTo(context, cluster);
  const containers = containerNames(environment, plan.request.nodes);
  const registry = plan.request.registry;
  const [nodes] = await Promise.all([
    waitForReady(context, access, {
      nodes: plan.request.nodes,
      controlPlane: containers[0] ?? '',
      since,
      deadline,
    }),
    registry && wireRegistry(context, environment.id, containers, registry),
  ]);
  return kindCluster(environment, plan, nodes);
}

/** kind's names: `<cluster>-control-plane`, `<cluster>-worker`, `<cluster>-worker2` … */
function containerNames(environment: Environment, nodes: number): string[] {
  return Array.from({ length: nodes }, (_, index) => {
    if (index === 0) return `${environment.id}-control-plane`;
    return `${environment.id}-worker${index === 1 ? '' : index}`;
  });
}

function kindCluster(environment: Environment, plan: KindPlan, nodes: NodeState[]): Cluster {
  const sorted = [...nodes].sort((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name));
  return {
    provider: 'kind',
    orchestrator: 'kubernetes',
    name: environment.id,
    nodes: sorted.map((node) => {
      const first = node.role === 'control-plane';
      // A restored node keeps the name it was frozen with; its container has the name of this environment.
      const container = first ? `${environment.id}-control-plane` : node.name;
      return { name: node.name, role: node.role, address: first ? '127.0.0.1' : node.address, container };
    }),
    kubeconfig: plan.kubeconfig,
    kubeContext: `kind-${environment.id}`,
    registry: plan.request.registry?.address,
    routingMesh: true,
    ports: plan.request.ports,
    fidelity: 'kind',
    limits: [],
  };
}
