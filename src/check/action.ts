import { z } from 'zod';
import type { Poll } from '../system/wait.js';
import { urlSchema } from './address.js';
import { watchAvailability } from './availability.js';
import { durationSchema, formatDuration } from './duration.js';
import { type Comparison, findingOf } from './expectation.js';
import { type Finding, Unmet, type World } from './kind.js';
import { httpSchema, lookAtHttp } from './kinds/http.js';
import { describeState, isConverged, type ServiceState } from './workloads/workloads.js';

/** What every kind that changes something takes besides its own keys. */
export const actionFields = {
  within: durationSchema.prefault('60s').describe('Until when the change must have come into effect.'),
  stays: z
    .strictObject({
      url: urlSchema,
      outage: durationSchema
        .prefault('5s')
        .describe('The longest time without a good answer that is accepted.'),
    })
    .optional()
    .describe('An address that must go on answering while it happens.'),
  meanwhile: httpSchema.optional().describe('What must be seen before the change is undone.'),
};

interface ActionSpec {
  within: number;
  stays?: { url: string; outage: number };
  meanwhile?: z.output<typeof httpSchema>;
}

export interface Action {
  /** As in "vote at 5/5 running". */
  expected: string;
  change(): Promise<void>;
  /** Whether the change has come into effect. */
  look(): Promise<Poll<string>>;
  /** Puts things back as they were, and waits for it; runs whatever happened. */
  restore?(): Promise<void>;
}

const POLL = 500;

/** Changes, waits, looks at what `meanwhile` says, and puts everything back. */
export async function act(world: World, spec: ActionSpec, action: Action): Promise<Finding> {
  const watch = spec.stays && watchAvailability(world, spec.stays.url, spec.stays.outage);
  let comparisons: Comparison[] = [];
  try {
    await action.change();
    const actual = await reach(world, spec.within, action.expected, action.look);
    comparisons.push({ met: true, expected: action.expected, actual });
    if (spec.meanwhile !== undefined)
      comparisons.push(await lookMeanwhile(world, spec.meanwhile, spec.within));
  } finally {
    comparisons = [...comparisons, ...((await watch?.stop()) ?? [])];
    await action.restore?.();
  }
  return findingOf(comparisons);
}

/** Polls until `look` is done; throws Unmet with what was last seen when `within` milliseconds have passed. */
export async function reach<T>(
  world: World,
  within: number,
  expected: string,
  look: () => Promise<Poll<T>>,
): Promise<T> {
  const { clock } = world.context;
  const end = clock.monotonic() + within;
  for (;;) {
    const poll = await look();
    if (poll.done) return poll.value;
    const left = end - clock.monotonic();
    if (left <= 0) throw new Unmet(`${poll.seen} after ${formatDuration(within)}`, expected);
    await clock.sleep(Math.min(POLL, left), world.signal);
  }
}

/** One look at a service, done when it is converged and `accept` agrees. */
export async function converged(
  world: World,
  name: string,
  accept: (state: ServiceState) => boolean = () => true,
): Promise<Poll<string>> {
  const state = await world.workloads.service(name);
  if (state.rollout === 'failed') throw new Unmet(describeState(state), `${name} converged`);
  const seen = describeState(state);
  return isConverged(state) && accept(state) ? { done: true, value: seen } : { done: false, seen };
}

async function lookMeanwhile(
  world: World,
  spec: z.output<typeof httpSchema>,
  within: number,
): Promise<Comparison> {
  const attempt = async (): Promise<Poll<Finding>> => {
    const finding = await lookAtHttp(spec, world).catch((error: unknown) => {
      if (error instanceof Unmet)
        return { met: false, expected: error.expected ?? '', actual: error.message };
      throw error;
    });
    last = finding;
    return finding.met ? { done: true, value: finding } : { done: false, seen: finding.actual };
  };
  let last: Finding | undefined;
  return reach(world, within, '', attempt).catch((error: unknown) => {
    if (error instanceof Unmet && last !== undefined) return last;
    throw error;
  });
}
