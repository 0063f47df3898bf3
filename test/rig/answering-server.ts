import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Told {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string;
}

/** A real HTTP server on 127.0.0.1 that answers as told. */
export interface AnsweringServer {
  /** host:port */
  address: string;
  port: number;
  asked: Asked[];
  close(): Promise<void>;
}

/** `answer`: what each request gets; 'hang up' ends the connection without an answer, 'silence' never answers. */
export async function answeringServer(
  answer: (asked: Asked, count: number) => Told | string | 'hang up' | 'silence',
): Promise<AnsweringServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    const one = { method, path: url, headers, body: Buffer.concat(chunks).toString() };
    asked.push(one);
    const told = answer(one, asked.length);
    if (told === 'silence') return;
    if (told === 'hang up') {
      request.socket.destroy();
      return;
    }
    const { status = 200, headers: more = {}, body = '' } = typeof told === 'string' ? { body: told } : told;
    response.writeHead(status, more).end(body);
  });
  const port = await listening(server);
  return {
    address: `127.0.0.1:${port}`,
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export function listening(server: Server | import('node:net').Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}

/** A port of 127.0.0.1 where nobody listens. */
export async function closedPort(): Promise<number> {
  const server = await answeringServer(() => '');
  await server.close();
  return server.port;
}
