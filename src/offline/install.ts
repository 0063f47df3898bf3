import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from '../report/step.js';
import { withheldCapability } from '../system/capability.js';
import type { Context } from '../system/context.js';
import { exists } from './download.js';
import { installPackages, missingCommands } from './engine/packages.js';
import { useCappedRuntime } from './engine/runtime.js';
import { engineVersion, startEngine } from './engine/start.js';
import { ensureTool, pluginFolder } from './tools.js';

/** What base images and tools need when no registry answers. */
const FOR_BUILDING = ['curl', 'update-ca-certificates', 'debootstrap', 'unzip'] as const;

/**
 * Makes sure that a Docker engine answers and that `docker buildx` is there; installs and starts what is missing
 * (Debian or Ubuntu, root or sudo). An engine that answers is left as it is. Throws InfraError that says what is in the way.
 */
export async function installEngine(context: Context, step: Step): Promise<void> {
  if ((await engineVersion(context)) === undefined) {
    if (await withheldCapability()) {
      await useCappedRuntime(context);
      step.note('this machine withholds CAP_SYS_RESOURCE: the engine runs containers without it');
    }
    const missing = await missingCommands(context, ['dockerd', 'iptables', ...FOR_BUILDING]);
    await installPackages(context, missing, step);
    await startEngine(context, step);
  }
  await installBuildx(context, step);
  step.summary(`Docker Engine ${await engineVersion(context)}`);
}

/** The engine, and the tools of every lab: kind and kubectl from their makers, or built from their sources. */
export async function installAll(context: Context, step: Step): Promise<void> {
  await installEngine(context, step);
  await installPackages(context, await missingCommands(context, FOR_BUILDING), step);
  for (const tool of ['kind', 'kubectl'] as const) await ensureTool(context, tool, step);
}

/** The docker client finds a plugin only in folders of its own. */
async function installBuildx(context: Context, step: Step): Promise<void> {
  const { exitCode } = await context.exec('docker', ['buildx', 'version'], { accept: 'any' });
  if (exitCode === 0) return;
  const buildx = await ensureTool(context, 'buildx', step);
  const folder = await pluginFolder(context);
  const plugin = join(folder, 'docker-buildx');
  if (await exists(plugin)) return;
  await mkdir(folder, { recursive: true });
  await rm(plugin, { force: true });
  await symlink(buildx, plugin);
  step.note('docker buildx was installed for this user');
}
