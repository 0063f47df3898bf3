import type { CheckResult } from '../../../src/check/check.js';
import type { Report, ReportPart, ReportResource, ReportStep } from '../../../src/report/report.js';

/** 24 November 2026, 19:14:03 UTC. */
export const START = Date.UTC(2026, 10, 24, 19, 14, 3);

const at = (seconds: number): number => START + Math.round(seconds * 1000);
const ms = (seconds: number): number => Math.round(seconds * 1000);

function part(name: string, from: number, length: number, outcome: ReportPart['outcome'] = 'ok'): ReportPart {
  return { name, started: at(from), duration: ms(length), outcome };
}

function step(id: string, from: number, length: number, more: Partial<ReportStep> = {}): ReportStep {
  const blank: ReportStep = {
    id,
    title: id,
    outcome: 'ok',
    started: at(from),
    duration: ms(length),
    summary: '',
    notes: [],
    parts: [],
  };
  return { ...blank, ...more };
}

const CHECKS: [id: string, kind: string, title: string, points: number][] = [
  ['services-listed', 'docker', 'The stack has its six services', 1],
  ['replicas', 'docker', 'Every service has all its replicas', 1],
  ['one-vote-task-per-node', 'docker', 'One vote task runs on each node', 1],
  ['vote-page', 'http', 'The vote page offers Cats and Dogs', 1],
  ['result-page', 'http', 'The result page answers', 1],
  ['visualizer-page', 'http', 'The visualizer answers', 1],
  ['missing-vote', 'http', 'A form without a vote is refused with 400', 1],
  ['invalid-vote', 'http', 'A vote for neither is refused with 400', 1],
  ['first-vote', 'socketio', 'A vote for cats is counted within 3 seconds', 2],
  ['changed-vote', 'socketio', 'The same voter may change sides', 2],
  ['sql-count', 'sql', 'The database holds one row a voter', 2],
  ['queue-drained', 'redis', 'The queue is empty after the votes', 1],
  ['scale-up', 'exec', 'Scaled to five, five containers answer', 2],
  ['scale-back', 'exec', 'Scaled back, two containers answer', 1],
  ['self-healing', 'exec', 'A killed vote task is replaced within 30 seconds', 2],
  ['database-restart', 'exec', 'Votes survive a restart of the database', 2],
  ['rolling-update', 'docker', 'A rolling update completes without a lost request', 2],
  ['segmentation', 'tcp', 'The front network cannot reach the database', 1],
  ['seed-data', 'sql', 'All 3,000 votes of the seed data are counted', 3],
  ['result-live', 'browser', 'The result page shows the tally without a reload', 2],
  ['registry-tags', 'registry', 'The three images are in the registry', 1],
  ['healthchecks', 'docker', 'Every container is healthy', 1],
  ['review', 'exec', 'A surprise for the review', 2],
];

function check(index: number, more: Partial<CheckResult> = {}): CheckResult {
  const [id, kind, title, points] = CHECKS[index] ?? ['none', 'http', 'none', 0];
  const blank: CheckResult = {
    id,
    title,
    kind,
    outcome: 'pass',
    points,
    maxPoints: points,
    visibility: 'visible',
    attempts: 1 + (index % 3),
    started: at(25.6 + index * 0.5),
    duration: 120 + ((index * 137) % 900),
    fidelity: 'swarm',
    location: { file: 'labs/voting/lab.yml', line: 40 + index * 7 },
  };
  return { ...blank, ...more };
}

const skippedForNodes = {
  outcome: 'skip',
  points: 0,
  excused: true,
  attempts: 0,
  duration: 0,
  message: 'needs two nodes',
} as const;

const RESOURCES: [type: string, name: string, created: number][] = [
  ['docker:swarm', 'dsa-3f9c12', 15.2],
  ['docker:container', 'dsa-3f9c12-registry', 0.1],
  ['docker:network', 'voting_front', 16.1],
  ['docker:network', 'voting_back', 16.1],
  ['docker:volume', 'voting_db-data', 16.3],
  ['docker:config', 'voting_schema', 16.3],
  ['docker:stack', 'voting', 16.4],
  ['docker:service', 'voting_vote', 16.5],
  ['docker:service', 'voting_worker', 16.5],
  ['docker:service', 'voting_result', 16.6],
  ['docker:service', 'voting_redis', 16.6],
  ['docker:service', 'voting_db', 16.7],
  ['docker:service', 'voting_visualizer', 16.7],
  ['docker:image', '127.0.0.1:5001/voting/vote:dsa-3f9c12', 14.2],
];

function resources(removedFrom: number): ReportResource[] {
  return RESOURCES.map(([type, name, created], index) => ({
    type,
    name,
    id: `${(0x3f9c12a4 + index * 0x1f3d).toString(16)}c1e07b`,
    created: at(created),
    removed: at(removedFrom + index * 0.2),
  }));
}

/** The voting lab on swarm, all well. */
export function passedReport(): Report {
  const checks = CHECKS.map((_, index) =>
    check(index, index === 2 ? skippedForNodes : index === 22 ? { visibility: 'hidden' } : {}),
  );
  return {
    schemaVersion: 1,
    lab: 'voting',
    title: 'The voting stack',
    target: 'swarm',
    fidelity: 'swarm',
    environment: {
      id: 'dsa-3f9c12',
      owner: 'course/labs#1842/1/voting',
      expires: '2026-11-24T20:14:03Z',
      runUrl: 'https://ci.example/course/labs/runs/1842',
    },
    outcome: 'passed',
    started: START,
    duration: ms(41.3),
    steps: [
      step('images', 0.1, 15.1, {
        parts: [part('vote', 0.2, 14.2), part('worker', 0.2, 11), part('result', 0.3, 9.8)],
      }),
      step('cluster', 0.1, 0.8, { summary: '1 node', notes: ['no IP_VS here: dnsrr instead of VIP'] }),
      step('deploy', 15.9, 9.4, {
        summary: '6 services converged',
        parts: [
          part('db', 16.7, 6.1),
          part('redis', 16.6, 2.2),
          part('vote', 16.5, 7.9),
          part('worker', 16.5, 8.6),
          part('result', 16.6, 8.1),
          part('visualizer', 16.7, 4.4),
        ],
      }),
      step('checks', 25.5, 12.3, {
        summary: '22 passed   0 failed   1 skipped (needs two nodes)',
        parts: checks.map((one) => ({
          name: one.id,
          started: one.started,
          duration: one.duration,
          outcome: 'ok',
        })),
      }),
      step('teardown', 38, 3.1, { summary: '14 resources removed   0 resources left' }),
    ],
    checks,
    points: { scored: 33, possible: 33, excluded: 1 },
    causes: [],
    resources: resources(38.1),
    leaked: [],
    removal: [],
  };
}

const WORKER_LOG = [
  'Connected to db',
  'Found redis at 10.0.3.5',
  ...Array.from(
    { length: 60 },
    (_, index) =>
      `Processing vote for '${index % 3 === 0 ? 'b' : 'a'}' by '${(0x9a41b2 + index * 7919).toString(16)}'`,
  ),
  'node:internal/process/promises:394',
  '    triggerUncaughtException(err, true /* fromPromise */);',
  '    ^',
  '',
  'Error: relation "votes" does not exist at character 13, while writing vote {"voter_id":"9f31c07be2a4d1","vote":"a"} that was taken from the queue a moment ago and is now lost for good',
  '    at Parser.parseErrorMessage (/app/node_modules/pg-protocol/dist/parser.js:285:98)',
  '    at Parser.handlePacket (/app/node_modules/pg-protocol/dist/parser.js:122:29)',
  '    at Socket.<anonymous> (/app/node_modules/pg-protocol/dist/index.js:11:42)',
  'exit code 1, restarted 5 times in 48 s',
];

/** A service that never converges: nothing could be checked. */
export function deployFailedReport(): Report {
  const passed = passedReport();
  const message = 'service worker: the container keeps crashing: exit code 1, restarted 5 times in 48 s';
  return {
    ...passed,
    outcome: 'error',
    duration: ms(69.2),
    steps: [
      ...passed.steps.slice(0, 2),
      step('deploy', 15.9, 49.8, {
        outcome: 'failed',
        parts: [
          part('db', 16.7, 6.1),
          part('redis', 16.6, 2.2),
          part('vote', 16.5, 7.9),
          part('worker', 16.5, 49.1, 'failed'),
          part('result', 16.6, 8.1),
          part('visualizer', 16.7, 4.4),
        ],
      }),
      step('teardown', 65.9, 3.1, { summary: '14 resources removed   0 resources left' }),
    ],
    checks: passed.checks.map((one) => ({
      ...one,
      outcome: 'skip',
      points: 0,
      attempts: 0,
      duration: 0,
      message: 'not run: deploy failed',
      excused: undefined,
    })),
    points: { scored: 0, possible: 34 },
    causes: [
      {
        step: 'deploy',
        kind: 'user',
        subject: 'worker',
        message,
        location: { file: 'labs/voting/compose.yml', line: 41 },
        hint: 'the worker writes before the table exists: create it at start, or wait for the database',
        log: WORKER_LOG,
      },
    ],
    resources: resources(66),
  };
}

/** Checks failed, one hidden, one without a judge; and two things are left. */
export function leakedReport(): Report {
  const passed = passedReport();
  const failing: Record<number, Partial<CheckResult>> = {
    2: skippedForNodes,
    8: {
      outcome: 'fail',
      points: 0,
      message: 'the tally never showed the vote',
      expected: '{"a":1,"b":0}',
      actual: '{"a":0,"b":0}',
      attempts: 14,
      duration: 30_020,
      hint: 'does the worker take votes from the list "votes" and write them to the table of the same name?',
      evidence: 'evidence/first-vote.png',
    },
    10: {
      outcome: 'skip',
      points: 0,
      attempts: 0,
      message: 'not run: needs first-vote',
    },
    18: {
      outcome: 'fail',
      points: 1.5,
      message: 'two votes are missing',
      expected: 'a: 2000\nb: 1000',
      actual: 'a: 1999\nb: 999',
      attempts: 22,
      duration: 45_400,
      hint: 'a vote that was taken from the queue must not be dropped while the database is away',
    },
    20: {
      outcome: 'infra',
      points: 0,
      message: 'the registry of this run did not answer: connection refused',
    },
    22: {
      visibility: 'hidden',
      outcome: 'fail',
      points: 0,
      message: 'secret-of-the-review',
      expected: 'secret-of-the-review',
      actual: 'secret-of-the-review',
      hint: 'secret-of-the-review',
    },
  };
  const checks = CHECKS.map((_, index) => check(index, failing[index]));
  const all = resources(92.2);
  const leaked: ReportResource[] = [
    { ...all[4], removed: undefined, error: 'volume is in use by container 9d04e1c7' } as ReportResource,
    { ...all[3], removed: undefined, error: 'network has active endpoints' } as ReportResource,
  ];
  return {
    ...passed,
    outcome: 'leaked',
    duration: ms(127.4),
    steps: [
      ...passed.steps.slice(0, 3),
      step('checks', 25.5, 66.1, {
        outcome: 'failed',
        summary: '17 passed   3 failed   1 not judged   2 skipped',
        parts: checks.map((one) => ({
          name: one.id,
          started: one.started,
          duration: one.duration,
          outcome: one.outcome === 'fail' ? 'failed' : 'ok',
        })),
      }),
      step('teardown', 92, 35.2, { outcome: 'failed', summary: '12 resources removed   2 resources left' }),
    ],
    checks,
    points: { scored: 24.5, possible: 32, excluded: 2 },
    causes: [
      {
        step: 'teardown',
        kind: 'leak',
        message: '2 resources are left: docker:volume voting_db-data, docker:network voting_back',
      },
      {
        step: 'checks',
        kind: 'checks',
        message:
          '4 of 23 checks failed: A vote for cats is counted within 3 seconds, All 3,000 votes of the seed data are counted, A surprise for the review, and 1 more',
        location: { file: 'labs/voting/lab.yml', line: 96 },
      },
    ],
    resources: all.map((one, index) => leaked.find((left) => left.id === one.id) ?? all[index] ?? one),
    leaked,
    removal: ['docker rm -f 9d04e1c7 && docker volume rm voting_db-data', 'docker network rm voting_back'],
  };
}

/** Nothing could be built: a registry was down. */
export function infraReport(): Report {
  const passed = passedReport();
  return {
    ...passed,
    outcome: 'infra',
    duration: ms(63),
    steps: [
      step('images', 0.1, 61.5, { outcome: 'failed', parts: [part('vote', 0.2, 61.3, 'failed')] }),
      step('cluster', 0.1, 12, { outcome: 'cancelled' }),
      step('deploy', 61.6, 0, { outcome: 'skipped', summary: 'images failed' }),
    ],
    checks: [],
    points: { scored: 0, possible: 0 },
    causes: [
      {
        step: 'images',
        kind: 'infra',
        message: 'registry-1 did not answer 5 times in 60 s: 503 Service Unavailable',
      },
    ],
    resources: [],
  };
}

/** Text that breaks careless writers: markup, XML ends, control characters, wide characters, half a surrogate pair. */
export const HOSTILE = [
  ']]>',
  '<script>alert(1)</script>',
  '</pre></td></table><img src=x onerror=alert(1)>',
  '"\'&amp;<!-- --> <![CDATA[',
  '\u0000\u0001\u0008\u000b\u001b[31mred\u001b[0m\u007f\u0085\ufffe\uffff',
  'half \ud83d a pair, and \udc00',
  '👩‍👩‍👧‍👦 🇨🇭 日本語 العربية ‮reversed',
  '| a | b |\n|---|---|\n```\n# title\n* x `y` **z** ~~s~~ $m$ @user #12 \\',
  '%0A::error file=x::boo\r\n::set-output name=a::b',
  '',
  '   ',
].join('\n');

/** What no rendering may hold: control characters, and what turns the direction of text around. */
export const CONTROLS = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** `report` with `text` wherever somebody else's text can stand. */
export function poisoned(report: Report, text: string): Report {
  return {
    ...report,
    lab: text,
    title: text,
    target: text,
    fidelity: text,
    environment: { id: text, owner: text, expires: text, runUrl: text },
    steps: report.steps.map((one) => ({
      ...one,
      title: text,
      summary: text,
      notes: [text],
      parts: one.parts.map((piece) => ({ ...piece, name: text })),
    })),
    checks: report.checks.map((one) => ({
      ...one,
      title: text,
      kind: text,
      message: text,
      expected: text,
      actual: text,
      hint: text,
      evidence: text,
      location: { file: text, line: 1 },
    })),
    causes: [
      {
        step: text,
        message: text,
        subject: text,
        hint: text,
        location: { file: text, line: 3 },
        log: text.split('\n'),
      },
      ...report.causes.map((one) => ({ ...one, message: text, log: [text] })),
    ],
    resources: report.resources.map((one) => ({ ...one, type: text, name: text, error: text })),
    leaked: report.leaked.map((one) => ({ ...one, type: text, name: text, error: text })),
    removal: [text],
  };
}

/** `report` with `number` checks, every third failed. */
export function manyChecks(report: Report, number: number): Report {
  const checks = Array.from({ length: number }, (_, index) => {
    const failed = index % 3 === 0;
    return check(index % CHECKS.length, {
      id: `check-${index}`,
      title: `Check number ${index}`,
      ...(failed
        ? {
            outcome: 'fail',
            points: 0,
            message: 'not so',
            expected: 'x'.repeat(200),
            actual: 'y'.repeat(200),
          }
        : {}),
    });
  });
  return { ...report, outcome: 'failed', checks };
}
