import type { Kind, Thing } from './fake-docker-world.js';

/** One row of a listing, for a template that is a JSON array of columns, or a single column. */
export function rowOf(kind: Kind, thing: Thing, format: string): string {
  return format.replace(/\{\{(?:json )?\(?(.+?)\)?\}\}/g, (whole, expression: string) => {
    const value = evaluate(kind, thing, expression.replace(/\)$/, ''));
    return whole.startsWith('{{json (') ? JSON.stringify(value) : value;
  });
}

function evaluate(kind: Kind, thing: Thing, expression: string): string {
  const label = /^(?:\.Label|index \.Spec\.Labels) "(.+)"$/.exec(expression)?.[1];
  if (label !== undefined) return thing.labels[label] ?? '';
  const colon = thing.name.lastIndexOf(':');
  const columns: Record<string, string> = {
    '.ID': thing.id,
    '.Id': thing.id,
    '.Name': thing.name,
    '.Names': thing.name,
    '.Spec.Name': thing.name,
    '.Image': thing.image ?? '',
    '.Networks': (thing.networks ?? []).join(','),
    '.Mounts': (thing.mounts ?? []).join(','),
    '.Driver': thing.driver ?? 'bridge',
    '.Repository': thing.name.slice(0, colon),
    '.Tag': thing.name.slice(colon + 1),
    'json .RepoTags': JSON.stringify([thing.name]),
    'json .Spec.Labels': JSON.stringify(thing.labels),
    'json .Config.Labels': JSON.stringify(thing.labels),
  };
  const value = columns[expression];
  if (value === undefined) throw new Error(`the fake engine does not know ${expression} of a ${kind}`);
  return value;
}
