import type { Labels } from '../../environment/environment.js';
import type { ComposeFileUse, ComposeModel } from '../compose/model.js';
import { judgeKeys } from '../fate.js';
import { SWARM_FATES } from './fates.js';
import { publishThroughIngress, type Route } from './ingress.js';
import { renderService } from './service.js';

export interface SwarmOptions {
  stack: string;
  /** Reference to deploy, by service. */
  images: Record<string, string>;
  labels: Labels;
  /** False: no virtual IPs and no routing mesh on this swarm. */
  routingMesh: boolean;
  /** Names that the configs and secrets have on the swarm, by their key in the file. */
  configs: Record<string, string>;
  secrets: Record<string, string>;
}

export interface SwarmStack {
  /** The stack file. */
  file: Record<string, unknown>;
  /** Ports that an ingress of ours has to serve, because the routing mesh does not. */
  routes: Route[];
  notes: string[];
}

/**
 * The stack file of a model for `docker stack deploy`, in version 3.8 of the format: what clients since 19.03.7 read.
 * Throws UserError with the line for what Swarm cannot do.
 */
export function toSwarm(model: ComposeModel, options: SwarmOptions): SwarmStack {
  const notes = [...judgeKeys(model, 'Swarm', SWARM_FATES)];
  const services = Object.values(model.services);
  const routes = options.routingMesh ? [] : publishThroughIngress(model, options.stack);
  notes.push(...networkNotes(model), ...meshNotes(options, routes));
  const file = {
    version: '3.8',
    services: Object.fromEntries(
      services.map((service) => [service.name, renderService(model, service, options)]),
    ),
    networks: renderNetworks(model, options.labels),
    volumes: renderVolumes(model, options.labels),
    configs: externalFiles(
      services.flatMap((service) => service.configs),
      options.configs,
    ),
    secrets: externalFiles(
      services.flatMap((service) => service.secrets),
      options.secrets,
    ),
  };
  return { file: escapeDollars(file) as Record<string, unknown>, routes, notes };
}

function networkNotes(model: ComposeModel): string[] {
  const local = Object.entries(model.networks).filter(([, network]) => network.driver === 'bridge');
  return local.map(([name]) => `network ${name} is an overlay: a bridge does not reach other nodes`);
}

function meshNotes(options: SwarmOptions, routes: Route[]): string[] {
  if (options.routingMesh) return [];
  const notes = [
    'no IP_VS here: service names resolve to the tasks themselves (dnsrr instead of a virtual IP)',
  ];
  if (routes.length > 0)
    notes.push(
      `no routing mesh here: ${options.stack}_ingress answers on port ${routes.map((route) => route.published).join(', ')} of every node`,
    );
  return notes;
}

function renderNetworks(model: ComposeModel, labels: Labels): Record<string, unknown> {
  const used = new Set(Object.values(model.services).flatMap(({ networks }) => Object.keys(networks)));
  return Object.fromEntries(
    Object.entries(model.networks)
      .filter(([key]) => used.has(key))
      .map(([key, network]) => [
        key,
        network.external
          ? { external: true, name: network.name ?? key }
          : {
              driver: network.driver === 'bridge' ? 'overlay' : (network.driver ?? 'overlay'),
              name: network.name,
              driver_opts: network.driver === 'bridge' ? undefined : network.driverOpts,
              internal: network.internal,
              attachable: network.attachable,
              ipam: network.ipam,
              labels: { ...network.labels, ...labels },
            },
      ]),
  );
}

function renderVolumes(model: ComposeModel, labels: Labels): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(model.volumes).map(([key, volume]) => [
      key,
      volume.external
        ? { external: true, name: volume.name ?? key }
        : {
            name: volume.name,
            driver: volume.driver,
            driver_opts: volume.driverOpts,
            labels: { ...volume.labels, ...labels },
          },
    ]),
  );
}

/** Configs and secrets exist before the stack, under a name that holds a hash of what is in them. */
function externalFiles(uses: ComposeFileUse[], names: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    uses.map(({ source }) => [source, { external: true, name: names[source] ?? source }]),
  );
}

/** The client interpolates the file once more. */
function escapeDollars(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('$', '$$$$');
  if (Array.isArray(value)) return value.map(escapeDollars);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escapeDollars(item)]));
}
