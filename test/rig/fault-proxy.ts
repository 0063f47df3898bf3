import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to a request instead of, or before, its way to the target. */
export type Fault =
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body?: string }
  /** The connection is cut with a RST. */
  | { kind: 'reset' }
  /** Forwarded after this many milliseconds. */
  | { kind: 'delay'; milliseconds: number };

export interface Injection {
  method?: string;
  /** Matched against path and query. */
  path?: RegExp;
  /** How often; then requests pass. */
  times: number;
  fault: Fault;
}

/** One request that came in, and what became of it: the target's status, or the fault. */
export interface Seen {
  method: string;
  path: string;
  outcome: number | 'reset';
}

export interface FaultProxy {
  /** `localhost:port`. */
  address: string;
  seen: Seen[];
  inject(injection: Injection): void;
  /** Takes all faults back and forgets what was seen. */
  clear(): void;
  close(): Promise<void>;
}

const LOGIN: Fault = {
  kind: 'answer',
  status: 401,
  headers: { 'www-authenticate': 'Basic realm="fault proxy"', 'content-type': 'application/json' },
  body: '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
};

/**
 * An HTTP reverse proxy on a free port of 127.0.0.1 that fails as it is told to; `target` is `host:port`. With `account`
 * it lets nobody else through, as registries do it.
 */
export async function startFaultProxy(
  target: string,
  account?: { username: string; password: string },
): Promise<FaultProxy> {
  const expected =
    account && `Basic ${Buffer.from(`${account.username}:${account.password}`).toString('base64')}`;
  const seen: Seen[] = [];
  let injections: Injection[] = [];
  const take = (message: IncomingMessage): Fault | undefined => {
    const found = injections.find(
      ({ method, path, times }) =>
        times > 0 &&
        (method === undefined || method === message.method) &&
        (path === undefined || path.test(message.url ?? '')),
    );
    if (found === undefined) return undefined;
    found.times--;
    return found.fault;
  };
  const server = createServer((message, response) => {
    const entry: Seen = { method: message.method ?? '', path: message.url ?? '', outcome: 'reset' };
    seen.push(entry);
    const known = expected === undefined || message.headers.authorization === expected;
    const fault = known ? take(message) : LOGIN;
    if (fault?.kind === 'reset') message.socket.resetAndDestroy();
    else if (fault?.kind === 'answer') answer(message, response, fault, entry);
    else if (fault?.kind === 'delay')
      setTimeout(() => forward(target, message, response, entry), fault.milliseconds);
    else forward(target, message, response, entry);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `localhost:${(server.address() as AddressInfo).port}`,
    seen,
    inject: (injection) => injections.push({ ...injection }),
    clear: () => {
      injections = [];
      seen.length = 0;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  message: IncomingMessage,
  response: ServerResponse,
  fault: Extract<Fault, { kind: 'answer' }>,
  entry: Seen,
): void {
  entry.outcome = fault.status;
  // The body is read to its end: a client that is still sending would see a reset instead of the answer.
  message.resume();
  message.on('end', () => {
    response.writeHead(fault.status, fault.headers);
    response.end(fault.body);
  });
}

function forward(target: string, message: IncomingMessage, response: ServerResponse, entry: Seen): void {
  const [host = '127.0.0.1', port = '80'] = target.split(':');
  const { method, url: path, headers } = message;
  // The Host header stays: the target writes it into the Location of uploads, which must lead through here too.
  const onward = request({ host, port, method, path, headers }, (answered) => {
    entry.outcome = answered.statusCode ?? 0;
    response.writeHead(entry.outcome, answered.headers);
    answered.pipe(response);
  });
  onward.on('error', () => message.socket.resetAndDestroy());
  message.pipe(onward);
}
