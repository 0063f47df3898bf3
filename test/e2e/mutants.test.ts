import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type KindName, kinds } from '../../src/check/kinds/index.js';
import { loadLab } from '../../src/lab/load.js';
import { ensureChromium } from '../rig/chromium.js';
import { root } from '../rig/distsys.js';
import { type MutatedRun, mutatedRun } from '../rig/mutants/mutated-run.js';
import type { MutantTarget } from '../rig/mutants/mutation.js';
import { type StandingLab, standUp } from '../rig/mutants/standing-lab.js';
import { votingMutations } from '../rig/mutants/voting.js';

const LONG = 900_000;
/** Two nodes: so that there is something to be spread, and to answer on. */
const NODES = 2;
const targets: MutantTarget[] = ['swarm', 'kind'];

test('every check of the lab has a mutant on which it must fail', async () => {
  const { checks } = await loadLab('voting', `${root}/labs`, root);
  const noticed = new Set(votingMutations.flatMap((mutation) => Object.keys(mutation.kills)));
  expect(checks.map((check) => check.id).filter((id) => !noticed.has(id))).toEqual([]);
});

test('every kind of check is among them: each is seen to pass and to fail', async () => {
  const { checks } = await loadLab('voting', `${root}/labs`, root);
  const used = new Set(checks.map((check) => check.kind));
  expect((Object.keys(kinds) as KindName[]).filter((kind) => !used.has(kind))).toEqual([]);
});

describe.each(targets)('the voting stack on %s', (target) => {
  const mutations = votingMutations.filter((mutation) => mutation.targets.includes(target));
  let standing: StandingLab;
  let seen: MutatedRun;

  beforeAll(async () => {
    await ensureChromium();
    const tell = (line: string) => void process.stdout.write(`${line}\n`);
    const started = performance.now();
    standing = await standUp('voting', target, NODES);
    const { context, lab, stack } = standing;
    await stack.buildMutants(['vote', 'result', 'worker']);
    tell(`up ${((performance.now() - started) / 1000).toFixed(1)} s`);
    seen = await mutatedRun(context, stack, lab.checks, mutations, tell);
  }, LONG);

  afterAll(async () => {
    expect(await standing?.down()).toEqual([]);
  }, LONG);

  test.each(mutations.map((mutation) => [mutation.title, mutation] as const))('%s', (_title, mutation) => {
    expect(seen.errors.get(mutation)).toBeUndefined();
    for (const [id, says] of Object.entries(mutation.kills)) {
      const result = seen.broken(mutation, id);
      expect([id, result?.outcome, result?.message]).toEqual([id, 'fail', expect.any(String)]);
      expect([id, result?.actual]).toEqual([id, expect.stringMatching(says)]);
      expect([id, result?.expected]).toEqual([id, expect.stringMatching(/\w/)]);
      expect([id, result?.expected]).not.toEqual([id, result?.actual]);
    }
  });

  test('every check that was broken passes when the stack is mended', () => {
    const ids = mutations.flatMap((mutation) => Object.keys(mutation.kills));
    const outcomes = ids.map((id) => [id, seen.mended.get(id)?.outcome, seen.mended.get(id)?.message]);
    expect(outcomes.filter(([, outcome]) => outcome !== 'pass')).toEqual([]);
  });
});
