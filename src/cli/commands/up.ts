import { begin } from '../../lab/conduct.js';
import { loadLab } from '../../lab/load.js';
import { openClean } from '../../lab/open-clean.js';
import { createSession } from '../../lab/phases.js';
import { planLab } from '../../lab/plan.js';
import { bringUpLab } from '../../lab/run.js';
import { tearDown } from '../../lab/tear-down.js';
import { exitCodeOf } from '../../report/outcome.js';
import { addressesOf } from '../addresses.js';
import type { Command } from '../command.js';
import { requestOf, targetOf, upOptions } from '../lab-options.js';
import { ownerOf } from '../owner.js';
import { watchedRecorder } from '../watch.js';

export const command: Command = {
  usage:
    'up <lab> [--target swarm|kind|existing] [--nodes N] [--snapshot] [--snapshot-folder DIR] [--install]',
  options: upOptions,
  arity: [1, 1],
  async run({ arguments: [name = ''], options, surroundings }) {
    const { context, labs, workingFolder } = surroundings;
    const lab = await loadLab(name, labs, workingFolder);
    const target = targetOf(options.target, lab);
    const request = { ...requestOf(options, surroundings), target };
    const plan = await planLab(lab, request);
    const owner = ownerOf(options, surroundings, lab.id, target);
    const recorder = watchedRecorder(options, surroundings);
    const environment = await openClean(context, owner, request, recorder);
    surroundings.leftBehind(environment);
    begin(recorder, { ...lab, checks: [] }, plan, environment);
    const session = createSession(context, environment, recorder, request.supply);
    try {
      const { stack } = await bringUpLab(session, lab, plan, request);
      await session.save({ standing: true });
      const report = recorder.finish();
      context.log.info(`up: ${addressesOf(stack)}\nremove it: distsys down ${environment.id}`);
      return exitCodeOf(report);
    } catch (error) {
      recorder.failed(error);
      await tearDown(surroundings.fresh(), environment.id, recorder);
      return exitCodeOf(recorder.finish());
    }
  },
};
