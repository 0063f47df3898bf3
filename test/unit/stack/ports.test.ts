import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Cluster } from '../../../src/cluster/cluster.js';
import { addressesOf, endpointsByPort } from '../../../src/stack/endpoints.js';
import { composePorts, nodePortOf, publishedPorts } from '../../../src/stack/ports.js';
import { compose, inFolder, root } from './samples.js';

const portsOf = async (...lists: string[]) =>
  composePorts(
    await compose(
      `services:\n${lists.map((list, index) => `  s${index}: { image: "a:1", ports: ${list} }\n`).join('')}`,
    ),
  ).map(({ host, node, protocol }) => `${host}:${node}/${protocol}`);

describe('node ports', () => {
  test('a port in the range of node ports stays itself, another is put into it', () => {
    expect([30_000, 31_000, 32_767].map(nodePortOf)).toEqual([30_000, 31_000, 32_767]);
    expect([8080, 8081, 80, 65_535, 2768].map(nodePortOf)).toEqual([32_544, 32_545, 30_080, 31_871, 30_000]);
  });

  test('where one is taken, the next free one', async () => {
    expect(await portsOf('["8080:80"]', '["10848:80"]', '["2544:80"]')).toEqual([
      '8080:32544/tcp',
      '10848:32545/tcp',
      '2544:32546/tcp',
    ]);
  });

  test('those that stay themselves come first, whatever the order of the services', async () => {
    expect(await portsOf('["8080:80"]', '["32544:80"]')).toEqual(['8080:32545/tcp', '32544:32544/tcp']);
    expect(await portsOf('["32544:80"]', '["8080:80"]')).toEqual(['32544:32544/tcp', '8080:32545/tcp']);
  });

  test('after the last one comes the first', async () => {
    expect(await portsOf('["2767:80"]', '["5535:80"]')).toEqual(['2767:32767/tcp', '5535:30000/tcp']);
  });

  test('UDP, and ports that the engine may choose', async () => {
    expect(await portsOf('["53:53/udp", "6379"]')).toEqual(['53:30053/udp']);
  });

  test("of manifests, the node ports that they name; upstream's two", async () => {
    const manifests = join(root, 'test/fixtures/upstream/k8s-specifications');
    const ports = await publishedPorts({ manifests });
    expect(ports).toEqual([
      { host: 31_001, node: 31_001, protocol: 'tcp' },
      { host: 31_000, node: 31_000, protocol: 'tcp' },
    ]);
  });

  test('exactly one source', async () => {
    await expect(publishedPorts({})).rejects.toThrow(
      /exactly one of compose, manifests and kustomize; 0 are given/,
    );
    await inFolder({ 'a.yml': '' }, async (folder) => {
      await expect(publishedPorts({ compose: join(folder, 'a.yml'), manifests: folder })).rejects.toThrow(
        /2 are given/,
      );
    });
  });
});

describe('endpoints', () => {
  const cluster = (orchestrator: 'swarm' | 'kubernetes', ...addresses: string[]): Cluster => ({
    provider: orchestrator === 'swarm' ? 'swarm' : 'kind',
    orchestrator,
    name: 'c',
    nodes: addresses.map((address) => ({ name: address, role: 'worker' as const, address })),
    routingMesh: true,
    ports: [],
    fidelity: '',
    limits: [],
  });

  test('the port itself on Swarm, and on a node whose ports are mapped to this machine; else the node port', () => {
    const port = { host: 8080, node: 32_544 };
    expect(addressesOf(cluster('swarm', '127.0.0.1', '172.18.0.3'), port)).toEqual([
      '127.0.0.1:8080',
      '172.18.0.3:8080',
    ]);
    expect(addressesOf(cluster('kubernetes', '127.0.0.1', '172.18.0.3'), port)).toEqual([
      '127.0.0.1:8080',
      '172.18.0.3:32544',
    ]);
  });

  test('of one service, by port', () => {
    const endpoints = [
      { service: 'a', host: 80, protocol: 'tcp' as const, addresses: ['x:80'] },
      { service: 'b', host: 81, protocol: 'tcp' as const, addresses: ['x:81'] },
    ];
    expect(endpointsByPort('a', endpoints)).toEqual({ 80: ['x:80'] });
  });
});
