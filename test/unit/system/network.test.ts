import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../src/system/clock.js';
import { portIsFree } from '../../../src/system/port.js';
import { answersTcp } from '../../../src/system/tcp.js';

const servers: Server[] = [];
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

/** A server on a free port of 127.0.0.1. */
async function serve(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    onConnection(socket);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('something answers at a port', () => {
  test('when it speaks, or listens', async () => {
    const speaks = await serve((socket) => socket.write('hello'));
    const listens = await serve(() => {});
    expect(await answersTcp('127.0.0.1', speaks)).toBe(true);
    expect(await answersTcp('127.0.0.1', listens)).toBe(true);
  });

  test('not when it hangs up at once, as a forwarder without anybody behind it', async () => {
    const closes = await serve((socket) => socket.end());
    const resets = await serve((socket) => socket.resetAndDestroy());
    expect(await answersTcp('127.0.0.1', closes)).toBe(false);
    expect(await answersTcp('127.0.0.1', resets)).toBe(false);
  });

  test('not when nobody listens, nor when the run is stopped', async () => {
    const port = await serve(() => {});
    const stop = new AbortController();
    const asked = answersTcp('127.0.0.1', port, stop.signal);
    stop.abort();
    expect(await asked).toBe(false);
    const [server] = servers.splice(0);
    server?.close();
    for (const socket of sockets.splice(0)) socket.destroy();
    if (server !== undefined) await once(server, 'close');
    expect(await answersTcp('127.0.0.1', port)).toBe(false);
  });
});

describe('a port is free', () => {
  test('unless somebody listens on it, for its protocol', async () => {
    const port = await serve(() => {});
    expect(await portIsFree(port)).toBe(false);
    const udp = createSocket('udp4').bind(0, '127.0.0.1');
    await once(udp, 'listening');
    const taken = udp.address().port;
    expect(await portIsFree(taken, 'udp')).toBe(false);
    udp.close();
    await once(udp, 'close');
    expect(await portIsFree(taken, 'udp')).toBe(true);
  });

  test('after it was asked, too', async () => {
    const port = await serve(() => {});
    const [server] = servers.splice(0);
    server?.close();
    if (server !== undefined) await once(server, 'close');
    expect(await portIsFree(port)).toBe(true);
    expect(await portIsFree(port)).toBe(true);
  });
});

test('the machine’s clock ends a sleep when it is stopped', async () => {
  const stop = new AbortController();
  const sleep = systemClock.sleep(60_000, stop.signal);
  stop.abort();
  await expect(sleep).rejects.toThrow();
  expect(systemClock.monotonic()).toBeLessThanOrEqual(systemClock.monotonic());
});
