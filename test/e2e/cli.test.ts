import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { distsys, leftOnEngine, root, run, scratchFolder } from '../rig/distsys.js';

const folder = scratchFolder('cli');
const state = join(folder, 'state');
const env = { DISTSYS_STATE: state };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;
/** A copy of the small lab with one file changed by `change`. */
function changed(file: 'lab.yml' | 'compose.yml', change: (text: string) => string): string {
  const copy = join(folder, `lab-${copies++}`);
  cpSync(join(root, 'test/fixtures/labs/small'), copy, { recursive: true });
  const path = join(copy, file);

  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return copy;
}

const aliases = Array.from(
  { length: 12 },
  (_, index) => `l${index}: &l${index} [${`*l${index - 1},`.repeat(9)}]`,
);

describe('bad input: one clear message with file and line, exit 2, nothing created', () => {
  const cases: [string, () => string, RegExp][] = [
    [
      'unknown key',
      () => changed('lab.yml', (text) => text.replace('title: One page', 'titel: One page')),
      /lab\.yml:2\b.*titel/,
    ],
    [
      'wrong type',
      () => changed('lab.yml', (text) => text.replace('status: 200', 'status: ok')),
      /lab\.yml:\d+.*status/,
    ],
    ['missing lab', () => join(folder, 'nowhere'), /no lab/],
    [
      'missing Compose file',
      () => changed('lab.yml', (text) => text.replace('compose: compose.yml', 'compose: nothing.yml')),
      /nothing\.yml/,
    ],
    ['bad YAML', () => changed('lab.yml', (text) => `${text}\n  bad: [`), /lab\.yml:\d+:\d+ is not YAML/],
    [
      'cyclic needs',
      () =>
        changed('lab.yml', (text) =>
          text.replace('    title: the page answers', '    needs: [page]\n    title: x'),
        ),
      /lab\.yml:\d+.*(cycle|itself)/,
    ],
    [
      'port out of range',
      () => changed('compose.yml', (text) => text.replace('18480', '70000')),
      /compose\.yml:4.*70000/,
    ],
    [
      'unknown Compose key',
      () => changed('compose.yml', (text) => text.replace('    networks: [front]', '    netwroks: [front]')),
      /compose\.yml:5.*netwroks/,
    ],
    [
      'a Compose file that cannot be translated',
      () =>
        changed('compose.yml', (text) =>
          text.replace('    networks: [front]', '    extends: { service: other }'),
        ),
      /compose\.yml:5.*extends/,
    ],
    [
      'a YAML bomb',
      () => changed('lab.yml', () => `l-1: &l-1 [a]\n${aliases.join('\n')}\n`),
      /maxAliases|alias/,
    ],
    [
      'a 10 MB file',
      () => changed('lab.yml', (text) => `${text}#${'x'.repeat(10_000_000)}\n`),
      /larger than 1 MiB/,
    ],
  ];

  test.each(cases)('%s', async (_name, lab, message) => {
    const ended = await distsys(['lab', 'run', lab(), '--target', 'swarm'], { cwd: folder, env });
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
    expect(ended.code).toBe(2);
    mkdirSync(state, { recursive: true });
    expect(readdirSync(state)).toEqual([]);
  });

  test.each([
    [['lab', 'run', 'voting', '--target', 'moon'], /swarm, kind, existing/],
    [['lab', 'run', 'voting', '--nodes', '99'], /1 to 9/],
    [['lab', 'run', 'voting', '--frobnicate'], /frobnicate/],
    [['lab', 'run'], /usage: distsys lab run/],
    [['dwon'], /no command "dwon"/],
    [['down', 'dsa-000000'], /no environment dsa-000000/],
  ])('distsys %j', async (args, message) => {
    const ended = await distsys(args, { cwd: folder, env });
    expect(ended.stderr).toMatch(message);
    expect(ended.code).toBe(2);
  });

  test('an image that cannot be had', async () => {
    const lab = changed('compose.yml', (text) => text.replace('build: page', 'image: nosuch/image:1'));
    const ended = await distsys(['lab', 'run', lab, '--target', 'swarm'], { cwd: folder, env });
    expect(ended.stdout + ended.stderr).toMatch(/nosuch\/image:1/);
    expect([2, 3]).toContain(ended.code);
    expect(await leftOnEngine()).toEqual([]);
  });
});

test('two runs at once with the same id: the second is refused and the first is not disturbed', async () => {
  const lab = join(root, 'test/fixtures/labs/small');
  const args = [
    'lab',
    'run',
    lab,
    '--target',
    'swarm',
    '--environment',
    'twice',
    '--report',
    join(folder, 'twice'),
  ];
  const first = distsys(args, {
    env,
    during: () => undefined,
  });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const second = await distsys(args, { env });
  expect(second.code).toBe(2);
  expect(second.stderr).toMatch(/process \d+/);
  expect((await first).code).toBe(0);
});

test('Ctrl-C tears down what was made', async () => {
  const lab = join(root, 'test/fixtures/labs/small');
  const ended = await distsys(
    ['lab', 'run', lab, '--target', 'swarm', '--report', join(folder, 'cancelled')],
    {
      env,
      during: (kill, output) => {
        const timer = setInterval(() => {
          if (!/deploy|images/.test(output())) return;
          clearInterval(timer);
          kill('SIGINT');
        }, 100);
      },
    },
  );
  expect(ended.code).toBe(130);
  expect(await leftOnEngine()).toEqual([]);
});

test('doctor says what is there', async () => {
  const ended = await distsys(['doctor', '--json']);
  const findings = JSON.parse(ended.stdout) as { name: string; state: string }[];
  expect(findings.find((finding) => /docker/i.test(finding.name))?.state).not.toBe('missing');
  expect((await run(process.execPath, [join(root, 'dist/cli/index.js'), '--version'])).stdout).toMatch(
    /^\d+\.\d+\.\d+\n$/,
  );
});
