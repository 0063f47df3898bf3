import type { Found, Look } from './look.js';
import type { Resource } from './resource.js';

/** Removes one; resolves with whether it is gone, and never rejects. `held`: something before it could not be removed. */
export type RemoveOne = (found: Found, look: Look, held: boolean) => Promise<boolean>;

/**
 * Removes what was found, each thing as soon as its type's list is there and those that hold it are gone: nothing
 * else waits. One that could not be removed does not stop those after it.
 */
export async function removeInOrder(looks: Map<string, Promise<Look>>, removeOne: RemoveOne): Promise<void> {
  const running = new Map<Resource, Promise<boolean>>();

  const start = (found: Found, look: Look): Promise<boolean> => {
    const known = running.get(found.resource);
    if (known !== undefined) return known;
    const removal = removeAfterHolders(found, look);
    running.set(found.resource, removal);
    return removal;
  };

  const removeAfterHolders = async (found: Found, look: Look): Promise<boolean> => {
    const before = await Promise.all(look.type.after.map((name) => looks.get(name)));
    const holders = before.flatMap((other) =>
      other === undefined
        ? []
        : other.found.filter((each) => holds(each, found, look)).map((each) => start(each, other)),
    );
    const gone = await Promise.all(holders);
    return removeOne(found, look, gone.includes(false));
  };

  await Promise.all(
    [...looks.values()].map(async (pending) => {
      const look = await pending;
      await Promise.all(look.found.map((found) => start(found, look)));
    }),
  );
}

function holds(other: Found, found: Found, { type }: Look): boolean {
  return type.waitsFor?.(found.resource, other.resource) ?? true;
}
