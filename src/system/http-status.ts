import { get } from 'node:http';

/** Milliseconds until an answer must have begun. */
const PATIENCE = 5_000;

/**
 * Status of the answer to a plain GET, on a connection of its own. Rejects when there is none. Not `fetch`: when a port
 * forwarder takes the connection and hangs up, that may never settle, and a process with nothing else to do would end.
 */
export function httpStatus(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, timeout: PATIENCE }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${PATIENCE} ms`)));
    request.on('error', reject);
  });
}
