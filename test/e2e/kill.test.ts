import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { distsys, leftOnEngine, root, scratchFolder } from '../rig/distsys.js';

const folder = scratchFolder('kill');
const lab = join(root, 'test/fixtures/labs/small');
const preload = `--import=file://${join(root, 'compiled/test/rig/kill-at.js')}`;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Brings the small lab up and kills the process after the nth ledger record; undefined: it got to the end. */
async function killedAt(target: string, record: number, state: string): Promise<string | undefined> {
  const env = { DISTSYS_STATE: state, NODE_OPTIONS: preload, KILL_AT_RECORD: String(record) };
  const ended = await distsys(['up', lab, '--target', target], { env });
  if (ended.signal !== 'SIGKILL') {
    if (ended.code !== 0) throw new Error(`exit code ${ended.code}\n${ended.stdout}\n${ended.stderr}`);
    return undefined;
  }
  const [id = ''] = readdirSync(state).filter((name) => name.startsWith('dsa-'));
  const records = readFileSync(join(state, id, 'ledger.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return records.at(-1);
}

async function killAtEveryPoint(target: string): Promise<number> {
  for (let record = 1; ; record++) {
    const state = join(folder, `${target}-${record}`);
    const last = await killedAt(target, record, state);
    const [id = ''] = readdirSync(state).filter((name) => name.startsWith('dsa-'));
    const down = await distsys(['down', id], { env: { DISTSYS_STATE: state } });
    const left = await leftOnEngine(id);
    if (down.code !== 0 || left.length > 0) {
      throw new Error(
        `killed after record ${record} (${last}): ${left.join(', ')}\n${down.stdout}\n${down.stderr}`,
      );
    }
    if (last === undefined) return record - 1;
  }
}

describe('kill -9 at every ledger point, then down', () => {
  test('leaves nothing on swarm', async () => {
    expect(await killAtEveryPoint('swarm')).toBeGreaterThanOrEqual(8);
  });

  test('leaves nothing on kind', async () => {
    expect(await killAtEveryPoint('kind')).toBeGreaterThanOrEqual(4);
  });
});
