import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { reportJson } from '../../../src/report/report-json.js';
import { reportJsonSchema, reportSchema } from '../../../src/report/schema.js';
import { writeReport } from '../../../src/report/write.js';
import { parseXml } from '../../rig/xml-parser.js';
import { deployFailedReport, HOSTILE, infraReport, leakedReport, passedReport, poisoned } from './samples.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'distsys-report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('report.json', () => {
  test.each([
    ['passed', passedReport()],
    ['deploy failed', deployFailedReport()],
    ['leaked', leakedReport()],
    ['infra', infraReport()],
    ['hostile', poisoned(leakedReport(), HOSTILE)],
  ])('follows its schema: %s', (_name, report) => {
    const value = JSON.parse(reportJson(report));
    expect(reportSchema.safeParse(value)).toMatchObject({ success: true });
    expect(value.schemaVersion).toBe(1);
  });

  test('the schema refuses what is not of this version', () => {
    expect(reportSchema.safeParse({ ...passedReport(), schemaVersion: 2 }).success).toBe(false);
    expect(reportSchema.safeParse({ ...passedReport(), more: 1 }).success).toBe(false);
    expect(JSON.parse(reportJsonSchema())).toMatchObject({
      title: 'distsys report',
      properties: { schemaVersion: { const: 1 } },
      additionalProperties: false,
    });
  });

  test('nothing of a hidden check, unless it is revealed', () => {
    expect(reportJson(leakedReport())).not.toContain('secret-of-the-review');
    expect(reportJson(leakedReport(), { reveal: true })).toContain('secret-of-the-review');
  });
});

describe('the folder', () => {
  test('holds every rendering, whole, and no draft', async () => {
    const paths = await writeReport(leakedReport(), folder);
    const names = ['badge.json', 'classroom.json', 'index.html', 'junit.xml', 'report.json', 'summary.md'];
    expect(readdirSync(folder).sort()).toEqual(names);
    expect(paths.sort()).toEqual(names.map((name) => join(folder, name)));
    expect(parseXml(read('junit.xml')).name).toBe('testsuites');
    expect(JSON.parse(read('report.json')).lab).toBe('voting');
    expect(JSON.parse(read('classroom.json')).version).toBe(1);
    for (const name of names) expect(read(name)).not.toContain('secret-of-the-review');
  });

  test('a second report takes the place of the first', async () => {
    await writeReport(leakedReport(), folder);
    await writeReport(passedReport(), folder);
    expect(JSON.parse(read('report.json')).outcome).toBe('passed');
    expect(read('index.html')).toContain('<h1>Passed</h1>');
  });

  test('pictures go into the page, as far as the limit allows', async () => {
    mkdirSync(join(folder, 'evidence'));
    writeFileSync(join(folder, 'evidence/first-vote.png'), Buffer.alloc(3_000, 1));
    await writeReport(leakedReport(), folder);
    expect(read('index.html')).toContain('<img src="data:image/png;base64,AQEB');
    await writeReport(leakedReport(), folder, { evidenceBytes: 2_999 });
    expect(read('index.html')).not.toContain('<img');
    expect(read('index.html')).toContain('<a href="evidence/first-vote.png">');
  });

  test('what a check names outside the folder is never read', async () => {
    writeFileSync(join(folder, 'outside.png'), 'private');
    const inner = join(folder, 'report');
    const report = leakedReport();
    for (const check of report.checks) check.evidence = '../outside.png';
    await writeReport(report, inner);
    expect(readFileSync(join(inner, 'index.html'), 'utf8')).not.toContain(
      Buffer.from('private').toString('base64'),
    );
  });

  test('a picture that is not there is no reason to fail', async () => {
    await expect(writeReport(leakedReport(), folder)).resolves.toHaveLength(6);
  });
});
