import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bringUpExisting } from '../../../src/cluster/existing.js';
import { assertPortsFree } from '../../../src/cluster/free-ports.js';
import { UserError } from '../../../src/system/errors.js';
import {
  type FakeContext,
  type FakeEnvironment,
  fakeContext,
  fakeEnvironment,
  fakeStep,
} from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

let exec: FakeExec;
let context: FakeContext;
let environment: FakeEnvironment;
beforeEach(() => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
  environment = fakeEnvironment(context.folder);
  exec
    .on('which kubectl', '/usr/bin/kubectl\n')
    .on(/kubectl version/, 'Client Version: v1.34.0')
    .on('sh -c', 'yes\n');
});
afterEach(() => context.remove());

describe('an existing Kubernetes cluster', () => {
  const up = () => {
    const request = { provider: 'existing' as const, nodes: 1, ports: [], kubeContext: 'school' };
    return bringUpExisting(context, environment, request, fakeStep());
  };
  const node = (name: string, type: string, address: string) => ({
    metadata: { name, labels: { 'node-role.kubernetes.io/control-plane': '' } },
    status: {
      addresses: [
        { type: 'InternalIP', address: '10.0.0.1' },
        { type, address },
      ],
    },
  });
  beforeEach(() => {
    exec.on(/readyz/, 'ok').on(/can-i/, 'yes\n');
    exec.on(/api\/v1\/nodes/, JSON.stringify({ items: [node('a', 'ExternalIP', '1.2.3.4')] }));
  });

  test('is described as it is, and nothing is made in it', async () => {
    expect(await up()).toMatchObject({
      provider: 'existing',
      orchestrator: 'kubernetes',
      name: 'school',
      nodes: [{ name: 'a', role: 'control-plane', address: '1.2.3.4' }],
      limits: [],
    });
    expect(environment.intents).toEqual([]);
    expect(exec.lines(/create|apply/).every((line) => line.includes('can-i'))).toBe(true);
  });

  test('that does not answer is told with what must work', async () => {
    exec.on(/readyz/, { exitCode: 1, stderr: 'The connection to the server was refused' });
    const error = await up().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toContain('the cluster of school does not answer');
  });

  test('in which no namespace may be made, or taken away again, is refused', async () => {
    exec.on(/can-i delete/, { exitCode: 1, stdout: 'no\n' });
    await expect(up()).rejects.toThrow('this user may not delete namespaces in school');
    exec.on(/can-i create/, { exitCode: 1, stdout: 'no - RBAC\n' });
    await expect(up()).rejects.toThrow('this user may not create namespaces');
  });

  test('whose nodes may not be listed will do, with a limit', async () => {
    exec.on(/api\/v1\/nodes/, { exitCode: 1, stderr: 'forbidden' });
    expect(await up()).toMatchObject({ nodes: [], limits: [expect.stringContaining('may not be listed')] });
  });
});

test('this engine’s swarm is used, and one that is not there is told', async () => {
  const request = { provider: 'existing' as const, nodes: 1, ports: [] };
  exec.on('docker info --format {{json .Swarm}}', '{"LocalNodeState":"inactive"}');
  const none = bringUpExisting(context, environment, request, fakeStep());
  await expect(none).rejects.toThrow('this engine has no swarm to use, and no kubeconfig was given');
  exec.on('docker info --format {{json .Swarm}}', '{"LocalNodeState":"active","ControlAvailable":true}');
  exec.on('docker node ls', 'a\n').on('docker info --format {{.Swarm.NodeID}}', 'a\n');
  const self = {
    ID: 'a',
    Spec: { Role: 'manager' },
    Description: { Hostname: 'h' },
    Status: { State: 'ready' },
  };
  exec.on('docker node inspect', JSON.stringify([self]));
  expect(await bringUpExisting(context, environment, request, fakeStep())).toMatchObject({
    provider: 'existing',
    limits: [],
  });
  expect(environment.intents).toEqual([]);
});

describe('ports of this machine', () => {
  const port = (host: number) => [{ host, node: 31000, protocol: 'tcp' as const }];

  test('that a container publishes are taken, though one could bind them', async () => {
    exec.on('docker ps --filter publish=8080/tcp', 'somebody-web\n');
    await expect(assertPortsFree(context, port(8080))).rejects.toThrow(
      'port 8080 of this machine is taken by container somebody-web',
    );
  });

  test('on which a program listens are taken by it', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port: taken } = server.address() as AddressInfo;
    exec
      .on('docker ps', '')
      .on('ss', `LISTEN 0 5 0.0.0.0:${taken} 0.0.0.0:* users:(("python3",pid=4711,fd=3))\n`);
    await expect(assertPortsFree(context, port(taken))).rejects.toThrow(
      `port ${taken} of this machine is taken by python3 (pid 4711)`,
    );
    exec.on('ss', new Error('not installed'));
    await expect(assertPortsFree(context, port(taken))).rejects.toThrow(/is taken$/);
    server.close();
    await once(server, 'close');
    await assertPortsFree(context, port(taken));
  });
});
