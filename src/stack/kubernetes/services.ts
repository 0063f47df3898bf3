import type { ComposeModel, ComposeService } from '../compose/model.js';
import { refuse } from '../fate.js';
import type { KubeObject } from '../manifests/object.js';
import { KUBERNETES, NAME_LABEL, objectName } from './names.js';
import type { KubernetesOptions } from './to-kubernetes.js';

interface Port {
  port: number;
  protocol: 'tcp' | 'udp';
  nodePort?: number;
}

/** Label of the pods that answer to a network alias: more than one service may. */
const ALIAS_LABEL = 'alias.distsys/';

/**
 * The Services of one service of the file: its name, its published ports, and its aliases on networks. Under its name
 * others reach the ports that the file or the image declares; where none is, the name stands for the pods themselves
 * (headless), for in Compose every port can be reached.
 */
export function renderServices(
  model: ComposeModel,
  service: ComposeService,
  options: KubernetesOptions,
): { object: KubeObject; key: string[] }[] {
  const name = objectName(service.name);
  const published = publishedOf(model, service, options);
  const declared = declaredPorts(service, options);
  const headless = isHeadless(service, declared);
  if (options.jobs.has(service.name) && declared.length === 0) return [];
  const selector = { [NAME_LABEL]: service.name };
  const inOne = !headless && published.length > 0 && declared.every((port) => samePort(published, port));
  if (inOne) return [{ object: serviceObject(name, selector, published, 'NodePort'), key: ['ports'] }];
  const plain = { object: serviceObject(name, selector, declared, headless ? 'None' : 'ClusterIP'), key: [] };
  if (published.length === 0) return [plain];
  return [
    plain,
    { object: serviceObject(`${name}-published`, selector, published, 'NodePort'), key: ['ports'] },
  ];
}

function isHeadless(service: ComposeService, declared: Port[]): boolean {
  return declared.length === 0 || service.deploy.endpointMode === 'dnsrr';
}

function declaredPorts(service: ComposeService, options: KubernetesOptions): Port[] {
  const all: Port[] = [
    ...service.ports.map(({ target, protocol }) => ({ port: target, protocol })),
    ...service.expose,
    ...(options.facts[service.name]?.ports ?? []),
  ];
  return all.filter((port, index) => !samePort(all.slice(0, index), port));
}

function publishedOf(model: ComposeModel, service: ComposeService, options: KubernetesOptions): Port[] {
  const ports = service.ports.map((port, index): Port | undefined => {
    if (port.hostIp !== undefined && !['127.0.0.1', '0.0.0.0', '::', '[::]'].includes(port.hostIp))
      refuse(
        model,
        service,
        ['ports', index],
        KUBERNETES,
        'a port is published on every address of the nodes',
      );
    if (port.published === undefined) return undefined;
    const { target, protocol } = port;
    return { port: target, protocol, nodePort: options.nodePorts.get(`${port.published}/${protocol}`) };
  });
  return ports.filter((port) => port !== undefined);
}

function samePort(ports: Port[], wanted: Port): boolean {
  return ports.some(({ port, protocol }) => port === wanted.port && protocol === wanted.protocol);
}

function serviceObject(
  name: string,
  selector: Record<string, string>,
  ports: Port[],
  type: 'NodePort' | 'ClusterIP' | 'None',
): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, labels: {} },
    spec: {
      type: type === 'None' ? 'ClusterIP' : type,
      clusterIP: type === 'None' ? 'None' : undefined,
      selector,
      ports:
        ports.length === 0
          ? undefined
          : ports.map(({ port, protocol, nodePort }, index) => ({
              // A target may be published twice, under two ports.
              name: `${protocol}-${port}${samePort(ports.slice(0, index), { port, protocol }) ? `-${index}` : ''}`,
              port: samePort(ports.slice(0, index), { port, protocol }) ? nodePort : port,
              targetPort: port,
              protocol: protocol.toUpperCase(),
              nodePort,
            })),
    },
  };
}

/** Labels for the aliases of a service; each alias is a Service that selects by its own. */
export function aliasLabels(service: ComposeService): Record<string, string> {
  return Object.fromEntries(
    aliasesOf(service).map((alias) => [`${ALIAS_LABEL}${objectName(alias)}`, 'true']),
  );
}

/** The Services for the network aliases of a file. Throws UserError for one that is no name, or that of a service. */
export function renderAliases(model: ComposeModel, options: KubernetesOptions): KubeObject[] {
  const services = Object.values(model.services);
  const aliases = [...new Set(services.flatMap(aliasesOf))];
  return aliases.map((alias) => {
    const behind = services.filter((service) => aliasesOf(service).includes(alias));
    for (const service of behind) judgeAlias(model, service, alias);
    const ports = behind.map((service) => declaredPorts(service, options));
    const headless = behind.some((service, index) => isHeadless(service, ports[index] ?? []));
    const all = ports.flat().filter((port, index, list) => !samePort(list.slice(0, index), port));
    return serviceObject(
      objectName(alias),
      { [`${ALIAS_LABEL}${objectName(alias)}`]: 'true' },
      all,
      headless ? 'None' : 'ClusterIP',
    );
  });
}

function aliasesOf(service: ComposeService): string[] {
  const all = Object.values(service.networks).flatMap(({ aliases }) => aliases);
  return [...new Set(all)].filter((alias) => alias !== service.name);
}

function judgeAlias(model: ComposeModel, service: ComposeService, alias: string): void {
  const network =
    Object.keys(service.networks).find((key) => service.networks[key]?.aliases.includes(alias)) ?? '';
  const fail = (instead: string) =>
    refuse(model, service, ['networks', network, 'aliases'], KUBERNETES, instead);
  if (!/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/.test(alias))
    fail(`"${alias}" can be no name there: small letters, digits and "-" are accepted`);
  const taken = Object.values(model.services).find(({ name }) => objectName(name) === alias);
  if (taken !== undefined) fail(`${alias} is a service; rename one of them`);
}
