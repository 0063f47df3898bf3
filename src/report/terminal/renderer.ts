import type { Listener } from '../events.js';

/** Shows a run to people while it happens. */
export interface Renderer {
  listener: Listener;
  /** A line of somebody else's (a warning), above what is live. */
  print(line: string): void;
  /** Gives the terminal back; to be called whatever happened. */
  close(): void;
}
