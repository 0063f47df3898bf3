import { resolve } from 'node:path';
import { openEnvironment } from '../../environment/open-environment.js';
import { baseImages } from '../../image/base-images.js';
import { buildPhase, createSession, setUp } from '../../lab/phases.js';
import { tearDown } from '../../lab/tear-down.js';
import { exitCodeOf } from '../../report/outcome.js';
import { composeImages, loadCompose } from '../../stack/compose.js';
import { begin } from '../begin.js';
import type { Command } from '../command.js';
import { environmentOptions, outputOptions, requestOf, supplyOptions, textOf } from '../lab-options.js';
import { ownerOf } from '../owner.js';
import { watchedRecorder } from '../watch.js';

export const command: Command = {
  usage: 'build <compose file> [--push PREFIX] [--tag TAG] [--keep] [--install] [--json]',
  options: {
    push: { type: 'string' },
    tag: { type: 'string' },
    keep: { type: 'boolean' },
    ...supplyOptions,
    ...environmentOptions,
    ...outputOptions,
  },
  arity: [1, 1],
  async run({ arguments: [file = ''], options, surroundings }) {
    const { context, workingFolder } = surroundings;
    const model = await loadCompose(resolve(workingFolder, file), {});
    const request = requestOf(options, surroundings);
    const environment = await openEnvironment(
      context,
      ownerOf(options, surroundings, file, 'swarm'),
      request,
    );
    surroundings.leftBehind(environment);
    const prefix = textOf(options, 'push');
    const specs = composeImages(model, {
      prefix: prefix ?? '',
      tag: textOf(options, 'tag') ?? environment.id,
    });
    const recorder = watchedRecorder(options, surroundings);
    const session = createSession(context, environment, recorder, request.supply);
    // The images are what was asked for: they stay, unless they were pushed; so does an environment that is used for more.
    let stays = options.keep === true || options.environment !== undefined;
    begin(recorder, file, '', environment);
    try {
      await setUp(session, [...new Set((await Promise.all(specs.map(baseImages))).flat())]);
      const images = await buildPhase(session, context, specs, {
        destination: prefix === undefined ? 'engine' : 'registry',
      });
      stays ||= prefix === undefined;
      if (options.json !== true)
        for (const { name, reference } of images) context.log.info(`${name}   ${reference}`);
    } catch (error) {
      recorder.failed(error);
    }
    if (!stays) await tearDown(surroundings.fresh(), environment.id, recorder);
    else context.log.info(`remove what was built: distsys down ${environment.id}`);
    return exitCodeOf(recorder.finish());
  },
};
