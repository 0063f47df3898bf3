import type { Report } from '../report.js';
import { count } from '../words.js';
import { html, type Markup } from './markup.js';

/** What a pass is worth, in words; the key is the fidelity's first word. */
const MEANING: Record<string, string> = {
  swarm: 'a real Docker Swarm on this machine',
  kind: 'real Kubernetes, its nodes being containers',
  kubeadm: 'real Kubernetes on machines of its own',
  'local-docker': 'containers on this machine, no cluster',
  'real-aws': 'the real AWS services',
  existing: 'a cluster that was there already',
  model: 'a model of the service: only what the model knows was shown',
};

/** What the passes of this run show, and what they do not. */
export function fidelity({ checks, fidelity: own }: Report): Markup {
  const kinds = new Map<string, number>();
  for (const check of checks) kinds.set(check.fidelity, (kinds.get(check.fidelity) ?? 0) + 1);
  if (kinds.size === 0 && own !== '') kinds.set(own, 0);
  const rows = [...kinds].map(([name, number]) => {
    const meaning = name.startsWith('emulated') ? 'an emulator, not the service itself' : MEANING[name];
    return html`<li><b>${name}</b> ${meaning ?? ''}${number > 0 && html` <span class="quiet">(${count(number, 'check')})</span>`}</li>\n`;
  });
  return rows.length === 0 ? html`` : html`<ul class="notes">${rows}</ul>`;
}
