import { z } from 'zod';
import { type Comparison, compareCount, countSchema, findingOf } from '../expectation.js';
import { defineKind, type World } from '../kind.js';
import { describeState, isConverged, type ServiceState } from '../workloads/workloads.js';

const schema = z.strictObject({
  services: z
    .union([countSchema, z.array(z.string()).min(1)], { error: 'a number or a list of names is accepted' })
    .describe('How many, or which at least. Every service must run all its tasks.'),
});

/** The services of the stack, each with as many running tasks as wanted. */
export const stack = defineKind({
  name: 'stack',
  schema,
  effect: () => 'reads',
  look: async (spec, world) => {
    const states = await world.workloads.list();
    return findingOf(
      [compareServices(states, spec.services), ...states.map((state) => compareState(state, world))],
      {
        value: states,
      },
    );
  },
});

function compareServices(states: ServiceState[], expected: z.output<typeof schema>['services']): Comparison {
  const names = states.map((state) => state.name);
  const list = names.sort().join(', ') || 'none';
  if (!Array.isArray(expected)) {
    const comparison = compareCount('services', names.length, expected);
    return { ...comparison, actual: `${comparison.actual}: ${list}` };
  }
  const missing = expected.filter(
    (name) => !names.includes(name) && !names.includes(name.replaceAll('_', '-')),
  );
  const actual = missing.length === 0 ? list : `${missing.join(', ')} missing; there are ${list}`;
  return { met: missing.length === 0, expected: `services ${expected.join(', ')}`, actual };
}

/** One that was scaled to none has all that it wants, and is away all the same. */
function compareState(state: ServiceState, world: World): Comparison {
  const named = (name: string) => [name, name.replaceAll('_', '-')].includes(state.name);
  const declared = world.stack.services.find((entry) => named(entry.name))?.replicas;
  const away = state.desired === 0 && declared !== 0;
  const expected = away ? `a task of ${state.name}` : 'all services converged';
  return { met: isConverged(state) && !away, expected, actual: describeState(state) };
}
