import { chmod, mkdir, rm, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { messageOf } from '../system/errors.js';
import { download, exists, fetchText } from './download.js';
import { buildProgram } from './go/build.js';
import { programKey } from './go/program.js';
import { withLock } from './lock.js';
import { type Release, type Tool, type ToolName, tools } from './tool-catalog.js';
import { isAtLeast, versionIn } from './version.js';

const settled = new WeakMap<Context['exec'], Map<ToolName, Promise<string>>>();

/**
 * Absolute path of a tool that is good enough: the one on PATH; else the one in the cache; else its makers'
 * release, with its digest checked; else built from Go modules (seconds to minutes, once). Asked again in the
 * same process it answers at once. Throws InfraError when none of this works.
 */
export async function ensureTool(context: Context, name: ToolName, step?: Step): Promise<string> {
  const known = settled.get(context.exec) ?? new Map<ToolName, Promise<string>>();
  settled.set(context.exec, known);
  const found = known.get(name) ?? findOrMake(context, name, step);
  known.set(name, found);
  found.catch(() => known.delete(name));
  return found;
}

/** Where the cache keeps this version of a tool, whether it is there or not. */
export function cachedTool(context: Context, name: ToolName): string {
  const { program } = tools[name];
  return join(context.paths.cache, 'tools', `${name}-${program.version}-${programKey(program)}`, name);
}

/** Path of the tool if it is good enough on PATH or in the cache; makes nothing. */
export async function findTool(context: Context, name: ToolName): Promise<string | undefined> {
  const cached = cachedTool(context, name);
  const [installed, kept] = await Promise.all([onPath(context, name), exists(cached)]);
  return installed ?? (kept ? cached : undefined);
}

async function findOrMake(context: Context, name: ToolName, step?: Step): Promise<string> {
  const found = await findTool(context, name);
  if (found !== undefined) return found;
  const cached = cachedTool(context, name);
  await withLock(context, `${dirname(cached)}.lock`, () => make(context, name, cached, step));
  return cached;
}

/** The tool on PATH, or where the docker client keeps its plugins, if its version will do. */
async function onPath(context: Context, name: ToolName): Promise<string | undefined> {
  const tool = tools[name];
  if (tool.release === undefined) return undefined;
  const candidates = name === 'buildx' ? await pluginPlaces(context) : await whereIs(context, name);
  for (const path of candidates) {
    if (await goodEnough(context, tool, path)) return path;
  }
  return undefined;
}

async function whereIs(context: Context, name: string): Promise<string[]> {
  const { stdout } = await context.exec('which', [name], { accept: 'any' }).catch(() => ({ stdout: '' }));
  return stdout.split('\n').filter((line) => line.startsWith('/'));
}

/** Folders of docker client plugins, the user's own first (docs.docker.com, "Docker plugins"). */
async function pluginPlaces(context: Context): Promise<string[]> {
  const folders = [
    await pluginFolder(context),
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
  ];
  const paths = folders.map((folder) => join(folder, 'docker-buildx'));
  const there = await Promise.all(paths.map(exists));
  return paths.filter((_, index) => there[index]);
}

/** Where the user's docker client looks for plugins. */
export async function pluginFolder(context: Context): Promise<string> {
  const { stdout } = await context.exec('printenv', ['DOCKER_CONFIG'], { accept: 'any' });
  return join(stdout.trim() || join(homedir(), '.docker'), 'cli-plugins');
}

async function goodEnough(context: Context, tool: Tool, path: string): Promise<boolean> {
  try {
    const { stdout } = await context.exec(path, tool.versionArguments, { timeout: 10_000 });
    if (tool.atLeast === undefined) return true;
    const version = versionIn(stdout);
    return version !== undefined && isAtLeast(version, tool.atLeast);
  } catch {
    return false;
  }
}

async function make(context: Context, name: ToolName, target: string, step?: Step): Promise<void> {
  if (await exists(target)) return;
  const { release, program } = tools[name];
  await mkdir(dirname(target), { recursive: true });
  if (release === undefined || !(await fetchRelease(context, name, release, target, step))) {
    step?.progress(`${name} ${program.version}: building it from its Go module`);
    await buildProgram(context, program, target, (line) => step?.progress(`${name}: ${line}`));
    step?.note(`${name} ${program.version} was built from its Go module`);
  }
  await chmod(target, 0o755);
  await publish(context, name, target);
}

/** Whether the makers' release could be had: any failure to reach it is an answer, a wrong digest is not. */
async function fetchRelease(
  context: Context,
  name: ToolName,
  release: Release,
  target: string,
  step?: Step,
): Promise<boolean> {
  try {
    step?.progress(`${name}: downloading ${release.url}`);
    const sha256 = release.sha256 ?? digestFor(release, await fetchText(context, release.checksums));
    if (sha256 === undefined) return false;
    await download(context, { url: release.url, integrity: `sha256:${sha256}` }, target);
    return true;
  } catch (error) {
    context.signal.throwIfAborted();
    context.log.debug(`${name} cannot be downloaded: ${messageOf(error)}`);
    return false;
  }
}

function digestFor(release: Release, checksums: string): string | undefined {
  const file = release.url.split('/').at(-1) ?? '';
  const lines = checksums.split('\n').map((line) => line.trim().split(/\s+\*?/));
  const line = lines.find((parts) => parts[1] === file) ?? lines.find((parts) => parts.length === 1);
  return /^[0-9a-f]{64}$/.exec(line?.[0] ?? '')?.[0];
}

/** `<cache>/bin` holds a link to each tool's current version: a folder to put on PATH. */
async function publish(context: Context, name: ToolName, target: string): Promise<void> {
  const folder = join(context.paths.cache, 'bin');
  await mkdir(folder, { recursive: true });
  await rm(join(folder, name), { force: true });
  await symlink(target, join(folder, name));
}
