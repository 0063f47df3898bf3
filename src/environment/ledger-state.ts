import type { Resource } from './resource.js';

/** One line of a ledger. */
export interface LedgerRecord {
  /** Counts from 1. */
  n: number;
  /** Milliseconds since 1970. */
  at: number;
  /**
   * open: somebody began to use the environment; intend: the call that creates follows; done: it answered; failed: it
   * answered with an error, and may have left something; removed: gone; closed: a teardown found nothing left.
   */
  kind: 'open' | 'intend' | 'done' | 'failed' | 'removed' | 'closed';
  type: string;
  name: string;
  id?: string;
  details?: Record<string, string>;
}

/** One thing that the ledger says exists, or may exist. */
export interface LedgerEntry {
  type: string;
  name: string;
  /** Known once the creating call answered. */
  id?: string;
  details?: Record<string, string>;
  /** Milliseconds since 1970. */
  intended: number;
  done?: number;
  failed?: boolean;
}

/** What a ledger amounts to. */
export interface LedgerState {
  /** Milliseconds since 1970 of the first open. */
  opened?: number;
  owner?: string;
  /** ISO 8601. */
  expires?: string;
  runUrl?: string;
  /** Not removed yet. */
  entries: LedgerEntry[];
  /** Every type that something was ever intended of. */
  types: string[];
  /** Number of the last record. */
  last: number;
  /** Some lines cannot be read: what they said is not known. */
  damaged?: boolean;
}

/**
 * The records of a ledger's text. A last line without its end is what a kill left of a record that nobody acted on: it
 * is dropped; `torn` says so. Other lines that cannot be read are counted in `unreadable`.
 */
export function parseLedger(text: string): { records: LedgerRecord[]; torn: boolean; unreadable: number } {
  const lines = text.split('\n');
  const torn = lines.pop() !== '';
  const records = lines.map(parseRecord);
  const readable = records.filter((record) => record !== undefined);
  return { records: readable, torn, unreadable: records.length - readable.length };
}

function parseRecord(line: string): LedgerRecord | undefined {
  try {
    const record = JSON.parse(line) as LedgerRecord;
    return typeof record.kind === 'string' && typeof record.type === 'string' ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Plays the records. */
export function foldLedger(records: LedgerRecord[]): LedgerState {
  const state: LedgerState = { entries: [], types: [], last: 0 };
  for (const record of records) {
    state.last = Math.max(state.last, record.n);
    apply(state, record);
  }
  return state;
}

function apply(state: LedgerState, record: LedgerRecord): void {
  const { at, type, name, id, details } = record;
  const pending = state.entries.find(
    (entry) => entry.type === type && entry.name === name && isUnanswered(entry),
  );
  switch (record.kind) {
    case 'open':
      state.opened ??= at;
      state.owner = details?.owner ?? state.owner;
      state.expires = details?.expires ?? state.expires;
      state.runUrl = details?.runUrl ?? state.runUrl;
      break;
    case 'intend':
      state.entries.push({ type, name, details, intended: at });
      if (!state.types.includes(type)) state.types.push(type);
      break;
    case 'done':
      if (pending !== undefined) Object.assign(pending, { id, done: at });
      break;
    case 'failed':
      if (pending !== undefined) pending.failed = true;
      break;
    case 'removed':
      state.entries = state.entries.filter((entry) => entry.type !== type || (entry.id ?? entry.name) !== id);
      break;
    case 'closed':
      state.entries = [];
      state.opened = undefined;
  }
}

/** Nobody knows how far the call that creates it came: it has not answered, or was cut off before. */
export function isUnanswered(entry: LedgerEntry): boolean {
  return entry.done === undefined && entry.failed !== true;
}

/** The entry as the thing to remove: by id when it is known, else by name. */
export function resourceOf(entry: LedgerEntry, environment: string): Resource {
  const { type, name, details, intended } = entry;
  return { type, name, id: entry.id ?? name, environment, details, intended };
}
