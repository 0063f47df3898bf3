import { describe, expect, test } from '@jest/globals';
import {
  decisiveFailure,
  type Failure,
  type FailureKind,
  failureError,
  type ServiceStatus,
} from '../../../src/stack/failure.js';
import { InfraError, UserError } from '../../../src/system/errors.js';

const failing = (service: string, kind: FailureKind, final = true): Failure => ({
  service,
  kind,
  final,
  key: [],
  sentence: 'fails',
});
const late = (name: string, failure?: Failure): ServiceStatus => ({
  name,
  text: name,
  done: false,
  completed: false,
  failure,
});
const up = (name: string): ServiceStatus => ({ name, text: name, done: true, completed: false });

describe('decisiveFailure', () => {
  test.each(['image', 'configuration', 'mount', 'executable', 'unschedulable', 'port', 'volume'] as const)(
    '%s ends the wait although others still come up',
    (kind) => {
      expect(decisiveFailure([late('a'), late('b', failing('b', kind))], {})?.service).toBe('b');
    },
  );

  test.each(['crash', 'health', 'memory', 'ended', 'rollout'] as const)(
    '%s waits for what still comes up',
    (kind) => {
      const failure = failing('b', kind);
      expect(decisiveFailure([late('a'), late('b', failure)], {})).toBeUndefined();
      expect(decisiveFailure([up('a'), late('b', failure)], {})).toBe(failure);
    },
  );

  test('a suspicion is no failure', () => {
    expect(decisiveFailure([late('a', failing('a', 'image', false))], {})).toBeUndefined();
    expect(
      decisiveFailure([late('a', failing('a', 'crash', false)), late('b', failing('b', 'crash'))], {}),
    ).toBeUndefined();
  });

  test('of two that fail, the one that the other needs is told', () => {
    const statuses = [late('web', failing('web', 'crash')), late('db', failing('db', 'memory'))];
    expect(decisiveFailure(statuses, { web: ['db'] })?.service).toBe('db');
    expect(decisiveFailure(statuses, { db: ['web'] })?.service).toBe('web');
    expect(decisiveFailure(statuses, { web: ['db'], db: ['web'] })?.service).toBe('web');
  });

  test('nothing fails', () => {
    expect(decisiveFailure([up('a'), late('b')], {})).toBeUndefined();
  });
});

describe('failureError', () => {
  test('says place, service and what is wrong', () => {
    const error = failureError(
      { ...failing('web', 'image'), hint: 'check it', log: ['last'] },
      { file: 'c.yml', line: 3 },
    );
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: 'c.yml:3: service web fails',
      hint: 'check it',
      log: ['last'],
      subject: 'web',
    });
  });

  test("without a place, and as nobody's fault", () => {
    const error = failureError({ ...failing('web', 'image'), infra: true }, undefined);
    expect(error).toBeInstanceOf(InfraError);
    expect(error.message).toBe('service web fails');
  });
});
