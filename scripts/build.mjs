// Compiles, writes what is derived from the code, and bundles dist/: one entry with lazy chunks, a stub for each action.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
run(tool('ncc'), 'build', 'compiled/src/main.js', '-o', 'dist', '-e', 'undici', '--license', 'licenses.txt', '--quiet');
lazyUndici();

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

// @actions/core imports undici when it loads, which takes longer than all the rest, and needs it only behind a proxy:
// a stand-in of that name loads the real one when its one class that is used is made.
function lazyUndici() {
  const folder = join(root, 'dist/node_modules/undici');
  run(tool('ncc'), 'build', 'node_modules/undici/index.js', '-o', join(folder, 'whole'), '--quiet');
  writeFileSync(join(folder, 'whole/package.json'), '{"type":"commonjs"}\n');
  writeFileSync(join(folder, 'package.json'), '{"name":"undici","type":"module","exports":"./index.js"}\n');
  const lines = [
    "import { createRequire } from 'node:module';",
    'export class ProxyAgent {',
    '  constructor(options) {',
    "    const undici = createRequire(import.meta.url)('./whole/index.js');",
    '    return new undici.ProxyAgent(options);',
    '  }',
    '}',
  ];
  writeFileSync(join(folder, 'index.js'), `${lines.join('\n')}\n`);
}
