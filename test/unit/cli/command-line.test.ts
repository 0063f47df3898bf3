import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Command } from '../../../src/cli/command.js';
import { runCommandLine } from '../../../src/cli/command-line.js';
import { fakeProcess } from '../../rig/fake-process.js';
import { projectRoot } from '../../rig/lab-copy.js';

// Programs are looked for on the PATH of this process: here it finds none, so no engine is asked.
const path = process.env.PATH;
beforeAll(() => {
  process.env.PATH = '/nowhere';
});
afterAll(() => {
  process.env.PATH = path;
});

async function started(...words: string[]) {
  const fake = fakeProcess(words);
  await runCommandLine(fake.process);
  return { code: fake.process.exitCode, out: fake.stdout, err: fake.stderr };
}

const COMMANDS = [
  'lab run',
  'lab check',
  'lab list',
  'lab show',
  'up',
  'down',
  'env list',
  'build',
  'deploy',
  'doctor',
];

describe('help', () => {
  test.each([[[]], [['help']], [['--help']], [['-h']]])(
    'distsys %j: every command and the exit codes',
    async (words) => {
      const { code, out } = await started(...words);
      expect(code).toBe(0);
      for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name}  +\\w`, 'm'));
      expect(out).toContain('0 passed, 1 checks failed, 2 your input, 3 infrastructure, 4 something is left');
    },
  );

  test.each(COMMANDS)('%s --help: its usage names its options, and nothing is done', async (name) => {
    const { code, out, err } = await started(...name.split(' '), '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^distsys ${name}\\b`));
  });

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(await started('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('a command line that is wrong: exit 2, one message, no stack', () => {
  test.each<[string[], string]>([
    [['dwon'], 'no command "dwon"; accepted: lab run, lab check,'],
    [['lab'], 'no command "lab"; accepted: '],
    [['lab', 'rum', 'voting'], 'no command "lab rum"; accepted: '],
    [['constructor'], 'no command "constructor"; accepted: '],
    [['lab', 'run'], 'wrong number of arguments\nusage: distsys lab run <lab>'],
    [['lab', 'run', 'a', 'b'], 'wrong number of arguments\nusage: distsys lab run <lab>'],
    [['down', 'a', 'b'], 'wrong number of arguments\nusage: distsys down [environment]'],
    [['env', 'list', 'x'], 'wrong number of arguments\nusage: distsys env list'],
    [
      ['lab', 'list', '--nodes', '2'],
      "Unknown option '--nodes'\nusage: distsys lab list [--json]\noptions: --json",
    ],
    [['lab', 'run', 'voting', '--target'], "Option '--target <value>' argument missing\nusage: "],
    [['lab', 'run', 'voting', '--keep=yes'], "Option '--keep' does not take an argument\nusage: "],
    [['lab', 'run', 'nowhere'], 'no lab "nowhere": neither one of '],
    [['lab', 'run', 'voting', '--target', 'moon'], '--target is "moon"; accepted: swarm, kind, existing'],
    [['lab', 'run', 'voting', '--nodes', '0'], '--nodes is "0"; accepted: a whole number from 1 to 9'],
    [['lab', 'run', 'voting', '--hours', '73'], '--hours is "73"; accepted: a whole number from 1 to 72'],
    [['down'], 'no environment is up'],
    [['down', 'dsa-000000'], 'no environment dsa-000000; none is up'],
  ])('distsys %j', async (words, message) => {
    const { code, out, err } = await started(...words);
    expect(err).toContain(message);
    expect(err).not.toMatch(/^\s+at /m);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('commands that only look', () => {
  test('lab list', async () => {
    const { code, out } = await started('lab', 'list');
    expect(code).toBe(0);
    expect(out).toMatch(/^voting {3}The voting stack {3}swarm, kind, existing {3}\d+ checks$/m);
    expect(JSON.parse((await started('lab', 'list', '--json')).out)).toContainEqual(
      expect.objectContaining({ id: 'voting', targets: ['swarm', 'kind', 'existing'] }),
    );
  });

  test('lab show', async () => {
    const { code, out } = await started('lab', 'show', 'voting');
    expect(code).toBe(0);
    expect(out).toMatch(/^The voting stack \(voting\)$/m);
    expect(out).toMatch(/^builds {4}.*vote/m);
    const shown = JSON.parse((await started('lab', 'show', 'voting', '--target', 'kind', '--json')).out);
    expect(shown).toMatchObject({ id: 'voting', target: 'kind', nodes: 1 });
  });

  test('env list, where there is none', async () => {
    expect(await started('env', 'list')).toMatchObject({ code: 0, out: 'no environment on this machine\n' });
    expect(JSON.parse((await started('env', 'list', '--json')).out)).toEqual([]);
  });
});

describe('every command', () => {
  const files = readdirSync(join(projectRoot, 'src/cli/commands')).map((name) => name.replace('.ts', ''));

  test.each(files)('%s: its usage and its options are the same', async (file) => {
    const { command } = (await import(`../../../src/cli/commands/${file}.js`)) as { command: Command };
    const [least, most] = command.arity;
    const required = command.usage.match(/<[^>]+>/g)?.length ?? 0;
    const optional = command.usage.match(/\[[a-z]+\]/g)?.length ?? 0;
    expect([least, most]).toEqual([required, required + optional]);
    for (const [, option = ''] of command.usage.matchAll(/--([a-z-]+)/g)) {
      expect(Object.keys(command.options)).toContain(option);
    }
  });

  test('is one of those that can be called', () => {
    expect(files.map((file) => file.replace('-', ' ')).sort()).toEqual([...COMMANDS].sort());
  });
});
