import type { Context } from '../../system/context.js';
import { InfraError } from '../../system/errors.js';
import { waitFor } from '../../system/wait.js';
import { isAlive, type ProcessIdentity, processesNaming, processStart } from '../processes.js';
import type { Resource, ResourceType } from '../resource.js';

/** Programs that go on creating things after whoever started them was killed. */
const TOOLS = ['docker', 'docker-buildx', 'buildx', 'kind', 'kubectl'];

/**
 * Processes of this machine: those that the ledger knows (a port-forward), and tools that a killed run left at work on
 * the environment: they have its id in their arguments and would create what has just been removed.
 */
export const daemon: ResourceType = {
  name: 'process',
  engine: 'host',
  after: [],
  async list(context, scope) {
    const known = await Promise.all(
      (scope.known ?? []).map(async (resource) => {
        const identity = identityOf(resource.id);
        return identity !== undefined && (await isAlive(context, identity)) ? [resource] : [];
      }),
    );
    const found = scope.environment === undefined ? [] : await leftTools(context, scope.environment);
    const ids = new Set(known.flat().map((resource) => resource.id));
    return [...known.flat(), ...found.filter((resource) => !ids.has(resource.id))];
  },
  async remove(context, { id, name }) {
    const identity = identityOf(id);
    if (identity === undefined || !(await isAlive(context, identity))) return;
    signal(identity, 'SIGTERM', name);
    if (await ends(context, identity, 2_000)) return;
    signal(identity, 'SIGKILL', name);
    if (!(await ends(context, identity, 5_000))) throw new InfraError(`process ${identity.pid} does not end`);
  },
  byHand: ({ id }) => `kill ${id.split('@')[0]}`,
};

/** What `make` of a `process` returns: an id that is never another process's. Throws when there is no such process. */
export async function processId(context: Context, pid: number): Promise<string> {
  const start = await processStart(context, pid);
  if (start === undefined) throw new InfraError(`process ${pid} ended as soon as it was started`);
  return `${pid}@${start}`;
}

function identityOf(id: string): ProcessIdentity | undefined {
  const [, pid, start] = /^(\d+)@(.+)$/.exec(id) ?? [];
  return pid === undefined || start === undefined ? undefined : { pid: Number(pid), start };
}

async function leftTools(context: Context, environment: string): Promise<Resource[]> {
  const found = await processesNaming(environment, TOOLS);
  const identified = await Promise.all(
    found.map(async ({ pid, program }) => {
      const start = await processStart(context, pid);
      const resource = { type: daemon.name, id: `${pid}@${start}`, name: `${program} (${pid})`, environment };
      return start === undefined ? [] : [resource];
    }),
  );
  return identified.flat();
}

function signal({ pid }: ProcessIdentity, name: NodeJS.Signals, what: string): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
    throw new InfraError(`${what} cannot be ended: ${(error as Error).message}`, { cause: error });
  }
}

async function ends(context: Context, identity: ProcessIdentity, deadline: number): Promise<boolean> {
  const options = {
    reason: `process ${identity.pid} to end`,
    deadline,
    interval: 20,
    signal: context.signal,
  };
  return waitFor<boolean>(context.clock, options, async () =>
    (await isAlive(context, identity)) ? { done: false, seen: 'running' } : { done: true, value: true },
  ).catch((error: unknown) => {
    if (error instanceof InfraError) return false;
    throw error;
  });
}
