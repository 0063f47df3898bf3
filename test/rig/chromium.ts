import { run } from './distsys.js';

/** Installs Chromium where there is none: as root, on Debian. */
export async function ensureChromium(): Promise<void> {
  const found = await run('which', ['chromium', 'google-chrome']);
  if (found.stdout !== '') return;
  await run('apt-get', ['update']);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const installed = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  if (installed.code !== 0) throw new Error(`Chromium cannot be installed: ${installed.stderr}`);
}

/** Process ids and command lines of the Chromiums that checks started and that still run. */
export async function chromiumsLeft(): Promise<string[]> {
  const { stdout } = await run('ps', ['-eo', 'pid,args']);
  return stdout.split('\n').filter((line) => line.includes('distsys-chromium-'));
}
