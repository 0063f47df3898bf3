import type { GoProgram } from './program.js';

const BUILDKIT_VERSION = 'v0.34.2';

/** Programs that are one module each. */
export const modulePrograms = {
  kind: single('kind', 'sigs.k8s.io/kind', 'v0.30.0'),
  buildx: {
    ...single('buildx', 'github.com/docker/buildx', 'v0.38.2', '/cmd/buildx'),
    variables: { 'github.com/docker/buildx/version.Version': 'v0.38.2' },
  },
  buildkitd: single('buildkitd', 'github.com/moby/buildkit', BUILDKIT_VERSION, '/cmd/buildkitd'),
  buildctl: single('buildctl', 'github.com/moby/buildkit', BUILDKIT_VERSION, '/cmd/buildctl'),
  registry: {
    ...single('registry', 'github.com/distribution/distribution/v3', 'v3.0.0', '/cmd/registry'),
    variables: { 'github.com/distribution/distribution/v3/version.version': 'v3.0.0' },
  },
  etcd: single('etcd', 'go.etcd.io/etcd/server/v3', 'v3.6.5'),
  coredns: single('coredns', 'github.com/coredns/coredns', 'v1.12.1'),
  'local-path-provisioner': {
    ...single('local-path-provisioner', 'github.com/rancher/local-path-provisioner', 'v0.0.30'),
    variables: { 'main.VERSION': 'v0.0.30' },
  },
} satisfies Record<string, GoProgram>;

function single(name: string, module: string, version: string, folder = ''): GoProgram {
  return { name, version, package: `${module}${folder}`, require: { [module]: version } };
}

/**
 * Modules that k8s.io/kubernetes keeps in its own tree and replaces by paths that do not exist outside it
 * (its go.mod): each is published under the version with major 0.
 */
const STAGING = [
  'api apiextensions-apiserver apimachinery apiserver cli-runtime client-go cloud-provider cluster-bootstrap',
  'code-generator component-base component-helpers controller-manager cri-api cri-client csi-translation-lib',
  'dynamic-resource-allocation endpointslice externaljwt kms kube-aggregator kube-controller-manager kube-proxy',
  'kube-scheduler kubectl kubelet metrics mount-utils pod-security-admission sample-apiserver sample-cli-plugin',
  'sample-controller',
].flatMap((line) => line.split(' '));

/** A program of Kubernetes, as in "kubelet", with the version linked in where its release build does. */
export function kubernetesProgram(name: string, version: string): GoProgram {
  const [, minor = ''] = version.split('.');
  const facts = {
    gitVersion: `v${version}`,
    gitMajor: '1',
    gitMinor: minor,
    gitTreeState: 'clean',
    gitCommit: '0'.repeat(40),
    buildDate: '1970-01-01T00:00:00Z',
  };
  const holders = ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'];
  return {
    name,
    version: `v${version}`,
    package: `k8s.io/kubernetes/cmd/${name}`,
    require: { 'k8s.io/kubernetes': `v${version}` },
    replace: Object.fromEntries(STAGING.map((path) => [`k8s.io/${path}`, `v0${version.slice(1)}`])),
    variables: Object.fromEntries(
      holders.flatMap((holder) => Object.entries(facts).map(([fact, value]) => [`${holder}.${fact}`, value])),
    ),
  };
}
