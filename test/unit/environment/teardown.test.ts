import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { folderOf } from '../../../src/environment/folder.js';
import { Ledger, readLedger } from '../../../src/environment/ledger.js';
import type { ResourceType } from '../../../src/environment/resource.js';
import { teardown } from '../../../src/environment/teardown.js';
import { InfraError, UserError } from '../../../src/system/errors.js';
import { type FakeContext, type FakeStep, fakeContext, fakeStep } from '../../rig/fake-context.js';
import { FakeTypes, inUse, type Thing } from '../../rig/fake-types.js';

const ID = 'dsa-00aa11';
let context: FakeContext;
let step: FakeStep;
let fake: FakeTypes;
beforeEach(() => {
  context = fakeContext();
  step = fakeStep();
  fake = new FakeTypes(ID);
});
afterEach(() => context.remove());

/** Writes the ledger of an earlier process: each of `made` with intent and answer. */
async function ledger(
  made: Omit<Thing, 'refusals'>[],
  more: (ledger: Ledger) => void = () => {},
): Promise<void> {
  const folder = folderOf(context, ID);
  await mkdir(folder, { recursive: true });
  const file = Ledger.open(folder, context.clock.now);
  file.append({ kind: 'open', type: 'environment', name: ID });
  for (const { type, name } of made) {
    file.append({ kind: 'intend', type, name });
    file.append({ kind: 'done', type, name, id: name });
  }
  more(file);
  file.close();
}

/** The table: services hold containers, which hold networks and volumes. */
const table = (): ResourceType[] => [
  fake.type('docker:volume', ['docker:container']),
  fake.type('docker:network', ['docker:container']),
  fake.type('docker:container', ['docker:service']),
  fake.type('docker:service'),
];
const down = (types = table()) => teardown(context, ID, step, types);
const names = (resources: { name: string }[]) => resources.map(({ name }) => name).sort();
const thing = (kind: string, name: string, more: Partial<Thing> = {}): Thing => ({
  type: `docker:${kind}`,
  name,
  ...more,
});

describe('teardown', () => {
  test('removes what is listed and what only the ledger knows, holders first, and forgets the environment', async () => {
    const known = [
      thing('service', 'web'),
      thing('network', 'net'),
      thing('volume', 'data', { hidden: true }),
    ];
    await ledger(known);
    fake.things = [...known, thing('container', 'unknown to the ledger')];
    const result = await down();
    expect(names(result.removed)).toEqual(['data', 'net', 'unknown to the ledger', 'web']);
    expect(result).toMatchObject({ leaked: [], removal: [] });
    expect(fake.things).toEqual([]);
    const order = ['web gone', 'unknown to the ledger…', 'unknown to the ledger gone', 'net…'];
    expect(fake.events.filter((event) => order.includes(event))).toEqual(order);
    expect(existsSync(folderOf(context, ID))).toBe(false);
    expect(readdirSync(context.paths.state)).toEqual([]);
  });

  test('says of each what it was, since when, and when it went', async () => {
    await ledger([thing('volume', 'data')]);
    fake.things = [thing('volume', 'data')];
    const created = context.clock.now();
    const { removed } = await down();
    expect(removed).toEqual([
      { type: 'docker:volume', name: 'data', id: 'data', created, removed: created + 10, error: undefined },
    ]);
    expect(step.parts).toEqual(['docker:volume data']);
  });

  test('removes many side by side: as long as the slowest, not as their sum', async () => {
    await ledger([]);
    fake.things = Array.from({ length: 20 }, (_, index) => thing('container', `c${index}`));
    const begun = context.clock.monotonic();
    expect((await down()).removed).toHaveLength(20);
    expect(context.clock.monotonic() - begun).toBe(10);
  });

  test('never has more than 32 removals under way', async () => {
    await ledger([]);
    fake.things = Array.from({ length: 100 }, (_, index) => thing('container', `c${index}`));
    expect((await down()).removed).toHaveLength(100);
    let underWay = 0;
    let most = 0;
    for (const event of fake.events) {
      underWay += event.endsWith('…') ? 1 : -1;
      most = Math.max(most, underWay);
    }
    expect(most).toBe(32);
  });

  test('tries again what is in use, until it is let go', async () => {
    await ledger([]);
    fake.things = [thing('volume', 'data', { refusals: [inUse(), inUse(), inUse()] })];
    const result = await down();
    expect(result.leaked).toEqual([]);
    expect(names(result.removed)).toEqual(['data']);
    expect(context.clock.sleeps.filter((ms) => ms !== 10)).toEqual([100, 150, 225]);
  });

  test('gives up after 30 s on what stays in use, and says what held it and what to type', async () => {
    await ledger([thing('volume', 'data')]);
    fake.things = [thing('volume', 'data', { refusals: [inUse('volume is in use - [4711]')], always: true })];
    const begun = context.clock.monotonic();
    const result = await down();
    expect(context.clock.monotonic() - begun).toBeGreaterThanOrEqual(30_000);
    expect(context.clock.monotonic() - begun).toBeLessThan(33_000);
    expect(result.leaked).toEqual([
      expect.objectContaining({
        name: 'data',
        error: expect.stringContaining('volume is in use - [4711]'),
        removed: undefined,
      }),
    ]);
    expect(result.removal).toEqual(['remove docker:volume data']);
    expect(result.removed).toEqual([]);
  });

  test('a refusal for good is not tried again, and stops nobody else', async () => {
    await ledger([]);
    const refused = thing('container', 'stuck', {
      refusals: [new InfraError('permission denied')],
      always: true,
    });
    fake.things = [refused, thing('container', 'fine'), thing('network', 'net'), thing('service', 'web')];
    const result = await down();
    expect(names(result.removed)).toEqual(['fine', 'net', 'web']);
    expect(result.leaked).toMatchObject([{ name: 'stuck', error: 'permission denied' }]);
    expect(fake.events.filter((event) => event === 'stuck…')).toHaveLength(1);
  });

  test('keeps the ledger while something is left: the next one goes on with it', async () => {
    await ledger([thing('volume', 'data'), thing('volume', 'other')]);
    fake.things = [
      thing('volume', 'data', { refusals: [new InfraError('no')], hidden: true }),
      thing('volume', 'other'),
    ];
    expect(names((await down()).leaked)).toEqual(['data']);
    const state = await readLedger(folderOf(context, ID), () => {});
    expect(state?.entries.map(({ name }) => name)).toEqual(['data']);
    const second = await down();
    expect(second).toMatchObject({ leaked: [], removed: [{ name: 'data' }] });
    expect(fake.things).toEqual([]);
    expect(existsSync(folderOf(context, ID))).toBe(false);
  });

  test('does not wait for what something before it holds for good', async () => {
    await ledger([]);
    fake.things = [
      thing('container', 'stuck', { refusals: [new InfraError('no')], always: true }),
      thing('network', 'net', { refusals: [inUse()], always: true }),
    ];
    const begun = context.clock.monotonic();
    expect(names((await down()).leaked)).toEqual(['net', 'stuck']);
    expect(context.clock.monotonic() - begun).toBeLessThan(1_000);
  });

  test('a removal that the engine only claims is not believed', async () => {
    await ledger([thing('volume', 'data')]);
    fake.things = [thing('volume', 'data')];
    const result = await down([fake.type('docker:volume', [], { remove: async () => {} })]);
    expect(result.removed).toEqual([]);
    expect(result.leaked).toMatchObject([{ name: 'data', error: 'still there after it was removed' }]);
  });

  test('an intent that came to nothing is removed in silence', async () => {
    await ledger([], (file) => file.append({ kind: 'intend', type: 'docker:volume', name: 'never' }));
    const result = await down();
    expect(result).toEqual({ removed: [], leaked: [], removal: [] });
    expect(fake.events).toContain('never gone');
    expect(step.parts).toEqual([]);
  });

  test('what turns up only after a removal is removed too', async () => {
    await ledger([thing('service', 'web')]);
    fake.things = [thing('service', 'web')];
    fake.onRemove = ({ name }) => {
      if (name === 'web') fake.things.push(thing('container', 'last task'));
    };
    const result = await down();
    expect(names(result.removed)).toEqual(['last task', 'web']);
    expect(fake.things).toEqual([]);
  });

  test('does not run for ever after what comes back each time', async () => {
    await ledger([]);
    let count = 0;
    fake.things = [thing('container', 'c0')];
    fake.onRemove = () => {
      count += 1;
      fake.things.push(thing('container', `c${count}`));
    };
    const result = await down();
    expect(count).toBeLessThan(10);
    expect(result.leaked.length + fake.things.length).toBeGreaterThan(0);
  });
});

describe('a call that was cut off', () => {
  test('may still be at work: what it makes a second later is found', async () => {
    await ledger([], (file) => file.append({ kind: 'intend', type: 'docker:network', name: 'late' }));
    context.clock.at(1_000, () => fake.things.push(thing('network', 'late')));
    const result = await down();
    expect(fake.things).toEqual([]);
    expect(result.leaked).toEqual([]);
  });

  test('a quarter of an hour ago is not waited for', async () => {
    await ledger([], (file) => file.append({ kind: 'intend', type: 'docker:network', name: 'old' }));
    context.clock.advance(15 * 60_000);
    await down();
    expect(context.clock.sleeps).toEqual([10]);
  });

  test('answered calls are not waited for', async () => {
    await ledger([thing('network', 'net')]);
    fake.things = [thing('network', 'net')];
    await down();
    expect(context.clock.sleeps).toEqual([10]);
  });

  test('its program is ended before anything is counted', async () => {
    await ledger([], (file) => file.append({ kind: 'intend', type: 'docker:network', name: 'late' }));
    fake.things = [{ type: 'process', name: 'kind create' }];
    await down([...table(), fake.type('process')]);
    expect(fake.events.indexOf('kind create gone')).toBeLessThan(fake.events.indexOf('late…'));
  });
});

describe('an engine that does not answer', () => {
  test('is a leak where something was ever made in it: nobody can say that nothing is left', async () => {
    await ledger([thing('volume', 'data')]);
    fake.mute.set('docker:volume', 'cannot connect');
    const result = await down();
    expect(result.leaked).toContainEqual(
      expect.objectContaining({
        type: 'docker:volume',
        name: 'could not be listed',
        error: 'cannot connect',
      }),
    );
    expect(existsSync(folderOf(context, ID))).toBe(true);
  });

  test('hides nothing where the ledger says that it was never asked', async () => {
    await ledger([{ type: 'file', name: '/tmp/x' }]);
    fake.things = [{ type: 'file', name: '/tmp/x' }];
    fake.mute.set('docker:volume', 'cannot connect');
    const result = await down([...table(), fake.type('file', [], { engine: 'host' })]);
    expect(result).toMatchObject({ leaked: [], removed: [{ name: '/tmp/x' }] });
  });

  test('is a leak when lines of the ledger cannot be read', async () => {
    await ledger([]);
    await writeFile(join(folderOf(context, ID), 'ledger.jsonl'), '{"n":1,\u0000\n', { flag: 'a' });
    fake.mute.set('docker:volume', 'cannot connect');
    expect((await down()).leaked).toMatchObject([{ type: 'docker:volume', error: 'cannot connect' }]);
  });

  test('what the ledger knows of it is tried once all the same', async () => {
    await ledger([thing('volume', 'data')]);
    fake.mute.set('docker:volume', 'cannot connect');
    fake.things = [thing('volume', 'data', { refusals: [inUse('cannot connect')], always: true })];
    const result = await down();
    expect(fake.events.filter((event) => event === 'data…')).toHaveLength(1);
    expect(names(result.leaked)).toEqual(['could not be listed', 'data']);
    expect(result.removal).toEqual(['remove docker:volume data']);
  });
});

describe('an environment', () => {
  test('without a ledger here is removed by its labels', async () => {
    fake.things = [thing('container', 'vote')];
    expect(await down()).toMatchObject({ leaked: [], removed: [{ name: 'vote' }] });
    expect(fake.things).toEqual([]);
  });

  test('that does not exist is an error that names those that do', async () => {
    await ledger([]);
    const missing = teardown(context, 'dsa-ffffff', step, table());
    await expect(missing).rejects.toThrow(UserError);
    await expect(missing).rejects.toMatchObject({
      message: 'there is no environment dsa-ffffff',
      hint: `there are ${ID}`,
    });
    await expect(teardown(context, '../../etc', step, table())).rejects.toThrow('there is no environment');
    expect(existsSync(folderOf(context, 'dsa-ffffff'))).toBe(false);
  });

  test('that another process has open is not touched', async () => {
    await ledger([thing('volume', 'data')]);
    fake.things = [thing('volume', 'data')];
    const holder = { pid: 1, start: 'x', host: 'elsewhere', since: 0 };
    await writeFile(join(folderOf(context, ID), 'lock.1'), JSON.stringify(holder));
    await expect(down()).rejects.toThrow('is in use by process 1 on elsewhere');
    expect(fake.things).toHaveLength(1);
  });

  test('is torn down a second time in vain, with a clear message', async () => {
    await ledger([]);
    await down();
    await expect(down()).rejects.toThrow(`there is no environment ${ID}`);
  });
});

test('stopped on the way, what is left is named as interrupted, and the ledger stays', async () => {
  await ledger([thing('volume', 'data'), thing('volume', 'more')]);
  fake.things = [thing('volume', 'data', { refusals: [inUse()], always: true }), thing('volume', 'more')];
  fake.onRemove = ({ name }) => {
    if (name === 'more') context.abort();
  };
  const result = await down();
  expect(result.leaked).toMatchObject([{ name: 'data', error: 'interrupted' }]);
  expect(names(result.removed)).toEqual(['more']);
  expect(existsSync(folderOf(context, ID))).toBe(true);
});
