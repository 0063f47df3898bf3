export const id = 3099;
export const ids = [3099];
export const modules = {

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

/***/ })

};
