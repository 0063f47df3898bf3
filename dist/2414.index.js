export const id = 2414;
export const ids = [2414,266,741,518,8090,9581];
export const modules = {

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

/***/ 33:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _environment_open_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(518);
/* harmony import */ var _image_base_images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8090);
/* harmony import */ var _lab_phases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9292);
/* harmony import */ var _lab_tear_down_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(741);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(777);
/* harmony import */ var _stack_compose_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9581);
/* harmony import */ var _begin_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1922);
/* harmony import */ var _lab_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2171);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5392);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2876);











const command = {
    usage: 'build <compose file> [--push PREFIX] [--tag TAG] [--keep] [--install] [--json]',
    options: {
        push: { type: 'string' },
        tag: { type: 'string' },
        keep: { type: 'boolean' },
        ..._lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .supplyOptions */ .gF,
        ..._lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .environmentOptions */ .AB,
        ..._lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .outputOptions */ .I6,
    },
    arity: [1, 1],
    async run({ arguments: [file = ''], options, surroundings }) {
        const { context, workingFolder } = surroundings;
        const model = await (0,_stack_compose_js__WEBPACK_IMPORTED_MODULE_6__.loadCompose)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingFolder, file), {});
        const request = (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .requestOf */ .fo)(options, surroundings);
        const environment = await (0,_environment_open_environment_js__WEBPACK_IMPORTED_MODULE_1__.openEnvironment)(context, (0,_owner_js__WEBPACK_IMPORTED_MODULE_8__/* .ownerOf */ .b)(options, surroundings, file, 'swarm'), request);
        surroundings.leftBehind(environment);
        const prefix = (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(options, 'push');
        const specs = (0,_stack_compose_js__WEBPACK_IMPORTED_MODULE_6__.composeImages)(model, {
            prefix: prefix ?? '',
            tag: (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(options, 'tag') ?? environment.id,
        });
        const recorder = (0,_watch_js__WEBPACK_IMPORTED_MODULE_9__/* .watchedRecorder */ .N)(options, surroundings);
        const session = (0,_lab_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .createSession */ .jw)(context, environment, recorder, request.supply);
        // The images are what was asked for: they stay, unless they were pushed; so does an environment that is used for more.
        let stays = options.keep === true || options.environment !== undefined;
        (0,_begin_js__WEBPACK_IMPORTED_MODULE_10__/* .begin */ .q)(recorder, file, '', environment);
        try {
            await (0,_lab_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .setUp */ .s)(session, [...new Set((await Promise.all(specs.map(_image_base_images_js__WEBPACK_IMPORTED_MODULE_2__.baseImages))).flat())]);
            const images = await (0,_lab_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .buildPhase */ .SL)(session, context, specs, {
                destination: prefix === undefined ? 'engine' : 'registry',
            });
            stays ||= prefix === undefined;
            if (options.json !== true)
                for (const { name, reference } of images)
                    context.log.info(`${name}   ${reference}`);
        }
        catch (error) {
            recorder.failed(error);
        }
        if (!stays)
            await (0,_lab_tear_down_js__WEBPACK_IMPORTED_MODULE_4__.tearDown)(surroundings.fresh(), environment.id, recorder);
        else
            context.log.info(`remove what was built: distsys down ${environment.id}`);
        return (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodeOf */ .FO)(recorder.finish());
    },
};
//# sourceMappingURL=build.js.map

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

/***/ 5392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ownerOf)
/* harmony export */ });
/* harmony import */ var _environment_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6147);
/* harmony import */ var _lab_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2171);


/** Who a run on the command line belongs to: the same words in the same folder name the same environment. */
function ownerOf(options, { user, host, workingFolder }, lab, target) {
    return (0,_environment_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerFrom */ .K)({
        kind: 'person',
        user,
        host,
        lab,
        target,
        folder: workingFolder,
        name: (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(options, 'environment'),
    });
}
//# sourceMappingURL=owner.js.map

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

/***/ }),

/***/ 3240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ teardown)
});

// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/environment/folder.js
var folder = __webpack_require__(6326);
// EXTERNAL MODULE: ./compiled/src/environment/inventory.js + 16 modules
var inventory = __webpack_require__(4127);
// EXTERNAL MODULE: ./compiled/src/environment/ledger.js
var ledger = __webpack_require__(3099);
// EXTERNAL MODULE: ./compiled/src/environment/ledger-state.js
var ledger_state = __webpack_require__(4371);
// EXTERNAL MODULE: ./compiled/src/environment/list.js
var list = __webpack_require__(266);
;// CONCATENATED MODULE: ./compiled/src/environment/look.js


/** Looks with every type at once; each answer can be used as soon as it is there. Never rejects. */
function lookWith(context, types, environment, entries) {
    return new Map(types.map((type) => {
        const own = entries.filter((entry) => entry.type === type.name);
        return [type.name, look(context, type, environment, own)];
    }));
}
async function look(context, type, environment, entries) {
    const known = entries.map((entry) => (0,ledger_state/* resourceOf */.KU)(entry, environment));
    try {
        return { type, found: merge(await type.list(context, { environment, known }), entries, environment) };
    }
    catch (error) {
        return { type, found: merge([], entries, environment), error: (0,errors/* messageOf */.bD)(error) };
    }
}
/** Ledger ∪ list. An engine's id is what its API wants; the ledger adds the details. */
function merge(listed, entries, environment) {
    const seen = listed.map((resource) => {
        const own = entries.filter((entry) => isSame(resource, entry));
        const [first] = own;
        const details = first?.details === undefined ? resource.details : { ...first.details, ...resource.details };
        return { resource: { ...resource, details, intended: first?.intended }, listed: true, entries: own };
    });
    const unseen = entries.filter((entry) => !seen.some((found) => found.entries.includes(entry)));
    return [
        ...seen,
        ...unseen.map((entry) => ({ resource: (0,ledger_state/* resourceOf */.KU)(entry, environment), listed: false, entries: [entry] })),
    ];
}
/** The ledger may hold the name, or a short id, where the engine shows a long one. */
function isSame({ id, name }, entry) {
    const known = entry.id ?? entry.name;
    return (id === known || name === known || name === entry.name || (known.length >= 12 && id.startsWith(known)));
}
//# sourceMappingURL=look.js.map
// EXTERNAL MODULE: ./compiled/src/environment/owner.js
var owner = __webpack_require__(6147);
;// CONCATENATED MODULE: ./compiled/src/environment/removal-order.js
/**
 * Removes what was found, each thing as soon as its type's list is there and those that hold it are gone: nothing
 * else waits. One that could not be removed does not stop those after it.
 */
async function removeInOrder(looks, removeOne) {
    const running = new Map();
    const start = (found, look) => {
        const known = running.get(found.resource);
        if (known !== undefined)
            return known;
        const removal = removeAfterHolders(found, look);
        running.set(found.resource, removal);
        return removal;
    };
    const removeAfterHolders = async (found, look) => {
        const before = await Promise.all(look.type.after.map((name) => looks.get(name)));
        const holders = before.flatMap((other) => other === undefined
            ? []
            : other.found.filter((each) => holds(each, found, look)).map((each) => start(each, other)));
        const gone = await Promise.all(holders);
        return removeOne(found, look, gone.includes(false));
    };
    await Promise.all([...looks.values()].map(async (pending) => {
        const look = await pending;
        await Promise.all(look.found.map((found) => start(found, look)));
    }));
}
function holds(other, found, { type }) {
    return type.waitsFor?.(found.resource, other.resource) ?? true;
}
//# sourceMappingURL=removal-order.js.map
// EXTERNAL MODULE: ./compiled/src/system/wait.js
var wait = __webpack_require__(4005);
// EXTERNAL MODULE: ./compiled/src/environment/in-use.js
var in_use = __webpack_require__(6447);
;// CONCATENATED MODULE: ./compiled/src/environment/remover.js



/** Milliseconds that something in use is tried again. */
const PATIENCE = 30_000;
/** Commands at the same time: a class of 200 containers must not start 200 programs. */
const AT_ONCE = 32;
/** Removes one thing after the other that it is handed, and keeps what became of each. */
class Remover {
    context;
    step;
    record;
    outcomes = new Map();
    free = AT_ONCE;
    waiting = [];
    constructor(context, step, record) {
        this.context = context;
        this.step = step;
        this.record = record;
    }
    /**
     * Whether nothing more can be done about it. What was removed and is seen again was made by a call that answered late, as
     * that of a program which was killed in the midst of it: its name, which for some types is its id, is tried again.
     */
    isSettled({ resource, listed }) {
        const before = this.outcomes.get(keyOf(resource));
        return before !== undefined && (before.error !== undefined || !listed);
    }
    /** Whether it is gone. What is settled is not tried again. */
    remove = async (found, { type, error }, held) => {
        const { resource } = found;
        if (this.isSettled(found))
            return this.outcomes.get(keyOf(resource))?.error === undefined;
        const outcome = { found, byHand: type.byHand(resource) };
        this.outcomes.set(keyOf(resource), outcome);
        // Waiting helps only where an engine answers and nothing stays in the way.
        const patience = held || error !== undefined ? 0 : PATIENCE;
        try {
            const work = () => this.persist(resource, patience, () => type.remove(this.context, resource));
            await (found.listed ? this.step.part(`${resource.type} ${resource.name}`, work) : work());
            outcome.removed = this.context.clock.now();
            for (const { name, id = name } of found.entries)
                this.record({ kind: 'removed', type: type.name, name, id });
            this.step.progress(`${this.removed().length} removed`);
        }
        catch (failure) {
            outcome.error = this.context.signal.aborted ? 'interrupted' : (0,errors/* messageOf */.bD)(failure);
        }
        return outcome.error === undefined;
    };
    /** What existed and is gone; an intent that came to nothing is not among it. */
    removed() {
        return [...this.outcomes.values()].filter(({ removed, found }) => removed !== undefined && (found.listed || found.entries.some((entry) => entry.done !== undefined)));
    }
    async persist(resource, deadline, attempt) {
        const options = { reason: `${resource.name} to be let go`, deadline, signal: this.context.signal };
        await (0,wait/* waitFor */.f)(this.context.clock, options, async () => {
            try {
                await this.inTurn(attempt);
                return { done: true, value: undefined };
            }
            catch (error) {
                if (error instanceof in_use/* InUse */.L && deadline > 0)
                    return { done: false, seen: error.message };
                throw error;
            }
        });
    }
    async inTurn(work) {
        if (this.free === 0)
            await new Promise((resolve) => this.waiting.push(resolve));
        else
            this.free -= 1;
        try {
            await work();
        }
        finally {
            const next = this.waiting.shift();
            if (next === undefined)
                this.free += 1;
            else
                next();
        }
    }
}
function reportOf({ found, removed, error }) {
    const { type, name, id } = found.resource;
    return {
        type,
        name,
        id,
        created: found.entries.find((entry) => entry.done !== undefined)?.done,
        removed,
        error,
    };
}
function keyOf({ type, id }) {
    return `${type} ${id}`;
}
//# sourceMappingURL=remover.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/teardown.js










/** Times that it removes what turns up only after a removal. */
const ROUNDS = 3;
/** Milliseconds: how old a call that was cut off may be to be still at work, and how long its engine may take. */
const FRESH = 15 * 60_000;
const SETTLE = 3_000;
/**
 * Removes everything of an environment, known from its ledger or found by its label, and looks again. Forgets the
 * environment when nothing is left. What cannot be removed is in the result, not thrown. Throws UserError when there
 * is no such environment, or another process has it open. `types` is for tests.
 */
async function teardown(context, environmentId, step, types = inventory/* inventory */.p) {
    const state = await existing(context, environmentId, types);
    const ledger = await openLedger(context, environmentId);
    const begun = context.clock.monotonic();
    const cutOff = state.entries.filter((entry) => (0,ledger_state/* isUnanswered */.Ni)(entry) && context.clock.now() - entry.intended < FRESH);
    const remover = new Remover(context, step, (record) => note(context, ledger, record));
    const look = (which, entries = state.entries) => lookWith(context, which, environmentId, entries);
    // What still creates must end before anything is counted.
    await removeInOrder(look(types.filter(isProcess)), remover.remove);
    await removeInOrder(look(types.filter((type) => !isProcess(type))), remover.remove);
    await settle(context, begun, cutOff, types);
    const left = await clearUp(context, () => lastLook(look, types, state), remover);
    const result = resultOf(context, remover, left.filter((each) => matters(each, state)));
    if (result.leaked.length === 0)
        await forget(context, environmentId, ledger);
    return result;
}
async function existing(context, id, types) {
    const state = (0,owner/* isEnvironmentId */.pz)(id) ? await (0,ledger.readLedger)((0,folder/* folderOf */.yS)(context, id), context.log.warn) : undefined;
    if (state !== undefined)
        return state;
    const known = await (0,list.listEnvironments)(context, types);
    // Without a ledger anything may have been made anywhere.
    if (known.some((environment) => environment.id === id))
        return { entries: [], types: [], last: 0, damaged: true };
    const others = known.map((environment) => environment.id).join(', ');
    throw new errors/* UserError */.yo(`there is no environment ${id}`, {
        hint: others === '' ? 'there is none at all' : `there are ${others}`,
    });
}
/** Undefined when the disk takes nothing more: removing what fills it is then the cure. */
async function openLedger(context, id) {
    try {
        return ledger/* Ledger */.O.open(await (0,folder/* lockFolder */.MS)(context, id), context.clock.now);
    }
    catch (error) {
        if (!['ENOSPC', 'EDQUOT', 'EROFS'].includes(error.code ?? ''))
            throw error;
        context.log.warn(`teardown keeps no record: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
function note(context, ledger, record) {
    try {
        ledger?.append(record);
    }
    catch (error) {
        context.log.debug((0,errors/* messageOf */.bD)(error));
    }
}
function isProcess(type) {
    return type.name === 'process';
}
/** A call whose caller was killed may still be at work in its engine. */
async function settle(context, begun, cutOff, types) {
    const times = cutOff.map(({ type }) => types.find(({ name }) => name === type)?.settles ?? SETTLE);
    const left = Math.max(0, ...times) - (context.clock.monotonic() - begun);
    if (left > 0 && !context.signal.aborted)
        await context.clock.sleep(left, context.signal);
}
async function lastLook(look, types, state) {
    const looks = await Promise.all(look(types, state.entries).values());
    return looks.map((each) => ({ ...each, found: each.found.filter((found) => found.listed) }));
}
/** Looks until nothing new turns up: the last answer is the proof. */
async function clearUp(context, look, remover) {
    for (let round = 1;; round++) {
        const looks = await look();
        const isNew = looks.some((each) => each.found.some((found) => !remover.isSettled(found)));
        if (!isNew || round === ROUNDS || context.signal.aborted)
            return looks;
        await removeInOrder(new Map(looks.map((each) => [each.type.name, Promise.resolve(each)])), remover.remove);
    }
}
/** An engine that does not answer hides nothing of ours when the ledger, whole, says that it was never asked for anything. */
function matters({ type, error }, state) {
    const engines = inventory/* inventory */.p.filter(({ name }) => state.types.includes(name)).map(({ engine }) => engine);
    return error === undefined || state.damaged === true || engines.includes(type.engine);
}
function resultOf(context, remover, left) {
    const there = left.flatMap((look) => look.found.map(({ resource }) => resource));
    const isThere = ({ found }) => there.some(({ type, id }) => type === found.resource.type && id === found.resource.id);
    const unseen = left.flatMap(({ type, error }) => error === undefined ? [] : [{ type: type.name, name: 'could not be listed', id: '', error }]);
    const failed = [...remover.outcomes.values()].filter((outcome) => isThere(outcome) || (outcome.error !== undefined && !outcome.found.listed));
    const reason = context.signal.aborted ? 'interrupted' : 'still there after it was removed';
    const leaked = failed.map((outcome) => ({
        ...reportOf(outcome),
        removed: undefined,
        error: outcome.error ?? reason,
    }));
    return {
        removed: remover
            .removed()
            .filter((outcome) => !failed.includes(outcome))
            .map(reportOf),
        leaked: [...leaked, ...unseen],
        removal: [...new Set(failed.map((outcome) => outcome.byHand))],
    };
}
async function forget(context, id, ledger) {
    if (ledger === undefined)
        return;
    note(context, ledger, { kind: 'closed', type: 'environment', name: id });
    ledger.close();
    await (0,folder/* discardFolder */.r7)(context, id).catch((error) => context.log.warn((0,errors/* messageOf */.bD)(error)));
}
//# sourceMappingURL=teardown.js.map

/***/ }),

/***/ 8090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseImages: () => (/* binding */ baseImages)
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

/***/ 2436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseDockerfile),
/* harmony export */   e: () => (/* binding */ externalImages)
/* harmony export */ });
/**
 * Reads a Dockerfile as far as finding lines and base images needs it: never throws, BuildKit is the judge of what is
 * right. `buildArgs` override the defaults of global ARGs in `FROM ${…}`.
 */
function parseDockerfile(text, buildArgs = {}) {
    const directives = readDirectives(text);
    const dockerfile = { stages: [], args: new Set(), syntax: directives.syntax };
    const globals = new Map();
    for (const instruction of readInstructions(text, directives.escape)) {
        if (instruction.keyword === 'ARG')
            declareArgs(instruction, dockerfile, globals, buildArgs);
        if (instruction.keyword === 'FROM')
            dockerfile.stages.push(openStage(instruction, dockerfile, globals));
        else
            dockerfile.stages.at(-1)?.instructions.push(instruction);
    }
    return dockerfile;
}
/** Parser directives: the comment lines `# key=value` before anything else. */
function readDirectives(text) {
    const found = { escape: '\\' };
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const match = /^#\s*([a-zA-Z]+)\s*=\s*(\S+)\s*$/.exec(line);
        if (match === null)
            break;
        if (match[1]?.toLowerCase() === 'escape')
            found.escape = match[2] ?? '\\';
        if (match[1]?.toLowerCase() === 'syntax')
            found.syntax = { image: match[2] ?? '', line: index + 1 };
    }
    return found;
}
function readInstructions(text, escapeMark) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const found = [];
    for (let at = 0; at < lines.length; at++) {
        if (isBlankOrComment(lines[at] ?? ''))
            continue;
        const start = at;
        const parts = [];
        for (; at < lines.length; at++) {
            const line = (lines[at] ?? '').trimEnd();
            if (parts.length > 0 && isBlankOrComment(line))
                continue;
            const continued = line.endsWith(escapeMark);
            parts.push(continued ? line.slice(0, -1) : line);
            if (!continued)
                break;
        }
        const whole = parts.join(' ').trim();
        const [, keyword = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(whole) ?? [];
        at = endOfHeredocs(keyword.toUpperCase(), rest, lines, at);
        const endLine = Math.min(at, lines.length - 1) + 1;
        found.push({ keyword: keyword.toUpperCase(), rest, line: start + 1, endLine });
    }
    return found;
}
function isBlankOrComment(line) {
    return /^\s*(#|$)/.test(line);
}
/** Index of the last line of the here-documents that an instruction opens; `at` when it opens none. */
function endOfHeredocs(keyword, rest, lines, at) {
    if (!['RUN', 'COPY', 'ADD'].includes(keyword))
        return at;
    let end = at;
    for (const match of rest.matchAll(/<<(-?)(["']?)([a-zA-Z_][a-zA-Z0-9_]*)\2/g)) {
        const close = lines.findIndex((line, index) => index > end && (match[1] === '-' ? line.replace(/^\t+/, '') : line) === match[3]);
        if (close < 0)
            return at;
        end = close;
    }
    return end;
}
function declareArgs(instruction, dockerfile, globals, buildArgs) {
    for (const word of instruction.rest.split(/\s+/)) {
        const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)(?:=(.*))?$/.exec(word) ?? [];
        if (name === undefined)
            continue;
        dockerfile.args.add(name);
        if (dockerfile.stages.length > 0)
            continue;
        const given = buildArgs[name] ?? value?.replace(/^(["'])(.*)\1$/, '$2');
        if (given !== undefined)
            globals.set(name, expand(given, globals));
    }
}
function openStage(from, dockerfile, globals) {
    const words = from.rest.split(/\s+/).filter((word) => !word.startsWith('--'));
    const base = expand(words[0] ?? '', globals);
    const name = words[1]?.toUpperCase() === 'AS' ? words[2]?.toLowerCase() : undefined;
    const baseStage = dockerfile.stages.find((stage) => stage.name === base.toLowerCase())?.index;
    return { index: dockerfile.stages.length, name, base, baseStage, from, instructions: [] };
}
/** Fills in `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+value}`; an unknown name becomes empty. */
function expand(text, values) {
    return text.replace(/\$(?:\{([A-Za-z_]\w*)(?:(:[-+])([^}]*))?\}|([A-Za-z_]\w*))/g, (_whole, braced, operator, word, bare) => {
        const value = values.get(braced ?? bare) ?? '';
        if (operator === ':-')
            return value === '' ? word : value;
        if (operator === ':+')
            return value === '' ? '' : word;
        return value;
    });
}
/** A stage's base or `COPY --from` that is an image to be had from elsewhere: no stage, not `scratch`. */
function externalImages(dockerfile) {
    const found = [];
    const isStage = (name, before) => /^\d+$/.test(name) || dockerfile.stages.some((s) => s.index < before && s.name === name.toLowerCase());
    for (const stage of dockerfile.stages) {
        if (stage.baseStage === undefined && stage.base !== 'scratch' && stage.base !== '') {
            found.push({ image: stage.base, line: stage.from.line });
        }
        for (const { keyword, rest, line } of stage.instructions) {
            const from = keyword === 'COPY' || keyword === 'ADD'
                ? /(?:^|\s)--from=(\S+)/.exec(rest)
                : keyword === 'RUN'
                    ? /--mount=\S*\bfrom=([^,\s]+)/.exec(rest)
                    : null;
            const image = from?.[1];
            if (image !== undefined && !image.includes('$') && !isStage(image, stage.index)) {
                found.push({ image, line });
            }
        }
    }
    return found;
}
//# sourceMappingURL=dockerfile.js.map

/***/ }),

/***/ 741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tearDown: () => (/* binding */ tearDown)
/* harmony export */ });
/* harmony import */ var _environment_teardown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3240);

/** Removes everything and looks again; what goes wrong is in the report, never thrown: teardown is the last word. */
async function tearDown(context, id, recorder) {
    try {
        await recorder.step('teardown', 'teardown', async (step) => {
            recorder.teardown(await (0,_environment_teardown_js__WEBPACK_IMPORTED_MODULE_0__/* .teardown */ .z)(context, id, step));
        });
    }
    catch (error) {
        recorder.failed(error);
    }
}
//# sourceMappingURL=tear-down.js.map

/***/ }),

/***/ 9581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   composeImages: () => (/* reexport safe */ _images_js__WEBPACK_IMPORTED_MODULE_1__.hk),
/* harmony export */   imagesOfManifests: () => (/* reexport safe */ _images_js__WEBPACK_IMPORTED_MODULE_1__.wn),
/* harmony export */   loadCompose: () => (/* reexport safe */ _compose_load_js__WEBPACK_IMPORTED_MODULE_0__.f),
/* harmony export */   loadManifests: () => (/* reexport safe */ _manifests_load_js__WEBPACK_IMPORTED_MODULE_2__.DD)
/* harmony export */ });
/* harmony import */ var _compose_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4939);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5891);
/* harmony import */ var _manifests_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(858);
/** What the other rooms need of the files that describe stacks. */



//# sourceMappingURL=compose.js.map

/***/ }),

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

/***/ })

};
