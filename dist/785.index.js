export const id = 785;
export const ids = [785];
export const modules = {

/***/ 4785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _github_facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6831);
/* harmony import */ var _github_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6131);
/* harmony import */ var _lab_conduct_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8666);
/* harmony import */ var _lab_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4435);
/* harmony import */ var _lab_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3331);
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9170);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(583);








async function main(run, inputs) {
    const { core, context, fresh, workspace } = run;
    const lab = await (0,_lab_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadLab */ .W)(inputs.lab, run.labs, workspace);
    const target = {
        target: inputs.target,
        nodes: inputs.nodes || undefined,
        snapshot: inputs.snapshot || undefined,
    };
    const plan = await (0,_lab_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planLab */ .F)(lab, target);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, inputs.report);
    const request = {
        ...target,
        owner: (0,_run_js__WEBPACK_IMPORTED_MODULE_6__.ownerOf)(run, inputs),
        supply: (0,_run_js__WEBPACK_IMPORTED_MODULE_6__.supplyOf)(run, inputs),
        hours: inputs.hours,
        runUrl: (0,_github_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .runUrlOf */ .Q)(run.variables),
        keep: inputs.keep,
        report: folder,
        kubeconfig: inputs.kubeconfig === '' ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, inputs.kubeconfig),
        kubeContext: inputs.context || undefined,
        onOpen: ({ id }) => {
            core.saveState('environment', id);
            core.setOutput('environment', id);
        },
    };
    const report = await (0,_lab_conduct_js__WEBPACK_IMPORTED_MODULE_2__/* .conductLab */ .Y)(context, fresh, lab, plan, request, run.recorder);
    core.setOutput('leaked', report.leaked.length);
    await (0,_github_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publish */ .m)(core, report, folder);
    run.finish(report.outcome === 'passed');
}
/** Main has torn down already unless it was killed: then this does. */
async function post(run, inputs) {
    await (0,_post_js__WEBPACK_IMPORTED_MODULE_5__/* .tearDownJob */ .i)(run, inputs.keep);
}
//# sourceMappingURL=lab.js.map

/***/ }),

/***/ 9170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ tearDownJob)
/* harmony export */ });
/* harmony import */ var _environment_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(266);
/* harmony import */ var _github_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6131);
/* harmony import */ var _lab_tear_down_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(741);



/**
 * The post step of every action that creates something. Post steps run last to first: the first one removes the
 * whole environment, the others find nothing. Fails the job when something is left.
 */
async function tearDownJob(run, keep) {
    const { core, fresh, recorder } = run;
    const id = core.getState('environment');
    if (id === '')
        return;
    if (keep) {
        core.info(`${id} is kept`);
        return;
    }
    if (!(await (0,_environment_list_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnvironment */ .s)(fresh, id)))
        return;
    await (0,_lab_tear_down_js__WEBPACK_IMPORTED_MODULE_2__/* .tearDown */ .x)(fresh, id, recorder);
    const report = recorder.report();
    (0,_github_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .f)(core, report);
    run.finish(report.outcome === 'passed');
}
//# sourceMappingURL=post.js.map

/***/ })

};
