import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../../src/system/errors.js';
import { loadSingleYaml, loadYaml, type YamlPath } from '../../../src/system/yaml.js';

const FILE = 'labs/voting/lab.yml';
const load = (text: string) => loadSingleYaml(text, FILE);
const refusal = (text: string): UserError => {
  try {
    load(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return error as UserError;
  }
  throw new Error('it was accepted');
};

describe('values', () => {
  test('are those of YAML 1.2: on, yes, no and 22:22 are texts', () => {
    const { value } = load(
      'on: yes\noff: no\nport: 22:22\noctal: 0o17\nold: 017\nnothing: ~\nday: 2026-11-24\n',
    );
    expect(value).toEqual({
      on: 'yes',
      off: 'no',
      port: '22:22',
      octal: 15,
      old: 17,
      nothing: null,
      day: '2026-11-24',
    });
  });

  test('an alias is what its anchor says', () => {
    const { value } = load('a: &x {image: vote}\nb: *x\n');
    expect(value).toEqual({ a: { image: 'vote' }, b: { image: 'vote' } });
  });

  test('the merge key brings what is not said again', () => {
    const { value } = load('base: &b {image: vote, port: 1}\nweb:\n  <<: *b\n  port: 2\n');
    expect(value).toMatchObject({ web: { image: 'vote', port: 2 } });
  });

  test('a merge cannot reach into all objects', () => {
    const { value } = load('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(value) === null || Object.getPrototypeOf(value) === Object.prototype).toBe(
      true,
    );
  });

  test('an empty text is nothing, on line 1', () => {
    for (const text of ['', '# only a comment\n']) {
      const document = load(text);
      expect(document.value ?? undefined).toBeUndefined();
      expect(document.locate(['image']).line ?? 1).toBe(1);
    }
  });
});

describe('places', () => {
  const text = `# a lab
title: Voting
checks:
  - id: page   # the first
    http:
      url: http://x
  - id: count
    sql: {query: "select 1", "expect": 1}
"quoted key":
  - [a,
     b]
`;
  const line = (...path: YamlPath) => load(text).locate(path).line;

  test('of keys and items are their lines', () => {
    expect(line('title')).toBe(2);
    expect(line('checks')).toBe(3);
    expect(line('checks', 0)).toBe(4);
    expect(line('checks', 0, 'http', 'url')).toBe(6);
    expect(line('checks', 1, 'sql', 'query')).toBe(8);
    expect(line('checks', 1, 'sql', 'expect')).toBe(8);
    expect(line('quoted key', 0, 1)).toBe(11);
  });

  test('have columns', () => {
    expect(load(text).locate(['checks', 0, 'http', 'url'])).toEqual({ file: FILE, line: 6, column: 7 });
  });

  test('of what is not there are those of the nearest above', () => {
    expect(line('checks', 0, 'http', 'method')).toBe(5);
    expect(line('checks', 7)).toBe(3);
    expect(line('nothing', 'at', 'all')).toBe(2);
  });

  test('count the documents before', () => {
    const [, second] = loadYaml('a: 1\n---\n# x\nb:\n  c: 2\n', FILE);
    expect(second?.value).toEqual({ b: { c: 2 } });
    expect(second?.locate(['b', 'c']).line).toBe(5);
  });

  test('of a key that holds an alias or a merge are found too', () => {
    const document = load('base: &b\n  image: x\nweb:\n  <<: *b\n  ports: *b\n  last: 1\n');
    expect(document.locate(['web', 'ports']).line).toBe(5);
    expect(document.locate(['web', 'last']).line).toBe(6);
  });

  test('after keys that are no texts are right', () => {
    const document = load('1: one\ntrue: {x: 1}\n? long\n: z\nlast: {y: 2}\n');
    expect(document.locate(['1']).line).toBe(1);
    expect(document.locate(['true', 'x']).line).toBe(2);
    expect(document.locate(['last', 'y']).line).toBe(5);
  });
});

describe('what is refused, with file and line', () => {
  test('text that is not YAML', () => {
    const error = refusal('title: x\nchecks: [a\nb: c\n');
    expect(error.message).toMatch(/^labs\/voting\/lab\.yml:\d+:\d+ is not YAML: /);
    expect(error.location).toMatchObject({
      file: FILE,
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });

  test('tabs as indentation', () => {
    expect(refusal('a:\n\tb: 1\n').location?.line).toBe(2);
  });

  test('a key that is there twice', () => {
    const error = refusal('a: 1\nb: 2\na: 3\n');
    expect(error.message).toMatch(/duplicated mapping key/);
    expect(error.location?.line).toBe(3);
  });

  test('a list or a mapping as a key', () => {
    expect(refusal('a: 1\n? [b, c]\n: d\n').message).toContain('complex keys');
  });

  test('an alias without an anchor', () => {
    expect(refusal('a: 1\nb: *nowhere\n').location?.line).toBe(2);
  });

  test('a tag that would make an object of another kind', () => {
    expect(refusal('a: !!js/function "function () {}"\n').location?.line).toBe(1);
  });

  test('a bomb of aliases: ten to the power of nine', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) =>
        `l${level + 1}: &l${level + 1} [${Array.from({ length: 10 }, () => `*l${level}`).join(',')}]`,
    );
    const error = refusal(
      `l0: &l0 [x]\n${levels.join('\n')}\nlast: ${'[*l9, *l9, *l9, *l9, *l9, *l9, *l9, *l9, *l9, *l9, *l9]'}\n`,
    );
    expect(error.message).toMatch(/alias/i);
    expect(refusal(`a: &a x\nb: [${'*a, '.repeat(101)}]\n`).message).toMatch(/alias/i);
    expect(load(`a: &a x\nb: [${'*a, '.repeat(100)}]\n`).value).toMatchObject({ a: 'x' });
  });

  test('an alias within its own anchor', () => {
    const attempt = () => JSON.stringify(load('a: &a [*a]\n').value);
    expect(attempt).toThrow();
  });

  test('10 MB, at once and without reading it', () => {
    const error = refusal(`a: ${'x'.repeat(10_000_000)}\n`);
    expect(error.message).toBe(`${FILE} is larger than 1 MiB, the most that is accepted`);
    expect(error.location).toEqual({ file: FILE });
  });

  test('size is in bytes, not in characters', () => {
    expect(refusal(`a: ${'ä'.repeat(600_000)}`).message).toContain('larger than 1 MiB');
    expect(load(`a: ${'x'.repeat(1024 * 1024 - 3)}`).value).toBeDefined();
  });

  test('nesting deeper than anybody writes', () => {
    expect(refusal(`a: ${'['.repeat(101)}${']'.repeat(101)}\n`).message).toMatch(/is not YAML/);
    expect(refusal(`a: ${'['.repeat(200_000)}`).message).toMatch(/is not YAML/);
    expect(load(`a: ${'['.repeat(50)}${']'.repeat(50)}\n`).value).toBeDefined();
  });

  test('more than one document where one is meant', () => {
    expect(refusal('a: 1\n---\nb: 2\n').message).toBe(`${FILE} holds 2 documents, one is accepted`);
  });
});
