import { join, resolve } from 'node:path';
import { begin } from '../../lab/conduct.js';
import { loadLab } from '../../lab/load.js';
import { createSession } from '../../lab/phases.js';
import { planLab } from '../../lab/plan.js';
import { checkLab } from '../../lab/run.js';
import { readState } from '../../lab/state.js';
import { exitCodeOf } from '../../report/outcome.js';
import { writeReport } from '../../report/write.js';
import { UserError } from '../../system/errors.js';
import type { Command } from '../command.js';
import { outputOptions, textOf } from '../lab-options.js';
import { watchedRecorder } from '../watch.js';
import { reopen, whichEnvironment } from '../which-environment.js';

export const command: Command = {
  usage: 'lab check <lab> [--environment ID] [--report DIR] [--json] [--quiet]',
  options: { ...outputOptions, environment: { type: 'string' }, report: { type: 'string' } },
  arity: [1, 1],
  async run({ arguments: [name = ''], options, surroundings }) {
    const { context, labs, workingFolder } = surroundings;
    const lab = await loadLab(name, labs, workingFolder);
    const id = await whichEnvironment(surroundings, textOf(options, 'environment'));
    const environment = await reopen(surroundings, id, 4);
    const { cluster, stack, images = [], target } = await readState(environment);
    if (cluster === undefined || stack === undefined || target === undefined) {
      throw new UserError(`nothing is deployed in ${id}: distsys up ${lab.id} does that`);
    }
    const recorder = watchedRecorder(options, surroundings);
    begin(recorder, lab, await planLab(lab, { target }), environment);
    const report = resolve(workingFolder, textOf(options, 'report') ?? 'distsys-report');
    const session = createSession(context, environment, recorder, { install: false });
    await checkLab(session, lab, { cluster, stack, images }, resolve(report, 'evidence')).catch((error) =>
      recorder.failed(error),
    );
    await writeReport(recorder.report(), report);
    return exitCodeOf(recorder.finish(join(report, 'index.html')));
  },
};
