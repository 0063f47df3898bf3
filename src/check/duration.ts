import { z } from 'zod';

const UNITS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const PATTERN = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/;

/** Milliseconds of "500ms", "30s", "2m" or "1h"; undefined when it is none of these. */
export function parseDuration(text: string): number | undefined {
  const [, amount, unit] = PATTERN.exec(text) ?? [];
  return amount === undefined ? undefined : Number(amount) * (UNITS[unit ?? ''] ?? 1);
}

/** As people write it: "500 ms", "30 s", "2 min". */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 120_000) return `${Number((ms / 1_000).toFixed(1))} s`;
  return `${Number((ms / 60_000).toFixed(1))} min`;
}

/** A duration in a lab file, handed on in milliseconds. */
export const durationSchema = z
  .string({ error: 'a duration such as 500ms, 30s or 2m is accepted' })
  .regex(PATTERN, { error: 'a duration such as 500ms, 30s or 2m is accepted' })
  .transform((text) => parseDuration(text) ?? 0);
