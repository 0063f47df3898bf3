import type { Context } from '../../system/context.js';
import { OFFLINE_LABEL } from './workshop.js';

interface Inspected {
  Id: string;
  RepoTags: string[] | null;
  RepoDigests: string[] | null;
  Config: { Labels: Record<string, string> | null } | null;
}

/**
 * Of the references, those that the engine has, each with the key of the recipe it was made from; an image that was
 * not made here has the key ''. One call, whatever their number.
 */
export async function imageKeys(context: Context, references: string[]): Promise<Map<string, string>> {
  if (references.length === 0) return new Map();
  const { stdout } = await context.exec(
    'docker',
    // Answers for those it finds and fails for the rest: the reference is told from the line, not from its place.
    ['image', 'inspect', '--format', `{{json .}}`, ...references],
    { accept: 'any', signal: context.signal },
  );
  const images = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Inspected);
  const found = new Map<string, string>();
  for (const reference of references) {
    const image = images.find((candidate) => names(candidate).has(normal(reference)));
    if (image !== undefined) found.set(reference, image.Config?.Labels?.[OFFLINE_LABEL] ?? '');
  }
  return found;
}

function names(image: Inspected): Set<string> {
  return new Set([image.Id, ...(image.RepoTags ?? []), ...(image.RepoDigests ?? [])].map(normal));
}

/** The engine's own short form: no docker.io/library, a tag. A digest decides alone, whatever the tag. */
function normal(reference: string): string {
  const short = reference.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
  const [path = '', digest] = short.split('@');
  const colon = path.lastIndexOf(':');
  const tagged = colon > path.lastIndexOf('/');
  if (digest !== undefined) return `${tagged ? path.slice(0, colon) : path}@${digest}`;
  return tagged ? path : `${path}:latest`;
}
