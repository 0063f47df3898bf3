export const id = 5508;
export const ids = [5508,4005,2674];
export const modules = {

/***/ 4914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accessTo: () => (/* binding */ accessTo)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/offline/tools.js
var tools = __webpack_require__(8381);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
;// CONCATENATED MODULE: ./compiled/src/cluster/pod-of.js

/** Our own manifests carry the first; plain ones, such as the voting app's upstream, often the second. */
const LABELS = ['app.kubernetes.io/name', 'app'];
/** A running pod of `service`, a Ready one if there is any. Throws UserError when none runs. */
async function podOf(kubectl, service, namespace) {
    const where = namespace === undefined ? ['--all-namespaces'] : ['--namespace', namespace];
    let seen = 'no pod has that label';
    for (const label of LABELS) {
        const { stdout } = await kubectl(['get', 'pods', ...where, '-l', `${label}=${service}`, '-o', 'json']);
        const pods = JSON.parse(stdout).items;
        const running = pods.filter((pod) => pod.status?.phase === 'Running' && pod.metadata.deletionTimestamp === undefined);
        const chosen = running.find(isReady) ?? running[0];
        if (chosen !== undefined)
            return { name: chosen.metadata.name, namespace: chosen.metadata.namespace };
        if (pods.length > 0)
            seen = pods.map((pod) => `${pod.metadata.name} is ${phaseOf(pod)}`).join(', ');
    }
    throw new errors/* UserError */.yo(`service ${service}: no pod of it is running${inNamespace(namespace)} (${seen})`, {
        subject: service,
        hint: `pods are found by the label ${LABELS.map((label) => `${label}=${service}`).join(' or ')}`,
    });
}
function isReady(pod) {
    return (pod.status?.conditions?.some((condition) => condition.type === 'Ready' && condition.status === 'True') ??
        false);
}
function phaseOf(pod) {
    return pod.metadata.deletionTimestamp === undefined ? (pod.status?.phase ?? 'Unknown') : 'Terminating';
}
function inNamespace(namespace) {
    return namespace === undefined ? '' : ` in namespace ${namespace}`;
}
//# sourceMappingURL=pod-of.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/task-container.js

/**
 * The container of a running task of `service`: task, then node, then container. Throws UserError when there is no such
 * service or none of its tasks runs, InfraError when they run only on machines that cannot be reached from here.
 */
async function taskContainerOf(docker, cluster, service, stack) {
    const name = await serviceName(docker, service, stack);
    const tasks = await runningTasks(docker, name);
    const here = (await docker(['info', '--format', '{{.Swarm.NodeID}}'])).stdout.trim();
    const elsewhere = [];
    for (const task of tasks.sort((a, b) => Number(b.NodeID === here) - Number(a.NodeID === here))) {
        const container = task.Status.ContainerStatus?.ContainerID ?? '';
        if (task.NodeID === here)
            return { container, node: cluster.managerContainer };
        const hostname = await hostnameOf(docker, task.NodeID);
        const node = cluster.nodes.find((each) => each.name === hostname)?.container;
        if (node !== undefined)
            return { container, node };
        elsewhere.push(hostname);
    }
    throw new errors/* InfraError */.Ri(`service ${name} runs only on ${elsewhere.join(', ')}, not reachable from this machine`, {
        subject: service,
    });
}
/** The Swarm's name for it: `<stack>_<service>`, or as given, or the only one that ends so. */
async function serviceName(docker, service, stack) {
    const { stdout } = await docker(['service', 'ls', '--format', '{{.Name}}']);
    const names = stdout.split('\n').filter((line) => line !== '');
    const wanted = stack === undefined ? service : `${stack}_${service}`;
    if (names.includes(wanted))
        return wanted;
    const ending = stack === undefined ? names.filter((name) => name.endsWith(`_${service}`)) : [];
    if (ending.length === 1 && ending[0] !== undefined)
        return ending[0];
    const why = ending.length > 1 ? `is in several stacks: ${ending.join(', ')}` : 'does not exist';
    throw new errors/* UserError */.yo(`service ${wanted} ${why}`, {
        subject: service,
        hint: ending.length > 1 ? 'name the stack' : `services of this swarm: ${names.join(', ') || 'none'}`,
    });
}
async function runningTasks(docker, service) {
    const listed = await docker([
        'service',
        'ps',
        '--no-trunc',
        '--quiet',
        '--filter',
        'desired-state=running',
        service,
    ]);
    const ids = listed.stdout.split('\n').filter((line) => line !== '');
    const tasks = ids.length === 0
        ? []
        : JSON.parse((await docker(['inspect', '--type', 'task', ...ids])).stdout);
    const running = tasks.filter((task) => task.Status.State === 'running');
    if (running.length > 0)
        return running;
    const seen = tasks.map((task) => [task.Status.State, task.Status.Err].filter(Boolean).join(': '));
    throw new errors/* UserError */.yo(`service ${service}: none of its tasks is running (${seen.join(', ') || 'no tasks'})`, {
        subject: service,
    });
}
async function hostnameOf(docker, node) {
    return (await docker(['node', 'inspect', node, '--format', '{{.Description.Hostname}}'])).stdout.trim();
}
//# sourceMappingURL=task-container.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/access.js




/** Ways into `cluster` for deploy, check and diagnosis. Makes no call by itself. */
function accessTo(context, cluster) {
    let kubectlPath;
    const withSignal = (options = {}) => ({ signal: context.signal, ...options });
    const docker = (args, options) => context.exec('docker', dockerArguments(cluster, args, options), withSignal(options));
    const kubectl = async (args, options) => {
        if (cluster.orchestrator !== 'kubernetes')
            throw new Error(`kubectl on the Swarm ${cluster.name}`);
        kubectlPath ??= (0,tools/* ensureTool */.r7)(context, 'kubectl');
        return context.exec(await kubectlPath, [...kubectlOptions(cluster), ...args], withSignal(options));
    };
    return {
        cluster,
        docker,
        kubectl,
        execIn: async (service, command, options = {}) => {
            const { stack, ...execOptions } = options;
            const interactive = execOptions.input === undefined ? [] : ['-i'];
            if (cluster.orchestrator === 'kubernetes') {
                const pod = await podOf(kubectl, service, stack);
                const target = ['exec', ...interactive, '-n', pod.namespace, pod.name, '--', ...command];
                return kubectl(target, execOptions);
            }
            const task = await taskContainerOf(docker, cluster, service, stack);
            const inner = ['exec', ...interactive, task.container, ...command];
            const args = task.node === undefined ? inner : ['exec', ...interactive, task.node, 'docker', ...inner];
            return context.exec('docker', args, withSignal(execOptions));
        },
    };
}
/** A command for this engine, or the same through the container that is the swarm's manager. */
function dockerArguments(cluster, args, options = {}) {
    if (cluster.managerContainer === undefined)
        return args;
    const interactive = options.input === undefined ? [] : ['-i'];
    return ['exec', ...interactive, cluster.managerContainer, 'docker', ...args];
}
/** Its discovery cache lies beside our kubeconfig: nothing of ours is written to the home folder. */
function kubectlOptions(cluster) {
    const file = cluster.kubeconfig;
    return [
        ...(file === undefined ? [] : ['--kubeconfig', file]),
        ...(cluster.kubeContext === undefined ? [] : ['--context', cluster.kubeContext]),
        ...(file === undefined || cluster.provider === 'existing'
            ? []
            : ['--cache-dir', (0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'kubectl-cache')]),
    ];
}
//# sourceMappingURL=access.js.map

/***/ }),

/***/ 5508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bringUp: () => (/* binding */ bringUp)
});

// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/offline/download.js
var download = __webpack_require__(692);
// EXTERNAL MODULE: ./compiled/src/system/ip-vs.js
var ip_vs = __webpack_require__(8569);
// EXTERNAL MODULE: ./compiled/src/cluster/access.js + 2 modules
var cluster_access = __webpack_require__(4914);
// EXTERNAL MODULE: ./compiled/src/cluster/free-ports.js + 1 modules
var free_ports = __webpack_require__(4000);
// EXTERNAL MODULE: ./compiled/src/offline/ensure-images.js + 20 modules
var ensure_images = __webpack_require__(1228);
// EXTERNAL MODULE: ./compiled/src/system/wait.js
var wait = __webpack_require__(4005);
;// CONCATENATED MODULE: ./compiled/src/cluster/node-network.js
/** The environment's labels as arguments for `docker run`, `network create` and the like. */
function labelArguments(environment) {
    return Object.entries(environment.labels).flatMap(([key, value]) => value === undefined ? [] : ['--label', `${key}=${value}`]);
}
/** A network for node containers, named as the environment: shared with nobody, so it can go with it. */
async function createNetwork(context, environment) {
    await environment.create('docker:network', environment.id, async () => {
        const { stdout } = await context.exec('docker', ['network', 'create', '--driver', 'bridge', ...labelArguments(environment), environment.id], { signal: context.signal });
        return stdout.trim();
    });
}
/** Lets the registry's container be reached from `network`; it may be connected already. */
async function connectContainer(context, network, container) {
    await context.exec('docker', ['network', 'connect', network, container], {
        accept: 'any',
        signal: context.signal,
    });
}
/** IPv4 address of a container on `network`; empty when it has none there. */
async function addressOf(context, container, network) {
    const format = `{{with index .NetworkSettings.Networks "${network}"}}{{.IPAddress}}{{end}}`;
    const { stdout } = await context.exec('docker', ['inspect', '--format', format, container], {
        signal: context.signal,
    });
    return stdout.trim();
}
//# sourceMappingURL=node-network.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/swarm-nodes.js





/** An engine in a container: the official image, or the one made from packages to the same contract. */
const NODE_IMAGE = 'docker:dind';
const SWARM_PORT = 2377;
/** Milliseconds; an engine in a container answers after 1-2 s on two cores. */
const ENGINE_DEADLINE = 60_000;
/**
 * A swarm whose nodes are containers on a network of their own: one manager, the rest workers. The environment's registry
 * is reached from each node under the very address it has on this machine, so one image reference works everywhere.
 */
const bringUpSwarmOfContainers = async (context, environment, request, step) => {
    const [ipVs] = await Promise.all([
        (0,ip_vs/* hasIpVs */.X)(context),
        (0,ensure_images.ensureImages)(context, [NODE_IMAGE], {}, step),
        createNetwork(context, environment),
    ]);
    const names = Array.from({ length: request.nodes }, (_, index) => `${environment.id}-node-${index + 1}`);
    const [manager = ''] = names;
    const registry = await connectRegistry(context, environment.id, request.registry);
    const addresses = await Promise.all(names.map((name, index) => step.part(name, async () => {
        await startNode(context, environment, name, index === 0 ? request.ports : []);
        await engineAnswers(context, name);
        if (registry !== undefined)
            await forwardRegistry(context, name, registry);
        return addressOf(context, name, environment.id);
    })));
    const token = await initialise(context, manager, addresses[0] ?? '');
    const workers = names.slice(1);
    await Promise.all(workers.map((name) => join(context, name, `${addresses[0]}:${SWARM_PORT}`, token)));
    await allReady(context, manager, names.length);
    const limits = ipVs ? [] : [ip_vs/* NO_IP_VS */.A];
    step.summary([`${names.length} nodes`, ...limits].join(' · '));
    return {
        provider: 'swarm',
        orchestrator: 'swarm',
        name: environment.id,
        nodes: names.map((name, index) => {
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
async function startNode(context, environment, name, ports) {
    const labels = Object.entries(environment.labels).filter((pair) => pair[1] !== undefined);
    const volume = [
        'type=volume',
        'dst=/var/lib/docker',
        ...labels.map(([key, value]) => `"volume-label=${key}=${value}"`),
    ].join(',');
    await environment.create('docker:container', name, async () => {
        const { stdout } = await context.exec('docker', [
            ...['run', '--detach', '--privileged', '--name', name, '--hostname', name],
            ...['--network', environment.id, '--sysctl', 'net.ipv4.conf.all.route_localnet=1'],
            ...['--mount', volume, '--env', 'DOCKER_TLS_CERTDIR=', ...labelArguments(environment)],
            ...ports.map((port) => `--publish=127.0.0.1:${port.host}:${port.host}/${port.protocol}`),
            ...[NODE_IMAGE, 'dockerd', '--host=unix:///var/run/docker.sock'],
        ], { signal: context.signal });
        return stdout.trim();
    });
}
async function engineAnswers(context, node) {
    const options = {
        reason: `the engine in ${node} to answer`,
        deadline: ENGINE_DEADLINE,
        signal: context.signal,
    };
    await (0,wait/* waitFor */.f)(context.clock, options, async () => {
        const info = await context.exec('docker', ['exec', node, 'docker', 'info', '--format', '{{.ID}}'], {
            accept: 'any',
            signal: context.signal,
        });
        if (info.exitCode === 0 && info.stdout.trim() !== '')
            return { done: true, value: undefined };
        if (/is not running|No such container/.test(info.stderr))
            throw await nodeDied(context, node);
        return { done: false, seen: info.stderr.trim() };
    });
}
async function nodeDied(context, node) {
    const { stdout, stderr } = await context.exec('docker', ['logs', '--tail', '20', node], { accept: 'any' });
    const log = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
    return new errors/* InfraError */.Ri(`the engine in ${node} ended: ${log.at(-1) ?? 'it printed nothing'}`, {
        subject: node,
        hint: 'a node needs a privileged container: distsys doctor shows whether this engine can run one',
        log,
    });
}
/** The worker's join token: a secret, so it is only ever handed on through standard input. */
async function initialise(context, manager, address) {
    const docker = (...args) => context.exec('docker', ['exec', manager, 'docker', ...args], { signal: context.signal });
    await docker('swarm', 'init', '--advertise-addr', address);
    return (await docker('swarm', 'join-token', '--quiet', 'worker')).stdout.trim();
}
async function join(context, node, manager, token) {
    const script = 'read -r token; exec docker swarm join --token "$token" "$0"';
    await context.exec('docker', ['exec', '-i', node, 'sh', '-c', script, manager], {
        input: `${token}\n`,
        signal: context.signal,
    });
}
async function allReady(context, manager, count) {
    const options = { reason: `${count} nodes to be Ready`, deadline: ENGINE_DEADLINE, signal: context.signal };
    await (0,wait/* waitFor */.f)(context.clock, options, async () => {
        const list = ['exec', manager, 'docker', 'node', 'ls', '--format', '{{.Hostname}} {{.Status}}'];
        const { stdout } = await context.exec('docker', list, { signal: context.signal });
        const ready = stdout.split('\n').filter((line) => line.endsWith(' Ready'));
        return ready.length === count
            ? { done: true, value: undefined }
            : { done: false, seen: stdout.trim().replaceAll('\n', ', ') };
    });
}
async function connectRegistry(context, network, registry) {
    if (registry === undefined)
        return undefined;
    await connectContainer(context, network, registry.container);
    const target = `${await addressOf(context, registry.container, network)}:5000`;
    return { port: registry.address.split(':').at(-1) ?? '', target };
}
/** `localhost:PORT` in the node leads to the registry: two rules of the packet filter that every engine has. */
async function forwardRegistry(context, node, registry) {
    const script = [
        'set -e',
        'iptables -t nat -A OUTPUT -p tcp -d 127.0.0.1 --dport "$0" -j DNAT --to-destination "$1"',
        'iptables -t nat -A POSTROUTING -p tcp -d "${1%:*}" --dport "${1##*:}" -j MASQUERADE',
    ].join('\n');
    await context.exec('docker', ['exec', node, 'sh', '-c', script, registry.port, registry.target], {
        signal: context.signal,
    });
}
//# sourceMappingURL=swarm-nodes.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/swarm-state.js

/** What this engine is to a swarm. Throws InfraError when no engine answers or its swarm is broken. */
async function swarmState(context) {
    const info = await context.exec('docker', ['info', '--format', '{{json .Swarm}}'], {
        accept: 'any',
        signal: context.signal,
    });
    if (info.exitCode !== 0 || !info.stdout.trim().startsWith('{')) {
        throw new errors/* InfraError */.Ri(`no Docker engine answers: ${info.stderr.trim().split('\n').at(-1) ?? ''}`, {
            hint: 'distsys doctor --install',
        });
    }
    const swarm = JSON.parse(info.stdout);
    if (swarm.LocalNodeState === 'active')
        return { kind: swarm.ControlAvailable ? 'manager' : 'worker' };
    if (swarm.LocalNodeState === 'locked')
        return { kind: 'locked' };
    if (swarm.LocalNodeState === 'inactive')
        return { kind: 'none' };
    const error = swarm.Error === undefined || swarm.Error === '' ? '' : `: ${swarm.Error}`;
    throw new errors/* InfraError */.Ri(`the swarm of this engine is ${swarm.LocalNodeState}${error}`);
}
/** The nodes of this engine's swarm; this machine itself answers on 127.0.0.1. */
async function swarmNodes(context) {
    const docker = async (...args) => (await context.exec('docker', args, { signal: context.signal })).stdout.trim();
    const [ids, self] = await Promise.all([
        docker('node', 'ls', '--quiet'),
        docker('info', '--format', '{{.Swarm.NodeID}}'),
    ]);
    const nodes = JSON.parse(await docker('node', 'inspect', ...ids.split('\n')));
    const here = nodes.filter((node) => node.ID === self);
    const others = nodes.filter((node) => node.ID !== self && node.Status.State === 'ready');
    return [...here, ...others].map((node) => ({
        name: node.Description.Hostname,
        role: node.Spec.Role === 'manager' ? 'manager' : 'worker',
        address: node.ID === self ? '127.0.0.1' : node.Status.Addr,
    }));
}
//# sourceMappingURL=swarm-state.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/swarm.js





/**
 * The swarm of this engine, started if there is none; with more than one node a swarm whose nodes are containers.
 * Throws UserError when this engine is a worker of somebody's swarm.
 */
const bringUpSwarm = async (context, environment, request, step) => {
    await (0,free_ports/* assertPortsFree */.l)(context, request.ports);
    if (request.nodes > 1)
        return bringUpSwarmOfContainers(context, environment, request, step);
    const [state, ipVs] = await Promise.all([swarmState(context), (0,ip_vs/* hasIpVs */.X)(context)]);
    if (state.kind === 'worker')
        throw notManager();
    if (state.kind === 'locked') {
        throw new errors/* UserError */.yo('the swarm of this engine is locked', { hint: 'docker swarm unlock' });
    }
    const started = state.kind === 'none' && (await startSwarm(context, environment));
    const cluster = await describeSwarm(context, environment.id, request, ipVs, 'swarm');
    const whose = started ? '' : " of this engine's own swarm";
    const limits = cluster.limits.map((limit) => ` · ${limit}`).join('');
    step.summary(`${cluster.nodes.length} node${cluster.nodes.length > 1 ? 's' : ''}${whose}${limits}`);
    return cluster;
};
/** What `existing` shares: the swarm as it is. */
async function describeSwarm(context, name, request, ipVs, provider) {
    return {
        provider,
        orchestrator: 'swarm',
        name,
        nodes: await swarmNodes(context),
        registry: request.registry?.address,
        routingMesh: ipVs,
        ports: request.ports,
        fidelity: provider,
        limits: ipVs ? [] : [ip_vs/* NO_IP_VS */.A],
    };
}
function notManager() {
    return new errors/* UserError */.yo('this engine is a worker of a swarm: stacks can only be deployed from a manager', {
        hint: 'run on a manager, promote this node (docker node promote), or leave that swarm (docker swarm leave)',
    });
}
/**
 * Starts a swarm of one node and marks the node as ours, so that it is found without the ledger too.
 * False when another run started one in the same moment: then that one is used.
 */
async function startSwarm(context, environment) {
    let raced = false;
    await environment.create('docker:swarm', environment.id, async () => {
        const init = await context.exec('docker', ['swarm', 'init', '--advertise-addr', '127.0.0.1'], {
            accept: 'any',
            signal: context.signal,
        });
        if (/already part of a swarm/.test(init.stderr)) {
            raced = true;
        }
        else if (init.exitCode !== 0) {
            throw new errors/* InfraError */.Ri(`no swarm could be started: ${init.stderr.trim()}`, {
                hint: 'distsys doctor shows what this engine lacks',
            });
        }
        else {
            await labelNode(context, environment);
        }
        return environment.id;
    });
    return !raced;
}
async function labelNode(context, environment) {
    const labels = Object.entries(environment.labels).flatMap(([key, value]) => value === undefined ? [] : ['--label-add', `${key}=${value}`]);
    const { stdout } = await context.exec('docker', ['info', '--format', '{{.Swarm.NodeID}}'], {
        signal: context.signal,
    });
    await context.exec('docker', ['node', 'update', ...labels, stdout.trim()], { signal: context.signal });
}
//# sourceMappingURL=swarm.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/existing.js






/** Milliseconds; a cluster that does not answer a single question in this time is not there. */
const ANSWER = 15_000;
/**
 * A cluster that somebody else runs: nothing is made here, the deployed stack is all there will be of ours. With a kubeconfig
 * or a context it is a Kubernetes cluster, else this engine's swarm. Throws UserError that says what is missing.
 */
const bringUpExisting = async (context, environment, request, step) => {
    const isKubernetes = request.kubeconfig !== undefined || request.kubeContext !== undefined;
    const cluster = isKubernetes
        ? await existingKubernetes(context, request)
        : await existingSwarm(context, environment.id, request);
    const { length } = cluster.nodes;
    const of = isKubernetes ? `of ${cluster.name}` : "of this engine's own swarm";
    step.summary([`${length} node${length === 1 ? '' : 's'} ${of}`, ...cluster.limits].join(' · '));
    return cluster;
};
async function existingSwarm(context, name, request) {
    const [state, ipVs] = await Promise.all([swarmState(context), (0,ip_vs/* hasIpVs */.X)(context)]);
    if (state.kind === 'worker')
        throw notManager();
    if (state.kind !== 'manager') {
        throw new errors/* UserError */.yo('this engine has no swarm to use, and no kubeconfig was given', {
            hint: 'docker swarm init, or choose the provider swarm or kind, which bring one up',
        });
    }
    return describeSwarm(context, name, request, ipVs, 'existing');
}
async function existingKubernetes(context, request) {
    const cluster = {
        provider: 'existing',
        orchestrator: 'kubernetes',
        name: request.kubeContext ?? 'kubernetes',
        nodes: [],
        kubeconfig: request.kubeconfig,
        kubeContext: request.kubeContext,
        registry: undefined,
        routingMesh: true,
        ports: request.ports,
        fidelity: 'existing',
        limits: [],
    };
    if (request.kubeconfig !== undefined && !(await (0,download/* exists */.t2)(request.kubeconfig)))
        throw new errors/* UserError */.yo(`there is no kubeconfig ${request.kubeconfig}`);
    const access = (0,cluster_access.accessTo)(context, cluster);
    await assertReachable(access);
    await assertMay(access, 'create', 'namespaces');
    await assertMay(access, 'delete', 'namespaces');
    const nodes = await kubernetesNodes(access);
    if (nodes.length === 0)
        cluster.limits.push('its nodes may not be listed: published ports cannot be checked');
    return { ...cluster, nodes };
}
async function assertReachable(access) {
    const where = access.cluster.kubeContext ?? access.cluster.kubeconfig ?? 'the current context';
    try {
        await access.kubectl(['get', '--raw', '/readyz', '--request-timeout=10s'], { timeout: ANSWER });
    }
    catch (error) {
        throw new errors/* UserError */.yo(`the cluster of ${where} does not answer: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'kubectl cluster-info with the same kubeconfig and context must work',
            cause: error,
        });
    }
}
async function assertMay(access, verb, resource) {
    const question = ['auth', 'can-i', verb, resource];
    const answer = await access.kubectl(question, { accept: 'any', timeout: ANSWER });
    if (answer.stdout.trim().startsWith('yes'))
        return;
    throw new errors/* UserError */.yo(`this user may not ${verb} ${resource} in ${access.cluster.name}`, {
        hint: `kubectl ${question.join(' ')} has to say yes: each run gets a namespace of its own`,
    });
}
/** Their addresses are where NodePorts answer; a user who may not list nodes gets an empty list. */
async function kubernetesNodes(access) {
    const answer = await access.kubectl(['get', '--raw', '/api/v1/nodes'], { accept: 'any', timeout: ANSWER });
    if (answer.exitCode !== 0)
        return [];
    const list = JSON.parse(answer.stdout);
    return list.items.map((node) => {
        const address = (type) => node.status.addresses?.find((each) => each.type === type)?.address;
        return {
            name: node.metadata.name,
            role: 'node-role.kubernetes.io/control-plane' in (node.metadata.labels ?? {}) ? 'control-plane' : 'worker',
            address: address('ExternalIP') ?? address('InternalIP') ?? '',
        };
    });
}
//# sourceMappingURL=existing.js.map
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/offline/images/engine-images.js
var engine_images = __webpack_require__(9438);
// EXTERNAL MODULE: ./compiled/src/offline/images/reach.js
var reach = __webpack_require__(9258);
// EXTERNAL MODULE: ./compiled/src/offline/tool-catalog.js
var tool_catalog = __webpack_require__(3404);
;// CONCATENATED MODULE: ./compiled/src/offline/node-image.js





/** The node image that kind 0.30.0 was released with (its release notes). */
const RELEASED = 'kindest/node:v1.34.0@sha256:7416a61b42b1662ca6ca89f02028ac133a309a2a30ba309614e8ec94d976dc5a';
/** What is built when it cannot be pulled. */
const BUILT_NODE_IMAGE = `kindest/node:v${tool_catalog/* KUBERNETES_VERSION */.Q}`;
/**
 * Reference of a kind node image that the engine has: the one asked for; else the pinned official one if a registry or
 * the mirror gives it; else one built from Debian packages and Go modules (minutes the first time, seconds from the cache).
 * Throws InfraError when it can neither be pulled nor built.
 */
async function nodeImage(context, options = {}, step) {
    const image = options.image ?? (await choose(context, options));
    try {
        await (0,ensure_images.ensureImages)(context, [image], options, step);
        return image;
    }
    catch (error) {
        if (image !== RELEASED || options.image !== undefined || !(error instanceof errors/* InfraError */.Ri))
            throw error;
        context.log.warn(`${(0,errors/* messageOf */.bD)(error)}: ${BUILT_NODE_IMAGE} is built instead`);
        await (0,ensure_images.ensureImages)(context, [BUILT_NODE_IMAGE], { ...options, offline: true }, step);
        return BUILT_NODE_IMAGE;
    }
}
async function choose(context, options) {
    if (options.offline === true)
        return BUILT_NODE_IMAGE;
    // What is here is used before anything is asked for over the network.
    const here = await (0,engine_images/* imageKeys */.A)(context, [RELEASED, BUILT_NODE_IMAGE]);
    if (here.has(RELEASED))
        return RELEASED;
    if (here.has(BUILT_NODE_IMAGE))
        return BUILT_NODE_IMAGE;
    const hosts = [options.mirror, reach/* DOCKER_HUB */.X].filter((host) => host !== undefined);
    const answers = await Promise.all(hosts.map((host) => (0,reach/* registryAnswers */.f)(context, host)));
    return answers.includes(true) ? RELEASED : BUILT_NODE_IMAGE;
}
//# sourceMappingURL=node-image.js.map
// EXTERNAL MODULE: ./compiled/src/offline/tools.js
var tools = __webpack_require__(8381);
// EXTERNAL MODULE: ./compiled/src/system/capability.js
var capability = __webpack_require__(6374);
;// CONCATENATED MODULE: ./compiled/src/cluster/kind-ready.js


/**
 * Waits until every node is Ready, says so since `since`, has renewed its lease since then, and the cluster's DNS answers.
 * Throws InfraError with the last thing seen.
 */
async function waitForReady(context, access, readiness) {
    const options = {
        reason: `${readiness.nodes} node${readiness.nodes > 1 ? 's' : ''} and DNS to be ready`,
        deadline: readiness.deadline,
        interval: 150,
        maxInterval: 400,
        signal: context.signal,
    };
    return (0,wait/* waitFor */.f)(context.clock, options, async () => {
        const nodes = await nodesReady(access, readiness);
        if (!nodes.done)
            return nodes;
        const dns = await dnsAnswers(context, readiness.controlPlane);
        return dns ? nodes : { done: false, seen: 'all nodes are Ready, but DNS (CoreDNS) does not answer yet' };
    });
}
async function nodesReady(access, readiness) {
    let nodes;
    let leases;
    try {
        const [nodeList, leaseList] = await Promise.all([
            access.kubectl(['get', '--raw', '/api/v1/nodes'], { timeout: 5_000 }),
            access.kubectl(['get', '--raw', '/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases'], {
                timeout: 5_000,
            }),
        ]);
        nodes = JSON.parse(nodeList.stdout).items;
        leases = JSON.parse(leaseList.stdout).items;
    }
    catch (error) {
        if (access.cluster.kubeconfig === undefined)
            throw error;
        return { done: false, seen: `the API server does not answer: ${(0,errors/* messageOf */.bD)(error)}` };
    }
    const late = nodes.flatMap((node) => notReady(node, leases, readiness.since));
    if (nodes.length < readiness.nodes) {
        late.unshift(`${nodes.length} of ${readiness.nodes} nodes have joined`);
    }
    return late.length === 0
        ? { done: true, value: nodes.map(stateOf) }
        : { done: false, seen: late.join('; ') };
}
/** Why this node is not ready, as a list of none or one. Times in the API have whole seconds, leases microseconds. */
function notReady(node, leases, since) {
    const name = node.metadata.name;
    const ready = node.status.conditions?.find((condition) => condition.type === 'Ready');
    if (ready?.status !== 'True')
        return [`${name} is not Ready: ${ready?.message ?? 'no status yet'}`];
    if (Date.parse(ready.lastHeartbeatTime ?? '') < since - 1_000)
        return [`${name} has not reported again yet`];
    const renewed = leases.find((lease) => lease.metadata.name === name)?.spec.renewTime;
    if (renewed === undefined || Date.parse(renewed) < since)
        return [`${name} has not renewed its lease yet`];
    return [];
}
function stateOf(node) {
    const isControlPlane = 'node-role.kubernetes.io/control-plane' in (node.metadata.labels ?? {});
    const address = node.status.addresses?.find((each) => each.type === 'InternalIP')?.address ?? '';
    return { name: node.metadata.name, role: isControlPlane ? 'control-plane' : 'worker', address };
}
/** Header of a DNS query over TCP with one question, then the name and type A, class IN (RFC 1035, 4.1 and 4.2.2). */
const QUERY = '\\x00\\x36\\xd5\\x01\\x01\\x00\\x00\\x01\\x00\\x00\\x00\\x00\\x00\\x00' +
    '\\x0akubernetes\\x07default\\x03svc\\x07cluster\\x05local\\x00\\x00\\x01\\x00\\x01';
/** Asks DNS at its service address (kubeadm's default) for the API server, as a pod would, and reads the flags of the answer. */
const ASK = `
exec 3<>/dev/tcp/10.96.0.10/53 || exit 1
printf '${QUERY}' >&3
head -c 8 <&3 | od -An -tx1`;
async function dnsAnswers(context, node) {
    const ask = ['exec', node, 'timeout', '2', 'bash', '-c', ASK];
    const { exitCode, stdout } = await context.exec('docker', ask, { accept: 'any', signal: context.signal });
    const bytes = stdout.trim().split(/\s+/);
    // Bytes: length ×2, id ×2, flags ×2 (the low four bits of the second are the response code), questions ×2.
    return exitCode === 0 && bytes[2] === 'd5' && bytes[3] === '01' && bytes[5]?.endsWith('0') === true;
}
//# sourceMappingURL=kind-ready.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/registry-wiring.js

/** Port on which the registry's container listens inside its networks. */
const REGISTRY_PORT = 5000;
/**
 * One image reference for this machine and every node: containerd asks the registry's container for what is named after
 * its address here (https://github.com/containerd/containerd/blob/main/docs/hosts.md).
 */
async function wireRegistry(context, network, nodes, registry) {
    const folder = `/etc/containerd/certs.d/${registry.address}`;
    // Without the server, what the registry does not have would be asked of the node's own localhost next, and the answer
    // be "connection refused" rather than "not found".
    const container = `http://${registry.container}:${REGISTRY_PORT}`;
    const hosts = `server = "${container}"\n\n[host."${container}"]\n`;
    await Promise.all([
        connectContainer(context, network, registry.container),
        ...nodes.map((node) => context.exec('docker', ['exec', '-i', node, 'sh', '-c', 'mkdir -p "$0" && cat > "$0/hosts.toml"', folder], {
            input: hosts,
            signal: context.signal,
        })),
    ]);
}
/** Tells tools in the cluster which registry it has (Kubernetes enhancement proposal 1755). */
async function announceRegistry(access, registry) {
    const manifest = {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'local-registry-hosting', namespace: 'kube-public' },
        data: { 'localRegistryHosting.v1': `host: "${registry.address}"\n` },
    };
    await access.kubectl(['apply', '--validate=false', '-f', '-'], { input: JSON.stringify(manifest) });
}
//# sourceMappingURL=registry-wiring.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/kind-cluster.js



/** Milliseconds from `kind create` having returned (or the restored node having started) until all is ready. */
const READY_DEADLINE = 180_000;
/** Wires the registry in while the cluster gets ready. `since`: see Readiness. */
async function readyCluster(context, environment, plan, since, deadline = READY_DEADLINE) {
    const cluster = kindCluster(environment, plan, []);
    const access = (0,cluster_access.accessTo)(context, cluster);
    const containers = containerNames(environment, plan.request.nodes);
    const registry = plan.request.registry;
    const [nodes] = await Promise.all([
        waitForReady(context, access, {
            nodes: plan.request.nodes,
            controlPlane: containers[0] ?? '',
            since,
            deadline,
        }),
        registry && wireRegistry(context, environment.id, containers, registry),
    ]);
    return kindCluster(environment, plan, nodes);
}
/** kind's names: `<cluster>-control-plane`, `<cluster>-worker`, `<cluster>-worker2` … */
function containerNames(environment, nodes) {
    return Array.from({ length: nodes }, (_, index) => {
        if (index === 0)
            return `${environment.id}-control-plane`;
        return `${environment.id}-worker${index === 1 ? '' : index}`;
    });
}
function kindCluster(environment, plan, nodes) {
    const sorted = [...nodes].sort((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name));
    return {
        provider: 'kind',
        orchestrator: 'kubernetes',
        name: environment.id,
        nodes: sorted.map((node) => {
            const first = node.role === 'control-plane';
            // A restored node keeps the name it was frozen with; its container has the name of this environment.
            const container = first ? `${environment.id}-control-plane` : node.name;
            return { name: node.name, role: node.role, address: first ? '127.0.0.1' : node.address, container };
        }),
        kubeconfig: plan.kubeconfig,
        kubeContext: `kind-${environment.id}`,
        registry: plan.request.registry?.address,
        routingMesh: true,
        ports: plan.request.ports,
        fidelity: 'kind',
        limits: [],
    };
}
//# sourceMappingURL=kind-cluster.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/kind-config.js
/**
 * kind's configuration as JSON, which is YAML too. It differs from kind's default where a lab's throwaway cluster can be
 * faster without being another cluster: etcd does not wait for the disk, and the only scheduler and controller manager
 * there will ever be do not elect a leader (which, after a restore, would make them wait 15 s for their own old lease).
 */
function kindConfig(options) {
    const mappings = options.ports.map((port) => ({
        containerPort: port.node,
        hostPort: port.host,
        listenAddress: '127.0.0.1',
        protocol: port.protocol.toUpperCase(),
    }));
    const workers = Array.from({ length: options.nodes - 1 }, () => ({ role: 'worker', image: options.image }));
    return JSON.stringify({
        kind: 'Cluster',
        apiVersion: 'kind.x-k8s.io/v1alpha4',
        nodes: [{ role: 'control-plane', image: options.image, extraPortMappings: mappings }, ...workers],
        kubeadmConfigPatches: [JSON.stringify(clusterPatch())],
        containerdConfigPatches: [containerdPatch(options)],
    });
}
/** Patches are merged into what kind writes, in the form of kubeadm's v1beta3 (a map of extra arguments). */
function clusterPatch() {
    const alone = { extraArgs: { 'leader-elect': 'false' } };
    return {
        kind: 'ClusterConfiguration',
        etcd: { local: { extraArgs: { 'unsafe-no-fsync': 'true' } } },
        controllerManager: alone,
        scheduler: alone,
    };
}
/** Registries are configured by a folder, read at each pull: one can be wired in after the cluster is up. */
function containerdPatch(options) {
    const plugin = 'io.containerd.grpc.v1.cri';
    return [
        ...(options.restrictOomScore ? [`[plugins."${plugin}"]`, '  restrict_oom_score_adj = true'] : []),
        `[plugins."${plugin}".registry]`,
        '  config_path = "/etc/containerd/certs.d"',
    ].join('\n');
}
//# sourceMappingURL=kind-config.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/kind-cause.js

/** The first that matches is the cause: from what breaks everything else to what is only a symptom. */
const RULES = [
    {
        where: ['output', 'kubelet', 'state'],
        pattern: /no space left on device/i,
        cause: () => ({
            message: 'the disk is full',
            hint: 'free some gigabytes: docker system df shows what Docker holds',
        }),
    },
    {
        where: ['disk'],
        pattern: /\s(?:99|100)%\s+(\/\S*)/,
        cause: (match) => ({ message: `the disk is full (${match[1]})`, hint: 'free some gigabytes' }),
    },
    {
        where: ['output', 'kubelet', 'state'],
        pattern: /"OOMKilled":true|out of memory|oom-kill|cannot allocate memory/i,
        cause: () => ({ message: 'memory ran out', hint: 'a node needs about 1 GB: ask for fewer nodes' }),
    },
    {
        where: ['output', 'state'],
        pattern: /(?:bind for|listen tcp\d?|exposing port).*?:(\d+).*?(?:already allocated|already in use)/is,
        cause: (match) => ({ message: `port ${match[1]} of this machine is taken`, hint: 'stop what has it' }),
    },
    {
        where: ['output', 'state'],
        pattern: /unable to apply caps|privileged mode is incompatible|operation not permitted/i,
        cause: () => ({
            message: 'this engine cannot run privileged containers',
            hint: 'distsys doctor --install sets up a runtime that leaves out what the machine withholds',
        }),
    },
    {
        where: ['output', 'state'],
        pattern: /pull access denied|manifest unknown|no such image|failed to pull image/i,
        cause: () => ({
            message: 'the node image cannot be had',
            hint: 'distsys doctor shows which registries answer',
        }),
    },
    {
        where: ['output', 'state'],
        pattern: /exec format error|could not find a log line that matches|executable file not found/i,
        cause: (match) => ({
            message: match[0].startsWith('exec format')
                ? 'the node image is for another processor architecture'
                : 'the node image is broken: its system did not start',
        }),
    },
    {
        where: ['output'],
        pattern: /kubelet(?: is not running| isn't (?:running or )?healthy|.*not healthy)|timed out waiting for the condition/i,
        cause: (_match, evidence) => ({
            message: `the kubelet does not start: ${kubeletError(evidence.kubelet)}`,
        }),
    },
    {
        where: ['state'],
        pattern: /"Running":false.*"ExitCode":(\d+)/,
        cause: (match) => ({ message: `the node ended with exit code ${match[1]}` }),
    },
];
/** Why a kind cluster did not come up, in one sentence; the last thing said when nothing known is found. */
function causeOf(evidence) {
    for (const rule of RULES) {
        const match = rule.pattern.exec(rule.where.map((key) => evidence[key]).join('\n'));
        if (match !== null)
            return rule.cause(match, evidence);
    }
    const error = /^ERROR: (.+)$/m.exec(evidence.output)?.[1];
    return { message: error ?? (0,errors/* lastLines */.w$)(evidence.output, 1)[0] ?? 'it did not say why' };
}
/** The kubelet's own last error, without time and place; klog marks errors with E or F at the start of the line. */
function kubeletError(journal) {
    const lines = (0,errors/* lastLines */.w$)(journal, 40);
    const error = lines.findLast((line) => /^[EF]\d{4} /.test(line)) ?? lines.at(-1) ?? 'its journal is empty';
    return error.replace(/^[A-Z]\d{4} \S+\s+\d+ \S+\] /, '');
}
//# sourceMappingURL=kind-cause.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/kind-failure.js




/** Milliseconds that each look at the broken cluster may take: it may answer nothing at all. */
const LOOK = 20_000;
/**
 * Collects what is known about a cluster that did not come up (kind's log export, events, what is not ready) in the
 * environment's folder, removes the nodes unless they are to be kept, and returns the error that names the cause.
 */
async function explainFailure(context, environment, plan, error, step) {
    step.progress('did not come up: looking for the cause');
    const folder = (0,external_node_path_.join)(environment.folder, 'cluster-logs');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const look = (program, ...args) => lookAt(context, program, args);
    const node = `${environment.id}-control-plane`;
    const [kubelet, state, disk, , ...views] = await Promise.all([
        look('docker', 'exec', node, 'journalctl', '-u', 'kubelet', '-n', '40', '--no-pager', '-o', 'cat'),
        look('docker', 'inspect', '--format', '{{json .State}}', node),
        look('df', '-Pk', '/', context.paths.cache),
        look(plan.kind, 'export', 'logs', folder, '--name', environment.id),
        ...VIEWS.map((view) => look('docker', 'exec', node, 'kubectl', ...view.args)),
    ]);
    await Promise.all(VIEWS.map((view, index) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, view.file), views[index] ?? '', { mode: 0o600 })));
    const evidence = { output: outputOf(error), kubelet, state, disk };
    const cause = causeOf(evidence);
    step.note(`logs of the cluster: ${folder}`);
    if (plan.request.keep) {
        step.note(`the nodes are kept: docker exec -it ${node} bash`);
    }
    else {
        await look(plan.kind, 'delete', 'cluster', '--name', environment.id, '--kubeconfig', plan.kubeconfig);
    }
    return new errors/* InfraError */.Ri(`the cluster did not come up: ${cause.message}`, {
        subject: environment.id,
        hint: cause.hint,
        log: [...(0,errors/* lastLines */.w$)(outputOf(error), 10), ...(0,errors/* lastLines */.w$)(kubelet, 10)],
        cause: error,
    });
}
/** Through the node's own kubectl: ours may not be able to reach the API server. */
const VIEWS = [
    { file: 'events.txt', args: ['get', 'events', '--all-namespaces', '--sort-by=.lastTimestamp'] },
    { file: 'nodes.txt', args: ['describe', 'nodes'] },
    {
        file: 'pods-not-running.txt',
        args: ['describe', 'pods', '--namespace=kube-system'],
    },
];
async function lookAt(context, program, args) {
    try {
        const result = await context.exec(program, args, { accept: 'any', timeout: LOOK });
        return result.stdout === '' ? result.stderr : result.stdout;
    }
    catch (error) {
        return (0,errors/* messageOf */.bD)(error);
    }
}
function outputOf(error) {
    return error instanceof errors/* CommandError */.Qd ? `${error.stdout}\n${error.stderr}` : (0,errors/* messageOf */.bD)(error);
}
//# sourceMappingURL=kind-failure.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./compiled/src/system/files.js
var files = __webpack_require__(1653);
;// CONCATENATED MODULE: ./compiled/src/cluster/snapshot.js




/** Rises when a frozen cluster of an older version of this code could not be restored by this one. */
const FORMAT = 1;
/** Days; the certificates inside are valid for a year. */
const MAX_AGE_DAYS = 90;
/** Label of what lives in the engine as a cache, beyond any environment. */
const CACHE_LABEL = 'distsys.cache=snapshot';
/** Keyed by all that makes a frozen cluster another one: kind, the node image, our configuration (host ports are not in it). */
async function snapshotFor(context, plan) {
    const [version, image] = await Promise.all([
        context.exec(plan.kind, ['version', '-q'], { signal: context.signal }),
        context.exec('docker', ['image', 'inspect', '--format', '{{.Id}}', plan.image], {
            signal: context.signal,
        }),
    ]);
    const parts = [FORMAT, version.stdout.trim(), image.stdout.trim(), withoutPorts(plan.config)];
    const key = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
    const carried = plan.request.snapshotFolder;
    const folder = (0,external_node_path_.join)(carried ?? (0,external_node_path_.join)(context.paths.cache, 'snapshots'), key);
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    return {
        key,
        folder,
        rootArchive: (0,external_node_path_.join)(folder, 'root.tar'),
        varArchive: carried === undefined ? undefined : (0,external_node_path_.join)(folder, 'var.tar.zst'),
        frozen: await readFrozen(context, folder, key),
    };
}
/** Written last: a snapshot without it was not finished. */
async function writeFrozen(snapshot, frozen) {
    await (0,files/* writeFileAtomic */.Z)((0,external_node_path_.join)(snapshot.folder, 'snapshot.json'), `${JSON.stringify(frozen, null, 2)}\n`, 0o600);
}
/** Throws a snapshot away; what of it is gone already does not matter. */
async function discard(context, snapshot) {
    await (0,promises_.rm)(snapshot.folder, { recursive: true, force: true });
    const filter = ['--filter', `label=distsys.snapshot=${snapshot.key}`];
    const { stdout } = await context.exec('docker', ['volume', 'ls', '--quiet', ...filter], { accept: 'any' });
    const volumes = stdout.split('\n').filter((name) => name !== '');
    if (volumes.length > 0)
        await context.exec('docker', ['volume', 'rm', ...volumes], { accept: 'any' });
}
async function readFrozen(context, folder, key) {
    let frozen;
    try {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'snapshot.json'), 'utf8');
        frozen = JSON.parse(text) ?? {};
    }
    catch {
        return undefined; // none there, or one that a crash cut off: a normal cluster is made
    }
    const { created, hostname, volume } = frozen;
    if (frozen.key !== key || created === undefined || hostname === undefined || volume === undefined) {
        return undefined;
    }
    const days = (context.clock.now() - created) / 86_400_000;
    return days > MAX_AGE_DAYS ? undefined : { key, created, hostname, volume };
}
function withoutPorts(config) {
    const parsed = JSON.parse(config);
    for (const node of parsed.nodes)
        delete node.extraPortMappings;
    return JSON.stringify(parsed);
}
//# sourceMappingURL=snapshot.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/snapshot-volume.js

/** Where the engine keeps a volume's files, on the engine's machine. */
async function volumeFolder(context, volume) {
    const args = ['volume', 'inspect', '--format', '{{.Mountpoint}}', volume];
    return (await context.exec('docker', args, { signal: context.signal })).stdout.trim();
}
/**
 * Privileged, because layers carry attributes (whiteouts, opaque folders) that only then are copied with them.
 * `node`: a container whose processes, and so whose mount table, the worker is to see as its own.
 */
async function startVolumeWorker(context, environment, image, volumes, node) {
    const name = `${environment.id}-volumes`;
    await environment.create('docker:container', name, async () => {
        const { stdout } = await context.exec('docker', [
            ...['run', '--detach', '--rm', '--privileged', '--network', 'none', '--name', name],
            ...(node === undefined ? [] : ['--pid', `container:${node}`]),
            ...['--volume', `${volumes}:${volumes}`, ...labelArguments(environment)],
            ...['--entrypoint', 'sleep', image, '600'],
        ], { signal: context.signal });
        return stdout.trim();
    });
    return {
        run: async (script, args) => {
            await context.exec('docker', ['exec', name, 'bash', '-c', script, ...args], { signal: context.signal });
        },
        stop: async () => {
            await context.exec('docker', ['rm', '--force', '--volumes', name], { accept: 'any' });
        },
    };
}
/** A volume's files as one compressed archive on this machine. */
async function packVolume(context, image, folder, archive) {
    const script = `
set -euo pipefail
umask 077
docker run --rm --privileged --network none --volume "$1:/volume:ro" --entrypoint tar "$0" \\
  -cf - --xattrs --xattrs-include='*' --numeric-owner -C /volume . | zstd -q -T0 -3 > "$2.part"
mv "$2.part" "$2"`;
    await context.exec('bash', ['-c', script, image, folder, archive], { signal: context.signal });
}
/** The way back; the volume must be there and empty. */
async function unpackVolume(context, image, folder, archive) {
    const script = `
set -euo pipefail
zstd -q -d -c "$2" | docker run --rm -i --privileged --network none --volume "$1:/volume" --entrypoint tar "$0" \\
  -xpf - --xattrs --xattrs-include='*' --numeric-owner -C /volume`;
    await context.exec('bash', ['-c', script, image, folder, archive], { signal: context.signal });
}
//# sourceMappingURL=snapshot-volume.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/snapshot-freeze.js




/**
 * Freezes a ready single-node cluster: the node is paused for about a second while its /var is copied, which is what a power
 * cut with a written-out disk would leave; etcd, containerd and the kubelet recover from that by design.
 */
async function freeze(context, environment, plan, snapshot) {
    const node = `${environment.id}-control-plane`;
    const volume = `distsys-snapshot-${snapshot.key}-${environment.id}`;
    await discard(context, snapshot);
    await (0,promises_.mkdir)(snapshot.folder, { recursive: true, mode: 0o700 });
    const labels = ['--label', CACHE_LABEL, '--label', `distsys.snapshot=${snapshot.key}`];
    await docker(context, ['volume', 'create', ...labels, volume]);
    try {
        const [from, to] = await Promise.all([varVolume(context, node), volumeFolder(context, volume)]);
        await copyPaused(context, environment, plan.image, node, from, to);
        await saveRoot(context, node, snapshot.rootArchive);
        if (snapshot.varArchive !== undefined)
            await packVolume(context, plan.image, to, snapshot.varArchive);
        const hostname = (await docker(context, ['inspect', '--format', '{{.Config.Hostname}}', node])).trim();
        await writeFrozen(snapshot, { key: snapshot.key, created: context.clock.now(), hostname, volume });
    }
    catch (error) {
        await discard(context, snapshot);
        throw error;
    }
}
/** Folder, among the engine's volumes, of what the node has mounted at /var. */
async function varVolume(context, node) {
    const format = '{{range .Mounts}}{{if eq .Destination "/var"}}{{.Source}}{{end}}{{end}}';
    return (await docker(context, ['inspect', '--format', format, node])).trim();
}
/**
 * Layers and blobs are never written again: hard links will do. Layers that a container writes to (the upper directories
 * in the node's mount table) and everything else are copied.
 */
const COPY = `
set -eu
from=$0 to=$1
heavy=lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots
blobs=lib/containerd/io.containerd.content.v1.content/blobs
cd "$from"
tar -cf - --xattrs --xattrs-include='*' --exclude="./$heavy/*" --exclude="./$blobs/*" . |
  tar -xpf - --xattrs --xattrs-include='*' --numeric-owner -C "$to"
cp -al "$blobs/." "$to/$blobs/"
written=" $(grep -o 'upperdir=[^,]*' /proc/1/mounts | sed "s#/fs\\$##; s#.*/##" | tr '\\n' ' ')"
for layer in "$heavy"/*; do
  case "$written" in
    *" \${layer##*/} "*) cp -a "$layer" "$to/$heavy/" ;;
    *) cp -al "$layer" "$to/$heavy/" ;;
  esac
done`;
async function copyPaused(context, environment, image, node, from, to) {
    const worker = await startVolumeWorker(context, environment, image, (0,external_node_path_.dirname)((0,external_node_path_.dirname)(to)), node);
    try {
        await docker(context, ['pause', node]);
        try {
            await worker.run(COPY, [from, to]);
        }
        finally {
            // Even when this run is being cancelled: a paused node could not be removed in order.
            await context.exec('docker', ['unpause', node]);
        }
    }
    finally {
        await worker.stop();
    }
}
/** Changed files outside /var; registries are wired anew at each restore. */
const SAVE_ROOT = `
set -euo pipefail
docker diff "$0" | sed -n 's/^[AC] //p' |
  grep -Ev '^/(var|run|tmp|proc|sys|dev|etc/containerd/certs\\.d|root/\\.kube)(/|$)' |
  docker exec -i "$0" bash -c 'while IFS= read -r f; do if [ -f "$f" ] || [ -L "$f" ]; then printf "%s\\n" "$f"; fi; done |
    tar -cf - -P --no-recursion --files-from -' > "$1"`;
async function saveRoot(context, node, archive) {
    await context.exec('bash', ['-c', `umask 077\n${SAVE_ROOT}`, node, archive], { signal: context.signal });
}
async function docker(context, args) {
    return (await context.exec('docker', args, { signal: context.signal })).stdout;
}
//# sourceMappingURL=snapshot-freeze.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/snapshot-restore.js







/** Milliseconds; a restored node is ready in under 10 s, and a normal cluster takes about 25. */
const RESTORE_DEADLINE = 45_000;
/**
 * The frozen cluster, running again under this environment's name; undefined when there is none, or when it did not come up:
 * then it has been thrown away with a note, and a normal cluster has to be made.
 */
async function restore(context, environment, plan, snapshot, step) {
    const frozen = snapshot.frozen;
    if (frozen === undefined || !(await volumeIsThere(context, plan, snapshot, frozen)))
        return undefined;
    try {
        return await step.part('restore', async () => {
            let started = 0;
            await environment.create('kind:cluster', environment.id, async () => {
                await makeNode(context, environment, plan, snapshot, frozen);
                started = context.clock.now();
                await snapshot_restore_docker(context, ['start', nodeName(environment)]);
                await exportKubeconfig(context, environment, plan);
                return environment.id;
            }, { kubeconfig: plan.kubeconfig });
            return readyCluster(context, environment, plan, started, RESTORE_DEADLINE);
        });
    }
    catch (error) {
        context.signal.throwIfAborted();
        step.note(`the snapshot did not come up and was thrown away: ${(0,errors/* messageOf */.bD)(error)}`);
        await removeNode(context, environment);
        await discard(context, snapshot);
        return undefined;
    }
}
/** In this engine, or else unpacked from the folder that was carried here. */
async function volumeIsThere(context, plan, snapshot, frozen) {
    const found = await context.exec('docker', ['volume', 'inspect', frozen.volume], {
        accept: 'any',
        signal: context.signal,
    });
    if (found.exitCode === 0)
        return true;
    if (snapshot.varArchive === undefined)
        return false;
    try {
        await (0,promises_.access)(snapshot.varArchive);
        const labels = ['--label', CACHE_LABEL, '--label', `distsys.snapshot=${snapshot.key}`];
        await snapshot_restore_docker(context, ['volume', 'create', ...labels, frozen.volume]);
        await unpackVolume(context, plan.image, await volumeFolder(context, frozen.volume), snapshot.varArchive);
        return true;
    }
    catch (error) {
        context.signal.throwIfAborted();
        context.log.debug(`snapshot ${snapshot.key}: ${(0,errors/* messageOf */.bD)(error)}`);
        await discard(context, snapshot);
        return false;
    }
}
/** Layers and blobs are linked, as nothing writes to them again: old containers are never started again, only removed. */
const snapshot_restore_COPY = `
set -eu
from=$0 to=$1
heavy=lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots
blobs=lib/containerd/io.containerd.content.v1.content/blobs
cd "$from"
tar -cf - --xattrs --xattrs-include='*' --exclude="./$heavy/*" --exclude="./$blobs/*" . |
  tar -xpf - --xattrs --xattrs-include='*' --numeric-owner -C "$to"
cp -al "$heavy/." "$to/$heavy/"
cp -al "$blobs/." "$to/$blobs/"`;
/** The volume is filled while the container is created around it. */
async function makeNode(context, environment, plan, snapshot, frozen) {
    const volume = `${environment.id}-var`;
    await environment.create('docker:volume', volume, async () => (await snapshot_restore_docker(context, ['volume', 'create', ...labelArguments(environment), volume])).trim());
    const fill = async () => {
        const [from, to] = await Promise.all([
            volumeFolder(context, frozen.volume),
            volumeFolder(context, volume),
        ]);
        const worker = await startVolumeWorker(context, environment, plan.image, (0,external_node_path_.dirname)((0,external_node_path_.dirname)(to)));
        try {
            await worker.run(snapshot_restore_COPY, [from, to]);
        }
        finally {
            await worker.stop();
        }
    };
    const create = async () => {
        await snapshot_restore_docker(context, nodeArguments(environment, plan, frozen, volume));
        const copy = 'docker cp - "$0:/" < "$1"';
        await context.exec('bash', ['-c', copy, nodeName(environment), snapshot.rootArchive], {
            signal: context.signal,
        });
    };
    await Promise.all([fill(), create()]);
}
/** What kind itself gives a control-plane node, with the frozen host name, to which its certificates are made out. */
function nodeArguments(environment, plan, frozen, volume) {
    return [
        ...['create', '--name', nodeName(environment), '--hostname', frozen.hostname, '--tty'],
        ...['--label', `io.x-k8s.kind.cluster=${environment.id}`, '--label', 'io.x-k8s.kind.role=control-plane'],
        ...labelArguments(environment),
        ...['--privileged', '--security-opt', 'seccomp=unconfined', '--security-opt', 'apparmor=unconfined'],
        ...['--tmpfs', '/tmp', '--tmpfs', '/run', '--volume', '/lib/modules:/lib/modules:ro'],
        ...['--mount', `type=volume,src=${volume},dst=/var,volume-nocopy`],
        ...['--network', environment.id, '--network-alias', frozen.hostname],
        ...['--restart=on-failure:1', '--init=false', '--cgroupns=private'],
        ...[
            '--env',
            'KUBECONFIG=/etc/kubernetes/admin.conf',
            '--env',
            'KIND_EXPERIMENTAL_CONTAINERD_SNAPSHOTTER',
        ],
        ...['--publish', '127.0.0.1::6443/tcp', ...plan.request.ports.flatMap(publish)],
        plan.image,
    ];
}
function publish(port) {
    return ['--publish', `127.0.0.1:${port.host}:${port.node}/${port.protocol}`];
}
async function exportKubeconfig(context, environment, plan) {
    await context.exec(plan.kind, ['export', 'kubeconfig', '--name', environment.id, '--kubeconfig', plan.kubeconfig], { env: { KIND_EXPERIMENTAL_PROVIDER: 'docker' }, signal: context.signal });
    await (0,promises_.chmod)(plan.kubeconfig, 0o600);
}
async function removeNode(context, environment) {
    await context.exec('docker', ['rm', '--force', '--volumes', nodeName(environment)], { accept: 'any' });
    await context.exec('docker', ['volume', 'rm', `${environment.id}-var`], { accept: 'any' });
}
function nodeName(environment) {
    return `${environment.id}-control-plane`;
}
async function snapshot_restore_docker(context, args) {
    return (await context.exec('docker', args, { signal: context.signal })).stdout;
}
//# sourceMappingURL=snapshot-restore.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/kind.js
















/**
 * A Kubernetes cluster of containers. kind names containers and labels after the cluster, so the cluster is named after the
 * environment; its network is the environment's own. Throws UserError for a taken port before anything is created,
 * InfraError with the cause when the cluster did not come up (logs are then in the environment's folder).
 */
const bringUpKind = async (context, environment, request, step) => {
    await (0,free_ports/* assertPortsFree */.l)(context, request.ports);
    const [kind, image, restrictOomScore] = await Promise.all([
        (0,tools/* ensureTool */.r7)(context, 'kind'),
        nodeImage(context, { image: request.nodeImage }, step),
        (0,capability/* withheldCapability */.Y)(),
        createNetwork(context, environment),
    ]);
    const plan = {
        kind,
        image,
        config: kindConfig({ nodes: request.nodes, image, ports: request.ports, restrictOomScore }),
        kubeconfig: (0,external_node_path_.join)(environment.folder, 'kubeconfig'),
        request,
    };
    const snapshot = request.snapshot ? await snapshotFor(context, plan) : undefined;
    const restored = snapshot && (await restore(context, environment, plan, snapshot, step));
    if (restored !== undefined) {
        if (request.registry !== undefined)
            await announceRegistry((0,cluster_access.accessTo)(context, restored), request.registry);
        step.summary('1 node, restored from its snapshot');
        return restored;
    }
    const cluster = await createKind(context, environment, plan, step);
    if (snapshot !== undefined)
        await freezeFor(context, environment, plan, snapshot, step);
    if (request.registry !== undefined)
        await announceRegistry((0,cluster_access.accessTo)(context, cluster), request.registry);
    step.summary(`${cluster.nodes.length} node${cluster.nodes.length > 1 ? 's' : ''}, DNS answers`);
    return cluster;
};
/** `kind create`, then ready by our own measure; on failure the nodes are kept until the cause is known. */
async function createKind(context, environment, plan, step) {
    const since = context.clock.now();
    try {
        await environment.create('kind:cluster', environment.id, () => kindCreate(context, environment, plan, step), {
            kubeconfig: plan.kubeconfig,
        });
        await (0,promises_.chmod)(plan.kubeconfig, 0o600);
        return await readyCluster(context, environment, plan, since);
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        throw await explainFailure(context, environment, plan, error, step);
    }
}
/** Readiness is ours to judge (`--wait 0s`): kind's own looks at control-plane nodes only, and not at DNS. */
async function kindCreate(context, environment, plan, step) {
    await context.exec(plan.kind, [
        ...['create', 'cluster', '--name', environment.id, '--config', '-', '--retain', '--wait', '0s'],
        ...['--kubeconfig', plan.kubeconfig],
    ], {
        input: plan.config,
        env: { KIND_EXPERIMENTAL_PROVIDER: 'docker', KIND_EXPERIMENTAL_DOCKER_NETWORK: environment.id },
        signal: context.signal,
        onLine: (line) => {
            const activity = /[•✓]\s+(.+?)\s*(?:[^\w\s)]+)?\s*(?:\.\.\.)?\s*$/u.exec(line)?.[1];
            if (activity !== undefined)
                step.progress(activity);
        },
    });
    return environment.id;
}
/** A snapshot is a gift to the next run: that it could not be made fails nothing. */
async function freezeFor(context, environment, plan, snapshot, step) {
    try {
        await step.part('snapshot', () => freeze(context, environment, plan, snapshot));
        step.note('the ready cluster was frozen: the next run restores it');
    }
    catch (error) {
        context.signal.throwIfAborted();
        step.note(`no snapshot was made: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
//# sourceMappingURL=kind.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/request.js

/** More nodes than this are a typing error: each one is a container of half a gigabyte on this machine. */
const MAX_NODES = 20;
/** Throws UserError for a request that no provider could meet. */
function assertRequest(request) {
    if (!Number.isInteger(request.nodes) || request.nodes < 1 || request.nodes > MAX_NODES) {
        throw new errors/* UserError */.yo(`nodes: ${request.nodes} is not a whole number from 1 to ${MAX_NODES}`);
    }
    if (request.snapshot && request.provider === 'kind' && request.nodes > 1) {
        throw new errors/* UserError */.yo(`snapshot: only a cluster of one node can be frozen, ${request.nodes} were asked for`, {
            hint: 'set nodes to 1, or leave snapshot out',
        });
    }
    for (const port of request.ports)
        assertPort(port, request);
}
function assertPort(port, request) {
    if (!isPort(port.host))
        throw new errors/* UserError */.yo(`port ${port.host} is not a number from 1 to 65535`);
    if (request.provider !== 'swarm' && (port.node < 30000 || port.node > 32767)) {
        throw new errors/* UserError */.yo(`node port ${port.node} is not within 30000-32767, the range of Kubernetes`);
    }
    const same = request.ports.filter((other) => other.host === port.host && other.protocol === port.protocol);
    if (same.length > 1) {
        throw new errors/* UserError */.yo(`port ${port.host}/${port.protocol} is published ${same.length} times: once is possible`);
    }
}
function isPort(value) {
    return Number.isInteger(value) && value >= 1 && value <= 65535;
}
//# sourceMappingURL=request.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/bring-up.js





const providers = {
    swarm: bringUpSwarm,
    kind: bringUpKind,
    existing: bringUpExisting,
};
/**
 * A cluster that is ready: every node, and its DNS. Throws UserError for a request that cannot be met
 * (before anything is created), InfraError when this machine or a service could not bring it up.
 */
const bringUp = async (context, environment, request, step) => {
    const provider = providers[request.provider];
    if (provider === undefined) {
        const accepted = Object.keys(providers).join(', ');
        throw new errors/* UserError */.yo(`cluster provider "${request.provider}" is not known: accepted are ${accepted}`);
    }
    assertRequest(request);
    return provider(context, environment, request, step);
};
//# sourceMappingURL=bring-up.js.map

/***/ }),

/***/ 4000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ assertPortsFree)
});

// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(1314);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./compiled/src/system/port.js


/** Whether a server could listen on this port of 127.0.0.1 now. */
function portIsFree(port, protocol = 'tcp') {
    return protocol === 'tcp' ? tcpPortIsFree(port) : udpPortIsFree(port);
}
function tcpPortIsFree(port) {
    return new Promise((resolve, reject) => {
        const server = (0,external_node_net_.createServer)();
        server.once('error', (error) => answer(error, resolve, reject));
        server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
    });
}
function udpPortIsFree(port) {
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_dgram_.createSocket)('udp4');
        socket.once('error', (error) => {
            socket.close();
            answer(error, resolve, reject);
        });
        socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => socket.close(() => resolve(true)));
    });
}
/** A port below 1024 that only root may bind is not taken: the engine has the right to bind it. */
function answer(error, resolve, reject) {
    if (error.code === 'EADDRINUSE')
        resolve(false);
    else if (error.code === 'EACCES')
        resolve(true);
    else
        reject(error);
}
//# sourceMappingURL=port.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/free-ports.js


/**
 * Throws UserError, before anything is created, for the first port of this machine that somebody else has,
 * and names who where that can be seen.
 */
async function assertPortsFree(context, ports) {
    await Promise.all(ports.map(async (port) => {
        const container = await publishingContainer(context, port);
        if (container === undefined && (await portIsFree(port.host, port.protocol)))
            return;
        const owner = container === undefined ? await listeningProcess(context, port) : `container ${container}`;
        throw new errors/* UserError */.yo(`port ${port.host} of this machine is taken${owner === '' ? '' : ` by ${owner}`}`, {
            hint: 'stop it, or publish another port in the stack',
        });
    }));
}
/** A container may hold the port through packet filter rules alone: binding it would then succeed. */
async function publishingContainer(context, port) {
    const filter = `publish=${port.host}/${port.protocol}`;
    const { stdout } = await context.exec('docker', ['ps', '--filter', filter, '--format', '{{.Names}}'], {
        accept: 'any',
        signal: context.signal,
    });
    return stdout.split('\n').find((line) => line !== '');
}
/** As in "python3 (pid 4711)"; empty when it cannot be seen, as without root. */
async function listeningProcess(context, port) {
    const family = port.protocol === 'udp' ? '-Hlunp' : '-Hltnp';
    try {
        const { stdout } = await context.exec('ss', [family, `sport = :${port.host}`], { accept: 'any' });
        const match = /users:\(\("([^"]+)",pid=(\d+)/.exec(stdout);
        return match === null ? '' : `${match[1]} (pid ${match[2]})`;
    }
    catch {
        return ''; // no `ss` here: the message does without the name
    }
}
//# sourceMappingURL=free-ports.js.map

/***/ }),

/***/ 6374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withheldCapability)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/** CAP_SYS_RESOURCE of capabilities(7): number 24. */
const SYS_RESOURCE = 24n;
/**
 * Whether this machine withholds CAP_SYS_RESOURCE from its processes: containerd in a node must then not try to lower a
 * container's oom_score_adj. False where there is no /proc to ask.
 */
async function withheldCapability() {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/self/status', 'utf8');
        const bounding = /^CapBnd:\s*([0-9a-f]+)$/m.exec(status)?.[1];
        return bounding !== undefined && (BigInt(`0x${bounding}`) & (1n << SYS_RESOURCE)) === 0n;
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=capability.js.map

/***/ }),

/***/ 8569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ NO_IP_VS),
/* harmony export */   X: () => (/* binding */ hasIpVs)
/* harmony export */ });
/** Says 'yes' or 'no'; 'unknown' where the kernel cannot be asked, as on a machine that is not Linux. */
const PROBE = `
if [ -e /proc/net/ip_vs ]; then echo yes
elif [ ! -e /proc/self/status ]; then echo unknown
elif modprobe -n -q ip_vs 2>/dev/null; then echo yes
elif command -v modprobe >/dev/null 2>&1 || [ ! -d /lib/modules/$(uname -r) ]; then echo no
else echo unknown; fi`;
const NO_IP_VS = 'no IP_VS here: dnsrr instead of VIP';
/**
 * Whether virtual IPs and the routing mesh of Swarm can answer: they are IP_VS in the kernel, which dockerd loads itself
 * where it is a module. A machine that cannot be asked is taken to have it, as the engines in virtual machines do.
 */
async function hasIpVs(context) {
    const { stdout } = await context.exec('sh', ['-c', PROBE], { accept: 'any', signal: context.signal });
    return stdout.trim() !== 'no';
}
//# sourceMappingURL=ip-vs.js.map

/***/ }),

/***/ 4005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/**
 * Polls until `look` is done. Throws what `look` throws at once: a look that may fail in passing must
 * catch that itself. On timeout throws InfraError that names the reason and the last thing seen.
 */
async function waitFor(clock, options, look) {
    const end = clock.monotonic() + options.deadline;
    const maxInterval = options.maxInterval ?? 2_000;
    let interval = options.interval ?? 100;
    for (;;) {
        options.signal?.throwIfAborted();
        const poll = await look();
        if (poll.done)
            return poll.value;
        const left = end - clock.monotonic();
        if (left <= 0) {
            const seconds = Math.round(options.deadline / 1000);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InfraError */ .Ri(`waited ${seconds} s for ${options.reason}; last seen: ${poll.seen}`);
        }
        await clock.sleep(Math.min(interval, left), options.signal);
        interval = Math.min(interval * 1.5, maxInterval);
    }
}
//# sourceMappingURL=wait.js.map

/***/ })

};
