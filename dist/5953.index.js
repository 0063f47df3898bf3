export const id = 5953;
export const ids = [5953,266,518];
export const modules = {

/***/ 375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ addressesOf)
/* harmony export */ });
/** Where each service that publishes a port can be looked at, in one line: "vote http://127.0.0.1:8080". */
function addressesOf(stack) {
    return stack.services
        .flatMap((service) => Object.values(service.endpoints)
        .flat()
        .slice(0, 1)
        .map((at) => `${service.name} http://${at}`))
        .join('   ');
}
//# sourceMappingURL=addresses.js.map

/***/ }),

/***/ 1922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ begin)
/* harmony export */ });
/** Tells what a command without a lab is about, as in "compose.yml"; `target` is empty where nothing is deployed. */
function begin(recorder, what, target, environment) {
    const { id, labels } = environment;
    recorder.begin({
        lab: what,
        title: what,
        target,
        fidelity: target,
        environment: {
            id,
            owner: labels['distsys.owner'],
            expires: labels['distsys.expires'],
            runUrl: labels['distsys.run'],
        },
    });
}
//# sourceMappingURL=begin.js.map

/***/ }),

/***/ 5953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/lab/phases.js
var phases = __webpack_require__(9292);
// EXTERNAL MODULE: ./compiled/src/lab/plan.js
var plan = __webpack_require__(3331);
// EXTERNAL MODULE: ./compiled/src/lab/state.js
var state = __webpack_require__(4747);
// EXTERNAL MODULE: ./compiled/src/report/outcome.js
var outcome = __webpack_require__(777);
// EXTERNAL MODULE: ./compiled/src/stack/compose.js
var compose = __webpack_require__(9581);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/cli/addresses.js
var addresses = __webpack_require__(375);
// EXTERNAL MODULE: ./compiled/src/cli/begin.js
var begin = __webpack_require__(1922);
// EXTERNAL MODULE: ./compiled/src/cli/lab-options.js
var lab_options = __webpack_require__(2171);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./compiled/src/stack/manifests/load.js
var load = __webpack_require__(858);
// EXTERNAL MODULE: ./compiled/src/system/yaml.js
var yaml = __webpack_require__(1059);
;// CONCATENATED MODULE: ./compiled/src/cli/stack-source.js





/**
 * What a path given to a command describes: a folder is a kustomization, has a Compose file, or holds manifests; a file is one of
 * manifests when each of its documents has an apiVersion and a kind, else a Compose file. Throws UserError when there is nothing.
 */
async function stackSourceAt(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found === undefined) {
        throw new errors/* UserError */.yo(`there is no ${path}`, {
            hint: 'accepted: a Compose file, Kubernetes manifests (a file or a folder), or a folder with a kustomization',
        });
    }
    if (found.isDirectory())
        return sourceInFolder(path);
    const documents = (0,yaml.loadYaml)(await (0,promises_.readFile)(path, 'utf8'), path).map(({ value }) => value);
    return documents.length > 0 && documents.every(isManifest) ? { manifests: path } : { compose: path };
}
async function sourceInFolder(path) {
    const kustomization = await (0,load/* findKustomization */.nW)(path).catch(() => undefined);
    if (kustomization !== undefined)
        return { kustomize: path };
    const compose = (await (0,promises_.readdir)(path)).find((name) => /^(docker-)?compose\.ya?ml$/.test(name));
    return compose === undefined ? { manifests: path } : { compose: (0,external_node_path_.join)(path, compose) };
}
function isManifest(value) {
    return typeof value === 'object' && value !== null && 'kind' in value && 'apiVersion' in value;
}
//# sourceMappingURL=stack-source.js.map
// EXTERNAL MODULE: ./compiled/src/cli/watch.js
var watch = __webpack_require__(2876);
// EXTERNAL MODULE: ./compiled/src/cli/which-environment.js
var which_environment = __webpack_require__(2122);
;// CONCATENATED MODULE: ./compiled/src/cli/commands/deploy.js













const command = {
    usage: 'deploy <Compose file, manifests or kustomization> [--name STACK] [--environment ID] [--json] [--quiet]',
    options: { name: { type: 'string' }, environment: { type: 'string' }, ...lab_options/* supplyOptions */.gF, ...lab_options/* outputOptions */.I6 },
    arity: [1, 1],
    async run({ arguments: [given = ''], options, surroundings }) {
        const { context, workingFolder } = surroundings;
        const source = await stackSourceAt((0,external_node_path_.resolve)(workingFolder, given));
        const model = source.compose === undefined ? undefined : await (0,compose.loadCompose)(source.compose, {});
        const id = await (0,which_environment/* whichEnvironment */.t)(surroundings, (0,lab_options/* textOf */.b6)(options, 'environment'));
        const environment = await (0,which_environment/* reopen */.C)(surroundings, id, 4);
        const { cluster, images = [] } = await (0,state/* readState */.un)(environment);
        if (cluster === undefined)
            throw new errors/* UserError */.yo(`${id} has no cluster: distsys up brings one up`);
        const { assertRunsOn } = await Promise.all(/* import() */[__webpack_require__.e(8381), __webpack_require__.e(1228), __webpack_require__.e(2574)]).then(__webpack_require__.bind(__webpack_require__, 2574));
        assertRunsOn(cluster, source);
        const built = new Set(images.map((image) => image.name));
        const services = model === undefined ? await (0,plan.imagesOfSource)(source, images) : (0,plan.imagesOfServices)(model, built);
        const name = (0,lab_options/* textOf */.b6)(options, 'name') ?? model?.name ?? nameOf(source);
        const recorder = (0,watch/* watchedRecorder */.N)(options, surroundings);
        (0,begin/* begin */.q)(recorder, name, cluster.provider, environment);
        const session = (0,phases/* createSession */.jw)(context, environment, recorder, (0,lab_options/* requestOf */.fo)(options, surroundings).supply);
        const apart = cluster.nodes.some((node) => node.container !== undefined);
        try {
            await (0,phases/* setUp */.s)(session, services, (0,plan.imageLocator)(model));
            const stack = await (0,phases/* deployPhase */.hm)(session, cluster, { source, name, images }, apart ? services : []);
            context.log.info(`${stack.name} is up   ${(0,addresses/* addressesOf */.s)(stack)}`.trimEnd());
        }
        catch (error) {
            recorder.failed(error);
        }
        return (0,outcome/* exitCodeOf */.FO)(recorder.finish());
    },
};
/** The folder of a Compose file, as docker compose names its projects; else the folder or file itself. */
function nameOf({ compose, manifests, kustomize }) {
    if (compose !== undefined)
        return (0,external_node_path_.basename)((0,external_node_path_.dirname)(compose));
    return (0,external_node_path_.basename)(kustomize ?? manifests ?? '').replace(/\.(ya?ml|json)$/, '');
}
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
    'snapshot-folder': { type: 'string' },
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
    const path = (name) => {
        const given = textOf(options, name);
        return given === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(surroundings.workingFolder, given);
    };
    const snapshotFolder = path('snapshot-folder');
    return {
        nodes: numberOf(options, 'nodes', 1, 9),
        snapshot: options.snapshot === true || snapshotFolder !== undefined ? true : undefined,
        snapshotFolder,
        kubeconfig: path('kubeconfig'),
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
    const { clock, signal } = context;
    return new _report_recorder_js__WEBPACK_IMPORTED_MODULE_0__/* .Recorder */ .v({ clock, signal, folder: surroundings.workingFolder, listeners: [renderer.listener] });
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




/**
 * The environment that is meant: the one of that id or `--environment` name, or the only one there is. Throws UserError
 * that lists those there are.
 */
async function whichEnvironment(surroundings, named) {
    const known = (await (0,_environment_list_js__WEBPACK_IMPORTED_MODULE_0__.listEnvironments)(surroundings.context)).map((environment) => environment.id);
    const [only] = known;
    if (named !== undefined) {
        const id = (0,_environment_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentId */ .Xo)(ownerNamed(surroundings, named));
        if (known.includes(id))
            return id;
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`no environment ${named}; ${there(known)}`);
    }
    if (only !== undefined && known.length === 1)
        return only;
    if (only === undefined)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('no environment is up', { hint: 'distsys up brings a lab up' });
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`which environment? ${there(known)}`, {
        hint: 'name it; distsys env list says what each of them is',
    });
}
/** Opens it again, to go on where `up` or an earlier step stopped. */
async function reopen(surroundings, id, hours) {
    const owner = ownerNamed(surroundings, id);
    return (0,_environment_open_environment_js__WEBPACK_IMPORTED_MODULE_1__.openEnvironment)(surroundings.context, owner, { hours });
}
/** An id names itself; another name the environment that `--environment` made for it. */
function ownerNamed({ user, host, workingFolder }, name) {
    return (0,_environment_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .ownerFrom */ .K)({ kind: 'person', user, host, lab: '', target: '', folder: workingFolder, name });
}
function there(known) {
    return known.length === 0 ? 'none is up' : `there are ${known.join(', ')}`;
}
//# sourceMappingURL=which-environment.js.map

/***/ }),

/***/ 266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hasEnvironment: () => (/* binding */ hasEnvironment),
/* harmony export */   listEnvironments: () => (/* binding */ listEnvironments)
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

/***/ 518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openEnvironment: () => (/* binding */ openEnvironment)
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

/***/ })

};
