import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { UserError } from '../../../src/system/errors.js';
import { parseDocument, pathText } from '../../../src/system/validate.js';
import { loadSingleYaml } from '../../../src/system/yaml.js';

const schema = z.strictObject({
  title: z.string(),
  port: z.number().int().min(1).max(65535).optional(),
  outcome: z.enum(['pass', 'fail']).optional(),
  checks: z.array(z.strictObject({ id: z.string(), points: z.number().optional() })).optional(),
});

const parse = (text: string) => parseDocument(schema, loadSingleYaml(text, 'lab.yml'));
const refusal = (text: string): UserError => {
  try {
    parse(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return error as UserError;
  }
  throw new Error('it was accepted');
};

test('a document that fits comes back typed', () => {
  expect(parse('title: Voting\nport: 80\n')).toEqual({ title: 'Voting', port: 80 });
});

describe('a document that does not fit', () => {
  test('an unknown key is named on its own line', () => {
    const error = refusal('title: x\nchecks:\n  - id: a\n    pionts: 3\n');
    expect(error.message).toBe('lab.yml:4: checks[0]: Unrecognized key: "pionts" (accepted: id, points)');
    expect(error.location).toMatchObject({ file: 'lab.yml', line: 4 });
  });

  test('an unknown key at the top has no path before it', () => {
    expect(refusal('title: x\ncheks: []\n').message).toBe(
      'lab.yml:2: Unrecognized key: "cheks" (accepted: title, port, outcome, checks)',
    );
  });

  test('a wrong type says what is accepted and what was there', () => {
    const { message } = refusal('title: x\nport: eighty\n');
    expect(message).toBe('lab.yml:2: port: Invalid input: expected number, received string');
  });

  test('a number out of range says the range', () => {
    expect(refusal('title: x\nport: 70000\n').message).toMatch(/^lab\.yml:2: port: .*65535/);
  });

  test('a word that is none of those accepted lists them', () => {
    const { message } = refusal('title: x\noutcome: maybe\n');
    expect(message).toMatch(/^lab\.yml:2: outcome: .*"pass"\|"fail"/);
  });

  test('a missing key points at what should hold it', () => {
    const error = refusal('title: x\nchecks:\n  - id: a\n  - points: 1\n');
    expect(error.message).toBe('lab.yml:4: checks[1].id: Invalid input: expected string, received undefined');
  });

  test('every problem is named, in the order of the file', () => {
    const error = refusal('port: x\nextra: 1\nchecks:\n  - id: 5\n');
    expect(error.message.split('\n').map((line) => line.slice(0, 9))).toEqual([
      'lab.yml:1',
      'lab.yml:1',
      'lab.yml:2',
      'lab.yml:4',
    ]);
    expect(error.location).toMatchObject({ line: 1 });
  });

  test('a text or a list where keys are meant is refused on line 1', () => {
    expect(refusal('just text\n').message).toMatch(/^lab\.yml:1: .*expected object, received string/);
    expect(refusal('').message).toMatch(/^lab\.yml:1: .*expected object/);
  });

  test('several unknown keys of one place are all named', () => {
    const { message } = refusal('title: x\none: 1\ntwo: 2\n');
    expect(message).toContain('"one"');
    expect(message).toContain('"two"');
  });
});

test('paths read as one would write them', () => {
  expect(pathText(['checks', 2, 'http', 'status'])).toBe('checks[2].http.status');
  expect(pathText([0, 'a'])).toBe('[0].a');
  expect(pathText([])).toBe('');
});
