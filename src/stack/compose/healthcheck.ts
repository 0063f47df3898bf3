import type { ComposeHealthcheck } from './model.js';
import type { Reader } from './reader.js';
import { duration } from './units.js';

const KEYS = ['test', 'interval', 'timeout', 'retries', 'start_period', 'start_interval', 'disable'] as const;

/** `healthcheck:` of a service, its test as Docker wants it: `CMD` or `CMD-SHELL` first. */
export function readHealthcheck(reader: Reader): ComposeHealthcheck {
  const fields = reader.fields(KEYS);
  const test = fields.test === undefined ? undefined : readTest(fields.test);
  return {
    disabled: fields.disable?.boolean() === true || test?.[0] === 'NONE',
    test,
    interval: fields.interval && duration(fields.interval),
    timeout: fields.timeout && duration(fields.timeout),
    startPeriod: fields.start_period && duration(fields.start_period),
    startInterval: fields.start_interval && duration(fields.start_interval),
    retries: fields.retries?.integer(1, 10_000),
  };
}

function readTest(reader: Reader): string[] {
  if (!reader.isList) return ['CMD-SHELL', reader.text()];
  const [kind = '', ...words] = reader.strings();
  if (!['CMD', 'CMD-SHELL', 'NONE'].includes(kind))
    reader.fail(`starts with "${kind}"; a list starts with CMD, CMD-SHELL or NONE`);
  if (kind !== 'NONE' && words.length === 0) reader.fail(`has nothing after ${kind}`);
  if (kind === 'CMD-SHELL' && words.length > 1)
    reader.fail('has more than one string after CMD-SHELL; one is accepted');
  return [kind, ...words];
}
