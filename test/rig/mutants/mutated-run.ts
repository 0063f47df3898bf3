import type { CheckResult } from '../../../src/check/check.js';
import { runChecks } from '../../../src/check/engine.js';
import { inOrder } from '../../../src/check/order.js';
import type { Check } from '../../../src/check/schema.js';
import type { Step } from '../../../src/report/step.js';
import type { Context } from '../../../src/system/context.js';
import { silentStep } from '../check-run.js';
import type { BrokenStack } from './broken-stack.js';
import type { Mutation } from './mutation.js';

export interface MutatedRun {
  /** What the checks found on the mended stack, by id. */
  mended: Map<string, CheckResult>;
  /** What the check found on the stack that the mutation broke. */
  broken(mutation: Mutation, id: string): CheckResult | undefined;
  /** What went wrong in breaking or mending. */
  errors: Map<Mutation, unknown>;
}

const WITHIN = 1_000;
const TIMEOUT = 3_000;

/**
 * One run of the real engine over all checks, in which each check looks twice: at a stack that a mutation broke, and right
 * after at the mended one. That the second look passes shows that it was the mutation that the first one noticed.
 */
export async function mutatedRun(
  context: Context,
  stack: BrokenStack,
  checks: Check[],
  mutations: Mutation[],
  tell: (line: string) => void,
): Promise<MutatedRun> {
  const errors = new Map<Mutation, unknown>();
  const deeds = new Map<string, () => Promise<unknown>>();
  const deed = (mutation: Mutation, what: 'break' | 'mend'): Check => {
    const id = `${what} ${mutations.indexOf(mutation)}`;
    deeds.set(id, async () => {
      const started = context.clock.monotonic();
      await mutation[what](stack).catch((error: unknown) =>
        errors.set(mutation, errors.get(mutation) ?? error),
      );
      tell(`${what} ${mutation.title} ${((context.clock.monotonic() - started) / 1000).toFixed(1)} s`);
    });
    return { ...barrier, id };
  };
  const wanted = concerned(checks, mutations);
  const sequence = inOrder(wanted).flatMap((check) => [
    ...mutations
      .filter(({ at }) => at === check.id)
      .flatMap((mutation) => [
        ...(mutation.since === undefined ? [deed(mutation, 'break')] : []),
        ...Object.keys(mutation.kills).map((id) => hurried(checkNamed(checks, id), mutation, mutations)),
        deed(mutation, 'mend'),
      ]),
    ...mutations.filter(({ since }) => since === check.id).map((mutation) => deed(mutation, 'break')),
    check,
  ]);
  const step: Step = {
    ...silentStep,
    part: async (name, work) => {
      await deeds.get(name)?.();
      const started = context.clock.monotonic();
      const result = await work();
      if (!deeds.has(name)) tell(`${name} ${((context.clock.monotonic() - started) / 1000).toFixed(1)} s`);
      return result;
    },
  };
  const options = { images: stack.made.images };
  const results = await runChecks(context, stack.access, stack.made.stack, sequence, options, step);
  const byId = new Map(results.map((result) => [result.id, result]));
  return {
    mended: byId,
    broken: (mutation, id) => byId.get(brokenId(id, mutation, mutations)),
    errors,
  };
}

/** Those that a mutation names, and all that they need. */
function concerned(checks: Check[], mutations: Mutation[]): Check[] {
  const ids = new Set<string>();
  const add = (id: string): void => {
    if (ids.has(id)) return;
    ids.add(id);
    for (const need of checkNamed(checks, id).needs) add(need);
  };
  for (const { at, since = at, kills } of mutations)
    for (const id of [at, since, ...Object.keys(kills)]) add(id);
  return checks.filter(({ id }) => ids.has(id));
}

/** Stands in the list of checks where something is done between two looks. */
const barrier: Check = {
  id: '',
  title: 'between two looks',
  points: 0,
  visibility: 'visible',
  needs: [],
  requires: {},
  timeout: 10_000,
  not: false,
  capture: {},
  kind: 'exec',
  spec: { command: ['true'], expect: { exit: 0 } },
  effect: 'unknown',
  parallel: false,
  uses: [],
};

/** The check as it looks at a broken stack: alone, and not for long. */
function hurried(check: Check, mutation: Mutation, mutations: Mutation[]): Check {
  const { within = WITHIN, timeout = TIMEOUT } = mutation;
  const { eventually } = check;
  const spec = check.spec as { within?: number };
  return {
    ...check,
    id: brokenId(check.id, mutation, mutations),
    parallel: false,
    capture: {},
    timeout: Math.min(check.timeout, timeout),
    eventually: eventually && { ...eventually, within: Math.min(eventually.within, within) },
    spec: spec.within === undefined ? spec : { ...spec, within: Math.min(spec.within, within) },
  };
}

function brokenId(id: string, mutation: Mutation, mutations: Mutation[]): string {
  return `${id} broken by ${mutations.indexOf(mutation)}`;
}

function checkNamed(checks: Check[], id: string): Check {
  const check = checks.find((candidate) => candidate.id === id);
  if (check === undefined) throw new Error(`a mutation is to be noticed by ${id}, which is no check`);
  return check;
}
