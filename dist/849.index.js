export const id = 849;
export const ids = [849,583];
export const modules = {

/***/ 583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRun: () => (/* binding */ createRun),
/* harmony export */   openSession: () => (/* binding */ openSession),
/* harmony export */   ownerOf: () => (/* binding */ ownerOf),
/* harmony export */   supplyOf: () => (/* binding */ supplyOf)
/* harmony export */ });
/* harmony import */ var _environment_open_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(518);
/* harmony import */ var _environment_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6147);
/* harmony import */ var _github_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6831);
/* harmony import */ var _lab_phases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6675);
/* harmony import */ var _report_recorder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6485);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6965);
/* harmony import */ var _system_this_machine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2280);







/** GitHub sends SIGINT on cancel, 7.5 s later SIGTERM, 2.5 s later SIGKILL: the first aborts, teardown begins at once. */
function createRun(core, process) {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => stop.abort(new DOMException('cancelled', 'AbortError')));
    }
    const context = (0,_system_this_machine_js__WEBPACK_IMPORTED_MODULE_5__.createContext)(process, stop.signal);
    const renderer = (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .createRenderer */ .K)({
        output: process.stdout,
        clock: context.clock,
        mode: 'plain',
        colour: false,
    });
    const recorder = new _report_recorder_js__WEBPACK_IMPORTED_MODULE_3__/* .Recorder */ .v({
        clock: context.clock,
        signal: context.signal,
        listeners: [renderer.listener],
    });
    return {
        core,
        context,
        fresh: { ...context, signal: new AbortController().signal },
        recorder,
        variables: process.env,
        workspace: process.env.GITHUB_WORKSPACE ?? process.cwd(),
        labs: `${(0,_system_this_machine_js__WEBPACK_IMPORTED_MODULE_5__.packageRoot)()}/labs`,
        finish: (passed) => {
            process.exitCode = passed ? 0 : 1;
        },
    };
}
function ownerOf(run, inputs) {
    return (0,_environment_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerFrom */ .K)((0,_github_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .pipelineFacts */ .U)(run.variables, inputs.matrix, inputs.environment === '' ? undefined : inputs.environment));
}
/**
 * Opens the job's environment, or goes on with it: the steps of a job have one owner, so they share it by themselves.
 * The id is in the post step's hands before anything is created.
 */
async function openSession(run, inputs) {
    const environment = await openNamed(run, inputs);
    return (0,_lab_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .createSession */ .jw)(run.context, environment, run.recorder, supplyOf(run, inputs));
}
async function openNamed(run, inputs) {
    const owner = ownerOf(run, inputs);
    const id = (0,_environment_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentId */ .Xo)(owner);
    run.core.saveState('environment', id);
    run.core.setOutput('environment', id);
    return (0,_environment_open_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .openEnvironment */ .A)(run.context, owner, { hours: inputs.hours, runUrl: (0,_github_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .runUrlOf */ .Q)(run.variables) });
}
function supplyOf(run, inputs) {
    const mirror = inputs['registry-mirror'];
    return {
        install: inputs.install === true,
        mirror: mirror === '' ? undefined : mirror,
        caBundle: run.variables.NODE_EXTRA_CA_CERTS ?? run.variables.SSL_CERT_FILE,
    };
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 6831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ runUrlOf),
/* harmony export */   U: () => (/* binding */ pipelineFacts)
/* harmony export */ });
/** Who runs, from the variables that GitHub sets for every step. `matrix` is `toJSON(matrix)`. */
function pipelineFacts(variables, matrix, name) {
    return {
        kind: 'pipeline',
        repository: variables.GITHUB_REPOSITORY ?? 'unknown/unknown',
        runId: variables.GITHUB_RUN_ID ?? '0',
        attempt: variables.GITHUB_RUN_ATTEMPT ?? '1',
        job: variables.GITHUB_JOB ?? 'job',
        matrix: matrix === '' || matrix === 'null' ? undefined : matrix,
        name,
    };
}
/** Address of the run's page. */
function runUrlOf(variables) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = variables;
    return server === undefined || repository === undefined || id === undefined
        ? undefined
        : `${server}/${repository}/actions/runs/${id}`;
}
//# sourceMappingURL=facts.js.map

/***/ }),

/***/ 6131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ annotate),
  m: () => (/* binding */ publish)
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
// EXTERNAL MODULE: ./compiled/src/report/classroom.js
var classroom = __webpack_require__(2930);
// EXTERNAL MODULE: ./compiled/src/report/summary.js + 1 modules
var summary = __webpack_require__(5720);
;// CONCATENATED MODULE: ./compiled/src/github/publish.js



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
    core.setOutput('result', (0,classroom/* classroomOf */.d)(report));
    annotate(core, report);
    await core.summary.addRaw((0,summary/* summaryOf */.Y)(report)).write();
}
function annotate(core, report) {
    for (const { level, message, title, file, line } of annotationsOf(report)) {
        core[level](message, { title, file, startLine: line });
    }
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

/***/ }),

/***/ 95:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   Ri: () => (/* binding */ InfraError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   w$: () => (/* binding */ lastLines),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
class DetailedError extends Error {
    location;
    subject;
    hint;
    log;
    constructor(message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.name = new.target.name;
        this.location = details.location;
        this.subject = details.subject;
        this.hint = details.hint;
        this.log = details.log;
    }
}
/** Their input, or what they deploy, is wrong: says what to change; shown without a stack; exit code 2. */
class UserError extends DetailedError {
}
/** A service or this machine was not up to it: retried where that can help, never blamed on a student; exit code 3. */
class InfraError extends DetailedError {
}
/** A command ended with a code other than zero, was killed or timed out. */
class CommandError extends Error {
    command;
    exitCode;
    stdout;
    stderr;
    reason;
    constructor(command, exitCode, stdout, stderr, reason = 'failed') {
        super(CommandError.describe(command, exitCode, stdout, stderr, reason));
        this.command = command;
        this.exitCode = exitCode;
        this.stdout = stdout;
        this.stderr = stderr;
        this.reason = reason;
        this.name = 'CommandError';
    }
    /** The tail of what it printed, stderr first if there is any: at most `count` lines. */
    tail(count = 20) {
        return lastLines(this.stderr.trim() === '' ? this.stdout : this.stderr, count);
    }
    static describe(command, code, out, err, reason) {
        const last = lastLines(err.trim() === '' ? out : err, 1)[0] ?? '';
        const how = reason === 'failed' ? `exit code ${code}` : reason;
        return `${command}: ${how}${last === '' ? '' : `: ${last}`}`;
    }
}
/** The last `count` lines of `text` that are not empty. */
function lastLines(text, count) {
    return text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .slice(-count);
}
/** One line for people, whatever was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
//# sourceMappingURL=errors.js.map

/***/ }),

/***/ 2280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createContext: () => (/* binding */ createContext),
  packageRoot: () => (/* binding */ packageRoot)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./compiled/src/system/clock.js

const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
        await (0,promises_.setTimeout)(ms, undefined, { signal });
    },
};
//# sourceMappingURL=clock.js.map
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(6698);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(3053);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
;// CONCATENATED MODULE: ./compiled/src/system/exec.js




// @actions/exec does not hand out the child, so it could be neither timed out nor cancelled: Node
// announces each child on this channel, synchronously and within the async context that spawned it.
const spawning = new external_node_async_hooks_.AsyncLocalStorage();
let listening = false;
function listenForChildren() {
    if (listening)
        return;
    listening = true;
    (0,external_node_diagnostics_channel_.subscribe)('child_process', (message) => {
        spawning.getStore()?.(message.process);
    });
}
/** The Exec port on @actions/exec; `environment` is what every command gets. */
function createExec(environment) {
    return async (program, args, options = {}) => {
        const { exec } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 1260));
        listenForChildren();
        const command = [program, ...args].join(' ');
        const stop = new Stopper(options);
        if (options.signal?.aborted)
            throw new errors/* CommandError */.Qd(command, -1, '', '', 'aborted');
        const output = {
            stdout: new LineCollector('stdout', options),
            stderr: new LineCollector('stderr', options),
        };
        let exitCode;
        try {
            exitCode = await spawning.run(stop.watch, () => exec(quoteProgram(program), args, {
                cwd: options.cwd,
                env: definedOnly({ ...environment, ...options.env }),
                input: options.input === undefined ? undefined : Buffer.from(options.input),
                silent: true,
                ignoreReturnCode: true,
                delay: 500,
                outStream: discard(),
                errStream: discard(),
                listeners: { stdout: output.stdout.add, stderr: output.stderr.add },
            }));
        }
        catch (error) {
            const reason = stop.reason ?? (/Unable to locate executable|ENOENT/.test(String(error)) ? 'not found' : 'failed');
            throw new errors/* CommandError */.Qd(command, -1, output.stdout.end(), `${output.stderr.end()}\n${String(error)}`, reason);
        }
        finally {
            stop.dispose();
        }
        const result = { exitCode, stdout: output.stdout.end(), stderr: output.stderr.end() };
        if (stop.reason !== undefined)
            throw new errors/* CommandError */.Qd(command, exitCode, result.stdout, result.stderr, stop.reason);
        const accepted = options.accept ?? [0];
        if (accepted !== 'any' && exitCode !== 0 && !accepted.includes(exitCode)) {
            throw new errors/* CommandError */.Qd(command, exitCode, result.stdout, result.stderr);
        }
        return result;
    };
}
/** Ends the child on timeout or abort: SIGTERM, then SIGKILL after 5 s. */
class Stopper {
    options;
    reason;
    child;
    timers = [];
    onAbort = () => this.stop('aborted');
    constructor(options) {
        this.options = options;
        if (options.timeout !== undefined)
            this.timers.push(setTimeout(() => this.stop('timeout'), options.timeout));
        options.signal?.addEventListener('abort', this.onAbort, { once: true });
    }
    watch = (child) => {
        this.child = child;
        if (this.reason !== undefined)
            this.kill();
    };
    dispose() {
        for (const timer of this.timers)
            clearTimeout(timer);
        this.options.signal?.removeEventListener('abort', this.onAbort);
    }
    stop(reason) {
        this.reason ??= reason;
        this.kill();
    }
    kill() {
        this.child?.kill('SIGTERM');
        this.timers.push(setTimeout(() => this.child?.kill('SIGKILL'), 5_000));
    }
}
class LineCollector {
    stream;
    options;
    chunks = [];
    rest = '';
    constructor(stream, options) {
        this.stream = stream;
        this.options = options;
    }
    add = (chunk) => {
        this.chunks.push(chunk);
        if (this.options.onLine === undefined)
            return;
        const lines = (this.rest + chunk.toString()).split(/\r?\n/);
        this.rest = lines.pop() ?? '';
        for (const line of lines)
            this.options.onLine(line, this.stream);
    };
    end() {
        if (this.rest !== '')
            this.options.onLine?.(this.rest, this.stream);
        this.rest = '';
        return Buffer.concat(this.chunks).toString();
    }
}
// @actions/exec splits its first argument at blanks unless it is quoted.
function quoteProgram(program) {
    return /\s/.test(program) ? `"${program}"` : program;
}
function discard() {
    return new external_node_stream_.Writable({ write: (_chunk, _encoding, done) => done() });
}
function definedOnly(env) {
    return Object.fromEntries(Object.entries(env).filter((pair) => pair[1] !== undefined));
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./compiled/src/system/this-machine.js





/** The ports on this machine, as an entry hands them to the core. */
function createContext(process, signal) {
    const { env } = process;
    const home = env.HOME ?? (0,external_node_os_.homedir)();
    return {
        exec: createExec(env),
        clock: systemClock,
        log: {
            info: (line) => process.stderr.write(`${line}\n`),
            warn: (line) => process.stderr.write(`warning: ${line}\n`),
            debug: (line) => {
                if (env.RUNNER_DEBUG === '1' || env.DISTSYS_DEBUG === '1')
                    process.stderr.write(`debug: ${line}\n`);
            },
        },
        paths: {
            cache: (0,external_node_path_.resolve)(env.DISTSYS_CACHE ?? (0,external_node_path_.join)(env.XDG_CACHE_HOME ?? (0,external_node_path_.join)(home, '.cache'), 'distsys')),
            state: (0,external_node_path_.resolve)(env.DISTSYS_STATE ?? (0,external_node_path_.join)(env.XDG_STATE_HOME ?? (0,external_node_path_.join)(home, '.local/state'), 'distsys')),
        },
        signal,
    };
}
/** The folder that holds dist/ and labs/, from wherever the bundle or a compiled file stands. */
function packageRoot() {
    const here = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    return here.includes('/compiled/src') ? (0,external_node_path_.resolve)(here, '../../..') : (0,external_node_path_.resolve)(here, '..');
}
//# sourceMappingURL=this-machine.js.map

/***/ })

};
