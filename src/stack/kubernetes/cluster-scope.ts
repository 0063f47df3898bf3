import type { ClusterAccess } from '../../cluster/cluster.js';
import { isRecord, type KubeObject } from '../manifests/object.js';

/** Kinds of Kubernetes itself that are in no namespace. */
const BUILT_IN = [
  'APIService',
  'CSIDriver',
  'CSINode',
  'CertificateSigningRequest',
  'ClusterRole',
  'ClusterRoleBinding',
  'ClusterTrustBundle',
  'CustomResourceDefinition',
  'DeviceClass',
  'FlowSchema',
  'IPAddress',
  'IngressClass',
  'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding',
  'MutatingWebhookConfiguration',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PriorityClass',
  'PriorityLevelConfiguration',
  'RuntimeClass',
  'ServiceCIDR',
  'StorageClass',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
  'VolumeAttachment',
];

/** Those of the objects that are in no namespace. Asks the cluster only about kinds that are not Kubernetes' own. */
export async function clusterScoped<T extends { value: KubeObject }>(
  access: ClusterAccess,
  objects: T[],
): Promise<T[]> {
  const foreign = objects.filter(({ value }) => isForeign(value));
  const scopes = new Map(
    foreign.length === 0 ? [] : [...(await scopesOfCluster(access)), ...scopesOfStack(objects)],
  );
  return objects.filter(({ value }) =>
    isForeign(value) ? scopes.get(kindOf(value)) === 'Cluster' : BUILT_IN.includes(value.kind),
  );
}

/** Groups of Kubernetes itself have no dot, or end with k8s.io; so do some of its custom resources. */
function isForeign({ apiVersion, kind }: KubeObject): boolean {
  const [group = ''] = apiVersion.includes('/') ? apiVersion.split('/') : [''];
  return (
    group.includes('.') && !BUILT_IN.includes(kind) && !/^[a-z]+(\.authorization)?\.k8s\.io$/.test(group)
  );
}

function kindOf({ apiVersion, kind }: KubeObject): string {
  return `${apiVersion.split('/')[0]}/${kind}`;
}

async function scopesOfCluster(access: ClusterAccess): Promise<[string, string][]> {
  const { stdout } = await access.kubectl(['api-resources', '--namespaced=false', '--no-headers'], {
    accept: 'any',
  });
  return stdout.split('\n').flatMap((line): [string, string][] => {
    const match = /(\S+)\s+false\s+(\S+)/.exec(line);
    return match === null ? [] : [[`${match[1]?.split('/')[0]}/${match[2]}`, 'Cluster']];
  });
}

function scopesOfStack(objects: { value: KubeObject }[]): [string, string][] {
  return objects.flatMap(({ value }): [string, string][] => {
    const { spec } = value;
    if (value.kind !== 'CustomResourceDefinition' || !isRecord(spec) || !isRecord(spec.names)) return [];
    return [[`${spec.group}/${spec.names.kind}`, String(spec.scope)]];
  });
}
