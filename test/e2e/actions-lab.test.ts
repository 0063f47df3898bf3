import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { runWorkflow, type WorkflowOptions } from '../rig/act.js';
import { atOutput } from '../rig/at-output.js';
import { leftOnEngine, root } from '../rig/distsys.js';

const labs = join(root, 'test/fixtures/labs');
const file = (name: string) => readFileSync(join(labs, 'small', name), 'utf8');
const workflow = `
on: push
jobs:
  lab:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: lab
        uses: org/distsys-actions@v1
        with:
          lab: small
      - id: after
        if: always()
        run: |
          echo "report=$(ls distsys-report | sort | xargs)" >> "$GITHUB_OUTPUT"
          echo "outcome=\${{ steps.lab.outcome }}" >> "$GITHUB_OUTPUT"
`;
const runLab = (options: WorkflowOptions = {}) => runWorkflow(workflow, { repository: labs, ...options });

afterEach(async () => {
  expect(await leftOnEngine()).toEqual([]);
});

describe('a whole lab as one action', () => {
  test('passes: outputs, summary, report', async () => {
    const ended = await runLab();
    if (ended.code !== 0) throw new Error(ended.output);
    expect(ended.jobs).toEqual({ lab: 'success' });
    const { outputs, main, post } = ended.steps.lab ?? { outputs: {} };
    expect([main, post]).toEqual(['success', 'success']);
    expect(outputs.environment).toMatch(/^dsa-[0-9a-f]{6}$/);
    expect(outputs).toMatchObject({ outcome: 'passed', passed: '1', failed: '0', leaked: '0' });
    expect(outputs).toMatchObject({ points: '1', 'points-possible': '1' });
    const classroom = JSON.parse(Buffer.from(outputs.result ?? '', 'base64').toString()) as object;
    expect(classroom).toMatchObject({ version: 1, status: 'pass', max_score: 1 });
    expect(ended.steps.after?.outputs.report).toMatch(/index\.html junit\.xml report\.json/);
    expect(ended.summaries).toHaveLength(1);
    expect(ended.summaries[0]).toMatch(/^## ✅ One page on swarm: passed\n/);
    expect(ended.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
  });

  test('a check that fails: the job fails, at the line of the check', async () => {
    const lab = file('lab.yml').replace('small lab }', 'large lab }').replace('within: 20s', 'within: 2s');
    const ended = await runLab({ files: { 'small/lab.yml': lab } });
    expect(ended.code).toBe(1);
    expect(ended.steps.lab).toMatchObject({ main: 'failure', post: 'success' });
    expect(ended.steps.lab?.outputs).toMatchObject({
      outcome: 'failed',
      passed: '0',
      failed: '1',
      leaked: '0',
    });
    expect(ended.steps.after?.outputs.outcome).toBe('failure');
    expect(ended.steps.after?.outputs.report).toContain('index.html');
    const line = lab.split('\n').findIndex((text) => text.includes('id: page')) + 1;
    const errors = ended.annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ title: 'the page answers', file: 'small/lab.yml', line });
    expect(errors[0]?.message).toMatch(/expected: .*large lab/);
    expect(ended.summaries[0]).toMatch(/^## ❌ One page on swarm: failed\n/);
  });

  test.each([
    ['an image that does not exist', 'image: no-such.invalid/page:1', /no-such\.invalid\/page:1/],
    [
      'a service that crashes',
      'image: python:3.12-slim\n    command: [python3, -c, "raise SystemExit(7)"]',
      /exit code 7/,
    ],
  ])('%s: the cause, at its line, and no check runs', async (_name, image, message) => {
    const compose = file('compose.yml').replace('build: page', image);
    const ended = await runLab({ files: { 'small/compose.yml': compose } });
    expect(ended.code).toBe(1);
    expect(ended.steps.lab).toMatchObject({ main: 'failure', post: 'success' });
    expect(ended.steps.lab?.outputs).toMatchObject({ passed: '0', leaked: '0' });
    // A warning where no registry can be reached, as then nobody can tell whether the image exists.
    const [first] = ended.annotations.filter(({ level }) => level !== 'notice');
    expect(first?.message).toMatch(message);
    expect(first).toMatchObject({ file: 'small/compose.yml', line: expect.any(Number) });
    expect(compose.split('\n')[(first?.line ?? 0) - 1]).toMatch(/page:$|image:/);
  });

  test('cancelled while it deploys: the post step leaves nothing', async () => {
    const during = atOutput(/… deploy/, (kill) => kill('SIGINT'));
    const ended = await runLab({ during });
    expect(ended.code).toBe(1);
    expect(ended.steps.lab?.main).not.toBe('success');
    expect(ended.steps.lab?.post).toBe('success');
  });
});
