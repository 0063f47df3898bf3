import type { Context } from '../system/context.js';
import { messageOf } from '../system/errors.js';
import { type LedgerEntry, resourceOf } from './ledger-state.js';
import type { Resource, ResourceType } from './resource.js';

/** One thing to remove: seen by its label, known from the ledger, or both. */
export interface Found {
  resource: Resource;
  /** The engine showed it, just now. */
  listed: boolean;
  entries: LedgerEntry[];
}

/** What one type found. `error`: it could not look, so what it found proves nothing. */
export interface Look {
  type: ResourceType;
  found: Found[];
  error?: string;
}

/** Looks with every type at once; each answer can be used as soon as it is there. Never rejects. */
export function lookWith(
  context: Context,
  types: ResourceType[],
  environment: string,
  entries: LedgerEntry[],
): Map<string, Promise<Look>> {
  return new Map(
    types.map((type) => {
      const own = entries.filter((entry) => entry.type === type.name);
      return [type.name, look(context, type, environment, own)];
    }),
  );
}

async function look(
  context: Context,
  type: ResourceType,
  environment: string,
  entries: LedgerEntry[],
): Promise<Look> {
  const known = entries.map((entry) => resourceOf(entry, environment));
  try {
    return { type, found: merge(await type.list(context, { environment, known }), entries, environment) };
  } catch (error) {
    return { type, found: merge([], entries, environment), error: messageOf(error) };
  }
}

/** Ledger ∪ list. An engine's id is what its API wants; the ledger adds the details. */
function merge(listed: Resource[], entries: LedgerEntry[], environment: string): Found[] {
  const seen = listed.map((resource): Found => {
    const own = entries.filter((entry) => isSame(resource, entry));
    const [first] = own;
    const details =
      first?.details === undefined ? resource.details : { ...first.details, ...resource.details };
    return { resource: { ...resource, details, intended: first?.intended }, listed: true, entries: own };
  });
  const unseen = entries.filter((entry) => !seen.some((found) => found.entries.includes(entry)));
  return [
    ...seen,
    ...unseen.map((entry) => ({ resource: resourceOf(entry, environment), listed: false, entries: [entry] })),
  ];
}

/** The ledger may hold the name, or a short id, where the engine shows a long one. */
function isSame({ id, name }: Resource, entry: LedgerEntry): boolean {
  const known = entry.id ?? entry.name;
  return (
    id === known || name === known || name === entry.name || (known.length >= 12 && id.startsWith(known))
  );
}
