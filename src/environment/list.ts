import type { Context } from '../system/context.js';
import { messageOf } from '../system/errors.js';
import { folderOf, foldersOf } from './folder.js';
import { inventory } from './inventory.js';
import { readLedger } from './ledger.js';
import { type LedgerState, resourceOf } from './ledger-state.js';
import { lockHolder } from './lock.js';
import { isEnvironmentId } from './owner.js';
import type { Resource, ResourceType } from './resource.js';

/** One environment, from its ledger on this machine, from labels, or both. */
export interface EnvironmentSummary {
  id: string;
  /** One line for people; undefined when the ledger is lost and no label tells. */
  owner?: string;
  /** Milliseconds since 1970. */
  opened?: number;
  /** Milliseconds. */
  age?: number;
  /** ISO 8601. */
  expires?: string;
  expired: boolean;
  runUrl?: string;
  /** The process that has it open, while that is alive. */
  process?: { pid: number; host: string };
  /** False: its ledger is lost, or on another machine. */
  ledger: boolean;
  /** How many there are of each type: seen by label, or in the ledger only. */
  resources: Record<string, number>;
}

/**
 * The environments that have a ledger on this machine or a labelled resource in an engine it reaches, the oldest first.
 * An engine that does not answer is told to the log: what it holds is then missing.
 */
export async function listEnvironments(
  context: Context,
  types: ResourceType[] = inventory,
): Promise<EnvironmentSummary[]> {
  const ids = await foldersOf(context);
  const ledgers = new Map<string, LedgerState>();
  for (const id of ids) {
    const state = await readLedger(folderOf(context, id), context.log.warn);
    if (state !== undefined) ledgers.set(id, state);
  }
  const known = [...ledgers].flatMap(([id, state]) => state.entries.map((entry) => resourceOf(entry, id)));
  const listed = (await Promise.all(types.map((type) => listAll(context, type, known)))).flat();
  const all = new Set([...ledgers.keys(), ...listed.map((resource) => resource.environment)]);
  const summaries = await Promise.all(
    [...all].map((id) => {
      const own = (resource: Resource) => resource.environment === id;
      return summarize(context, id, ledgers.get(id), listed.filter(own), known.filter(own));
    }),
  );
  return summaries.sort((a, b) => (b.age ?? 0) - (a.age ?? 0) || (a.id < b.id ? -1 : 1));
}

/**
 * Whether an environment has a ledger on this machine or a labelled resource in an engine it reaches: whether a
 * teardown has anything to do. An engine that does not answer is told to the log.
 */
export async function hasEnvironment(
  context: Context,
  id: string,
  types: ResourceType[] = inventory,
): Promise<boolean> {
  if (!isEnvironmentId(id)) return false;
  if ((await readLedger(folderOf(context, id), context.log.warn)) !== undefined) return true;
  const listed = await Promise.all(types.map((type) => listAll(context, type, [], id)));
  return listed.flat().some((resource) => resource.environment === id);
}

async function listAll(
  context: Context,
  type: ResourceType,
  known: Resource[],
  environment?: string,
): Promise<Resource[]> {
  try {
    const own = known.filter((resource) => resource.type === type.name);
    return await type.list(context, { environment, known: own });
  } catch (error) {
    context.log.warn(`${type.name} could not be listed: ${messageOf(error)}`);
    return [];
  }
}

async function summarize(
  context: Context,
  id: string,
  state: LedgerState | undefined,
  listed: Resource[],
  known: Resource[],
): Promise<EnvironmentSummary> {
  const told = listed.find((resource) => resource.expires !== undefined);
  const expires = state?.expires ?? told?.expires;
  const now = context.clock.now();
  const holder = state === undefined ? undefined : await lockHolder(context, folderOf(context, id));
  return {
    id,
    owner: state?.owner ?? told?.owner,
    opened: state?.opened,
    age: state?.opened === undefined ? undefined : now - state.opened,
    expires,
    expired: expires !== undefined && Date.parse(expires) <= now,
    runUrl: state?.runUrl ?? told?.runUrl,
    process: holder === undefined ? undefined : { pid: holder.pid, host: holder.host },
    ledger: state !== undefined,
    resources: countByType(listed, known),
  };
}

/** Of a type that was seen, what was seen counts; the ledger speaks for the others. */
function countByType(listed: Resource[], known: Resource[]): Record<string, number> {
  const seen = new Set(listed.map((resource) => resource.type));
  const counts: Record<string, number> = {};
  for (const { type } of [...listed, ...known.filter((resource) => !seen.has(resource.type))]) {
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}
