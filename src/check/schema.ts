import { z } from 'zod';
import { durationSchema } from './duration.js';
import { patternSchema } from './expectation.js';
import { parseJsonPath } from './jsonpath.js';
import type { Effect } from './kind.js';
import { type KindName, kinds } from './kinds/index.js';
import { findCycle } from './order.js';
import { placeholdersIn } from './substitute.js';

const kindNames = Object.keys(kinds) as KindName[];
const idSchema = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, {
  error: 'a lower-case letter, then letters, digits or -, 60 at most, is accepted',
});

const eventuallySchema = z
  .strictObject({ within: durationSchema.prefault('30s'), every: durationSchema.prefault('500ms') })
  .describe('Look again until it is met.');
const consistentlySchema = z
  .strictObject({ for: durationSchema.prefault('10s'), every: durationSchema.prefault('1s') })
  .describe('It must stay met.');

const commonFields = {
  id: idSchema,
  title: z.string().min(1),
  points: z.number().min(0).default(1),
  hint: z.string().optional().describe('Shown when it fails.'),
  visibility: z.enum(['visible', 'hidden']).default('visible'),
  needs: z.array(z.string()).default([]).describe('Checks that must pass first; else this one is skipped.'),
  targets: z
    .array(z.enum(['swarm', 'kind', 'existing']))
    .min(1)
    .optional()
    .describe('Where it means something; default: everywhere.'),
  requires: z
    .strictObject({
      nodes: z.int().min(1).optional(),
      'routing-mesh': z.literal(true).optional().describe('Published ports are balanced over the tasks.'),
    })
    .default({}),
  timeout: durationSchema.prefault('10s').describe('How long one look may take.'),
  eventually: eventuallySchema.optional(),
  consistently: consistentlySchema.optional(),
  not: z.boolean().default(false).describe('The expectation must not be met; a dead service does not count.'),
  capture: z
    .record(
      // `n-1` would be a subtraction.
      z.string().regex(/^[A-Za-z_][\w.]*(?:-[A-Za-z_][\w.]*)*$/, {
        error: 'letters, digits, _, . and, before a letter, - are accepted',
      }),
      captureSchema(),
    )
    .default({})
    .describe('Values for later checks: a JSON path, or a regular expression with one group.'),
  parallel: z.boolean().optional().describe('Run beside its neighbours; default: where it only reads.'),
};

const kindFields = Object.fromEntries(kindNames.map((name) => [name, kinds[name].schema.optional()]));

const declared = z.strictObject({ ...commonFields, ...kindFields });
type Common = z.output<z.ZodObject<typeof commonFields>>;

/** One check as the engine wants it: the kind's own part under `spec`. */
export interface Check extends Omit<Common, 'parallel'> {
  kind: KindName;
  spec: unknown;
  effect: Effect;
  parallel: boolean;
  /** Names of the captures that the spec uses. */
  uses: string[];
}

const checkSchema = declared.superRefine(exactlyOneKind).transform((value): Check => {
  const common = value as Common & Record<string, unknown>;
  const kind = kindNames.find((name) => common[name] !== undefined) ?? 'http';
  const spec = common[kind];
  const effect = kinds[kind].effect(spec);
  const fields = Object.fromEntries(Object.entries(common).filter(([key]) => key !== kind)) as Common;
  const parallel = fields.parallel ?? effect === 'reads';
  return { ...fields, kind, spec, effect, parallel, uses: placeholdersIn(spec).captures };
});

/** The list under `checks:` of a lab file. Reports unknown keys, cycles and captures nobody makes, each with its path. */
export const checksSchema = z
  .array(checkSchema)
  .min(1, { error: 'at least one check is needed: an empty list would pass whatever is deployed' })
  // A pipe, so that these look only at checks that are whole each by itself.
  .pipe(
    z.custom<Check[]>().superRefine((checks, context) => {
      refuseDoubles(checks, context);
      refuseBadNeeds(checks, context);
      refuseUnknownCaptures(checks, context);
      refuseRepeatedChanges(checks, context);
    }),
  );

export type Checks = z.output<typeof checksSchema>;

type Refinement = z.core.$RefinementCtx;

function report(context: Refinement, path: PropertyKey[], message: string): void {
  context.addIssue({ code: 'custom', path, message, input: undefined });
}

function captureSchema() {
  return z.string().superRefine((expression, context) => {
    const valid = expression.startsWith('$')
      ? parseJsonPath(expression) !== undefined
      : patternSchema.safeParse(expression).success;
    if (!valid) report(context, [], 'a JSON path such as $.a[0], or a regular expression, is accepted');
  });
}

function exactlyOneKind(value: Record<string, unknown>, context: Refinement): void {
  const found = kindNames.filter((name) => value[name] !== undefined);
  if (found.length === 1) return;
  const was = found.length === 0 ? 'none' : found.join(' and ');
  // A misspelt kind is an unknown key: that is the place to look at.
  const unknown = context.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [],
  )[0];
  const place = found[1] ?? unknown;
  report(
    context,
    place === undefined ? [] : [place],
    `exactly one of ${kindNames.join(', ')} is accepted; found ${was}`,
  );
}

function refuseDoubles(checks: Check[], context: Refinement): void {
  checks.forEach((check, index) => {
    if (checks.findIndex(({ id }) => id === check.id) < index) {
      report(context, [index, 'id'], `the id ${check.id} is taken by a check above`);
    }
  });
}

function refuseBadNeeds(checks: Check[], context: Refinement): void {
  const ids = checks.map((check) => check.id);
  let unknown = false;
  checks.forEach((check, index) => {
    check.needs.forEach((need, position) => {
      if (ids.includes(need)) return;
      unknown = true;
      report(context, [index, 'needs', position], `there is no check ${need}; there are ${ids.join(', ')}`);
    });
  });
  const cycle = unknown ? undefined : findCycle(checks);
  if (cycle === undefined) return;
  const first = Math.min(...cycle.map((id) => ids.indexOf(id)));
  const said = cycle.length === 2 ? `${cycle[0]} needs itself` : `needs in a cycle: ${cycle.join(' → ')}`;
  report(context, [first, 'needs'], said);
}

/** A capture must be made by a check above, which then is needed without saying so. */
function refuseUnknownCaptures(checks: Check[], context: Refinement): void {
  const known = new Map<string, string>();
  checks.forEach((check, index) => {
    for (const inner of placeholdersIn(check.spec).invalid) {
      const why = inner.startsWith('endpoint:')
        ? 'a port from 1 to 65535 is accepted'
        : 'write $${ for a plain ${';
      report(context, [index, check.kind], `\${${inner}} means nothing; ${why}`);
    }
    for (const name of check.uses) {
      const maker = known.get(name);
      if (maker === undefined) {
        report(
          context,
          [index, check.kind],
          `no check above captures ${name}; write $\${${name}} for the text itself`,
        );
      } else if (!check.needs.includes(maker)) {
        check.needs.push(maker);
      }
    }
    for (const name of Object.keys(check.capture)) known.set(name, check.id);
  });
}

function refuseRepeatedChanges(checks: Check[], context: Refinement): void {
  checks.forEach((check, index) => {
    if (check.not && Object.keys(check.capture).length > 0) {
      report(context, [index, 'capture'], 'not leaves nothing to capture');
    }
    if (check.effect !== 'changes') return;
    for (const key of ['eventually', 'consistently'] as const) {
      if (check[key] === undefined) continue;
      report(
        context,
        [index, key],
        `${key} would repeat what this ${check.kind} changes; look at its effect in a check of its own`,
      );
    }
    if (check.parallel) report(context, [index, 'parallel'], `a check that changes something runs alone`);
  });
}
