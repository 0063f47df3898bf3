import { causeText } from '../cause-text.js';
import { isBad, isJudged } from '../outcome.js';
import type { Cause, Report } from '../report.js';
import { count, dateAndTime, place, seconds } from '../words.js';
import { html, type Markup } from './markup.js';

/** Lines of a log shown at once; what comes before them is folded. */
const LOG_LINES = 16;
const SUSPECT = /\b(error|exception|fatal|panic|failed|denied|refused|cannot|killed)\b/i;

/** The page's first line: what came of it, in a few words. */
export function headline(report: Report): string {
  const bad = report.checks.filter(isBad).length;
  const step = report.causes[0]?.step;
  const failedAt = step === undefined || step === 'run' ? '' : ` at ${step}`;
  if (report.outcome === 'passed') return 'Passed';
  if (report.outcome === 'leaked') {
    return `${count(report.leaked.length, 'resource')} ${report.leaked.length === 1 ? 'is' : 'are'} left behind`;
  }
  if (report.outcome === 'failed' && bad > 0)
    return `${bad} of ${count(report.checks.length, 'check')} failed`;
  if (report.outcome === 'infra') return `Not judged: infrastructure failed${failedAt}`;
  if (report.outcome === 'cancelled') return 'Cancelled';
  return `Failed${failedAt}`;
}

/** One sentence under the headline when there is no cause to show. */
export function goodNews(report: Report): Markup {
  const skipped = report.checks.filter((check) => check.outcome === 'skip').length;
  const passed = report.checks.filter((check) => check.outcome === 'pass').length;
  const removed = report.resources.filter((resource) => resource.removed !== undefined).length;
  const checks =
    report.checks.length === 0 ? [] : [`${passed} of ${count(report.checks.length, 'check')} passed`];
  const parts = [
    ...checks,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(removed > 0 ? [`${count(removed, 'resource')} removed, none left`] : []),
  ];
  return parts.length === 0 ? html`` : html`<p class="lead">${parts.join(', ')}.</p>`;
}

/** A cause with its place, hint and log. */
export function causeBlock(cause: Cause): Markup {
  return html`<div class="cause">
<p class="lead">${causeText(cause)}</p>
${cause.location !== undefined && html`<p class="place"><code>${place(cause.location)}</code></p>`}
${cause.hint !== undefined && html`<p class="hint"><b>Hint</b> ${cause.hint}</p>`}
${logBlock(cause.log ?? [])}
</div>`;
}

function logBlock(log: string[]): Markup {
  if (log.length === 0) return html``;
  const earlier = log.slice(0, -LOG_LINES);
  return html`${
    earlier.length > 0 &&
    html`<details class="earlier"><summary>${count(earlier.length, 'earlier line')}</summary><pre>${logLines(earlier)}</pre></details>`
  }<pre class="log">${logLines(log.slice(-LOG_LINES))}</pre>`;
}

function logLines(lines: string[]): Markup[] {
  return lines.map((line) => (SUSPECT.test(line) ? html`<b>${line}</b>\n` : html`${line}\n`));
}

type Fact = [name: string, value: Markup | string | false];

/** When, how long, how many points, where: the facts of the run. */
export function facts(report: Report): Markup {
  const { points, environment, checks } = report;
  const passed = checks.filter((check) => check.outcome === 'pass').length;
  const judged = checks.filter(isJudged).length;
  const url = environment.runUrl;
  const linked = url !== undefined && /^https?:\/\//.test(url);
  const rows: Fact[] = [
    ['Time', seconds(report.duration)],
    ['Checks', checks.length > 0 && `${passed} of ${judged} passed`],
    ['Points', points.possible > 0 && pointsText(report)],
    ['Ran on', report.target],
    ['Environment', environment.id !== '' && html`<code>${environment.id}</code>`],
    ['Started', dateAndTime(report.started)],
    ['Run', linked && html`<a href="${url}" rel="noreferrer">open</a>`],
  ];
  const known = rows.filter(([, value]) => value !== false && value !== '');
  return html`<dl class="facts">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function pointsText({ points }: Report): Markup {
  const excluded =
    points.excluded !== undefined &&
    html` <small title="Points of checks that could not be judged">${points.excluded} not counted</small>`;
  return html`${points.scored} of ${points.possible}${excluded}`;
}
