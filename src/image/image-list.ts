import { z } from 'zod';

/** The images that the build action is given as a list. */
export const imageList = z.array(
  z.strictObject({
    name: z.string().min(1),
    context: z.string().default('.'),
    dockerfile: z.string().default('Dockerfile'),
    args: z.record(z.string(), z.string()).optional(),
    target: z.string().optional(),
    platforms: z.array(z.string()).optional(),
    tags: z.array(z.string()).optional(),
    labels: z.record(z.string(), z.string()).optional(),
  }),
);
