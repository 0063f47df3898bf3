import type { ComposeModel, ComposeService, Resources } from '../compose/model.js';
import { refuse } from '../fate.js';
import { KUBERNETES, objectName } from './names.js';
import { renderProbes } from './probes.js';
import { renderContainerSecurity } from './security.js';
import type { KubernetesOptions } from './to-kubernetes.js';

const PULL_POLICIES = { always: 'Always', never: 'Never', missing: 'IfNotPresent' } as const;

/** The one container of a service's pods. */
export function renderContainer(
  model: ComposeModel,
  service: ComposeService,
  options: KubernetesOptions,
  volumeMounts: object[],
): Record<string, unknown> {
  const { container } = service;
  return {
    name: objectName(service.name),
    image: options.images[service.name],
    imagePullPolicy: PULL_POLICIES[container.pullPolicy ?? 'missing'],
    ...renderCommand(model, service),
    workingDir: container.workingDir,
    env: Object.entries(service.environment).map(([name, value]) => ({ name, value: literal(value) })),
    tty: container.tty,
    stdin: container.stdinOpen,
    resources: renderResources(model, service),
    securityContext: renderContainerSecurity(model, service),
    volumeMounts: volumeMounts.length === 0 ? undefined : volumeMounts,
    ...renderProbes(healthcheckOf(service, options)),
  };
}

/** The healthcheck of the file over that of the image; a program that is to end is not asked how it does. */
function healthcheckOf(service: ComposeService, options: KubernetesOptions): ComposeService['healthcheck'] {
  if (options.jobs.has(service.name) || service.healthcheck?.disabled === true) return undefined;
  const ofImage = options.facts[service.name]?.healthcheck;
  const ofFile = service.healthcheck;
  if (ofImage === undefined || ofFile === undefined) return ofFile ?? ofImage;
  return {
    disabled: false,
    test: ofFile.test ?? ofImage.test,
    interval: ofFile.interval ?? ofImage.interval,
    timeout: ofFile.timeout ?? ofImage.timeout,
    startPeriod: ofFile.startPeriod ?? ofImage.startPeriod,
    startInterval: ofFile.startInterval ?? ofImage.startInterval,
    retries: ofFile.retries ?? ofImage.retries,
  };
}

/** Compose's entrypoint is Kubernetes' command, its command the arguments. An empty entrypoint takes the image's away. */
function renderCommand(
  model: ComposeModel,
  service: ComposeService,
): { command?: string[]; args?: string[] } {
  const command = service.command?.map(literal);
  const entrypoint = service.entrypoint?.map(literal);
  if (entrypoint?.length !== 0) return { command: entrypoint, args: command };
  if (command === undefined || command.length === 0)
    refuse(model, service, ['entrypoint'], KUBERNETES, 'say under command what to start instead');
  return { command };
}

/** Kubernetes would replace `$(NAME)` by a variable; `$$(` stands for itself. */
function literal(text: string): string {
  return text.split('$(').join('$$(');
}

/**
 * A limit reserves nothing in Compose. On Kubernetes it would reserve as much as it allows, unless the request says
 * otherwise.
 */
function renderResources(model: ComposeModel, service: ComposeService): Record<string, unknown> | undefined {
  const { limits, reservations } = service.deploy;
  const pids = limits.pids ?? reservations.pids;
  if (pids !== undefined && pids > 0)
    refuse(
      model,
      service,
      service.keys.includes('pids_limit') ? ['pids_limit'] : ['deploy', 'resources', 'limits', 'pids'],
      KUBERNETES,
      'it is a setting of the kubelet: podPidsLimit',
    );
  const amounts = { limits: amountsOf(limits), requests: amountsOf(reservations) };
  const requests = {
    ...Object.fromEntries(Object.keys(amounts.limits).map((key) => [key, '0'])),
    ...amounts.requests,
  };
  if (Object.keys(requests).length === 0) return undefined;
  return { limits: Object.keys(amounts.limits).length === 0 ? undefined : amounts.limits, requests };
}

function amountsOf({ cpus, memory }: Resources): Record<string, string> {
  return {
    ...(cpus === undefined ? {} : { cpu: `${Math.max(1, Math.round(Number(cpus) * 1_000))}m` }),
    ...(memory === undefined ? {} : { memory: String(memory) }),
  };
}
