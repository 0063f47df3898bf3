import { z } from 'zod';
import { CommandError } from '../../system/errors.js';
import { compareCount, compareJson, countSchema, findingOf, jsonSchema } from '../expectation.js';
import { defineKind, Skip, Unmet, type World } from '../kind.js';

const sortSchema = z.enum(['service', 'network', 'volume', 'config', 'secret', 'container', 'node', 'image']);
const ofStack = new Set(['service', 'network', 'volume', 'config', 'secret', 'container']);

const schema = z.union(
  [
    z.strictObject({
      list: sortSchema.describe('Those of the stack; nodes and images: all.'),
      count: countSchema,
    }),
    z.strictObject({
      inspect: sortSchema,
      name: z.string().describe("Without the stack's prefix, where there is one."),
      json: jsonSchema,
    }),
  ],
  { error: 'either list and count, or inspect, name and json are accepted' },
);

type DockerSpec = z.output<typeof schema>;

/** What the engine of a swarm says about its objects. */
export const docker = defineKind({
  name: 'docker',
  schema,
  effect: () => 'reads',
  look: async (spec, world) => {
    if (world.stack.orchestrator !== 'swarm') throw new Skip('the stack does not run on Docker Swarm');
    return 'list' in spec ? lookAtList(spec, world) : lookAtOne(spec, world);
  },
});

async function lookAtList(spec: Extract<DockerSpec, { list: string }>, world: World) {
  const { name } = world.stack;
  const filter = ofStack.has(spec.list) ? ['--filter', `label=com.docker.stack.namespace=${name}`] : [];
  const { stdout } = await world.access.docker([spec.list, 'ls', '--quiet', ...filter]);
  const ids = stdout.split('\n').filter((line) => line.trim() !== '');
  return findingOf([compareCount(`${spec.list}s of ${name}`, ids.length, spec.count)], {
    value: ids,
    text: stdout,
  });
}

async function lookAtOne(spec: Extract<DockerSpec, { inspect: string }>, world: World) {
  const scoped = ofStack.has(spec.inspect) && spec.inspect !== 'container';
  const name = scoped ? `${world.stack.name}_${spec.name}` : spec.name;
  try {
    const { stdout } = await world.access.docker([spec.inspect, 'inspect', name]);
    const value: unknown = (JSON.parse(stdout) as unknown[])[0];
    return findingOf(compareJson(value, spec.json), { value, text: stdout });
  } catch (error) {
    if (!(error instanceof CommandError && /no such|not found/i.test(error.stderr))) throw error;
    throw new Unmet(`there is no ${spec.inspect} ${name}`, `a ${spec.inspect} ${name}`);
  }
}
