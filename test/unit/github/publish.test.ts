import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { definitions } from '../../../src/actions/definitions.js';
import { pipelineFacts, runUrlOf } from '../../../src/github/facts.js';
import { publish } from '../../../src/github/publish.js';
import type { Report } from '../../../src/report/report.js';
import { fakeToolkit } from '../../rig/fake-toolkit.js';
import { HOSTILE, leakedReport, manyChecks, passedReport, poisoned } from '../report/samples.js';

describe('what is published', () => {
  test('the outputs that the actions declare, all of them', async () => {
    const github = fakeToolkit();
    await publish(github.core, leakedReport(), 'distsys-report');
    expect(github.outputs).toMatchObject({
      outcome: 'leaked',
      passed: 17,
      failed: 3,
      points: 24.5,
      'points-possible': 32,
      report: 'distsys-report',
    });
    const { environment, ...declared } = definitions.check.outputs;
    expect(environment).toBeDefined();
    expect(Object.keys(github.outputs).sort()).toEqual(Object.keys(declared).sort());
    expect(Object.keys(definitions.lab.outputs)).toEqual(expect.arrayContaining(Object.keys(github.outputs)));
    const result = JSON.parse(Buffer.from(String(github.outputs.result), 'base64').toString());
    expect(result).toMatchObject({ version: 1, max_score: 32 });
  });

  test('the summary, and annotations at their lines', async () => {
    const github = fakeToolkit();
    await publish(github.core, leakedReport(), 'r');
    expect(github.summary).toMatch(/^## ❌ The voting stack on swarm: leaked/);
    expect(github.annotations[1]).toMatchObject({
      level: 'error',
      file: 'labs/voting/lab.yml',
      startLine: 96,
      title: 'A vote for cats is counted within 3 seconds',
    });
  });
});

/** As the runner reads them: https://github.com/actions/toolkit/blob/main/docs/commands.md. */
describe('through the real toolkit, as the runner sees it', () => {
  const before = { ...process.env };
  // The toolkit asks for the place of the summary once in a process.
  const folder = mkdtempSync(join(tmpdir(), 'distsys-runner-'));
  afterEach(() => {
    jest.restoreAllMocks();
    process.env = { ...before };
  });

  async function published(report: Report) {
    const file = (name: string) => {
      writeFileSync(join(folder, name), '');
      return join(folder, name);
    };
    process.env.GITHUB_OUTPUT = file('output');
    process.env.GITHUB_STEP_SUMMARY = file('summary');
    let stdout = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      stdout += String(text);
      return true;
    });
    const core = await import('@actions/core');
    core.summary.emptyBuffer();
    await publish(core, report, 'distsys-report');
    jest.restoreAllMocks();
    return { lines: stdout.trimEnd().split('\n'), summary: readFileSync(join(folder, 'summary'), 'utf8') };
  }

  const decoded = (text = '') =>
    text
      .replace(/%0D/g, '\r')
      .replace(/%0A/g, '\n')
      .replace(/%3A/g, ':')
      .replace(/%2C/g, ',')
      .replace(/%25/g, '%');

  test('one command a line, with newlines, colons, commas and percent signs escaped', async () => {
    const report = leakedReport();
    const check = report.checks.find((one) => one.outcome === 'fail');
    Object.assign(check ?? {}, { title: 'a: b, c', message: '100 % of\nall %0A' });
    const { lines } = await published(report);
    const line = lines.find((one) => one.includes('title=a')) ?? '';
    expect(line).toMatch(
      /^::error title=a%3A b%2C c,file=labs\/voting\/lab\.yml,line=96::100 %25 of%0Aall %250A%0A/,
    );
    expect(decoded(line.split('::')[2])).toContain('100 % of\nall %0A\nexpected: {"a":1,"b":0}');
  });

  test('hostile text makes no command of its own', async () => {
    const { lines } = await published(poisoned(leakedReport(), HOSTILE));
    for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) title=/);
    expect(lines.length).toBeLessThanOrEqual(30);
  });

  test('no more than ten of a level', async () => {
    const { lines } = await published(manyChecks(passedReport(), 500));
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  });

  test('the summary file is within 1 MiB', async () => {
    const { summary } = await published(manyChecks(passedReport(), 6_000));
    expect(summary).toContain('### Failed checks');
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  });
});

describe('who runs', () => {
  const variables = {
    GITHUB_REPOSITORY: 'org/course',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_JOB: 'voting',
    GITHUB_SERVER_URL: 'https://github.example',
  };

  test('from what GitHub sets', () => {
    expect(pipelineFacts(variables, '{"target":"kind"}')).toEqual({
      kind: 'pipeline',
      repository: 'org/course',
      runId: '42',
      attempt: '2',
      job: 'voting',
      matrix: '{"target":"kind"}',
      name: undefined,
    });
    expect(pipelineFacts(variables, 'null').matrix).toBeUndefined();
    expect(pipelineFacts(variables, '').matrix).toBeUndefined();
  });

  test('the address of the run', () => {
    expect(runUrlOf(variables)).toBe('https://github.example/org/course/actions/runs/42');
    expect(runUrlOf({ ...variables, GITHUB_RUN_ID: undefined })).toBeUndefined();
  });
});
