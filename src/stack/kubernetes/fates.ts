import type { Fates } from '../fate.js';

/** Keys that Kubernetes has nothing for; docs/compose.md has the whole table. Values are judged where they are used. */
export const KUBERNETES_FATES: Fates = {
  refused: {
    ulimits: 'set them as the default of the nodes, or with ulimit in the entrypoint',
    stop_signal: 'write STOPSIGNAL into the Dockerfile: the nodes heed it',
  },
  noted: {
    depends_on:
      'Kubernetes starts all services at once, so each must wait for what it needs; only service_completed_successfully is waited for',
    container_name: 'left out, Kubernetes names pods; other services reach it under the name of the service',
    links: 'left out, services reach each other by name',
    platform: 'left out, the image decides; use deploy.placement.constraints node.platform.arch',
    logging: 'left out, the nodes keep the logs',
  },
};
