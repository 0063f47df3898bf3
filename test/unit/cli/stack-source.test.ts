import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stackSourceAt } from '../../../src/cli/stack-source.js';

const MANIFEST = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';
const COMPOSE = 'services:\n  kind: { image: a }\n';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stack-source-'));
  const files: Record<string, string> = {
    'stack.yml': COMPOSE,
    'one.yaml': MANIFEST,
    'two.yaml': `${MANIFEST}---\n${MANIFEST}`,
    'mixed.yaml': `${MANIFEST}---\n${COMPOSE}`,
    'plain/a.yaml': MANIFEST,
    'kustom/kustomization.yaml': 'resources: []\n',
    'app/docker-compose.yml': COMPOSE,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['stack.yml', 'compose', 'stack.yml'],
  ['one.yaml', 'manifests', 'one.yaml'],
  ['two.yaml', 'manifests', 'two.yaml'],
  ['mixed.yaml', 'compose', 'mixed.yaml'],
  ['plain', 'manifests', 'plain'],
  ['kustom', 'kustomize', 'kustom'],
  ['app', 'compose', 'app/docker-compose.yml'],
])('%s is %s', async (given, sort, path) => {
  expect(await stackSourceAt(join(folder, given))).toEqual({ [sort]: join(folder, path) });
});

test('what is not there is told with what is accepted', async () => {
  await expect(stackSourceAt(join(folder, 'nothing'))).rejects.toMatchObject({
    message: `there is no ${join(folder, 'nothing')}`,
    hint: expect.stringMatching(/Compose file.*manifests.*kustomization/),
  });
});
