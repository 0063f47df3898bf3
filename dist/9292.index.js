export const id = 9292;
export const ids = [9292,3099];
export const modules = {

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

/***/ 9292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ registryPhase),
/* harmony export */   Q5: () => (/* binding */ clusterPhase),
/* harmony export */   SL: () => (/* binding */ buildPhase),
/* harmony export */   hm: () => (/* binding */ deployPhase),
/* harmony export */   jw: () => (/* binding */ createSession),
/* harmony export */   s: () => (/* binding */ setUp)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);


function createSession(context, environment, recorder, supply) {
    return { context, environment, recorder, supply, save: (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .createStateWriter */ .xk)(environment) };
}
/**
 * The engine answers and every image that is named is there; says what had to be built from packages. `locate` finds the
 * line that names an image.
 */
async function setUp(session, references, locate) {
    const { context, recorder, supply } = session;
    if (!(await engineAnswers(context))) {
        if (!supply.install) {
            throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InfraError */ .Ri('no Docker engine answers here', {
                hint: '`distsys doctor --install` installs and starts one; `distsys doctor` says what is missing',
            });
        }
        const { installEngine } = await Promise.all(/* import() */[__webpack_require__.e(8381), __webpack_require__.e(4876)]).then(__webpack_require__.bind(__webpack_require__, 4876));
        await recorder.step('engine', 'engine', (step) => installEngine(context, step));
    }
    const { ensureImages } = await Promise.all(/* import() */[__webpack_require__.e(8381), __webpack_require__.e(1228), __webpack_require__.e(4005)]).then(__webpack_require__.bind(__webpack_require__, 1228));
    await recorder.step('bases', 'bases', async (step) => {
        const { built } = await ensureImages(context, references, supply, step).catch((error) => {
            throw (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .atLocation */ .PE)(error, locate?.(error.subject));
        });
        const count = `${references.length} ${references.length === 1 ? 'image' : 'images'} at hand`;
        step.summary(built.length === 0 ? count : `${count} · ${built.length} built from packages: no registry answers`);
    });
}
async function engineAnswers(context) {
    const probe = context.exec('docker', ['version', '--format', '{{.Server.Version}}'], { timeout: 10_000 });
    return probe.then(() => true, () => false);
}
async function registryPhase(session) {
    const { startRegistry } = await Promise.all(/* import() */[__webpack_require__.e(8381), __webpack_require__.e(1228), __webpack_require__.e(6135)]).then(__webpack_require__.bind(__webpack_require__, 6135));
    const registry = await startRegistry(session.context, session.environment);
    await session.save({ registry });
    return registry;
}
async function buildPhase(session, context, specs, options) {
    if (specs.length === 0)
        return [];
    const { buildImages } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8381), __webpack_require__.e(1228), __webpack_require__.e(422)]).then(__webpack_require__.bind(__webpack_require__, 422));
    return session.recorder.step('images', 'images', async (step) => {
        const images = await buildImages(context, session.environment, specs, options, step);
        await session.save({ images });
        return images;
    });
}
async function clusterPhase(session, context, request) {
    const { bringUp } = await Promise.all(/* import() */[__webpack_require__.e(8381), __webpack_require__.e(1228), __webpack_require__.e(5508)]).then(__webpack_require__.bind(__webpack_require__, 5508));
    return session.recorder.step('cluster', 'cluster', async (step) => {
        const cluster = await bringUp(context, session.environment, request, step);
        await session.save({ cluster, target: request.provider });
        return cluster;
    });
}
/** Brings images that the nodes cannot pull themselves into them, then deploys and waits for convergence. */
async function deployPhase(session, cluster, request, local) {
    const { context, environment, recorder } = session;
    const [{ accessTo }, { loadImages }, { deployStack }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8381), __webpack_require__.e(2674)]).then(__webpack_require__.bind(__webpack_require__, 4914)),
        __webpack_require__.e(/* import() */ 6131).then(__webpack_require__.bind(__webpack_require__, 6131)),
        Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(8381), __webpack_require__.e(6820), __webpack_require__.e(1228), __webpack_require__.e(2574), __webpack_require__.e(79)]).then(__webpack_require__.bind(__webpack_require__, 2574)),
    ]);
    const access = accessTo(context, cluster);
    return recorder.step('deploy', 'deploy', async (step) => {
        if (local.length > 0)
            await loadImages(context, access, local, step);
        const stack = await deployStack(context, environment, access, request, step);
        await session.save({ stack });
        return stack;
    });
}
//# sourceMappingURL=phases.js.map

/***/ }),

/***/ 4747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pj: () => (/* binding */ isStanding),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   xk: () => (/* binding */ createStateWriter)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _environment_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6326);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1653);




async function readState(environment) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(stateFile(environment), 'utf8').catch(() => '{}');
    return JSON.parse(text);
}
/** Whether somebody asked that the environment stays. */
async function isStanding(context, id) {
    return (await readState({ folder: (0,_environment_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(context, id) })).standing === true;
}
/** Steps that run side by side each add their own part: one write at a time. */
function createStateWriter(environment) {
    let last = Promise.resolve();
    return (patch) => {
        last = last.then(async () => {
            const state = { ...(await readState(environment)), ...patch };
            await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomic */ .Z)(stateFile(environment), `${JSON.stringify(state, null, 2)}\n`, 0o600);
        });
        return last;
    };
}
function stateFile(environment) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment.folder, 'state.json');
}
//# sourceMappingURL=state.js.map

/***/ }),

/***/ 1653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeFileAtomic)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** Writes `content` so that a reader, even after a crash, sees the old file or the new one whole. */
async function writeFileAtomic(path, content, mode = 0o644) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const draft = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.tmp`;
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(draft, 'w', mode);
        try {
            await file.writeFile(content);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
}
//# sourceMappingURL=files.js.map

/***/ })

};
