export const id = 6797;
export const ids = [6797];
export const modules = {

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

/***/ })

};
