import { readFileSync } from 'node:fs';
import pg from 'pg';

/** Votes by choice; more keys when something else than a or b was stored. */
export type Scores = { a: number; b: number } & Record<string, number>;

const COUNT = 'SELECT vote, COUNT(id) AS count FROM votes GROUP BY vote';
/** PostgreSQL's code for a table that is not there: the worker makes it when it starts. */
const NO_TABLE = '42P01';

/** Counts the votes. The pool replaces a connection that broke, so a database that comes back is found again. */
export class Tally {
  private readonly pool: pg.Pool;

  /** Connects on first use, as PGHOST, PGPORT, PGUSER, PGDATABASE and PGPASSWORD say. */
  constructor(env: NodeJS.ProcessEnv) {
    this.pool = new pg.Pool({
      host: env['PGHOST'] ?? 'db',
      user: env['PGUSER'] ?? 'postgres',
      database: env['PGDATABASE'] ?? 'postgres',
      password: passwordFrom(env),
      max: 1,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
      query_timeout: 3_000,
      application_name: 'result',
    });
    // An idle connection that breaks would end the process without this; the next count reports it.
    this.pool.on('error', () => {});
  }

  /** Throws within about six seconds when the database does not answer. */
  async count(): Promise<Scores> {
    const scores: Scores = { a: 0, b: 0 };
    try {
      const answer = await this.pool.query<{ vote: string; count: string }>(COUNT);
      for (const row of answer.rows) scores[row.vote] = Number(row.count);
    } catch (error) {
      if ((error as pg.DatabaseError).code !== NO_TABLE) throw error;
    }
    return scores;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** The documented default of the app; a deployment sets PGPASSWORD or PGPASSWORD_FILE. */
function passwordFrom(env: NodeJS.ProcessEnv): string {
  const file = env['PGPASSWORD_FILE'];
  return file === undefined ? (env['PGPASSWORD'] ?? 'postgres') : readFileSync(file, 'utf8').trim();
}
