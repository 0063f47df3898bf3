import type { ClusterAccess } from '../../cluster/cluster.js';
import { assertPortsFree } from '../../cluster/free-ports.js';
import type { Context } from '../../system/context.js';
import { UserError } from '../../system/errors.js';
import type { ComposeModel, ComposeService } from '../compose/model.js';
import { placeOf } from '../compose/reader.js';

/**
 * Throws UserError, at the line of the ports, for the first port of a new stack that somebody else on this machine has, and
 * names who. Swarm says less, and where the routing mesh works nothing: there whoever has the port would go on answering.
 */
export async function assertStackPortsFree(
  context: Context,
  access: ClusterAccess,
  stack: string,
  model: ComposeModel,
): Promise<void> {
  // The ports of nodes that are containers are not this machine's.
  if (access.cluster.managerContainer !== undefined) return;
  const { stdout } = await access.docker(['service', 'ls', '--format', '{{.Name}} {{.Ports}}']);
  const rows = stdout.split('\n');
  if (rows.some((row) => row.startsWith(`${stack}_`))) return;
  for (const service of Object.values(model.services)) await assertFree(context, model, service, rows);
}

/** What another service publishes is Swarm's own to refuse: it names that service. */
async function assertFree(
  context: Context,
  model: ComposeModel,
  service: ComposeService,
  rows: string[],
): Promise<void> {
  const ports = service.ports.flatMap(({ published, protocol }) => {
    const isOnMesh = rows.some((row) => new RegExp(`:${published}->\\d+/${protocol}`).test(row));
    return published === undefined || isOnMesh ? [] : [{ host: published, node: published, protocol }];
  });
  await assertPortsFree(context, ports).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    const location = model.locate(['services', service.name, 'ports']);
    const { message, hint, cause } = error;
    const place = location === undefined ? '' : `${placeOf(location)} `;
    throw new UserError(`${place}service ${service.name} cannot publish its port: ${message}`, {
      location,
      subject: service.name,
      hint,
      cause,
    });
  });
}
