/**
 * Preloaded with `--import` into a process under test: kills it with SIGKILL right after the ledger record with the number
 * KILL_AT_RECORD is on disk, so that a test can stop a run at every ledger point.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const target = Number(process.env.KILL_AT_RECORD);
const real = fs.fsyncSync;
let records = 0;

fs.fsyncSync = (descriptor: number): void => {
  real(descriptor);
  if (!fs.readlinkSync(`/proc/self/fd/${descriptor}`).endsWith('/ledger.jsonl')) return;
  records += 1;
  if (records === target) process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
