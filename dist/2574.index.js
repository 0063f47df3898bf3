export const id = 2574;
export const ids = [2574,6131];
export const modules = {

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

/***/ 6131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadImages: () => (/* binding */ loadImages)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
;// CONCATENATED MODULE: ./compiled/src/cluster/node-images.js
const nodeStores = {
    kubernetes: {
        nameOf: containerdName,
        list: containerdImages,
        // `ctr` unpacks as it imports.
        importer: ['ctr', '--namespace=k8s.io', 'images', 'import', '--digests', '-'],
    },
    swarm: {
        nameOf: (reference) => (tagged(reference) ? reference : `${reference}:latest`),
        list: engineImages,
        importer: ['docker', 'load', '--quiet'],
    },
};
/** The images of an engine in a container, by tag. */
async function engineImages(context, node) {
    const format = '{{.Repository}}:{{.Tag}} {{.ID}}';
    const list = ['exec', node, 'docker', 'image', 'ls', '--no-trunc', '--format', format];
    const { stdout } = await context.exec('docker', list, { signal: context.signal });
    const rows = stdout.split('\n').flatMap((line) => {
        const [name, id] = line.split(' ');
        return name === undefined || id === undefined ? [] : [[name, id]];
    });
    return new Map(rows);
}
/** The images that a kind node's containerd has. */
async function containerdImages(context, node) {
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
function containerdName(reference) {
    const named = WITH_REGISTRY.test(reference)
        ? reference
        : `docker.io/${reference.includes('/') ? '' : 'library/'}${reference}`;
    return tagged(named) ? named : `${named}:latest`;
}
function tagged(reference) {
    return /[:@]/.test(reference.slice(reference.lastIndexOf('/') + 1));
}
//# sourceMappingURL=node-images.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/load-images.js





/**
 * Puts images of this engine into every node that is a container: those that a node lacks go there in one archive, to
 * all nodes at the same time; other nodes pull for themselves. Verified by id afterwards. Throws UserError for an image this engine does not have,
 * InfraError when a node does not take one.
 */
async function loadImages(context, access, references, step) {
    const nodes = access.cluster.nodes.flatMap((node) => node.container ?? []);
    if (nodes.length === 0 || references.length === 0)
        return;
    const store = nodeStores[access.cluster.orchestrator];
    const [images, there] = await Promise.all([
        localImages(context, store, [...new Set(references)]),
        Promise.all(nodes.map((node) => store.list(context, node))),
    ]);
    const missing = images.filter((image) => there.some((node) => !isIn(node, image.name, image.id)));
    if (missing.length > 0)
        await sendAll(context, store, nodes, there, missing, step);
    const skipped = images.length - missing.length;
    const where = nodes.length === 1 ? 'the node' : `${nodes.length} nodes`;
    step.summary(`${missing.length} image${missing.length === 1 ? '' : 's'} loaded into ${where}` +
        (skipped === 0 ? '' : `, ${skipped} already there`));
}
async function localImages(context, store, references) {
    return Promise.all(references.map(async (reference) => {
        const inspect = ['image', 'inspect', '--format', '{{.Id}}', reference];
        const result = await context.exec('docker', inspect, { accept: 'any', signal: context.signal });
        if (result.exitCode !== 0) {
            throw new errors/* UserError */.yo(`image ${reference} is not in this engine, so it cannot be loaded into the cluster`, {
                subject: reference,
                hint: `docker pull ${reference}, or build it first`,
            });
        }
        return { reference, name: store.nameOf(reference), id: result.stdout.trim() };
    }));
}
async function sendAll(context, store, nodes, there, missing, step) {
    const lacking = nodes.filter((_, index) => {
        const has = there[index];
        return has !== undefined && missing.some((image) => !isIn(has, image.name, image.id));
    });
    step.progress(`${missing.map((image) => image.reference).join(', ')} to ${lacking.length} nodes`);
    const references = missing.map((image) => image.reference);
    const [only] = lacking;
    if (only !== undefined && lacking.length === 1) {
        await step.part(only, () => pipe(context, store, references, only));
    }
    else {
        await throughFile(context, store, references, lacking, step);
    }
    await Promise.all(lacking.map((node) => assertLoaded(context, store, node, missing)));
}
/** The node's own engine does the work. */
function importInto(store) {
    return `docker exec -i "$node" ${store.importer.join(' ')}`;
}
async function pipe(context, store, references, node) {
    const script = `node=$0; docker save "$@" | ${importInto(store)}`;
    await context.exec('bash', ['-o', 'pipefail', '-c', script, node, ...references], {
        signal: context.signal,
    });
}
/** Saved once, read by each node at its own pace. */
async function throughFile(context, store, references, nodes, step) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'distsys-images-'));
    const archive = (0,external_node_path_.join)(folder, 'images.tar');
    try {
        await context.exec('docker', ['save', '--output', archive, ...references], { signal: context.signal });
        await Promise.all(nodes.map((node) => step.part(node, () => context.exec('bash', ['-c', `node=$0; ${importInto(store)} < "$1"`, node, archive], {
            signal: context.signal,
        }))));
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function assertLoaded(context, store, node, images) {
    const has = await store.list(context, node);
    const lost = images.filter((image) => !isIn(has, image.name, image.id));
    if (lost.length === 0)
        return;
    throw new errors/* InfraError */.Ri(`${lost.map((image) => image.reference).join(', ')} did not arrive in node ${node}`, {
        subject: node,
        hint: 'the node may have run out of disk: distsys doctor',
    });
}
//# sourceMappingURL=load-images.js.map

/***/ }),

/***/ 2574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assertRunsOn: () => (/* binding */ assertRunsOn),
  deployStack: () => (/* binding */ deployStack)
});

// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/system/wait.js
var wait = __webpack_require__(4005);
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
    if (statuses.some((status) => !status.done && !status.held && status.failure?.final !== true))
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
    const aftermath = failure.aftermath === undefined ? '' : `; ${failure.aftermath}`;
    const message = `${place}service ${failure.service} ${failure.sentence}${aftermath}`;
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
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/system/files.js
var files = __webpack_require__(1653);
// EXTERNAL MODULE: ./compiled/src/stack/manifests/object.js
var manifests_object = __webpack_require__(821);
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/cluster-scope.js

/** Kinds of Kubernetes itself that are in no namespace. */
const BUILT_IN = [
    'APIService',
    'CSIDriver',
    'CSINode',
    'CertificateSigningRequest',
    'ClusterRole',
    'ClusterRoleBinding',
    'ClusterTrustBundle',
    'CustomResourceDefinition',
    'DeviceClass',
    'FlowSchema',
    'IPAddress',
    'IngressClass',
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
    'MutatingWebhookConfiguration',
    'Namespace',
    'Node',
    'PersistentVolume',
    'PriorityClass',
    'PriorityLevelConfiguration',
    'RuntimeClass',
    'ServiceCIDR',
    'StorageClass',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'ValidatingWebhookConfiguration',
    'VolumeAttachment',
];
/** Those of the objects that are in no namespace. Asks the cluster only about kinds that are not Kubernetes' own. */
async function clusterScoped(access, objects) {
    const foreign = objects.filter(({ value }) => isForeign(value));
    const scopes = new Map(foreign.length === 0 ? [] : [...(await scopesOfCluster(access)), ...scopesOfStack(objects)]);
    return objects.filter(({ value }) => isForeign(value) ? scopes.get(kindOf(value)) === 'Cluster' : BUILT_IN.includes(value.kind));
}
/** Groups of Kubernetes itself have no dot, or end with k8s.io; so do some of its custom resources. */
function isForeign({ apiVersion, kind }) {
    const [group = ''] = apiVersion.includes('/') ? apiVersion.split('/') : [''];
    return (group.includes('.') && !BUILT_IN.includes(kind) && !/^[a-z]+(\.authorization)?\.k8s\.io$/.test(group));
}
function kindOf({ apiVersion, kind }) {
    return `${apiVersion.split('/')[0]}/${kind}`;
}
async function scopesOfCluster(access) {
    const { stdout } = await access.kubectl(['api-resources', '--namespaced=false', '--no-headers'], {
        accept: 'any',
    });
    return stdout.split('\n').flatMap((line) => {
        const match = /(\S+)\s+false\s+(\S+)/.exec(line);
        return match === null ? [] : [[`${match[1]?.split('/')[0]}/${match[2]}`, 'Cluster']];
    });
}
function scopesOfStack(objects) {
    return objects.flatMap(({ value }) => {
        const { spec } = value;
        if (value.kind !== 'CustomResourceDefinition' || !(0,manifests_object/* isRecord */.u)(spec) || !(0,manifests_object/* isRecord */.u)(spec.names))
            return [];
        return [[`${spec.group}/${spec.names.kind}`, String(spec.scope)]];
    });
}
//# sourceMappingURL=cluster-scope.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/jobs.js


const SPEC_HASH = 'distsys.spec';
/** By which a later deployment sees whether a job is still the same. */
function specAnnotation({ kind, spec }) {
    return kind === 'Job' ? { [SPEC_HASH]: hashOf(spec) } : {};
}
/** A job that ran cannot be changed: one that is not the same any more is made anew. */
async function replaceJobs(access, namespace, values) {
    const wanted = values.filter(({ kind }) => kind === 'Job');
    if (wanted.length === 0)
        return;
    const { stdout } = await access.kubectl(['get', 'jobs', '--namespace', namespace, '-o', 'json']);
    const present = JSON.parse(stdout).items;
    const hash = ({ metadata: { annotations } }) => (0,manifests_object/* isRecord */.u)(annotations) ? annotations[SPEC_HASH] : undefined;
    const changed = wanted.filter((job) => present.some((other) => other.metadata.name === job.metadata.name && hash(other) !== hash(job)));
    if (changed.length === 0)
        return;
    const names = changed.map(({ metadata }) => metadata.name);
    await access.kubectl([
        'delete',
        'jobs',
        ...names,
        '--namespace',
        namespace,
        '--ignore-not-found',
        '--wait=true',
    ]);
}
function hashOf(spec) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 16);
}
//# sourceMappingURL=jobs.js.map
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
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/names.js

/** What Compose files are translated to, as messages name it. */
const KUBERNETES = 'Kubernetes';
/** Label of every pod: the service as the Compose file names it. Services select by it, and checks find pods by it. */
const NAME_LABEL = 'app.kubernetes.io/name';
/** RFC 1035: what the API accepts as the name of a Service (validation.IsDNS1035Label). */
const SERVICE_NAME = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;
/** The name on the cluster of a key in the file: names of Kubernetes have small letters, digits and `-`. */
function objectName(key) {
    return key.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
}
/** Throws UserError for services whose names cannot be told apart, or cannot be names, on Kubernetes; returns notes. */
function judgeNames(model) {
    const taken = new Map();
    const notes = [];
    for (const service of Object.values(model.services)) {
        const name = objectName(service.name);
        if (!SERVICE_NAME.test(name))
            refuseName(model, service, 'begin the name with a letter, at most 63 characters');
        const other = taken.get(name);
        if (other !== undefined)
            refuseName(model, service, `${other} has the name ${name} on Kubernetes already`);
        taken.set(name, service.name);
        if (name !== service.name)
            notes.push(`service ${service.name} is called ${name} on Kubernetes, in DNS too`);
    }
    return notes;
}
function refuseName(model, service, instead) {
    return refuse(model, service, [], KUBERNETES, instead);
}
/** The labels and annotations by which an environment finds what is its own; times and URLs are no label values. */
function ownershipOf(labels) {
    const { 'distsys.env': environment, ...rest } = labels;
    return {
        labels: { 'distsys.env': environment },
        annotations: Object.fromEntries(Object.entries(rest).filter((pair) => pair[1] !== undefined)),
    };
}
const LABEL_KEY = /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?)?$/;
/** Labels of a Compose file: those that are none on Kubernetes, such as rules of a proxy, become annotations. */
function splitLabels(all) {
    const split = { labels: {}, annotations: {} };
    for (const [key, value] of Object.entries(all)) {
        const isLabel = LABEL_KEY.test(key) && LABEL_VALUE.test(value);
        const keyOf = LABEL_KEY.test(key) ? key : key.replace(/[^\w.-]+/g, '-').slice(0, 63);
        (isLabel ? split.labels : split.annotations)[keyOf] = value;
    }
    return split;
}
//# sourceMappingURL=names.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/own-namespace.js



/** RFC 1123: what the API accepts as the name of a namespace. */
const NAME = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const KUBERNETES_OWN = /^(default|kube-.*)$/;
/** Milliseconds for a namespace of that name that is just being removed. */
const LEAVING = 60_000;
/**
 * Whether the namespace is there already, as ours. Throws UserError when it, or an object of the stack that is in no
 * namespace, is somebody else's: teardown would remove it.
 */
async function ownNamespace(context, environment, access, name, outside) {
    if (!NAME.test(name) || KUBERNETES_OWN.test(name))
        throw new errors/* UserError */.yo(`a stack named "${name}" cannot have a namespace of its own`, {
            subject: name,
            hint: 'accepted: small letters, digits and "-", and no name that Kubernetes has itself',
        });
    const options = { reason: `the old namespace ${name} to go`, deadline: LEAVING, signal: context.signal };
    const found = await (0,wait/* waitFor */.f)(context.clock, options, async () => {
        const present = await presentOf(access, ['namespace', ...outside.map(({ value }) => value.kind)], [name, ...outside.map(({ value }) => value.metadata.name)]);
        const leaving = present.some(({ kind, metadata }) => kind === 'Namespace' && metadata.deletionTimestamp !== undefined);
        return leaving ? { done: false, seen: 'Terminating' } : { done: true, value: present };
    });
    for (const object of found)
        refuseForeign(environment, object, outside);
    return { existed: found.some(({ kind }) => kind === 'Namespace') };
}
/** What is there of things given as kinds and names; kinds that the cluster does not know yet have none. */
async function presentOf(access, kinds, names) {
    const known = kinds.map((kind, index) => `${kind.toLowerCase()}/${names[index]}`);
    const get = (things, accept = [0]) => access.kubectl(['get', ...things, '--ignore-not-found', '-o', 'json'], { accept });
    try {
        return itemsOf((await get(known)).stdout);
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd) || !/doesn't have a resource type/.test(error.stderr))
            throw error;
        const each = await Promise.all(known.map((thing) => get([thing], [0, 1])));
        return each.flatMap((answer) => (answer.exitCode === 0 ? itemsOf(answer.stdout) : []));
    }
}
function itemsOf(text) {
    if (text.trim() === '')
        return [];
    const answer = JSON.parse(text);
    return answer.items ?? [answer];
}
function refuseForeign(environment, object, outside) {
    const { labels } = object.metadata;
    const owner = (0,manifests_object/* isRecord */.u)(labels) ? labels['distsys.env'] : undefined;
    if (owner === environment.id)
        return;
    const whose = typeof owner === 'string' ? `belongs to the environment ${owner}` : 'is there already, and not ours';
    const ours = outside.find(({ value }) => value.kind === object.kind && value.metadata.name === object.metadata.name);
    throw new errors/* UserError */.yo(`${object.kind.toLowerCase()} ${object.metadata.name} ${whose}`, {
        subject: object.metadata.name,
        location: ours?.locate(['metadata', 'name']),
        hint: object.kind === 'Namespace'
            ? 'give the stack another name: it becomes its namespace'
            : 'give it another name: teardown removes what the stack brings',
    });
}
//# sourceMappingURL=own-namespace.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/refused-by-cluster.js



/** Where kubectl and the API server name what they refuse: kind and name, in the order that the pattern's groups say. */
const NAMED = [
    { pattern: /(\w+)(?:\.[\w.-]+)? "([^"]+)" is (?:invalid|forbidden)/, kind: 1, name: 2 },
    { pattern: /\((?:[\w.-]*\/)?([\w.:-]+); [\w./]+, Kind=(\w+)\)/, kind: 2, name: 1 },
    { pattern: /(\w+) "([^"]+)"/, kind: 1, name: 2 },
];
const REFUSED = /\((Invalid|BadRequest|Forbidden|AlreadyExists|NotFound|Conflict|RequestEntityTooLarge)\)|no matches for kind|failed to create typed patch|error validating|is invalid|admission webhook/;
/** kubectl's own check, which names the kind and the place but not the object. */
const VALIDATION = /ValidationError\((\w+)\.?([^)]*)\): (?:unknown field "([^"]+)"|missing required field "([^"]+)")?/;
/** What the cluster itself refuses, at the line of the object and field it names; InfraError when it did not answer. */
function refusedByCluster(error, objects) {
    const lines = error.tail(20);
    const first = lines.findIndex((each) => REFUSED.test(each));
    if (first < 0)
        return new errors/* InfraError */.Ri(`the cluster does not take the stack: ${lines.at(-1) ?? error.message}`, {
            log: lines,
            cause: error,
        });
    const text = sentenceFrom(lines.slice(first));
    const [object, path] = placeIn(text, objects);
    const location = object?.locate(path);
    const place = location === undefined ? '' : `${(0,reader/* placeOf */.$)(location)} `;
    return new errors/* UserError */.yo(`${place}the cluster refuses the stack: ${text}`, {
        location,
        subject: object?.subject ?? object?.value.metadata.name,
        hint: hintFor(text),
        log: lines.length > 1 ? lines : undefined,
        cause: error,
    });
}
/** The first refusal, with the items of its list, without what kubectl puts around it. */
function sentenceFrom([head = '', ...rest]) {
    const end = rest.findIndex((line) => !line.startsWith('* '));
    const items = (end < 0 ? rest : rest.slice(0, end)).map((line) => line.slice(2));
    return [head.trim(), items.join('; ')]
        .join(' ')
        .replace(/^Error from server \(\w+\): (error when \w+ "[^"]*": )?/, '')
        .replace(/^error: (error validating "[^"]*": error validating data: )?/, '')
        .replace(/^error validating "[^"]*": error validating data: /, '')
        .replace(/^unable to recognize ("[^"]*": )?/, '')
        .replace(/; if you choose to ignore these errors.*/, '')
        .trim();
}
function placeIn(text, objects) {
    const [, unknownKind, version] = /no matches for kind "(\w+)" in version "([^"]+)"/.exec(text) ?? [];
    if (unknownKind !== undefined)
        return [
            objects.find(({ value }) => value.kind === unknownKind && value.apiVersion === version),
            ['kind'],
        ];
    const checked = VALIDATION.exec(text);
    if (checked === null)
        return [objectIn(text, objects), fieldIn(text)];
    const [, kind, place = '', unknown] = checked;
    const path = [...pathOf(place), ...(unknown === undefined ? [] : [unknown])];
    const ofKind = objects.filter(({ value }) => value.kind === kind);
    return [ofKind.find(({ value }) => has(value, path)) ?? ofKind[0], path];
}
function objectIn(text, objects) {
    for (const { pattern, kind, name } of NAMED) {
        const match = pattern.exec(text);
        const called = objects.filter(({ value }) => value.metadata.name === match?.[name]);
        const wanted = (match?.[kind] ?? '').toLowerCase();
        // Messages of one kind or another say "Service", "services" or "networkpolicies".
        const exact = called.find(({ value }) => wanted.startsWith(value.kind.toLowerCase().replace(/(y|s)$/, '')));
        const found = exact ?? called[0];
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** The field that is named, as in `spec.ports[0].nodePort`. */
function fieldIn(text) {
    const field = /(?:^|[\s.":])((?:spec|metadata|data|rules|subjects|roleRef|webhooks)(?:[.[][\w.[\]-]+)?)/.exec(text)?.[1];
    return pathOf(field ?? '');
}
function pathOf(field) {
    return [...field.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));
}
function has(value, [first, ...rest]) {
    if (first === undefined)
        return true;
    if (Array.isArray(value))
        return has(value[Number(first)], rest);
    return (0,manifests_object/* isRecord */.u)(value) && first in value && has(value[first], rest);
}
function hintFor(text) {
    if (/already allocated/.test(text))
        return 'another Service of the cluster has this node port: publish another one';
    if (/exceeded quota/.test(text))
        return 'request less, or raise the quota of the namespace';
    if (/no matches for kind/.test(text))
        return 'check kind and apiVersion; a custom resource needs its definition first';
    if (/field not declared in schema|unknown field/.test(text))
        return 'the field does not exist there: check its name and its depth';
    return undefined;
}
//# sourceMappingURL=refused-by-cluster.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/apply.js









/** What the cluster keeps as the name of who set a field. */
const MANAGER = 'distsys';
/** Tries, and milliseconds between them, while what an object needs appears: its namespace's account, its definition. */
const ATTEMPTS = 10;
const PAUSE = 500;
/**
 * Creates a namespace and everything in it with one command, the intents of what is in no namespace in the ledger first.
 * Throws UserError at the line of the object that the cluster refuses.
 */
async function applyStack(context, environment, access, stack) {
    const { namespace } = stack;
    const all = [...stack.objects, ...stack.held];
    const outside = await clusterScoped(access, all);
    const { existed } = await ownNamespace(context, environment, access, namespace, outside);
    const own = objectOf('Namespace', namespace, stack.namespaceLabels);
    const owned = (objects) => objects.map((object) => ownedBy(environment, object));
    await (0,files/* writeFileAtomic */.Z)((0,external_node_path_.join)(environment.folder, `${namespace}.kubernetes.json`), listOf(owned([own, ...all])), 0o600);
    if (existed)
        await replaceJobs(access, namespace, owned(all));
    const details = {
        ...(access.cluster.kubeconfig === undefined ? {} : { kubeconfig: access.cluster.kubeconfig }),
        ...(access.cluster.kubeContext === undefined ? {} : { context: access.cluster.kubeContext }),
    };
    const things = [
        { type: 'kubernetes:namespace', name: namespace },
        ...outside.map(({ value }) => ({
            type: 'kubernetes:resource',
            name: `${value.kind.toLowerCase()}/${value.metadata.name}`,
        })),
    ];
    await createAll(environment, things, details, () => send(context, access, namespace, owned([own, ...stack.objects]), all));
}
/** Creates the rest of a stack, in the namespace that the ledger knows already. */
async function applyMore(context, environment, access, namespace, objects) {
    await send(context, access, namespace, objects.map((object) => ownedBy(environment, object)), objects);
}
/** One call that creates several things, each with its own intent before and its own answer after. */
async function createAll(environment, things, details, make) {
    const [first, ...rest] = things;
    if (first === undefined)
        return make();
    await environment.create(first.type, first.name, async () => {
        await createAll(environment, rest, details, make);
        return first.name;
    }, details);
}
async function send(context, access, namespace, values, objects) {
    const args = [
        'apply',
        '--server-side',
        '--force-conflicts',
        `--field-manager=${MANAGER}`,
        '--namespace',
        namespace,
    ];
    for (let attempt = 1;; attempt++) {
        try {
            await access.kubectl([...args, '--filename', '-'], { input: listOf(values) });
            return;
        }
        catch (error) {
            if (!(error instanceof errors/* CommandError */.Qd) || error.reason !== 'failed')
                throw error;
            if (attempt === ATTEMPTS || !mayPass(error, values))
                throw refusedByCluster(error, objects);
            await context.clock.sleep(PAUSE, context.signal);
        }
    }
}
/** A namespace's service account is made just after it, and a kind is known just after its definition. */
function mayPass(error, values) {
    if (/serviceaccount "default" not found/.test(error.stderr))
        return true;
    const defines = values.some(({ kind }) => kind === 'CustomResourceDefinition');
    return defines && /no matches for kind/.test(error.stderr);
}
/** A List, as JSON: undefined values vanish. */
function listOf(items) {
    return JSON.stringify({ apiVersion: 'v1', kind: 'List', items }, null, 1);
}
function objectOf(kind, name, labels) {
    return { value: { apiVersion: 'v1', kind, metadata: { name, labels } }, locate: () => ({ file: '' }) };
}
/** The object with the environment's labels, its own kept. */
function ownedBy(environment, { value }) {
    const ours = ownershipOf(environment.labels);
    const { labels, annotations } = value.metadata;
    return {
        ...value,
        metadata: {
            ...value.metadata,
            labels: { ...((0,manifests_object/* isRecord */.u)(labels) ? labels : {}), ...ours.labels },
            annotations: {
                ...((0,manifests_object/* isRecord */.u)(annotations) ? annotations : {}),
                ...ours.annotations,
                ...specAnnotation(value),
            },
        },
    };
}
//# sourceMappingURL=apply.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/snapshot.js
/** The events about an object. */
function eventsOf(snapshot, metadata) {
    return snapshot.events.filter(({ involvedObject }) => involvedObject.uid === undefined
        ? involvedObject.name === metadata.name
        : involvedObject.uid === metadata.uid);
}
/** Events of the claims that a pod mounts. */
function claimEventsOf(snapshot, pod) {
    const claims = pod.spec.volumes?.map((volume) => volume.persistentVolumeClaim?.claimName) ?? [];
    return snapshot.events.filter(({ involvedObject }) => involvedObject.kind === 'PersistentVolumeClaim' && claims.includes(involvedObject.name));
}
/** The pods of a workload as it is now, rather than as it was before an update; those that are being ended left out. */
function currentPods(snapshot, workload) {
    const pods = snapshot.pods.filter(({ metadata }) => metadata.deletionTimestamp === undefined);
    const owned = (uid) => pods.filter((pod) => isOwnedBy(pod.metadata, uid));
    const { uid } = workload.metadata;
    switch (workload.kind) {
        case 'Deployment': {
            const newest = newestReplicaSet(snapshot, uid);
            return newest === undefined ? [] : owned(newest.metadata.uid);
        }
        case 'StatefulSet': {
            const revision = workload.status.updateRevision;
            return owned(uid).filter(({ metadata }) => revision === undefined || metadata.labels?.['controller-revision-hash'] === revision);
        }
        case 'DaemonSet': {
            const generation = (pod) => Number(pod.metadata.labels?.['pod-template-generation'] ?? 0);
            const newest = Math.max(0, ...owned(uid).map(generation));
            return owned(uid).filter((pod) => generation(pod) === newest);
        }
        default:
            return owned(uid);
    }
}
function newestReplicaSet(snapshot, deployment) {
    const revision = ({ metadata }) => Number(metadata.annotations?.['deployment.kubernetes.io/revision'] ?? 0);
    return snapshot.workloads
        .filter(({ kind, metadata }) => kind === 'ReplicaSet' && isOwnedBy(metadata, deployment))
        .sort((a, b) => revision(b) - revision(a))[0];
}
function isOwnedBy({ ownerReferences = [] }, uid) {
    return ownerReferences.some((owner) => owner.uid === uid);
}
function isReady(pod) {
    return pod.status.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') === true;
}
function statusesOf(pod) {
    return [...(pod.status.initContainerStatuses ?? []), ...(pod.status.containerStatuses ?? [])];
}
//# sourceMappingURL=snapshot.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/explain-kubernetes.js


const LOG_LINES = 15;
/** Milliseconds; a node that is away must not hold up the message. */
const PATIENCE = 15_000;
function explainKubernetes(access, namespace) {
    const read = async (pod, container, previous) => {
        const args = [
            ...['logs', pod.metadata.name, '--namespace', namespace, `--tail=${LOG_LINES}`],
            ...(container === undefined ? ['--all-containers'] : ['--container', container]),
            ...(previous ? ['--previous'] : []),
        ];
        const { stdout } = await access
            .kubectl(args, { accept: 'any', timeout: PATIENCE })
            .catch(() => ({ stdout: '' }));
        return (0,errors/* lastLines */.w$)(stdout, LOG_LINES);
    };
    return {
        explain: async ({ pod, container, previous = false, event, ...failure }, pods) => {
            const hasRun = ['crash', 'memory', 'ended', 'health'].includes(failure.kind);
            const shown = pod ?? pods.find((each) => !isReady(each));
            const lines = hasRun && shown !== undefined ? await logOf(read, shown, container, previous) : [];
            const said = event?.message === undefined ? [] : [`event ${event.reason}: ${oneLine(event.message)}`];
            const log = [...(failure.log ?? lines), ...said];
            return { ...failure, log: log.length === 0 ? undefined : log };
        },
        log: async (pods) => {
            const pod = pods.find((each) => !isReady(each)) ?? pods[0];
            return pod === undefined ? [] : read(pod, undefined, false);
        },
    };
}
async function logOf(read, pod, container, previous) {
    const failing = container ?? statusesOf(pod).find(({ ready }) => !ready)?.name;
    const lines = previous ? await read(pod, failing, true) : [];
    // The container before may be gone with its log, when the node was short of disk.
    return lines.length > 0 ? lines : read(pod, failing, false);
}
function oneLine(text) {
    return text.replace(/\s*\n\s*/g, ' ').trim();
}
//# sourceMappingURL=explain-kubernetes.js.map
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
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/state.js
const KINDS = [
    'deployments.apps',
    'statefulsets.apps',
    'daemonsets.apps',
    'replicasets.apps',
    'jobs.batch',
    'pods',
    'endpointslices.discovery.k8s.io',
    'events',
];
/** Milliseconds */
const state_PATIENCE = 20_000;
/** One look at the namespace, in one command. */
async function readSnapshot(access, namespace) {
    const { stdout } = await access.kubectl(['get', KINDS.join(','), '--namespace', namespace, '-o', 'json'], {
        timeout: state_PATIENCE,
    });
    return snapshotOf(JSON.parse(stdout).items);
}
function snapshotOf(items) {
    const ofKind = (...kinds) => items.filter(({ kind }) => kinds.includes(kind));
    return {
        workloads: ofKind('Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job'),
        pods: ofKind('Pod'),
        slices: ofKind('EndpointSlice'),
        events: ofKind('Event'),
    };
}
function countOf(event) {
    return Math.max(event.count ?? 0, event.series?.count ?? 0, 1);
}
//# sourceMappingURL=state.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/diagnose-health.js

/** Times that failing probes must have ended a container: the first start may have been a slow one. */
const KILLS = 2;
/** Milliseconds, at least, that a container may run without becoming ready. */
const READY_PATIENCE = 30_000;
/** A container that runs, or ran, and does not answer its probes; `ends`: how often that ended it. */
function diagnoseHealth(signs, status, ends = 0) {
    const { unit } = signs;
    const event = unhealthy(signs, status);
    if (event === undefined || (ends === 0 && (status.ready || status.state?.running === undefined)))
        return undefined;
    const kills = Math.max(ends, killings(signs, status));
    const [, probe = '', output = ''] = /^(\w+) probe (?:failed|errored)[^:]*:\s*(.*)/s.exec(event.message ?? '') ?? [];
    const said = output.trim().split('\n').slice(-3).join(' · ');
    return {
        service: unit.name,
        container: status.name,
        kind: 'health',
        key: unit.keyOf('healthcheck', status.name),
        sentence: `fails its healthcheck${said === '' ? '' : `: ${said}`}`,
        hint: 'run the test of the healthcheck in the container by hand; a slow start needs more time',
        final: kills >= KILLS || (probe === 'Readiness' && isOverdue(signs, status)),
        event,
    };
}
/** The kubelet keeps few events of a pod: what it said last about a container's end may be missing. */
function wasKilledByProbe(signs, status, ended) {
    if (killings(signs, status) > 0)
        return true;
    if (unhealthy(signs, status) === undefined)
        return false;
    const { startupProbe, livenessProbe } = specOf(signs, status) ?? {};
    const lived = (Date.parse(ended.finishedAt ?? '') - Date.parse(ended.startedAt ?? '')) / 1_000;
    return [startupProbe, livenessProbe].some((probe) => probe !== undefined && lived >= patienceOf(probe) - 1);
}
function unhealthy({ events }, status) {
    return events.findLast(({ reason, involvedObject }) => reason === 'Unhealthy' && isAbout(involvedObject, status));
}
function killings({ events }, status) {
    return events
        .filter(({ reason, message = '' }) => reason === 'Killing' &&
        message.includes(`Container ${status.name} failed`) &&
        message.includes(' probe'))
        .reduce((sum, event) => sum + countOf(event), 0);
}
/** Events of a container name it, as in `spec.containers{vote}`. */
function isAbout({ fieldPath }, status) {
    return fieldPath === undefined || fieldPath.includes(`{${status.name}}`);
}
function isOverdue(signs, status) {
    const probe = specOf(signs, status)?.readinessProbe ?? {};
    return signs.since(`${status.name} not ready`) >= Math.max(READY_PATIENCE, 3_000 * patienceOf(probe));
}
/** Seconds; the defaults are those of the API. */
function patienceOf({ periodSeconds = 10, failureThreshold = 3 }) {
    return (failureThreshold - 1) * periodSeconds;
}
function specOf({ pod }, status) {
    return pod.spec.containers.find(({ name }) => name === status.name);
}
//# sourceMappingURL=diagnose-health.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/diagnose-container.js



const IMAGE = /^(ErrImagePull|ImagePullBackOff|InvalidImageName|ErrImageNeverPull|ImageInspectError|RegistryUnavailable|SignatureValidationFailed)$/;
/** Reasons and texts after which another pull gives the same. */
const NO_USE = /InvalidImageName|ErrImageNeverPull|not found|denied|unauthorized|insufficient_scope|invalid reference/i;
/** Other failures of a pull may pass: as many tries, or milliseconds. */
const PULLS = 2;
const PULL_PATIENCE = 15_000;
/** Milliseconds in which a ConfigMap or Secret may still appear. */
const CONFIG_PATIENCE = 3_000;
/** Ends after which another start is no use: a crash may happen once in passing, memory does not grow. */
const CRASHES = 3;
const OUT_OF_MEMORY = 2;
/** Why a container does not run, from its status: the reasons and texts are those of the kubelet and of runc. */
function diagnoseContainer(signs, status) {
    const { unit } = signs;
    const container = status.name;
    const { reason = '', message = '' } = status.state?.waiting ?? {};
    const base = { service: unit.name, container, final: false };
    if (IMAGE.test(reason))
        return { ...base, ...imageFailure(signs, status, reason, message) };
    const ended = status.state?.terminated ?? (status.state?.running ? undefined : status.lastState?.terminated);
    const program = /exec: "([^"]+)": ([^:]+(?:: [^:]+)?)/.exec(`${message} ${ended?.message ?? ''}`);
    if (program !== null)
        return {
            ...base,
            kind: 'executable',
            key: unit.keyOf('command', container),
            sentence: `cannot start "${program[1]}": ${(program[2] ?? '').replace(/: unknown.*/s, '').trim()}`,
            hint: 'the program must be in the image, and executable',
            final: true,
        };
    if (/^(CreateContainerConfigError|CreateContainerError|RunContainerError|PreCreateHookError)$/.test(reason))
        return {
            ...base,
            ...configurationFailure(signs, container, message),
            final: signs.since(reason) >= CONFIG_PATIENCE,
        };
    if (ended !== undefined && !hasSucceeded(signs, ended))
        return { ...base, ...endFailure(signs, status, ended) };
    return diagnoseHealth(signs, status);
}
/** A container that may end, and did well. */
function hasSucceeded({ unit, pod }, ended) {
    const mayEnd = unit.oneShot || pod.spec.restartPolicy !== 'Always' || !isMain(pod, ended);
    return ended.exitCode === 0 && mayEnd;
}
/** Whether it is one of the containers that are to stay: init containers end. */
function isMain(pod, ended) {
    const main = pod.status.containerStatuses ?? [];
    return main.some(({ state, lastState }) => state?.terminated === ended || lastState?.terminated === ended);
}
function imageFailure(signs, status, reason, message) {
    const { unit, pod, events } = signs;
    const image = pod.spec.containers.find(({ name }) => name === status.name)?.image ?? status.image;
    const event = events.findLast(({ message: text }) => text?.startsWith('Failed to pull image') === true);
    const said = [message, event?.message ?? ''].join('\n').trim();
    const pulls = events
        .filter(({ message: text }) => text?.startsWith('Failed to pull image') === true)
        .reduce((sum, each) => sum + countOf(each), 0);
    const final = NO_USE.test(`${reason} ${said}`) || pulls >= PULLS || signs.since('pull') >= PULL_PATIENCE;
    return {
        kind: 'image',
        key: unit.keyOf('image', status.name),
        ...imageWords(image, reason, said),
        final,
        event,
    };
}
function imageWords(image, reason, said) {
    if (reason === 'InvalidImageName')
        return {
            sentence: `names the image "${image}", which is no image name`,
            hint: 'accepted: [registry/]name[:tag][@sha256:…]',
        };
    if (reason === 'ErrImageNeverPull')
        return {
            sentence: `may not pull its image ${image}, and the node does not have it`,
            hint: 'build it in the lab, or take the pull policy away',
        };
    if (said === '')
        return { sentence: `cannot pull its image ${image}`, hint: 'check the name and tag of the image' };
    return pullCause(image, said);
}
function configurationFailure(signs, container, message) {
    const { unit } = signs;
    const missing = /(configmap|secret) "([^"]+)" not found/i.exec(message);
    const base = { kind: 'configuration', key: unit.keyOf('service'), final: false };
    if (missing !== null)
        return {
            ...base,
            sentence: `needs the ${missing[1]} ${missing[2]}, which does not exist`,
            hint: 'declare it in the stack',
        };
    const missingKey = /couldn't find key (\S+) in (\S+) (\S+)/i.exec(message);
    if (missingKey !== null)
        return {
            ...base,
            sentence: `needs the key ${missingKey[1]} of the ${missingKey[2]} ${missingKey[3]}, which has no such key`,
        };
    if (/runAsNonRoot/.test(message))
        return {
            ...base,
            key: unit.keyOf('user', container),
            sentence: `may not run as root, and its image does: ${message.replace(/ \(pod:.*/s, '')}`,
            hint: 'name a user by its number, in the image or here',
        };
    return { ...base, sentence: `cannot start: ${message}` };
}
function endFailure(signs, status, ended) {
    const { unit } = signs;
    const ends = status.restartCount + (status.state?.running === undefined ? 1 : 0);
    // The log of a container that was started again, or is about to be, is that of the one before.
    const previous = status.state?.terminated === undefined && status.restartCount > 0;
    const gaveUp = status.state?.terminated !== undefined && signs.pod.spec.restartPolicy === 'Never';
    if (ended.reason === 'OOMKilled')
        return {
            kind: 'memory',
            key: unit.keyOf('memory limit', status.name),
            sentence: 'is killed again and again because it needs more memory than its limit (out of memory)',
            hint: 'raise its memory limit, or make the program need less',
            final: gaveUp || ends >= OUT_OF_MEMORY,
            previous,
        };
    if (wasKilledByProbe(signs, status, ended))
        return { ...diagnoseHealth(signs, status, ends), previous };
    if (ended.exitCode === 0)
        return {
            kind: 'ended',
            key: unit.keyOf('service'),
            sentence: 'ends by itself with exit code 0 and is started again and again',
            hint: 'a service has to keep running in the foreground; one that is to end is a job',
            final: ends >= CRASHES,
            previous,
        };
    return {
        kind: 'crash',
        key: unit.keyOf('service'),
        sentence: `crashes${gaveUp ? '' : ' again and again'} with exit code ${ended.exitCode}`,
        hint: 'the last lines of its log say why',
        final: gaveUp || ends >= CRASHES,
        previous,
    };
}
//# sourceMappingURL=diagnose-container.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/diagnose-volumes.js


/** Milliseconds that a volume may fail to be mounted: the kubelet may not have heard yet of what it holds. */
const diagnose_volumes_PATIENCE = 5_000;
const IN_PASSING = /failed to sync|not registered|timed out waiting for the condition/;
/** Volumes of a pod that cannot be mounted, from its events. The texts are those of the kubelet. */
function diagnoseVolumes(signs) {
    const { unit, pod, events } = signs;
    const started = statusesOf(pod).some(({ state, restartCount }) => state?.running !== undefined || restartCount > 0);
    if (started || pod.status.phase !== 'Pending')
        return undefined;
    const event = events.findLast(({ reason, message }) => /^Failed(Mount|AttachVolume)$/.test(reason ?? '') && !IN_PASSING.test(message ?? ''));
    if (event === undefined)
        return undefined;
    const final = countOf(event) >= 3 || signs.since('mount') >= diagnose_volumes_PATIENCE;
    return {
        service: unit.name,
        kind: 'mount',
        key: unit.keyOf('volumes'),
        ...wordsFor(event.message ?? ''),
        final,
        event,
    };
}
/** Times, and milliseconds, that the cluster may fail to make a volume. */
const PROVISIONS = 2;
const PROVISION_PATIENCE = 20_000;
/** A claim for which the cluster cannot make a volume: its storage is not in order, or there is none of that class. */
function unprovided(signs) {
    const { unit, pod, claimEvents } = signs;
    const event = claimEvents.findLast(({ reason }) => reason === 'ProvisioningFailed');
    if (event === undefined || pod.spec.nodeName !== undefined)
        return undefined;
    return {
        service: unit.name,
        kind: 'volume',
        key: unit.keyOf('volumes'),
        sentence: `waits for a volume that the cluster cannot make: ${event.message ?? ''}`,
        hint: '`kubectl get storageclass` shows what the cluster can make',
        final: countOf(event) >= PROVISIONS && signs.since('volume') >= PROVISION_PATIENCE,
        infra: /storageclass\S* .*not found/i.test(event.message ?? '') ? undefined : true,
        event,
    };
}
function wordsFor(message) {
    const path = /hostPath type check failed: (\S+) is not an? (.+?)(?:\n|$)/.exec(message);
    if (path !== null)
        return {
            sentence: `mounts ${path[1]}, which is no ${path[2]} on the node`,
            hint: 'the path must be on every node that may run the service; a config or a named volume needs none',
        };
    const missing = /(configmap|secret|persistentvolumeclaim) "([^"]+)" not found/i.exec(message);
    if (missing !== null)
        return {
            sentence: `mounts the ${missing[1]} ${missing[2]}, which does not exist`,
            hint: 'declare it in the stack',
        };
    const key = /references non-existent (\w+) key: (\S+)/.exec(message);
    if (key !== null)
        return { sentence: `mounts the key ${key[2]} of a ${key[1]} that has no such key` };
    const volume = /for volume "([^"]+)"\s*:\s*(.*)/s.exec(message);
    return {
        sentence: volume === null
            ? `cannot mount a volume: ${message}`
            : `cannot mount the volume ${volume[1]}: ${volume[2]?.trim()}`,
    };
}
//# sourceMappingURL=diagnose-volumes.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/diagnose-pod.js



/** Milliseconds that a pod may wait for a place: what it replaces may just be leaving, or its volume being made. */
const PLACEMENT_PATIENCE = 6_000;
/** Why a pod does not come up, as far as its status and events say. */
function diagnosePod(signs) {
    const { pod } = signs;
    if (pod.status.phase === 'Succeeded')
        return undefined;
    const found = rejected(signs) ?? unschedulable(signs) ?? diagnoseVolumes(signs) ?? unprovided(signs) ?? sandbox(signs);
    if (found !== undefined)
        return { ...found, pod };
    const containers = statusesOf(pod)
        .map((status) => diagnoseContainer(signs, status))
        .filter((failure) => failure !== undefined);
    const worst = containers.find((failure) => failure.final) ?? containers[0];
    return worst && { ...worst, pod };
}
/** The kubelet did not take the pod, or put it out. */
function rejected({ unit, pod }) {
    const { phase, reason, message } = pod.status;
    if (phase !== 'Failed' || reason === undefined || statusesOf(pod).some(({ state }) => state?.terminated))
        return undefined;
    const evicted = reason === 'Evicted' || /^OutOf|NodeShutdown|Terminated|NodeLost/.test(reason);
    return {
        service: unit.name,
        kind: evicted ? 'unschedulable' : 'configuration',
        key: unit.keyOf(evicted ? 'requests' : 'service'),
        sentence: `is put out by its node (${reason}): ${message ?? 'no reason given'}`,
        final: !evicted,
        infra: evicted || undefined,
    };
}
function unschedulable(signs) {
    const { unit, pod } = signs;
    const condition = pod.status.conditions?.find(({ type, status }) => type === 'PodScheduled' && status === 'False');
    if (condition?.reason !== 'Unschedulable')
        return undefined;
    const reasons = reasonsOf(condition.message ?? '');
    const base = {
        service: unit.name,
        kind: 'unschedulable',
        sentence: `fits on no node: ${reasons}`,
        final: signs.since('unschedulable') >= PLACEMENT_PATIENCE,
    };
    if (/free ports/.test(reasons))
        return {
            ...base,
            kind: 'port',
            key: unit.keyOf('ports'),
            hint: 'another pod of the node has this host port',
        };
    if (/persistentvolumeclaim/i.test(reasons))
        return {
            ...base,
            kind: 'volume',
            key: unit.keyOf('volumes'),
            hint: '`kubectl get pvc,storageclass` shows what the claim waits for',
        };
    if (/Insufficient/.test(reasons))
        return {
            ...base,
            key: unit.keyOf('requests'),
            hint: 'request less, or add a node; `kubectl describe nodes` shows what each has',
        };
    return {
        ...base,
        key: unit.keyOf('placement'),
        hint: '`kubectl get nodes --show-labels` shows the nodes and their labels',
    };
}
/** The scheduler's sentence without its count and its remark on preemption. */
function reasonsOf(message) {
    const reasons = /nodes are available: (.*)/s.exec(message)?.[1] ?? message;
    return reasons
        .replace(/\s*(no new claims to deallocate,\s*)?preemption: .*/s, '')
        .replace(/\.\s*$/, '')
        .trim();
}
/** Milliseconds after which a pod network that does not work is not waited for any more. */
const NETWORK_PATIENCE = 30_000;
function sandbox(signs) {
    const event = signs.events.find(({ reason }) => reason === 'FailedCreatePodSandBox');
    if (event === undefined || statusesOf(signs.pod).some(({ state }) => state?.waiting === undefined))
        return undefined;
    return {
        service: signs.unit.name,
        kind: 'configuration',
        key: [],
        sentence: `cannot start, its node cannot make a pod: ${event.message ?? ''}`,
        final: signs.since('sandbox') >= NETWORK_PATIENCE,
        infra: true,
        event,
    };
}
//# sourceMappingURL=diagnose-pod.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/diagnose-workload.js

/** Milliseconds in which the cluster may come to take the pods: what a namespace needs appears just after it. */
const diagnose_workload_PATIENCE = 4_000;
/** Why a workload has no pods, or will have no more. `since`: milliseconds since `what` was first asked for. */
function diagnoseWorkload(unit, workload, snapshot, since) {
    return refusedPods(unit, workload, snapshot, since) ?? givenUp(unit, workload);
}
/** A quota, a policy or an admission webhook does not let pods be made. */
function refusedPods(unit, workload, snapshot, since) {
    const maker = workload.kind === 'Deployment'
        ? (newestReplicaSet(snapshot, workload.metadata.uid) ?? workload)
        : workload;
    const wanted = maker.spec.replicas ?? 1;
    const full = ['Deployment', 'ReplicaSet', 'StatefulSet'].includes(maker.kind) &&
        (maker.status.replicas ?? 0) >= wanted;
    const event = eventsOf(snapshot, maker.metadata).findLast(({ reason }) => reason === 'FailedCreate');
    if (event === undefined || full || wanted === 0)
        return undefined;
    if (snapshot.pods.some(({ metadata }) => metadata.ownerReferences?.some(({ uid }) => uid === maker.metadata.uid) && wanted === 1))
        return undefined;
    const reason = (event.message ?? '').replace(/^(?:\(combined from similar events\): )?(Error creating|create Pod \S+ in \w+ \S+ failed error):\s*/i, '');
    const quota = /exceeded quota: (\S+), requested: (\S+), used: (\S+), limited: (\S+)/.exec(reason);
    return {
        service: unit.name,
        kind: 'configuration',
        // A quota of pods is used up by the service as a whole, others by what each pod requests.
        key: unit.keyOf(quota === null || quota[2]?.startsWith('pods') ? 'service' : 'requests'),
        sentence: `gets no pod, the cluster refuses it: ${reason}`,
        hint: quota === null ? undefined : `lower what it requests, or raise the quota ${quota[1]}`,
        final: since('refused') >= diagnose_workload_PATIENCE,
        event,
    };
}
function givenUp(unit, workload) {
    const failed = workload.status.conditions?.find(({ type, status }) => status === 'True' && (type === 'Failed' || type === 'FailureTarget'));
    if (workload.kind !== 'Job' || failed === undefined)
        return undefined;
    return {
        service: unit.name,
        kind: 'crash',
        key: unit.keyOf('service'),
        sentence: `does not complete: ${failed.message ?? failed.reason ?? 'no reason given'}`,
        hint: 'the last lines of its log say why',
        final: true,
    };
}
//# sourceMappingURL=diagnose-workload.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/progress.js

const NOTHING = { reached: 0, wanted: 1, done: false, completed: false };
/** From the status of the workload; `pods` are those of its newest version. */
function progressOf(workload, pods, countsReady) {
    const { kind, metadata, spec, status } = workload;
    if (kind === 'Job')
        return jobProgress(workload);
    const observed = kind === 'ReplicaSet' || (status.observedGeneration ?? 0) >= (metadata.generation ?? 0);
    if (!observed)
        return NOTHING;
    if (kind === 'DaemonSet') {
        const wanted = status.desiredNumberScheduled ?? 0;
        const counted = (countsReady ? status.numberReady : status.numberAvailable) ?? 0;
        return reachedBy(pods, wanted, (status.updatedNumberScheduled ?? 0) >= wanted && counted >= wanted);
    }
    const wanted = spec.replicas ?? 1;
    const counted = (countsReady ? status.readyReplicas : status.availableReplicas) ?? 0;
    const updated = kind === 'ReplicaSet' ? wanted : (status.updatedReplicas ?? 0);
    const alone = (status.replicas ?? 0) === wanted;
    return reachedBy(pods, wanted, updated >= wanted && alone && counted === wanted);
}
function reachedBy(pods, wanted, done) {
    return { reached: Math.min(pods.filter(isReady).length, wanted), wanted, done, completed: false };
}
function jobProgress({ spec, status }) {
    const wanted = spec.completions ?? 1;
    const done = status.conditions?.some(({ type, status: is }) => type === 'Complete' && is === 'True') === true;
    return { reached: status.succeeded ?? 0, wanted, done, completed: done };
}
/** A pod of a manifest that stands alone. */
function podProgress(pod) {
    if (pod === undefined)
        return NOTHING;
    const completed = pod.status.phase === 'Succeeded';
    const done = completed || isReady(pod);
    return { reached: done ? 1 : 0, wanted: 1, done, completed };
}
/** What the pods that are not ready do, as in "ContainerCreating". */
function podStates(pods) {
    const states = pods
        .filter((pod) => !isReady(pod) && pod.status.phase !== 'Succeeded')
        .map((pod) => {
        const waiting = statusesOf(pod).find(({ state }) => state?.waiting !== undefined)?.state?.waiting;
        return (waiting?.reason ?? (pod.status.phase === 'Running' ? 'starting' : pod.status.phase.toLowerCase()));
    });
    return [...new Set(states)].join(', ');
}
//# sourceMappingURL=progress.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/watched-services.js

/** The Services that select pods, and so must have some. */
function watchedServices(objects) {
    return objects.flatMap((object) => {
        const { value } = object;
        const spec = (0,manifests_object/* isRecord */.u)(value.spec) ? value.spec : {};
        if (value.kind !== 'Service' || value.apiVersion !== 'v1' || !(0,manifests_object/* isRecord */.u)(spec.selector))
            return [];
        const selector = spec.selector;
        if (Object.keys(selector).length === 0)
            return [];
        return [{ name: value.metadata.name, selector, locate: () => object.locate(['spec', 'selector']) }];
    });
}
/** Every Service that selects the unit's pods has one to send requests to. */
function hasEndpoints(services, unit, snapshot) {
    return services
        .filter(({ selector }) => selects(selector, unit.labels))
        .every(({ name }) => snapshot.slices
        .filter(({ metadata }) => metadata.labels?.['kubernetes.io/service-name'] === name)
        .some(({ endpoints }) => endpoints?.some(({ conditions }) => conditions?.ready !== false) === true));
}
function selects(selector, labels) {
    return Object.entries(selector).every(([key, value]) => labels[key] === value);
}
/** Services that select nothing: they would answer nobody, however long one waits. */
function strayServices(services, units) {
    return services
        .filter(({ selector }) => !units.some(({ labels }) => selects(selector, labels)))
        .map((service) => {
        const selector = Object.entries(service.selector).map(([key, value]) => `${key}=${value}`);
        const name = strayName(service.name);
        return {
            name,
            text: `${name} without pods`,
            done: false,
            completed: false,
            failure: {
                service: name,
                kind: 'configuration',
                key: ['spec', 'selector'],
                sentence: `selects no pod: no workload of the stack has the labels ${selector.join(', ')}`,
                hint: 'the selector of a Service must be among the labels of a pod template',
                final: true,
            },
        };
    });
}
/** How messages name a Service that belongs to no workload. */
function strayName(service) {
    return `${service} (Service)`;
}
//# sourceMappingURL=watched-services.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/observer.js






/** Milliseconds that pods without probes must have been seen ready: what is misconfigured ends within the first moments. */
const QUIET = 1_500;
const QUIET_AFTER_FAILURE = 5_000;
/** Looks in a row that the API server may leave unanswered. */
const SILENCES = 5;
/** Watches the workloads of a stack and the Services in front of them. */
function observeKubernetes(context, watch) {
    const firstSeen = new Map();
    const since = (key) => {
        const now = context.clock.monotonic();
        const first = firstSeen.get(key) ?? now;
        firstSeen.set(key, first);
        return now - first;
    };
    const suspicions = new Map();
    const read = patientReader(watch);
    let waiting = watch.held;
    const pods = new Map();
    const statusOf = (unit, snapshot) => {
        const workload = snapshot.workloads.find(({ kind, metadata }) => kind === unit.kind && metadata.name === unit.object);
        const alone = snapshot.pods.filter(({ metadata }) => metadata.name === unit.object);
        const current = unit.kind === 'Pod' ? alone : workload === undefined ? [] : currentPods(snapshot, workload);
        pods.set(unit.name, current);
        const held = waiting.includes(unit.name);
        if (held || (workload === undefined && unit.kind !== 'Pod')) {
            return { name: unit.name, text: `${unit.name} waiting`, done: false, completed: false, held };
        }
        const failure = suspicionOf(unit, workload, current, snapshot, since);
        if (failure === undefined)
            suspicions.delete(unit.name);
        else
            suspicions.set(unit.name, failure);
        const progress = workload === undefined ? podProgress(current[0]) : progressOf(workload, current, unit.countsReady);
        const steady = progress.completed || current.every((pod) => isSteady(pod, since));
        const done = progress.done &&
            steady &&
            (progress.completed || progress.wanted === 0 || hasEndpoints(watch.services, unit, snapshot));
        const state = done ? '' : ` ${podStates(current)}`.trimEnd();
        const text = `${unit.name} ${progress.reached}/${progress.wanted}${state}`;
        return {
            name: unit.name,
            text,
            done,
            completed: done && progress.completed,
            failure: progress.done ? undefined : failure,
        };
    };
    return {
        look: async () => {
            const snapshot = await read();
            if (snapshot === undefined)
                return watch.units.map(({ name }) => ({
                    name,
                    text: `${name} unknown`,
                    done: false,
                    completed: false,
                }));
            const statuses = watch.units.map((unit) => statusOf(unit, snapshot));
            waiting = await watch.release(statuses.filter(({ completed }) => completed).map(({ name }) => name));
            const up = statuses.filter((status) => status.done).map((status) => status.name);
            const silent = await watch.unanswered(up);
            const answered = statuses.map((status) => silent.includes(status.name)
                ? { ...status, done: false, text: `${status.text} port not answering` }
                : status);
            return [...answered, ...(watch.open ? [] : strayServices(watch.services, watch.units))];
        },
        explain: async (failure) => {
            const suspicion = suspicions.get(failure.service);
            return suspicion === undefined
                ? failure
                : watch.explainer.explain(suspicion, pods.get(failure.service) ?? []);
        },
        log: (service) => watch.explainer.log(pods.get(service) ?? []),
    };
}
/** Nothing for a look that the API server did not answer; InfraError when it stays away. */
function patientReader(watch) {
    let silences = 0;
    return async () => {
        try {
            const snapshot = await watch.read();
            silences = 0;
            return snapshot;
        }
        catch (error) {
            if (!(error instanceof errors/* CommandError */.Qd) || error.reason === 'aborted')
                throw error;
            if (++silences < SILENCES)
                return undefined;
            throw new errors/* InfraError */.Ri(`the cluster does not answer: ${error.tail(1)[0] ?? error.message}`, {
                cause: error,
            });
        }
    };
}
function suspicionOf(unit, workload, pods, snapshot, since) {
    const found = pods
        .filter((pod) => !isReady(pod))
        .map((pod) => diagnosePod({
        unit,
        pod,
        events: eventsOf(snapshot, pod.metadata),
        claimEvents: claimEventsOf(snapshot, pod),
        since: (what) => since(`${pod.metadata.uid} ${what}`),
    }))
        .filter((failure) => failure !== undefined);
    const ofPods = found.find((failure) => failure.final) ?? found[0];
    if (workload === undefined || ofPods?.final === true)
        return ofPods;
    const ofWorkload = diagnoseWorkload(unit, workload, snapshot, (what) => since(`${workload.metadata.uid} ${what}`));
    if (ofWorkload?.final !== true || ofPods === undefined)
        return ofPods ?? ofWorkload;
    // A job that was given up: its pod says why.
    return { ...ofPods, final: true };
}
/** Probes have seen it answer; without them it has to stay for a moment. */
function isSteady(pod, since) {
    if (!isReady(pod))
        return true;
    const restarts = statusesOf(pod).reduce((sum, { restartCount }) => sum + restartCount, 0);
    const seen = since(`${pod.metadata.uid} ready ${restarts}`);
    const probed = pod.spec.containers.every(({ startupProbe, readinessProbe }) => startupProbe ?? readinessProbe);
    return probed || seen >= (restarts === 0 ? QUIET : QUIET_AFTER_FAILURE);
}
//# sourceMappingURL=observer.js.map
// EXTERNAL MODULE: ./compiled/src/stack/images.js
var stack_images = __webpack_require__(5891);
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
// EXTERNAL MODULE: ./compiled/src/stack/ports.js
var ports = __webpack_require__(6797);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/binds.js




const ENGINE_SOCKET = /^(\/var)?\/run\/docker\.sock$/;
/** Bytes: an object of the API holds at most 1 MiB, its own fields included. */
const MOST_CONTENT = 1_000_000;
/**
 * Reads what the bind mounts of a file name. Docker finds them on this machine, the nodes of a cluster do not: small files
 * of the project that are only read go along; what lies elsewhere is meant on the node. Throws UserError with the line.
 */
async function readBinds(model) {
    const pairs = Object.values(model.services).map(async (service) => {
        const binds = service.mounts.map((mount, index) => mount.type === 'bind' ? readBind(model, service, mount, index) : NONE);
        return [service.name, await Promise.all(binds)];
    });
    return Object.fromEntries(await Promise.all(pairs));
}
/** Stands for the mounts that are no bind mounts. */
const NONE = { kind: 'engine' };
async function readBind(model, service, mount, index) {
    const source = mount.source ?? '';
    if (ENGINE_SOCKET.test(source))
        return NONE;
    const found = await (0,promises_.stat)(source).catch(() => undefined);
    const inside = `${source}${external_node_path_.sep}`.startsWith(`${model.folder}${external_node_path_.sep}`);
    if (!inside)
        return { kind: 'node', type: found?.isFile() ? 'File' : found?.isSocket() ? 'Socket' : 'Directory' };
    const fail = (instead) => refuse(model, service, ['volumes', index], KUBERNETES, instead);
    if (found === undefined)
        return fail(`create ${source}`);
    if (!mount.readOnly)
        return fail('the nodes do not have this folder: mount it with :ro, and its files go along; or use a named volume');
    const entries = found.isDirectory()
        ? await filesIn(source)
        : [{ path: '', content: await (0,promises_.readFile)(source) }];
    if (entries.reduce((sum, { content }) => sum + content.length, 0) > MOST_CONTENT)
        fail('it holds more than 1 MB, too much to go along: copy it into the image');
    return { kind: 'files', entries };
}
async function filesIn(folder) {
    const all = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = all.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    const sized = await Promise.all(files.map(async (file) => ({ file, size: (await (0,promises_.stat)(file)).size })));
    // Too much is refused by its size, not read first.
    const tooMuch = sized.reduce((sum, { size }) => sum + size, 0) > MOST_CONTENT;
    return Promise.all(sized
        .sort((a, b) => a.file.localeCompare(b.file))
        .map(async ({ file, size }) => ({
        path: (0,external_node_path_.relative)(folder, file),
        content: tooMuch ? Buffer.alloc(size) : await (0,promises_.readFile)(file),
    })));
}
//# sourceMappingURL=binds.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/image-facts.js
/** Facts by service, of those images that this machine's engine has. `images`: the reference by service. */
async function imageFacts(context, images) {
    const references = [...new Set(Object.values(images))];
    const found = new Map(await Promise.all(references.map(async (reference) => {
        const inspect = ['image', 'inspect', '--format', '{{json .Config}}', reference];
        const result = await context
            .exec('docker', inspect, { accept: 'any', signal: context.signal })
            .catch(() => undefined);
        context.signal.throwIfAborted();
        return [
            reference,
            result?.exitCode === 0 ? factsOf(JSON.parse(result.stdout)) : undefined,
        ];
    })));
    return Object.fromEntries(Object.entries(images).flatMap(([service, reference]) => {
        const facts = found.get(reference);
        return facts === undefined ? [] : [[service, facts]];
    }));
}
function factsOf(config) {
    const check = config.Healthcheck ?? undefined;
    const time = (nanoseconds) => (nanoseconds ? nanoseconds / 1_000_000 : undefined);
    return {
        ports: Object.keys(config.ExposedPorts ?? {}).flatMap((text) => {
            const [port, protocol] = text.split('/');
            return protocol === 'tcp' || protocol === 'udp' ? [{ port: Number(port), protocol }] : [];
        }),
        user: config.User || undefined,
        healthcheck: check?.Test && {
            disabled: check.Test[0] === 'NONE' || check.Test.length === 0,
            test: check.Test,
            interval: time(check.Interval),
            timeout: time(check.Timeout),
            startPeriod: time(check.StartPeriod),
            startInterval: time(check.StartInterval),
            retries: check.Retries || undefined,
        },
    };
}
//# sourceMappingURL=image-facts.js.map
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/files.js






/** Name of the entry that holds a config or secret. */
const CONTENT = 'content';
/** The ConfigMaps and Secrets for the configs and secrets of a file. Throws UserError for external and too large ones. */
function renderFiles(model) {
    return [
        ...Object.entries(model.configs).map(([key, file]) => configMap(configName(key), { [CONTENT]: contentOf(model, 'configs', key, file) }, file.labels)),
        ...Object.entries(model.secrets).map(([key, file]) => secret(model, key, file)),
    ];
}
function configName(key) {
    return `config-${objectName(key)}`;
}
function secretName(key) {
    return `secret-${objectName(key)}`;
}
function configMap(name, entries, composeLabels = {}) {
    const texts = Object.entries(entries).filter(([, content]) => (0,external_node_buffer_.isUtf8)(content));
    const others = Object.entries(entries).filter(([, content]) => !(0,external_node_buffer_.isUtf8)(content));
    return {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name, ...splitLabels(composeLabels) },
        data: Object.fromEntries(texts.map(([key, content]) => [key, content.toString()])),
        binaryData: Object.fromEntries(others.map(([key, content]) => [key, content.toString('base64')])),
    };
}
function secret(model, key, file) {
    return {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: secretName(key), ...splitLabels(file.labels) },
        type: 'Opaque',
        data: { [CONTENT]: contentOf(model, 'secrets', key, file).toString('base64') },
    };
}
function contentOf(model, kind, key, file) {
    const { content } = file;
    if (content === undefined)
        return refuseTop(model, [kind, key], 'the stack has a namespace of its own, where nothing is before it: give file or content');
    return content.length > MOST_CONTENT
        ? refuseTop(model, [kind, key], 'more than 1 MB: copy it into the image')
        : content;
}
/** Refuses what stands at `path` of the file, outside of its services. */
function refuseTop(model, path, instead) {
    const location = model.locate(path);
    throw new errors/* UserError */.yo(`${(0,reader/* placeOf */.$)(location)} ${path.join('.')} cannot be translated to ${KUBERNETES}`, {
        location,
        hint: instead,
    });
}
/** Changes when what is in the files does: as an annotation of the pods it makes them roll over. */
function files_hashOf(contents) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const content of contents)
        hash.update(`${content.length}:`).update(content);
    return hash.digest('hex').slice(0, 16);
}
//# sourceMappingURL=files.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/network-policies.js


/** Label of the pods on a network of the file. */
const NETWORK_LABEL = 'network.distsys/';
/** Daemons that enforce NetworkPolicies, by the names that their projects give them. */
const ENFORCERS = /^(kindnet|calico-node|canal|cilium|antrea-agent|kube-router|weave-net|ovnkube-node|aws-node|kube-network-policies)/;
function networkLabels(service) {
    return Object.fromEntries(Object.keys(service.networks).map((key) => [labelOf(key), 'true']));
}
function labelOf(key) {
    return `${NETWORK_LABEL}${objectName(key)}`;
}
/**
 * Keeps services apart that share no network: pods accept connections from pods on one of their networks, and on
 * published ports from outside. Nothing when all share one. Throws UserError for networks that are more than that.
 */
function renderNetworkPolicies(model, podCidrs) {
    const services = Object.values(model.services);
    const used = [...new Set(services.flatMap(({ networks }) => Object.keys(networks)))];
    for (const key of used)
        judgeNetwork(model, key);
    const confined = services.filter((service) => isConfined(model, service));
    if (used.length < 2 && confined.length === 0)
        return [];
    return [
        ...used.map((key) => policy(`network-${objectName(key)}`, onNetwork(key), ingressFrom([onNetwork(key)]))),
        ...services.filter(isPublished).map((service) => publishedPolicy(service, podCidrs)),
        ...confined.map(confinedPolicy),
    ];
}
/** What to say where the pod network does not enforce the policies; `daemons`: names of the cluster's, when known. */
function enforcementNote(daemons) {
    if (daemons === undefined)
        return 'whether this cluster enforces NetworkPolicies is not known: services without a common network may reach each other';
    if (daemons.some((name) => ENFORCERS.test(name)))
        return undefined;
    return 'the pod network of this cluster does not enforce NetworkPolicies: services without a common network can still reach each other';
}
function judgeNetwork(model, key) {
    const network = model.networks[key];
    if (network === undefined)
        return;
    const fail = (part, instead) => refuseTop(model, ['networks', key, part], instead);
    if (network.external)
        fail('external', 'the stack has a namespace of its own: reach other stacks as service.namespace');
    if (network.driver !== undefined && !['bridge', 'overlay'].includes(network.driver))
        fail('driver', 'all pods are on the pod network of the cluster: leave it out');
    if (network.ipam !== undefined)
        fail('ipam', 'addresses belong to the pod network of the cluster: leave it out');
    if (Object.keys(network.driverOpts).length > 0)
        fail('driver_opts', 'leave them out: the pod network has none');
}
function isPublished(service) {
    return service.ports.some(({ published }) => published !== undefined);
}
/** On internal networks alone: it may talk to no one else. */
function isConfined(model, service) {
    const keys = Object.keys(service.networks);
    return keys.length > 0 && keys.every((key) => model.networks[key]?.internal === true);
}
function onNetwork(key) {
    return { matchLabels: { [labelOf(key)]: 'true' } };
}
function ingressFrom(selectors) {
    return { policyTypes: ['Ingress'], ingress: [{ from: selectors.map((podSelector) => ({ podSelector })) }] };
}
/** From outside, not from other pods: those come with addresses of the pod network. */
function publishedPolicy(service, podCidrs) {
    const blocks = ['0.0.0.0/0', '::/0'].map((cidr) => {
        const except = podCidrs.filter((each) => each.includes(':') === cidr.includes(':'));
        return { ipBlock: { cidr, except: except.length === 0 ? undefined : except } };
    });
    const ports = service.ports
        .filter(({ published }) => published !== undefined)
        .map(({ target, protocol }) => ({ port: target, protocol: protocol.toUpperCase() }));
    return policy(`published-${objectName(service.name)}`, podsOf(service), {
        policyTypes: ['Ingress'],
        ingress: [{ from: blocks, ports }],
    });
}
function confinedPolicy(service) {
    const dns = {
        to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
        ports: ['UDP', 'TCP'].map((protocol) => ({ port: 53, protocol })),
    };
    const peers = Object.keys(service.networks).map((key) => ({ podSelector: onNetwork(key) }));
    return policy(`internal-${objectName(service.name)}`, podsOf(service), {
        policyTypes: ['Egress'],
        egress: [{ to: peers }, dns],
    });
}
function podsOf(service) {
    return { matchLabels: { [NAME_LABEL]: service.name } };
}
function policy(name, podSelector, rules) {
    return {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name },
        spec: { podSelector, ...rules },
    };
}
//# sourceMappingURL=network-policies.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/fates.js
/** Keys that Kubernetes has nothing for; docs/compose.md has the whole table. Values are judged where they are used. */
const KUBERNETES_FATES = {
    refused: {
        ulimits: 'set them as the default of the nodes, or with ulimit in the entrypoint',
        stop_signal: 'write STOPSIGNAL into the Dockerfile: the nodes heed it',
    },
    noted: {
        depends_on: 'Kubernetes starts all services at once, so each must wait for what it needs; only service_completed_successfully is waited for',
        container_name: 'left out, Kubernetes names pods; other services reach it under the name of the service',
        links: 'left out, services reach each other by name',
        platform: 'left out, the image decides; use deploy.placement.constraints node.platform.arch',
        logging: 'left out, the nodes keep the logs',
    },
};
//# sourceMappingURL=fates.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/probes.js
/** Docker's defaults (Engine API, HealthConfig), milliseconds and in number. */
const DEFAULTS = { interval: 30_000, timeout: 30_000, startPeriod: 0, retries: 3 };
/** Milliseconds between two tests while a container starts: it counts as soon as it answers. */
const START_INTERVAL = 1_000;
/**
 * The probes that say what a healthcheck says: the container has its start period and all its retries to answer once;
 * from then on it gets no requests, and is started again, when as many tests in a row fail as `retries` says.
 */
function renderProbes(check) {
    if (check?.test === undefined || check.disabled)
        return {};
    const interval = check.interval ?? DEFAULTS.interval;
    const retries = check.retries ?? DEFAULTS.retries;
    const startInterval = check.startInterval ?? Math.min(interval, START_INTERVAL);
    const patience = (check.startPeriod ?? DEFAULTS.startPeriod) + retries * interval;
    const test = {
        exec: { command: commandOf(check.test) },
        timeoutSeconds: seconds(check.timeout ?? DEFAULTS.timeout),
    };
    const running = { ...test, periodSeconds: seconds(interval), failureThreshold: retries };
    return {
        startupProbe: {
            ...test,
            periodSeconds: seconds(startInterval),
            failureThreshold: Math.max(1, Math.ceil(patience / (seconds(startInterval) * 1_000))),
        },
        livenessProbe: running,
        readinessProbe: running,
    };
}
function commandOf([kind, ...words]) {
    return kind === 'CMD-SHELL' ? ['/bin/sh', '-c', ...words] : words;
}
/** Kubernetes counts in whole seconds, one at least. */
function seconds(milliseconds) {
    return Math.max(1, Math.ceil(milliseconds / 1_000));
}
//# sourceMappingURL=probes.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/security.js


/** What the kubelet lets a pod set without being told so (kubernetes/pkg/kubelet/sysctl/safe_sysctls.go). */
const SAFE_SYSCTLS = [
    'kernel.shm_rmid_forced',
    'net.ipv4.ip_local_port_range',
    'net.ipv4.ip_local_reserved_ports',
    'net.ipv4.ip_unprivileged_port_start',
    'net.ipv4.ping_group_range',
    'net.ipv4.tcp_fin_timeout',
    'net.ipv4.tcp_keepalive_intvl',
    'net.ipv4.tcp_keepalive_probes',
    'net.ipv4.tcp_keepalive_time',
    'net.ipv4.tcp_syncookies',
];
/** Docker lets everybody in a container bind low ports; containerd before 2 does not. */
const LOW_PORTS = { name: 'net.ipv4.ip_unprivileged_port_start', value: '0' };
/** `securityContext` of the container. */
function renderContainerSecurity(model, service) {
    const { container } = service;
    const add = container.capAdd.map(capability);
    const drop = container.capDrop.map(capability);
    const context = {
        ...userOf(model, service),
        ...securityOptions(model, service),
        privileged: container.privileged,
        readOnlyRootFilesystem: container.readOnly,
        capabilities: add.length + drop.length === 0 ? undefined : { add, drop },
    };
    return Object.values(context).some((value) => value !== undefined) ? context : undefined;
}
/** `securityContext` of the pod. `imageUser`: the user that the image names, where it is known. */
function renderPodSecurity(model, service, imageUser) {
    const { container } = service;
    const [uid = '', gid = uid] = (container.user ?? imageUser ?? '').split(':');
    const hasVolume = service.mounts.some((mount) => mount.type === 'volume');
    return {
        supplementalGroups: container.groupAdd.length === 0 ? undefined : container.groupAdd.map(groupOf(model, service)),
        // Docker gives a new volume to the user of the image's folder; a claim comes as its storage makes it.
        fsGroup: hasVolume && /^[1-9]\d*$/.test(gid) ? Number(gid) : undefined,
        fsGroupChangePolicy: hasVolume && /^[1-9]\d*$/.test(gid) ? 'OnRootMismatch' : undefined,
        sysctls: sysctlsOf(model, service),
    };
}
/** `CAP_NET_ADMIN` is `NET_ADMIN` there. */
function capability(name) {
    return name.toUpperCase().replace(/^CAP_/, '');
}
function userOf(model, service) {
    const { user } = service.container;
    if (user === undefined)
        return {};
    const [uid = '', gid] = user.split(':').map((part) => (part === 'root' ? '0' : part));
    if (![uid, gid ?? '0'].every((part) => /^\d+$/.test(part)))
        refuse(model, service, ['user'], KUBERNETES, 'write the numbers, as in "1000:1000": the cluster cannot look names up');
    return { runAsUser: Number(uid), runAsGroup: gid === undefined ? undefined : Number(gid) };
}
function groupOf(model, service) {
    return (group, index) => /^\d+$/.test(group)
        ? Number(group)
        : refuse(model, service, ['group_add', index], KUBERNETES, 'write the number of the group');
}
function securityOptions(model, service) {
    return Object.assign({}, ...service.container.securityOpt.map((text, index) => {
        const [name = '', value = ''] = text.split(/[:=]/);
        if (name === 'no-new-privileges')
            return { allowPrivilegeEscalation: value === 'false' };
        if (name === 'seccomp' && value === 'unconfined')
            return { seccompProfile: { type: 'Unconfined' } };
        if (name === 'apparmor' && value === 'unconfined')
            return { appArmorProfile: { type: 'Unconfined' } };
        return refuse(model, service, ['security_opt', index], KUBERNETES, 'accepted: no-new-privileges, seccomp=unconfined, apparmor=unconfined');
    }));
}
function sysctlsOf(model, service) {
    const { sysctls, networkMode } = service.container;
    const named = Object.entries(sysctls).map(([name, value]) => {
        if (!SAFE_SYSCTLS.includes(name))
            refuse(model, service, ['sysctls', name], KUBERNETES, `the kubelet refuses it unless its node allows it; accepted: ${SAFE_SYSCTLS.join(', ')}`);
        return { name, value };
    });
    if (networkMode === 'host')
        return named.length === 0 ? undefined : named;
    return LOW_PORTS.name in sysctls ? named : [LOW_PORTS, ...named];
}
//# sourceMappingURL=security.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/container.js




const PULL_POLICIES = { always: 'Always', never: 'Never', missing: 'IfNotPresent' };
/** The one container of a service's pods. */
function renderContainer(model, service, options, volumeMounts) {
    const { container } = service;
    return {
        name: objectName(service.name),
        image: options.images[service.name],
        imagePullPolicy: PULL_POLICIES[container.pullPolicy ?? 'missing'],
        ...renderCommand(model, service),
        workingDir: container.workingDir,
        env: Object.entries(service.environment).map(([name, value]) => ({ name, value: literal(value) })),
        tty: container.tty,
        stdin: container.stdinOpen,
        resources: renderResources(model, service),
        securityContext: renderContainerSecurity(model, service),
        volumeMounts: volumeMounts.length === 0 ? undefined : volumeMounts,
        ...renderProbes(healthcheckOf(service, options)),
    };
}
/** The healthcheck of the file over that of the image; a program that is to end is not asked how it does. */
function healthcheckOf(service, options) {
    if (options.jobs.has(service.name) || service.healthcheck?.disabled === true)
        return undefined;
    const ofImage = options.facts[service.name]?.healthcheck;
    const ofFile = service.healthcheck;
    if (ofImage === undefined || ofFile === undefined)
        return ofFile ?? ofImage;
    return {
        disabled: false,
        test: ofFile.test ?? ofImage.test,
        interval: ofFile.interval ?? ofImage.interval,
        timeout: ofFile.timeout ?? ofImage.timeout,
        startPeriod: ofFile.startPeriod ?? ofImage.startPeriod,
        startInterval: ofFile.startInterval ?? ofImage.startInterval,
        retries: ofFile.retries ?? ofImage.retries,
    };
}
/** Compose's entrypoint is Kubernetes' command, its command the arguments. An empty entrypoint takes the image's away. */
function renderCommand(model, service) {
    const command = service.command?.map(literal);
    const entrypoint = service.entrypoint?.map(literal);
    if (entrypoint?.length !== 0)
        return { command: entrypoint, args: command };
    if (command === undefined || command.length === 0)
        refuse(model, service, ['entrypoint'], KUBERNETES, 'say under command what to start instead');
    return { command };
}
/** Kubernetes would replace `$(NAME)` by a variable; `$$(` stands for itself. */
function literal(text) {
    return text.split('$(').join('$$(');
}
/**
 * A limit reserves nothing in Compose. On Kubernetes it would reserve as much as it allows, unless the request says
 * otherwise.
 */
function renderResources(model, service) {
    const { limits, reservations } = service.deploy;
    const pids = limits.pids ?? reservations.pids;
    if (pids !== undefined && pids > 0)
        refuse(model, service, service.keys.includes('pids_limit') ? ['pids_limit'] : ['deploy', 'resources', 'limits', 'pids'], KUBERNETES, 'it is a setting of the kubelet: podPidsLimit');
    const amounts = { limits: amountsOf(limits), requests: amountsOf(reservations) };
    const requests = {
        ...Object.fromEntries(Object.keys(amounts.limits).map((key) => [key, '0'])),
        ...amounts.requests,
    };
    if (Object.keys(requests).length === 0)
        return undefined;
    return { limits: Object.keys(amounts.limits).length === 0 ? undefined : amounts.limits, requests };
}
function amountsOf({ cpus, memory }) {
    return {
        ...(cpus === undefined ? {} : { cpu: `${Math.max(1, Math.round(Number(cpus) * 1_000))}m` }),
        ...(memory === undefined ? {} : { memory: String(memory) }),
    };
}
//# sourceMappingURL=container.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/volumes.js


/** What a claim asks for; Compose volumes name no size, and the storage of test clusters does not hold one to it. */
const SIZE = '1Gi';
function claimName(model, key) {
    return objectName(model.volumes[key]?.name ?? key);
}
/** A claim for each named volume that a service mounts. Throws UserError for external ones and foreign drivers. */
function renderVolumes(model) {
    const used = new Set(Object.values(model.services)
        .flatMap(({ mounts }) => mounts)
        .flatMap((mount) => (mount.type === 'volume' && mount.source !== undefined ? [mount.source] : [])));
    return [...used].map((key) => {
        const volume = model.volumes[key];
        if (volume?.external)
            refuseTop(model, ['volumes', key, 'external'], 'the stack has a namespace of its own, where nothing is before it');
        if (volume?.driver !== undefined && volume.driver !== 'local')
            refuseTop(model, ['volumes', key, 'driver'], 'leave it out: the storage class of the cluster makes the volume');
        if (Object.keys(volume?.driverOpts ?? {}).length > 0)
            refuseTop(model, ['volumes', key, 'driver_opts'], 'leave them out: the storage class of the cluster makes the volume');
        return {
            apiVersion: 'v1',
            kind: 'PersistentVolumeClaim',
            metadata: { name: claimName(model, key), ...splitLabels(volume?.labels ?? {}) },
            spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: SIZE } } },
        };
    });
}
//# sourceMappingURL=volumes.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/mounts.js





/** Mode of configs and secrets that give none (Compose specification, 08-configs). */
const MODE = 0o444;
function renderMounts(model, service, options) {
    const mounts = { volumes: [], volumeMounts: [], objects: [] };
    const add = (source, mount) => {
        const name = `mount-${mounts.volumes.length}`;
        mounts.volumes.push({ name, ...source });
        mounts.volumeMounts.push({ name, ...mount });
    };
    service.mounts.forEach((mount, index) => {
        const bind = mount.type === 'bind' ? options.binds[service.name]?.[index] : undefined;
        if (bind?.kind === 'engine')
            return;
        if (bind?.kind === 'files') {
            addFiles(mounts, service, mount, index, bind, add);
            return;
        }
        add(sourceOf(model, service, mount, index, bind), {
            mountPath: mount.target,
            readOnly: mount.readOnly || undefined,
            subPath: mount.subpath,
        });
    });
    service.configs.forEach((use, index) => {
        addUse(model, service, ['configs', index], use, { configMap: { name: configName(use.source) } }, add);
    });
    service.secrets.forEach((use, index) => {
        addUse(model, service, ['secrets', index], use, { secret: { secretName: secretName(use.source) } }, add);
    });
    const { shmSize } = service.container;
    if (shmSize !== undefined)
        add(inMemory(shmSize), { mountPath: '/dev/shm' });
    return { ...mounts, hash: hashOfMounts(model, service, options) };
}
function sourceOf(model, service, mount, index, bind) {
    if (mount.type === 'tmpfs')
        return inMemory(mount.size);
    if (bind?.kind === 'node')
        return { hostPath: { path: mount.source, type: bind.type } };
    if (mount.source === undefined)
        return { emptyDir: {} };
    if (service.deploy.mode.startsWith('global'))
        refuse(model, service, ['volumes', index], KUBERNETES, 'a claim is one for the whole cluster, not one a node: mount a path of the node, or leave mode global');
    return { persistentVolumeClaim: { claimName: claimName(model, mount.source) } };
}
function inMemory(bytes) {
    return { emptyDir: { medium: 'Memory', sizeLimit: bytes === undefined ? undefined : String(bytes) } };
}
function addUse(model, service, path, use, source, add) {
    for (const owner of ['uid', 'gid'])
        if (use[owner] !== undefined && use[owner] !== '0')
            refuse(model, service, [...path, owner], KUBERNETES, 'the file belongs to root: let others read it with mode: 0444');
    const name = (0,external_node_path_.basename)(use.target);
    const items = [{ key: CONTENT, path: name, mode: use.mode ?? MODE }];
    const [kind = '', reference] = Object.entries(source)[0] ?? [];
    add({ [kind]: { ...reference, items } }, { mountPath: use.target, subPath: name, readOnly: true });
}
/** A folder is mounted as it is, a single file at its place. */
function addFiles(mounts, service, mount, index, bind, add) {
    const name = `${objectName(service.name)}-files-${index}`;
    const keyed = bind.entries.map(({ path, content }, at) => ({ key: `file-${at}`, path, content }));
    mounts.objects.push(configMap(name, Object.fromEntries(keyed.map(({ key, content }) => [key, content]))));
    const single = bind.entries.length === 1 && bind.entries[0]?.path === '';
    const items = keyed.map(({ key, path }) => ({ key, path: path === '' ? (0,external_node_path_.basename)(mount.target) : path }));
    add({ configMap: { name, items } }, { mountPath: mount.target, readOnly: true, subPath: single ? (0,external_node_path_.basename)(mount.target) : undefined });
}
function hashOfMounts(model, service, options) {
    const contents = [
        ...service.configs.map(({ source }) => model.configs[source]?.content),
        ...service.secrets.map(({ source }) => model.secrets[source]?.content),
        ...(options.binds[service.name] ?? []).flatMap((bind) => bind.kind === 'files' ? bind.entries.map(({ content }) => content) : []),
    ].filter((content) => content !== undefined);
    return contents.length === 0 ? undefined : files_hashOf(contents);
}
//# sourceMappingURL=mounts.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/placement.js


const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';
const HOSTNAME = 'kubernetes.io/hostname';
const FORM = /^(?<attribute>[\w.-]+)\s*(?<operator>==|!=)\s*(?<value>.+)$/;
/** Docker's names of processors as Go, and so Kubernetes, has them. */
const ARCHITECTURES = {
    x86_64: 'amd64',
    aarch64: 'arm64',
    armv7l: 'arm',
    i386: '386',
};
/** Where the pods of a service may run: its placement as affinity, tolerations and spreading. */
function renderPlacement(model, service) {
    const expressions = service.deploy.constraints.map((text, index) => constraintOf(model, service, text, index));
    const onControlPlane = service.deploy.mode === 'global' ||
        expressions.some(({ key, operator }) => key === CONTROL_PLANE && operator === 'Exists');
    return {
        affinity: affinityOf(model, service, expressions),
        tolerations: onControlPlane
            ? [{ key: CONTROL_PLANE, operator: 'Exists', effect: 'NoSchedule' }]
            : undefined,
        topologySpreadConstraints: spreadOf(model, service),
    };
}
function affinityOf(model, service, matchExpressions) {
    const most = service.deploy.maxReplicasPerNode;
    if (most !== undefined && most > 1)
        refuse(model, service, ['deploy', 'placement', 'max_replicas_per_node'], KUBERNETES, 'only 1 can be kept there; or spread with preferences');
    const nodeAffinity = matchExpressions.length === 0
        ? undefined
        : { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } };
    const podAntiAffinity = most === undefined
        ? undefined
        : {
            requiredDuringSchedulingIgnoredDuringExecution: [
                { labelSelector: { matchLabels: { [NAME_LABEL]: service.name } }, topologyKey: HOSTNAME },
            ],
        };
    return nodeAffinity === undefined && podAntiAffinity === undefined
        ? undefined
        : { nodeAffinity, podAntiAffinity };
}
function constraintOf(model, service, text, index) {
    const fail = (instead) => refuse(model, service, ['deploy', 'placement', 'constraints', index], KUBERNETES, instead);
    const { attribute = '', operator, value = '' } = FORM.exec(text)?.groups ?? {};
    const equal = operator === '==';
    if (attribute === 'node.role') {
        if (!/^(manager|worker)$/.test(value))
            return fail('accepted roles: manager, worker');
        return { key: CONTROL_PLANE, operator: (value === 'manager') === equal ? 'Exists' : 'DoesNotExist' };
    }
    const key = placement_labelOf(attribute);
    if (key === undefined)
        return fail('accepted: node.role, node.hostname, node.platform.os, node.platform.arch and node.labels.…');
    const known = attribute === 'node.platform.arch' ? (ARCHITECTURES[value] ?? value) : value;
    return { key, operator: equal ? 'In' : 'NotIn', values: [known] };
}
function placement_labelOf(attribute) {
    if (attribute.startsWith('node.labels.'))
        return attribute.slice('node.labels.'.length);
    return {
        'node.hostname': HOSTNAME,
        'node.platform.os': 'kubernetes.io/os',
        'node.platform.arch': 'kubernetes.io/arch',
    }[attribute];
}
function spreadOf(model, service) {
    const { preferences } = service.deploy;
    if (preferences.length === 0)
        return undefined;
    return preferences.map(({ spread }, index) => ({
        maxSkew: 1,
        topologyKey: placement_labelOf(spread) ??
            refuse(model, service, ['deploy', 'placement', 'preferences', index], KUBERNETES, 'spread over node.labels.…'),
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: { [NAME_LABEL]: service.name } },
    }));
}
//# sourceMappingURL=placement.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/reader-account.js

const VERBS = ['get', 'list', 'watch'];
/** Whether a service mounts the engine's socket, to look at its own stack. */
function readsCluster(service, options) {
    return service.mounts.some((mount, index) => mount.type === 'bind' && options.binds[service.name]?.[index]?.kind === 'engine');
}
/**
 * What stands for the socket: a service account that may read the pods and Services of the stack, and the nodes. More than
 * reading, which the socket would allow, is not granted.
 */
function renderReaderAccount(service, options) {
    const name = objectName(service.name);
    const nodes = `${options.labels['distsys.env']}-${options.namespace}-${name}`;
    const subjects = [{ kind: 'ServiceAccount', name, namespace: options.namespace }];
    const api = 'rbac.authorization.k8s.io';
    const objectOf = (kind, called, rest) => ({
        apiVersion: `${api}/v1`,
        kind,
        metadata: { name: called },
        ...rest,
    });
    return [
        { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } },
        objectOf('Role', name, { rules: [{ apiGroups: [''], resources: ['pods', 'services'], verbs: VERBS }] }),
        objectOf('RoleBinding', name, { roleRef: { apiGroup: api, kind: 'Role', name }, subjects }),
        objectOf('ClusterRole', nodes, { rules: [{ apiGroups: [''], resources: ['nodes'], verbs: VERBS }] }),
        objectOf('ClusterRoleBinding', nodes, {
            roleRef: { apiGroup: api, kind: 'ClusterRole', name: nodes },
            subjects,
        }),
    ];
}
//# sourceMappingURL=reader-account.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/services.js


/** Label of the pods that answer to a network alias: more than one service may. */
const ALIAS_LABEL = 'alias.distsys/';
/**
 * The Services of one service of the file: its name, its published ports, and its aliases on networks. Under its name
 * others reach the ports that the file or the image declares; where none is, the name stands for the pods themselves
 * (headless), for in Compose every port can be reached.
 */
function renderServices(model, service, options) {
    const name = objectName(service.name);
    const published = publishedOf(model, service, options);
    const declared = declaredPorts(service, options);
    const headless = isHeadless(service, declared);
    if (options.jobs.has(service.name) && declared.length === 0)
        return [];
    const selector = { [NAME_LABEL]: service.name };
    const inOne = !headless && published.length > 0 && declared.every((port) => samePort(published, port));
    if (inOne)
        return [{ object: serviceObject(name, selector, published, 'NodePort'), key: ['ports'] }];
    const plain = { object: serviceObject(name, selector, declared, headless ? 'None' : 'ClusterIP'), key: [] };
    if (published.length === 0)
        return [plain];
    return [
        plain,
        { object: serviceObject(`${name}-published`, selector, published, 'NodePort'), key: ['ports'] },
    ];
}
function isHeadless(service, declared) {
    return declared.length === 0 || service.deploy.endpointMode === 'dnsrr';
}
function declaredPorts(service, options) {
    const all = [
        ...service.ports.map(({ target, protocol }) => ({ port: target, protocol })),
        ...service.expose,
        ...(options.facts[service.name]?.ports ?? []),
    ];
    return all.filter((port, index) => !samePort(all.slice(0, index), port));
}
function publishedOf(model, service, options) {
    const ports = service.ports.map((port, index) => {
        if (port.hostIp !== undefined && !['127.0.0.1', '0.0.0.0', '::', '[::]'].includes(port.hostIp))
            refuse(model, service, ['ports', index], KUBERNETES, 'a port is published on every address of the nodes');
        if (port.published === undefined)
            return undefined;
        const { target, protocol } = port;
        return { port: target, protocol, nodePort: options.nodePorts.get(`${port.published}/${protocol}`) };
    });
    return ports.filter((port) => port !== undefined);
}
function samePort(ports, wanted) {
    return ports.some(({ port, protocol }) => port === wanted.port && protocol === wanted.protocol);
}
function serviceObject(name, selector, ports, type) {
    return {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name, labels: {} },
        spec: {
            type: type === 'None' ? 'ClusterIP' : type,
            clusterIP: type === 'None' ? 'None' : undefined,
            selector,
            ports: ports.length === 0
                ? undefined
                : ports.map(({ port, protocol, nodePort }, index) => ({
                    // A target may be published twice, under two ports.
                    name: `${protocol}-${port}${samePort(ports.slice(0, index), { port, protocol }) ? `-${index}` : ''}`,
                    port: samePort(ports.slice(0, index), { port, protocol }) ? nodePort : port,
                    targetPort: port,
                    protocol: protocol.toUpperCase(),
                    nodePort,
                })),
        },
    };
}
/** Labels for the aliases of a service; each alias is a Service that selects by its own. */
function aliasLabels(service) {
    return Object.fromEntries(aliasesOf(service).map((alias) => [`${ALIAS_LABEL}${objectName(alias)}`, 'true']));
}
/** The Services for the network aliases of a file. Throws UserError for one that is no name, or that of a service. */
function renderAliases(model, options) {
    const services = Object.values(model.services);
    const aliases = [...new Set(services.flatMap(aliasesOf))];
    return aliases.map((alias) => {
        const behind = services.filter((service) => aliasesOf(service).includes(alias));
        for (const service of behind)
            judgeAlias(model, service, alias);
        const ports = behind.map((service) => declaredPorts(service, options));
        const headless = behind.some((service, index) => isHeadless(service, ports[index] ?? []));
        const all = ports.flat().filter((port, index, list) => !samePort(list.slice(0, index), port));
        return serviceObject(objectName(alias), { [`${ALIAS_LABEL}${objectName(alias)}`]: 'true' }, all, headless ? 'None' : 'ClusterIP');
    });
}
function aliasesOf(service) {
    const all = Object.values(service.networks).flatMap(({ aliases }) => aliases);
    return [...new Set(all)].filter((alias) => alias !== service.name);
}
function judgeAlias(model, service, alias) {
    const network = Object.keys(service.networks).find((key) => service.networks[key]?.aliases.includes(alias)) ?? '';
    const fail = (instead) => refuse(model, service, ['networks', network, 'aliases'], KUBERNETES, instead);
    if (!/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/.test(alias))
        fail(`"${alias}" can be no name there: small letters, digits and "-" are accepted`);
    const taken = Object.values(model.services).find(({ name }) => objectName(name) === alias);
    if (taken !== undefined)
        fail(`${alias} is a service; rename one of them`);
}
//# sourceMappingURL=services.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/pod.js










/** Milliseconds that Docker gives a container to end (Kubernetes: 30 s). */
const GRACE = 10_000;
const NETWORK_MODES = ['bridge', 'default', 'host'];
/** The pod template of a service, and the objects that hold the files it mounts. */
function renderPod(model, service, options) {
    const { container } = service;
    const mounts = renderMounts(model, service, options);
    const reader = readsCluster(service, options);
    const spec = {
        ...renderPlacement(model, service),
        ...namespacesOf(model, service),
        ...renderNames(model, service),
        // Variables for every Service would take names such as REDIS_PORT from programs that have them for themselves.
        enableServiceLinks: false,
        automountServiceAccountToken: reader,
        serviceAccountName: reader ? objectName(service.name) : undefined,
        terminationGracePeriodSeconds: seconds(container.stopGracePeriod ?? GRACE),
        securityContext: renderPodSecurity(model, service, options.facts[service.name]?.user),
        volumes: mounts.volumes.length === 0 ? undefined : mounts.volumes,
        containers: [renderContainer(model, service, options, mounts.volumeMounts)],
    };
    return { template: { metadata: metadataOf(service, options, mounts.hash), spec }, objects: mounts.objects };
}
function metadataOf(service, options, hash) {
    const split = splitLabels(service.labels);
    return {
        labels: {
            ...split.labels,
            ...networkLabels(service),
            ...aliasLabels(service),
            ...ownershipOf(options.labels).labels,
            [NAME_LABEL]: service.name,
        },
        annotations: {
            ...split.annotations,
            ...service.container.annotations,
            ...(hash === undefined ? {} : { 'distsys.files': hash }),
        },
    };
}
/** Which namespaces of the node the pod shares. */
function namespacesOf(model, service) {
    const { networkMode, pid, ipc, init } = service.container;
    const fail = (key, instead) => refuse(model, service, [key], KUBERNETES, instead);
    if (networkMode !== undefined && !NETWORK_MODES.includes(networkMode))
        fail('network_mode', `accepted: ${NETWORK_MODES.join(', ')}`);
    if (pid !== undefined && pid !== 'host')
        fail('pid', 'accepted: host');
    if (ipc !== undefined && !['host', 'private', 'shareable'].includes(ipc))
        fail('ipc', 'accepted: host, private');
    const onHost = networkMode === 'host';
    return {
        hostNetwork: onHost || undefined,
        dnsPolicy: onHost ? 'ClusterFirstWithHostNet' : undefined,
        hostPID: pid === 'host' || undefined,
        hostIPC: ipc === 'host' || undefined,
        // The pod's own first process then reaps what Docker's init would.
        shareProcessNamespace: init === true || undefined,
    };
}
function renderNames(model, service) {
    const { hostname, dns, dnsSearch, dnsOpt, extraHosts } = service.container;
    if (hostname !== undefined && !/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(hostname))
        refuse(model, service, ['hostname'], KUBERNETES, 'accepted: small letters, digits and "-"');
    const hosts = Object.entries(extraHosts).map(([name, ip]) => {
        if (!/^[0-9a-f.:]+$/i.test(ip))
            refuse(model, service, ['extra_hosts'], KUBERNETES, `give an address for ${name}`);
        return { ip, hostnames: [name] };
    });
    const asked = dns.length + dnsSearch.length + dnsOpt.length > 0;
    return {
        hostname,
        hostAliases: hosts.length === 0 ? undefined : hosts,
        dnsConfig: asked
            ? {
                nameservers: dns,
                searches: dnsSearch,
                options: dnsOpt.map((text) => {
                    const [name, value] = text.split(':');
                    return { name, value };
                }),
            }
            : undefined,
    };
}
//# sourceMappingURL=pod.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/rollout.js

/** Seconds without progress after which Kubernetes itself calls a rollout failed, beyond the time a start may take. */
const PROGRESS = 60;
/** How a Deployment goes from one version to the next. */
function renderStrategy(service) {
    const { update, replicas } = service.deploy;
    const startFirst = update?.order === 'start-first';
    // A rolling update would start the new one while the old one still ends.
    if (!startFirst && replicas <= 1)
        return { type: 'Recreate' };
    const parallel = parallelism(service);
    return {
        type: 'RollingUpdate',
        rollingUpdate: startFirst
            ? { maxSurge: parallel, maxUnavailable: 0 }
            : { maxSurge: 0, maxUnavailable: parallel },
    };
}
/** How a DaemonSet does: the old one of a node goes first, unless the new one is to be there before. */
function renderDaemonStrategy(service) {
    const startFirst = service.deploy.update?.order === 'start-first';
    const parallel = parallelism(service);
    return {
        type: 'RollingUpdate',
        rollingUpdate: startFirst
            ? { maxSurge: parallel, maxUnavailable: 0 }
            : { maxSurge: 0, maxUnavailable: parallel },
    };
}
/** 0 stands for all at once. */
function parallelism(service) {
    const parallel = service.deploy.update?.parallelism ?? 1;
    return parallel === 0 ? '100%' : parallel;
}
/** Seconds that a new pod must have been ready before the next one is replaced. */
function minReadySeconds(service) {
    const { delay } = service.deploy.update ?? {};
    return delay === undefined || delay === 0 ? undefined : seconds(delay);
}
function progressDeadline(service) {
    const check = service.healthcheck;
    const starting = (check?.startPeriod ?? 0) + (check?.retries ?? 3) * (check?.interval ?? 0);
    return PROGRESS + seconds(starting) + (minReadySeconds(service) ?? 0);
}
/** Parts of the rollout and restart policies that Kubernetes has no setting for. */
function rolloutNotes(services) {
    const named = (has) => services.filter(has).map(({ name }) => name);
    const notes = [
        [
            named(({ deploy }) => deploy.update?.failureAction === 'rollback' || deploy.rollback !== undefined),
            'a failed update stops; Kubernetes does not roll it back by itself',
        ],
        [
            named(({ deploy }) => deploy.update?.monitor !== undefined || deploy.update?.maxFailureRatio !== undefined),
            'monitor and max_failure_ratio are left out, an update goes on as soon as the new pods are ready',
        ],
        [
            named(({ deploy }) => deploy.restart?.delay !== undefined || deploy.restart?.window !== undefined),
            'the pauses between restarts are those of Kubernetes, 10 s doubled up to 5 min',
        ],
    ];
    return notes.flatMap(([names, text]) => (names.length === 0 ? [] : [`${names.join(', ')}: ${text}`]));
}
//# sourceMappingURL=rollout.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/unit.js
const WATCHED_KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'ReplicaSet', 'Pod'];
const COMPOSE_KEYS = {
    service: [],
    image: ['image'],
    command: ['command'],
    healthcheck: ['healthcheck'],
    'memory limit': ['deploy', 'resources', 'limits', 'memory'],
    requests: ['deploy', 'resources', 'reservations'],
    placement: ['deploy', 'placement'],
    volumes: ['volumes'],
    ports: ['ports'],
    user: ['user'],
};
/** Where an aspect stands in a service of a Compose file; `keys`: those that the service has. */
function composeKey(aspect, keys) {
    if (aspect === 'command' && !keys.includes('command') && keys.includes('entrypoint'))
        return ['entrypoint'];
    if (aspect === 'memory limit' && keys.includes('mem_limit'))
        return ['mem_limit'];
    if (aspect === 'image' && !keys.includes('image'))
        return ['build'];
    if (aspect === 'volumes' && !keys.includes('volumes'))
        return [['configs', 'secrets', 'tmpfs'].find((key) => keys.includes(key)) ?? 'volumes'];
    return COMPOSE_KEYS[aspect];
}
//# sourceMappingURL=unit.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/workload.js



/** Failures after which Kubernetes gives a Job up, where the file does not say. */
const RETRIES = 6;
/** Which kind of workload a service becomes. */
function workload_kindOf(model, service, jobs) {
    const { mode, update } = service.deploy;
    if (mode === 'global-job')
        refuse(model, service, ['deploy', 'mode'], KUBERNETES, 'use replicated-job with as many replicas as there are nodes');
    if (jobs.has(service.name))
        return 'Job';
    if (mode === 'global')
        return 'DaemonSet';
    const keepsFiles = service.mounts.some((mount) => mount.type === 'volume' && mount.source !== undefined && !mount.readOnly);
    // A StatefulSet never has two pods of one place: two programs would have the same files open.
    return keepsFiles && update?.order !== 'start-first' ? 'StatefulSet' : 'Deployment';
}
/** The workload of a service around its pod template. */
function renderWorkload(service, kind, template) {
    const name = objectName(service.name);
    return {
        apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1',
        kind,
        metadata: { name, ...splitLabels(service.deploy.labels) },
        spec: workload_specOf(service, kind, template),
    };
}
function workload_specOf(service, kind, template) {
    const { replicas } = service.deploy;
    const selector = { matchLabels: { [NAME_LABEL]: service.name } };
    const common = { selector, template, minReadySeconds: minReadySeconds(service) };
    switch (kind) {
        case 'Job':
            return jobSpec(service, template);
        case 'DaemonSet':
            return { ...common, updateStrategy: renderDaemonStrategy(service) };
        case 'StatefulSet':
            return {
                ...common,
                replicas,
                serviceName: objectName(service.name),
                podManagementPolicy: 'Parallel',
                updateStrategy: { type: 'RollingUpdate' },
            };
        default:
            return {
                ...common,
                replicas,
                strategy: renderStrategy(service),
                progressDeadlineSeconds: progressDeadline(service),
            };
    }
}
/** Pods stay after they failed, with their logs, where the service is not to be started again. */
function jobSpec(service, template) {
    const { replicas, restart } = service.deploy;
    const again = restart?.condition !== 'none';
    return {
        completions: replicas,
        parallelism: replicas,
        backoffLimit: again ? (restart?.maxAttempts ?? RETRIES) : 0,
        template: {
            ...template,
            spec: { ...template.spec, restartPolicy: again ? 'OnFailure' : 'Never' },
        },
    };
}
/** What of the restart policies Kubernetes does otherwise. */
function restartNotes(services, jobs) {
    const staying = services.filter(({ name }) => !jobs.has(name));
    const restarted = staying.filter(({ deploy }) => ['none', 'on-failure'].includes(deploy.restart?.condition ?? 'any'));
    const limited = staying.filter(({ deploy }) => deploy.restart?.maxAttempts !== undefined);
    const named = (list) => list.map(({ name }) => name).join(', ');
    return [
        ...(restarted.length === 0
            ? []
            : [
                `${named(restarted)}: started again whenever it ends, with whatever code, as all services of Kubernetes are`,
            ]),
        ...(limited.length === 0
            ? []
            : [`${named(limited)}: max_attempts is left out, Kubernetes never gives up`]),
    ];
}
//# sourceMappingURL=workload.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/to-kubernetes.js












/**
 * The objects of a Compose model. Throws UserError with the line for what Kubernetes cannot do; what is done otherwise
 * than written is in the notes.
 */
function toKubernetes(model, options) {
    const services = Object.values(model.services);
    const notes = [
        ...judgeKeys(model, KUBERNETES, KUBERNETES_FATES),
        ...judgeNames(model),
        ...rolloutNotes(services),
        ...restartNotes(services, options.jobs),
    ];
    for (const service of services)
        judgeLogging(model, service);
    const shared = [
        ...renderFiles(model),
        ...renderVolumes(model),
        ...renderNetworkPolicies(model, options.podCidrs),
        ...renderAliases(model, options),
    ].map((value) => ({ value, locate: () => model.locate([]) }));
    const rendered = services.map((service) => renderOne(model, service, options));
    const readers = services.filter((service) => readsCluster(service, options)).map(({ name }) => name);
    if (readers.length > 0)
        notes.push(`${readers.join(', ')}: for the engine's socket it gets a service account that may read the stack and the nodes`);
    const claimed = shared.filter(({ value }) => value.kind === 'PersistentVolumeClaim');
    if (claimed.length > 0)
        notes.push(`volume ${claimed.map(({ value }) => value.metadata.name).join(', ')}: begins empty, Kubernetes copies nothing into it from the image`);
    return {
        objects: [...shared, ...rendered.flatMap(({ objects }) => objects)],
        units: rendered.map(({ unit }) => unit),
        notes,
    };
}
function renderOne(model, service, options) {
    const at = (key) => model.locate(['services', service.name, ...key]);
    const standsFor = (value, key = []) => ({
        value,
        subject: service.name,
        locate: () => at(key),
    });
    const kind = workload_kindOf(model, service, options.jobs);
    const { template, objects } = renderPod(model, service, options);
    const unit = {
        name: service.name,
        kind,
        object: objectName(service.name),
        image: options.images[service.name] ?? '',
        replicas: service.deploy.replicas,
        labels: template.metadata.labels,
        countsReady: true,
        oneShot: kind === 'Job',
        keyOf: (aspect) => composeKey(aspect, service.keys),
        locate: at,
    };
    const accounts = readsCluster(service, options) ? renderReaderAccount(service, options) : [];
    return {
        unit,
        objects: [
            ...[...accounts, ...objects].map((value) => standsFor(value)),
            ...renderServices(model, service, options).map(({ object, key }) => standsFor(object, key)),
            standsFor(renderWorkload(service, kind, template)),
        ],
    };
}
/** Logs that are sent somewhere would not arrive there. */
function judgeLogging(model, service) {
    const driver = service.container.logging?.driver;
    if (driver !== undefined && !['json-file', 'local', 'journald', 'none'].includes(driver))
        refuse(model, service, ['logging', 'driver'], KUBERNETES, 'the nodes keep the logs, `kubectl logs` shows them');
}
//# sourceMappingURL=to-kubernetes.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/prepare-compose.js









async function prepareCompose(context, environment, access, request, model) {
    const services = Object.values(model.services);
    const local = Object.fromEntries(services.map((service) => [service.name, (0,stack_images/* imageOf */.dT)(model, service, request.images)]));
    const nodePorts = new Map((0,ports/* composePorts */.V)(model).map(({ host, node, protocol }) => [`${host}/${protocol}`, node]));
    const [references, facts, binds, network] = await Promise.all([
        Promise.all(Object.entries(local).map(async ([name, image]) => [
            name,
            typeof image === 'string' ? image : await pinnedReference(context, access.cluster, image),
        ])),
        imageFacts(context, Object.fromEntries(Object.entries(local).map(([name, image]) => [
            name,
            typeof image === 'string' ? image : image.reference,
        ]))),
        readBinds(model),
        podNetwork(access),
    ]);
    const { objects, units, notes } = toKubernetes(model, {
        namespace: request.name,
        labels: environment.labels,
        images: Object.fromEntries(references),
        facts,
        binds,
        nodePorts,
        podCidrs: network.cidrs,
        jobs: new Set(services.filter(isOneShot).map(({ name }) => name)),
    });
    const divided = objects.some(({ value }) => value.kind === 'NetworkPolicy');
    const enforcement = divided ? enforcementNote(network.daemons) : undefined;
    return {
        objects,
        namespaceLabels: {},
        units,
        endpoints: endpointsOf(access, model, nodePorts),
        dependsOn: needs(model, () => true),
        awaits: needs(model, (condition) => condition === 'service_completed_successfully'),
        notes: [...model.notes, ...notes, ...(enforcement === undefined ? [] : [enforcement])],
    };
}
function needs(model, isMeant) {
    return Object.fromEntries(Object.values(model.services).map(({ name, dependsOn }) => [
        name,
        Object.keys(dependsOn).filter((other) => isMeant(dependsOn[other] ?? '')),
    ]));
}
function endpointsOf(access, model, nodePorts) {
    return Object.values(model.services).flatMap((service) => service.ports.flatMap(({ published, protocol }) => published === undefined
        ? []
        : [
            {
                service: service.name,
                host: published,
                protocol,
                addresses: addressesOf(access.cluster, {
                    host: published,
                    node: nodePorts.get(`${published}/${protocol}`) ?? published,
                }),
            },
        ]));
}
/** The address ranges of the pods, and the cluster's daemons; what may not be asked for is not known. */
async function podNetwork(access) {
    const get = async (...args) => {
        const { exitCode, stdout } = await access.kubectl(['get', ...args], { accept: 'any' });
        return exitCode === 0 ? stdout.split(/\s+/).filter((word) => word !== '') : undefined;
    };
    const [cidrs = [], daemons] = await Promise.all([
        get('nodes', '-o', 'jsonpath={.items[*].spec.podCIDRs[*]}'),
        get('daemonsets', '--all-namespaces', '-o', 'jsonpath={.items[*].metadata.name}'),
    ]);
    return { cidrs, daemons };
}
//# sourceMappingURL=prepare-compose.js.map
// EXTERNAL MODULE: ./compiled/src/stack/manifests/load.js
var load = __webpack_require__(858);
// EXTERNAL MODULE: ./compiled/src/stack/manifests/pod-templates.js
var pod_templates = __webpack_require__(6017);
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/manifest-units.js



/** The workloads of manifests that are waited for; names that two kinds share get their kind. */
function manifestUnits(objects) {
    const workloads = objects.filter(({ value }) => WATCHED_KINDS.includes(value.kind));
    return workloads.map((object) => {
        const { name } = object.value.metadata;
        const shared = workloads.filter(({ value }) => value.metadata.name === name).length > 1;
        return unitOf(object, shared ? `${object.value.kind.toLowerCase()}/${name}` : name);
    });
}
function unitOf(object, name) {
    const { value } = object;
    const template = (0,pod_templates/* templateOf */.kW)(value);
    const spec = (0,manifests_object/* isRecord */.u)(value.spec) ? value.spec : {};
    const metadata = (0,manifests_object/* isRecord */.u)(template?.metadata) ? template.metadata : {};
    const image = (0,pod_templates/* containersOf */.Mz)(template).find(({ list }) => list === 'containers')?.value.image;
    return {
        name,
        kind: value.kind,
        object: value.metadata.name,
        image: typeof image === 'string' ? image : '',
        replicas: Number(spec.replicas ?? spec.completions ?? 1),
        labels: ((0,manifests_object/* isRecord */.u)(metadata.labels) ? metadata.labels : {}),
        countsReady: false,
        oneShot: value.kind === 'Job',
        keyOf: (aspect, container) => manifestKey(value, template, aspect, container),
        locate: object.locate,
    };
}
/** Where an aspect stands in the manifest; the nearest key above is found where it is not written. */
function manifestKey(value, template, aspect, container) {
    const path = (0,pod_templates/* templatePath */.Y7)(value) ?? [];
    const pod = [...path, 'spec'];
    const all = (0,pod_templates/* containersOf */.Mz)(template);
    const found = all.find(({ value: each }) => each.name === container) ?? all.find(({ list }) => list === 'containers');
    const inContainer = found === undefined ? pod : [...pod, found.list, found.index];
    const has = (key) => found !== undefined && key in found.value;
    const podSpec = (0,manifests_object/* isRecord */.u)(template?.spec) ? template.spec : {};
    switch (aspect) {
        case 'image':
            return [...inContainer, 'image'];
        case 'command':
            return [...inContainer, has('command') ? 'command' : has('args') ? 'args' : 'image'];
        case 'healthcheck':
            return [
                ...inContainer,
                ['startupProbe', 'livenessProbe', 'readinessProbe'].find(has) ?? 'readinessProbe',
            ];
        case 'memory limit':
            return [...inContainer, 'resources', 'limits', 'memory'];
        case 'requests':
            return [...inContainer, 'resources', 'requests'];
        case 'placement':
            return [
                ...pod,
                ['nodeSelector', 'affinity', 'nodeName', 'tolerations'].find((key) => key in podSpec) ??
                    'nodeSelector',
            ];
        case 'volumes':
            return [...pod, 'volumes'];
        case 'ports':
            return [...inContainer, 'ports'];
        case 'user':
            return [...(has('securityContext') ? inContainer : pod), 'securityContext'];
        default:
            return ['metadata', 'name'];
    }
}
//# sourceMappingURL=manifest-units.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/adopt-manifests.js






/**
 * The objects of manifests as they are deployed: in the stack's namespace, with the environment's label, running the images
 * that were built. Throws UserError with the line for objects in a namespace that is not the stack's.
 */
function adoptManifests(originals, options) {
    const namespaces = originals.filter(({ value }) => value.kind === 'Namespace');
    const [, second] = namespaces;
    if (second !== undefined)
        throw notOne(second, 'there are two namespaces in the stack, and it gets one of its own');
    const own = namespaces.map(({ value }) => value.metadata.name);
    const replaced = new Set();
    const objects = originals
        .filter(({ value }) => value.kind !== 'Namespace')
        .map((original) => {
        const stated = original.value.metadata.namespace;
        if (typeof stated === 'string' && stated !== options.namespace) {
            if (![...own, 'default'].includes(stated))
                throw notOne(original, `it is in the namespace ${stated}, which is not the stack's`);
            replaced.add(stated);
        }
        const value = inNamespace((0,pod_templates/* withTemplate */.t3)(original.value, (template) => adoptTemplate(template, options)), [...own, 'default'], options.namespace);
        return { value, subject: (0,manifests_object/* nameOf */.V)(original), locate: original.locate };
    });
    const [declared] = namespaces;
    const labels = declared?.value.metadata.labels;
    return {
        objects,
        namespaceLabels: (0,manifests_object/* isRecord */.u)(labels) ? labels : {},
        units: manifestUnits(objects),
        notes: [...replaced, ...own.filter((name) => name !== options.namespace && !replaced.has(name))].map((name) => `what the manifests put into the namespace ${name} is in ${options.namespace}, the stack's own`),
    };
}
function notOne(object, why) {
    const location = object.locate(['metadata', 'namespace']);
    return new errors/* UserError */.yo(`${(0,reader/* placeOf */.$)(location)} ${(0,manifests_object/* nameOf */.V)(object)} cannot be deployed: ${why}`, {
        location,
        subject: object.value.metadata.name,
        hint: 'leave metadata.namespace out: the stack has a namespace of its own',
    });
}
/** Without a namespace of its own, kubectl puts it into that of the stack; subjects of a binding need theirs by name. */
function inNamespace(value, replaced, namespace) {
    const { namespace: _stated, ...metadata } = value.metadata;
    const subjects = Array.isArray(value.subjects)
        ? {
            subjects: value.subjects.map((subject) => (0,manifests_object/* isRecord */.u)(subject) && replaced.includes(String(subject.namespace))
                ? { ...subject, namespace }
                : subject),
        }
        : {};
    return { ...value, metadata: metadata, ...subjects };
}
function adoptTemplate(template, options) {
    const spec = (0,manifests_object/* isRecord */.u)(template.spec) ? { ...template.spec } : {};
    for (const { list, index, value } of (0,pod_templates/* containersOf */.Mz)(template)) {
        const items = [...spec[list]];
        items[index] = adoptContainer(value, options);
        spec[list] = items;
    }
    const metadata = (0,manifests_object/* isRecord */.u)(template.metadata) ? template.metadata : {};
    const labels = (0,manifests_object/* isRecord */.u)(metadata.labels) ? metadata.labels : {};
    return {
        ...template,
        metadata: { ...metadata, labels: { ...labels, ...ownershipOf(options.labels).labels } },
        spec,
    };
}
function adoptContainer(container, options) {
    const stated = typeof container.image === 'string' ? container.image : '';
    const built = options.builtReference(stated);
    const mustBeThere = built !== undefined && options.loaded;
    const policy = mustBeThere || (options.loaded && container.imagePullPolicy === undefined);
    return {
        ...container,
        ...(built === undefined ? {} : { image: built }),
        ...(policy ? { imagePullPolicy: 'IfNotPresent' } : {}),
    };
}
//# sourceMappingURL=adopt-manifests.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/prepare-manifests.js







async function prepareManifests(context, environment, access, request, source) {
    const [originals, pinned] = await Promise.all([
        source.kustomize === undefined ? source.objects : rendered(access, source.kustomize, source.objects),
        Promise.all(request.images.map(async (image) => [
            image.reference,
            await pinnedReference(context, access.cluster, image),
        ])),
    ]);
    const references = new Map(pinned);
    const adopted = adoptManifests(originals, {
        namespace: request.name,
        labels: environment.labels,
        builtReference: (reference) => {
            const image = (0,stack_images/* builtImageOf */.$H)(reference, request.images);
            return image && (references.get(image.reference) ?? image.reference);
        },
        loaded: access.cluster.provider === 'kind',
    });
    return {
        ...adopted,
        endpoints: adopted.objects.flatMap((object) => prepare_manifests_endpointsOf(access, object, adopted.units)),
        dependsOn: {},
        awaits: {},
    };
}
/** What kustomize makes of the folder, each object with the place of its original where there is one beside it. */
async function rendered(access, folder, originals) {
    try {
        const { stdout } = await access.kubectl(['kustomize', folder]);
        return (0,load/* parseManifests */.Ye)(stdout, folder, originals);
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd) || error.reason !== 'failed')
            throw error;
        throw new errors/* UserError */.yo(`the kustomization cannot be built: ${error.tail(1)[0]?.replace(/^error: /, '') ?? error.message}`, {
            location: { file: folder },
            log: error.tail(10),
            cause: error,
        });
    }
}
/** The node ports of a Service, as endpoints of the workload that it selects. */
function prepare_manifests_endpointsOf(access, { value }, units) {
    const spec = (0,manifests_object/* isRecord */.u)(value.spec) ? value.spec : {};
    if (value.kind !== 'Service' || !(0,manifests_object/* isRecord */.u)(spec.selector) || !Array.isArray(spec.ports))
        return [];
    const selector = Object.entries(spec.selector);
    const unit = units.find(({ labels }) => selector.every(([key, label]) => labels[key] === label));
    if (unit === undefined)
        return [];
    return spec.ports.filter(manifests_object/* isRecord */.u).flatMap(({ nodePort, protocol }) => typeof nodePort === 'number'
        ? [
            {
                service: unit.name,
                host: nodePort,
                protocol: protocol === 'UDP' ? 'udp' : 'tcp',
                addresses: addressesOf(access.cluster, { host: nodePort, node: nodePort }),
            },
        ]
        : []);
}
//# sourceMappingURL=prepare-manifests.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/kubernetes/deploy-kubernetes.js










/** Deploys a Compose model or manifests into a namespace of their own and waits until all converged; see deployStack. */
async function deployKubernetes(context, environment, access, given, source, step) {
    // Stacks may have "_" in their names, namespaces may not.
    const namespace = objectName(given.name);
    const request = { ...given, name: namespace };
    const prepared = source.kind === 'compose'
        ? await prepareCompose(context, environment, access, request, source.model)
        : await prepareManifests(context, environment, access, request, source);
    const { units, endpoints } = prepared;
    step.progress('sending the stack to the cluster');
    const held = heldObjects(prepared);
    await applyStack(context, environment, access, {
        namespace,
        namespaceLabels: prepared.namespaceLabels,
        objects: prepared.objects.filter((object) => ![...held.values()].flat().includes(object)),
        held: [...held.values()].flat(),
    });
    const services = watchedServices(prepared.objects);
    const statuses = await converge(context, observeKubernetes(context, {
        units,
        services,
        open: prepared.objects.some(({ value }) => mayMakePods(value)),
        held: [...held.keys()],
        release: (completed) => release(completed, held, prepared.awaits, (objects) => applyMore(context, environment, access, namespace, objects)),
        read: () => readSnapshot(access, namespace),
        unanswered: (running) => unansweredServices(context, endpoints.filter((endpoint) => running.includes(endpoint.service))),
        explainer: explainKubernetes(access, namespace),
    }), {
        services: units.map((unit) => unit.name),
        timeout: request.timeout,
        dependsOn: prepared.dependsOn,
        locate: (name, key) => {
            const stray = services.find((service) => strayName(service.name) === name);
            return stray?.locate() ?? units.find((unit) => unit.name === name)?.locate(key);
        },
    }, step);
    for (const note of prepared.notes)
        step.note(note);
    return {
        name: namespace,
        orchestrator: 'kubernetes',
        notes: prepared.notes,
        services: units.map((unit) => ({
            name: unit.name,
            image: unit.image,
            replicas: unit.replicas,
            completed: statuses.find((status) => status.name === unit.name)?.completed === true,
            endpoints: endpointsByPort(unit.name, endpoints),
        })),
    };
}
/** The workloads of services that wait until others are complete: those are created when that is so. */
function heldObjects({ objects, units, awaits }) {
    return new Map(units
        .filter(({ name }) => (awaits[name] ?? []).length > 0)
        .map((unit) => [
        unit.name,
        objects.filter(({ value }) => value.kind === unit.kind && value.metadata.name === unit.object),
    ]));
}
/** Creates what waits for nothing any more; returns who still waits. */
async function release(completed, held, awaits, create) {
    const free = [...held.keys()].filter((name) => (awaits[name] ?? []).every((each) => completed.includes(each)));
    const objects = free.flatMap((name) => held.get(name) ?? []);
    if (objects.length > 0)
        await create(objects);
    for (const name of free)
        held.delete(name);
    return [...held.keys()];
}
/** Whether an object makes pods that are not waited for, so that what selects them cannot be judged. */
function mayMakePods({ apiVersion, kind }) {
    const [group = ''] = apiVersion.includes('/') ? apiVersion.split('/') : [''];
    const custom = group.includes('.') && !group.endsWith('.k8s.io');
    return custom || kind === 'CronJob' || kind === 'ReplicationController';
}
//# sourceMappingURL=deploy-kubernetes.js.map
// EXTERNAL MODULE: ./compiled/src/stack/source.js
var stack_source = __webpack_require__(3212);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/explain-swarm.js


const explain_swarm_LOG_LINES = 15;
/** Milliseconds; a node that is away must not hold up the message. */
const explain_swarm_PATIENCE = 15_000;
/** Looks closer at a failed task: its container, its log, or a pull of its image that says why. */
function explainSwarm(context, access) {
    const log = async (id) => {
        const { stdout, stderr } = await access
            .docker(['service', 'logs', '--raw', '--no-trunc', '--tail', String(explain_swarm_LOG_LINES), id], {
            accept: 'any',
            timeout: explain_swarm_PATIENCE,
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
    const options = { accept: 'any', timeout: explain_swarm_PATIENCE, signal: context.signal };
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
// EXTERNAL MODULE: ./compiled/src/cluster/free-ports.js + 1 modules
var free_ports = __webpack_require__(4000);
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/free-ports.js



/**
 * Throws UserError, at the line of the ports, for the first port of a new stack that somebody else on this machine has, and
 * names who. Swarm says less, and where the routing mesh works nothing: there whoever has the port would go on answering.
 */
async function assertStackPortsFree(context, access, stack, model) {
    // The ports of nodes that are containers are not this machine's.
    if (access.cluster.managerContainer !== undefined)
        return;
    const { stdout } = await access.docker(['service', 'ls', '--format', '{{.Name}} {{.Ports}}']);
    const rows = stdout.split('\n');
    if (rows.some((row) => row.startsWith(`${stack}_`)))
        return;
    for (const service of Object.values(model.services))
        await assertFree(context, model, service, rows);
}
/** What another service publishes is Swarm's own to refuse: it names that service. */
async function assertFree(context, model, service, rows) {
    const ports = service.ports.flatMap(({ published, protocol }) => {
        const isOnMesh = rows.some((row) => new RegExp(`:${published}->\\d+/${protocol}`).test(row));
        return published === undefined || isOnMesh ? [] : [{ host: published, node: published, protocol }];
    });
    await (0,free_ports/* assertPortsFree */.l)(context, ports).catch((error) => {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const location = model.locate(['services', service.name, 'ports']);
        const { message, hint, cause } = error;
        const place = location === undefined ? '' : `${(0,reader/* placeOf */.$)(location)} `;
        throw new errors/* UserError */.yo(`${place}service ${service.name} cannot publish its port: ${message}`, {
            location,
            subject: service.name,
            hint,
            cause,
        });
    });
}
//# sourceMappingURL=free-ports.js.map
// EXTERNAL MODULE: ./compiled/src/cluster/load-images.js + 1 modules
var load_images = __webpack_require__(6131);
// EXTERNAL MODULE: ./compiled/src/offline/ensure-images.js + 20 modules
var ensure_images = __webpack_require__(1228);
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
    await (0,ensure_images.ensureImages)(context, [INGRESS_IMAGE], {}, step);
    if (access.cluster.nodes.some((node) => node.container !== undefined))
        await (0,load_images.loadImages)(context, access, [INGRESS_IMAGE], step);
}
//# sourceMappingURL=ingress.js.map
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
const state_DEFAULTS = {
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
        return state_DEFAULTS[key] === value;
    return Object.entries(value).every(([inner, item]) => isDefault(inner, item));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=state.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/swarm/diagnose-swarm.js

/** Identical failures after which another try is no use: a pull or a crash may fail once in passing. */
const diagnose_swarm_PULLS = 2;
const diagnose_swarm_CRASHES = 3;
/** Milliseconds that a task may wait for a place: the tasks it replaces may just be leaving. */
const diagnose_swarm_PLACEMENT_PATIENCE = 6_000;
/** Why a service of a swarm does not come up, as far as its tasks say; `age` is how long ago a task's state began, ms. */
function diagnose(name, service, tasks, age) {
    const current = currentTasks(service, tasks);
    const waiting = current.find((task) => task.Status.State === 'pending' && task.Status.Err);
    if (waiting !== undefined) {
        return { ...diagnose_swarm_unschedulable(name, waiting), final: age(waiting) >= diagnose_swarm_PLACEMENT_PATIENCE, task: waiting };
    }
    const halted = diagnoseUpdate(name, service, tasks);
    if (halted !== undefined)
        return halted;
    const failures = current.filter((task) => hasFailed(service, task));
    const latest = failures[0];
    if (latest === undefined)
        return undefined;
    const failure = classify(name, latest);
    const identical = failures.filter((task) => classify(name, task).sentence === failure.sentence).length;
    const final = identical >= limitOf(failure) || isGivenUp(service, current);
    return { ...failure, final, task: latest };
}
/**
 * An update that Swarm itself gave up: it went back (then the failed tasks are not of the service as it is), or it stopped
 * half way. Its status is that of the last deployment: each one resets it.
 */
function diagnoseUpdate(name, service, tasks) {
    const isBack = wentBack(service);
    if (!isBack && service.UpdateStatus?.State !== 'paused')
        return undefined;
    const current = currentTasks(service, tasks);
    const updated = isBack ? tasks.filter((task) => !current.includes(task)) : current;
    const failed = updated.find((each) => hasFailed(service, each));
    const task = failed ?? updated[0] ?? tasks[0];
    if (task === undefined)
        return undefined;
    const aftermath = isBack ? 'the swarm went back to the version before' : 'the update stopped half way';
    const sentence = `does not get through its update: ${service.UpdateStatus?.Message ?? ''}`;
    const failure = failed === undefined
        ? { service: name, kind: 'rollout', key: ['deploy', 'update_config'], sentence, final: true }
        : classify(name, failed, false);
    return { ...failure, aftermath, final: true, task };
}
/** The service is not, or will not be, what was deployed. */
function wentBack(service) {
    return service.UpdateStatus?.State?.startsWith('rollback_') ?? false;
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
    return ['crash', 'ended'].includes(failure.kind) ? diagnose_swarm_CRASHES : diagnose_swarm_PULLS;
}
/** What one failed task says; `often`: it is not the first. The texts are those of moby and swarmkit. */
function classify(service, task, often = true) {
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
        return {
            ...base,
            kind: 'crash',
            key: [],
            sentence: `crashes ${often ? 'again and again ' : ''}with exit code ${code}`,
        };
    return {
        ...base,
        kind: 'configuration',
        key: [],
        sentence: `cannot start: ${error || task.Status.Message}`,
    };
}
function diagnose_swarm_unschedulable(service, task) {
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
const observer_QUIET = 1_500;
const observer_QUIET_AFTER_FAILURE = 5_000;
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
        const quiet = failure === undefined ? observer_QUIET : observer_QUIET_AFTER_FAILURE;
        const running = currentTasks(found.service, found.tasks).filter(isRunning);
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
    if (failure === undefined || currentTasks(found.service, found.tasks).some(isRunning))
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
function isRunning(task) {
    return task.Status.State === 'running' && task.DesiredState === 'running';
}
/** A task runs for Swarm only once its healthcheck passed, so running is healthy. */
function statusFrom(service, { service: found, tasks }) {
    const current = currentTasks(found, tasks);
    const running = current.filter(isRunning).length;
    const completed = current.filter((task) => task.Status.State === 'complete').length;
    const wanted = wantedTasks(found, current);
    const jobLike = isOneShot(service);
    const mayEnd = jobLike || ['none', 'on-failure'].includes(service.deploy.restart?.condition ?? 'any');
    const reached = jobLike ? completed : running + (mayEnd ? completed : 0);
    const updating = found.UpdateStatus?.State === 'updating' || wentBack(found);
    const oldOnes = tasks.filter((task) => isRunning(task) && !current.includes(task)).length;
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
        pids_limit: 'stack files of format 3.8 have none: set the default of the nodes',
    },
    noted: {
        depends_on: 'Swarm starts all services at once, so each must wait for what it needs',
        container_name: 'left out, Swarm names containers; other services reach it under the name of the service',
        links: 'left out, services of one network reach each other by name',
        platform: 'left out, the image decides; use deploy.placement.constraints node.platform.arch',
        annotations: 'left out, Swarm has none',
        pull_policy: 'left out, the nodes pull what they do not have',
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
        volumes: service_renderMounts(service),
        networks: Object.fromEntries(Object.entries(service.networks).map(([name, { aliases }]) => [
            name,
            aliases.length > 0 ? { aliases } : null,
        ])),
        configs: service.configs.map(renderFileUse),
        secrets: service.secrets.map(renderFileUse),
        healthcheck: service.healthcheck && renderHealthcheck(service.healthcheck),
        deploy: renderDeploy(model, service, options),
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
function service_renderMounts(service) {
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
function renderDeploy(model, service, options) {
    const { deploy } = service;
    const { restart } = deploy;
    for (const part of ['limits', 'reservations'])
        if (deploy[part].pids !== undefined)
            refuse(model, service, ['deploy', 'resources', part, 'pids'], 'Swarm', 'stack files of format 3.8 have none: set the default of the nodes');
    return {
        mode: deploy.mode,
        replicas: deploy.mode.startsWith('replicated') ? deploy.replicas : undefined,
        labels: { ...deploy.labels, ...options.labels },
        endpoint_mode: options.routingMesh ? deploy.endpointMode : 'dnsrr',
        resources: { limits: service_renderResources(deploy.limits), reservations: service_renderResources(deploy.reservations) },
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
function service_renderResources(resources) {
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
        volumes: to_swarm_renderVolumes(model, options.labels),
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
function to_swarm_renderVolumes(model, labels) {
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
    await assertStackPortsFree(context, access, stack, model);
    step.progress('sending the stack to the swarm');
    const [configs, secrets] = await Promise.all([
        createFiles(environment, access, stack, 'config', model.configs),
        createFiles(environment, access, stack, 'secret', model.secrets),
    ]);
    const rendered = toSwarm(model, { ...options, configs, secrets });
    await sendStack(context, environment, access, stack, model, rendered);
    const ingress = await deployIngress(context, environment, access, stack, rendered.routes, step);
    const endpoints = deploy_swarm_endpointsOf(access, model);
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
function deploy_swarm_endpointsOf(access, model) {
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
    assertRunsOn(access.cluster, request.source);
    const stack = source.kind === 'compose' && access.cluster.orchestrator === 'swarm'
        ? await deploySwarm(context, environment, access, timed, source.model, step)
        : await deployKubernetes(context, environment, access, timed, source, step);
    step.summary(`${stack.services.length} service${stack.services.length === 1 ? '' : 's'} converged`);
    return stack;
}
/** Throws UserError for manifests on a swarm: known before any image is fetched. */
function assertRunsOn(cluster, { manifests, kustomize }) {
    const file = manifests ?? kustomize;
    if (cluster.orchestrator === 'kubernetes' || file === undefined)
        return;
    throw new errors/* UserError */.yo('Kubernetes manifests cannot be deployed on a swarm', {
        location: { file },
        hint: 'deploy them with the target kind, or give a Compose file',
    });
}
//# sourceMappingURL=deploy.js.map

/***/ })

};
