import { z } from 'zod';
import { urlSchema } from '../address.js';
import {
  type Comparison,
  compareCount,
  compareJson,
  compareText,
  countSchema,
  findingOf,
  jsonSchema,
  patternSchema,
  textSchema,
} from '../expectation.js';
import { defineKind, type Finding, Unmet, type World } from '../kind.js';
import { type HttpAnswer, send } from '../request.js';

const statusSchema = z.int().min(100).max(599);
const scalarSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** What is sent, shared with the kinds that send many. */
export const requestFields = {
  url: urlSchema.describe('`http://${endpoint:8080}/` is the first address of published port 8080.'),
  method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  form: z.record(z.string(), scalarSchema).optional().describe('Sent URL-encoded; the method is then POST.'),
  json: z.unknown().optional().describe('Sent as JSON; the method is then POST.'),
  body: z.string().optional(),
};

export const answerSchema = z
  .strictObject({
    status: z
      .union([statusSchema, z.array(statusSchema).min(1)])
      .optional()
      .describe('Default: 200 to 299.'),
    headers: z.record(z.string(), textSchema).optional(),
    body: textSchema.optional(),
    json: jsonSchema.optional(),
  })
  .prefault({});

export const httpSchema = z
  .strictObject({
    ...requestFields,
    cookies: z
      .string()
      .optional()
      .describe('Name of a jar: requests with the same jar are the same visitor.'),
    'each-node': z.boolean().default(false).describe('Ask every node, not just the first.'),
    repeat: z.int().min(1).max(1000).default(1).describe('Requests in a row, each on a new connection.'),
    distinct: z
      .strictObject({ matches: patternSchema, count: countSchema })
      .optional()
      .describe('How many different texts the pattern finds over all answers.'),
    expect: answerSchema,
  })
  .refine(atMostOneBody, { error: 'at most one of form, json, body is accepted' });

type HttpSpec = z.output<typeof httpSchema>;
type RequestSpec = Pick<HttpSpec, 'url' | 'method' | 'headers' | 'form' | 'json' | 'body'>;

export const http = defineKind({
  name: 'http',
  schema: httpSchema,
  effect: (spec) => (/^(GET|HEAD|OPTIONS)$/.test(methodOf(spec)) ? 'reads' : 'changes'),
  look: lookAtHttp,
});

export function atMostOneBody(spec: { form?: unknown; json?: unknown; body?: unknown }): boolean {
  return [spec.form, spec.json, spec.body].filter((part) => part !== undefined).length <= 1;
}

/** Sends the request as often, and to as many nodes, as asked; every answer must be as expected. */
export async function lookAtHttp(spec: HttpSpec, world: World): Promise<Finding> {
  const urls = spec['each-node'] ? urlsOnEachNode(spec.url, world) : [spec.url];
  const comparisons: Comparison[] = [];
  const bodies: string[] = [];
  let answer: HttpAnswer | undefined;
  for (const url of urls) {
    for (let count = 0; count < spec.repeat; count++) {
      answer = await sendSpec({ ...spec, url }, world, spec.cookies);
      bodies.push(answer.body);
      const found = compareAnswer(answer, spec.expect);
      comparisons.push(
        ...(urls.length === 1 ? found : found.map((one) => ({ ...one, actual: `${url}: ${one.actual}` }))),
      );
    }
  }
  if (spec.distinct !== undefined) comparisons.push(countDistinct(bodies, spec.distinct));
  return findingOf(comparisons, { value: parsed(answer?.body), text: answer?.body });
}

/** One request as a lab file describes it. */
export function sendSpec(spec: RequestSpec, world: World, jarName?: string): Promise<HttpAnswer> {
  const [body, type] = bodyOf(spec);
  return send({
    url: spec.url,
    method: methodOf(spec),
    headers: { ...(type === undefined ? {} : { 'content-type': type }), ...spec.headers },
    body,
    jar: jarName === undefined ? undefined : jarNamed(jarName, world),
    timeout: world.timeout,
    signal: world.signal,
  });
}

export function compareAnswer(answer: HttpAnswer, expect: z.output<typeof answerSchema>): Comparison[] {
  const headers = Object.entries(expect.headers ?? {}).flatMap(([name, text]) =>
    compareText(`header ${name}`, answer.headers[name.toLowerCase()] ?? '', text),
  );
  return [
    compareStatus(answer.status, expect.status),
    ...headers,
    ...(expect.body === undefined ? [] : compareText('body', answer.body, expect.body)),
    ...(expect.json === undefined ? [] : compareJson(parsed(answer.body), expect.json)),
  ];
}

function compareStatus(status: number, expected: number | number[] | undefined): Comparison {
  const actual = `status ${status}`;
  if (expected === undefined)
    return { met: status >= 200 && status < 300, expected: 'status 200 to 299', actual };
  const accepted = [expected].flat();
  return { met: accepted.includes(status), expected: `status ${accepted.join(' or ')}`, actual };
}

function countDistinct(bodies: string[], distinct: NonNullable<HttpSpec['distinct']>): Comparison {
  const pattern = new RegExp(distinct.matches, 'u');
  const found = bodies.flatMap((body) => {
    const match = pattern.exec(body);
    return match === null ? [] : [match[1] ?? match[0]];
  });
  const what = `different texts for /${distinct.matches}/ in ${bodies.length} answers`;
  return compareCount(what, new Set(found).size, distinct.count);
}

/** The address with its host replaced by that of every node where the same port is published. */
function urlsOnEachNode(url: string, world: World): string[] {
  const { host } = new URL(url);
  const groups = world.stack.services.flatMap((service) => Object.values(service.endpoints));
  const group = groups.find((addresses) => addresses.includes(host));
  if (group === undefined) throw new Unmet(`${host} is no published port of ${world.stack.name}`);
  return group.map((address) => url.replace(host, address));
}

function methodOf(spec: RequestSpec): string {
  const sends = spec.form !== undefined || spec.json !== undefined || spec.body !== undefined;
  return spec.method ?? (sends ? 'POST' : 'GET');
}

function bodyOf(spec: RequestSpec): [body?: string, type?: string] {
  if (spec.form !== undefined) {
    return [new URLSearchParams(spec.form).toString(), 'application/x-www-form-urlencoded'];
  }
  return spec.json === undefined ? [spec.body] : [JSON.stringify(spec.json), 'application/json'];
}

function jarNamed(name: string, world: World) {
  const jar = world.jars.get(name) ?? new Map<string, string>();
  world.jars.set(name, jar);
  return jar;
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
