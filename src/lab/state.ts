import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cluster, Provider } from '../cluster/cluster.js';
import type { Environment } from '../environment/environment.js';
import { folderOf } from '../environment/folder.js';
import type { BuiltImage } from '../image/image.js';
import type { DeployedStack } from '../stack/stack.js';
import type { Context } from '../system/context.js';
import { writeFileAtomic } from '../system/files.js';

/** What the steps of one environment hand on to later processes: the next action, or `distsys lab check`. */
export interface State {
  lab?: string;
  /** Brought up to stay: only `down` may remove it. */
  standing?: boolean;
  target?: Provider;
  registry?: { address: string; container: string };
  images?: BuiltImage[];
  cluster?: Cluster;
  stack?: DeployedStack;
}

export async function readState(environment: Pick<Environment, 'folder'>): Promise<State> {
  const text = await readFile(stateFile(environment), 'utf8').catch(() => '{}');
  return JSON.parse(text) as State;
}

/** Whether somebody asked that the environment stays. */
export async function isStanding(context: Context, id: string): Promise<boolean> {
  return (await readState({ folder: folderOf(context, id) })).standing === true;
}

/** Steps that run side by side each add their own part: one write at a time. */
export function createStateWriter(environment: Environment): (patch: State) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (patch) => {
    last = last.then(async () => {
      const state = { ...(await readState(environment)), ...patch };
      await writeFileAtomic(stateFile(environment), `${JSON.stringify(state, null, 2)}\n`, 0o600);
    });
    return last;
  };
}

function stateFile(environment: Pick<Environment, 'folder'>): string {
  return join(environment.folder, 'state.json');
}
