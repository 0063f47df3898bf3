import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { main as build } from '../../../src/actions/build.js';
import { main as check } from '../../../src/actions/check.js';
import { main as cluster } from '../../../src/actions/cluster.js';
import { buildInputs, checkInputs, clusterInputs, deployInputs } from '../../../src/actions/definitions.js';
import { main as deploy } from '../../../src/actions/deploy.js';
import type { Run } from '../../../src/actions/run.js';
import { type Inputs, readInputs, type Values } from '../../../src/github/inputs.js';
import { Recorder } from '../../../src/report/recorder.js';
import { fakeMachine } from '../../rig/fake-machine.js';
import { fakeToolkit } from '../../rig/fake-toolkit.js';

function job() {
  const machine = fakeMachine();
  const github = fakeToolkit();
  const run: Run = {
    core: github.core,
    context: machine,
    fresh: machine.fresh(),
    recorder: new Recorder({ clock: machine.clock }),
    variables: {},
    workspace: machine.folder,
    labs: '',
    finish: () => undefined,
  };
  return { machine, github, run };
}
const given = <I extends Inputs>(inputs: I, values: Record<string, string>): Values<I> =>
  readInputs(inputs, (name) => values[name] ?? '');

describe('inputs that do not go together are refused before an environment is opened', () => {
  test.each<[string, Record<string, string>, string]>([
    ['neither compose nor images', {}, 'inputs compose and images: exactly one of them is accepted'],
    [
      'both',
      { compose: 'c.yml', images: '[]' },
      'inputs compose and images: exactly one of them is accepted',
    ],
    [
      'push without a registry',
      { images: '[]', push: 'registry' },
      'input registry is required when push is registry',
    ],
    [
      'a cache without a place',
      { images: '[]', cache: 'local' },
      'input cache-location is required when cache is local',
    ],
    ['a list that is none', { images: '- { nmae: web }' }, 'input images:1: '],
  ])('build: %s', async (_name, values, message) => {
    const { run, github, machine } = job();
    await expect(build(run, given(buildInputs, values))).rejects.toThrow(message);
    expect(github.states).toEqual({});
    expect(machine.commands).toEqual([]);
  });

  test('build: a password is masked before anything else', async () => {
    const { run, github } = job();
    await build(run, given(buildInputs, { password: 'hunter2' })).catch(() => undefined);
    expect(github.secrets).toEqual(['hunter2']);
    run.recorder.failed(new Error('login with hunter2 failed'));
    expect(run.recorder.report().causes[0]?.message).toBe('login with *** failed');
  });

  test.each<[string, Record<string, string>]>([
    ['no source', {}],
    ['two sources', { compose: 'c.yml', manifests: 'k8s' }],
  ])('deploy: %s', async (_name, values) => {
    const { run, github } = job();
    const deploying = deploy(run, given(deployInputs, { name: 'shop', ...values }));
    await expect(deploying).rejects.toThrow(
      'inputs compose, manifests and kustomize: exactly one of them is accepted',
    );
    expect(github.states).toEqual({});
  });

  test('deploy: without a cluster in this job', async () => {
    const { run } = job();
    const deploying = deploy(run, given(deployInputs, { name: 'shop', compose: 'c.yml' }));
    await expect(deploying).rejects.toThrow('the cluster action comes before deploy');
  });
});

describe('the cluster action', () => {
  test.each([
    ['80a', 'a port from 1 to 65535'],
    ['0', 'a port from 1 to 65535'],
    ['65536', 'a port from 1 to 65535'],
    ['8080:', 'a port from 1 to 65535'],
    ['8080:29999', 'a NodePort from 30000 to 32767'],
    ['8080:32768', 'a NodePort from 30000 to 32767'],
  ])('refuses the port %s, naming what is accepted', async (port, accepted) => {
    const { run, github } = job();
    const bringing = cluster(run, given(clusterInputs, { ports: `8081,${port}` }));
    await expect(bringing).rejects.toThrow(`input ports has "${port}"; accepted: ${accepted}`);
    expect(github.states).toEqual({});
  });

  test('without an engine says how to get one, and the environment is in the hands of the post step', async () => {
    const { run, github } = job();
    const bringing = cluster(run, given(clusterInputs, { ports: '8080:31000' }));
    await expect(bringing).rejects.toMatchObject({
      name: 'InfraError',
      message: 'no Docker engine answers here',
    });
    expect(github.states.environment).toMatch(/^dsa-[0-9a-f]{6}$/);
    expect(github.outputs.environment).toBe(github.states.environment);
  });
});

describe('the check action', () => {
  test('a file that is not there', async () => {
    const { run } = job();
    const checking = check(run, given(checkInputs, { checks: 'lab.yml' }));
    await expect(checking).rejects.toThrow('input checks: there is no file lab.yml');
  });

  test('checks that are wrong, with file and line', async () => {
    const { run, machine } = job();
    writeFileSync(
      join(machine.folder, 'checks.yml'),
      'checks:\n  - id: a\n    title: t\n    tcp: { adress: "a:1" }\n',
    );
    const checking = check(run, given(checkInputs, { checks: 'checks.yml' }));
    await expect(checking).rejects.toThrow(/checks\.yml:4: .*"adress"/);
  });

  test('a file without checks', async () => {
    const { run, machine } = job();
    writeFileSync(join(machine.folder, 'checks.yml'), 'title: nothing\n');
    await expect(check(run, given(checkInputs, { checks: 'checks.yml' }))).rejects.toThrow(
      /^checks\.yml:1: /,
    );
  });

  test('before anything is deployed', async () => {
    const { run, machine } = job();
    writeFileSync(
      join(machine.folder, 'checks.yml'),
      'checks:\n  - { id: a, title: t, tcp: { address: "a:1" } }\n',
    );
    const checking = check(run, given(checkInputs, { checks: 'checks.yml' }));
    await expect(checking).rejects.toThrow('the deploy action comes before check');
  });
});
