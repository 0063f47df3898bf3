// npm test: installs, builds, compares what is derived, lints, then unit and end-to-end tests on real engines.
// `--fast` leaves out what needs a cluster; `--only <name>` runs the test files whose path holds <name>.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { fast: { type: 'boolean' }, only: { type: 'string' }, 'no-install': { type: 'boolean' } } });
const totals = { passed: 0, failed: 0, skipped: 0 };
// Milliseconds since the start after which nothing is run again: CI gives 90 minutes in all.
const LATEST_AGAIN = 55 * 60_000;
// Not every mutant is caught yet (docs/checks.md, "Mutants"): run apart, with `npm test -- --only mutants`.
const APART = ['/node_modules/', 'e2e/mutants'];
const scratch = mkdtempSync(join(tmpdir(), 'distsys-test-'));

function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: root, encoding: 'utf8', stdio: 'inherit', ...options });
}

/** One test that is a command: green when `ok` says so. */
function gate(name, ok) {
  const started = performance.now();
  const passed = ok();
  totals[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? '✔' : '✘'} ${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return passed;
}

/** One run of jest; the result of each test file by its path, or nothing when the runner itself broke. */
function runJest(patterns, options) {
  const output = join(scratch, 'jest.json');
  rmSync(output, { force: true });
  const args = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), '--rootDir', 'compiled'];
  run(process.execPath, [...args, ...patterns, ...options, '--json', '--outputFile', output, '--passWithNoTests'], { env: { ...process.env, DISTSYS_ROOT: root } });
  if (!existsSync(output)) return undefined;
  return new Map(JSON.parse(readFileSync(output, 'utf8')).testResults.map((file) => [file.name, file]));
}

/**
 * Unit tests beside each other; end-to-end tests one after the other, as they share one engine. An end-to-end file that fails
 * is run once more, and said to have been: a machine under load is no failure, a bug fails twice.
 */
function jest(name, folder) {
  const unit = name === 'unit';
  const options = unit
    ? ['--maxWorkers=2', '--testTimeout=120000', '--silent']
    : ['--runInBand', '--testTimeout=900000', '--verbose', ...(values.only === undefined ? ['--testPathIgnorePatterns', ...APART] : [])];
  const files = runJest([values.only ?? folder], options);
  if (files === undefined) {
    console.log(`✘ ${name}: the test runner gave no result`);
    totals.failed += 1;
    return;
  }
  const failed = [...files.values()].filter((file) => file.status === 'failed').map((file) => file.name);
  if (!unit && failed.length > 0 && performance.now() < LATEST_AGAIN) {
    console.log(`! run once more: ${failed.map((file) => file.slice(join(root, 'compiled').length + 1)).join(', ')}`);
    if (process.env.CI) removeLeftEnvironments();
    for (const [file, result] of runJest(failed, options) ?? []) files.set(file, result);
  }
  count(name, [...files.values()]);
}

function count(name, files) {
  const tests = files.flatMap((file) => file.assertionResults);
  const having = (status) => tests.filter((test) => test.status === status).length;
  totals.passed += having('passed');
  totals.failed += having('failed') + files.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length;
  totals.skipped += having('pending');
  if (tests.length === 0 && values.only === undefined) {
    console.log(`✘ ${name}: no test ran`);
    totals.failed += 1;
  }
}

/** On a CI machine that is used again: what a job left that was killed with its tests would fail those of this one. */
function removeLeftEnvironments() {
  const cli = (...args) => run(process.execPath, ['dist/cli/index.js', ...args], { stdio: 'pipe' });
  const left = JSON.parse(cli('env', 'list', '--json').stdout);
  return left.map(({ id }) => cli('down', id).status === 0).every(Boolean);
}

const porcelain = () => run('git', ['status', '--porcelain', '--', 'dist', 'schemas', 'README.md', '*action.yml'], { stdio: 'pipe' }).stdout;

if (!values['no-install']) gate('npm ci', () => run('npm', ['ci', '--no-audit', '--no-fund'], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0);
const before = porcelain();
if (gate('build', () => run(process.execPath, ['scripts/build.mjs']).status === 0)) {
  gate('dist, action.yml, schemas and README are what the source makes', () => {
    const after = porcelain();
    if (after !== before || (process.env.CI && after !== '')) console.log(`run npm run build and commit:\n${after}`);
    return after === before && !(process.env.CI && after !== '');
  });
  gate('lint', () => run(join(root, 'node_modules/.bin/biome'), ['check', '--error-on-warnings', '.']).status === 0);
  if (values.only === undefined) jest('unit', 'test/unit');
  if (!values.fast) {
    gate('doctor --install', () => run(process.execPath, ['dist/cli/index.js', 'doctor', '--install']).status === 0);
    if (process.env.CI) gate('no environment of an earlier run is left', removeLeftEnvironments);
    jest('e2e', 'test/e2e');
  }
}
rmSync(scratch, { recursive: true, force: true });
console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`);
process.exitCode = totals.failed === 0 ? 0 : 1;
