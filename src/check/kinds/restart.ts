import { z } from 'zod';
import { act, actionFields, converged } from '../action.js';
import { defineKind } from '../kind.js';

const schema = z.strictObject({ service: z.string(), ...actionFields });

/** Replaces every task of a service by a new one; what it keeps on a volume must survive. */
export const restart = defineKind({
  name: 'restart',
  schema,
  effect: () => 'changes',
  look: async (spec, world) => {
    const before = new Set((await world.workloads.service(spec.service)).tasks.map((task) => task.id));
    return act(world, spec, {
      expected: `${spec.service} running again`,
      change: () => world.workloads.restart(spec.service),
      // A StatefulSet gives the new pod the old name: there the finished rollout has to be enough.
      look: () =>
        converged(
          world,
          spec.service,
          ({ tasks, rollout }) => rollout === 'completed' || tasks.every((task) => !before.has(task.id)),
        ),
    });
  },
});
