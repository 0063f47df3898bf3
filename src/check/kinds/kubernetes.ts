import { z } from 'zod';
import {
  type Comparison,
  compareCount,
  compareJson,
  countSchema,
  findingOf,
  jsonSchema,
} from '../expectation.js';
import { defineKind, Skip, type World } from '../kind.js';

const names = z.union([z.literal('all'), z.array(z.string()).min(1)], {
  error: '"all" or a list of names is accepted',
});

const schema = z.union(
  [
    z.strictObject({ available: names.describe('Deployments with the condition Available.') }),
    z.strictObject({ endpoints: names.describe('Services with an address behind them that is ready.') }),
    z.strictObject({
      get: z.string().describe('Sort of object, as kubectl get takes it.'),
      name: z.string().optional(),
      selector: z.string().optional(),
      count: countSchema.optional(),
      json: jsonSchema.optional().describe('Must hold for every object found.'),
    }),
  ],
  { error: 'one of available, endpoints, or get with name, selector, count, json is accepted' },
);

type KubernetesSpec = z.output<typeof schema>;

interface KubernetesObject {
  metadata: { name: string; labels?: Record<string, string> };
  spec?: { type?: string };
  status?: { conditions?: { type: string; status: string; message?: string }[] };
  endpoints?: { addresses: string[]; conditions?: { ready?: boolean } }[] | null;
}

/** What the Kubernetes API says about the objects in the stack's namespace. */
export const kubernetes = defineKind({
  name: 'kubernetes',
  schema,
  effect: () => 'reads',
  look: async (spec, world) => {
    if (world.stack.orchestrator !== 'kubernetes') throw new Skip('the stack does not run on Kubernetes');
    if ('available' in spec) return findingOf(await compareAvailable(spec.available, world));
    if ('endpoints' in spec) return findingOf(await compareEndpoints(spec.endpoints, world));
    return lookAtObjects(spec, world);
  },
});

async function compareAvailable(wanted: 'all' | string[], world: World): Promise<Comparison[]> {
  const deployments = await list('deployments', world);
  return chosen(wanted, deployments, 'deployment', (deployment) => {
    const condition = deployment.status?.conditions?.find(({ type }) => type === 'Available');
    return { met: condition?.status === 'True', seen: condition?.message ?? 'no condition Available' };
  });
}

async function compareEndpoints(wanted: 'all' | string[], world: World): Promise<Comparison[]> {
  const services = (await list('services', world)).filter((service) => service.spec?.type !== 'ExternalName');
  const slices = await list('endpointslices.discovery.k8s.io', world);
  return chosen(wanted, services, 'service', ({ metadata }) => {
    const mine = slices.filter(
      (slice) => slice.metadata.labels?.['kubernetes.io/service-name'] === metadata.name,
    );
    const ready = mine
      .flatMap((slice) => slice.endpoints ?? [])
      .filter((one) => one.conditions?.ready !== false);
    return { met: ready.length > 0, seen: `${ready.length} endpoints` };
  });
}

function chosen(
  wanted: 'all' | string[],
  objects: KubernetesObject[],
  sort: string,
  judge: (object: KubernetesObject) => { met: boolean; seen: string },
): Comparison[] {
  if (wanted === 'all' && objects.length === 0) {
    return [{ met: false, expected: `a ${sort}`, actual: `no ${sort} in the namespace` }];
  }
  const all = wanted === 'all' ? objects.map((object) => object.metadata.name) : wanted;
  return all.map((name) => {
    const expected =
      sort === 'service' ? 'every service with a ready endpoint' : 'every deployment available';
    const object = objects.find((candidate) => candidate.metadata.name === name);
    const verdict = object === undefined ? { met: false, seen: 'is not there' } : judge(object);
    return { met: verdict.met, expected, actual: `${sort} ${name}: ${verdict.seen}` };
  });
}

async function lookAtObjects(spec: Extract<KubernetesSpec, { get: string }>, world: World) {
  const selector = spec.selector === undefined ? [] : ['--selector', spec.selector];
  const found = await list(spec.get, world, selector);
  const objects =
    spec.name === undefined ? found : found.filter(({ metadata }) => metadata.name === spec.name);
  const least = spec.name === undefined && spec.json === undefined ? 0 : 1;
  const comparisons = [compareCount(spec.get, objects.length, spec.count ?? { 'at-least': least })];
  for (const object of objects) {
    const name = object.metadata.name;
    const found = spec.json === undefined ? [] : compareJson(object, spec.json);
    comparisons.push(...found.map((one) => ({ ...one, actual: `${name}: ${one.actual}` })));
  }
  return findingOf(comparisons, {
    value: objects,
    text: objects.map(({ metadata }) => metadata.name).join('\n'),
  });
}

async function list(sort: string, world: World, options: string[] = []): Promise<KubernetesObject[]> {
  const args = ['--namespace', world.stack.name, 'get', sort, ...options, '-o', 'json'];
  const { stdout } = await world.access.kubectl(args);
  return (JSON.parse(stdout) as { items: KubernetesObject[] }).items;
}
