import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Whether a server could listen on this port of 127.0.0.1 now. */
export function portIsFree(port: number, protocol: 'tcp' | 'udp' = 'tcp'): Promise<boolean> {
  return protocol === 'tcp' ? tcpPortIsFree(port) : udpPortIsFree(port);
}

function tcpPortIsFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => answer(error, resolve, reject));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function udpPortIsFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    socket.once('error', (error: NodeJS.ErrnoException) => {
      socket.close();
      answer(error, resolve, reject);
    });
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => socket.close(() => resolve(true)));
  });
}

/** A port below 1024 that only root may bind is not taken: the engine has the right to bind it. */
function answer(
  error: NodeJS.ErrnoException,
  resolve: (free: boolean) => void,
  reject: (error: Error) => void,
): void {
  if (error.code === 'EADDRINUSE') resolve(false);
  else if (error.code === 'EACCES') resolve(true);
  else reject(error);
}
