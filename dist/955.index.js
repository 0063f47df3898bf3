export const id = 955;
export const ids = [955];
export const modules = {

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
    outcomeOf(resource) {
        return this.outcomes.get(keyOf(resource));
    }
    /** Whether it is gone. What was tried before is not tried again. */
    remove = async (found, { type, error }, held) => {
        const { resource } = found;
        const before = this.outcomeOf(resource);
        if (before !== undefined)
            return before.error === undefined;
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
    const cutOff = state.entries.some((entry) => (0,ledger_state/* isUnanswered */.Ni)(entry) && context.clock.now() - entry.intended < FRESH);
    const remover = new Remover(context, step, (record) => note(context, ledger, record));
    const look = (which, entries = state.entries) => lookWith(context, which, environmentId, entries);
    // What still creates must end before anything is counted.
    await removeInOrder(look(types.filter(isProcess)), remover.remove);
    await removeInOrder(look(types.filter((type) => !isProcess(type))), remover.remove);
    if (cutOff)
        await settle(context, begun);
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
    const known = await (0,list/* listEnvironments */.D)(context, types);
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
async function settle(context, begun) {
    const left = SETTLE - (context.clock.monotonic() - begun);
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
        const isNew = looks.some((each) => each.found.some(({ resource }) => remover.outcomeOf(resource) === undefined));
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

/***/ 8666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ conductLab),
/* harmony export */   q: () => (/* binding */ begin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _report_write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7362);
/* harmony import */ var _open_clean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4912);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6675);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5827);
/* harmony import */ var _tear_down_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(741);






/**
 * A whole lab: bring up, check, tear down, report. Failures are in the report; only what is wrong before an environment
 * is opened is thrown. `fresh` is a context that a cancel does not abort: teardown runs on it.
 */
async function conductLab(context, fresh, lab, plan, request, recorder) {
    const environment = await (0,_open_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .openClean */ .k)(context, request.owner, request, recorder);
    request.onOpen?.(environment);
    begin(recorder, lab, plan, environment);
    const session = (0,_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .createSession */ .jw)(context, environment, recorder, request.supply);
    try {
        if (request.keep)
            await session.save({ standing: true });
        const evidence = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(request.report, 'evidence');
        const made = await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .bringUpLab */ .h)(session, lab, plan, request);
        await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .checkLab */ .W)(session, lab, made, evidence);
    }
    catch (error) {
        recorder.failed(error);
    }
    finally {
        if (request.keep)
            recorder.skip('teardown', 'teardown', `kept: distsys down ${environment.id} removes it`);
        else
            await (0,_tear_down_js__WEBPACK_IMPORTED_MODULE_5__/* .tearDown */ .x)(fresh, environment.id, recorder);
    }
    await (0,_report_write_js__WEBPACK_IMPORTED_MODULE_1__/* .writeReport */ .u)(recorder.report(), request.report);
    return recorder.finish((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(request.report, 'index.html'));
}
/** Tells who watches, and the report, what runs; checks that then have no result stand there as not run. */
function begin(recorder, lab, plan, environment) {
    const { id, labels } = environment;
    recorder.begin({
        lab: lab.id,
        title: lab.title,
        target: plan.target,
        fidelity: plan.target,
        environment: {
            id,
            owner: labels['distsys.owner'],
            expires: labels['distsys.expires'],
            runUrl: labels['distsys.run'],
        },
    });
    recorder.declare(lab.checks.map((check, index) => ({
        id: check.id,
        title: check.title,
        kind: check.kind,
        maxPoints: check.points,
        visibility: check.visibility,
        location: lab.document.locate(['checks', index]),
    })));
}
//# sourceMappingURL=conduct.js.map

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

/***/ 4912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ openClean)
/* harmony export */ });
/* harmony import */ var _environment_ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3099);
/* harmony import */ var _environment_open_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(518);
/* harmony import */ var _environment_teardown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3240);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4747);





/**
 * Opens an environment that holds nothing: what a killed run left in it is removed first. One that was brought up to
 * stay is refused with UserError: only `down` removes that.
 */
async function openClean(context, owner, options, recorder) {
    const environment = await (0,_environment_open_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .openEnvironment */ .A)(context, owner, options);
    const left = (await (0,_environment_ledger_js__WEBPACK_IMPORTED_MODULE_0__.readLedger)(environment.folder, context.log.warn))?.entries.length ?? 0;
    if (left === 0)
        return environment;
    const { standing, lab = 'a stack' } = await (0,_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .u)(environment);
    if (standing === true) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${environment.id} is up with ${lab}`, {
            hint: `distsys down ${environment.id} removes it; distsys lab check checks it; --environment NAME makes another`,
        });
    }
    await recorder.step('remains', 'remains', async (step) => {
        step.note(`an earlier run was killed and left ${left} resources: they are removed first`);
        recorder.teardown(await (0,_environment_teardown_js__WEBPACK_IMPORTED_MODULE_2__/* .teardown */ .z)(context, environment.id, step));
    });
    return (0,_environment_open_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .openEnvironment */ .A)(context, owner, options);
}
//# sourceMappingURL=open-clean.js.map

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

/***/ 5827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ checkLab),
/* harmony export */   h: () => (/* binding */ bringUpLab)
/* harmony export */ });
/* harmony import */ var _check_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4163);
/* harmony import */ var _cluster_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4914);
/* harmony import */ var _system_together_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9938);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6675);




const REGISTRY_IMAGE = 'registry:3';
/** Builds, brings up and deploys; what was made stays for whoever called to check and tear down. */
async function bringUpLab(session, lab, plan, request) {
    const pushes = plan.target !== 'kind';
    await (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .setUp */ .s)(session, [...plan.references, ...(pushes ? [REGISTRY_IMAGE] : [])]);
    await session.save({ lab: lab.id });
    const registry = pushes ? await (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .registryPhase */ .DJ)(session) : undefined;
    const tag = session.environment.id;
    const specs = plan.specs(registry === undefined ? lab.id : `${registry.address}/${lab.id}`, tag);
    const [images, cluster] = await (0,_system_together_js__WEBPACK_IMPORTED_MODULE_3__/* .together */ .b)(session.context, [
        (context) => (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .buildPhase */ .SL)(session, context, specs, { destination: pushes ? 'registry' : 'engine' }),
        (context) => (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .clusterPhase */ .Q5)(session, context, clusterRequest(plan, request, registry)),
    ]);
    const stackRequest = { ...lab.stack, source: plan.source, images, timeout: lab.stack.timeout * 1000 };
    const stack = await (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .deployPhase */ .hm)(session, cluster, stackRequest, imagesToLoad(plan, images, cluster));
    return { cluster, stack, images };
}
function clusterRequest({ target, nodes, snapshot, ports }, { kubeconfig, kubeContext }, registry) {
    return { provider: target, nodes, snapshot, ports, kubeconfig, kubeContext, registry };
}
/** Nodes of kind, and nodes that are containers, have an image store of their own. */
function imagesToLoad(plan, images, cluster) {
    const apart = cluster.nodes.some((node) => node.container !== undefined);
    if (!apart)
        return [];
    const built = cluster.provider === 'kind' ? images.map((image) => image.reference) : [];
    return [...built, ...plan.serviceImages];
}
async function checkLab(session, lab, made, evidence) {
    const { context, recorder } = session;
    await recorder.step('checks', 'checks', async (step) => {
        const locate = (path) => lab.document.locate(['checks', ...path]);
        const options = { images: made.images, evidenceFolder: evidence, locate };
        const results = await (0,_check_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .runChecks */ .J)(context, (0,_cluster_access_js__WEBPACK_IMPORTED_MODULE_1__/* .accessTo */ .Y)(context, made.cluster), made.stack, lab.checks, options, step);
        recorder.checks(results, lab.checks.length);
    });
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ tearDown)
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
