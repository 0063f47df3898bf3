import { type CommandError, InfraError, UserError } from '../../system/errors.js';
import type { YamlPath } from '../../system/yaml.js';
import { placeOf } from '../compose/reader.js';
import type { StackObject } from './to-kubernetes.js';

/** Where kubectl and the API server name what they refuse: kind and name, in the order that the pattern's groups say. */
const NAMED: { pattern: RegExp; kind?: number; name: number }[] = [
  { pattern: /(\w+)(?:\.[\w.-]+)? "([^"]+)" is (?:invalid|forbidden)/, kind: 1, name: 2 },
  { pattern: /\((?:[\w.-]*\/)?([\w.:-]+); [\w./]+, Kind=(\w+)\)/, kind: 2, name: 1 },
  { pattern: /for name: "([^"]+)".*no matches for kind "(\w+)"/s, kind: 2, name: 1 },
  { pattern: /(\w+) "([^"]+)"/, kind: 1, name: 2 },
];
const REFUSED =
  /\((Invalid|BadRequest|Forbidden|AlreadyExists|NotFound|Conflict|RequestEntityTooLarge)\)|no matches for kind|failed to create typed patch|error validating|is invalid|mapping not found|InternalError.*admission webhook/;

/** What the cluster itself refuses, at the line of the object and field it names; InfraError when it did not answer. */
export function refusedByCluster(error: CommandError, objects: StackObject[]): UserError | InfraError {
  const lines = error.tail(20);
  const line = lines.find((each) => REFUSED.test(each));
  if (line === undefined)
    return new InfraError(`the cluster does not take the stack: ${lines.at(-1) ?? error.message}`, {
      log: lines,
      cause: error,
    });
  const object = objectIn(line, objects);
  const text = line
    .replace(/^Error from server \(\w+\): (error when \w+ "[^"]*": )?/, '')
    .replace(/^error: /, '');
  const location = object?.locate(pathIn(line));
  const place = location === undefined ? '' : `${placeOf(location)} `;
  const subject = object?.subject ?? object?.value.metadata.name;
  return new UserError(`${place}the cluster refuses the stack: ${text}`, {
    location,
    subject,
    hint: hintFor(text),
    log: lines.length > 1 ? lines : undefined,
    cause: error,
  });
}

function objectIn(line: string, objects: StackObject[]): StackObject | undefined {
  for (const { pattern, kind, name } of NAMED) {
    const match = pattern.exec(line);
    const called = objects.filter(({ value }) => value.metadata.name === match?.[name]);
    const wanted = (kind === undefined ? '' : (match?.[kind] ?? '')).toLowerCase();
    // Messages of one kind or another say "Service", "services" or "networkpolicies".
    const exact = called.find(({ value }) =>
      wanted.startsWith(value.kind.toLowerCase().replace(/(y|s)$/, '')),
    );
    if (exact !== undefined || called[0] !== undefined) return exact ?? called[0];
  }
  return undefined;
}

/** The field that is named, as in `spec.ports[0].nodePort`. */
function pathIn(line: string): YamlPath {
  const field =
    /(?:^|[\s.":])((?:spec|metadata|data|rules|subjects|roleRef|webhooks)(?:[.[][\w.[\]-]+)?)/.exec(
      line,
    )?.[1] ?? '';
  return [...field.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));
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
