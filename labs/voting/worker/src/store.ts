import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import pg from 'pg';
import type { Vote } from './ballot.ts';

/** Any number that nobody else uses in this database. */
const LOCK = 8_683_119;

// A worker whose machine vanished must not hold the lock for the two hours of the kernel's default.
const SESSION = 'SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3';

const TABLE = `CREATE TABLE IF NOT EXISTS votes (
  id VARCHAR(255) NOT NULL UNIQUE,
  vote VARCHAR(255) NOT NULL
)`;

// Not ON CONFLICT: the stack of 2018 has PostgreSQL 9.4. The lock keeps other workers from inserting in between.
const SAVE = `
WITH latest AS (SELECT * FROM unnest($1::text[], $2::text[]) AS latest (id, vote)),
changed AS (
  UPDATE votes SET vote = latest.vote FROM latest WHERE votes.id = latest.id RETURNING votes.id
)
INSERT INTO votes (id, vote) SELECT id, vote FROM latest WHERE id NOT IN (SELECT id FROM changed)`;

/** The table of votes. One session: when it breaks, so does `failure`, and the lock it held is free. */
export class VoteStore {
  private readonly client: pg.Client;
  private readonly socket: Socket;
  private failure: Error | undefined;

  private constructor(client: pg.Client, socket: Socket) {
    this.client = client;
    this.socket = socket;
    client.on('error', (error) => {
      this.failure = error;
    });
  }

  /** Connects as PGHOST, PGPORT, PGUSER, PGDATABASE and PGPASSWORD say, and makes the table if it is not there. */
  static async connect(env: NodeJS.ProcessEnv): Promise<VoteStore> {
    const socket = new Socket();
    const client = new pg.Client({
      stream: () => socket,
      host: env['PGHOST'] ?? 'db',
      user: env['PGUSER'] ?? 'postgres',
      database: env['PGDATABASE'] ?? 'postgres',
      password: passwordFrom(env),
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      application_name: 'worker',
    });
    const store = new VoteStore(client, socket);
    try {
      await client.connect();
      await client.query(SESSION);
      // Two workers that start at once would both see no table: CREATE IF NOT EXISTS does not serialise.
      await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${LOCK}); ${TABLE}; COMMIT`);
    } catch (error) {
      store.close();
      throw error;
    }
    return store;
  }

  /** Throws when the connection was found broken since the last query. */
  assertAlive(): void {
    if (this.failure !== undefined) throw this.failure;
  }

  /**
   * Runs `work` while no other worker can, so that the votes of one voter are stored in the order in which they were
   * cast. The database gives the lock to the session: it cannot outlive the connection that writes. Returns false
   * without running it when another worker is at it.
   */
  async exclusively(work: () => Promise<void>): Promise<boolean> {
    const answer = await this.client.query<{ held: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS held`);
    if (answer.rows[0]?.held !== true) return false;
    await work();
    await this.client.query(`SELECT pg_advisory_unlock(${LOCK})`);
    return true;
  }

  /** Writes all votes or none; a voter may come once only. Writing the same votes again changes nothing. */
  async save(votes: Vote[]): Promise<void> {
    await this.client.query(SAVE, [votes.map((vote) => vote.voterId), votes.map((vote) => vote.choice)]);
  }

  close(): void {
    // Nobody waits for it: a database that is gone does not answer the farewell. And a client that still waits for an
    // answer would not hang up at all: its session would hold the lock, and nobody could work.
    this.client.end().catch(() => {});
    this.socket.destroy();
  }
}

/** The documented default of the app; a deployment sets PGPASSWORD or PGPASSWORD_FILE. */
function passwordFrom(env: NodeJS.ProcessEnv): string {
  const file = env['PGPASSWORD_FILE'];
  return file === undefined ? (env['PGPASSWORD'] ?? 'postgres') : readFileSync(file, 'utf8').trim();
}
