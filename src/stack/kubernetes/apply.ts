import { join } from 'node:path';
import type { ClusterAccess } from '../../cluster/cluster.js';
import type { Environment } from '../../environment/environment.js';
import type { Context } from '../../system/context.js';
import { CommandError } from '../../system/errors.js';
import { writeFileAtomic } from '../../system/files.js';
import { isRecord, type KubeObject } from '../manifests/object.js';
import { clusterScoped } from './cluster-scope.js';
import { replaceJobs, specAnnotation } from './jobs.js';
import { ownershipOf } from './names.js';
import { ownNamespace } from './own-namespace.js';
import { refusedByCluster } from './refused-by-cluster.js';
import type { StackObject } from './to-kubernetes.js';

/** What the cluster keeps as the name of who set a field. */
const MANAGER = 'distsys';
/** Tries, and milliseconds between them, while what an object needs appears: its namespace's account, its definition. */
const ATTEMPTS = 10;
const PAUSE = 500;

export interface Applied {
  namespace: string;
  /** Of the namespace, besides our own. */
  namespaceLabels: Record<string, string>;
  objects: StackObject[];
  /** Created later, by `applyMore`. */
  held: StackObject[];
}

/**
 * Creates a namespace and everything in it with one command, the intents of what is in no namespace in the ledger first.
 * Throws UserError at the line of the object that the cluster refuses.
 */
export async function applyStack(
  context: Context,
  environment: Environment,
  access: ClusterAccess,
  stack: Applied,
): Promise<void> {
  const { namespace } = stack;
  const all = [...stack.objects, ...stack.held];
  const outside = await clusterScoped(access, all);
  const { existed } = await ownNamespace(context, environment, access, namespace, outside);
  const own = objectOf('Namespace', namespace, stack.namespaceLabels);
  const owned = (objects: StackObject[]) => objects.map((object) => ownedBy(environment, object));
  await writeFileAtomic(
    join(environment.folder, `${namespace}.kubernetes.json`),
    listOf(owned([own, ...all])),
    0o600,
  );
  if (existed) await replaceJobs(access, namespace, owned(all));
  const details = {
    ...(access.cluster.kubeconfig === undefined ? {} : { kubeconfig: access.cluster.kubeconfig }),
    ...(access.cluster.kubeContext === undefined ? {} : { context: access.cluster.kubeContext }),
  };
  const things = [
    { type: 'kubernetes:namespace', name: namespace },
    ...outside.map(({ value }) => ({
      type: 'kubernetes:resource',
      name: `${value.kind.toLowerCase()}/${value.metadata.name}`,
    })),
  ];
  await createAll(environment, things, details, () =>
    send(context, access, namespace, owned([own, ...stack.objects]), all),
  );
}

/** Creates the rest of a stack, in the namespace that the ledger knows already. */
export async function applyMore(
  context: Context,
  environment: Environment,
  access: ClusterAccess,
  namespace: string,
  objects: StackObject[],
): Promise<void> {
  await send(
    context,
    access,
    namespace,
    objects.map((object) => ownedBy(environment, object)),
    objects,
  );
}

/** One call that creates several things, each with its own intent before and its own answer after. */
async function createAll(
  environment: Environment,
  things: { type: string; name: string }[],
  details: Record<string, string>,
  make: () => Promise<void>,
): Promise<void> {
  const [first, ...rest] = things;
  if (first === undefined) return make();
  await environment.create(
    first.type,
    first.name,
    async () => {
      await createAll(environment, rest, details, make);
      return first.name;
    },
    details,
  );
}

async function send(
  context: Context,
  access: ClusterAccess,
  namespace: string,
  values: KubeObject[],
  objects: StackObject[],
): Promise<void> {
  const args = [
    'apply',
    '--server-side',
    '--force-conflicts',
    `--field-manager=${MANAGER}`,
    '--namespace',
    namespace,
  ];
  for (let attempt = 1; ; attempt++) {
    try {
      await access.kubectl([...args, '--filename', '-'], { input: listOf(values) });
      return;
    } catch (error) {
      if (!(error instanceof CommandError) || error.reason !== 'failed') throw error;
      if (attempt === ATTEMPTS || !mayPass(error, values)) throw refusedByCluster(error, objects);
      await context.clock.sleep(PAUSE, context.signal);
    }
  }
}

/** A namespace's service account is made just after it, and a kind is known just after its definition. */
function mayPass(error: CommandError, values: KubeObject[]): boolean {
  if (/serviceaccount "default" not found/.test(error.stderr)) return true;
  const defines = values.some(({ kind }) => kind === 'CustomResourceDefinition');
  return defines && /no matches for kind/.test(error.stderr);
}

/** A List, as JSON: undefined values vanish. */
function listOf(items: KubeObject[]): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items }, null, 1);
}

function objectOf(kind: string, name: string, labels: Record<string, string>): StackObject {
  return { value: { apiVersion: 'v1', kind, metadata: { name, labels } }, locate: () => ({ file: '' }) };
}

/** The object with the environment's labels, its own kept. */
function ownedBy(environment: Environment, { value }: StackObject): KubeObject {
  const ours = ownershipOf(environment.labels);
  const { labels, annotations } = value.metadata;
  return {
    ...value,
    metadata: {
      ...value.metadata,
      labels: { ...(isRecord(labels) ? labels : {}), ...ours.labels },
      annotations: {
        ...(isRecord(annotations) ? annotations : {}),
        ...ours.annotations,
        ...specAnnotation(value),
      },
    },
  };
}
