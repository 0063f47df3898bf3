import { captureFrom } from './capture.js';
import type { Outcome } from './check.js';
import { formatDuration } from './duration.js';
import { show } from './expectation.js';
import { judge } from './judge.js';
import { type Finding, type Kind, Unmet, type World } from './kind.js';
import type { Check } from './schema.js';

/** How a check ended, before points and places are added. */
export interface Sight {
  outcome: Outcome;
  message?: string;
  expected?: string;
  actual?: string;
  attempts: number;
  captured: Map<string, unknown>;
  /** What was last seen in full, for the evidence. */
  finding?: Finding;
  final: boolean;
}

/**
 * Looks once; with `eventually` again until it is met or the time is up, the last time at the deadline itself; with
 * `consistently` then on until the time is over or it is no longer met. Time is the monotonic clock's.
 */
export async function lookAt(check: Check, kind: Kind, world: World, fill: () => unknown): Promise<Sight> {
  let attempts = 0;
  const once = async (budget: number): Promise<Sight> => {
    attempts++;
    const bounded = { ...world, timeout: Math.ceil(Math.min(check.timeout, budget)) };
    return { ...(await lookOnce(check, kind, bounded, fill)), attempts };
  };
  const first = await becomes(check, world, once);
  if (check.consistently === undefined || first.outcome !== 'pass') return first;
  return stays(check, world, first, once);
}

type Once = (budget: number) => Promise<Sight>;

const MIN_BUDGET = 1_000;

async function becomes(check: Check, world: World, once: Once): Promise<Sight> {
  if (check.eventually === undefined) return once(check.timeout);
  const { clock } = world.context;
  const { within, every } = check.eventually;
  const end = clock.monotonic() + within;
  for (;;) {
    const sight = await once(Math.max(end - clock.monotonic(), MIN_BUDGET));
    if (sight.outcome === 'pass' || sight.final) return sight;
    const left = end - clock.monotonic();
    if (left <= 0) return { ...sight, message: `${sight.message} (within ${formatDuration(within)})` };
    await clock.sleep(Math.min(every, left), world.signal);
  }
}

async function stays(check: Check, world: World, first: Sight, once: Once): Promise<Sight> {
  const { clock } = world.context;
  const { for: duration, every } = check.consistently ?? { for: 0, every: 0 };
  const started = clock.monotonic();
  let sight = first;
  for (;;) {
    const left = started + duration - clock.monotonic();
    if (left <= 0) return sight;
    await clock.sleep(Math.min(every, left), world.signal);
    sight = await once(check.timeout);
    if (sight.outcome === 'pass') continue;
    const held = formatDuration(clock.monotonic() - started);
    return {
      ...sight,
      message: `${sight.message} (held for less than ${held} of ${formatDuration(duration)})`,
    };
  }
}

async function lookOnce(check: Check, kind: Kind, world: World, fill: () => unknown): Promise<Sight> {
  const none = { attempts: 0, captured: new Map<string, unknown>() };
  try {
    const finding = await kind.look(fill(), world);
    return { ...none, ...weigh(check, finding) };
  } catch (error) {
    world.signal.throwIfAborted();
    const { outcome, message, expected, final } = judge(error);
    const actual = outcome === 'fail' ? message : undefined;
    return { ...none, outcome, message, expected, actual, finding: pictureOf(error), final };
  }
}

/** What was seen when there was nothing to judge: at most a picture. */
function pictureOf(error: unknown): Finding | undefined {
  if (!(error instanceof Unmet) || error.evidence === undefined) return undefined;
  return { met: false, expected: error.expected ?? '', actual: error.message, evidence: error.evidence };
}

function weigh(check: Check, finding: Finding): Omit<Sight, 'attempts'> {
  const expected = check.not ? `not: ${finding.expected}` : finding.expected;
  const seen = {
    expected,
    actual: finding.actual,
    finding,
    captured: new Map<string, unknown>(),
    final: false,
  };
  if (finding.met === check.not) {
    return { ...seen, outcome: 'fail', message: `expected ${expected}; found ${finding.actual}` };
  }
  const { values, missing } = captureFrom(finding, check.capture);
  if (missing.length === 0) return { ...seen, outcome: 'pass', captured: values };
  const where = show(finding.value ?? finding.text);
  return { ...seen, outcome: 'fail', message: `nothing to capture as ${missing.join(', ')} in ${where}` };
}
