import { isStanding } from '../lab/state.js';
import type { Run } from './run.js';

/**
 * The post step of every action that creates something. Post steps run last to first: the first one removes the
 * whole environment, the others find nothing. One step that keeps it keeps it for all. Fails the job when something is
 * left.
 */
export async function tearDownJob(run: Run, keep: boolean): Promise<void> {
  const { core, fresh, recorder } = run;
  const id = core.getState('environment');
  if (keep || (await isStanding(fresh, id))) {
    core.info(`${id} is kept`);
    return;
  }
  const [{ hasEnvironment }, { tearDown }, { annotate }] = await Promise.all([
    import('../environment/list.js'),
    import('../lab/tear-down.js'),
    import('../github/annotate.js'),
  ]);
  if (!(await hasEnvironment(fresh, id))) return;
  await tearDown(fresh, id, recorder);
  const report = recorder.report();
  annotate(core, report);
  run.finish(report.outcome === 'passed');
}
