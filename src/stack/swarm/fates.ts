import type { Fates } from '../fate.js';

/** Keys that `docker stack deploy` ignores or refuses; docs/compose.md has the whole table. */
export const SWARM_FATES: Fates = {
  refused: {
    privileged: 'Swarm has no privileged services: name what is needed with cap_add',
    network_mode: 'Swarm services join networks: name them under networks',
    pid: 'Swarm services have a PID namespace of their own',
    ipc: 'Swarm services have an IPC namespace of their own',
    security_opt: 'set it as the default of the nodes',
    group_add: 'give the image a user that is in the group',
    dns_opt: 'set it as the default of the nodes',
    pids_limit: 'stack files of format 3.8 have none: set the default of the nodes',
  },
  noted: {
    depends_on: 'Swarm starts all services at once, so each must wait for what it needs',
    container_name: 'left out, Swarm names containers; other services reach it under the name of the service',
    links: 'left out, services of one network reach each other by name',
    platform: 'left out, the image decides; use deploy.placement.constraints node.platform.arch',
    annotations: 'left out, Swarm has none',
    pull_policy: 'left out, the nodes pull what they do not have',
  },
};
