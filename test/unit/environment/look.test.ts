import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LedgerEntry } from '../../../src/environment/ledger-state.js';
import { type Found, lookWith } from '../../../src/environment/look.js';
import type { Resource, ResourceType, Scope } from '../../../src/environment/resource.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';

const ID = 'dsa-00aa11';
const LONG = 'a1b2c3d4e5f6'.padEnd(64, '0');
let context: FakeContext;
beforeEach(() => {
  context = fakeContext();
});
afterEach(() => context.remove());

const entry = (name: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  type: 'docker:container',
  name,
  intended: 5,
  ...more,
});
const seen = (id: string, name: string, details?: Record<string, string>): Resource => ({
  type: 'docker:container',
  id,
  name,
  environment: ID,
  details,
});

async function look(listed: Resource[] | Error, entries: LedgerEntry[]) {
  const scopes: Scope[] = [];
  const list = async (_context: unknown, scope: Scope) => {
    scopes.push(scope);
    if (listed instanceof Error) throw listed;
    return listed;
  };
  const type = { name: 'docker:container', list } as unknown as ResourceType;
  const answer = await lookWith(context, [type], ID, entries).get(type.name);
  const short = ({ resource, ...found }: Found) => [resource.id, found.listed, found.entries.length];
  return { found: answer?.found.map(short), all: answer?.found, error: answer?.error, scopes };
}

describe('ledger and list together', () => {
  test.each<[string, LedgerEntry]>([
    ['by its id', entry('vote', { id: LONG })],
    ['by the short id that the ledger has', entry('vote', { id: LONG.slice(0, 12) })],
    ['by its name, before its call answered', entry('vote')],
    ['by its name, when the id is another’s', entry('vote', { id: 'something-else' })],
  ])('name a thing once, known %s', async (_how, known) => {
    expect((await look([seen(LONG, 'vote')], [known])).found).toEqual([[LONG, true, 1]]);
  });

  test('a short beginning of an id is no id', async () => {
    const { found } = await look([seen(LONG, 'vote')], [entry('x', { id: LONG.slice(0, 6) })]);
    expect(found).toEqual([
      [LONG, true, 0],
      ['a1b2c3', false, 1],
    ]);
  });

  test('have what only one of them knows', async () => {
    const { found } = await look([seen('one', 'listed')], [entry('known', { id: 'two' })]);
    expect(found).toEqual([
      ['one', true, 0],
      ['two', false, 1],
    ]);
  });

  test('two tries of one name are one thing', async () => {
    const tries = [entry('vote', { failed: true }), entry('vote', { id: LONG })];
    expect((await look([seen(LONG, 'vote')], tries)).found).toEqual([[LONG, true, 2]]);
  });

  test('add up their details; what the engine says counts', async () => {
    const known = entry('vote', { details: { kubeconfig: '/k', image: 'old' } });
    const { all } = await look([seen(LONG, 'vote', { image: 'new' })], [known]);
    expect(all?.[0]?.resource).toMatchObject({ details: { kubeconfig: '/k', image: 'new' }, intended: 5 });
  });
});

test('an engine that does not answer leaves what the ledger knows, and says why', async () => {
  const { found, error } = await look(new Error('cannot connect'), [entry('vote')]);
  expect(found).toEqual([['vote', false, 1]]);
  expect(error).toBe('cannot connect');
});

test('each type is told what the ledger has of it alone', async () => {
  const { scopes } = await look([], [entry('vote'), entry('data', { type: 'docker:volume' })]);
  expect(scopes).toMatchObject([{ environment: ID, known: [{ name: 'vote' }] }]);
  expect(scopes[0]?.known).toHaveLength(1);
});
