import { describe, expect, test } from '@jest/globals';
import {
  foldLedger,
  isUnanswered,
  type LedgerRecord,
  parseLedger,
  resourceOf,
} from '../../../src/environment/ledger-state.js';

const record = (n: number, kind: LedgerRecord['kind'], more: Partial<LedgerRecord> = {}): LedgerRecord => ({
  n,
  at: 1000 * n,
  kind,
  type: 'docker:container',
  name: 'vote',
  ...more,
});

const textOf = (...records: LedgerRecord[]): string =>
  records.map((each) => `${JSON.stringify(each)}\n`).join('');

describe('the lines of a ledger', () => {
  test('are its records', () => {
    const records = [record(1, 'intend'), record(2, 'done', { id: 'abc' })];
    expect(parseLedger(textOf(...records))).toEqual({ records, torn: false, unreadable: 0 });
  });

  test('of an empty file are none', () => {
    expect(parseLedger('')).toEqual({ records: [], torn: false, unreadable: 0 });
  });

  test('end with one that a kill cut off: it counts for nothing, wherever it was cut', () => {
    const whole = textOf(record(1, 'intend'));
    const last = textOf(record(2, 'done', { id: 'abc' }));
    for (let cut = 1; cut < last.length; cut++) {
      const parsed = parseLedger(whole + last.slice(0, cut));
      expect(parsed).toEqual({ records: [record(1, 'intend')], torn: true, unreadable: 0 });
    }
  });

  test('in the middle that cannot be read are counted, and the others are read', () => {
    const text = `${textOf(record(1, 'intend'))}{"n":2,"ki\u0000\nnull\n[]\n"text"\n{"n":3}\n${textOf(record(4, 'removed'))}`;
    const { records, unreadable } = parseLedger(text);
    expect(records.map(({ n }) => n)).toEqual([1, 4]);
    expect(unreadable).toBe(5);
  });
});

describe('what a ledger amounts to', () => {
  test('an intent is an entry that nobody answered', () => {
    const { entries, types, last } = foldLedger([record(1, 'intend', { details: { a: 'b' } })]);
    expect(entries).toEqual([
      { type: 'docker:container', name: 'vote', details: { a: 'b' }, intended: 1000 },
    ]);
    expect(entries.map(isUnanswered)).toEqual([true]);
    expect(types).toEqual(['docker:container']);
    expect(last).toBe(1);
  });

  test('done gives it its id, and it has been answered', () => {
    const { entries } = foldLedger([record(1, 'intend'), record(2, 'done', { id: 'abc' })]);
    expect(entries).toEqual([expect.objectContaining({ id: 'abc', intended: 1000, done: 2000 })]);
    expect(entries.map(isUnanswered)).toEqual([false]);
  });

  test('failed keeps it, as the call may have left something', () => {
    const { entries } = foldLedger([record(1, 'intend'), record(2, 'failed')]);
    expect(entries).toEqual([expect.objectContaining({ name: 'vote', failed: true })]);
    expect(entries.map(isUnanswered)).toEqual([false]);
  });

  test('removed takes it away by id, and by name when there never was an id', () => {
    const made = [record(1, 'intend'), record(2, 'done', { id: 'abc' })];
    expect(foldLedger([...made, record(3, 'removed', { id: 'abc' })]).entries).toEqual([]);
    expect(foldLedger([...made, record(3, 'removed', { id: 'other' })]).entries).toHaveLength(1);
    const intended = [record(1, 'intend'), record(2, 'removed', { id: 'vote' })];
    expect(foldLedger(intended).entries).toEqual([]);
  });

  test('removed of another type takes nothing away', () => {
    const removed = record(2, 'removed', { id: 'vote', type: 'docker:volume' });
    expect(foldLedger([record(1, 'intend'), removed]).entries).toHaveLength(1);
  });

  test('a second try of the same name is a second entry, and done answers the one that waits', () => {
    const { entries } = foldLedger([
      record(1, 'intend'),
      record(2, 'failed'),
      record(3, 'intend'),
      record(4, 'done', { id: 'second' }),
    ]);
    expect(entries.map(({ failed, id }) => ({ failed, id }))).toEqual([
      { failed: true, id: undefined },
      { failed: undefined, id: 'second' },
    ]);
  });

  test('two at once are told apart by type and name', () => {
    const { entries } = foldLedger([
      record(1, 'intend', { name: 'vote' }),
      record(2, 'intend', { name: 'result' }),
      record(3, 'done', { name: 'result', id: 'r' }),
      record(4, 'done', { name: 'vote', id: 'v' }),
    ]);
    expect(entries.map(({ name, id }) => [name, id])).toEqual([
      ['vote', 'v'],
      ['result', 'r'],
    ]);
  });

  test('the first open says since when, the last one who and until when', () => {
    const details = { owner: 'ann', expires: '2026-11-24T20:00:00Z', runUrl: 'https://x/1' };
    const open = (n: number, more: Record<string, string>) =>
      record(n, 'open', { type: 'environment', details: more });
    const state = foldLedger([open(1, details), open(2, { owner: 'bob', expires: '2026-11-25T20:00:00Z' })]);
    expect(state).toMatchObject({
      opened: 1000,
      owner: 'bob',
      expires: '2026-11-25T20:00:00Z',
      runUrl: 'https://x/1',
    });
  });

  test('closed leaves nothing, and the next open begins anew', () => {
    const records = [
      record(1, 'open'),
      record(2, 'intend'),
      record(3, 'closed', { type: 'environment' }),
      record(4, 'open'),
    ];
    expect(foldLedger(records.slice(0, 3))).toMatchObject({ entries: [], opened: undefined, last: 3 });
    expect(foldLedger(records)).toMatchObject({ entries: [], opened: 4000, last: 4 });
  });
});

test('an entry is removed by its id, or by its name while it has none', () => {
  const entry = { type: 'docker:volume', name: 'data', intended: 5 };
  expect(resourceOf(entry, 'dsa-000001')).toMatchObject({
    id: 'data',
    environment: 'dsa-000001',
    intended: 5,
  });
  expect(resourceOf({ ...entry, id: 'abc' }, 'dsa-000001')).toMatchObject({ id: 'abc', name: 'data' });
});
