import type { Context } from '../system/context.js';
import { InfraError } from '../system/errors.js';
import { retryTransient } from './transient.js';

/** Media types of lists: github.com/opencontainers/image-spec and Docker's own. */
const LISTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];

/**
 * Asks the registry for what was pushed and throws InfraError unless it is one manifest: AWS Lambda refuses an index
 * (docs.aws.amazon.com/lambda/latest/dg/images-create.html).
 */
export async function assertSingleManifest(
  context: Context,
  reference: string,
  env: Record<string, string | undefined>,
): Promise<void> {
  const inspect = ['buildx', 'imagetools', 'inspect', '--raw', reference];
  const { stdout } = await retryTransient(context, { what: `look at ${reference}` }, () =>
    context.exec('docker', inspect, { env, signal: context.signal }),
  );
  const manifest = JSON.parse(stdout) as { mediaType?: string; manifests?: unknown[] };
  if (LISTS.includes(manifest.mediaType ?? '') || manifest.manifests !== undefined) {
    throw new InfraError(`${reference} is an index of several manifests, which Lambda refuses`, {
      subject: reference,
      hint: 'the builder added attestations or platforms although preset lambda turns them off',
    });
  }
}
