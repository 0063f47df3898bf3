import { z } from 'zod';
import { converged, reach } from '../action.js';
import { durationSchema } from '../duration.js';
import { type Comparison, findingOf } from '../expectation.js';
import { defineKind, Unmet, type World } from '../kind.js';
import { sendVolley, volleyFields } from '../volley.js';

const schema = z.strictObject({
  service: z.string().describe('What is away meanwhile: scaled to none, then back.'),
  within: durationSchema.prefault('60s').describe('Until when it must be away, and until when back.'),
  ...volleyFields,
});

/** What the others do while a service is away. What becomes of it afterwards is for the next check to see. */
export const outage = defineKind({
  name: 'outage',
  schema,
  effect: () => 'changes',
  look: async (spec, world) => {
    const { desired } = await world.workloads.service(spec.service);
    if (desired === 0) throw new Unmet(`${spec.service} is away already`, `${spec.service} running`);
    let comparisons: Comparison[];
    try {
      await scaleTo(world, spec, 0);
      comparisons = await sendVolley(spec, world);
    } finally {
      await scaleTo(world, spec, desired);
    }
    return findingOf(comparisons);
  },
});

async function scaleTo(world: World, spec: z.output<typeof schema>, replicas: number): Promise<void> {
  await world.workloads.scale(spec.service, replicas);
  const expected = `${spec.service} at ${replicas}/${replicas}`;
  await reach(world, spec.within, expected, () =>
    converged(world, spec.service, (state) => state.desired === replicas),
  );
}
