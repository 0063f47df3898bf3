export const id = 79;
export const ids = [79,4005,6797];
export const modules = {

/***/ 5891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ builtImageOf),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   hk: () => (/* binding */ composeImages),
/* harmony export */   wn: () => (/* binding */ imagesOfManifests)
/* harmony export */ });
/* unused harmony export fullReference */
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);
/* harmony import */ var _compose_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1255);
/* harmony import */ var _manifests_pod_templates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6017);



/** What to build for the `build:` sections of a Compose file; `prefix` as in "localhost:5001/voting". */
function composeImages(model, naming) {
    const prefix = naming.prefix === '' ? '' : `${naming.prefix.replace(/\/$/, '')}/`;
    return Object.values(model.services).flatMap(({ name, build }) => build === undefined
        ? []
        : [
            {
                name,
                context: build.context,
                dockerfile: build.dockerfile,
                args: build.args,
                target: build.target,
                platforms: build.platforms,
                tags: [`${prefix}${name.toLowerCase()}:${naming.tag}`],
                labels: build.labels,
            },
        ]);
}
/**
 * The built image that a manifest or Compose file means with `reference`, if there is one: by its whole reference, or,
 * where that names neither registry nor tag, by its repository.
 */
function builtImageOf(reference, images) {
    const wanted = fullReference(reference);
    const named = (image, is) => [image.reference, ...image.tags].some(is);
    return (images.find((image) => named(image, (tag) => fullReference(tag) === wanted)) ??
        images.find((image) => named(image, (tag) => wanted === `docker.io/${pathOf(tag)}:latest`)));
}
/** The repository without its registry. */
function pathOf(reference) {
    return repositoryOf(fullReference(reference)).replace(/^[^/]+\//, '');
}
/** The references that the containers of manifests name and that are none of those `built`, each once. */
function imagesOfManifests(objects, built) {
    const named = objects.flatMap(({ value }) => (0,_manifests_pod_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .containersOf */ .Mz)((0,_manifests_pod_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .templateOf */ .kW)(value)).map((container) => container.value.image));
    const foreign = named.filter((image) => typeof image === 'string' && builtImageOf(image, built) === undefined);
    return [...new Set(foreign)];
}
/** The image that a service runs: one that was built, or the reference as the file has it. */
function imageOf(model, service, images) {
    const built = (service.build === undefined ? undefined : images.find((image) => image.name === service.name)) ??
        (service.image === undefined ? undefined : builtImageOf(service.image, images));
    const image = built ?? service.image;
    if (image !== undefined)
        return image;
    const location = model.locate(['services', service.name, 'build']);
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${(0,_compose_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$)(location)} service ${service.name} is built from this folder, but its image was not built`, { location, subject: service.name, hint: 'build the images of the file before it is deployed' });
}
/** With registry and tag, as Docker completes a short name: `redis` is `docker.io/library/redis:latest`. */
function fullReference(reference) {
    const [name = '', digest] = reference.split('@');
    const first = name.split('/')[0] ?? '';
    const hasRegistry = name.includes('/') && (/[.:]/.test(first) || first === 'localhost');
    const repository = hasRegistry ? name : `docker.io/${name.includes('/') ? '' : 'library/'}${name}`;
    const tagged = /:[^/]+$/.test(repository) || digest !== undefined ? repository : `${repository}:latest`;
    return digest === undefined ? tagged : `${tagged}@${digest}`;
}
/** The repository of a reference, without tag and digest. */
function repositoryOf(reference) {
    return (reference.split('@')[0] ?? '').replace(/:[^/:]+$/, '');
}
//# sourceMappingURL=images.js.map

/***/ }),

/***/ 6017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ containersOf),
/* harmony export */   Y7: () => (/* binding */ templatePath),
/* harmony export */   kW: () => (/* binding */ templateOf),
/* harmony export */   t3: () => (/* binding */ withTemplate)
/* harmony export */ });
/* harmony import */ var _object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(821);

/** Where the template of an object's pods is; a Pod is its own. */
const TEMPLATES = {
    Deployment: ['spec', 'template'],
    StatefulSet: ['spec', 'template'],
    DaemonSet: ['spec', 'template'],
    ReplicaSet: ['spec', 'template'],
    ReplicationController: ['spec', 'template'],
    Job: ['spec', 'template'],
    CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
    Pod: [],
};
/** Path of the template of the pods that an object makes; undefined when it makes none. */
function templatePath({ kind }) {
    return TEMPLATES[kind];
}
/** A copy of the object with its template changed. */
function withTemplate(object, change) {
    const path = templatePath(object);
    return path === undefined ? object : changeAt(object, path, change);
}
function changeAt(value, [first, ...rest], change) {
    if (first === undefined)
        return change(value);
    const inner = value[first];
    return (0,_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(inner) ? { ...value, [first]: changeAt(inner, rest, change) } : value;
}
/** The template's own value. */
function templateOf(object) {
    let found = object;
    for (const key of templatePath(object) ?? [''])
        found = (0,_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(found) ? found[key] : undefined;
    return (0,_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(found) ? found : undefined;
}
/** The containers of a template with the list they are in. */
function containersOf(template) {
    const spec = (0,_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(template?.spec) ? template.spec : {};
    return ['initContainers', 'containers'].flatMap((list) => {
        const items = spec[list];
        return Array.isArray(items)
            ? items.flatMap((value, index) => ((0,_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(value) ? [{ list, index, value }] : []))
            : [];
    });
}
//# sourceMappingURL=pod-templates.js.map

/***/ }),

/***/ 6797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ composePorts),
/* harmony export */   nodePortOf: () => (/* binding */ nodePortOf),
/* harmony export */   publishedPorts: () => (/* binding */ publishedPorts)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);
/* harmony import */ var _manifests_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(821);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3212);



const FIRST_NODE_PORT = 30_000;
const LAST_NODE_PORT = 32_767;
const NODE_PORTS = LAST_NODE_PORT - FIRST_NODE_PORT + 1;
/** The ports that a stack publishes on this machine, with the NodePort that each has on Kubernetes. */
async function publishedPorts(source, variables = {}) {
    return portsOf(await (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSource */ .s)(source, variables));
}
function portsOf(source) {
    return source.kind === 'compose' ? composePorts(source.model) : manifestPorts(source.objects);
}
/**
 * A port from 30000 to 32767 stays itself; another P becomes 30000 + P mod 2768; where that is taken, the next free one.
 * The ports that stay themselves are given out first, so that the answer does not depend on the order of the services.
 */
function composePorts(model) {
    const wanted = Object.values(model.services)
        .flatMap((service) => service.ports)
        .flatMap((port) => port.published === undefined ? [] : [{ host: port.published, protocol: port.protocol }]);
    const taken = new Set(wanted.map((port) => port.host).filter(isNodePort));
    if (wanted.length > NODE_PORTS)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`more than ${NODE_PORTS} ports are published`);
    return wanted.map(({ host, protocol }) => {
        let node = nodePortOf(host);
        if (!isNodePort(host)) {
            while (taken.has(node))
                node = node === LAST_NODE_PORT ? FIRST_NODE_PORT : node + 1;
            taken.add(node);
        }
        return { host, node, protocol };
    });
}
/** The NodePort that a published port gets unless another one has it. */
function nodePortOf(host) {
    return isNodePort(host) ? host : FIRST_NODE_PORT + (host % NODE_PORTS);
}
function isNodePort(port) {
    return port >= FIRST_NODE_PORT && port <= LAST_NODE_PORT;
}
function manifestPorts(objects) {
    return objects
        .filter((object) => object.value.kind === 'Service')
        .flatMap((object) => {
        const spec = object.value.spec;
        const ports = (0,_manifests_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(spec) && Array.isArray(spec.ports) ? spec.ports.filter(_manifests_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u) : [];
        return ports.flatMap(({ nodePort, protocol }) => typeof nodePort === 'number'
            ? [{ host: nodePort, node: nodePort, protocol: protocol === 'UDP' ? 'udp' : 'tcp' }]
            : []);
    });
}
//# sourceMappingURL=ports.js.map

/***/ }),

/***/ 3212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ loadSource)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);
/* harmony import */ var _compose_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4939);
/* harmony import */ var _manifests_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(858);



/**
 * Reads what the stack is made of. Of a kustomization only the resource files that lie beside it are read here: what it
 * makes of them is known when kubectl has rendered it. Throws UserError with file and line.
 */
async function loadSource(source, variables) {
    const given = Object.values(source).filter((path) => path !== undefined);
    if (given.length !== 1)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`a stack is described by exactly one of compose, manifests and kustomize; ${given.length} are given`);
    if (source.compose !== undefined)
        return { kind: 'compose', model: await (0,_compose_load_js__WEBPACK_IMPORTED_MODULE_1__/* .loadCompose */ .f)(source.compose, variables) };
    if (source.manifests !== undefined)
        return { kind: 'manifests', objects: await (0,_manifests_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadManifests */ .DD)(source.manifests) };
    const folder = source.kustomize ?? '';
    await (0,_manifests_load_js__WEBPACK_IMPORTED_MODULE_2__/* .findKustomization */ .nW)(folder);
    return { kind: 'manifests', objects: await (0,_manifests_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadManifests */ .DD)(folder), kustomize: folder };
}
//# sourceMappingURL=source.js.map

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
