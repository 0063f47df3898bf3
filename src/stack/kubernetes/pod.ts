import type { ComposeModel, ComposeService } from '../compose/model.js';
import { refuse } from '../fate.js';
import type { KubeObject } from '../manifests/object.js';
import { renderContainer } from './container.js';
import { renderMounts } from './mounts.js';
import { KUBERNETES, NAME_LABEL, objectName, ownershipOf, splitLabels } from './names.js';
import { networkLabels } from './network-policies.js';
import { renderPlacement } from './placement.js';
import { seconds } from './probes.js';
import { readsCluster } from './reader-account.js';
import { renderPodSecurity } from './security.js';
import { aliasLabels } from './services.js';
import type { KubernetesOptions } from './to-kubernetes.js';

/** Milliseconds that Docker gives a container to end (Kubernetes: 30 s). */
const GRACE = 10_000;
const NETWORK_MODES = ['bridge', 'default', 'host'];

/** The pod template of a service, and the objects that hold the files it mounts. */
export function renderPod(
  model: ComposeModel,
  service: ComposeService,
  options: KubernetesOptions,
): { template: Record<string, unknown>; objects: KubeObject[] } {
  const { container } = service;
  const mounts = renderMounts(model, service, options);
  const reader = readsCluster(service, options);
  const spec = {
    ...renderPlacement(model, service),
    ...namespacesOf(model, service),
    ...renderNames(model, service),
    // Variables for every Service would take names such as REDIS_PORT from programs that have them for themselves.
    enableServiceLinks: false,
    automountServiceAccountToken: reader,
    serviceAccountName: reader ? objectName(service.name) : undefined,
    terminationGracePeriodSeconds: seconds(container.stopGracePeriod ?? GRACE),
    securityContext: renderPodSecurity(model, service, options.facts[service.name]?.user),
    volumes: mounts.volumes.length === 0 ? undefined : mounts.volumes,
    containers: [renderContainer(model, service, options, mounts.volumeMounts)],
  };
  return { template: { metadata: metadataOf(service, options, mounts.hash), spec }, objects: mounts.objects };
}

function metadataOf(service: ComposeService, options: KubernetesOptions, hash: string | undefined): object {
  const split = splitLabels(service.labels);
  return {
    labels: {
      ...split.labels,
      ...networkLabels(service),
      ...aliasLabels(service),
      ...ownershipOf(options.labels).labels,
      [NAME_LABEL]: service.name,
    },
    annotations: {
      ...split.annotations,
      ...service.container.annotations,
      ...(hash === undefined ? {} : { 'distsys.files': hash }),
    },
  };
}

/** Which namespaces of the node the pod shares. */
function namespacesOf(model: ComposeModel, service: ComposeService): Record<string, unknown> {
  const { networkMode, pid, ipc, init } = service.container;
  const fail = (key: string, instead: string) => refuse(model, service, [key], KUBERNETES, instead);
  if (networkMode !== undefined && !NETWORK_MODES.includes(networkMode))
    fail('network_mode', `accepted: ${NETWORK_MODES.join(', ')}`);
  if (pid !== undefined && pid !== 'host') fail('pid', 'accepted: host');
  if (ipc !== undefined && !['host', 'private', 'shareable'].includes(ipc))
    fail('ipc', 'accepted: host, private');
  const onHost = networkMode === 'host';
  return {
    hostNetwork: onHost || undefined,
    dnsPolicy: onHost ? 'ClusterFirstWithHostNet' : undefined,
    hostPID: pid === 'host' || undefined,
    hostIPC: ipc === 'host' || undefined,
    // The pod's own first process then reaps what Docker's init would.
    shareProcessNamespace: init === true || undefined,
  };
}

function renderNames(model: ComposeModel, service: ComposeService): Record<string, unknown> {
  const { hostname, dns, dnsSearch, dnsOpt, extraHosts } = service.container;
  if (hostname !== undefined && !/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(hostname))
    refuse(model, service, ['hostname'], KUBERNETES, 'accepted: small letters, digits and "-"');
  const hosts = Object.entries(extraHosts).map(([name, ip]) => {
    if (!/^[0-9a-f.:]+$/i.test(ip))
      refuse(model, service, ['extra_hosts'], KUBERNETES, `give an address for ${name}`);
    return { ip, hostnames: [name] };
  });
  const asked = dns.length + dnsSearch.length + dnsOpt.length > 0;
  return {
    hostname,
    hostAliases: hosts.length === 0 ? undefined : hosts,
    dnsConfig: asked
      ? {
          nameservers: dns,
          searches: dnsSearch,
          options: dnsOpt.map((text) => {
            const [name, value] = text.split(':');
            return { name, value };
          }),
        }
      : undefined,
  };
}
