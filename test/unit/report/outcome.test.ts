import { describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../../src/check/check.js';
import { badgeOf } from '../../../src/report/badge.js';
import { causesOf } from '../../../src/report/cause.js';
import { classroomOf, classroomResult } from '../../../src/report/classroom.js';
import { exitCodeOf, outcomeOf, pointsOf, worstFirst } from '../../../src/report/outcome.js';
import type { Cause, Report } from '../../../src/report/report.js';
import { UserError } from '../../../src/system/errors.js';
import { deployFailedReport, infraReport, leakedReport, passedReport } from './samples.js';

const cause = (kind: Cause['kind']): Cause => ({ step: 'x', kind, message: kind ?? '' });
const [sample] = passedReport().checks;
const check = (outcome: CheckResult['outcome'], more: Partial<CheckResult> = {}) =>
  ({ ...sample, outcome, points: outcome === 'pass' ? 2 : 0, maxPoints: 2, ...more }) as CheckResult;

describe('the outcome: the worst of what happened, and the exit code', () => {
  test.each<[string, Cause[], CheckResult[], boolean, Report['outcome'], number]>([
    ['all well', [], [check('pass'), check('skip')], false, 'passed', 0],
    ['a failed check', [], [check('pass'), check('fail')], false, 'failed', 1],
    ['an error in a check', [], [check('fail'), check('error')], false, 'error', 2],
    ['their input', [cause('user')], [], false, 'error', 2],
    ['a service was down', [cause('infra')], [], false, 'infra', 3],
    ['a bug of ours', [cause('internal')], [], false, 'infra', 3],
    ['a check nobody could judge', [], [check('pass'), check('infra')], false, 'infra', 3],
    ['left behind, whatever else', [cause('user'), cause('leak')], [check('fail')], true, 'leaked', 4],
    ['failed, though a service was down too', [cause('infra')], [check('fail')], false, 'failed', 1],
    ['cancelled', [], [check('pass')], true, 'cancelled', 130],
  ])('%s', (_name, causes, checks, cancelled, outcome, code) => {
    expect(outcomeOf(causes, checks, cancelled)).toBe(outcome);
    expect(exitCodeOf({ ...passedReport(), outcome })).toBe(code);
  });

  test('causes, the worst first, else the earliest', () => {
    const causes = [
      cause('infra'),
      cause('checks'),
      cause('user'),
      { ...cause('user'), step: 'y' },
      cause('leak'),
    ];
    expect(worstFirst(causes).map((one) => `${one.kind} ${one.step}`)).toEqual([
      'leak x',
      'user x',
      'user y',
      'checks x',
      'infra x',
    ]);
  });
});

describe('points', () => {
  test('what could not be judged counts neither way', () => {
    const checks = [
      check('pass'),
      check('fail'),
      check('infra'),
      check('skip', { excused: true }),
      check('skip', { excused: false }),
    ];
    expect(pointsOf(checks)).toEqual({ scored: 2, possible: 6, excluded: 4 });
  });

  test('fractions do not drift', () => {
    const third = check('pass', { points: 0.1, maxPoints: 0.1 });
    expect(pointsOf([third, third, third])).toEqual({ scored: 0.3, possible: 0.3 });
  });
});

describe('the badge', () => {
  test.each<[string, Report, object]>([
    ['passed', passedReport(), { message: '22/23 passed', color: 'brightgreen', isError: false }],
    [
      'failed',
      { ...leakedReport(), outcome: 'failed' },
      { message: '17/23 passed', color: 'red', isError: true },
    ],
    ['leaked', leakedReport(), { message: 'leaked', color: 'orange', isError: false }],
    ['infra', infraReport(), { message: 'infra', color: 'lightgrey', isError: false }],
  ])('%s', (_name, report, expected) => {
    const badge = JSON.parse(badgeOf(report));
    expect(badge).toMatchObject({ schemaVersion: 1, label: 'voting', ...expected });
    // https://shields.io/badges/endpoint-badge refuses other keys.
    expect(Object.keys(badge).sort()).toEqual(['color', 'isError', 'label', 'message', 'schemaVersion']);
  });
});

describe('the Classroom result', () => {
  test('one test for each judged check, partial scores, of the points that count', () => {
    const report = leakedReport();
    const result = classroomResult(report);
    expect(result).toMatchObject({ version: 1, status: 'fail', max_score: 32 });
    expect(result.tests).toHaveLength(21);
    const seed = result.tests.find((one) => one.name.startsWith('All 3,000'));
    expect(seed).toMatchObject({ status: 'fail', score: 1.5, filename: 'labs/voting/lab.yml' });
    expect(seed?.message).toContain('expected a: 2000\nb: 1000, got a: 1999\nb: 999');
    expect(result.tests.reduce((sum, one) => sum + one.score, 0)).toBe(report.points.scored);
  });

  test('is base64 of its JSON', () => {
    const text = Buffer.from(classroomOf(passedReport()), 'base64').toString();
    expect(JSON.parse(text)).toEqual(classroomResult(passedReport()));
    expect(JSON.parse(text).status).toBe('pass');
  });

  test('tells nothing of a hidden check but its title', () => {
    expect(JSON.stringify(classroomResult(leakedReport()))).not.toContain('secret-of-the-review');
  });

  test('without a single judged check it is an error, never a pass', () => {
    expect(classroomResult(infraReport())).toMatchObject({ status: 'error', tests: [] });
    const allInfra = passedReport().checks.map((one) => ({ ...one, outcome: 'infra' as const }));
    expect(classroomResult({ ...passedReport(), checks: allInfra }).status).toBe('error');
  });

  test('a deploy that failed is no pass', () => {
    expect(classroomResult(deployFailedReport()).status).toBe('fail');
  });
});

describe('causes', () => {
  const plain = (text: string) => text;
  test('a log of any length is cut to its end', () => {
    const log = Array.from({ length: 1_000 }, (_, index) => `${index} ${'x'.repeat(5_000)}`);
    const [one] = causesOf(new UserError('m', { log }), 's', plain);
    expect(one?.log).toHaveLength(200);
    expect(one?.log?.at(-1)).toMatch(/^999 x+…$/);
    expect(Math.max(...(one?.log ?? []).map((line) => line.length))).toBe(2_000);
  });

  test('whatever is thrown has a message', () => {
    expect(causesOf(new Error(''), 's', plain)[0]?.message).toBe('failed without a message');
    expect(causesOf('text', 's', plain)[0]).toMatchObject({ kind: 'internal', message: 'text' });
  });
});
