import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, InfraError } from '../../system/errors.js';
import { asRoot } from '../root.js';
import type { Recipe } from './recipe.js';
import { SUITE } from './recipes/debian.js';
import { OFFLINE_LABEL, type Workshop } from './workshop.js';

const LONGEST = 15 * 60_000;

// The system's bundle is where all of these look in the end; naming it also reaches programs that bring their own.
const TRUST = [
  'SSL_CERT_FILE',
  'NODE_EXTRA_CA_CERTS',
  'PIP_CERT',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
].map((name) => `ENV ${name}=/etc/ssl/certs/ca-certificates.crt`);

/** Makes the Debian base with debootstrap (half a minute) and gives it to the engine under `tag`. */
export async function makeRoot(workshop: Workshop, recipe: Recipe, key: string, tag: string): Promise<void> {
  const { context, step, mirror, certificates } = workshop;
  const folder = join(context.paths.cache, 'tmp', `root-${key}-${process.pid}`);
  const root = join(folder, 'root');
  await mkdir(join(folder, 'certificates'), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'make-root.sh'), recipe.files?.['make-root.sh'] ?? ''),
    ...certificates.map((pem, index) => writeFile(join(folder, 'certificates', `distsys-${index}.crt`), pem)),
  ]);
  const run = await asRoot(context, 'Making a base image without a registry');
  try {
    const script = [join(folder, 'make-root.sh'), root, mirror.packages, mirror.security, SUITE];
    await run('sh', [...script, join(folder, 'certificates')], {
      timeout: LONGEST,
      signal: context.signal,
      onLine: (line) => step?.progress(`base image: ${line.replace(/^I: /, '')}`),
    });
    await run('sh', ['-c', IMPORT, 'import', root, tag, ...imageChanges(key, certificates.length > 0)]);
  } catch (error) {
    if (!(error instanceof CommandError) || error.reason === 'aborted') throw error;
    throw new InfraError('the Debian base image could not be made', {
      subject: 'debian',
      log: error.tail(),
      hint: `It needs debootstrap (distsys doctor --install) and the mirror ${mirror.packages}.`,
      cause: error,
    });
  } finally {
    await run('rm', ['-rf', '--one-file-system', folder]);
  }
}

const IMPORT = 'root=$1 tag=$2; shift 2; tar -C "$root" --numeric-owner -c . | docker import "$@" - "$tag"';

function imageChanges(key: string, extraTrust: boolean): string[] {
  const changes = [
    'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ...(extraTrust ? TRUST : []),
    'CMD ["bash"]',
    `LABEL ${OFFLINE_LABEL}=${key}`,
  ];
  return changes.flatMap((change) => ['--change', change]);
}
