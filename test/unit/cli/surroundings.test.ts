import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommandLine } from '../../../src/cli/command-line.js';
import { numberOf, requestOf, targetOf, textOf } from '../../../src/cli/lab-options.js';
import { ownerOf } from '../../../src/cli/owner.js';
import { surroundingsOf } from '../../../src/cli/surroundings.js';
import { watchedRecorder } from '../../../src/cli/watch.js';
import { whichEnvironment } from '../../../src/cli/which-environment.js';
import { openEnvironment } from '../../../src/environment/open-environment.js';
import { environmentId, ownerFrom } from '../../../src/environment/owner.js';
import type { Lab } from '../../../src/lab/load.js';
import { fakeProcess } from '../../rig/fake-process.js';

// Programs are looked for on the PATH of this process: here it finds none, so no engine is asked.
const path = process.env.PATH;
beforeAll(() => {
  process.env.PATH = '/nowhere';
});
afterAll(() => {
  process.env.PATH = path;
});

const person = {
  kind: 'person',
  user: 'ann',
  host: 'laptop',
  lab: 'x',
  target: 'swarm',
  folder: '/',
} as const;

describe('options', () => {
  test('the target: the one asked for, else the first of the lab, else swarm', () => {
    const lab = { targets: { kind: {}, swarm: {} } } as unknown as Lab;
    expect(targetOf('existing', lab)).toBe('existing');
    expect(targetOf(undefined, lab)).toBe('kind');
    expect(targetOf(undefined)).toBe('swarm');
    expect(() => targetOf('docker')).toThrow('--target is "docker"; accepted: swarm, kind, existing');
  });

  test('whole numbers within their bounds', () => {
    const number = (given: string) => numberOf({ nodes: given }, 'nodes', 1, 9);
    expect([number('1'), number('9'), numberOf({}, 'nodes', 1, 9)]).toEqual([1, 9, undefined]);
    for (const wrong of ['0', '10', '-1', '1.5', '2e0', '', ' 2', '0x2', 'two']) {
      expect(() => number(wrong)).toThrow(`--nodes is "${wrong}"; accepted: a whole number from 1 to 9`);
    }
  });

  test('a text that is empty is none', () => {
    expect([textOf({ a: '' }, 'a'), textOf({ a: 'x' }, 'a'), textOf({ a: true }, 'a')]).toEqual([
      undefined,
      'x',
      undefined,
    ]);
  });

  test('what is asked of a cluster', () => {
    const surroundings = surroundingsOf(fakeProcess([], { env: { SSL_CERT_FILE: '/ca.pem' } }).process);
    const options = { nodes: '3', kubeconfig: 'k/config', 'registry-mirror': 'mirror:5000', install: true };
    expect(requestOf(options, surroundings)).toEqual({
      nodes: 3,
      snapshot: undefined,
      kubeconfig: `${surroundings.workingFolder}/k/config`,
      kubeContext: undefined,
      supply: { install: true, mirror: 'mirror:5000', caBundle: '/ca.pem' },
      hours: 4,
    });
  });
});

describe('whose a run is', () => {
  test('the same words in the same folder name the same environment; another lab, target or name another', () => {
    const surroundings = surroundingsOf(fakeProcess([]).process);
    const id = (lab: string, target: 'swarm' | 'kind', options = {}) =>
      environmentId(ownerOf(options, surroundings, lab, target));
    expect(id('voting', 'swarm')).toBe(id('voting', 'swarm'));
    const others = [
      id('voting', 'swarm'),
      id('voting', 'kind'),
      id('dns', 'swarm'),
      id('voting', 'swarm', { environment: 'mine' }),
    ];
    expect(new Set(others).size).toBe(4);
    expect(id('voting', 'swarm', { environment: 'mine' })).toBe(id('dns', 'kind', { environment: 'mine' }));
  });
});

describe('which environment is meant', () => {
  async function up(...labs: string[]) {
    const surroundings = surroundingsOf(fakeProcess([]).process);
    const ids: string[] = [];
    for (const lab of labs) {
      const owner = ownerFrom({ ...person, lab });
      ids.push((await openEnvironment(surroundings.context, owner, { hours: 4 })).id);
    }
    return { surroundings, ids };
  }

  test('the only one, or the one named', async () => {
    const { surroundings, ids } = await up('a');
    expect(await whichEnvironment(surroundings, undefined)).toBe(ids[0]);
    expect(await whichEnvironment(surroundings, ids[0])).toBe(ids[0]);
  });

  test('of several one has to be named', async () => {
    const { surroundings, ids } = await up('a', 'b');
    await expect(whichEnvironment(surroundings, undefined)).rejects.toThrow(
      /^which environment\? there are dsa-/,
    );
    await expect(whichEnvironment(surroundings, 'dsa-000000')).rejects.toThrow(
      /^no environment dsa-000000; there are dsa-/,
    );
    expect(await whichEnvironment(surroundings, ids[1])).toBe(ids[1]);
  });
});

test('an environment that --environment named is found by that name', async () => {
  const surroundings = surroundingsOf(fakeProcess([]).process);
  const owner = ownerOf({ environment: 'mine' }, surroundings, 'small', 'swarm');
  const { id } = await openEnvironment(surroundings.context, owner, { hours: 4 });
  expect(await whichEnvironment(surroundings, 'mine')).toBe(id);
  await expect(whichEnvironment(surroundings, 'yours')).rejects.toThrow(
    `no environment yours; there are ${id}`,
  );
});

test('env list: when it expires, what it holds and whose it is', async () => {
  const fake = fakeProcess(['env', 'list']);
  const surroundings = surroundingsOf(fake.process);
  const { id } = await openEnvironment(surroundings.context, ownerFrom(person), { hours: 4 });
  await runCommandLine(fake.process);
  expect(fake.stdout).toMatch(
    new RegExp(
      `^environment +expires +holds +owner\\n${id} +in (4 h 0|3 h 59) min +0 resources .*${person.lab}`,
    ),
  );
});

describe('Ctrl-C', () => {
  test('the first stops the run, but not the teardown', async () => {
    const fake = fakeProcess([]);
    const surroundings = surroundingsOf(fake.process);
    const teardown = surroundings.fresh();
    await fake.interrupt();
    expect(surroundings.context.signal.aborted).toBe(true);
    expect(teardown.signal.aborted).toBe(false);
    expect(fake.exited).toBeUndefined();
    expect(fake.stderr).toBe('stopping: tearing down what was made; once more to leave at once\n');
  });

  test('the second leaves, and says what is left and how to remove it', async () => {
    const fake = fakeProcess([]);
    const surroundings = surroundingsOf(fake.process);
    const environment = await openEnvironment(surroundings.context, ownerFrom(person), { hours: 4 });
    surroundings.leftBehind(environment);
    await environment.create('docker:volume', 'shop_db', async () => 'shop_db');
    await fake.interrupt();
    await fake.interrupt();
    expect(fake.exited).toBe(4);
    expect(fake.stderr).toContain('left behind, 1 resources:\n  docker:volume        shop_db\n');
    expect(fake.stderr).toContain(`remove them: distsys down ${environment.id}`);
  });

  test('the second, when nothing had been made', async () => {
    const fake = fakeProcess([]);
    surroundingsOf(fake.process);
    await fake.interrupt();
    await fake.interrupt();
    expect(fake.exited).toBe(130);
    expect(fake.stderr).toContain('nothing had been made');
  });
});

describe('how a run is shown', () => {
  const run = async (options: Record<string, boolean>, more: Parameters<typeof fakeProcess>[1]) => {
    const fake = fakeProcess([], more);
    const recorder = watchedRecorder(options, surroundingsOf(fake.process));
    recorder.begin({
      lab: 'voting',
      title: '',
      target: 'swarm',
      fidelity: '',
      environment: { id: '', owner: '', expires: '' },
    });
    await recorder.step('images', 'images', async () => undefined);
    recorder.finish();
    return fake.stdout;
  };
  const terminal = { isTTY: true, env: { TERM: 'xterm' } };

  test('live and in colour on a terminal', async () => {
    const shown = await run({}, terminal);
    expect(shown).toContain('\u001b[?25l');
    expect(shown).toContain('\u001b[32m✔\u001b[39m');
  });

  test.each<[string, Record<string, boolean>, Parameters<typeof fakeProcess>[1]]>([
    ['in a log', {}, {}],
    ['on CI, though it has a terminal', {}, { isTTY: true, env: { TERM: 'xterm', CI: 'true' } }],
    ['on a dumb terminal', {}, { isTTY: true, env: { TERM: 'dumb' } }],
    ['quiet', { quiet: true }, { isTTY: false }],
  ])('plain, without a single escape: %s', async (_name, options, more) => {
    const shown = await run(options, more);
    expect(shown).not.toContain('\u001b');
    expect(shown).toContain('✔');
  });

  test('live without colour where NO_COLOR is set', async () => {
    const shown = await run({}, { ...terminal, env: { TERM: 'xterm', NO_COLOR: '1' } });
    expect(shown).toContain('\u001b[?25l');
    expect(shown).not.toContain('\u001b[32m');
  });

  test('as JSON, and nothing else', async () => {
    expect(JSON.parse(await run({ json: true }, terminal))).toMatchObject({
      schemaVersion: 1,
      lab: 'voting',
    });
  });
});
