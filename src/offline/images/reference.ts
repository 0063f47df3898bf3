/** An image reference, taken apart: `name` is short for Docker Hub's official images ("redis"). */
export interface ImageReference {
  name: string;
  tag: string;
  digest?: string;
}

/**
 * Takes a reference apart as the engine reads it: "docker.io/library/redis:alpine" is
 * {name: "redis", tag: "alpine"}; without a tag it is "latest".
 */
export function parseReference(reference: string): ImageReference {
  const [path = '', digest] = reference.split('@');
  const colon = path.lastIndexOf(':');
  const tagged = colon > path.lastIndexOf('/');
  const full = tagged ? path.slice(0, colon) : path;
  const name = full.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
  return { name, tag: tagged ? path.slice(colon + 1) : 'latest', digest };
}

/** Whether the image lives on Docker Hub: the first part of its name is no host. */
export function onDockerHub(name: string): boolean {
  const first = name.split('/')[0] ?? '';
  return !name.includes('/') || !(/[.:]/.test(first) || first === 'localhost');
}
