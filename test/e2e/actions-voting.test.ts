import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { runWorkflow, type WorkflowRun } from '../rig/act.js';
import { leftOnEngine, root } from '../rig/distsys.js';

afterEach(async () => {
  expect(await leftOnEngine()).toEqual([]);
});

function expectSuccess(ended: WorkflowRun): void {
  if (ended.code !== 0) throw new Error(ended.output);
  expect(Object.values(ended.jobs)).toEqual(['success']);
}

test('the composite of all actions: the voting stack, step by step', async () => {
  const workflow = `
on: push
jobs:
  stack:
    runs-on: ubuntu-latest
    steps:
      - id: stack
        uses: org/distsys-actions/voting-stack@v1
        with:
          target: swarm
`;
  const ended = await runWorkflow(workflow);
  expectSuccess(ended);
  const outputs = ended.steps.stack?.outputs ?? {};
  expect(outputs).toMatchObject({ outcome: 'passed', leaked: '[]' });
  expect(Number(outputs.passed)).toBeGreaterThanOrEqual(20);
  expect(outputs.environment).toMatch(/^dsa-/);
});

/**
 * As they stand, one job at a time: on GitHub each job has a machine, and its ports, to itself. A small lab stands in for
 * the voting lab, which other tests run.
 */
describe('the workflows to copy', () => {
  const labs = { voting: join(root, 'test/fixtures/labs/small') };

  test.each([
    ['voting.yml', 'push', { target: 'swarm' }, 'report-swarm'],
    ['voting.yml', 'pull_request', { target: 'kind' }, 'report-kind'],
    ['nightly.yml', 'schedule', { target: 'swarm', nodes: 1 }, 'report-swarm-1'],
  ])('%s on %s, %j', async (name, event, matrix, artifact) => {
    const workflow = readFileSync(join(root, 'workflows', name), 'utf8');
    const ended = await runWorkflow(workflow, { event, matrix, labs });
    expectSuccess(ended);
    expect(ended.steps.lab?.outputs).toMatchObject({
      outcome: 'passed',
      passed: '1',
      failed: '0',
      leaked: '0',
    });
    expect(ended.summaries[0]).toMatch(new RegExp(`^## ✅ One page on ${matrix.target}: passed`));
    expect(ended.output).toContain(`uploaded ${artifact}`);
  });
});
