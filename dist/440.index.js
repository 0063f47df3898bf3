export const id = 440;
export const ids = [440];
export const modules = {

/***/ 4914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ accessTo)
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

/***/ 518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ openEnvironment)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6326);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4127);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3099);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6147);





const LONGEST = 720;
/**
 * Opens the owner's environment, or goes on with it where an earlier process stopped: owner and expiry are then those of
 * its ledger, unless it has expired. Throws UserError when a living process has it open, or `hours` is out of range.
 */
async function openEnvironment(context, owner, options) {
    if (!(options.hours > 0 && options.hours <= LONGEST)) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`an environment expires after more than 0 and at most ${LONGEST} hours, not ${options.hours}`);
    }
    const id = (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentId */ .Xo)(owner);
    const folder = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .lockFolder */ .MS)(context, id);
    const before = await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__.readLedger)(folder, context.log.warn);
    const labels = labelsOf(context, id, owner, options, before);
    const ledger = _ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .Ledger */ .O.open(folder, context.clock.now);
    ledger.append({
        kind: 'open',
        type: 'environment',
        name: id,
        details: {
            owner: labels['distsys.owner'],
            expires: labels['distsys.expires'],
            ...(labels['distsys.run'] === undefined ? {} : { runUrl: labels['distsys.run'] }),
        },
    });
    return { id, labels, folder, create: (...what) => create(context, ledger, ...what) };
}
function labelsOf(context, id, owner, options, before) {
    const now = context.clock.now();
    const goesOn = before?.opened !== undefined && Date.parse(before.expires ?? '') > now;
    const runUrl = options.runUrl ?? (goesOn ? before.runUrl : undefined);
    return {
        'distsys.env': id,
        'distsys.owner': (goesOn ? before.owner : undefined) ?? owner.text,
        'distsys.expires': (goesOn ? before.expires : undefined) ?? new Date(now + options.hours * 3_600_000).toISOString(),
        ...(runUrl === undefined ? {} : { 'distsys.run': runUrl }),
    };
}
async function create(context, ledger, type, name, make, details) {
    if ((0,_inventory_js__WEBPACK_IMPORTED_MODULE_2__/* .findType */ .u)(type) === undefined)
        throw new Error(`no resource type ${type}: nothing could remove ${name}`);
    context.signal.throwIfAborted();
    ledger.append({ kind: 'intend', type, name, details });
    let id;
    try {
        id = (await make()) || name;
    }
    catch (error) {
        // A program that answered is not at work any more; one that was cut off may be, so its intent stays open.
        const answered = error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo || (error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd && error.reason === 'failed');
        if (answered)
            ledger.append({ kind: 'failed', type, name });
        throw error;
    }
    ledger.append({ kind: 'done', type, name, id });
    return id;
}
//# sourceMappingURL=open-environment.js.map

/***/ }),

/***/ 9025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   fq: () => (/* binding */ fullName)
/* harmony export */ });
const PATH = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::\d+)?$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;
/** Undefined when `text` is no image reference. */
function parseReference(text) {
    const [named = '', digest, ...more] = text.split('@');
    if (more.length > 0 || (digest !== undefined && !DIGEST.test(digest)))
        return undefined;
    const slash = named.indexOf('/');
    const first = slash < 0 ? '' : named.slice(0, slash);
    const hasHost = first === 'localhost' || /[.:]/.test(first);
    const rest = hasHost ? named.slice(slash + 1) : named;
    const colon = rest.lastIndexOf(':');
    const path = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? undefined : rest.slice(colon + 1);
    if (!PATH.test(path) || (tag !== undefined && !TAG.test(tag)) || (hasHost && !HOST.test(first)))
        return undefined;
    const registry = hasHost ? first : 'docker.io';
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    return { registry, repository, tag, digest };
}
/** Registry, repository and tag written out, `:latest` when neither tag nor digest is named: equal for equal images. */
function fullName(text) {
    const reference = parseReference(text);
    if (reference === undefined)
        return text;
    const tag = reference.tag ?? (reference.digest === undefined ? 'latest' : undefined);
    const name = `${reference.registry}/${reference.repository}${tag === undefined ? '' : `:${tag}`}`;
    return reference.digest === undefined ? name : `${name}@${reference.digest}`;
}
/** A registry on this machine: what is pushed there does not outlive the environment. */
function isLoopback(registry) {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(registry);
}
//# sourceMappingURL=reference.js.map

/***/ }),

/***/ 7490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ isTransientText),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   jh: () => (/* binding */ retryTransient)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/** Answers that will be the same next time, whatever else the message says. */
const FINAL = /\b(unauthorized|forbidden|denied|no basic auth credentials|401|403)\b|authentication required|no such host|certificate (signed by unknown authority|has expired)|name unknown|manifest unknown/i;
/** Answers that can be another next time: 5xx, 429, timeouts, TLS handshakes and connections that broke. */
const PASSING = [
    /\b(status|code|HTTP)\b.{0,24}\b(429|5\d\d)\b/i,
    /\b(429 Too Many Requests|500 Internal Server Error|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out)\b/i,
    /toomanyrequests|too many requests|rate exceeded|service unavailable|bad gateway|gateway time-?out/i,
    /i\/o timeout|TLS handshake timeout|Client\.Timeout exceeded|context deadline exceeded|request timed? ?out/i,
    /tls: (handshake failure|bad record MAC|internal error)|remote error: tls/i,
    /connection reset by peer|broken pipe|\bEOF\b|http2: (server sent GOAWAY|client connection lost)|use of closed network/i,
];
/** Whether trying the same call again can help. A command's whole stderr is judged, or what `error` says. */
function isTransient(error) {
    if (error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd && error.reason !== 'failed')
        return error.reason === 'timeout';
    return isTransientText(error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd ? error.stderr || error.stdout : (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}
function isTransientText(text) {
    return !FINAL.test(text) && PASSING.some((pattern) => pattern.test(text));
}
/** Milliseconds: the n-th pause is anywhere between 0 and min(CAP, BASE·2ⁿ) ("full jitter"). */
const BASE = 1_000;
const CAP = 20_000;
/** Runs `work` again while it fails with what can pass; throws its last error, or at once what cannot pass. */
async function retryTransient(context, options, work) {
    const attempts = options.attempts ?? 5;
    const { random = Math.random, canPass = isTransient } = options;
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            context.signal.throwIfAborted();
            if (attempt >= attempts || !canPass(error))
                throw error;
            const pause = random() * Math.min(CAP, BASE * 2 ** (attempt - 1));
            context.log.warn(`${options.what} failed (attempt ${attempt} of ${attempts}), again in ${(pause / 1000).toFixed(1)} s: ${(0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
            await context.clock.sleep(pause, context.signal);
        }
    }
}
//# sourceMappingURL=transient.js.map

/***/ }),

/***/ 6675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SL: () => (/* binding */ buildPhase),
  Q5: () => (/* binding */ clusterPhase),
  jw: () => (/* binding */ createSession),
  hm: () => (/* binding */ deployPhase),
  DJ: () => (/* binding */ registryPhase),
  s: () => (/* binding */ setUp)
});

// EXTERNAL MODULE: ./compiled/src/cluster/access.js + 2 modules
var cluster_access = __webpack_require__(4914);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/system/ip-vs.js
var ip_vs = __webpack_require__(8569);
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
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/debian.js
/** Makes and trims the root file system; run as root with: folder, mirror, security mirror, suite, certificates. */
const makeRoot = `set -eu
root=$1 mirror=$2 security=$3 suite=$4 certificates=$5
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
if [ -e "$keyring" ]; then set -- "--keyring=$keyring"; else set --; fi
debootstrap --variant=minbase --include=ca-certificates "$@" "$suite" "$root" "$mirror"
cd "$root"
rm -f etc/apt/sources.list etc/hostname etc/resolv.conf
printf 'deb %s %s main\\ndeb %s %s-updates main\\ndeb %s %s-security main\\n' \\
  "$mirror" "$suite" "$mirror" "$suite" "$security" "$suite" > etc/apt/sources.list
# What containers never read is not unpacked, now and in every layer on top.
cat > etc/dpkg/dpkg.cfg.d/slim <<'END'
path-exclude /usr/share/doc/*
path-include /usr/share/doc/*/copyright
path-exclude /usr/share/man/*
path-exclude /usr/share/info/*
path-exclude /usr/share/locale/*
path-exclude /usr/share/lintian/*
force-unsafe-io
END
cat > etc/apt/apt.conf.d/slim <<'END'
Acquire::Languages "none";
Acquire::GzipIndexes "true";
APT::Install-Suggests "false";
APT::AutoRemove::SuggestsImportant "false";
DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/*.bin || true"; };
END
printf '#!/bin/sh\\nexit 101\\n' > usr/sbin/policy-rc.d
chmod 755 usr/sbin/policy-rc.d
find "$certificates" -name '*.crt' -exec cp {} usr/local/share/ca-certificates/ ';'
chroot . update-ca-certificates >/dev/null
find usr/share/doc -type f ! -name copyright -delete
find usr/share/doc -depth -type d -empty -delete
rm -rf usr/share/man/* usr/share/info/* usr/share/locale/* usr/share/lintian/*
rm -rf var/cache/apt/archives/*.deb var/cache/apt/*.bin var/lib/apt/lists/* var/cache/debconf/*-old
rm -rf var/log/*.log var/log/apt/* dev/* tmp/* run/*
mkdir -p var/lib/apt/lists/partial
`;
/** Debian 12, minimal and trimmed: stands in for debian:bookworm-slim and is what all others stand on. */
const debian = { name: 'debian', dockerfile: '', files: { 'make-root.sh': makeRoot } };
/** The Debian release that the base is made from. */
const SUITE = 'bookworm';
/** A Dockerfile line that installs packages and leaves no list or archive behind; `after` runs in the same layer. */
function install(packages, ...after) {
    return [
        `RUN export DEBIAN_FRONTEND=noninteractive && apt-get update -q \\`,
        ` && apt-get install -qy --no-install-recommends ${packages} \\`,
        ...after.map((command) => ` && ${command} \\`),
        ` && rm -rf /var/lib/apt/lists/* /var/cache/debconf/*-old /var/log/*.log /var/log/apt/*`,
    ].join('\n');
}
//# sourceMappingURL=debian.js.map
// EXTERNAL MODULE: ./compiled/src/offline/tool-catalog.js
var tool_catalog = __webpack_require__(3404);
;// CONCATENATED MODULE: ./compiled/src/offline/node/pod-network.js
/** The image of the pod network's agent, in every node; built with the node image. */
const AGENT_IMAGE = 'distsys.local/pod-network:v1';
/**
 * What the agent does on each node: the first route of its own pods (ptp and host-local, from the node's
 * podCIDR), one route for each other node, and one rule that hides pods behind the node when they leave
 * the pod network. All nodes of a kind cluster share one network, so no tunnel is needed. IPv4 only.
 */
const agentScript = `#!/bin/sh
account=/var/run/secrets/kubernetes.io/serviceaccount
mtu=$(cat /sys/class/net/eth0/mtu 2>/dev/null || echo 1500)

masquerade() { iptables -w -t nat "$@" -s "$cidr" ! -d "$POD_SUBNET" -m comment --comment distsys-pods -j MASQUERADE; }

own() {
  cidr=$1
  cat > /etc/cni/net.d/.draft <<END
{"cniVersion":"0.3.1","name":"pods","plugins":[
 {"type":"ptp","ipMasq":false,"mtu":$mtu,"ipam":{"type":"host-local","dataDir":"/run/cni-ipam-state",
  "routes":[{"dst":"0.0.0.0/0"}],"ranges":[[{"subnet":"$cidr"}]]}},
 {"type":"portmap","capabilities":{"portMappings":true}}]}
END
  cmp -s /etc/cni/net.d/.draft /etc/cni/net.d/10-pods.conflist || mv /etc/cni/net.d/.draft /etc/cni/net.d/10-pods.conflist
  masquerade -C POSTROUTING 2>/dev/null || masquerade -A POSTROUTING
}

while :; do
  kubectl --server="https://$CONTROL_PLANE_ENDPOINT" --certificate-authority="$account/ca.crt" \\
    --token="$(cat "$account/token")" get nodes --watch \\
    -o jsonpath='{.metadata.name} {.status.addresses[?(@.type=="InternalIP")].address} {.spec.podCIDR}{"\\n"}' |
    while read -r name address cidr; do
      [ -n "$cidr" ] || continue
      if [ "$name" = "$NODE_NAME" ]; then own "$cidr"; else ip route replace "$cidr" via "$address"; fi
    done
  sleep 1
done
`;
/** The manifest that kind applies as its default network; it puts in the pod subnet and the API server's address. */
const podNetworkManifest = `# kind: would you kindly template this file; would you kindly patch this file
apiVersion: v1
kind: ServiceAccount
metadata: {name: pod-network, namespace: kube-system}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: pod-network}
rules:
- {apiGroups: [""], resources: [nodes], verbs: [get, list, watch]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: pod-network}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: pod-network}
subjects:
- {kind: ServiceAccount, name: pod-network, namespace: kube-system}
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: pod-network
  namespace: kube-system
  labels: {app: pod-network}
spec:
  selector:
    matchLabels: {app: pod-network}
  template:
    metadata:
      labels: {app: pod-network}
    spec:
      hostNetwork: true
      serviceAccountName: pod-network
      priorityClassName: system-node-critical
      terminationGracePeriodSeconds: 1
      tolerations:
      - operator: Exists
      containers:
      - name: agent
        image: ${AGENT_IMAGE}
        imagePullPolicy: IfNotPresent
        env:
        - name: NODE_NAME
          valueFrom: {fieldRef: {fieldPath: spec.nodeName}}
        - name: POD_SUBNET
          value: "{{ .PodSubnet }}"
        resources:
          requests: {cpu: 50m, memory: 50Mi}
          limits: {memory: 150Mi}
        securityContext:
          capabilities: {add: [NET_ADMIN, NET_RAW]}
        volumeMounts:
        - {name: configuration, mountPath: /etc/cni/net.d}
        - {name: lock, mountPath: /run/xtables.lock}
      volumes:
      - name: configuration
        hostPath: {path: /etc/cni/net.d}
      - name: lock
        hostPath: {path: /run/xtables.lock, type: FileOrCreate}
`;
//# sourceMappingURL=pod-network.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/node/storage.js
/** Images of the provisioner and of the pod that makes and removes folders for it; built with the node image. */
const PROVISIONER_IMAGE = 'distsys.local/local-path-provisioner:v0.0.30';
const HELPER_IMAGE = 'distsys.local/storage-helper:v1';
/** The manifest that kind applies as its default storage: class "standard", a folder of the node for each claim. */
const storageManifest = `apiVersion: v1
kind: Namespace
metadata: {name: local-path-storage}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: local-path-provisioner, namespace: local-path-storage}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: local-path-provisioner}
rules:
- {apiGroups: [""], resources: [nodes, persistentvolumeclaims, configmaps, pods/log], verbs: [get, list, watch]}
- {apiGroups: [""], resources: [persistentvolumes], verbs: [get, list, watch, create, patch, update, delete]}
- {apiGroups: [""], resources: [events], verbs: [create, patch]}
- {apiGroups: [storage.k8s.io], resources: [storageclasses], verbs: [get, list, watch]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: local-path-provisioner, namespace: local-path-storage}
rules:
- {apiGroups: [""], resources: [pods], verbs: [get, list, watch, create, patch, update, delete]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: local-path-provisioner}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: local-path-provisioner}
subjects:
- {kind: ServiceAccount, name: local-path-provisioner, namespace: local-path-storage}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: local-path-provisioner, namespace: local-path-storage}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: local-path-provisioner}
subjects:
- {kind: ServiceAccount, name: local-path-provisioner, namespace: local-path-storage}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: local-path-config, namespace: local-path-storage}
data:
  config.json: |
    {"nodePathMap": [{"node": "DEFAULT_PATH_FOR_NON_LISTED_NODES", "paths": ["/var/local-path-provisioner"]}]}
  setup: |
    #!/bin/sh
    set -eu
    mkdir -m 0777 -p "$VOL_DIR"
  teardown: |
    #!/bin/sh
    set -eu
    rm -rf "$VOL_DIR"
  helperPod.yaml: |
    apiVersion: v1
    kind: Pod
    metadata: {name: helper-pod}
    spec:
      priorityClassName: system-node-critical
      tolerations:
      - {key: node.kubernetes.io/disk-pressure, operator: Exists, effect: NoSchedule}
      containers:
      - name: helper-pod
        image: ${HELPER_IMAGE}
        imagePullPolicy: IfNotPresent
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: local-path-provisioner, namespace: local-path-storage}
spec:
  replicas: 1
  selector:
    matchLabels: {app: local-path-provisioner}
  template:
    metadata:
      labels: {app: local-path-provisioner}
    spec:
      serviceAccountName: local-path-provisioner
      nodeSelector: {kubernetes.io/os: linux}
      tolerations:
      - {key: node-role.kubernetes.io/control-plane, operator: Exists, effect: NoSchedule}
      containers:
      - name: local-path-provisioner
        image: ${PROVISIONER_IMAGE}
        imagePullPolicy: IfNotPresent
        command: [local-path-provisioner, start, --helper-image, "${HELPER_IMAGE}", --config, /etc/config/config.json]
        env:
        - name: POD_NAMESPACE
          valueFrom: {fieldRef: {fieldPath: metadata.namespace}}
        - {name: CONFIG_MOUNT_PATH, value: /etc/config/}
        volumeMounts:
        - {name: config, mountPath: /etc/config/}
      volumes:
      - name: config
        configMap: {name: local-path-config}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: standard
  annotations: {storageclass.kubernetes.io/is-default-class: "true"}
provisioner: rancher.io/local-path
volumeBindingMode: WaitForFirstConsumer
reclaimPolicy: Delete
`;
//# sourceMappingURL=storage.js.map
// EXTERNAL MODULE: ./compiled/src/offline/go/recipes.js
var recipes = __webpack_require__(2322);
;// CONCATENATED MODULE: ./compiled/src/offline/node/system-images.js




const version = `v${tool_catalog/* KUBERNETES_VERSION */.Q}`;
/** Image name, entrypoint and layers, as `kubeadm config images list` and the manifests name them. */
const system_images_images = [
    ...['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'].map((name) => [
        `registry.k8s.io/${name}:${version}`,
        `/usr/local/bin/${name}`,
        name,
    ]),
    [`registry.k8s.io/kube-proxy:${version}`, '/usr/local/bin/kube-proxy', 'debian', 'kube-proxy'],
    [`registry.k8s.io/etcd:${recipes/* modulePrograms */.M.etcd.version.slice(1)}-0`, '/usr/local/bin/etcd', 'etcd'],
    [`registry.k8s.io/coredns/coredns:${recipes/* modulePrograms */.M.coredns.version}`, '/usr/local/bin/coredns', 'coredns'],
    // The name in kind's containerd configuration, and the one that kubeadm knows.
    ['registry.k8s.io/pause:3.10', '/usr/local/bin/pause', 'pause'],
    ['registry.k8s.io/pause:3.10.1', '/usr/local/bin/pause', 'pause'],
    [AGENT_IMAGE, '/usr/local/bin/pod-network', 'debian', 'pod-network'],
    [PROVISIONER_IMAGE, '/usr/local/bin/local-path-provisioner', 'local-path-provisioner'],
    [HELPER_IMAGE, '/bin/sh', 'debian'],
];
/**
 * A script that makes the folders under /pack into images of an OCI layout and gives them to containerd's
 * store, compressed: a node copies that store when it starts, so it has to be small. Layers are shared.
 */
const packScript = `#!/bin/bash
set -eu
cd /pack
blobs=/layout/blobs/sha256
mkdir -p "$blobs"
architecture=$(dpkg --print-architecture)

# Stores a file as a blob and prints its descriptor.
blob() {
  local digest size
  digest=$(sha256sum "$1" | cut -d' ' -f1)
  size=$(stat -c %s "$1")
  mv "$1" "$blobs/$digest"
  printf '{"mediaType":"%s","digest":"sha256:%s","size":%s%s}' "$2" "$digest" "$size" "\${3:-}"
}

for folder in */; do
  name=\${folder%/}
  tar -C "$name" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cf "/tmp/$name.tar" .
  sha256sum "/tmp/$name.tar" | cut -d' ' -f1 > "/tmp/$name.diff"
  zstd -q -T0 -6 --rm "/tmp/$name.tar" -o "/tmp/$name.zst"
  blob "/tmp/$name.zst" application/vnd.oci.image.layer.v1.tar+zstd > "/tmp/$name.json"
done

manifests=
image() {
  local reference=$1 entrypoint=$2 layers= diffs= layer
  shift 2
  for layer; do
    layers="$layers\${layers:+,}$(cat "/tmp/$layer.json")"
    diffs="$diffs\${diffs:+,}\\"sha256:$(cat "/tmp/$layer.diff")\\""
  done
  printf '{"architecture":"%s","os":"linux","config":{"Env":["PATH=%s"],"Entrypoint":["%s"]},"rootfs":{"type":"layers","diff_ids":[%s]}}' \\
    "$architecture" "$PATH" "$entrypoint" "$diffs" > /tmp/config
  local config
  config=$(blob /tmp/config application/vnd.oci.image.config.v1+json)
  printf '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":%s,"layers":[%s]}' \\
    "$config" "$layers" > /tmp/manifest
  manifests="$manifests\${manifests:+,}$(blob /tmp/manifest application/vnd.oci.image.manifest.v1+json \\
    ",\\"annotations\\":{\\"io.containerd.image.name\\":\\"$reference\\"}")"
}
${system_images_images.map((image) => `image ${image.join(' ')}`).join('\n')}
printf '{"schemaVersion":2,"manifests":[%s]}' "$manifests" > /layout/index.json
printf '{"imageLayoutVersion":"1.0.0"}' > /layout/oci-layout

printf 'version = 2\\ndisabled_plugins = ["io.containerd.grpc.v1.cri"]\\n' > /tmp/containerd.toml
containerd --config /tmp/containerd.toml --log-level warn &
for attempt in $(seq 100); do ctr version >/dev/null 2>&1 && break; sleep 0.1; done
tar -C /layout -c . | ctr --namespace k8s.io images import --label=io.cri-containerd.pinned=pinned --no-unpack --all-platforms -
ctr --namespace k8s.io images list -q | sort > /tmp/have
kill %1
wait
for reference in ${system_images_images.map(([name]) => name).join(' ')}; do grep -qxF "$reference" /tmp/have; done
`;
//# sourceMappingURL=system-images.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/node/recipe.js





// Both kernel interfaces of iptables may be there or only one; the first call settles which, as in kind's nodes.
const iptablesChooser = `#!/bin/sh
mode=legacy
if /usr/sbin/iptables-nft -w -nL >/dev/null 2>&1; then mode=nft; fi
update-alternatives --set iptables "/usr/sbin/iptables-$mode" >/dev/null 2>&1
update-alternatives --set ip6tables "/usr/sbin/ip6tables-$mode" >/dev/null 2>&1
rm -f /usr/local/sbin/iptables* /usr/local/sbin/ip6tables*
exec "/usr/sbin/$(basename "$0")" "$@"
`;
const controlPlane = [
    'kube-apiserver',
    'kube-controller-manager',
    'kube-scheduler',
    'etcd',
    'coredns',
];
const packed = [...controlPlane, 'kube-proxy', 'local-path-provisioner'];
const dockerfile = `FROM base AS pause
COPY pause.c /
${install('gcc libc6-dev', 'gcc -Os -Wall -static -DVERSION=3.10.1 -o /pause /pause.c')}

FROM base AS debian
COPY iptables-chooser /usr/local/sbin/iptables
${install('iptables nftables conntrack kmod iproute2', 'chmod 755 /usr/local/sbin/iptables', 'for name in iptables-save iptables-restore ip6tables ip6tables-save ip6tables-restore; do cp /usr/local/sbin/iptables /usr/local/sbin/$name; done')}

FROM base AS node
COPY kind-base/ /
${install([
    'systemd dbus containerd runc containernetworking-plugins conntrack iptables nftables iproute2 ebtables ethtool',
    'socat util-linux mount kmod libseccomp2 pigz zstd bash curl jq procps ipset',
].join(' '), 'chmod 755 /usr/local/bin/* /kind/bin/*', 'for name in containerd ctr; do ln -s "/usr/bin/$name" "/usr/local/bin/$name"; done', 'mkdir -p /opt/cni/bin /etc/kubernetes/manifests /kind/manifests', 'for name in host-local loopback ptp portmap bridge; do mv "/usr/lib/cni/$name" /opt/cni/bin/; done', 'rm -rf /usr/lib/cni /etc/cni/net.d/*', 
// A node is a container: what only a machine has is not started (kind's own base image does the same).
'find /lib/systemd/system/sysinit.target.wants/ -name systemd-tmpfiles-setup.service -delete', 'rm -f /lib/systemd/system/multi-user.target.wants/* /etc/systemd/system/*.wants/*', 'rm -f /lib/systemd/system/local-fs.target.wants/* /lib/systemd/system/basic.target.wants/*', 'rm -f /lib/systemd/system/sockets.target.wants/*udev* /lib/systemd/system/sockets.target.wants/*initctl*', 'echo ReadKMsg=no >> /etc/systemd/journald.conf', '{ [ -e /sbin/init ] || ln -s "$(which systemd)" /sbin/init; }', 'systemctl enable kubelet.service containerd.service undo-mount-hacks.service', 'systemctl mask systemd-binfmt.service', 
// containerd 1.6 names this what 2.x names otherwise; true does no harm where the capability is there.
"sed -i 's/restrict_oom_score_adj = false/restrict_oom_score_adj = true/' /etc/containerd/config.toml", `ctr oci spec | jq '.hooks.createContainer += [{"path": "/kind/bin/mount-product-files.sh"}] | del(.process.rlimits)' > /etc/containerd/cri-base.json`)}

FROM node AS store
COPY ${packed.join(' ')} kubectl pod-network pack.sh /programs/
COPY --from=debian / /pack/debian/
COPY --from=pause /pause /programs/
RUN cd /programs && for name in ${packed.join(' ')} pause; do \\
      mkdir -p /pack/$name/usr/local/bin && mv $name /pack/$name/usr/local/bin/; done \\
 && mkdir -p /pack/pod-network/usr/local/bin && mv kubectl pod-network /pack/pod-network/usr/local/bin/ \\
 && chmod 755 /pack/*/usr/local/bin/* && bash pack.sh && rm -rf /pack /layout /tmp/*

FROM node
COPY kubeadm kubelet kubectl /usr/bin/
RUN chmod 755 /usr/bin/kubeadm /usr/bin/kubelet /usr/bin/kubectl
COPY --from=store /var/lib/containerd/ /var/lib/containerd/
COPY version /kind/
COPY default-cni.yaml default-storage.yaml /kind/manifests/
ENV container=docker
STOPSIGNAL SIGRTMIN+3
ENTRYPOINT ["/usr/local/bin/entrypoint", "/sbin/init"]
`;
/** kind's node image from Debian packages and Go modules, with all that a cluster needs to start inside. */
const kindNode = {
    name: 'kind-node',
    from: debian,
    dockerfile,
    files: {
        'iptables-chooser': iptablesChooser,
        'pod-network': agentScript,
        'pack.sh': packScript,
        version: `v${tool_catalog/* KUBERNETES_VERSION */.Q}`,
        'default-cni.yaml': podNetworkManifest,
        'default-storage.yaml': storageManifest,
    },
    programs: [...packed, 'kubectl', 'kubeadm', 'kubelet'],
    sources: {
        // Checksum-verified files of kind's own base image, and Kubernetes' own pause program.
        'kind-base': { program: 'kind', module: 'sigs.k8s.io/kind', path: 'images/base/files' },
        'pause.c': { program: 'kubelet', module: 'k8s.io/kubernetes', path: 'build/pause/linux/pause.c' },
    },
};
//# sourceMappingURL=recipe.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/buildkit.js

const recipe = {
    name: 'buildkit',
    from: debian,
    dockerfile: `FROM base
${install('runc git')}
COPY buildkitd buildctl /usr/bin/
RUN chmod 755 /usr/bin/buildkitd /usr/bin/buildctl
ENV BUILDKIT_SETUP_CGROUPV2_ROOT=1
VOLUME /var/lib/buildkit
ENTRYPOINT ["buildkitd"]
`,
    programs: ['buildkitd', 'buildctl'],
};
const buildkit = () => ({ recipe, note: 'BuildKit built from its Go module' });
//# sourceMappingURL=buildkit.js.map
// EXTERNAL MODULE: ./compiled/src/offline/engine/capped-runtime.js
var capped_runtime = __webpack_require__(2829);
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/docker.js


const entrypoint = `#!/bin/sh
set -e
case "$1" in
  ''|-*) set -- dockerd "$@" ;;
  dockerd) ;;
  *) if command -v "$1" >/dev/null 2>&1; then exec "$@"; else exec docker "$@"; fi ;;
esac
shift
if [ -z "$(printf '%s\\n' "$@" | grep -E '^(-H|--host)')" ]; then
  if [ -n "$DOCKER_TLS_CERTDIR" ]; then
    docker-tls.sh "$DOCKER_TLS_CERTDIR"
    set -- --host=tcp://0.0.0.0:2376 --tlsverify --tlscacert "$DOCKER_TLS_CERTDIR/server/ca.pem" \\
      --tlscert "$DOCKER_TLS_CERTDIR/server/cert.pem" --tlskey "$DOCKER_TLS_CERTDIR/server/key.pem" "$@"
  else
    set -- --host=tcp://0.0.0.0:2375 --tls=false "$@"
  fi
  set -- --host=unix:///var/run/docker.sock "$@"
fi
# The bounding set without CAP_SYS_RESOURCE (bit 24): runc could start no privileged container.
bounding=$(sed -n 's/^CapBnd:\\t*//p' /proc/self/status)
if [ $(( 0x$bounding >> 24 & 1 )) = 0 ]; then
  set -- --add-runtime capped=/usr/local/sbin/runc-capped --default-runtime capped "$@"
fi
iptables -nL >/dev/null 2>&1 || { update-alternatives --set iptables /usr/sbin/iptables-legacy
  update-alternatives --set ip6tables /usr/sbin/ip6tables-legacy; } >/dev/null
# cgroup v2 gives controllers only to groups below one without processes.
if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
  mkdir -p /sys/fs/cgroup/init
  xargs -rn1 < /sys/fs/cgroup/cgroup.procs > /sys/fs/cgroup/init/cgroup.procs 2>/dev/null || true
  sed -e 's/ / +/g' -e 's/^/+/' < /sys/fs/cgroup/cgroup.controllers > /sys/fs/cgroup/cgroup.subtree_control || true
fi
mount --make-rshared / 2>/dev/null || true
rm -f /var/run/docker.pid /run/docker/containerd/containerd.pid
exec tini -s -- dockerd "$@"
`;
const tls = `#!/bin/sh
# Makes server and client certificates under the folder once, as DOCKER_TLS_CERTDIR asks for.
set -e
cd "$1" 2>/dev/null || { mkdir -p "$1" && cd "$1"; }
[ ! -s server/cert.pem ] || exit 0
mkdir -p ca server client
umask 077
openssl req -x509 -newkey rsa:2048 -nodes -days 825 -subj '/CN=docker:dind CA' \\
  -keyout ca/key.pem -out ca/cert.pem 2>/dev/null
issue() {
  openssl req -newkey rsa:2048 -nodes -subj "/CN=docker:dind $1" -keyout "$1/key.pem" -out "$1/csr.pem" 2>/dev/null
  printf '%s\\n' "$2" > "$1/extensions"
  openssl x509 -req -in "$1/csr.pem" -CA ca/cert.pem -CAkey ca/key.pem -CAcreateserial -days 825 \\
    -extfile "$1/extensions" -out "$1/cert.pem" 2>/dev/null
  cp ca/cert.pem "$1/ca.pem"
  rm "$1/csr.pem" "$1/extensions"
}
addresses=$(hostname -I | tr ' ' '\\n' | sed -n 's/..*/,IP:&/p' | tr -d '\\n')
issue server "subjectAltName=DNS:localhost,DNS:docker,DNS:$(hostname),IP:127.0.0.1$addresses"
issue client extendedKeyUsage=clientAuth
chmod 644 client/*
`;
const engine = {
    name: 'docker-dind',
    from: debian,
    dockerfile: `FROM base
${install('docker.io iptables iproute2 socat procps kmod openssl tini hostname', 'update-alternatives --set iptables /usr/sbin/iptables-legacy || true', 'update-alternatives --set ip6tables /usr/sbin/ip6tables-legacy || true')}
COPY dockerd-entrypoint.sh docker-tls.sh /usr/local/bin/
COPY runc-capped /usr/local/sbin/
RUN chmod 755 /usr/local/bin/*.sh /usr/local/sbin/runc-capped
ENV DOCKER_TLS_CERTDIR=/certs
VOLUME /var/lib/docker
EXPOSE 2375 2376
ENTRYPOINT ["dockerd-entrypoint.sh"]
CMD []
`,
    files: {
        'dockerd-entrypoint.sh': entrypoint,
        'docker-tls.sh': tls,
        'runc-capped': (0,capped_runtime/* cappedRuntime */.A)('/usr/sbin/runc'),
    },
};
const client = {
    name: 'docker-cli',
    from: engine,
    dockerfile: 'FROM base\nCMD ["sh"]\n',
};
function docker(tag) {
    const isEngine = tag.includes('dind');
    return { recipe: isEngine ? engine : client, note: 'Docker 20.10 of Debian, without buildx and compose' };
}
//# sourceMappingURL=docker.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/nginx.js

const configuration = `user nginx;
worker_processes auto;
error_log /var/log/nginx/error.log notice;
pid /run/nginx.pid;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  log_format main '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent '
                  '"$http_referer" "$http_user_agent" "$http_x_forwarded_for"';
  access_log /var/log/nginx/access.log main;
  sendfile on;
  keepalive_timeout 65;
  include /etc/nginx/conf.d/*.conf;
}
`;
const site = `server {
  listen 80;
  listen [::]:80;
  server_name localhost;
  location / {
    root /usr/share/nginx/html;
    index index.html index.htm;
  }
  error_page 500 502 503 504 /50x.html;
  location = /50x.html { root /usr/share/nginx/html; }
}
`;
// In the official image "stream" is compiled in; in Debian it is a module that has to be named, which a
// configuration written for the official image does not do. It goes in front of whatever -g says.
const wrapper = `#!/bin/bash
module='load_module /usr/lib/nginx/modules/ngx_stream_module.so;'
given=
arguments=()
while [ $# -gt 0 ]; do
  if [ "$1" = -g ] && [ $# -gt 1 ]; then given=$2; shift 2; else arguments+=("$1"); shift; fi
done
if grep -qs 'ngx_stream_module' /etc/nginx/nginx.conf; then module=; fi
exec -a nginx /usr/sbin/nginx.debian -g "$module $given" "\${arguments[@]}"
`;
const nginx_entrypoint = `#!/bin/sh
set -e
if [ "$1" = nginx ] || [ "$1" = nginx-debug ]; then
  for script in /docker-entrypoint.d/*; do
    case "$script" in
      *.envsh) [ ! -x "$script" ] || . "$script" ;;
      *.sh) [ ! -x "$script" ] || "$script" ;;
    esac
  done
  # Templates are filled from the environment: only names that exist there are replaced.
  if [ -d /etc/nginx/templates ]; then
    names=$(env | sed -n 's/^\\([A-Za-z_][A-Za-z0-9_]*\\)=.*/$\\1/p')
    find /etc/nginx/templates -name '*.template' | while read -r template; do
      name=\${template#/etc/nginx/templates/}
      target=/etc/nginx/conf.d/\${name%.template}
      mkdir -p "$(dirname "$target")"
      envsubst "$names" < "$template" > "$target"
    done
  fi
fi
exec "$@"
`;
const nginx_recipe = {
    name: 'nginx',
    from: debian,
    dockerfile: `FROM base
RUN groupadd -r -g 101 nginx && useradd -r -g nginx -u 101 -d /nonexistent -s /bin/false nginx
${install('nginx libnginx-mod-stream gettext-base curl', 'mv /usr/sbin/nginx /usr/sbin/nginx.debian', 'rm -rf /etc/nginx/sites-* /etc/nginx/modules-enabled /etc/nginx/conf.d/* /var/www/html', 'mkdir -p /docker-entrypoint.d /var/cache/nginx', 'chown nginx:nginx /var/cache/nginx', 'ln -sf /dev/stdout /var/log/nginx/access.log', 'ln -sf /dev/stderr /var/log/nginx/error.log')}
COPY nginx.conf /etc/nginx/nginx.conf
COPY default.conf /etc/nginx/conf.d/default.conf
COPY nginx /usr/sbin/nginx
COPY docker-entrypoint.sh /
RUN chmod 755 /usr/sbin/nginx /docker-entrypoint.sh && nginx -t
EXPOSE 80
STOPSIGNAL SIGQUIT
ENTRYPOINT ["/docker-entrypoint.sh"]
CMD ["nginx", "-g", "daemon off;"]
`,
    files: {
        'nginx.conf': configuration,
        'default.conf': site,
        nginx: wrapper,
        'docker-entrypoint.sh': nginx_entrypoint,
    },
};
function nginx() {
    return { recipe: nginx_recipe, note: 'nginx 1.22 of Debian' };
}
//# sourceMappingURL=nginx.js.map
// EXTERNAL MODULE: ./compiled/src/offline/architecture.js
var architecture = __webpack_require__(2191);
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/node.js


// Digests as the npm registry gives them for these versions (dist.integrity).
const RELEASES = {
    20: {
        version: '20.20.2',
        npm: '10.9.9',
        amd64: 'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
        arm64: 'sha512-LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==',
    },
    22: {
        version: '22.23.3',
        npm: '10.9.9',
        amd64: 'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
        arm64: 'sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
    },
    24: {
        version: '24.21.0',
        npm: '11.21.2',
        amd64: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
        arm64: '',
    },
};
const NPM = {
    '10.9.9': 'sha512-1g+6jLQvaIuB4zwvHL7yrXuXcWZwDsCtBX8bbWDqbvJSSr9nPiDDWTHNgwXR27iIcTTW7v3A57hDW9RYv2W4Yg==',
    '11.21.2': 'sha512-7HPApk+AflMUavSseL1Pm6CnYqMIHk53x+KmuhqmTDqPkjPMgxIpTPcTqsE91EKNw4gFBJV9fnXiSdGm1DXq9A==',
};
const COREPACK = {
    version: '0.36.0',
    integrity: 'sha512-SiiJsBhZqdBiPHTEl6OT3sASrRrKIcYTQMsVGXx6EE/gM8WFMwYjeIX8Tt8RiU4Iv2J6LbT8KpGfCOsBpRWB/w==',
};
const node_entrypoint = `#!/bin/sh
set -e
# Options and what is no command are meant for node, as in "docker run node:24 app.js".
case "$1" in
  -*) set -- node "$@" ;;
  *) command -v "$1" >/dev/null 2>&1 || set -- node "$@" ;;
esac
exec "$@"
`;
function node(tag) {
    const major = /^(\d+)(?:[.-].*)?$/.exec(tag)?.[1] ?? (/^(?:latest|current|lts|slim|alpine)/.test(tag) ? '24' : '');
    const release = RELEASES[nearest(major)];
    if (major === '' || release === undefined)
        return undefined;
    const other = major in RELEASES ? '' : `, although ${tag} was asked for`;
    return { recipe: nodeRecipe(release), note: `Node ${release.version} from npm, no compilers${other}` };
}
/** Versions that are no longer kept, or odd ones, get the next even one that is. */
function nearest(major) {
    return Object.keys(RELEASES).find((kept) => Number(kept) >= Number(major)) ?? '24';
}
function nodeRecipe(release) {
    const cpu = (0,architecture/* architecture */.s)() === 'amd64' ? 'x64' : 'arm64';
    const major = release.version.split('.')[0];
    return {
        name: `node-${major}`,
        from: debian,
        dockerfile: `FROM base AS unpacked
COPY node.tgz npm.tgz corepack.tgz /tmp/
COPY docker-entrypoint.sh /usr/local/bin/
WORKDIR /usr/local/lib/node_modules
RUN tar -xzf /tmp/node.tgz -C /usr/local --strip-components=1 package/bin/node \\
 && mkdir npm corepack \\
 && tar -xzf /tmp/npm.tgz -C npm --strip-components=1 --no-same-owner \\
 && tar -xzf /tmp/corepack.tgz -C corepack --strip-components=1 --no-same-owner \\
 && ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \\
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx \\
 && ln -s ../lib/node_modules/corepack/dist/corepack.js /usr/local/bin/corepack \\
 && ln -s node /usr/local/bin/nodejs \\
 && chown -R 0:0 /usr/local \\
 && chmod 755 /usr/local/bin/* npm/bin/*.js corepack/dist/*.js

FROM base
RUN groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home node
${install('libstdc++6 libatomic1')}
COPY --from=unpacked /usr/local/ /usr/local/
ENV NODE_VERSION=${release.version}
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["node"]
`,
        files: { 'docker-entrypoint.sh': node_entrypoint },
        downloads: {
            'node.tgz': npmPackage(`node-linux-${cpu}`, release.version, release[(0,architecture/* architecture */.s)()]),
            'npm.tgz': npmPackage('npm', release.npm, NPM[release.npm] ?? ''),
            'corepack.tgz': npmPackage('corepack', COREPACK.version, COREPACK.integrity),
        },
    };
}
function npmPackage(name, version, integrity) {
    return { url: `https://registry.npmjs.org/${name}/-/${name}-${version}.tgz`, integrity };
}
//# sourceMappingURL=node.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/postgres.js

/** PostgreSQL of this Debian release. */
const VERSION = '15';
const postgres_entrypoint = `#!/bin/bash
set -Eeo pipefail
shopt -s nullglob

# VAR, or the content of the file that VAR_FILE names.
setting() {
  local file="$1_FILE"
  if [ -n "\${!1:-}" ] && [ -n "\${!file:-}" ]; then echo "$1 and $file are both set: only one can be" >&2; exit 1; fi
  if [ -n "\${!file:-}" ]; then export "$1=$(< "\${!file}")"; elif [ -z "\${!1:-}" ]; then export "$1=$2"; fi
  unset "$file"
}

case "\${1:-}" in ''|-*) set -- postgres "$@" ;; esac
if [ "$1" != postgres ]; then exec "$@"; fi
case " $* " in *' --version '*|*' -V '*|*' --help '*|*' -? '*|*' --describe-config '*) exec "$@" ;; esac

if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" /run/postgresql
  find "$PGDATA" /run/postgresql ! -user postgres -exec chown postgres:postgres {} +
  chmod 700 "$PGDATA"
  chmod 2775 /run/postgresql
  exec setpriv --reuid=postgres --regid=postgres --init-groups -- "$0" "$@"
fi
mkdir -p "$PGDATA"
chmod 700 "$PGDATA" 2>/dev/null || true

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  setting POSTGRES_PASSWORD ''
  setting POSTGRES_USER postgres
  setting POSTGRES_DB "$POSTGRES_USER"
  setting POSTGRES_INITDB_ARGS ''
  if [ -z "$POSTGRES_PASSWORD" ] && [ -z "\${POSTGRES_HOST_AUTH_METHOD:-}" ]; then
    if [ -z "\${DISTSYS_PASSWORD_OPTIONAL:-}" ]; then
      echo "Error: Database is uninitialized and superuser password is not specified." >&2
      echo "       Set POSTGRES_PASSWORD to a non-empty value, or POSTGRES_HOST_AUTH_METHOD=trust for none." >&2
      exit 1
    fi
    echo "WARNING: no password has been set for the database: anyone who reaches it may read and write" >&2
    POSTGRES_HOST_AUTH_METHOD=trust
  fi
  eval 'initdb --username="$POSTGRES_USER" --pwfile=<(printf "%s\\n" "$POSTGRES_PASSWORD")' \\
    "\${POSTGRES_INITDB_WALDIR:+--waldir=\\"$POSTGRES_INITDB_WALDIR\\"}" "$POSTGRES_INITDB_ARGS"
  printf '\\nhost all all all %s\\n' "\${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >> "$PGDATA/pg_hba.conf"

  # The first start listens on the socket alone: nobody connects to a database that is half set up.
  export PGPASSWORD="\${PGPASSWORD:-$POSTGRES_PASSWORD}"
  PGUSER="$POSTGRES_USER" pg_ctl -D "$PGDATA" -o "-c listen_addresses='' -p 5432" -w start
  query() { psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --no-password "$@"; }
  if [ "$POSTGRES_DB" != postgres ]; then
    query --dbname postgres --set db="$POSTGRES_DB" <<< 'CREATE DATABASE :"db";'
  fi
  for script in /docker-entrypoint-initdb.d/*; do
    case "$script" in
      *.sh) echo "$0: running $script"; if [ -x "$script" ]; then "$script"; else . "$script"; fi ;;
      *.sql) echo "$0: running $script"; query --dbname "$POSTGRES_DB" -f "$script" ;;
      *.sql.gz) echo "$0: running $script"; gunzip -c "$script" | query --dbname "$POSTGRES_DB" ;;
      *) echo "$0: ignoring $script" ;;
    esac
  done
  PGUSER="$POSTGRES_USER" pg_ctl -D "$PGDATA" -m fast -w stop
  unset PGPASSWORD
  echo 'PostgreSQL init process complete; ready for start up.'
fi
exec "$@"
`;
function postgresRecipe(passwordOptional) {
    return {
        name: passwordOptional ? 'postgres-without-password' : 'postgres',
        from: debian,
        dockerfile: `FROM base
RUN groupadd -r -g 999 postgres \\
 && useradd -r -g postgres -u 999 -d /var/lib/postgresql -s /bin/bash postgres
ENV LANG=C.UTF-8 PG_MAJOR=${VERSION} PGDATA=/var/lib/postgresql/data
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/postgresql/${VERSION}/bin
${install(`postgresql-${VERSION} postgresql-client-${VERSION}`, 
        // The just-in-time compiler is 110 MB and only optional: without it PostgreSQL interprets.
        'rm -rf /usr/lib/*/libLLVM-* /usr/lib/postgresql/*/lib/llvmjit.so /usr/lib/postgresql/*/lib/bitcode', 'rm -rf /var/lib/postgresql/* /etc/postgresql', `sed -i "s/^#listen_addresses = .*/listen_addresses = '*'/" /usr/share/postgresql/${VERSION}/postgresql.conf.sample`, 'mkdir -p /docker-entrypoint-initdb.d "$PGDATA" /run/postgresql', 'chown -R postgres:postgres /var/lib/postgresql /run/postgresql', 'chmod 1777 "$PGDATA"', 'chmod 2775 /run/postgresql')}
COPY docker-entrypoint.sh /usr/local/bin/
RUN chmod 755 /usr/local/bin/docker-entrypoint.sh
${passwordOptional ? 'ENV DISTSYS_PASSWORD_OPTIONAL=1' : ''}
VOLUME /var/lib/postgresql/data
EXPOSE 5432
STOPSIGNAL SIGINT
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
`,
        files: { 'docker-entrypoint.sh': postgres_entrypoint },
    };
}
function postgres(tag) {
    const major = /^(\d+)/.exec(tag)?.[1];
    // Until 2020 the images came up without a password, and stacks of that time give none.
    const old = major !== undefined && Number(major) <= 9;
    const asked = major !== undefined && major !== VERSION ? `, although ${tag} was asked for` : '';
    return {
        recipe: postgresRecipe(old),
        note: `PostgreSQL ${VERSION} of Debian${asked}${old ? '; like the images of that time it needs no password' : ''}`,
    };
}
//# sourceMappingURL=postgres.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/python.js

/** Python of this Debian release. */
const python_VERSION = '3.11';
const python_recipe = {
    name: 'python',
    from: debian,
    dockerfile: `FROM base
ENV LANG=C.UTF-8 PYTHON_VERSION=${python_VERSION}
${install('python3 python3-pip python3-venv netbase tzdata', 'ln -s /usr/bin/python3 /usr/local/bin/python', 'ln -s /usr/bin/python3 /usr/local/bin/python3', 
    // The official image lets pip write into its Python; Debian's marker would refuse that.
    'rm -f /usr/lib/python3*/EXTERNALLY-MANAGED')}
CMD ["python3"]
`,
};
function python(tag) {
    const major = /^(?:3(?:\.(\d+))?(?:[.-].*)?|latest|slim.*|alpine.*|bookworm)$/.exec(tag);
    if (major === null)
        return undefined;
    const same = major[1] === undefined || `3.${major[1]}` === python_VERSION;
    return { recipe: python_recipe, note: `Python ${python_VERSION} of Debian${same ? '' : `, although ${tag} was asked for`}` };
}
//# sourceMappingURL=python.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/redis.js

const redis_entrypoint = `#!/bin/sh
set -e
case "$1" in -*|*.conf) set -- redis-server "$@" ;; esac
if [ "$1" = redis-server ]; then
  if [ "$(id -u)" = 0 ]; then
    find /data ! -user redis -exec chown redis:redis {} +
    exec setpriv --reuid=redis --regid=redis --clear-groups -- "$0" "$@"
  fi
  # Official images answer other containers unless the user's own configuration says otherwise.
  case "$*" in
    *protected-mode*) ;;
    *) if ! { [ -r "$2" ] && grep -q '^ *protected-mode' "$2"; }; then set -- "$@" --protected-mode no; fi ;;
  esac
  umask 077
fi
exec "$@"
`;
const redis_recipe = {
    name: 'redis',
    from: debian,
    dockerfile: `FROM base
RUN groupadd -r -g 999 redis && useradd -r -g redis -u 999 -d /data -s /usr/sbin/nologin redis
${install('redis-server', 'rm -rf /etc/redis /var/lib/redis', 'mkdir /data', 'chown redis:redis /data')}
COPY docker-entrypoint.sh /usr/local/bin/
RUN chmod 755 /usr/local/bin/docker-entrypoint.sh
ENV REDIS_VERSION=7.0
VOLUME /data
WORKDIR /data
EXPOSE 6379
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["redis-server"]
`,
    files: { 'docker-entrypoint.sh': redis_entrypoint },
};
function redis(tag) {
    const asked = /^\d/.test(tag) && !tag.startsWith('7') ? `, although ${tag} was asked for` : '';
    return { recipe: redis_recipe, note: `Redis 7.0 of Debian${asked}` };
}
//# sourceMappingURL=redis.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/registry.js

const registry_configuration = `version: 0.1
log:
  fields:
    service: registry
storage:
  cache:
    blobdescriptor: inmemory
  filesystem:
    rootdirectory: /var/lib/registry
http:
  addr: :5000
  headers:
    X-Content-Type-Options: [nosniff]
health:
  storagedriver:
    enabled: true
    interval: 10s
    threshold: 3
`;
const registry_entrypoint = `#!/bin/sh
set -e
case "$1" in
  *.yaml|*.yml) set -- registry serve "$@" ;;
  serve|garbage-collect|help|-*) set -- registry "$@" ;;
esac
exec "$@"
`;
const registry_recipe = {
    name: 'registry',
    from: debian,
    dockerfile: `FROM base
COPY registry /bin/registry
COPY config.yml /etc/distribution/config.yml
COPY entrypoint.sh /entrypoint.sh
RUN mkdir -p /etc/docker/registry /var/lib/registry \\
 && ln -s /etc/distribution/config.yml /etc/docker/registry/config.yml && chmod 755 /entrypoint.sh /bin/registry
ENV OTEL_TRACES_EXPORTER=none
VOLUME /var/lib/registry
EXPOSE 5000
ENTRYPOINT ["/entrypoint.sh"]
CMD ["serve", "/etc/distribution/config.yml"]
`,
    files: { 'config.yml': registry_configuration, 'entrypoint.sh': registry_entrypoint },
    programs: ['registry'],
};
function registry(tag) {
    const asked = tag.startsWith('2') ? `, although ${tag} was asked for` : '';
    return { recipe: registry_recipe, note: `Distribution 3 built from its Go module${asked}` };
}
//# sourceMappingURL=registry.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipes/small.js

// Those who call for Alpine's package tool get told why it is not there, rather than "not found".
const apk = `#!/bin/sh
echo 'apk: no registry answered, so this image stands in for Alpine and is Debian: use apt-get, or give distsys a registry mirror' >&2
exit 1
`;
const busyboxRecipe = {
    name: 'busybox',
    from: debian,
    dockerfile: `FROM base
${install('busybox iproute2', 'for name in $(busybox --list); do command -v "$name" >/dev/null || ln -s /bin/busybox "/usr/local/bin/$name"; done')}
COPY apk /sbin/apk
RUN chmod 755 /sbin/apk
CMD ["sh"]
`,
    files: { apk },
};
const curlRecipe = {
    name: 'curl',
    from: busyboxRecipe,
    dockerfile: `FROM base
${install('curl', 'groupadd -g 101 curl_group', 'useradd -u 100 -g curl_group -M curl_user')}
COPY entrypoint.sh /entrypoint.sh
RUN chmod 755 /entrypoint.sh
USER curl_user
ENTRYPOINT ["/entrypoint.sh"]
CMD ["--help"]
`,
    files: {
        'entrypoint.sh': `#!/bin/sh
case "$1" in -*|*://*|'') set -- curl "$@" ;; *) command -v "$1" >/dev/null || set -- curl "$@" ;; esac
exec "$@"
`,
    },
};
const helloRecipe = {
    name: 'hello-world',
    from: debian,
    dockerfile: `FROM base
COPY hello /hello
RUN chmod 755 /hello
CMD ["/hello"]
`,
    files: {
        hello: `#!/bin/sh
cat <<'END'

Hello from Docker!
This message shows that your installation appears to be working correctly.
END
`,
    },
};
const debianStandIn = (tag) => ({
    recipe: debian,
    note: /^(?:bookworm|12|stable|latest)/.test(tag) ? undefined : `Debian 12, although ${tag} was asked for`,
});
const ubuntu = () => ({ recipe: debian, note: 'Debian 12 in place of Ubuntu' });
const alpine = () => ({
    recipe: busyboxRecipe,
    note: 'Debian 12 with BusyBox in place of Alpine: apt-get, no apk',
});
const busybox = () => ({ recipe: busyboxRecipe, note: 'Debian 12 with BusyBox' });
const curl = () => ({ recipe: curlRecipe, note: 'curl of Debian' });
const helloWorld = () => ({ recipe: helloRecipe });
//# sourceMappingURL=small.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/reference.js
/**
 * Takes a reference apart as the engine reads it: "docker.io/library/redis:alpine" is
 * {name: "redis", tag: "alpine"}; without a tag it is "latest".
 */
function parseReference(reference) {
    const [path = '', digest] = reference.split('@');
    const colon = path.lastIndexOf(':');
    const tagged = colon > path.lastIndexOf('/');
    const full = tagged ? path.slice(0, colon) : path;
    const name = full.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
    return { name, tag: tagged ? path.slice(colon + 1) : 'latest', digest };
}
/** Whether the image lives on Docker Hub: the first part of its name is no host. */
function onDockerHub(name) {
    const first = name.split('/')[0] ?? '';
    return !name.includes('/') || !(/[.:]/.test(first) || first === 'localhost');
}
//# sourceMappingURL=reference.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/catalog.js












const byName = {
    alpine: alpine,
    busybox: busybox,
    'curlimages/curl': curl,
    debian: debianStandIn,
    docker: docker,
    'hello-world': helloWorld,
    'moby/buildkit': buildkit,
    'kindest/node': kindNodeStandIn,
    nginx: nginx,
    node: node,
    postgres: postgres,
    python: python,
    redis: redis,
    registry: registry,
    ubuntu: ubuntu,
};
function kindNodeStandIn(tag) {
    const [, minor] = tool_catalog/* KUBERNETES_VERSION */.Q.split('.');
    if (!tag.startsWith(`v1.${minor}.`))
        return undefined;
    return {
        recipe: kindNode,
        note: `Kubernetes ${tool_catalog/* KUBERNETES_VERSION */.Q} from Go modules, pod network without NetworkPolicy`,
    };
}
/** What can be built from packages in place of an image; undefined: nothing fits. */
function standInFor(reference) {
    const { name, tag } = parseReference(reference);
    return onDockerHub(name) && Object.hasOwn(byName, name) ? byName[name]?.(tag) : undefined;
}
/** Names of the images that can be built, for messages. */
const standInNames = Object.keys(byName);
//# sourceMappingURL=catalog.js.map
// EXTERNAL MODULE: ./compiled/src/offline/images/certificates.js
var images_certificates = __webpack_require__(4637);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./compiled/src/offline/images/debian-mirror.js


const OFFICIAL = {
    packages: 'http://deb.debian.org/debian',
    security: 'http://deb.debian.org/debian-security',
};
/** The mirrors that this machine itself uses, if it is a Debian; else the official ones. `root` is for tests. */
async function debianMirror(root = '/') {
    const folder = (0,external_node_path_.join)(root, 'etc/apt/sources.list.d');
    const files = await (0,promises_.readdir)(folder).catch(() => []);
    const texts = await Promise.all([(0,external_node_path_.join)(root, 'etc/apt/sources.list'), ...files.map((file) => (0,external_node_path_.join)(folder, file))].map((path) => (0,promises_.readFile)(path, 'utf8').catch(() => '')));
    return mirrorIn(texts.join('\n'));
}
/** Reads both forms of source lists; a dated snapshot is passed over: its packages vanish from what is current. */
function mirrorIn(sources) {
    const addresses = sources
        .split('\n')
        .filter((line) => /^\s*(?:URIs:|deb\s)/.test(line))
        .flatMap((line) => line.match(/https?:\/\/\S+/g) ?? [])
        .map((address) => address.replace(/\/$/, ''))
        .filter((address) => !address.includes('snapshot.'));
    return {
        packages: addresses.find((address) => address.endsWith('/debian')) ?? OFFICIAL.packages,
        security: addresses.find((address) => /debian-security$/.test(address)) ?? OFFICIAL.security,
    };
}
//# sourceMappingURL=debian-mirror.js.map
// EXTERNAL MODULE: ./compiled/src/offline/content-key.js
var content_key = __webpack_require__(7205);
// EXTERNAL MODULE: ./compiled/src/offline/go/program.js
var go_program = __webpack_require__(3629);
;// CONCATENATED MODULE: ./compiled/src/offline/images/recipe.js



/** Key of a recipe: of its content, of those it stands on, and of what the machine puts in (`seed`). */
function recipeKey(recipe, seed) {
    const from = recipe.from === undefined ? undefined : recipeKey(recipe.from, seed);
    const { name, dockerfile, files, downloads, sources } = recipe;
    const programs = (recipe.programs ?? []).map((program) => (0,go_program/* programKey */.c2)(tool_catalog/* tools */.Y[program].program));
    return (0,content_key/* contentKey */.l)([from ?? seed, name, dockerfile, files, downloads, sources, programs]);
}
/** Name under which a recipe's image is known to this engine, whatever official names it stands in for. */
function localTag(recipe, key) {
    return `distsys-offline/${recipe.name}:${key}`;
}
//# sourceMappingURL=recipe.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/workshop.js





/** Label on every image made here: the key of its recipe. */
const OFFLINE_LABEL = 'distsys.offline';
async function openWorkshop(context, caBundle, step) {
    const [certificates, mirror] = await Promise.all([(0,images_certificates/* extraCertificates */.J)(caBundle), debianMirror()]);
    const seed = { architecture: (0,architecture/* architecture */.s)(), suite: SUITE, certificates };
    return { context, step, mirror, certificates, key: (recipe) => recipeKey(recipe, seed) };
}
//# sourceMappingURL=workshop.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/engine-images.js

/**
 * Of the references, those that the engine has, each with the key of the recipe it was made from; an image that was
 * not made here has the key ''. One call, whatever their number.
 */
async function imageKeys(context, references) {
    if (references.length === 0)
        return new Map();
    const { stdout } = await context.exec('docker', 
    // Answers for those it finds and fails for the rest: the reference is told from the line, not from its place.
    ['image', 'inspect', '--format', `{{json .}}`, ...references], { accept: 'any', signal: context.signal });
    const images = stdout
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line));
    const found = new Map();
    for (const reference of references) {
        const image = images.find((candidate) => names(candidate).has(normal(reference)));
        if (image !== undefined)
            found.set(reference, image.Config?.Labels?.[OFFLINE_LABEL] ?? '');
    }
    return found;
}
function names(image) {
    return new Set([image.Id, ...(image.RepoTags ?? []), ...(image.RepoDigests ?? [])].map(normal));
}
/** The engine's own short form: no docker.io/library, a tag. A digest decides alone, whatever the tag. */
function normal(reference) {
    const short = reference.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
    const [path = '', digest] = short.split('@');
    const colon = path.lastIndexOf(':');
    const tagged = colon > path.lastIndexOf('/');
    if (digest !== undefined)
        return `${tagged ? path.slice(0, colon) : path}@${digest}`;
    return tagged ? path : `${path}:latest`;
}
//# sourceMappingURL=engine-images.js.map
// EXTERNAL MODULE: ./compiled/src/offline/lock.js
var offline_lock = __webpack_require__(3931);
// EXTERNAL MODULE: ./compiled/src/offline/download.js
var download = __webpack_require__(692);
;// CONCATENATED MODULE: ./compiled/src/offline/images/archive.js



/** Where the cache keeps an image: so that an engine that was wiped gets it back in seconds. */
function archivePath(context, name, key) {
    return (0,external_node_path_.join)(context.paths.cache, 'images', `${name}-${key}.tar.zst`);
}
/** Writes an image of this engine to the cache. Without zstd on this machine nothing is kept. */
async function saveImage(context, tag, path) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const draft = `${path}.${process.pid}.tmp`;
    try {
        const script = 'set -e; command -v zstd >/dev/null || exit 9; docker save "$1" | zstd -q -3 -T0 -o "$2" -f';
        const { exitCode } = await context.exec('sh', ['-c', script, 'save', tag, draft], {
            accept: [0, 9],
            signal: context.signal,
        });
        if (exitCode === 0)
            await (0,promises_.rename)(draft, path);
        else
            context.log.debug('zstd is not installed: images are not kept in the cache');
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
}
/** Gives an image that was saved back to the engine; false: it was not there, or cannot be read any more. */
async function loadImage(context, path) {
    if (!(await (0,download/* exists */.t2)(path)))
        return false;
    const script = 'set -e; zstd -q -d -c "$1" | docker load -q';
    const { exitCode, stderr } = await context.exec('sh', ['-c', script, 'load', path], {
        accept: 'any',
        signal: context.signal,
    });
    if (exitCode === 0)
        return true;
    context.log.warn(`the cached image ${path} cannot be loaded (${stderr.trim()}): it is made again`);
    await (0,promises_.rm)(path, { force: true });
    return false;
}
//# sourceMappingURL=archive.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./compiled/src/offline/go/build.js + 1 modules
var build = __webpack_require__(8082);
// EXTERNAL MODULE: ./compiled/src/offline/tools.js
var tools = __webpack_require__(8381);
;// CONCATENATED MODULE: ./compiled/src/offline/images/build-image.js









const LONGEST = 15 * 60_000;
/** Builds a recipe on top of `base` and gives it to the engine under `tag`. Throws InfraError with the build's last lines. */
async function buildImage(workshop, recipe, { base, key, tag }) {
    const { context, step } = workshop;
    const folder = (0,external_node_path_.join)(context.paths.cache, 'tmp', `${recipe.name}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
    await (0,promises_.mkdir)(folder, { recursive: true });
    try {
        await fillContext(workshop, recipe, base, folder);
        await context.exec('docker', ['build', '--network', 'host', '--label', `${OFFLINE_LABEL}=${key}`, '--tag', tag, folder], {
            // A builder in a container of its own would see neither the base nor keep the result.
            env: { BUILDX_BUILDER: 'default', BUILDKIT_PROGRESS: 'plain' },
            timeout: LONGEST,
            signal: context.signal,
            onLine: (line) => step?.progress(`${recipe.name}: ${line}`),
        });
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd) || error.reason === 'aborted')
            throw error;
        throw new errors/* InfraError */.Ri(`the image ${recipe.name} could not be built from packages`, {
            subject: recipe.name,
            log: error.tail(),
            hint: 'It needs the Debian mirror of this machine; `distsys doctor` tells what can be reached.',
            cause: error,
        });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function fillContext(workshop, recipe, base, folder) {
    const { context } = workshop;
    const dockerfile = (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'Dockerfile'), recipe.dockerfile.replace(/^FROM base\b/gm, `FROM ${base}`));
    const files = Object.entries(recipe.files ?? {}).map(([path, text]) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), text));
    const downloads = Object.entries(recipe.downloads ?? {}).map(async ([path, file]) => {
        const kept = (0,external_node_path_.join)(context.paths.cache, 'downloads', (0,external_node_path_.basename)(file.url));
        await (0,download/* download */.RG)(context, file, kept);
        await share(kept, (0,external_node_path_.join)(folder, path));
    });
    const programs = (recipe.programs ?? []).map(async (name) => {
        await share(await (0,tools/* ensureTool */.r7)(context, name, workshop.step), (0,external_node_path_.join)(folder, name));
    });
    const sources = Object.entries(recipe.sources ?? {}).map(async ([path, { program, module, path: inside }]) => {
        const source = await (0,build/* moduleSource */.W)(context, tool_catalog/* tools */.Y[program].program, module);
        // Modules are kept read-only: the copy must be writable, or it could not be removed again.
        await context.exec('cp', ['-r', '--no-preserve=mode', (0,external_node_path_.join)(source, inside), (0,external_node_path_.join)(folder, path)]);
    });
    await Promise.all([dockerfile, ...files, ...downloads, ...programs, ...sources]);
}
/** A second name for a file where the file system allows it, else a copy. */
async function share(from, to) {
    await (0,promises_.link)(from, to).catch(() => (0,promises_.copyFile)(from, to));
}
//# sourceMappingURL=build-image.js.map
// EXTERNAL MODULE: ./compiled/src/offline/root.js
var offline_root = __webpack_require__(7596);
;// CONCATENATED MODULE: ./compiled/src/offline/images/make-root.js






const make_root_LONGEST = 15 * 60_000;
// The system's bundle is where all of these look in the end; naming it also reaches programs that bring their own.
const TRUST = [
    'SSL_CERT_FILE',
    'NODE_EXTRA_CA_CERTS',
    'PIP_CERT',
    'REQUESTS_CA_BUNDLE',
    'CURL_CA_BUNDLE',
].map((name) => `ENV ${name}=/etc/ssl/certs/ca-certificates.crt`);
/** Makes the Debian base with debootstrap (half a minute) and gives it to the engine under `tag`. */
async function make_root_makeRoot(workshop, recipe, key, tag) {
    const { context, step, mirror, certificates } = workshop;
    const folder = (0,external_node_path_.join)(context.paths.cache, 'tmp', `root-${key}-${process.pid}`);
    const root = (0,external_node_path_.join)(folder, 'root');
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'certificates'), { recursive: true });
    await Promise.all([
        (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'make-root.sh'), recipe.files?.['make-root.sh'] ?? ''),
        ...certificates.map((pem, index) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'certificates', `distsys-${index}.crt`), pem)),
    ]);
    const run = await (0,offline_root/* asRoot */.t)(context, 'Making a base image without a registry');
    try {
        const script = [(0,external_node_path_.join)(folder, 'make-root.sh'), root, mirror.packages, mirror.security, SUITE];
        await run('sh', [...script, (0,external_node_path_.join)(folder, 'certificates')], {
            timeout: make_root_LONGEST,
            signal: context.signal,
            onLine: (line) => step?.progress(`base image: ${line.replace(/^I: /, '')}`),
        });
        await run('sh', ['-c', IMPORT, 'import', root, tag, ...imageChanges(key, certificates.length > 0)]);
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd) || error.reason === 'aborted')
            throw error;
        throw new errors/* InfraError */.Ri('the Debian base image could not be made', {
            subject: 'debian',
            log: error.tail(),
            hint: `It needs debootstrap (distsys doctor --install) and the mirror ${mirror.packages}.`,
            cause: error,
        });
    }
    finally {
        await run('rm', ['-rf', '--one-file-system', folder]);
    }
}
const IMPORT = 'root=$1 tag=$2; shift 2; tar -C "$root" --numeric-owner -c . | docker import "$@" - "$tag"';
function imageChanges(key, extraTrust) {
    const changes = [
        'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        ...(extraTrust ? TRUST : []),
        'CMD ["bash"]',
        `LABEL ${OFFLINE_LABEL}=${key}`,
    ];
    return changes.flatMap((change) => ['--change', change]);
}
//# sourceMappingURL=make-root.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/obtain.js







/**
 * Local tag of the image that a recipe makes: from the engine, else from the cache, else built, after those it
 * stands on. `under way` holds what this call already works on, so that images share their base.
 */
async function obtain(workshop, recipe, underWay) {
    const key = workshop.key(recipe);
    const tag = localTag(recipe, key);
    const known = underWay.get(tag);
    if (known !== undefined)
        return known;
    const work = obtainOnce(workshop, recipe, { key, tag }, underWay);
    underWay.set(tag, work);
    return work;
}
async function obtainOnce(workshop, recipe, { key, tag }, underWay) {
    const { context } = workshop;
    const there = async () => (await imageKeys(context, [tag])).get(tag) === key;
    if (await there())
        return tag;
    // The lock of the base is taken and given back before this one: two processes never wait for each other.
    const archive = archivePath(context, recipe.name, key);
    const load = () => loadImage(context, archive);
    const lock = (0,external_node_path_.join)(context.paths.cache, 'locks', `${recipe.name}-${key}`);
    if (await (0,offline_lock/* withLock */.k)(context, lock, load))
        return tag;
    const base = recipe.from === undefined ? undefined : await obtain(workshop, recipe.from, underWay);
    return (0,offline_lock/* withLock */.k)(context, lock, async () => {
        if ((await there()) || (await load()))
            return tag;
        if (base === undefined)
            await make_root_makeRoot(workshop, recipe, key, tag);
        else
            await buildImage(workshop, recipe, { base, key, tag });
        await saveImage(context, tag, archive);
        return tag;
    });
}
//# sourceMappingURL=obtain.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/images/pull.js


const pull_LONGEST = 10 * 60_000;
const ATTEMPTS = 3;
/**
 * Pulls an image, from the mirror first when there is one (then it gets its own name as well). What passes (429,
 * 5xx, timeouts) is tried again; 'unreachable': no registry answered; 'refused': one did, and said no.
 */
async function pullImage(context, reference, mirror) {
    const mirrored = mirror === undefined ? undefined : mirroredReference(reference, mirror);
    if (mirrored !== undefined) {
        const result = await pullWithRetries(context, mirrored);
        if (result === 'pulled') {
            await context.exec('docker', ['tag', mirrored, reference.split('@')[0] ?? reference]);
            return result;
        }
    }
    return pullWithRetries(context, reference);
}
/** The name of a Docker Hub image on a mirror, as in "mirror:5000/library/redis:alpine"; others are not mirrored. */
function mirroredReference(reference, mirror) {
    const { name, tag, digest } = parseReference(reference);
    if (!onDockerHub(name))
        return undefined;
    const host = mirror.replace(/^https?:\/\//, '').replace(/\/$/, '');
    const path = name.includes('/') ? name : `library/${name}`;
    return `${host}/${path}${digest === undefined ? `:${tag}` : `@${digest}`}`;
}
async function pullWithRetries(context, reference) {
    for (let attempt = 1;; attempt++) {
        try {
            await context.exec('docker', ['pull', '-q', reference], { timeout: pull_LONGEST, signal: context.signal });
            return 'pulled';
        }
        catch (error) {
            if (!(error instanceof errors/* CommandError */.Qd) || error.reason === 'aborted')
                throw error;
            const kind = kindOfFailure(`${error.stderr}\n${error.reason}`);
            context.log.debug(`docker pull ${reference}: ${kind}: ${error.message}`);
            if (kind !== 'passing')
                return kind;
            if (attempt === ATTEMPTS)
                return 'unreachable';
            await context.clock.sleep(1_000 * 2 ** attempt, context.signal);
        }
    }
}
/** What the engine's words for a failed pull mean. */
function kindOfFailure(text) {
    if (/no such host|connection refused|network is unreachable|no route to host|server misbehaving/i.test(text)) {
        return 'unreachable';
    }
    if (/certificate|x509/i.test(text))
        return 'unreachable';
    if (/toomanyrequests|429|rate limit|\b50[0234]\b|timeout|deadline exceeded|EOF|reset by peer|TLS/i.test(text)) {
        return 'passing';
    }
    return 'refused';
}
//# sourceMappingURL=pull.js.map
// EXTERNAL MODULE: ./compiled/src/offline/images/reach.js
var reach = __webpack_require__(9258);
;// CONCATENATED MODULE: ./compiled/src/offline/ensure-images.js








/**
 * Makes sure that the local engine has each image: it stays if it is there, is pulled if a registry or the mirror
 * answers, and is otherwise built from Debian packages to the official image's contract. `built` lists the
 * references whose place is taken by such a stand-in (also when it was there already); the step's notes say which.
 * Throws InfraError when an image can neither be pulled nor built.
 */
async function ensureImages(context, references, options = {}, step) {
    const wanted = [...new Set(references)];
    const [workshop, present] = await Promise.all([
        openWorkshop(context, options.caBundle, step),
        imageKeys(context, wanted),
    ]);
    const underWay = new Map();
    const results = await Promise.all(wanted.map(async (reference) => {
        const work = () => ensureImage(workshop, reference, present.get(reference), options, underWay);
        return { reference, standIn: await work() };
    }));
    const built = results.filter((result) => result.standIn !== undefined);
    for (const { reference, standIn } of built)
        step?.note(describe(reference, standIn));
    return { built: built.map((result) => result.reference) };
}
/** The stand-in that is now in the engine, or undefined if it is the real image. */
async function ensureImage(workshop, reference, presentKey, options, underWay) {
    const standIn = standInFor(reference);
    // Any image that was not made here is what the user or a registry put there.
    if (presentKey === '')
        return undefined;
    if (standIn !== undefined && presentKey === workshop.key(standIn.recipe))
        return standIn;
    const { context, step } = workshop;
    if (options.offline !== true && (await reachable(context, reference, options.mirror))) {
        step?.progress(`${reference}: pulling`);
        const result = await pullImage(context, reference, options.mirror);
        if (result === 'pulled')
            return undefined;
        if (result === 'refused')
            throw new errors/* InfraError */.Ri(`no registry has the image ${reference}`, { subject: reference });
    }
    if (standIn === undefined)
        throw unavailable(reference);
    const tag = await obtain(workshop, standIn.recipe, underWay);
    await context.exec('docker', ['tag', tag, reference]);
    return standIn;
}
async function reachable(context, reference, mirror) {
    const { name } = parseReference(reference);
    if (!onDockerHub(name))
        return (0,reach/* registryAnswers */.f)(context, name.split('/')[0] ?? name);
    if (mirror !== undefined && (await (0,reach/* registryAnswers */.f)(context, mirror)))
        return true;
    return (0,reach/* registryAnswers */.f)(context, reach/* DOCKER_HUB */.X);
}
function unavailable(reference) {
    return new errors/* InfraError */.Ri(`the image ${reference} is not here, and no registry can be reached`, {
        subject: reference,
        hint: `Without a registry these can be built from packages: ${standInNames.join(', ')}. Others need --registry-mirror, or a docker load beforehand.`,
    });
}
function describe(reference, standIn) {
    const detail = standIn?.note === undefined ? '' : `: ${standIn.note}`;
    return `${reference} is a stand-in built from packages, as no registry answers${detail}`;
}
//# sourceMappingURL=ensure-images.js.map
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
        ensureImages(context, [NODE_IMAGE], {}, step),
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
    const limits = ipVs
        ? []
        : [ip_vs/* NO_IP_VS */.A, 'a published port answers on the nodes that run one of its tasks: no routing mesh here'];
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
    await assertPortsFree(context, request.ports);
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
    step.summary([`${cluster.name} · ${cluster.nodes.length} nodes`, ...cluster.limits].join(' · '));
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
    const access = (0,cluster_access/* accessTo */.Y)(context, cluster);
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
;// CONCATENATED MODULE: ./compiled/src/offline/node-image.js




/** The node image that kind 0.30.0 was released with (its release notes). */
const RELEASED = 'kindest/node:v1.34.0@sha256:7416a61b42b1662ca6ca89f02028ac133a309a2a30ba309614e8ec94d976dc5a';
/** What is built when it cannot be pulled. */
const BUILT_NODE_IMAGE = `kindest/node:v${tool_catalog/* KUBERNETES_VERSION */.Q}`;
/**
 * Reference of a kind node image that the engine has: the one asked for; else the pinned official one if a registry or
 * the mirror answers; else one built from Debian packages and Go modules (minutes the first time, seconds from the cache).
 * Throws InfraError when it can neither be pulled nor built.
 */
async function nodeImage(context, options = {}, step) {
    const image = options.image ?? (await choose(context, options));
    await ensureImages(context, [image], options, step);
    return image;
}
async function choose(context, options) {
    if (options.offline === true)
        return BUILT_NODE_IMAGE;
    // What is here is used before anything is asked for over the network.
    const here = await imageKeys(context, [RELEASED, BUILT_NODE_IMAGE]);
    if (here.has(RELEASED))
        return RELEASED;
    if (here.has(BUILT_NODE_IMAGE))
        return BUILT_NODE_IMAGE;
    const hosts = [options.mirror, reach/* DOCKER_HUB */.X].filter((host) => host !== undefined);
    const answers = await Promise.all(hosts.map((host) => (0,reach/* registryAnswers */.f)(context, host)));
    return answers.includes(true) ? RELEASED : BUILT_NODE_IMAGE;
}
//# sourceMappingURL=node-image.js.map
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
    const hosts = `[host."http://${registry.container}:${REGISTRY_PORT}"]\n`;
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
    const access = (0,cluster_access/* accessTo */.Y)(context, cluster);
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
        frozen = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'snapshot.json'), 'utf8'));
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
    await snapshot_freeze_docker(context, ['volume', 'create', ...labels, volume]);
    try {
        const [from, to] = await Promise.all([varVolume(context, node), volumeFolder(context, volume)]);
        await copyPaused(context, environment, plan.image, node, from, to);
        await saveRoot(context, node, snapshot.rootArchive);
        if (snapshot.varArchive !== undefined)
            await packVolume(context, plan.image, to, snapshot.varArchive);
        const hostname = (await snapshot_freeze_docker(context, ['inspect', '--format', '{{.Config.Hostname}}', node])).trim();
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
    return (await snapshot_freeze_docker(context, ['inspect', '--format', format, node])).trim();
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
        await snapshot_freeze_docker(context, ['pause', node]);
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
async function snapshot_freeze_docker(context, args) {
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
    await assertPortsFree(context, request.ports);
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
            await announceRegistry((0,cluster_access/* accessTo */.Y)(context, restored), request.registry);
        step.summary('1 node, restored from its snapshot');
        return restored;
    }
    const cluster = await createKind(context, environment, plan, step);
    if (snapshot !== undefined)
        await freezeFor(context, environment, plan, snapshot, step);
    if (request.registry !== undefined)
        await announceRegistry((0,cluster_access/* accessTo */.Y)(context, cluster), request.registry);
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
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./compiled/src/cluster/node-images.js
/** The images that a kind node's containerd has. */
async function imagesOf(context, node) {
    const list = ['exec', node, 'ctr', '--namespace=k8s.io', 'images', 'list'];
    const { stdout } = await context.exec('docker', list, { signal: context.signal });
    const images = new Map();
    for (const line of stdout.split('\n').slice(1)) {
        const [name, , digest] = line.split(/\s+/);
        if (name !== undefined && digest !== undefined)
            images.set(name, digest);
    }
    return images;
}
/** Whether `name` in the node is the image with this id (digest of the configuration, or of the manifest). */
function isIn(node, name, id) {
    const digest = node.get(name);
    return digest !== undefined && (digest === id || digest === node.get(id));
}
/** Host names of registries have a dot or a port, or are `localhost`: all else is on Docker Hub. */
const WITH_REGISTRY = /^(?:localhost|[^/]*[.:][^/]*)\//;
/** The full name that containerd gives to `reference`: `redis` is `docker.io/library/redis:latest`. */
function node_images_nodeName(reference) {
    const named = WITH_REGISTRY.test(reference)
        ? reference
        : `docker.io/${reference.includes('/') ? '' : 'library/'}${reference}`;
    const last = named.slice(named.lastIndexOf('/'));
    return /[:@]/.test(last) ? named : `${named}:latest`;
}
//# sourceMappingURL=node-images.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/load-images.js





/**
 * Puts images of this engine into every node of a kind cluster: those that a node lacks go there in one archive, to all
 * nodes at the same time. Verified by id afterwards. Throws UserError for an image this engine does not have,
 * InfraError when a node does not take one.
 */
async function loadImages(context, access, references, step) {
    const nodes = access.cluster.nodes.flatMap((node) => node.container ?? []);
    if (access.cluster.provider !== 'kind' || references.length === 0)
        return;
    const [images, there] = await Promise.all([
        localImages(context, [...new Set(references)]),
        Promise.all(nodes.map((node) => imagesOf(context, node))),
    ]);
    const missing = images.filter((image) => there.some((node) => !isIn(node, image.name, image.id)));
    if (missing.length > 0)
        await sendAll(context, nodes, there, missing, step);
    const skipped = images.length - missing.length;
    const where = nodes.length === 1 ? 'the node' : `${nodes.length} nodes`;
    step.summary(`${missing.length} image${missing.length === 1 ? '' : 's'} loaded into ${where}` +
        (skipped === 0 ? '' : `, ${skipped} already there`));
}
async function localImages(context, references) {
    return Promise.all(references.map(async (reference) => {
        const inspect = ['image', 'inspect', '--format', '{{.Id}}', reference];
        const result = await context.exec('docker', inspect, { accept: 'any', signal: context.signal });
        if (result.exitCode !== 0) {
            throw new errors/* UserError */.yo(`image ${reference} is not in this engine, so it cannot be loaded into the cluster`, {
                subject: reference,
                hint: `docker pull ${reference}, or build it first`,
            });
        }
        return { reference, name: node_images_nodeName(reference), id: result.stdout.trim() };
    }));
}
async function sendAll(context, nodes, there, missing, step) {
    const lacking = nodes.filter((_, index) => {
        const has = there[index];
        return has !== undefined && missing.some((image) => !isIn(has, image.name, image.id));
    });
    step.progress(`${missing.map((image) => image.reference).join(', ')} to ${lacking.length} nodes`);
    const references = missing.map((image) => image.reference);
    const [only] = lacking;
    if (only !== undefined && lacking.length === 1) {
        await step.part(only, () => pipe(context, references, only));
    }
    else {
        await throughFile(context, references, lacking, step);
    }
    await Promise.all(lacking.map((node) => assertLoaded(context, node, missing)));
}
/** `ctr` unpacks as it imports; a node's own containerd does the work. */
const load_images_IMPORT = 'docker exec -i "$node" ctr --namespace=k8s.io images import --digests -';
async function pipe(context, references, node) {
    const script = `node=$0; docker save "$@" | ${load_images_IMPORT}`;
    await context.exec('bash', ['-o', 'pipefail', '-c', script, node, ...references], {
        signal: context.signal,
    });
}
/** Saved once, read by each node at its own pace. */
async function throughFile(context, references, nodes, step) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'distsys-images-'));
    const archive = (0,external_node_path_.join)(folder, 'images.tar');
    try {
        await context.exec('docker', ['save', '--output', archive, ...references], { signal: context.signal });
        await Promise.all(nodes.map((node) => step.part(node, () => context.exec('bash', ['-c', `node=$0; ${load_images_IMPORT} < "$1"`, node, archive], {
            signal: context.signal,
        }))));
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function assertLoaded(context, node, images) {
    const has = await imagesOf(context, node);
    const lost = images.filter((image) => !isIn(has, image.name, image.id));
    if (lost.length === 0)
        return;
    throw new errors/* InfraError */.Ri(`${lost.map((image) => image.reference).join(', ')} did not arrive in node ${node}`, {
        subject: node,
        hint: 'the node may have run out of disk: distsys doctor',
    });
}
//# sourceMappingURL=load-images.js.map
// EXTERNAL MODULE: ./compiled/src/system/together.js
var together = __webpack_require__(9938);
// EXTERNAL MODULE: ./compiled/src/image/reference.js
var image_reference = __webpack_require__(9025);
;// CONCATENATED MODULE: ./compiled/src/image/cache.js


/**
 * Flags of `docker buildx build` for the layer cache of one image. Each image and platform has a scope of its own:
 * two that share one overwrite each other's layers. All stages are kept (mode=max), and a cache that cannot be
 * written never fails the build.
 * Source of the keys: docs.docker.com/build/cache/backends.
 */
function cacheFlags(cache, image, platforms) {
    if (cache.type === 'none')
        return [];
    const scope = cacheScope(image, platforms);
    const keep = 'mode=max,ignore-error=true';
    switch (cache.type) {
        case 'local': {
            const folder = (0,external_node_path_.join)(cache.folder, scope);
            return ['--cache-from', `type=local,src=${folder}`, '--cache-to', `type=local,dest=${folder},${keep}`];
        }
        case 'registry': {
            const reference = `${cache.repository}:${scope}`;
            return [
                ...['--cache-from', `type=registry,ref=${reference}`],
                // OCI media types and an image manifest: what ECR and other registries accept for a cache.
                ...['--cache-to', `type=registry,ref=${reference},image-manifest=true,oci-mediatypes=true,${keep}`],
            ];
        }
        case 'gha':
            return ['--cache-from', `type=gha,scope=${scope}`, '--cache-to', `type=gha,scope=${scope},${keep}`];
    }
}
/** As in "vote-linux-amd64": fit for a tag, a folder and a scope. */
function cacheScope(image, platforms) {
    return [image, ...platforms].join('-').replace(/[^\w.-]+/g, '-');
}
/** What is wrong with a cache choice, in words; undefined: nothing. */
function cacheProblem(cache) {
    if (cache.type === 'local' && !cache.folder.startsWith('/')) {
        return `cache folder "${cache.folder}" is not absolute`;
    }
    // A comma would end the value and start the next key.
    if (cache.type === 'local' && cache.folder.includes(','))
        return `cache folder "${cache.folder}" holds a comma`;
    if (cache.type !== 'registry')
        return undefined;
    const reference = (0,image_reference/* parseReference */.F2)(cache.repository);
    const plain = reference !== undefined && reference.tag === undefined && reference.digest === undefined;
    return plain ? undefined : `cache repository "${cache.repository}" is not a repository name without tag`;
}
//# sourceMappingURL=cache.js.map
;// CONCATENATED MODULE: ./compiled/src/image/labels.js

/** Source of the keys: github.com/opencontainers/image-spec, annotations.md. */
const OCI = 'org.opencontainers.image';
/** All labels of one image; those of the user win, the environment's cannot be overwritten. */
function imageLabels(spec, options, environment) {
    const { source = {} } = options;
    const facts = {
        [`${OCI}.title`]: spec.name,
        [`${OCI}.revision`]: source.revision,
        [`${OCI}.source`]: source.url,
        [`${OCI}.version`]: source.version,
        [`${OCI}.created`]: source.created,
    };
    const known = Object.entries(facts).filter((pair) => pair[1] !== undefined);
    const throwaway = isThrowaway(spec, options) ? Object.entries(environment.labels) : [];
    const owner = throwaway.filter((pair) => pair[1] !== undefined);
    return {
        ...Object.fromEntries(known),
        ...spec.labels,
        ...options.labels,
        ...Object.fromEntries(owner),
    };
}
/** Whether an image is gone with its environment: it went into this engine or a registry on this machine only. */
function isThrowaway(spec, options) {
    if (options.destination === 'engine')
        return true;
    return spec.tags.every((tag) => (0,image_reference/* isLoopback */.U9)((0,image_reference/* parseReference */.F2)(tag)?.registry ?? ''));
}
//# sourceMappingURL=labels.js.map
;// CONCATENATED MODULE: ./compiled/src/image/build-command.js


/** Arguments of `docker` that build one image. Flags: docs.docker.com/reference/cli/docker/buildx/build. */
function buildArguments(spec, options, builder, environment, metadataFile) {
    const platforms = spec.platforms ?? options.platforms ?? [];
    const scope = platforms.length > 0 ? platforms : [builder.platform];
    return [
        ...['buildx', 'build', '--progress=rawjson', '--metadata-file', metadataFile, '--file', spec.dockerfile],
        ...builder.flags,
        ...each('--tag', spec.tags),
        ...each('--build-arg', assignments(spec.args)),
        ...each('--label', assignments(imageLabels(spec, options, environment))),
        ...each('--build-context', assignments(builder.bases)),
        ...(spec.target === undefined ? [] : ['--target', spec.target]),
        ...(platforms.length === 0 ? [] : ['--platform', platforms.join(',')]),
        ...(options.network === undefined ? [] : ['--network', options.network]),
        ...each('--secret', Object.entries(options.secrets ?? {}).map(([id, file]) => `id=${id},src=${file}`)),
        ...cacheFlags(options.cache ?? { type: 'none' }, spec.name, scope),
        // Attestations make an index out of a single manifest: of no use to what is thrown away, refused by Lambda.
        ...(options.preset === 'lambda' || isThrowaway(spec, options)
            ? ['--provenance=false', '--sbom=false']
            : []),
        builder.separate && options.destination === 'registry' ? '--push' : '--load',
        spec.context,
    ];
}
/** What `docker` and buildx get in their process environment besides what this process has. */
function buildEnvironment(options, builder) {
    return {
        ...(options.dockerConfig === undefined ? {} : { DOCKER_CONFIG: options.dockerConfig }),
        ...builder.env,
        BUILDX_METADATA_PROVENANCE: 'disabled',
    };
}
function each(flag, values) {
    return values.flatMap((value) => [flag, value]);
}
function assignments(values = {}) {
    return Object.entries(values).map(([name, value]) => `${name}=${value}`);
}
//# sourceMappingURL=build-command.js.map
;// CONCATENATED MODULE: ./compiled/src/image/container.js

/** Starts a container of the environment, or finds it running from an earlier step; returns its name. */
async function startContainer(context, environment, request) {
    if (await isRunning(context, request.name))
        return request.name;
    const labels = Object.entries(environment.labels).filter((pair) => pair[1] !== undefined);
    const onVolume = labels.map(([key, value]) => `,"volume-label=${key}=${value}"`).join('');
    await environment.create('docker:container', request.name, async () => {
        const { stdout } = await context.exec('docker', [
            ...['run', '--detach', '--name', request.name, '--pull', 'never'],
            ...labels.flatMap(([key, value]) => ['--label', `${key}=${value}`]),
            ...['--mount', `type=volume,target=${request.data}${onVolume}`],
            ...request.options,
            request.image,
            ...(request.command ?? []),
        ], { signal: context.signal });
        return stdout.trim();
    });
    return request.name;
}
async function isRunning(context, name) {
    const inspect = ['container', 'inspect', '--format', '{{.State.Running}}', name];
    const { stdout } = await context.exec('docker', inspect, { accept: 'any' });
    return stdout.trim() === 'true';
}
/** InfraError with the last lines that the container printed. */
async function withContainerLog(context, name, error) {
    const { stdout, stderr } = await context
        .exec('docker', ['logs', '--tail', '20', name], { accept: 'any' })
        .catch((failure) => failure);
    return new errors/* InfraError */.Ri(error.message, { subject: name, log: (0,errors/* lastLines */.w$)(stdout + stderr, 20), cause: error });
}
//# sourceMappingURL=container.js.map
;// CONCATENATED MODULE: ./compiled/src/image/buildkit-image.js



/** Pulled, or built from its Go module where no registry answers. */
const BUILDKIT_IMAGE = 'moby/buildkit:v0.34.2';
/**
 * Starts BuildKit in a container of the environment and returns the container's name. It shares this machine's network,
 * so that `localhost:port` is the same registry for it and for the engine.
 */
async function startBuildkit(context, environment, step) {
    try {
        await ensureImages(context, [BUILDKIT_IMAGE], {}, step);
    }
    catch (error) {
        context.signal.throwIfAborted();
        throw new errors/* InfraError */.Ri(`a layer cache or several platforms need ${BUILDKIT_IMAGE}, which cannot be had here`, {
            subject: BUILDKIT_IMAGE,
            hint: 'build for one platform with cache none, or name a registry mirror',
            cause: error,
        });
    }
    return startContainer(context, environment, {
        name: `${environment.id}-buildkit`,
        image: BUILDKIT_IMAGE,
        options: ['--privileged', '--network', 'host'],
        command: ['--allow-insecure-entitlement', 'network.host'],
        data: '/var/lib/buildkit',
    });
}
//# sourceMappingURL=buildkit-image.js.map
// EXTERNAL MODULE: ./compiled/src/image/dockerfile.js
var image_dockerfile = __webpack_require__(2436);
;// CONCATENATED MODULE: ./compiled/src/image/registry.js




const REGISTRY_IMAGE = 'registry:3';
/** Port on which the registry listens inside its container. */
const PORT = 5000;
/**
 * Starts the environment's throwaway registry, or finds the one that an earlier step started, and waits until it
 * answers. It listens on a free port of 127.0.0.1, allows deletion, and its data goes with the container.
 * @returns `localhost:port`, a name under which the engine uses plain HTTP, and the container's name
 * @throws InfraError when it does not answer within 30 s, with what it printed
 */
async function startRegistry(context, environment) {
    await ensureImages(context, [REGISTRY_IMAGE], {});
    const container = await startContainer(context, environment, {
        name: `${environment.id}-registry`,
        image: REGISTRY_IMAGE,
        options: [
            ...['--publish', `127.0.0.1::${PORT}`],
            ...['--env', 'REGISTRY_STORAGE_DELETE_ENABLED=true'],
            // Distribution 3 sends traces to localhost unless told not to.
            ...['--env', 'OTEL_TRACES_EXPORTER=none'],
        ],
        data: '/var/lib/registry',
    });
    try {
        return { address: await answeringAddress(context, container), container };
    }
    catch (error) {
        throw error instanceof errors/* InfraError */.Ri ? await withContainerLog(context, container, error) : error;
    }
}
async function answeringAddress(context, container) {
    const { clock, signal } = context;
    return (0,wait/* waitFor */.f)(clock, { reason: 'the registry to answer', deadline: 30_000, signal }, async () => {
        try {
            const { stdout } = await context.exec('docker', ['port', container, `${PORT}/tcp`], { signal });
            const port = /:(\d+)\s*$/m.exec(stdout)?.[1] ?? '';
            const { status } = await fetch(`http://127.0.0.1:${port}/v2/`, { signal: AbortSignal.timeout(5_000) });
            if (status === 200)
                return { done: true, value: `localhost:${port}` };
            return { done: false, seen: `/v2/ answers ${status}` };
        }
        catch (error) {
            signal.throwIfAborted();
            return { done: false, seen: (0,errors/* messageOf */.bD)(error) };
        }
    });
}
//# sourceMappingURL=registry.js.map
;// CONCATENATED MODULE: ./compiled/src/image/local-bases.js



/**
 * BuildKit in a container does not see the engine's images. Base images that were made on this machine, and so are in
 * no registry it could ask, are pushed to the environment's registry; returns that reference by the name as written.
 */
async function localBases(context, environment, specs, options) {
    const images = new Set(specs.flatMap(({ dockerfile }) => (0,image_dockerfile/* externalImages */.e)(dockerfile).map(({ image }) => image)));
    const local = [];
    for (const image of images)
        if (await isOnlyHere(context, image))
            local.push(image);
    if (local.length === 0)
        return {};
    const address = registryOf(specs, options) ?? (await startRegistry(context, environment)).address;
    const pairs = local.map(async (image) => [image, await pushBase(context, address, image)]);
    return Object.fromEntries((await Promise.all(pairs)).map(([image, reference]) => [image, `docker-image://${reference}`]));
}
/** In the engine, and neither pulled from nor pushed to the registry that its name says. */
async function isOnlyHere(context, image) {
    const inspect = ['image', 'inspect', '--format', '{{json .RepoDigests}}', image];
    const { exitCode, stdout } = await context.exec('docker', inspect, { accept: 'any' });
    if (exitCode !== 0)
        return false;
    const known = JSON.parse(stdout);
    const named = (0,image_reference/* parseReference */.F2)(image);
    return !(known ?? []).some((digest) => {
        const reference = (0,image_reference/* parseReference */.F2)(digest);
        return reference?.registry === named?.registry && reference?.repository === named?.repository;
    });
}
/** The registry on this machine that the images go to anyway. */
function registryOf(specs, options) {
    if (options.destination !== 'registry')
        return undefined;
    const registries = specs.flatMap(({ spec }) => spec.tags.map((tag) => (0,image_reference/* parseReference */.F2)(tag)?.registry ?? ''));
    return registries.find(image_reference/* isLoopback */.U9);
}
async function pushBase(context, address, image) {
    const { repository = image, tag = 'latest' } = (0,image_reference/* parseReference */.F2)(image) ?? {};
    const reference = `${address}/bases/${repository}:${tag}`;
    await context.exec('docker', ['tag', image, reference], { signal: context.signal });
    try {
        await context.exec('docker', ['push', '--quiet', reference], { signal: context.signal });
    }
    finally {
        await context.exec('docker', ['image', 'rm', '--no-prune', reference], { accept: 'any' });
    }
    return reference;
}
//# sourceMappingURL=local-bases.js.map
;// CONCATENATED MODULE: ./compiled/src/image/builder.js





/**
 * The engine's own BuildKit, which needs nothing; one in a container of the environment when the layer cache is
 * exported or an image has several platforms, unless the engine's store can hold that itself.
 * Throws InfraError when that container does not come up.
 */
async function chooseBuilder(context, environment, specs, options, step) {
    const own = { flags: ['--builder', 'default'], env: {}, separate: false, bases: {}, platform: '' };
    const reason = reasonForContainer(specs, options);
    if (reason === undefined)
        return own;
    const platform = await nativePlatform(context);
    if (await hasContainerdStore(context))
        return { ...own, platform };
    step.note(`BuildKit runs in a container of its own: ${reason}`);
    step.progress('starting BuildKit');
    const container = await startBuildkit(context, environment, step);
    const name = `${environment.id}-builder`;
    const env = { BUILDX_CONFIG: (0,external_node_path_.join)(environment.folder, 'buildx') };
    // The "remote" driver only writes down how to reach it: nothing but the labelled container can be left behind.
    const create = [
        'buildx',
        'create',
        '--name',
        name,
        '--driver',
        'remote',
        `docker-container://${container}`,
    ];
    const known = await context.exec('docker', ['buildx', 'inspect', name], { env, accept: 'any' });
    if (known.exitCode !== 0)
        await context.exec('docker', create, { env, signal: context.signal });
    await waitUntilReady(context, name, env);
    const bases = await localBases(context, environment, specs, options);
    return { flags: ['--builder', name], env, separate: true, bases, platform };
}
function reasonForContainer(specs, options) {
    if (options.cache !== undefined && options.cache.type !== 'none') {
        return `a layer cache of type ${options.cache.type} is written`;
    }
    const many = specs.find(({ spec }) => (spec.platforms ?? options.platforms ?? []).length > 1);
    return many === undefined ? undefined : `${many.spec.name} is built for several platforms`;
}
/** With containerd's image store the engine's BuildKit exports caches and holds several platforms. */
async function hasContainerdStore(context) {
    const { stdout } = await context.exec('docker', ['info', '--format', '{{json .DriverStatus}}']);
    return stdout.includes('io.containerd.snapshotter');
}
async function nativePlatform(context) {
    const { stdout } = await context.exec('docker', ['version', '--format', '{{.Server.Os}}/{{.Server.Arch}}']);
    return stdout.trim();
}
async function waitUntilReady(context, name, env) {
    const { clock, signal } = context;
    await (0,wait/* waitFor */.f)(clock, { reason: 'BuildKit to answer', deadline: 30_000, signal }, async () => {
        try {
            const { stdout } = await context.exec('docker', ['buildx', 'inspect', name], { env, signal });
            const status = /^Status:\s*(.*)$/m.exec(stdout)?.[1] ?? 'unknown';
            return status === 'running' ? { done: true, value: undefined } : { done: false, seen: status };
        }
        catch (error) {
            return { done: false, seen: (0,errors/* messageOf */.bD)(error) };
        }
    });
}
//# sourceMappingURL=builder.js.map
;// CONCATENATED MODULE: ./compiled/src/image/hints.js
/** What usually causes a failure, by what its output says; the first that fits. */
const HINTS = [
    [
        /cannot connect to the docker daemon|failed to connect to the docker API/i,
        'no Docker engine answers: `distsys doctor --install` gets and starts one',
    ],
    [
        /buildx.* is not a docker command|unknown command: docker buildx|invalid progress mode|unknown flag: --(progress|metadata-file)/i,
        'buildx 0.13 or later is needed: `distsys doctor --install` gets it',
    ],
    [/no space left on device/i, 'the disk is full: `docker system df` shows what takes the room'],
    [
        /certificate verify failed|unable to get local issuer certificate|self[- ]signed certificate|x509: |SSL certificate problem/i,
        'a proxy signs the traffic with its own CA: hand the CA bundle to the build, or use a base image that holds it',
    ],
    [
        /could not resolve host|temporary failure (in name resolution|resolving)|getaddrinfo|EAI_AGAIN|ENOTFOUND|Name or service not known/i,
        "names cannot be resolved inside the build: check the name, or build with the host's network (network: host)",
    ],
    [
        /network is unreachable|connection timed out|ETIMEDOUT|ECONNREFUSED|connection refused/i,
        'the build cannot reach the network: check the address, a proxy, or build with network: host',
    ],
    [/exec format error/i, 'the base image is for another processor: set platforms, or install QEMU (binfmt)'],
    [
        /: not found$|command not found/im,
        'the program is not in the base image: install it in an earlier instruction',
    ],
    [
        /permission denied|EACCES/i,
        'an earlier USER may not do this: move the instruction before it, or use COPY --chown',
    ],
    [/\bKilled\b|exit code: 137/i, 'the step was killed, most likely for want of memory'],
];
function hintFor(text) {
    return HINTS.find(([pattern]) => pattern.test(text))?.[1];
}
//# sourceMappingURL=hints.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./compiled/src/image/progress.js

const vertexSchema = schemas/* object */.Ikc({
    digest: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    started: schemas/* string */.YjP().optional(),
    completed: schemas/* string */.YjP().optional(),
    cached: schemas/* boolean */.zMY().optional(),
    error: schemas/* string */.YjP().optional(),
});
/** One line of `docker buildx build --progress=rawjson`: BuildKit's SolveStatus (client/graph.go). */
const statusSchema = schemas/* object */.Ikc({
    vertexes: schemas/* array */.YOg(vertexSchema).nullish(),
    logs: schemas/* array */.YOg(schemas/* object */.Ikc({ vertex: schemas/* string */.YjP(), data: schemas/* string */.YjP() })).nullish(),
});
/** Lines kept of each step's output. */
const KEPT_LINES = 40;
/** What one build has said so far: fed line by line, it keeps the steps, the tail of their output, and other text. */
class BuildProgress {
    onStep;
    vertices = new Map();
    /** Lines that are not rawjson: buildx's own messages and BuildKit's final error with its Dockerfile excerpt. */
    text = [];
    output = new Map();
    /** `onStep` is called when a step that is worth showing starts. */
    constructor(onStep = () => { }) {
        this.onStep = onStep;
    }
    add = (line) => {
        const status = line.startsWith('{') ? parseStatus(line) : undefined;
        if (status === undefined) {
            if (line.trim() !== '')
                this.text.push(line);
            return;
        }
        for (const vertex of status.vertexes ?? [])
            this.addVertex(vertex);
        for (const log of status.logs ?? [])
            this.addOutput(log.vertex, Buffer.from(log.data, 'base64').toString());
    };
    /** The step that failed by its own fault, not one that was cancelled because of it. */
    get failed() {
        const failed = [...this.vertices.values()].filter((vertex) => vertex.error !== undefined);
        return failed.find((vertex) => !/context canceled/i.test(vertex.error ?? '')) ?? failed[0];
    }
    /** Every step of the Dockerfile came from the cache; a base image counts for nothing, BuildKit marks it at will. */
    get cached() {
        return [...this.vertices.values()].every((vertex) => {
            const instruction = stepOf(vertex.name)?.instruction;
            return vertex.cached || instruction === undefined || instruction.startsWith('FROM ');
        });
    }
    /** The last lines a step printed, oldest first. */
    outputOf(digest) {
        return (this.output.get(digest) ?? []).filter((line) => line.trim() !== '');
    }
    addVertex(vertex) {
        const known = this.vertices.get(vertex.digest);
        this.vertices.set(vertex.digest, {
            digest: vertex.digest,
            name: vertex.name,
            // BuildKit reports a step more than once, with the mark only at times.
            cached: (known?.cached ?? false) || vertex.cached === true,
            completed: vertex.completed !== undefined,
            error: vertex.error ?? known?.error,
        });
        if (vertex.started !== undefined && vertex.completed === undefined && vertex.cached !== true) {
            const shown = showStep(vertex.name);
            if (shown !== undefined)
                this.onStep(shown);
        }
    }
    addOutput(digest, data) {
        const lines = this.output.get(digest) ?? [''];
        const [first = '', ...more] = data.split('\n');
        lines.push(`${lines.pop() ?? ''}${first}`, ...more);
        // A program that redraws its line with \r: the last state is what a person would have seen.
        this.output.set(digest, lines.slice(-KEPT_LINES - 1).map((line) => line.replace(/\r$/, '').replace(/^.*\r/, '')));
    }
}
function parseStatus(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    const status = statusSchema.safeParse(value);
    return status.success ? status.data : undefined;
}
/** Takes "[linux/arm64 stage-1 3/4] RUN npm ci" apart; undefined for steps that are not in the Dockerfile. */
function stepOf(name) {
    const match = /^\[(?:(\S+) +)?(?:(\S+) +)?(\d+)\/(\d+)\] (.*)$/s.exec(name);
    if (match === null)
        return undefined;
    const words = [match[1], match[2]].filter((word) => word !== undefined);
    // A platform, as in linux/arm64 or linux/amd64->arm64, stands before the stage.
    const stage = words.findLast((word) => !/^[a-z0-9]+\/[a-z0-9]+/.test(word));
    return { stage, number: Number(match[3]), of: Number(match[4]), instruction: match[5] ?? '' };
}
/** What the live line says of a step, as in "4/9 pip install"; undefined for those that only take a moment. */
function showStep(name) {
    const step = stepOf(name);
    if (step !== undefined) {
        const text = step.instruction.replace(/^RUN (--\S+ +)*/, '').replace(/\s+/g, ' ');
        return `${step.number}/${step.of} ${text.length > 40 ? `${text.slice(0, 39)}…` : text}`;
    }
    if (/^(exporting|pushing|importing cache|exporting cache)/.test(name))
        return name;
    return undefined;
}
//# sourceMappingURL=progress.js.map
;// CONCATENATED MODULE: ./compiled/src/image/locate.js



/** Where BuildKit prints it itself (0.10 and later): "Dockerfile:5" before a framed excerpt. */
const PRINTED = /^\S.*?:(\d+)$/;
/**
 * The line of the Dockerfile that a failed step stands on. BuildKit before 0.10 does not say: then the step's number
 * is counted out as BuildKit's dockerfile2llb does.
 * @param name the vertex, as in "[stage-1 3/4] RUN npm ci"
 * @param text what buildx printed that was not rawjson
 */
function locateStep(file, dockerfile, name, text) {
    const line = printedLine(text) ?? lineOfStep(dockerfile, name) ?? lineOfImage(dockerfile, name);
    return line === undefined ? { file } : { file, line };
}
/** The line that BuildKit or its parser names in its final message. */
function printedLine(text) {
    const frame = text.findIndex((line) => /^-{10,}$/.test(line.trim()));
    const excerpt = frame > 0 ? PRINTED.exec(text[frame - 1]?.trim() ?? '') : null;
    // The excerpt marks with >>> the lines at fault; its heading names the first.
    if (excerpt !== null && text.some((line) => line.includes('>>>')))
        return Number(excerpt[1]);
    const parser = /(?:parse error (?:on )?line|Syntax error - .* line) (\d+)/.exec(text.join('\n'));
    return parser === null ? undefined : Number(parser[1]);
}
function lineOfStep(dockerfile, name) {
    const step = stepOf(name);
    if (step === undefined)
        return undefined;
    const stages = stagesNamed(dockerfile, step);
    for (const stage of stages) {
        const counted = countedSteps(stage)[step.number - 1];
        if (counted !== undefined && sameKeyword(counted, step.instruction))
            return counted.line;
    }
    // ONBUILD triggers of a base image shift the numbers: the text decides then.
    const wanted = squeeze(step.instruction);
    const all = stages.flatMap((stage) => stage.instructions);
    return all.find((each) => squeeze(`${each.keyword} ${each.rest}`) === wanted)?.line;
}
function stagesNamed(dockerfile, step) {
    const unnamed = /^stage-(\d+)$/.exec(step.stage ?? '');
    return dockerfile.stages.filter((stage) => step.stage === undefined ||
        stage.name === step.stage.toLowerCase() ||
        (stage.name === undefined && unnamed !== null && Number(unnamed[1]) === stage.index));
}
/** Instructions that have a number in BuildKit: a FROM that loads an image, and those that change files. */
function countedSteps(stage) {
    const loads = stage.baseStage === undefined && stage.base !== 'scratch';
    const changes = stage.instructions.filter(({ keyword }) => ['RUN', 'COPY', 'ADD', 'WORKDIR'].includes(keyword));
    return loads ? [stage.from, ...changes] : changes;
}
function sameKeyword(instruction, shown) {
    return shown.trimStart().toUpperCase().startsWith(instruction.keyword);
}
function squeeze(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/** For "[internal] load metadata for docker.io/library/python:3" and its like: the FROM that names this image. */
function lineOfImage(dockerfile, name) {
    const image = /(?:load metadata for|FROM|resolve image config for(?: docker-image:\/\/)?) ?(\S+)$/.exec(name)?.[1];
    if (image === undefined)
        return undefined;
    const wanted = (0,image_reference/* fullName */.fq)(image);
    if (dockerfile.syntax !== undefined && (0,image_reference/* fullName */.fq)(dockerfile.syntax.image) === wanted)
        return dockerfile.syntax.line;
    return (0,image_dockerfile/* externalImages */.e)(dockerfile).find((each) => (0,image_reference/* fullName */.fq)(each.image) === wanted)?.line;
}
//# sourceMappingURL=locate.js.map
// EXTERNAL MODULE: ./compiled/src/image/transient.js
var image_transient = __webpack_require__(7490);
;// CONCATENATED MODULE: ./compiled/src/image/failure.js







/** Lines of a step's output that an error carries. */
const LOG_LINES = 20;
/** Turns the end of a failed build into a message: the instruction, its line, what it printed last, and what helps. */
async function failure_explainFailure(checked, progress) {
    const final = finalMessage(progress.text);
    const failed = progress.failed;
    const step = failed === undefined ? undefined : stepOf(failed.name);
    if (failed !== undefined && step !== undefined && !step.instruction.startsWith('FROM ')) {
        return { error: await instructionFailure(checked, progress, failed), transient: false };
    }
    const said = failed?.error ?? final;
    if (failed !== undefined && /load metadata for|resolve image config|FROM /.test(failed.name)) {
        return { error: baseImageFailure(checked, progress, failed), transient: (0,image_transient/* isTransientText */.KL)(said) };
    }
    if (failed === undefined && isAboutDockerfile(final)) {
        return { error: dockerfileFailure(checked, progress.text, final), transient: false };
    }
    return { error: otherFailure(checked, failed, said), transient: (0,image_transient/* isTransientText */.KL)(said) };
}
async function instructionFailure(checked, progress, failed) {
    const { spec, dockerfile } = checked;
    const location = locateStep(spec.dockerfile, dockerfile, failed.name, progress.text);
    const instruction = shorten(stepOf(failed.name)?.instruction ?? failed.name);
    const log = progress.outputOf(failed.digest).slice(-LOG_LINES);
    const said = failed.error ?? '';
    // "/app.py" not found, "/app.py": not found, or lstat of a path in a stage's mount, as versions go.
    const missing = /"([^"]+)":? not found|lstat \S*?\/merged(\/\S+): no such file/.exec(said);
    const about = { subject: spec.name, location, log };
    const start = `image ${spec.name}: ${at(location)}: ${instruction}`;
    const path = missing?.[1] ?? missing?.[2];
    if (path !== undefined && /^(COPY|ADD) /.test(instruction)) {
        return new errors/* UserError */.yo(`${start}: ${await missingFile(spec.context, instruction, path)}`, {
            ...about,
            hint: await missingHint(spec.context, instruction, path),
        });
    }
    const text = [said, ...log].join('\n');
    const details = { ...about, hint: hintFor(text) };
    if (/no space left on device/i.test(text)) {
        return new errors/* InfraError */.Ri(`${start}: no space left on this machine`, details);
    }
    const code = /exit code: (\d+)/.exec(said)?.[1];
    return new errors/* UserError */.yo(`${start}: ${code === undefined ? shorten(said) : `exit code ${code}`}`, details);
}
async function missingFile(context, instruction, missing) {
    const from = /--from=(\S+)/.exec(instruction)?.[1];
    if (from !== undefined)
        return `${missing} is not in ${from}`;
    const there = await exists((0,external_node_path_.join)(context, missing));
    return `${missing.replace(/^\//, '')} is not in the build context ${context}${there ? ' as .dockerignore leaves it' : ''}`;
}
async function missingHint(context, instruction, missing) {
    if (instruction.includes('--from='))
        return 'the stage or image must hold the path: check what it builds';
    if (await exists((0,external_node_path_.join)(context, missing)))
        return 'the file is there, but .dockerignore excludes it';
    return 'paths are relative to the build context, not to the Dockerfile; what .dockerignore excludes is not there either';
}
function exists(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}
function baseImageFailure(checked, progress, failed) {
    const { spec, dockerfile } = checked;
    const location = locateStep(spec.dockerfile, dockerfile, failed.name, progress.text);
    const image = (failed.name.split(' ').at(-1) ?? '')
        .replace(/^docker\.io\/(library\/)?/, '')
        .replace(/@.*$/, '');
    const said = failed.error ?? '';
    const about = { subject: spec.name, location, log: [said] };
    const start = `image ${spec.name}: ${at(location)}: ${image}`;
    if (/not found|manifest unknown|repository does not exist|pull access denied|insufficient_scope/i.test(said)) {
        return new errors/* UserError */.yo(`${start}: no such base image, or it needs a login`, {
            ...about,
            hint: 'check the name and tag; for a private image log in to its registry first',
        });
    }
    if (/\b(401|403)\b|unauthorized|denied|forbidden/i.test(said)) {
        return new errors/* UserError */.yo(`${start}: the registry refused access to the base image`, {
            ...about,
            hint: 'log in to the registry with an account that may pull this image',
        });
    }
    const syntax = dockerfile.syntax !== undefined && location.line === dockerfile.syntax.line;
    return new errors/* InfraError */.Ri(`${start}: the base image could not be fetched`, {
        ...about,
        hint: syntax
            ? 'without a registry leave out the `# syntax=` line: the builder has a Dockerfile frontend of its own'
            : (hintFor(said) ??
                'name a registry mirror that can be reached, or build the image locally under this name'),
    });
}
function isAboutDockerfile(final) {
    return /dockerfile parse error|failed to create LLB definition|failed to read dockerfile|Syntax error|target stage/i.test(final);
}
function dockerfileFailure(checked, text, final) {
    const { spec, dockerfile } = checked;
    const reason = final
        .replace(/^.*failed to create LLB definition: /, '')
        .replace(/^.*?dockerfile parse error(?: on)? line \d+: /, '');
    const line = printedLine([...text]) ?? onlyLineOf(reason, checked);
    const location = line === undefined ? { file: spec.dockerfile } : { file: spec.dockerfile, line };
    const known = dockerfile.stages.length === 0 ? 'a Dockerfile starts with FROM' : undefined;
    return new errors/* UserError */.yo(`image ${spec.name}: ${at(location)}: ${reason}`, {
        subject: spec.name,
        location,
        hint: known,
    });
}
/** BuildKit names the instruction but not its line: clear when there is only one of that keyword. */
function onlyLineOf(reason, { dockerfile }) {
    const keyword = /^[A-Z]+\b/.exec(reason)?.[0];
    const all = dockerfile.stages.flatMap((stage) => [stage.from, ...stage.instructions]);
    const same = all.filter((instruction) => instruction.keyword === keyword);
    return same.length === 1 ? same[0]?.line : undefined;
}
function otherFailure(checked, failed, said) {
    const { name } = checked.spec;
    const where = failed === undefined ? '' : ` (${shorten(failed.name)})`;
    const message = `image ${name}: the build failed${where}: ${said}`;
    const details = { subject: name, hint: hintFor(said) };
    if (/\b(401|403)\b|unauthorized|denied|forbidden/i.test(said))
        return new errors/* UserError */.yo(message, details);
    return new errors/* InfraError */.Ri(message, details);
}
/** The last "ERROR: …" of buildx without its wrappings. */
function finalMessage(text) {
    const last = text.findLast((line) => line.startsWith('ERROR: ')) ?? text.at(-1) ?? 'no message';
    return last.replace(/^ERROR: |failed to build: |failed to solve(?: with frontend \S+)?: |rpc error: code = \w+ desc = /g, '');
}
function at(location) {
    return location.line === undefined ? location.file : `${location.file}:${location.line}`;
}
function shorten(text) {
    const one = text.replace(/\s+/g, ' ').trim();
    return one.length > 120 ? `${one.slice(0, 119)}…` : one;
}
//# sourceMappingURL=failure.js.map
;// CONCATENATED MODULE: ./compiled/src/image/manifest.js


/** Media types of lists: github.com/opencontainers/image-spec and Docker's own. */
const LISTS = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
/**
 * Asks the registry for what was pushed and throws InfraError unless it is one manifest: AWS Lambda refuses an index
 * (docs.aws.amazon.com/lambda/latest/dg/images-create.html).
 */
async function assertSingleManifest(context, reference, env) {
    const inspect = ['buildx', 'imagetools', 'inspect', '--raw', reference];
    const { stdout } = await (0,image_transient/* retryTransient */.jh)(context, { what: `look at ${reference}` }, () => context.exec('docker', inspect, { env, signal: context.signal }));
    const manifest = JSON.parse(stdout);
    if (LISTS.includes(manifest.mediaType ?? '') || manifest.manifests !== undefined) {
        throw new errors/* InfraError */.Ri(`${reference} is an index of several manifests, which Lambda refuses`, {
            subject: reference,
            hint: 'the builder added attestations or platforms although preset lambda turns them off',
        });
    }
}
//# sourceMappingURL=manifest.js.map
;// CONCATENATED MODULE: ./compiled/src/image/push.js



/**
 * Pushes an image of the engine; retries what can pass.
 * @returns `sha256:…` of the manifest as the registry has it
 * @throws UserError when the registry refuses, InfraError when it is not up to it
 */
async function pushImage(context, reference, options) {
    const { env, attempts } = options;
    try {
        const { stdout } = await (0,image_transient/* retryTransient */.jh)(context, { what: `push of ${reference}`, attempts }, () => context.exec('docker', ['push', reference], { env, signal: context.signal }));
        const digest = /\bdigest: (sha256:[0-9a-f]{64})\b/.exec(stdout)?.[1];
        if (digest === undefined)
            throw new errors/* InfraError */.Ri(`docker push ${reference} named no digest`);
        return digest;
    }
    catch (error) {
        throw error instanceof errors/* CommandError */.Qd ? explainPush(reference, error) : error;
    }
}
/** Says who has to act: the user when the registry refuses, nobody when it was not up to it. */
function explainPush(reference, error) {
    if (error.reason === 'aborted')
        return error;
    const said = error.tail(1)[0] ?? 'no message';
    const registry = (0,image_reference/* parseReference */.F2)(reference)?.registry ?? reference;
    const details = { subject: reference, log: error.tail(), cause: error };
    if (/name unknown|repository .* (not found|does not exist)/i.test(said)) {
        return new errors/* UserError */.yo(`push of ${reference}: ${registry} has no such repository`, {
            ...details,
            hint: 'some registries, such as ECR, need the repository to be created first',
        });
    }
    if (/\b(401|403)\b|unauthorized|denied|forbidden|no basic auth|authentication required/i.test(said)) {
        return new errors/* UserError */.yo(`push of ${reference}: ${registry} refused it: ${said}`, {
            ...details,
            hint: `log in to ${registry} with an account that may write there`,
        });
    }
    const tried = (0,image_transient/* isTransient */.dg)(error) ? ' after several tries' : '';
    return new errors/* InfraError */.Ri(`push of ${reference} failed${tried}: ${said}`, details);
}
//# sourceMappingURL=push.js.map
;// CONCATENATED MODULE: ./compiled/src/image/status-line.js
/** One live line for several images that build side by side, as in "vote 4/9 pip install · worker 2/5 npm ci". */
class StatusLine {
    names;
    show;
    now = new Map();
    /** `names` in the order in which they are shown. */
    constructor(names, show) {
        this.names = names;
        this.show = show;
    }
    update(name, text) {
        this.now.set(name, text);
        this.draw();
    }
    done(name) {
        if (this.now.delete(name) && this.now.size > 0)
            this.draw();
    }
    draw() {
        const active = this.names.filter((name) => this.now.has(name));
        this.show(active.map((name) => `${name} ${this.now.get(name)}`).join(' · '));
    }
}
//# sourceMappingURL=status-line.js.map
;// CONCATENATED MODULE: ./compiled/src/image/validate.js





/** Arguments that BuildKit knows without an ARG (docs.docker.com/reference/dockerfile, predefined ARGs). */
const PREDEFINED = /^(https?_proxy|ftp_proxy|no_proxy|all_proxy|BUILDKIT_\w+|SOURCE_DATE_EPOCH)$/i;
/** Throws UserError for the first thing that is wrong with an image or an option, before anything is created. */
async function checkSpecs(specs, options) {
    const twice = specs.find((spec, index) => specs.findIndex((other) => other.name === spec.name) < index);
    if (twice !== undefined)
        throw new errors/* UserError */.yo(`image ${twice.name} is declared twice: names must differ`);
    const problem = options.cache === undefined ? undefined : cacheProblem(options.cache);
    if (problem !== undefined)
        throw new errors/* UserError */.yo(problem);
    for (const [id, file] of Object.entries(options.secrets ?? {})) {
        if (!(await isFile(file)))
            throw new errors/* UserError */.yo(`build secret ${id}: ${file} is not a file`);
    }
    return Promise.all(specs.map((spec) => checkSpec(spec, options)));
}
async function checkSpec(spec, options) {
    const fail = (message, line, hint) => {
        const location = line === undefined ? undefined : { file: spec.dockerfile, line };
        throw new errors/* UserError */.yo(`image ${spec.name}: ${message}`, { subject: spec.name, location, hint });
    };
    if (spec.tags.length === 0)
        fail('it has no tag');
    for (const tag of spec.tags) {
        const reference = (0,image_reference/* parseReference */.F2)(tag);
        if (reference === undefined || reference.digest !== undefined) {
            fail(`"${tag}" is not a tag: accepted is [host[:port]/]path[:tag] in lower case`);
        }
    }
    const platforms = spec.platforms ?? options.platforms ?? [];
    for (const platform of platforms) {
        if (!/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/.test(platform)) {
            fail(`platform "${platform}" is not os/architecture[/variant], as in linux/arm64`);
        }
    }
    if (options.preset === 'lambda' && platforms.length > 1) {
        fail(`preset lambda makes one manifest, but ${platforms.length} platforms were asked for`);
    }
    for (const name of Object.keys(spec.args ?? {})) {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
            fail(`build argument "${name}" is not a name: letters, digits and _ are accepted`);
        }
    }
    if (!(await isFolder(spec.context)))
        fail(`its build context ${spec.context} is not a folder`);
    if (!(await isFile(spec.dockerfile)))
        fail(`its Dockerfile ${spec.dockerfile} is not there`);
    const dockerfile = (0,image_dockerfile/* parseDockerfile */.A)(await (0,promises_.readFile)(spec.dockerfile, 'utf8'), spec.args);
    checkTarget(spec, dockerfile, fail);
    const unusedArgs = Object.keys(spec.args ?? {}).filter((name) => !dockerfile.args.has(name) && !PREDEFINED.test(name));
    return { spec, dockerfile, unusedArgs };
}
function checkTarget(spec, dockerfile, fail) {
    const { target } = spec;
    if (target === undefined)
        return;
    const stages = dockerfile.stages.map((stage) => stage.name ?? String(stage.index));
    const known = stages.includes(target.toLowerCase()) || dockerfile.stages[Number(target)] !== undefined;
    if (!known)
        fail(`target "${target}" is no stage of ${spec.dockerfile}; accepted: ${stages.join(', ')}`);
}
async function isFile(path) {
    return (0,promises_.stat)(path).then((found) => found.isFile(), () => false);
}
async function isFolder(path) {
    return (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}
//# sourceMappingURL=validate.js.map
;// CONCATENATED MODULE: ./compiled/src/image/build.js













/**
 * Builds all images side by side and pushes them where `options.destination` says. When one fails the others are
 * stopped and its failure is thrown: UserError with the failing instruction, its line in the Dockerfile and what it
 * printed last; InfraError when a registry, the network or the engine was not up to it.
 * Whatever is wrong in specs and options is thrown as UserError before anything is created.
 */
async function buildImages(context, environment, specs, options, step) {
    const checked = await checkSpecs(specs, options);
    for (const { spec, unusedArgs } of checked) {
        if (unusedArgs.length > 0)
            step.note(`${spec.name}: no ARG takes ${unusedArgs.join(', ')}`);
    }
    const builder = await chooseBuilder(context, environment, checked, options, step);
    const line = new StatusLine(specs.map(({ name }) => name), (text) => step.progress(text));
    const job = { environment, options, builder, line };
    const works = checked.map((each) => (own) => step.part(each.spec.name, () => build_buildImage(own, job, each)));
    const built = await (0,together/* together */.b)(context, works);
    const cached = built.filter((image) => image.cached).length;
    step.summary(`${built.length === 1 ? '1 image' : `${built.length} at once`}${cached > 0 ? `, ${cached} from the cache` : ''}`);
    return built;
}
async function build_buildImage(context, job, checked) {
    const { environment, options, builder, line } = job;
    const { spec } = checked;
    const started = context.clock.monotonic();
    const pushed = options.destination === 'registry';
    const run = () => runBuild(context, job, checked);
    try {
        // What only went to a registry left nothing in this engine.
        const { cached, ...build } = pushed && builder.separate ? await run() : await inLedger(environment, spec.tags, run);
        const env = buildEnvironment(options, builder);
        let { digest } = build;
        if (pushed && !builder.separate) {
            line.update(spec.name, 'pushing');
            for (const tag of spec.tags)
                digest = await pushImage(context, tag, { env, attempts: options.attempts });
        }
        const [reference = ''] = spec.tags;
        if (pushed && options.preset === 'lambda')
            await assertSingleManifest(context, reference, env);
        const seconds = Math.round((context.clock.monotonic() - started) / 100) / 10;
        return { name: spec.name, reference, digest, tags: spec.tags, seconds, cached };
    }
    finally {
        line.done(spec.name);
    }
}
/** Writes every tag to the ledger before the build that creates them all. */
async function inLedger(environment, tags, build) {
    let result;
    const next = async (index) => {
        const tag = tags[index];
        if (tag === undefined)
            result = { value: await build() };
        else
            await environment.create('docker:image', tag, () => next(index + 1));
        return undefined;
    };
    await next(0);
    if (result === undefined)
        throw new Error('the environment did not run the build');
    return result.value;
}
/** One `docker buildx build`, again when a registry failed it in a way that can pass. */
async function runBuild(context, job, checked) {
    const { environment, options, builder, line } = job;
    const { spec } = checked;
    const folder = (0,external_node_path_.join)(environment.folder, 'images');
    const metadata = (0,external_node_path_.join)(folder, `${spec.name.replace(/[^\w.-]+/g, '-')}.json`);
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.rm)(metadata, { force: true });
    let transient = false;
    const retry = { what: `build of ${spec.name}`, attempts: options.attempts, canPass: () => transient };
    return (0,image_transient/* retryTransient */.jh)(context, retry, async () => {
        const progress = new BuildProgress((shown) => line.update(spec.name, shown));
        try {
            await context.exec('docker', buildArguments(spec, options, builder, environment, metadata), {
                env: buildEnvironment(options, builder),
                signal: context.signal,
                onLine: progress.add,
            });
        }
        catch (error) {
            if (!(error instanceof errors/* CommandError */.Qd) || error.reason === 'aborted')
                throw error;
            const failure = await failure_explainFailure(checked, progress);
            transient = failure.transient;
            throw failure.error;
        }
        return { digest: await digestIn(metadata, spec.name), cached: progress.cached };
    });
}
async function digestIn(metadata, name) {
    const found = JSON.parse(await (0,promises_.readFile)(metadata, 'utf8'));
    const digest = found['containerimage.digest'];
    if (typeof digest === 'string')
        return digest;
    throw new errors/* InfraError */.Ri(`image ${name}: BuildKit named no digest`, { subject: name });
}
//# sourceMappingURL=build.js.map
// EXTERNAL MODULE: ./compiled/src/offline/install.js + 2 modules
var offline_install = __webpack_require__(4876);
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/deploy-kubernetes.js
async function deployKubernetes(...args) {
    throw new Error(String(args.length));
}
//# sourceMappingURL=deploy-kubernetes.js.map
// EXTERNAL MODULE: ./compiled/src/stack/source.js + 1 modules
var stack_source = __webpack_require__(1487);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
// EXTERNAL MODULE: ./compiled/src/stack/compose/reader.js
var reader = __webpack_require__(1255);
;// CONCATENATED MODULE: ./compiled/src/stack/failure.js


/** Kinds that nothing else in the stack can cause or cure: they end the wait at once. */
const OWN_FAULT = [
    'image',
    'configuration',
    'mount',
    'executable',
    'unschedulable',
    'port',
    'volume',
];
/**
 * The failure that ends the wait, if there is one. A crash or failing healthcheck counts only when nothing else is still
 * coming up, for it may be waiting for that; and not when something it depends on fails too.
 */
function decisiveFailure(statuses, dependsOn) {
    const failures = statuses.flatMap(({ failure }) => (failure?.final === true ? [failure] : []));
    const own = failures.find((failure) => OWN_FAULT.includes(failure.kind));
    if (own !== undefined)
        return own;
    if (statuses.some((status) => !status.done && status.failure?.final !== true))
        return undefined;
    const failing = new Set(failures.map((failure) => failure.service));
    const first = failures.find((failure) => !(dependsOn[failure.service] ?? []).some((name) => failing.has(name)));
    return first ?? failures[0];
}
/** The error to throw: at the line of the key that caused it. */
function failureError(failure, location) {
    const place = location === undefined ? '' : `${(0,reader/* placeOf */.$)(location)} `;
    const details = {
        location,
        subject: failure.service,
        hint: failure.hint,
        log: failure.log,
    };
    const message = `${place}service ${failure.service} ${failure.sentence}`;
    return failure.infra === true ? new errors/* InfraError */.Ri(message, details) : new errors/* UserError */.yo(message, details);
}
//# sourceMappingURL=failure.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/converge.js



/**
 * Waits until every service is as wanted, each one a part of the step. Throws UserError as soon as a service can never
 * be, with its cause and the line that caused it, or when the time is over.
 */
async function converge(context, observer, options, step) {
    const parts = new Parts(step, options.services);
    let last = [];
    try {
        const result = await (0,wait/* waitFor */.f)(context.clock, {
            reason: 'the stack to converge',
            deadline: options.timeout,
            interval: 250,
            maxInterval: 1_000,
            signal: context.signal,
        }, async () => {
            last = await observer.look();
            for (const status of last)
                if (status.done)
                    parts.finish(status.name);
            const failure = decisiveFailure(last, options.dependsOn);
            if (failure !== undefined)
                throw await failed(observer, failure, options);
            const seen = last.map((status) => status.text).join(', ');
            step.progress(seen);
            return last.every((status) => status.done) ? { done: true, value: last } : { done: false, seen };
        });
        await parts.all();
        return result;
    }
    catch (error) {
        const cause = error instanceof errors/* InfraError */.Ri && /^waited /.test(error.message)
            ? await tooLate(observer, last, options)
            : error;
        parts.fail(cause);
        throw cause;
    }
}
async function failed(observer, failure, options) {
    const explained = await observer.explain(failure);
    return failureError(explained, options.locate(explained.service, explained.key));
}
/** What is known when the time is over: a failure that was not yet certain, or what the first late service does. */
async function tooLate(observer, last, options) {
    const suspect = last.find((status) => status.failure !== undefined)?.failure;
    if (suspect !== undefined)
        return failed(observer, suspect, options);
    const late = last.filter((status) => !status.done);
    const service = late[0]?.name ?? '';
    const seconds = Math.round(options.timeout / 1000);
    const states = late.map((status) => status.text).join(', ');
    return new errors/* UserError */.yo(`the stack did not converge within ${seconds} s: ${states}`, {
        location: options.locate(service, []),
        subject: service,
        hint: 'if the services only need longer, raise the timeout of the stack',
        log: await observer.log(service),
    });
}
/** One part of the step for each service; it ends when the service is as wanted for the first time. */
class Parts {
    open = new Map();
    running = [];
    constructor(step, names) {
        for (const name of names) {
            const work = new Promise((end, fail) => this.open.set(name, { end, fail }));
            const part = step.part(name, () => work);
            part.catch(() => undefined);
            this.running.push(part);
        }
    }
    finish(name) {
        this.open.get(name)?.end();
        this.open.delete(name);
    }
    fail(error) {
        for (const { fail } of this.open.values())
            fail(error);
    }
    async all() {
        await Promise.all(this.running);
    }
}
//# sourceMappingURL=converge.js.map
;// CONCATENATED MODULE: ./compiled/src/system/tcp.js

/** Milliseconds a connection must stay open: a forwarder accepts and then hangs up when nobody is behind it. */
const HOLD = 200;
const CONNECT_TIMEOUT = 2_000;
/** Whether something answers at `host:port`: it accepts a connection and then speaks or listens, rather than hangs up. */
function answersTcp(host, port, signal) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port });
        let timer = setTimeout(() => end(false), CONNECT_TIMEOUT);
        const onAbort = () => end(false);
        const end = (answers) => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', onAbort);
            socket.destroy();
            resolve(answers);
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        socket.once('connect', () => {
            clearTimeout(timer);
            timer = setTimeout(() => end(true), HOLD);
        });
        socket.once('data', () => end(true));
        socket.once('error', () => end(false));
        socket.once('close', () => end(false));
    });
}
//# sourceMappingURL=tcp.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/endpoints.js

/** Where a published port answers: on each Swarm node the port itself, on each Kubernetes node the NodePort. */
function addressesOf(cluster, port) {
    return cluster.nodes.map(({ address }) => {
        const own = address === '127.0.0.1' || address === 'localhost';
        return `${address}:${cluster.orchestrator === 'swarm' || own ? port.host : port.node}`;
    });
}
/** Services that have a TCP port which does not answer on every node. UDP cannot be asked without knowing its protocol. */
async function unansweredServices(context, endpoints) {
    const silent = await Promise.all(endpoints.map(async ({ service, protocol, addresses }) => {
        if (protocol === 'udp')
            return undefined;
        const answers = await Promise.all(addresses.map((address) => answersAt(context, address)));
        return answers.every(Boolean) ? undefined : service;
    }));
    return [...new Set(silent.filter((service) => service !== undefined))];
}
function answersAt(context, address) {
    const at = address.lastIndexOf(':');
    return answersTcp(address.slice(0, at), Number(address.slice(at + 1)), context.signal);
}
/** `endpoints` of a deployed service, by published port. */
function endpointsByPort(service, endpoints) {
    return Object.fromEntries(endpoints.filter((each) => each.service === service).map((each) => [String(each.host), each.addresses]));
}
//# sourceMappingURL=endpoints.js.map
// EXTERNAL MODULE: ./compiled/src/stack/images.js
var stack_images = __webpack_require__(5891);
;// CONCATENATED MODULE: ./compiled/src/stack/pinning.js

/**
 * The reference to deploy: by digest where the nodes can fetch that digest from a registry, otherwise by the tag, which
 * is unique to the environment. An image that this engine holds without a repository digest was never pushed.
 */
async function pinnedReference(context, cluster, image) {
    const pinned = `${image.reference.split('@')[0]}@${image.digest}`;
    if (image.reference.includes('@'))
        return image.reference;
    if (cluster.registry !== undefined && image.reference.startsWith(`${cluster.registry}/`))
        return pinned;
    if (cluster.provider === 'kind')
        return image.reference;
    const inspected = await context.exec('docker', ['image', 'inspect', '--format', '{{json .RepoDigests}}', image.reference], { accept: 'any', signal: context.signal });
    if (inspected.exitCode !== 0)
        return pinned;
    const digests = JSON.parse(inspected.stdout);
    const wanted = `${(0,stack_images/* repositoryOf */._M)(image.reference)}@${image.digest}`;
    return Array.isArray(digests) && digests.includes(wanted) ? pinned : image.reference;
}
//# sourceMappingURL=pinning.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/pull-cause.js

const AWAY = /no such host|connection refused|i\/o timeout|network is unreachable|TLS handshake timeout|timeout exceeded|server misbehaving|dial tcp|EOF|50[0-4] /i;
/** Says why an image cannot be pulled, from what an attempt prints. */
async function explainPull(failure, image, pull) {
    const attempt = await pull(image);
    if (attempt === undefined || attempt.exitCode === 0)
        return { ...failure, hint: 'check the name and tag of the image, and that the nodes reach its registry' };
    return { ...failure, ...pullCause(image, attempt.stderr) };
}
/** The texts are those of Docker, containerd and the registries. */
function pullCause(image, output) {
    const log = (0,errors/* lastLines */.w$)(output, 5);
    const cannot = `cannot pull its image ${image}`;
    if (/manifest unknown|manifest for .* not found|: not found/i.test(output))
        return { sentence: `${cannot}: the registry has no such tag`, hint: 'check the tag of the image', log };
    if (/denied|unauthorized|authentication required|insufficient_scope/i.test(output))
        return {
            sentence: `${cannot}: there is no such repository, or it needs a login`,
            hint: 'check the name of the image; for a private one log in to its registry',
            log,
        };
    if (AWAY.test(output) || /timeout/.test(output))
        return {
            sentence: `${cannot}: its registry cannot be reached, and the nodes do not have it`,
            hint: 'check the name of the image and the way to its registry, or build it in the lab',
            infra: true,
            log,
        };
    return {
        sentence: `${cannot}: ${log.at(-1) ?? 'no reason given'}`,
        hint: 'check the name of the image',
        log,
    };
}
//# sourceMappingURL=pull-cause.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/explain-swarm.js


const explain_swarm_LOG_LINES = 15;
/** Milliseconds; a node that is away must not hold up the message. */
const PATIENCE = 15_000;
/** Looks closer at a failed task: its container, its log, or a pull of its image that says why. */
function explainSwarm(context, access) {
    const log = async (id) => {
        const { stdout, stderr } = await access
            .docker(['service', 'logs', '--raw', '--no-trunc', '--tail', String(explain_swarm_LOG_LINES), id], {
            accept: 'any',
            timeout: PATIENCE,
        })
            .catch(() => ({ stdout: '', stderr: '' }));
        return (0,errors/* lastLines */.w$)(`${stdout}\n${stderr}`, explain_swarm_LOG_LINES);
    };
    return {
        log,
        explain: async (failure, task) => {
            if (failure.kind === 'image') {
                const image = task.Spec.ContainerSpec.Image;
                return explainPull(failure, image, (reference) => onNode(context, access, task, ['pull', '--quiet', reference]));
            }
            if (!['crash', 'health', 'ended', 'configuration'].includes(failure.kind))
                return failure;
            const [container, lines] = await Promise.all([
                inspectContainer(context, access, task),
                task.Status.ContainerStatus?.ContainerID ? log(task.ID) : [],
            ]);
            return withContainer({ ...failure, log: lines }, container);
        },
    };
}
function withContainer(failure, container) {
    if (failure.kind === 'crash' && container?.State.OOMKilled === true)
        return {
            ...failure,
            kind: 'memory',
            key: ['deploy', 'resources', 'limits', 'memory'],
            sentence: 'is killed again and again because it needs more memory than its limit (out of memory)',
            hint: 'raise deploy.resources.limits.memory, or make the program need less',
        };
    if (failure.kind === 'health') {
        const output = (0,errors/* lastLines */.w$)(container?.State.Health?.Log?.at(-1)?.Output ?? '', 3).join(' · ');
        return {
            ...failure,
            sentence: `fails its healthcheck${output === '' ? '' : `: ${output}`}`,
            hint: 'run the test of the healthcheck in the container by hand; start_period gives a slow start more time',
        };
    }
    return failure.kind === 'crash' && failure.hint === undefined
        ? { ...failure, hint: 'the last lines of its log say why' }
        : failure;
}
async function inspectContainer(context, access, task) {
    const id = task.Status.ContainerStatus?.ContainerID;
    if (id === undefined || id === '')
        return undefined;
    const result = await onNode(context, access, task, ['inspect', '--type', 'container', id]);
    return result?.exitCode === 0 ? JSON.parse(result.stdout)[0] : undefined;
}
/** Runs docker on the engine of the task's node; undefined when that engine cannot be reached from here. */
async function onNode(context, access, task, args) {
    const options = { accept: 'any', timeout: PATIENCE, signal: context.signal };
    try {
        const here = await access.docker(['info', '--format', '{{.Swarm.NodeID}}'], options);
        if (here.stdout.trim() === task.NodeID)
            return await access.docker(args, options);
        const name = await access.docker(['node', 'inspect', '--format', '{{.Description.Hostname}}', task.NodeID ?? ''], options);
        const node = access.cluster.nodes.find((each) => each.name === name.stdout.trim())?.container;
        if (node === undefined)
            return undefined;
        return await context.exec('docker', ['exec', node, 'docker', ...args], options);
    }
    catch (error) {
        context.signal.throwIfAborted();
        context.log.debug(`no closer look at task ${task.ID}: ${String(error)}`);
        return undefined;
    }
}
//# sourceMappingURL=explain-swarm.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/files.js

/**
 * Creates the configs or secrets of a stack that do not exist yet, their content through standard input, and returns the
 * name of each. The name holds a hash of the content: Swarm cannot change one that is in use, so a changed file is a new
 * one and the service rolls over to it. They carry the stack's label, so that `docker stack rm` takes them too.
 */
async function createFiles(environment, access, stack, kind, files) {
    const names = {};
    for (const [key, file] of Object.entries(files)) {
        if (file.content === undefined) {
            names[key] = file.name ?? key;
            continue;
        }
        const hash = (0,external_node_crypto_.createHash)('sha256').update(file.content).digest('hex').slice(0, 10);
        const name = `${file.name ?? `${stack}_${key}`}-${hash}`;
        names[key] = name;
        const present = await access.docker([kind, 'inspect', '--format', '{{.ID}}', name], { accept: 'any' });
        if (present.exitCode === 0)
            continue;
        const labels = { ...file.labels, ...environment.labels, 'com.docker.stack.namespace': stack };
        const options = Object.entries(labels).flatMap(([label, value]) => ['--label', `${label}=${value}`]);
        const input = file.content;
        await environment.create(`docker:${kind}`, name, async () => {
            const { stdout } = await access.docker([kind, 'create', ...options, name, '-'], { input });
            return stdout.trim();
        });
    }
    return names;
}
//# sourceMappingURL=files.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/ingress.js


/** The smallest image at hand that balances TCP and UDP and whose contract both the official and the offline one keep. */
const INGRESS_IMAGE = 'nginx:alpine';
/** The ports that the routing mesh would publish. */
function publishThroughIngress(model, stack) {
    return Object.values(model.services).flatMap((service) => {
        const key = Object.keys(service.networks)[0] ?? 'default';
        const declared = model.networks[key];
        const network = declared?.name ?? (declared?.external === true ? key : `${stack}_${key}`);
        const host = `${stack}_${service.name}`;
        return service.ports.flatMap(({ published, protocol, target, mode }) => published === undefined || mode === 'host'
            ? []
            : [{ published, protocol, target, service: service.name, host, network }]);
    });
}
/**
 * Looks the services up once a second and reloads nginx when an answer has changed: nginx itself asks the resolver
 * only for names in variables, and then picks an address at random, where the routing mesh takes turns.
 */
const SCRIPT = `
addresses() {
  { getent ahostsv4 "$1" || getent hosts "$1"; } 2>/dev/null | awk '{print $1}' | sort -u
}
routes() {
  for route in $ROUTES; do
    IFS=, read -r published protocol host target <<END
$route
END
    found=$(addresses "$host")
    [ -n "$found" ] || continue
    echo "upstream r$published$protocol {"
    for address in $found; do echo "  server $address:$target max_fails=1 fail_timeout=2s;"; done
    udp=; [ "$protocol" = tcp ] || udp=' udp'
    echo "}"
    echo "server { listen $published$udp; proxy_pass r$published$protocol; proxy_connect_timeout 2s; proxy_timeout 1h; }"
  done
}
cat > /tmp/nginx.conf <<'END'
worker_processes 1;
pid /tmp/nginx.pid;
error_log stderr warn;
events { worker_connections 4096; }
stream { include /tmp/routes.conf; }
END
routes > /tmp/routes.conf
nginx -c /tmp/nginx.conf -g 'daemon off;' &
server=$!
trap 'kill $server; exit 0' TERM INT QUIT
while kill -0 $server 2>/dev/null; do
  sleep 1 &
  wait $!
  routes > /tmp/next.conf
  cmp -s /tmp/next.conf /tmp/routes.conf && continue
  mv /tmp/next.conf /tmp/routes.conf
  nginx -c /tmp/nginx.conf -s reload
done
exit 1
`;
/**
 * Serves `routes` on every node: one task a node in front of all tasks of each service, as the routing mesh would. It is a
 * service beside the stack, so that the stack has the services of its file and no more. Returns its name.
 */
async function deployIngress(context, environment, access, stack, routes, step) {
    const name = `${stack}_ingress`;
    const wanted = routes.map((route) => [route.published, route.protocol, route.host, route.target].join(','));
    const existing = await access.docker(['service', 'inspect', '--format', '{{index .Spec.Labels "distsys.routes"}}', name], { accept: 'any' });
    if (existing.exitCode === 0) {
        if (routes.length > 0 && existing.stdout.trim() === wanted.join(' '))
            return name;
        await access.docker(['service', 'rm', name]);
    }
    if (routes.length === 0)
        return undefined;
    await ensureIngressImage(context, access, step);
    await environment.create('docker:service', name, async () => {
        const created = await access.docker([
            ...['service', 'create', '--detach', '--quiet', '--no-resolve-image', '--name', name],
            ...['--mode', 'global', '--endpoint-mode', 'dnsrr', '--restart-delay', '1s'],
            ...Object.entries({ ...environment.labels, 'distsys.routes': wanted.join(' ') }).flatMap(([key, value]) => ['--label', `${key}=${value}`]),
            ...[...new Set(routes.map((route) => route.network))].flatMap((network) => ['--network', network]),
            ...routes.flatMap((route) => [
                '--publish',
                `mode=host,published=${route.published},target=${route.published},protocol=${route.protocol}`,
            ]),
            // It asks for names of the swarm alone: for others, and while a service has no task yet, no answer is due, and
            // without this the engine would wait for the machine's own resolvers.
            ...['--dns', '127.0.0.1'],
            ...['--env', `ROUTES=${wanted.join(' ')}`, '--entrypoint', 'sh', INGRESS_IMAGE, '-c', SCRIPT],
        ]);
        return created.stdout.trim();
    });
    return name;
}
async function ensureIngressImage(context, access, step) {
    await ensureImages(context, [INGRESS_IMAGE], {}, step);
    if (access.cluster.nodes.some((node) => node.container !== undefined))
        await loadImages(context, access, [INGRESS_IMAGE], step);
}
//# sourceMappingURL=ingress.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/one-shot.js
/**
 * Whether a service is meant to end: a job by its mode, something that others wait for to complete, or one that is never
 * restarted and that nobody talks to. `on-failure` says nothing: the voting app's worker and redis have it and stay.
 */
function isOneShot(service) {
    if (service.deploy.mode.endsWith('-job') || service.awaitedCompletion)
        return true;
    const stays = service.ports.length > 0 || service.expose.length > 0 || service.healthcheck !== undefined;
    return service.deploy.restart?.condition === 'none' && !stays;
}
//# sourceMappingURL=one-shot.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/state.js
/** Services by Swarm's names, with the tasks of each, the newest first. Services that do not exist are not in it. */
async function readState(access, names) {
    if (names.length === 0)
        return [];
    const services = await inspect(access, 'service', names);
    const found = services.map((service) => service.Spec.Name);
    const listed = found.length === 0 ? '' : (await access.docker(['service', 'ps', '-q', '--no-trunc', ...found])).stdout;
    const tasks = await inspect(access, 'task', [...new Set(listed.split('\n').filter(Boolean))]);
    tasks.sort((a, b) => b.CreatedAt.localeCompare(a.CreatedAt));
    return services.map((service) => ({
        service,
        tasks: tasks.filter((task) => task.ServiceID === service.ID),
    }));
}
/** What is gone in the meantime is left out by docker, which then ends with code 1. */
async function inspect(access, type, ids) {
    if (ids.length === 0)
        return [];
    const { stdout } = await access.docker(['inspect', '--type', type, ...ids], { accept: [0, 1] });
    return stdout.trim() === '' ? [] : JSON.parse(stdout);
}
/** Tasks of the service as it is now, rather than as it was before an update. */
function currentTasks(service, tasks) {
    return tasks.filter((task) => isSpecOf(task.Spec, service.Spec.TaskTemplate));
}
/** What the engine adds to a service's spec when it shows it, but not to a task's (moby, daemon/cluster defaults). */
const DEFAULTS = {
    Runtime: 'container',
    StopGracePeriod: 10_000_000_000,
    Condition: 'any',
    Delay: 5_000_000_000,
    MaxAttempts: 0,
};
function isSpecOf(task, template) {
    if (!isObject(task) || !isObject(template))
        return JSON.stringify(task) === JSON.stringify(template);
    return [...new Set([...Object.keys(task), ...Object.keys(template)])].every((key) => {
        if (key in task)
            return key in template && isSpecOf(task[key], template[key]);
        return isDefault(key, template[key]);
    });
}
function isDefault(key, value) {
    if (!isObject(value))
        return DEFAULTS[key] === value;
    return Object.entries(value).every(([inner, item]) => isDefault(inner, item));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=state.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/diagnose-swarm.js

/** Identical failures after which another try is no use: a pull or a crash may fail once in passing. */
const PULLS = 2;
const CRASHES = 3;
/** Milliseconds that a task may wait for a place: the tasks it replaces may just be leaving. */
const PLACEMENT_PATIENCE = 6_000;
/** Why a service of a swarm does not come up, as far as its tasks say; `age` is how long ago a task's state began, ms. */
function diagnose(name, service, tasks, age) {
    const current = currentTasks(service, tasks);
    const waiting = current.find((task) => task.Status.State === 'pending' && task.Status.Err);
    if (waiting !== undefined) {
        return { ...unschedulable(name, waiting), final: age(waiting) >= PLACEMENT_PATIENCE, task: waiting };
    }
    const failures = current.filter((task) => hasFailed(service, task));
    const latest = failures[0];
    if (latest === undefined)
        return undefined;
    const failure = classify(name, latest);
    const identical = failures.filter((task) => classify(name, task).sentence === failure.sentence).length;
    const final = identical >= limitOf(failure) || isGivenUp(service, current);
    return { ...failure, final, task: latest };
}
function hasFailed(service, task) {
    if (['failed', 'rejected', 'orphaned'].includes(task.Status.State))
        return true;
    const restarts = (service.Spec.TaskTemplate.RestartPolicy?.Condition ?? 'any') === 'any';
    const isJob = service.Spec.Mode.ReplicatedJob !== undefined || service.Spec.Mode.GlobalJob !== undefined;
    return task.Status.State === 'complete' && restarts && !isJob;
}
/** No further task will come: the restart policy is used up. */
function isGivenUp(service, current) {
    if (service.UpdateStatus?.State === 'updating')
        return false;
    return !current.some((task) => task.DesiredState === 'running' || task.DesiredState === 'ready');
}
function limitOf(failure) {
    return ['crash', 'ended'].includes(failure.kind) ? CRASHES : PULLS;
}
/** What one failed task says. The texts are those of moby and swarmkit. */
function classify(service, task) {
    const error = task.Status.Err ?? '';
    const code = task.Status.ContainerStatus?.ExitCode ?? 0;
    const base = { service, final: false };
    const image = /No such image: (\S+)/i.exec(error);
    if (image !== null || /pull access denied|manifest unknown|pulling image/i.test(error))
        return {
            ...base,
            kind: 'image',
            key: ['image'],
            sentence: `cannot pull its image${image === null ? '' : ` ${image[1]}`}`,
        };
    const missing = /bind source path does not exist: (\S+)/.exec(error);
    if (missing !== null)
        return {
            ...base,
            kind: 'mount',
            key: ['volumes'],
            sentence: `mounts ${missing[1]}, which does not exist on the node`,
            hint: 'a bind mount needs the path on every node that may run the service; a config or a named volume needs none',
        };
    if (/address already in use|port is already allocated/.test(error)) {
        const port = /:(\d+): bind|:(\d+) failed: port is already/.exec(error);
        return {
            ...base,
            kind: 'port',
            key: ['ports'],
            sentence: `cannot publish its port${port === null ? '' : ` ${port[1] ?? port[2]}`}: something else on the node uses it`,
            hint: 'publish another port, or stop what uses this one (ss -ltnp shows it)',
        };
    }
    const program = /exec: "([^"]+)": ([^:]+(?:: [^:]+)?)/.exec(error);
    if (program !== null)
        return {
            ...base,
            kind: 'executable',
            key: ['command'],
            sentence: `cannot start "${program[1]}": ${(program[2] ?? '').replace(/: unknown.*/, '')}`,
            hint: 'the program must be in the image, and executable',
        };
    if (/unhealthy container/.test(error))
        return { ...base, kind: 'health', key: ['healthcheck'], sentence: 'fails its healthcheck' };
    if (task.Status.State === 'complete')
        return {
            ...base,
            kind: 'ended',
            key: [],
            sentence: 'ends by itself with exit code 0 and is started again and again',
            hint: 'a service has to keep running in the foreground; for one that is to end, say deploy.restart_policy.condition: none',
        };
    if (code !== 0)
        return { ...base, kind: 'crash', key: [], sentence: `crashes again and again with exit code ${code}` };
    return {
        ...base,
        kind: 'configuration',
        key: [],
        sentence: `cannot start: ${error || task.Status.Message}`,
    };
}
function unschedulable(service, task) {
    const reasons = /\((.*)\)/.exec(task.Status.Err ?? '')?.[1] ?? task.Status.Err ?? '';
    const base = {
        service,
        kind: 'unschedulable',
        key: ['deploy', 'placement'],
        sentence: `fits on no node: ${reasons}`,
        final: false,
    };
    if (/insufficient resources/.test(reasons))
        return {
            ...base,
            key: ['deploy', 'resources', 'reservations'],
            hint: 'reserve less, or add a node; `docker node inspect` shows what each has',
        };
    if (/host-mode port/.test(reasons))
        return {
            ...base,
            kind: 'port',
            key: ['ports'],
            hint: 'another service publishes this port in host mode',
        };
    if (/max replicas per node/.test(reasons))
        return {
            ...base,
            hint: 'there are fewer nodes than max_replicas_per_node needs: lower replicas or add nodes',
        };
    return { ...base, hint: 'no node satisfies placement.constraints: `docker node ls` shows the nodes' };
}
/** For a waiting service: what its newest task does. */
function taskStates(tasks) {
    const states = tasks.filter((task) => task.DesiredState !== 'shutdown').map((task) => task.Status.State);
    return [...new Set(states)].filter((state) => state !== 'running').join(', ');
}
//# sourceMappingURL=diagnose-swarm.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/observer.js



/** Milliseconds that tasks must have been seen running: a program that is misconfigured ends within the first moments. */
const QUIET = 1_500;
const QUIET_AFTER_FAILURE = 5_000;
/** Watches the services of a stack and the ingress in front of them. */
function observeSwarm(context, watch) {
    const firstSeen = new Map();
    const since = (key) => {
        const now = context.clock.monotonic();
        const first = firstSeen.get(key) ?? now;
        firstSeen.set(key, first);
        return now - first;
    };
    const services = Object.values(watch.model.services);
    const suspicions = new Map();
    const names = [
        ...services.map((service) => `${watch.stack}_${service.name}`),
        ...(watch.ingress === undefined ? [] : [watch.ingress.name]),
    ];
    const statusOf = (service, found) => {
        if (found === undefined)
            return { name: service.name, text: `${service.name} waiting`, done: false, completed: false };
        const failure = diagnose(service.name, found.service, found.tasks, (task) => since(`${task.ID} ${task.Status.State}`));
        if (failure !== undefined)
            suspicions.set(service.name, failure);
        const status = statusFrom(service, found);
        const quiet = failure === undefined ? QUIET : QUIET_AFTER_FAILURE;
        const running = currentTasks(found.service, found.tasks).filter(observer_isRunning);
        const steady = status.completed || running.every((task) => since(`${task.ID} running`) >= quiet);
        if (status.done)
            return { ...status, done: steady };
        return { ...status, failure };
    };
    return {
        look: async () => {
            const state = await watch.read(names);
            const byName = new Map(state.map((found) => [found.service.Spec.Name, found]));
            const statuses = services.map((service) => statusOf(service, byName.get(`${watch.stack}_${service.name}`)));
            blameIngress(watch, byName, statuses, suspicions, since);
            const up = statuses.filter((status) => status.done).map((status) => status.name);
            const silent = await watch.unanswered(up);
            return statuses.map((status) => silent.includes(status.name)
                ? { ...status, done: false, text: `${status.text} port not answering` }
                : status);
        },
        explain: async (failure) => {
            const suspicion = suspicions.get(failure.service);
            return suspicion === undefined ? failure : watch.explainer.explain(failure, suspicion.task);
        },
        log: (service) => watch.explainer.log(`${watch.stack}_${service}`),
    };
}
/** The ingress holds the ports of other services: what keeps it down is told at their lines. */
function blameIngress(watch, byName, statuses, suspicions, since) {
    const found = watch.ingress === undefined ? undefined : byName.get(watch.ingress.name);
    const target = statuses.find((status) => status.name === watch.ingress?.services[0]);
    if (found === undefined || target === undefined)
        return;
    const failure = diagnose(target.name, found.service, found.tasks, (task) => since(`${task.ID} ${task.Status.State}`));
    if (failure === undefined || currentTasks(found.service, found.tasks).some(observer_isRunning))
        return;
    const served = failure.kind === 'port' ? portOwner(watch, failure) : target.name;
    const status = statuses.find(({ name }) => name === served) ?? target;
    suspicions.set(status.name, { ...failure, service: status.name });
    status.done = false;
    status.failure = { ...failure, service: status.name };
}
function portOwner(watch, failure) {
    const port = Number(/port (\d+)/.exec(failure.sentence)?.[1]);
    return Object.values(watch.model.services).find((service) => service.ports.some((each) => each.published === port))?.name;
}
function observer_isRunning(task) {
    return task.Status.State === 'running' && task.DesiredState === 'running';
}
/** A task runs for Swarm only once its healthcheck passed, so running is healthy. */
function statusFrom(service, { service: found, tasks }) {
    const current = currentTasks(found, tasks);
    const running = current.filter(observer_isRunning).length;
    const completed = current.filter((task) => task.Status.State === 'complete').length;
    const wanted = wantedTasks(found, current);
    const jobLike = isOneShot(service);
    const mayEnd = jobLike || ['none', 'on-failure'].includes(service.deploy.restart?.condition ?? 'any');
    const reached = jobLike ? completed : running + (mayEnd ? completed : 0);
    const updating = ['updating', 'rollback_started'].includes(found.UpdateStatus?.State ?? '');
    const oldOnes = tasks.filter((task) => observer_isRunning(task) && !current.includes(task)).length;
    const done = reached >= wanted && !updating && oldOnes === 0;
    const states = done ? '' : ` ${updating ? 'updating' : taskStates(tasks)}`.trimEnd();
    const text = `${service.name} ${reached}/${wanted}${states}`;
    return { name: service.name, text, done, completed: done && mayEnd && wanted > 0 && running === 0 };
}
function wantedTasks(service, current) {
    const { Replicated, ReplicatedJob } = service.Spec.Mode;
    if (Replicated !== undefined)
        return Replicated.Replicas ?? 1;
    if (ReplicatedJob !== undefined)
        return ReplicatedJob.TotalCompletions ?? 1;
    const nodes = new Set(current
        .filter((task) => task.DesiredState === 'running' || task.Status.State === 'complete')
        .map((task) => task.NodeID));
    return Math.max(nodes.size, 1);
}
//# sourceMappingURL=observer.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/fate.js


/** Throws UserError for the first key that `fates` refuses; returns the notes on the keys that are left out. */
function judgeKeys(model, orchestrator, fates) {
    const noted = new Map();
    for (const service of Object.values(model.services)) {
        for (const key of service.keys) {
            const instead = Object.hasOwn(fates.refused, key) ? fates.refused[key] : undefined;
            if (instead !== undefined && isOn(service, key))
                refuse(model, service, [key], orchestrator, instead);
            if (Object.hasOwn(fates.noted, key))
                noted.set(key, [...(noted.get(key) ?? []), service.name]);
        }
    }
    return [...noted].map(([key, services]) => `${key} of ${services.join(', ')}: ${fates.noted[key]}`);
}
/** `privileged: false` asks for nothing. */
function isOn(service, key) {
    return key !== 'privileged' || service.container.privileged === true;
}
/** Refuses what stands at `path` in a service. */
function refuse(model, service, path, orchestrator, instead) {
    const location = model.locate(['services', service.name, ...path]);
    const key = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
    throw new errors/* UserError */.yo(`${(0,reader/* placeOf */.$)(location)} services.${service.name}${key} cannot be translated to ${orchestrator}`, { location, subject: service.name, hint: instead });
}
//# sourceMappingURL=fate.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/fates.js
/** Keys that `docker stack deploy` ignores or refuses; docs/compose.md has the whole table. */
const SWARM_FATES = {
    refused: {
        privileged: 'Swarm has no privileged services: name what is needed with cap_add',
        network_mode: 'Swarm services join networks: name them under networks',
        pid: 'Swarm services have a PID namespace of their own',
        ipc: 'Swarm services have an IPC namespace of their own',
        security_opt: 'set it as the default of the nodes',
        group_add: 'give the image a user that is in the group',
        dns_opt: 'set it as the default of the nodes',
    },
    noted: {
        depends_on: 'Swarm starts all services at once, so each must wait for what it needs',
        container_name: 'left out, Swarm names containers; other services reach it under the name of the service',
        links: 'left out, services of one network reach each other by name',
        platform: 'left out, the image decides; use deploy.placement.constraints node.platform.arch',
        annotations: 'left out, Swarm has none',
    },
};
//# sourceMappingURL=fates.js.map
// EXTERNAL MODULE: ./compiled/src/stack/compose/units.js
var units = __webpack_require__(7037);
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/service.js


/** One service of the stack file, in long forms. Undefined values vanish when the file is written. */
function renderService(model, service, options) {
    const { container } = service;
    return {
        image: options.images[service.name],
        command: service.command,
        entrypoint: service.entrypoint,
        environment: service.environment,
        labels: service.labels,
        ports: service.ports
            .filter((port) => options.routingMesh || port.mode === 'host')
            .map((port, index) => renderPort(model, service, port, index)),
        volumes: renderMounts(service),
        networks: Object.fromEntries(Object.entries(service.networks).map(([name, { aliases }]) => [
            name,
            aliases.length > 0 ? { aliases } : null,
        ])),
        configs: service.configs.map(renderFileUse),
        secrets: service.secrets.map(renderFileUse),
        healthcheck: service.healthcheck && renderHealthcheck(service.healthcheck),
        deploy: renderDeploy(service.deploy, options),
        user: container.user,
        working_dir: container.workingDir,
        hostname: container.hostname,
        read_only: container.readOnly,
        tty: container.tty,
        stdin_open: container.stdinOpen,
        init: container.init,
        cap_add: list(container.capAdd),
        cap_drop: list(container.capDrop),
        sysctls: container.sysctls,
        ulimits: container.ulimits,
        dns: list(container.dns),
        dns_search: list(container.dnsSearch),
        extra_hosts: Object.entries(container.extraHosts).map(([name, address]) => `${name}:${address}`),
        stop_signal: container.stopSignal,
        stop_grace_period: time(container.stopGracePeriod),
        logging: container.logging,
    };
}
function renderPort(model, service, port, index) {
    const { target, published, protocol, mode } = port;
    if (port.hostIp !== undefined && !['127.0.0.1', '0.0.0.0', '::', '[::]'].includes(port.hostIp))
        refuse(model, service, ['ports', index], 'Swarm', 'a port is published on every address of the nodes');
    return { target, published, protocol, mode };
}
function renderMounts(service) {
    const mounts = service.mounts.map((mount) => renderMount(mount));
    const { shmSize } = service.container;
    if (shmSize !== undefined)
        mounts.push({ type: 'tmpfs', target: '/dev/shm', tmpfs: { size: shmSize } });
    return mounts;
}
function renderMount(mount) {
    return {
        type: mount.type,
        source: mount.source,
        target: mount.target,
        read_only: mount.readOnly || undefined,
        volume: mount.noCopy === undefined ? undefined : { nocopy: mount.noCopy },
        bind: mount.propagation === undefined ? undefined : { propagation: mount.propagation },
        tmpfs: mount.size === undefined ? undefined : { size: mount.size },
    };
}
function renderFileUse(use) {
    return { source: use.source, target: use.target, uid: use.uid, gid: use.gid, mode: use.mode };
}
function renderHealthcheck(check) {
    if (check.disabled)
        return { disable: true };
    return {
        test: check.test,
        interval: time(check.interval),
        timeout: time(check.timeout),
        start_period: time(check.startPeriod),
        retries: check.retries,
    };
}
function renderDeploy(deploy, options) {
    const { restart } = deploy;
    return {
        mode: deploy.mode,
        replicas: deploy.mode.startsWith('replicated') ? deploy.replicas : undefined,
        labels: { ...deploy.labels, ...options.labels },
        endpoint_mode: options.routingMesh ? deploy.endpointMode : 'dnsrr',
        resources: { limits: renderResources(deploy.limits), reservations: renderResources(deploy.reservations) },
        restart_policy: restart && {
            condition: restart.condition,
            delay: time(restart.delay),
            max_attempts: restart.maxAttempts,
            window: time(restart.window),
        },
        update_config: renderUpdate(deploy.update),
        rollback_config: renderUpdate(deploy.rollback),
        placement: {
            constraints: list(deploy.constraints),
            preferences: deploy.preferences.length > 0 ? deploy.preferences : undefined,
            max_replicas_per_node: deploy.maxReplicasPerNode,
        },
    };
}
function renderResources(resources) {
    return { cpus: resources.cpus, memory: resources.memory?.toString() };
}
function renderUpdate(update) {
    return (update && {
        parallelism: update.parallelism,
        delay: time(update.delay),
        failure_action: update.failureAction,
        monitor: time(update.monitor),
        max_failure_ratio: update.maxFailureRatio,
        order: update.order,
    });
}
function list(items) {
    return items.length > 0 ? items : undefined;
}
function time(milliseconds) {
    return milliseconds === undefined ? undefined : (0,units/* durationText */.S5)(milliseconds);
}
//# sourceMappingURL=service.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/to-swarm.js




/**
 * The stack file of a model for `docker stack deploy`, in version 3.8 of the format: what clients since 19.03.7 read.
 * Throws UserError with the line for what Swarm cannot do.
 */
function toSwarm(model, options) {
    const notes = [...judgeKeys(model, 'Swarm', SWARM_FATES)];
    const services = Object.values(model.services);
    const routes = options.routingMesh ? [] : publishThroughIngress(model, options.stack);
    notes.push(...networkNotes(model), ...meshNotes(options, routes));
    const file = {
        version: '3.8',
        services: Object.fromEntries(services.map((service) => [service.name, renderService(model, service, options)])),
        networks: renderNetworks(model, options.labels),
        volumes: renderVolumes(model, options.labels),
        configs: externalFiles(services.flatMap((service) => service.configs), options.configs),
        secrets: externalFiles(services.flatMap((service) => service.secrets), options.secrets),
    };
    return { file: escapeDollars(file), routes, notes };
}
function networkNotes(model) {
    const local = Object.entries(model.networks).filter(([, network]) => network.driver === 'bridge');
    return local.map(([name]) => `network ${name} is an overlay: a bridge does not reach other nodes`);
}
function meshNotes(options, routes) {
    if (options.routingMesh)
        return [];
    const notes = [
        'no IP_VS here: service names resolve to the tasks themselves (dnsrr instead of a virtual IP)',
    ];
    if (routes.length > 0)
        notes.push(`no routing mesh here: ${options.stack}_ingress answers on port ${routes.map((route) => route.published).join(', ')} of every node`);
    return notes;
}
function renderNetworks(model, labels) {
    const used = new Set(Object.values(model.services).flatMap(({ networks }) => Object.keys(networks)));
    return Object.fromEntries(Object.entries(model.networks)
        .filter(([key]) => used.has(key))
        .map(([key, network]) => [
        key,
        network.external
            ? { external: true, name: network.name ?? key }
            : {
                driver: network.driver === 'bridge' ? 'overlay' : (network.driver ?? 'overlay'),
                name: network.name,
                driver_opts: network.driver === 'bridge' ? undefined : network.driverOpts,
                internal: network.internal,
                attachable: network.attachable,
                ipam: network.ipam,
                labels: { ...network.labels, ...labels },
            },
    ]));
}
function renderVolumes(model, labels) {
    return Object.fromEntries(Object.entries(model.volumes).map(([key, volume]) => [
        key,
        volume.external
            ? { external: true, name: volume.name ?? key }
            : {
                name: volume.name,
                driver: volume.driver,
                driver_opts: volume.driverOpts,
                labels: { ...volume.labels, ...labels },
            },
    ]));
}
/** Configs and secrets exist before the stack, under a name that holds a hash of what is in them. */
function externalFiles(uses, names) {
    return Object.fromEntries(uses.map(({ source }) => [source, { external: true, name: names[source] ?? source }]));
}
/** The client interpolates the file once more. */
function escapeDollars(value) {
    if (typeof value === 'string')
        return value.replaceAll('$', '$$$$');
    if (Array.isArray(value))
        return value.map(escapeDollars);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escapeDollars(item)]));
}
//# sourceMappingURL=to-swarm.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/deploy-swarm.js














const DEPLOY_ATTEMPTS = 5;
/** Deploys a Compose model on the swarm and waits until it converged; see deployStack. */
async function deploySwarm(context, environment, access, request, model, step) {
    const { name: stack } = request;
    const images = await referencesOf(context, access, model, request);
    const options = {
        stack,
        images,
        labels: environment.labels,
        routingMesh: access.cluster.routingMesh,
        configs: {},
        secrets: {},
    };
    toSwarm(model, options);
    step.progress('sending the stack to the swarm');
    const [configs, secrets] = await Promise.all([
        createFiles(environment, access, stack, 'config', model.configs),
        createFiles(environment, access, stack, 'secret', model.secrets),
    ]);
    const rendered = toSwarm(model, { ...options, configs, secrets });
    await sendStack(context, environment, access, stack, model, rendered);
    const ingress = await deployIngress(context, environment, access, stack, rendered.routes, step);
    const endpoints = endpointsOf(access, model);
    const statuses = await converge(context, observeSwarm(context, {
        model,
        stack,
        ingress: ingress === undefined
            ? undefined
            : { name: ingress, services: rendered.routes.map((route) => route.service) },
        read: (names) => readState(access, names),
        unanswered: (running) => unansweredServices(context, endpoints.filter((endpoint) => running.includes(endpoint.service))),
        explainer: explainSwarm(context, access),
    }), {
        services: Object.keys(model.services),
        timeout: request.timeout,
        dependsOn: Object.fromEntries(Object.values(model.services).map((service) => [service.name, Object.keys(service.dependsOn)])),
        locate: (service, key) => model.locate(['services', service, ...key]),
    }, step);
    const notes = [...model.notes, ...rendered.notes];
    for (const note of notes)
        step.note(note);
    return {
        name: stack,
        orchestrator: 'swarm',
        notes,
        services: statuses.map((status) => ({
            name: status.name,
            image: images[status.name] ?? '',
            replicas: model.services[status.name]?.deploy.replicas ?? 1,
            completed: status.completed,
            endpoints: endpointsByPort(status.name, endpoints),
        })),
    };
}
async function referencesOf(context, access, model, request) {
    const pairs = Object.values(model.services).map(async (service) => {
        const image = (0,stack_images/* imageOf */.dT)(model, service, request.images);
        const reference = typeof image === 'string' ? image : await pinnedReference(context, access.cluster, image);
        return [service.name, reference];
    });
    return Object.fromEntries(await Promise.all(pairs));
}
/** Volumes get a ledger entry of their own: they outlive `docker stack rm`. */
async function sendStack(context, environment, access, stack, model, rendered) {
    for (const [key, volume] of Object.entries(model.volumes))
        if (!volume.external)
            await environment.create('docker:volume', volume.name ?? `${stack}_${key}`, async () => undefined);
    const input = (0,js_yaml/* dump */.Bh)(withoutUndefined(rendered.file));
    await (0,files/* writeFileAtomic */.Z)((0,external_node_path_.join)(environment.folder, `${stack}.stack.yml`), input, 0o600);
    await environment.create('docker:stack', stack, async () => {
        await stackDeploy(context, access, stack, input, model);
        return stack;
    });
}
/** Tries again while the networks of a stack of that name, removed just now, are still going away. */
async function stackDeploy(context, access, stack, input, model) {
    const args = ['stack', 'deploy', '--resolve-image', 'never', '--compose-file', '-', stack];
    for (let attempt = 1;; attempt++) {
        try {
            await access.docker(args, { input });
            return;
        }
        catch (error) {
            if (!(error instanceof errors/* CommandError */.Qd) || error.reason !== 'failed')
                throw error;
            if (attempt === DEPLOY_ATTEMPTS || !/network \S+ not found/.test(error.stderr))
                throw refusedBySwarm(error, model);
            await context.clock.sleep(1_000, context.signal);
        }
    }
}
/** What the swarm itself refuses, at the line of the service it names, such as a port that another stack publishes. */
function refusedBySwarm(error, model) {
    const text = error.tail(1)[0] ?? error.message;
    const service = /service (\S+?):/.exec(text)?.[1]?.replace(/^[^_]*_/, '');
    const key = /port '?\d+'? is already/.test(text) ? ['ports'] : [];
    return new errors/* UserError */.yo(`the swarm refuses the stack: ${text}`, {
        location: service === undefined ? { file: model.file } : model.locate(['services', service, ...key]),
        subject: service,
        log: error.tail(10),
        cause: error,
    });
}
function endpointsOf(access, model) {
    return Object.values(model.services).flatMap((service) => service.ports.flatMap(({ published, protocol }) => published === undefined
        ? []
        : [
            {
                service: service.name,
                host: published,
                protocol,
                addresses: addressesOf(access.cluster, { host: published, node: published }),
            },
        ]));
}
function withoutUndefined(value) {
    return JSON.parse(JSON.stringify(value));
}
//# sourceMappingURL=deploy-swarm.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/deploy.js




/** Milliseconds. */
const DEFAULT_TIMEOUT = 180_000;
/**
 * Deploys a stack and waits until every service converged: the tasks of its newest version running and healthy, jobs
 * complete, published ports answering on every node. Streams progress, one part a service. Throws UserError with the
 * service, the cause and the line in the file as soon as a service can never converge; InfraError when a registry or the
 * cluster is away.
 */
async function deployStack(context, environment, access, request, step) {
    const source = await (0,stack_source/* loadSource */.s)(request.source, request.variables ?? {});
    const timed = { ...request, timeout: request.timeout ?? DEFAULT_TIMEOUT };
    const kubernetes = access.cluster.orchestrator === 'kubernetes';
    if (source.kind === 'manifests' && !kubernetes)
        throw new errors/* UserError */.yo('Kubernetes manifests cannot be deployed on a swarm', {
            location: { file: request.source.manifests ?? request.source.kustomize ?? '' },
            hint: 'deploy them with the target kind, or give a Compose file',
        });
    const stack = source.kind === 'compose' && !kubernetes
        ? await deploySwarm(context, environment, access, timed, source.model, step)
        : await deployKubernetes(context, environment, access, timed, source, step);
    step.summary(`${stack.services.length} service${stack.services.length === 1 ? '' : 's'} converged`);
    return stack;
}
//# sourceMappingURL=deploy.js.map
// EXTERNAL MODULE: ./compiled/src/lab/state.js
var state = __webpack_require__(4747);
;// CONCATENATED MODULE: ./compiled/src/lab/phases.js










function createSession(context, environment, recorder, supply) {
    return { context, environment, recorder, supply, save: (0,state/* createStateWriter */.x)(environment) };
}
/** The engine answers and every image that is named is there; says what had to be built from packages. */
async function setUp(session, references) {
    const { context, recorder, supply } = session;
    if (!(await phases_engineAnswers(context))) {
        if (!supply.install) {
            throw new errors/* InfraError */.Ri('no Docker engine answers here', {
                hint: '`distsys doctor --install` installs and starts one; `distsys doctor` says what is missing',
            });
        }
        await recorder.step('engine', 'engine', (step) => (0,offline_install/* installEngine */.G)(context, step));
    }
    await recorder.step('bases', 'bases', async (step) => {
        const { built } = await ensureImages(context, references, supply, step);
        const count = `${references.length} ${references.length === 1 ? 'image' : 'images'} at hand`;
        step.summary(built.length === 0 ? count : `${count} · ${built.length} built from packages: no registry answers`);
    });
}
async function phases_engineAnswers(context) {
    const probe = context.exec('docker', ['version', '--format', '{{.Server.Version}}'], { timeout: 10_000 });
    return probe.then(() => true, () => false);
}
async function registryPhase(session) {
    const registry = await startRegistry(session.context, session.environment);
    await session.save({ registry });
    return registry;
}
async function buildPhase(session, context, specs, options) {
    if (specs.length === 0)
        return [];
    return session.recorder.step('images', 'images', async (step) => {
        const images = await buildImages(context, session.environment, specs, options, step);
        await session.save({ images });
        return images;
    });
}
async function clusterPhase(session, context, request) {
    return session.recorder.step('cluster', 'cluster', async (step) => {
        const cluster = await bringUp(context, session.environment, request, step);
        await session.save({ cluster, target: request.provider });
        return cluster;
    });
}
/** Brings images that the nodes cannot pull themselves into them, then deploys and waits for convergence. */
async function deployPhase(session, cluster, request, local) {
    const { context, environment, recorder } = session;
    const access = (0,cluster_access/* accessTo */.Y)(context, cluster);
    return recorder.step('deploy', 'deploy', async (step) => {
        if (local.length > 0)
            await loadImages(context, access, local, step);
        const stack = await deployStack(context, environment, access, request, step);
        await session.save({ stack });
        return stack;
    });
}
//# sourceMappingURL=phases.js.map

/***/ }),

/***/ 4747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readState),
/* harmony export */   x: () => (/* binding */ createStateWriter)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1653);



async function readState(environment) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(stateFile(environment), 'utf8').catch(() => '{}');
    return JSON.parse(text);
}
/** Steps that run side by side each add their own part: one write at a time. */
function createStateWriter(environment) {
    let last = Promise.resolve();
    return (patch) => {
        last = last.then(async () => {
            const state = { ...(await readState(environment)), ...patch };
            await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Z)(stateFile(environment), `${JSON.stringify(state, null, 2)}\n`, 0o600);
        });
        return last;
    };
}
function stateFile(environment) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment.folder, 'state.json');
}
//# sourceMappingURL=state.js.map

/***/ }),

/***/ 1653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeFileAtomic)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** Writes `content` so that a reader, even after a crash, sees the old file or the new one whole. */
async function writeFileAtomic(path, content, mode = 0o644) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const draft = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.tmp`;
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(draft, 'w', mode);
        try {
            await file.writeFile(content);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
}
//# sourceMappingURL=files.js.map

/***/ }),

/***/ 9938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ together)
/* harmony export */ });
/**
 * Runs `works` side by side. When one fails the others are told to stop through their context's signal; all are
 * waited for, so that nothing goes on behind the caller's back; the first error is thrown.
 */
async function together(context, works) {
    const stop = new AbortController();
    const signal = AbortSignal.any([context.signal, stop.signal]);
    let failure;
    const results = await Promise.all(works.map((work) => work({ ...context, signal }).catch((error) => {
        failure ??= { error };
        stop.abort(new DOMException('stopped because another step failed', 'AbortError'));
        return undefined;
    })));
    if (failure !== undefined)
        throw failure.error;
    return results;
}
//# sourceMappingURL=together.js.map

/***/ })

};
