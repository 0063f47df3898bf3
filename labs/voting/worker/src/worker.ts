import { writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { latestPerVoter, parseVote, type Vote } from './ballot.ts';
import { VoteQueue } from './queue.ts';
import { VoteStore } from './store.ts';

const BATCH_SIZE = 500;
/** Milliseconds between looks at an empty queue. */
const IDLE_PAUSE = 100;
/** Milliseconds before another attempt to reach redis and the database. */
const RETRY_PAUSE = 1_000;

const redisUrl = process.env['REDIS_URL'] ?? 'redis://redis:6379';
const heartbeatFile = process.env['HEARTBEAT_FILE'] ?? '/tmp/heartbeat';
const stop = new AbortController();

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());

while (!stop.signal.aborted) {
  try {
    await workUntilBroken();
  } catch (error) {
    log(`Waiting for db and redis: ${reasonOf(error)}`);
    await pause(RETRY_PAUSE);
  }
}
log('Stopped');
process.exit(0);

/** One connection to each side; throws as soon as one of them fails, and leaves what it claimed to the next. */
async function workUntilBroken(): Promise<void> {
  await beat();
  const store = await VoteStore.connect(process.env);
  let queue: VoteQueue | undefined;
  try {
    log('Connected to db');
    const found = await VoteQueue.connect(redisUrl);
    queue = found.queue;
    log(`Found redis at ${found.address}`);
    while (!stop.signal.aborted) {
      await beat();
      store.assertAlive();
      if (!(await processBatch(queue, store))) await pause(IDLE_PAUSE);
    }
  } finally {
    queue?.close();
    store.close();
  }
}

/** Returns whether there was something to do. */
async function processBatch(queue: VoteQueue, store: VoteStore): Promise<boolean> {
  if ((await queue.length()) === 0) return false;
  return store.exclusively(async () => {
    const batch = await queue.claim(BATCH_SIZE);
    const votes: Vote[] = [];
    const rejected: string[] = [];
    for (const entry of batch.entries) {
      const vote = parseVote(entry);
      if (vote === undefined) rejected.push(entry);
      else votes.push(vote);
    }
    for (const vote of votes) log(`Processing vote for '${vote.choice}' by '${vote.voterId}'`);
    for (const entry of rejected) log(`Not a vote, kept in votes:rejected: ${JSON.stringify(entry.slice(0, 200))}`);
    await store.save(latestPerVoter(votes));
    await queue.release(batch, rejected);
  });
}

/** Tells the health check that the loop goes round. To be without a database is no illness that a restart cures. */
async function beat(): Promise<void> {
  await writeFile(heartbeatFile, '');
}

async function pause(milliseconds: number): Promise<void> {
  await delay(milliseconds, undefined, { signal: stop.signal }).catch(() => {});
}

function log(line: string): void {
  console.log(line);
}

/** A refused connection to a name with several addresses has a code but no message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || String((error as NodeJS.ErrnoException).code ?? error.name);
}
