import type { CheckResult } from '../check/check.js';
import type { RunFacts } from './events.js';
import { checksCause, leakCause, outcomeOf, pointsOf, worstFirst } from './outcome.js';
import type { Cause, Report, ReportResource, ReportStep } from './report.js';
import { count } from './words.js';

/** A check as lab.yml declares it, before anything ran. */
export type DeclaredCheck = Pick<
  CheckResult,
  'id' | 'title' | 'kind' | 'maxPoints' | 'visibility' | 'location'
>;

const UNKNOWN: RunFacts = {
  lab: '',
  title: '',
  target: '',
  fidelity: '',
  environment: { id: '', owner: '', expires: '' },
};

/** Everything a run told, and the report that follows from it. */
export class RunRecord {
  facts: RunFacts | undefined;
  readonly steps: ReportStep[] = [];
  readonly checks: CheckResult[] = [];
  readonly causes: Cause[] = [];
  readonly leaked: ReportResource[] = [];
  readonly removal: string[] = [];
  declared: DeclaredCheck[] = [];
  /** How many results there should be, as far as anybody said. */
  expected = 0;
  private readonly resources = new Map<string, ReportResource>();
  private readonly started: number;

  constructor(private readonly now: () => number) {
    this.started = now();
  }

  /** Keeps a resource; one known already is brought up to date. */
  keep(resource: ReportResource): void {
    const key = `${resource.type} ${resource.id}`;
    this.resources.set(key, { ...this.resources.get(key), ...resource });
  }

  report(aborted: boolean): Report {
    const thrown = [...this.causes];
    const cancelled = aborted || this.steps.some((step) => step.outcome === 'cancelled');
    const checks = [...this.checks, ...this.notRun(thrown, cancelled)];
    const causes = worstFirst(
      [
        leakCause(this.leaked, 'teardown'),
        ...thrown,
        this.missingCause(thrown, cancelled),
        checksCause(this.checks, 'checks'),
      ].filter((cause) => cause !== undefined),
    );
    return structuredClone({
      schemaVersion: 1,
      ...(this.facts ?? UNKNOWN),
      outcome: outcomeOf(causes, this.checks, cancelled && thrown.length === 0),
      started: this.started,
      duration: this.now() - this.started,
      steps: this.steps,
      checks,
      points: pointsOf(checks),
      causes,
      resources: [...this.resources.values()],
      leaked: this.leaked,
      removal: this.removal,
    });
  }

  /** Declared checks without a result: skipped, and held against the student only when their own work was the reason. */
  private notRun(causes: Cause[], cancelled: boolean): CheckResult[] {
    const done = new Set(this.checks.map((check) => check.id));
    const theirs = causes.length === 0 ? !cancelled : causes.some((cause) => cause.kind === 'user');
    const why = worstFirst(causes)[0];
    const reason = why === undefined ? (cancelled ? 'cancelled' : 'no result') : `${why.step} failed`;
    return this.declared
      .filter((check) => !done.has(check.id))
      .map((check) => ({
        ...check,
        kind: check.kind ?? '',
        outcome: 'skip',
        points: 0,
        message: `not run: ${reason}`,
        attempts: 0,
        started: this.now(),
        duration: 0,
        fidelity: this.facts?.fidelity ?? '',
        ...(theirs ? {} : { excused: true }),
      }));
  }

  /** A run whose checks silently did not happen must not pass. */
  private missingCause(thrown: Cause[], cancelled: boolean): Cause | undefined {
    const expected = Math.max(this.expected, this.declared.length);
    if (this.checks.length >= expected || thrown.length > 0 || cancelled) return undefined;
    const missing = expected - this.checks.length;
    const message = `${missing} of ${count(expected, 'declared check')} did not run`;
    return { step: 'checks', kind: 'checks', message };
  }
}
