import type { Report, ReportResource } from '../report.js';
import { count, seconds } from '../words.js';
import { html, type Markup } from './markup.js';

/** Longer tables are folded. */
const LONG_TABLE = 25;

/** What was created and what became of it. */
export function inventory(report: Report): Markup {
  const { resources, started } = report;
  if (resources.length === 0) return html``;
  const since = (time: number | undefined): string => (time === undefined ? '' : seconds(time - started));
  const rows = resources.map(
    (
      one,
    ) => html`<tr><td class="type">${one.type}</td><td><code>${one.name}</code></td><td class="time">${since(one.created)}</td><td class="time">${one.removed === undefined ? fate(one, report) : since(one.removed)}</td></tr>
`,
  );
  const table = html`<div class="scroll"><table><thead><tr><th>Type</th><th>Name</th><th class="time">Created after</th><th class="time">Removed after</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  if (resources.length <= LONG_TABLE) return table;
  return html`<details><summary>${count(resources.length, 'resource')}</summary>${table}</details>`;
}

function fate(resource: ReportResource, report: Report): Markup {
  const left = report.leaked.some((one) => one.type === resource.type && one.id === resource.id);
  return left ? html`<span class="left">left</span>` : html`<span class="quiet">kept</span>`;
}

/** What is left, why, and the commands that remove it. */
export function leaks({ leaked, removal }: Report): Markup {
  if (leaked.length === 0) return html``;
  const rows = leaked.map(
    (
      one,
    ) => html`<tr><td class="type">${one.type}</td><td><code>${one.name}</code></td><td>${one.error ?? ''}</td></tr>
`,
  );
  return html`<div class="scroll"><table><thead><tr><th>Type</th><th>Name</th><th>Why it is still there</th></tr></thead><tbody>${rows}</tbody></table></div>
${removal.length > 0 && html`<p>Remove what is left with</p><pre class="log">${removal.join('\n')}</pre>`}`;
}
