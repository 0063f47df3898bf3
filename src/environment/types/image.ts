import type { Context } from '../../system/context.js';
import {
  askDocker,
  dockerRows,
  labelColumnsOf,
  labelFilter,
  labelled,
  removeByDocker,
} from '../docker-engine.js';
import type { Resource, ResourceType, Scope } from '../resource.js';

/** A tag, or a component of a repository's path, that begins with an environment's id. */
const OF_ENVIRONMENT = /[:/](dsa-[0-9a-f]{6})(?=[-:/]|$)/;

/**
 * Images that carry the label, or a tag made for the environment. Removing takes one tag away: an image that has others
 * keeps them. Base images carry neither.
 */
export const image: ResourceType = {
  name: 'docker:image',
  engine: 'docker',
  after: ['docker:container', 'docker:service', 'docker:stack'],
  waitsFor: (resource, other) =>
    other.type !== 'docker:container' || other.details === undefined || other.details.image === resource.name,
  async list(context, scope) {
    const [byTag, byLabel] = await Promise.all([
      taggedImages(context, scope),
      labelledImages(context, scope),
    ]);
    const names = new Set(byLabel.map((resource) => resource.name));
    return [...byLabel, ...byTag.filter((resource) => !names.has(resource.name))];
  },
  remove: (context, { id }) => removeByDocker(context, ['image', 'rm', id]),
  byHand: ({ id }) => `docker image rm ${id}`,
};

async function taggedImages(context: Context, scope: Scope): Promise<Resource[]> {
  const rows = await dockerRows(context, ['image', 'ls'], { repository: '.Repository', tag: '.Tag' });
  return rows.flatMap(({ repository, tag }) => {
    const name = `${repository}:${tag}`;
    const environment = OF_ENVIRONMENT.exec(`/${name}`)?.[1];
    const meant = environment !== undefined && environment === (scope.environment ?? environment);
    return meant && tag !== '<none>' ? [{ type: image.name, id: name, name, environment }] : [];
  });
}

async function labelledImages(context: Context, scope: Scope): Promise<Resource[]> {
  const { stdout } = await askDocker(context, [
    'image',
    'ls',
    '--quiet',
    '--no-trunc',
    ...labelFilter(scope),
  ]);
  const ids = [...new Set(stdout.split('\n').filter((line) => line !== ''))];
  if (ids.length === 0) return [];
  const columns = { id: '.Id', tags: 'json .RepoTags', labels: 'json .Config.Labels' };
  const rows = await dockerRows(context, ['image', 'inspect', ...ids], columns);
  return rows.flatMap((row) => {
    const tags = (JSON.parse(row.tags) ?? []) as string[];
    const names = tags.length === 0 ? [row.id] : tags;
    return names.map((name) => labelled(image.name, labelColumnsOf(row.labels), { id: name, name }));
  });
}
