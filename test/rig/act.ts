import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { goCommand } from '../../src/offline/go/toolchain.js';
import { createContext } from '../../src/system/this-machine.js';
import { type During, root, run, scratchFolder } from './distsys.js';

const ACT = 'github.com/nektos/act@v0.2.89';
const NODE = '24.9.0';
const cache =
  process.env.DISTSYS_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'distsys');

/** act, built from its Go module once and kept. */
async function actProgram(): Promise<string> {
  const folder = join(cache, 'test', ACT.replace(/\W+/g, '-'));
  const program = join(folder, 'act');
  if (existsSync(program)) return program;
  const go = await goCommand(createContext(process, new AbortController().signal));
  const built = await run(go, ['install', ACT], { env: { GOBIN: folder, GOFLAGS: '-trimpath' } });
  if (built.code !== 0) throw new Error(`act cannot be built: ${built.stderr}`);
  return program;
}

/** The folder of a Node 24: what `using: node24` runs is the first node on PATH. */
async function node24Folder(): Promise<string> {
  if (process.versions.node.startsWith('24.')) return dirname(process.execPath);
  const folder = join(cache, 'test', `node-${NODE}`);
  const bin = join(folder, 'node_modules/node/bin');
  if (existsSync(join(bin, 'node'))) return bin;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const installed = await run('npm', ['install', `node@${NODE}`, '--foreground-scripts'], { cwd: folder });
  if (!existsSync(join(bin, 'node')))
    throw new Error(`node ${NODE} cannot be installed: ${installed.stderr}`);
  return bin;
}

export interface WorkflowRun {
  code: number | null;
  /** All lines that steps printed. */
  output: string;
  /** Outputs that the step `id` set, by name, over all jobs. */
  outputs: Record<string, string>;
  /** Markdown of the job summaries. */
  summaries: string[];
  /** How many jobs ended. */
  jobs: number;
}

interface ActLine {
  msg?: string;
  command?: string;
  name?: string;
  arg?: string;
  content?: string;
  stepID?: string[];
  job?: string;
  jobResult?: string;
}

/** A repository as a user has it: this one's actions under `org/distsys-actions@v1`, and `files` of the user's own. */
export async function runWorkflow(
  workflow: string,
  options: {
    event?: string;
    files?: Record<string, string>;
    env?: Record<string, string>;
    during?: During;
  } = {},
): Promise<WorkflowRun> {
  const folder = scratchFolder('act');
  const own = ownCopy(join(folder, 'own'));
  const user = join(folder, 'user');
  const all = { '.github/workflows/test.yml': workflow, ...options.files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(user, path)), { recursive: true });
    writeFileSync(join(user, path), content);
  }
  const stub = uploadStub(join(folder, 'stub'));
  await commit(user);
  const [act, node] = await Promise.all([actProgram(), node24Folder()]);
  const uploads = [...workflow.matchAll(/uses: (actions\/upload-artifact@\S+)/g)].map(
    (match) => `${match[1]}=${stub}`,
  );
  const local = [`org/distsys-actions@v1=${own}`, ...uploads].flatMap((pair) => ['--local-repository', pair]);
  const ended = await run(
    act,
    [
      options.event ?? 'push',
      ...[
        '-P',
        'ubuntu-latest=-self-hosted',
        '--pull=false',
        '--action-offline-mode',
        '--no-cache-server',
        '--rm',
        '--json',
      ],
      ...[
        '-W',
        '.github/workflows/test.yml',
        '--env',
        'GITHUB_REPOSITORY=course/labs',
        '--env',
        `DISTSYS_CACHE=${cache}`,
      ],
      ...Object.entries({ DISTSYS_STATE: join(folder, 'state'), ...options.env }).flatMap(([key, value]) => [
        '--env',
        `${key}=${value}`,
      ]),
      ...local,
    ],
    {
      cwd: user,
      during: options.during,
      env: {
        PATH: `${node}:${process.env.PATH}`,
        ACT_DISABLE_VERSION_CHECK: '1',
        XDG_CONFIG_HOME: join(folder, 'config'),
        XDG_CACHE_HOME: join(folder, 'cache'),
      },
    },
  );
  return { code: ended.code, ...readLines(`${ended.stdout}\n${ended.stderr}`) };
}

/** This repository with `$/` written `./`, which is all that act knows. */
function ownCopy(target: string): string {
  for (const name of [
    'action.yml',
    'dist',
    'labs',
    'build',
    'cluster',
    'deploy',
    'check',
    'teardown',
    'voting-stack',
    'package.json',
  ]) {
    const filter = (path: string) => !/labs\/.*node_modules/.test(path);
    cpSync(join(root, name), join(target, name), { recursive: true, filter });
  }
  for (const name of readdirSync(target)) {
    const path = join(target, name, 'action.yml');
    if (!statSync(join(target, name)).isDirectory() || !existsSync(path)) continue;
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replaceAll('uses: $/', 'uses: org/distsys-actions/')
        .replaceAll(/(uses: org\/distsys-actions\/\w+)$/gm, '$1@v1'),
    );
  }
  return target;
}

function uploadStub(target: string): string {
  mkdirSync(target, { recursive: true });
  const lines = [
    'name: upload',
    'inputs: { name: { required: true }, path: { required: true } }',
    'runs:',
    '  using: composite',
    '  steps:',
  ];
  lines.push(
    '    - shell: bash',
    '      env: { FOLDER: "${{ inputs.path }}" }',
    '      run: test -f "$FOLDER/index.html" && echo "uploaded $FOLDER"',
  );
  writeFileSync(join(target, 'action.yml'), `${lines.join('\n')}\n`);
  return target;
}

async function commit(folder: string): Promise<void> {
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], { cwd: folder });
  await git('init', '-q', '-b', 'main');
  await git('remote', 'add', 'origin', 'https://example.org/course/labs.git');
  await git('add', '-A');
  await git('commit', '-q', '-m', 'start');
}

function readLines(text: string): Omit<WorkflowRun, 'code'> {
  const lines = text.split('\n').flatMap((line): ActLine[] => {
    try {
      return [JSON.parse(line) as ActLine];
    } catch {
      return [];
    }
  });
  const summaries = new Map(
    lines
      .filter((line) => line.command === 'summary')
      .map((line) => [String(line.stepID), line.content ?? '']),
  );
  const outputs = lines
    .filter((line) => line.command === 'set-output')
    .map((line) => [line.name ?? '', line.arg ?? '']);
  return {
    output: lines.map((line) => line.msg ?? '').join('\n'),
    outputs: Object.fromEntries(outputs),
    summaries: [...summaries.values()],
    jobs: lines.filter((line) => line.jobResult !== undefined).length,
  };
}
