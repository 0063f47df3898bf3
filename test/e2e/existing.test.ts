import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { distsys, leftOnEngine, root, run, scratchFolder } from '../rig/distsys.js';

const folder = scratchFolder('existing');
const env = { DISTSYS_STATE: join(folder, 'state') };
const lab = join(folder, 'small');

async function docker(...args: string[]): Promise<string> {
  const ended = await run('docker', args);
  if (ended.code !== 0) throw new Error(`docker ${args.join(' ')}: ${ended.stderr}`);
  return ended.stdout.trim();
}

/** A swarm with a service and a label on its node, all of somebody else's. */
beforeAll(async () => {
  cpSync(join(root, 'test/fixtures/labs/small'), lab, { recursive: true });
  const file = join(lab, 'lab.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('swarm: {}', 'existing: {}'));
  await docker('swarm', 'init', '--advertise-addr', '127.0.0.1');
  await docker('node', 'update', '--label-add', 'disk=ssd', await docker('node', 'ls', '-q'));
  await docker(
    'service',
    'create',
    '--detach',
    '--quiet',
    '--name',
    'theirs',
    'busybox:latest',
    'sleep',
    '3600',
  );
}, 120_000);

afterAll(async () => {
  await run('docker', ['swarm', 'leave', '--force']);
  rmSync(folder, { recursive: true, force: true });
});

async function theirs(): Promise<string> {
  const node = await docker('node', 'inspect', '--format', '{{.ID}} {{json .Spec.Labels}}', 'self');
  return `${node}\n${await docker('service', 'ls', '--format', '{{.ID}} {{.Name}}')}\n${await docker('network', 'ls', '-q')}`;
}

describe('--target existing, on a swarm that somebody else started', () => {
  test('a lab runs on it and leaves it as it was', async () => {
    const before = await theirs();
    const ended = await distsys(
      ['lab', 'run', lab, '--target', 'existing', '--report', join(folder, 'report')],
      { env },
    );
    expect(ended.stderr).toBe('');
    expect(ended.stdout).toMatch(/small on existing · environment dsa-/);
    expect(ended.stdout).toMatch(/cluster +1 node of this engine's own swarm/);
    expect(ended.stdout).toMatch(/ 0 resources left/);
    expect(ended.code).toBe(0);
    expect(await theirs()).toBe(before);
    expect(await leftOnEngine()).toEqual([]);
  });

  test('what cannot be meets one message', async () => {
    await docker('swarm', 'leave', '--force');
    const none = await distsys(['lab', 'run', lab, '--target', 'existing'], { cwd: folder, env });
    expect(none.stdout + none.stderr).toMatch(/this engine has no swarm to use, and no kubeconfig was given/);
    expect(none.code).toBe(2);
    const missing = ['--kubeconfig', join(folder, 'nothing')];
    const config = await distsys(['lab', 'run', lab, '--target', 'existing', ...missing], {
      cwd: folder,
      env,
    });
    expect(config.stdout + config.stderr).toMatch(/there is no kubeconfig nothing/);
    expect(config.code).toBe(2);
    expect(await leftOnEngine()).toEqual([]);
  });
});
