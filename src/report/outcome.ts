import type { CheckResult } from '../check/check.js';
import type { Cause, Report, ReportResource } from './report.js';
import { count } from './words.js';

type CauseKind = NonNullable<Cause['kind']>;

const SEVERITY: CauseKind[] = ['leak', 'user', 'checks', 'internal', 'infra'];

/** What exit codes mean to scripts; 130 is what a shell reports after Ctrl-C. */
const EXIT_CODES: Record<Report['outcome'], number> = {
  passed: 0,
  failed: 1,
  error: 2,
  infra: 3,
  leaked: 4,
  cancelled: 130,
};

/** The process's exit code: 0 passed, 1 checks failed, 2 their input, 3 infrastructure, 4 leaked, 130 cancelled. */
export function exitCodeOf(report: Report): number {
  return EXIT_CODES[report.outcome];
}

/** The worst of what happened: leaked, error (their input), failed (checks), cancelled, infra, passed. */
export function outcomeOf(causes: Cause[], checks: CheckResult[], cancelled: boolean): Report['outcome'] {
  const has = (kind: CauseKind): boolean => causes.some((cause) => cause.kind === kind);
  const checked = (outcome: CheckResult['outcome']): boolean =>
    checks.some((check) => check.outcome === outcome);
  if (has('leak')) return 'leaked';
  if (has('user') || checked('error')) return 'error';
  if (has('checks') || checked('fail')) return 'failed';
  if (cancelled) return 'cancelled';
  if (has('infra') || has('internal') || checked('infra')) return 'infra';
  return 'passed';
}

/** The causes, worst first; of the same kind the earliest first, as that is the root more often. */
export function worstFirst(causes: Cause[]): Cause[] {
  const severity = (cause: Cause): number => SEVERITY.indexOf(cause.kind ?? 'user');
  return causes.toSorted((a, b) => severity(a) - severity(b));
}

/** Points over the checks. What could not be judged counts neither way; a skip for a failed need counts as zero. */
export function pointsOf(checks: CheckResult[]): Report['points'] {
  const sum = (list: CheckResult[], value: (check: CheckResult) => number): number =>
    Math.round(list.reduce((total, check) => total + value(check), 0) * 1e6) / 1e6;
  const judged = checks.filter(isJudged);
  const excluded = sum(
    checks.filter((check) => !isJudged(check)),
    (check) => check.maxPoints,
  );
  return {
    scored: sum(judged, (check) => check.points),
    possible: sum(judged, (check) => check.maxPoints),
    ...(excluded > 0 ? { excluded } : {}),
  };
}

/** Whether its points count: not when a service of ours was down, or this machine cannot show it. */
export function isJudged(check: CheckResult): boolean {
  return check.outcome !== 'infra' && check.excused !== true;
}

/** Whether it needs somebody's attention. */
export function isBad(check: CheckResult): boolean {
  return check.outcome !== 'pass' && check.outcome !== 'skip';
}

const BY_URGENCY: CheckResult['outcome'][] = ['error', 'fail', 'infra', 'skip', 'pass'];

/** The checks, worst first, otherwise in the order they were declared. */
export function checksWorstFirst(checks: CheckResult[]): CheckResult[] {
  return checks.toSorted((a, b) => BY_URGENCY.indexOf(a.outcome) - BY_URGENCY.indexOf(b.outcome));
}

/** The cause that stands for all failed checks together, if there are any. */
export function checksCause(checks: CheckResult[], step: string): Cause | undefined {
  const bad = checksWorstFirst(checks).filter(isBad);
  const first = bad[0];
  if (first === undefined) return undefined;
  const blame = bad.some((check) => check.outcome !== 'infra');
  const verb = blame ? 'failed' : 'could not be judged';
  const titles = bad.slice(0, 3).map((check) => check.title);
  const more = bad.length > 3 ? `, and ${bad.length - 3} more` : '';
  return {
    step,
    kind: blame ? 'checks' : 'infra',
    message: `${bad.length} of ${count(checks.length, 'check')} ${verb}: ${titles.join(', ')}${more}`,
    location: bad.find((check) => check.visibility === 'visible')?.location,
  };
}

/** The cause that stands for everything that is left behind. */
export function leakCause(leaked: ReportResource[], step: string): Cause | undefined {
  if (leaked.length === 0) return undefined;
  const names = leaked.slice(0, 3).map((resource) => `${resource.type} ${resource.name}`);
  const more = leaked.length > 3 ? `, and ${leaked.length - 3} more` : '';
  const left = leaked.length === 1 ? 'is left' : 'are left';
  return {
    step,
    kind: 'leak',
    message: `${count(leaked.length, 'resource')} ${left}: ${names.join(', ')}${more}`,
  };
}

/** "23 passed   0 failed   1 skipped (needs two nodes)" */
export function checksSummary(checks: CheckResult[]): string {
  const of = (...outcomes: CheckResult['outcome'][]): CheckResult[] =>
    checks.filter((check) => outcomes.includes(check.outcome));
  const skipped = of('skip');
  const reasons = new Set(skipped.map((check) => check.message));
  const [reason] = reasons;
  const why = reasons.size === 1 && reason !== undefined ? ` (${reason})` : '';
  const parts = [`${of('pass').length} passed`, `${of('fail').length} failed`];
  if (of('error').length > 0) parts.push(`${of('error').length} in error`);
  if (of('infra').length > 0) parts.push(`${of('infra').length} not judged`);
  if (skipped.length > 0) parts.push(`${skipped.length} skipped${why}`);
  return parts.join('   ');
}

/** "14 resources removed   0 resources left" */
export function teardownSummary(removed: number, leaked: number): string {
  return `${count(removed, 'resource')} removed   ${count(leaked, 'resource')} left`;
}
