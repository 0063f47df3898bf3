import type { Labels } from '../../environment/environment.js';
import type { YamlPath } from '../../system/yaml.js';
import type { ComposeModel, ComposeService } from '../compose/model.js';
import { judgeKeys, refuse } from '../fate.js';
import type { KubeObject, ManifestObject } from '../manifests/object.js';
import type { Binds } from './binds.js';
import { KUBERNETES_FATES } from './fates.js';
import { renderFiles } from './files.js';
import type { ImageFacts } from './image-facts.js';
import { judgeNames, KUBERNETES, objectName } from './names.js';
import { renderNetworkPolicies } from './network-policies.js';
import { renderPod } from './pod.js';
import { readsCluster, renderReaderAccount } from './reader-account.js';
import { rolloutNotes } from './rollout.js';
import { renderAliases, renderServices } from './services.js';
import { composeKey, type Unit } from './unit.js';
import { renderVolumes } from './volumes.js';
import { kindOf, renderWorkload, restartNotes } from './workload.js';

export interface KubernetesOptions {
  namespace: string;
  labels: Labels;
  /** Reference to deploy, by service. */
  images: Record<string, string>;
  /** What is known about the images, by service. */
  facts: Record<string, ImageFacts>;
  binds: Binds;
  /** By "published port/protocol". */
  nodePorts: Map<string, number>;
  /** Address ranges of the pods, where they are known. */
  podCidrs: string[];
  /** Services that are to end. */
  jobs: Set<string>;
}

/** An object to create, with the place that it stands for in the user's file. */
export interface StackObject extends ManifestObject {
  /** The service or workload it belongs to, for messages. */
  subject?: string;
}

export interface KubernetesStack {
  objects: StackObject[];
  units: Unit[];
  notes: string[];
}

/**
 * The objects of a Compose model. Throws UserError with the line for what Kubernetes cannot do; what is done otherwise
 * than written is in the notes.
 */
export function toKubernetes(model: ComposeModel, options: KubernetesOptions): KubernetesStack {
  const services = Object.values(model.services);
  const notes = [
    ...judgeKeys(model, KUBERNETES, KUBERNETES_FATES),
    ...judgeNames(model),
    ...rolloutNotes(services),
    ...restartNotes(services, options.jobs),
  ];
  for (const service of services) judgeLogging(model, service);
  const shared = [
    ...renderFiles(model),
    ...renderVolumes(model),
    ...renderNetworkPolicies(model, options.podCidrs),
    ...renderAliases(model, options),
  ].map((value) => ({ value, locate: () => model.locate([]) }));
  const rendered = services.map((service) => renderOne(model, service, options));
  const readers = services.filter((service) => readsCluster(service, options)).map(({ name }) => name);
  if (readers.length > 0)
    notes.push(
      `${readers.join(', ')}: for the engine's socket it gets a service account that may read the stack and the nodes`,
    );
  const claimed = shared.filter(({ value }) => value.kind === 'PersistentVolumeClaim');
  if (claimed.length > 0)
    notes.push(
      `volume ${claimed.map(({ value }) => value.metadata.name).join(', ')}: begins empty, Kubernetes copies nothing into it from the image`,
    );
  return {
    objects: [...shared, ...rendered.flatMap(({ objects }) => objects)],
    units: rendered.map(({ unit }) => unit),
    notes,
  };
}

function renderOne(
  model: ComposeModel,
  service: ComposeService,
  options: KubernetesOptions,
): { unit: Unit; objects: StackObject[] } {
  const at = (key: YamlPath) => model.locate(['services', service.name, ...key]);
  const standsFor = (value: KubeObject, key: YamlPath = []): StackObject => ({
    value,
    subject: service.name,
    locate: () => at(key),
  });
  const kind = kindOf(model, service, options.jobs);
  const { template, objects } = renderPod(model, service, options);
  const unit: Unit = {
    name: service.name,
    kind,
    object: objectName(service.name),
    image: options.images[service.name] ?? '',
    replicas: service.deploy.replicas,
    labels: (template.metadata as { labels: Record<string, string> }).labels,
    countsReady: true,
    oneShot: kind === 'Job',
    keyOf: (aspect) => composeKey(aspect, service.keys),
    locate: at,
  };
  const accounts = readsCluster(service, options) ? renderReaderAccount(service, options) : [];
  return {
    unit,
    objects: [
      ...[...accounts, ...objects].map((value) => standsFor(value)),
      ...renderServices(model, service, options).map(({ object, key }) => standsFor(object, key)),
      standsFor(renderWorkload(service, kind, template)),
    ],
  };
}

/** Logs that are sent somewhere would not arrive there. */
function judgeLogging(model: ComposeModel, service: ComposeService): void {
  const driver = service.container.logging?.driver;
  if (driver !== undefined && !['json-file', 'local', 'journald', 'none'].includes(driver))
    refuse(
      model,
      service,
      ['logging', 'driver'],
      KUBERNETES,
      'the nodes keep the logs, `kubectl logs` shows them',
    );
}
