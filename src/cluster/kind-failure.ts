import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../environment/environment.js';
import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { CommandError, InfraError, lastLines, messageOf } from '../system/errors.js';
import { causeOf, type Evidence } from './kind-cause.js';
import type { KindPlan } from './kind-cluster.js';

/** Milliseconds that each look at the broken cluster may take: it may answer nothing at all. */
const LOOK = 20_000;

/**
 * Collects what is known about a cluster that did not come up (kind's log export, events, what is not ready) in the
 * environment's folder, removes the nodes unless they are to be kept, and returns the error that names the cause.
 */
export async function explainFailure(
  context: Context,
  environment: Environment,
  plan: KindPlan,
  error: unknown,
  step: Step,
): Promise<InfraError> {
  step.progress('did not come up: looking for the cause');
  const folder = join(environment.folder, 'cluster-logs');
  await mkdir(folder, { recursive: true });
  const look = (program: string, ...args: string[]): Promise<string> => lookAt(context, program, args);
  const node = `${environment.id}-control-plane`;
  const [kubelet, state, disk, , ...views] = await Promise.all([
    look('docker', 'exec', node, 'journalctl', '-u', 'kubelet', '-n', '40', '--no-pager', '-o', 'cat'),
    look('docker', 'inspect', '--format', '{{json .State}}', node),
    look('df', '-Pk', '/', context.paths.cache),
    look(plan.kind, 'export', 'logs', folder, '--name', environment.id),
    ...VIEWS.map((view) => look('docker', 'exec', node, 'kubectl', ...view.args)),
  ]);
  await Promise.all(
    VIEWS.map((view, index) => writeFile(join(folder, view.file), views[index] ?? '', { mode: 0o600 })),
  );
  const evidence: Evidence = { output: outputOf(error), kubelet, state, disk };
  const cause = causeOf(evidence);
  step.note(`logs of the cluster: ${folder}`);
  if (plan.request.keep) {
    step.note(`the nodes are kept: docker exec -it ${node} bash`);
  } else {
    await look(plan.kind, 'delete', 'cluster', '--name', environment.id, '--kubeconfig', plan.kubeconfig);
  }
  return new InfraError(`the cluster did not come up: ${cause.message}`, {
    subject: environment.id,
    hint: cause.hint,
    log: [...lastLines(outputOf(error), 10), ...lastLines(kubelet, 10)],
    cause: error,
  });
}

/** Through the node's own kubectl: ours may not be able to reach the API server. */
const VIEWS = [
  { file: 'events.txt', args: ['get', 'events', '--all-namespaces', '--sort-by=.lastTimestamp'] },
  { file: 'nodes.txt', args: ['describe', 'nodes'] },
  {
    file: 'pods-not-running.txt',
    args: ['describe', 'pods', '--namespace=kube-system'],
  },
];

async function lookAt(context: Context, program: string, args: string[]): Promise<string> {
  try {
    const result = await context.exec(program, args, { accept: 'any', timeout: LOOK });
    return result.stdout === '' ? result.stderr : result.stdout;
  } catch (error) {
    return messageOf(error);
  }
}

function outputOf(error: unknown): string {
  return error instanceof CommandError ? `${error.stdout}\n${error.stderr}` : messageOf(error);
}
