import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ecrPassword, ecrRegion } from '../../../src/image/ecr.js';
import { assertSingleManifest } from '../../../src/image/manifest.js';
import { imagesOutput } from '../../../src/image/output.js';
import { explainPush, pushImage } from '../../../src/image/push.js';
import { CommandError, InfraError, UserError } from '../../../src/system/errors.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';
import { FakeExec, notFound } from '../../rig/fake-exec.js';

const DIGEST = `sha256:${'b'.repeat(64)}`;
const REFERENCE = 'ghcr.io/org/vote:1';
let exec: FakeExec;
let context: FakeContext;
beforeEach(() => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
});
afterEach(() => context.remove());

const said = (stderr: string) => ({ exitCode: 1, stderr });
const push = () => pushImage(context, REFERENCE, { env: { DOCKER_CONFIG: '/d' } });

describe('a push', () => {
  const done = `The push refers to repository [ghcr.io/org/vote]\n1: digest: ${DIGEST} size: 1570\n`;

  test('gives the digest that the registry has, under the private login', async () => {
    exec.on('docker push', done);
    expect(await push()).toBe(DIGEST);
    expect(exec.calls[0]?.options.env).toEqual({ DOCKER_CONFIG: '/d' });
  });

  test('is tried again while the registry is busy', async () => {
    const answers = [
      said('received unexpected HTTP status: 503 Service Unavailable'),
      said('unexpected EOF'),
    ];
    exec.on('docker push', () => answers.shift() ?? done);
    expect(await push()).toBe(DIGEST);
    expect(exec.calls).toHaveLength(3);
    expect(context.lines.warn[0]).toContain('push of ghcr.io/org/vote:1 failed (attempt 1 of 5)');
  });

  test('that stays busy is nobody’s fault', async () => {
    exec.on('docker push', said('503 Service Unavailable'));
    await expect(push()).rejects.toThrow('failed after several tries: 503 Service Unavailable');
    await expect(push()).rejects.toThrow(InfraError);
  });

  test.each([
    'denied: permission_denied: write_package',
    'unauthorized: authentication required',
    'no basic auth credentials',
  ])('that is refused is the user’s, at once: %s', async (words) => {
    exec.on('docker push', said(words));
    const error = await push().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      subject: REFERENCE,
      hint: 'log in to ghcr.io with an account that may write there',
    });
    expect(exec.calls).toHaveLength(1);
  });

  test('into a repository that is not there says to create it', async () => {
    exec.on('docker push', said("name unknown: The repository with name 'x' does not exist in the registry"));
    await expect(push()).rejects.toThrow('ghcr.io has no such repository');
  });

  test('that was stopped stays what it is', () => {
    const aborted = new CommandError('docker push', -1, '', 'denied', 'aborted');
    expect(explainPush(REFERENCE, aborted)).toBe(aborted);
  });

  test('without a digest in its answer is no success', async () => {
    exec.on('docker push', 'done\n');
    await expect(push()).rejects.toThrow('named no digest');
  });
});

describe('ECR', () => {
  test.each([
    ['123456789012.dkr.ecr.eu-central-1.amazonaws.com', 'eu-central-1'],
    ['123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
    ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
    ['public.ecr.aws', 'us-east-1'],
    ['ghcr.io', undefined],
    ['123456789012.dkr.ecr.eu-central-1.amazonaws.com.evil.com', undefined],
    ['12345.dkr.ecr.eu-central-1.amazonaws.com', undefined],
  ])('%s is in %s', (registry, region) => {
    expect(ecrRegion(registry)).toBe(region);
  });

  test('gives a password for its region, from the service that it is', async () => {
    exec.on('aws', 'secret\n');
    expect(await ecrPassword(context, '123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'eu-west-1')).toBe(
      'secret',
    );
    await ecrPassword(context, 'public.ecr.aws', 'us-east-1');
    expect(exec.lines()).toEqual([
      'aws ecr get-login-password --region eu-west-1',
      'aws ecr-public get-login-password --region us-east-1',
    ]);
  });

  test('without the AWS CLI, or without credentials, says so', async () => {
    exec.on('aws', notFound('aws'));
    await expect(ecrPassword(context, 'public.ecr.aws', 'us-east-1')).rejects.toThrow(
      'the AWS CLI is not installed',
    );
    exec.on(
      'aws',
      said('Unable to locate credentials. You can configure credentials by running "aws configure".'),
    );
    const error = await ecrPassword(context, 'public.ecr.aws', 'us-east-1').catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toContain('Unable to locate credentials');
  });
});

describe('for Lambda', () => {
  const look = (manifest: object) => {
    exec.on('docker buildx imagetools inspect --raw', JSON.stringify(manifest));
    return assertSingleManifest(context, REFERENCE, {});
  };

  test('one manifest will do', async () => {
    await look({ mediaType: 'application/vnd.oci.image.manifest.v1+json', layers: [] });
    await look({ mediaType: 'application/vnd.docker.distribution.manifest.v2+json' });
  });

  test.each([
    { mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [{}] },
    { mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json' },
    { manifests: [] },
  ])('an index will not: %j', async (manifest) => {
    await expect(look(manifest)).rejects.toThrow(`${REFERENCE} is an index of several manifests`);
  });
});

test('what is handed on has the images’ names as keys', () => {
  const image = (name: string) => ({
    name,
    reference: `r/${name}:1`,
    digest: DIGEST,
    tags: [],
    seconds: 1,
    cached: false,
  });
  const output = imagesOutput([image('vote'), image('result')]);
  expect(JSON.parse(output.images)).toEqual({ vote: 'r/vote:1', result: 'r/result:1' });
  expect(JSON.parse(output.digests)).toEqual({ vote: DIGEST, result: DIGEST });
});
