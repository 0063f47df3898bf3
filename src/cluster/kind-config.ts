import type { ClusterRequest } from './cluster.js';

export interface KindOptions {
  nodes: number;
  image: string;
  ports: ClusterRequest['ports'];
  /** The container engine withholds CAP_SYS_RESOURCE: processes in the node cannot lower their oom_score_adj. */
  restrictOomScore: boolean;
}

/**
 * kind's configuration as JSON, which is YAML too. It differs from kind's default where a lab's throwaway cluster can be
 * faster without being another cluster: etcd does not wait for the disk, and the only scheduler and controller manager
 * there will ever be do not elect a leader (which, after a restore, would make them wait 15 s for their own old lease).
 */
export function kindConfig(options: KindOptions): string {
  const mappings = options.ports.map((port) => ({
    containerPort: port.node,
    hostPort: port.host,
    listenAddress: '127.0.0.1',
    protocol: port.protocol.toUpperCase(),
  }));
  const workers = Array.from({ length: options.nodes - 1 }, () => ({ role: 'worker', image: options.image }));
  return JSON.stringify({
    kind: 'Cluster',
    apiVersion: 'kind.x-k8s.io/v1alpha4',
    nodes: [{ role: 'control-plane', image: options.image, extraPortMappings: mappings }, ...workers],
    kubeadmConfigPatches: [JSON.stringify(clusterPatch())],
    containerdConfigPatches: [containerdPatch(options)],
  });
}

/** Patches are merged into what kind writes, in the form of kubeadm's v1beta3 (a map of extra arguments). */
function clusterPatch(): object {
  const alone = { extraArgs: { 'leader-elect': 'false' } };
  return {
    kind: 'ClusterConfiguration',
    etcd: { local: { extraArgs: { 'unsafe-no-fsync': 'true' } } },
    controllerManager: alone,
    scheduler: alone,
  };
}

/** Registries are configured by a folder, read at each pull: one can be wired in after the cluster is up. */
function containerdPatch(options: KindOptions): string {
  const plugin = 'io.containerd.grpc.v1.cri';
  return [
    ...(options.restrictOomScore ? [`[plugins."${plugin}"]`, '  restrict_oom_score_adj = true'] : []),
    `[plugins."${plugin}".registry]`,
    '  config_path = "/etc/containerd/certs.d"',
  ].join('\n');
}
