import { z } from 'zod';
import { countSchema, textSchema } from '../expectation.js';
import { defineKind } from '../kind.js';

const selectorSchema = z
  .string()
  .min(1)
  .describe('CSS selector; the first element that can be seen is meant.');

const stepSchema = z.union(
  [
    z.strictObject({ click: selectorSchema }),
    z.strictObject({ type: z.strictObject({ into: selectorSchema, text: z.string() }) }),
    z.strictObject({
      select: z.strictObject({ in: selectorSchema, option: z.string().describe('Its value or label.') }),
    }),
    z.strictObject({
      wait: z.union([z.strictObject({ text: z.string() }), z.strictObject({ selector: selectorSchema })], {
        error: 'either text or selector is accepted',
      }),
    }),
  ],
  {
    error:
      'click: SELECTOR; type: {into, text}; select: {in, option}; wait: {text} or {selector}: one of these is accepted',
  },
);

const expectSchema = z
  .strictObject({
    title: textSchema.optional(),
    text: textSchema.optional().describe('What can be read on the page.'),
    elements: z
      .record(z.string().min(1), z.union([countSchema, textSchema]))
      .optional()
      .describe('By CSS selector: how many can be seen, or the text of the first.'),
    errors: z
      .literal('none')
      .optional()
      .describe('No error on the console, no uncaught exception, no failed request.'),
  })
  .prefault({});

const schema = z.strictObject({
  url: z.string(),
  viewport: z
    .strictObject({
      width: z.int().min(200).max(4_000).default(1_280),
      height: z.int().min(200).max(4_000).default(720),
    })
    .prefault({}),
  steps: z.array(stepSchema).default([]).describe('What the visitor does, in this order.'),
  expect: expectSchema.describe('What must be seen after the last step.'),
  screenshot: z
    .boolean()
    .default(false)
    .describe('Keep a picture of what was seen; of a failure one is always kept.'),
});

export type BrowserSpec = z.output<typeof schema>;
export type BrowserStep = BrowserSpec['steps'][number];

/** A page in a real Chromium, used and looked at as a visitor would; each check is a new visitor. */
export const browser = defineKind({
  name: 'browser',
  schema,
  // A browser at a time is what a small machine can carry.
  effect: (spec) => (spec.steps.some((step) => !('wait' in step)) ? 'changes' : 'unknown'),
  look: async (spec, world) => (await import('../browser/judge-page.js')).judgePage(spec, world),
});
