import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../../src/system/errors.js';
import { checksOf } from '../../rig/check-run.js';

const page = (id: string, more = '') => `- id: ${id}
  title: page
  http: { url: "http://127.0.0.1/" }
${more === '' ? '' : `  ${more}\n`}`;

function refusal(text: string): UserError {
  try {
    checksOf(text);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('what is refused, with file and line', () => {
  test.each<[string, string, RegExp]>([
    ['an unknown key', page('a', 'pionts: 2'), /^lab\.yml:4: .*"pionts"/],
    ['an unknown key of a kind', '- id: a\n  title: t\n  tcp:\n    adress: x:1', /lab\.yml:4: .*"adress"/],
    ['a wrong type', page('a', 'points: many'), /^lab\.yml:4: \[0\]\.points: .*expected number/],
    ['negative points', page('a', 'points: -1'), /^lab\.yml:4: \[0\]\.points: /],
    ['a duration that is none', page('a', 'timeout: 10'), /^lab\.yml:4: .*500ms, 30s or 2m/],
    ['another unit', page('a', 'eventually: { within: 2d }'), /^lab\.yml:4: .*within: .*500ms, 30s or 2m/],
    ['no check at all', '[]', /^lab\.yml:1: at least one check is needed/],
    ['an id with blanks', page('a b'), /^lab\.yml:1: \[0\]\.id: a lower-case letter/],
    ['no title', '- id: a\n  tcp: { address: "a:1" }', /^lab\.yml:1: \[0\]\.title: /],
    ['no kind', '- id: a\n  title: t', /^lab\.yml:1: \[0\]: exactly one of http, tcp, .* found none/],
    ['two kinds', page('a', 'tcp: { address: "a:1" }'), /^lab\.yml:4: .*found http and tcp/],
    ['a kind nobody knows', '- id: a\n  title: t\n  htpt: {}', /^lab\.yml:3: .*"htpt"/],
    [
      'a status out of range',
      '- id: a\n  title: t\n  http:\n    url: http://h\n    expect:\n      status: 99',
      /lab\.yml:6: /,
    ],
    [
      'an address without a port',
      '- id: a\n  title: t\n  tcp:\n    address: localhost',
      /lab\.yml:4: .*host:port/,
    ],
    [
      'a port out of range',
      '- id: a\n  title: t\n  tcp:\n    address: localhost:70000',
      /lab\.yml:4: .*1 to 65535/,
    ],
    ['port 0', '- id: a\n  title: t\n  tcp:\n    address: localhost:0', /lab\.yml:4: .*1 to 65535/],
    [
      'an endpoint out of range',
      '- id: a\n  title: t\n  http:\n    url: "http://${endpoint:70000}/"',
      /lab\.yml:3: .*1 to 65535/,
    ],
    [
      'a peer port out of range',
      '- id: a\n  title: t\n  network: { from: a, to: "b:65536", reachable: true }',
      /lab\.yml:3: .*1 to 65535/,
    ],
    [
      'a broken pattern',
      '- id: a\n  title: t\n  http: { url: "http://h", expect: { body: { matches: "(" } } }',
      /regular expression/,
    ],
    [
      'a broken path',
      '- id: a\n  title: t\n  http: { url: "http://h", expect: { json: { "$.": 1 } } }',
      /\$\.a\.b\[0\]/,
    ],
    [
      'two bodies',
      '- id: a\n  title: t\n  http: { url: "http://h", form: { a: b }, body: x }',
      /at most one of form, json, body/,
    ],
    ['two ids alike', page('a') + page('a'), /^lab\.yml:4: \[1\]\.id: the id a is taken/],
    [
      'an unknown need',
      page('a', 'needs: [b, x]') + page('b'),
      /^lab\.yml:4: .*there is no check x; there are a, b/,
    ],
    ['a need of itself', page('a', 'needs: [a]'), /^lab\.yml:4: \[0\]\.needs: a needs itself/],
    [
      'needs in a cycle',
      page('z') + page('a', 'needs: [b]') + page('b', 'needs: [c]') + page('c', 'needs: [a]'),
      /^lab\.yml:7: \[1\]\.needs: needs in a cycle: a → b → c → a/,
    ],
    [
      'a capture nobody makes',
      '- id: a\n  title: t\n  http: { url: "http://h/${count}" }',
      /^lab\.yml:3: .*no check above captures count/,
    ],
    [
      'a capture made below',
      '- id: a\n  title: t\n  http: { url: "http://h/${n}" }\n- id: b\n  title: t\n  capture: { n: $.n }\n  http: { url: "http://h" }',
      /^lab\.yml:3: .*no check above captures n/,
    ],
    ['a placeholder that means nothing', page('a').replace('127.0.0.1', '${2x}'), /\$\{2x\} means nothing/],
    ['a capture whose name is a sum', page('a', 'capture: { n-1: $.n }'), /^lab\.yml:4: .*before a letter/],
    ['not with capture', page('a', 'not: true\n  capture: { a: $.a }'), /^lab\.yml:5: .*nothing to capture/],
    [
      'a repeated change',
      '- id: a\n  title: t\n  kill: { service: vote }\n  eventually: { within: 5s }',
      /^lab\.yml:4: .*would repeat what this kill changes/,
    ],
    [
      'a change beside others',
      '- id: a\n  title: t\n  kill: { service: vote }\n  parallel: true',
      /^lab\.yml:4: .*runs alone/,
    ],
    [
      'an update to nothing',
      '- id: a\n  title: t\n  update: { service: vote }',
      /^lab\.yml:3: .*image or env/,
    ],
  ])('%s', (_name, text, message) => {
    const error = refusal(text);
    expect(error.message).toMatch(message);
    expect(error.location?.file).toBe('lab.yml');
    expect(error.location?.line).toBe(Number(/lab\.yml:(\d+)/.exec(error.message)?.[1]));
  });

  test('every problem at once, in the order of the file', () => {
    const { message } = refusal(page('a', 'pionts: 2') + page('b', 'timeout: soon'));
    expect(message.split('\n').map((line) => line.slice(0, 10))).toEqual(['lab.yml:4:', 'lab.yml:8:']);
  });
});

describe('what stands for what is not said', () => {
  test('points, visibility, timeout, needs', () => {
    const [check] = checksOf(page('a'));
    expect(check).toMatchObject({
      points: 1,
      visibility: 'visible',
      timeout: 10_000,
      needs: [],
      not: false,
      kind: 'http',
      parallel: true,
    });
    expect(check?.eventually).toBeUndefined();
  });

  test('eventually and consistently without times', () => {
    const [check] = checksOf(page('a', 'eventually: {}\n  consistently: {}'));
    expect(check).toMatchObject({
      eventually: { within: 30_000, every: 500 },
      consistently: { for: 10_000, every: 1_000 },
    });
  });

  test('what writes is never beside others; a command may be either', () => {
    const text = `- { id: a, title: t, http: { url: "http://h", form: { vote: a } } }
- { id: b, title: t, exec: { command: date } }
- { id: c, title: t, exec: { command: date }, parallel: true }
- { id: d, title: t, sql: { service: db, query: select 1 } }
- { id: e, title: t, sql: { service: db, query: delete from votes } }
- { id: f, title: t, redis: { service: redis, command: [LLEN, votes], expect: { equals: 0 } } }
- { id: g, title: t, redis: { service: redis, command: [DEL, votes], expect: { equals: 1 } } }`;
    const found = checksOf(text).map(({ effect, parallel }) => `${effect} ${parallel}`);
    expect(found).toEqual([
      'changes false',
      'unknown false',
      'unknown true',
      'reads true',
      'changes false',
      'reads true',
      'changes false',
    ]);
  });

  test('using a capture is needing who made it', () => {
    const checks = checksOf(
      '- { id: a, title: t, http: { url: "http://h" }, capture: { n: $.n } }\n- { id: b, title: t, http: { url: "${n}" } }',
    );
    expect(checks[1]?.needs).toEqual(['a']);
  });
});
