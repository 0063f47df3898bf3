export const id = 9832;
export const ids = [9832];
export const modules = {

/***/ 9832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _lab_conduct_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8666);
/* harmony import */ var _lab_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4435);
/* harmony import */ var _lab_phases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9292);
/* harmony import */ var _lab_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3331);
/* harmony import */ var _lab_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5827);
/* harmony import */ var _lab_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4747);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(777);
/* harmony import */ var _report_write_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7362);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95);
/* harmony import */ var _lab_options_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2171);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2876);
/* harmony import */ var _which_environment_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2122);













const command = {
    usage: 'lab check <lab> [--environment ID] [--report DIR] [--json] [--quiet]',
    options: { ..._lab_options_js__WEBPACK_IMPORTED_MODULE_10__/* .outputOptions */ .I6, environment: { type: 'string' }, report: { type: 'string' } },
    arity: [1, 1],
    async run({ arguments: [name = ''], options, surroundings }) {
        const { context, labs, workingFolder } = surroundings;
        const lab = await (0,_lab_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadLab */ .W)(name, labs, workingFolder);
        const id = await (0,_which_environment_js__WEBPACK_IMPORTED_MODULE_12__/* .whichEnvironment */ .t)(surroundings, (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_10__/* .textOf */ .b6)(options, 'environment'));
        const environment = await (0,_which_environment_js__WEBPACK_IMPORTED_MODULE_12__/* .reopen */ .C)(surroundings, id, 4);
        const { cluster, stack, images = [], target } = await (0,_lab_state_js__WEBPACK_IMPORTED_MODULE_6__/* .readState */ .un)(environment);
        if (cluster === undefined || stack === undefined || target === undefined) {
            throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(`nothing is deployed in ${id}: distsys up ${lab.id} does that`);
        }
        const recorder = (0,_watch_js__WEBPACK_IMPORTED_MODULE_11__/* .watchedRecorder */ .N)(options, surroundings);
        (0,_lab_conduct_js__WEBPACK_IMPORTED_MODULE_1__/* .begin */ .q)(recorder, lab, await (0,_lab_plan_js__WEBPACK_IMPORTED_MODULE_4__.planLab)(lab, { target }), environment);
        const report = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingFolder, (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_10__/* .textOf */ .b6)(options, 'report') ?? 'distsys-report');
        const session = (0,_lab_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .createSession */ .jw)(context, environment, recorder, { install: false });
        await (0,_lab_run_js__WEBPACK_IMPORTED_MODULE_5__/* .checkLab */ .W)(session, lab, { cluster, stack, images }, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(report, 'evidence')).catch((error) => recorder.failed(error));
        await (0,_report_write_js__WEBPACK_IMPORTED_MODULE_8__.writeReport)(recorder.report(), report);
        return (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodeOf */ .FO)(recorder.finish((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(report, 'index.html')));
    },
};
//# sourceMappingURL=lab-check.js.map

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

/***/ })

};
