import type { CheckResult } from '../check/check.js';
import { causeText } from './cause-text.js';
import { withoutHidden } from './hidden.js';
import { BoundedText, code, escapeMarkdown, preformatted } from './markdown.js';
import { checksSummary, checksWorstFirst, isBad } from './outcome.js';
import type { Cause, Report, ReportResource, ReportStep } from './report.js';
import { count, place, seconds } from './words.js';

/** GitHub drops a summary above 1 MiB, and some just below it (actions/runner#4337). Bytes. */
const BUDGET = 1_000_000;
const LOG_LINES = 30;

const MARKS = { pass: '✅', fail: '❌', error: '❌', skip: '➖', infra: '⚠️' } as const;
const STEP_MARKS = { ok: '✅', failed: '❌', skipped: '➖', cancelled: '⏹️', running: '⏳' } as const;

/** The job summary: GitHub's Markdown, at most `budget` bytes, the worst first, with a count of what was left out. */
export function summaryOf(report: Report, budget = BUDGET): string {
  const shown = withoutHidden(report);
  const out = new BoundedText(budget);
  out.add(heading(shown));
  out.addList(
    '',
    shown.causes.map(causeBlock),
    '',
    (left) => `\n${count(left, 'more cause')} in the report.\n`,
  );
  addLeaks(out, shown);
  const bad = checksWorstFirst(shown.checks).filter(isBad);
  addTable(out, '### Failed checks', ['Check', 'What was found', 'Points'], bad.map(badRow), 'failed check');
  addTable(out, '### Steps', ['', 'Step', '', 'Time'], shown.steps.map(stepRow), 'step');
  addNotes(out, shown);
  addAllChecks(out, shown);
  return out.toString();
}

function heading(report: Report): string {
  const { points, environment, fidelity, target } = report;
  const mark = report.outcome === 'passed' ? '✅' : report.outcome === 'infra' ? '⚠️' : '❌';
  const name = escapeMarkdown(report.title || report.lab || 'lab');
  const excluded =
    points.excluded === undefined ? '' : `, ${points.excluded} not counted: could not be judged here`;
  const facts = [
    ...(report.checks.length === 0 ? [] : [checksSummary(report.checks).replace(/ {3}/g, ', ')]),
    ...(points.possible > 0 ? [`${points.scored} of ${points.possible} points${excluded}`] : []),
    seconds(report.duration),
    ...(environment.id === '' ? [] : [`environment ${environment.id}`]),
    ...(fidelity === '' ? [] : [`fidelity ${fidelity}`]),
  ].map((fact) => escapeMarkdown(fact));
  const where = target === '' ? '' : ` on ${escapeMarkdown(target)}`;
  return `## ${mark} ${name}${where}: ${report.outcome}\n\n${facts.join(' · ')}\n\n`;
}

function causeBlock(cause: Cause): string {
  const where = cause.location === undefined ? '' : `\n\n${code(place(cause.location))}`;
  const hint = cause.hint === undefined ? '' : `\n\nHint: ${escapeMarkdown(cause.hint)}`;
  const log = (cause.log ?? []).slice(-LOG_LINES);
  const title = `Last ${count(log.length, 'line')} of the log`;
  const details =
    log.length === 0
      ? ''
      : `\n\n<details open><summary>${title}</summary>\n\n${preformatted(log)}\n\n</details>`;
  return `**${escapeMarkdown(cause.step)}:** ${escapeMarkdown(causeText(cause), 4_000)}${where}${hint}${details}\n\n`;
}

function addLeaks(out: BoundedText, { leaked, removal }: Report): void {
  const row = (one: ReportResource): string =>
    tableRow([escapeMarkdown(one.type), code(one.name), code(one.id), escapeMarkdown(one.error ?? '')]);
  addTable(out, '### Left behind', ['Type', 'Name', 'Id', 'Why'], leaked.map(row), 'resource');
  if (removal.length > 0) out.add(`Remove it with:\n\n${preformatted(removal)}\n\n`);
}

function badRow(check: CheckResult): string {
  const found = [
    ...(check.message === undefined ? [] : [escapeMarkdown(check.message)]),
    ...(check.expected === undefined ? [] : [`expected ${code(check.expected, 400)}`]),
    ...(check.actual === undefined ? [] : [`actual ${code(check.actual, 400)}`]),
    ...(check.attempts > 1 ? [`after ${check.attempts} attempts in ${seconds(check.duration)}`] : []),
    ...(check.hint === undefined ? [] : [`hint: ${escapeMarkdown(check.hint)}`]),
    ...(check.location === undefined ? [] : [code(place(check.location))]),
  ];
  return tableRow([
    `${MARKS[check.outcome]} ${escapeMarkdown(check.title)}`,
    found.join('<br>'),
    pointsOf(check),
  ]);
}

function stepRow(step: ReportStep): string {
  const parts = step.parts.slice(0, 6).map((part) => `${part.name} ${seconds(part.duration)}`);
  const more = step.parts.length > 6 ? ` and ${step.parts.length - 6} more` : '';
  const told = step.summary === '' ? parts.join(', ') + more : step.summary.replace(/ {3}/g, ', ');
  const title = escapeMarkdown(step.title);
  return tableRow([STEP_MARKS[step.outcome], title, escapeMarkdown(told), seconds(step.duration)]);
}

function addNotes(out: BoundedText, { steps }: Report): void {
  const notes = steps.flatMap((step) =>
    step.notes.map((note) => `* ${escapeMarkdown(step.title)}: ${escapeMarkdown(note)}\n`),
  );
  out.addList('### Notes\n\n', notes, '\n', (left) => `${count(left, 'more note')} in the report.\n\n`);
}

function addAllChecks(out: BoundedText, { checks }: Report): void {
  const rows = checks.map((check) =>
    tableRow([
      MARKS[check.outcome],
      escapeMarkdown(check.title),
      escapeMarkdown(check.outcome === 'skip' ? (check.message ?? 'skipped') : check.outcome),
      pointsOf(check),
      seconds(check.duration),
    ]),
  );
  const title = `<details><summary>All ${count(checks.length, 'check')}</summary>\n\n`;
  const head = title + tableHead(['', 'Check', '', 'Points', 'Time']);
  out.addList(head, rows, '\n</details>\n\n', (left) => leftOut(left, 'check'));
}

function addTable(out: BoundedText, title: string, columns: string[], rows: string[], noun: string): void {
  out.addList(`${title}\n\n${tableHead(columns)}`, rows, '\n', (left) => leftOut(left, noun));
}

function pointsOf(check: CheckResult): string {
  return check.maxPoints === 0 ? '' : `${check.points} of ${check.maxPoints}`;
}

const leftOut = (left: number, noun: string): string =>
  `\n${count(left, noun)} left out here, for GitHub's limit; all are in the report.\n\n`;
const tableRow = (cells: string[]): string => `| ${cells.join(' | ')} |\n`;
const tableHead = (columns: string[]): string => tableRow(columns) + tableRow(columns.map(() => '---'));
