import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessTo } from '../../src/cluster/access.js';
import { bringUp } from '../../src/cluster/bring-up.js';
import type { ClusterAccess, ClusterRequest } from '../../src/cluster/cluster.js';
import { loadImages } from '../../src/cluster/load-images.js';
import type { Environment } from '../../src/environment/environment.js';
import { openEnvironment } from '../../src/environment/open-environment.js';
import { ownerFrom } from '../../src/environment/owner.js';
import { teardown } from '../../src/environment/teardown.js';
import { buildImages } from '../../src/image/build.js';
import type { BuiltImage } from '../../src/image/image.js';
import { startRegistry } from '../../src/image/registry.js';
import { ensureImages } from '../../src/offline/ensure-images.js';
import type { Step } from '../../src/report/step.js';
import { deployStack } from '../../src/stack/deploy.js';
import type { StackSource } from '../../src/stack/source.js';
import type { DeployedStack } from '../../src/stack/stack.js';
import { systemClock } from '../../src/system/clock.js';
import type { Context } from '../../src/system/context.js';
import { UserError } from '../../src/system/errors.js';
import { createContext } from '../../src/system/this-machine.js';
import { brokenStacks } from '../rig/broken-stacks.js';
import { root, scratchFolder } from '../rig/distsys.js';
import { openLedgered } from '../rig/ledgered-environment.js';

/** Milliseconds */
const LONG = 600_000;
const PORTS = [18480, 31000, 31001];
const GUEST = `services:
  web:
    image: busybox:latest
    command: ["sleep", "3600"]
    stop_grace_period: 1s
`;
const folder = scratchFolder('kind-deploy');
const notes: string[] = [];
const step: Step = {
  part: (_name, work) => work(),
  progress: () => {},
  note: (text) => void notes.push(text),
  summary: () => {},
};
let context: Context;
let environment: Environment;
let access: ClusterAccess;
let images: BuiltImage[];
let registry: { address: string; container: string };
/** What became of the broken stacks: they fail side by side. */
const failures = new Map<string, Promise<unknown>>();

beforeAll(async () => {
  const real = createContext(process, new AbortController().signal);
  context = {
    ...real,
    clock: systemClock,
    log: { info: () => {}, debug: () => {}, warn: () => {} },
    paths: { ...real.paths, state: join(folder, 'state') },
  };
  const facts = { user: 'test', host: 'here', lab: 'kind-deploy', target: 'kind', folder };
  environment = await openEnvironment(context, ownerFrom({ kind: 'person', ...facts }), { hours: 1 });
  await ensureImages(
    context,
    ['postgres:15-alpine', 'redis:alpine', 'busybox:latest', 'registry:3'],
    {},
    step,
  );
  registry = await startRegistry(context, environment);
  const [cluster, built] = await Promise.all([
    bringUp(
      context,
      environment,
      {
        provider: 'kind',
        nodes: 1,
        ports: PORTS.map((host) => ({ host, node: host === 18480 ? 31872 : host, protocol: 'tcp' })),
        registry,
      },
      step,
    ),
    buildAll(),
  ]);
  images = built;
  access = accessTo(context, cluster);
  const local = [
    'postgres:15-alpine',
    'redis:alpine',
    'busybox:latest',
    ...images.map((image) => image.reference),
  ];
  await loadImages(context, access, local, step);
  startBroken();
}, LONG);

afterAll(async () => {
  await Promise.allSettled(failures.values());
  const { leaked } = await teardown(context, environment.id, step);
  rmSync(folder, { recursive: true, force: true });
  expect(leaked).toEqual([]);
}, LONG);

/** They fail by waiting, mostly: meanwhile the others are tried. */
function startBroken(): void {
  for (const broken of brokenStacks(registry.address)) {
    const file = written(broken.name, broken.manifests ? 'stack.yaml' : 'compose.yml', broken.text);
    const source = broken.manifests ? { manifests: file } : { compose: file };
    failures.set(
      broken.name,
      deploy(broken.name, source, 150_000).catch((error: unknown) => error),
    );
  }
}

/** The voting app's images under the names that upstream's manifests have, and the page of the small lab. */
function buildAll(): Promise<BuiltImage[]> {
  const upstream = ['vote', 'result', 'worker'].map((name) => ({
    name: `upstream-${name}`,
    context: join(root, 'labs/voting', name),
    dockerfile: join(root, 'labs/voting', name, 'Dockerfile'),
    tags: [`dockersamples/examplevotingapp_${name}:latest`],
  }));
  const page = join(root, 'test/fixtures/labs/small/page');
  const small = {
    name: 'page',
    context: page,
    dockerfile: join(page, 'Dockerfile'),
    tags: [`small/page:${environment.id}`],
  };
  return buildImages(context, environment, [...upstream, small], { destination: 'engine' }, step);
}

function deploy(name: string, source: StackSource, timeout = 120_000): Promise<DeployedStack> {
  return deployStack(context, environment, access, { name, source, images, timeout }, step);
}

async function kubectl(...args: string[]): Promise<string> {
  return (await access.kubectl(args)).stdout;
}

async function objects(
  namespace: string,
  kinds: string,
): Promise<{ kind: string; metadata: { name: string; labels?: Record<string, string> } }[]> {
  return JSON.parse(await kubectl('get', kinds, '-n', namespace, '-o', 'json')).items;
}

/** A file of that text in a folder of its own. */
function written(name: string, file: string, text: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, file), text);
  return join(folder, name, file);
}

describe('stacks that work', () => {
  test(
    'the small lab: config, volume, healthcheck, published port',
    async () => {
      const stack = await deploy('small_lab', {
        compose: join(root, 'test/fixtures/labs/small/compose.yml'),
      });
      expect(stack).toMatchObject({ name: 'small-lab', orchestrator: 'kubernetes' });
      expect(stack.services).toEqual([
        {
          name: 'page',
          image: `small/page:${environment.id}`,
          replicas: 1,
          completed: false,
          endpoints: { 18480: ['127.0.0.1:18480'] },
        },
      ]);
      expect(await (await fetch('http://127.0.0.1:18480/')).text()).toContain('small lab');
      const greeting = await access.execIn('page', ['cat', '/greeting'], { stack: 'small-lab' });
      expect(greeting.stdout).toBe(readFileSync(join(root, 'test/fixtures/labs/small/greeting.txt'), 'utf8'));
      await access.execIn('page', ['touch', '/state/kept'], { stack: 'small-lab' });
      const kinds = 'statefulsets,pods,services,configmaps,persistentvolumeclaims';
      const ours = (await objects('small-lab', kinds)).filter(
        ({ metadata }) => metadata.name !== 'kube-root-ca.crt',
      );
      expect(ours.length).toBeGreaterThanOrEqual(5);
      for (const { metadata } of ours) expect(metadata.labels?.['distsys.env']).toBe(environment.id);
    },
    LONG,
  );

  test(
    'deployed again it stays, and keeps its volume',
    async () => {
      const before = await objects('small-lab', 'pods');
      await deploy('small_lab', { compose: join(root, 'test/fixtures/labs/small/compose.yml') });
      expect((await objects('small-lab', 'pods')).map(({ metadata }) => metadata.name)).toEqual(
        before.map(({ metadata }) => metadata.name),
      );
      await kubectl('delete', 'pod', 'page-0', '-n', 'small-lab', '--grace-period=1');
      await deploy('small_lab', { compose: join(root, 'test/fixtures/labs/small/compose.yml') });
      await access.execIn('page', ['test', '-f', '/state/kept'], { stack: 'small-lab' });
    },
    LONG,
  );

  test(
    "upstream's manifests, unchanged: a vote is taken, moved and counted",
    async () => {
      const stack = await deploy('upstream', {
        manifests: join(root, 'test/fixtures/upstream/k8s-specifications'),
      });
      expect(stack.services.map(({ name }) => name).sort()).toEqual([
        'db',
        'redis',
        'result',
        'vote',
        'worker',
      ]);
      expect(stack.services.find(({ name }) => name === 'vote')?.endpoints).toEqual({
        31000: ['127.0.0.1:31000'],
      });
      const answer = await fetch('http://127.0.0.1:31000/', {
        method: 'POST',
        body: new URLSearchParams({ vote: 'a' }),
      });
      expect(answer.status).toBe(200);
      await expect(votes()).resolves.toBe('1');
      expect((await fetch('http://127.0.0.1:31001/')).status).toBe(200);
    },
    LONG,
  );

  /** Rows of the table, once there are any. */
  async function votes(): Promise<string> {
    const query = ['psql', '-h', '127.0.0.1', '-U', 'postgres', '-tAc', 'SELECT count(*) FROM votes'];
    for (let attempt = 0; ; attempt++) {
      const { stdout } = await access.execIn('db', query, { stack: 'upstream', accept: 'any', env: {} });
      if ((stdout.trim() !== '' && stdout.trim() !== '0') || attempt === 40) return stdout.trim();
      await systemClock.sleep(250);
    }
  }

  test(
    'a port that another stack has is refused at its line',
    async () => {
      const file = written(
        'taken',
        'service.yaml',
        `apiVersion: v1
kind: Service
metadata: { name: taken }
spec:
  type: NodePort
  selector: { app: x }
  ports:
  - port: 80
    nodePort: 31000 # here
`,
      );
      await expect(deploy('taken', { manifests: file })).rejects.toMatchObject({
        message: expect.stringMatching(/31000.*already allocated/),
        location: { file, line: 9 },
      });
    },
    LONG,
  );

  test(
    'a kustomization, its objects in the namespace of the stack',
    async () => {
      written('kustom', 'kustomization.yaml', 'resources: [web.yaml]\nnamePrefix: my-\n');
      written(
        'kustom',
        'web.yaml',
        `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: default }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      terminationGracePeriodSeconds: 1
      containers: [{ name: web, image: busybox, command: [sleep, "3600"] }]
`,
      );
      const stack = await deploy('kustom', { kustomize: join(folder, 'kustom') });
      expect(stack.services).toEqual([
        { name: 'my-web', image: 'busybox', replicas: 2, completed: false, endpoints: {} },
      ]);
      expect(await kubectl('get', 'deploy', '-n', 'kustom', '-o', 'name')).toBe('deployment.apps/my-web\n');
    },
    LONG,
  );

  test(
    'what waits for a job to complete begins after it; an account stands for the socket',
    async () => {
      const file = written(
        'ordered',
        'compose.yml',
        `services:
  first:
    image: busybox:latest
    command: ["sh", "-c", "sleep 2"]
    restart: "no"
  second:
    image: busybox:latest
    command: ["sleep", "3600"]
    stop_grace_period: 1s
    volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]
    depends_on: { first: { condition: service_completed_successfully } }
`,
      );
      const stack = await deploy('ordered', { compose: file });
      expect(stack.services.map(({ name, completed }) => [name, completed])).toEqual([
        ['first', true],
        ['second', false],
      ]);
      const job = JSON.parse(await kubectl('get', 'job', 'first', '-n', 'ordered', '-o', 'json'));
      const second = JSON.parse(await kubectl('get', 'deployment', 'second', '-n', 'ordered', '-o', 'json'));
      expect(Date.parse(second.metadata.creationTimestamp)).toBeGreaterThanOrEqual(
        Date.parse(job.status.completionTime),
      );
      const may = (verb: string, what: string) =>
        access.kubectl(
          ['auth', 'can-i', verb, what, '-n', 'ordered', '--as', 'system:serviceaccount:ordered:second'],
          { accept: 'any' },
        );
      expect((await may('list', 'pods')).stdout.trim()).toBe('yes');
      expect((await may('list', 'nodes')).stdout.trim()).toBe('yes');
      expect((await may('delete', 'pods')).stdout.trim()).toBe('no');
      expect((await may('list', 'secrets')).stdout.trim()).toBe('no');
    },
    LONG,
  );
});

describe('--target existing, on a cluster that somebody else has made', () => {
  test(
    'a stack comes and goes by its kubeconfig; the cluster stays',
    async () => {
      const guest = await openLedgered(folder, 'guest');
      const { kubeconfig } = access.cluster;
      const request: ClusterRequest = { provider: 'existing', nodes: 1, ports: [], kubeconfig };
      const theirs = await bringUp(guest.context, guest.environment, request, step);
      expect(theirs).toMatchObject({ orchestrator: 'kubernetes', nodes: [{ role: 'control-plane' }] });
      const file = written('guest', 'compose.yml', GUEST);
      const source = { compose: file };
      const deployed = await deployStack(
        guest.context,
        guest.environment,
        accessTo(guest.context, theirs),
        { name: 'guest', source, images: [] },
        step,
      );
      expect(deployed.services).toMatchObject([{ name: 'web', replicas: 1 }]);
      const before = (await objects('kube-system', 'pods')).length;
      expect((await guest.tearDown()).leaked).toEqual([]);
      expect(await kubectl('get', 'namespaces', '-o', 'name')).not.toMatch(/guest/);
      expect((await objects('kube-system', 'pods')).length).toBe(before);
    },
    LONG,
  );
});

describe('stacks that never converge', () => {
  test.each(brokenStacks('').map(({ name }) => name))(
    '%s',
    async (name) => {
      const error = await failures.get(name);
      const broken = brokenStacks(registry.address).find((each) => each.name === name);
      expect(error).toBeInstanceOf(UserError);
      const { message, subject, location, log } = error as UserError;
      expect(message).toMatch(broken?.cause ?? /never/);
      expect(subject).toBe(broken?.service);
      const line = (broken?.text.split('\n').findIndex((each) => each.includes('# here')) ?? -2) + 1;
      expect(location).toMatchObject({ line });
      if (broken?.log !== undefined) expect((log ?? []).join('\n')).toMatch(broken.log);
    },
    LONG,
  );

  test(
    'fields and kinds that do not exist are refused at their line',
    async () => {
      const text = (field: string, kind = 'ConfigMap') =>
        `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: odd\n${field}`;
      const field = written('field', 'odd.yaml', text('dada: { a: b }\n'));
      await expect(deploy('field', { manifests: field })).rejects.toMatchObject({
        message: expect.stringMatching(/the cluster refuses the stack: .*dada/),
        location: { file: field, line: 5 },
      });
      const kind = written('kind', 'odd.yaml', text('', 'ConfigMop'));
      await expect(deploy('kind', { manifests: kind })).rejects.toMatchObject({
        message: expect.stringMatching(/no matches for kind "ConfigMop"/),
        location: { file: kind, line: 2 },
      });
    },
    LONG,
  );

  test(
    "a namespace that is somebody else's is not taken",
    async () => {
      await kubectl('create', 'namespace', 'theirs');
      const file = written('theirs', 'compose.yml', 'services:\n  web: { image: "busybox:latest" }\n');
      await expect(deploy('theirs', { compose: file })).rejects.toThrow(
        /namespace theirs is there already, and not ours/,
      );
    },
    LONG,
  );
});
