export const id = 194;
export const ids = [194];
export const modules = {

/***/ 6194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _check_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4163);
/* harmony import */ var _check_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7350);
/* harmony import */ var _cluster_access_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4914);
/* harmony import */ var _github_publish_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6131);
/* harmony import */ var _lab_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4747);
/* harmony import */ var _report_write_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7362);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95);
/* harmony import */ var _system_validate_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2622);
/* harmony import */ var _system_yaml_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1059);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(583);












async function main(run, inputs) {
    const { core, context, recorder, workspace } = run;
    const declared = await loadChecks((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, inputs.checks), workspace);
    const session = await (0,_run_js__WEBPACK_IMPORTED_MODULE_11__.openSession)(run, inputs);
    const { environment } = session;
    const { cluster, stack, images = [], target = 'existing' } = await (0,_lab_state_js__WEBPACK_IMPORTED_MODULE_6__/* .readState */ .u)(environment);
    if (cluster === undefined || stack === undefined) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo('nothing is deployed in this job: the deploy action comes before check');
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, inputs.report);
    recorder.begin({
        lab: stack.name,
        title: stack.name,
        target,
        fidelity: cluster.fidelity,
        environment: {
            id: environment.id,
            owner: environment.labels['distsys.owner'],
            expires: environment.labels['distsys.expires'],
        },
    });
    const options = { images, evidenceFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'evidence'), locate: declared.locate };
    await recorder
        .step('checks', 'checks', async (step) => {
        recorder.checks(await (0,_check_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .runChecks */ .J)(context, (0,_cluster_access_js__WEBPACK_IMPORTED_MODULE_4__/* .accessTo */ .Y)(context, cluster), stack, declared.checks, options, step), declared.checks.length);
    })
        .catch((error) => recorder.failed(error));
    const report = recorder.report();
    await (0,_report_write_js__WEBPACK_IMPORTED_MODULE_7__/* .writeReport */ .u)(report, folder);
    await (0,_github_publish_js__WEBPACK_IMPORTED_MODULE_5__/* .publish */ .m)(core, report, folder);
    run.finish(report.outcome === 'passed');
}
/** The `checks:` of a lab.yml or of a file of their own. */
async function loadChecks(path, workspace) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`input checks: there is no file ${file}`);
    });
    const document = (0,_system_yaml_js__WEBPACK_IMPORTED_MODULE_10__/* .loadSingleYaml */ .Q)(text, file);
    const value = document.value?.checks;
    const locate = (at) => document.locate(['checks', ...at]);
    return { checks: (0,_system_validate_js__WEBPACK_IMPORTED_MODULE_9__/* .parseDocument */ .T)(_check_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .checksSchema */ .d, { value, locate }), locate };
}
//# sourceMappingURL=check.js.map

/***/ })

};
