import type { ComposeDeploy, Resources, RestartPolicy, UpdatePolicy } from './model.js';
import type { Reader } from './reader.js';
import { bytes, duration } from './units.js';

const KEYS = [
  'mode',
  'replicas',
  'labels',
  'endpoint_mode',
  'resources',
  'restart_policy',
  'update_config',
  'rollback_config',
  'placement',
] as const;
const UPDATE_KEYS = [
  'parallelism',
  'delay',
  'failure_action',
  'monitor',
  'max_failure_ratio',
  'order',
] as const;

/** The keys of a service outside of `deploy:` that say the same: `scale`, `restart`, `cpus`, `mem_limit` … */
export interface DeployShorthands {
  scale?: Reader;
  restart?: Reader;
  cpus?: Reader;
  mem_limit?: Reader;
  mem_reservation?: Reader;
  pids_limit?: Reader;
}

/** `deploy:` of a service with its shorthands; `deploy:` wins. */
export function readDeploy(reader: Reader | undefined, short: DeployShorthands): ComposeDeploy {
  const fields = reader?.fields(KEYS) ?? {};
  const resources = fields.resources?.fields(['limits', 'reservations']);
  const placement = fields.placement?.fields(['constraints', 'preferences', 'max_replicas_per_node']);
  return {
    mode: fields.mode?.oneOf(['replicated', 'global', 'replicated-job', 'global-job']) ?? 'replicated',
    replicas: (fields.replicas ?? short.scale)?.integer(0, 10_000) ?? 1,
    labels: fields.labels?.dictionary() ?? {},
    endpointMode: fields.endpoint_mode?.oneOf(['vip', 'dnsrr']),
    limits: {
      cpus: short.cpus?.number().toString(),
      memory: short.mem_limit && bytes(short.mem_limit),
      pids: short.pids_limit?.integer(-1, 4_194_304),
      ...definedOnly(readResources(resources?.limits)),
    },
    reservations: {
      memory: short.mem_reservation && bytes(short.mem_reservation),
      ...definedOnly(readResources(resources?.reservations)),
    },
    restart:
      (fields.restart_policy && readRestartPolicy(fields.restart_policy)) ??
      (short.restart && readRestart(short.restart)),
    update: fields.update_config && readUpdate(fields.update_config),
    rollback: fields.rollback_config && readUpdate(fields.rollback_config),
    constraints: placement?.constraints?.strings() ?? [],
    preferences: placement?.preferences?.items().map(readPreference) ?? [],
    maxReplicasPerNode: placement?.max_replicas_per_node?.integer(0, 10_000) || undefined,
  };
}

function readResources(reader: Reader | undefined): Resources {
  const fields = reader?.fields(['cpus', 'memory', 'pids', 'generic_resources', 'devices']) ?? {};
  (fields.generic_resources ?? fields.devices)?.fail('is not supported', 'accepted: cpus, memory, pids');
  const cpus = fields.cpus?.number();
  if (cpus !== undefined && cpus <= 0) fields.cpus?.fail(`is ${cpus}; more than 0 is accepted`);
  return {
    cpus: cpus?.toString(),
    memory: fields.memory && bytes(fields.memory),
    pids: fields.pids?.integer(-1, 4_194_304),
  };
}

function readRestartPolicy(reader: Reader): RestartPolicy {
  const fields = reader.fields(['condition', 'delay', 'max_attempts', 'window']);
  return {
    condition: fields.condition?.oneOf(['none', 'on-failure', 'any']) ?? 'any',
    delay: fields.delay && duration(fields.delay),
    maxAttempts: fields.max_attempts?.integer(0, 1_000_000),
    window: fields.window && duration(fields.window),
  };
}

/** `restart:` as `docker run` knows it. */
function readRestart(reader: Reader): RestartPolicy {
  const match = /^(no|false|always|unless-stopped|on-failure)(?::(\d+))?$/.exec(reader.text());
  if (match === null)
    return reader.fail(
      `is "${reader.text()}"; accepted: "no", always, unless-stopped, on-failure, on-failure:3`,
    );
  if (match[1] === 'no' || match[1] === 'false') return { condition: 'none' };
  if (match[1] !== 'on-failure') return { condition: 'any' };
  return { condition: 'on-failure', maxAttempts: match[2] === undefined ? undefined : Number(match[2]) };
}

function readUpdate(reader: Reader): UpdatePolicy {
  const fields = reader.fields(UPDATE_KEYS);
  return {
    parallelism: fields.parallelism?.integer(0, 10_000),
    delay: fields.delay && duration(fields.delay),
    failureAction: fields.failure_action?.oneOf(['continue', 'rollback', 'pause']),
    monitor: fields.monitor && duration(fields.monitor),
    maxFailureRatio: fields.max_failure_ratio?.number(),
    order: fields.order?.oneOf(['stop-first', 'start-first']),
  };
}

function readPreference(reader: Reader): { spread: string } {
  const { spread } = reader.fields(['spread']);
  return spread === undefined ? reader.fail('has no "spread"') : { spread: spread.string() };
}

function definedOnly(resources: Resources): Resources {
  return Object.fromEntries(Object.entries(resources).filter(([, value]) => value !== undefined));
}
