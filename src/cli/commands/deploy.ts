import { basename, dirname, resolve } from 'node:path';
import { createSession, deployPhase, setUp } from '../../lab/phases.js';
import { imageLocator, imagesOfServices, imagesOfSource } from '../../lab/plan.js';
import { readState } from '../../lab/state.js';
import { exitCodeOf } from '../../report/outcome.js';
import { loadCompose } from '../../stack/compose.js';
import type { StackSource } from '../../stack/source.js';
import { UserError } from '../../system/errors.js';
import { addressesOf } from '../addresses.js';
import { begin } from '../begin.js';
import type { Command } from '../command.js';
import { outputOptions, requestOf, supplyOptions, textOf } from '../lab-options.js';
import { stackSourceAt } from '../stack-source.js';
import { watchedRecorder } from '../watch.js';
import { reopen, whichEnvironment } from '../which-environment.js';

export const command: Command = {
  usage:
    'deploy <Compose file, manifests or kustomization> [--name STACK] [--environment ID] [--json] [--quiet]',
  options: { name: { type: 'string' }, environment: { type: 'string' }, ...supplyOptions, ...outputOptions },
  arity: [1, 1],
  async run({ arguments: [given = ''], options, surroundings }) {
    const { context, workingFolder } = surroundings;
    const source = await stackSourceAt(resolve(workingFolder, given));
    const model = source.compose === undefined ? undefined : await loadCompose(source.compose, {});
    const id = await whichEnvironment(surroundings, textOf(options, 'environment'));
    const environment = await reopen(surroundings, id, 4);
    const { cluster, images = [] } = await readState(environment);
    if (cluster === undefined) throw new UserError(`${id} has no cluster: distsys up brings one up`);
    const { assertRunsOn } = await import('../../stack/deploy.js');
    assertRunsOn(cluster, source);
    const built = new Set(images.map((image) => image.name));
    const services =
      model === undefined ? await imagesOfSource(source, images) : imagesOfServices(model, built);
    const name = textOf(options, 'name') ?? model?.name ?? nameOf(source);
    const recorder = watchedRecorder(options, surroundings);
    begin(recorder, name, cluster.provider, environment);
    const session = createSession(context, environment, recorder, requestOf(options, surroundings).supply);
    const apart = cluster.nodes.some((node) => node.container !== undefined);
    try {
      await setUp(session, services, imageLocator(model));
      const stack = await deployPhase(session, cluster, { source, name, images }, apart ? services : []);
      context.log.info(`${stack.name} is up   ${addressesOf(stack)}`.trimEnd());
    } catch (error) {
      recorder.failed(error);
    }
    return exitCodeOf(recorder.finish());
  },
};

/** The folder of a Compose file, as docker compose names its projects; else the folder or file itself. */
function nameOf({ compose, manifests, kustomize }: StackSource): string {
  if (compose !== undefined) return basename(dirname(compose));
  return basename(kustomize ?? manifests ?? '').replace(/\.(ya?ml|json)$/, '');
}
