import type { Context } from '../system/context.js';
import { CommandError, UserError } from '../system/errors.js';
import type { Environment, Labels } from './environment.js';
import { lockFolder } from './folder.js';
import { findType } from './inventory.js';
import { Ledger, readLedger } from './ledger.js';
import type { LedgerState } from './ledger-state.js';
import { environmentId, type Owner } from './owner.js';

export interface OpenOptions {
  /** Until it expires: more than 0, at most 720. */
  hours: number;
  runUrl?: string;
}

const LONGEST = 720;

/**
 * Opens the owner's environment, or goes on with it where an earlier process stopped: owner and expiry are then those of
 * its ledger, unless it has expired. Throws UserError when a living process has it open, or `hours` is out of range.
 */
export async function openEnvironment(
  context: Context,
  owner: Owner,
  options: OpenOptions,
): Promise<Environment> {
  if (!(options.hours > 0 && options.hours <= LONGEST)) {
    throw new UserError(
      `an environment expires after more than 0 and at most ${LONGEST} hours, not ${options.hours}`,
    );
  }
  const id = environmentId(owner);
  const folder = await lockFolder(context, id);
  const before = await readLedger(folder, context.log.warn);
  const labels = labelsOf(context, id, owner, options, before);
  const ledger = Ledger.open(folder, context.clock.now);
  ledger.append({
    kind: 'open',
    type: 'environment',
    name: id,
    details: {
      owner: labels['distsys.owner'],
      expires: labels['distsys.expires'],
      ...(labels['distsys.run'] === undefined ? {} : { runUrl: labels['distsys.run'] }),
    },
  });
  return { id, labels, folder, create: (...what) => create(context, ledger, ...what) };
}

function labelsOf(
  context: Context,
  id: string,
  owner: Owner,
  options: OpenOptions,
  before: LedgerState | undefined,
): Labels {
  const now = context.clock.now();
  const goesOn = before?.opened !== undefined && Date.parse(before.expires ?? '') > now;
  const runUrl = options.runUrl ?? (goesOn ? before.runUrl : undefined);
  return {
    'distsys.env': id,
    'distsys.owner': (goesOn ? before.owner : undefined) ?? owner.text,
    'distsys.expires':
      (goesOn ? before.expires : undefined) ?? new Date(now + options.hours * 3_600_000).toISOString(),
    ...(runUrl === undefined ? {} : { 'distsys.run': runUrl }),
  };
}

async function create(
  context: Context,
  ledger: Ledger,
  type: string,
  name: string,
  make: () => Promise<string | undefined>,
  details?: Record<string, string>,
): Promise<string> {
  if (findType(type) === undefined) throw new Error(`no resource type ${type}: nothing could remove ${name}`);
  context.signal.throwIfAborted();
  ledger.append({ kind: 'intend', type, name, details });
  let id: string;
  try {
    id = (await make()) || name;
  } catch (error) {
    // A program that answered is not at work any more; one that was cut off may be, so its intent stays open.
    const answered =
      error instanceof UserError || (error instanceof CommandError && error.reason === 'failed');
    if (answered) ledger.append({ kind: 'failed', type, name });
    throw error;
  }
  ledger.append({ kind: 'done', type, name, id });
  return id;
}
