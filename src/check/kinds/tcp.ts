import { createConnection } from 'node:net';
import { z } from 'zod';
import { addressSchema } from '../address.js';
import { findingOf } from '../expectation.js';
import { defineKind, Unmet, type World } from '../kind.js';

const schema = z.strictObject({
  address: addressSchema.describe(
    'host:port; `${endpoint:8080}` is the first address of published port 8080.',
  ),
  expect: z.enum(['open', 'refused']).default('open'),
});

/** Whether a port takes connections. A name that does not resolve is no refusal. */
export const tcp = defineKind({
  name: 'tcp',
  schema,
  effect: () => 'reads',
  look: async (spec, world) => {
    const actual = await connect(spec.address, world);
    return findingOf([
      {
        met: actual === spec.expect,
        expected: `${spec.address} ${spec.expect}`,
        actual: `${spec.address} ${actual}`,
      },
    ]);
  },
});

function connect(address: string, world: World): Promise<'open' | 'refused' | 'silent'> {
  const split = address.lastIndexOf(':');
  const signal = AbortSignal.any([world.signal, AbortSignal.timeout(world.timeout)]);
  return new Promise((resolve, reject) => {
    const socket = createConnection({
      host: address.slice(0, split),
      port: Number(address.slice(split + 1)),
      signal,
    });
    socket.once('connect', () => {
      socket.destroy();
      resolve('open');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') resolve('refused');
      else if (world.signal.aborted) reject(world.signal.reason);
      else if (signal.aborted || error.code === 'ETIMEDOUT') resolve('silent');
      else reject(new Unmet(`cannot connect to ${address}: ${error.code ?? error.message}`));
    });
  });
}
