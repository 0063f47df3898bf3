import { resolve } from 'node:path';
import type { PublishedPort } from '../cluster/cluster.js';
import type { Values } from '../github/inputs.js';
import { clusterPhase, registryPhase, setUp } from '../lab/phases.js';
import { readState } from '../lab/state.js';
import { UserError } from '../system/errors.js';
import type { clusterInputs } from './definitions.js';
import { endpointsOf } from './endpoints.js';
import { tearDownJob } from './post.js';
import { openSession, type Run } from './run.js';

type ClusterInputs = Values<typeof clusterInputs>;

export async function main(run: Run, inputs: ClusterInputs): Promise<void> {
  const { core, workspace } = run;
  const path = (given: string) => (given === '' ? undefined : resolve(workspace, given));
  const compose = path(inputs.compose);
  const given = inputs.ports.map(parsePort);
  const { nodePortOf, publishedPorts } = await import('../stack/ports.js');
  const declared = compose === undefined ? [] : await publishedPorts({ compose });
  const ports: PublishedPort[] = [
    ...given.map(({ host, node }) => ({ host, node: node ?? nodePortOf(host), protocol: 'tcp' as const })),
    ...declared,
  ];
  const session = await openSession(run, inputs);
  await setUp(session, inputs.registry ? ['registry:3'] : []);
  const { registry = inputs.registry ? await registryPhase(session) : undefined } = await readState(
    session.environment,
  );
  const cluster = await clusterPhase(session, session.context, {
    provider: inputs.provider,
    nodes: inputs.nodes,
    ports,
    nodeImage: inputs['node-image'] || undefined,
    snapshot: inputs.snapshot || inputs['snapshot-folder'] !== '',
    snapshotFolder: path(inputs['snapshot-folder']),
    registry,
    kubeconfig: path(inputs.kubeconfig),
    kubeContext: inputs.context || undefined,
  });
  core.setOutput('cluster', JSON.stringify(cluster));
  core.setOutput('kubeconfig', cluster.kubeconfig ?? '');
  core.setOutput('context', cluster.kubeContext ?? '');
  core.setOutput('registry', registry?.address ?? '');
  core.setOutput('endpoints', JSON.stringify(endpointsOf(cluster)));
}

export async function post(run: Run, inputs: ClusterInputs): Promise<void> {
  await tearDownJob(run, inputs.keep);
}

/** `8080`, or `8080:31000` with the NodePort. */
function parsePort(given: string): { host: number; node?: number } {
  const [host, node] = given.split(':').map(Number);
  if (!/^\d+(:\d+)?$/.test(given) || host === undefined || host < 1 || host > 65535) {
    throw new UserError(
      `input ports has "${given}"; accepted: a port from 1 to 65535, as in 8080 or 8080:31000`,
    );
  }
  if (node !== undefined && (node < 30000 || node > 32767)) {
    throw new UserError(`input ports has "${given}"; accepted: a NodePort from 30000 to 32767`);
  }
  return { host, node };
}
