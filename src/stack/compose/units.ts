import type { Reader } from './reader.js';

const DURATION_UNITS: Record<string, number> = {
  us: 0.001,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};

const BYTE_UNITS: Record<string, number> = { '': 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };

/** Milliseconds of a Compose duration, as in "1m30s" or "500ms". */
export function duration(reader: Reader): number {
  const text = reader.text();
  if (text === '0') return 0;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(us|ms|s|m|h)/g)];
  if (parts.length === 0 || parts.map((part) => part[0]).join('') !== text)
    reader.fail(`is "${text}"; a duration is accepted, as in 1m30s or 500ms`);
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (DURATION_UNITS[unit ?? ''] ?? 0), 0);
}

/** Bytes of a Compose size, as in "50M" (binary, as Docker reads it) or a plain number. */
export function bytes(reader: Reader): number {
  const match = /^(\d+(?:\.\d+)?)\s*(b|[kmgt]i?b?)?$/i.exec(reader.text());
  if (match === null) return reader.fail('is not a size; accepted are bytes, or as in 50M or 1gb');
  return Math.round(Number(match[1]) * (BYTE_UNITS[(match[2] ?? '').charAt(0).toLowerCase()] ?? 1));
}

/** Milliseconds as Docker and Compose write a duration. */
export function durationText(milliseconds: number): string {
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
}
