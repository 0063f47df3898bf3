import { createServer, type ServerResponse } from 'node:http';
import { listening } from './answering-server.js';

export interface SocketioServer {
  url: string;
  /** How many clients have connected. */
  clients: number;
  close(): Promise<void>;
}

const RECORD = '\u001e';

/**
 * A socket.io server that speaks HTTP long-polling (engine.io protocol 4, socket.io protocol 5) and sends each client
 * the events of `greet`; then it is silent, or with `hangUp` says goodbye.
 */
export async function socketioServer(
  greet: (client: number) => [event: string, payload: unknown][],
  hangUp = false,
): Promise<SocketioServer> {
  const waiting = new Map<string, ServerResponse>();
  const queues = new Map<string, string[]>();
  const flush = (sid: string) => {
    const response = waiting.get(sid);
    const packets = queues.get(sid) ?? [];
    if (response === undefined || packets.length === 0) return;
    waiting.delete(sid);
    response.end(packets.splice(0).join(RECORD));
  };
  const server = createServer(async (request, response) => {
    const query = new URL(request.url ?? '', 'http://server').searchParams;
    const sid = query.get('sid');
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (sid === null) {
      const fresh = `client-${++self.clients}`;
      queues.set(fresh, []);
      const session = {
        sid: fresh,
        upgrades: [],
        pingInterval: 25_000,
        pingTimeout: 20_000,
        maxPayload: 1e6,
      };
      response.end(`0${JSON.stringify(session)}`);
    } else if (request.method === 'GET') {
      waiting.set(sid, response);
      flush(sid);
    } else {
      response.end('ok');
      if (body.startsWith('40')) {
        const events = greet(self.clients).map((event) => `42${JSON.stringify(event)}`);
        queues.get(sid)?.push(`40{"sid":"${sid}"}`, ...events, ...(hangUp ? ['41'] : []));
      } else if (body.startsWith('41')) queues.get(sid)?.push('1');
      flush(sid);
    }
  });
  const port = await listening(server);
  const self: SocketioServer = {
    url: `http://127.0.0.1:${port}`,
    clients: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return self;
}
