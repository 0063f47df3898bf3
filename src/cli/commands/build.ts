import { resolve } from 'node:path';
import { openEnvironment } from '../../environment/open-environment.js';
import { baseImages } from '../../image/base-images.js';
import { imagesOutput } from '../../image/output.js';
import { buildPhase, createSession, setUp } from '../../lab/phases.js';
import { tearDown } from '../../lab/tear-down.js';
import { exitCodeOf } from '../../report/outcome.js';
import { composeImages, loadCompose } from '../../stack/compose.js';
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
    try {
      await setUp(session, [...new Set((await Promise.all(specs.map(baseImages))).flat())]);
      const images = await buildPhase(session, context, specs, {
        destination: prefix === undefined ? 'engine' : 'registry',
      });
      context.log.info(imagesOutput(images).images);
    } catch (error) {
      recorder.failed(error);
    }
    if (options.keep !== true) await tearDown(surroundings.fresh(), environment.id, recorder);
    return exitCodeOf(recorder.finish());
  },
};
