import type { Report, ReportStep } from '../report.js';
import { partsBody } from '../terminal/step-line.js';
import { seconds } from '../words.js';
import { html, type Markup } from './markup.js';

const MARKS = {
  ok: ['✔', 'pass'],
  failed: ['✘', 'fail'],
  skipped: ['–', 'skip'],
  cancelled: ['■', 'infra'],
  running: ['…', 'skip'],
} as const;

/** One line a step, as the terminal showed them. */
export function stepList({ steps, causes }: Report): Markup {
  const rows = steps.map((step) => {
    const [sign, tone] = MARKS[step.outcome];
    const failed = step.outcome === 'failed' && step.summary === '';
    const told = failed ? (causes.find((cause) => cause.step === step.id)?.message ?? '') : bodyOf(step);
    return html`<li><span class="mark ${tone}" title="${step.outcome}">${sign}</span><b>${step.title}</b><span class="told">${told}</span><span class="time">${step.outcome === 'skipped' ? '' : seconds(step.duration)}</span></li>
`;
  });
  return html`<ol class="steps">${rows}</ol>`;
}

function bodyOf(step: ReportStep): string {
  const body = step.summary === '' ? partsBody(step.parts, 90) : step.summary;
  return body.replace(/ {3}/g, ', ');
}

/** What was different here and why: limits of the machine, deviations, choices. */
export function notes({ steps }: Report): Markup {
  const rows = steps.flatMap((step) =>
    step.notes.map((note) => html`<li><b>${step.title}</b> ${note}</li>\n`),
  );
  return rows.length === 0 ? html`` : html`<ul class="notes">${rows}</ul>`;
}
