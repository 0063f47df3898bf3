import { describe, expect, test } from '@jest/globals';
import {
  askDocker,
  dockerRows,
  labelColumnsOf,
  labelFilter,
  removeByDocker,
} from '../../../src/environment/docker-engine.js';
import { InUse } from '../../../src/environment/in-use.js';
import { CommandError, InfraError } from '../../../src/system/errors.js';
import { fakeContext } from '../../rig/fake-context.js';
import { FakeExec, notFound, timedOut } from '../../rig/fake-exec.js';

const said = (stderr: string) => fakeContext(new FakeExec().on('docker', { exitCode: 1, stderr }).exec);
const throwing = (error: Error) => fakeContext(new FakeExec().on('docker', error).exec);

/** What engines and clients really said, as noted down from their output. */
const UNREACHED = [
  'Failed to initialize: unable to resolve docker endpoint: context "network-lab": context not found: open /root/.docker/contexts/meta/ab/meta.json: no such file or directory',
  'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
  'error during connect: Get "http://docker:2375/v1.41/containers/json": dial tcp: lookup docker: no such host',
  'Got permission denied while trying to connect to the Docker daemon socket: dial unix /var/run/docker.sock: connect: permission denied',
  'failed to connect to the docker API at unix:///var/run/docker.sock: dial unix /var/run/docker.sock: connect: no such file or directory',
];
const GONE = [
  'Error response from daemon: No such container: vote',
  'Error: No such container: vote',
  'Error response from daemon: network 1f2e not found',
  'Error response from daemon: get data: no such volume',
  'Error response from daemon: No such image: vote:1',
  'Error: no such service: web',
  'Error response from daemon: service web not found',
  'Error response from daemon: rpc error: code = NotFound desc = config abc not found',
  'Error response from daemon: reference does not exist',
  'Error: No such object: abc',
];
const NO_SWARM = [
  'Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join".',
  'Error response from daemon: This node is not part of a swarm',
];
const LATER = [
  'Error response from daemon: remove data: volume is in use - [abc]',
  'Error response from daemon: error while removing network: network n id abc has active endpoints',
  'Error response from daemon: removal of container abc is already in progress',
  'Error response from daemon: rpc error: code = InvalidArgument desc = secret s is in use by the following service: web',
  'Error response from daemon: conflict: unable to remove repository reference "v:1" (must force) - container abc is using its referenced image def',
  'Error response from daemon: conflict: unable to delete abc (cannot be forced) - image has dependent child images',
  'Error response from daemon: rpc error: code = Unknown desc = update out of sequence',
  'Error response from daemon: unlinkat /var/lib/docker/x: device or resource busy',
  'error: read unix @->/run/docker.sock: read: connection reset by peer',
  'unexpected EOF',
];
const FINAL = [
  'Error response from daemon: permission denied',
  'Error response from daemon: cannot remove container "x": could not kill: tried to kill container, but did not receive an exit event',
  'unknown flag: --volumes',
];

describe('looking', () => {
  test('no docker command holds nothing', async () => {
    const context = throwing(notFound('docker'));
    expect(await dockerRows(context, ['ps'], { id: '.ID' })).toEqual([]);
  });

  test.each(NO_SWARM)('no swarm holds nothing: %s', async (words) => {
    expect(await dockerRows(said(words), ['service', 'ls'], { id: '.ID' })).toEqual([]);
  });

  test.each(UNREACHED)('an engine that does not answer is no empty list: %s', async (words) => {
    await expect(askDocker(said(words), ['ps'])).rejects.toThrow(InfraError);
  });

  test('nor is one that takes too long, or refuses', async () => {
    await expect(askDocker(throwing(timedOut('docker ps')), ['ps'])).rejects.toThrow(
      'docker does not answer',
    );
    await expect(askDocker(said('permission denied'), ['ps'])).rejects.toThrow(
      'docker does not answer: permission denied',
    );
  });

  test('a thing that went meanwhile leaves the others', async () => {
    const answer = { exitCode: 1, stdout: '["a"]\n["b"]\n', stderr: 'Error: No such object: c' };
    const context = fakeContext(new FakeExec().on('docker', answer).exec);
    expect(await dockerRows(context, ['inspect', 'a', 'b', 'c'], { id: '.Id' })).toEqual([
      { id: 'a' },
      { id: 'b' },
    ]);
  });

  test('columns come as they are, with quotes, commas and line ends', async () => {
    const docker = new FakeExec().on('docker', `${JSON.stringify(['x"y,\n', ''])}\n`);
    const rows = await dockerRows(fakeContext(docker.exec), ['ps'], { name: '.Names', label: '.Label "a"' });
    expect(rows).toEqual([{ name: 'x"y,\n', label: '' }]);
    expect(docker.lines()).toEqual(['docker ps --format [{{json (.Names)}},{{json (.Label "a")}}]']);
  });
});

describe('removing', () => {
  const remove = (words: string) => removeByDocker(said(words), ['rm', 'x']);

  test.each([...GONE, ...NO_SWARM])('already gone is success: %s', async (words) => {
    await expect(remove(words)).resolves.toBeUndefined();
  });

  test.each(LATER)('what may pass is InUse, in the engine’s words: %s', async (words) => {
    const error = await remove(words).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InUse);
    expect((error as Error).message).toBe(words.replace(/^(Error response from daemon|Error): /i, ''));
  });

  test.each(UNREACHED)('an engine that does not answer has removed nothing: %s', async (words) => {
    await expect(remove(words)).rejects.toThrow(InUse);
  });

  test.each(FINAL)('a refusal for good is not InUse: %s', async (words) => {
    const error = await remove(words).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InfraError);
    expect(error).not.toBeInstanceOf(InUse);
  });

  test('taking too long may pass; no docker command will not', async () => {
    await expect(removeByDocker(throwing(timedOut('docker rm x')), ['rm', 'x'])).rejects.toThrow(InUse);
    const error = await removeByDocker(throwing(notFound('docker')), ['rm', 'x']).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).not.toBeInstanceOf(InUse);
  });

  test('several lines, one thing gone and one refused, are no success', async () => {
    const words =
      'Error response from daemon: No such container: a\nError response from daemon: permission denied';
    await expect(remove(words)).rejects.toThrow('permission denied');
  });

  test('what is no failed command is handed on', async () => {
    const bug = new TypeError('x');
    await expect(removeByDocker(throwing(bug), ['rm', 'x'])).rejects.toBe(bug);
    expect(new CommandError('docker', 1, '', '')).toBeInstanceOf(Error);
  });
});

test('labels are searched by environment, or all of ours', () => {
  expect(labelFilter({ environment: 'dsa-00aa11' })).toEqual(['--filter', 'label=distsys.env=dsa-00aa11']);
  expect(labelFilter({})).toEqual(['--filter', 'label=distsys.env']);
});

test.each(['', 'null', '{}'])('labels that are %j are none', (json) => {
  expect(labelColumnsOf(json)).toEqual({ environment: '', expires: '', owner: '', runUrl: '' });
});
