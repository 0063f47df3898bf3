import { z } from 'zod';
import { checksSchema } from '../check/schema.js';

const targetSchema = z.strictObject({
  nodes: z.int().min(1).max(9).default(1).describe('Machines or containers in the cluster.'),
  snapshot: z.boolean().default(false).describe('Restore a frozen cluster when one fits (kind, one node).'),
});

const imageSchema = z.strictObject({
  name: z.string().min(1).describe('What people see, and the last part of the image name.'),
  context: z.string().default('.').describe('Build context, relative to lab.yml.'),
  dockerfile: z.string().optional().describe('Relative to the context; default Dockerfile.'),
  args: z.record(z.string(), z.string()).optional().describe('Build arguments.'),
  target: z.string().optional().describe('Stage to build.'),
});

const stackSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9_-]{0,39}$/, 'a lower-case letter, then letters, digits, _ or -, 40 at most'),
    compose: z.string().optional().describe('Compose file, relative to lab.yml.'),
    manifests: z.string().optional().describe('Folder or file of Kubernetes manifests.'),
    kustomize: z.string().optional().describe('Folder with a kustomization.yaml.'),
    variables: z.record(z.string(), z.string()).optional().describe('Values for ${…} in the Compose file.'),
    timeout: z
      .int()
      .min(5)
      .max(3600)
      .default(180)
      .describe('Seconds until every service must have converged.'),
  })
  .refine(
    (stack) =>
      [stack.compose, stack.manifests, stack.kustomize].filter((part) => part !== undefined).length === 1,
    'exactly one of compose, manifests, kustomize is accepted',
  );

/** lab.yml: what to build, where it runs, how to check it. `schemas/lab.schema.json` is made from this. */
export const labSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'a lower-case letter, then letters, digits or -, 40 at most'),
  title: z.string().min(1),
  description: z.string().optional(),
  images: z
    .union([z.literal('compose'), z.array(imageSchema)])
    .default('compose')
    .describe('`compose`: every build section of the stack; or a list.'),
  stack: stackSchema,
  targets: z
    .strictObject({
      swarm: targetSchema.optional(),
      kind: targetSchema.optional(),
      existing: targetSchema.optional(),
    })
    .refine(
      (targets) => Object.values(targets).some((target) => target !== undefined),
      'at least one of swarm, kind, existing',
    ),
  checks: checksSchema,
});

export type LabFile = z.infer<typeof labSchema>;
