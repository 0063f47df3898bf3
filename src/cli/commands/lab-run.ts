import { resolve } from 'node:path';
import { conductLab } from '../../lab/conduct.js';
import { loadLab } from '../../lab/load.js';
import { planLab } from '../../lab/plan.js';
import { exitCodeOf } from '../../report/outcome.js';
import type { Command } from '../command.js';
import { requestOf, targetOf, textOf, upOptions } from '../lab-options.js';
import { ownerOf } from '../owner.js';
import { watchedRecorder } from '../watch.js';

export const command: Command = {
  usage:
    'lab run <lab> [--target swarm|kind|existing] [--nodes N] [--snapshot] [--snapshot-folder DIR] [--keep] [--report DIR] [--install] [--json] [--quiet]',
  options: { ...upOptions, keep: { type: 'boolean' }, report: { type: 'string' } },
  arity: [1, 1],
  async run({ arguments: [name = ''], options, surroundings }) {
    const { context, labs, workingFolder } = surroundings;
    const lab = await loadLab(name, labs, workingFolder);
    const target = targetOf(options.target, lab);
    const request = { ...requestOf(options, surroundings), target };
    const plan = await planLab(lab, request);
    const recorder = watchedRecorder(options, surroundings);
    const conduct = {
      ...request,
      owner: ownerOf(options, surroundings, lab.id, target),
      keep: options.keep === true,
      report: resolve(workingFolder, textOf(options, 'report') ?? 'distsys-report'),
      onOpen: surroundings.leftBehind,
    };
    return exitCodeOf(await conductLab(context, surroundings.fresh(), lab, plan, conduct, recorder));
  },
};
