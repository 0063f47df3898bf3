import { describe, expect, test } from '@jest/globals';
import {
  atLocation,
  CommandError,
  InfraError,
  lastLines,
  messageOf,
  UserError,
} from '../../../src/system/errors.js';

describe('a failed command', () => {
  test('shows its exit code and its last line', () => {
    const error = new CommandError('docker build .', 1, 'step 1\n', 'warning\nthe cause\n\n');
    expect(error.message).toBe('docker build .: exit code 1: the cause');
    expect(error.name).toBe('CommandError');
  });

  test('shows its output when stderr has nothing but blanks', () => {
    const error = new CommandError('make', 2, 'one\r\ntwo\r\n', ' \n');
    expect(error.message).toBe('make: exit code 2: two');
    expect(error.tail()).toEqual(['one', 'two']);
    expect(error.tail(1)).toEqual(['two']);
  });

  test('that was ended says how, not with which code', () => {
    expect(new CommandError('curl', -1, '', '', 'timeout').message).toBe('curl: timeout');
  });
});

test('the last lines are those that are not empty, oldest first', () => {
  expect(lastLines('a\n\nb\n  \nc\n', 2)).toEqual(['b', 'c']);
  expect(lastLines('', 2)).toEqual([]);
});

test('errors carry the place, the subject, the hint and the cause', () => {
  const cause = new Error('x');
  const error = new UserError('wrong', {
    location: { file: 'lab.yml', line: 3 },
    hint: 'do',
    subject: 'vote',
    cause,
  });
  expect(error).toMatchObject({
    name: 'UserError',
    location: { file: 'lab.yml', line: 3 },
    hint: 'do',
    cause,
  });
  expect(new InfraError('down').name).toBe('InfraError');
  expect(new InfraError('down')).not.toBeInstanceOf(UserError);
});

test('a place is added to an error of ours that has none, and the rest of it stays', () => {
  const place = { file: 'compose.yml', line: 4 };
  const error = new InfraError('not here', { subject: 'redis', hint: 'load it', log: ['no'] });
  const placed = atLocation(error, place);
  expect(placed).toBeInstanceOf(InfraError);
  expect(placed).toMatchObject({
    message: 'not here',
    subject: 'redis',
    hint: 'load it',
    log: ['no'],
    location: place,
  });
  expect(atLocation(error, undefined)).toBe(error);
  expect(atLocation(placed, { file: 'other.yml' })).toBe(placed);
  const bug = new TypeError('x is undefined');
  expect(atLocation(bug, place)).toBe(bug);
});

test('whatever is thrown has one line', () => {
  expect([new Error('a'), 'b', 3, undefined].map(messageOf)).toEqual(['a', 'b', '3', 'undefined']);
});
