import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Context } from '../../system/context.js';
import { InfraError, lastLines } from '../../system/errors.js';
import { Skip } from '../kind.js';
import { DevTools } from './devtools.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Milliseconds until it must answer, and until it must be gone once it was asked to go. */
const START = 30_000;
const FAREWELL = 3_000;

const FLAGS = [
  '--remote-debugging-pipe',
  '--headless=new',
  // It opens the lab's own pages and nothing else: no proxy, no updates, no reports, no QUIC, nothing kept.
  '--no-proxy-server',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-breakpad',
  '--password-store=basic',
  // A container has 64 MB of /dev/shm, which is less than a large page needs.
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--mute-audio',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
];

/**
 * Runs `work` with a Chromium of its own, on a fresh profile. Whatever happens it is ended and its profile removed before
 * this returns; when `signal` is aborted, at once. Throws Skip when this machine has no Chromium, InfraError when there is
 * one that does not start.
 */
export async function withChromium<T>(
  context: Context,
  signal: AbortSignal,
  work: (devTools: DevTools) => Promise<T>,
): Promise<T> {
  const programs = await programsHere(context);
  const profile = await mkdtemp(join(tmpdir(), 'distsys-chromium-'));
  try {
    const chromium = await startAny(programs, profile, signal);
    try {
      return await work(chromium.devTools);
    } finally {
      await chromium.end();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function programsHere(context: Context): Promise<string[]> {
  const { stdout } = await context.exec('which', NAMES, { accept: 'any' }).catch(() => ({ stdout: '' }));
  const programs = stdout.split('\n').filter((line) => line !== '');
  if (programs.length === 0) throw new Skip('no Chromium here: apt-get install chromium');
  return programs;
}

async function startAny(programs: string[], profile: string, signal: AbortSignal): Promise<Chromium> {
  const complaints: string[] = [];
  for (const program of programs) {
    const chromium = new Chromium(program, profile, signal);
    if (await chromium.answers()) return chromium;
    await chromium.end();
    signal.throwIfAborted();
    complaints.push(`${program}: ${chromium.lastWords()}`);
  }
  // Ubuntu's package is a script that asks for a snap.
  if (complaints.every((complaint) => /snap/.test(complaint)))
    throw new Skip('no Chromium here, only the script that asks for its snap: snap install chromium');
  throw new InfraError(`Chromium does not start: ${complaints.join('; ')}`);
}

class Chromium {
  readonly devTools: DevTools;
  private readonly child: ChildProcess;
  private readonly gone: Promise<unknown>;
  private errors = '';

  constructor(
    private readonly program: string,
    profile: string,
    private readonly signal: AbortSignal,
  ) {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const flags = [...FLAGS, ...sandbox, `--user-data-dir=${profile}`, 'about:blank'];
    // A group of its own: with it go all the processes that it starts.
    const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] as const;
    this.child = spawn(program, flags, { detached: true, stdio: [...stdio] });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.errors = `${this.errors}${chunk}`.slice(-4_000);
    });
    this.gone = Promise.race([once(this.child, 'exit'), once(this.child, 'error')]).catch(() => undefined);
    this.devTools = new DevTools(this.child.stdio[3] as Writable, this.child.stdio[4] as Readable);
    this.gone.then(() => this.devTools.close(new InfraError(`Chromium ended: ${this.lastWords()}`)));
    if (signal.aborted) this.kill();
    signal.addEventListener('abort', this.kill, { once: true });
  }

  /** Whether it came up; false when it ended instead, or said nothing in time. */
  async answers(): Promise<boolean> {
    const late = setTimeout(this.kill, START);
    try {
      await this.devTools.send('Browser.getVersion');
      return true;
    } catch {
      return false;
    } finally {
      clearTimeout(late);
    }
  }

  /** Asks it to go, and makes it go when it does not. */
  async end(): Promise<void> {
    const late = setTimeout(this.kill, FAREWELL);
    this.devTools.send('Browser.close').catch(this.kill);
    await this.gone;
    clearTimeout(late);
    this.signal.removeEventListener('abort', this.kill);
    this.kill();
  }

  lastWords(): string {
    return lastLines(this.errors, 1)[0] ?? `${this.program} said nothing`;
  }

  private readonly kill = (): void => {
    try {
      if (this.child.pid !== undefined) process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      // The whole group is gone already.
    }
  };
}
