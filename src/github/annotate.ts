import { annotationsOf } from '../report/annotations.js';
import type { Report } from '../report/report.js';
import type { Toolkit } from './toolkit.js';

/** Says on the lines at fault, and on the run's page, what went wrong. */
export function annotate(core: Toolkit, report: Report): void {
  for (const { level, message, title, file, line } of annotationsOf(report)) {
    core[level](message, { title, file, startLine: line });
  }
}
