import type { Location } from '../../system/errors.js';
import type { ServiceStatus } from '../failure.js';
import { isRecord } from '../manifests/object.js';
import type { Snapshot } from './state.js';
import type { StackObject } from './to-kubernetes.js';
import type { Unit } from './unit.js';

/** A Service of the stack that selects pods. */
export interface WatchedService {
  name: string;
  selector: Record<string, string>;
  locate(): Location;
}

/** The Services that select pods, and so must have some. */
export function watchedServices(objects: StackObject[]): WatchedService[] {
  return objects.flatMap((object) => {
    const { value } = object;
    const spec = isRecord(value.spec) ? value.spec : {};
    if (value.kind !== 'Service' || value.apiVersion !== 'v1' || !isRecord(spec.selector)) return [];
    const selector = spec.selector as Record<string, string>;
    if (Object.keys(selector).length === 0) return [];
    return [{ name: value.metadata.name, selector, locate: () => object.locate(['spec', 'selector']) }];
  });
}

/** Every Service that selects the unit's pods has one to send requests to. */
export function hasEndpoints(services: WatchedService[], unit: Unit, snapshot: Snapshot): boolean {
  return services
    .filter(({ selector }) => selects(selector, unit.labels))
    .every(({ name }) =>
      snapshot.slices
        .filter(({ metadata }) => metadata.labels?.['kubernetes.io/service-name'] === name)
        .some(({ endpoints }) => endpoints?.some(({ conditions }) => conditions?.ready !== false) === true),
    );
}

function selects(selector: Record<string, string>, labels: Record<string, string>): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}

/** Services that select nothing: they would answer nobody, however long one waits. */
export function strayServices(services: WatchedService[], units: Unit[]): ServiceStatus[] {
  return services
    .filter(({ selector }) => !units.some(({ labels }) => selects(selector, labels)))
    .map((service) => {
      const selector = Object.entries(service.selector).map(([key, value]) => `${key}=${value}`);
      const name = strayName(service.name);
      return {
        name,
        text: `${name} without pods`,
        done: false,
        completed: false,
        failure: {
          service: name,
          kind: 'configuration',
          key: ['spec', 'selector'],
          sentence: `selects no pod: no workload of the stack has the labels ${selector.join(', ')}`,
          hint: 'the selector of a Service must be among the labels of a pod template',
          final: true,
        },
      };
    });
}

/** How messages name a Service that belongs to no workload. */
export function strayName(service: string): string {
  return `${service} (Service)`;
}
