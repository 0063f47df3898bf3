import { z } from 'zod';
import type { BuiltImage } from '../../image/image.js';
import { type Comparison, findingOf, show } from '../expectation.js';
import { defineKind, Skip, Unmet, type World } from '../kind.js';
import { type HttpAnswer, send } from '../request.js';

const schema = z.strictObject({
  image: z.string().describe('Name of an image that was built.'),
  tags: z
    .array(z.string())
    .optional()
    .describe('Tags that its repository must have; default: the one deployed.'),
  digest: z.literal('built').optional().describe("The manifest's digest is the one that the build pushed."),
});

/** Media types of manifests and indexes (OCI image-spec 1.1; Docker image manifest v2.2). */
const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** What the environment's registry holds (OCI distribution-spec 1.1). */
export const registry = defineKind({
  name: 'registry',
  schema,
  effect: () => 'reads',
  look: async (spec, world) => {
    if (world.access.cluster.registry === undefined)
      throw new Skip('the images did not go through a registry');
    const image = world.images.find((candidate) => candidate.name === spec.image);
    if (image === undefined) throw new Unmet(`no image ${spec.image} was built`, `an image ${spec.image}`);
    const { host, repository, tag } = parseReference(image.reference);
    if (host !== world.access.cluster.registry)
      throw new Skip(`${image.reference} is not in the environment's registry`);
    const comparisons = [await compareTags(host, repository, spec.tags ?? [tag], world)];
    if (spec.digest !== undefined) comparisons.push(await compareDigest(host, repository, tag, image, world));
    return findingOf(comparisons);
  },
});

function parseReference(reference: string): { host: string; repository: string; tag: string } {
  const [, host = '', repository = '', tag = 'latest'] =
    /^([^/]+)\/([^:@]+)(?::([^@]+))?/.exec(reference) ?? [];
  return { host, repository, tag };
}

async function compareTags(
  host: string,
  repository: string,
  wanted: string[],
  world: World,
): Promise<Comparison> {
  const { status, body } = await ask(`http://${host}/v2/${repository}/tags/list`, 'GET', world);
  const tags = status === 200 ? ((JSON.parse(body) as { tags: string[] | null }).tags ?? []) : [];
  const met = wanted.every((tag) => tags.includes(tag));
  return {
    met,
    expected: `${repository} with tags ${show(wanted)}`,
    actual: `tags ${show(tags)} (status ${status})`,
  };
}

async function compareDigest(
  host: string,
  repository: string,
  tag: string,
  image: BuiltImage,
  world: World,
): Promise<Comparison> {
  const { status, headers } = await ask(`http://${host}/v2/${repository}/manifests/${tag}`, 'HEAD', world);
  const digest = headers['docker-content-digest'] ?? `none (status ${status})`;
  const what = `digest of ${repository}:${tag}`;
  return { met: digest === image.digest, expected: `${what} ${image.digest}`, actual: `${what} ${digest}` };
}

function ask(url: string, method: string, world: World): Promise<HttpAnswer> {
  return send({ url, method, headers: { accept: MANIFESTS }, timeout: world.timeout, signal: world.signal });
}
