export const id = 403;
export const ids = [403];
export const modules = {

/***/ 403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _lab_phases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6675);
/* harmony import */ var _lab_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3331);
/* harmony import */ var _lab_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4747);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(777);
/* harmony import */ var _stack_compose_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9581);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95);
/* harmony import */ var _lab_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2171);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2876);
/* harmony import */ var _which_environment_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2122);










const command = {
    usage: 'deploy <compose file> [--name STACK] [--environment ID] [--json] [--quiet]',
    options: { name: { type: 'string' }, environment: { type: 'string' }, ..._lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .supplyOptions */ .gF, ..._lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .outputOptions */ .I6 },
    arity: [1, 1],
    async run({ arguments: [file = ''], options, surroundings }) {
        const { context, workingFolder } = surroundings;
        const compose = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingFolder, file);
        const model = await (0,_stack_compose_js__WEBPACK_IMPORTED_MODULE_5__/* .loadCompose */ .f)(compose, {});
        const id = await (0,_which_environment_js__WEBPACK_IMPORTED_MODULE_9__/* .whichEnvironment */ .t)(surroundings, (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(options, 'environment'));
        const environment = await (0,_which_environment_js__WEBPACK_IMPORTED_MODULE_9__/* .reopen */ .C)(surroundings, id, 4);
        const { cluster, images = [] } = await (0,_lab_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .u)(environment);
        if (cluster === undefined)
            throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`${id} has no cluster: distsys up brings one up`);
        const recorder = (0,_watch_js__WEBPACK_IMPORTED_MODULE_8__/* .watchedRecorder */ .N)(options, surroundings);
        const session = (0,_lab_phases_js__WEBPACK_IMPORTED_MODULE_1__/* .createSession */ .jw)(context, environment, recorder, (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .requestOf */ .fo)(options, surroundings).supply);
        const services = (0,_lab_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .imagesOfServices */ .k)(model, new Set(images.map((image) => image.name)));
        const name = (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(options, 'name') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(compose));
        const apart = cluster.nodes.some((node) => node.container !== undefined);
        try {
            await (0,_lab_phases_js__WEBPACK_IMPORTED_MODULE_1__/* .setUp */ .s)(session, services);
            await (0,_lab_phases_js__WEBPACK_IMPORTED_MODULE_1__/* .deployPhase */ .hm)(session, cluster, { source: { compose }, name, images }, apart ? services : []);
        }
        catch (error) {
            recorder.failed(error);
        }
        return (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodeOf */ .FO)(recorder.finish());
    },
};
//# sourceMappingURL=deploy.js.map

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

/***/ 2876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ watchedRecorder)
/* harmony export */ });
/* harmony import */ var _report_recorder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6485);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6965);


/** A recorder that shows its run as the options ask: live on a terminal, plain lines elsewhere. */
function watchedRecorder(options, surroundings) {
    const { context, stdout, environment } = surroundings;
    const live = stdout.isTTY === true && environment.TERM !== 'dumb' && environment.CI === undefined;
    const mode = options.json === true ? 'json' : options.quiet === true ? 'quiet' : live ? 'live' : 'plain';
    const colour = live && (environment.NO_COLOR ?? '') === '';
    const renderer = (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .createRenderer */ .K)({ output: stdout, clock: context.clock, mode, colour });
    surroundings.show(renderer);
    return new _report_recorder_js__WEBPACK_IMPORTED_MODULE_0__/* .Recorder */ .v({ clock: context.clock, signal: context.signal, listeners: [renderer.listener] });
}
//# sourceMappingURL=watch.js.map

/***/ }),

/***/ 2122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ reopen),
/* harmony export */   t: () => (/* binding */ whichEnvironment)
/* harmony export */ });
/* harmony import */ var _environment_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(266);
/* harmony import */ var _environment_open_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(518);
/* harmony import */ var _environment_owner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6147);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95);




/** The environment that is meant: the one named, or the only one there is. Throws UserError that lists those there are. */
async function whichEnvironment(surroundings, named) {
    const known = (await (0,_environment_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listEnvironments */ .D)(surroundings.context)).map((environment) => environment.id);
    const [only] = known;
    if (named !== undefined) {
        if (known.includes(named))
            return named;
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`no environment ${named}; ${there(known)}`);
    }
    if (only !== undefined && known.length === 1)
        return only;
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(only === undefined ? 'no environment is up' : `which environment? ${there(known)}`);
}
/** Opens it again, to go on where `up` or an earlier step stopped. */
async function reopen(surroundings, id, hours) {
    const { user, host, workingFolder } = surroundings;
    const owner = (0,_environment_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .ownerFrom */ .K)({
        kind: 'person',
        user,
        host,
        lab: '',
        target: '',
        folder: workingFolder,
        name: id,
    });
    return (0,_environment_open_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .openEnvironment */ .A)(surroundings.context, owner, { hours });
}
function there(known) {
    return known.length === 0 ? 'none is up' : `there are ${known.join(', ')}`;
}
//# sourceMappingURL=which-environment.js.map

/***/ }),

/***/ 266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listEnvironments),
/* harmony export */   s: () => (/* binding */ hasEnvironment)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6326);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4127);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3099);
/* harmony import */ var _ledger_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4371);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5733);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6147);







/**
 * The environments that have a ledger on this machine or a labelled resource in an engine it reaches, the oldest first.
 * An engine that does not answer is told to the log: what it holds is then missing.
 */
async function listEnvironments(context, types = _inventory_js__WEBPACK_IMPORTED_MODULE_2__/* .inventory */ .p) {
    const ids = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .foldersOf */ .pd)(context);
    const ledgers = new Map();
    for (const id of ids) {
        const state = await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__.readLedger)((0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(context, id), context.log.warn);
        if (state !== undefined)
            ledgers.set(id, state);
    }
    const known = [...ledgers].flatMap(([id, state]) => state.entries.map((entry) => (0,_ledger_state_js__WEBPACK_IMPORTED_MODULE_6__/* .resourceOf */ .KU)(entry, id)));
    const listed = (await Promise.all(types.map((type) => listAll(context, type, known)))).flat();
    const all = new Set([...ledgers.keys(), ...listed.map((resource) => resource.environment)]);
    const summaries = await Promise.all([...all].map((id) => {
        const own = (resource) => resource.environment === id;
        return summarize(context, id, ledgers.get(id), listed.filter(own), known.filter(own));
    }));
    return summaries.sort((a, b) => (b.age ?? 0) - (a.age ?? 0) || (a.id < b.id ? -1 : 1));
}
/**
 * Whether an environment has a ledger on this machine or a labelled resource in an engine it reaches: whether a
 * teardown has anything to do. An engine that does not answer is told to the log.
 */
async function hasEnvironment(context, id, types = _inventory_js__WEBPACK_IMPORTED_MODULE_2__/* .inventory */ .p) {
    if (!(0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .isEnvironmentId */ .pz)(id))
        return false;
    if ((await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__.readLedger)((0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(context, id), context.log.warn)) !== undefined)
        return true;
    const listed = await Promise.all(types.map((type) => listAll(context, type, [], id)));
    return listed.flat().some((resource) => resource.environment === id);
}
async function listAll(context, type, known, environment) {
    try {
        const own = known.filter((resource) => resource.type === type.name);
        return await type.list(context, { environment, known: own });
    }
    catch (error) {
        context.log.warn(`${type.name} could not be listed: ${(0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return [];
    }
}
async function summarize(context, id, state, listed, known) {
    const told = listed.find((resource) => resource.expires !== undefined);
    const expires = state?.expires ?? told?.expires;
    const now = context.clock.now();
    const holder = state === undefined ? undefined : await (0,_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .lockHolder */ .m)(context, (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(context, id));
    return {
        id,
        owner: state?.owner ?? told?.owner,
        opened: state?.opened,
        age: state?.opened === undefined ? undefined : now - state.opened,
        expires,
        expired: expires !== undefined && Date.parse(expires) <= now,
        runUrl: state?.runUrl ?? told?.runUrl,
        process: holder === undefined ? undefined : { pid: holder.pid, host: holder.host },
        ledger: state !== undefined,
        resources: countByType(listed, known),
    };
}
/** Of a type that was seen, what was seen counts; the ledger speaks for the others. */
function countByType(listed, known) {
    const seen = new Set(listed.map((resource) => resource.type));
    const counts = {};
    for (const { type } of [...listed, ...known.filter((resource) => !seen.has(resource.type))]) {
        counts[type] = (counts[type] ?? 0) + 1;
    }
    return counts;
}
//# sourceMappingURL=list.js.map

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
