import type { Readable, Writable } from 'node:stream';

/** Chromium's answer to a command it could not carry out. */
export class DevToolsError extends Error {
  override name = 'DevToolsError';
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
}

interface Waiting {
  method: string;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

type Listener = (method: string, params: unknown) => void;

/**
 * The Chrome DevTools Protocol over the two pipes of `--remote-debugging-pipe`: JSON messages, each ended by a NUL
 * (chromedevtools.github.io/devtools-protocol). No port is opened, and Chromium ends by itself when the pipes close, so that
 * it cannot outlive this process, however that ends.
 */
export class DevTools {
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, Listener>();
  private lastId = 0;
  private rest: Buffer[] = [];
  private closed: Error | undefined;

  constructor(
    private readonly input: Writable,
    output: Readable,
  ) {
    output.on('data', (chunk: Buffer) => this.receive(chunk));
    // A pipe that breaks is told by the end of the process.
    for (const stream of [input, output]) stream.on('error', () => undefined);
  }

  /** Throws DevToolsError when Chromium refuses the command, or what `close` was given once it is gone. */
  send<T = unknown>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.closed !== undefined) return reject(this.closed);
      const id = ++this.lastId;
      this.waiting.set(id, { method, resolve: resolve as (result: unknown) => void, reject });
      this.input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Everything that happens in a session goes to its one listener. */
  listen(sessionId: string, listener: Listener): void {
    this.listeners.set(sessionId, listener);
  }

  /** Rejects every command that waits, and every one to come. */
  close(reason: Error): void {
    this.closed ??= reason;
    for (const { reject } of this.waiting.values()) reject(this.closed);
    this.waiting.clear();
  }

  private receive(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      const whole = Buffer.concat([...this.rest, chunk.subarray(from, end)]);
      this.rest = [];
      from = end + 1;
      this.handle(JSON.parse(whole.toString()) as Message);
    }
    this.rest.push(chunk.subarray(from));
  }

  private handle(message: Message): void {
    if (message.id === undefined) {
      this.listeners.get(message.sessionId ?? '')?.(message.method ?? '', message.params);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new DevToolsError(`${waiting.method}: ${message.error.message}`));
  }
}
