/**
 * A runtime for the Docker engine that takes CAP_SYS_RESOURCE out of what is asked for and then calls `runc`. Where the
 * machine withholds that capability, runc otherwise refuses every privileged container ("unable to apply
 * caps"). The engine hands the specification of a container in `--bundle` and that of an exec in `--process`.
 * It runs at each start, exec and health check: a shell and sed, which every machine has, take 2 ms.
 */
export function cappedRuntime(runc: string): string {
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
