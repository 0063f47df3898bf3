import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { UserError } from '../system/errors.js';
import { Unmet } from './kind.js';

/** Cookies by name, as one browser would keep them. */
export type CookieJar = Map<string, string>;

export interface HttpRequest {
  url: string;
  method: string;
  headers?: Record<string, string>;
  body?: string;
  jar?: CookieJar;
  /** Milliseconds until the whole answer must be there. */
  timeout: number;
  signal: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  /** Names in lower case; several values joined with ", ". */
  headers: Record<string, string>;
  body: string;
}

/** Bytes of an answer that are read. */
const MAX_BODY = 5 * 1024 * 1024;

/**
 * One request on a connection of its own, so that a load balancer chooses anew each time; redirects are not followed.
 * Throws Unmet when no answer comes: refused, reset, timed out.
 */
export async function send(request: HttpRequest): Promise<HttpAnswer> {
  const url = parseUrl(request.url);
  const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.timeout)]);
  try {
    return await new Promise((resolve, reject) => {
      const outgoing = open(
        url,
        { method: request.method, headers: headersOf(request), agent: false, signal },
        (incoming) => readAnswer(incoming, request.jar).then(resolve, reject),
      );
      outgoing.on('error', reject);
      outgoing.end(request.body);
    });
  } catch (error) {
    request.signal.throwIfAborted();
    const cause = signal.aborted ? `nothing within ${request.timeout} ms` : reasonOf(error);
    throw new Unmet(
      `no answer from ${request.method} ${request.url}: ${cause}`,
      `an answer from ${request.url}`,
    );
  }
}

/** Throws UserError for what is no http or https address. */
export function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new UserError(`"${text}" is not an http or https address`);
}

function headersOf(request: HttpRequest): Record<string, string> {
  const headers: Record<string, string> = { connection: 'close' };
  const cookies = [...(request.jar ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  if (cookies !== '') headers.cookie = cookies;
  if (request.body !== undefined) headers['content-length'] = String(Buffer.byteLength(request.body));
  return { ...headers, ...request.headers };
}

async function readAnswer(incoming: IncomingMessage, jar?: CookieJar): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) throw new Error(`the body is larger than ${MAX_BODY} bytes`);
  }
  for (const cookie of incoming.headers['set-cookie'] ?? []) keepCookie(jar, cookie);
  const headers = Object.entries(incoming.headersDistinct).map(([name, values]) => [
    name,
    (values ?? []).join(', '),
  ]);
  return {
    status: incoming.statusCode ?? 0,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: Buffer.concat(chunks).toString(),
  };
}

function keepCookie(jar: CookieJar | undefined, header: string): void {
  const [, name, value] = /^\s*([^=;]+)=([^;]*)/.exec(header) ?? [];
  if (jar === undefined || name === undefined) return;
  if (/;\s*max-age=(0|-\d+)\s*(;|$)/i.test(header)) jar.delete(name);
  else jar.set(name, value ?? '');
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ECONNREFUSED') return 'connection refused';
  if (code === 'ECONNRESET') return 'connection reset';
  return code ?? (error instanceof Error ? error.message : String(error));
}
