import type { ComposeModel, ComposeService } from '../compose/model.js';
import type { KubeObject } from '../manifests/object.js';
import { refuseTop } from './files.js';
import { NAME_LABEL, objectName } from './names.js';

/** Label of the pods on a network of the file. */
const NETWORK_LABEL = 'network.distsys/';
/** Daemons that enforce NetworkPolicies, by the names that their projects give them. */
const ENFORCERS =
  /^(kindnet|calico-node|canal|cilium|antrea-agent|kube-router|weave-net|ovnkube-node|aws-node|kube-network-policies)/;

export function networkLabels(service: ComposeService): Record<string, string> {
  return Object.fromEntries(Object.keys(service.networks).map((key) => [labelOf(key), 'true']));
}

function labelOf(key: string): string {
  return `${NETWORK_LABEL}${objectName(key)}`;
}

/**
 * Keeps services apart that share no network: pods accept connections from pods on one of their networks, and on
 * published ports from outside. Nothing when all share one. Throws UserError for networks that are more than that.
 */
export function renderNetworkPolicies(model: ComposeModel, podCidrs: string[]): KubeObject[] {
  const services = Object.values(model.services);
  const used = [...new Set(services.flatMap(({ networks }) => Object.keys(networks)))];
  for (const key of used) judgeNetwork(model, key);
  const confined = services.filter((service) => isConfined(model, service));
  if (used.length < 2 && confined.length === 0) return [];
  return [
    ...used.map((key) => policy(`network-${objectName(key)}`, onNetwork(key), ingressFrom([onNetwork(key)]))),
    ...services.filter(isPublished).map((service) => publishedPolicy(service, podCidrs)),
    ...confined.map(confinedPolicy),
  ];
}

/** What to say where the pod network does not enforce the policies; `daemons`: names of the cluster's, when known. */
export function enforcementNote(daemons: string[] | undefined): string | undefined {
  if (daemons === undefined)
    return 'whether this cluster enforces NetworkPolicies is not known: services without a common network may reach each other';
  if (daemons.some((name) => ENFORCERS.test(name))) return undefined;
  return 'the pod network of this cluster does not enforce NetworkPolicies: services without a common network can still reach each other';
}

function judgeNetwork(model: ComposeModel, key: string): void {
  const network = model.networks[key];
  if (network === undefined) return;
  const fail = (part: string, instead: string) => refuseTop(model, ['networks', key, part], instead);
  if (network.external)
    fail('external', 'the stack has a namespace of its own: reach other stacks as service.namespace');
  if (network.driver !== undefined && !['bridge', 'overlay'].includes(network.driver))
    fail('driver', 'all pods are on the pod network of the cluster: leave it out');
  if (network.ipam !== undefined)
    fail('ipam', 'addresses belong to the pod network of the cluster: leave it out');
  if (Object.keys(network.driverOpts).length > 0)
    fail('driver_opts', 'leave them out: the pod network has none');
}

function isPublished(service: ComposeService): boolean {
  return service.ports.some(({ published }) => published !== undefined);
}

/** On internal networks alone: it may talk to no one else. */
function isConfined(model: ComposeModel, service: ComposeService): boolean {
  const keys = Object.keys(service.networks);
  return keys.length > 0 && keys.every((key) => model.networks[key]?.internal === true);
}

function onNetwork(key: string): object {
  return { matchLabels: { [labelOf(key)]: 'true' } };
}

function ingressFrom(selectors: object[]): object {
  return { policyTypes: ['Ingress'], ingress: [{ from: selectors.map((podSelector) => ({ podSelector })) }] };
}

/** From outside, not from other pods: those come with addresses of the pod network. */
function publishedPolicy(service: ComposeService, podCidrs: string[]): KubeObject {
  const blocks = ['0.0.0.0/0', '::/0'].map((cidr) => {
    const except = podCidrs.filter((each) => each.includes(':') === cidr.includes(':'));
    return { ipBlock: { cidr, except: except.length === 0 ? undefined : except } };
  });
  const ports = service.ports
    .filter(({ published }) => published !== undefined)
    .map(({ target, protocol }) => ({ port: target, protocol: protocol.toUpperCase() }));
  return policy(`published-${objectName(service.name)}`, podsOf(service), {
    policyTypes: ['Ingress'],
    ingress: [{ from: blocks, ports }],
  });
}

function confinedPolicy(service: ComposeService): KubeObject {
  const dns = {
    to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
    ports: ['UDP', 'TCP'].map((protocol) => ({ port: 53, protocol })),
  };
  const peers = Object.keys(service.networks).map((key) => ({ podSelector: onNetwork(key) }));
  return policy(`internal-${objectName(service.name)}`, podsOf(service), {
    policyTypes: ['Egress'],
    egress: [{ to: peers }, dns],
  });
}

function podsOf(service: ComposeService): object {
  return { matchLabels: { [NAME_LABEL]: service.name } };
}

function policy(name: string, podSelector: object, rules: object): KubeObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name },
    spec: { podSelector, ...rules },
  };
}
