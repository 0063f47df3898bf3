import type { Environment } from '../environment/environment.js';
import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import type { ExecOptions, ExecResult } from '../system/exec.js';

export type Provider = 'swarm' | 'kind' | 'existing';
export type Orchestrator = 'swarm' | 'kubernetes';

export interface ClusterNode {
  name: string;
  role: 'manager' | 'worker' | 'control-plane';
  /** Address at which this machine reaches the node's published ports, as in "127.0.0.1" or "172.18.0.3". */
  address: string;
  /** Name of the container that is this node, when it is one. */
  container?: string;
}

/** A port that the stack publishes: known before the cluster is made, because kind must map it at creation. */
export interface PublishedPort {
  /** Port on this machine, as in the Compose file. */
  host: number;
  /** NodePort on the Kubernetes nodes (30000–32767). */
  node: number;
  protocol: 'tcp' | 'udp';
}

/** Where stacks run. Plain data, so that one step can hand it to the next as JSON. */
export interface Cluster {
  provider: Provider;
  orchestrator: Orchestrator;
  name: string;
  nodes: ClusterNode[];
  /** Kubernetes only: path of the kubeconfig (0600) and its context. */
  kubeconfig?: string;
  kubeContext?: string;
  /** Swarm only: container of a manager through which docker is reached; none: this machine's engine. */
  managerContainer?: string;
  /** `host:port` under which both this machine and the nodes reach the environment's registry. */
  registry?: string;
  /** Swarm without IP_VS: virtual IPs and the routing mesh do not answer; see labs and report. */
  routingMesh: boolean;
  ports: PublishedPort[];
  /** Where a published port answers from this machine, one address a node, as in "127.0.0.1:8080". */
  fidelity: string;
  /** Sentences for the report: what is different here and why. */
  limits: string[];
}

export interface ClusterRequest {
  provider: Provider;
  nodes: number;
  ports: PublishedPort[];
  /** Node image for kind; undefined: the pinned one, built when no registry answers. */
  nodeImage?: string;
  snapshot?: boolean;
  /** Where frozen clusters are kept, absolute; undefined: `snapshots` in the cache folder. */
  snapshotFolder?: string;
  /** Leave the nodes of a cluster that did not come up, to look at. */
  keep?: boolean;
  /** `host:port` of the environment's registry and its container name, wired into the nodes. */
  registry?: { address: string; container: string };
  /** existing: which kubeconfig and context, or this engine's swarm. */
  kubeconfig?: string;
  kubeContext?: string;
}

/** Brings up a cluster that is ready: every node, and DNS. */
export type BringUp = (
  context: Context,
  environment: Environment,
  request: ClusterRequest,
  step: Step,
) => Promise<Cluster>;

export interface ExecInOptions extends ExecOptions {
  /** Stack name on Swarm, namespace on Kubernetes: needed where two stacks have a service of that name. */
  stack?: string;
}

/** Ways into a cluster that deploy, check and diagnosis share. */
export interface ClusterAccess {
  cluster: Cluster;
  /** Runs docker against the swarm's manager, or this engine. */
  docker(args: string[], options?: ExecOptions): Promise<ExecResult>;
  /** Runs kubectl with this cluster's kubeconfig and context. */
  kubectl(args: string[], options?: ExecOptions): Promise<ExecResult>;
  /**
   * Runs a command inside one running task or pod of a deployed service. Throws UserError when there is no
   * such service or none of its tasks runs, CommandError when the command fails.
   */
  execIn(service: string, command: string[], options?: ExecInOptions): Promise<ExecResult>;
}
