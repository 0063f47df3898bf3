import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InfraError, messageOf } from '../system/errors.js';
import { foldLedger, type LedgerRecord, type LedgerState, parseLedger } from './ledger-state.js';

const FILE = 'ledger.jsonl';

/**
 * The write-ahead log of one environment: a line is on disk before `append` returns. One writer at a time: whoever
 * opens it has the folder's lock.
 */
export class Ledger {
  private constructor(
    private readonly file: number,
    private readonly now: () => number,
    private last: number,
  ) {}

  /** Opens or begins the ledger of `folder`, and cuts off what a kill left of a last line. */
  static open(folder: string, now: () => number): Ledger {
    const path = join(folder, FILE);
    const file = fs.openSync(path, 'a+', 0o600);
    const text = fs.readFileSync(path, 'utf8');
    const whole = Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1));
    fs.ftruncateSync(file, whole);
    syncFolder(folder);
    return new Ledger(file, now, foldLedger(parseLedger(text).records).last);
  }

  /** Throws InfraError when the line cannot be kept (a full disk, torn down meanwhile): then nothing may be created. */
  append(record: Omit<LedgerRecord, 'n' | 'at'>): void {
    const line = `${JSON.stringify({ n: this.last + 1, at: this.now(), ...record })}\n`;
    const { size, nlink } = fs.fstatSync(this.file);
    if (nlink === 0) throw new InfraError('the environment has been torn down: nothing can be created in it');
    try {
      fs.writeFileSync(this.file, line);
      fs.fsyncSync(this.file);
    } catch (error) {
      this.takeBack(size);
      throw new InfraError(`the ledger cannot be written: ${messageOf(error)}`, { cause: error });
    }
    this.last += 1;
  }

  /** Lets go of the file; nothing can be appended after it. */
  close(): void {
    fs.closeSync(this.file);
  }

  private takeBack(size: number): void {
    try {
      fs.ftruncateSync(this.file, size);
    } catch {
      // What is left of the line is torn, and cut off when the ledger is next opened.
    }
  }
}

/** What the ledger of `folder` says; undefined when there is none. `warn` is told of lines that cannot be read. */
export async function readLedger(
  folder: string,
  warn: (line: string) => void,
): Promise<LedgerState | undefined> {
  const path = join(folder, FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new InfraError(`the ledger ${path} cannot be read: ${error.message}`, { cause: error });
  });
  if (text === undefined) return undefined;
  const { records, unreadable } = parseLedger(text);
  if (unreadable > 0) warn(`${unreadable} lines of ${path} cannot be read; labels are searched all the same`);
  return { ...foldLedger(records), damaged: unreadable > 0 };
}

/** A new name is on disk only when its folder is. */
export function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
