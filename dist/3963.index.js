export const id = 3963;
export const ids = [3963,1040,5720];
export const modules = {

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

/***/ }),

/***/ 3963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publish: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _report_classroom_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2930);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5720);
/* harmony import */ var _annotate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1040);



/** The report where people on GitHub look: outputs, job summary, annotations. */
async function publish(core, report, folder) {
    const passed = report.checks.filter((check) => check.outcome === 'pass').length;
    const failed = report.checks.filter((check) => check.outcome === 'fail' || check.outcome === 'error').length;
    core.setOutput('outcome', report.outcome);
    core.setOutput('passed', passed);
    core.setOutput('failed', failed);
    core.setOutput('points', report.points.scored);
    core.setOutput('points-possible', report.points.possible);
    core.setOutput('report', folder);
    core.setOutput('result', (0,_report_classroom_js__WEBPACK_IMPORTED_MODULE_0__/* .classroomOf */ .d)(report));
    (0,_annotate_js__WEBPACK_IMPORTED_MODULE_2__.annotate)(core, report);
    await core.summary.addRaw((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_1__.summaryOf)(report)).write();
}
//# sourceMappingURL=publish.js.map

/***/ }),

/***/ 2930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ classroomResult),
/* harmony export */   d: () => (/* binding */ classroomOf)
/* harmony export */ });
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3837);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(777);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3660);



/**
 * The Classroom result with partial scores. What could not be judged is left out, from the tests as from `max_score`:
 * the reporter has no status for "nobody's fault". Without a single judged check it is an error, not a vacuous pass.
 */
function classroomResult(report) {
    const tests = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutHidden */ .P)(report).checks.filter(_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .isJudged */ .sL).map(testOf);
    return { version: 1, status: statusOf(report, tests), max_score: report.points.possible, tests };
}
/** The result as the reporter wants it in a step's output `result`: base64 of its JSON. */
function classroomOf(report) {
    return Buffer.from(JSON.stringify(classroomResult(report))).toString('base64');
}
function statusOf(report, tests) {
    if (tests.length === 0 || report.outcome === 'infra' || report.outcome === 'cancelled')
        return 'error';
    if (tests.some((test) => test.status === 'error'))
        return 'error';
    return tests.every((test) => test.status === 'pass') && report.outcome !== 'error' ? 'pass' : 'fail';
}
function testOf(check) {
    return {
        name: check.title,
        status: check.outcome === 'pass' ? 'pass' : check.outcome === 'error' ? 'error' : 'fail',
        score: check.points,
        message: check.outcome === 'pass' ? '' : messageOf(check),
        test_code: check.location === undefined ? check.id : `${check.id} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .place */ .ik)(check.location)})`,
        filename: check.location?.file ?? '',
        line_no: check.location?.line ?? 0,
        duration: check.duration,
    };
}
function messageOf(check) {
    const found = check.expected === undefined ? '' : `expected ${check.expected}, got ${check.actual ?? 'nothing'}`;
    return [check.message, found, check.hint === undefined ? '' : `hint: ${check.hint}`]
        .filter((text) => text !== undefined && text !== '')
        .join('\n');
}
//# sourceMappingURL=classroom.js.map

/***/ }),

/***/ 5720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ./compiled/src/report/cause-text.js
var cause_text = __webpack_require__(7528);
// EXTERNAL MODULE: ./compiled/src/report/hidden.js
var report_hidden = __webpack_require__(3837);
// EXTERNAL MODULE: ./compiled/src/report/printable.js
var printable = __webpack_require__(2926);
;// CONCATENATED MODULE: ./compiled/src/report/markdown.js

/** `text` as it is, in GitHub's Markdown, on one line (`<br>` where it had several), fit for a table's cell. */
function escapeMarkdown(text, length = 1_000) {
    return (0,printable/* clip */.$Q)((0,printable/* printable */.g$)(text), length)
        .trim()
        .replace(/[\\`*_[\]#|~$!^]/g, '\\$&')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/\s*\n\s*/g, '<br>');
}
/** `text` in the type of code. Not with backticks: those have no escape for a backtick. */
function code(text, length) {
    return `<code>${escapeMarkdown(text, length)}</code>`;
}
/** Lines of a log, kept as they are. */
function preformatted(lines, length = 500) {
    const safe = lines.map((line) => (0,printable/* clip */.$Q)((0,printable/* printable */.g$)(line), length));
    const text = safe.join('\n').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return `<pre>${text}</pre>`;
}
/** Markdown that stays within a number of bytes, as UTF-8. What does not fit is counted, not cut in two. */
class BoundedText {
    pieces = [];
    left;
    /** Bytes that are kept for saying what was left out. */
    static RESERVE = 4_000;
    constructor(bytes) {
        this.left = bytes - BoundedText.RESERVE;
    }
    /** Adds a piece whole, or not at all. */
    add(piece) {
        const size = Buffer.byteLength(piece);
        if (size > this.left)
            return false;
        this.left -= size;
        this.pieces.push(piece);
        return true;
    }
    /** Adds `before`, as many of `items` as fit, and `after`, or none of it; says how many were left out with `more`. */
    addList(before, items, after, more) {
        const [first] = items;
        if (first === undefined)
            return;
        if (Buffer.byteLength(before + first + after) > this.left) {
            this.pieces.push(more(items.length));
            return;
        }
        this.add(before);
        this.left -= Buffer.byteLength(after);
        const fitting = items.findIndex((item) => !this.add(item));
        this.pieces.push(after);
        if (fitting >= 0)
            this.pieces.push(more(items.length - fitting));
    }
    toString() {
        return this.pieces.join('');
    }
}
//# sourceMappingURL=markdown.js.map
// EXTERNAL MODULE: ./compiled/src/report/outcome.js
var outcome = __webpack_require__(777);
// EXTERNAL MODULE: ./compiled/src/report/words.js
var words = __webpack_require__(3660);
;// CONCATENATED MODULE: ./compiled/src/report/summary.js





/** GitHub drops a summary above 1 MiB, and some just below it (actions/runner#4337). Bytes. */
const BUDGET = 1_000_000;
const LOG_LINES = 30;
const MARKS = { pass: '✅', fail: '❌', error: '❌', skip: '➖', infra: '⚠️' };
const STEP_MARKS = { ok: '✅', failed: '❌', skipped: '➖', cancelled: '⏹️', running: '⏳' };
/** The job summary: GitHub's Markdown, at most `budget` bytes, the worst first, with a count of what was left out. */
function summaryOf(report, budget = BUDGET) {
    const shown = (0,report_hidden/* withoutHidden */.P)(report);
    const out = new BoundedText(budget);
    out.add(heading(shown));
    out.addList('', shown.causes.map(causeBlock), '', (left) => `\n${(0,words/* count */.U9)(left, 'more cause')} in the report.\n`);
    addLeaks(out, shown);
    const bad = (0,outcome/* checksWorstFirst */.LI)(shown.checks).filter(outcome/* isBad */.e2);
    addTable(out, '### Failed checks', ['Check', 'What was found', 'Points'], bad.map(badRow), 'failed check');
    addTable(out, '### Steps', ['', 'Step', '', 'Time'], shown.steps.map(stepRow), 'step');
    addNotes(out, shown);
    addAllChecks(out, shown);
    return out.toString();
}
function heading(report) {
    const { points, environment, fidelity, target } = report;
    const mark = report.outcome === 'passed' ? '✅' : report.outcome === 'infra' ? '⚠️' : '❌';
    const name = escapeMarkdown(report.title || report.lab || 'lab');
    const excluded = points.excluded === undefined ? '' : `, ${points.excluded} not counted: could not be judged here`;
    const facts = [
        ...(report.checks.length === 0 ? [] : [(0,outcome/* checksSummary */.Gk)(report.checks).replace(/ {3}/g, ', ')]),
        ...(points.possible > 0 ? [`${points.scored} of ${points.possible} points${excluded}`] : []),
        (0,words/* seconds */.YA)(report.duration),
        ...(environment.id === '' ? [] : [`environment ${environment.id}`]),
        ...(fidelity === '' ? [] : [`fidelity ${fidelity}`]),
    ].map((fact) => escapeMarkdown(fact));
    const where = target === '' ? '' : ` on ${escapeMarkdown(target)}`;
    return `## ${mark} ${name}${where}: ${report.outcome}\n\n${facts.join(' · ')}\n\n`;
}
function causeBlock(cause) {
    const where = cause.location === undefined ? '' : `\n\n${code((0,words/* place */.ik)(cause.location))}`;
    const hint = cause.hint === undefined ? '' : `\n\nHint: ${escapeMarkdown(cause.hint)}`;
    const log = (cause.log ?? []).slice(-LOG_LINES);
    const title = `Last ${(0,words/* count */.U9)(log.length, 'line')} of the log`;
    const details = log.length === 0
        ? ''
        : `\n\n<details open><summary>${title}</summary>\n\n${preformatted(log)}\n\n</details>`;
    return `**${escapeMarkdown(cause.step)}:** ${escapeMarkdown((0,cause_text/* causeText */.x)(cause), 4_000)}${where}${hint}${details}\n\n`;
}
function addLeaks(out, { leaked, removal }) {
    const row = (one) => tableRow([escapeMarkdown(one.type), code(one.name), code(one.id), escapeMarkdown(one.error ?? '')]);
    addTable(out, '### Left behind', ['Type', 'Name', 'Id', 'Why'], leaked.map(row), 'resource');
    if (removal.length > 0)
        out.add(`Remove it with:\n\n${preformatted(removal)}\n\n`);
}
function badRow(check) {
    const found = [
        ...(check.message === undefined ? [] : [escapeMarkdown(check.message)]),
        ...(check.expected === undefined ? [] : [`expected ${code(check.expected, 400)}`]),
        ...(check.actual === undefined ? [] : [`actual ${code(check.actual, 400)}`]),
        ...(check.attempts > 1 ? [`after ${check.attempts} attempts in ${(0,words/* seconds */.YA)(check.duration)}`] : []),
        ...(check.hint === undefined ? [] : [`hint: ${escapeMarkdown(check.hint)}`]),
        ...(check.location === undefined ? [] : [code((0,words/* place */.ik)(check.location))]),
    ];
    return tableRow([
        `${MARKS[check.outcome]} ${escapeMarkdown(check.title)}`,
        found.join('<br>'),
        pointsOf(check),
    ]);
}
function stepRow(step) {
    const parts = step.parts.slice(0, 6).map((part) => `${part.name} ${(0,words/* seconds */.YA)(part.duration)}`);
    const more = step.parts.length > 6 ? ` and ${step.parts.length - 6} more` : '';
    const told = step.summary === '' ? parts.join(', ') + more : step.summary.replace(/ {3}/g, ', ');
    const title = escapeMarkdown(step.title);
    return tableRow([STEP_MARKS[step.outcome], title, escapeMarkdown(told), (0,words/* seconds */.YA)(step.duration)]);
}
function addNotes(out, { steps }) {
    const notes = steps.flatMap((step) => step.notes.map((note) => `* ${escapeMarkdown(step.title)}: ${escapeMarkdown(note)}\n`));
    out.addList('### Notes\n\n', notes, '\n', (left) => `${(0,words/* count */.U9)(left, 'more note')} in the report.\n\n`);
}
function addAllChecks(out, { checks }) {
    const rows = checks.map((check) => tableRow([
        MARKS[check.outcome],
        escapeMarkdown(check.title),
        escapeMarkdown(check.outcome === 'skip' ? (check.message ?? 'skipped') : check.outcome),
        pointsOf(check),
        (0,words/* seconds */.YA)(check.duration),
    ]));
    const title = `<details><summary>All ${(0,words/* count */.U9)(checks.length, 'check')}</summary>\n\n`;
    const head = title + tableHead(['', 'Check', '', 'Points', 'Time']);
    out.addList(head, rows, '\n</details>\n\n', (left) => leftOut(left, 'check'));
}
function addTable(out, title, columns, rows, noun) {
    out.addList(`${title}\n\n${tableHead(columns)}`, rows, '\n', (left) => leftOut(left, noun));
}
function pointsOf(check) {
    return check.maxPoints === 0 ? '' : `${check.points} of ${check.maxPoints}`;
}
const leftOut = (left, noun) => `\n${(0,words/* count */.U9)(left, noun)} left out here, for GitHub's limit; all are in the report.\n\n`;
const tableRow = (cells) => `| ${cells.join(' | ')} |\n`;
const tableHead = (columns) => tableRow(columns) + tableRow(columns.map(() => '---'));
//# sourceMappingURL=summary.js.map

/***/ })

};
