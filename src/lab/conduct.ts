import { join } from 'node:path';
import type { Environment } from '../environment/environment.js';
import type { Owner } from '../environment/owner.js';
import type { Recorder } from '../report/recorder.js';
import type { Report } from '../report/report.js';
import { writeReport } from '../report/write.js';
import type { Context } from '../system/context.js';
import type { Lab } from './load.js';
import { openClean } from './open-clean.js';
import { createSession, type Supply } from './phases.js';
import type { Plan } from './plan.js';
import { bringUpLab, checkLab, type RunRequest } from './run.js';
import { tearDown } from './tear-down.js';

export interface ConductRequest extends RunRequest {
  owner: Owner;
  supply: Supply;
  hours: number;
  runUrl?: string;
  keep: boolean;
  /** Absolute folder of the report. */
  report: string;
  /** Told once the environment has an id, before anything is created in it. */
  onOpen?: (environment: Environment) => void;
}

/**
 * A whole lab: bring up, check, tear down, report. Failures are in the report; only what is wrong before an environment
 * is opened is thrown. `fresh` is a context that a cancel does not abort: teardown runs on it.
 */
export async function conductLab(
  context: Context,
  fresh: Context,
  lab: Lab,
  plan: Plan,
  request: ConductRequest,
  recorder: Recorder,
): Promise<Report> {
  const environment = await openClean(context, request.owner, request, recorder);
  request.onOpen?.(environment);
  begin(recorder, lab, plan, environment);
  const session = createSession(context, environment, recorder, request.supply);
  try {
    if (request.keep) await session.save({ standing: true });
    const evidence = join(request.report, 'evidence');
    const made = await bringUpLab(session, lab, plan, request);
    await checkLab(session, lab, made, evidence);
  } catch (error) {
    recorder.failed(error);
  } finally {
    if (request.keep)
      recorder.skip('teardown', 'teardown', `kept: distsys down ${environment.id} removes it`);
    else await tearDown(fresh, environment.id, recorder);
  }
  await writeReport(recorder.report(), request.report);
  return recorder.finish(join(request.report, 'index.html'));
}

/** Tells who watches, and the report, what runs; checks that then have no result stand there as not run. */
export function begin(recorder: Recorder, lab: Lab, plan: Plan, environment: Environment): void {
  const { id, labels } = environment;
  recorder.begin({
    lab: lab.id,
    title: lab.title,
    target: plan.target,
    fidelity: plan.target,
    environment: {
      id,
      owner: labels['distsys.owner'],
      expires: labels['distsys.expires'],
      runUrl: labels['distsys.run'],
    },
  });
  recorder.declare(
    lab.checks.map((check, index) => ({
      id: check.id,
      title: check.title,
      kind: check.kind,
      maxPoints: check.points,
      visibility: check.visibility,
      location: lab.document.locate(['checks', index]),
    })),
  );
}
