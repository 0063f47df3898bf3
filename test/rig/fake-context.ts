import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Environment, Labels } from '../../src/environment/environment.js';
import type { Step } from '../../src/report/step.js';
import type { Context } from '../../src/system/context.js';
import type { Exec } from '../../src/system/exec.js';
import { FakeClock } from './fake-clock.js';
import { FakeExec } from './fake-exec.js';

/** Folders of this test file's contexts; what a test did not remove goes at its end. */
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A context whose ports are fakes, with folders of its own. */
export interface FakeContext extends Context {
  clock: FakeClock;
  lines: { info: string[]; warn: string[]; debug: string[] };
  /** Stops what runs in it, as Ctrl-C does. */
  abort(): void;
  /** For the test's own files. */
  folder: string;
  remove(): void;
}

export function fakeContext(exec: Exec = new FakeExec().exec, clock = new FakeClock()): FakeContext {
  const folder = mkdtempSync(join(tmpdir(), 'distsys-unit-'));
  folders.push(folder);
  const lines: FakeContext['lines'] = { info: [], warn: [], debug: [] };
  const stop = new AbortController();
  return {
    exec,
    clock,
    lines,
    log: {
      info: (line) => void lines.info.push(line),
      warn: (line) => void lines.warn.push(line),
      debug: (line) => void lines.debug.push(line),
    },
    paths: { cache: join(folder, 'cache'), state: join(folder, 'state') },
    signal: stop.signal,
    abort: () => stop.abort(new DOMException('Ctrl-C', 'AbortError')),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A step that keeps what it is told. */
export interface FakeStep extends Step {
  parts: string[];
  told: string[];
  notes: string[];
  summaries: string[];
}

export function fakeStep(): FakeStep {
  const step: FakeStep = {
    parts: [],
    told: [],
    notes: [],
    summaries: [],
    part: (name, work) => {
      step.parts.push(name);
      return work();
    },
    progress: (text) => void step.told.push(text),
    note: (text) => void step.notes.push(text),
    summary: (text) => void step.summaries.push(text),
  };
  return step;
}

/** An environment without a ledger, for rooms that only create in it: `intents` are `type name`, in order. */
export interface FakeEnvironment extends Environment {
  intents: string[];
}

export function fakeEnvironment(folder: string, id = 'dsa-3f9c12'): FakeEnvironment {
  const labels: Labels = {
    'distsys.env': id,
    'distsys.owner': 'ann@laptop',
    'distsys.expires': '2026-11-24T21:14:03.000Z',
  };
  const intents: string[] = [];
  const create: Environment['create'] = async (type, name, make) => {
    intents.push(`${type} ${name}`);
    return (await make()) || name;
  };
  return { id, labels, folder, intents, create };
}
