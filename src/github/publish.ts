import { classroomOf } from '../report/classroom.js';
import type { Report } from '../report/report.js';
import { summaryOf } from '../report/summary.js';
import { annotate } from './annotate.js';
import type { Toolkit } from './toolkit.js';

/** The report where people on GitHub look: outputs, job summary, annotations. */
export async function publish(core: Toolkit, report: Report, folder: string): Promise<void> {
  const passed = report.checks.filter((check) => check.outcome === 'pass').length;
  const failed = report.checks.filter(
    (check) => check.outcome === 'fail' || check.outcome === 'error',
  ).length;
  core.setOutput('outcome', report.outcome);
  core.setOutput('passed', passed);
  core.setOutput('failed', failed);
  core.setOutput('points', report.points.scored);
  core.setOutput('points-possible', report.points.possible);
  core.setOutput('report', folder);
  core.setOutput('result', classroomOf(report));
  annotate(core, report);
  await core.summary.addRaw(summaryOf(report)).write();
}
