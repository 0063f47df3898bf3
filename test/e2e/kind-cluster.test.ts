import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessTo } from '../../src/cluster/access.js';
import { bringUp } from '../../src/cluster/bring-up.js';
import type { Cluster, ClusterRequest } from '../../src/cluster/cluster.js';
import { loadImages } from '../../src/cluster/load-images.js';
import { startRegistry } from '../../src/image/registry.js';
import { ensureImages } from '../../src/offline/ensure-images.js';
import { type Ledgered, openLedgered } from '../rig/ledgered-environment.js';

const LONG = 600_000;
const PORTS: ClusterRequest['ports'] = [{ host: 18_470, node: 31_470, protocol: 'tcp' }];

let opened: Ledgered;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kind-cluster-'));
  opened = await openLedgered(folder);
  await ensureImages(opened.context, ['busybox'], {}, opened.step);
}, LONG);
afterAll(async () => {
  await opened?.tearDown();
  await rm(folder, { recursive: true, force: true });
}, LONG);

const up = (request: Partial<ClusterRequest>) =>
  bringUp(
    opened.context,
    opened.environment,
    { provider: 'kind', nodes: 1, ports: PORTS, ...request },
    opened.step,
  );

/** Runs a pod to its end on a node of its own choosing and returns what it printed. */
async function pod(cluster: Cluster, image: string, node: string, command: string): Promise<string> {
  const { kubectl } = accessTo(opened.context, cluster);
  const name = `probe-${node.slice(-8)}`.replace(/[^a-z0-9-]/g, '');
  const overrides = JSON.stringify({ spec: { nodeName: node, terminationGracePeriodSeconds: 0 } });
  await kubectl([
    ...[
      'run',
      name,
      `--image=${image}`,
      '--restart=Never',
      '--image-pull-policy=IfNotPresent',
      `--overrides=${overrides}`,
    ],
    ...['--command', '--', 'sh', '-c', command],
  ]);
  await kubectl(['wait', '--for=jsonpath={.status.phase}=Succeeded', `pod/${name}`, '--timeout=60s']);
  const { stdout } = await kubectl(['logs', name]);
  await kubectl(['delete', 'pod', name, '--wait=false']);
  return stdout.trim();
}

async function tagAndPush(registry: string): Promise<string> {
  const reference = `${registry}/probe:1`;
  await opened.context.exec('docker', ['tag', 'busybox', reference]);
  await opened.context.exec('docker', ['push', '--quiet', reference]);
  await opened.context.exec('docker', ['rmi', reference]);
  return reference;
}

describe('a kind cluster of three nodes', () => {
  test(
    'is ready, pulls from the registry on each node, takes images, and goes',
    async () => {
      const registry = await startRegistry(opened.context, opened.environment);
      const [cluster, reference] = await Promise.all([
        up({ nodes: 3, registry }),
        tagAndPush(registry.address),
      ]);
      expect(cluster.nodes.map((node) => node.role)).toEqual(['control-plane', 'worker', 'worker']);
      const { kubectl } = accessTo(opened.context, cluster);
      const ready = await kubectl([
        'get',
        'nodes',
        '-o',
        'jsonpath={.items[*].status.conditions[-1].status}',
      ]);
      expect(ready.stdout).toBe('True True True');
      expect(statSync(cluster.kubeconfig ?? '').mode & 0o777).toBe(0o600);
      for (const node of cluster.nodes.slice(1)) {
        expect(
          await pod(
            cluster,
            reference,
            node.name,
            'nslookup kubernetes.default.svc.cluster.local >/dev/null && echo up',
          ),
        ).toBe('up');
      }
      await loadImages(opened.context, accessTo(opened.context, cluster), ['busybox'], opened.step);
      await loadImages(opened.context, accessTo(opened.context, cluster), ['busybox'], opened.step);
      expect(opened.summaries.slice(-2)).toEqual([
        '1 image loaded into 3 nodes',
        '0 images loaded into 3 nodes, 1 already there',
      ]);
      const result = await opened.tearDown();
      expect(result.leaked).toEqual([]);
      expect(result.removed.map(({ type }) => type)).toContain('kind:cluster');
    },
    LONG,
  );
});

describe('a snapshot', () => {
  const request = () => ({ snapshot: true, snapshotFolder: join(folder, 'snapshots') });
  const files = async () => {
    const [key = ''] = await readdir(join(folder, 'snapshots'));
    return join(folder, 'snapshots', key);
  };

  test(
    'is made once, restored under another name, and runs pods; one that does not fit is thrown away',
    async () => {
      await opened.reopen('frozen');
      await up(request());
      expect(opened.notes.join('\n')).toContain('the ready cluster was frozen');
      expect(existsSync(join(await files(), 'snapshot.json'))).toBe(true);
      expect((await opened.tearDown()).leaked).toEqual([]);

      await opened.reopen('another');
      const restored = await up(request());
      expect(opened.summaries.at(-1)).toBe('1 node, restored from its snapshot');
      await loadImages(opened.context, accessTo(opened.context, restored), ['busybox'], opened.step);
      const node = restored.nodes[0]?.name ?? '';
      expect(
        await pod(
          restored,
          'docker.io/library/busybox:latest',
          node,
          'nslookup kubernetes.default.svc.cluster.local >/dev/null && echo dns',
        ),
      ).toBe('dns');
      expect((await opened.tearDown()).leaked).toEqual([]);

      // Carried to another machine: the engine has no volume of it, and the archive was cut off on the way.
      const { volume } = JSON.parse(readFileSync(join(await files(), 'snapshot.json'), 'utf8')) as {
        volume: string;
      };
      await opened.context.exec('docker', ['volume', 'rm', volume]);
      truncateSync(join(await files(), 'var.tar.zst'), 1_000_000);
      await opened.reopen('third');
      const cluster = await up(request());
      expect(cluster.nodes).toHaveLength(1);
      expect(opened.summaries.at(-1)).toBe('1 node, DNS answers');
      expect((await opened.tearDown()).leaked).toEqual([]);
    },
    LONG,
  );
});

describe('a cluster that does not come up', () => {
  test(
    'says why, keeps the logs, and leaves no node',
    async () => {
      await opened.reopen('broken');
      await expect(up({ nodeImage: 'busybox' })).rejects.toThrow(
        /the cluster did not come up: .*(node image|ended)/,
      );
      const { stdout } = await opened.context.exec('docker', [
        ...['ps', '--all', '--quiet', '--filter', `label=io.x-k8s.kind.cluster=${opened.environment.id}`],
      ]);
      expect(stdout).toBe('');
      expect(existsSync(join(opened.environment.folder, 'cluster-logs'))).toBe(true);
      expect((await opened.tearDown()).leaked).toEqual([]);
    },
    LONG,
  );
});
