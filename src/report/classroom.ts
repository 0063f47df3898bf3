import type { CheckResult } from '../check/check.js';
import { withoutHidden } from './hidden.js';
import { isJudged } from './outcome.js';
import type { Report } from './report.js';
import { place } from './words.js';

type Status = 'pass' | 'fail' | 'error';

interface ClassroomTest {
  name: string;
  status: Status;
  score: number;
  message: string;
  test_code: string;
  filename: string;
  line_no: number;
  /** Milliseconds. */
  duration: number;
}

/** The result that the Classroom autograding reporter reads, version 1. */
export interface ClassroomResult {
  version: 1;
  status: Status;
  max_score: number;
  tests: ClassroomTest[];
}

/**
 * The Classroom result with partial scores. What could not be judged is left out, from the tests as from `max_score`:
 * the reporter has no status for "nobody's fault". Without a single judged check it is an error, not a vacuous pass.
 */
export function classroomResult(report: Report): ClassroomResult {
  const tests = withoutHidden(report).checks.filter(isJudged).map(testOf);
  return { version: 1, status: statusOf(report, tests), max_score: report.points.possible, tests };
}

/** The result as the reporter wants it in a step's output `result`: base64 of its JSON. */
export function classroomOf(report: Report): string {
  return Buffer.from(JSON.stringify(classroomResult(report))).toString('base64');
}

function statusOf(report: Report, tests: ClassroomTest[]): Status {
  if (tests.length === 0 || report.outcome === 'infra' || report.outcome === 'cancelled') return 'error';
  if (tests.some((test) => test.status === 'error')) return 'error';
  return tests.every((test) => test.status === 'pass') && report.outcome !== 'error' ? 'pass' : 'fail';
}

function testOf(check: CheckResult): ClassroomTest {
  return {
    name: check.title,
    status: check.outcome === 'pass' ? 'pass' : check.outcome === 'error' ? 'error' : 'fail',
    score: check.points,
    message: check.outcome === 'pass' ? '' : messageOf(check),
    test_code: check.location === undefined ? check.id : `${check.id} (${place(check.location)})`,
    filename: check.location?.file ?? '',
    line_no: check.location?.line ?? 0,
    duration: check.duration,
  };
}

function messageOf(check: CheckResult): string {
  const found =
    check.expected === undefined ? '' : `expected ${check.expected}, got ${check.actual ?? 'nothing'}`;
  return [check.message, found, check.hint === undefined ? '' : `hint: ${check.hint}`]
    .filter((text) => text !== undefined && text !== '')
    .join('\n');
}
