import { modulePrograms } from '../go/recipes.js';
import { KUBERNETES_VERSION } from '../tool-catalog.js';
import { AGENT_IMAGE } from './pod-network.js';
import { HELPER_IMAGE, PROVISIONER_IMAGE } from './storage.js';

const version = `v${KUBERNETES_VERSION}`;

/** Image name, entrypoint and layers, as `kubeadm config images list` and the manifests name them. */
const images: [name: string, entrypoint: string, ...layers: string[]][] = [
  ...['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'].map((name): [string, string, string] => [
    `registry.k8s.io/${name}:${version}`,
    `/usr/local/bin/${name}`,
    name,
  ]),
  [`registry.k8s.io/kube-proxy:${version}`, '/usr/local/bin/kube-proxy', 'debian', 'kube-proxy'],
  [`registry.k8s.io/etcd:${modulePrograms.etcd.version.slice(1)}-0`, '/usr/local/bin/etcd', 'etcd'],
  [`registry.k8s.io/coredns/coredns:${modulePrograms.coredns.version}`, '/usr/local/bin/coredns', 'coredns'],
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
export const packScript = `#!/bin/bash
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
${images.map((image) => `image ${image.join(' ')}`).join('\n')}
printf '{"schemaVersion":2,"manifests":[%s]}' "$manifests" > /layout/index.json
printf '{"imageLayoutVersion":"1.0.0"}' > /layout/oci-layout

printf 'version = 2\\ndisabled_plugins = ["io.containerd.grpc.v1.cri"]\\n' > /tmp/containerd.toml
containerd --config /tmp/containerd.toml --log-level warn &
for attempt in $(seq 100); do ctr version >/dev/null 2>&1 && break; sleep 0.1; done
tar -C /layout -c . | ctr --namespace k8s.io images import --label=io.cri-containerd.pinned=pinned --no-unpack --all-platforms -
ctr --namespace k8s.io images list -q | sort > /tmp/have
kill %1
wait
for reference in ${images.map(([name]) => name).join(' ')}; do grep -qxF "$reference" /tmp/have; done
`;
