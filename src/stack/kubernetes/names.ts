import type { Labels } from '../../environment/environment.js';
import type { ComposeModel, ComposeService } from '../compose/model.js';
import { refuse } from '../fate.js';

/** What Compose files are translated to, as messages name it. */
export const KUBERNETES = 'Kubernetes';

/** Label of every pod: the service as the Compose file names it. Services select by it, and checks find pods by it. */
export const NAME_LABEL = 'app.kubernetes.io/name';

/** RFC 1035: what the API accepts as the name of a Service (validation.IsDNS1035Label). */
const SERVICE_NAME = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** The name on the cluster of a key in the file: names of Kubernetes have small letters, digits and `-`. */
export function objectName(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
}

/** Throws UserError for services whose names cannot be told apart, or cannot be names, on Kubernetes; returns notes. */
export function judgeNames(model: ComposeModel): string[] {
  const taken = new Map<string, string>();
  const notes: string[] = [];
  for (const service of Object.values(model.services)) {
    const name = objectName(service.name);
    if (!SERVICE_NAME.test(name))
      refuseName(model, service, 'begin the name with a letter, at most 63 characters');
    const other = taken.get(name);
    if (other !== undefined)
      refuseName(model, service, `${other} has the name ${name} on Kubernetes already`);
    taken.set(name, service.name);
    if (name !== service.name)
      notes.push(`service ${service.name} is called ${name} on Kubernetes, in DNS too`);
  }
  return notes;
}

function refuseName(model: ComposeModel, service: ComposeService, instead: string): never {
  return refuse(model, service, [], KUBERNETES, instead);
}

/** The labels and annotations by which an environment finds what is its own; times and URLs are no label values. */
export function ownershipOf(labels: Labels): {
  labels: Record<string, string>;
  annotations: Record<string, string>;
} {
  const { 'distsys.env': environment, ...rest } = labels;
  return {
    labels: { 'distsys.env': environment },
    annotations: Object.fromEntries(
      Object.entries(rest).filter((pair): pair is [string, string] => pair[1] !== undefined),
    ),
  };
}

const LABEL_KEY = /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?)?$/;

/** Labels of a Compose file: those that are none on Kubernetes, such as rules of a proxy, become annotations. */
export function splitLabels(all: Record<string, string>): {
  labels: Record<string, string>;
  annotations: Record<string, string>;
} {
  const split = { labels: {} as Record<string, string>, annotations: {} as Record<string, string> };
  for (const [key, value] of Object.entries(all)) {
    const isLabel = LABEL_KEY.test(key) && LABEL_VALUE.test(value);
    const keyOf = LABEL_KEY.test(key) ? key : key.replace(/[^\w.-]+/g, '-').slice(0, 63);
    (isLabel ? split.labels : split.annotations)[keyOf] = value;
  }
  return split;
}
