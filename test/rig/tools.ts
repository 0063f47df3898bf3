import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { buildProgram } from '../../src/offline/go/build.js';
import type { GoProgram } from '../../src/offline/go/program.js';
import { goCommand } from '../../src/offline/go/toolchain.js';
import { createContext } from '../../src/system/this-machine.js';
import { run } from './distsys.js';

const NODE = '24.9.0';

/** What tests fetch or build once stays here, as everything of ours does. */
export const cache =
  process.env.DISTSYS_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'distsys');

/** Path of a program, built from its Go module once: `github.com/nektos/act@v0.2.89`. */
export async function goTool(module: string): Promise<string> {
  const folder = join(cache, 'test', module.replace(/\W+/g, '-'));
  const program = join(folder, basename(module.split('@')[0] ?? ''));
  if (existsSync(program)) return program;
  const go = await goCommand(createContext(process, new AbortController().signal));
  const built = await run(go, ['install', module], { env: { GOBIN: folder, GOFLAGS: '-trimpath' } });
  if (built.code !== 0) throw new Error(`${module} cannot be built: ${built.stderr}`);
  return program;
}

/** Path of a program of ours to make from Go modules, built once: for those that `go install` refuses. */
export async function goProgram(program: GoProgram): Promise<string> {
  const target = join(cache, 'test', `${program.name}-${program.version}`, program.name);
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true });
  await buildProgram(createContext(process, new AbortController().signal), program, target);
  return target;
}

/** Path of a program, installed from PyPI once into an environment of its own. */
export async function pythonTool(name: string, version: string): Promise<string> {
  const folder = join(cache, 'test', `${name}-${version}`);
  const program = join(folder, 'bin', name);
  if (existsSync(program)) return program;
  const made = await run('python3', ['-m', 'venv', '--clear', folder]);
  if (made.code !== 0) throw new Error(`no Python environment: ${made.stdout}${made.stderr}`);
  const installed = await run(join(folder, 'bin/pip'), ['install', '--quiet', `${name}==${version}`]);
  if (installed.code !== 0) throw new Error(`${name} ${version} cannot be installed: ${installed.stderr}`);
  return program;
}

/** Folder of a Node 24: what `using: node24` runs is the first node on PATH. */
export async function node24Folder(): Promise<string> {
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
