import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ActOutput, readActOutput } from './act-output.js';
import { type During, root, run, scratchFolder } from './distsys.js';
import { cache, goTool, node24Folder } from './tools.js';

const ACT = 'github.com/nektos/act@v0.2.89';

export interface WorkflowRun extends ActOutput {
  code: number | null;
}

export interface WorkflowOptions {
  event?: string;
  /** The user's repository besides the workflow: content by path. */
  files?: Record<string, string>;
  /** Folder that the user's repository begins with. */
  repository?: string;
  /** One entry of the job's matrix, as in { target: 'swarm' }; none: all, one after the other is the caller's affair. */
  matrix?: Record<string, string | number>;
  /** Folders of labs that stand in for ours, by id: what is to be shown is then the workflow, not the lab. */
  labs?: Record<string, string>;
  env?: Record<string, string>;
  during?: During;
}

/**
 * Runs a workflow of a repository as a user has it: this one's actions are `org/distsys-actions@v1`. Jobs share this
 * machine and its ports, so a test picks one of a matrix; on GitHub each has a machine of its own.
 */
export async function runWorkflow(workflow: string, options: WorkflowOptions = {}): Promise<WorkflowRun> {
  const folder = scratchFolder('act');
  try {
    const [act, node] = await Promise.all([goTool(ACT), node24Folder()]);
    const user = await userRepository(join(folder, 'user'), workflow, options);
    const ended = await run(act, argumentsFor(folder, workflow, options), {
      cwd: user,
      during: options.during,
      env: {
        PATH: `${node}:${process.env.PATH}`,
        ACT_DISABLE_VERSION_CHECK: '1',
        XDG_CONFIG_HOME: join(folder, 'config'),
        XDG_CACHE_HOME: join(folder, 'cache'),
      },
    });
    return { code: ended.code, ...readActOutput(`${ended.stdout}\n${ended.stderr}`) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function argumentsFor(folder: string, workflow: string, options: WorkflowOptions): string[] {
  const uploads = workflow.match(/(?<=uses: )actions\/upload-artifact@\S+/g) ?? [];
  const stub = uploads.length === 0 ? '' : uploadStub(join(folder, 'stub'));
  const local = [`org/distsys-actions@v1=${ownCopy(join(folder, 'own'), options.labs ?? {})}`];
  local.push(...new Set(uploads.map((uses) => `${uses}=${stub}`)));
  const env = {
    GITHUB_REPOSITORY: 'course/labs',
    DISTSYS_CACHE: cache,
    DISTSYS_STATE: join(folder, 'state'),
    ...options.env,
  };
  return [
    options.event ?? 'push',
    ...['-P', 'ubuntu-latest=-self-hosted', '--pull=false', '--action-offline-mode', '--no-cache-server'],
    ...['--rm', '--json', '-W', '.github/workflows/test.yml'],
    ...Object.entries(options.matrix ?? {}).flatMap(([key, value]) => ['--matrix', `${key}:${value}`]),
    ...Object.entries(env).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
    ...local.flatMap((pair) => ['--local-repository', pair]),
  ];
}

/** The workflow and the files that come with it, committed. */
async function userRepository(folder: string, workflow: string, options: WorkflowOptions): Promise<string> {
  mkdirSync(folder, { recursive: true });
  if (options.repository !== undefined) cpSync(options.repository, folder, { recursive: true });
  const files = { '.github/workflows/test.yml': workflow, ...options.files };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const name = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['remote', 'add', 'origin', 'https://example.org/course/labs.git'],
    ['add', '-A'],
    [...name, 'commit', '-q', '-m', 'start'],
  ]) {
    const { code, stderr } = await run('git', args, { cwd: folder });
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  }
  return folder;
}

/** This repository as a user gets it, with `$/leaf`, which act does not know, written as what it means here. */
function ownCopy(target: string, labs: Record<string, string>): string {
  const actions = readdirSync(root).filter((name) => existsSync(join(root, name, 'action.yml')));
  for (const name of ['action.yml', 'package.json', 'dist', 'labs', ...actions]) {
    const filter = (path: string) => !/labs\/.*node_modules/.test(path);
    cpSync(join(root, name), join(target, name), { recursive: true, filter });
  }
  for (const [id, folder] of Object.entries(labs)) {
    rmSync(join(target, 'labs', id), { recursive: true });
    cpSync(folder, join(target, 'labs', id), { recursive: true });
  }
  for (const action of actions) {
    const path = join(target, action, 'action.yml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replaceAll(/uses: \$\/(\S+)/g, 'uses: org/distsys-actions/$1@v1'));
  }
  return target;
}

/** actions/upload-artifact cannot be fetched here: in its place stands one that wants the report to be there. */
function uploadStub(target: string): string {
  mkdirSync(target, { recursive: true });
  const lines = [
    'name: upload',
    'inputs: { name: { required: true }, path: { required: true } }',
    'runs:',
    '  using: composite',
    '  steps:',
    '    - shell: bash',
    '      env: { FOLDER: "${{ inputs.path }}", NAME: "${{ inputs.name }}" }',
    '      run: test -f "$FOLDER/index.html" && echo "uploaded $NAME"',
  ];
  writeFileSync(join(target, 'action.yml'), `${lines.join('\n')}\n`);
  return target;
}
