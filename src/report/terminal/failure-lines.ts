import type { CheckResult } from '../../check/check.js';
import { causeText } from '../cause-text.js';
import type { StepFindings } from '../events.js';
import { HIDDEN_MESSAGE } from '../hidden.js';
import { checksWorstFirst, isBad } from '../outcome.js';
import { clip, oneLine, printable } from '../printable.js';
import type { Cause, ReportResource, ReportStep } from '../report.js';
import { place, seconds } from '../words.js';
import { INDENT, type Layout, stepBody, stepLine } from './step-line.js';
import { padEnd, widthOf, wrap } from './width.js';

/** Log lines under a cause; the report holds more. */
const LOG_LINES = 20;
const VALUE_LENGTH = 400;
/** Failed checks shown in full; of thousands nobody reads the rest here. */
const CHECKS = 20;
const WIDEST_CELL = 48;

/** A finished step: its line, and below it, cause first, all that is wrong. */
export function stepLines(step: ReportStep, findings: StepFindings, layout: Layout): string[] {
  const [cause, ...others] = findings.causes;
  const head =
    cause === undefined
      ? [stepLine(step, stepBody(step, layout), layout)]
      : [...headLines(step, causeText(cause), layout), ...causeDetails(cause, layout)];
  return [
    ...head,
    ...others.flatMap((other) => [
      ...indented(`${layout.style.bad('✘')} `, causeText(other), layout),
      ...causeDetails(other, layout),
    ]),
    ...checkLines(findings.checks, layout),
    ...leakLines(findings.leaked, findings.removal, layout),
  ];
}

/** The failed step's line; a message too long for it goes on below. */
function headLines(step: ReportStep, text: string, layout: Layout): string[] {
  const room = layout.width - INDENT - 3 - widthOf(seconds(step.duration));
  const [first = '', ...more] = wrap(text, room);
  return [stepLine(step, first, layout), ...more.map((rest) => ' '.repeat(INDENT) + rest)];
}

/** Place, hint, and the end of the log. */
export function causeDetails(cause: Cause, layout: Layout): string[] {
  const { style } = layout;
  const log = (cause.log ?? []).slice(-LOG_LINES);
  return [
    ...(cause.location === undefined ? [] : [`  ${style.bold(printable(place(cause.location)))}`]),
    ...(cause.hint === undefined ? [] : indented('  hint: ', cause.hint, layout)),
    ...log.flatMap((text) => indented(style.dim('  │ '), text, layout)),
  ];
}

function checkLines(checks: CheckResult[], layout: Layout): string[] {
  const bad = checksWorstFirst(checks).filter(isBad);
  const shown = bad.slice(0, CHECKS).flatMap((check) => checkBlock(check, layout));
  const rest = bad.length - CHECKS;
  return rest > 0 ? [...shown, `  and ${rest} more, all in the report`] : shown;
}

function checkBlock(check: CheckResult, layout: Layout): string[] {
  const { style } = layout;
  const mark = check.outcome === 'infra' ? style.warn('!') : style.bad('✘');
  const head = indented(`  ${mark} `, `${check.id}  ${check.title}`, layout);
  if (check.visibility === 'hidden') return [...head, `      ${HIDDEN_MESSAGE}`];
  const field = (name: string, value: string | undefined): string[] =>
    value === undefined
      ? []
      : indented(`      ${style.dim(padEnd(name, 10))}`, clip(printable(value), VALUE_LENGTH), layout);
  const tries = check.attempts > 1 ? [`${check.attempts} attempts in ${seconds(check.duration)}`] : [];
  const where = check.location === undefined ? [] : [printable(place(check.location))];
  return [
    ...head,
    ...field('', check.message),
    ...field('expected', check.expected),
    ...field('actual', check.actual),
    ...field('after', tries[0]),
    ...field('at', where[0]),
    ...field('hint', check.hint),
  ];
}

/** What is left, as a table, and the commands that remove it. */
export function leakLines(leaked: ReportResource[], removal: string[], layout: Layout): string[] {
  if (leaked.length === 0) return [];
  const rows = leaked.map((resource) =>
    [resource.type, resource.name, resource.id.slice(0, 12), resource.error ?? ''].map(oneLine),
  );
  const all = [['type', 'name', 'id', 'why it is still there'], ...rows];
  const widths = [0, 1, 2].map((column) =>
    Math.min(WIDEST_CELL, Math.max(...all.map((row) => widthOf(row[column] ?? '')))),
  );
  const table = all.map((row) =>
    row
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = table;
  return [
    `  ${layout.style.dim(head)}`,
    ...body.flatMap((row) => indented('  ', row, layout)),
    ...(removal.length === 0 ? [] : ['  remove what is left with:']),
    // Never wrapped: these are to be copied.
    ...removal.map((command) => `    ${oneLine(command)}`),
  ];
}

/** `prefix` and the text, wrapped under itself. `prefix` may be coloured: it is measured by what it shows. */
function indented(prefix: string, text: string, layout: Layout): string[] {
  const lead = widthOf(printable(prefix));
  return wrap(printable(text), layout.width - lead).map(
    (piece, index) => (index === 0 || prefix.includes('│') ? prefix : ' '.repeat(lead)) + piece,
  );
}
