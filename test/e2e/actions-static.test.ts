import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { definitions } from '../../src/actions/definitions.js';
import { loadSingleYaml } from '../../src/system/yaml.js';
import { root, run } from '../rig/distsys.js';
import { goTool, pythonTool } from '../rig/tools.js';
import {
  type ActionFile,
  actionFiles,
  ownAction,
  readmeExamples,
  type UsesStep,
  type WorkflowFile,
  yamlFile,
} from '../rig/uses.js';

const workflows = ['.github/workflows', 'workflows'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => join(folder, name)),
);
const actions = actionFiles();

test('zizmor has nothing to say, at its strictest', async () => {
  const zizmor = await pythonTool('zizmor', '1.32.0');
  const strict = [
    '--offline',
    '--no-progress',
    '--color',
    'never',
    '--persona',
    'auditor',
    '--strict-collection',
  ];
  const config = ['--config', '.github/zizmor.yml'];
  const ended = await run(zizmor, [...strict, ...config, ...workflows, ...actions.values()]);
  for (const path of [...workflows, ...actions.values()]) expect(ended.stderr).toContain(`completed ${path}`);
  expect(ended.stdout).toMatch(/^No findings to report/);
  expect(ended.code).toBe(0);
});

test('actionlint has nothing to say', async () => {
  const actionlint = await goTool('github.com/rhysd/actionlint/cmd/actionlint@v1.7.12');
  const ended = await run(actionlint, ['-shellcheck=', '-pyflakes=', ...workflows]);
  expect(ended.stdout + ended.stderr).toBe('');
  expect(ended.code).toBe(0);
});

/** Every step that uses an action of ours: in our composites, in the workflows to copy, and in the README. */
function ownUses(): [string, UsesStep, string][] {
  const inActions = [...actions.values()].map(
    (path) => [path, yamlFile<ActionFile>(path).runs.steps ?? []] as const,
  );
  const inWorkflows = workflows.map((path) => {
    const jobs = Object.values(yamlFile<WorkflowFile>(path).jobs);
    return [path, jobs.flatMap((job) => job.steps ?? [])] as const;
  });
  const inReadme = readmeExamples().map(
    (text) => ['README.md', loadSingleYaml(text, 'README.md').value as UsesStep[]] as const,
  );
  return [...inActions, ...inWorkflows, ...inReadme].flatMap(([path, steps]) =>
    steps.flatMap((step): [string, UsesStep, string][] => {
      const action = ownAction(step.uses ?? '');
      return action === undefined ? [] : [[path, step, action]];
    }),
  );
}

test('what uses an action of ours gives it inputs that exist, and all that are required', () => {
  const uses = ownUses();
  for (const [path, step, folder] of uses) {
    const file = actions.get(folder);
    if (file === undefined) throw new Error(`${path}: there is no action ${step.uses}`);
    const inputs = yamlFile<ActionFile>(file).inputs ?? {};
    const unknown = Object.keys(step.with ?? {}).filter((name) => inputs[name] === undefined);
    const required = Object.keys(inputs).filter((name) => inputs[name]?.required === true);
    const missing = required.filter((name) => step.with?.[name] === undefined);
    expect([path, step.uses, unknown, missing]).toEqual([path, step.uses, [], []]);
  }
  const places = new Set(uses.map(([path]) => path));
  expect([...places].sort()).toEqual([
    'README.md',
    'voting-stack/action.yml',
    'workflows/nightly.yml',
    'workflows/voting.yml',
  ]);
});

test('a composite takes only outputs that its steps have, and inputs that it declares itself', () => {
  for (const [folder, path] of actions) {
    const { inputs = {}, runs } = yamlFile<ActionFile>(path);
    if (runs.using !== 'composite') continue;
    const text = readFileSync(join(root, path), 'utf8');
    for (const [, id, output = ''] of text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      const step = runs.steps?.find((candidate) => candidate.id === id);
      const used = actions.get(ownAction(step?.uses ?? '') ?? 'none');
      const outputs = used === undefined ? {} : yamlFile<ActionFile>(used).outputs;
      expect([folder, id, Object.keys(outputs ?? {})]).toEqual([
        folder,
        id,
        expect.arrayContaining([output]),
      ]);
    }
    for (const [, name = ''] of text.matchAll(/inputs\.([\w-]+)/g)) {
      expect([folder, Object.keys(inputs)]).toEqual([folder, expect.arrayContaining([name])]);
    }
  }
});

test('each action.yml runs what dist has, with a post step where the action creates something', () => {
  for (const [name, { folder, post }] of Object.entries(definitions)) {
    const { runs } = yamlFile<ActionFile>(join(folder, 'action.yml'));
    expect(runs.using).toBe('node24');
    expect(join(folder, runs.main ?? '')).toBe(`dist/${name}/index.js`);
    expect(runs.post === undefined ? undefined : join(folder, runs.post)).toBe(
      post ? `dist/${name}/post.js` : undefined,
    );
  }
});
