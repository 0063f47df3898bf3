import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { InfraError, UserError } from '../system/errors.js';
import type { ClusterAccess } from './cluster.js';
import { isIn, type NodeImages, type NodeStore, nodeStores } from './node-images.js';

/** An image of this engine, under the name that a node knows it by. */
interface LocalImage {
  reference: string;
  name: string;
  /** Digest of the image's configuration (of its manifest, when the engine stores images as containerd does). */
  id: string;
}

/**
 * Puts images of this engine into every node that is a container: those that a node lacks go there in one archive, to
 * all nodes at the same time; other nodes pull for themselves. Verified by id afterwards. Throws UserError for an image this engine does not have,
 * InfraError when a node does not take one.
 */
export async function loadImages(
  context: Context,
  access: ClusterAccess,
  references: string[],
  step: Step,
): Promise<void> {
  const nodes = access.cluster.nodes.flatMap((node) => node.container ?? []);
  if (nodes.length === 0 || references.length === 0) return;
  const store = nodeStores[access.cluster.orchestrator];
  const [images, there] = await Promise.all([
    localImages(context, store, [...new Set(references)]),
    Promise.all(nodes.map((node) => store.list(context, node))),
  ]);
  const missing = images.filter((image) => there.some((node) => !isIn(node, image.name, image.id)));
  if (missing.length > 0) await sendAll(context, store, nodes, there, missing, step);
  const skipped = images.length - missing.length;
  const where = nodes.length === 1 ? 'the node' : `${nodes.length} nodes`;
  step.summary(
    `${missing.length} image${missing.length === 1 ? '' : 's'} loaded into ${where}` +
      (skipped === 0 ? '' : `, ${skipped} already there`),
  );
}

async function localImages(context: Context, store: NodeStore, references: string[]): Promise<LocalImage[]> {
  return Promise.all(
    references.map(async (reference) => {
      const inspect = ['image', 'inspect', '--format', '{{.Id}}', reference];
      const result = await context.exec('docker', inspect, { accept: 'any', signal: context.signal });
      if (result.exitCode !== 0) {
        throw new UserError(
          `image ${reference} is not in this engine, so it cannot be loaded into the cluster`,
          {
            subject: reference,
            hint: `docker pull ${reference}, or build it first`,
          },
        );
      }
      return { reference, name: store.nameOf(reference), id: result.stdout.trim() };
    }),
  );
}

async function sendAll(
  context: Context,
  store: NodeStore,
  nodes: string[],
  there: NodeImages[],
  missing: LocalImage[],
  step: Step,
): Promise<void> {
  const lacking = nodes.filter((_, index) => {
    const has = there[index];
    return has !== undefined && missing.some((image) => !isIn(has, image.name, image.id));
  });
  step.progress(`${missing.map((image) => image.reference).join(', ')} to ${lacking.length} nodes`);
  const references = missing.map((image) => image.reference);
  const [only] = lacking;
  if (only !== undefined && lacking.length === 1) {
    await step.part(only, () => pipe(context, store, references, only));
  } else {
    await throughFile(context, store, references, lacking, step);
  }
  await Promise.all(lacking.map((node) => assertLoaded(context, store, node, missing)));
}

/** The node's own engine does the work. */
function importInto(store: NodeStore): string {
  return `docker exec -i "$node" ${store.importer.join(' ')}`;
}

async function pipe(context: Context, store: NodeStore, references: string[], node: string): Promise<void> {
  const script = `node=$0; docker save "$@" | ${importInto(store)}`;
  await context.exec('bash', ['-o', 'pipefail', '-c', script, node, ...references], {
    signal: context.signal,
  });
}

/** Saved once, read by each node at its own pace. */
async function throughFile(
  context: Context,
  store: NodeStore,
  references: string[],
  nodes: string[],
  step: Step,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'distsys-images-'));
  const archive = join(folder, 'images.tar');
  try {
    await context.exec('docker', ['save', '--output', archive, ...references], { signal: context.signal });
    await Promise.all(
      nodes.map((node) =>
        step.part(node, () =>
          context.exec('bash', ['-c', `node=$0; ${importInto(store)} < "$1"`, node, archive], {
            signal: context.signal,
          }),
        ),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function assertLoaded(
  context: Context,
  store: NodeStore,
  node: string,
  images: LocalImage[],
): Promise<void> {
  const has = await store.list(context, node);
  const lost = images.filter((image) => !isIn(has, image.name, image.id));
  if (lost.length === 0) return;
  throw new InfraError(`${lost.map((image) => image.reference).join(', ')} did not arrive in node ${node}`, {
    subject: node,
    hint: 'the node may have run out of disk: distsys doctor',
  });
}
