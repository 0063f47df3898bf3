import { randomUUID } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { createClient } from '@redis/client';

const WAITING = 'votes';
const CLAIMED = 'votes:processing';
const CLAIMED_BY = 'votes:processing:claim';
const REJECTED = 'votes:rejected';
const REJECTED_KEPT = 1000;

/** Entries that were taken from the queue, oldest first, and the token under which they were. */
export interface Batch {
  token: string;
  entries: string[];
}

// Entries that a worker claimed and never released are handed out again before any newer one.
const CLAIM = `
if redis.call('LLEN', KEYS[2]) == 0 then
  for _ = 1, tonumber(ARGV[2]) do
    if not redis.call('LMOVE', KEYS[1], KEYS[2], 'LEFT', 'RIGHT') then break end
  end
end
redis.call('SET', KEYS[3], ARGV[1])
return redis.call('LRANGE', KEYS[2], 0, -1)`;

// A worker that was away for so long that another took over its claim must not remove what that one holds.
const RELEASE = `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
for i = 3, #ARGV do redis.call('RPUSH', KEYS[3], ARGV[i]) end
redis.call('LTRIM', KEYS[3], -tonumber(ARGV[2]), -1)
redis.call('DEL', KEYS[1], KEYS[2])
return 1`;

/** The queue of votes in redis. A claimed entry stays in redis until it is released: no vote gets lost on the way. */
export class VoteQueue {
  private readonly client;

  private constructor(url: string) {
    this.client = createClient({
      url,
      disableOfflineQueue: true,
      // The worker reconnects by itself, together with the database.
      socket: { connectTimeout: 5_000, socketTimeout: 15_000, reconnectStrategy: false },
    });
    // Every failure also reaches whoever waits for a command; without a listener it would end the process.
    this.client.on('error', () => {});
  }

  static async connect(url: string): Promise<{ queue: VoteQueue; address: string }> {
    const { address } = await lookup(new URL(url).hostname);
    const queue = new VoteQueue(url);
    await queue.client.connect();
    return { queue, address };
  }

  /** How many entries wait or were left behind by a worker that died. */
  async length(): Promise<number> {
    const [waiting, claimed] = await Promise.all([this.client.lLen(WAITING), this.client.lLen(CLAIMED)]);
    return waiting + claimed;
  }

  /** Takes up to `size` entries; only one worker at a time may do so (see VoteStore.exclusively). */
  async claim(size: number): Promise<Batch> {
    const token = randomUUID();
    const entries = await this.client.eval(CLAIM, {
      keys: [WAITING, CLAIMED, CLAIMED_BY],
      arguments: [token, String(size)],
    });
    return { token, entries: entries as unknown as string[] };
  }

  /** Forgets a batch that is stored, and puts the entries that never can be aside. */
  async release(batch: Batch, rejected: string[]): Promise<void> {
    await this.client.eval(RELEASE, {
      keys: [CLAIMED, CLAIMED_BY, REJECTED],
      arguments: [batch.token, String(REJECTED_KEPT), ...rejected],
    });
  }

  close(): void {
    if (this.client.isOpen) this.client.destroy();
  }
}
