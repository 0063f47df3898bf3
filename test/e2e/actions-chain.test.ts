import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { runWorkflow, type WorkflowRun } from '../rig/act.js';
import { actionStep } from '../rig/action-step.js';
import { leftOnEngine, root, scratchFolder } from '../rig/distsys.js';
import { readmeExamples } from '../rig/uses.js';

const small = join(root, 'test/fixtures/labs/small');
const folder = scratchFolder('chain');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A workflow with one job of these steps, as they stand in a job: from `- ` on. */
function jobOf(steps: string): string {
  const head = 'on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n';
  return `${head}      - uses: actions/checkout@v4\n${steps.replaceAll(/^(?=.)/gm, '      ')}`;
}

function expectSuccess(ended: WorkflowRun): void {
  if (ended.code !== 0) throw new Error(ended.output);
  expect(ended.jobs).toEqual({ job: 'success' });
}

/** The small lab's service from an image that is there already: nothing to build. */
const ready = readFileSync(join(small, 'compose.yml'), 'utf8').replace(
  'build: page',
  'image: python:3.12-slim\n    command: [python3, -m, http.server, "8000"]',
);

describe('the examples of the README', () => {
  const [wholeLab = '', chain = ''] = readmeExamples();

  test('there are two', () => {
    expect(readmeExamples()).toHaveLength(2);
  });

  test('a whole lab, that of a folder', async () => {
    cpSync(small, join(folder, 'whole/labs/shop'), { recursive: true });
    const ended = await runWorkflow(jobOf(wholeLab), { repository: join(folder, 'whole') });
    expectSuccess(ended);
    expect(ended.steps['1']?.outputs).toMatchObject({ outcome: 'passed', passed: '1', leaked: '0' });
    expect(await leftOnEngine()).toEqual([]);
  });

  test('step by step: they share one environment, and the first post step removes it', async () => {
    const checks = readFileSync(join(small, 'lab.yml'), 'utf8');
    const files = { 'checks.yml': checks.slice(checks.indexOf('checks:')) };
    const ended = await runWorkflow(jobOf(chain), { repository: small, files });
    expectSuccess(ended);
    const steps = Object.values(ended.steps).filter((step) => step.outputs.environment !== undefined);
    expect(steps).toHaveLength(4);
    expect(new Set(steps.map((step) => step.outputs.environment)).size).toBe(1);
    const [build, cluster, deploy, check] = steps;
    const registry = build?.outputs.registry;
    expect(registry).toMatch(/^localhost:\d+$/);
    expect(cluster?.outputs.registry).toBe(registry);
    expect(JSON.parse(build?.outputs.digests ?? '')).toEqual({
      page: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(JSON.parse(cluster?.outputs.cluster ?? '')).toMatchObject({ provider: 'swarm' });
    expect(JSON.parse(deploy?.outputs.stack ?? '')).toMatchObject({
      name: 'shop',
      services: [{ name: 'page' }],
    });
    expect(JSON.parse(deploy?.outputs.endpoints ?? '')).toEqual({ 18480: ['127.0.0.1:18480'] });
    expect(check?.outputs).toMatchObject({ outcome: 'passed', passed: '1', failed: '0' });
    expect(steps.map((step) => step.post)).toEqual(['success', 'success', 'success', undefined]);
    expect(ended.output.match(/0 resources left/g)).toHaveLength(1);
    expect(await leftOnEngine()).toEqual([]);
  });
});

test('a kept environment stays, whichever step keeps it; teardown removes it with a proof', async () => {
  const env = { DISTSYS_STATE: join(folder, 'kept-state') };
  const up = `
- uses: org/distsys-actions/cluster@v1
  with: { provider: swarm, compose: compose.yml, environment: kept, keep: true }
- uses: org/distsys-actions/deploy@v1
  with: { compose: compose.yml, name: small, environment: kept }
`;
  const ended = await runWorkflow(jobOf(up), { repository: small, files: { 'compose.yml': ready }, env });
  expectSuccess(ended);
  expect((await leftOnEngine()).filter((one) => one.startsWith('service '))).not.toEqual([]);
  const down = `
- id: teardown
  uses: org/distsys-actions/teardown@v1
  with: { environment: kept }
`;
  const removed = await runWorkflow(jobOf(down), { env });
  expectSuccess(removed);
  expect(removed.steps.teardown?.outputs.leaked).toBe('[]');
  expect(Number(removed.steps.teardown?.outputs.removed)).toBeGreaterThan(3);
  expect(await leftOnEngine()).toEqual([]);
});

test('a step that fails: its cause at its line, and what was made before goes', async () => {
  const steps = `
- id: cluster
  uses: org/distsys-actions/cluster@v1
  with: { provider: swarm, registry: false }
- id: deploy
  uses: org/distsys-actions/deploy@v1
  with: { compose: compose.yml, name: small, timeout: soon }
  continue-on-error: true
- id: again
  uses: org/distsys-actions/deploy@v1
  with: { compose: compose.yml, name: small }
- id: teardown
  if: always()
  uses: org/distsys-actions/teardown@v1
`;
  const files = { 'compose.yml': ready.replace('"18480:8000"', '"70000:8000"') };
  const ended = await runWorkflow(jobOf(steps), { repository: small, files });
  expect(ended.code).toBe(1);
  expect(ended.jobs).toEqual({ job: 'failure' });
  const errors = ended.annotations.filter(({ level }) => level === 'error');
  expect(errors.map(({ message }) => message)).toEqual([
    'input timeout is "soon"; accepted: a whole number from 5 to 3600',
    expect.stringMatching(/^compose\.yml:\d+.*70000/),
  ]);
  const line = files['compose.yml'].split('\n').findIndex((text) => text.includes('70000')) + 1;
  expect(errors[1]).toMatchObject({ file: 'compose.yml', line });
  expect(ended.summaries.join()).toContain('70000');
  expect(ended.steps.teardown).toMatchObject({ main: 'success', outputs: { leaked: '[]' } });
  expect([ended.steps.cluster?.post, ended.steps.again?.post]).toEqual(['success', 'success']);
  expect(ended.output.match(/0 resources left/g)).toHaveLength(1);
  expect(await leftOnEngine()).toEqual([]);
});

test.each([
  ['', { target: 'swarm' }, 'input lab is required'],
  ['', { lab: 'small', target: 'moon' }, 'input target is "moon"; accepted: swarm, kind, existing'],
  ['', { lab: 'nowhere' }, 'no lab "nowhere"'],
  ['build', { compose: 'small/compose.yml', cache: 'most' }, 'input cache is "most"; accepted: none, local'],
  ['build', {}, 'inputs compose and images: exactly one of them is accepted'],
  ['build', { images: '- { name: page, tga: x }' }, 'tga'],
  ['cluster', { provider: 'kind', nodes: '99' }, 'input nodes is "99"; accepted: a whole number from 1 to 9'],
  ['cluster', { ports: '8080:80' }, 'input ports has "8080:80"; accepted: a NodePort from 30000 to 32767'],
  ['cluster', { keep: 'maybe' }, 'input keep is "maybe"; accepted: true, false'],
  ['deploy', { compose: 'small/compose.yml' }, 'input name is required'],
  ['deploy', { name: 'x', variables: 'A B' }, 'input variables is "A B"; accepted: lines of NAME=value'],
  ['check', { checks: 'nothing.yml' }, 'input checks: there is no file nothing.yml'],
  ['teardown', { hours: '0' }, 'input hours is "0"; accepted: a whole number from 1 to 72'],
])('the action "%s" refuses %j and makes nothing', async (action, inputs, message) => {
  const scratch = scratchFolder('refused');
  const step = actionStep(action, inputs, { scratch, workspace: join(root, 'test/fixtures/labs') });
  const ended = await step.main();
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/^::error/m);
  expect(ended.stdout).toContain(message);
  expect(ended.stdout + ended.stderr).not.toMatch(/\n\s+at /);
  expect(existsSync(join(scratch, 'state')) ? readdirSync(join(scratch, 'state')) : []).toEqual([]);
  rmSync(scratch, { recursive: true, force: true });
});
