import type { ComposeModel, ComposeService } from '../compose/model.js';
import { refuse } from '../fate.js';
import type { KubeObject } from '../manifests/object.js';
import { KUBERNETES, NAME_LABEL, objectName, splitLabels } from './names.js';
import { minReadySeconds, progressDeadline, renderDaemonStrategy, renderStrategy } from './rollout.js';
import type { UnitKind } from './unit.js';

/** Failures after which Kubernetes gives a Job up, where the file does not say. */
const RETRIES = 6;

/** Which kind of workload a service becomes. */
export function kindOf(model: ComposeModel, service: ComposeService, jobs: Set<string>): UnitKind {
  const { mode, update } = service.deploy;
  if (mode === 'global-job')
    refuse(
      model,
      service,
      ['deploy', 'mode'],
      KUBERNETES,
      'use replicated-job with as many replicas as there are nodes',
    );
  if (jobs.has(service.name)) return 'Job';
  if (mode === 'global') return 'DaemonSet';
  const keepsFiles = service.mounts.some(
    (mount) => mount.type === 'volume' && mount.source !== undefined && !mount.readOnly,
  );
  // A StatefulSet never has two pods of one place: two programs would have the same files open.
  return keepsFiles && update?.order !== 'start-first' ? 'StatefulSet' : 'Deployment';
}

/** The workload of a service around its pod template. */
export function renderWorkload(
  service: ComposeService,
  kind: UnitKind,
  template: Record<string, unknown>,
): KubeObject {
  const name = objectName(service.name);
  return {
    apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1',
    kind,
    metadata: { name, ...splitLabels(service.deploy.labels) },
    spec: specOf(service, kind, template),
  };
}

function specOf(service: ComposeService, kind: UnitKind, template: Record<string, unknown>): object {
  const { replicas } = service.deploy;
  const selector = { matchLabels: { [NAME_LABEL]: service.name } };
  const common = { selector, template, minReadySeconds: minReadySeconds(service) };
  switch (kind) {
    case 'Job':
      return jobSpec(service, template);
    case 'DaemonSet':
      return { ...common, updateStrategy: renderDaemonStrategy(service) };
    case 'StatefulSet':
      return {
        ...common,
        replicas,
        serviceName: objectName(service.name),
        podManagementPolicy: 'Parallel',
        updateStrategy: { type: 'RollingUpdate' },
      };
    default:
      return {
        ...common,
        replicas,
        strategy: renderStrategy(service),
        progressDeadlineSeconds: progressDeadline(service),
      };
  }
}

/** Pods stay after they failed, with their logs, where the service is not to be started again. */
function jobSpec(service: ComposeService, template: Record<string, unknown>): object {
  const { replicas, restart } = service.deploy;
  const again = restart?.condition !== 'none';
  return {
    completions: replicas,
    parallelism: replicas,
    backoffLimit: again ? (restart?.maxAttempts ?? RETRIES) : 0,
    template: {
      ...template,
      spec: { ...(template.spec as object), restartPolicy: again ? 'OnFailure' : 'Never' },
    },
  };
}

/** What of the restart policies Kubernetes does otherwise. */
export function restartNotes(services: ComposeService[], jobs: Set<string>): string[] {
  const staying = services.filter(({ name }) => !jobs.has(name));
  const restarted = staying.filter(({ deploy }) =>
    ['none', 'on-failure'].includes(deploy.restart?.condition ?? 'any'),
  );
  const limited = staying.filter(({ deploy }) => deploy.restart?.maxAttempts !== undefined);
  const named = (list: ComposeService[]) => list.map(({ name }) => name).join(', ');
  return [
    ...(restarted.length === 0
      ? []
      : [
          `${named(restarted)}: started again whenever it ends, with whatever code, as all services of Kubernetes are`,
        ]),
    ...(limited.length === 0
      ? []
      : [`${named(limited)}: max_attempts is left out, Kubernetes never gives up`]),
  ];
}
