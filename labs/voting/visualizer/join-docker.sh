#!/bin/sh
# Runs a program in the group that may use the engine's socket, whatever number that group has on this host: so it need
# not be root. The setpriv beside it was given just that one capability in the Dockerfile; where that is forbidden, the
# program starts without, and its page says what it may not read.
socket=/var/run/docker.sock
if [ -S "$socket" ] && [ ! -w "$socket" ]; then
  grant="/usr/local/lib/setpriv --groups $(stat -c %g "$socket")"
  if $grant true; then
    exec $grant "$@"
  fi
fi
exec "$@"
