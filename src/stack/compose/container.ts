import type { ContainerSettings } from './model.js';
import type { Reader } from './reader.js';
import { bytes, duration } from './units.js';

/** Keys of a service that go to the container as they are. */
export const CONTAINER_KEYS = [
  'user',
  'working_dir',
  'hostname',
  'read_only',
  'tty',
  'stdin_open',
  'init',
  'privileged',
  'cap_add',
  'cap_drop',
  'group_add',
  'security_opt',
  'sysctls',
  'ulimits',
  'dns',
  'dns_search',
  'dns_opt',
  'extra_hosts',
  'stop_signal',
  'stop_grace_period',
  'shm_size',
  'network_mode',
  'pid',
  'ipc',
  'pull_policy',
  'annotations',
  'logging',
] as const;

/** The container's settings among the fields of a service. */
export function readContainer(
  fields: Partial<Record<(typeof CONTAINER_KEYS)[number], Reader>>,
): ContainerSettings {
  return {
    user: fields.user?.text(),
    workingDir: fields.working_dir?.string(),
    hostname: fields.hostname?.string(),
    readOnly: fields.read_only?.boolean(),
    tty: fields.tty?.boolean(),
    stdinOpen: fields.stdin_open?.boolean(),
    init: fields.init?.boolean(),
    privileged: fields.privileged?.boolean(),
    capAdd: fields.cap_add?.strings() ?? [],
    capDrop: fields.cap_drop?.strings() ?? [],
    groupAdd: fields.group_add?.strings() ?? [],
    securityOpt: fields.security_opt?.strings() ?? [],
    sysctls: fields.sysctls?.dictionary() ?? {},
    ulimits: fields.ulimits === undefined ? {} : readUlimits(fields.ulimits),
    dns: fields.dns?.stringOrList() ?? [],
    dnsSearch: fields.dns_search?.stringOrList() ?? [],
    dnsOpt: fields.dns_opt?.strings() ?? [],
    extraHosts: fields.extra_hosts === undefined ? {} : readHosts(fields.extra_hosts),
    stopSignal: fields.stop_signal?.string(),
    stopGracePeriod: fields.stop_grace_period && duration(fields.stop_grace_period),
    shmSize: fields.shm_size && bytes(fields.shm_size),
    networkMode: fields.network_mode?.string(),
    pid: fields.pid?.string(),
    ipc: fields.ipc?.string(),
    pullPolicy: fields.pull_policy && readPullPolicy(fields.pull_policy),
    annotations: fields.annotations?.dictionary() ?? {},
    logging: fields.logging && readLogging(fields.logging),
  };
}

function readUlimits(reader: Reader): ContainerSettings['ulimits'] {
  const most = Number.MAX_SAFE_INTEGER;
  return Object.fromEntries(
    reader.entries().map(([name, item]) => {
      if (!item.isMap) return [name, { soft: item.integer(-1, most), hard: item.integer(-1, most) }];
      const { soft, hard } = item.fields(['soft', 'hard']);
      if (soft === undefined || hard === undefined) return item.fail('needs both "soft" and "hard"');
      return [name, { soft: soft.integer(-1, most), hard: hard.integer(-1, most) }];
    }),
  );
}

/** `name:address` or `name=address` items, or a map. */
function readHosts(reader: Reader): Record<string, string> {
  if (!reader.isList) return reader.dictionary();
  return Object.fromEntries(
    reader.items().map((item) => {
      const match = /^([^:=]+)[:=](.+)$/.exec(item.text());
      return match === null ? item.fail('is not "name:address"') : [match[1], match[2]];
    }),
  );
}

function readPullPolicy(reader: Reader): ContainerSettings['pullPolicy'] {
  const policy = reader.oneOf(['always', 'never', 'missing', 'if_not_present', 'build']);
  return policy === 'always' || policy === 'never' ? policy : 'missing';
}

function readLogging(reader: Reader): ContainerSettings['logging'] {
  const fields = reader.fields(['driver', 'options']);
  return { driver: fields.driver?.string(), options: fields.options?.dictionary() ?? {} };
}
