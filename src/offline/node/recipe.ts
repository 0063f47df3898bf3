import type { Recipe } from '../images/recipe.js';
import { debian, install } from '../images/recipes/debian.js';
import { KUBERNETES_VERSION } from '../tool-catalog.js';
import { agentScript, podNetworkManifest } from './pod-network.js';
import { storageManifest } from './storage.js';
import { packScript } from './system-images.js';

// Both kernel interfaces of iptables may be there or only one; the first call settles which, as in kind's nodes.
const iptablesChooser = `#!/bin/sh
mode=legacy
if /usr/sbin/iptables-nft -w -nL >/dev/null 2>&1; then mode=nft; fi
update-alternatives --set iptables "/usr/sbin/iptables-$mode" >/dev/null 2>&1
update-alternatives --set ip6tables "/usr/sbin/ip6tables-$mode" >/dev/null 2>&1
rm -f /usr/local/sbin/iptables* /usr/local/sbin/ip6tables*
exec "/usr/sbin/$(basename "$0")" "$@"
`;

const controlPlane = [
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'etcd',
  'coredns',
] as const;
const packed = [...controlPlane, 'kube-proxy', 'local-path-provisioner'] as const;

const dockerfile = `FROM base AS pause
COPY pause.c /
${install('gcc libc6-dev', 'gcc -Os -Wall -static -DVERSION=3.10.1 -o /pause /pause.c')}

FROM base AS debian
COPY iptables-chooser /usr/local/sbin/iptables
${install(
  'iptables nftables conntrack kmod iproute2',
  'chmod 755 /usr/local/sbin/iptables',
  'for name in iptables-save iptables-restore ip6tables ip6tables-save ip6tables-restore; do cp /usr/local/sbin/iptables /usr/local/sbin/$name; done',
)}

FROM base AS node
COPY kind-base/ /
${install(
  [
    // kind's own configuration of containerd is there before its package.
    '-o Dpkg::Options::=--force-confold',
    'systemd dbus containerd runc containernetworking-plugins conntrack iptables nftables iproute2 ebtables ethtool',
    'socat util-linux mount kmod libseccomp2 pigz zstd bash curl jq procps ipset',
  ].join(' '),
  'chmod 755 /usr/local/bin/* /kind/bin/*',
  'for name in containerd ctr; do ln -s "/usr/bin/$name" "/usr/local/bin/$name"; done',
  'mkdir -p /opt/cni/bin /etc/kubernetes/manifests /kind/manifests',
  'for name in host-local loopback ptp portmap bridge; do mv "/usr/lib/cni/$name" /opt/cni/bin/; done',
  'rm -rf /usr/lib/cni /etc/cni/net.d/*',
  // A node is a container: what only a machine has is not started (kind's own base image does the same).
  'find /lib/systemd/system/sysinit.target.wants/ -name systemd-tmpfiles-setup.service -delete',
  'rm -f /lib/systemd/system/multi-user.target.wants/* /etc/systemd/system/*.wants/*',
  'rm -f /lib/systemd/system/local-fs.target.wants/* /lib/systemd/system/basic.target.wants/*',
  'rm -f /lib/systemd/system/sockets.target.wants/*udev* /lib/systemd/system/sockets.target.wants/*initctl*',
  'echo ReadKMsg=no >> /etc/systemd/journald.conf',
  '{ [ -e /sbin/init ] || ln -s "$(which systemd)" /sbin/init; }',
  'systemctl enable kubelet.service containerd.service undo-mount-hacks.service',
  'systemctl mask systemd-binfmt.service',
  // containerd 1.6 names this what 2.x names otherwise; true does no harm where the capability is there.
  "sed -i 's/restrict_oom_score_adj = false/restrict_oom_score_adj = true/' /etc/containerd/config.toml",
  `ctr oci spec | jq '.hooks.createContainer += [{"path": "/kind/bin/mount-product-files.sh"}] | del(.process.rlimits)' > /etc/containerd/cri-base.json`,
)}

FROM node AS store
COPY ${packed.join(' ')} kubectl pod-network pack.sh /programs/
COPY --from=debian / /pack/debian/
COPY --from=pause /pause /programs/
RUN cd /programs && for name in ${packed.join(' ')} pause; do \\
      mkdir -p /pack/$name/usr/local/bin && mv $name /pack/$name/usr/local/bin/; done \\
 && mkdir -p /pack/pod-network/usr/local/bin && mv kubectl pod-network /pack/pod-network/usr/local/bin/ \\
 && chmod 755 /pack/*/usr/local/bin/* && bash pack.sh && rm -rf /pack /layout /tmp/*

FROM node
COPY kubeadm kubelet kubectl /usr/bin/
RUN chmod 755 /usr/bin/kubeadm /usr/bin/kubelet /usr/bin/kubectl
COPY --from=store /var/lib/containerd/ /var/lib/containerd/
COPY version /kind/
COPY default-cni.yaml default-storage.yaml /kind/manifests/
ENV container=docker
STOPSIGNAL SIGRTMIN+3
ENTRYPOINT ["/usr/local/bin/entrypoint", "/sbin/init"]
`;

/** kind's node image from Debian packages and Go modules, with all that a cluster needs to start inside. */
export const kindNode: Recipe = {
  name: 'kind-node',
  from: debian,
  dockerfile,
  files: {
    'iptables-chooser': iptablesChooser,
    'pod-network': agentScript,
    'pack.sh': packScript,
    version: `v${KUBERNETES_VERSION}`,
    'default-cni.yaml': podNetworkManifest,
    'default-storage.yaml': storageManifest,
  },
  programs: [...packed, 'kubectl', 'kubeadm', 'kubelet'],
  sources: {
    // Checksum-verified files of kind's own base image, and Kubernetes' own pause program.
    'kind-base': { program: 'kind', module: 'sigs.k8s.io/kind', path: 'images/base/files' },
    'pause.c': { program: 'kubelet', module: 'k8s.io/kubernetes', path: 'build/pause/linux/pause.c' },
  },
};
