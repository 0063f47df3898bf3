import type { ClusterAccess } from '../../cluster/cluster.js';
import type { Environment } from '../../environment/environment.js';
import type { Context } from '../../system/context.js';
import { CommandError, UserError } from '../../system/errors.js';
import { waitFor } from '../../system/wait.js';
import { isRecord, type KubeObject } from '../manifests/object.js';
import type { StackObject } from './to-kubernetes.js';

/** RFC 1123: what the API accepts as the name of a namespace. */
const NAME = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const KUBERNETES_OWN = /^(default|kube-.*)$/;
/** Milliseconds for a namespace of that name that is just being removed. */
const LEAVING = 60_000;

/**
 * Whether the namespace is there already, as ours. Throws UserError when it, or an object of the stack that is in no
 * namespace, is somebody else's: teardown would remove it.
 */
export async function ownNamespace(
  context: Context,
  environment: Environment,
  access: ClusterAccess,
  name: string,
  outside: StackObject[],
): Promise<{ existed: boolean }> {
  if (!NAME.test(name) || KUBERNETES_OWN.test(name))
    throw new UserError(`a stack named "${name}" cannot have a namespace of its own`, {
      subject: name,
      hint: 'accepted: small letters, digits and "-", and no name that Kubernetes has itself',
    });
  const options = { reason: `the old namespace ${name} to go`, deadline: LEAVING, signal: context.signal };
  const found = await waitFor(context.clock, options, async () => {
    const present = await presentOf(
      access,
      ['namespace', ...outside.map(({ value }) => value.kind)],
      [name, ...outside.map(({ value }) => value.metadata.name)],
    );
    const leaving = present.some(
      ({ kind, metadata }) => kind === 'Namespace' && metadata.deletionTimestamp !== undefined,
    );
    return leaving ? { done: false, seen: 'Terminating' } : { done: true, value: present };
  });
  for (const object of found) refuseForeign(environment, object, outside);
  return { existed: found.some(({ kind }) => kind === 'Namespace') };
}

/** What is there of things given as kinds and names; kinds that the cluster does not know yet have none. */
async function presentOf(access: ClusterAccess, kinds: string[], names: string[]): Promise<KubeObject[]> {
  const known = kinds.map((kind, index) => `${kind.toLowerCase()}/${names[index]}`);
  const get = (things: string[], accept: number[] = [0]) =>
    access.kubectl(['get', ...things, '--ignore-not-found', '-o', 'json'], { accept });
  try {
    return itemsOf((await get(known)).stdout);
  } catch (error) {
    if (!(error instanceof CommandError) || !/doesn't have a resource type/.test(error.stderr)) throw error;
    const each = await Promise.all(known.map((thing) => get([thing], [0, 1])));
    return each.flatMap((answer) => (answer.exitCode === 0 ? itemsOf(answer.stdout) : []));
  }
}

function itemsOf(text: string): KubeObject[] {
  if (text.trim() === '') return [];
  const answer = JSON.parse(text) as KubeObject & { items?: KubeObject[] };
  return answer.items ?? [answer];
}

function refuseForeign(environment: Environment, object: KubeObject, outside: StackObject[]): void {
  const { labels } = object.metadata;
  const owner = isRecord(labels) ? labels['distsys.env'] : undefined;
  if (owner === environment.id) return;
  const whose =
    typeof owner === 'string' ? `belongs to the environment ${owner}` : 'is there already, and not ours';
  const ours = outside.find(
    ({ value }) => value.kind === object.kind && value.metadata.name === object.metadata.name,
  );
  throw new UserError(`${object.kind.toLowerCase()} ${object.metadata.name} ${whose}`, {
    subject: object.metadata.name,
    location: ours?.locate(['metadata', 'name']),
    hint:
      object.kind === 'Namespace'
        ? 'give the stack another name: it becomes its namespace'
        : 'give it another name: teardown removes what the stack brings',
  });
}
