import { z } from 'zod';
import { act, actionFields, converged, reach } from '../action.js';
import { defineKind, Unmet, type World } from '../kind.js';
import { describeState } from '../workloads/workloads.js';

const schema = z
  .strictObject({
    service: z.string(),
    image: z.string().optional(),
    env: z.record(z.string(), z.string()).optional(),
    ...actionFields,
  })
  .refine((spec) => spec.image !== undefined || spec.env !== undefined, { error: 'image or env is needed' });

/** A rolling update to another image or environment, which must complete; then it is rolled back. */
export const update = defineKind({
  name: 'update',
  schema,
  effect: () => 'changes',
  look: async (spec, world) =>
    act(world, spec, {
      expected: `the rolling update of ${spec.service} completed`,
      change: () => world.workloads.update(spec.service, { image: spec.image, env: spec.env }),
      look: () => rolledOut(world, spec.service),
      restore: async () => {
        await world.workloads.rollback(spec.service);
        await reach(world, spec.within, `${spec.service} rolled back`, () => converged(world, spec.service));
      },
    }),
});

async function rolledOut(world: World, name: string) {
  const state = await world.workloads.service(name);
  if (state.rollout === 'rolled back')
    throw new Unmet(describeState(state), 'an update that is not rolled back');
  return converged(world, name, ({ rollout }) => rollout === 'completed');
}
