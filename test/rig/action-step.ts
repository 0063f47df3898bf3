import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSingleYaml } from '../../src/system/yaml.js';
import { type During, type Ended, root, run } from './distsys.js';
import { node24Folder } from './tools.js';

interface ActionFile {
  inputs?: Record<string, { default?: string }>;
  runs: { main: string; post?: string };
}

export interface ActionStep {
  main(during?: During): Promise<Ended>;
  /** With what main saved until then, as GitHub runs it whatever became of main. */
  post(): Promise<Ended>;
  /** What main has set so far. */
  outputs(): Record<string, string>;
  summary(): string;
}

/**
 * One use of the action in `folder` ('' is the root), its processes started by the test itself as GitHub's runner starts
 * them: act ends a step with SIGKILL alone. Files of the step are in `scratch`, the user's repository is `workspace`.
 */
export function actionStep(
  folder: string,
  inputs: Record<string, string>,
  { scratch, workspace }: { scratch: string; workspace: string },
): ActionStep {
  const home = join(root, folder);
  const text = readFileSync(join(home, 'action.yml'), 'utf8');
  const { inputs: declared = {}, runs } = loadSingleYaml(text, 'action.yml').value as ActionFile;
  const files = Object.fromEntries(
    ['OUTPUT', 'STATE', 'STEP_SUMMARY', 'ENV', 'PATH'].map((name) => [`GITHUB_${name}`, join(scratch, name)]),
  );
  mkdirSync(join(scratch, 'temp'), { recursive: true });
  for (const file of Object.values(files)) writeFileSync(file, '');
  const given = Object.entries(declared).map(([name, { default: preset = '' }]) => {
    const value = inputs[name] ?? preset.replace('${{ toJSON(matrix) }}', 'null');
    return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value];
  });
  const env = {
    ...Object.fromEntries(given),
    ...files,
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_REPOSITORY: 'course/labs',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: String(process.pid),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'lab',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(scratch, 'temp'),
    DISTSYS_STATE: join(scratch, 'state'),
  };
  const start = async (script: string, more: Record<string, string>, during?: During) => {
    const node = join(await node24Folder(), 'node');
    return run(node, [join(home, script)], { cwd: workspace, env: { ...env, ...more }, during });
  };
  const read = (name: string) => readFileSync(files[`GITHUB_${name}`] ?? '', 'utf8');
  return {
    main: (during) => start(runs.main, {}, during),
    post: () => {
      const saved = Object.entries(readPairs(read('STATE'))).map(([name, value]) => [`STATE_${name}`, value]);
      return start(runs.post ?? '', Object.fromEntries(saved));
    },
    outputs: () => readPairs(read('OUTPUT')),
    summary: () => read('STEP_SUMMARY'),
  };
}

/** A file of `name<<delimiter`, value, `delimiter`. */
function readPairs(text: string): Record<string, string> {
  const matches = text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...matches].map((match) => [match[1] ?? '', match[3] ?? '']));
}
