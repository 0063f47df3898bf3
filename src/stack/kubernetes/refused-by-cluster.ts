import { type CommandError, InfraError, UserError } from '../../system/errors.js';
import type { YamlPath } from '../../system/yaml.js';
import { placeOf } from '../compose/reader.js';
import { isRecord } from '../manifests/object.js';
import type { StackObject } from './to-kubernetes.js';

/** Where kubectl and the API server name what they refuse: kind and name, in the order that the pattern's groups say. */
const NAMED: { pattern: RegExp; kind: number; name: number }[] = [
  { pattern: /(\w+)(?:\.[\w.-]+)? "([^"]+)" is (?:invalid|forbidden)/, kind: 1, name: 2 },
  { pattern: /\((?:[\w.-]*\/)?([\w.:-]+); [\w./]+, Kind=(\w+)\)/, kind: 2, name: 1 },
  { pattern: /for name: "([^"]+)".*no matches for kind "(\w+)"/s, kind: 2, name: 1 },
  { pattern: /(\w+) "([^"]+)"/, kind: 1, name: 2 },
];
const REFUSED =
  /\((Invalid|BadRequest|Forbidden|AlreadyExists|NotFound|Conflict|RequestEntityTooLarge)\)|no matches for kind|failed to create typed patch|error validating|is invalid|admission webhook/;
/** kubectl's own check, which names the kind and the place but not the object. */
const VALIDATION =
  /ValidationError\((\w+)\.?([^)]*)\): (?:unknown field "([^"]+)"|missing required field "([^"]+)")?/;

/** What the cluster itself refuses, at the line of the object and field it names; InfraError when it did not answer. */
export function refusedByCluster(error: CommandError, objects: StackObject[]): UserError | InfraError {
  const lines = error.tail(20);
  const first = lines.findIndex((each) => REFUSED.test(each));
  if (first < 0)
    return new InfraError(`the cluster does not take the stack: ${lines.at(-1) ?? error.message}`, {
      log: lines,
      cause: error,
    });
  const text = sentenceFrom(lines.slice(first));
  const [object, path] = placeIn(text, objects);
  const location = object?.locate(path);
  const place = location === undefined ? '' : `${placeOf(location)} `;
  return new UserError(`${place}the cluster refuses the stack: ${text}`, {
    location,
    subject: object?.subject ?? object?.value.metadata.name,
    hint: hintFor(text),
    log: lines.length > 1 ? lines : undefined,
    cause: error,
  });
}

/** The first refusal, with the items of its list, without what kubectl puts around it. */
function sentenceFrom([head = '', ...rest]: string[]): string {
  const end = rest.findIndex((line) => !line.startsWith('* '));
  const items = (end < 0 ? rest : rest.slice(0, end)).map((line) => line.slice(2));
  return [head.trim(), items.join('; ')]
    .join(' ')
    .replace(/^Error from server \(\w+\): (error when \w+ "[^"]*": )?/, '')
    .replace(/^error: (error validating "[^"]*": error validating data: )?/, '')
    .replace(/^error validating "[^"]*": error validating data: /, '')
    .replace(/; if you choose to ignore these errors.*/, '')
    .trim();
}

function placeIn(text: string, objects: StackObject[]): [StackObject | undefined, YamlPath] {
  const checked = VALIDATION.exec(text);
  if (checked === null) return [objectIn(text, objects), fieldIn(text)];
  const [, kind, place = '', unknown] = checked;
  const path = [...pathOf(place), ...(unknown === undefined ? [] : [unknown])];
  const ofKind = objects.filter(({ value }) => value.kind === kind);
  return [ofKind.find(({ value }) => has(value, path)) ?? ofKind[0], path];
}

function objectIn(text: string, objects: StackObject[]): StackObject | undefined {
  for (const { pattern, kind, name } of NAMED) {
    const match = pattern.exec(text);
    const called = objects.filter(({ value }) => value.metadata.name === match?.[name]);
    const wanted = (match?.[kind] ?? '').toLowerCase();
    // Messages of one kind or another say "Service", "services" or "networkpolicies".
    const exact = called.find(({ value }) =>
      wanted.startsWith(value.kind.toLowerCase().replace(/(y|s)$/, '')),
    );
    const found = exact ?? called[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The field that is named, as in `spec.ports[0].nodePort`. */
function fieldIn(text: string): YamlPath {
  const field =
    /(?:^|[\s.":])((?:spec|metadata|data|rules|subjects|roleRef|webhooks)(?:[.[][\w.[\]-]+)?)/.exec(
      text,
    )?.[1];
  return pathOf(field ?? '');
}

function pathOf(field: string): YamlPath {
  return [...field.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));
}

function has(value: unknown, [first, ...rest]: YamlPath): boolean {
  if (first === undefined) return true;
  if (Array.isArray(value)) return has(value[Number(first)], rest);
  return isRecord(value) && first in value && has(value[first], rest);
}

function hintFor(text: string): string | undefined {
  if (/already allocated/.test(text))
    return 'another Service of the cluster has this node port: publish another one';
  if (/exceeded quota/.test(text)) return 'request less, or raise the quota of the namespace';
  if (/no matches for kind/.test(text))
    return 'check kind and apiVersion; a custom resource needs its definition first';
  if (/field not declared in schema|unknown field/.test(text))
    return 'the field does not exist there: check its name and its depth';
  return undefined;
}
