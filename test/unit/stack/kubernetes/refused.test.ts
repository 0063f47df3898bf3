import { describe, expect, test } from '@jest/globals';
import { KUBERNETES_FATES } from '../../../../src/stack/kubernetes/fates.js';
import { kubernetesOf, markedLine, userError } from '../samples.js';

/** A service with these lines under `image`, and what stands at the end of the file. `# here` marks the line to be told. */
const service = (lines: string, end = '') => `services:
  other: { image: "o:1", healthcheck: { test: "true" } }
  web:
    image: web:1
${lines
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
${end}`;

const REFUSED: [string, string, RegExp][] = [
  ['ulimits', service('ulimits: { nofile: 1024 } # here'), /services\.web\.ulimits/],
  ['stop_signal', service('stop_signal: SIGINT # here'), /STOPSIGNAL/],
  ['user by name', service('user: postgres # here'), /write the numbers/],
  ['group by name', service('group_add:\n  - docker # here'), /number of the group/],
  ['security_opt', service('security_opt:\n  - label=disable # here'), /accepted: no-new-privileges/],
  [
    'unsafe sysctl',
    service('sysctls:\n  net.core.somaxconn: 1024 # here'),
    /accepted: kernel\.shm_rmid_forced/,
  ],
  ['network_mode', service('network_mode: service:other # here'), /accepted: bridge, default, host/],
  ['pid', service('pid: service:other # here'), /accepted: host/],
  ['ipc', service('ipc: service:other # here'), /accepted: host, private/],
  ['hostname', service('hostname: a.b.c # here'), /small letters/],
  ['extra_hosts', service('extra_hosts: # here\n  - "me:host-gateway"'), /give an address for me/],
  ['logging', service('logging:\n  driver: syslog # here'), /kubectl logs/],
  ['address of a port', service('ports:\n  - "10.0.0.1:8080:80" # here'), /every address of the nodes/],
  ['pids_limit', service('pids_limit: 10 # here'), /podPidsLimit/],
  ['pids', service('deploy:\n  resources:\n    limits:\n      pids: 10 # here'), /podPidsLimit/],
  ['global-job', service('deploy:\n  mode: global-job # here'), /replicated-job/],
  [
    'constraint',
    service('deploy:\n  placement:\n    constraints:\n      - engine.labels.a == b # here'),
    /accepted: node\.role/,
  ],
  [
    'role',
    service('deploy:\n  placement:\n    constraints:\n      - node.role == boss # here'),
    /accepted roles/,
  ],
  ['max_replicas_per_node', service('deploy:\n  placement:\n    max_replicas_per_node: 2 # here'), /only 1/],
  [
    'spread',
    service('deploy:\n  placement:\n    preferences:\n      - spread: engine.labels.a # here'),
    /node\.labels/,
  ],
  ['empty entrypoint', service('entrypoint: [] # here'), /under command/],
  [
    'owner of a config',
    service('configs:\n  - source: c\n    uid: "103" # here', 'configs: { c: { content: x } }'),
    /mode: 0444/,
  ],
  ['writable folder of the project', service('volumes:\n  - .:/src # here'), /:ro/],
  ['missing folder of the project', service('volumes:\n  - ./nosuch:/src:ro # here'), /create \//],
  [
    'volume of a global service',
    service('deploy: { mode: global }\nvolumes:\n  - v:/v # here', 'volumes: { v: {} }'),
    /one for the whole cluster/,
  ],
  [
    'external volume',
    service('volumes: ["v:/v"]', 'volumes:\n  v:\n    external: true # here'),
    /namespace of its own/,
  ],
  ['volume driver', service('volumes: ["v:/v"]', 'volumes:\n  v:\n    driver: nfs # here'), /storage class/],
  [
    'driver_opts',
    service('volumes: ["v:/v"]', 'volumes:\n  v:\n    driver_opts: { type: nfs } # here'),
    /storage class/,
  ],
  [
    'external config',
    service('configs: [c]', 'configs:\n  c: # here\n    external: true'),
    /file or content/,
  ],
  [
    'external secret',
    service('secrets: [c]', 'secrets:\n  c: # here\n    external: true'),
    /file or content/,
  ],
  [
    'external network',
    service('networks: [n]', 'networks:\n  n:\n    external: true # here'),
    /service\.namespace/,
  ],
  ['network driver', service('networks: [n]', 'networks:\n  n:\n    driver: macvlan # here'), /pod network/],
  [
    'ipam',
    service('networks: [n]', 'networks:\n  n:\n    ipam: { config: [{ subnet: 10.1.0.0/24 }] } # here'),
    /addresses belong/,
  ],
  [
    'network options',
    service('networks: [n]', 'networks:\n  n:\n    driver_opts: { mtu: "1400" } # here'),
    /leave them out/,
  ],
  [
    'alias that is a service',
    service('networks:\n  n:\n    aliases: [other] # here', 'networks: { n: {} }'),
    /other is a service/,
  ],
  [
    'alias that is no name',
    service('networks:\n  n:\n    aliases: [db.local] # here', 'networks: { n: {} }'),
    /can be no name/,
  ],
  [
    'name that begins with a digit',
    'services:\n  1st: # here\n    image: a:1\n',
    /begin the name with a letter/,
  ],
  [
    'names that become one',
    'services:\n  a-b: { image: "a:1" }\n  a_b: # here\n    image: a:1\n',
    /a-b has the name/,
  ],
];

describe('what Kubernetes cannot do is refused at its line', () => {
  test.each(REFUSED)('%s', async (_name, text, instead) => {
    const error = await userError(() => kubernetesOf(text));
    expect(error.location?.line).toBe(markedLine(text));
    expect(error.message).toMatch(/cannot be translated to Kubernetes/);
    expect(`${error.message} ${error.hint}`).toMatch(instead);
  });

  test('every key that is refused as such is among them', () => {
    const named = REFUSED.map(([name]) => name);
    for (const key of Object.keys(KUBERNETES_FATES.refused)) expect(named).toContain(key);
  });

  test('a config of more than 1 MB', async () => {
    const text = service('configs: [c]', `configs:\n  c: # here\n    content: "${'x'.repeat(1_000_001)}"`);
    const error = await userError(() => kubernetesOf(text.slice(0, 1_040_000)));
    expect(error.location?.line).toBe(markedLine(text));
    expect(error.hint).toMatch(/more than 1 MB/);
  });

  test('a folder of more than 1 MB', async () => {
    const text = service('volumes:\n  - ./big:/big:ro # here');
    const error = await userError(() =>
      kubernetesOf(text, {}, { 'big/a': 'x'.repeat(600_000), 'big/b': 'x'.repeat(600_000) }),
    );
    expect(error.location?.line).toBe(markedLine(text));
    expect(error.hint).toMatch(/more than 1 MB/);
  });
});
