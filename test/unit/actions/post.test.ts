import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { definitions } from '../../../src/actions/definitions.js';
import { tearDownJob } from '../../../src/actions/post.js';
import { openSession, ownerOf, type Run } from '../../../src/actions/run.js';
import { main as teardown } from '../../../src/actions/teardown.js';
import { openEnvironment } from '../../../src/environment/open-environment.js';
import { environmentId } from '../../../src/environment/owner.js';
import { createStateWriter } from '../../../src/lab/state.js';
import { Recorder } from '../../../src/report/recorder.js';
import { fakeMachine, silentEngine } from '../../rig/fake-machine.js';
import { fakeToolkit } from '../../rig/fake-toolkit.js';

const common = { environment: '', hours: 4, matrix: 'null' };

/** A job on GitHub, on a machine of its own. */
function job(states: Record<string, string> = {}) {
  const machine = fakeMachine();
  const github = fakeToolkit(states);
  const finished: boolean[] = [];
  const run: Run = {
    core: github.core,
    context: machine,
    fresh: machine.fresh(),
    recorder: new Recorder({ clock: machine.clock }),
    variables: { GITHUB_REPOSITORY: 'org/course', GITHUB_RUN_ID: '42', GITHUB_JOB: 'voting' },
    workspace: machine.folder,
    labs: join(machine.folder, 'labs'),
    finish: (passed) => finished.push(passed),
  };
  const owner = ownerOf(run, common);
  return { machine, github, run, finished, owner, id: environmentId(owner) };
}

describe('the post step', () => {
  test('does nothing when main never opened an environment', async () => {
    const { machine, run, finished, github } = job();
    await tearDownJob(run, false);
    expect(machine.commands).toEqual([]);
    expect(finished).toEqual([]);
    expect(github.annotations).toEqual([]);
  });

  test('does nothing when an earlier post step has removed it', async () => {
    const { run, finished, github, id } = job();
    github.states.environment = id;
    await tearDownJob(run, false);
    expect(finished).toEqual([]);
    expect(run.recorder.report().steps).toEqual([]);
  });

  test('removes what the job made', async () => {
    const { machine, run, finished, github, owner, id } = job();
    const made = join(machine.folder, 'deep/made');
    const environment = await openEnvironment(machine, owner, { hours: 4 });
    await environment.create('file', made, async () => {
      mkdirSync(made, { recursive: true });
      return made;
    });
    github.states.environment = id;
    await tearDownJob(run, false);
    expect(existsSync(made)).toBe(false);
    expect(finished).toEqual([true]);
    expect(existsSync(join(machine.paths.state, id))).toBe(false);
  });

  test('keeps what it is told to keep', async () => {
    const { machine, run, finished, github, owner, id } = job();
    await openEnvironment(machine, owner, { hours: 4 });
    github.states.environment = id;
    await tearDownJob(run, true);
    expect(github.infos).toEqual([`${id} is kept`]);
    expect(existsSync(join(machine.paths.state, id))).toBe(true);
    expect(finished).toEqual([]);
  });

  test('keeps what another step of the job keeps', async () => {
    const { machine, run, finished, github, owner, id } = job();
    const environment = await openEnvironment(machine, owner, { hours: 4 });
    await createStateWriter(environment)({ standing: true });
    github.states.environment = id;
    await tearDownJob(run, false);
    expect(github.infos).toEqual([`${id} is kept`]);
    expect(existsSync(join(machine.paths.state, id))).toBe(true);
    expect(finished).toEqual([]);
  });

  test('keeps what an earlier step of the job asked to keep', async () => {
    const { machine, run, github, owner, id } = job();
    await openSession(run, { ...common, keep: true });
    expect(id).toBe(environmentId(owner));
    await tearDownJob(run, false);
    expect(github.infos).toEqual([`${id} is kept`]);
    expect(existsSync(join(machine.paths.state, id))).toBe(true);
  });

  test('fails the job when something may be left, and says what', async () => {
    const { machine, run, finished, github, owner, id } = job();
    const environment = await openEnvironment(machine, owner, { hours: 4 });
    await environment.create('docker:volume', 'shop_db', async () => 'shop_db');
    machine.engine = silentEngine;
    github.states.environment = id;
    await tearDownJob(run, false);
    expect(finished).toEqual([false]);
    expect(github.annotations[0]).toMatchObject({ level: 'error', title: 'teardown failed' });
    expect(github.annotations[0]?.message).toMatch(/resources? (is|are) left/);
  });
});

describe('the teardown action', () => {
  test('says what it removed and that nothing is left', async () => {
    const { machine, run, finished, github, owner, id } = job();
    const made = join(machine.folder, 'deep/made');
    const environment = await openEnvironment(machine, owner, { hours: 4 });
    await environment.create('file', made, async () => {
      mkdirSync(made, { recursive: true });
      return made;
    });
    await teardown(run, common);
    expect(github.outputs).toEqual({ environment: id, removed: 1, leaked: '[]' });
    expect(Object.keys(github.outputs).sort()).toEqual(Object.keys(definitions.teardown.outputs).sort());
    expect(finished).toEqual([true]);
  });

  test('without an environment it passes and says so', async () => {
    const { run, finished, github, id } = job();
    await teardown(run, common);
    expect(github.outputs).toEqual({ environment: id, removed: 0, leaked: '[]' });
    expect(github.infos).toEqual([`${id}: nothing had been made`]);
    expect(finished).toEqual([true]);
  });

  test('what is left is in the output, and the step is red', async () => {
    const { machine, run, finished, github, owner } = job();
    const environment = await openEnvironment(machine, owner, { hours: 4 });
    await environment.create('docker:volume', 'shop_db', async () => 'shop_db');
    machine.engine = silentEngine;
    await teardown(run, common);
    const leaked = JSON.parse(String(github.outputs.leaked)) as { type: string }[];
    expect(leaked.map((one) => one.type)).toContain('docker:volume');
    expect(finished).toEqual([false]);
  });
});
