import type { CheckResult } from './check.js';

export interface Verdict {
  outcome: 'passed' | 'failed' | 'infra';
  /** Why it did not pass. */
  message?: string;
}

/**
 * What the results say together. Nothing run, or fewer results than checks were declared, is a failure: an empty list
 * must never pass.
 */
export function verdict(results: CheckResult[], declared: number): Verdict {
  const count = (...outcomes: CheckResult['outcome'][]) =>
    results.filter((result) => outcomes.includes(result.outcome)).length;
  const wrong = count('fail', 'error');
  if (wrong > 0) return { outcome: 'failed', message: `${wrong} of ${declared} checks failed` };
  if (count('infra') > 0)
    return { outcome: 'infra', message: `${count('infra')} checks could not be judged` };
  if (results.length < declared) {
    return { outcome: 'failed', message: `${declared} checks are declared, ${results.length} have a result` };
  }
  if (count('pass') === 0) return { outcome: 'failed', message: 'no check was run' };
  return { outcome: 'passed' };
}
