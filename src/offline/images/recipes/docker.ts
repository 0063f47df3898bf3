import { cappedRuntime } from '../../engine/capped-runtime.js';
import type { Recipe, StandIn } from '../recipe.js';
import { debian, install } from './debian.js';

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

const engine: Recipe = {
  name: 'docker-dind',
  from: debian,
  dockerfile: `FROM base
${install(
  'docker.io iptables iproute2 socat procps kmod openssl tini hostname',
  'update-alternatives --set iptables /usr/sbin/iptables-legacy || true',
  'update-alternatives --set ip6tables /usr/sbin/ip6tables-legacy || true',
)}
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
    'runc-capped': cappedRuntime('/usr/sbin/runc'),
  },
};

const client: Recipe = {
  name: 'docker-cli',
  from: engine,
  dockerfile: 'FROM base\nCMD ["sh"]\n',
};

export function docker(tag: string): StandIn {
  const isEngine = tag.includes('dind');
  return { recipe: isEngine ? engine : client, note: 'Docker 20.10 of Debian, without buildx and compose' };
}
