import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findKustomization, loadManifests, parseManifests } from '../../../../src/stack/manifests/load.js';
import { inFolder, root, userError } from '../samples.js';

const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;

describe('manifests', () => {
  test("upstream's nine", async () => {
    const objects = await loadManifests(join(root, 'test/fixtures/upstream/k8s-specifications'));
    expect(objects.map(({ value }) => `${value.kind} ${value.metadata.name}`)).toHaveLength(9);
    const vote = objects.find(({ value }) => value.kind === 'Deployment' && value.metadata.name === 'vote');
    expect(vote?.locate(['spec', 'template', 'spec', 'containers', 0, 'image'])).toMatchObject({ line: 18 });
  });

  test('documents, lists, JSON, empty documents; files in the order of their names, kustomizations passed over', async () => {
    const files = {
      'b.yaml': `---\n---\n${map('two')}---\n${map('three')}`,
      'a.json': JSON.stringify({
        apiVersion: 'v1',
        kind: 'List',
        items: [{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'one' } }],
      }),
      'kustomization.yaml': 'resources: []',
      'notes.txt': 'x',
      'sub/c.yaml': map('no'),
    };
    await inFolder(files, async (folder) => {
      const objects = await loadManifests(folder);
      expect(objects.map(({ value }) => value.metadata.name)).toEqual(['one', 'two', 'three']);
      expect(objects[2]?.locate(['kind'])).toMatchObject({ line: 8 });
      expect(await findKustomization(folder)).toBe(join(folder, 'kustomization.yaml'));
    });
  });

  test.each([
    ['[]', 1, /something else than a map/],
    ['kind: X\nmetadata: { name: a }\n', 1, /no "apiVersion"/],
    [`${map('a')}---\napiVersion: v1\nmetadata: { name: a }\n`, 5, /no "kind"/],
    ['apiVersion: v1\nkind: X\nmetadata: {}\n', 1, /X has no "metadata.name"/],
  ])('%j is refused at its line', async (text, line, message) => {
    await inFolder({ 'm.yaml': text }, async (folder) => {
      const error = await userError(() => loadManifests(join(folder, 'm.yaml')));
      expect(error.message).toMatch(message);
      expect(error.location?.line).toBe(line);
    });
  });

  test('what is not there', async () => {
    await inFolder({ 'a.txt': '' }, async (folder) => {
      expect((await userError(() => loadManifests(folder))).message).toMatch(/holds no manifests/);
      expect((await userError(() => loadManifests(join(folder, 'no.yaml')))).message).toMatch(
        /cannot be read/,
      );
      expect((await userError(() => findKustomization(folder))).hint).toMatch(/kustomization.yaml/);
    });
  });

  test('rendered objects have the place of their originals', async () => {
    await inFolder({ 'a.yaml': `# one\n# two\n${map('web')}` }, async (folder) => {
      const originals = await loadManifests(join(folder, 'a.yaml'));
      const [renamed, made] = parseManifests(`${map('my-web')}---\n${map('made')}`, 'rendered', originals);
      expect(renamed?.locate([])).toMatchObject({ file: join(folder, 'a.yaml'), line: 3 });
      expect(made?.locate([])).toMatchObject({ file: 'rendered', line: 5 });
    });
  });
});
