import { causeText } from '../cause-text.js';
import type { RunFacts } from '../events.js';
import { checksSummary } from '../outcome.js';
import { oneLine } from '../printable.js';
import type { Report } from '../report.js';
import { seconds, timeOfDay } from '../words.js';
import { causeDetails } from './failure-lines.js';
import { type Layout, line } from './step-line.js';
import { truncate, wrap } from './width.js';

/** "voting on swarm · environment dsa-3f9c12 · expires 20:14" */
export function headerLine(facts: RunFacts, time: number, { style, width }: Layout): string {
  const { id, expires } = facts.environment;
  const until = Date.parse(expires);
  const name = subjectOf(facts);
  const rest = [
    ...(id === '' ? [] : [`environment ${id}`]),
    ...(Number.isNaN(until) ? [] : [`expires ${timeOfDay(until, time)}`]),
  ];
  const [head = '', ...tail] = truncate([name, ...rest].map(oneLine).join(' · '), width).split(' · ');
  return [style.bold(head), ...tail.map((text) => style.dim(text))].join(' · ');
}

/** "voting on swarm"; a command that is about no lab or no target leaves it out. */
function subjectOf({ lab, target }: { lab: string; target: string }): string {
  return [lab, target].filter((part) => part !== '').join(' on ');
}

/** The end of a run: when it did not pass, what it comes down to; then where the report is. */
export function closingLines(report: Report, path: string | undefined, layout: Layout): string[] {
  const where = path === undefined ? [] : [`report ${oneLine(path)}`];
  return report.outcome === 'passed' ? where : [...verdictLines(report, layout), ...where];
}

/** The one line that `--quiet` ends with. */
export function quietLine(report: Report, path: string | undefined, layout: Layout): string {
  const { style } = layout;
  const checks = report.checks.length === 0 ? '' : checksSummary(report.checks).replace(/ {3}/g, ' · ');
  const texts = [report.outcome, subjectOf(report), checks, seconds(report.duration), path ?? ''];
  const text = texts
    .filter((part) => part !== '')
    .map(oneLine)
    .join(' · ');
  const passed = report.outcome === 'passed';
  return `${passed ? style.good('✔') : style.bad('✘')} ${text}`;
}

/** Causes that belong to no step are told here first: no step's line showed them. */
function verdictLines(report: Report, layout: Layout): string[] {
  const { style } = layout;
  const known = new Set(report.steps.map((step) => step.id));
  const orphans = report.causes.filter((cause) => !known.has(cause.step));
  const told = orphans.flatMap((cause) => [
    ...wrap(causeText(cause), layout.width - 2).map(
      (text, index) => (index === 0 ? `${style.bad('✘')} ` : '  ') + text,
    ),
    ...causeDetails(cause, layout),
  ]);
  const worst = report.causes[0];
  const points =
    report.points.possible > 0 ? `${report.points.scored} of ${report.points.possible} points` : '';
  const verdict = line(
    {
      mark: style.bad('✘'),
      title: report.outcome,
      body: worst === undefined ? '' : `${worst.step}: ${causeText(worst)}`,
      note: points,
      end: seconds(report.duration),
    },
    layout,
  );
  return [...told, verdict];
}
