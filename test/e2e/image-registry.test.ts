import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildImages } from '../../src/image/build.js';
import { login, logout } from '../../src/image/login.js';
import type { BuildOptions } from '../../src/image/options.js';
import { startRegistry } from '../../src/image/registry.js';
import { InfraError, UserError } from '../../src/system/errors.js';
import { type FaultProxy, startFaultProxy } from '../rig/fault-proxy.js';
import { labelled, openTrial, type Trial } from '../rig/trial-environment.js';

const LONG = 600_000;
const MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
let trial: Trial;
let registry: { address: string; container: string };
let proxy: FaultProxy;

beforeAll(async () => {
  trial = await openTrial('image-registry');
  registry = await startRegistry(trial.context, trial.environment);
  proxy = await startFaultProxy(registry.address.replace('localhost', '127.0.0.1'));
}, LONG);

afterEach(() => {
  proxy.clear();
  trial.warnings.length = 0;
});

afterAll(async () => {
  await proxy.close();
  await trial.remove();
  for (const kind of ['container', 'volume', 'image']) {
    expect(await labelled(trial.context, trial.environment.id, kind)).toEqual([]);
  }
}, LONG);

/** Builds an image of a few bytes and pushes it to `host`, with pauses that take no time. */
async function push(host: string, name: string, options: Partial<BuildOptions> = {}) {
  const context = join(trial.folder, name);
  await mkdir(context, { recursive: true });
  await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY hello /\n');
  await writeFile(join(context, 'hello'), `${name} ${trial.environment.id}`);
  const spec = { name, context, dockerfile: join(context, 'Dockerfile'), tags: [`${host}/test/${name}:1`] };
  const clock = { ...trial.context.clock, sleep: async () => {} };
  const quick = { ...trial.context, clock };
  const [image] = await buildImages(
    quick,
    trial.environment,
    [spec],
    { destination: 'registry', ...options },
    trial.step,
  );
  return image;
}

async function digestInRegistry(name: string): Promise<string | null> {
  const url = `http://${registry.address}/v2/test/${name}/manifests/1`;
  const response = await fetch(url, { method: 'HEAD', headers: { accept: MANIFEST } });
  return response.headers.get('docker-content-digest');
}

const puts = () => proxy.seen.filter(({ method, path }) => method === 'PUT' && path.includes('/manifests/'));

describe('the throwaway registry', () => {
  test(
    'listens on 127.0.0.1 alone, is labelled with its volume, and is found again',
    async () => {
      const ports = ['port', registry.container];
      const { stdout } = await trial.context.exec('docker', ports);
      expect(stdout.trim()).toBe(`5000/tcp -> 127.0.0.1:${registry.address.split(':')[1]}`);
      expect(await labelled(trial.context, trial.environment.id, 'volume')).toHaveLength(1);
      expect(trial.intents).toEqual([`docker:container ${trial.environment.id}-registry`]);
      expect(await startRegistry(trial.context, trial.environment)).toEqual(registry);
      expect(trial.intents).toHaveLength(1);
    },
    LONG,
  );

  test(
    'holds what was pushed under the digest that is reported, and deletes it',
    async () => {
      const image = await push(registry.address, 'plain');
      expect(image?.digest).toMatch(/^sha256:/);
      expect(image?.digest).toBe(await digestInRegistry('plain'));
      const url = `http://${registry.address}/v2/test/plain/manifests/${image?.digest}`;
      expect((await fetch(url, { method: 'DELETE' })).status).toBe(202);
      expect(await digestInRegistry('plain')).toBeNull();
    },
    LONG,
  );

  test(
    'gets a single manifest from preset lambda',
    async () => {
      const image = await push(registry.address, 'lambda', { preset: 'lambda', platforms: ['linux/arm64'] });
      expect(image?.digest).toBe(await digestInRegistry('lambda'));
    },
    LONG,
  );
});

describe('a push that can pass is tried again', () => {
  const manifests = { method: 'PUT', path: /\/manifests\// };

  test(
    '503 twice',
    async () => {
      proxy.inject({ ...manifests, times: 2, fault: { kind: 'answer', status: 503 } });
      const image = await push(proxy.address, 'unavailable');
      expect(image?.digest).toBe(await digestInRegistry('unavailable'));
      expect(puts().map(({ outcome }) => outcome)).toEqual([503, 503, 201]);
      expect(trial.warnings).toHaveLength(2);
      expect(trial.warnings[0]).toMatch(
        /^push of localhost:\d+\/test\/unavailable:1 failed \(attempt 1 of 5\)/,
      );
    },
    LONG,
  );

  test(
    '429',
    async () => {
      const body = '{"errors":[{"code":"TOOMANYREQUESTS","message":"slow down"}]}';
      const headers = { 'content-type': 'application/json' };
      proxy.inject({ ...manifests, times: 1, fault: { kind: 'answer', status: 429, headers, body } });
      const image = await push(proxy.address, 'throttled');
      expect(image?.digest).toBe(await digestInRegistry('throttled'));
      expect(puts().map(({ outcome }) => outcome)).toEqual([429, 201]);
    },
    LONG,
  );

  test(
    'a connection that was reset, after one that was slow',
    async () => {
      proxy.inject({ path: /^\/v2\/$/, times: 1, fault: { kind: 'delay', milliseconds: 300 } });
      proxy.inject({ ...manifests, times: 1, fault: { kind: 'reset' } });
      const image = await push(proxy.address, 'reset');
      expect(image?.digest).toBe(await digestInRegistry('reset'));
      expect(puts().map(({ outcome }) => outcome)).toEqual(['reset', 201]);
    },
    LONG,
  );

  test(
    'but not for ever',
    async () => {
      proxy.inject({ ...manifests, times: 99, fault: { kind: 'answer', status: 503 } });
      const work = push(proxy.address, 'never', { attempts: 3 });
      await expect(work).rejects.toThrow(InfraError);
      expect(puts()).toHaveLength(3);
    },
    LONG,
  );
});

describe('a push that cannot pass is not tried again', () => {
  const refusals: [number, string, string][] = [
    [401, 'UNAUTHORIZED', 'authentication required'],
    [403, 'DENIED', 'requested access to the resource is denied'],
  ];
  test.each(refusals)(
    '%i',
    async (status, code, message) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ errors: [{ code, message }] });
      proxy.inject({ method: 'PUT', times: 99, fault: { kind: 'answer', status, headers, body } });
      const work = push(proxy.address, `refused-${status}`);
      await expect(work).rejects.toThrow(UserError);
      await expect(work).rejects.toThrow(/refused it/);
      expect(trial.warnings).toEqual([]);
    },
    LONG,
  );
});

describe('login', () => {
  const account = { username: 'somebody', password: 'not-to-be-seen' };

  test(
    'opens a registry for builds until logout, in a folder of its own',
    async () => {
      const guarded = await startFaultProxy(registry.address.replace('localhost', '127.0.0.1'), account);
      try {
        await expect(push(guarded.address, 'guarded')).rejects.toThrow(UserError);
        const wrong = { registry: guarded.address, username: 'somebody', password: 'wrong' };
        await expect(login(trial.context, trial.environment, wrong)).rejects.toThrow(/refused/);
        const dockerConfig = await login(trial.context, trial.environment, {
          registry: `${guarded.address}/org/app`,
          ...account,
        });
        expect((await stat(dockerConfig)).mode & 0o777).toBe(0o700);
        const config = JSON.parse(await readFile(join(dockerConfig, 'config.json'), 'utf8'));
        expect(Object.keys(config.auths)).toEqual([guarded.address]);
        const image = await push(guarded.address, 'guarded', { dockerConfig, preset: 'lambda' });
        expect(image?.digest).toBe(await digestInRegistry('guarded'));
        await logout(trial.context, dockerConfig);
        await expect(stat(dockerConfig)).rejects.toThrow();
      } finally {
        await guarded.close();
      }
    },
    LONG,
  );
});
