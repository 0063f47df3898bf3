export const id = 4660;
export const ids = [4660,1040];
export const modules = {

/***/ 4660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellFailure: () => (/* binding */ tellFailure)
/* harmony export */ });
/* harmony import */ var _github_annotate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1040);

/** Tells why an action threw: an annotation on each line at fault, and the same in the job summary under `title`. */
async function tellFailure(run, title, error) {
    const { core, recorder, variables } = run;
    recorder.failed(error);
    const report = recorder.report();
    if (report.outcome === 'cancelled') {
        core.info('cancelled: the post step removes what was made');
        return;
    }
    (0,_github_annotate_js__WEBPACK_IMPORTED_MODULE_0__.annotate)(core, report);
    if (!variables.GITHUB_STEP_SUMMARY)
        return;
    const { summaryOf } = await __webpack_require__.e(/* import() */ 5720).then(__webpack_require__.bind(__webpack_require__, 5720));
    await core.summary.addRaw(summaryOf({ ...report, title })).write();
}
//# sourceMappingURL=failure.js.map

/***/ }),

/***/ 1040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  annotate: () => (/* binding */ annotate)
});

// EXTERNAL MODULE: ./compiled/src/report/cause-text.js
var cause_text = __webpack_require__(7528);
// EXTERNAL MODULE: ./compiled/src/report/hidden.js
var report_hidden = __webpack_require__(3837);
// EXTERNAL MODULE: ./compiled/src/report/outcome.js
var outcome = __webpack_require__(777);
// EXTERNAL MODULE: ./compiled/src/report/printable.js
var printable = __webpack_require__(2926);
;// CONCATENATED MODULE: ./compiled/src/report/annotations.js




/** GitHub keeps this many of each level for a step, and drops the rest silently. */
const LIMIT = 10;
const MESSAGE_LENGTH = 4_000;
const TITLE_LENGTH = 200;
/** At most ten annotations of each level, the worst first; the last one says how many more there were. */
function annotationsOf(report) {
    const { causes, checks, steps } = (0,report_hidden/* withoutHidden */.P)(report);
    const bad = (0,outcome/* checksWorstFirst */.LI)(checks).filter(outcome/* isBad */.e2);
    const all = [
        // Each failed check has an annotation of its own at its own line.
        ...causes.filter((cause) => cause.kind !== 'checks' || bad.length === 0).map(ofCause),
        ...bad.map(ofCheck),
        ...checks.filter((check) => check.outcome === 'skip' && check.excused === true).map(ofCheck),
        ...steps.flatMap((step) => step.notes.map((note) => ({ level: 'notice', title: step.title, message: note }))),
    ].map(tidy);
    return ['error', 'warning', 'notice'].flatMap((level) => limited(all.filter((annotation) => annotation.level === level)));
}
function ofCause(cause) {
    const level = cause.kind === 'infra' ? 'warning' : 'error';
    const hint = cause.hint === undefined ? '' : `\nhint: ${cause.hint}`;
    const log = (cause.log ?? []).slice(-10).map((line) => `\n${line}`);
    const message = (0,cause_text/* causeText */.x)(cause) + hint + log.join('');
    return { level, title: `${cause.step} failed`, message, ...placeOf(cause.location) };
}
function ofCheck(check) {
    const level = { pass: 'notice', skip: 'notice', infra: 'warning', fail: 'error', error: 'error' };
    const lines = [
        check.message ?? check.outcome,
        ...(check.expected === undefined ? [] : [`expected: ${check.expected}`]),
        ...(check.actual === undefined ? [] : [`actual: ${check.actual}`]),
        ...(check.hint === undefined ? [] : [`hint: ${check.hint}`]),
    ];
    return {
        level: level[check.outcome],
        title: check.title,
        message: lines.join('\n'),
        ...placeOf(check.location),
    };
}
function placeOf(location) {
    return location === undefined ? {} : { file: location.file, line: location.line };
}
function tidy(annotation) {
    return {
        ...annotation,
        title: (0,printable/* clip */.$Q)((0,printable/* printable */.g$)(annotation.title), TITLE_LENGTH),
        message: (0,printable/* clip */.$Q)((0,printable/* printable */.g$)(annotation.message), MESSAGE_LENGTH),
    };
}
function limited(annotations) {
    const kept = annotations.slice(0, LIMIT);
    const last = kept.at(-1);
    const more = annotations.length - kept.length;
    if (last === undefined || more === 0)
        return kept;
    const message = `${last.message}\nand ${more} more, all in the report`;
    return [...kept.slice(0, -1), { ...last, message }];
}
//# sourceMappingURL=annotations.js.map
;// CONCATENATED MODULE: ./compiled/src/github/annotate.js

/** Says on the lines at fault, and on the run's page, what went wrong. */
function annotate(core, report) {
    for (const { level, message, title, file, line } of annotationsOf(report)) {
        core[level](message, { title, file, startLine: line });
    }
}
//# sourceMappingURL=annotate.js.map

/***/ })

};
