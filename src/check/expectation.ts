import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { parseJsonPath, readJsonPath } from './jsonpath.js';
import type { Finding } from './kind.js';

/** One comparison of what was expected with what is there. */
export interface Comparison {
  met: boolean;
  expected: string;
  actual: string;
}

const PLACEHOLDER = /\$\{/;

/** A JavaScript regular expression, flags m and s not set; compiled when it is used, as it may hold `${…}`. */
export const patternSchema = z.string().superRefine((text, context) => {
  if (PLACEHOLDER.test(text)) return;
  try {
    new RegExp(text, 'u');
  } catch (error) {
    context.addIssue({ code: 'custom', message: `not a regular expression: ${(error as Error).message}` });
  }
});

export const jsonPathSchema = z
  .string()
  .refine((path) => parseJsonPath(path) !== undefined, { error: 'a path such as $.a.b[0] is accepted' });

const someText = z.union([z.string(), z.array(z.string()).min(1)]);

/** What is expected of a text; all that is given must hold. */
export const textSchema = z
  .strictObject({
    equals: z.union([z.string(), z.number()]).optional(),
    contains: someText.optional(),
    lacks: someText.optional(),
    matches: patternSchema.optional(),
  })
  .refine((text) => Object.keys(text).length > 0, {
    error: 'one of equals, contains, lacks, matches is needed',
  });
export type TextExpectation = z.output<typeof textSchema>;

/** What is expected of a number: itself, or its bounds. */
export const countSchema = z.union([
  z.number(),
  z.strictObject({ 'at-least': z.number().optional(), 'at-most': z.number().optional() }),
]);
export type CountExpectation = z.output<typeof countSchema>;

/** Expected values by JSON path. */
export const jsonSchema = z.record(jsonPathSchema, z.unknown());

export function compareText(what: string, actual: string, expectation: TextExpectation): Comparison[] {
  const { equals, contains, lacks, matches } = expectation;
  const found = `${what} ${quote(actual)}`;
  const comparisons: Comparison[] = [];
  const add = (met: boolean, verb: string, text: string) =>
    comparisons.push({ met, expected: `${what} ${verb} ${text}`, actual: found });
  if (equals !== undefined) add(actual.trim() === String(equals).trim(), 'is', quote(String(equals)));
  for (const part of listOf(contains)) add(actual.includes(part), 'contains', quote(part));
  for (const part of listOf(lacks)) add(!actual.includes(part), 'lacks', quote(part));
  if (matches !== undefined) add(new RegExp(matches, 'u').test(actual), 'matches', `/${matches}/`);
  return comparisons;
}

export function compareCount(what: string, actual: number, expectation: CountExpectation): Comparison {
  if (typeof expectation === 'number') {
    return { met: actual === expectation, expected: `${expectation} ${what}`, actual: `${actual} ${what}` };
  }
  const { 'at-least': least = Number.NEGATIVE_INFINITY, 'at-most': most = Number.POSITIVE_INFINITY } =
    expectation;
  const bounds = [
    ...(Number.isFinite(least) ? [`at least ${least}`] : []),
    ...(Number.isFinite(most) ? [`at most ${most}`] : []),
  ];
  const met = actual >= least && actual <= most;
  return { met, expected: `${bounds.join(' and ')} ${what}`, actual: `${actual} ${what}` };
}

export function compareJson(value: unknown, expectation: Record<string, unknown>): Comparison[] {
  return Object.entries(expectation).map(([path, expected]) => {
    const actual = readJsonPath(value, path);
    return {
      met: isDeepStrictEqual(actual, expected),
      expected: `${path} is ${show(expected)}`,
      actual: `${path} is ${show(actual)}`,
    };
  });
}

/** Whether `actual` has all that `expected` has: objects by key, all else exactly. */
export function holds(actual: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) {
    return isDeepStrictEqual(actual, expected);
  }
  if (typeof actual !== 'object' || actual === null) return false;
  const found = actual as Record<string, unknown>;
  return Object.entries(expected).every(
    ([key, value]) => Object.hasOwn(found, key) && holds(found[key], value),
  );
}

/** The finding of several comparisons: the first that is not met speaks for all. */
export function findingOf(comparisons: Comparison[], seen: { value?: unknown; text?: string } = {}): Finding {
  const unmet = comparisons.find((comparison) => !comparison.met);
  if (unmet !== undefined) return { ...seen, met: false, expected: unmet.expected, actual: unmet.actual };
  const distinct = (texts: string[]) => [...new Set(texts)].join(', ');
  return {
    ...seen,
    met: true,
    expected: distinct(comparisons.map((comparison) => comparison.expected)),
    actual: distinct(comparisons.map((comparison) => comparison.actual)),
  };
}

/** JSON on one line, cut at 300 characters; "nothing" for undefined. */
export function show(value: unknown): string {
  return value === undefined ? 'nothing' : cut(JSON.stringify(value));
}

/** A text in quotes on one line, cut at 300 characters. */
export function quote(text: string): string {
  return cut(JSON.stringify(text.trim()));
}

function cut(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 300)}… (${text.length} characters)`;
}

function listOf(texts: string | string[] | undefined): string[] {
  if (texts === undefined) return [];
  return Array.isArray(texts) ? texts : [texts];
}
