import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadCompose } from '../../../../src/stack/compose/load.js';
import { enforcementNote } from '../../../../src/stack/kubernetes/network-policies.js';
import { containerOf, kubernetesOf, objectIn, podSpecOf, root, specOf, translate } from '../samples.js';

const one = (rest: string) => `services:\n  web:\n    image: web:1\n${rest}`;
const kindsOf = (stack: { objects: { value: { kind: string; metadata: { name: string } } }[] }) =>
  stack.objects.map(({ value }) => `${value.kind}/${value.metadata.name}`);

describe('files that must translate', () => {
  test('the voting stack', async () => {
    const stack = await translate(await loadCompose(join(root, 'labs/voting/compose.yml')));
    expect(stack.units.map(({ name, kind, replicas }) => `${kind} ${name} ${replicas}`)).toEqual([
      'Deployment vote 2',
      'Deployment redis 1',
      'Deployment worker 1',
      'StatefulSet db 1',
      'Deployment result 1',
      'Deployment visualizer 1',
    ]);
    expect(specOf(objectIn(stack, 'Service', 'vote'))).toEqual({
      type: 'NodePort',
      selector: { 'app.kubernetes.io/name': 'vote' },
      ports: [{ name: 'tcp-80', port: 80, targetPort: 80, protocol: 'TCP', nodePort: 32544 }],
    });
    expect(specOf(objectIn(stack, 'Service', 'redis'))).toEqual({
      type: 'ClusterIP',
      clusterIP: 'None',
      selector: { 'app.kubernetes.io/name': 'redis' },
    });
    expect(specOf(objectIn(stack, 'Deployment', 'vote')).strategy).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge: 1, maxUnavailable: 0 },
    });
    expect(specOf(objectIn(stack, 'Deployment', 'redis')).strategy).toEqual({ type: 'Recreate' });
    expect(podSpecOf(stack, 'db', 'StatefulSet').volumes).toEqual([
      { name: 'mount-0', persistentVolumeClaim: { claimName: 'db-data' } },
    ]);
  });

  test.each(['docker-stack.yml', 'docker-stack-2018.yml'])('upstream %s', async (file) => {
    const stack = await translate(await loadCompose(join(root, 'test/fixtures/upstream', file)));
    expect(kindsOf(stack)).toEqual(
      expect.arrayContaining(['Deployment/vote', 'Deployment/result', 'Deployment/worker', 'StatefulSet/db']),
    );
  });
});

describe('workloads', () => {
  test('global is a DaemonSet that also runs on the control plane', async () => {
    const stack = await kubernetesOf(one('    deploy: { mode: global, update_config: { parallelism: 0 } }'));
    expect(specOf(objectIn(stack, 'DaemonSet', 'web')).updateStrategy.rollingUpdate).toEqual({
      maxSurge: 0,
      maxUnavailable: '100%',
    });
    expect(podSpecOf(stack, 'web', 'DaemonSet').tolerations).toEqual([
      { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' },
    ]);
  });

  test('replicated-job is a Job with as many completions, restarted as the policy says', async () => {
    const stack = await kubernetesOf(
      one(
        '    deploy: { mode: replicated-job, replicas: 3, restart_policy: { condition: on-failure, max_attempts: 2 } }',
      ),
    );
    expect(specOf(objectIn(stack, 'Job', 'web'))).toMatchObject({
      completions: 3,
      parallelism: 3,
      backoffLimit: 2,
    });
    expect(podSpecOf(stack, 'web', 'Job').restartPolicy).toBe('OnFailure');
    expect(kindsOf(stack)).toEqual(['Job/web']);
  });

  test('what others wait for to complete is a Job, and is not asked how it does', async () => {
    const stack = await kubernetesOf(`services:
  schema: { image: "db:1", restart: "no", healthcheck: { test: "true" } }
  web: { image: "web:1", depends_on: { schema: { condition: service_completed_successfully } } }
`);
    expect(specOf(objectIn(stack, 'Job', 'schema')).backoffLimit).toBe(0);
    expect(podSpecOf(stack, 'schema', 'Job').restartPolicy).toBe('Never');
    expect(containerOf(stack, 'schema', 'Job')).not.toHaveProperty('livenessProbe');
    expect(stack.units.map(({ name, oneShot }) => [name, oneShot])).toEqual([
      ['schema', true],
      ['web', false],
    ]);
  });

  test.each([
    ['{ replicas: 3 }', { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } }],
    [
      '{ replicas: 4, update_config: { parallelism: 2, order: start-first } }',
      { type: 'RollingUpdate', rollingUpdate: { maxSurge: 2, maxUnavailable: 0 } },
    ],
    [
      '{ replicas: 1, update_config: { order: start-first } }',
      { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    ],
    ['{ replicas: 1, update_config: { parallelism: 2, order: stop-first } }', { type: 'Recreate' }],
  ])('deploy: %s', async (deploy, strategy) => {
    const stack = await kubernetesOf(one(`    deploy: ${deploy}`));
    expect(specOf(objectIn(stack, 'Deployment', 'web')).strategy).toEqual(strategy);
  });

  test('a volume that is asked to start first stays a Deployment; one that is only read too', async () => {
    const volumes = (rest: string) =>
      kubernetesOf(`${one(rest)}\nvolumes:\n  files: { labels: { of: web } }\n`);
    const first = await volumes(
      '    volumes: ["files:/f"]\n    deploy: { update_config: { order: start-first } }',
    );
    expect(first.units[0]?.kind).toBe('Deployment');
    expect((await volumes('    volumes: ["files:/f:ro"]')).units[0]?.kind).toBe('Deployment');
    const claim = objectIn(first, 'PersistentVolumeClaim', 'files');
    expect(claim.metadata.labels).toEqual({ of: 'web' });
    expect(specOf(claim)).toEqual({
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '1Gi' } },
    });
  });

  test('delay between updates is time that a new pod must be ready', async () => {
    const stack = await kubernetesOf(one('    deploy: { update_config: { delay: 10s } }'));
    expect(specOf(objectIn(stack, 'Deployment', 'web')).minReadySeconds).toBe(10);
  });
});

describe('containers', () => {
  test('entrypoint is the command, command the arguments, and $( stays what it is', async () => {
    const stack = await kubernetesOf(
      one(
        '    entrypoint: ["/run", "$$(HOME)"]\n    command: echo "a b"\n    environment: { X: "$$(date)" }',
      ),
    );
    expect(containerOf(stack, 'web')).toMatchObject({
      command: ['/run', '$$(HOME)'],
      args: ['echo', 'a b'],
      env: [{ name: 'X', value: '$$(date)' }],
    });
  });

  test('an empty entrypoint makes the command the program', async () => {
    const container = containerOf(
      await kubernetesOf(one('    entrypoint: []\n    command: [/bin/run, now]')),
      'web',
    );
    expect(container.command).toEqual(['/bin/run', 'now']);
    expect(container).not.toHaveProperty('args');
  });

  test('a limit reserves nothing by itself', async () => {
    const container = containerOf(
      await kubernetesOf(
        one(
          '    deploy: { resources: { limits: { cpus: "0.5", memory: 64M }, reservations: { memory: 16M } } }',
        ),
      ),
      'web',
    );
    expect(container.resources).toEqual({
      limits: { cpu: '500m', memory: String(64 * 1024 ** 2) },
      requests: { cpu: '0', memory: String(16 * 1024 ** 2) },
    });
  });

  test('user, capabilities, read_only, security options and groups', async () => {
    const stack = await kubernetesOf(
      one(
        [
          '    user: "1000:2000"',
          '    cap_add: [CAP_NET_ADMIN]',
          '    cap_drop: [ALL]',
          '    read_only: true',
          '    privileged: false',
          '    security_opt: ["no-new-privileges:true", "seccomp=unconfined"]',
          '    group_add: ["44"]',
        ].join('\n'),
      ),
    );
    expect(containerOf(stack, 'web').securityContext).toEqual({
      runAsUser: 1000,
      runAsGroup: 2000,
      readOnlyRootFilesystem: true,
      privileged: false,
      allowPrivilegeEscalation: false,
      seccompProfile: { type: 'Unconfined' },
      capabilities: { add: ['NET_ADMIN'], drop: ['ALL'] },
    });
    expect(podSpecOf(stack, 'web').securityContext.supplementalGroups).toEqual([44]);
  });

  test('everybody may bind low ports, as Docker lets them, unless the file says otherwise', async () => {
    const plain = podSpecOf(await kubernetesOf(one('')), 'web').securityContext.sysctls;
    expect(plain).toEqual([{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }]);
    const own = await kubernetesOf(one('    sysctls: { net.ipv4.ip_unprivileged_port_start: 80 }'));
    expect(podSpecOf(own, 'web').securityContext.sysctls).toEqual([
      { name: 'net.ipv4.ip_unprivileged_port_start', value: '80' },
    ]);
    const host = podSpecOf(await kubernetesOf(one('    network_mode: host')), 'web');
    expect(host).toMatchObject({
      hostNetwork: true,
      dnsPolicy: 'ClusterFirstWithHostNet',
      securityContext: {},
    });
  });

  test('times: 10 s to end, as in Docker; what the file says in whole seconds', async () => {
    expect(podSpecOf(await kubernetesOf(one('')), 'web').terminationGracePeriodSeconds).toBe(10);
    const stack = await kubernetesOf(one('    stop_grace_period: 1m30s500ms'));
    expect(podSpecOf(stack, 'web').terminationGracePeriodSeconds).toBe(91);
  });

  test('names, hosts, DNS, init, tty', async () => {
    const spec = podSpecOf(
      await kubernetesOf(
        one(
          '    hostname: box\n    extra_hosts: ["db.local:10.0.0.9"]\n    dns: 1.1.1.1\n    dns_search: [x.org]\n    dns_opt: ["ndots:2"]\n    init: true\n    tty: true\n    stdin_open: true\n    ipc: host\n    pid: host',
        ),
      ),
      'web',
    );
    expect(spec).toMatchObject({
      hostname: 'box',
      hostAliases: [{ ip: '10.0.0.9', hostnames: ['db.local'] }],
      dnsConfig: { nameservers: ['1.1.1.1'], searches: ['x.org'], options: [{ name: 'ndots', value: '2' }] },
      shareProcessNamespace: true,
      hostIPC: true,
      hostPID: true,
      enableServiceLinks: false,
      automountServiceAccountToken: false,
    });
    expect(spec.containers[0]).toMatchObject({ tty: true, stdin: true, imagePullPolicy: 'IfNotPresent' });
  });

  test('pull_policy', async () => {
    for (const [given, policy] of [
      ['always', 'Always'],
      ['never', 'Never'],
      ['missing', 'IfNotPresent'],
    ])
      expect(containerOf(await kubernetesOf(one(`    pull_policy: ${given}`)), 'web').imagePullPolicy).toBe(
        policy,
      );
  });

  test('tmpfs and /dev/shm are memory of that size; an anonymous volume lives as long as the pod', async () => {
    const spec = podSpecOf(
      await kubernetesOf(one('    tmpfs: ["/tmp:size=1048576"]\n    shm_size: 64M\n    volumes: [/cache]')),
      'web',
    );
    expect(spec.volumes).toEqual([
      { name: 'mount-0', emptyDir: {} },
      { name: 'mount-1', emptyDir: { medium: 'Memory', sizeLimit: '1048576' } },
      { name: 'mount-2', emptyDir: { medium: 'Memory', sizeLimit: String(64 * 1024 ** 2) } },
    ]);
    expect(spec.containers[0].volumeMounts.map((mount: { mountPath: string }) => mount.mountPath)).toEqual([
      '/cache',
      '/tmp',
      '/dev/shm',
    ]);
  });

  test('labels of the file are labels where they can be, else annotations; ours cannot be overridden', async () => {
    const stack = await kubernetesOf(
      one(
        '    labels: { tier: front, rule: "Host(`a`)", app.kubernetes.io/name: other }\n    annotations: { note: "x y" }\n    deploy: { labels: { kept: "yes" } }',
      ),
    );
    const workload = objectIn(stack, 'Deployment', 'web');
    expect(specOf(workload).template.metadata).toEqual({
      labels: {
        tier: 'front',
        'network.distsys/default': 'true',
        'distsys.env': 'dsa-000001',
        'app.kubernetes.io/name': 'web',
      },
      annotations: { rule: 'Host(`a`)', note: 'x y' },
    });
    expect(workload.metadata.labels).toEqual({ kept: 'yes' });
    expect(specOf(workload).selector.matchLabels).toEqual({ 'app.kubernetes.io/name': 'web' });
  });
});

describe('placement', () => {
  const expressions = async (constraint: string) =>
    podSpecOf(await kubernetesOf(one(`    deploy: { placement: { constraints: ["${constraint}"] } }`)), 'web')
      .affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0]
      .matchExpressions;
  const controlPlane = 'node-role.kubernetes.io/control-plane';

  test.each([
    ['node.role == manager', { key: controlPlane, operator: 'Exists' }],
    ['node.role!=manager', { key: controlPlane, operator: 'DoesNotExist' }],
    ['node.role==worker', { key: controlPlane, operator: 'DoesNotExist' }],
    ['node.hostname == n1', { key: 'kubernetes.io/hostname', operator: 'In', values: ['n1'] }],
    ['node.labels.disk != hdd', { key: 'disk', operator: 'NotIn', values: ['hdd'] }],
    ['node.platform.arch == x86_64', { key: 'kubernetes.io/arch', operator: 'In', values: ['amd64'] }],
  ])('%s', async (constraint, expected) => {
    expect(await expressions(constraint)).toEqual([expected]);
  });

  test('a manager is tainted: what has to be there tolerates it', async () => {
    const manager = await kubernetesOf(
      one('    deploy: { placement: { constraints: [node.role == manager] } }'),
    );
    expect(podSpecOf(manager, 'web').tolerations).toHaveLength(1);
    expect(podSpecOf(await kubernetesOf(one('')), 'web')).not.toHaveProperty('tolerations');
  });

  test('one on a node, and spread over zones', async () => {
    const spec = podSpecOf(
      await kubernetesOf(
        one(
          '    deploy: { placement: { max_replicas_per_node: 1, preferences: [{ spread: node.labels.zone }] } }',
        ),
      ),
      'web',
    );
    expect(spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey).toBe(
      'kubernetes.io/hostname',
    );
    expect(spec.topologySpreadConstraints[0]).toMatchObject({
      topologyKey: 'zone',
      whenUnsatisfiable: 'ScheduleAnyway',
    });
  });
});

describe('names and ports', () => {
  test('under its name a service has the ports that it or its image declares', async () => {
    const stack = await kubernetesOf(one('    expose: ["9000", "53/udp"]'), {
      facts: {
        web: {
          ports: [
            { port: 8000, protocol: 'tcp' },
            { port: 9000, protocol: 'tcp' },
          ],
        },
      },
    });
    const { type, ports } = specOf(objectIn(stack, 'Service', 'web'));
    expect(type).toBe('ClusterIP');
    expect(ports.map((port: { name: string; port: number }) => `${port.name} ${port.port}`)).toEqual([
      'tcp-9000 9000',
      'udp-53 53',
      'tcp-8000 8000',
    ]);
  });

  test('with published and other ports there are two Services: a NodePort would publish all', async () => {
    const stack = await kubernetesOf(one('    ports: ["8080:80"]\n    expose: ["9000"]'));
    expect(specOf(objectIn(stack, 'Service', 'web'))).toMatchObject({ type: 'ClusterIP' });
    expect(specOf(objectIn(stack, 'Service', 'web')).ports).toHaveLength(2);
    expect(specOf(objectIn(stack, 'Service', 'web-published'))).toMatchObject({
      type: 'NodePort',
      ports: [{ port: 80, nodePort: 32544 }],
    });
  });

  test('dnsrr is headless, its published port stays', async () => {
    const stack = await kubernetesOf(one('    ports: ["31000:80"]\n    deploy: { endpoint_mode: dnsrr }'));
    expect(specOf(objectIn(stack, 'Service', 'web')).clusterIP).toBe('None');
    expect(specOf(objectIn(stack, 'Service', 'web-published')).ports[0].nodePort).toBe(31000);
  });

  test('one target under two ports', async () => {
    const stack = await kubernetesOf(one('    ports: ["8080:80", "8081:80"]'));
    const { ports } = specOf(objectIn(stack, 'Service', 'web'));
    expect(ports.map(({ targetPort, nodePort }: Record<string, number>) => [targetPort, nodePort])).toEqual([
      [80, 32544],
      [80, 32545],
    ]);
    expect(new Set(ports.map(({ name }: { name: string }) => name)).size).toBe(2);
    expect(new Set(ports.map(({ port }: { port: number }) => port)).size).toBe(2);
  });

  test('an alias is a Service of its own; two services may answer to it', async () => {
    const stack = await kubernetesOf(`services:
  one: { image: "a:1", expose: ["80"], networks: { n: { aliases: [both, one] } } }
  two: { image: "a:1", expose: ["81"], networks: { n: { aliases: [both] } } }
networks: { n: {} }
`);
    const { selector, ports } = specOf(objectIn(stack, 'Service', 'both'));
    for (const name of ['one', 'two']) {
      const labels = specOf(objectIn(stack, 'Deployment', name)).template.metadata.labels;
      expect(Object.entries(selector).every(([key, value]) => labels[key] === value)).toBe(true);
    }
    expect(ports.map(({ port }: { port: number }) => port)).toEqual([80, 81]);
    expect(kindsOf(stack).filter((name) => name === 'Service/one')).toHaveLength(1);
  });

  test('names with _ and capitals become names of Kubernetes, and that is said', async () => {
    const stack = await kubernetesOf('services:\n  My_Web: { image: "web:1" }\n');
    expect(objectIn(stack, 'Deployment', 'my-web').metadata.name).toBe('my-web');
    expect(stack.units[0]).toMatchObject({ name: 'My_Web', object: 'my-web' });
    expect(stack.notes).toContain('service My_Web is called my-web on Kubernetes, in DNS too');
  });
});

describe('networks', () => {
  const text = `services:
  web: { image: "a:1", ports: ["8080:80"], networks: [front] }
  api: { image: "a:1", networks: [front, back] }
  db: { image: "a:1", networks: [back] }
networks:
  front: {}
  back: { internal: true }
`;

  test('services without a common network are kept apart; published ports are open from outside', async () => {
    const stack = await kubernetesOf(text);
    expect(specOf(objectIn(stack, 'NetworkPolicy', 'network-front'))).toEqual({
      podSelector: { matchLabels: { 'network.distsys/front': 'true' } },
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: { matchLabels: { 'network.distsys/front': 'true' } } }] }],
    });
    const [rule] = specOf(objectIn(stack, 'NetworkPolicy', 'published-web')).ingress;
    expect(rule).toEqual({
      from: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['10.244.0.0/24'] } }, { ipBlock: { cidr: '::/0' } }],
      ports: [{ port: 80, protocol: 'TCP' }],
    });
    const labels = specOf(objectIn(stack, 'Deployment', 'api')).template.metadata.labels;
    expect(labels).toMatchObject({ 'network.distsys/front': 'true', 'network.distsys/back': 'true' });
  });

  test('a service on internal networks alone talks to them and to DNS, to nobody else', async () => {
    const stack = await kubernetesOf(text);
    const { egress, policyTypes } = specOf(objectIn(stack, 'NetworkPolicy', 'internal-db'));
    expect(policyTypes).toEqual(['Egress']);
    expect(egress).toHaveLength(2);
    expect(kindsOf(stack)).not.toContain('NetworkPolicy/internal-api');
  });

  test.each([
    [['kube-proxy', 'kindnet'], undefined],
    [['calico-node'], undefined],
    [['kube-proxy', 'pod-network'], /does not enforce/],
    [['kube-flannel-ds'], /does not enforce/],
    [undefined, /is not known/],
  ])('whether the daemons %j enforce it is said', (daemons, note) => {
    if (note === undefined) expect(enforcementNote(daemons)).toBeUndefined();
    else expect(enforcementNote(daemons)).toMatch(note);
  });

  test('one network for all needs no policy', async () => {
    const stack = await kubernetesOf('services:\n  a: { image: "a:1" }\n  b: { image: "b:1" }\n');
    expect(kindsOf(stack).filter((name) => name.startsWith('NetworkPolicy'))).toEqual([]);
  });
});

describe('files', () => {
  const text = `services:
  web:
    image: web:1
    configs: [{ source: page, target: /srv/page.html, mode: 0440 }]
    secrets: [key]
configs: { page: { file: page.html } }
secrets: { key: { file: key.bin } }
`;

  test('configs and secrets are mounted at their place; what is no text stays as it is', async () => {
    const stack = await kubernetesOf(text, {}, { 'page.html': '<p>', 'key.bin': 'k\u00e9y' });
    expect(objectIn(stack, 'ConfigMap', 'config-page').data).toEqual({ content: '<p>' });
    expect(objectIn(stack, 'Secret', 'secret-key').data).toEqual({
      content: Buffer.from('k\u00e9y').toString('base64'),
    });
    const spec = podSpecOf(stack, 'web');
    expect(spec.volumes[0].configMap).toEqual({
      name: 'config-page',
      items: [{ key: 'content', path: 'page.html', mode: 0o440 }],
    });
    expect(spec.containers[0].volumeMounts).toEqual([
      { name: 'mount-0', mountPath: '/srv/page.html', subPath: 'page.html', readOnly: true },
      { name: 'mount-1', mountPath: '/run/secrets/key', subPath: 'key', readOnly: true },
    ]);
  });

  test('another content makes other pods', async () => {
    const hash = async (page: string) =>
      specOf(
        objectIn(await kubernetesOf(text, {}, { 'page.html': page, 'key.bin': 'k' }), 'Deployment', 'web'),
      ).template.metadata.annotations['distsys.files'];
    expect(await hash('a')).toBe(await hash('a'));
    expect(await hash('a')).not.toBe(await hash('b'));
  });

  test('a folder of the project that is only read goes along; binary content as such', async () => {
    const stack = await kubernetesOf(
      one('    volumes: ["./etc:/etc/web:ro", "./one.conf:/one.conf:ro"]'),
      {},
      { 'etc/a.conf': 'a', 'etc/sub/b.conf': 'b', 'one.conf': '1' },
    );
    const spec = podSpecOf(stack, 'web');
    expect(spec.volumes[0].configMap.items.map(({ path }: { path: string }) => path)).toEqual([
      'a.conf',
      'sub/b.conf',
    ]);
    expect(spec.containers[0].volumeMounts[1]).toMatchObject({ mountPath: '/one.conf', subPath: 'one.conf' });
    expect(objectIn(stack, 'ConfigMap', 'web-files-0').data).toEqual({ 'file-0': 'a', 'file-1': 'b' });
  });

  test('a path elsewhere is meant on the node', async () => {
    const spec = podSpecOf(
      await kubernetesOf(one('    volumes: ["/etc/hostname:/host:ro", "/proc:/hostproc"]')),
      'web',
    );
    expect(spec.volumes.map(({ hostPath }: { hostPath: object }) => hostPath)).toEqual([
      { path: '/etc/hostname', type: 'File' },
      { path: '/proc', type: 'Directory' },
    ]);
  });

  test("the engine's socket becomes an account that may read the stack and the nodes, and nothing else", async () => {
    const stack = await kubernetesOf(one('    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]'));
    const spec = podSpecOf(stack, 'web');
    expect(spec).toMatchObject({ serviceAccountName: 'web', automountServiceAccountToken: true });
    expect(spec).not.toHaveProperty('volumes');
    const rules = ['Role/web', 'ClusterRole/dsa-000001-lab-web'].flatMap((name) => {
      const [kind = '', called = ''] = name.split('/');
      return objectIn(stack, kind, called).rules as { verbs: string[]; resources: string[] }[];
    });
    expect(new Set(rules.flatMap(({ verbs }) => verbs))).toEqual(new Set(['get', 'list', 'watch']));
    expect(rules.flatMap(({ resources }) => resources)).toEqual(['pods', 'services', 'nodes']);
    expect(objectIn(stack, 'RoleBinding', 'web').subjects).toEqual([
      { kind: 'ServiceAccount', name: 'web', namespace: 'lab' },
    ]);
  });
});

describe('notes on what is otherwise than written', () => {
  test.each([
    ['    depends_on: [other]', /starts all services at once/],
    ['    container_name: x', /container_name of web: left out/],
    ['    deploy: { update_config: { failure_action: rollback } }', /does not roll it back/],
    ['    deploy: { restart_policy: { delay: 5s } }', /pauses between restarts/],
    ['    deploy: { restart_policy: { condition: on-failure, max_attempts: 3 } }', /never gives up/],
    ['    restart: "no"\n    ports: ["80"]', /started again whenever it ends/],
    ['    logging: { driver: json-file }', /nodes keep the logs/],
  ])('%s', async (rest, note) => {
    const { notes } = await kubernetesOf(`${one(rest)}\n  other: { image: "o:1" }\n`);
    expect(notes.some((text) => note.test(text))).toBe(true);
  });

  test('a plain service needs none', async () => {
    expect((await kubernetesOf(one('    ports: ["8080:80"]'))).notes).toEqual([]);
  });
});
