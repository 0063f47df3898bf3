import { z } from 'zod';
import { act, actionFields, converged, reach } from '../action.js';
import { defineKind } from '../kind.js';

const schema = z.strictObject({
  service: z.string(),
  replicas: z.int().min(0).max(100),
  ...actionFields,
});

/** Scales a service, waits until it is converged, looks, and scales it back. */
export const scale = defineKind({
  name: 'scale',
  schema,
  effect: () => 'changes',
  look: async (spec, world) => {
    const { desired } = await world.workloads.service(spec.service);
    const at = (count: number) => () => converged(world, spec.service, (state) => state.desired === count);
    return act(world, spec, {
      expected: `${spec.service} ${spec.replicas}/${spec.replicas} running`,
      change: () => world.workloads.scale(spec.service, spec.replicas),
      look: at(spec.replicas),
      restore: async () => {
        await world.workloads.scale(spec.service, desired);
        await reach(world, spec.within, `${spec.service} back at ${desired}/${desired}`, at(desired));
      },
    });
  },
});
