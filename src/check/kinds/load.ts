import { z } from 'zod';
import { findingOf } from '../expectation.js';
import { defineKind } from '../kind.js';
import { sendVolley, volleyFields } from '../volley.js';

const schema = z.strictObject(volleyFields);

/** Many requests at a time, each of which must be answered as expected. */
export const load = defineKind({
  name: 'load',
  schema,
  effect: () => 'changes',
  look: async (spec, world) => findingOf(await sendVolley(spec, world)),
});
