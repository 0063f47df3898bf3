import type { ComposeService } from '../compose/model.js';
import type { KubeObject } from '../manifests/object.js';
import { objectName } from './names.js';
import type { KubernetesOptions } from './to-kubernetes.js';

const VERBS = ['get', 'list', 'watch'];

/** Whether a service mounts the engine's socket, to look at its own stack. */
export function readsCluster(service: ComposeService, options: KubernetesOptions): boolean {
  return service.mounts.some(
    (mount, index) => mount.type === 'bind' && options.binds[service.name]?.[index]?.kind === 'engine',
  );
}

/**
 * What stands for the socket: a service account that may read the pods and Services of the stack, and the nodes. More than
 * reading, which the socket would allow, is not granted.
 */
export function renderReaderAccount(service: ComposeService, options: KubernetesOptions): KubeObject[] {
  const name = objectName(service.name);
  const nodes = `${options.labels['distsys.env']}-${options.namespace}-${name}`;
  const subjects = [{ kind: 'ServiceAccount', name, namespace: options.namespace }];
  const api = 'rbac.authorization.k8s.io';
  const objectOf = (kind: string, called: string, rest: object): KubeObject => ({
    apiVersion: `${api}/v1`,
    kind,
    metadata: { name: called },
    ...rest,
  });
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } },
    objectOf('Role', name, { rules: [{ apiGroups: [''], resources: ['pods', 'services'], verbs: VERBS }] }),
    objectOf('RoleBinding', name, { roleRef: { apiGroup: api, kind: 'Role', name }, subjects }),
    objectOf('ClusterRole', nodes, { rules: [{ apiGroups: [''], resources: ['nodes'], verbs: VERBS }] }),
    objectOf('ClusterRoleBinding', nodes, {
      roleRef: { apiGroup: api, kind: 'ClusterRole', name: nodes },
      subjects,
    }),
  ];
}
