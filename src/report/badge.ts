import { withoutHidden } from './hidden.js';
import type { Report } from './report.js';

const COLORS: Record<Report['outcome'], string> = {
  passed: 'brightgreen',
  failed: 'red',
  error: 'red',
  infra: 'lightgrey',
  leaked: 'orange',
  cancelled: 'lightgrey',
};

/** JSON for a shields endpoint badge (https://shields.io/badges/endpoint-badge): "voting | 23/23 passed". */
export function badgeOf(report: Report): string {
  const { checks, outcome, lab } = withoutHidden(report);
  const passed = checks.filter((check) => check.outcome === 'pass').length;
  const counted = outcome === 'passed' || outcome === 'failed';
  const message = counted && checks.length > 0 ? `${passed}/${checks.length} passed` : outcome;
  const badge = {
    schemaVersion: 1,
    label: lab || 'lab',
    message,
    color: COLORS[outcome],
    isError: outcome === 'failed' || outcome === 'error',
  };
  return `${JSON.stringify(badge, null, 2)}\n`;
}
