import { annotate } from '../github/annotate.js';
import type { Run } from './run.js';

/** Tells why an action threw: an annotation on each line at fault, and the same in the job summary under `title`. */
export async function tellFailure(run: Run, title: string, error: unknown): Promise<void> {
  const { core, recorder, variables } = run;
  recorder.failed(error);
  const report = recorder.report();
  if (report.outcome === 'cancelled') {
    core.info('cancelled: the post step removes what was made');
    return;
  }
  annotate(core, report);
  if (!variables.GITHUB_STEP_SUMMARY) return;
  const { summaryOf } = await import('../report/summary.js');
  await core.summary.addRaw(summaryOf({ ...report, title })).write();
}
