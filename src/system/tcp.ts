import { connect } from 'node:net';

/** Milliseconds a connection must stay open: a forwarder accepts and then hangs up when nobody is behind it. */
const HOLD = 200;
const CONNECT_TIMEOUT = 2_000;

/** Whether something answers at `host:port`: it accepts a connection and then speaks or listens, rather than hangs up. */
export function answersTcp(host: string, port: number, signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    let timer = setTimeout(() => end(false), CONNECT_TIMEOUT);
    const onAbort = () => end(false);
    const end = (answers: boolean): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      socket.destroy();
      resolve(answers);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    socket.once('connect', () => {
      clearTimeout(timer);
      timer = setTimeout(() => end(true), HOLD);
    });
    socket.once('data', () => end(true));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}
