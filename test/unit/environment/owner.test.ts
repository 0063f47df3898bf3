import { describe, expect, test } from '@jest/globals';
import {
  environmentId,
  isEnvironmentId,
  type OwnerFacts,
  ownerFrom,
  type PersonFacts,
  type PipelineFacts,
} from '../../../src/environment/owner.js';
import { UserError } from '../../../src/system/errors.js';

const run: PipelineFacts = {
  kind: 'pipeline',
  repository: 'org/course',
  runId: '77',
  attempt: '1',
  job: 'lab',
  matrix: '{"target":"kind","nodes":3}',
};
const person: PersonFacts = {
  kind: 'person',
  user: 'ann',
  host: 'laptop',
  lab: 'voting',
  target: 'swarm',
  folder: '/home/ann/course',
};
const idOf = (facts: OwnerFacts): string => environmentId(ownerFrom(facts));

test('the same facts make the same id, in every process and on every day', () => {
  expect(idOf(run)).toBe(idOf({ ...run }));
  // Written down once: a new version must find the environments of the one before it.
  expect(idOf(run)).toBe('dsa-fc0f99');
  expect(idOf(person)).toBe('dsa-01cb55');
});

test('an id is dsa- and six hex digits', () => {
  expect(isEnvironmentId(idOf(run))).toBe(true);
  for (const text of [
    'dsa-12345',
    'dsa-1234567',
    'dsa-12345G',
    'DSA-123456',
    'x dsa-123456',
    '../dsa-123456',
  ])
    expect(isEnvironmentId(text)).toBe(false);
});

test('each fact of a run makes another environment', () => {
  const others: Partial<PipelineFacts>[] = [
    { repository: 'org/other' },
    { runId: '78' },
    { attempt: '2' },
    { job: 'lab2' },
    { matrix: '{"target":"swarm","nodes":3}' },
    { matrix: undefined },
  ];
  const ids = [run, ...others.map((other) => ({ ...run, ...other }))].map(idOf);
  expect(new Set(ids).size).toBe(ids.length);
});

test('each fact of a person makes another environment', () => {
  const others: Partial<PersonFacts>[] = [
    { user: 'bob' },
    { host: 'desk' },
    { lab: 'cap' },
    { target: 'kind' },
    { folder: '/tmp' },
  ];
  const ids = [person, ...others.map((other) => ({ ...person, ...other }))].map(idOf);
  expect(new Set(ids).size).toBe(ids.length);
});

test('facts that read the same when put together are told apart', () => {
  expect(idOf({ ...run, runId: '7', attempt: '71' })).not.toBe(idOf({ ...run, runId: '77', attempt: '1' }));
  expect(idOf({ ...run, repository: 'a","b' })).not.toBe(idOf({ ...run, repository: 'a', runId: 'b' }));
});

test('the order of a matrix says nothing, at any depth', () => {
  const one = { ...run, matrix: '{"a":{"x":1,"y":[{"p":1,"q":2}]},"b":2}' };
  const two = { ...run, matrix: ' { "b": 2, "a": {"y":[{"q":2,"p":1}],"x":1} } ' };
  expect(idOf(one)).toBe(idOf(two));
  expect(idOf(one)).not.toBe(idOf({ ...run, matrix: '{"a":{"x":1,"y":[{"p":2,"q":1}]},"b":2}' }));
  expect(isEnvironmentId(idOf({ ...run, matrix: 'no JSON' }))).toBe(true);
});

describe('an explicit name', () => {
  test('is the same environment in every run and job of the repository', () => {
    const named = (more: Partial<PipelineFacts>) => idOf({ ...run, ...more, name: 'demo' });
    expect(named({ runId: '99', attempt: '4', job: 'other', matrix: undefined })).toBe(named({}));
    expect(named({ repository: 'org/other' })).not.toBe(named({}));
  });

  test('is the same environment from every folder, for every lab, of one person', () => {
    const named = (more: Partial<PersonFacts>) => idOf({ ...person, ...more, name: 'demo' });
    expect(named({ folder: '/tmp', lab: 'cap', target: 'kind' })).toBe(named({}));
    expect(named({ user: 'bob' })).not.toBe(named({}));
  });

  test('that is an id is that environment', () => {
    expect(idOf({ ...person, name: 'dsa-0a1b2c' })).toBe('dsa-0a1b2c');
  });

  test.each(['', '   ', 'x'.repeat(101)])('of %j is refused', (name) => {
    expect(() => ownerFrom({ ...person, name })).toThrow(UserError);
  });
});

test('the text for people is one printable line of at most 200 characters', () => {
  const { text } = ownerFrom({ ...person, folder: `/a\nb\u001b[31m\u202e${'x'.repeat(300)}` });
  expect(text).not.toMatch(/\p{Cc}|\p{Cf}/u);
  expect(text).toHaveLength(200);
  expect(ownerFrom(run).text).toMatch(/^org\/course run 77 attempt 1 job lab matrix [0-9a-f]{8}$/);
});
