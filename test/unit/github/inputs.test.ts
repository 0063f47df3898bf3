import { describe, expect, test } from '@jest/globals';
import { choice, flag, integer, list, pairs, readInputs, text } from '../../../src/github/inputs.js';

const inputs = {
  name: text('A name.', { required: true }),
  note: text('A note.'),
  keep: flag('Keep it.'),
  registry: flag('With a registry.', true),
  nodes: integer('Nodes.', { min: 1, max: 9, default: 3 }),
  target: choice('Where.', ['swarm', 'kind'], 'swarm'),
  ports: list('Ports.'),
  args: pairs('Arguments.'),
};
const read = (given: Record<string, string>) =>
  readInputs(inputs, (name) => ({ name: 'x', ...given })[name] ?? '');

describe('what is given', () => {
  test('nothing: the defaults', () => {
    expect(read({})).toEqual({
      name: 'x',
      note: '',
      keep: false,
      registry: true,
      nodes: 3,
      target: 'swarm',
      ports: [],
      args: {},
    });
  });

  test('values', () => {
    const given = { keep: 'true', registry: 'false', nodes: '9', target: 'kind' };
    expect(read(given)).toMatchObject({ keep: true, registry: false, nodes: 9, target: 'kind' });
  });

  test('a list, by lines or commas, blanks and empty parts left out', () => {
    expect(read({ ports: '8080, 8081\n\n 8082:30082 ,' }).ports).toEqual(['8080', '8081', '8082:30082']);
  });

  test('pairs: the value may hold = and be empty', () => {
    expect(read({ args: 'A=1\n  C=x=y\nD=\n' }).args).toEqual({ A: '1', C: 'x=y', D: '' });
  });
});

describe('what is refused names the input, the value and what is accepted', () => {
  test.each<[Record<string, string>, string]>([
    [{ keep: 'yes' }, 'input keep is "yes"; accepted: true, false'],
    [{ keep: 'constructor' }, 'input keep is "constructor"; accepted: true, false'],
    [{ nodes: '10' }, 'input nodes is "10"; accepted: a whole number from 1 to 9'],
    [{ nodes: '0' }, 'input nodes is "0"; accepted: a whole number from 1 to 9'],
    [{ nodes: '1.5' }, 'input nodes is "1.5"; accepted: a whole number from 1 to 9'],
    [{ nodes: '1e0' }, 'input nodes is "1e0"; accepted: a whole number from 1 to 9'],
    [{ nodes: '-1' }, 'input nodes is "-1"; accepted: a whole number from 1 to 9'],
    [{ target: 'Kind' }, 'input target is "Kind"; accepted: swarm, kind'],
    [{ args: 'A=1\nnonsense' }, 'input args is "A=1\nnonsense"; accepted: lines of NAME=value'],
    [{ args: '1A=1' }, 'input args is "1A=1"; accepted: lines of NAME=value'],
    [{ name: '' }, 'input name is required: A name.'],
  ])('%j', (given, message) => {
    expect(() => read(given)).toThrow(expect.objectContaining({ name: 'UserError', message }));
  });

  test('all at once', () => {
    expect(() => read({ name: '', keep: 'no', nodes: 'many' })).toThrow(
      [
        'input name is required: A name.',
        'input keep is "no"; accepted: true, false',
        'input nodes is "many"; accepted: a whole number from 1 to 9',
      ].join('\n'),
    );
  });
});
