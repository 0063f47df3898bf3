import { describe, expect, test } from '@jest/globals';
import { summaryOf } from '../../../src/report/summary.js';
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

const MIB = 1024 * 1024;

describe('the job summary', () => {
  test('the outcome, the points and the time first', () => {
    const [title, , facts] = summaryOf(passedReport()).split('\n');
    expect(title).toBe('## ✅ The voting stack on swarm: passed');
    expect(facts).toBe(
      '22 passed, 0 failed, 1 skipped (needs two nodes) · 33 of 33 points, 1 not counted: could not be judged here · 41.3 s · environment dsa-3f9c12 · fidelity swarm',
    );
  });

  test('a failed deploy: the cause with its line, hint and log', () => {
    const text = summaryOf(deployFailedReport());
    expect(text).toContain('<code>labs/voting/compose.yml:41</code>');
    expect(text).toContain('Hint: the worker writes before the table exists');
    expect(text).toContain('Error: relation "votes" does not exist');
  });

  test('failed checks with expected and actual, the worst first, before the steps', () => {
    const text = summaryOf(leakedReport());
    const rows = text.slice(text.indexOf('### Failed checks'), text.indexOf('### Steps'));
    expect(rows).toContain('expected <code>{"a":1,"b":0}</code><br>actual <code>{"a":0,"b":0}</code>');
    expect(rows).toContain('after 14 attempts in 30.0 s');
    expect(rows.indexOf('❌')).toBeLessThan(rows.indexOf('⚠️'));
  });

  test('what is left, and how to remove it', () => {
    const text = summaryOf(leakedReport());
    expect(text).toContain('### Left behind');
    expect(text).toContain('| docker:volume | <code>voting\\_db-data</code> |');
    expect(text).toContain('docker network rm voting_back');
  });

  test('infrastructure is no cross', () => {
    expect(summaryOf(infraReport())).toMatch(/^## ⚠️ .*: infra\n/);
  });

  test('nothing of a hidden check but its title', () => {
    expect(summaryOf(leakedReport())).not.toContain('secret-of-the-review');
    expect(summaryOf(leakedReport())).toContain('A surprise for the review');
  });
});

describe('within what GitHub takes', () => {
  test('6,000 checks, a third of them failed, fit into 1 MiB, and what is left out is counted', () => {
    const text = summaryOf(manyChecks(passedReport(), 6_000));
    expect(Buffer.byteLength(text)).toBeLessThan(MIB);
    const shown = text.split('\n').filter((line) => line.startsWith('| ❌ Check number')).length;
    const left = /([\d,]+) failed checks left out here/.exec(text)?.[1]?.replace(',', '');
    expect(shown).toBeGreaterThan(100);
    expect(shown + Number(left)).toBe(Math.ceil(6_000 / 3));
  });

  test('the failed ones go before the passed ones', () => {
    const report = manyChecks(passedReport(), 300);
    const text = summaryOf(report, 40_000);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(40_000);
    expect(text).toContain('### Failed checks');
    expect(text).not.toContain('All 300 checks');
  });

  test('wide characters are counted as bytes', () => {
    const report = manyChecks(passedReport(), 6_000);
    for (const check of report.checks) check.title = '日本語'.repeat(60);
    expect(Buffer.byteLength(summaryOf(report))).toBeLessThan(MIB);
  });

  test('a log of megabytes', () => {
    const report = deployFailedReport();
    const [cause] = report.causes;
    if (cause !== undefined) cause.log = Array.from({ length: 10_000 }, () => 'x'.repeat(10_000));
    expect(Buffer.byteLength(summaryOf(report))).toBeLessThan(MIB);
  });
});

describe('hostile text', () => {
  const text = summaryOf(poisoned(leakedReport(), HOSTILE));

  test('is shown as text: no markup of its own, no escape, no control character', () => {
    expect(text).not.toMatch(/<(script|img|table|!--)/);
    expect(text).not.toContain('[31m');
    expect(text).not.toMatch(CONTROLS);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('does not break out of a table row', () => {
    const outside = text.replace(/<pre>[\s\S]*?<\/pre>/g, '');
    const rows = outside.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
    const columns = new Set(rows.map((row) => row.replace(/\\\|/g, '').split('|').length - 2));
    expect([...columns].every((number) => [3, 4, 5].includes(number))).toBe(true);
  });
});
