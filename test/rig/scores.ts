import { io } from 'socket.io-client';
import type { Clock } from '../../src/system/clock.js';
import { waitFor } from '../../src/system/wait.js';

/** What the result page is told, for as long as a test runs. */
export interface Scores {
  /** Waits until the last message tells exactly this. */
  become(wanted: Record<string, number>): Promise<void>;
  close(): void;
}

/** One socket for the whole test: whatever happens to the database, it goes on telling. `address` as in "http://127.0.0.1:8081". */
export function listenToScores(clock: Clock, address: string): Scores {
  const socket = io(address, { transports: ['websocket'] });
  let last = 'nothing yet';
  socket.on('scores', (text: string) => {
    last = text;
  });
  return {
    become: (wanted) =>
      waitFor(clock, { reason: JSON.stringify(wanted), deadline: 60_000 }, async () =>
        last === JSON.stringify(wanted) ? { done: true, value: undefined } : { done: false, seen: last },
      ),
    close: () => socket.close(),
  };
}
