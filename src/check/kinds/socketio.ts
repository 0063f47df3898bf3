import type { Socket } from 'socket.io-client';
import { z } from 'zod';
import { urlSchema } from '../address.js';
import { findingOf, holds, show } from '../expectation.js';
import { defineKind, Unmet, type World } from '../kind.js';

const schema = z
  .strictObject({
    url: urlSchema,
    path: z.string().default('/socket.io'),
    event: z.string().describe('The first one after connecting is looked at.'),
    transport: z.enum(['any', 'polling', 'websocket']).default('any'),
    contains: z.unknown().optional().describe('Keys and values that the payload must have.'),
    equals: z.unknown().optional(),
  })
  .refine((spec) => spec.contains === undefined || spec.equals === undefined, {
    error: 'either contains or equals is accepted',
  });

type SocketioSpec = z.output<typeof schema>;

/** The next event of a socket.io server. A payload that is JSON in a text, as the voting app's, is parsed. */
export const socketio = defineKind({
  name: 'socketio',
  schema,
  effect: () => 'reads',
  look: async (spec, world) => {
    const payload = await nextEvent(spec, world);
    const value = parsed(payload);
    const actual = `${spec.event} ${show(value)}`;
    const expected =
      spec.equals !== undefined
        ? { met: holds(value, spec.equals) && holds(spec.equals, value), text: `is ${show(spec.equals)}` }
        : spec.contains !== undefined
          ? { met: holds(value, spec.contains), text: `contains ${show(spec.contains)}` }
          : { met: true, text: 'arrives' };
    const comparison = { met: expected.met, expected: `${spec.event} ${expected.text}`, actual };
    return findingOf([comparison], { value, text: String(payload) });
  },
});

async function nextEvent(spec: SocketioSpec, world: World): Promise<unknown> {
  const { io } = await import('socket.io-client');
  const socket = io(spec.url, {
    path: spec.path,
    reconnection: false,
    forceNew: true,
    timeout: world.timeout,
    transports: spec.transport === 'any' ? ['polling', 'websocket'] : [spec.transport],
  });
  try {
    return await firstOf(socket, spec, world);
  } finally {
    socket.disconnect();
  }
}

function firstOf(socket: Socket, spec: SocketioSpec, world: World): Promise<unknown> {
  const wanted = `event ${spec.event} from ${spec.url}`;
  const expected = `an ${wanted}`;
  const signal = AbortSignal.any([world.signal, AbortSignal.timeout(world.timeout)]);
  return new Promise((resolve, reject) => {
    const fail = (cause: string) => reject(new Unmet(`no ${wanted}: ${cause}`, expected));
    socket.once(spec.event, resolve);
    socket.once('connect_error', (error) => fail(error.message));
    socket.once('disconnect', (reason) => fail(`disconnected (${reason})`));
    signal.addEventListener('abort', () =>
      world.signal.aborted ? reject(world.signal.reason) : fail(`nothing within ${world.timeout} ms`),
    );
  });
}

function parsed(payload: unknown): unknown {
  if (typeof payload !== 'string') return payload;
  try {
    return JSON.parse(payload);
  } catch {
    return payload;
  }
}
