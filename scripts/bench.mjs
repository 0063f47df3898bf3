// npm run bench [-- --json] [--only NAME] [--rounds N]: each figure is a ratio against a baseline run in the same go, in turn with it,
// because machines are shared and noisy. What is measured stands beside each goal.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' }, rounds: { type: 'string' } } });
const scratch = mkdtempSync(join(tmpdir(), 'distsys-bench-'));
const cli = join(root, 'dist/cli/index.js');
const rows = [];

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

function run(program, args, env = {}) {
  const started = performance.now();
  const ended = spawnSync(program, args, { cwd: root, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1 << 28 });
  return { ...ended, seconds: (performance.now() - started) / 1000 };
}

function must(program, args, env) {
  const ended = run(program, args, env);
  if (ended.status !== 0) throw new Error(`${program} ${args.join(' ')}: exit code ${ended.status}\n${ended.stdout}\n${ended.stderr}`);
  return ended;
}

/** Runs `ours` and `baseline` in turn; the ratio is the median of the pairs' ratios. */
function pairs(name, goal, rounds, ours, baseline) {
  const measured = Array.from({ length: rounds }, () => {
    const b = baseline();
    const a = ours();
    return { a, b };
  });
  row(name, goal, median(measured.map(({ a, b }) => a / b)), `${median(measured.map((pair) => pair.a)).toFixed(3)} s against ${median(measured.map((pair) => pair.b)).toFixed(3)} s`);
}

function row(name, goal, value, detail, unit = '×') {
  rows.push({ name, goal, value: Number(value.toFixed(3)), unit, detail, met: value <= goal });
  if (!values.json) console.log(`${value <= goal ? '✔' : '✘'} ${name.padEnd(46)} ${value.toFixed(2).padStart(7)} ${unit.padEnd(3)} goal ≤ ${String(goal).padEnd(5)} ${detail}`);
}

const state = { DISTSYS_STATE: join(scratch, 'state') };
const report = (name) => JSON.parse(readFileSync(join(scratch, name, 'report.json'), 'utf8'));
const rounds = (preset) => Number(values.rounds ?? preset);

/** Each with inputs that are refused once the action's own code has loaded: the time from start to work. */
function actionStart() {
  const inputs = {
    build: {},
    cluster: { INPUT_PORTS: 'none' },
    deploy: { INPUT_NAME: 'x' },
    check: { INPUT_CHECKS: 'nothing.yml' },
    teardown: { INPUT_ENVIRONMENT: 'x'.repeat(101) },
  };
  const env = { RUNNER_TEMP: scratch, GITHUB_OUTPUT: '', GITHUB_STATE: '', GITHUB_STEP_SUMMARY: '', ...state };
  for (const [action, given] of Object.entries(inputs)) {
    const start = () => run(process.execPath, [join(root, `dist/${action}/index.js`)], { ...env, ...given }).seconds;
    start();
    pairs(`start of ${action} / bare node`, 2, rounds(15), start, () => run(process.execPath, ['-e', '0']).seconds);
  }
}

function distSize() {
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);
  row('size of dist', 6, bytes / 1e6, `${files.length} files`, 'MB');
}

function lab(target, folder, ...more) {
  return must(process.execPath, [cli, 'lab', 'run', 'voting', '--target', target, '--report', join(scratch, folder), ...more], state).seconds;
}

/** Seconds from the start of the images until every service converged: what the plain chain does. */
function untilDeployed(folder) {
  const { steps } = report(folder);
  const [first] = steps.filter((step) => step.id === 'images' || step.id === 'cluster').toSorted((a, b) => a.started - b.started);
  const deploy = steps.find((step) => step.id === 'deploy');
  return (deploy.started + deploy.duration - first.started) / 1000;
}

function teardown() {
  lab('swarm', 'teardown');
  const { steps, resources } = report('teardown');
  const whole = steps.find((step) => step.id === 'teardown');
  const slowest = Math.max(...whole.parts.map((part) => part.duration));
  const name = whole.parts.find((part) => part.duration === slowest)?.name;
  row('teardown / its slowest resource', 1.1, whole.duration / slowest, `${resources.length} resources, slowest ${name}`);
}

function memory() {
  const file = join(scratch, 'memory');
  const env = { ...state, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`import fs from 'node:fs';process.on('exit',()=>fs.writeFileSync(${JSON.stringify(file)},String(process.resourceUsage().maxRSS)))`)}` };
  must(process.execPath, [cli, 'lab', 'run', 'voting', '--target', 'swarm', '--report', join(scratch, 'memory-report')], env);
  row('peak memory of a whole lab', 120, Number(readFileSync(file, 'utf8')) / 1024, 'resident, our process', 'MB');
}

const nodeImage = () => must(process.execPath, [cli, 'doctor', '--json']) && must('docker', ['images', 'kindest/node', '--format', '{{.Repository}}:{{.Tag}}']).stdout.split('\n')[0];
const tool = (name) => {
  const found = run('sh', ['-c', `command -v ${name}`]).stdout.trim();
  return found !== '' && name !== 'kubectl' ? found : join(process.env.DISTSYS_CACHE ?? join(process.env.HOME, '.cache/distsys'), 'bin', name);
};
const kind = (...args) => must(tool('kind'), args).seconds;
const plainKind = (image) => {
  const seconds = kind('create', 'cluster', '--name', 'bench-plain', '--image', image, '--wait', '120s', '--kubeconfig', join(scratch, 'plain'));
  kind('delete', 'cluster', '--name', 'bench-plain', '--kubeconfig', join(scratch, 'plain'));
  return seconds;
};

/** The cluster action alone, as a job would run it; the environment is torn down outside the clock. */
function ourCluster(snapshot) {
  const env = {
    ...state,
    RUNNER_TEMP: scratch,
    GITHUB_OUTPUT: '',
    GITHUB_STATE: '',
    INPUT_PROVIDER: 'kind',
    INPUT_REGISTRY: 'false',
    INPUT_ENVIRONMENT: 'bench',
    INPUT_SNAPSHOT: String(snapshot),
  };
  const { seconds } = must(process.execPath, [join(root, 'dist/cluster/index.js')], env);
  must(process.execPath, [join(root, 'dist/teardown/index.js')], env);
  return seconds;
}

function clusters() {
  const image = nodeImage();
  pairs('cold kind / kind create', 1, rounds(3), () => ourCluster(false), () => plainKind(image));
  ourCluster(true);
  pairs('kind from a snapshot / kind create', 0.35, rounds(3), () => ourCluster(true), () => plainKind(image));
}

/** docker build ×3, kind create, kind load ×3, kubectl apply, wait: what a careful person would write. */
function plainChain(image) {
  const started = performance.now();
  const config = join(scratch, 'chain');
  const names = ['vote', 'worker', 'result'];
  for (const name of [...names, 'visualizer']) must('docker', ['buildx', 'build', '-q', '--load', '-t', `bench/${name}:1`, join(root, 'labs/voting', name)]);
  kind('create', 'cluster', '--name', 'bench-chain', '--image', image, '--wait', '120s', '--kubeconfig', config);
  for (const loaded of [...names, 'visualizer'].map((name) => `bench/${name}:1`).concat('redis:7-alpine', 'postgres:15-alpine')) kind('load', 'docker-image', loaded, '--name', 'bench-chain');
  const kubectl = (...args) => must(tool('kubectl'), ['--kubeconfig', config, ...args]);
  kubectl('apply', '-f', join(root, 'test/bench/voting.yml'));
  kubectl('wait', '--for=condition=available', 'deployment', '--all', '--timeout=180s');
  const seconds = (performance.now() - started) / 1000;
  kind('delete', 'cluster', '--name', 'bench-chain', '--kubeconfig', config);
  return seconds;
}

function wholeLab() {
  const image = nodeImage();
  const ours = (folder, ...more) => {
    lab('kind', folder, ...more);
    return untilDeployed(folder);
  };
  ours('warm');
  pairs('voting on kind, cold / plain chain', 0.8, rounds(2), () => ours('cold'), () => plainChain(image));
  ours('freeze', '--snapshot');
  pairs('voting on kind, snapshot / plain chain', 0.5, rounds(2), () => ours('snapshot', '--snapshot'), () => plainChain(image));
}

const benches = { start: actionStart, size: distSize, memory, teardown, clusters, lab: wholeLab };
try {
  for (const [name, bench] of Object.entries(benches)) if (values.only === undefined || values.only === name) bench();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (values.json) console.log(JSON.stringify(rows, null, 2));
