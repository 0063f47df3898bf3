import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/report/report.js';
import { answersTcp } from '../../src/system/tcp.js';
import { distsys, leftOnEngine, run, scratchFolder } from '../rig/distsys.js';

const folder = scratchFolder('lab');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportIn(path: string): Report {
  return JSON.parse(readFileSync(join(path, 'report.json'), 'utf8')) as Report;
}

async function expectPass(args: string[]): Promise<Report> {
  const out = join(folder, args.join('-').replace(/\W+/g, '-'));
  const ended = await distsys(['lab', 'run', 'voting', '--install', '--report', out, ...args]);
  if (ended.code !== 0) throw new Error(`exit code ${ended.code}\n${ended.stdout}\n${ended.stderr}`);
  const report = reportIn(out);
  expect(report.outcome).toBe('passed');
  expect(report.leaked).toEqual([]);
  for (const name of ['index.html', 'junit.xml', 'summary.md', 'badge.json'])
    expect(existsSync(join(out, name))).toBe(true);
  expect(ended.stdout).toMatch(/0 resources left/);
  expect(await leftOnEngine()).toEqual([]);
  return report;
}

describe('the voting lab', () => {
  test('passes on swarm and leaves nothing', async () => {
    const report = await expectPass(['--target', 'swarm']);
    const passed = report.checks.filter((check) => check.outcome === 'pass');
    expect(passed.length).toBeGreaterThanOrEqual(20);
    expect(report.checks.filter((check) => check.outcome !== 'pass' && check.outcome !== 'skip')).toEqual([]);
  });

  test('passes on kind with one node and leaves nothing', async () => {
    await expectPass(['--target', 'kind']);
  });

  test('passes on kind with three nodes and leaves nothing', async () => {
    await expectPass(['--target', 'kind', '--nodes', '3']);
  });

  test('passes on a swarm of two nodes that are containers and leaves nothing', async () => {
    await expectPass(['--target', 'swarm', '--nodes', '2']);
  });
});

describe('an environment that stands', () => {
  test('up, env list, lab check, down', async () => {
    const lab = join(process.env.DISTSYS_ROOT ?? '.', 'test/fixtures/labs/small');
    const env = { DISTSYS_STATE: join(folder, 'state') };
    const up = await distsys(['up', lab, '--target', 'swarm'], { env });
    expect(up.code).toBe(0);
    const id = /dsa-[0-9a-f]{6}/.exec(up.stdout)?.[0] ?? '';
    const list = await distsys(['env', 'list', '--json'], { env });
    expect((JSON.parse(list.stdout) as { id: string }[]).map((environment) => environment.id)).toContain(id);
    const check = await distsys(
      ['lab', 'check', lab, '--environment', id, '--report', join(folder, 'check')],
      { env },
    );
    expect(check.code).toBe(0);
    const services = await run('docker', ['service', 'ls', '--filter', `label=distsys.env=${id}`, '-q']);
    for (const service of services.stdout.split('\n').filter((line) => line !== ''))
      await run('docker', ['service', 'rm', service]);
    // The engine answers before the tasks have stopped.
    while (await answersTcp('127.0.0.1', 18_480)) await new Promise((resolve) => setTimeout(resolve, 200));
    const broken = await distsys(
      ['lab', 'check', lab, '--environment', id, '--report', join(folder, 'broken')],
      { env },
    );
    expect(broken.code).toBe(1);
    const down = await distsys(['down', id], { env });
    expect(down.code).toBe(0);
    expect(await leftOnEngine()).toEqual([]);
    const again = await distsys(['down', id], { env });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain(`no environment ${id}`);
  });
});
