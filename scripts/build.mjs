// Compiles, writes what is derived from the code, and bundles dist/: one entry with lazy chunks, a stub for each action.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tool = (name) => join(root, 'node_modules/.bin', name);
const run = (program, ...args) => execFileSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

rmSync(join(root, 'compiled'), { recursive: true, force: true });
execFileSync(tool('tsc'), ['-p', '.'], { cwd: root, stdio: 'inherit' });
copyFileSync(join(root, 'package.json'), join(root, 'compiled/package.json'));
run(process.execPath, 'scripts/generate.mjs');
rmSync(join(root, 'dist'), { recursive: true, force: true });
run(tool('ncc'), 'build', 'compiled/src/main.js', '-o', 'dist', '-e', '@actions/http-client', '-e', '@actions/exec', '--license', 'licenses.txt', '--quiet');
refuseMovedPaths();
standIn('@actions/http-client', 'lib/index.js', [
  "import { createRequire } from 'node:module';",
  'export class HttpClient {',
  '  constructor(...given) {',
  "    const whole = createRequire(import.meta.url)('./whole/index.js');",
  '    return new whole.HttpClient(...given);',
  '  }',
  '}',
]);
standIn('@actions/exec', 'lib/exec.js', [
  "const whole = () => import('./whole/index.js');",
  'export const exec = async (...given) => (await whole()).exec(...given);',
  'export const getExecOutput = async (...given) => (await whole()).getExecOutput(...given);',
]);

const { definitions } = await import('../compiled/src/actions/definitions.js');
for (const [action, { post }] of Object.entries(definitions)) {
  stub(`${action}/index.js`, '', `await main('${action}');`);
  if (post) stub(`${action}/post.js`, '', `await main('${action}', 'post');`);
}
stub('cli/index.js', '#!/usr/bin/env node\n', "await main('cli');");

// The compile cache is set before the bundle is read: it halves the start of post steps and of repeated runs.
function stub(path, head, call) {
  const file = join(root, 'dist', path);
  mkdirSync(dirname(file), { recursive: true });
  const lines = [
    "import * as module from 'node:module';",
    "module.enableCompileCache?.(process.env.RUNNER_TEMP && `${process.env.RUNNER_TEMP}/distsys-compile-cache`);",
    "const { main } = await import('../index.js');",
    call,
  ];
  writeFileSync(file, `${head}${lines.join('\n')}\n`, { mode: 0o755 });
}

// ncc takes a path that it sees as text for a file to bundle, and writes another path in its place.
function refuseMovedPaths() {
  const files = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js') && name !== 'index.js');
  const moved = files.flatMap((name) => readFileSync(join(root, 'dist', name), 'utf8').match(/^.*__webpack_require__\.ab \+.*$/gm) ?? []);
  if (moved.length > 0) throw new Error(`ncc took a path of a run for a file of its own:\n${moved.join('\n')}`);
}

// @actions/core imports these when it loads, the HTTP client with undici and TLS, which takes longer than all the rest;
// only an OIDC token needs that, and only commands the other. A stand-in of that name loads the real one when it is used.
function standIn(name, source, lines) {
  const folder = join(root, 'dist/node_modules', name);
  run(tool('ncc'), 'build', join('node_modules', name, source), '-o', join(folder, 'whole'), '--license', 'licenses.txt', '--quiet');
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ name, type: 'module', exports: './index.js' })}\n`);
  writeFileSync(join(folder, 'index.js'), `${lines.join('\n')}\n`);
}
