import type { ReportResource } from '../report/report.js';
import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { messageOf, UserError } from '../system/errors.js';
import { discardFolder, folderOf, lockFolder } from './folder.js';
import { inventory } from './inventory.js';
import { Ledger, readLedger } from './ledger.js';
import { isUnanswered, type LedgerEntry, type LedgerState } from './ledger-state.js';
import { listEnvironments } from './list.js';
import { type Look, lookWith } from './look.js';
import { isEnvironmentId } from './owner.js';
import { removeInOrder } from './removal-order.js';
import { type Outcome, Remover, reportOf } from './remover.js';
import type { ResourceType } from './resource.js';

export interface TeardownResult {
  removed: ReportResource[];
  /** Still there, and what nobody could look for. */
  leaked: ReportResource[];
  /** How to remove what is left: commands a person can type. */
  removal: string[];
}

/** Times that it removes what turns up only after a removal. */
const ROUNDS = 3;
/** Milliseconds: how old a call that was cut off may be to be still at work, and how long its engine may take. */
const FRESH = 15 * 60_000;
const SETTLE = 3_000;

/**
 * Removes everything of an environment, known from its ledger or found by its label, and looks again. Forgets the
 * environment when nothing is left. What cannot be removed is in the result, not thrown. Throws UserError when there
 * is no such environment, or another process has it open. `types` is for tests.
 */
export async function teardown(
  context: Context,
  environmentId: string,
  step: Step,
  types: ResourceType[] = inventory,
): Promise<TeardownResult> {
  const state = await existing(context, environmentId, types);
  const ledger = await openLedger(context, environmentId);
  const begun = context.clock.monotonic();
  const cutOff = state.entries.filter(
    (entry) => isUnanswered(entry) && context.clock.now() - entry.intended < FRESH,
  );
  const remover = new Remover(context, step, (record) => note(context, ledger, record));
  const look = (which: ResourceType[], entries = state.entries) =>
    lookWith(context, which, environmentId, entries);

  // What still creates must end before anything is counted.
  await removeInOrder(look(types.filter(isProcess)), remover.remove);
  await removeInOrder(look(types.filter((type) => !isProcess(type))), remover.remove);
  await settle(context, begun, cutOff, types);
  const left = await clearUp(context, () => lastLook(look, types, state), remover);

  const result = resultOf(
    context,
    remover,
    left.filter((each) => matters(each, state)),
  );
  if (result.leaked.length === 0) await forget(context, environmentId, ledger);
  return result;
}

async function existing(context: Context, id: string, types: ResourceType[]): Promise<LedgerState> {
  const state = isEnvironmentId(id) ? await readLedger(folderOf(context, id), context.log.warn) : undefined;
  if (state !== undefined) return state;
  const known = await listEnvironments(context, types);
  // Without a ledger anything may have been made anywhere.
  if (known.some((environment) => environment.id === id))
    return { entries: [], types: [], last: 0, damaged: true };
  const others = known.map((environment) => environment.id).join(', ');
  throw new UserError(`there is no environment ${id}`, {
    hint: others === '' ? 'there is none at all' : `there are ${others}`,
  });
}

/** Undefined when the disk takes nothing more: removing what fills it is then the cure. */
async function openLedger(context: Context, id: string): Promise<Ledger | undefined> {
  try {
    return Ledger.open(await lockFolder(context, id), context.clock.now);
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    context.log.warn(`teardown keeps no record: ${messageOf(error)}`);
    return undefined;
  }
}

function note(context: Context, ledger: Ledger | undefined, record: Parameters<Ledger['append']>[0]): void {
  try {
    ledger?.append(record);
  } catch (error) {
    context.log.debug(messageOf(error));
  }
}

function isProcess(type: ResourceType): boolean {
  return type.name === 'process';
}

/** A call whose caller was killed may still be at work in its engine. */
async function settle(
  context: Context,
  begun: number,
  cutOff: LedgerEntry[],
  types: ResourceType[],
): Promise<void> {
  const times = cutOff.map(({ type }) => types.find(({ name }) => name === type)?.settles ?? SETTLE);
  const left = Math.max(0, ...times) - (context.clock.monotonic() - begun);
  if (left > 0 && !context.signal.aborted) await context.clock.sleep(left, context.signal);
}

async function lastLook(
  look: (types: ResourceType[], entries: LedgerState['entries']) => Map<string, Promise<Look>>,
  types: ResourceType[],
  state: LedgerState,
): Promise<Look[]> {
  const looks = await Promise.all(look(types, state.entries).values());
  return looks.map((each) => ({ ...each, found: each.found.filter((found) => found.listed) }));
}

/** Looks until nothing new turns up: the last answer is the proof. */
async function clearUp(context: Context, look: () => Promise<Look[]>, remover: Remover): Promise<Look[]> {
  for (let round = 1; ; round++) {
    const looks = await look();
    const isNew = looks.some((each) => each.found.some((found) => !remover.isSettled(found)));
    if (!isNew || round === ROUNDS || context.signal.aborted) return looks;
    await removeInOrder(
      new Map(looks.map((each) => [each.type.name, Promise.resolve(each)])),
      remover.remove,
    );
  }
}

/** An engine that does not answer hides nothing of ours when the ledger, whole, says that it was never asked for anything. */
function matters({ type, error }: Look, state: LedgerState): boolean {
  const engines = inventory.filter(({ name }) => state.types.includes(name)).map(({ engine }) => engine);
  return error === undefined || state.damaged === true || engines.includes(type.engine);
}

function resultOf(context: Context, remover: Remover, left: Look[]): TeardownResult {
  const there = left.flatMap((look) => look.found.map(({ resource }) => resource));
  const isThere = ({ found }: Outcome): boolean =>
    there.some(({ type, id }) => type === found.resource.type && id === found.resource.id);
  const unseen = left.flatMap(({ type, error }) =>
    error === undefined ? [] : [{ type: type.name, name: 'could not be listed', id: '', error }],
  );
  const failed = [...remover.outcomes.values()].filter(
    (outcome) => isThere(outcome) || (outcome.error !== undefined && !outcome.found.listed),
  );
  const reason = context.signal.aborted ? 'interrupted' : 'still there after it was removed';
  const leaked = failed.map((outcome) => ({
    ...reportOf(outcome),
    removed: undefined,
    error: outcome.error ?? reason,
  }));
  return {
    removed: remover
      .removed()
      .filter((outcome) => !failed.includes(outcome))
      .map(reportOf),
    leaked: [...leaked, ...unseen],
    removal: [...new Set(failed.map((outcome) => outcome.byHand))],
  };
}

async function forget(context: Context, id: string, ledger: Ledger | undefined): Promise<void> {
  if (ledger === undefined) return;
  note(context, ledger, { kind: 'closed', type: 'environment', name: id });
  ledger.close();
  await discardFolder(context, id).catch((error: unknown) => context.log.warn(messageOf(error)));
}
