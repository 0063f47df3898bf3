import { afterEach, describe, expect, test } from '@jest/globals';
import { type AnsweringServer, answeringServer } from '../../../rig/answering-server.js';
import { look, stackAt } from '../../../rig/check-run.js';
import { fakeAccess, kindCluster, type Reply, swarmCluster } from '../../../rig/fake-access.js';

const onKubernetes = { ...stackAt(80), orchestrator: 'kubernetes' as const };

describe('docker: what the engine says about the objects of the stack', () => {
  const engine = (args: string[]): Reply => {
    const [noun, verb, name] = args;
    if (verb === 'ls') return args.includes('label=com.docker.stack.namespace=shop') ? 'a\nb\n' : 'a\nb\nc\n';
    if (noun === 'network' && name === 'shop_front') return '[{"Driver": "overlay", "Internal": false}]';
    return { exitCode: 1, stderr: `Error response from daemon: network ${name} not found` };
  };
  const at = (spec: object) => look('docker', spec, { access: fakeAccess({ docker: engine }) });

  test('how many of the stack; nodes of all', async () => {
    expect(await at({ list: 'network', count: 2 })).toMatchObject({ met: true });
    expect(await at({ list: 'node', count: 3 })).toMatchObject({ met: true });
    expect(await at({ list: 'volume', count: 1 })).toMatchObject({
      met: false,
      expected: '1 volumes of shop',
      actual: '2 volumes of shop',
    });
  });

  test('one of them, by its name in the stack', async () => {
    const spec = { inspect: 'network', name: 'front' };
    expect(await at({ ...spec, json: { '$.Driver': 'overlay' } })).toMatchObject({ met: true });
    expect(await at({ ...spec, json: { '$.Internal': true } })).toMatchObject({ met: false });
    await expect(at({ ...spec, name: 'back', json: { '$.Driver': 'overlay' } })).rejects.toThrow(
      'there is no network shop_back',
    );
  });

  test('on Kubernetes it means nothing', async () => {
    const looking = look('docker', { list: 'network', count: 2 }, { stack: onKubernetes });
    await expect(looking).rejects.toMatchObject({ name: 'Skip' });
  });
});

describe('kubernetes: what the API says about the objects in the namespace', () => {
  const available = (name: string, status: string) => ({
    metadata: { name },
    status: { conditions: [{ type: 'Available', status, message: `${name} says ${status}` }] },
  });
  const slice = (service: string, ready: boolean) => ({
    metadata: { name: `${service}-x`, labels: { 'kubernetes.io/service-name': service } },
    endpoints: [{ addresses: ['10.0.0.1'], conditions: { ready } }],
  });
  const objects: Record<string, object[]> = {
    deployments: [available('vote', 'True'), available('worker', 'False')],
    services: [{ metadata: { name: 'vote' } }, { metadata: { name: 'db' } }],
    'endpointslices.discovery.k8s.io': [slice('vote', true), slice('db', false)],
    pods: [
      { metadata: { name: 'vote-1' }, spec: { nodeName: 'alpha' } },
      { metadata: { name: 'vote-2' }, spec: { nodeName: 'beta' } },
    ],
  };
  const access = fakeAccess({
    cluster: kindCluster(),
    kubectl: (args) => JSON.stringify({ items: objects[args[args.indexOf('get') + 1] ?? ''] ?? [] }),
  });
  const at = (spec: object) => look('kubernetes', spec, { access, stack: onKubernetes });

  test('available deployments', async () => {
    expect(await at({ available: ['vote'] })).toMatchObject({ met: true });
    expect(await at({ available: 'all' })).toMatchObject({
      met: false,
      actual: 'deployment worker: worker says False',
    });
    expect(await at({ available: ['db'] })).toMatchObject({
      met: false,
      actual: 'deployment db: is not there',
    });
  });

  test('services with somebody behind them', async () => {
    expect(await at({ endpoints: ['vote'] })).toMatchObject({ met: true });
    expect(await at({ endpoints: 'all' })).toMatchObject({ met: false, actual: 'service db: 0 endpoints' });
  });

  test('"all" of none is a failure', async () => {
    const empty = fakeAccess({ cluster: kindCluster(), kubectl: () => '{"items": []}' });
    const found = await look('kubernetes', { available: 'all' }, { access: empty, stack: onKubernetes });
    expect(found).toMatchObject({ met: false, actual: 'no deployment in the namespace' });
  });

  test('objects of any sort, in the namespace of the stack', async () => {
    expect(await at({ get: 'pods', selector: 'app=vote', count: 2 })).toMatchObject({ met: true });
    expect(access.calls.at(-1)).toBe('kubectl --namespace shop get pods --selector app=vote -o json');
    expect(await at({ get: 'pods', name: 'vote-1', json: { '$.spec.nodeName': 'alpha' } })).toMatchObject({
      met: true,
    });
    expect(await at({ get: 'pods', json: { '$.spec.nodeName': 'alpha' } })).toMatchObject({
      met: false,
      actual: 'vote-2: $.spec.nodeName is "beta"',
    });
    expect(await at({ get: 'pods', name: 'db-0' })).toMatchObject({ met: false, actual: '0 pods' });
  });

  test('on Swarm it means nothing', async () => {
    await expect(look('kubernetes', { available: 'all' })).rejects.toMatchObject({ name: 'Skip' });
  });
});

describe('registry: what was pushed, asked of a real HTTP server', () => {
  let server: AnsweringServer;
  afterEach(() => server.close());

  const digest = `sha256:${'0'.repeat(64)}`;
  async function at(spec: object, told: { tags?: string[]; digest?: string } = {}) {
    server = await answeringServer(({ method, path }) => {
      if (method === 'GET' && path === '/v2/shop/vote/tags/list') {
        return told.tags === undefined
          ? { status: 404, body: '{"errors":[{"code":"NAME_UNKNOWN"}]}' }
          : JSON.stringify({ name: 'shop/vote', tags: told.tags });
      }
      if (method === 'HEAD' && path === '/v2/shop/vote/manifests/dsa-1') {
        return { headers: { 'docker-content-digest': told.digest ?? '' } };
      }
      return { status: 404 };
    });
    const reference = `${server.address}/shop/vote:dsa-1`;
    const image = { name: 'vote', reference, digest, tags: [reference], seconds: 1, cached: false };
    const access = fakeAccess({ cluster: swarmCluster({ registry: server.address }) });
    return look('registry', spec, { access, images: [image] });
  }

  test('the tag that was deployed, and its digest', async () => {
    const found = await at({ image: 'vote', digest: 'built' }, { tags: ['dsa-1'], digest });
    expect(found).toMatchObject({ met: true });
    expect(server.asked[1]?.headers.accept).toContain('application/vnd.oci.image.index.v1+json');
  });

  test('tags that are not there', async () => {
    expect(await at({ image: 'vote', tags: ['v1'] }, { tags: ['dsa-1'] })).toMatchObject({
      met: false,
      expected: 'shop/vote with tags ["v1"]',
      actual: 'tags ["dsa-1"] (status 200)',
    });
  });

  test('a repository that is not there', async () => {
    expect(await at({ image: 'vote' })).toMatchObject({ met: false, actual: 'tags [] (status 404)' });
  });

  test('another digest', async () => {
    const other = `sha256:${'1'.repeat(64)}`;
    expect(await at({ image: 'vote', digest: 'built' }, { tags: ['dsa-1'], digest: other })).toMatchObject({
      met: false,
      actual: `digest of shop/vote:dsa-1 ${other}`,
    });
  });

  test('an image that was not built', async () => {
    await expect(at({ image: 'vtoe' })).rejects.toThrow('no image vtoe was built');
  });

  test('without a registry it means nothing', async () => {
    await at({ image: 'vote' });
    await expect(look('registry', { image: 'vote' })).rejects.toMatchObject({ name: 'Skip' });
  });
});
