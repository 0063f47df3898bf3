import { join } from 'node:path';
import type { Environment } from '../../src/environment/environment.js';
import { openEnvironment } from '../../src/environment/open-environment.js';
import { ownerFrom } from '../../src/environment/owner.js';
import { type TeardownResult, teardown } from '../../src/environment/teardown.js';
import type { Step } from '../../src/report/step.js';
import type { Context } from '../../src/system/context.js';
import { createContext } from '../../src/system/this-machine.js';

/** A real environment with a ledger in `folder`: what a test creates in it is removed as a run's would be. */
export interface Ledgered {
  context: Context;
  environment: Environment;
  step: Step;
  notes: string[];
  summaries: string[];
  /** Goes on in an environment of another owner. */
  reopen(name: string): Promise<void>;
  /** Removes everything of the environment that is open now. */
  tearDown(): Promise<TeardownResult>;
}

export async function openLedgered(folder: string, name = 'first'): Promise<Ledgered> {
  const real = createContext(process, new AbortController().signal);
  const paths = { ...real.paths, state: join(folder, 'state') };
  const context: Context = { ...real, paths, log: { info: () => {}, warn: () => {}, debug: () => {} } };
  const open = (owner: string) =>
    openEnvironment(context, ownerFrom({ ...PERSON, name: `${folder} ${owner}`.slice(-100) }), { hours: 1 });
  const notes: string[] = [];
  const summaries: string[] = [];
  const step: Step = {
    part: (_name, work) => work(),
    progress: () => {},
    note: (text) => void notes.push(text),
    summary: (text) => void summaries.push(text),
  };
  let closed = false;
  const opened: Ledgered = {
    context,
    environment: await open(name),
    step,
    notes,
    summaries,
    reopen: async (owner) => {
      opened.environment = await open(owner);
      closed = false;
    },
    tearDown: async () => {
      if (closed) return { removed: [], leaked: [], removal: [] };
      const result = await teardown(context, opened.environment.id, step);
      closed = result.leaked.length === 0;
      return result;
    },
  };
  return opened;
}

const PERSON = {
  kind: 'person',
  user: 'test',
  host: 'test',
  lab: 'test',
  target: 'kind',
  folder: '/',
} as const;
