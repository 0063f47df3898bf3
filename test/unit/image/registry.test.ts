import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/image/dockerfile.js';
import { localBases } from '../../../src/image/local-bases.js';
import { startRegistry } from '../../../src/image/registry.js';
import {
  type FakeContext,
  type FakeEnvironment,
  fakeContext,
  fakeEnvironment,
} from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

let exec: FakeExec;
let context: FakeContext;
let environment: FakeEnvironment;
let server: Server;
let port: number;
let statuses: number[];
beforeEach(async () => {
  statuses = [];
  server = createServer((request, response) => {
    response.statusCode = request.url === '/v2/' ? (statuses.shift() ?? 200) : 404;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  exec = new FakeExec();
  context = fakeContext(exec.exec);
  environment = fakeEnvironment(join(context.folder, 'environment'));
  exec.on(
    'docker image inspect --format {{json .}}',
    JSON.stringify({ Id: 'sha256:1', RepoTags: ['registry:3'] }),
  );
  exec.on('docker container inspect', { exitCode: 1, stderr: 'No such container' });
  exec.on('docker run', 'abc123\n');
  exec.on('docker port', () => `127.0.0.1:${port}\n`);
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
  context.remove();
});

describe('the throwaway registry', () => {
  test('listens on this machine alone, under the environment’s labels, its data gone with it', async () => {
    const started = await startRegistry(context, environment);
    expect(started).toEqual({ address: `localhost:${port}`, container: `${environment.id}-registry` });
    expect(environment.intents).toEqual([`docker:container ${environment.id}-registry`]);
    const [run = ''] = exec.lines('docker run');
    expect(run).toContain('--publish 127.0.0.1::5000');
    expect(run).toContain(`--label distsys.env=${environment.id}`);
    expect(run).toContain(
      `type=volume,target=/var/lib/registry,"volume-label=distsys.env=${environment.id}"`,
    );
    expect(run).toContain('--pull never');
    expect(run).toMatch(/ registry:3$/);
  });

  test('that an earlier step started is used again', async () => {
    exec.on('docker container inspect', 'true\n');
    await startRegistry(context, environment);
    expect(exec.lines('docker run')).toEqual([]);
    expect(environment.intents).toEqual([]);
  });

  test('is there when it answers, not when its container runs', async () => {
    statuses = [503, 500];
    await startRegistry(context, environment);
    expect(statuses).toEqual([]);
    expect(context.clock.sleeps).toEqual([100, 150]);
  });

  test('that never answers is an error with what it printed', async () => {
    server.close();
    exec.on('docker logs', { stdout: 'starting\n', stderr: 'panic: storage\n' });
    const error = await startRegistry(context, environment).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      message: expect.stringContaining('waited 30 s for the registry to answer'),
      log: ['starting', 'panic: storage'],
      subject: `${environment.id}-registry`,
    });
  });
});

describe('base images that only this engine has', () => {
  const specs = (text: string) => [
    {
      spec: { name: 'vote', context: '/', dockerfile: '/D', tags: ['localhost:5000/vote:1'] },
      dockerfile: parseDockerfile(text),
      unusedArgs: [],
    },
  ];
  const inspect = (image: string) => `docker image inspect --format {{json .RepoDigests}} ${image}`;
  const digest = (repository: string) => JSON.stringify([`${repository}@sha256:${'a'.repeat(64)}`]);

  test('are pushed to the registry that the images go to, and found there by the name as written', async () => {
    exec.on(inspect('mine:1'), 'null');
    exec.on(inspect('node:24'), digest('node'));
    exec.on(inspect('elsewhere:1'), { exitCode: 1, stderr: 'No such image' });
    exec.on('docker tag', '').on('docker push', '').on('docker image rm', '');
    const bases = await localBases(
      context,
      environment,
      specs('FROM mine:1\nFROM node:24\nFROM elsewhere:1\n'),
      {
        destination: 'registry',
      },
    );
    expect(bases).toEqual({ 'mine:1': 'docker-image://localhost:5000/bases/library/mine:1' });
    expect(exec.lines('docker push')).toEqual(['docker push --quiet localhost:5000/bases/library/mine:1']);
    expect(exec.lines('docker image rm')).toHaveLength(1);
  });

  test('a digest of another registry proves nothing', async () => {
    exec.on(inspect('node:24'), digest('localhost:5000/bases/node'));
    exec.on('docker tag', '').on('docker push', '').on('docker image rm', '');
    const bases = await localBases(context, environment, specs('FROM node:24\n'), { destination: 'engine' });
    expect(bases).toEqual({ 'node:24': `docker-image://localhost:${port}/bases/library/node:24` });
  });

  test('that could not be pushed leave no second name', async () => {
    exec.on(inspect('mine:1'), '[]');
    exec.on('docker tag', '').on('docker push', { exitCode: 1, stderr: 'denied' }).on('docker image rm', '');
    const bases = localBases(context, environment, specs('FROM mine:1\n'), { destination: 'registry' });
    await expect(bases).rejects.toThrow('denied');
    expect(exec.lines('docker image rm')).toHaveLength(1);
  });

  test('none need no registry', async () => {
    exec.on(inspect('node:24'), digest('docker.io/library/node'));
    expect(
      await localBases(context, environment, specs('FROM node:24\nFROM scratch\n'), {
        destination: 'engine',
      }),
    ).toEqual({});
    expect(environment.intents).toEqual([]);
  });
});
