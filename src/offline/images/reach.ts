import type { Context } from '../../system/context.js';

const probes = new WeakMap<Context['exec'], Map<string, Promise<boolean>>>();

/** Seconds: a registry that takes longer to answer at all would take minutes to pull from. */
const PATIENCE = '3';

/**
 * Whether a registry answers at all, whatever it says (Docker Hub answers 401). Asked once in a process.
 * Without curl the answer is yes: then the pull itself finds out.
 */
export function registryAnswers(context: Context, host: string): Promise<boolean> {
  const known = probes.get(context.exec) ?? new Map<string, Promise<boolean>>();
  probes.set(context.exec, known);
  const probe = known.get(host) ?? ask(context, host);
  known.set(host, probe);
  return probe;
}

async function ask(context: Context, host: string): Promise<boolean> {
  const url = /^https?:\/\//.test(host) ? host : `${isLocal(host) ? 'http' : 'https'}://${host}`;
  const args = ['-s', '-o', '/dev/null', '--connect-timeout', PATIENCE, '--max-time', PATIENCE];
  const { exitCode } = await context
    .exec('curl', [...args, `${url.replace(/\/$/, '')}/v2/`], { accept: 'any' })
    .catch(() => ({ exitCode: 0 }));
  return exitCode === 0;
}

function isLocal(host: string): boolean {
  return /^(?:localhost|127\.)/.test(host);
}

/** The address at which Docker Hub's registry answers. */
export const DOCKER_HUB = 'registry-1.docker.io';
