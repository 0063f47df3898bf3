import { basename, dirname, resolve } from 'node:path';
import { createSession, deployPhase, setUp } from '../../lab/phases.js';
import { imageLocator, imagesOfServices } from '../../lab/plan.js';
import { readState } from '../../lab/state.js';
import { exitCodeOf } from '../../report/outcome.js';
import { loadCompose } from '../../stack/compose.js';
import { UserError } from '../../system/errors.js';
import type { Command } from '../command.js';
import { outputOptions, requestOf, supplyOptions, textOf } from '../lab-options.js';
import { watchedRecorder } from '../watch.js';
import { reopen, whichEnvironment } from '../which-environment.js';

export const command: Command = {
  usage: 'deploy <compose file> [--name STACK] [--environment ID] [--json] [--quiet]',
  options: { name: { type: 'string' }, environment: { type: 'string' }, ...supplyOptions, ...outputOptions },
  arity: [1, 1],
  async run({ arguments: [file = ''], options, surroundings }) {
    const { context, workingFolder } = surroundings;
    const compose = resolve(workingFolder, file);
    const model = await loadCompose(compose, {});
    const id = await whichEnvironment(surroundings, textOf(options, 'environment'));
    const environment = await reopen(surroundings, id, 4);
    const { cluster, images = [] } = await readState(environment);
    if (cluster === undefined) throw new UserError(`${id} has no cluster: distsys up brings one up`);
    const recorder = watchedRecorder(options, surroundings);
    const session = createSession(context, environment, recorder, requestOf(options, surroundings).supply);
    const services = imagesOfServices(model, new Set(images.map((image) => image.name)));
    const name = textOf(options, 'name') ?? basename(dirname(compose));
    const apart = cluster.nodes.some((node) => node.container !== undefined);
    try {
      await setUp(session, services, imageLocator(model));
      await deployPhase(session, cluster, { source: { compose }, name, images }, apart ? services : []);
    } catch (error) {
      recorder.failed(error);
    }
    return exitCodeOf(recorder.finish());
  },
};
