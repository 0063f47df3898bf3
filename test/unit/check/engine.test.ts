import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { verdict } from '../../../src/check/verdict.js';
import { type AnsweringServer, answeringServer } from '../../rig/answering-server.js';
import { runYaml, silentStep } from '../../rig/check-run.js';
import { engineGone, fakeAccess, swarmCluster } from '../../rig/fake-access.js';

/** Answers /ok with ok, /number with JSON, and all else with 500. */
let server: AnsweringServer;
beforeEach(async () => {
  server = await answeringServer(({ path }) => {
    if (path === '/ok') return 'ok';
    return path.startsWith('/number') ? '{"count": 41, "name": "ann"}' : { status: 500, body: 'broken' };
  });
});
afterEach(() => server.close());

const get = (id: string, path: string, more = '') => `
- id: ${id}
  title: ${id} answers
  http: { url: "http://${server.address}${path}" }
  ${more}
`;

describe('what a result tells', () => {
  test('a pass: its points, kind, fidelity, attempts and time', async () => {
    const { fine } = await runYaml(get('fine', '/ok', 'points: 3'));
    expect(fine).toMatchObject({
      id: 'fine',
      title: 'fine answers',
      kind: 'http',
      outcome: 'pass',
      points: 3,
      maxPoints: 3,
      visibility: 'visible',
      fidelity: 'swarm',
      attempts: 1,
      started: Date.UTC(2026, 10, 24, 19, 14, 3),
    });
    expect(fine?.message).toBeUndefined();
  });

  test('a failure: no points, expected against actual, the hint, and its place in lab.yml', async () => {
    const locate = (path: (string | number)[]) => ({ file: 'lab.yml', line: 10 + Number(path[0]) });
    const text = get('fine', '/ok') + get('wrong', '/nothing', 'points: 2\n  hint: start the server');
    const { wrong } = await runYaml(text, { options: { locate } });
    expect(wrong).toMatchObject({
      outcome: 'fail',
      points: 0,
      maxPoints: 2,
      expected: 'status 200 to 299',
      actual: 'status 500',
      hint: 'start the server',
      location: { file: 'lab.yml', line: 11 },
    });
  });

  test('the hint of a check that passes is not told', async () => {
    const { fine } = await runYaml(get('fine', '/ok', 'hint: start the server'));
    expect(fine?.hint).toBeUndefined();
  });

  test('hidden stays hidden through the engine', async () => {
    const { secret } = await runYaml(get('secret', '/ok', 'visibility: hidden'));
    expect(secret).toMatchObject({ visibility: 'hidden', outcome: 'pass' });
  });

  test('a failed check leaves what it saw in the evidence folder, beside the report', async () => {
    const report = mkdtempSync(join(tmpdir(), 'distsys-evidence-'));
    const { wrong } = await runYaml(get('wrong', '/nothing'), {
      options: { evidenceFolder: join(report, 'evidence') },
    });
    expect(wrong?.evidence).toBe('evidence/wrong.txt');
    const text = readFileSync(join(report, 'evidence/wrong.txt'), 'utf8');
    expect(text).toBe('expected: status 200 to 299\nfound:    status 500\n\nbroken\n');
  });

  test('a hidden check leaves nothing there: the folder is handed out with the report', async () => {
    const report = mkdtempSync(join(tmpdir(), 'distsys-evidence-'));
    const { secret } = await runYaml(get('secret', '/nothing', 'visibility: hidden'), {
      options: { evidenceFolder: join(report, 'evidence') },
    });
    expect(secret).toMatchObject({ outcome: 'fail', evidence: undefined });
    expect(readdirSync(report)).toEqual([]);
  });

  test('one result for each check, in the order of declaration, whatever the order of the needs', async () => {
    const text = get('last', '/ok', 'needs: [first]') + get('first', '/ok');
    expect(Object.keys(await runYaml(text))).toEqual(['last', 'first']);
    expect(server.asked).toHaveLength(2);
  });

  test('the step says what came of them together', async () => {
    let summary = '';
    const step = { ...silentStep, summary: (text: string) => (summary = text) };
    await runYaml(get('fine', '/ok') + get('wrong', '/no') + get('after', '/ok', 'needs: [wrong]'), { step });
    expect(summary).toBe('1 passed   1 failed   1 skipped (needs wrong, which failed)');
  });
});

describe('needs', () => {
  test('a check whose need failed is not run, and counts as nothing scored', async () => {
    const text = get('first', '/no') + get('second', '/ok', 'needs: [first]\n  points: 4');
    const { second } = await runYaml(text);
    expect(second).toMatchObject({ outcome: 'skip', points: 0, maxPoints: 4, attempts: 0, excused: false });
    expect(second?.message).toBe('needs first, which failed');
    expect(server.asked.map((one) => one.path)).toEqual(['/no']);
  });

  test('the blame goes on through a chain', async () => {
    const text =
      get('first', '/no') + get('second', '/ok', 'needs: [first]') + get('third', '/ok', 'needs: [second]');
    const { third } = await runYaml(text);
    expect(third).toMatchObject({ outcome: 'skip', excused: false });
    expect(third?.message).toBe('needs second, which was skipped');
  });

  test('a need that could not be shown here excuses those that need it', async () => {
    const text =
      get('first', '/ok', 'requires: { nodes: 2 }') + get('second', '/ok', 'needs: [first]\n  points: 4');
    const { first, second } = await runYaml(text);
    expect(first).toMatchObject({ outcome: 'skip', excused: true, message: 'needs two nodes' });
    expect(second).toMatchObject({ outcome: 'skip', excused: true });
  });
});

describe('where a check means something', () => {
  test('another target skips it, excused', async () => {
    const { only } = await runYaml(get('only', '/ok', 'targets: [kind, existing]'));
    expect(only).toMatchObject({ outcome: 'skip', excused: true, message: 'only on kind, existing' });
    expect(server.asked).toEqual([]);
  });

  test('without a routing mesh what needs one is skipped, excused', async () => {
    const access = fakeAccess({ cluster: swarmCluster({ routingMesh: false }) });
    const { mesh } = await runYaml(get('mesh', '/ok', 'requires: { routing-mesh: true }'), { access });
    expect(mesh).toMatchObject({ outcome: 'skip', excused: true, message: 'needs a routing mesh' });
  });
});

describe('infra: a service of ours was down', () => {
  test('a failure while the engine is gone counts against nobody', async () => {
    const access = fakeAccess({ docker: () => engineGone() });
    const { wrong } = await runYaml(get('wrong', '/no'), { access });
    expect(wrong).toMatchObject({ outcome: 'infra', points: 0 });
    expect(wrong?.message).toMatch(/^the cluster does not answer: .*Cannot connect to the Docker daemon/);
    expect(wrong?.hint).toBeUndefined();
  });

  test('a failure while the engine answers is theirs', async () => {
    const { wrong } = await runYaml(get('wrong', '/no'));
    expect(wrong?.outcome).toBe('fail');
  });

  test('a look that cannot reach the engine is infra at once, no failure of the student', async () => {
    const access = fakeAccess({ docker: () => engineGone() });
    const { six } = await runYaml('- { id: six, title: six services, stack: { services: 6 } }', { access });
    expect(six?.outcome).toBe('infra');
  });

  test('what needs it is excused', async () => {
    const access = fakeAccess({ docker: () => engineGone() });
    const { second } = await runYaml(get('first', '/no') + get('second', '/ok', 'needs: [first]'), {
      access,
    });
    expect(second).toMatchObject({ outcome: 'skip', excused: true });
    expect(second?.message).toBe('needs first, which could not be judged');
  });
});

describe('capture', () => {
  test('hands a value on, with its type, and makes the order', async () => {
    const text = `${get('before', '/number', 'capture: { count: $.count, who: \'"name": "(\\w+)"\' }')}
- id: after
  title: one more
  http:
    url: http://${server.address}/number?who=\${who}
    expect: { json: { $.count: "\${count}" } }
- id: more
  title: no more
  http: { url: "http://${server.address}/number", expect: { json: { $.count: "\${count + 1}" } } }
`;
    const { after, more } = await runYaml(text);
    expect(after?.outcome).toBe('pass');
    expect(server.asked.map((one) => one.path)).toContain('/number?who=ann');
    expect(more).toMatchObject({ outcome: 'fail', expected: '$.count is 42', actual: '$.count is 41' });
  });

  test('nothing to capture is a failure, and what uses it is skipped', async () => {
    const text = `${get('before', '/ok', 'capture: { count: $.count }')}
- { id: after, title: after, http: { url: "http://${server.address}/number?\${count}" } }`;
    const { before, after } = await runYaml(text);
    expect(before).toMatchObject({ outcome: 'fail' });
    expect(before?.message).toBe('nothing to capture as count in "ok"');
    expect(after).toMatchObject({ outcome: 'skip', message: 'needs before, which failed' });
  });
});

describe('order', () => {
  test('readers run side by side, what changes something runs alone', async () => {
    let running = 0;
    const seen: Record<string, number> = {};
    const step = {
      ...silentStep,
      part: async <T>(name: string, work: () => Promise<T>) => {
        running++;
        seen[name] = running;
        try {
          return await work();
        } finally {
          seen[name] = Math.max(seen[name] ?? 0, running);
          running--;
        }
      },
    };
    const post = `
- { id: change, title: change, http: { url: "http://${server.address}/ok", form: { vote: a } } }`;
    await runYaml(get('one', '/ok') + get('two', '/ok') + post + get('three', '/ok'), { step });
    expect(Math.max(seen.one ?? 0, seen.two ?? 0)).toBe(2);
    expect(seen).toMatchObject({ change: 1, three: 1 });
  });

  test('no more than four at a time', async () => {
    let running = 0;
    let most = 0;
    const step = {
      ...silentStep,
      part: async <T>(_name: string, work: () => Promise<T>) => {
        most = Math.max(most, ++running);
        return work().finally(() => running--);
      },
    };
    const ids = Array.from({ length: 9 }, (_, index) => `check-${index}`);
    await runYaml(ids.map((id) => get(id, '/ok')).join(''), { step });
    expect(most).toBe(4);
  });
});

describe('the verdict', () => {
  test('nothing declared, nothing run, or fewer than declared never passes', async () => {
    const { fine } = await runYaml(get('fine', '/ok'));
    if (fine === undefined) throw new Error('no result');
    expect(verdict([], 0)).toEqual({ outcome: 'failed', message: 'no check was run' });
    expect(verdict([fine], 2)).toMatchObject({ outcome: 'failed' });
    expect(verdict([{ ...fine, outcome: 'skip' }], 1)).toMatchObject({ outcome: 'failed' });
    expect(verdict([{ ...fine, outcome: 'infra' }], 1)).toMatchObject({ outcome: 'infra' });
    expect(verdict([fine, { ...fine, outcome: 'infra' }, { ...fine, outcome: 'error' }], 3)).toMatchObject({
      outcome: 'failed',
      message: '1 of 3 checks failed',
    });
    expect(verdict([fine, { ...fine, outcome: 'skip' }], 2)).toEqual({ outcome: 'passed' });
  });
});
