import type { CheckResult } from '../check/check.js';
import type { Report } from './report.js';

export const HIDDEN_MESSAGE = 'hidden: only its title and points are shown';

/** The report with nothing of its hidden checks but title, outcome and points: what students may read. */
export function withoutHidden(report: Report): Report {
  if (report.checks.every((check) => check.visibility === 'visible')) return report;
  return { ...report, checks: report.checks.map(concealed) };
}

function concealed(check: CheckResult): CheckResult {
  if (check.visibility === 'visible') return check;
  const { expected, actual, hint, evidence, location, ...rest } = check;
  return { ...rest, message: HIDDEN_MESSAGE };
}
