import type { Environment } from '../environment/environment.js';
import { ensureImages } from '../offline/ensure-images.js';
import type { Context } from '../system/context.js';
import { InfraError } from '../system/errors.js';
import { hasIpVs, NO_IP_VS } from '../system/ip-vs.js';
import { waitFor } from '../system/wait.js';
import type { BringUp, ClusterNode, ClusterRequest, PublishedPort } from './cluster.js';
import { addressOf, connectContainer, createNetwork, labelArguments } from './node-network.js';

/** An engine in a container: the official image, or the one made from packages to the same contract. */
const NODE_IMAGE = 'docker:dind';
const SWARM_PORT = 2377;
/** Milliseconds; an engine in a container answers after 1-2 s on two cores. */
const ENGINE_DEADLINE = 60_000;

/**
 * A swarm whose nodes are containers on a network of their own: one manager, the rest workers. The environment's registry
 * is reached from each node under the very address it has on this machine, so one image reference works everywhere.
 */
export const bringUpSwarmOfContainers: BringUp = async (context, environment, request, step) => {
  const [ipVs] = await Promise.all([
    hasIpVs(context),
    ensureImages(context, [NODE_IMAGE], {}, step),
    createNetwork(context, environment),
  ]);
  const names = Array.from({ length: request.nodes }, (_, index) => `${environment.id}-node-${index + 1}`);
  const [manager = ''] = names;
  const registry = await connectRegistry(context, environment.id, request.registry);
  const addresses = await Promise.all(
    names.map((name, index) =>
      step.part(name, async () => {
        await startNode(context, environment, name, index === 0 ? request.ports : []);
        await engineAnswers(context, name);
        if (registry !== undefined) await forwardRegistry(context, name, registry);
        return addressOf(context, name, environment.id);
      }),
    ),
  );
  const token = await initialise(context, manager, addresses[0] ?? '');
  const workers = names.slice(1);
  await Promise.all(workers.map((name) => join(context, name, `${addresses[0]}:${SWARM_PORT}`, token)));
  await allReady(context, manager, names.length);

  const limits = ipVs ? [] : [NO_IP_VS];
  step.summary([`${names.length} nodes`, ...limits].join(' · '));
  return {
    provider: 'swarm',
    orchestrator: 'swarm',
    name: environment.id,
    nodes: names.map((name, index): ClusterNode => {
      const first = index === 0;
      const address = first ? '127.0.0.1' : (addresses[index] ?? '');
      return { name, role: first ? 'manager' : 'worker', address, container: name };
    }),
    managerContainer: manager,
    registry: request.registry?.address,
    routingMesh: ipVs,
    ports: request.ports,
    fidelity: 'swarm',
    limits,
  };
};

/** The volume holds the node's images; an overlay on an overlay is not possible. */
async function startNode(
  context: Context,
  environment: Environment,
  name: string,
  ports: PublishedPort[],
): Promise<void> {
  const labels = Object.entries(environment.labels).filter((pair) => pair[1] !== undefined);
  const volume = [
    'type=volume',
    'dst=/var/lib/docker',
    ...labels.map(([key, value]) => `"volume-label=${key}=${value}"`),
  ].join(',');
  await environment.create('docker:container', name, async () => {
    const { stdout } = await context.exec(
      'docker',
      [
        ...['run', '--detach', '--privileged', '--name', name, '--hostname', name],
        ...['--network', environment.id, '--sysctl', 'net.ipv4.conf.all.route_localnet=1'],
        ...['--mount', volume, '--env', 'DOCKER_TLS_CERTDIR=', ...labelArguments(environment)],
        ...ports.map((port) => `--publish=127.0.0.1:${port.host}:${port.host}/${port.protocol}`),
        ...[NODE_IMAGE, 'dockerd', '--host=unix:///var/run/docker.sock'],
      ],
      { signal: context.signal },
    );
    return stdout.trim();
  });
}

async function engineAnswers(context: Context, node: string): Promise<void> {
  const options = {
    reason: `the engine in ${node} to answer`,
    deadline: ENGINE_DEADLINE,
    signal: context.signal,
  };
  await waitFor(context.clock, options, async () => {
    const info = await context.exec('docker', ['exec', node, 'docker', 'info', '--format', '{{.ID}}'], {
      accept: 'any',
      signal: context.signal,
    });
    if (info.exitCode === 0 && info.stdout.trim() !== '') return { done: true, value: undefined };
    if (/is not running|No such container/.test(info.stderr)) throw await nodeDied(context, node);
    return { done: false, seen: info.stderr.trim() };
  });
}

async function nodeDied(context: Context, node: string): Promise<InfraError> {
  const { stdout, stderr } = await context.exec('docker', ['logs', '--tail', '20', node], { accept: 'any' });
  const log = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  return new InfraError(`the engine in ${node} ended: ${log.at(-1) ?? 'it printed nothing'}`, {
    subject: node,
    hint: 'a node needs a privileged container: distsys doctor shows whether this engine can run one',
    log,
  });
}

/** The worker's join token: a secret, so it is only ever handed on through standard input. */
async function initialise(context: Context, manager: string, address: string): Promise<string> {
  const docker = (...args: string[]) =>
    context.exec('docker', ['exec', manager, 'docker', ...args], { signal: context.signal });
  await docker('swarm', 'init', '--advertise-addr', address);
  return (await docker('swarm', 'join-token', '--quiet', 'worker')).stdout.trim();
}

async function join(context: Context, node: string, manager: string, token: string): Promise<void> {
  const script = 'read -r token; exec docker swarm join --token "$token" "$0"';
  await context.exec('docker', ['exec', '-i', node, 'sh', '-c', script, manager], {
    input: `${token}\n`,
    signal: context.signal,
  });
}

async function allReady(context: Context, manager: string, count: number): Promise<void> {
  const options = { reason: `${count} nodes to be Ready`, deadline: ENGINE_DEADLINE, signal: context.signal };
  await waitFor(context.clock, options, async () => {
    const list = ['exec', manager, 'docker', 'node', 'ls', '--format', '{{.Hostname}} {{.Status}}'];
    const { stdout } = await context.exec('docker', list, { signal: context.signal });
    const ready = stdout.split('\n').filter((line) => line.endsWith(' Ready'));
    return ready.length === count
      ? { done: true, value: undefined }
      : { done: false, seen: stdout.trim().replaceAll('\n', ', ') };
  });
}

async function connectRegistry(
  context: Context,
  network: string,
  registry: ClusterRequest['registry'],
): Promise<{ port: string; target: string } | undefined> {
  if (registry === undefined) return undefined;
  await connectContainer(context, network, registry.container);
  const target = `${await addressOf(context, registry.container, network)}:5000`;
  return { port: registry.address.split(':').at(-1) ?? '', target };
}

/** `localhost:PORT` in the node leads to the registry: two rules of the packet filter that every engine has. */
async function forwardRegistry(
  context: Context,
  node: string,
  registry: { port: string; target: string },
): Promise<void> {
  const script = [
    'set -e',
    'iptables -t nat -A OUTPUT -p tcp -d 127.0.0.1 --dport "$0" -j DNAT --to-destination "$1"',
    'iptables -t nat -A POSTROUTING -p tcp -d "${1%:*}" --dport "${1##*:}" -j MASQUERADE',
  ].join('\n');
  await context.exec('docker', ['exec', node, 'sh', '-c', script, registry.port, registry.target], {
    signal: context.signal,
  });
}
