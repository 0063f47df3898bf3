import { describe, expect, test } from '@jest/globals';
import { type KindOptions, kindConfig } from '../../../src/cluster/kind-config.js';
import { loadSingleYaml } from '../../../src/system/yaml.js';

interface Config {
  nodes: { role: string; image: string; extraPortMappings?: object[] }[];
  kubeadmConfigPatches: string[];
  containerdConfigPatches: string[];
}

const options: KindOptions = { nodes: 3, image: 'kindest/node:v1.34.0', ports: [], restrictOomScore: false };
const config = (more: Partial<KindOptions> = {}) =>
  loadSingleYaml(kindConfig({ ...options, ...more }), 'kind').value as Config;

describe('kind’s configuration', () => {
  test('is one control plane and the rest workers, of one image', () => {
    const { nodes } = config();
    expect(nodes.map(({ role }) => role)).toEqual(['control-plane', 'worker', 'worker']);
    expect(new Set(nodes.map(({ image }) => image))).toEqual(new Set(['kindest/node:v1.34.0']));
    expect(config({ nodes: 1 }).nodes).toHaveLength(1);
  });

  test('maps ports on the control plane, for this machine alone', () => {
    const ports: KindOptions['ports'] = [
      { host: 8080, node: 31000, protocol: 'tcp' },
      { host: 53, node: 31053, protocol: 'udp' },
    ];
    const [first, second] = config({ ports }).nodes;
    expect(first?.extraPortMappings).toEqual([
      { containerPort: 31000, hostPort: 8080, listenAddress: '127.0.0.1', protocol: 'TCP' },
      { containerPort: 31053, hostPort: 53, listenAddress: '127.0.0.1', protocol: 'UDP' },
    ]);
    expect(second?.extraPortMappings).toBeUndefined();
  });

  test('lets registries be wired in after the cluster is up', () => {
    expect(config().containerdConfigPatches.join()).toContain('config_path = "/etc/containerd/certs.d"');
  });

  test('asks nothing of the machine that it withholds', () => {
    expect(config().containerdConfigPatches.join()).not.toContain('restrict_oom_score_adj');
    expect(config({ restrictOomScore: true }).containerdConfigPatches.join()).toContain(
      'restrict_oom_score_adj = true',
    );
  });

  test('elects no leader among one, and does not wait for the disk', () => {
    const patch = JSON.parse(config().kubeadmConfigPatches[0] ?? '');
    expect(patch).toMatchObject({
      kind: 'ClusterConfiguration',
      etcd: { local: { extraArgs: { 'unsafe-no-fsync': 'true' } } },
      controllerManager: { extraArgs: { 'leader-elect': 'false' } },
      scheduler: { extraArgs: { 'leader-elect': 'false' } },
    });
  });
});
