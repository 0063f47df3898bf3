export const id = 266;
export const ids = [266];
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

/***/ })

};
