import { resolve } from 'node:path';
import type { Values } from '../github/inputs.js';
import { deployPhase, setUp } from '../lab/phases.js';
import { readState } from '../lab/state.js';
import { UserError } from '../system/errors.js';
import type { deployInputs } from './definitions.js';
import { tearDownJob } from './post.js';
import { openSession, type Run } from './run.js';

type DeployInputs = Values<typeof deployInputs>;

export async function main(run: Run, inputs: DeployInputs): Promise<void> {
  const { core, workspace } = run;
  const path = (given: string) => (given === '' ? undefined : resolve(workspace, given));
  const source = {
    compose: path(inputs.compose),
    manifests: path(inputs.manifests),
    kustomize: path(inputs.kustomize),
  };
  if (Object.values(source).filter((part) => part !== undefined).length !== 1) {
    throw new UserError('inputs compose, manifests and kustomize: exactly one of them is accepted');
  }
  const session = await openSession(run, inputs);
  const { cluster, images = [] } = await readState(session.environment);
  if (cluster === undefined)
    throw new UserError('no cluster in this job: the cluster action comes before deploy');
  const { assertRunsOn } = await import('../stack/deploy.js');
  assertRunsOn(cluster, source);
  const [{ imageLocator, imagesOfServices, imagesOfSource }, { loadCompose }] = await Promise.all([
    import('../lab/plan.js'),
    import('../stack/compose.js'),
  ]);
  const model =
    source.compose === undefined ? undefined : await loadCompose(source.compose, inputs.variables);
  const built = new Set(images.map((image) => image.name));
  const services =
    model === undefined ? await imagesOfSource(source, images) : imagesOfServices(model, built);
  await setUp(session, services, imageLocator(model));
  const apart = cluster.nodes.some((node) => node.container !== undefined);
  const { name, variables } = inputs;
  const request = { source, name, variables, images, timeout: inputs.timeout * 1000 };
  const stack = await deployPhase(session, cluster, request, apart ? services : []);
  core.setOutput('stack', JSON.stringify(stack));
  core.setOutput(
    'endpoints',
    JSON.stringify(Object.assign({}, ...stack.services.map((service) => service.endpoints))),
  );
}

export async function post(run: Run, inputs: DeployInputs): Promise<void> {
  await tearDownJob(run, inputs.keep);
}
