import { UserError } from '../system/errors.js';
import type { ClusterRequest, PublishedPort } from './cluster.js';

/** More nodes than this are a typing error: each one is a container of half a gigabyte on this machine. */
const MAX_NODES = 20;

/** Throws UserError for a request that no provider could meet. */
export function assertRequest(request: ClusterRequest): void {
  if (!Number.isInteger(request.nodes) || request.nodes < 1 || request.nodes > MAX_NODES) {
    throw new UserError(`nodes: ${request.nodes} is not a whole number from 1 to ${MAX_NODES}`);
  }
  if (request.snapshot && request.provider === 'kind' && request.nodes > 1) {
    throw new UserError(
      `snapshot: only a cluster of one node can be frozen, ${request.nodes} were asked for`,
      {
        hint: 'set nodes to 1, or leave snapshot out',
      },
    );
  }
  for (const port of request.ports) assertPort(port, request);
}

function assertPort(port: PublishedPort, request: ClusterRequest): void {
  if (!isPort(port.host)) throw new UserError(`port ${port.host} is not a number from 1 to 65535`);
  if (request.provider !== 'swarm' && (port.node < 30000 || port.node > 32767)) {
    throw new UserError(`node port ${port.node} is not within 30000-32767, the range of Kubernetes`);
  }
  const same = request.ports.filter((other) => other.host === port.host && other.protocol === port.protocol);
  if (same.length > 1) {
    throw new UserError(
      `port ${port.host}/${port.protocol} is published ${same.length} times: once is possible`,
    );
  }
}

function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65535;
}
