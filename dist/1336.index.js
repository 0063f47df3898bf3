export const id = 1336;
export const ids = [1336,266,741,518,3099];
export const modules = {

/***/ 1336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _lab_tear_down_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(741);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(777);
/* harmony import */ var _lab_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2171);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2876);
/* harmony import */ var _which_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2122);





const command = {
    usage: 'down [environment] [--json] [--quiet]',
    options: _lab_options_js__WEBPACK_IMPORTED_MODULE_2__/* .outputOptions */ .I6,
    arity: [0, 1],
    async run({ arguments: [named], options, surroundings }) {
        const id = await (0,_which_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .whichEnvironment */ .t)(surroundings, named);
        const recorder = (0,_watch_js__WEBPACK_IMPORTED_MODULE_3__/* .watchedRecorder */ .N)(options, surroundings);
        await (0,_lab_tear_down_js__WEBPACK_IMPORTED_MODULE_0__.tearDown)(surroundings.context, id, recorder);
        return (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOf */ .FO)(recorder.finish());
    },
};
//# sourceMappingURL=down.js.map

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

/***/ 6326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ lockFolder),
/* harmony export */   pd: () => (/* binding */ foldersOf),
/* harmony export */   r7: () => (/* binding */ discardFolder),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3099);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5733);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6147);






/** Where an environment's ledger and files are. */
function folderOf(context, environmentId) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context.paths.state, environmentId);
}
/** Ids of the environments that have a folder on this machine. */
async function foldersOf(context) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(context.paths.state).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    return names.filter(_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .isEnvironmentId */ .pz).sort();
}
/** Makes the folder (0700) and takes its lock. Throws UserError that names the process that has it. */
async function lockFolder(context, environmentId) {
    const folder = folderOf(context, environmentId);
    for (;;) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
        (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .syncFolder */ .Y)(context.paths.state);
        try {
            const holder = await (0,_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .takeLock */ .H)(context, folder);
            if (holder !== undefined)
                throw takenBy(environmentId, holder);
            return folder;
        }
        catch (error) {
            // A teardown discarded the folder in this very moment: begin again in a new one.
            if (error.code !== 'ENOENT')
                throw error;
        }
    }
}
function takenBy(environmentId, holder) {
    const since = new Date(holder.since).toISOString();
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`environment ${environmentId} is in use by process ${holder.pid} on ${holder.host} since ${since}`, {
        hint: 'let it finish, end it (Ctrl-C tears down), or give this run an environment of its own with --env NAME',
    });
}
/**
 * Deletes an environment's folder. It is renamed first: whoever opens the environment meanwhile gets a new folder,
 * never half of this one. What an earlier delete left after a kill goes too.
 */
async function discardFolder(context, environmentId) {
    const { state } = context.paths;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(state, environmentId), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(state, `.closed-${environmentId}-${process.pid}`));
    const closed = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(state)).filter((name) => name.startsWith('.closed-'));
    await Promise.all(closed.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(state, name), { recursive: true, force: true })));
}
//# sourceMappingURL=folder.js.map

/***/ }),

/***/ 4371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ resourceOf),
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   h8: () => (/* binding */ parseLedger),
/* harmony export */   n2: () => (/* binding */ foldLedger)
/* harmony export */ });
/**
 * The records of a ledger's text. A last line without its end is what a kill left of a record that nobody acted on: it
 * is dropped; `torn` says so. Other lines that cannot be read are counted in `unreadable`.
 */
function parseLedger(text) {
    const lines = text.split('\n');
    const torn = lines.pop() !== '';
    const records = lines.map(parseRecord);
    const readable = records.filter((record) => record !== undefined);
    return { records: readable, torn, unreadable: records.length - readable.length };
}
function parseRecord(line) {
    try {
        const record = JSON.parse(line);
        return typeof record.kind === 'string' && typeof record.type === 'string' ? record : undefined;
    }
    catch {
        return undefined;
    }
}
/** Plays the records. */
function foldLedger(records) {
    const state = { entries: [], types: [], last: 0 };
    for (const record of records) {
        state.last = Math.max(state.last, record.n);
        apply(state, record);
    }
    return state;
}
function apply(state, record) {
    const { at, type, name, id, details } = record;
    const pending = state.entries.find((entry) => entry.type === type && entry.name === name && isUnanswered(entry));
    switch (record.kind) {
        case 'open':
            state.opened ??= at;
            state.owner = details?.owner ?? state.owner;
            state.expires = details?.expires ?? state.expires;
            state.runUrl = details?.runUrl ?? state.runUrl;
            break;
        case 'intend':
            state.entries.push({ type, name, details, intended: at });
            if (!state.types.includes(type))
                state.types.push(type);
            break;
        case 'done':
            if (pending !== undefined)
                Object.assign(pending, { id, done: at });
            break;
        case 'failed':
            if (pending !== undefined)
                pending.failed = true;
            break;
        case 'removed':
            state.entries = state.entries.filter((entry) => entry.type !== type || (entry.id ?? entry.name) !== id);
            break;
        case 'closed':
            state.entries = [];
            state.opened = undefined;
    }
}
/** Nobody knows how far the call that creates it came: it has not answered, or was cut off before. */
function isUnanswered(entry) {
    return entry.done === undefined && entry.failed !== true;
}
/** The entry as the thing to remove: by id when it is known, else by name. */
function resourceOf(entry, environment) {
    const { type, name, details, intended } = entry;
    return { type, name, id: entry.id ?? name, environment, details, intended };
}
//# sourceMappingURL=ledger-state.js.map

/***/ }),

/***/ 3099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ Ledger),
/* harmony export */   Y: () => (/* binding */ syncFolder),
/* harmony export */   readLedger: () => (/* binding */ readLedger)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95);
/* harmony import */ var _ledger_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4371);





const FILE = 'ledger.jsonl';
/**
 * The write-ahead log of one environment: a line is on disk before `append` returns. One writer at a time: whoever
 * opens it has the folder's lock.
 */
class Ledger {
    file;
    now;
    last;
    constructor(file, now, last) {
        this.file = file;
        this.now = now;
        this.last = last;
    }
    /** Opens or begins the ledger of `folder`, and cuts off what a kill left of a last line. */
    static open(folder, now) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, FILE);
        const file = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(path, 'a+', 0o600);
        const text = node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(path, 'utf8');
        const whole = Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1));
        node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync(file, whole);
        syncFolder(folder);
        return new Ledger(file, now, (0,_ledger_state_js__WEBPACK_IMPORTED_MODULE_4__/* .foldLedger */ .n2)((0,_ledger_state_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLedger */ .h8)(text).records).last);
    }
    /** Throws InfraError when the line cannot be kept (a full disk, torn down meanwhile): then nothing may be created. */
    append(record) {
        const line = `${JSON.stringify({ n: this.last + 1, at: this.now(), ...record })}\n`;
        const { size, nlink } = node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(this.file);
        if (nlink === 0)
            throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InfraError */ .Ri('the environment has been torn down: nothing can be created in it');
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(this.file, line);
            node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync(this.file);
        }
        catch (error) {
            this.takeBack(size);
            throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InfraError */ .Ri(`the ledger cannot be written: ${(0,_system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, { cause: error });
        }
        this.last += 1;
    }
    /** Lets go of the file; nothing can be appended after it. */
    close() {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(this.file);
    }
    takeBack(size) {
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync(this.file, size);
        }
        catch {
            // What is left of the line is torn, and cut off when the ledger is next opened.
        }
    }
}
/** What the ledger of `folder` says; undefined when there is none. `warn` is told of lines that cannot be read. */
async function readLedger(folder, warn) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, FILE);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InfraError */ .Ri(`the ledger ${path} cannot be read: ${error.message}`, { cause: error });
    });
    if (text === undefined)
        return undefined;
    const { records, unreadable } = (0,_ledger_state_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLedger */ .h8)(text);
    if (unreadable > 0)
        warn(`${unreadable} lines of ${path} cannot be read; labels are searched all the same`);
    return { ...(0,_ledger_state_js__WEBPACK_IMPORTED_MODULE_4__/* .foldLedger */ .n2)(records), damaged: unreadable > 0 };
}
/** A new name is on disk only when its folder is. */
function syncFolder(folder) {
    const handle = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(folder, 'r');
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync(handle);
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(handle);
    }
}
//# sourceMappingURL=ledger.js.map

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

/***/ 5733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ takeLock),
/* harmony export */   m: () => (/* binding */ lockHolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6125);





/**
 * Takes the lock of an environment's folder. Undefined: it is ours now, or was already; otherwise who has it. Locks are
 * files `lock.<n>`; that of a dead process is left lying and the next number taken, which only one process can do,
 * however many try at once. Nobody has to give a lock back: a dead process holds nothing.
 */
async function takeLock(context, folder) {
    const me = { ...(await (0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .thisProcess */ .WF)(context)), host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), since: context.clock.now() };
    for (;;) {
        const locks = await readLocks(folder);
        const living = await firstAlive(context, locks);
        if (living !== undefined)
            return isMe(living, me) ? undefined : living;
        const number = Math.max(0, ...locks.map((lock) => lock.number)) + 1;
        if (!(await claim(folder, number, me)))
            continue;
        const others = (await readLocks(folder)).filter((lock) => lock.number !== number);
        const rival = await firstAlive(context, others);
        if (rival === undefined)
            return undefined;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `lock.${number}`), { force: true });
        return rival;
    }
}
/** The living process that has the lock. */
async function lockHolder(context, folder) {
    return firstAlive(context, await readLocks(folder));
}
async function firstAlive(context, locks) {
    for (const { holder } of locks) {
        // A process of another machine (a shared folder) cannot be asked: it counts as alive.
        if (holder.host !== (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)() || (await (0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .isAlive */ ._n)(context, holder)))
            return holder;
    }
    return undefined;
}
function isMe(holder, me) {
    return holder.pid === me.pid && holder.start === me.start && holder.host === me.host;
}
async function readLocks(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).filter((name) => /^lock\.\d+$/.test(name));
    return Promise.all(names.map(async (name) => ({
        number: Number(name.slice('lock.'.length)),
        holder: JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), 'utf8')),
    })));
}
/** A hard link comes with its content and fails when the name is taken: no reader sees half a lock. */
async function claim(folder, number, me) {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `.lock-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, JSON.stringify(me), { mode: 0o600 });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(draft, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `lock.${number}`));
        return true;
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
        return false;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
    }
}
//# sourceMappingURL=lock.js.map

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

/***/ 6147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ownerFrom),
/* harmony export */   Xo: () => (/* binding */ environmentId),
/* harmony export */   pz: () => (/* binding */ isEnvironmentId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95);


const ID = /^dsa-[0-9a-f]{6}$/;
/** Whether `text` has the form of an environment's id. */
function isEnvironmentId(text) {
    return ID.test(text);
}
/** Throws UserError when an explicit name is empty or longer than 100 characters. */
function ownerFrom(facts) {
    const { name } = facts;
    if (name !== undefined && (name.trim() === '' || name.length > 100)) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`environment name '${name.slice(0, 100)}' must have 1 to 100 characters`);
    }
    const owner = facts.kind === 'pipeline' ? pipelineOwner(facts) : personOwner(facts);
    const id = name !== undefined && isEnvironmentId(name) ? name : undefined;
    return { ...owner, text: printable(owner.text), id };
}
/** `dsa-` and six hex digits of the owner's SHA-256. */
function environmentId(owner) {
    return owner.id ?? `dsa-${sha256(owner.key).slice(0, 6)}`;
}
function pipelineOwner(facts) {
    const { repository, runId, attempt, job, name } = facts;
    if (name !== undefined)
        return { key: keyOf('name', repository, name), text: `${name} of ${repository}` };
    const matrix = facts.matrix === undefined ? '' : sha256(canonical(facts.matrix)).slice(0, 8);
    const text = `${repository} run ${runId} attempt ${attempt} job ${job}${matrix === '' ? '' : ` matrix ${matrix}`}`;
    return { key: keyOf('run', repository, runId, attempt, job, matrix), text };
}
function personOwner(facts) {
    const { user, host, lab, target, folder, name } = facts;
    if (name !== undefined)
        return { key: keyOf('name', user, host, name), text: `${name} of ${user}@${host}` };
    return {
        key: keyOf('person', user, host, lab, target, folder),
        text: `${user}@${host} ${lab} on ${target} in ${folder}`,
    };
}
// JSON, so that no two lists of facts make one text.
function keyOf(...facts) {
    return JSON.stringify(facts);
}
/** The same for every order of keys, as GitHub promises none. */
function canonical(matrix) {
    try {
        return JSON.stringify(sorted(JSON.parse(matrix)));
    }
    catch {
        return matrix;
    }
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.map(([key, item]) => [key, sorted(item)]);
}
function printable(text) {
    return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 200);
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
//# sourceMappingURL=owner.js.map

/***/ }),

/***/ 6125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WF: () => (/* binding */ thisProcess),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   g: () => (/* binding */ processesNaming),
/* harmony export */   gy: () => (/* binding */ processStart)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * When the process began, as an opaque text; undefined when there is none with that id, or only its zombie is left.
 * Linux: boot id and field 22 of /proc/<pid>/stat (proc(5)), elsewhere ps.
 */
async function processStart(context, pid) {
    try {
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8');
        // The second field is the program's name in parentheses and may hold blanks and parentheses.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (fields[0] === 'Z' || fields[0] === 'X')
            return undefined;
        const boot = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8');
        return `${boot.slice(0, 8)}-${fields[19]}`;
    }
    catch {
        return process.platform === 'linux' ? undefined : startFromPs(context, pid);
    }
}
async function startFromPs(context, pid) {
    const { stdout } = await context.exec('ps', ['-o', 'lstart=', '-p', String(pid)], { accept: 'any' });
    return stdout.trim() === '' ? undefined : stdout.trim();
}
/** Whether that very process still runs. */
async function isAlive(context, identity) {
    return (await processStart(context, identity.pid)) === identity.start;
}
/** The process that asks. */
async function thisProcess(context) {
    return { pid: process.pid, start: (await processStart(context, process.pid)) ?? 'unknown' };
}
/**
 * Living processes of this user that run one of `programs` with `text` in an argument, except our own children. Linux
 * only (proc(5)); elsewhere none are found.
 */
async function processesNaming(text, programs) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc').catch(() => []);
    const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
    const found = await Promise.all(pids.map((pid) => describe(pid, text, programs)));
    return found.filter((process) => process !== undefined);
}
async function describe(pid, text, programs) {
    try {
        const [path = '', ...words] = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
        const program = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
        if (!programs.includes(program) || !words.some((word) => word.includes(text)))
            return undefined;
        const [status, { uid }] = await Promise.all([
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/status`, 'utf8'),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(`/proc/${pid}`),
        ]);
        const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
        return parent === process.pid || uid !== process.getuid?.() ? undefined : { pid, program };
    }
    catch {
        // It ended while we looked.
        return undefined;
    }
}
//# sourceMappingURL=processes.js.map

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

/***/ })

};
