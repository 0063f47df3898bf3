import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { login, logout } from '../../../src/image/login.js';
import { InfraError, UserError } from '../../../src/system/errors.js';
import {
  type FakeContext,
  type FakeEnvironment,
  fakeContext,
  fakeEnvironment,
} from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

const PASSWORD = 's3cret-t0ken';
let exec: FakeExec;
let context: FakeContext;
let environment: FakeEnvironment;
let own: string;
beforeEach(async () => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
  environment = fakeEnvironment(join(context.folder, 'environment'));
  own = join(context.folder, 'own');
  await mkdir(own);
  exec.on('printenv DOCKER_CONFIG', `${own}\n`);
  exec.on(/ login /, 'Login Succeeded');
});
afterEach(() => context.remove());

const into = (registry: string, more: object = { username: 'ann', password: PASSWORD }) =>
  login(context, environment, { registry, ...more });
const configIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
const givenConfig = (config: object) => writeFile(join(own, 'config.json'), JSON.stringify(config));
const servers = () => exec.lines(/ login /).map((line) => line.split('--password-stdin')[1]?.trim());

describe('login', () => {
  test('goes into a folder of the environment that only its owner can read', async () => {
    const folder = await into('ghcr.io');
    expect(folder).toBe(join(environment.folder, 'docker'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'config.json')).mode & 0o777).toBe(0o600);
    expect(exec.lines(/ login /)).toEqual([
      `docker --config ${folder} login --username ann --password-stdin ghcr.io`,
    ]);
  });

  test('hands the password on by standard input alone', async () => {
    await into('ghcr.io');
    const [call] = exec.calls.filter(({ line }) => line.includes(' login '));
    expect(call?.options.input).toBe(PASSWORD);
    expect(JSON.stringify([exec.lines(), context.lines, call?.options.env ?? {}])).not.toContain(PASSWORD);
  });

  test.each([
    ['ghcr.io', 'ghcr.io'],
    ['https://ghcr.io/', 'ghcr.io'],
    ['ghcr.io/org/app:1', 'ghcr.io'],
    ['localhost:5000', 'localhost:5000'],
    ['localhost', 'localhost'],
    ['localhost:5000/a', 'localhost:5000'],
    ['docker.io', ''],
    ['index.docker.io', ''],
    ['', ''],
    ['org/app', ''],
  ])('to %j is login at %j', async (registry, server) => {
    await into(registry);
    expect(servers()).toEqual([server]);
  });

  test('to what is no registry is refused before anything is asked', async () => {
    await expect(into('Not a Registry')).rejects.toThrow('registry "Not a Registry" is not a host name');
    expect(exec.calls).toEqual([]);
  });

  test('needs both a name and a password, except at ECR', async () => {
    await expect(into('ghcr.io', { username: 'ann' })).rejects.toThrow(UserError);
    await expect(into('ghcr.io', { username: 'ann', password: '' })).rejects.toThrow(
      'needs a user name and a password',
    );
    exec.on('aws', 'from-aws\n');
    await into('123456789012.dkr.ecr.eu-west-1.amazonaws.com/app', {});
    const [call] = exec.calls.filter(({ line }) => line.includes(' login '));
    expect(call?.line).toContain('--username AWS');
    expect(call?.options.input).toBe('from-aws');
  });

  test('that is refused is the user’s, without the password', async () => {
    exec.on(/ login /, {
      exitCode: 1,
      stderr: 'Error response from daemon: Get "https://ghcr.io/v2/": denied: denied',
    });
    const error = await into('ghcr.io').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toContain('login to ghcr.io as ann was refused');
    expect(exec.lines(/ login /)).toHaveLength(1);
  });

  test('is tried again while the registry is busy', async () => {
    const answers = [{ exitCode: 1, stderr: '503 Service Unavailable' }];
    exec.on(/ login /, () => answers.shift() ?? 'Login Succeeded');
    await into('ghcr.io');
    expect(exec.lines(/ login /)).toHaveLength(2);
    exec.on(/ login /, { exitCode: 1, stderr: '503 Service Unavailable' });
    const error = await into('ghcr.io').catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(UserError);
    expect(error).not.toBeInstanceOf(InfraError);
  });
});

describe('the private configuration', () => {
  test('knows the user’s other logins, plugins and contexts', async () => {
    await givenConfig({
      auths: { 'other.io': { auth: 'x' } },
      proxies: { default: {} },
      currentContext: 'remote',
    });
    await mkdir(join(own, 'cli-plugins'));
    await writeFile(join(own, 'cli-plugins', 'docker-buildx'), '');
    const folder = await into('ghcr.io');
    expect(configIn(folder)).toMatchObject({
      auths: { 'other.io': { auth: 'x' } },
      proxies: {},
      currentContext: 'remote',
    });
    expect(existsSync(join(folder, 'cli-plugins', 'docker-buildx'))).toBe(true);
  });

  test('keeps the new login in its folder, though the user’s ones are in a keychain', async () => {
    await givenConfig({
      credsStore: 'desktop',
      auths: { 'other.io': {}, 'ghcr.io': {} },
      credHelpers: { 'gcr.io': 'gcloud', 'https://ghcr.io': 'x' },
    });
    const config = configIn(await into('ghcr.io'));
    expect(config.credsStore).toBeUndefined();
    expect(config.credHelpers).toEqual({ 'gcr.io': 'gcloud', 'other.io': 'desktop' });
  });

  test('leaves the user’s own one as it was', async () => {
    await givenConfig({ credsStore: 'desktop' });
    const before = readFileSync(join(own, 'config.json'), 'utf8');
    await into('ghcr.io');
    expect(readFileSync(join(own, 'config.json'), 'utf8')).toBe(before);
  });

  test('grows with a second login', async () => {
    const folder = await into('ghcr.io');
    await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { 'ghcr.io': { auth: 'kept' } } }));
    await into('quay.io');
    expect(configIn(folder).auths).toEqual({ 'ghcr.io': { auth: 'kept' } });
  });

  test('does without one of the user, or with a broken one', async () => {
    await writeFile(join(own, 'config.json'), '{broken');
    expect(configIn(await into('ghcr.io'))).toEqual({ credHelpers: {} });
  });
});

test('logout forgets everything, also a second time, and nothing of the user’s', async () => {
  await mkdir(join(own, 'contexts'));
  await writeFile(join(own, 'contexts', 'precious'), '');
  const folder = await into('ghcr.io');
  await logout(context, folder);
  await logout(context, folder);
  expect(existsSync(folder)).toBe(false);
  expect(existsSync(join(own, 'contexts', 'precious'))).toBe(true);
});
