import type { Context } from '../system/context.js';
import { InfraError } from '../system/errors.js';
import type { ClusterNode } from './cluster.js';

export interface SwarmState {
  kind: 'manager' | 'worker' | 'none' | 'locked';
}

interface SwarmInfo {
  LocalNodeState: string;
  ControlAvailable: boolean;
  Error?: string;
}

interface SwarmNode {
  ID: string;
  Spec: { Role: string };
  Description: { Hostname: string };
  Status: { State: string; Addr: string };
}

/** What this engine is to a swarm. Throws InfraError when no engine answers or its swarm is broken. */
export async function swarmState(context: Context): Promise<SwarmState> {
  const info = await context.exec('docker', ['info', '--format', '{{json .Swarm}}'], {
    accept: 'any',
    signal: context.signal,
  });
  if (info.exitCode !== 0 || !info.stdout.trim().startsWith('{')) {
    throw new InfraError(`no Docker engine answers: ${info.stderr.trim().split('\n').at(-1) ?? ''}`, {
      hint: 'distsys doctor --install',
    });
  }
  const swarm = JSON.parse(info.stdout) as SwarmInfo;
  if (swarm.LocalNodeState === 'active') return { kind: swarm.ControlAvailable ? 'manager' : 'worker' };
  if (swarm.LocalNodeState === 'locked') return { kind: 'locked' };
  if (swarm.LocalNodeState === 'inactive') return { kind: 'none' };
  const error = swarm.Error === undefined || swarm.Error === '' ? '' : `: ${swarm.Error}`;
  throw new InfraError(`the swarm of this engine is ${swarm.LocalNodeState}${error}`);
}

/** The nodes of this engine's swarm; this machine itself answers on 127.0.0.1. */
export async function swarmNodes(context: Context): Promise<ClusterNode[]> {
  const docker = async (...args: string[]): Promise<string> =>
    (await context.exec('docker', args, { signal: context.signal })).stdout.trim();
  const [ids, self] = await Promise.all([
    docker('node', 'ls', '--quiet'),
    docker('info', '--format', '{{.Swarm.NodeID}}'),
  ]);
  const nodes = JSON.parse(await docker('node', 'inspect', ...ids.split('\n'))) as SwarmNode[];
  const here = nodes.filter((node) => node.ID === self);
  const others = nodes.filter((node) => node.ID !== self && node.Status.State === 'ready');
  return [...here, ...others].map((node) => ({
    name: node.Description.Hostname,
    role: node.Spec.Role === 'manager' ? 'manager' : 'worker',
    address: node.ID === self ? '127.0.0.1' : node.Status.Addr,
  }));
}
