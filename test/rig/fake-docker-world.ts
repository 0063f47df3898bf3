/** One thing in the engine; what its sort has not stays empty. */
export interface Thing {
  id: string;
  name: string;
  labels: Record<string, string>;
  image?: string;
  /** Names of networks and volumes of a container. */
  networks?: string[];
  mounts?: string[];
  /** Of a network. */
  driver?: string;
  /** Names of configs and secrets of a service. */
  uses?: string[];
}

export const KINDS = ['container', 'network', 'volume', 'image', 'service', 'config', 'secret'] as const;
export type Kind = (typeof KINDS)[number];

/** All that an engine holds: plain data, so that a test can copy it. */
export interface World {
  things: Record<Kind, Thing[]>;
  /** The node's labels, when the engine is in a swarm. */
  swarm?: { labels: Record<string, string>; created: string };
}

export function emptyWorld(): World {
  const things = Object.fromEntries(KINDS.map((kind) => [kind, []])) as unknown as World['things'];
  return { things };
}

/** `kind name` of everything there is. */
export function contentOf(world: World): string[] {
  const all = KINDS.flatMap((kind) => world.things[kind].map(({ name }) => `${kind} ${name}`));
  return world.swarm === undefined ? all : [...all, 'swarm'];
}

/** Why the engine would not remove it now, in its words; undefined: nothing is in the way. */
export function holderOf(world: World, kind: Kind, thing: Thing): string | undefined {
  const { container, service } = world.things;
  if (kind === 'network') {
    const user = container.find((each) => each.networks?.includes(thing.name));
    return (
      user && `error while removing network: network ${thing.name} has active endpoints (name:"${user.name}")`
    );
  }
  if (kind === 'volume') {
    const user = container.find((each) => each.mounts?.includes(thing.name));
    return user && `remove ${thing.name}: volume is in use - [${user.id}]`;
  }
  if (kind === 'image') {
    const user = container.find((each) => each.image === thing.name);
    return (
      user &&
      `conflict: unable to remove repository reference "${thing.name}" (must force) - container ${user.id} is using its referenced image 0123`
    );
  }
  if (kind === 'config' || kind === 'secret') {
    const user = service.find((each) => each.uses?.includes(thing.name));
    return (
      user &&
      `rpc error: code = InvalidArgument desc = ${kind} '${thing.name}' is in use by the following service: ${user.name}`
    );
  }
  return undefined;
}

/** The engine's words for a thing that is not there. */
export function goneWords(kind: Kind, what: string): string {
  if (kind === 'container') return `Error response from daemon: No such container: ${what}`;
  if (kind === 'volume') return `Error response from daemon: get ${what}: no such volume`;
  if (kind === 'image') return `Error response from daemon: No such image: ${what}`;
  if (kind === 'service') return `Error: no such service: ${what}`;
  return `Error response from daemon: ${kind} ${what} not found`;
}
