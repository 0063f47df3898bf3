import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../environment/environment.js';
import type { Renderer } from '../report/terminal.js';
import type { Context } from '../system/context.js';
import { createContext, packageRoot } from '../system/this-machine.js';

/** The process as the command line sees it: the only place that reads it. */
export interface Surroundings {
  context: Context;
  /** A context whose signal is not aborted: for teardown after Ctrl-C. */
  fresh(): Context;
  /** What says more than the run itself goes through `renderer` from now on, so that it does not tear the live lines. */
  show(renderer: Renderer): void;
  /** Names the environment that a second Ctrl-C would leave behind. */
  leftBehind(environment: Environment): void;
  labs: string;
  workingFolder: string;
  environment: Record<string, string | undefined>;
  user: string;
  host: string;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
}

export function surroundingsOf(process: NodeJS.Process): Surroundings {
  const stop = new AbortController();
  let open: Environment | undefined;
  let renderer: Renderer | undefined;
  const say = (line: string) =>
    renderer === undefined ? process.stderr.write(`${line}\n`) : renderer.print(line);
  const interrupt = async () => {
    if (!stop.signal.aborted) {
      say('stopping: tearing down what was made; once more to leave at once');
      stop.abort(new DOMException('interrupted', 'AbortError'));
      return;
    }
    renderer?.close();
    process.stderr.write(`\n${open === undefined ? 'nothing had been made' : await whatIsLeft(open)}\n`);
    process.exit(open === undefined ? 130 : 4);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  const ports = createContext(process, stop.signal);
  const context = {
    ...ports,
    log: { ...ports.log, info: say, warn: (line: string) => say(`warning: ${line}`) },
  };
  return {
    context,
    fresh: () => ({ ...context, signal: new AbortController().signal }),
    show: (shown) => {
      renderer = shown;
    },
    leftBehind: (environment) => {
      open = environment;
    },
    labs: join(packageRoot(), 'labs'),
    workingFolder: process.cwd(),
    environment: process.env,
    user: userInfo().username,
    host: hostname(),
    stdout: process.stdout,
    stderr: process.stderr,
  };
}

/** From the ledger alone: there is no time to ask the engines. */
async function whatIsLeft(environment: Environment): Promise<string> {
  const { readLedger } = await import('../environment/ledger.js');
  const ledger = await readLedger(environment.folder, () => undefined);
  const rows = (ledger?.entries ?? []).map((entry) => `  ${entry.type.padEnd(20)} ${entry.name}`);
  return [
    `left behind, ${rows.length} resources:`,
    ...rows,
    `remove them: distsys down ${environment.id}`,
  ].join('\n');
}
