import type { CheckResult } from '../check/check.js';
import { causeText } from './cause-text.js';
import { withoutHidden } from './hidden.js';
import { checksWorstFirst, isBad } from './outcome.js';
import { clip, printable } from './printable.js';
import type { Cause, Report } from './report.js';

/** What GitHub shows at a line of a file, or on the run's page. Its escaping is the writer's. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
  file?: string;
  line?: number;
}

/** GitHub keeps this many of each level for a step, and drops the rest silently. */
const LIMIT = 10;
const MESSAGE_LENGTH = 4_000;
const TITLE_LENGTH = 200;

/** At most ten annotations of each level, the worst first; the last one says how many more there were. */
export function annotationsOf(report: Report): Annotation[] {
  const { causes, checks, steps } = withoutHidden(report);
  const bad = checksWorstFirst(checks).filter(isBad);
  const all = [
    // Each failed check has an annotation of its own at its own line.
    ...causes.filter((cause) => cause.kind !== 'checks' || bad.length === 0).map(ofCause),
    ...bad.map(ofCheck),
    ...checks.filter((check) => check.outcome === 'skip' && check.excused === true).map(ofCheck),
    ...steps.flatMap((step) =>
      step.notes.map((note): Annotation => ({ level: 'notice', title: step.title, message: note })),
    ),
  ].map(tidy);
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    limited(all.filter((annotation) => annotation.level === level)),
  );
}

function ofCause(cause: Cause): Annotation {
  const level = cause.kind === 'infra' ? 'warning' : 'error';
  const hint = cause.hint === undefined ? '' : `\nhint: ${cause.hint}`;
  const log = (cause.log ?? []).slice(-10).map((line) => `\n${line}`);
  const message = causeText(cause) + hint + log.join('');
  return { level, title: `${cause.step} failed`, message, ...placeOf(cause.location) };
}

function ofCheck(check: CheckResult): Annotation {
  const level = { pass: 'notice', skip: 'notice', infra: 'warning', fail: 'error', error: 'error' } as const;
  const lines = [
    check.message ?? check.outcome,
    ...(check.expected === undefined ? [] : [`expected: ${check.expected}`]),
    ...(check.actual === undefined ? [] : [`actual: ${check.actual}`]),
    ...(check.hint === undefined ? [] : [`hint: ${check.hint}`]),
  ];
  return {
    level: level[check.outcome],
    title: check.title,
    message: lines.join('\n'),
    ...placeOf(check.location),
  };
}

function placeOf(location: { file: string; line?: number } | undefined): { file?: string; line?: number } {
  return location === undefined ? {} : { file: location.file, line: location.line };
}

function tidy(annotation: Annotation): Annotation {
  return {
    ...annotation,
    title: clip(printable(annotation.title), TITLE_LENGTH),
    message: clip(printable(annotation.message), MESSAGE_LENGTH),
  };
}

function limited(annotations: Annotation[]): Annotation[] {
  const kept = annotations.slice(0, LIMIT);
  const last = kept.at(-1);
  const more = annotations.length - kept.length;
  if (last === undefined || more === 0) return kept;
  const message = `${last.message}\nand ${more} more, all in the report`;
  return [...kept.slice(0, -1), { ...last, message }];
}
