import type { ComposeService } from './compose/model.js';

/**
 * Whether a service is meant to end: a job by its mode, something that others wait for to complete, or one that is never
 * restarted and that nobody talks to. `on-failure` says nothing: the voting app's worker and redis have it and stay.
 */
export function isOneShot(service: ComposeService): boolean {
  if (service.deploy.mode.endsWith('-job') || service.awaitedCompletion) return true;
  const stays = service.ports.length > 0 || service.expose.length > 0 || service.healthcheck !== undefined;
  return service.deploy.restart?.condition === 'none' && !stays;
}
