export const id = 1228;
export const ids = [1228];
export const modules = {

/***/ 2829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ cappedRuntime)
/* harmony export */ });
/**
 * A runtime for the Docker engine that takes CAP_SYS_RESOURCE out of what is asked for and then calls `runc`. Where the
 * machine withholds that capability, runc otherwise refuses every privileged container ("unable to apply
 * caps"). The engine hands the specification of a container in `--bundle` and that of an exec in `--process`.
 * It runs at each start, exec and health check: a shell and sed, which every machine has, take 2 ms.
 */
function cappedRuntime(runc) {
    return `#!/bin/sh
# Made by distsys: runc without CAP_SYS_RESOURCE, for machines that withhold it.
strip() {
  [ ! -f "$1" ] || sed -i -E \\
    -e ':a;s/("capabilities":\\{[^}]*),"CAP_SYS_RESOURCE"/\\1/;ta' \\
    -e ':b;s/("capabilities":\\{[^}]*)"CAP_SYS_RESOURCE",?/\\1/;tb' "$1"
}
previous=
for argument; do
  case "$previous" in
    --bundle|-b) strip "$argument/config.json" ;;
    --process|-p) strip "$argument" ;;
  esac
  case "$argument" in
    --bundle=*) strip "\${argument#*=}/config.json" ;;
    --process=*) strip "\${argument#*=}" ;;
  esac
  previous=$argument
done
exec ${runc} "$@"
`;
}
//# sourceMappingURL=capped-runtime.js.map

/***/ }),

/***/ 1228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ensureImages: () => (/* binding */ ensureImages)
});

// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/offline/images/recipes/debian.js
var debian = __webpack_require__(6672);
// EXTERNAL MODULE: ./compiled/src/offline/tool-catalog.js
var tool_catalog = __webpack_require__(3404);
;// CONCATENATED MODULE: ./compiled/src/offline/node/pod-network.js
/** The image of the pod network's agent, in every node; built with the node image. */
const AGENT_IMAGE = 'distsys.local/pod-network:v1';
/**
 * What the agent does on each node: the first route of its own pods (ptp and host-local, from the node's
 * podCIDR), one route for each other node, and one rule that hides pods behind the node when they leave
 * the pod network. All nodes of a kind cluster share one network, so no tunnel is needed. IPv4 only.
 */
const agentScript = `#!/bin/sh
account=/var/run/secrets/kubernetes.io/serviceaccount
mtu=$(cat /sys/class/net/eth0/mtu 2>/dev/null || echo 1500)

masquerade() { iptables -w -t nat "$@" -s "$cidr" ! -d "$POD_SUBNET" -m comment --comment distsys-pods -j MASQUERADE; }

own() {
  cidr=$1
  cat > /etc/cni/net.d/.draft <<END
{"cniVersion":"0.3.1","name":"pods","plugins":[
 {"type":"ptp","ipMasq":false,"mtu":$mtu,"ipam":{"type":"host-local","dataDir":"/run/cni-ipam-state",
  "routes":[{"dst":"0.0.0.0/0"}],"ranges":[[{"subnet":"$cidr"}]]}},
 {"type":"portmap","capabilities":{"portMappings":true}}]}
END
  cmp -s /etc/cni/net.d/.draft /etc/cni/net.d/10-pods.conflist || mv /etc/cni/net.d/.draft /etc/cni/net.d/10-pods.conflist
  masquerade -C POSTROUTING 2>/dev/null || masquerade -A POSTROUTING
}

while :; do
  kubectl --server="https://$CONTROL_PLANE_ENDPOINT" --certificate-authority="$account/ca.crt" \\
    --token="$(cat "$account/token")" get nodes --watch \\
    -o jsonpath='{.metadata.name} {.status.addresses[?(@.type=="InternalIP")].address} {.spec.podCIDR}{"\\n"}' |
    while read -r name address cidr; do
      [ -n "$cidr" ] || continue
      if [ "$name" = "$NODE_NAME" ]; then own "$cidr"; else ip route replace "$cidr" via "$address"; fi
    done
  sleep 1
done
`;
/** The manifest that kind applies as its default network; it puts in the pod subnet and the API server's address. */
const podNetworkManifest = `# kind: would you kindly template this file; would you kindly patch this file
apiVersion: v1
kind: ServiceAccount
metadata: {name: pod-network, namespace: kube-system}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: pod-network}
rules:
- {apiGroups: [""], resources: [nodes], verbs: [get, list, watch]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: pod-network}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: pod-network}
subjects:
- {kind: ServiceAccount, name: pod-network, namespace: kube-system}
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: pod-network
  namespace: kube-system
  labels: {app: pod-network}
spec:
  selector:
    matchLabels: {app: pod-network}
  template:
    metadata:
      labels: {app: pod-network}
    spec:
      hostNetwork: true
      serviceAccountName: pod-network
      priorityClassName: system-node-critical
      terminationGracePeriodSeconds: 1
      tolerations:
      - operator: Exists
      containers:
      - name: agent
        image: ${AGENT_IMAGE}
        imagePullPolicy: IfNotPresent
        env:
        - name: NODE_NAME
          valueFrom: {fieldRef: {fieldPath: spec.nodeName}}
        - name: POD_SUBNET
          value: "{{ .PodSubnet }}"
        resources:
          requests: {cpu: 50m, memory: 50Mi}
          limits: {memory: 150Mi}
        securityContext:
          capabilities: {add: [NET_ADMIN, NET_RAW]}
        volumeMounts:
        - {name: configuration, mountPath: /etc/cni/net.d}
        - {name: lock, mountPath: /run/xtables.lock}
      volumes:
      - name: configuration
        hostPath: {path: /etc/cni/net.d}
      - name: lock
        hostPath: {path: /run/xtables.lock, type: FileOrCreate}
`;
//# sourceMappingURL=pod-network.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/node/storage.js
/** Images of the provisioner and of the pod that makes and removes folders for it; built with the node image. */
const PROVISIONER_IMAGE = 'distsys.local/local-path-provisioner:v0.0.30';
const HELPER_IMAGE = 'distsys.local/storage-helper:v1';
/** The manifest that kind applies as its default storage: class "standard", a folder of the node for each claim. */
const storageManifest = `apiVersion: v1
kind: Namespace
metadata: {name: local-path-storage}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: local-path-provisioner-service-account, namespace: local-path-storage}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: local-path-provisioner}
rules:
- {apiGroups: [""], resources: [nodes, persistentvolumeclaims, configmaps, pods/log], verbs: [get, list, watch]}
- {apiGroups: [""], resources: [persistentvolumes], verbs: [get, list, watch, create, patch, update, delete]}
- {apiGroups: [""], resources: [events], verbs: [create, patch]}
- {apiGroups: [storage.k8s.io], resources: [storageclasses], verbs: [get, list, watch]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: local-path-provisioner, namespace: local-path-storage}
rules:
- {apiGroups: [""], resources: [pods], verbs: [get, list, watch, create, patch, update, delete]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: local-path-provisioner}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: local-path-provisioner}
subjects:
- {kind: ServiceAccount, name: local-path-provisioner-service-account, namespace: local-path-storage}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: local-path-provisioner, namespace: local-path-storage}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: local-path-provisioner}
subjects:
- {kind: ServiceAccount, name: local-path-provisioner-service-account, namespace: local-path-storage}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: local-path-config, namespace: local-path-storage}
data:
  config.json: |
    {"nodePathMap": [{"node": "DEFAULT_PATH_FOR_NON_LISTED_NODES", "paths": ["/var/local-path-provisioner"]}]}
  setup: |
    #!/bin/sh
    set -eu
    mkdir -m 0777 -p "$VOL_DIR"
  teardown: |
    #!/bin/sh
    set -eu
    rm -rf "$VOL_DIR"
  helperPod.yaml: |
    apiVersion: v1
    kind: Pod
    metadata: {name: helper-pod}
    spec:
      priorityClassName: system-node-critical
      tolerations:
      - {key: node.kubernetes.io/disk-pressure, operator: Exists, effect: NoSchedule}
      containers:
      - name: helper-pod
        image: ${HELPER_IMAGE}
        imagePullPolicy: IfNotPresent
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: local-path-provisioner, namespace: local-path-storage}
spec:
  replicas: 1
  selector:
    matchLabels: {app: local-path-provisioner}
  template:
    metadata:
      labels: {app: local-path-provisioner}
    spec:
      # The provisioner runs its helper pods under this name too, which is its default.
      serviceAccountName: local-path-provisioner-service-account
      nodeSelector: {kubernetes.io/os: linux}
      tolerations:
      - {key: node-role.kubernetes.io/control-plane, operator: Exists, effect: NoSchedule}
      containers:
      - name: local-path-provisioner
        image: ${PROVISIONER_IMAGE}
        imagePullPolicy: IfNotPresent
        command: [local-path-provisioner, start, --helper-image, "${HELPER_IMAGE}", --config, /etc/config/config.json]
        env:
        - name: POD_NAMESPACE
          valueFrom: {fieldRef: {fieldPath: metadata.namespace}}
        - {name: CONFIG_MOUNT_PATH, value: /etc/config/}
        volumeMounts:
        - {name: config, mountPath: /etc/config/}
      volumes:
      - name: config
        configMap: {name: local-path-config}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: standard
  annotations: {storageclass.kubernetes.io/is-default-class: "true"}
provisioner: rancher.io/local-path
volumeBindingMode: WaitForFirstConsumer
reclaimPolicy: Delete
`;
//# sourceMappingURL=storage.js.map
// EXTERNAL MODULE: ./compiled/src/offline/go/recipes.js
var recipes = __webpack_require__(2322);
;// CONCATENATED MODULE: ./compiled/src/offline/node/system-images.js




const version = `v${tool_catalog/* KUBERNETES_VERSION */.Q}`;
/** Image name, entrypoint and layers, as `kubeadm config images list` and the manifests name them. */
const system_images_images = [
    ...['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'].map((name) => [
        `registry.k8s.io/${name}:${version}`,
        `/usr/local/bin/${name}`,
        name,
    ]),
    [`registry.k8s.io/kube-proxy:${version}`, '/usr/local/bin/kube-proxy', 'debian', 'kube-proxy'],
    [`registry.k8s.io/etcd:${recipes/* modulePrograms */.M.etcd.version.slice(1)}-0`, '/usr/local/bin/etcd', 'etcd'],
    [`registry.k8s.io/coredns/coredns:${recipes/* modulePrograms */.M.coredns.version}`, '/usr/local/bin/coredns', 'coredns'],
    // The name in kind's containerd configuration, and the one that kubeadm knows.
    ['registry.k8s.io/pause:3.10', '/usr/local/bin/pause', 'pause'],
    ['registry.k8s.io/pause:3.10.1', '/usr/local/bin/pause', 'pause'],
    [AGENT_IMAGE, '/usr/local/bin/pod-network', 'debian', 'pod-network'],
    [PROVISIONER_IMAGE, '/usr/local/bin/local-path-provisioner', 'local-path-provisioner'],
    [HELPER_IMAGE, '/bin/sh', 'debian'],
];
/**
 * A script that makes the folders under /pack into images of an OCI layout and gives them to containerd's
 * store, compressed: a node copies that store when it starts, so it has to be small. Layers are shared.
 */
const packScript = `#!/bin/bash
set -eu
cd /pack
blobs=/layout/blobs/sha256
mkdir -p "$blobs"
architecture=$(dpkg --print-architecture)

# Stores a file as a blob and prints its descriptor.
blob() {
  local digest size
  digest=$(sha256sum "$1" | cut -d' ' -f1)
  size=$(stat -c %s "$1")
  mv "$1" "$blobs/$digest"
  printf '{"mediaType":"%s","digest":"sha256:%s","size":%s%s}' "$2" "$digest" "$size" "\${3:-}"
}

for folder in */; do
  name=\${folder%/}
  tar -C "$name" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cf "/tmp/$name.tar" .
  sha256sum "/tmp/$name.tar" | cut -d' ' -f1 > "/tmp/$name.diff"
  zstd -q -T0 -6 --rm "/tmp/$name.tar" -o "/tmp/$name.zst"
  blob "/tmp/$name.zst" application/vnd.oci.image.layer.v1.tar+zstd > "/tmp/$name.json"
done

manifests=
image() {
  local reference=$1 entrypoint=$2 layers= diffs= layer
  shift 2
  for layer; do
    layers="$layers\${layers:+,}$(cat "/tmp/$layer.json")"
    diffs="$diffs\${diffs:+,}\\"sha256:$(cat "/tmp/$layer.diff")\\""
  done
  printf '{"architecture":"%s","os":"linux","config":{"Env":["PATH=%s"],"Entrypoint":["%s"]},"rootfs":{"type":"layers","diff_ids":[%s]}}' \\
    "$architecture" "$PATH" "$entrypoint" "$diffs" > /tmp/config
  local config
  config=$(blob /tmp/config application/vnd.oci.image.config.v1+json)
  printf '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":%s,"layers":[%s]}' \\
    "$config" "$layers" > /tmp/manifest
  manifests="$manifests\${manifests:+,}$(blob /tmp/manifest application/vnd.oci.image.manifest.v1+json \\
    ",\\"annotations\\":{\\"io.containerd.image.name\\":\\"$reference\\"}")"
}
${system_images_images.map((image) => `image ${image.join(' ')}`).join('\n')}
printf '{"schemaVersion":2,"manifests":[%s]}' "$manifests" > /layout/index.json
printf '{"imageLayoutVersion":"1.0.0"}' > /layout/oci-layout

printf 'version = 2\\ndisabled_plugins = ["io.containerd.grpc.v1.cri"]\\n' > /tmp/containerd.toml
containerd --config /tmp/containerd.toml --log-level warn &
for attempt in $(seq 100); do ctr version >/dev/null 2>&1 && break; sleep 0.1; done
tar -C /layout -c . | ctr --namespace k8s.io images import --label=io.cri-containerd.pinned=pinned --no-unpack --all-platforms -
ctr --namespace k8s.io images list -q | sort > /tmp/have
kill %1
wait
for reference in ${system_images_images.map(([name]) => name).join(' ')}; do grep -qxF "$reference" /tmp/have; done
`;
//# sourceMappingURL=system-images.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/node/recipe.js





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
];
const packed = [...controlPlane, 'kube-proxy', 'local-path-provisioner'];
const dockerfile = `FROM base AS pause
COPY pause.c /
${(0,debian/* install */.ai)('gcc libc6-dev', 'gcc -Os -Wall -static -DVERSION=3.10.1 -o /pause /pause.c')}

FROM base AS debian
COPY iptables-chooser /usr/local/sbin/iptables
${(0,debian/* install */.ai)('iptables nftables conntrack kmod iproute2', 'chmod 755 /usr/local/sbin/iptables', 'for name in iptables-save iptables-restore ip6tables ip6tables-save ip6tables-restore; do cp /usr/local/sbin/iptables /usr/local/sbin/$name; done')}

FROM base AS node
COPY kind-base/ /
${(0,debian/* install */.ai)([
    // kind's own configuration of containerd is there before its package.
    '-o Dpkg::Options::=--force-confold',
    'systemd dbus containerd runc containernetworking-plugins conntrack iptables nftables iproute2 ebtables ethtool',
    'socat util-linux mount kmod libseccomp2 pigz zstd bash curl jq procps ipset',
].join(' '), 'chmod 755 /usr/local/bin/* /kind/bin/*', 'for name in containerd ctr; do ln -s "/usr/bin/$name" "/usr/local/bin/$name"; done', 'mkdir -p /opt/cni/bin /etc/kubernetes/manifests /kind/manifests', 'for name in host-local loopback ptp portmap bridge; do mv "/usr/lib/cni/$name" /opt/cni/bin/; done', 'rm -rf /usr/lib/cni /etc/cni/net.d/*', 
// A node is a container: what only a machine has is not started (kind's own base image does the same).
'find /lib/systemd/system/sysinit.target.wants/ -name systemd-tmpfiles-setup.service -delete', 'rm -f /lib/systemd/system/multi-user.target.wants/* /etc/systemd/system/*.wants/*', 'rm -f /lib/systemd/system/local-fs.target.wants/* /lib/systemd/system/basic.target.wants/*', 'rm -f /lib/systemd/system/sockets.target.wants/*udev* /lib/systemd/system/sockets.target.wants/*initctl*', 'echo ReadKMsg=no >> /etc/systemd/journald.conf', '{ [ -e /sbin/init ] || ln -s "$(which systemd)" /sbin/init; }', 'systemctl enable kubelet.service containerd.service undo-mount-hacks.service', 'systemctl mask systemd-binfmt.service', 
// containerd 1.6 names this what 2.x names otherwise; true does no harm where the capability is there.
"sed -i 's/restrict_oom_score_adj = false/restrict_oom_score_adj = true/' /etc/containerd/config.toml", `ctr oci spec | jq '.hooks.createContainer += [{"path": "/kind/bin/mount-product-files.sh"}] | del(.process.rlimits)' > /etc/containerd/cri-base.json`)}

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
const kindNode = {
    name: 'kind-node',
    from: debian/* debian */.K6,
    dockerfile,
    files: {
        'iptables-chooser': iptablesChooser,
        'pod-network': agentScript,
        'pack.sh': packScript,
        version: `v${tool_catalog/* KUBERNETES_VERSION */.Q}`,
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
//# sourceMappingURL=recipe.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/buildkit.js

const recipe = {
    name: 'buildkit',
    from: debian/* debian */.K6,
    dockerfile: `FROM base
${(0,debian/* install */.ai)('runc git')}
COPY buildkitd buildctl /usr/bin/
RUN chmod 755 /usr/bin/buildkitd /usr/bin/buildctl
ENV BUILDKIT_SETUP_CGROUPV2_ROOT=1
VOLUME /var/lib/buildkit
ENTRYPOINT ["buildkitd"]
`,
    programs: ['buildkitd', 'buildctl'],
};
const buildkit = () => ({ recipe, note: 'BuildKit built from its Go module' });
//# sourceMappingURL=buildkit.js.map
// EXTERNAL MODULE: ./compiled/src/offline/engine/capped-runtime.js
var capped_runtime = __webpack_require__(2829);
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/docker.js


const entrypoint = `#!/bin/sh
set -e
case "$1" in
  ''|-*) set -- dockerd "$@" ;;
  dockerd) ;;
  *) if command -v "$1" >/dev/null 2>&1; then exec "$@"; else exec docker "$@"; fi ;;
esac
shift
if [ -z "$(printf '%s\\n' "$@" | grep -E '^(-H|--host)')" ]; then
  if [ -n "$DOCKER_TLS_CERTDIR" ]; then
    docker-tls.sh "$DOCKER_TLS_CERTDIR"
    set -- --host=tcp://0.0.0.0:2376 --tlsverify --tlscacert "$DOCKER_TLS_CERTDIR/server/ca.pem" \\
      --tlscert "$DOCKER_TLS_CERTDIR/server/cert.pem" --tlskey "$DOCKER_TLS_CERTDIR/server/key.pem" "$@"
  else
    set -- --host=tcp://0.0.0.0:2375 --tls=false "$@"
  fi
  set -- --host=unix:///var/run/docker.sock "$@"
fi
# The bounding set without CAP_SYS_RESOURCE (bit 24): runc could start no privileged container.
bounding=$(sed -n 's/^CapBnd:\\t*//p' /proc/self/status)
if [ $(( 0x$bounding >> 24 & 1 )) = 0 ]; then
  set -- --add-runtime capped=/usr/local/sbin/runc-capped --default-runtime capped "$@"
fi
iptables -nL >/dev/null 2>&1 || { update-alternatives --set iptables /usr/sbin/iptables-legacy
  update-alternatives --set ip6tables /usr/sbin/ip6tables-legacy; } >/dev/null
# cgroup v2 gives controllers only to groups below one without processes.
if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
  mkdir -p /sys/fs/cgroup/init
  xargs -rn1 < /sys/fs/cgroup/cgroup.procs > /sys/fs/cgroup/init/cgroup.procs 2>/dev/null || true
  sed -e 's/ / +/g' -e 's/^/+/' < /sys/fs/cgroup/cgroup.controllers > /sys/fs/cgroup/cgroup.subtree_control || true
fi
mount --make-rshared / 2>/dev/null || true
rm -f /var/run/docker.pid /run/docker/containerd/containerd.pid
exec tini -s -- dockerd "$@"
`;
const tls = `#!/bin/sh
# Makes server and client certificates under the folder once, as DOCKER_TLS_CERTDIR asks for.
set -e
cd "$1" 2>/dev/null || { mkdir -p "$1" && cd "$1"; }
[ ! -s server/cert.pem ] || exit 0
mkdir -p ca server client
umask 077
openssl req -x509 -newkey rsa:2048 -nodes -days 825 -subj '/CN=docker:dind CA' \\
  -keyout ca/key.pem -out ca/cert.pem 2>/dev/null
issue() {
  openssl req -newkey rsa:2048 -nodes -subj "/CN=docker:dind $1" -keyout "$1/key.pem" -out "$1/csr.pem" 2>/dev/null
  printf '%s\\n' "$2" > "$1/extensions"
  openssl x509 -req -in "$1/csr.pem" -CA ca/cert.pem -CAkey ca/key.pem -CAcreateserial -days 825 \\
    -extfile "$1/extensions" -out "$1/cert.pem" 2>/dev/null
  cp ca/cert.pem "$1/ca.pem"
  rm "$1/csr.pem" "$1/extensions"
}
addresses=$(hostname -I | tr ' ' '\\n' | sed -n 's/..*/,IP:&/p' | tr -d '\\n')
issue server "subjectAltName=DNS:localhost,DNS:docker,DNS:$(hostname),IP:127.0.0.1$addresses"
issue client extendedKeyUsage=clientAuth
chmod 644 client/*
`;
const engine = {
    name: 'docker-dind',
    from: debian/* debian */.K6,
    dockerfile: `FROM base
${(0,debian/* install */.ai)('docker.io iptables iproute2 socat procps kmod openssl tini hostname', 'update-alternatives --set iptables /usr/sbin/iptables-legacy || true', 'update-alternatives --set ip6tables /usr/sbin/ip6tables-legacy || true')}
COPY dockerd-entrypoint.sh docker-tls.sh /usr/local/bin/
COPY runc-capped /usr/local/sbin/
RUN chmod 755 /usr/local/bin/*.sh /usr/local/sbin/runc-capped
ENV DOCKER_TLS_CERTDIR=/certs
VOLUME /var/lib/docker
EXPOSE 2375 2376
ENTRYPOINT ["dockerd-entrypoint.sh"]
CMD []
`,
    files: {
        'dockerd-entrypoint.sh': entrypoint,
        'docker-tls.sh': tls,
        'runc-capped': (0,capped_runtime/* cappedRuntime */.A)('/usr/sbin/runc'),
    },
};
const client = {
    name: 'docker-cli',
    from: engine,
    dockerfile: 'FROM base\nCMD ["sh"]\n',
};
function docker(tag) {
    const isEngine = tag.includes('dind');
    return { recipe: isEngine ? engine : client, note: 'Docker 20.10 of Debian, without buildx and compose' };
}
//# sourceMappingURL=docker.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/nginx.js

const configuration = `user nginx;
worker_processes auto;
error_log /var/log/nginx/error.log notice;
pid /run/nginx.pid;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  log_format main '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent '
                  '"$http_referer" "$http_user_agent" "$http_x_forwarded_for"';
  access_log /var/log/nginx/access.log main;
  sendfile on;
  keepalive_timeout 65;
  include /etc/nginx/conf.d/*.conf;
}
`;
const site = `server {
  listen 80;
  listen [::]:80;
  server_name localhost;
  location / {
    root /usr/share/nginx/html;
    index index.html index.htm;
  }
  error_page 500 502 503 504 /50x.html;
  location = /50x.html { root /usr/share/nginx/html; }
}
`;
// In the official image "stream" is compiled in; in Debian it is a module that has to be named, which a
// configuration written for the official image does not do. It goes in front of whatever -g says.
const wrapper = `#!/bin/bash
module='load_module /usr/lib/nginx/modules/ngx_stream_module.so;'
given=
arguments=()
while [ $# -gt 0 ]; do
  if [ "$1" = -g ] && [ $# -gt 1 ]; then given=$2; shift 2; else arguments+=("$1"); shift; fi
done
if grep -qs 'ngx_stream_module' /etc/nginx/nginx.conf; then module=; fi
exec -a nginx /usr/sbin/nginx.debian -g "$module $given" "\${arguments[@]}"
`;
const nginx_entrypoint = `#!/bin/sh
set -e
if [ "$1" = nginx ] || [ "$1" = nginx-debug ]; then
  for script in /docker-entrypoint.d/*; do
    case "$script" in
      *.envsh) [ ! -x "$script" ] || . "$script" ;;
      *.sh) [ ! -x "$script" ] || "$script" ;;
    esac
  done
  # Templates are filled from the environment: only names that exist there are replaced.
  if [ -d /etc/nginx/templates ]; then
    names=$(env | sed -n 's/^\\([A-Za-z_][A-Za-z0-9_]*\\)=.*/$\\1/p')
    find /etc/nginx/templates -name '*.template' | while read -r template; do
      name=\${template#/etc/nginx/templates/}
      target=/etc/nginx/conf.d/\${name%.template}
      mkdir -p "$(dirname "$target")"
      envsubst "$names" < "$template" > "$target"
    done
  fi
fi
exec "$@"
`;
const nginx_recipe = {
    name: 'nginx',
    from: debian/* debian */.K6,
    dockerfile: `FROM base
RUN groupadd -r -g 101 nginx && useradd -r -g nginx -u 101 -d /nonexistent -s /bin/false nginx
${(0,debian/* install */.ai)('nginx libnginx-mod-stream gettext-base curl', 'mv /usr/sbin/nginx /usr/sbin/nginx.debian', 'rm -rf /etc/nginx/sites-* /etc/nginx/modules-enabled /etc/nginx/conf.d/* /var/www/html', 'mkdir -p /docker-entrypoint.d /var/cache/nginx', 'chown nginx:nginx /var/cache/nginx', 'ln -sf /dev/stdout /var/log/nginx/access.log', 'ln -sf /dev/stderr /var/log/nginx/error.log')}
COPY nginx.conf /etc/nginx/nginx.conf
COPY default.conf /etc/nginx/conf.d/default.conf
COPY nginx /usr/sbin/nginx
COPY docker-entrypoint.sh /
RUN chmod 755 /usr/sbin/nginx /docker-entrypoint.sh && nginx -t
EXPOSE 80
STOPSIGNAL SIGQUIT
ENTRYPOINT ["/docker-entrypoint.sh"]
CMD ["nginx", "-g", "daemon off;"]
`,
    files: {
        'nginx.conf': configuration,
        'default.conf': site,
        nginx: wrapper,
        'docker-entrypoint.sh': nginx_entrypoint,
    },
};
function nginx() {
    return { recipe: nginx_recipe, note: 'nginx 1.22 of Debian' };
}
//# sourceMappingURL=nginx.js.map
// EXTERNAL MODULE: ./compiled/src/offline/architecture.js
var architecture = __webpack_require__(2191);
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/node.js


// Digests as the npm registry gives them for these versions (dist.integrity).
const RELEASES = {
    20: {
        version: '20.20.2',
        npm: '10.9.9',
        amd64: 'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
        arm64: 'sha512-LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==',
    },
    22: {
        version: '22.23.3',
        npm: '10.9.9',
        amd64: 'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
        arm64: 'sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
    },
    24: {
        version: '24.21.0',
        npm: '11.21.2',
        amd64: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
        arm64: '',
    },
};
const NPM = {
    '10.9.9': 'sha512-1g+6jLQvaIuB4zwvHL7yrXuXcWZwDsCtBX8bbWDqbvJSSr9nPiDDWTHNgwXR27iIcTTW7v3A57hDW9RYv2W4Yg==',
    '11.21.2': 'sha512-7HPApk+AflMUavSseL1Pm6CnYqMIHk53x+KmuhqmTDqPkjPMgxIpTPcTqsE91EKNw4gFBJV9fnXiSdGm1DXq9A==',
};
const COREPACK = {
    version: '0.36.0',
    integrity: 'sha512-SiiJsBhZqdBiPHTEl6OT3sASrRrKIcYTQMsVGXx6EE/gM8WFMwYjeIX8Tt8RiU4Iv2J6LbT8KpGfCOsBpRWB/w==',
};
const node_entrypoint = `#!/bin/sh
set -e
# Options and what is no command are meant for node, as in "docker run node:24 app.js".
case "$1" in
  -*) set -- node "$@" ;;
  *) command -v "$1" >/dev/null 2>&1 || set -- node "$@" ;;
esac
exec "$@"
`;
function node(tag) {
    const major = /^(\d+)(?:[.-].*)?$/.exec(tag)?.[1] ?? (/^(?:latest|current|lts|slim|alpine)/.test(tag) ? '24' : '');
    const release = RELEASES[nearest(major)];
    if (major === '' || release === undefined)
        return undefined;
    const other = major in RELEASES ? '' : `, although ${tag} was asked for`;
    return { recipe: nodeRecipe(release), note: `Node ${release.version} from npm, no compilers${other}` };
}
/** Versions that are no longer kept, or odd ones, get the next even one that is. */
function nearest(major) {
    return Object.keys(RELEASES).find((kept) => Number(kept) >= Number(major)) ?? '24';
}
function nodeRecipe(release) {
    const cpu = (0,architecture/* architecture */.s)() === 'amd64' ? 'x64' : 'arm64';
    const major = release.version.split('.')[0];
    return {
        name: `node-${major}`,
        from: debian/* debian */.K6,
        dockerfile: `FROM base AS unpacked
COPY node.tgz npm.tgz corepack.tgz /tmp/
COPY docker-entrypoint.sh /usr/local/bin/
WORKDIR /usr/local/lib/node_modules
RUN tar -xzf /tmp/node.tgz -C /usr/local --strip-components=1 package/bin/node \\
 && mkdir npm corepack \\
 && tar -xzf /tmp/npm.tgz -C npm --strip-components=1 --no-same-owner \\
 && tar -xzf /tmp/corepack.tgz -C corepack --strip-components=1 --no-same-owner \\
 && ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \\
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx \\
 && ln -s ../lib/node_modules/corepack/dist/corepack.js /usr/local/bin/corepack \\
 && ln -s node /usr/local/bin/nodejs \\
 && chown -R 0:0 /usr/local \\
 && chmod 755 /usr/local/bin/* npm/bin/*.js corepack/dist/*.js

FROM base
RUN groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home node
${(0,debian/* install */.ai)('libstdc++6 libatomic1')}
COPY --from=unpacked /usr/local/ /usr/local/
ENV NODE_VERSION=${release.version}
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["node"]
`,
        files: { 'docker-entrypoint.sh': node_entrypoint },
        downloads: {
            'node.tgz': npmPackage(`node-linux-${cpu}`, release.version, release[(0,architecture/* architecture */.s)()]),
            'npm.tgz': npmPackage('npm', release.npm, NPM[release.npm] ?? ''),
            'corepack.tgz': npmPackage('corepack', COREPACK.version, COREPACK.integrity),
        },
    };
}
function npmPackage(name, version, integrity) {
    return { url: `https://registry.npmjs.org/${name}/-/${name}-${version}.tgz`, integrity };
}
//# sourceMappingURL=node.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/postgres.js

/** PostgreSQL of this Debian release. */
const VERSION = '15';
const postgres_entrypoint = `#!/bin/bash
set -Eeo pipefail
shopt -s nullglob

# VAR, or the content of the file that VAR_FILE names.
setting() {
  local file="$1_FILE"
  if [ -n "\${!1:-}" ] && [ -n "\${!file:-}" ]; then echo "$1 and $file are both set: only one can be" >&2; exit 1; fi
  if [ -n "\${!file:-}" ]; then export "$1=$(< "\${!file}")"; elif [ -z "\${!1:-}" ]; then export "$1=$2"; fi
  unset "$file"
}

case "\${1:-}" in ''|-*) set -- postgres "$@" ;; esac
if [ "$1" != postgres ]; then exec "$@"; fi
case " $* " in *' --version '*|*' -V '*|*' --help '*|*' -? '*|*' --describe-config '*) exec "$@" ;; esac

if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" /run/postgresql
  find "$PGDATA" /run/postgresql ! -user postgres -exec chown postgres:postgres {} +
  chmod 700 "$PGDATA"
  chmod 2775 /run/postgresql
  exec setpriv --reuid=postgres --regid=postgres --init-groups -- "$0" "$@"
fi
mkdir -p "$PGDATA"
chmod 700 "$PGDATA" 2>/dev/null || true

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  setting POSTGRES_PASSWORD ''
  setting POSTGRES_USER postgres
  setting POSTGRES_DB "$POSTGRES_USER"
  setting POSTGRES_INITDB_ARGS ''
  if [ -z "$POSTGRES_PASSWORD" ] && [ -z "\${POSTGRES_HOST_AUTH_METHOD:-}" ]; then
    if [ -z "\${DISTSYS_PASSWORD_OPTIONAL:-}" ]; then
      echo "Error: Database is uninitialized and superuser password is not specified." >&2
      echo "       Set POSTGRES_PASSWORD to a non-empty value, or POSTGRES_HOST_AUTH_METHOD=trust for none." >&2
      exit 1
    fi
    echo "WARNING: no password has been set for the database: anyone who reaches it may read and write" >&2
    POSTGRES_HOST_AUTH_METHOD=trust
  fi
  eval 'initdb --username="$POSTGRES_USER" --pwfile=<(printf "%s\\n" "$POSTGRES_PASSWORD")' \\
    "\${POSTGRES_INITDB_WALDIR:+--waldir=\\"$POSTGRES_INITDB_WALDIR\\"}" "$POSTGRES_INITDB_ARGS"
  printf '\\nhost all all all %s\\n' "\${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >> "$PGDATA/pg_hba.conf"

  # The first start listens on the socket alone: nobody connects to a database that is half set up.
  export PGPASSWORD="\${PGPASSWORD:-$POSTGRES_PASSWORD}"
  PGUSER="$POSTGRES_USER" pg_ctl -D "$PGDATA" -o "-c listen_addresses='' -p 5432" -w start
  query() { psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --no-password "$@"; }
  if [ "$POSTGRES_DB" != postgres ]; then
    query --dbname postgres --set db="$POSTGRES_DB" <<< 'CREATE DATABASE :"db";'
  fi
  for script in /docker-entrypoint-initdb.d/*; do
    case "$script" in
      *.sh) echo "$0: running $script"; if [ -x "$script" ]; then "$script"; else . "$script"; fi ;;
      *.sql) echo "$0: running $script"; query --dbname "$POSTGRES_DB" -f "$script" ;;
      *.sql.gz) echo "$0: running $script"; gunzip -c "$script" | query --dbname "$POSTGRES_DB" ;;
      *) echo "$0: ignoring $script" ;;
    esac
  done
  PGUSER="$POSTGRES_USER" pg_ctl -D "$PGDATA" -m fast -w stop
  unset PGPASSWORD
  echo 'PostgreSQL init process complete; ready for start up.'
fi
exec "$@"
`;
function postgresRecipe(passwordOptional) {
    return {
        name: passwordOptional ? 'postgres-without-password' : 'postgres',
        from: debian/* debian */.K6,
        dockerfile: `FROM base
RUN groupadd -r -g 999 postgres \\
 && useradd -r -g postgres -u 999 -d /var/lib/postgresql -s /bin/bash postgres
ENV LANG=C.UTF-8 PG_MAJOR=${VERSION} PGDATA=/var/lib/postgresql/data
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/postgresql/${VERSION}/bin
${(0,debian/* install */.ai)(`postgresql-${VERSION} postgresql-client-${VERSION}`, 
        // The just-in-time compiler is 110 MB and only optional: without it PostgreSQL interprets.
        'rm -rf /usr/lib/*/libLLVM-* /usr/lib/postgresql/*/lib/llvmjit.so /usr/lib/postgresql/*/lib/bitcode', 'rm -rf /var/lib/postgresql/* /etc/postgresql', `sed -i "s/^#listen_addresses = .*/listen_addresses = '*'/" /usr/share/postgresql/${VERSION}/postgresql.conf.sample`, 'mkdir -p /docker-entrypoint-initdb.d "$PGDATA" /run/postgresql', 'chown -R postgres:postgres /var/lib/postgresql /run/postgresql', 'chmod 1777 "$PGDATA"', 'chmod 2775 /run/postgresql')}
COPY docker-entrypoint.sh /usr/local/bin/
RUN chmod 755 /usr/local/bin/docker-entrypoint.sh
${passwordOptional ? 'ENV DISTSYS_PASSWORD_OPTIONAL=1' : ''}
VOLUME /var/lib/postgresql/data
EXPOSE 5432
STOPSIGNAL SIGINT
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
`,
        files: { 'docker-entrypoint.sh': postgres_entrypoint },
    };
}
function postgres(tag) {
    const major = /^(\d+)/.exec(tag)?.[1];
    // Until 2020 the images came up without a password, and stacks of that time give none.
    const old = major !== undefined && Number(major) <= 9;
    const asked = major !== undefined && major !== VERSION ? `, although ${tag} was asked for` : '';
    return {
        recipe: postgresRecipe(old),
        note: `PostgreSQL ${VERSION} of Debian${asked}${old ? '; like the images of that time it needs no password' : ''}`,
    };
}
//# sourceMappingURL=postgres.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/python.js

/** Python of this Debian release. */
const python_VERSION = '3.11';
const python_recipe = {
    name: 'python',
    from: debian/* debian */.K6,
    dockerfile: `FROM base
ENV LANG=C.UTF-8 PYTHON_VERSION=${python_VERSION}
${(0,debian/* install */.ai)('python3 python3-pip python3-venv netbase tzdata', 'ln -s /usr/bin/python3 /usr/local/bin/python', 'ln -s /usr/bin/python3 /usr/local/bin/python3', 
    // The official image lets pip write into its Python; Debian's marker would refuse that.
    'rm -f /usr/lib/python3*/EXTERNALLY-MANAGED')}
CMD ["python3"]
`,
};
function python(tag) {
    const major = /^(?:3(?:\.(\d+))?(?:[.-].*)?|latest|slim.*|alpine.*|bookworm)$/.exec(tag);
    if (major === null)
        return undefined;
    const same = major[1] === undefined || `3.${major[1]}` === python_VERSION;
    return { recipe: python_recipe, note: `Python ${python_VERSION} of Debian${same ? '' : `, although ${tag} was asked for`}` };
}
//# sourceMappingURL=python.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/redis.js

const redis_entrypoint = `#!/bin/sh
set -e
case "$1" in -*|*.conf) set -- redis-server "$@" ;; esac
if [ "$1" = redis-server ]; then
  if [ "$(id -u)" = 0 ]; then
    find /data ! -user redis -exec chown redis:redis {} +
    exec setpriv --reuid=redis --regid=redis --clear-groups -- "$0" "$@"
  fi
  # Official images answer other containers unless the user's own configuration says otherwise.
  case "$*" in
    *protected-mode*) ;;
    *) if ! { [ -r "$2" ] && grep -q '^ *protected-mode' "$2"; }; then set -- "$@" --protected-mode no; fi ;;
  esac
  umask 077
fi
exec "$@"
`;
const redis_recipe = {
    name: 'redis',
    from: debian/* debian */.K6,
    dockerfile: `FROM base
RUN groupadd -r -g 999 redis && useradd -r -g redis -u 999 -d /data -s /usr/sbin/nologin redis
${(0,debian/* install */.ai)('redis-server', 'rm -rf /etc/redis /var/lib/redis', 'mkdir /data', 'chown redis:redis /data')}
COPY docker-entrypoint.sh /usr/local/bin/
RUN chmod 755 /usr/local/bin/docker-entrypoint.sh
ENV REDIS_VERSION=7.0
VOLUME /data
WORKDIR /data
EXPOSE 6379
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["redis-server"]
`,
    files: { 'docker-entrypoint.sh': redis_entrypoint },
};
function redis(tag) {
    const asked = /^\d/.test(tag) && !tag.startsWith('7') ? `, although ${tag} was asked for` : '';
    return { recipe: redis_recipe, note: `Redis 7.0 of Debian${asked}` };
}
//# sourceMappingURL=redis.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/registry.js

const registry_configuration = `version: 0.1
log:
  fields:
    service: registry
storage:
  cache:
    blobdescriptor: inmemory
  filesystem:
    rootdirectory: /var/lib/registry
http:
  addr: :5000
  headers:
    X-Content-Type-Options: [nosniff]
health:
  storagedriver:
    enabled: true
    interval: 10s
    threshold: 3
`;
const registry_entrypoint = `#!/bin/sh
set -e
case "$1" in
  *.yaml|*.yml) set -- registry serve "$@" ;;
  serve|garbage-collect|help|-*) set -- registry "$@" ;;
esac
exec "$@"
`;
const registry_recipe = {
    name: 'registry',
    from: debian/* debian */.K6,
    dockerfile: `FROM base
COPY registry /bin/registry
COPY config.yml /etc/distribution/config.yml
COPY entrypoint.sh /entrypoint.sh
RUN mkdir -p /etc/docker/registry /var/lib/registry \\
 && ln -s /etc/distribution/config.yml /etc/docker/registry/config.yml && chmod 755 /entrypoint.sh /bin/registry
ENV OTEL_TRACES_EXPORTER=none
VOLUME /var/lib/registry
EXPOSE 5000
ENTRYPOINT ["/entrypoint.sh"]
CMD ["serve", "/etc/distribution/config.yml"]
`,
    files: { 'config.yml': registry_configuration, 'entrypoint.sh': registry_entrypoint },
    programs: ['registry'],
};
function registry(tag) {
    const asked = tag.startsWith('2') ? `, although ${tag} was asked for` : '';
    return { recipe: registry_recipe, note: `Distribution 3 built from its Go module${asked}` };
}
//# sourceMappingURL=registry.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/small.js

// Those who call for Alpine's package tool get told why it is not there, rather than "not found".
const apk = `#!/bin/sh
echo 'apk: no registry answered, so this image stands in for Alpine and is Debian: use apt-get, or give distsys a registry mirror' >&2
exit 1
`;
const busyboxRecipe = {
    name: 'busybox',
    from: debian/* debian */.K6,
    dockerfile: `FROM base
${(0,debian/* install */.ai)('busybox iproute2', 'for name in $(busybox --list); do command -v "$name" >/dev/null || ln -s /bin/busybox "/usr/local/bin/$name"; done')}
COPY apk /sbin/apk
RUN chmod 755 /sbin/apk
CMD ["sh"]
`,
    files: { apk },
};
const curlRecipe = {
    name: 'curl',
    from: busyboxRecipe,
    dockerfile: `FROM base
${(0,debian/* install */.ai)('curl', 'groupadd -g 101 curl_group', 'useradd -u 100 -g curl_group -M curl_user')}
COPY entrypoint.sh /entrypoint.sh
RUN chmod 755 /entrypoint.sh
USER curl_user
ENTRYPOINT ["/entrypoint.sh"]
CMD ["--help"]
`,
    files: {
        'entrypoint.sh': `#!/bin/sh
case "$1" in -*|*://*|'') set -- curl "$@" ;; *) command -v "$1" >/dev/null || set -- curl "$@" ;; esac
exec "$@"
`,
    },
};
const helloRecipe = {
    name: 'hello-world',
    from: debian/* debian */.K6,
    dockerfile: `FROM base
COPY hello /hello
RUN chmod 755 /hello
CMD ["/hello"]
`,
    files: {
        hello: `#!/bin/sh
cat <<'END'

Hello from Docker!
This message shows that your installation appears to be working correctly.
END
`,
    },
};
const debianStandIn = (tag) => ({
    recipe: debian/* debian */.K6,
    note: /^(?:bookworm|12|stable|latest)/.test(tag) ? undefined : `Debian 12, although ${tag} was asked for`,
});
const ubuntu = () => ({ recipe: debian/* debian */.K6, note: 'Debian 12 in place of Ubuntu' });
const alpine = () => ({
    recipe: busyboxRecipe,
    note: 'Debian 12 with BusyBox in place of Alpine: apt-get, no apk',
});
const busybox = () => ({ recipe: busyboxRecipe, note: 'Debian 12 with BusyBox' });
const curl = () => ({ recipe: curlRecipe, note: 'curl of Debian' });
const helloWorld = () => ({ recipe: helloRecipe });
//# sourceMappingURL=small.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/reference.js
/**
 * Takes a reference apart as the engine reads it: "docker.io/library/redis:alpine" is
 * {name: "redis", tag: "alpine"}; without a tag it is "latest".
 */
function parseReference(reference) {
    const [path = '', digest] = reference.split('@');
    const colon = path.lastIndexOf(':');
    const tagged = colon > path.lastIndexOf('/');
    const full = tagged ? path.slice(0, colon) : path;
    const name = full.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
    return { name, tag: tagged ? path.slice(colon + 1) : 'latest', digest };
}
/** Whether the image lives on Docker Hub: the first part of its name is no host. */
function onDockerHub(name) {
    const first = name.split('/')[0] ?? '';
    return !name.includes('/') || !(/[.:]/.test(first) || first === 'localhost');
}
//# sourceMappingURL=reference.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/catalog.js












const byName = {
    alpine: alpine,
    busybox: busybox,
    'curlimages/curl': curl,
    debian: debianStandIn,
    docker: docker,
    'hello-world': helloWorld,
    'moby/buildkit': buildkit,
    'kindest/node': kindNodeStandIn,
    nginx: nginx,
    node: node,
    postgres: postgres,
    python: python,
    redis: redis,
    registry: registry,
    ubuntu: ubuntu,
};
function kindNodeStandIn(tag) {
    const [, minor] = tool_catalog/* KUBERNETES_VERSION */.Q.split('.');
    if (!tag.startsWith(`v1.${minor}.`))
        return undefined;
    return {
        recipe: kindNode,
        note: `Kubernetes ${tool_catalog/* KUBERNETES_VERSION */.Q} from Go modules, pod network without NetworkPolicy`,
    };
}
/** What can be built from packages in place of an image; undefined: nothing fits, as nothing does where a digest is named. */
function standInFor(reference) {
    const { name, tag, digest } = parseReference(reference);
    if (digest !== undefined)
        return undefined;
    return onDockerHub(name) && Object.hasOwn(byName, name) ? byName[name]?.(tag) : undefined;
}
/** Names of the images that can be built, for messages. */
const standInNames = Object.keys(byName);
//# sourceMappingURL=catalog.js.map
// EXTERNAL MODULE: ./compiled/src/offline/images/engine-images.js
var engine_images = __webpack_require__(9438);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/offline/lock.js
var offline_lock = __webpack_require__(3931);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./compiled/src/offline/download.js
var download = __webpack_require__(692);
;// CONCATENATED MODULE: ./compiled/src/offline/images/archive.js



/** Where the cache keeps an image: so that an engine that was wiped gets it back in seconds. */
function archivePath(context, name, key) {
    return (0,external_node_path_.join)(context.paths.cache, 'images', `${name}-${key}.tar.zst`);
}
/** Writes an image of this engine to the cache. Without zstd on this machine nothing is kept. */
async function saveImage(context, tag, path) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const draft = `${path}.${process.pid}.tmp`;
    try {
        const script = 'set -e; command -v zstd >/dev/null || exit 9; docker save "$1" | zstd -q -3 -T0 -o "$2" -f';
        const { exitCode } = await context.exec('sh', ['-c', script, 'save', tag, draft], {
            accept: [0, 9],
            signal: context.signal,
        });
        if (exitCode === 0)
            await (0,promises_.rename)(draft, path);
        else
            context.log.debug('zstd is not installed: images are not kept in the cache');
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
}
/** Gives an image that was saved back to the engine; false: it was not there, or cannot be read any more. */
async function loadImage(context, path) {
    if (!(await (0,download/* exists */.t2)(path)))
        return false;
    const script = 'set -e; zstd -q -d -c "$1" | docker load -q';
    const { exitCode, stderr } = await context.exec('sh', ['-c', script, 'load', path], {
        accept: 'any',
        signal: context.signal,
    });
    if (exitCode === 0)
        return true;
    context.log.warn(`the cached image ${path} cannot be loaded (${stderr.trim()}): it is made again`);
    await (0,promises_.rm)(path, { force: true });
    return false;
}
//# sourceMappingURL=archive.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./compiled/src/offline/go/build.js + 1 modules
var build = __webpack_require__(8082);
// EXTERNAL MODULE: ./compiled/src/offline/tools.js
var tools = __webpack_require__(8381);
// EXTERNAL MODULE: ./compiled/src/offline/images/workshop.js + 1 modules
var images_workshop = __webpack_require__(6782);
;// CONCATENATED MODULE: ./compiled/src/offline/images/build-image.js









const LONGEST = 15 * 60_000;
/** Builds a recipe on top of `base` and gives it to the engine under `tag`. Throws InfraError with the build's last lines. */
async function buildImage(workshop, recipe, { base, key, tag }) {
    const { context, step } = workshop;
    const folder = (0,external_node_path_.join)(context.paths.cache, 'tmp', `${recipe.name}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
    await (0,promises_.mkdir)(folder, { recursive: true });
    try {
        await fillContext(workshop, recipe, base, folder);
        await context.exec('docker', ['build', '--network', 'host', '--label', `${images_workshop/* OFFLINE_LABEL */.D}=${key}`, '--tag', tag, folder], {
            // A builder in a container of its own would see neither the base nor keep the result.
            env: { BUILDX_BUILDER: 'default', BUILDKIT_PROGRESS: 'plain' },
            timeout: LONGEST,
            signal: context.signal,
            onLine: (line) => step?.progress(`${recipe.name}: ${line}`),
        });
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd) || error.reason === 'aborted')
            throw error;
        throw new errors/* InfraError */.Ri(`the image ${recipe.name} could not be built from packages`, {
            subject: recipe.name,
            log: error.tail(),
            hint: 'It needs the Debian mirror of this machine; `distsys doctor` tells what can be reached.',
            cause: error,
        });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function fillContext(workshop, recipe, base, folder) {
    const { context } = workshop;
    const dockerfile = (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'Dockerfile'), recipe.dockerfile.replace(/^FROM base\b/gm, `FROM ${base}`));
    const files = Object.entries(recipe.files ?? {}).map(([path, text]) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), text));
    const downloads = Object.entries(recipe.downloads ?? {}).map(async ([path, file]) => {
        const kept = (0,external_node_path_.join)(context.paths.cache, 'downloads', (0,external_node_path_.basename)(file.url));
        await (0,download/* download */.RG)(context, file, kept);
        await share(kept, (0,external_node_path_.join)(folder, path));
    });
    const programs = (recipe.programs ?? []).map(async (name) => {
        await share(await (0,tools/* ensureTool */.r7)(context, name, workshop.step), (0,external_node_path_.join)(folder, name));
    });
    const sources = Object.entries(recipe.sources ?? {}).map(async ([path, { program, module, path: inside }]) => {
        const source = await (0,build/* moduleSource */.W)(context, tool_catalog/* tools */.Y[program].program, module);
        // Modules are kept read-only: the copy must be writable, or it could not be removed again.
        await context.exec('cp', ['-r', '--no-preserve=mode', (0,external_node_path_.join)(source, inside), (0,external_node_path_.join)(folder, path)]);
    });
    await Promise.all([dockerfile, ...files, ...downloads, ...programs, ...sources]);
}
/** A second name for a file where the file system allows it, else a copy. */
async function share(from, to) {
    await (0,promises_.link)(from, to).catch(() => (0,promises_.copyFile)(from, to));
}
//# sourceMappingURL=build-image.js.map
// EXTERNAL MODULE: ./compiled/src/offline/root.js
var offline_root = __webpack_require__(7596);
;// CONCATENATED MODULE: ./compiled/src/offline/images/make-root.js






const make_root_LONGEST = 15 * 60_000;
// The system's bundle is where all of these look in the end; naming it also reaches programs that bring their own.
const TRUST = [
    'SSL_CERT_FILE',
    'NODE_EXTRA_CA_CERTS',
    'PIP_CERT',
    'REQUESTS_CA_BUNDLE',
    'CURL_CA_BUNDLE',
].map((name) => `ENV ${name}=/etc/ssl/certs/ca-certificates.crt`);
/** Makes the Debian base with debootstrap (half a minute) and gives it to the engine under `tag`. */
async function makeRoot(workshop, recipe, key, tag) {
    const { context, step, mirror, certificates } = workshop;
    const folder = (0,external_node_path_.join)(context.paths.cache, 'tmp', `root-${key}-${process.pid}`);
    const root = (0,external_node_path_.join)(folder, 'root');
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'certificates'), { recursive: true });
    await Promise.all([
        (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'make-root.sh'), recipe.files?.['make-root.sh'] ?? ''),
        ...certificates.map((pem, index) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'certificates', `distsys-${index}.crt`), pem)),
    ]);
    const run = await (0,offline_root/* asRoot */.t)(context, 'Making a base image without a registry');
    try {
        const script = [(0,external_node_path_.join)(folder, 'make-root.sh'), root, mirror.packages, mirror.security, debian/* SUITE */.J3];
        await run('sh', [...script, (0,external_node_path_.join)(folder, 'certificates')], {
            timeout: make_root_LONGEST,
            signal: context.signal,
            onLine: (line) => step?.progress(`base image: ${line.replace(/^I: /, '')}`),
        });
        await run('sh', ['-c', IMPORT, 'import', root, tag, ...imageChanges(key, certificates.length > 0)]);
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd) || error.reason === 'aborted')
            throw error;
        throw new errors/* InfraError */.Ri('the Debian base image could not be made', {
            subject: 'debian',
            log: error.tail(),
            hint: `It needs debootstrap (distsys doctor --install) and the mirror ${mirror.packages}.`,
            cause: error,
        });
    }
    finally {
        await run('rm', ['-rf', '--one-file-system', folder]);
    }
}
const IMPORT = 'root=$1 tag=$2; shift 2; tar -C "$root" --numeric-owner -c . | docker import "$@" - "$tag"';
function imageChanges(key, extraTrust) {
    const changes = [
        'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        ...(extraTrust ? TRUST : []),
        'CMD ["bash"]',
        `LABEL ${images_workshop/* OFFLINE_LABEL */.D}=${key}`,
    ];
    return changes.flatMap((change) => ['--change', change]);
}
//# sourceMappingURL=make-root.js.map
// EXTERNAL MODULE: ./compiled/src/offline/images/recipe.js
var images_recipe = __webpack_require__(4311);
;// CONCATENATED MODULE: ./compiled/src/offline/images/obtain.js







/**
 * Local tag of the image that a recipe makes: from the engine, else from the cache, else built, after those it
 * stands on. `under way` holds what this call already works on, so that images share their base.
 */
async function obtain(workshop, recipe, underWay) {
    const key = workshop.key(recipe);
    const tag = (0,images_recipe/* localTag */.I)(recipe, key);
    const known = underWay.get(tag);
    if (known !== undefined)
        return known;
    const work = obtainOnce(workshop, recipe, { key, tag }, underWay);
    underWay.set(tag, work);
    return work;
}
async function obtainOnce(workshop, recipe, { key, tag }, underWay) {
    const { context } = workshop;
    const there = async () => (await (0,engine_images/* imageKeys */.A)(context, [tag])).get(tag) === key;
    if (await there())
        return tag;
    // The lock of the base is taken and given back before this one: two processes never wait for each other.
    const archive = archivePath(context, recipe.name, key);
    const load = () => loadImage(context, archive);
    const lock = (0,external_node_path_.join)(context.paths.cache, 'locks', `${recipe.name}-${key}`);
    if (await (0,offline_lock/* withLock */.k)(context, lock, load))
        return tag;
    const base = recipe.from === undefined ? undefined : await obtain(workshop, recipe.from, underWay);
    return (0,offline_lock/* withLock */.k)(context, lock, async () => {
        if ((await there()) || (await load()))
            return tag;
        if (base === undefined)
            await makeRoot(workshop, recipe, key, tag);
        else
            await buildImage(workshop, recipe, { base, key, tag });
        await saveImage(context, tag, archive);
        return tag;
    });
}
//# sourceMappingURL=obtain.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/pull.js


const pull_LONGEST = 10 * 60_000;
const ATTEMPTS = 3;
/**
 * Pulls an image, from the mirror first when there is one (then it gets its own name as well). What passes (429,
 * 5xx, timeouts) is tried again; 'unreachable': no registry answered; 'refused': one did, and said no.
 */
async function pullImage(context, reference, mirror) {
    const mirrored = mirror === undefined ? undefined : mirroredReference(reference, mirror);
    if (mirrored !== undefined) {
        const result = await pullWithRetries(context, mirrored);
        if (result === 'pulled') {
            await context.exec('docker', ['tag', mirrored, reference.split('@')[0] ?? reference]);
            return result;
        }
    }
    return pullWithRetries(context, reference);
}
/** The name of a Docker Hub image on a mirror, as in "mirror:5000/library/redis:alpine"; others are not mirrored. */
function mirroredReference(reference, mirror) {
    const { name, tag, digest } = parseReference(reference);
    if (!onDockerHub(name))
        return undefined;
    const host = mirror.replace(/^https?:\/\//, '').replace(/\/$/, '');
    const path = name.includes('/') ? name : `library/${name}`;
    return `${host}/${path}${digest === undefined ? `:${tag}` : `@${digest}`}`;
}
async function pullWithRetries(context, reference) {
    for (let attempt = 1;; attempt++) {
        try {
            await context.exec('docker', ['pull', '-q', reference], { timeout: pull_LONGEST, signal: context.signal });
            return 'pulled';
        }
        catch (error) {
            if (!(error instanceof errors/* CommandError */.Qd) || error.reason === 'aborted')
                throw error;
            const kind = kindOfFailure(`${error.stderr}\n${error.reason}`);
            context.log.debug(`docker pull ${reference}: ${kind}: ${error.message}`);
            if (kind !== 'passing')
                return kind;
            if (attempt === ATTEMPTS)
                return 'unreachable';
            await context.clock.sleep(1_000 * 2 ** attempt, context.signal);
        }
    }
}
/** What the engine's words for a failed pull mean. */
function kindOfFailure(text) {
    if (/no such host|connection refused|network is unreachable|no route to host|server misbehaving/i.test(text)) {
        return 'unreachable';
    }
    if (/certificate|x509/i.test(text))
        return 'unreachable';
    if (/toomanyrequests|429|rate limit|\b50[0234]\b|timeout|deadline exceeded|EOF|reset by peer|TLS/i.test(text)) {
        return 'passing';
    }
    return 'refused';
}
//# sourceMappingURL=pull.js.map
// EXTERNAL MODULE: ./compiled/src/offline/images/reach.js
var reach = __webpack_require__(9258);
;// CONCATENATED MODULE: ./compiled/src/offline/ensure-images.js








/**
 * Makes sure that the local engine has each image: it stays if it is there, is pulled if a registry or the mirror
 * answers, and is otherwise built from Debian packages to the official image's contract. `built` lists the
 * references whose place is taken by such a stand-in (also when it was there already); the step's notes say which.
 * Throws UserError when a registry answers and has no such image, InfraError when it can neither be pulled nor built; the
 * subject is the reference.
 */
async function ensureImages(context, references, options = {}, step) {
    const wanted = [...new Set(references)];
    const [workshop, present] = await Promise.all([
        (0,images_workshop/* openWorkshop */._)(context, options.caBundle, step),
        (0,engine_images/* imageKeys */.A)(context, wanted),
    ]);
    const underWay = new Map();
    const results = await Promise.all(wanted.map(async (reference) => {
        const work = () => ensureImage(workshop, reference, present.get(reference), options, underWay);
        return { reference, standIn: await work() };
    }));
    const built = results.filter((result) => result.standIn !== undefined);
    for (const { reference, standIn } of built)
        step?.note(describe(reference, standIn));
    return { built: built.map((result) => result.reference) };
}
/** The stand-in that is now in the engine, or undefined if it is the real image. */
async function ensureImage(workshop, reference, presentKey, options, underWay) {
    const standIn = standInFor(reference);
    // Any image that was not made here is what the user or a registry put there.
    if (presentKey === '')
        return undefined;
    if (standIn !== undefined && presentKey === workshop.key(standIn.recipe))
        return standIn;
    const { context, step } = workshop;
    if (options.offline !== true && (await reachable(context, reference, options.mirror))) {
        step?.progress(`${reference}: pulling`);
        const result = await pullImage(context, reference, options.mirror);
        if (result === 'pulled')
            return undefined;
        if (result === 'refused')
            throw new errors/* UserError */.yo(`no registry has the image ${reference}`, { subject: reference });
    }
    if (standIn === undefined)
        throw unavailable(reference);
    const tag = await obtain(workshop, standIn.recipe, underWay);
    await context.exec('docker', ['tag', tag, reference]);
    return standIn;
}
async function reachable(context, reference, mirror) {
    const { name } = parseReference(reference);
    if (!onDockerHub(name))
        return (0,reach/* registryAnswers */.f)(context, name.split('/')[0] ?? name);
    if (mirror !== undefined && (await (0,reach/* registryAnswers */.f)(context, mirror)))
        return true;
    return (0,reach/* registryAnswers */.f)(context, reach/* DOCKER_HUB */.X);
}
function unavailable(reference) {
    return new errors/* InfraError */.Ri(`the image ${reference} is not here, and no registry can be reached`, {
        subject: reference,
        hint: `Without a registry these can be built from packages: ${standInNames.join(', ')}. Others need --registry-mirror, or a docker load beforehand.`,
    });
}
function describe(reference, standIn) {
    const detail = standIn?.note === undefined ? '' : `: ${standIn.note}`;
    return `${reference} is a stand-in built from packages, as no registry answers${detail}`;
}
//# sourceMappingURL=ensure-images.js.map

/***/ }),

/***/ 4637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ extraCertificates)
/* harmony export */ });
/* unused harmony export SYSTEM_BUNDLE */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95);




/** Where Debian, Ubuntu and the images made from them keep all trusted certificates in one file. */
const SYSTEM_BUNDLE = '/etc/ssl/certs/ca-certificates.crt';
/** The certificates that come with the distribution, one file each. */
const STOCK = '/usr/share/ca-certificates';
/**
 * The certificates (PEM) that this machine, or `caBundle`, trusts beyond the distribution's own, as a
 * company proxy needs them. Throws UserError when `caBundle` cannot be read or holds none.
 */
async function extraCertificates(caBundle, places = { bundle: SYSTEM_BUNDLE, stock: STOCK }) {
    const [given, system, stock] = await Promise.all([
        caBundle === undefined ? [] : readBundle(caBundle),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(places.bundle, 'utf8').then(certificatesIn, () => []),
        stockCertificates(places.stock),
    ]);
    const known = new Set(stock.map(identity));
    const extra = new Map([...given, ...system].map((pem) => [identity(pem), pem]));
    return [...extra]
        .filter(([id]) => !known.has(id))
        .map(([, pem]) => `${pem}\n`)
        .sort();
}
async function readBundle(path) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch((cause) => {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`the CA bundle ${path} cannot be read`, { cause, location: { file: path } });
    });
    const found = certificatesIn(text);
    const broken = found.find((pem) => !isCertificate(pem));
    if (found.length === 0 || broken !== undefined) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`the CA bundle ${path} holds no certificate in PEM form`, {
            location: { file: path },
        });
    }
    return found;
}
function certificatesIn(text) {
    return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}
function isCertificate(pem) {
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem).subject !== undefined;
    }
    catch {
        return false;
    }
}
function identity(pem) {
    return pem.replace(/\s|-----(?:BEGIN|END) CERTIFICATE-----/g, '');
}
async function stockCertificates(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true }).catch(() => []);
    const texts = await Promise.all(names.filter((name) => name.endsWith('.crt')).map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), 'utf8')));
    return texts.flatMap(certificatesIn);
}
//# sourceMappingURL=certificates.js.map

/***/ }),

/***/ 9438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ imageKeys)
/* harmony export */ });
/* harmony import */ var _workshop_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6782);

/**
 * Of the references, those that the engine has, each with the key of the recipe it was made from; an image that was
 * not made here has the key ''. One call, whatever their number.
 */
async function imageKeys(context, references) {
    if (references.length === 0)
        return new Map();
    const { stdout } = await context.exec('docker', 
    // Answers for those it finds and fails for the rest: the reference is told from the line, not from its place.
    ['image', 'inspect', '--format', `{{json .}}`, ...references], { accept: 'any', signal: context.signal });
    const images = stdout
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line));
    const found = new Map();
    for (const reference of references) {
        const image = images.find((candidate) => names(candidate).has(normal(reference)));
        if (image !== undefined)
            found.set(reference, image.Config?.Labels?.[_workshop_js__WEBPACK_IMPORTED_MODULE_0__/* .OFFLINE_LABEL */ .D] ?? '');
    }
    return found;
}
function names(image) {
    return new Set([image.Id, ...(image.RepoTags ?? []), ...(image.RepoDigests ?? [])].map(normal));
}
/** The engine's own short form: no docker.io/library, a tag. A digest decides alone, whatever the tag. */
function normal(reference) {
    const short = reference.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
    const [path = '', digest] = short.split('@');
    const colon = path.lastIndexOf(':');
    const tagged = colon > path.lastIndexOf('/');
    if (digest !== undefined)
        return `${tagged ? path.slice(0, colon) : path}@${digest}`;
    return tagged ? path : `${path}:latest`;
}
//# sourceMappingURL=engine-images.js.map

/***/ }),

/***/ 9258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ DOCKER_HUB),
/* harmony export */   f: () => (/* binding */ registryAnswers)
/* harmony export */ });
const probes = new WeakMap();
/** Seconds: a registry that takes longer to answer at all would take minutes to pull from. */
const PATIENCE = '3';
/**
 * Whether a registry answers at all, whatever it says (Docker Hub answers 401). Asked once in a process.
 * Without curl the answer is yes: then the pull itself finds out.
 */
function registryAnswers(context, host) {
    const known = probes.get(context.exec) ?? new Map();
    probes.set(context.exec, known);
    const probe = known.get(host) ?? ask(context, host);
    known.set(host, probe);
    return probe;
}
async function ask(context, host) {
    const url = /^https?:\/\//.test(host) ? host : `${isLocal(host) ? 'http' : 'https'}://${host}`;
    const args = ['-s', '-o', '/dev/null', '--connect-timeout', PATIENCE, '--max-time', PATIENCE];
    const { exitCode } = await context
        .exec('curl', [...args, `${url.replace(/\/$/, '')}/v2/`], { accept: 'any' })
        .catch(() => ({ exitCode: 0 }));
    return exitCode === 0;
}
function isLocal(host) {
    return /^(?:localhost|127\.)/.test(host);
}
/** The address at which Docker Hub's registry answers. */
const DOCKER_HUB = 'registry-1.docker.io';
//# sourceMappingURL=reach.js.map

/***/ }),

/***/ 4311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ localTag),
/* harmony export */   K: () => (/* binding */ recipeKey)
/* harmony export */ });
/* harmony import */ var _content_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7205);
/* harmony import */ var _go_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3629);
/* harmony import */ var _tool_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3404);



/** Key of a recipe: of its content, of those it stands on, and of what the machine puts in (`seed`). */
function recipeKey(recipe, seed) {
    const from = recipe.from === undefined ? undefined : recipeKey(recipe.from, seed);
    const { name, dockerfile, files, downloads, sources } = recipe;
    const programs = (recipe.programs ?? []).map((program) => (0,_go_program_js__WEBPACK_IMPORTED_MODULE_1__/* .programKey */ .c2)(_tool_catalog_js__WEBPACK_IMPORTED_MODULE_2__/* .tools */ .Y[program].program));
    return (0,_content_key_js__WEBPACK_IMPORTED_MODULE_0__/* .contentKey */ .l)([from ?? seed, name, dockerfile, files, downloads, sources, programs]);
}
/** Name under which a recipe's image is known to this engine, whatever official names it stands in for. */
function localTag(recipe, key) {
    return `distsys-offline/${recipe.name}:${key}`;
}
//# sourceMappingURL=recipe.js.map

/***/ }),

/***/ 6672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J3: () => (/* binding */ SUITE),
/* harmony export */   K6: () => (/* binding */ debian),
/* harmony export */   ai: () => (/* binding */ install)
/* harmony export */ });
/** Makes and trims the root file system; run as root with: folder, mirror, security mirror, suite, certificates. */
const makeRoot = `set -eu
root=$1 mirror=$2 security=$3 suite=$4 certificates=$5
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
if [ -e "$keyring" ]; then set -- "--keyring=$keyring"; else set --; fi
debootstrap --variant=minbase --include=ca-certificates "$@" "$suite" "$root" "$mirror"
cd "$root"
rm -f etc/apt/sources.list etc/hostname etc/resolv.conf
printf 'deb %s %s main\\ndeb %s %s-updates main\\ndeb %s %s-security main\\n' \\
  "$mirror" "$suite" "$mirror" "$suite" "$security" "$suite" > etc/apt/sources.list
# What containers never read is not unpacked, now and in every layer on top.
cat > etc/dpkg/dpkg.cfg.d/slim <<'END'
path-exclude /usr/share/doc/*
path-include /usr/share/doc/*/copyright
path-exclude /usr/share/man/*
path-exclude /usr/share/info/*
path-exclude /usr/share/locale/*
path-exclude /usr/share/lintian/*
force-unsafe-io
END
cat > etc/apt/apt.conf.d/slim <<'END'
Acquire::Languages "none";
Acquire::GzipIndexes "true";
APT::Install-Suggests "false";
APT::AutoRemove::SuggestsImportant "false";
DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/*.bin || true"; };
END
printf '#!/bin/sh\\nexit 101\\n' > usr/sbin/policy-rc.d
chmod 755 usr/sbin/policy-rc.d
find "$certificates" -name '*.crt' -exec cp {} usr/local/share/ca-certificates/ ';'
chroot . update-ca-certificates >/dev/null
find usr/share/doc -type f ! -name copyright -delete
find usr/share/doc -depth -type d -empty -delete
rm -rf usr/share/man/* usr/share/info/* usr/share/locale/* usr/share/lintian/*
rm -rf var/cache/apt/archives/*.deb var/cache/apt/*.bin var/lib/apt/lists/* var/cache/debconf/*-old
rm -rf var/log/*.log var/log/apt/* dev/* tmp/* run/*
mkdir -p var/lib/apt/lists/partial
`;
/** Debian 12, minimal and trimmed: stands in for debian:bookworm-slim and is what all others stand on. */
const debian = { name: 'debian', dockerfile: '', files: { 'make-root.sh': makeRoot } };
/** The Debian release that the base is made from. */
const SUITE = 'bookworm';
/** A Dockerfile line that installs packages and leaves no list or archive behind; `after` runs in the same layer. */
function install(packages, ...after) {
    return [
        `RUN export DEBIAN_FRONTEND=noninteractive && apt-get update -q \\`,
        ` && apt-get install -qy --no-install-recommends ${packages} \\`,
        ...after.map((command) => ` && ${command} \\`),
        ` && rm -rf /var/lib/apt/lists/* /var/cache/debconf/*-old /var/log/*.log /var/log/apt/*`,
    ].join('\n');
}
//# sourceMappingURL=debian.js.map

/***/ }),

/***/ 6782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ OFFLINE_LABEL),
  _: () => (/* binding */ openWorkshop)
});

// EXTERNAL MODULE: ./compiled/src/offline/architecture.js
var architecture = __webpack_require__(2191);
// EXTERNAL MODULE: ./compiled/src/offline/images/certificates.js
var images_certificates = __webpack_require__(4637);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./compiled/src/offline/images/debian-mirror.js


const OFFICIAL = {
    packages: 'http://deb.debian.org/debian',
    security: 'http://deb.debian.org/debian-security',
};
/** The mirrors that this machine itself uses, if it is a Debian; else the official ones. `root` is for tests. */
async function debianMirror(root = '/') {
    const folder = (0,external_node_path_.join)(root, 'etc/apt/sources.list.d');
    const files = await (0,promises_.readdir)(folder).catch(() => []);
    const texts = await Promise.all([(0,external_node_path_.join)(root, 'etc/apt/sources.list'), ...files.map((file) => (0,external_node_path_.join)(folder, file))].map((path) => (0,promises_.readFile)(path, 'utf8').catch(() => '')));
    return mirrorIn(texts.join('\n'));
}
/** Reads both forms of source lists; a dated snapshot is passed over: its packages vanish from what is current. */
function mirrorIn(sources) {
    const addresses = sources
        .split('\n')
        .filter((line) => /^\s*(?:URIs:|deb\s)/.test(line))
        .flatMap((line) => line.match(/https?:\/\/\S+/g) ?? [])
        .map((address) => address.replace(/\/$/, ''))
        .filter((address) => !address.includes('snapshot.'));
    return {
        packages: addresses.find((address) => address.endsWith('/debian')) ?? OFFICIAL.packages,
        security: addresses.find((address) => /debian-security$/.test(address)) ?? OFFICIAL.security,
    };
}
//# sourceMappingURL=debian-mirror.js.map
// EXTERNAL MODULE: ./compiled/src/offline/images/recipe.js
var images_recipe = __webpack_require__(4311);
// EXTERNAL MODULE: ./compiled/src/offline/images/recipes/debian.js
var debian = __webpack_require__(6672);
;// CONCATENATED MODULE: ./compiled/src/offline/images/workshop.js





/** Label on every image made here: the key of its recipe. */
const OFFLINE_LABEL = 'distsys.offline';
async function openWorkshop(context, caBundle, step) {
    const [certificates, mirror] = await Promise.all([(0,images_certificates/* extraCertificates */.J)(caBundle), debianMirror()]);
    const seed = { architecture: (0,architecture/* architecture */.s)(), suite: debian/* SUITE */.J3, certificates };
    return { context, step, mirror, certificates, key: (recipe) => (0,images_recipe/* recipeKey */.K)(recipe, seed) };
}
//# sourceMappingURL=workshop.js.map

/***/ }),

/***/ 7596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ asRoot)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/**
 * An Exec whose commands run as root: this one if we are root, else through sudo where it asks for no password.
 * Throws InfraError that says `what` needs it.
 */
async function asRoot(context, what) {
    if (process.getuid?.() === 0)
        return context.exec;
    const { exitCode } = await context
        .exec('sudo', ['-n', 'true'], { accept: 'any' })
        .catch(() => ({ exitCode: 1 }));
    if (exitCode !== 0) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InfraError */ .Ri(`${what} needs root, and sudo is not there or asks for a password`, {
            hint: 'Run `sudo -v` first, or run the same command as root.',
        });
    }
    return (program, args, options) => context.exec('sudo', ['-n', '-E', program, ...args], options);
}
//# sourceMappingURL=root.js.map

/***/ })

};
