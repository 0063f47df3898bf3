import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../system/context.js';
import { CommandError, InfraError } from '../system/errors.js';
import type { ExecOptions } from '../system/exec.js';
import { InUse } from './in-use.js';
import type { Resource } from './resource.js';

/** Milliseconds an API server may take to answer. */
const TIMEOUT = 30_000;

/** What the ledger's details say about where a Kubernetes object is. */
export interface KubeAddress {
  kubeconfig?: string;
  context?: string;
}

/** The clusters in which `known` objects are, without those that are ours: what is in them goes with them. */
export function clustersOf(known: Resource[]): { address: KubeAddress; resources: Resource[] }[] {
  const clusters = new Map<string, Resource[]>();
  for (const resource of known) {
    if (goesWithCluster(resource)) continue;
    const key = JSON.stringify([resource.details?.kubeconfig, resource.details?.context]);
    clusters.set(key, [...(clusters.get(key) ?? []), resource]);
  }
  return [...clusters.values()].map((resources) => ({ address: resources[0]?.details ?? {}, resources }));
}

/** kind names a context after its cluster, and ours begin with the environment's id. */
export function goesWithCluster({ environment, details }: Resource): boolean {
  return details?.context?.startsWith(`kind-${environment}`) === true;
}

/** Runs kubectl, ours if it is there. Throws what `asInfraError` makes of a failure. */
export async function kubectl(
  context: Context,
  address: KubeAddress,
  args: string[],
  options: ExecOptions = {},
): Promise<string> {
  const own = join(context.paths.cache, 'bin', 'kubectl');
  const program = await access(own).then(
    () => own,
    () => 'kubectl',
  );
  const where = [
    ...(address.kubeconfig === undefined ? [] : ['--kubeconfig', address.kubeconfig]),
    ...(address.context === undefined ? [] : ['--context', address.context]),
  ];
  try {
    const { stdout } = await context.exec(program, [...where, '--request-timeout=20s', ...args], {
      timeout: TIMEOUT,
      signal: context.signal,
      ...options,
    });
    return stdout;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw asInfraError(error);
  }
}

function asInfraError(error: CommandError): Error {
  const words = error.reason === 'failed' ? (error.tail(1)[0] ?? error.message) : error.message;
  const later =
    error.reason === 'timeout' || /conflict|timed? ?out|too many requests|connection re|EOF/i.test(words);
  return later ? new InUse(words, { cause: error }) : new InfraError(words, { cause: error });
}

/** An object of the API, as far as removing it goes. */
export interface KubeObject {
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    finalizers?: string[];
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  status?: { conditions?: { type: string; status: string; message?: string }[] };
}

/** The objects of `kubectl get … -o json`; none when it prints nothing. */
export async function getObjects(
  context: Context,
  address: KubeAddress,
  args: string[],
): Promise<KubeObject[]> {
  const text = await kubectl(context, address, ['get', ...args, '--ignore-not-found', '-o', 'json']);
  if (text.trim() === '') return [];
  const answer = JSON.parse(text) as KubeObject & { items?: KubeObject[] };
  return answer.items ?? [answer];
}

/** The label search for what is meant. */
export function selector(environment: string | undefined): string[] {
  return ['--selector', environment === undefined ? 'distsys.env' : `distsys.env=${environment}`];
}
