import type { Context } from '../../system/context.js';
import { CommandError } from '../../system/errors.js';
import { dockerRows, removeByDocker } from '../docker-engine.js';
import type { ResourceType } from '../resource.js';

/** What the docker-container driver names a builder's container; its state volume has `_state` behind that. */
const CONTAINER = /^buildx_buildkit_((dsa-[0-9a-f]{6})(?:-.*)?)\d+$/;

/** Builders of buildx, named after their environment, with BuildKit's container and its cache. */
export const builder: ResourceType = {
  name: 'buildx:builder',
  engine: 'docker',
  after: [],
  async list(context, scope) {
    const found = (await buildkits(context)).flatMap(({ name: container }) => {
      const [, name, environment] = CONTAINER.exec(container) ?? [];
      if (name === undefined || environment === undefined) return [];
      return environment === (scope.environment ?? environment) ? [{ name, environment }] : [];
    });
    return found.map(({ name, environment }) => ({ type: builder.name, id: name, name, environment }));
  },
  async remove(context, { name }) {
    await forget(context, name);
    // buildx may be gone, or its own record of the builder with the home folder of the run.
    const left = (await buildkits(context)).filter((row) => CONTAINER.exec(row.name)?.[1] === name);
    await Promise.all(
      left.map(async ({ id, name: container }) => {
        await removeByDocker(context, ['rm', '--force', '--volumes', id]);
        await removeByDocker(context, ['volume', 'rm', `${container}_state`]);
      }),
    );
  },
  byHand: ({ name }) => `docker buildx rm --force ${name}`,
};

function buildkits(context: Context): Promise<{ id: string; name: string }[]> {
  const filter = ['--filter', 'name=buildx_buildkit_dsa-'];
  return dockerRows(context, ['ps', '--all', '--no-trunc', ...filter], { id: '.ID', name: '.Names' });
}

async function forget(context: Context, name: string): Promise<void> {
  try {
    const options = { timeout: 60_000, signal: context.signal };
    await context.exec('docker', ['buildx', 'rm', '--force', name], options);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    context.log.debug(error.message);
  }
}
