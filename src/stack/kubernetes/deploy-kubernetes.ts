import type { ClusterAccess } from '../../cluster/cluster.js';
import type { Environment } from '../../environment/environment.js';
import type { Step } from '../../report/step.js';
import type { Context } from '../../system/context.js';
import { converge } from '../converge.js';
import { endpointsByPort, unansweredServices } from '../endpoints.js';
import type { KubeObject } from '../manifests/object.js';
import type { LoadedSource } from '../source.js';
import type { DeployedStack, DeployRequest } from '../stack.js';
import { applyMore, applyStack } from './apply.js';
import { explainKubernetes } from './explain-kubernetes.js';
import { objectName } from './names.js';
import { observeKubernetes } from './observer.js';
import { type Prepared, prepareCompose } from './prepare-compose.js';
import { prepareManifests } from './prepare-manifests.js';
import { readSnapshot } from './state.js';
import type { StackObject } from './to-kubernetes.js';
import { strayName, watchedServices } from './watched-services.js';

/** Deploys a Compose model or manifests into a namespace of their own and waits until all converged; see deployStack. */
export async function deployKubernetes(
  context: Context,
  environment: Environment,
  access: ClusterAccess,
  given: DeployRequest & { timeout: number },
  source: LoadedSource,
  step: Step,
): Promise<DeployedStack> {
  // Stacks may have "_" in their names, namespaces may not.
  const namespace = objectName(given.name);
  const request = { ...given, name: namespace };
  const prepared =
    source.kind === 'compose'
      ? await prepareCompose(context, environment, access, request, source.model)
      : await prepareManifests(context, environment, access, request, source);
  const { units, endpoints } = prepared;
  step.progress('sending the stack to the cluster');
  const held = heldObjects(prepared);
  await applyStack(context, environment, access, {
    namespace,
    namespaceLabels: prepared.namespaceLabels,
    objects: prepared.objects.filter((object) => ![...held.values()].flat().includes(object)),
    held: [...held.values()].flat(),
  });
  const services = watchedServices(prepared.objects);
  const statuses = await converge(
    context,
    observeKubernetes(context, {
      units,
      services,
      open: prepared.objects.some(({ value }) => mayMakePods(value)),
      held: [...held.keys()],
      release: (completed) =>
        release(completed, held, prepared.awaits, (objects) =>
          applyMore(context, environment, access, namespace, objects),
        ),
      read: () => readSnapshot(access, namespace),
      unanswered: (running) =>
        unansweredServices(
          context,
          endpoints.filter((endpoint) => running.includes(endpoint.service)),
        ),
      explainer: explainKubernetes(access, namespace),
    }),
    {
      services: units.map((unit) => unit.name),
      timeout: request.timeout,
      dependsOn: prepared.dependsOn,
      locate: (name, key) => {
        const stray = services.find((service) => strayName(service.name) === name);
        return stray?.locate() ?? units.find((unit) => unit.name === name)?.locate(key);
      },
    },
    step,
  );
  for (const note of prepared.notes) step.note(note);
  return {
    name: namespace,
    orchestrator: 'kubernetes',
    notes: prepared.notes,
    services: units.map((unit) => ({
      name: unit.name,
      image: unit.image,
      replicas: unit.replicas,
      completed: statuses.find((status) => status.name === unit.name)?.completed === true,
      endpoints: endpointsByPort(unit.name, endpoints),
    })),
  };
}

/** The workloads of services that wait until others are complete: those are created when that is so. */
function heldObjects({ objects, units, awaits }: Prepared): Map<string, StackObject[]> {
  return new Map(
    units
      .filter(({ name }) => (awaits[name] ?? []).length > 0)
      .map((unit) => [
        unit.name,
        objects.filter(({ value }) => value.kind === unit.kind && value.metadata.name === unit.object),
      ]),
  );
}

/** Creates what waits for nothing any more; returns who still waits. */
async function release(
  completed: string[],
  held: Map<string, StackObject[]>,
  awaits: Record<string, string[]>,
  create: (objects: StackObject[]) => Promise<void>,
): Promise<string[]> {
  const free = [...held.keys()].filter((name) =>
    (awaits[name] ?? []).every((each) => completed.includes(each)),
  );
  const objects = free.flatMap((name) => held.get(name) ?? []);
  if (objects.length > 0) await create(objects);
  for (const name of free) held.delete(name);
  return [...held.keys()];
}

/** Whether an object makes pods that are not waited for, so that what selects them cannot be judged. */
function mayMakePods({ apiVersion, kind }: KubeObject): boolean {
  const [group = ''] = apiVersion.includes('/') ? apiVersion.split('/') : [''];
  const custom = group.includes('.') && !group.endsWith('.k8s.io');
  return custom || kind === 'CronJob' || kind === 'ReplicationController';
}
