import { join } from 'node:path';
import { dump } from 'js-yaml';
import type { ClusterAccess } from '../../cluster/cluster.js';
import type { Environment } from '../../environment/environment.js';
import type { Step } from '../../report/step.js';
import type { Context } from '../../system/context.js';
import { CommandError, UserError } from '../../system/errors.js';
import { writeFileAtomic } from '../../system/files.js';
import type { ComposeModel } from '../compose/model.js';
import { converge } from '../converge.js';
import { addressesOf, type Endpoint, endpointsByPort, unansweredServices } from '../endpoints.js';
import { imageOf } from '../images.js';
import { pinnedReference } from '../pinning.js';
import type { DeployedStack, DeployRequest } from '../stack.js';
import { explainSwarm } from './explain-swarm.js';
import { createFiles } from './files.js';
import { assertStackPortsFree } from './free-ports.js';
import { deployIngress } from './ingress.js';
import { observeSwarm } from './observer.js';
import { readState } from './state.js';
import { type SwarmStack, toSwarm } from './to-swarm.js';

const DEPLOY_ATTEMPTS = 5;

/** Deploys a Compose model on the swarm and waits until it converged; see deployStack. */
export async function deploySwarm(
  context: Context,
  environment: Environment,
  access: ClusterAccess,
  request: DeployRequest & { timeout: number },
  model: ComposeModel,
  step: Step,
): Promise<DeployedStack> {
  const { name: stack } = request;
  const images = await referencesOf(context, access, model, request);
  const options = {
    stack,
    images,
    labels: environment.labels,
    routingMesh: access.cluster.routingMesh,
    configs: {},
    secrets: {},
  };
  toSwarm(model, options);
  await assertStackPortsFree(context, access, stack, model);
  step.progress('sending the stack to the swarm');
  const [configs, secrets] = await Promise.all([
    createFiles(environment, access, stack, 'config', model.configs),
    createFiles(environment, access, stack, 'secret', model.secrets),
  ]);
  const rendered = toSwarm(model, { ...options, configs, secrets });
  await sendStack(context, environment, access, stack, model, rendered);
  const ingress = await deployIngress(context, environment, access, stack, rendered.routes, step);
  const endpoints = endpointsOf(access, model);
  const statuses = await converge(
    context,
    observeSwarm(context, {
      model,
      stack,
      ingress:
        ingress === undefined
          ? undefined
          : { name: ingress, services: rendered.routes.map((route) => route.service) },
      read: (names) => readState(access, names),
      unanswered: (running) =>
        unansweredServices(
          context,
          endpoints.filter((endpoint) => running.includes(endpoint.service)),
        ),
      explainer: explainSwarm(context, access),
    }),
    {
      services: Object.keys(model.services),
      timeout: request.timeout,
      dependsOn: Object.fromEntries(
        Object.values(model.services).map((service) => [service.name, Object.keys(service.dependsOn)]),
      ),
      locate: (service, key) => model.locate(['services', service, ...key]),
    },
    step,
  );
  const notes = [...model.notes, ...rendered.notes];
  for (const note of notes) step.note(note);
  return {
    name: stack,
    orchestrator: 'swarm',
    notes,
    services: statuses.map((status) => ({
      name: status.name,
      image: images[status.name] ?? '',
      replicas: model.services[status.name]?.deploy.replicas ?? 1,
      completed: status.completed,
      endpoints: endpointsByPort(status.name, endpoints),
    })),
  };
}

async function referencesOf(
  context: Context,
  access: ClusterAccess,
  model: ComposeModel,
  request: DeployRequest,
): Promise<Record<string, string>> {
  const pairs = Object.values(model.services).map(async (service): Promise<[string, string]> => {
    const image = imageOf(model, service, request.images);
    const reference =
      typeof image === 'string' ? image : await pinnedReference(context, access.cluster, image);
    return [service.name, reference];
  });
  return Object.fromEntries(await Promise.all(pairs));
}

/** Volumes get a ledger entry of their own: they outlive `docker stack rm`. */
async function sendStack(
  context: Context,
  environment: Environment,
  access: ClusterAccess,
  stack: string,
  model: ComposeModel,
  rendered: SwarmStack,
): Promise<void> {
  for (const [key, volume] of Object.entries(model.volumes))
    if (!volume.external)
      await environment.create('docker:volume', volume.name ?? `${stack}_${key}`, async () => undefined);
  const input = dump(withoutUndefined(rendered.file));
  await writeFileAtomic(join(environment.folder, `${stack}.stack.yml`), input, 0o600);
  await environment.create('docker:stack', stack, async () => {
    await stackDeploy(context, access, stack, input, model);
    return stack;
  });
}

/** Tries again while the networks of a stack of that name, removed just now, are still going away. */
async function stackDeploy(
  context: Context,
  access: ClusterAccess,
  stack: string,
  input: string,
  model: ComposeModel,
): Promise<void> {
  const args = ['stack', 'deploy', '--resolve-image', 'never', '--compose-file', '-', stack];
  for (let attempt = 1; ; attempt++) {
    try {
      await access.docker(args, { input });
      return;
    } catch (error) {
      if (!(error instanceof CommandError) || error.reason !== 'failed') throw error;
      if (attempt === DEPLOY_ATTEMPTS || !/network \S+ not found/.test(error.stderr))
        throw refusedBySwarm(error, model);
      await context.clock.sleep(1_000, context.signal);
    }
  }
}

/** What the swarm itself refuses, at the line of the service it names, such as a port that another stack publishes. */
function refusedBySwarm(error: CommandError, model: ComposeModel): UserError {
  const text = error.tail(1)[0] ?? error.message;
  const service = /service (\S+?):/.exec(text)?.[1]?.replace(/^[^_]*_/, '');
  const key = /port '?\d+'? is already/.test(text) ? ['ports'] : [];
  return new UserError(`the swarm refuses the stack: ${text}`, {
    location: service === undefined ? { file: model.file } : model.locate(['services', service, ...key]),
    subject: service,
    log: error.tail(10),
    cause: error,
  });
}

function endpointsOf(access: ClusterAccess, model: ComposeModel): Endpoint[] {
  return Object.values(model.services).flatMap((service) =>
    service.ports.flatMap(({ published, protocol }) =>
      published === undefined
        ? []
        : [
            {
              service: service.name,
              host: published,
              protocol,
              addresses: addressesOf(access.cluster, { host: published, node: published }),
            },
          ],
    ),
  );
}

function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
