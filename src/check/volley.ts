import { z } from 'zod';
import type { Comparison } from './expectation.js';
import type { World } from './kind.js';
import { answerSchema, atMostOneBody, compareAnswer, requestFields, sendSpec } from './kinds/http.js';

/** Requests that are sent in numbers, each from a visitor of its own: no cookie is kept. */
export const volleyFields = {
  requests: z
    .array(
      z
        .strictObject({
          ...requestFields,
          count: z.int().min(1).max(100_000).default(1),
          expect: answerSchema,
        })
        .refine(atMostOneBody, { error: 'at most one of form, json, body is accepted' }),
    )
    .min(1),
  concurrency: z.int().min(1).max(500).default(20).describe('Requests under way at the same time.'),
};

interface Volley {
  requests: z.output<typeof volleyFields.requests>;
  concurrency: number;
}

/**
 * Sends every request once, in the order given, `concurrency` at a time. None is repeated: what was answered badly
 * may or may not have been taken, so that no exact count could follow. Stops at the first bad answer.
 */
export async function sendVolley(volley: Volley, world: World): Promise<Comparison[]> {
  const { clock } = world.context;
  const started = clock.monotonic();
  const queue = queueOf(volley.requests);
  const total = volley.requests.reduce((sum, request) => sum + request.count, 0);
  let sent = 0;
  let bad: Comparison | undefined;
  const send = async (): Promise<void> => {
    for (let next = queue.next(); !next.done && bad === undefined; next = queue.next()) {
      const answer = await sendSpec(next.value, world);
      sent++;
      bad ??= compareAnswer(answer, next.value.expect).find((comparison) => !comparison.met);
    }
  };
  await Promise.all(Array.from({ length: Math.min(volley.concurrency, total) }, send));
  if (bad !== undefined) return [{ ...bad, actual: `${bad.actual} in answer ${sent} of ${total}` }];
  const rate = Math.round((sent / Math.max(clock.monotonic() - started, 1)) * 1_000);
  return [
    {
      met: sent === total,
      expected: `${total} good answers`,
      actual: `${sent} good answers, ${rate} a second`,
    },
  ];
}

function* queueOf(requests: Volley['requests']): Generator<Volley['requests'][number]> {
  for (const request of requests) for (let count = 0; count < request.count; count++) yield request;
}
