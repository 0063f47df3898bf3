import type { Context } from '../system/context.js';
import { UserError } from '../system/errors.js';
import { portIsFree } from '../system/port.js';
import type { PublishedPort } from './cluster.js';

/**
 * Throws UserError, before anything is created, for the first port of this machine that somebody else has,
 * and names who where that can be seen.
 */
export async function assertPortsFree(context: Context, ports: PublishedPort[]): Promise<void> {
  await Promise.all(
    ports.map(async (port) => {
      const container = await publishingContainer(context, port);
      if (container === undefined && (await portIsFree(port.host, port.protocol))) return;
      const owner =
        container === undefined ? await listeningProcess(context, port) : `container ${container}`;
      throw new UserError(`port ${port.host} of this machine is taken${owner === '' ? '' : ` by ${owner}`}`, {
        hint: 'stop it, or publish another port in the stack',
      });
    }),
  );
}

/** A container may hold the port through packet filter rules alone: binding it would then succeed. */
async function publishingContainer(context: Context, port: PublishedPort): Promise<string | undefined> {
  const filter = `publish=${port.host}/${port.protocol}`;
  const { stdout } = await context.exec('docker', ['ps', '--filter', filter, '--format', '{{.Names}}'], {
    accept: 'any',
    signal: context.signal,
  });
  return stdout.split('\n').find((line) => line !== '');
}

/** As in "python3 (pid 4711)"; empty when it cannot be seen, as without root. */
async function listeningProcess(context: Context, port: PublishedPort): Promise<string> {
  const family = port.protocol === 'udp' ? '-Hlunp' : '-Hltnp';
  try {
    const { stdout } = await context.exec('ss', [family, `sport = :${port.host}`], { accept: 'any' });
    const match = /users:\(\("([^"]+)",pid=(\d+)/.exec(stdout);
    return match === null ? '' : `${match[1]} (pid ${match[2]})`;
  } catch {
    return ''; // no `ss` here: the message does without the name
  }
}
