import type { CheckResult, Outcome } from '../../check/check.js';
import { checksWorstFirst, isBad } from '../outcome.js';
import type { Report } from '../report.js';
import { count, place, seconds } from '../words.js';
import { html, type Markup, raw } from './markup.js';

/** Pictures by the path that the report names, as data: addresses. */
export type Evidence = ReadonlyMap<string, string>;

/** Failed checks shown in full; the list below them has all. */
const MOST_SHOWN = 100;
/** Longer lists are folded. */
const LONG_LIST = 60;

const MARKS: Record<Outcome, string> = { pass: '✔', fail: '✘', error: '✘', skip: '–', infra: '!' };
const NAMES: Record<Outcome, string> = {
  pass: 'passed',
  fail: 'failed',
  error: 'error in the check',
  skip: 'skipped',
  infra: 'not judged',
};

/** Each failed check with what was expected and what was found. */
export function failedChecks(report: Report, evidence: Evidence): Markup {
  const bad = checksWorstFirst(report.checks).filter(isBad);
  if (bad.length === 0) return html``;
  const more = bad.length - MOST_SHOWN;
  return html`<ol class="failed">${bad.slice(0, MOST_SHOWN).map((check) => failedCheck(check, evidence))}</ol>
${more > 0 && html`<p class="quiet">${count(more, 'more failed check')} in the list of all checks.</p>`}`;
}

function failedCheck(check: CheckResult, evidence: Evidence): Markup {
  return html`<li><h3>${mark(check.outcome)} ${check.title}<span class="points">${points(check)}</span></h3>
${details(check, evidence)}</li>
`;
}

function details(check: CheckResult, evidence: Evidence): Markup {
  const meta = [
    ...(check.attempts > 1 ? [`${check.attempts} attempts in ${seconds(check.duration)}`] : []),
    ...(check.kind === '' ? [] : [check.kind]),
    ...(check.location === undefined ? [] : [place(check.location)]),
  ];
  return html`${check.message !== undefined && html`<p>${check.message}</p>`}
${comparison(check)}
${check.hint !== undefined && html`<p class="hint"><b>Hint</b> ${check.hint}</p>`}
${picture(check, evidence)}
<p class="meta">${meta.join(' · ')}</p>`;
}

function comparison({ expected, actual }: CheckResult): Markup {
  if (expected === undefined && actual === undefined) return html``;
  const side = (name: string, value: string | undefined): Markup | false =>
    value !== undefined && html`<div><dt>${name}</dt><dd><pre>${value}</pre></dd></div>`;
  return html`<dl class="comparison">${side('Expected', expected)}${side('Actual', actual)}</dl>`;
}

const PICTURE = /^data:image\/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/=]+$/;
const INSIDE = /^(?!\/)(?!.*\.\.)[\w./-]+$/;

/** The picture itself when the page was given it, else a link to the file beside the page. */
function picture({ evidence: path, title }: CheckResult, evidence: Evidence): Markup {
  const data = path === undefined ? undefined : evidence.get(path);
  if (data !== undefined && PICTURE.test(data)) {
    return html`<figure><img src="${raw(data)}" alt="What was seen: ${title}"></figure>`;
  }
  if (path === undefined || !INSIDE.test(path)) return html``;
  return html`<p><a href="${path}">${path}</a></p>`;
}

function mark(outcome: Outcome): Markup {
  return html`<span class="mark ${outcome}" title="${NAMES[outcome]}">${MARKS[outcome]}</span>`;
}

function points(check: CheckResult): string {
  if (check.maxPoints === 0) return '';
  return check.outcome === 'infra' || check.excused === true
    ? 'not counted'
    : `${check.points} of ${check.maxPoints}`;
}

/** Every check in the order of lab.yml; a click on one shows what it saw. */
export function allChecks(report: Report, evidence: Evidence): Markup {
  if (report.checks.length === 0) return html``;
  const rows = html`<ul class="checks">${report.checks.map((check) => checkRow(check, evidence))}</ul>`;
  if (report.checks.length <= LONG_LIST) return rows;
  return html`<details><summary>All ${count(report.checks.length, 'check')}</summary>${rows}</details>`;
}

function checkRow(check: CheckResult, evidence: Evidence): Markup {
  const why = check.outcome === 'skip' && check.message !== undefined && html` <i>${check.message}</i>`;
  const row = html`${mark(check.outcome)}<span class="title">${check.title}${why}</span><span class="kind">${check.kind}</span><span class="time">${check.outcome === 'skip' ? '' : seconds(check.duration)}</span><span class="points">${points(check)}</span>`;
  const folded = check.expected !== undefined || check.actual !== undefined || check.evidence !== undefined;
  return folded
    ? html`<li><details><summary>${row}</summary><div class="inside">${details(check, evidence)}</div></details></li>\n`
    : html`<li><div class="row">${row}</div></li>\n`;
}
