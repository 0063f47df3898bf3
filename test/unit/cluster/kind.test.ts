import { existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ClusterRequest } from '../../../src/cluster/cluster.js';
import { bringUpKind } from '../../../src/cluster/kind.js';
import { InfraError, UserError } from '../../../src/system/errors.js';
import {
  type FakeContext,
  type FakeEnvironment,
  type FakeStep,
  fakeContext,
  fakeEnvironment,
  fakeStep,
} from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

const IMAGE = 'mine/node:1';
let exec: FakeExec;
let context: FakeContext;
let environment: FakeEnvironment;
let step: FakeStep;
let node: string;
/** Whether the control plane's node is there, and gets ready. */
let up: boolean;
let ready: boolean;

beforeEach(async () => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
  environment = fakeEnvironment(join(context.folder, 'environment'));
  step = fakeStep();
  node = `${environment.id}-control-plane`;
  up = false;
  ready = true;
  await mkdir(environment.folder);
  exec.on('which kind', '/usr/bin/kind\n').on('/usr/bin/kind version', 'kind v0.30.0\n');
  exec.on('which kubectl', '/usr/bin/kubectl\n').on('/usr/bin/kubectl version', 'Client Version: v1.34.0\n');
  exec.on('docker', '').on('df', '').on('bash', '');
  exec.on('docker image inspect --format {{json .}}', JSON.stringify({ Id: 'sha256:1', RepoTags: [IMAGE] }));
  exec.on('docker image inspect --format {{.Id}}', 'sha256:1\n');
  exec.on(`docker exec ${node} timeout 2`, ' 00 36 d5 01 81 80 00 01\n');
  exec.on('/usr/bin/kind create', () => {
    up = true;
    return writeFile(join(environment.folder, 'kubeconfig'), 'keys').then(() => ({
      stderr: ' ✓ Writing configuration 📜\n',
    }));
  });
  exec.on('/usr/bin/kind export', '').on('/usr/bin/kind delete', () => {
    up = false;
    return '';
  });
  exec.on(/kubectl .*get --raw/, ({ line }) => {
    if (!up) return { exitCode: 1, stderr: 'connection refused' };
    const now = new Date(context.clock.now() + 1).toISOString();
    const conditions = [
      { type: 'Ready', status: ready ? 'True' : 'False', lastHeartbeatTime: now, message: 'no cni' },
    ];
    const metadata = { name: node, labels: { 'node-role.kubernetes.io/control-plane': '' } };
    const addresses = [{ type: 'InternalIP', address: '172.18.0.2' }];
    const item = line.endsWith('leases')
      ? { metadata, spec: { renewTime: now } }
      : { metadata, status: { conditions, addresses } };
    return JSON.stringify({ items: [item] });
  });
});
afterEach(() => context.remove());

const bringUp = (more: Partial<ClusterRequest> = {}) => {
  const request: ClusterRequest = { provider: 'kind', nodes: 1, ports: [], nodeImage: IMAGE, ...more };
  return bringUpKind(context, environment, request, step);
};

describe('a kind cluster', () => {
  test('is made through the ledger on a network of its own, and described', async () => {
    const cluster = await bringUp();
    expect(environment.intents.sort()).toEqual([
      `docker:network ${environment.id}`,
      `kind:cluster ${environment.id}`,
    ]);
    expect(cluster).toMatchObject({
      name: environment.id,
      kubeContext: `kind-${environment.id}`,
      nodes: [{ name: node, role: 'control-plane', address: '127.0.0.1', container: node }],
    });
    const create = exec.calls.find(({ line }) => line.includes('kind create'));
    expect(create?.options.env).toMatchObject({ KIND_EXPERIMENTAL_DOCKER_NETWORK: environment.id });
    expect(create?.line).toContain(`--name ${environment.id}`);
    expect(statSync(cluster.kubeconfig ?? '').mode & 0o777).toBe(0o600);
    expect(step.told).toContain('Writing configuration');
    expect(step.summaries).toEqual(['1 node, DNS answers']);
  });

  test('is not begun when a port is taken', async () => {
    exec.on('docker ps --filter publish=8080/tcp', 'other\n');
    const taken = bringUp({ ports: [{ host: 8080, node: 31000, protocol: 'tcp' }] });
    await expect(taken).rejects.toThrow(UserError);
    expect(environment.intents).toEqual([]);
  });

  test('that kind cannot make is explained, and taken away', async () => {
    exec.on('/usr/bin/kind create', {
      exitCode: 1,
      stderr: 'ERROR: failed to create cluster: no space left on device',
    });
    const failing = bringUp();
    await expect(failing).rejects.toThrow(InfraError);
    await expect(failing).rejects.toMatchObject({ message: 'the cluster did not come up: the disk is full' });
    expect(exec.lines('/usr/bin/kind delete')).toHaveLength(1);
  });

  test('that does not get ready is explained by what was last seen, and taken away', async () => {
    ready = false;
    await expect(bringUp()).rejects.toThrow('last seen: dsa-3f9c12-control-plane is not Ready: no cni');
    expect(up).toBe(false);
  });

  test('that does not get ready is kept where that was asked for', async () => {
    ready = false;
    await expect(bringUp({ keep: true })).rejects.toThrow(InfraError);
    expect(up).toBe(true);
  });

  test('whose making was stopped is left to teardown', async () => {
    exec.on('/usr/bin/kind create', () => {
      context.abort();
      return { exitCode: 1, stderr: 'interrupted' };
    });
    await expect(bringUp()).rejects.toThrow('kind create');
    expect(exec.lines('/usr/bin/kind delete')).toEqual([]);
  });

  test('has the environment’s registry wired in, and says so', async () => {
    let announced = '';
    exec.on(/kubectl .* apply/, ({ options }) => {
      announced = String(options.input);
      return '';
    });
    const registry = { address: 'localhost:5001', container: 'r' };
    expect(await bringUp({ registry })).toMatchObject({ registry: 'localhost:5001' });
    expect(exec.lines(`docker exec -i ${node} sh -c`)).toHaveLength(1);
    expect(announced).toContain('localhost:5001');
  });
});

describe('a snapshot of it', () => {
  const frozen = async (): Promise<void> => {
    exec
      .on('docker volume inspect', '/var/lib/docker/volumes/v/_data\n')
      .on('docker inspect --format {{.Config.Hostname}}', 'h\n');
    await bringUp({ snapshot: true });
    expect(step.notes).toEqual(['the ready cluster was frozen: the next run restores it']);
    environment.intents.length = 0;
    exec.calls.length = 0;
    step = fakeStep();
    up = false;
  };

  test('is made of a ready cluster, which is paused for it and goes on', async () => {
    await frozen();
    const folder = join(context.paths.cache, 'snapshots');
    expect(existsSync(folder)).toBe(true);
  });

  test('is restored by the next run: no kind create, every part in the ledger', async () => {
    await frozen();
    exec.on(`docker start ${node}`, () => {
      up = true;
      return '';
    });
    exec.on('/usr/bin/kind export kubeconfig', async () => {
      await writeFile(join(environment.folder, 'kubeconfig'), 'keys');
      return '';
    });
    await bringUp({ snapshot: true });
    expect(exec.lines('/usr/bin/kind create')).toEqual([]);
    expect(environment.intents).toEqual(
      expect.arrayContaining([`kind:cluster ${environment.id}`, `docker:volume ${environment.id}-var`]),
    );
    expect(step.summaries).toEqual(['1 node, restored from its snapshot']);
  });

  test('that does not come up is thrown away with a note, and a normal cluster is made', async () => {
    await frozen();
    exec.on(`docker start ${node}`, { exitCode: 1, stderr: 'OCI runtime create failed' });
    await bringUp({ snapshot: true });
    expect(step.notes[0]).toMatch(
      /^the snapshot did not come up and was thrown away: .*OCI runtime create failed/,
    );
    expect(exec.lines(`docker rm --force --volumes ${node}`)).toHaveLength(1);
    expect(exec.lines('/usr/bin/kind create')).toHaveLength(1);
  });

  test('that cannot be made fails nothing, and the node goes on', async () => {
    exec.on('docker volume inspect', '/var/lib/docker/volumes/v/_data\n');
    exec.on(/docker exec dsa-3f9c12-volumes/, { exitCode: 1, stderr: 'no space left on device' });
    await bringUp({ snapshot: true });
    expect(step.notes[0]).toMatch(/^no snapshot was made: .*no space left/);
    expect(exec.lines(/docker (pause|unpause)/)).toEqual([`docker pause ${node}`, `docker unpause ${node}`]);
    expect(step.summaries).toEqual(['1 node, DNS answers']);
  });
});
