export const id = 8411;
export const ids = [8411,1994,7398];
export const modules = {

/***/ 403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _lab_phases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9292);
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
        const model = await (0,_stack_compose_js__WEBPACK_IMPORTED_MODULE_5__.loadCompose)(compose, {});
        const id = await (0,_which_environment_js__WEBPACK_IMPORTED_MODULE_9__/* .whichEnvironment */ .t)(surroundings, (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(options, 'environment'));
        const environment = await (0,_which_environment_js__WEBPACK_IMPORTED_MODULE_9__/* .reopen */ .C)(surroundings, id, 4);
        const { cluster, images = [] } = await (0,_lab_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)(environment);
        if (cluster === undefined)
            throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`${id} has no cluster: distsys up brings one up`);
        const recorder = (0,_watch_js__WEBPACK_IMPORTED_MODULE_8__/* .watchedRecorder */ .N)(options, surroundings);
        const session = (0,_lab_phases_js__WEBPACK_IMPORTED_MODULE_1__/* .createSession */ .jw)(context, environment, recorder, (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .requestOf */ .fo)(options, surroundings).supply);
        const services = (0,_lab_plan_js__WEBPACK_IMPORTED_MODULE_2__.imagesOfServices)(model, new Set(images.map((image) => image.name)));
        const name = (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(options, 'name') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(compose));
        const apart = cluster.nodes.some((node) => node.container !== undefined);
        try {
            await (0,_lab_phases_js__WEBPACK_IMPORTED_MODULE_1__/* .setUp */ .s)(session, services, (0,_lab_plan_js__WEBPACK_IMPORTED_MODULE_2__.imageLocator)(model));
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




/** The environment that is meant: the one named, or the only one there is. Throws UserError that lists those there are. */
async function whichEnvironment(surroundings, named) {
    const known = (await (0,_environment_list_js__WEBPACK_IMPORTED_MODULE_0__.listEnvironments)(surroundings.context)).map((environment) => environment.id);
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
    return (0,_environment_open_environment_js__WEBPACK_IMPORTED_MODULE_1__.openEnvironment)(surroundings.context, owner, { hours });
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
