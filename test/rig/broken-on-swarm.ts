import { type BrokenStack, brokenStacks } from './broken-stacks.js';

/** Ports of this machine that the test has something on: in a container, and in a process. */
export const TAKEN = { byContainer: 18491, byProcess: 18492 };

/** What Swarm says otherwise than Kubernetes about the same stack. */
const OTHER_CAUSES: Record<string, RegExp> = {
  memory: /is killed again and again because it needs more memory than its limit/,
  'too-much': /fits on no node: insufficient resources/,
  nowhere: /fits on no node: scheduling constraints not satisfied/,
  mount: /mounts \/nosuch\/folder, which does not exist on the node/,
};

/** The Compose files of brokenStacks, and what goes wrong on a swarm alone. */
export function brokenOnSwarm(registry: string): BrokenStack[] {
  const shared = brokenStacks(registry)
    .filter(({ manifests }) => manifests !== true)
    .map((broken) => {
      const cause = OTHER_CAUSES[broken.name];
      return cause === undefined ? broken : { ...broken, cause, log: undefined };
    });
  return [
    ...shared,
    publishing(
      'port-of-container',
      TAKEN.byContainer,
      /cannot publish its port: port 18491 .* is taken by container \S+-taker/,
    ),
    publishing(
      'port-of-process',
      TAKEN.byProcess,
      /cannot publish its port: port 18492 .* is taken by \S+ \(pid \d+\)/,
    ),
    publishing(
      'host-port-of-process',
      TAKEN.byProcess,
      /cannot publish its port: port 18492 .* is taken by \S+ \(pid \d+\)/,
      'host',
    ),
  ];
}

function publishing(name: string, port: number, cause: RegExp, mode = 'ingress'): BrokenStack {
  return {
    name,
    service: 'web',
    cause,
    text: `services:
  idle:
    image: busybox:latest
    command: ["sleep", "3600"]
    stop_grace_period: 1s
  web:
    image: busybox:latest
    command: ["sleep", "3600"]
    stop_grace_period: 1s
    ports: # here
      - { target: 80, published: ${port}, mode: ${mode} }
`,
  };
}
