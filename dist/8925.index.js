export const id = 8925;
export const ids = [8925];
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

/***/ 8925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _lab_conduct_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8666);
/* harmony import */ var _lab_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4435);
/* harmony import */ var _lab_open_clean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4912);
/* harmony import */ var _lab_phases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9292);
/* harmony import */ var _lab_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3331);
/* harmony import */ var _lab_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5827);
/* harmony import */ var _lab_tear_down_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(741);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(777);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(375);
/* harmony import */ var _lab_options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2171);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5392);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2876);












const command = {
    usage: 'up <lab> [--target swarm|kind|existing] [--nodes N] [--snapshot] [--snapshot-folder DIR] [--install]',
    options: _lab_options_js__WEBPACK_IMPORTED_MODULE_8__/* .upOptions */ .U6,
    arity: [1, 1],
    async run({ arguments: [name = ''], options, surroundings }) {
        const { context, labs, workingFolder } = surroundings;
        const lab = await (0,_lab_load_js__WEBPACK_IMPORTED_MODULE_1__/* .loadLab */ .W)(name, labs, workingFolder);
        const target = (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_8__/* .targetOf */ .$r)(options.target, lab);
        const request = { ...(0,_lab_options_js__WEBPACK_IMPORTED_MODULE_8__/* .requestOf */ .fo)(options, surroundings), target };
        const plan = await (0,_lab_plan_js__WEBPACK_IMPORTED_MODULE_4__.planLab)(lab, request);
        const owner = (0,_owner_js__WEBPACK_IMPORTED_MODULE_9__/* .ownerOf */ .b)(options, surroundings, lab.id, target);
        const recorder = (0,_watch_js__WEBPACK_IMPORTED_MODULE_10__/* .watchedRecorder */ .N)(options, surroundings);
        const environment = await (0,_lab_open_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .openClean */ .k)(context, owner, request, recorder);
        surroundings.leftBehind(environment);
        (0,_lab_conduct_js__WEBPACK_IMPORTED_MODULE_0__/* .begin */ .q)(recorder, { ...lab, checks: [] }, plan, environment);
        const session = (0,_lab_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .createSession */ .jw)(context, environment, recorder, request.supply);
        try {
            const { stack } = await (0,_lab_run_js__WEBPACK_IMPORTED_MODULE_5__/* .bringUpLab */ .h)(session, lab, plan, request);
            await session.save({ standing: true });
            const report = recorder.finish();
            context.log.info(`up: ${(0,_addresses_js__WEBPACK_IMPORTED_MODULE_11__/* .addressesOf */ .s)(stack)}\nremove it: distsys down ${environment.id}`);
            return (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodeOf */ .FO)(report);
        }
        catch (error) {
            recorder.failed(error);
            await (0,_lab_tear_down_js__WEBPACK_IMPORTED_MODULE_6__.tearDown)(surroundings.fresh(), environment.id, recorder);
            return (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodeOf */ .FO)(recorder.finish());
        }
    },
};
//# sourceMappingURL=up.js.map

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

/***/ })

};
