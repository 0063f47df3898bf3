import type {
  ComposeFileUse,
  ComposeHealthcheck,
  ComposeModel,
  ComposeMount,
  ComposePort,
  ComposeService,
  Resources,
  UpdatePolicy,
} from '../compose/model.js';
import { durationText } from '../compose/units.js';
import { refuse } from '../fate.js';
import type { SwarmOptions } from './to-swarm.js';

/** One service of the stack file, in long forms. Undefined values vanish when the file is written. */
export function renderService(
  model: ComposeModel,
  service: ComposeService,
  options: SwarmOptions,
): Record<string, unknown> {
  const { container } = service;
  return {
    image: options.images[service.name],
    command: service.command,
    entrypoint: service.entrypoint,
    environment: service.environment,
    labels: service.labels,
    ports: service.ports
      .filter((port) => options.routingMesh || port.mode === 'host')
      .map((port, index) => renderPort(model, service, port, index)),
    volumes: renderMounts(service),
    networks: Object.fromEntries(
      Object.entries(service.networks).map(([name, { aliases }]) => [
        name,
        aliases.length > 0 ? { aliases } : null,
      ]),
    ),
    configs: service.configs.map(renderFileUse),
    secrets: service.secrets.map(renderFileUse),
    healthcheck: service.healthcheck && renderHealthcheck(service.healthcheck),
    deploy: renderDeploy(model, service, options),
    user: container.user,
    working_dir: container.workingDir,
    hostname: container.hostname,
    read_only: container.readOnly,
    tty: container.tty,
    stdin_open: container.stdinOpen,
    init: container.init,
    cap_add: list(container.capAdd),
    cap_drop: list(container.capDrop),
    sysctls: container.sysctls,
    ulimits: container.ulimits,
    dns: list(container.dns),
    dns_search: list(container.dnsSearch),
    extra_hosts: Object.entries(container.extraHosts).map(([name, address]) => `${name}:${address}`),
    stop_signal: container.stopSignal,
    stop_grace_period: time(container.stopGracePeriod),
    logging: container.logging,
  };
}

function renderPort(
  model: ComposeModel,
  service: ComposeService,
  port: ComposePort,
  index: number,
): Record<string, unknown> {
  const { target, published, protocol, mode } = port;
  if (port.hostIp !== undefined && !['127.0.0.1', '0.0.0.0', '::', '[::]'].includes(port.hostIp))
    refuse(model, service, ['ports', index], 'Swarm', 'a port is published on every address of the nodes');
  return { target, published, protocol, mode };
}

function renderMounts(service: ComposeService): Record<string, unknown>[] {
  const mounts = service.mounts.map((mount) => renderMount(mount));
  const { shmSize } = service.container;
  if (shmSize !== undefined) mounts.push({ type: 'tmpfs', target: '/dev/shm', tmpfs: { size: shmSize } });
  return mounts;
}

function renderMount(mount: ComposeMount): Record<string, unknown> {
  return {
    type: mount.type,
    source: mount.source,
    target: mount.target,
    read_only: mount.readOnly || undefined,
    volume: mount.noCopy === undefined ? undefined : { nocopy: mount.noCopy },
    bind: mount.propagation === undefined ? undefined : { propagation: mount.propagation },
    tmpfs: mount.size === undefined ? undefined : { size: mount.size },
  };
}

function renderFileUse(use: ComposeFileUse): Record<string, unknown> {
  return { source: use.source, target: use.target, uid: use.uid, gid: use.gid, mode: use.mode };
}

function renderHealthcheck(check: ComposeHealthcheck): Record<string, unknown> {
  if (check.disabled) return { disable: true };
  return {
    test: check.test,
    interval: time(check.interval),
    timeout: time(check.timeout),
    start_period: time(check.startPeriod),
    retries: check.retries,
  };
}

function renderDeploy(
  model: ComposeModel,
  service: ComposeService,
  options: SwarmOptions,
): Record<string, unknown> {
  const { deploy } = service;
  const { restart } = deploy;
  for (const part of ['limits', 'reservations'] as const)
    if (deploy[part].pids !== undefined)
      refuse(
        model,
        service,
        ['deploy', 'resources', part, 'pids'],
        'Swarm',
        'stack files of format 3.8 have none: set the default of the nodes',
      );
  return {
    mode: deploy.mode,
    replicas: deploy.mode.startsWith('replicated') ? deploy.replicas : undefined,
    labels: { ...deploy.labels, ...options.labels },
    endpoint_mode: options.routingMesh ? deploy.endpointMode : 'dnsrr',
    resources: { limits: renderResources(deploy.limits), reservations: renderResources(deploy.reservations) },
    restart_policy: restart && {
      condition: restart.condition,
      delay: time(restart.delay),
      max_attempts: restart.maxAttempts,
      window: time(restart.window),
    },
    update_config: renderUpdate(deploy.update),
    rollback_config: renderUpdate(deploy.rollback),
    placement: {
      constraints: list(deploy.constraints),
      preferences: deploy.preferences.length > 0 ? deploy.preferences : undefined,
      max_replicas_per_node: deploy.maxReplicasPerNode,
    },
  };
}

function renderResources(resources: Resources): Record<string, unknown> {
  return { cpus: resources.cpus, memory: resources.memory?.toString() };
}

function renderUpdate(update: UpdatePolicy | undefined): Record<string, unknown> | undefined {
  return (
    update && {
      parallelism: update.parallelism,
      delay: time(update.delay),
      failure_action: update.failureAction,
      monitor: time(update.monitor),
      max_failure_ratio: update.maxFailureRatio,
      order: update.order,
    }
  );
}

function list(items: string[]): string[] | undefined {
  return items.length > 0 ? items : undefined;
}

function time(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : durationText(milliseconds);
}
