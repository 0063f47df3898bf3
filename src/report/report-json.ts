import { withoutHidden } from './hidden.js';
import type { Report } from './report.js';

/** The report as JSON text; hidden checks with title, outcome and points only, unless `reveal`. */
export function reportJson(report: Report, options: { reveal?: boolean } = {}): string {
  return `${JSON.stringify(options.reveal === true ? report : withoutHidden(report), null, 2)}\n`;
}
