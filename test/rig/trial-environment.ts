import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment, Labels } from '../../src/environment/environment.js';
import type { Step } from '../../src/report/step.js';
import { systemClock } from '../../src/system/clock.js';
import type { Context } from '../../src/system/context.js';
import { createContext } from '../../src/system/this-machine.js';

/** An environment for one test of one room: what it creates carries a label of its own and is removed by it. */
export interface Trial {
  context: Context;
  environment: Environment;
  step: Step;
  /** What was told to the step. */
  notes: string[];
  progress: string[];
  /** Warnings of the log. */
  warnings: string[];
  /** `type name` of every intent, in order. */
  intents: string[];
  /** A folder for the test's own files. */
  folder: string;
  /** Removes containers, volumes and images with the label, and the folder. */
  remove(): Promise<void>;
}

export async function openTrial(name: string): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  const id = `trial-${folder
    .slice(-6)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')}`;
  const warnings: string[] = [];
  const real = createContext(process, new AbortController().signal);
  const log = { info: () => {}, debug: () => {}, warn: (line: string) => void warnings.push(line) };
  const context: Context = { ...real, log, clock: systemClock };
  const labels: Labels = {
    'distsys.env': id,
    'distsys.owner': name,
    'distsys.expires': new Date(Date.now() + 3_600_000).toISOString(),
  };
  const intents: string[] = [];
  const environment: Environment = {
    id,
    labels,
    folder: join(folder, 'environment'),
    create: async (type, thing, make) => {
      intents.push(`${type} ${thing}`);
      return (await make()) ?? thing;
    },
  };
  const notes: string[] = [];
  const progress: string[] = [];
  const step: Step = {
    part: (_name, work) => work(),
    progress: (text) => void progress.push(text),
    note: (text) => void notes.push(text),
    summary: () => {},
  };
  const remove = async (): Promise<void> => {
    await removeLabelled(context, id);
    await rm(folder, { recursive: true, force: true });
  };
  return { context, environment, step, notes, progress, warnings, intents, folder, remove };
}

/** Ids of what Docker still has of an environment: `kind` as in "container", "volume", "image". */
export async function labelled(context: Context, id: string, kind: string): Promise<string[]> {
  const all = kind === 'container' ? ['--all'] : [];
  const list = [kind, 'ls', '--quiet', ...all, '--filter', `label=distsys.env=${id}`];
  const { stdout } = await context.exec('docker', list);
  return [...new Set(stdout.split('\n').filter((line) => line !== ''))];
}

async function removeLabelled(context: Context, id: string): Promise<void> {
  for (const [kind, remove] of [
    ['container', ['rm', '--force', '--volumes']],
    ['volume', ['volume', 'rm', '--force']],
    ['image', ['image', 'rm', '--force']],
  ] as const) {
    const ids = await labelled(context, id, kind);
    if (ids.length > 0) await context.exec('docker', [...remove, ...ids], { accept: 'any' });
  }
}
