export const id = 518;
export const ids = [518];
export const modules = {

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
