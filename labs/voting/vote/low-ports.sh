#!/bin/sh
# Runs a program that may bind port 80 without being root. Docker lets everybody in a container do so; under Kubernetes
# with containerd 1 a process needs the capability. The setpriv beside it was given just that one in the Dockerfile;
# where that is forbidden (no-new-privileges, capabilities dropped) the program starts without.
grant="/usr/local/lib/setpriv --inh-caps +net_bind_service --ambient-caps +net_bind_service"
if [ "$(cat /proc/sys/net/ipv4/ip_unprivileged_port_start)" -gt "${PORT:-80}" ] && $grant true; then
  exec $grant "$@"
fi
exec "$@"
