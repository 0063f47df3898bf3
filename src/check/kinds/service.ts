import { z } from 'zod';
import { type Comparison, compareCount, countSchema, findingOf } from '../expectation.js';
import { defineKind } from '../kind.js';
import type { ServiceState } from '../workloads/workloads.js';

const schema = z.strictObject({
  name: z.string(),
  running: countSchema.describe('Tasks or pods that run and are healthy.'),
  'one-per-node': z.boolean().default(false).describe('No node has two while another has none.'),
});

/** How many copies of a service run, and where. */
export const service = defineKind({
  name: 'service',
  schema,
  effect: () => 'reads',
  look: async (spec, world) => {
    const state = await world.workloads.service(spec.name);
    const comparisons = [compareCount(`running tasks of ${spec.name}`, state.running, spec.running)];
    if (spec['one-per-node']) comparisons.push(compareSpread(state, world.access.cluster.nodes.length));
    return findingOf(comparisons, { value: state });
  },
});

function compareSpread(state: ServiceState, nodes: number): Comparison {
  const used = new Set(state.tasks.map((task) => task.node));
  return {
    met: used.size === Math.min(nodes, state.tasks.length),
    expected: `${state.name} spread over ${Math.min(nodes, state.tasks.length)} nodes`,
    actual: `${state.tasks.length} tasks on ${used.size} nodes: ${[...used].sort().join(', ')}`,
  };
}
