/** An image reference taken apart, as github.com/distribution/reference defines it. */
export interface Reference {
  /** "docker.io" when the reference names none. */
  registry: string;
  /** With "library/" for the official images of Docker Hub. */
  repository: string;
  tag?: string;
  digest?: string;
}

const PATH = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::\d+)?$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;

/** Undefined when `text` is no image reference. */
export function parseReference(text: string): Reference | undefined {
  const [named = '', digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !DIGEST.test(digest))) return undefined;
  const slash = named.indexOf('/');
  const first = slash < 0 ? '' : named.slice(0, slash);
  const hasHost = first === 'localhost' || /[.:]/.test(first);
  const rest = hasHost ? named.slice(slash + 1) : named;
  const colon = rest.lastIndexOf(':');
  const path = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? undefined : rest.slice(colon + 1);
  if (!PATH.test(path) || (tag !== undefined && !TAG.test(tag)) || (hasHost && !HOST.test(first)))
    return undefined;
  const registry = hasHost ? first : 'docker.io';
  const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
  return { registry, repository, tag, digest };
}

/** Registry, repository and tag written out, `:latest` when neither tag nor digest is named: equal for equal images. */
export function fullName(text: string): string {
  const reference = parseReference(text);
  if (reference === undefined) return text;
  const tag = reference.tag ?? (reference.digest === undefined ? 'latest' : undefined);
  const name = `${reference.registry}/${reference.repository}${tag === undefined ? '' : `:${tag}`}`;
  return reference.digest === undefined ? name : `${name}@${reference.digest}`;
}

/** A registry on this machine: what is pushed there does not outlive the environment. */
export function isLoopback(registry: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(registry);
}
