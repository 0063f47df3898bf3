import type { ClusterAccess } from '../cluster/cluster.js';
import type { BuiltImage } from '../image/image.js';
import { checksSummary } from '../report/outcome.js';
import type { Step } from '../report/step.js';
import type { DeployedStack } from '../stack/stack.js';
import type { Context } from '../system/context.js';
import type { Location } from '../system/errors.js';
import type { CheckResult } from './check.js';
import { keepEvidence } from './evidence.js';
import { clusterFailure } from './judge.js';
import type { World } from './kind.js';
import { kinds } from './kinds/index.js';
import { lookAt, type Sight } from './look.js';
import { batches, inOrder } from './order.js';
import type { Check } from './schema.js';
import { reasonToSkip } from './skip.js';
import { substitute } from './substitute.js';
import { workloadsOf } from './workloads/workloads.js';

export interface CheckOptions {
  /** What was built for this stack, for checks on the registry. */
  images: BuiltImage[];
  /** Absolute folder for pictures and bodies, directly inside the report's; undefined: none are kept. */
  evidenceFolder?: string;
  /** The place of a path below `checks:` in the lab file. */
  locate?: (path: (string | number)[]) => Location;
  /** Ends the run besides the context's own. */
  signal?: AbortSignal;
}

/** Checks under way at the same time: each may start a docker or kubectl. */
const SIDE_BY_SIDE = 4;

/**
 * Runs the checks, each after those it needs, and returns one result for each in the order of declaration. Neighbours
 * that only read run side by side; one that changes something runs alone. Throws nothing but the signal's reason: what
 * goes wrong in a check is in its result.
 */
export async function runChecks(
  context: Context,
  access: ClusterAccess,
  stack: DeployedStack,
  checks: Check[],
  options: CheckOptions,
  step: Step,
): Promise<CheckResult[]> {
  const run = new CheckRun(context, access, stack, options, step, checks);
  for (const batch of batches(inOrder(checks), (check) => check.parallel)) await run.batch(batch);
  const results = checks.flatMap((check) => run.results.get(check.id) ?? []);
  step.summary(checksSummary(results));
  return results;
}

class CheckRun {
  readonly results = new Map<string, CheckResult>();
  private readonly captures = new Map<string, unknown>();
  private readonly world: World;
  private readonly places: Map<string, number>;

  constructor(
    private readonly context: Context,
    access: ClusterAccess,
    stack: DeployedStack,
    private readonly options: CheckOptions,
    private readonly step: Step,
    checks: Check[],
  ) {
    const signal =
      options.signal === undefined ? context.signal : AbortSignal.any([context.signal, options.signal]);
    const workloads = workloadsOf(context, access, stack);
    const common = { jars: new Map(), checkId: '', timeout: 0 };
    this.world = { ...common, context, access, stack, workloads, images: options.images, signal };
    this.places = new Map(checks.map((check, index) => [check.id, index]));
  }

  /** Runs neighbours side by side, but never one before those it needs. */
  async batch(checks: Check[]): Promise<void> {
    let waiting = checks;
    while (waiting.length > 0) {
      const ids = new Set(waiting.map((check) => check.id));
      const ready = waiting
        .filter((check) => check.needs.every((need) => !ids.has(need)))
        .slice(0, SIDE_BY_SIDE);
      await Promise.all(ready.map((check) => this.one(check)));
      waiting = waiting.filter((check) => !ready.includes(check));
    }
  }

  private async one(check: Check): Promise<void> {
    this.world.signal.throwIfAborted();
    const started = this.context.clock.now();
    const begin = this.context.clock.monotonic();
    this.step.progress(check.title);
    const skipped = reasonToSkip(check, this.world.access.cluster, this.results);
    const sight = skipped === undefined ? await this.step.part(check.id, () => this.look(check)) : undefined;
    const duration = this.context.clock.monotonic() - begin;
    const base = { ...this.describe(check), started, duration };
    if (skipped !== undefined || sight === undefined) {
      this.results.set(check.id, { ...base, ...skipped, outcome: 'skip', attempts: 0 });
      return;
    }
    for (const [name, value] of sight.captured) this.captures.set(name, value);
    const { outcome, message, expected, actual, attempts } = sight;
    const evidence = await keepEvidence(check.id, sight, this.evidenceFolderFor(check));
    const points = outcome === 'pass' ? check.points : 0;
    const hint = outcome === 'fail' ? check.hint : undefined;
    const excused = outcome === 'skip' ? true : undefined;
    const found = { outcome, message, expected, actual, attempts, evidence, points, hint, excused };
    this.results.set(check.id, { ...base, ...found });
  }

  private async look(check: Check): Promise<Sight> {
    const world = { ...this.world, checkId: check.id, evidenceFolder: this.evidenceFolderFor(check) };
    const fill = () => substitute(check.spec, this.captures, world.stack);
    const sight = await lookAt(check, kinds[check.kind], world, fill);
    if (sight.outcome !== 'fail') return sight;
    const failure = await clusterFailure(world.access, world.signal);
    return failure === undefined
      ? sight
      : { ...sight, outcome: 'infra', message: `the cluster does not answer: ${failure}` };
  }

  /** The folder is handed out with the report: nothing of a hidden check may lie in it. */
  private evidenceFolderFor(check: Check): string | undefined {
    return check.visibility === 'hidden' ? undefined : this.options.evidenceFolder;
  }

  private describe(check: Check) {
    const { id, title, kind, visibility, points: maxPoints } = check;
    const location = this.options.locate?.([this.places.get(id) ?? 0]);
    const { fidelity } = this.world.access.cluster;
    return { id, title, kind, visibility, maxPoints, points: 0, fidelity, location };
  }
}
