import { z } from 'zod';
import type { Report } from './report.js';

const time = z.int().describe('Milliseconds since 1970.');
const duration = z.number().min(0).describe('Milliseconds.');

const location = z.strictObject({
  file: z.string(),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional(),
});

const part = z.strictObject({
  name: z.string(),
  started: time,
  duration,
  outcome: z.enum(['ok', 'failed', 'running']),
});

const step = z.strictObject({
  id: z.string(),
  title: z.string(),
  outcome: z.enum(['ok', 'failed', 'skipped', 'cancelled', 'running']),
  started: time,
  duration,
  summary: z.string().describe('What came of it, as in "6 services converged".'),
  notes: z.array(z.string()).describe('Limits of the machine, deviations, choices that were made.'),
  parts: z.array(part).describe('What it worked on, side by side or one after the other.'),
});

const check = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  outcome: z
    .enum(['pass', 'fail', 'error', 'skip', 'infra'])
    .describe('error: the check itself is wrong; infra: a service was down, counts against nobody.'),
  points: z.number(),
  maxPoints: z.number(),
  visibility: z
    .enum(['visible', 'hidden'])
    .describe('Of a hidden check only title, outcome and points are told.'),
  message: z.string().optional(),
  expected: z.string().optional(),
  actual: z.string().optional(),
  hint: z.string().optional(),
  attempts: z.int().min(0),
  started: time,
  duration,
  fidelity: z
    .string()
    .describe('What a pass is worth: real-aws, kubeadm, kind, swarm, local-docker, emulated(…).'),
  excused: z.boolean().optional().describe('Skipped because of this machine: its points count neither way.'),
  location: location.optional(),
  evidence: z.string().optional().describe("Path of a picture or file, relative to the report's folder."),
});

const resource = z.strictObject({
  type: z.string().describe('As in docker:container.'),
  name: z.string(),
  id: z.string(),
  created: time.optional(),
  removed: time.optional(),
  error: z.string().optional().describe('Why it could not be removed.'),
});

const cause = z.strictObject({
  step: z.string(),
  kind: z.enum(['leak', 'user', 'checks', 'internal', 'infra']).optional(),
  message: z.string(),
  subject: z.string().optional().describe('The service, image or resource concerned.'),
  location: location.optional(),
  hint: z.string().optional(),
  log: z.array(z.string()).optional().describe('The last lines that show the cause, oldest first.'),
});

/** report.json, version 1. `schemas/report.schema.json` is made from this. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  lab: z.string(),
  title: z.string(),
  target: z.string(),
  fidelity: z.string(),
  environment: z.strictObject({
    id: z.string(),
    owner: z.string(),
    expires: z.string().describe('ISO 8601.'),
    runUrl: z.string().optional(),
  }),
  outcome: z.enum(['passed', 'failed', 'error', 'infra', 'leaked', 'cancelled']),
  started: time,
  duration,
  steps: z.array(step),
  checks: z.array(check),
  points: z.strictObject({
    scored: z.number(),
    possible: z.number(),
    excluded: z.number().optional().describe('Points of checks that could not be judged; not in `possible`.'),
  }),
  causes: z.array(cause).describe('Why it did not pass, the worst first.'),
  resources: z.array(resource).describe('What was created, and when it was removed.'),
  leaked: z.array(resource).describe('What is left.'),
  removal: z.array(z.string()).describe('Commands that remove what is left.'),
}) satisfies z.ZodType<Report>;

/** The JSON Schema of report.json, as text. */
export function reportJsonSchema(): string {
  const schema = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' });
  return `${JSON.stringify({ ...schema, title: 'distsys report' }, null, 2)}\n`;
}
