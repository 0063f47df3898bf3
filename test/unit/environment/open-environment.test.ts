import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readLedger } from '../../../src/environment/ledger.js';
import { openEnvironment } from '../../../src/environment/open-environment.js';
import { environmentId, ownerFrom } from '../../../src/environment/owner.js';
import { CommandError, InfraError, UserError } from '../../../src/system/errors.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';

const owner = ownerFrom({
  kind: 'person',
  user: 'ann',
  host: 'laptop',
  lab: 'voting',
  target: 'swarm',
  folder: '/home/ann',
});
const HOUR = 3_600_000;
let context: FakeContext;
beforeEach(() => {
  context = fakeContext();
});
afterEach(() => {
  jest.restoreAllMocks();
  context.remove();
});

const open = (hours = 2, runUrl?: string) => openEnvironment(context, owner, { hours, runUrl });
const later = (ms: number): string => new Date(context.clock.now() + ms).toISOString();
const stateOf = (folder: string) => readLedger(folder, (line) => expect(line).toBe(''));

describe('who and until when', () => {
  test('are in its labels and in its ledger', async () => {
    const environment = await open(2, 'https://github.com/org/course/actions/runs/77');
    expect(environment.id).toBe(environmentId(owner));
    expect(environment.labels).toEqual({
      'distsys.env': environment.id,
      'distsys.owner': owner.text,
      'distsys.expires': later(2 * HOUR),
      'distsys.run': 'https://github.com/org/course/actions/runs/77',
    });
    expect(await stateOf(environment.folder)).toMatchObject({
      opened: context.clock.now(),
      owner: owner.text,
      expires: later(2 * HOUR),
    });
  });

  test.each([0, -1, 720.5, Number.NaN, Number.POSITIVE_INFINITY])(
    '%p hours are refused before anything is made',
    async (hours) => {
      await expect(open(hours)).rejects.toThrow(UserError);
      expect(fs.existsSync(context.paths.state)).toBe(false);
    },
  );

  test('a later step goes on with the expiry of the first, whatever it asks for', async () => {
    const first = await open(2, 'https://x/1');
    context.clock.advance(HOUR);
    const second = await open(5);
    expect(second.labels).toEqual(first.labels);
  });

  test('one that has expired begins anew', async () => {
    const first = await open(2, 'https://x/1');
    context.clock.advance(2 * HOUR);
    const second = await open(5);
    expect(second.labels['distsys.expires']).toBe(later(5 * HOUR));
    expect(second.labels['distsys.run']).toBeUndefined();
    expect(second.id).toBe(first.id);
  });
});

describe('creating', () => {
  const kinds = async (folder: string) => {
    const text = fs.readFileSync(join(folder, 'ledger.jsonl'), 'utf8');
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; name: string; id?: string });
  };

  test('the intent is on disk before the call, and its answer before the caller goes on', async () => {
    const environment = await open();
    const order: string[] = [];
    const real = fs.fsyncSync;
    jest.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
      real(descriptor);
      const text = fs.readFileSync(join(environment.folder, 'ledger.jsonl'), 'utf8');
      order.push(`${(JSON.parse(text.trim().split('\n').at(-1) ?? '') as { kind: string }).kind} on disk`);
    });
    const id = await environment.create('docker:volume', 'data', async () => {
      order.push('created');
      return 'abc';
    });
    order.push('returned');
    expect(id).toBe('abc');
    expect(order).toEqual(['intend on disk', 'created', 'done on disk', 'returned']);
  });

  test('the name stands for the id when the call gave none', async () => {
    const environment = await open();
    expect(await environment.create('docker:volume', 'data', async () => undefined)).toBe('data');
    expect(await environment.create('docker:volume', 'more', async () => '')).toBe('more');
  });

  test('what a later step needs to remove it is in the ledger', async () => {
    const environment = await open();
    await environment.create('file', '/tmp/x', async () => undefined, { kubeconfig: '/k' });
    expect((await stateOf(environment.folder))?.entries).toMatchObject([{ details: { kubeconfig: '/k' } }]);
  });

  test.each([
    ['a command that answered', new CommandError('docker', 1, '', 'no'), 'failed'],
    ['a wrong input', new UserError('no'), 'failed'],
    ['a command that was cut off', new CommandError('docker', -1, '', '', 'aborted'), 'intend'],
    ['a command that took too long', new CommandError('docker', -1, '', '', 'timeout'), 'intend'],
    ['a service that was down', new InfraError('no answer'), 'intend'],
    ['a bug', new TypeError('x of undefined'), 'intend'],
  ])('%s: the error is handed on, and the ledger ends with the right record', async (_what, error, last) => {
    const environment = await open();
    const failing = environment.create('docker:volume', 'data', () => Promise.reject(error));
    await expect(failing).rejects.toBe(error);
    expect((await kinds(environment.folder)).at(-1)).toMatchObject({ kind: last, name: 'data' });
    expect((await stateOf(environment.folder))?.entries).toHaveLength(1);
  });

  test('of a type that nothing could remove is refused before the call', async () => {
    const environment = await open();
    const make = jest.fn(async () => 'x');
    await expect(environment.create('docker:planet', 'mars', make)).rejects.toThrow(
      'no resource type docker:planet',
    );
    expect(make).not.toHaveBeenCalled();
  });

  test('does not begin any more once the run was stopped', async () => {
    const environment = await open();
    context.abort();
    const make = jest.fn(async () => 'x');
    await expect(environment.create('docker:volume', 'data', make)).rejects.toThrow('Ctrl-C');
    expect(make).not.toHaveBeenCalled();
    expect((await stateOf(environment.folder))?.entries).toEqual([]);
  });

  test('does not begin when its intent cannot be kept', async () => {
    const environment = await open();
    jest.spyOn(fs, 'fsyncSync').mockImplementationOnce(() => {
      throw new Error('ENOSPC');
    });
    const make = jest.fn(async () => 'x');
    await expect(environment.create('docker:volume', 'data', make)).rejects.toThrow(
      'the ledger cannot be written',
    );
    expect(make).not.toHaveBeenCalled();
  });
});
