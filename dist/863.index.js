export const id = 863;
export const ids = [863];
export const modules = {

/***/ 1617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _lab_conduct_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8666);
/* harmony import */ var _lab_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4435);
/* harmony import */ var _lab_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3331);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(777);
/* harmony import */ var _lab_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2171);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5392);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2876);








const command = {
    usage: 'lab run <lab> [--target swarm|kind|existing] [--nodes N] [--snapshot] [--keep] [--report DIR] [--install] [--json] [--quiet]',
    options: { ..._lab_options_js__WEBPACK_IMPORTED_MODULE_5__/* .upOptions */ .U6, keep: { type: 'boolean' }, report: { type: 'string' } },
    arity: [1, 1],
    async run({ arguments: [name = ''], options, surroundings }) {
        const { context, labs, workingFolder } = surroundings;
        const lab = await (0,_lab_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadLab */ .W)(name, labs, workingFolder);
        const target = (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_5__/* .targetOf */ .$r)(options.target, lab);
        const request = { ...(0,_lab_options_js__WEBPACK_IMPORTED_MODULE_5__/* .requestOf */ .fo)(options, surroundings), target };
        const plan = await (0,_lab_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planLab */ .F)(lab, request);
        const recorder = (0,_watch_js__WEBPACK_IMPORTED_MODULE_7__/* .watchedRecorder */ .N)(options, surroundings);
        const conduct = {
            ...request,
            owner: (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerOf */ .b)(options, surroundings, lab.id, target),
            keep: options.keep === true,
            report: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingFolder, (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(options, 'report') ?? 'distsys-report'),
            onOpen: surroundings.leftBehind,
        };
        return (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodeOf */ .FO)(await (0,_lab_conduct_js__WEBPACK_IMPORTED_MODULE_1__/* .conductLab */ .Y)(context, surroundings.fresh(), lab, plan, conduct, recorder));
    },
};
//# sourceMappingURL=lab-run.js.map

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
    const kubeconfig = textOf(options, 'kubeconfig');
    return {
        nodes: numberOf(options, 'nodes', 1, 9),
        snapshot: options.snapshot === true ? true : undefined,
        kubeconfig: kubeconfig === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(surroundings.workingFolder, kubeconfig),
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
    return new _report_recorder_js__WEBPACK_IMPORTED_MODULE_0__/* .Recorder */ .v({ clock: context.clock, signal: context.signal, listeners: [renderer.listener] });
}
//# sourceMappingURL=watch.js.map

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
  Y: () => (/* binding */ summaryOf)
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
    /** Adds `before`, as many of `items` as fit, and `after`; says how many were left out with `more`. */
    addList(before, items, after, more) {
        if (items.length === 0 || !this.add(before))
            return;
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
