import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = process.env.DISTSYS_ROOT ?? process.cwd();

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Told when the program has started: may send it signals, and see what it printed so far. */
export type During = (kill: (signal: NodeJS.Signals) => void, output: () => string) => void;

/** Runs a program to its end; never throws for a code. */
export function run(
  program: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string | undefined>; during?: During } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...options.env };
    const child = spawn(program, args, { cwd: options.cwd ?? root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      output.stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output.stderr += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...output }));
    options.during?.(
      (signal) => child.kill(signal),
      () => output.stdout + output.stderr,
    );
  });
}

/** `distsys …` as users have it: the bundle. */
export function distsys(args: string[], options: Parameters<typeof run>[2] = {}): Promise<Ended> {
  return run(process.execPath, [join(root, 'dist/cli/index.js'), ...args], options);
}

export function scratchFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `distsys-${name}-`));
}

/**
 * Everything on the engine that carries our label, or is a node of a cluster of ours: empty when nothing leaked. With
 * `environment` what is of that one alone.
 */
export async function leftOnEngine(environment?: string): Promise<string[]> {
  const label = ['--filter', `label=distsys.env${environment === undefined ? '' : `=${environment}`}`];
  const cluster = environment === undefined ? '' : `=${environment}`;
  const asks: [string, string[]][] = [
    ['container', ['ps', '-a', ...label, '--format', '{{.Names}}']],
    [
      'kind node',
      ['ps', '-a', '--filter', `label=io.x-k8s.kind.cluster${cluster}`, '--format', '{{.Names}}'],
    ],
    ['network', ['network', 'ls', ...label, '--format', '{{.Name}}']],
    ['volume', ['volume', 'ls', ...label, '--format', '{{.Name}}']],
    ['image', ['image', 'ls', ...label, '--format', '{{.Repository}}:{{.Tag}}']],
    ['service', ['service', 'ls', ...label, '--format', '{{.Name}}']],
    ['config', ['config', 'ls', ...label, '--format', '{{.Name}}']],
    ['secret', ['secret', 'ls', ...label, '--format', '{{.Name}}']],
  ];
  const answers = await Promise.all(
    asks.map(async ([what, args]) => {
      const { stdout } = await run('docker', args);
      return stdout
        .split('\n')
        .filter((name) => name.startsWith('dsa-') || name !== '')
        .map((name) => `${what} ${name}`);
    }),
  );
  return answers.flat();
}
