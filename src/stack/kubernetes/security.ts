import type { ComposeModel, ComposeService } from '../compose/model.js';
import { refuse } from '../fate.js';
import { KUBERNETES } from './names.js';

/** What the kubelet lets a pod set without being told so (kubernetes/pkg/kubelet/sysctl/safe_sysctls.go). */
const SAFE_SYSCTLS = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_syncookies',
];

/** Docker lets everybody in a container bind low ports; containerd before 2 does not. */
const LOW_PORTS = { name: 'net.ipv4.ip_unprivileged_port_start', value: '0' };

/** `securityContext` of the container. */
export function renderContainerSecurity(
  model: ComposeModel,
  service: ComposeService,
): Record<string, unknown> | undefined {
  const { container } = service;
  const add = container.capAdd.map(capability);
  const drop = container.capDrop.map(capability);
  const context = {
    ...userOf(model, service),
    ...securityOptions(model, service),
    privileged: container.privileged,
    readOnlyRootFilesystem: container.readOnly,
    capabilities: add.length + drop.length === 0 ? undefined : { add, drop },
  };
  return Object.values(context).some((value) => value !== undefined) ? context : undefined;
}

/** `securityContext` of the pod. `imageUser`: the user that the image names, where it is known. */
export function renderPodSecurity(
  model: ComposeModel,
  service: ComposeService,
  imageUser: string | undefined,
): Record<string, unknown> {
  const { container } = service;
  const [uid = '', gid = uid] = (container.user ?? imageUser ?? '').split(':');
  const hasVolume = service.mounts.some((mount) => mount.type === 'volume');
  return {
    supplementalGroups:
      container.groupAdd.length === 0 ? undefined : container.groupAdd.map(groupOf(model, service)),
    // Docker gives a new volume to the user of the image's folder; a claim comes as its storage makes it.
    fsGroup: hasVolume && /^[1-9]\d*$/.test(gid) ? Number(gid) : undefined,
    fsGroupChangePolicy: hasVolume && /^[1-9]\d*$/.test(gid) ? 'OnRootMismatch' : undefined,
    sysctls: sysctlsOf(model, service),
  };
}

/** `CAP_NET_ADMIN` is `NET_ADMIN` there. */
function capability(name: string): string {
  return name.toUpperCase().replace(/^CAP_/, '');
}

function userOf(model: ComposeModel, service: ComposeService): { runAsUser?: number; runAsGroup?: number } {
  const { user } = service.container;
  if (user === undefined) return {};
  const [uid = '', gid] = user.split(':').map((part) => (part === 'root' ? '0' : part));
  if (![uid, gid ?? '0'].every((part) => /^\d+$/.test(part)))
    refuse(
      model,
      service,
      ['user'],
      KUBERNETES,
      'write the numbers, as in "1000:1000": the cluster cannot look names up',
    );
  return { runAsUser: Number(uid), runAsGroup: gid === undefined ? undefined : Number(gid) };
}

function groupOf(model: ComposeModel, service: ComposeService): (group: string, index: number) => number {
  return (group, index) =>
    /^\d+$/.test(group)
      ? Number(group)
      : refuse(model, service, ['group_add', index], KUBERNETES, 'write the number of the group');
}

function securityOptions(model: ComposeModel, service: ComposeService): Record<string, unknown> {
  return Object.assign(
    {},
    ...service.container.securityOpt.map((text, index) => {
      const [name = '', value = ''] = text.split(/[:=]/);
      if (name === 'no-new-privileges') return { allowPrivilegeEscalation: value === 'false' };
      if (name === 'seccomp' && value === 'unconfined') return { seccompProfile: { type: 'Unconfined' } };
      if (name === 'apparmor' && value === 'unconfined') return { appArmorProfile: { type: 'Unconfined' } };
      return refuse(
        model,
        service,
        ['security_opt', index],
        KUBERNETES,
        'accepted: no-new-privileges, seccomp=unconfined, apparmor=unconfined',
      );
    }),
  );
}

function sysctlsOf(
  model: ComposeModel,
  service: ComposeService,
): { name: string; value: string }[] | undefined {
  const { sysctls, networkMode } = service.container;
  const named = Object.entries(sysctls).map(([name, value]) => {
    if (!SAFE_SYSCTLS.includes(name))
      refuse(
        model,
        service,
        ['sysctls', name],
        KUBERNETES,
        `the kubelet refuses it unless its node allows it; accepted: ${SAFE_SYSCTLS.join(', ')}`,
      );
    return { name, value };
  });
  if (networkMode === 'host') return named.length === 0 ? undefined : named;
  return LOW_PORTS.name in sysctls ? named : [LOW_PORTS, ...named];
}
