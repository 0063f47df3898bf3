import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import express from 'express';
import { Server } from 'socket.io';
import { renderPage } from './page.ts';
import { Tally } from './tally.ts';

/** Milliseconds between two counts. */
const INTERVAL = 1_000;

const port = Number(process.env['PORT'] ?? 4000);
const page = renderPage(process.env['OPTION_A'] ?? 'Cats', process.env['OPTION_B'] ?? 'Dogs');
const tally = new Tally(process.env);
const stop = new AbortController();

/** Why the last count failed; undefined: it did not. */
let problem: string | undefined = 'not counted yet';

const app = express();
app.disable('x-powered-by');
app.get('/', (_request, response) => {
  response.set('Cache-Control', 'no-store').type('html').send(page);
});
// Whether this process answers: a database that is away is no illness of the page.
app.get('/healthz', (_request, response) => {
  response.json({ status: 'ok', database: problem ?? 'ok' });
});

const server = createServer(app);
const io = new Server(server);

io.on('connection', (socket) => {
  socket.emit('message', { text: 'Welcome!' });
  socket.emit('database', { available: problem === undefined });
  socket.on('subscribe', (wish: unknown) => {
    const channel = (wish as { channel?: unknown } | null)?.channel;
    if (typeof channel === 'string') socket.join(channel);
  });
});

server.listen(port, () => console.log(`Result page on port ${port}`));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());

while (!stop.signal.aborted) {
  const [result] = await Promise.allSettled([tally.count(), delay(INTERVAL, undefined, { signal: stop.signal })]);
  if (stop.signal.aborted) break;
  if (result.status === 'fulfilled') io.emit('scores', JSON.stringify(result.value));
  report(result.status === 'fulfilled' ? undefined : reasonOf(result.reason));
}
await Promise.race([Promise.allSettled([io.close(), tally.close()]), delay(2_000)]);
process.exit(0);

/** Says it once when the database goes or comes back, not every second. */
function report(now: string | undefined): void {
  if (now === problem) return;
  console.log(now === undefined ? 'Connected to db' : `Waiting for db: ${now}`);
  problem = now;
  io.emit('database', { available: now === undefined });
}

/** A refused connection to a name with several addresses has a code but no message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || String((error as NodeJS.ErrnoException).code ?? error.name);
}
