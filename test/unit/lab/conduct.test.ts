import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Environment } from '../../../src/environment/environment.js';
import { openEnvironment } from '../../../src/environment/open-environment.js';
import { environmentId, ownerFrom } from '../../../src/environment/owner.js';
import { conductLab } from '../../../src/lab/conduct.js';
import { loadLab } from '../../../src/lab/load.js';
import { openClean } from '../../../src/lab/open-clean.js';
import { planLab } from '../../../src/lab/plan.js';
import { createStateWriter, readState } from '../../../src/lab/state.js';
import { exitCodeOf } from '../../../src/report/outcome.js';
import { Recorder } from '../../../src/report/recorder.js';
import { type FakeMachine, fakeMachine, silentEngine } from '../../rig/fake-machine.js';
import { labCopy } from '../../rig/lab-copy.js';

const owner = ownerFrom({
  kind: 'person',
  user: 'ann',
  host: 'laptop',
  lab: 'small',
  target: 'swarm',
  folder: '/home/ann',
});
const id = environmentId(owner);
const recorderOf = ({ clock, signal }: FakeMachine) => new Recorder({ clock, signal });
const environments = (machine: FakeMachine) =>
  existsSync(machine.paths.state) ? readdirSync(machine.paths.state) : [];

/** Makes a folder that the environment's ledger knows, as a step would. */
async function makeFolder(environment: Environment, path: string): Promise<void> {
  await environment.create('file', path, async () => {
    mkdirSync(path, { recursive: true });
    return path;
  });
}

async function conduct(
  machine: FakeMachine,
  more: { keep?: boolean; onOpen?: (one: Environment) => void } = {},
) {
  const { folder, labs } = labCopy();
  const lab = await loadLab('small', labs, folder);
  const plan = await planLab(lab, { target: 'swarm' });
  const report = join(machine.folder, 'report');
  const request = {
    target: 'swarm' as const,
    owner,
    supply: { install: false },
    hours: 4,
    keep: false,
    report,
    ...more,
  };
  return conductLab(machine, machine.fresh(), lab, plan, request, recorderOf(machine));
}

describe('a lab that cannot be brought up', () => {
  test('is torn down and reported: infrastructure, held against nobody', async () => {
    const machine = fakeMachine();
    const report = await conduct(machine);
    expect(report).toMatchObject({
      lab: 'small',
      outcome: 'infra',
      environment: { id },
      causes: [{ step: 'run', kind: 'infra', message: 'no Docker engine answers here' }],
      checks: [{ id: 'page', outcome: 'skip', excused: true, location: { line: 10 } }],
      points: { scored: 0, possible: 0, excluded: 1 },
    });
    expect(report.steps.map((step) => `${step.id} ${step.outcome}`)).toEqual(['teardown ok']);
    expect(exitCodeOf(report)).toBe(3);
    expect(environments(machine)).toEqual([]);
  });

  test('has a report on disk all the same', async () => {
    const machine = fakeMachine();
    await conduct(machine);
    const folder = join(machine.folder, 'report');
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).outcome).toBe('infra');
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('no Docker engine answers here');
  });

  test('what had been made is removed', async () => {
    const machine = fakeMachine();
    const made = join(machine.folder, 'deep/made');
    let making: Promise<void> | undefined;
    const report = await conduct(machine, {
      onOpen: (environment) => {
        making = makeFolder(environment, made);
      },
    });
    await making;
    expect(existsSync(made)).toBe(false);
    expect(report.resources).toMatchObject([{ type: 'file', name: made, removed: expect.any(Number) }]);
    expect(report.leaked).toEqual([]);
  });

  test('on an engine that was asked for something and then falls silent, it says that something may be left', async () => {
    const machine = fakeMachine();
    machine.engine = silentEngine;
    const report = await conduct(machine, {
      onOpen: (environment) =>
        void environment.create('docker:volume', 'small_state', async () => 'small_state'),
    });
    expect(report.outcome).toBe('leaked');
    expect(report.leaked.map((one) => one.type)).toContain('docker:volume');
    expect(exitCodeOf(report)).toBe(4);
    expect(environments(machine)).toEqual([id]);
  });

  test('cancelled: teardown runs all the same', async () => {
    const machine = fakeMachine();
    const made = join(machine.folder, 'deep/made');
    const report = await conduct(machine, {
      onOpen: (environment) => void makeFolder(environment, made).then(() => machine.cancel()),
    });
    expect(report.steps.at(-1)).toMatchObject({ id: 'teardown', outcome: 'ok' });
    expect(existsSync(made)).toBe(false);
    expect(environments(machine)).toEqual([]);
  });
});

describe('keep', () => {
  test('leaves the environment standing, and says how to remove it', async () => {
    const machine = fakeMachine();
    const report = await conduct(machine, { keep: true });
    expect(report.steps).toMatchObject([
      { id: 'teardown', outcome: 'skipped', summary: `kept: distsys down ${id} removes it` },
    ]);
    expect(environments(machine)).toEqual([id]);
  });
});

describe('openClean', () => {
  test('what a killed run left is removed first, and told', async () => {
    const machine = fakeMachine();
    const left = join(machine.folder, 'deep/left');
    await makeFolder(await openEnvironment(machine, owner, { hours: 4 }), left);
    const recorder = recorderOf(machine);
    const environment = await openClean(machine, owner, { hours: 4 }, recorder);
    expect(existsSync(left)).toBe(false);
    expect(environment.id).toBe(id);
    expect(recorder.report()).toMatchObject({
      outcome: 'passed',
      steps: [
        {
          id: 'remains',
          outcome: 'ok',
          notes: ['an earlier run was killed and left 1 resources: they are removed first'],
        },
      ],
    });
    expect(await readState(environment)).toEqual({});
  });

  test('one that was brought up to stay is refused, and left alone', async () => {
    const machine = fakeMachine();
    const standing = join(machine.folder, 'deep/standing');
    const before = await openEnvironment(machine, owner, { hours: 4 });
    await makeFolder(before, standing);
    await createStateWriter(before)({ standing: true, lab: 'small' });
    const opening = openClean(machine, owner, { hours: 4 }, recorderOf(machine));
    await expect(opening).rejects.toMatchObject({
      name: 'UserError',
      message: `${id} is up with small`,
      hint: expect.stringContaining(`distsys down ${id}`),
    });
    expect(existsSync(standing)).toBe(true);
  });

  test('one that holds nothing is just opened', async () => {
    const machine = fakeMachine();
    const recorder = recorderOf(machine);
    await openClean(machine, owner, { hours: 4 }, recorder);
    expect(recorder.report().steps).toEqual([]);
  });
});

describe('the state that steps hand on', () => {
  test('steps side by side each add their part', async () => {
    const machine = fakeMachine();
    const environment = await openEnvironment(machine, owner, { hours: 4 });
    const save = createStateWriter(environment);
    await Promise.all([save({ lab: 'small' }), save({ target: 'kind' }), save({ standing: true })]);
    expect(await readState(environment)).toEqual({ lab: 'small', target: 'kind', standing: true });
  });
});
