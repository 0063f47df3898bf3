import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { actionStep } from '../rig/action-step.js';
import { atOutput, cancelAsGitHub } from '../rig/at-output.js';
import { leftOnEngine, root, scratchFolder } from '../rig/distsys.js';

const folder = scratchFolder('cancel');
const workspace = join(root, 'test/fixtures/labs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kills = (kill: (signal: NodeJS.Signals) => void) => kill('SIGKILL');

test.each([
  ['cancelled while it builds', /… images/, cancelAsGitHub],
  ['cancelled while it deploys', /… deploy/, cancelAsGitHub],
  ['killed at once while it builds', /… images/, kills],
  ['killed at once while it deploys', /… deploy/, kills],
])('%s, an action leaves nothing once its post step has run', async (name, moment, how) => {
  const scratch = join(folder, name.replaceAll(' ', '-'));
  const inputs = { lab: 'small', report: join(scratch, 'report') };
  const step = actionStep('', inputs, { scratch, workspace });
  const main = await step.main(atOutput(moment, how));
  expect(main.code).not.toBe(0);
  expect(main.stdout).toMatch(moment);
  if (how === kills) {
    expect(main.signal).toBe('SIGKILL');
    expect(await leftOnEngine()).not.toEqual([]);
  } else
    expect(step.outputs()).toMatchObject(
      main.signal === 'SIGKILL' ? {} : { outcome: 'cancelled', leaked: '0' },
    );
  const post = await step.post();
  if (post.code !== 0) throw new Error(`post step: ${post.stdout}${post.stderr}`);
  expect(await leftOnEngine()).toEqual([]);
  const state = join(scratch, 'state');
  expect(existsSync(state) ? readdirSync(state) : []).toEqual([]);
});
