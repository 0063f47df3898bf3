import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCompose } from '../../../src/stack/compose/load.js';
import type { ComposeModel } from '../../../src/stack/compose/model.js';
import { readBinds } from '../../../src/stack/kubernetes/binds.js';
import {
  type KubernetesOptions,
  type KubernetesStack,
  toKubernetes,
} from '../../../src/stack/kubernetes/to-kubernetes.js';
import type { KubeObject } from '../../../src/stack/manifests/object.js';
import { isOneShot } from '../../../src/stack/one-shot.js';
import { composePorts } from '../../../src/stack/ports.js';
import { UserError } from '../../../src/system/errors.js';

export const root = process.env.DISTSYS_ROOT ?? process.cwd();
export const LABELS = {
  'distsys.env': 'dsa-000001',
  'distsys.owner': 'somebody@somewhere with a blank',
  'distsys.expires': '2026-11-25T20:14:00.000Z',
};

/** A folder with these files, removed when `use` is over. */
export async function inFolder<T>(
  files: Record<string, string>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'stack-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The model of a Compose file with this text; `files` lie beside it. */
export function compose(
  text: string,
  variables: Record<string, string> = {},
  files: Record<string, string> = {},
): Promise<ComposeModel> {
  return inFolder({ 'compose.yml': text, ...files }, (folder) =>
    loadCompose(join(folder, 'compose.yml'), variables),
  );
}

/** What the call throws, which must be a UserError. */
export async function userError(work: () => unknown): Promise<UserError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** The number, from 1, of the line that ends with the comment `# here`. */
export function markedLine(text: string): number {
  return text.split('\n').findIndex((line) => line.includes('# here')) + 1;
}

export async function kubernetesOf(
  text: string,
  options: Partial<KubernetesOptions> = {},
  files: Record<string, string> = {},
): Promise<KubernetesStack> {
  return inFolder({ 'compose.yml': text, ...files }, async (folder) =>
    translate(await loadCompose(join(folder, 'compose.yml')), options),
  );
}

export async function translate(
  model: ComposeModel,
  options: Partial<KubernetesOptions> = {},
): Promise<KubernetesStack> {
  const services = Object.values(model.services);
  return toKubernetes(model, {
    namespace: 'lab',
    labels: LABELS,
    images: Object.fromEntries(services.map(({ name, image }) => [name, image ?? `${name}:built`])),
    facts: {},
    binds: await readBinds(model),
    nodePorts: new Map(composePorts(model).map(({ host, node, protocol }) => [`${host}/${protocol}`, node])),
    podCidrs: ['10.244.0.0/24'],
    jobs: new Set(services.filter(isOneShot).map(({ name }) => name)),
    ...options,
  });
}

/** The object of that kind and name as the cluster gets it: without what is undefined. */
export function objectIn(
  stack: { objects: { value: KubeObject }[] },
  kind: string,
  name: string,
): KubeObject {
  const found = stack.objects.find(({ value }) => value.kind === kind && value.metadata.name === name);
  if (found === undefined)
    throw new Error(
      `no ${kind}/${name} among ${stack.objects.map(({ value }) => `${value.kind}/${value.metadata.name}`).join(', ')}`,
    );
  return JSON.parse(JSON.stringify(found.value)) as KubeObject;
}

// biome-ignore lint/suspicious/noExplicitAny: rendered objects are looked into, and a wrong step fails the test
export function specOf(object: KubeObject): any {
  return object.spec;
}

// biome-ignore lint/suspicious/noExplicitAny: as above
export function podSpecOf(stack: KubernetesStack, name: string, kind = 'Deployment'): any {
  return specOf(objectIn(stack, kind, name)).template.spec;
}

// biome-ignore lint/suspicious/noExplicitAny: as above
export function containerOf(stack: KubernetesStack, name: string, kind = 'Deployment'): any {
  return podSpecOf(stack, name, kind).containers[0];
}
