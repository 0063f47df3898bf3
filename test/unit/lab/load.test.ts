import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { listLabs, loadLab } from '../../../src/lab/load.js';
import { planLab } from '../../../src/lab/plan.js';
import { UserError } from '../../../src/system/errors.js';
import { labCopy, projectRoot } from '../../rig/lab-copy.js';

type Changes = Parameters<typeof labCopy>[0];

async function refused(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof UserError) return error;
  throw new Error(`no UserError: ${error}`);
}

async function load(changes: Changes = {}) {
  const { folder, labs } = labCopy(changes);
  return loadLab('small', labs, folder);
}

describe('a lab is found', () => {
  test('by its id, its folder, or its file', async () => {
    const { folder, labs } = labCopy();
    for (const name of ['small', 'labs/small', 'labs/small/lab.yml', join(labs, 'small')]) {
      expect(await loadLab(name, labs, folder)).toMatchObject({ id: 'small', folder: join(labs, 'small') });
    }
    expect((await loadLab('small', labs, folder)).file).toBe('labs/small/lab.yml');
    expect((await loadLab('small', labs, '/elsewhere')).file).toBe('small/lab.yml');
  });

  test('one that is not there names those that are', async () => {
    const { folder, labs } = labCopy();
    const { message } = await refused(loadLab('smal', labs, folder));
    expect(message).toBe('no lab "smal": neither one of small nor a folder with a lab.yml');
  });

  test('the list has folders with a lab.yml only', async () => {
    const { labs } = labCopy();
    expect(await listLabs(labs)).toEqual(['small']);
    rmSync(join(labs, 'small/lab.yml'));
    expect(await listLabs(labs)).toEqual([]);
  });

  test('the labs of this repository are valid, and can be planned on each of their targets', async () => {
    const root = join(projectRoot, 'labs');
    const ids = await listLabs(root);
    expect(ids).toContain('voting');
    for (const id of ids) {
      const lab = await loadLab(id, root, projectRoot);
      expect(lab.id).toBe(id);
      for (const target of Object.keys(lab.targets) as ('swarm' | 'kind' | 'existing')[]) {
        expect((await planLab(lab, { target })).target).toBe(target);
      }
    }
  });
});

describe('a lab that is wrong is told with file and line', () => {
  test.each<[string, Changes, RegExp]>([
    [
      'an unknown key',
      { 'lab.yml': (text) => text.replace('title: One', 'titel: One') },
      /^labs\/small\/lab\.yml:2: .*"titel"/m,
    ],
    [
      'a missing key',
      { 'lab.yml': (text) => text.replace('title: One page\n', '') },
      /^labs\/small\/lab\.yml:1: title: /,
    ],
    [
      'a wrong type',
      { 'lab.yml': (text) => text.replace('status: 200', 'status: ok') },
      /lab\.yml:\d+: checks\[0\]\.http\.expect\.status: .*number or array/,
    ],
    [
      'an id that is none',
      { 'lab.yml': (text) => text.replace('id: small', 'id: Small') },
      /lab\.yml:1: id: a lower-case letter/,
    ],
    [
      'no target',
      { 'lab.yml': (text) => text.replace('  swarm: {}\n  kind: {}', '  {}') },
      /lab\.yml:\d+: targets: at least one of swarm, kind/,
    ],
    [
      'too many nodes',
      { 'lab.yml': (text) => text.replace('swarm: {}', 'swarm: { nodes: 10 }') },
      /lab\.yml:7: targets\.swarm\.nodes: /,
    ],
    [
      'two sources',
      { 'lab.yml': (text) => text.replace('compose: compose.yml', 'compose: c.yml\n  manifests: k8s') },
      /lab\.yml:3: stack: exactly one of compose/,
    ],
    [
      'no source',
      { 'lab.yml': (text) => text.replace('  compose: compose.yml\n', '') },
      /lab\.yml:3: stack: exactly one of compose/,
    ],
    [
      'no checks',
      { 'lab.yml': (text) => text.replace(/checks:[\s\S]*/, 'checks: []\n') },
      /lab\.yml:9: checks: at least one check/,
    ],
    ['not YAML', { 'lab.yml': (text) => `${text}  bad: [` }, /^labs\/small\/lab\.yml:\d+:\d+ is not YAML/],
    [
      'a key twice',
      { 'lab.yml': (text) => `${text}title: again\n` },
      /lab\.yml:\d+:\d+ is not YAML: .*duplicat/i,
    ],
    ['two documents', { 'lab.yml': (text) => `${text}---\nid: other\n` }, /holds 2 documents/],
    ['nothing at all', { 'lab.yml': () => '' }, /lab\.yml:1: .*expected object/],
    ['too large', { 'lab.yml': (text) => `${text}#${'x'.repeat(1024 * 1024)}` }, /larger than 1 MiB/],
  ])('%s', async (_name, changes, message) => {
    const error = await refused(load(changes));
    expect(error.message).toMatch(message);
    expect(error.location?.file).toBe('labs/small/lab.yml');
  });
});

describe('the plan, before anything is created', () => {
  test('what is built, what is needed, which ports', async () => {
    const lab = await load();
    const plan = await planLab(lab, { target: 'kind', nodes: 3 });
    expect(plan).toMatchObject({
      target: 'kind',
      nodes: 3,
      snapshot: false,
      serviceImages: [],
      ports: [{ host: 18480, protocol: 'tcp' }],
    });
    expect(plan.references).toHaveLength(1);
    expect(plan.specs('127.0.0.1:5001/small', 'dsa-1')).toMatchObject([
      { name: 'page', context: join(lab.folder, 'page'), tags: ['127.0.0.1:5001/small/page:dsa-1'] },
    ]);
  });

  test('images that manifests name and that are not built', async () => {
    const manifest = `apiVersion: v1
kind: Pod
metadata: { name: p }
spec: { containers: [{ name: a, image: small/page }, { name: b, image: "redis:7" }] }
`;
    const lab = await load({
      'lab.yml': (text) =>
        text
          .replace('compose: compose.yml', 'manifests: compose.yml')
          .replace('title:', 'images: [{ name: page, context: page }]\ntitle:'),
      'compose.yml': () => manifest,
    });
    expect((await planLab(lab, { target: 'kind' })).serviceImages).toEqual(['redis:7']);
  });

  test('images that services run as they are', async () => {
    const lab = await load({
      'compose.yml': (text) => text.replace('services:\n', 'services:\n  redis:\n    image: redis:7\n'),
    });
    const plan = await planLab(lab, { target: 'swarm' });
    expect(plan.serviceImages).toEqual(['redis:7']);
    expect(plan.references).toContain('redis:7');
  });

  test('a list of images instead of the Compose file', async () => {
    const lab = await load({ 'lab.yml': (text) => `${text}images: [{ name: site, context: page }]\n` });
    const [spec] = (await planLab(lab, { target: 'swarm' })).specs('p', 't');
    expect(spec).toMatchObject({
      name: 'site',
      dockerfile: join(lab.folder, 'page/Dockerfile'),
      tags: ['p/site:t'],
    });
  });

  test.each<[string, Changes, RegExp]>([
    [
      'a Compose file that is not there',
      { 'lab.yml': (text) => text.replace('compose: compose.yml', 'compose: no.yml') },
      /no\.yml/,
    ],
    [
      'an unknown key in it',
      { 'compose.yml': (text) => text.replace('networks: [front]', 'netwroks: [front]') },
      /compose\.yml:5.*netwroks/,
    ],
    [
      'a port out of range',
      { 'compose.yml': (text) => text.replace('18480', '70000') },
      /compose\.yml:4.*70000/,
    ],
    [
      'no build context',
      { 'compose.yml': (text) => text.replace('build: page', 'build: pages') },
      /^image page: its build context .*\/pages is not a folder$/,
    ],
    [
      'no Dockerfile',
      { 'compose.yml': (text) => text.replace('build: page', 'build: { context: page, dockerfile: No }') },
      /^image page: its Dockerfile .*\/page\/No is not there$/,
    ],
    [
      'an image twice',
      { 'lab.yml': (text) => `${text}images: [{ name: a, context: page }, { name: a, context: page }]\n` },
      /^image a is declared twice/,
    ],
  ])('%s', async (_name, changes, message) => {
    const error = await refused(load(changes).then((lab) => planLab(lab, { target: 'swarm' })));
    expect(error.message).toMatch(message);
  });

  test('a target that the lab does not name', async () => {
    const lab = await load();
    const error = await refused(planLab(lab, { target: 'existing' }));
    expect(error.message).toBe(
      'labs/small/lab.yml: lab small does not run on existing; accepted: swarm, kind',
    );
    expect(error.location).toMatchObject({ file: 'labs/small/lab.yml', line: 6 });
  });

  test('a Compose file may use the variables of the lab', async () => {
    const lab = await load({
      'lab.yml': (text) =>
        text.replace('compose: compose.yml', 'compose: compose.yml\n  variables: { PORT: "18999" }'),
      'compose.yml': (text) => text.replace('18480:8000', '${PORT}:8000'),
    });
    expect((await planLab(lab, { target: 'swarm' })).ports).toMatchObject([{ host: 18999 }]);
  });
});
