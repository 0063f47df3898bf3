export const id = 199;
export const ids = [199];
export const modules = {

/***/ 8199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _lab_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4435);
/* harmony import */ var _lab_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3331);
/* harmony import */ var _lab_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2171);



const command = {
    usage: 'lab show <lab> [--target swarm|kind|existing] [--json]',
    options: { target: { type: 'string' }, json: { type: 'boolean' } },
    arity: [1, 1],
    async run({ arguments: [name = ''], options, surroundings }) {
        const { labs, workingFolder, stdout } = surroundings;
        const lab = await (0,_lab_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadLab */ .W)(name, labs, workingFolder);
        const plan = await (0,_lab_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planLab */ .F)(lab, { target: (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_2__/* .targetOf */ .$r)(options.target, lab) });
        const builds = plan.specs(lab.id, 'latest').map((spec) => spec.name);
        const checks = lab.checks.map(({ id, title, points }) => ({ id, title, points }));
        if (options.json === true) {
            const { references, ports, nodes, target } = plan;
            stdout.write(`${JSON.stringify({ id: lab.id, title: lab.title, target, nodes, builds, references, ports, checks }, null, 2)}\n`);
            return 0;
        }
        const points = checks.reduce((sum, check) => sum + check.points, 0);
        const lines = [
            `${lab.title} (${lab.id})`,
            ...(lab.description === undefined ? [] : [lab.description.trim()]),
            `targets   ${Object.keys(lab.targets).join(', ')}`,
            `builds    ${builds.join(', ')}`,
            `uses      ${plan.references.join(', ')}`,
            `ports     ${plan.ports.map((port) => `${port.host} (NodePort ${port.node})`).join(', ')}`,
            `checks    ${checks.length}, ${points} points`,
            ...checks.map((check) => `  ${check.id.padEnd(28)} ${String(check.points).padStart(3)}  ${check.title}`),
        ];
        stdout.write(`${lines.join('\n')}\n`);
        return 0;
    },
};
//# sourceMappingURL=lab-show.js.map

/***/ }),

/***/ 2171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   AB: () => (/* binding */ environmentOptions),
/* harmony export */   I6: () => (/* binding */ outputOptions),
/* harmony export */   U6: () => (/* binding */ upOptions),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   fo: () => (/* binding */ requestOf),
/* harmony export */   gF: () => (/* binding */ supplyOptions)
/* harmony export */ });
/* unused harmony exports numberOf, supplyOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95);


const PROVIDERS = ['swarm', 'kind', 'existing'];
const supplyOptions = {
    install: { type: 'boolean' },
    'registry-mirror': { type: 'string' },
};
const environmentOptions = {
    environment: { type: 'string' },
    hours: { type: 'string' },
};
const outputOptions = {
    json: { type: 'boolean' },
    quiet: { type: 'boolean' },
};
const upOptions = {
    target: { type: 'string' },
    nodes: { type: 'string' },
    snapshot: { type: 'boolean' },
    kubeconfig: { type: 'string' },
    context: { type: 'string' },
    ...supplyOptions,
    ...environmentOptions,
    ...outputOptions,
};
/** The target asked for, or the first one that the lab names. */
function targetOf(given, lab) {
    const chosen = given ?? Object.keys(lab?.targets ?? { swarm: true })[0];
    const provider = PROVIDERS.find((candidate) => candidate === chosen);
    if (provider === undefined)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`--target is "${given}"; accepted: ${PROVIDERS.join(', ')}`);
    return provider;
}
/** A whole number option; undefined when it is not given. */
function numberOf(options, name, min, max) {
    const given = options[name];
    if (given === undefined)
        return undefined;
    const value = Number(given);
    if (!/^\d+$/.test(String(given)) || value < min || value > max) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`--${name} is "${given}"; accepted: a whole number from ${min} to ${max}`);
    }
    return value;
}
function textOf(options, name) {
    const given = options[name];
    return typeof given === 'string' && given !== '' ? given : undefined;
}
function supplyOf(options, surroundings) {
    const { environment } = surroundings;
    return {
        install: options.install === true,
        mirror: textOf(options, 'registry-mirror'),
        caBundle: environment.NODE_EXTRA_CA_CERTS ?? environment.SSL_CERT_FILE,
    };
}
/** What a cluster is asked for, from the options that every command with a target has. */
function requestOf(options, surroundings) {
    const kubeconfig = textOf(options, 'kubeconfig');
    return {
        nodes: numberOf(options, 'nodes', 1, 9),
        snapshot: options.snapshot === true ? true : undefined,
        kubeconfig: kubeconfig === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(surroundings.workingFolder, kubeconfig),
        kubeContext: textOf(options, 'context'),
        supply: supplyOf(options, surroundings),
        hours: numberOf(options, 'hours', 1, 72) ?? 4,
    };
}
//# sourceMappingURL=lab-options.js.map

/***/ }),

/***/ 8090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ baseImages)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2436);


/**
 * The images that a Dockerfile starts from or copies from, with build arguments put in: what must be in the engine
 * before an offline build. Stages, `scratch` and names that stay unresolved are left out. A Dockerfile that is not
 * there gives none: the build says so.
 */
async function baseImages(spec) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(spec.dockerfile, 'utf8').catch(() => '');
    const images = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .externalImages */ .e)((0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDockerfile */ .A)(text, spec.args)).map(({ image }) => image);
    return [...new Set(images)];
}
//# sourceMappingURL=base-images.js.map

/***/ }),

/***/ 4435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ listLabs),
  W: () => (/* binding */ loadLab)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/system/validate.js
var validate = __webpack_require__(2622);
// EXTERNAL MODULE: ./compiled/src/system/yaml.js
var yaml = __webpack_require__(1059);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./compiled/src/check/schema.js
var schema = __webpack_require__(7350);
;// CONCATENATED MODULE: ./compiled/src/lab/schema.js


const targetSchema = schemas/* strictObject */.rej({
    nodes: schemas/* int */.Whr().min(1).max(9).default(1).describe('Machines or containers in the cluster.'),
    snapshot: schemas/* boolean */.zMY().default(false).describe('Restore a frozen cluster when one fits (kind, one node).'),
});
const imageSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1).describe('What people see, and the last part of the image name.'),
    context: schemas/* string */.YjP().default('.').describe('Build context, relative to lab.yml.'),
    dockerfile: schemas/* string */.YjP().optional().describe('Relative to the context; default Dockerfile.'),
    args: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional().describe('Build arguments.'),
    target: schemas/* string */.YjP().optional().describe('Stage to build.'),
});
const stackSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .regex(/^[a-z][a-z0-9_-]{0,39}$/, 'a lower-case letter, then letters, digits, _ or -, 40 at most'),
    compose: schemas/* string */.YjP().optional().describe('Compose file, relative to lab.yml.'),
    manifests: schemas/* string */.YjP().optional().describe('Folder or file of Kubernetes manifests.'),
    kustomize: schemas/* string */.YjP().optional().describe('Folder with a kustomization.yaml.'),
    variables: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional().describe('Values for ${…} in the Compose file.'),
    timeout: schemas/* int */.Whr()
        .min(5)
        .max(3600)
        .default(180)
        .describe('Seconds until every service must have converged.'),
})
    .refine((stack) => [stack.compose, stack.manifests, stack.kustomize].filter((part) => part !== undefined).length === 1, 'exactly one of compose, manifests, kustomize is accepted');
/** lab.yml: what to build, where it runs, how to check it. `schemas/lab.schema.json` is made from this. */
const labSchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP()
        .regex(/^[a-z][a-z0-9-]{0,39}$/, 'a lower-case letter, then letters, digits or -, 40 at most'),
    title: schemas/* string */.YjP().min(1),
    description: schemas/* string */.YjP().optional(),
    images: schemas/* union */.KCZ([schemas/* literal */.euz('compose'), schemas/* array */.YOg(imageSchema)])
        .default('compose')
        .describe('`compose`: every build section of the stack; or a list.'),
    stack: stackSchema,
    targets: schemas/* strictObject */.rej({
        swarm: targetSchema.optional(),
        kind: targetSchema.optional(),
        existing: targetSchema.optional(),
    })
        .refine((targets) => Object.values(targets).some((target) => target !== undefined), 'at least one of swarm, kind, existing'),
    checks: schema/* checksSchema */.d,
});
//# sourceMappingURL=schema.js.map
;// CONCATENATED MODULE: ./compiled/src/lab/load.js






/**
 * The lab named by an id (a folder of `root`), a folder or a lab.yml. Throws UserError with file and line when it is
 * not there or not valid.
 */
async function loadLab(name, root, workingFolder) {
    const path = await findLab(name, root, workingFolder);
    const file = shownPath(path, workingFolder);
    const text = await readSized(path, file);
    const document = (0,yaml/* loadSingleYaml */.Q)(text, file);
    return { ...(0,validate/* parseDocument */.T)(labSchema, document), folder: (0,external_node_path_.dirname)(path), file, document };
}
/** Ids of the labs in `root`, in order. */
async function listLabs(root) {
    const entries = await (0,promises_.readdir)(root, { withFileTypes: true });
    const found = await Promise.all(entries.map(async (entry) => entry.isDirectory() && (await isFile((0,external_node_path_.join)(root, entry.name, 'lab.yml'))) ? [entry.name] : []));
    return found.flat().sort();
}
async function findLab(name, root, workingFolder) {
    const given = (0,external_node_path_.resolve)(workingFolder, name);
    const candidates = [given, (0,external_node_path_.join)(given, 'lab.yml')];
    if (/^[a-z][a-z0-9-]*$/.test(name))
        candidates.unshift((0,external_node_path_.join)(root, name, 'lab.yml'));
    for (const candidate of candidates)
        if (await isFile(candidate))
            return candidate;
    const known = await listLabs(root);
    throw new errors/* UserError */.yo(`no lab "${name}": neither one of ${known.join(', ')} nor a folder with a lab.yml`);
}
async function readSized(path, file) {
    const { size } = await (0,promises_.stat)(path);
    if (size > 1024 * 1024)
        throw new errors/* UserError */.yo(`${file} is larger than 1 MiB, the most that is accepted`, { location: { file } });
    return (0,promises_.readFile)(path, 'utf8');
}
async function isFile(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() === true;
}
function shownPath(path, workingFolder) {
    const prefix = `${workingFolder}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : (0,external_node_path_.join)((0,external_node_path_.basename)((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
}
//# sourceMappingURL=load.js.map

/***/ }),

/***/ 3331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ planLab),
/* harmony export */   k: () => (/* binding */ imagesOfServices)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _image_base_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8090);
/* harmony import */ var _stack_compose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9581);
/* harmony import */ var _stack_ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6797);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95);





/** Throws UserError, with file and line, for whatever is wrong in the lab: nothing has been created yet. */
async function planLab(lab, request) {
    const target = lab.targets[request.target];
    if (target === undefined) {
        const accepted = Object.keys(lab.targets).join(', ');
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${lab.file}: lab ${lab.id} does not run on ${request.target}; accepted: ${accepted}`, {
            location: lab.document.locate(['targets']),
        });
    }
    const source = sourceOf(lab);
    const model = source.compose === undefined ? undefined : await (0,_stack_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .loadCompose */ .f)(source.compose, lab.stack.variables ?? {});
    const specs = (prefix, tag) => specsOf(lab, model, prefix, tag);
    const bases = await Promise.all(specs('plan', 'plan').map(_image_base_images_js__WEBPACK_IMPORTED_MODULE_1__/* .baseImages */ .i));
    const built = new Set(specs('plan', 'plan').map((spec) => spec.name));
    const serviceImages = model === undefined ? [] : imagesOfServices(model, built);
    return {
        target: request.target,
        nodes: request.nodes ?? target.nodes,
        snapshot: request.snapshot ?? target.snapshot,
        source,
        specs,
        references: [...new Set([...bases.flat(), ...serviceImages])],
        serviceImages,
        ports: await (0,_stack_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .publishedPorts */ .LQ)(source),
    };
}
function sourceOf(lab) {
    const absolute = (path) => (path === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lab.folder, path));
    const { compose, manifests, kustomize } = lab.stack;
    return { compose: absolute(compose), manifests: absolute(manifests), kustomize: absolute(kustomize) };
}
function specsOf(lab, model, prefix, tag) {
    if (lab.images === 'compose')
        return model === undefined ? [] : (0,_stack_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .composeImages */ .h)(model, { prefix, tag });
    return lab.images.map((image) => {
        const context = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lab.folder, image.context);
        const dockerfile = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context, image.dockerfile ?? 'Dockerfile');
        return { ...image, context, dockerfile, tags: [`${prefix}/${image.name}:${tag}`] };
    });
}
/** References that services name and that are not among those `built`. */
function imagesOfServices(model, built) {
    const named = Object.values(model.services).flatMap((service) => built.has(service.name) || service.image === undefined ? [] : [service.image]);
    return [...new Set(named)];
}
//# sourceMappingURL=plan.js.map

/***/ }),

/***/ 9581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* reexport safe */ _compose_load_js__WEBPACK_IMPORTED_MODULE_0__.f),
/* harmony export */   h: () => (/* reexport safe */ _images_js__WEBPACK_IMPORTED_MODULE_1__.hk)
/* harmony export */ });
/* harmony import */ var _compose_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4939);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5891);
/** What the other rooms need of the Compose side. */


//# sourceMappingURL=compose.js.map

/***/ }),

/***/ 6797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LQ: () => (/* binding */ publishedPorts),
/* harmony export */   rs: () => (/* binding */ nodePortOf)
/* harmony export */ });
/* unused harmony export composePorts */
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);
/* harmony import */ var _manifests_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(821);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1487);



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

/***/ })

};
