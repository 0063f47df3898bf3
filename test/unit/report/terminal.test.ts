import { describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../../src/check/check.js';
import { Recorder } from '../../../src/report/recorder.js';
import { widthOf } from '../../../src/report/terminal/width.js';
import { createRenderer, type Output } from '../../../src/report/terminal.js';
import { UserError } from '../../../src/system/errors.js';
import { CheckClock } from '../../rig/check-clock.js';
import { TerminalScreen } from '../../rig/terminal-screen.js';
import { CONTROLS, HOSTILE, leakedReport, passedReport } from './samples.js';

const facts = {
  lab: 'voting',
  title: 'The voting stack',
  target: 'swarm',
  fidelity: 'swarm',
  environment: { id: 'dsa-3f9c12', owner: 'ann', expires: '' },
};
const [sample] = passedReport().checks;
const failing = {
  ...sample,
  id: 'counted',
  title: 'A vote is counted',
  outcome: 'fail',
  points: 0,
  message: 'the tally never showed the vote',
  expected: '{"a":1}',
  actual: '{"a":0}',
  hint: 'does the worker run?',
  attempts: 14,
  duration: 30_020,
} as CheckResult;

const ESC = '\u001b';
const COLOUR = new RegExp(`${ESC}\\[\\d+m`, 'g');

class Log implements Output {
  text = '';
  write(text: string): void {
    this.text += text;
  }
  get lines(): string[] {
    return this.text.trimEnd().split('\n');
  }
}

type Mode = 'live' | 'plain' | 'quiet' | 'json';
function showing(output: Output, mode: Mode, colour = false) {
  const clock = new CheckClock();
  const renderer = createRenderer({ output, clock, mode, colour });
  const recorder = new Recorder({ clock, listeners: [renderer.listener] });
  return { clock, renderer, recorder };
}

/** A run in which all is well; `work` is the third step. */
async function runOf(
  { recorder, clock }: ReturnType<typeof showing>,
  work: () => Promise<void> = async () => undefined,
) {
  recorder.begin(facts);
  await recorder.step('images', 'images', async (step) => {
    await Promise.all([
      step.part('vote', () => clock.sleep(14_200)),
      step.part('worker', () => clock.sleep(11_000)),
      step.part('result', () => clock.sleep(9_800)),
    ]);
  });
  await recorder.step('cluster', 'cluster', async (step) => {
    clock.slow(800);
    step.note('no IP_VS here: dnsrr instead of VIP');
    step.summary('1 node');
  });
  await recorder.step('checks', 'checks', work).catch(() => undefined);
  return recorder.finish('./distsys-report/index.html');
}

describe('plain, for a log', () => {
  test('one line for each step that is over, a line when one takes long, and where the report is', async () => {
    const log = new Log();
    await runOf(showing(log, 'plain'));
    expect(log.lines).toEqual([
      'voting on swarm · environment dsa-3f9c12',
      '… images     started',
      '✔ images     vote 14.2 s   worker 11.0 s   result 9.8 s                3 at once   14.2 s',
      '✔ cluster    1 node · no IP_VS here: dnsrr instead of VIP                           0.8 s',
      '✔ checks                                                                            0.0 s',
      'report ./distsys-report/index.html',
    ]);
  });

  test('a failed check in full, then what it comes down to', async () => {
    const log = new Log();
    const shown = showing(log, 'plain');
    const report = await runOf(shown, async () => shown.recorder.checks([failing]));
    expect(report.outcome).toBe('failed');
    const from = log.lines.findIndex((line) => line.startsWith('✘ checks'));
    expect(log.lines.slice(from)).toEqual([
      expect.stringMatching(/^✘ checks {5}0 passed {3}1 failed +0\.0 s$/),
      '  ✘ counted  A vote is counted',
      '                the tally never showed the vote',
      '      expected  {"a":1}',
      '      actual    {"a":0}',
      '      after     14 attempts in 30.0 s',
      '      at        labs/voting/lab.yml:40',
      '      hint      does the worker run?',
      expect.stringMatching(
        /^✘ failed {5}checks: 1 of 1 check failed: A vote is counted +0 of 1 points {3}15\.0 s$/,
      ),
      'report ./distsys-report/index.html',
    ]);
  });

  test('what a step threw: message, place, hint, the end of the log', async () => {
    const log = new Log();
    await runOf(showing(log, 'plain'), () => {
      throw new UserError('vote cannot be pulled', {
        hint: 'push it first',
        location: { file: 'compose.yml', line: 7 },
        log: ['one', 'two'],
      });
    });
    const from = log.lines.findIndex((line) => line.startsWith('✘ checks'));
    expect(log.lines.slice(from, from + 5)).toEqual([
      expect.stringMatching(/^✘ checks {5}vote cannot be pulled/),
      '  compose.yml:7',
      '  hint: push it first',
      '  │ one',
      '  │ two',
    ]);
  });

  test('a hidden check shows its title only', async () => {
    const log = new Log();
    const shown = showing(log, 'plain');
    await runOf(shown, async () => shown.recorder.checks([{ ...failing, visibility: 'hidden' }]));
    expect(log.text).toContain(
      'counted  A vote is counted\n      hidden: only its title and points are shown',
    );
    expect(log.text).not.toContain('{"a":1}');
  });

  test('what is left, as a table, and the commands in one piece', async () => {
    const log = new Log();
    const shown = showing(log, 'plain');
    const { leaked, removal } = leakedReport();
    await runOf(shown, async () => shown.recorder.teardown({ removed: [], leaked, removal }));
    expect(log.text).toMatch(/docker:volume +voting_db-data +\w+ +volume is in use by container 9d04e1c7/);
    expect(log.lines).toContain('    docker rm -f 9d04e1c7 && docker volume rm voting_db-data');
  });

  test('no escape sequence without colour, none but colours with it', async () => {
    const [without, withColour] = [new Log(), new Log()];
    for (const [log, colour] of [
      [without, false],
      [withColour, true],
    ] as const) {
      const shown = showing(log, 'plain', colour);
      await runOf(shown, async () => shown.recorder.checks([failing]));
    }
    expect(without.text).not.toContain('\u001b');
    expect(withColour.text).toContain('\u001b[31m✘\u001b[39m');
    const uncoloured = withColour.text.replace(COLOUR, '');
    expect(uncoloured).toBe(without.text);
  });

  test('hostile text stays on its line and is printable', async () => {
    const log = new Log();
    const shown = showing(log, 'plain');
    shown.recorder.begin({ ...facts, lab: HOSTILE });
    await shown.recorder.step('x', HOSTILE, async (step) => step.summary(HOSTILE));
    shown.recorder.finish();
    expect(log.text).not.toMatch(CONTROLS);
    expect(log.lines).toHaveLength(2);
  });

  test('progress is told seldom, and only when it changed', async () => {
    const log = new Log();
    const { clock, recorder } = showing(log, 'plain');
    recorder.begin(facts);
    await recorder.step('deploy', 'deploy', async (step) => {
      for (let second = 0; second < 40; second++) {
        step.progress(second < 20 ? 'waiting for db' : 'waiting for vote');
        await clock.sleep(1_000);
      }
    });
    expect(log.lines.filter((line) => line.startsWith('…'))).toEqual([
      '… deploy     waiting for db',
      '… deploy     waiting for vote',
    ]);
  });
});

describe('quiet', () => {
  test('nothing but one line when all is well', async () => {
    const log = new Log();
    await runOf(showing(log, 'quiet'));
    expect(log.lines).toEqual(['✔ passed · voting on swarm · 15.0 s · ./distsys-report/index.html']);
  });

  test('a failed step is shown', async () => {
    const log = new Log();
    const shown = showing(log, 'quiet');
    await runOf(shown, async () => shown.recorder.checks([failing]));
    expect(log.lines[0]).toMatch(/^✘ checks/);
    expect(log.lines.at(-1)).toMatch(/^✘ failed · voting on swarm · 0 passed · 1 failed · /);
  });
});

describe('json', () => {
  test('nothing but the report', async () => {
    const log = new Log();
    const report = await runOf(showing(log, 'json'));
    expect(JSON.parse(log.text)).toEqual(JSON.parse(JSON.stringify(report)));
  });
});

describe('live, on a terminal', () => {
  test('finished steps above, running ones below, and in the end the same lines as in a log', async () => {
    const [screen, log] = [new TerminalScreen(100), new Log()];
    const shown = showing(screen, 'live');
    let meanwhile: string[] = [];
    let hidden = false;
    shown.clock.at(12_000, () => {
      meanwhile = screen.shown;
      hidden = screen.cursorHidden;
    });
    await runOf(shown);
    await runOf(showing(log, 'plain'));
    expect(meanwhile).toEqual([
      'voting on swarm · environment dsa-3f9c12',
      expect.stringMatching(/^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] images {5}vote 1[12]\.\d s +1[12]\.\d s$/),
    ]);
    expect(hidden).toBe(true);
    expect(screen.shown).toEqual(log.lines.filter((line) => !line.startsWith('…')));
    expect(screen.cursorHidden).toBe(false);
  });

  test.each([40, 60, 80, 120])('no line is wider than %i columns', async (columns) => {
    const screen = new TerminalScreen(columns);
    const shown = showing(screen, 'live');
    await runOf(shown, async () =>
      shown.recorder.checks([{ ...failing, message: 'word '.repeat(60), actual: '日本語'.repeat(80) }]),
    );
    for (const line of screen.shown) expect(widthOf(line)).toBeLessThan(columns);
    expect(screen.shown.join('').replace(/\s/g, '')).toContain('word'.repeat(60).slice(0, 8));
  });

  test('more running steps than the terminal has rows do not scroll it', async () => {
    const screen = new TerminalScreen(80, 5);
    const { recorder, clock } = showing(screen, 'live');
    let most = 0;
    clock.at(500, () => {
      most = screen.shown.length;
    });
    const steps = Array.from({ length: 12 }, (_, index) =>
      recorder.step(`s${index}`, `step ${index}`, () => clock.sleep(1_000)),
    );
    await Promise.all(steps);
    expect(most).toBe(4);
  });

  test('a warning of somebody else stands above what is live', async () => {
    const screen = new TerminalScreen();
    const { recorder, clock, renderer } = showing(screen, 'live');
    let meanwhile: string[] = [];
    clock.at(500, () => renderer.print('warning: slow disk'));
    clock.at(900, () => {
      meanwhile = screen.shown;
    });
    await recorder.step('images', 'images', () => clock.sleep(1_000));
    expect(meanwhile).toEqual(['warning: slow disk', expect.stringMatching(/^\S images/)]);
  });

  test('closing gives the cursor back, whatever happened', async () => {
    const screen = new TerminalScreen();
    const { recorder, clock, renderer } = showing(screen, 'live');
    void recorder.step('images', 'images', () => clock.sleep(1_000));
    expect(screen.cursorHidden).toBe(true);
    renderer.close();
    expect(screen.cursorHidden).toBe(false);
  });
});
