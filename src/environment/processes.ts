import { readdir, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Context } from '../system/context.js';

/** A process for good: its id comes back after a while, its id and start together do not. */
export interface ProcessIdentity {
  pid: number;
  /** Opaque; equal for the same process. */
  start: string;
}

/**
 * When the process began, as an opaque text; undefined when there is none with that id, or only its zombie is left.
 * Linux: boot id and field 22 of /proc/<pid>/stat (proc(5)), elsewhere ps.
 */
export async function processStart(context: Context, pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may hold blanks and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.slice(0, 8)}-${fields[19]}`;
  } catch {
    return process.platform === 'linux' ? undefined : startFromPs(context, pid);
  }
}

async function startFromPs(context: Context, pid: number): Promise<string | undefined> {
  const { stdout } = await context.exec('ps', ['-o', 'lstart=', '-p', String(pid)], { accept: 'any' });
  return stdout.trim() === '' ? undefined : stdout.trim();
}

/** Whether that very process still runs. */
export async function isAlive(context: Context, identity: ProcessIdentity): Promise<boolean> {
  return (await processStart(context, identity.pid)) === identity.start;
}

/** The process that asks. */
export async function thisProcess(context: Context): Promise<ProcessIdentity> {
  return { pid: process.pid, start: (await processStart(context, process.pid)) ?? 'unknown' };
}

/**
 * Living processes of this user that run one of `programs` with `text` in an argument, except our own children. Linux
 * only (proc(5)); elsewhere none are found.
 */
export async function processesNaming(
  text: string,
  programs: string[],
): Promise<{ pid: number; program: string }[]> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(pids.map((pid) => describe(pid, text, programs)));
  return found.filter((process) => process !== undefined);
}

async function describe(
  pid: number,
  text: string,
  programs: string[],
): Promise<{ pid: number; program: string } | undefined> {
  try {
    const [path = '', ...words] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    const program = basename(path);
    if (!programs.includes(program) || !words.some((word) => word.includes(text))) return undefined;
    const [status, { uid }] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'utf8'),
      stat(`/proc/${pid}`),
    ]);
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
    return parent === process.pid || uid !== process.getuid?.() ? undefined : { pid, program };
  } catch {
    // It ended while we looked.
    return undefined;
  }
}
