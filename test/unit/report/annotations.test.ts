import { describe, expect, test } from '@jest/globals';
import { annotationsOf } from '../../../src/report/annotations.js';
import {
  CONTROLS,
  deployFailedReport,
  HOSTILE,
  infraReport,
  leakedReport,
  manyChecks,
  passedReport,
  poisoned,
} from './samples.js';

const of = (level: string, report: Parameters<typeof annotationsOf>[0]) =>
  annotationsOf(report).filter((one) => one.level === level);

describe('annotations', () => {
  test('the cause stands at its line', () => {
    const [first] = annotationsOf(deployFailedReport());
    expect(first).toMatchObject({
      level: 'error',
      title: 'deploy failed',
      file: 'labs/voting/compose.yml',
      line: 41,
    });
    expect(first?.message).toMatch(/^service worker: .*\nhint: the worker writes/);
    expect(first?.message.split('\n')).toHaveLength(12);
  });

  test('each failed check at its own line, with expected and actual, after what is worse', () => {
    const errors = of('error', leakedReport());
    expect(errors.map((one) => one.title)).toEqual([
      'teardown failed',
      'A vote for cats is counted within 3 seconds',
      'All 3,000 votes of the seed data are counted',
      'A surprise for the review',
    ]);
    expect(errors[1]).toMatchObject({ file: 'labs/voting/lab.yml', line: 96 });
    expect(errors[1]?.message).toContain('expected: {"a":1,"b":0}\nactual: {"a":0,"b":0}');
  });

  test('infrastructure is a warning: it is nobody’s fault', () => {
    expect(annotationsOf(infraReport()).map((one) => one.level)).toEqual(['warning']);
    expect(of('warning', leakedReport())[0]?.title).toBe('The three images are in the registry');
  });

  test('limits of the machine are notices', () => {
    const notices = of('notice', passedReport()).map((one) => `${one.title}: ${one.message}`);
    expect(notices).toContain('cluster: no IP_VS here: dnsrr instead of VIP');
    expect(of('error', passedReport())).toEqual([]);
  });

  test('nothing of a hidden check but its title, not even its line', () => {
    const hidden = annotationsOf(leakedReport()).find((one) => one.title === 'A surprise for the review');
    expect(hidden).toEqual({
      level: 'error',
      title: 'A surprise for the review',
      message: 'hidden: only its title and points are shown',
    });
  });

  test('at most ten of a level, and the last one says how many more', () => {
    const report = manyChecks(passedReport(), 90);
    const errors = of('error', report);
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)?.message).toMatch(/\nand 20 more, all in the report$/);
    expect(errors[0]?.message).not.toContain('more, all in the report');
  });

  test('errors in the check come before failures, so that the limit cuts the lesser', () => {
    const report = manyChecks(passedReport(), 90);
    const last = report.checks.at(-1);
    if (last !== undefined) Object.assign(last, { outcome: 'error', title: 'the worst' });
    expect(of('error', report)[0]?.title).toBe('the worst');
  });

  test('hostile text is cut and without control characters', () => {
    for (const one of annotationsOf(poisoned(leakedReport(), HOSTILE.repeat(200)))) {
      expect(one.title.length).toBeLessThanOrEqual(200);
      expect(one.message.length).toBeLessThanOrEqual(4_100);
      expect(one.message).not.toMatch(CONTROLS);
    }
  });
});
