export const id = 741;
export const ids = [741,266];
export const modules = {

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
