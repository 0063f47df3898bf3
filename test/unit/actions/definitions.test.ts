import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type ActionDefinition, definitions } from '../../../src/actions/definitions.js';
import { type Action, runAction } from '../../../src/actions/run-action.js';
import { type Input, readInputs } from '../../../src/github/inputs.js';
import { InfraError, UserError } from '../../../src/system/errors.js';

const actions = Object.entries(definitions) as [string, ActionDefinition][];
const inputs = actions.flatMap(([action, { inputs: own }]) =>
  Object.entries(own).map(([name, input]): [string, string, Input<unknown>] => [action, name, input]),
);

describe('one source for the inputs of every action', () => {
  test.each(inputs)(
    '%s: %s has a description, and its default is what nothing means',
    (_action, name, input) => {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(input.description).toMatch(/\w.*\.$/);
      if (input.required === true) {
        expect(input.default).toBeUndefined();
        expect(input.parse('')).toBeUndefined();
        return;
      }
      const nothing = input.parse('');
      expect(nothing).toBeDefined();
      // GitHub fills in the default of action.yml: it must be accepted. Free text is what GitHub makes of it.
      const preset = input.parse(input.default ?? '');
      expect(preset).toBeDefined();
      if (input.accepted !== 'text') expect(preset).toEqual(nothing);
    },
  );

  test.each(inputs.filter(([, , { accepted }]) => !/^(text|a list)/.test(accepted)))(
    '%s: a wrong %s is refused with its name, the value and what is accepted',
    (_action, name, input) => {
      const wrong = 'no such thing';
      expect(() => readInputs({ [name]: input }, () => wrong)).toThrow(
        `input ${name} is "${wrong}"; accepted: ${input.accepted}`,
      );
    },
  );

  test.each(actions)('%s: names, folder and outputs as action.yml wants them', (_action, definition) => {
    expect(definition.folder).toMatch(/^[a-z]*$/);
    expect(definition.description.length).toBeLessThan(126);
    for (const [name, text] of Object.entries(definition.outputs)) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(text).toMatch(/\.$/);
    }
    expect(definition.outputs).toHaveProperty('environment');
  });

  test('what creates something has a post step that can be told to keep it', () => {
    for (const [, definition] of actions) {
      expect('keep' in definition.inputs).toBe(definition.post);
    }
  });

  test('all steps of a job share an environment: the same inputs name it', () => {
    for (const [, definition] of actions) {
      expect(Object.keys(definition.inputs)).toEqual(
        expect.arrayContaining(['environment', 'hours', 'matrix']),
      );
    }
  });
});

describe('runAction', () => {
  const before = { ...process.env };
  afterEach(() => {
    jest.restoreAllMocks();
    process.env = { ...before };
    process.exitCode = 0;
  });

  async function started(given: Record<string, string>, load: () => Promise<Action>): Promise<string> {
    for (const [name, value] of Object.entries(given)) process.env[`INPUT_${name.toUpperCase()}`] = value;
    let stdout = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      stdout += String(text);
      return true;
    });
    await runAction('lab', 'main', load);
    return stdout;
  }

  const failing = (error: Error) => () => Promise.resolve({ main: () => Promise.reject(error) });

  test('wrong inputs are told before anything loads, and the step is red', async () => {
    const load = jest.fn(() => Promise.reject(new Error('loaded')));
    const said = await started({ target: 'moon', nodes: '10' }, load as never);
    expect(said).toBe(
      [
        '::error::input lab is required: Id of a lab of this repository, or a folder with a lab.yml.%0A',
        'input target is "moon"; accepted: swarm, kind, existing%0A',
        'input nodes is "10"; accepted: a whole number from 0 to 9\n',
      ].join(''),
    );
    expect(load).not.toHaveBeenCalled();
    expect(process.exitCode).toBe(1);
  });

  test('their error stands at its line, with the hint and without a stack', async () => {
    const error = new UserError('port taken', {
      location: { file: 'compose.yml', line: 4, column: 2 },
      hint: 'choose another',
      log: ['bind: address already in use'],
    });
    const said = await started({ lab: 'voting' }, failing(error));
    expect(said).toBe(
      '::error title=run failed,file=compose.yml,line=4::port taken%0Ahint: choose another%0Abind: address already in use\n',
    );
  });

  test('a service that was down has no place; a bug keeps its stack', async () => {
    expect(await started({ lab: 'voting' }, failing(new InfraError('503')))).toBe(
      '::warning title=run failed::503\n',
    );
    expect(await started({ lab: 'voting' }, failing(new TypeError('bug')))).toMatch(
      /^::error[^:]*::bug%0A\s+at /,
    );
  });
});
