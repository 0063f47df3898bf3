import type { DeployedStack } from '../stack/stack.js';

/** Where each service that publishes a port can be looked at, in one line: "vote http://127.0.0.1:8080". */
export function addressesOf(stack: DeployedStack): string {
  return stack.services
    .flatMap((service) =>
      Object.values(service.endpoints)
        .flat()
        .slice(0, 1)
        .map((at) => `${service.name} http://${at}`),
    )
    .join('   ');
}
