export const id = 6131;
export const ids = [6131];
export const modules = {

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

/***/ })

};
