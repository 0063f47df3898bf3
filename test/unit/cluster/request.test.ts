import { describe, expect, test } from '@jest/globals';
import { bringUp } from '../../../src/cluster/bring-up.js';
import type { Cluster, ClusterRequest, Provider } from '../../../src/cluster/cluster.js';
import { publishedAt } from '../../../src/cluster/published.js';
import { assertRequest } from '../../../src/cluster/request.js';
import { UserError } from '../../../src/system/errors.js';
import { fakeContext, fakeEnvironment, fakeStep } from '../../rig/fake-context.js';

const request: ClusterRequest = {
  provider: 'kind',
  nodes: 1,
  ports: [{ host: 8080, node: 31000, protocol: 'tcp' }],
};
const port = (host: number, node = 31001, protocol: 'tcp' | 'udp' = 'tcp') => ({ host, node, protocol });
const problem = (more: Partial<ClusterRequest>): string => {
  try {
    assertRequest({ ...request, ...more });
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message;
  }
  throw new Error('it was accepted');
};

describe('a request', () => {
  test('that can be met is accepted', () => {
    assertRequest(request);
    assertRequest({ ...request, nodes: 20 });
    assertRequest({ ...request, snapshot: true });
    assertRequest({ ...request, ports: [port(53, 31053, 'udp'), port(53, 31053, 'tcp')] });
    assertRequest({ ...request, provider: 'swarm', nodes: 3, snapshot: true, ports: [port(80, 0)] });
  });

  test.each([0, -1, 21, 1.5, Number.NaN])('for %p nodes is refused with how many are possible', (nodes) => {
    expect(problem({ nodes })).toBe(`nodes: ${nodes} is not a whole number from 1 to 20`);
  });

  test.each([0, 65536, 80.5, Number.NaN])('for port %p is refused', (host) => {
    expect(problem({ ports: [port(host)] })).toBe(`port ${host} is not a number from 1 to 65535`);
  });

  test('for a node port outside Kubernetes’ range is refused, but not on Swarm', () => {
    expect(problem({ ports: [port(80, 29999)] })).toContain('node port 29999 is not within 30000-32767');
    expect(problem({ ports: [port(80, 32768)] })).toContain('32768');
    assertRequest({ ...request, provider: 'swarm', ports: [port(80, 80)] });
  });

  test('that publishes one port twice is refused', () => {
    expect(problem({ ports: [port(80), port(80, 31002)] })).toBe(
      'port 80/tcp is published 2 times: once is possible',
    );
  });

  test('to freeze several nodes is refused', () => {
    expect(problem({ snapshot: true, nodes: 3 })).toContain(
      'only a cluster of one node can be frozen, 3 were asked for',
    );
  });

  test('for a provider that nobody knows names those that are', async () => {
    const context = fakeContext();
    const environment = fakeEnvironment(context.folder);
    const unknown = bringUp(
      context,
      environment,
      { ...request, provider: 'minikube' as Provider },
      fakeStep(),
    );
    await expect(unknown).rejects.toThrow('"minikube" is not known: accepted are swarm, kind, existing');
    const wrong = bringUp(context, environment, { ...request, nodes: 0 }, fakeStep());
    await expect(wrong).rejects.toThrow('nodes: 0');
    expect(environment.intents).toEqual([]);
    context.remove();
  });
});

test('a published port answers where kind maps it, and on the other nodes at its node port', () => {
  const nodes: Cluster['nodes'] = [
    { name: 'a', role: 'control-plane', address: '127.0.0.1' },
    { name: 'b', role: 'worker', address: '172.20.0.3' },
  ];
  const cluster = { provider: 'kind', orchestrator: 'kubernetes', nodes } as unknown as Cluster;
  expect(publishedAt(cluster, port(8080, 31000))).toEqual(['127.0.0.1:8080', '172.20.0.3:31000']);
  const swarm: Cluster = { ...cluster, provider: 'swarm', orchestrator: 'swarm' };
  expect(publishedAt(swarm, port(8080, 31000))).toEqual(['127.0.0.1:8080', '172.20.0.3:8080']);
  expect(publishedAt({ ...cluster, provider: 'existing' }, port(8080, 31000))[0]).toBe('127.0.0.1:31000');
});
