import { architecture } from './architecture.js';
import type { GoProgram } from './go/program.js';
import { kubernetesProgram, modulePrograms } from './go/recipes.js';

export const KUBERNETES_VERSION = '1.34.4';

/** A tool that a lab calls on this machine. */
export interface Tool {
  /** How to ask the program for its version. */
  versionArguments: string[];
  /** The first version that is good enough; none: whatever is on PATH. */
  atLeast?: string;
  /** Where its makers publish it; none: it is only built. */
  release?: Release;
  program: GoProgram;
}

export interface Release {
  url: string;
  /** Known when the tool was chosen. */
  sha256?: string;
  /** Published next to the program: lines of `<digest>  <file>`, or the digest alone. */
  checksums: string;
}

const kubernetesNames = [
  'kubeadm',
  'kubelet',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kube-proxy',
] as const;
type KubernetesName = (typeof kubernetesNames)[number];
export type ToolName =
  | 'kind'
  | 'kubectl'
  | 'buildx'
  | 'registry'
  | 'buildkitd'
  | 'buildctl'
  | 'etcd'
  | 'coredns'
  | 'local-path-provisioner'
  | KubernetesName;

const cpu = architecture();
const kind = 'https://github.com/kubernetes-sigs/kind/releases/download/v0.30.0';
const buildx = 'https://github.com/docker/buildx/releases/download/v0.38.2';
const kubernetes = `https://dl.k8s.io/release/v${KUBERNETES_VERSION}/bin/linux/${cpu}`;

export const tools: Record<ToolName, Tool> = {
  kind: {
    versionArguments: ['version'],
    atLeast: '0.27.0',
    release: {
      url: `${kind}/kind-linux-${cpu}`,
      // From the release's own checksum file.
      sha256:
        cpu === 'amd64' ? '517ab7fc89ddeed5fa65abf71530d90648d9638ef0c4cde22c2c11f8097b8889' : undefined,
      checksums: `${kind}/kind-linux-${cpu}.sha256sum`,
    },
    program: modulePrograms.kind,
  },
  kubectl: {
    versionArguments: ['version', '--client'],
    // kubectl may be one minor version older than the API server it talks to.
    atLeast: '1.33.0',
    release: { url: `${kubernetes}/kubectl`, checksums: `${kubernetes}/kubectl.sha256` },
    program: kubernetesProgram('kubectl', KUBERNETES_VERSION),
  },
  buildx: {
    versionArguments: ['version'],
    release: { url: `${buildx}/buildx-v0.38.2.linux-${cpu}`, checksums: `${buildx}/checksums.txt` },
    program: modulePrograms.buildx,
  },
  registry: builtOnly(modulePrograms.registry),
  buildkitd: builtOnly(modulePrograms.buildkitd),
  buildctl: builtOnly(modulePrograms.buildctl),
  etcd: builtOnly(modulePrograms.etcd),
  coredns: builtOnly(modulePrograms.coredns),
  'local-path-provisioner': builtOnly(modulePrograms['local-path-provisioner']),
  ...(Object.fromEntries(
    kubernetesNames.map((name) => [name, builtOnly(kubernetesProgram(name, KUBERNETES_VERSION))]),
  ) as Record<KubernetesName, Tool>),
};

function builtOnly(program: GoProgram): Tool {
  return { versionArguments: ['--version'], program };
}
