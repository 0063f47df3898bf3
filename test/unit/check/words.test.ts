import { describe, expect, test } from '@jest/globals';
import { captureFrom } from '../../../src/check/capture.js';
import { formatDuration, parseDuration } from '../../../src/check/duration.js';
import { compareText, findingOf, holds, quote } from '../../../src/check/expectation.js';
import { parseJsonPath, readJsonPath } from '../../../src/check/jsonpath.js';
import { judge } from '../../../src/check/judge.js';
import { Skip, Unmet } from '../../../src/check/kind.js';
import { batches, findCycle, inOrder } from '../../../src/check/order.js';
import { placeholdersIn, substitute } from '../../../src/check/substitute.js';
import { CommandError, InfraError, UserError } from '../../../src/system/errors.js';
import { stackAt } from '../../rig/check-run.js';

describe('durations', () => {
  test.each<[string, number | undefined]>([
    ['500ms', 500],
    ['1.5s', 1_500],
    ['2m', 120_000],
    ['1h', 3_600_000],
    ['10', undefined],
    ['-1s', undefined],
    ['1 s', undefined],
    ['2d', undefined],
    ['', undefined],
  ])('"%s" is %p', (text, ms) => expect(parseDuration(text)).toBe(ms));

  test('as people write them', () => {
    expect([0, 999, 1_000, 1_500, 119_999, 120_000].map(formatDuration)).toEqual([
      '0 ms',
      '999 ms',
      '1 s',
      '1.5 s',
      '120 s',
      '2 min',
    ]);
  });
});

describe('JSON paths', () => {
  const value = { a: { b: [{ c: 1 }], 'two words': 2 }, list: [1], empty: null };
  test.each<[string, unknown]>([
    ['$', value],
    ['$.a.b[0].c', 1],
    ["$.a['two words']", 2],
    ['$.list[0]', 1],
    ['$.empty', null],
    ['$.list[1]', undefined],
    ['$.a.none.more', undefined],
    ['$.constructor', undefined],
    ['$.list.length', 1],
  ])('%s', (path, found) => expect(readJsonPath(value, path)).toEqual(found));

  test.each(['a.b', '$a', '$.', '$[', '$..a', '$[-1]', '$.a b'])('%s is none', (path) =>
    expect(parseJsonPath(path)).toBeUndefined(),
  );
});

describe('placeholders', () => {
  const stack = stackAt(8080, '127.0.0.1:8080', '10.0.0.2:8080');
  const captures = new Map<string, unknown>([
    ['count', 41],
    ['who', 'ann'],
    ['list', [1, 2]],
    ['dotted.two-words', 7],
  ]);
  test.each<[unknown, unknown]>([
    ['${count}', 41],
    ['${ count + 1 }', 42],
    ['${count-1}', 40],
    ['n=${count}', 'n=41'],
    ['${who}/${count}', 'ann/41'],
    ['${list}', [1, 2]],
    ['${dotted.two-words}', 7],
    ['$${count}', '${count}'],
    ['http://${endpoint:8080}/', 'http://127.0.0.1:8080/'],
    [
      { deep: ['${count}'], number: 5 },
      { deep: [41], number: 5 },
    ],
  ])('%j', (value, filled) => expect(substitute(value, captures, stack)).toEqual(filled));

  test('a port that nothing publishes is a failure of the work', () => {
    expect(() => substitute('${endpoint:1}', captures, stack)).toThrow(Unmet);
    expect(() => substitute('${endpoint:1}', captures, stack)).toThrow('published: 8080');
  });

  test('what they use, and what means nothing', () => {
    const spec = { a: ['${x} ${y+1} ${endpoint:80} $${z}'], b: '${} ${1x} ${endpoint:0}' };
    expect(placeholdersIn(spec)).toEqual({ captures: ['x', 'y'], invalid: ['', '1x', 'endpoint:0'] });
  });
});

describe('captures', () => {
  const finding = { met: true, expected: '', actual: '', value: { n: 0 }, text: 'id=9f; id=8e' };
  test('a path, a group, a whole match; 0 is a value', () => {
    const { values, missing } = captureFrom(finding, {
      n: '$.n',
      id: 'id=(\\w+)',
      all: 'id=\\w+',
      no: 'x(\\d)',
    });
    expect(Object.fromEntries(values)).toEqual({ n: 0, id: '9f', all: 'id=9f' });
    expect(missing).toEqual(['no']);
  });
});

describe('comparisons', () => {
  test('equals ignores blanks around, and takes a number', () => {
    expect(compareText('stdout', ' 42\n', { equals: 42 })[0]?.met).toBe(true);
    expect(compareText('stdout', '42 43', { equals: 42 })[0]?.met).toBe(false);
  });

  test('the first that is not met speaks', () => {
    const one = (met: boolean, name: string) => ({ met, expected: `want ${name}`, actual: `got ${name}` });
    expect(findingOf([one(true, 'a'), one(false, 'b'), one(false, 'c')])).toMatchObject({
      met: false,
      expected: 'want b',
      actual: 'got b',
    });
  });

  test('a long text is cut, and says how long it was', () => {
    expect(quote('x'.repeat(1000))).toBe(`"${'x'.repeat(299)}… (1002 characters)`);
  });

  test('an object may hold more keys, a list must be the same', () => {
    expect(holds({ a: 1, b: 2 }, { a: 1 })).toBe(true);
    expect(holds({ a: { b: 1, c: 2 } }, { a: { b: 1 } })).toBe(true);
    expect(holds([1, 2], [1])).toBe(false);
    expect(holds({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(holds(null, { a: 1 })).toBe(false);
  });
});

describe('the order of checks', () => {
  const items = (text: string) =>
    text.split(' ').map((item) => {
      const [id = '', needs = ''] = item.split(':');
      return { id, needs: needs.split(',').filter((need) => need !== '') };
    });
  const ids = (list: { id: string }[]) => list.map((item) => item.id).join(' ');

  test('as declared, what is needed first', () => {
    expect(ids(inOrder(items('a b c')))).toBe('a b c');
    expect(ids(inOrder(items('a:c b c:d d')))).toBe('d c a b');
  });

  test('cycles', () => {
    expect(findCycle(items('a b:a c:a,b'))).toBeUndefined();
    expect(findCycle(items('a b:d c:b d:c'))).toEqual(['b', 'd', 'c', 'b']);
    expect(findCycle(items('a:a'))).toEqual(['a', 'a']);
  });

  test('neighbours that read are one batch', () => {
    const reads = (item: string) => item === item.toLowerCase();
    expect(batches(['a', 'b', 'C', 'd', 'E', 'F', 'g', 'h'], reads).map((batch) => batch.join(''))).toEqual([
      'ab',
      'C',
      'd',
      'E',
      'F',
      'gh',
    ]);
  });
});

describe('whose fault it is', () => {
  const failed = (stderr: string, reason: 'failed' | 'timeout' = 'failed', command = 'docker ps') =>
    new CommandError(command, 1, '', stderr, reason);
  test.each<[string, unknown, string]>([
    ['nothing to judge', new Unmet('no answer'), 'fail'],
    ['means nothing here', new Skip('one node'), 'skip'],
    ['a service of ours', new InfraError('down'), 'infra'],
    ['no engine', failed('Cannot connect to the Docker daemon at unix:///x'), 'infra'],
    ['no API server', failed('The connection to the server 127.0.0.1:6443 was refused'), 'infra'],
    ['an engine that hangs', failed('', 'timeout'), 'infra'],
    ['their command that hangs', failed('', 'timeout', 'sleep 60'), 'error'],
    ['a command that fails', failed('no such option'), 'error'],
    ['their address', new UserError('not an address'), 'error'],
    ['a bug', new TypeError('x is undefined'), 'error'],
  ])('%s', (_name, error, outcome) => expect(judge(error).outcome).toBe(outcome));

  test('only what may pass is looked at again', () => {
    expect(judge(new Unmet('no answer')).final).toBe(false);
    expect(judge(new InfraError('down')).final).toBe(false);
    expect(judge(new Skip('one node')).final).toBe(true);
    expect(judge(new TypeError('bug')).final).toBe(true);
  });
});
