import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { builtImageOf, imagesOfManifests } from '../../../../src/stack/images.js';
import {
  type Adopted,
  type AdoptOptions,
  adoptManifests,
} from '../../../../src/stack/kubernetes/adopt-manifests.js';
import { loadManifests } from '../../../../src/stack/manifests/load.js';
import { inFolder, LABELS, objectIn, root, specOf, userError } from '../samples.js';

const upstream = join(root, 'test/fixtures/upstream/k8s-specifications');
const built = ['vote', 'result', 'worker'].map((name) => ({
  name,
  reference: `localhost:5001/dockersamples/examplevotingapp_${name}:dsa-000001`,
  tags: [],
}));

async function adopt(path: string, rest: Partial<AdoptOptions> = {}): Promise<Adopted> {
  return adoptManifests(await loadManifests(path), {
    namespace: 'lab',
    labels: LABELS,
    builtReference: (reference) => builtImageOf(reference, built)?.reference,
    loaded: true,
    ...rest,
  });
}

const adoptText = (text: string, rest: Partial<AdoptOptions> = {}) =>
  inFolder({ 'm.yaml': text }, (folder) => adopt(join(folder, 'm.yaml'), rest));

describe("upstream's manifests", () => {
  test('run the images that were built, and are watched', async () => {
    const adopted = await adopt(upstream);
    const container = (name: string) =>
      specOf(objectIn(adopted, 'Deployment', name)).template.spec.containers[0];
    expect(container('vote')).toMatchObject({
      image: 'localhost:5001/dockersamples/examplevotingapp_vote:dsa-000001',
      imagePullPolicy: 'IfNotPresent',
    });
    expect(container('db')).toMatchObject({ image: 'postgres:15-alpine', imagePullPolicy: 'IfNotPresent' });
    expect(adopted.units.map(({ name, kind, replicas }) => `${kind} ${name} ${replicas}`)).toEqual(
      ['db', 'redis', 'result', 'vote', 'worker'].map((name) => `Deployment ${name} 1`),
    );
    expect(imagesOfManifests(await loadManifests(upstream), built).sort()).toEqual([
      'postgres:15-alpine',
      'redis:alpine',
    ]);
  });

  test('keep what they say: only the label of the pods is added', async () => {
    const adopted = await adopt(upstream, { builtReference: () => undefined, loaded: false });
    const { template, selector } = specOf(objectIn(adopted, 'Deployment', 'vote'));
    expect(selector.matchLabels).toEqual({ app: 'vote' });
    expect(template.metadata.labels).toEqual({ app: 'vote', 'distsys.env': 'dsa-000001' });
    expect(template.spec.containers[0]).toEqual({
      image: 'dockersamples/examplevotingapp_vote',
      name: 'vote',
      ports: [{ containerPort: 80, name: 'vote' }],
    });
    expect(specOf(objectIn(adopted, 'Service', 'vote')).ports[0].nodePort).toBe(31_000);
  });

  test('an aspect of a container is found at its line', async () => {
    const vote = (await adopt(upstream)).units.find(({ name }) => name === 'vote');
    const lineOf = (aspect: Parameters<NonNullable<typeof vote>['keyOf']>[0]) =>
      vote?.locate(vote.keyOf(aspect, 'vote')).line;
    expect(lineOf('image')).toBe(18);
    expect(lineOf('service')).toBe(6);
    // Not written there: the container.
    expect(lineOf('memory limit')).toBe(18);
  });
});

const web = (metadata: string, pod: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web${metadata} }
spec:
  template:
    metadata: { labels: { app: web } }
    spec:
${pod}
`;
const container = '      containers: [{ name: a, image: a:1 }]';

describe('manifests', () => {
  test('all containers, those that initialise too; a policy that is written is kept for images that were not built', async () => {
    const adopted = await adoptText(
      web(
        '',
        '      initContainers: [{ name: i, image: dockersamples/examplevotingapp_vote, imagePullPolicy: Always }]\n      containers: [{ name: a, image: a:1, imagePullPolicy: Always }]',
      ),
    );
    const { initContainers, containers } = specOf(objectIn(adopted, 'Deployment', 'web')).template.spec;
    expect(initContainers[0]).toMatchObject({ image: built[0]?.reference, imagePullPolicy: 'IfNotPresent' });
    expect(containers[0].imagePullPolicy).toBe('Always');
  });

  test.each([
    [
      'CronJob',
      'spec:\n  jobTemplate:\n    spec:\n      template:\n        spec: { containers: [{ name: a, image: dockersamples/examplevotingapp_vote }] }',
    ],
    ['Pod', 'spec: { containers: [{ name: a, image: dockersamples/examplevotingapp_vote }] }'],
    [
      'DaemonSet',
      'spec: { template: { spec: { containers: [{ name: a, image: dockersamples/examplevotingapp_vote }] } } }',
    ],
  ])('of a %s', async (kind, spec) => {
    const adopted = await adoptText(`apiVersion: v1\nkind: ${kind}\nmetadata: { name: a }\n${spec}\n`);
    expect(JSON.stringify(objectIn(adopted, kind, 'a'))).toContain(built[0]?.reference);
    expect(adopted.units.map((unit) => unit.kind)).toEqual(kind === 'CronJob' ? [] : [kind]);
  });

  test('their namespace is that of the stack, in bindings too, and its labels are kept', async () => {
    const adopted = await adoptText(`apiVersion: v1
kind: Namespace
metadata: { name: theirs, labels: { pod-security.kubernetes.io/enforce: privileged } }
---
${web(', namespace: theirs', container)}---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: b, namespace: theirs }
subjects: [{ kind: ServiceAccount, name: s, namespace: theirs }, { kind: ServiceAccount, name: s, namespace: kube-system }]
`);
    expect(adopted.objects.map(({ value }) => value.kind)).toEqual(['Deployment', 'RoleBinding']);
    for (const { value } of adopted.objects) expect(value.metadata).not.toHaveProperty('namespace');
    expect(objectIn(adopted, 'RoleBinding', 'b').subjects).toMatchObject([
      { namespace: 'lab' },
      { namespace: 'kube-system' },
    ]);
    expect(adopted.namespaceLabels).toEqual({ 'pod-security.kubernetes.io/enforce': 'privileged' });
    expect(adopted.notes).toEqual([
      "what the manifests put into the namespace theirs is in lab, the stack's own",
    ]);
  });

  test('an object elsewhere, or a second namespace, is refused at its line', async () => {
    const elsewhere = await userError(() =>
      adoptText(`${web('', container)}---\n${web(',\n  namespace: kube-system', container)}`),
    );
    expect(elsewhere.location?.line).toBe(13);
    expect(elsewhere.message).toMatch(/namespace kube-system, which is not the stack's/);
    const space = (name: string) => `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${name} }\n`;
    expect((await userError(() => adoptText(`${space('a')}---\n${space('b')}`))).message).toMatch(
      /two namespaces/,
    );
  });

  test('names that two kinds share are told apart', async () => {
    const other = web('', container).replace('Deployment', 'StatefulSet');
    const { units } = await adoptText(`${web('', container)}---\n${other}`);
    expect(units.map(({ name }) => name)).toEqual(['deployment/web', 'statefulset/web']);
  });

  test('aspects of the pod and of its containers', async () => {
    const text = web(
      '',
      `      nodeSelector: { a: b }
      volumes: []
      containers:
      - name: a
        image: a:1
      - name: b
        image: b:1
        args: [x]
        livenessProbe: {}
        resources:
          limits:
            memory: 1Mi`,
    );
    await inFolder({ 'm.yaml': text }, async (folder) => {
      const [unit] = (await adopt(join(folder, 'm.yaml'))).units;
      if (unit === undefined) throw new Error('no unit');
      const lineOf = (...aspect: Parameters<typeof unit.keyOf>) => unit.locate(unit.keyOf(...aspect)).line;
      expect(lineOf('placement')).toBe(8);
      expect(lineOf('volumes')).toBe(9);
      expect(lineOf('image', 'a')).toBe(12);
      expect(lineOf('image', 'b')).toBe(14);
      expect(lineOf('command', 'b')).toBe(15);
      expect(lineOf('healthcheck', 'b')).toBe(16);
      expect(lineOf('memory limit', 'b')).toBe(19);
    });
  });
});
