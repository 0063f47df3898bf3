import { z } from 'zod';
import { findingOf } from '../expectation.js';
import { defineKind } from '../kind.js';

const schema = z.strictObject({
  pinned: z.literal(true).describe('No service runs `:latest`, or asks the registry for it at each start.'),
});

/** A reference without a tag means `:latest`; with a digest it is fixed whatever the tag. */
export function isLatest(reference: string): boolean {
  if (reference.includes('@')) return false;
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return !name.includes(':') || name.endsWith(':latest');
}

/** What the services' images are named: `:latest` makes Kubernetes pull always, which fails for a loaded image. */
export const images = defineKind({
  name: 'images',
  schema,
  effect: () => 'reads',
  look: async (_spec, world) => {
    const states = await world.workloads.list();
    const expected = 'every image with a tag other than latest, or a digest';
    const comparisons = states.map(({ name, image, pullsAlways }) => ({
      met: !isLatest(image) && !pullsAlways,
      expected,
      actual: `${name} runs ${image}${pullsAlways ? ', pulled at each start' : ''}`,
    }));
    return findingOf(comparisons, { value: states });
  },
});
