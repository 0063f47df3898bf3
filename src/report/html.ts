import { createHash } from 'node:crypto';
import { withoutHidden } from './hidden.js';
import { allChecks, type Evidence, failedChecks } from './html/checks.js';
import { fidelity } from './html/fidelity.js';
import { inventory, leaks } from './html/inventory.js';
import { html, type Markup, raw } from './html/markup.js';
import { notes, stepList } from './html/steps.js';
import { STYLESHEET } from './html/stylesheet.js';
import { timeline } from './html/timeline.js';
import { causeBlock, facts, goodNews, headline } from './html/verdict.js';
import { isBad } from './outcome.js';
import type { Report } from './report.js';
import { count } from './words.js';

// Only this page's own style, and pictures that are part of it: no script, no request to anywhere.
const STYLE_HASH = createHash('sha256').update(STYLESHEET).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;

const TONES: Record<Report['outcome'], 'good' | 'bad' | 'unsure'> = {
  passed: 'good',
  failed: 'bad',
  error: 'bad',
  leaked: 'bad',
  infra: 'unsure',
  cancelled: 'unsure',
};

/** The report as one HTML page that needs nothing else. `evidence`: pictures that it should hold. */
export function htmlOf(report: Report, evidence: Evidence = new Map()): string {
  const shown = withoutHidden(report);
  const name = shown.title || shown.lab || 'distsys';
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headline(shown)} · ${name}</title>
<style>${raw(STYLESHEET)}</style>
</head>
<body class="${TONES[shown.outcome]}">
${verdict(shown, name, evidence)}
${section('Timeline', html`${stepList(shown)}${timeline(shown)}`)}
${section(`All ${count(shown.checks.length, 'check')}`, allChecks(shown, evidence))}
${section('Created and removed', inventory(shown))}
${section('What was different here', notes(shown))}
${section('What a pass is worth', fidelity(shown))}
<footer><a href="report.json">report.json</a><a href="junit.xml">junit.xml</a><span>${shown.environment.owner}</span></footer>
</body>
</html>
`;
  return page.text;
}

/** The causes before anything else. */
function verdict(report: Report, name: string, evidence: Evidence): Markup {
  // What is left behind and which checks failed is shown in full below: their one-line causes would only repeat it.
  const causes = report.causes.filter((cause) => cause.kind !== 'leak' && cause.kind !== 'checks');
  const bad = report.checks.filter(isBad).length;
  const checksTitle = html`<h2>${bad} of ${count(report.checks.length, 'check')} failed</h2>`;
  const missing = bad === 0 ? report.causes.filter((cause) => cause.kind === 'checks') : [];
  return html`<header>
<p class="quiet">${name}${report.target !== '' && ` on ${report.target}`}</p>
<h1>${headline(report)}</h1>
${leaks(report)}
${[...causes, ...missing].map(causeBlock)}
${report.outcome === 'passed' && goodNews(report)}
</header>
${bad > 0 && report.outcome !== 'failed' && checksTitle}
${failedChecks(report, evidence)}
${facts(report)}`;
}

function section(title: string, content: Markup): Markup {
  return content.text.trim() === '' ? html`` : html`<section><h2>${title}</h2>${content}</section>`;
}
