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

function jest(name, folder, environment = {}) {
  const output = join(scratch, `${name}.json`);
  const args = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), '--rootDir', 'compiled'];
  args.push(values.only ?? folder, '--json', '--outputFile', output, '--passWithNoTests');
  if (name === 'unit') args.push('--maxWorkers=2', '--testTimeout=120000', '--silent');
  else args.push('--runInBand', '--testTimeout=900000', '--verbose');
  run(process.execPath, args, { env: { ...process.env, ...environment, DISTSYS_ROOT: root } });
  if (!existsSync(output)) {
    console.log(`✘ ${name}: the test runner gave no result`);
    totals.failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(output, 'utf8'));
  totals.passed += result.numPassedTests;
  totals.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  totals.skipped += result.numPendingTests;
  if (result.numTotalTests === 0 && values.only === undefined) {
    console.log(`✘ ${name}: no test ran`);
    totals.failed += 1;
  }
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
    jest('e2e', 'test/e2e');
  }
}
rmSync(scratch, { recursive: true, force: true });
console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`);
process.exitCode = totals.failed === 0 ? 0 : 1;
