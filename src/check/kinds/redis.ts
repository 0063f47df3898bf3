import { z } from 'zod';
import { compareText, findingOf, textSchema } from '../expectation.js';
import { defineKind, Unmet } from '../kind.js';
import { runIn } from '../run-in.js';

const READERS =
  /^(GET|MGET|EXISTS|KEYS|SCAN|TTL|TYPE|LLEN|LRANGE|LINDEX|HGET|HGETALL|HLEN|SCARD|SMEMBERS|ZCARD|ZRANGE|DBSIZE|PING|INFO|STRLEN)$/i;

const schema = z.strictObject({
  service: z.string(),
  command: z
    .array(z.union([z.string(), z.number()]).transform(String))
    .min(1)
    .describe('As in [LLEN, votes].'),
  expect: textSchema,
});

/** A redis command, run by redis-cli inside the service's own task. */
export const redis = defineKind({
  name: 'redis',
  schema,
  effect: (spec) => (READERS.test(spec.command[0] ?? '') ? 'reads' : 'changes'),
  look: async (spec, world) => {
    const { exitCode, stdout, stderr } = await runIn(world, spec.service, ['redis-cli', ...spec.command]);
    if (exitCode !== 0)
      throw new Unmet(stderr.trim() || `redis-cli: exit code ${exitCode}`, 'an answer from redis');
    const answer = stdout.trim();
    return findingOf(compareText(spec.command.join(' '), answer, spec.expect), {
      value: answer,
      text: answer,
    });
  },
});
