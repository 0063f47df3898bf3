import { z } from 'zod';
import { act, actionFields, converged } from '../action.js';
import { defineKind, Unmet } from '../kind.js';

const schema = z.strictObject({ service: z.string(), ...actionFields });

/** Kills one task of a service, as a crash would; the cluster must put a new one in its place. */
export const kill = defineKind({
  name: 'kill',
  schema,
  effect: () => 'changes',
  look: async (spec, world) => {
    const { tasks, desired } = await world.workloads.service(spec.service);
    const victim = tasks[0];
    if (victim === undefined)
      throw new Unmet(`no task of ${spec.service} is running`, `a task of ${spec.service}`);
    return act(world, spec, {
      expected: `a new task of ${spec.service} in place of the killed one`,
      change: () => world.workloads.kill(victim),
      look: () =>
        converged(
          world,
          spec.service,
          (state) => state.desired === desired && state.tasks.every((task) => task.id !== victim.id),
        ),
    });
  },
});
