import { describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../../src/check/check.js';
import { annotationsOf } from '../../../src/report/annotations.js';
import { badgeOf } from '../../../src/report/badge.js';
import { classroomOf } from '../../../src/report/classroom.js';
import type { RunEvent } from '../../../src/report/events.js';
import { htmlOf } from '../../../src/report/html.js';
import { junitOf } from '../../../src/report/junit.js';
import { exitCodeOf } from '../../../src/report/outcome.js';
import { Recorder } from '../../../src/report/recorder.js';
import { Redactor } from '../../../src/report/redactor.js';
import { reportJson } from '../../../src/report/report-json.js';
import { reportSchema } from '../../../src/report/schema.js';
import { summaryOf } from '../../../src/report/summary.js';
import { createRenderer } from '../../../src/report/terminal.js';
import { CommandError, InfraError, UserError } from '../../../src/system/errors.js';
import { CheckClock } from '../../rig/check-clock.js';
import { passedReport } from './samples.js';

const facts = {
  lab: 'voting',
  title: 'The voting stack',
  target: 'swarm',
  fidelity: 'swarm',
  environment: { id: 'dsa-3f9c12', owner: 'ann@laptop', expires: '2026-11-24T20:14:03Z' },
};
const [sample] = passedReport().checks;
const check = (id: string, more: Partial<CheckResult> = {}) => ({ ...sample, id, ...more }) as CheckResult;

function recording(signal?: AbortSignal) {
  const clock = new CheckClock();
  const events: RunEvent[] = [];
  const recorder = new Recorder({ clock, signal, listeners: [(event) => events.push(event)] });
  recorder.begin(facts);
  return { clock, recorder, events };
}

describe('steps', () => {
  test('their times, parts, notes and summary', async () => {
    const { recorder, clock } = recording();
    await recorder.step('images', 'images', async (step) => {
      await step.part('vote', async () => clock.slow(2_000));
      step.note('built from packages');
      step.note('built from packages');
      step.summary('1 image');
    });
    const report = recorder.report();
    expect(report).toMatchObject({ outcome: 'passed', duration: 2_000 });
    expect(report.steps).toMatchObject([
      {
        id: 'images',
        outcome: 'ok',
        duration: 2_000,
        summary: '1 image',
        notes: ['built from packages'],
        parts: [{ name: 'vote', duration: 2_000, outcome: 'ok' }],
      },
    ]);
  });

  test('what a step throws is its cause and is thrown on', async () => {
    const { recorder } = recording();
    const error = new UserError('port taken', {
      subject: 'vote',
      hint: 'choose another',
      location: { file: 'compose.yml', line: 4 },
      log: ['one', 'two'],
    });
    await expect(recorder.step('deploy', 'deploy', () => Promise.reject(error))).rejects.toBe(error);
    recorder.failed(error);
    expect(recorder.report()).toMatchObject({
      outcome: 'error',
      steps: [{ outcome: 'failed' }],
      causes: [
        {
          step: 'deploy',
          kind: 'user',
          message: 'port taken',
          subject: 'vote',
          hint: 'choose another',
          location: { file: 'compose.yml', line: 4 },
          log: ['one', 'two'],
        },
      ],
    });
    expect(recorder.report().causes).toHaveLength(1);
  });

  test('several causes at once', async () => {
    const { recorder } = recording();
    const both = new AggregateError([new UserError('vote is broken'), new InfraError('registry is down')]);
    await recorder.step('deploy', 'deploy', () => Promise.reject(both)).catch(() => undefined);
    expect(recorder.report().causes.map((cause) => `${cause.kind}: ${cause.message}`)).toEqual([
      'user: vote is broken',
      'infra: registry is down',
    ]);
  });

  test('a sister that was stopped by a failure is cancelled, and no cause of its own', async () => {
    const { recorder } = recording();
    const abort = new DOMException('stopped because another step failed', 'AbortError');
    await recorder.step('cluster', 'cluster', () => Promise.reject(abort)).catch(() => undefined);
    await recorder
      .step('images', 'images', () => Promise.reject(new InfraError('503')))
      .catch(() => undefined);
    const report = recorder.report();
    expect(report.steps.map((step) => step.outcome)).toEqual(['cancelled', 'failed']);
    expect(report.causes.map((cause) => cause.message)).toEqual(['503']);
  });

  test('a command that failed without words shows the end of its output', async () => {
    const { recorder } = recording();
    const error = new CommandError('docker pull x', 1, '', 'line one\nline two');
    await recorder.step('images', 'images', () => Promise.reject(error)).catch(() => undefined);
    expect(recorder.report().causes).toMatchObject([{ kind: 'infra', log: ['line one', 'line two'] }]);
  });

  test('a bug of ours keeps its stack', async () => {
    const { recorder } = recording();
    await recorder.step('images', 'images', () => Promise.reject(new TypeError('x'))).catch(() => undefined);
    const [cause] = recorder.report().causes;
    expect(cause).toMatchObject({ kind: 'internal', message: 'x' });
    expect(cause?.log?.[0]).toMatch(/^\s+at /);
  });

  test('one that was left out', () => {
    const { recorder } = recording();
    recorder.skip('teardown', 'teardown', 'kept');
    expect(recorder.report().steps).toMatchObject([{ outcome: 'skipped', summary: 'kept', duration: 0 }]);
  });
});

describe('what came of the run', () => {
  test('checks that failed fail the step and the run', async () => {
    const { recorder } = recording();
    await recorder.step('checks', 'checks', async () => {
      recorder.checks([check('a'), check('b', { outcome: 'fail', points: 0 })]);
    });
    const report = recorder.report();
    expect(report).toMatchObject({ outcome: 'failed', points: { scored: 1, possible: 2 } });
    expect(report.steps[0]).toMatchObject({ outcome: 'failed', summary: '1 passed   1 failed' });
    expect(exitCodeOf(report)).toBe(1);
  });

  test('fewer results than declared fail', () => {
    const { recorder } = recording();
    recorder.checks([check('a')], 3);
    expect(recorder.report()).toMatchObject({
      outcome: 'failed',
      causes: [{ kind: 'checks', message: '2 of 3 declared checks did not run' }],
    });
  });

  test('declared checks without a result stand there as not run, with their points', () => {
    const { recorder } = recording();
    const { id, title, kind, maxPoints, visibility } = check('b', { maxPoints: 4 });
    recorder.declare([{ id, title, kind, maxPoints, visibility }]);
    const report = recorder.report();
    expect(report.checks).toMatchObject([
      { id: 'b', outcome: 'skip', points: 0, message: 'not run: no result' },
    ]);
    expect(report.points).toEqual({ scored: 0, possible: 4 });
    expect(report.outcome).toBe('failed');
  });

  test('… and are held against nobody when the infrastructure was the reason', async () => {
    const { recorder } = recording();
    const { id, title, kind, maxPoints, visibility } = check('b', { maxPoints: 4 });
    recorder.declare([{ id, title, kind, maxPoints, visibility }]);
    await recorder
      .step('images', 'images', () => Promise.reject(new InfraError('503')))
      .catch(() => undefined);
    expect(recorder.report()).toMatchObject({
      outcome: 'infra',
      points: { scored: 0, possible: 0, excluded: 4 },
      checks: [{ excused: true, message: 'not run: images failed' }],
    });
  });

  test('a teardown that left something', async () => {
    const { recorder } = recording();
    const resource = (name: string) => ({ type: 'docker:volume', name, id: name });
    await recorder.step('teardown', 'teardown', async () => {
      recorder.teardown({
        removed: [{ ...resource('a'), removed: 5 }],
        leaked: [{ ...resource('b'), error: 'in use' }],
        removal: ['docker volume rm b'],
      });
    });
    const report = recorder.report();
    expect(report).toMatchObject({
      outcome: 'leaked',
      steps: [{ outcome: 'failed', summary: '1 resource removed   1 resource left' }],
      leaked: [{ name: 'b', error: 'in use' }],
      removal: ['docker volume rm b'],
    });
    expect(exitCodeOf(report)).toBe(4);
  });

  test('a cancelled run', async () => {
    const stop = new AbortController();
    const { recorder } = recording(stop.signal);
    const step = recorder.step('checks', 'checks', async () => {
      stop.abort(new DOMException('Ctrl-C', 'AbortError'));
      throw new InfraError('the connection was cut');
    });
    await step.catch(() => undefined);
    const report = recorder.report();
    expect(report).toMatchObject({ outcome: 'cancelled', causes: [], steps: [{ outcome: 'cancelled' }] });
    expect(exitCodeOf(report)).toBe(130);
  });

  test('the report is a copy: what happens later does not change it', async () => {
    const { recorder } = recording();
    await recorder.step('a', 'a', async () => undefined);
    const before = recorder.report();
    await recorder.step('b', 'b', async () => undefined);
    expect(before.steps).toHaveLength(1);
  });
});

describe('secrets', () => {
  const SECRET = 'hunter2-hunter2';
  const KEY = '-----BEGIN KEY-----\nabcdefgh12345678\nijklmnop90\n-----END KEY-----';

  async function run() {
    const clock = new CheckClock();
    const redactor = new Redactor([SECRET, KEY]);
    let output = '';
    const renderer = createRenderer({
      output: { write: (text: string) => (output += text) },
      clock,
      mode: 'plain',
      colour: false,
    });
    const recorder = new Recorder({ clock, redactor, listeners: [renderer.listener] });
    const text = `token ${SECRET} and ijklmnop90 end`;
    recorder.begin({ ...facts, title: text, environment: { ...facts.environment, runUrl: text } });
    recorder.declare([{ ...check('declared'), title: text }]);
    const failing = recorder.step('deploy', text, async (step) => {
      step.progress(text);
      step.note(text);
      await step.part(text, async () => undefined);
      step.summary(text);
      recorder.checks([
        check('a', { outcome: 'fail', message: text, expected: text, actual: text, hint: text }),
      ]);
      recorder.resources([{ type: text, name: text, id: 'x' }]);
      recorder.teardown({
        removed: [],
        leaked: [{ type: 'a', name: text, id: 'y', error: text }],
        removal: [text],
      });
      // A cut must not leave half a secret: longer than every limit.
      throw new UserError(`${'x'.repeat(7_990)}${SECRET}`, {
        subject: text,
        hint: text,
        log: [`${'y'.repeat(1_990)}${SECRET}`, text],
      });
    });
    await failing.catch(() => undefined);
    return { report: recorder.finish(text), output };
  }

  test('are in no rendering', async () => {
    const { report, output } = await run();
    const renderings = [
      output.replace(`report token ${SECRET} and ijklmnop90 end`, ''),
      reportJson(report, { reveal: true }),
      htmlOf(report),
      junitOf(report),
      summaryOf(report),
      badgeOf(report),
      Buffer.from(classroomOf(report), 'base64').toString(),
      JSON.stringify(annotationsOf(report)),
    ];
    for (const rendering of renderings) {
      expect(rendering).not.toContain('hunter2');
      expect(rendering).not.toContain('ijklmnop90');
    }
    expect(renderings[1]).toContain('token *** and *** end');
    expect(() => reportSchema.parse(report)).not.toThrow();
  });

  test('one that became known later', async () => {
    const { recorder } = recording();
    recorder.mask(SECRET);
    await recorder.step('images', 'images', async (step) => step.summary(`pushed with ${SECRET}`));
    expect(recorder.report().steps[0]?.summary).toBe('pushed with ***');
  });

  test('a secret that begins with another leaves no rest', () => {
    const redactor = new Redactor(['abc', 'abcdef']);
    expect(redactor.text('abcdef abc')).toBe('*** ***');
  });

  test('as it stands in JSON', () => {
    const redactor = new Redactor(['a"b\\c']);
    expect(redactor.text(JSON.stringify({ password: 'a"b\\c' }))).toBe('{"password":"***"}');
  });

  test('an empty one is none', () => {
    expect(new Redactor(['', '  ']).text('a  b')).toBe('a  b');
  });
});

test('paths below the working folder are told relative to it, others stay', async () => {
  const recorder = new Recorder({ clock: new CheckClock(), folder: '/home/ann/shop' });
  const error = new UserError('/home/ann/shop/compose.yml:4: no such key', {
    location: { file: '/home/ann/shop/compose.yml', line: 4 },
    hint: 'see /etc/hosts',
  });
  await expect(recorder.step('deploy', 'deploy', () => Promise.reject(error))).rejects.toBe(error);
  expect(recorder.report().causes).toMatchObject([
    {
      message: 'compose.yml:4: no such key',
      location: { file: 'compose.yml', line: 4 },
      hint: 'see /etc/hosts',
    },
  ]);
});
