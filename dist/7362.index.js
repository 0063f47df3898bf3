export const id = 7362;
export const ids = [7362,5720];
export const modules = {

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

/***/ }),

/***/ 7362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeReport: () => (/* binding */ writeReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/system/files.js
var system_files = __webpack_require__(1653);
// EXTERNAL MODULE: ./compiled/src/report/hidden.js
var report_hidden = __webpack_require__(3837);
;// CONCATENATED MODULE: ./compiled/src/report/badge.js

const COLORS = {
    passed: 'brightgreen',
    failed: 'red',
    error: 'red',
    infra: 'lightgrey',
    leaked: 'orange',
    cancelled: 'lightgrey',
};
/** JSON for a shields endpoint badge (https://shields.io/badges/endpoint-badge): "voting | 23/23 passed". */
function badgeOf(report) {
    const { checks, outcome, lab } = (0,report_hidden/* withoutHidden */.P)(report);
    const passed = checks.filter((check) => check.outcome === 'pass').length;
    const counted = outcome === 'passed' || outcome === 'failed';
    const message = counted && checks.length > 0 ? `${passed}/${checks.length} passed` : outcome;
    const badge = {
        schemaVersion: 1,
        label: lab || 'lab',
        message,
        color: COLORS[outcome],
        isError: outcome === 'failed' || outcome === 'error',
    };
    return `${JSON.stringify(badge, null, 2)}\n`;
}
//# sourceMappingURL=badge.js.map
// EXTERNAL MODULE: ./compiled/src/report/classroom.js
var classroom = __webpack_require__(2930);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./compiled/src/report/outcome.js
var outcome = __webpack_require__(777);
// EXTERNAL MODULE: ./compiled/src/report/words.js
var words = __webpack_require__(3660);
// EXTERNAL MODULE: ./compiled/src/report/printable.js
var printable = __webpack_require__(2926);
;// CONCATENATED MODULE: ./compiled/src/report/html/markup.js

/** HTML that is safe to put into a page as it is. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
    toString() {
        return this.text;
    }
}
/** Longest text that one place of a page shows; UTF-16 units. */
const LENGTH = 10_000;
/** A template whose values are escaped, unless they are Markup themselves; `undefined` and `false` are nothing. */
function html(parts, ...values) {
    const texts = parts.map((part, index) => part + (index < values.length ? render(values[index]) : ''));
    return new Markup(texts.join(''));
}
function raw(text) {
    return new Markup(text);
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function render(value) {
    if (value === undefined || value === false)
        return '';
    if (value instanceof Markup)
        return value.text;
    if (Array.isArray(value))
        return value.map(render).join('');
    return (0,printable/* clip */.$Q)((0,printable/* printable */.g$)(String(value)), LENGTH).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
//# sourceMappingURL=markup.js.map
;// CONCATENATED MODULE: ./compiled/src/report/html/checks.js



/** Failed checks shown in full; the list below them has all. */
const MOST_SHOWN = 100;
/** Longer lists are folded. */
const LONG_LIST = 60;
const MARKS = { pass: '✔', fail: '✘', error: '✘', skip: '–', infra: '!' };
const NAMES = {
    pass: 'passed',
    fail: 'failed',
    error: 'error in the check',
    skip: 'skipped',
    infra: 'not judged',
};
/** Each failed check with what was expected and what was found. */
function failedChecks(report, evidence) {
    const bad = (0,outcome/* checksWorstFirst */.LI)(report.checks).filter(outcome/* isBad */.e2);
    if (bad.length === 0)
        return html ``;
    const more = bad.length - MOST_SHOWN;
    return html `<ol class="failed">${bad.slice(0, MOST_SHOWN).map((check) => failedCheck(check, evidence))}</ol>
${more > 0 && html `<p class="quiet">${(0,words/* count */.U9)(more, 'more failed check')} in the list of all checks.</p>`}`;
}
function failedCheck(check, evidence) {
    return html `<li><h3>${mark(check.outcome)} ${check.title}<span class="points">${points(check)}</span></h3>
${details(check, evidence)}</li>
`;
}
function details(check, evidence) {
    const meta = [
        ...(check.attempts > 1 ? [`${check.attempts} attempts in ${(0,words/* seconds */.YA)(check.duration)}`] : []),
        ...(check.kind === '' ? [] : [check.kind]),
        ...(check.location === undefined ? [] : [(0,words/* place */.ik)(check.location)]),
    ];
    return html `${check.message !== undefined && html `<p>${check.message}</p>`}
${comparison(check)}
${check.hint !== undefined && html `<p class="hint"><b>Hint</b> ${check.hint}</p>`}
${picture(check, evidence)}
<p class="meta">${meta.join(' · ')}</p>`;
}
function comparison({ expected, actual }) {
    if (expected === undefined && actual === undefined)
        return html ``;
    const side = (name, value) => value !== undefined && html `<div><dt>${name}</dt><dd><pre>${value}</pre></dd></div>`;
    return html `<dl class="comparison">${side('Expected', expected)}${side('Actual', actual)}</dl>`;
}
const PICTURE = /^data:image\/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/=]+$/;
const INSIDE = /^(?!\/)(?!.*\.\.)[\w./-]+$/;
/** The picture itself when the page was given it, else a link to the file beside the page. */
function picture({ evidence: path, title }, evidence) {
    const data = path === undefined ? undefined : evidence.get(path);
    if (data !== undefined && PICTURE.test(data)) {
        return html `<figure><img src="${raw(data)}" alt="What was seen: ${title}"></figure>`;
    }
    if (path === undefined || !INSIDE.test(path))
        return html ``;
    return html `<p><a href="${path}">${path}</a></p>`;
}
function mark(outcome) {
    return html `<span class="mark ${outcome}" title="${NAMES[outcome]}">${MARKS[outcome]}</span>`;
}
function points(check) {
    if (check.maxPoints === 0)
        return '';
    return check.outcome === 'infra' || check.excused === true
        ? 'not counted'
        : `${check.points} of ${check.maxPoints}`;
}
/** Every check in the order of lab.yml; a click on one shows what it saw. */
function allChecks(report, evidence) {
    if (report.checks.length === 0)
        return html ``;
    const rows = html `<ul class="checks">${report.checks.map((check) => checkRow(check, evidence))}</ul>`;
    if (report.checks.length <= LONG_LIST)
        return rows;
    return html `<details><summary>All ${(0,words/* count */.U9)(report.checks.length, 'check')}</summary>${rows}</details>`;
}
function checkRow(check, evidence) {
    const why = check.outcome === 'skip' && check.message !== undefined && html ` <i>${check.message}</i>`;
    const row = html `${mark(check.outcome)}<span class="title">${check.title}${why}</span><span class="kind">${check.kind}</span><span class="time">${check.outcome === 'skip' ? '' : (0,words/* seconds */.YA)(check.duration)}</span><span class="points">${points(check)}</span>`;
    const folded = check.expected !== undefined || check.actual !== undefined || check.evidence !== undefined;
    return folded
        ? html `<li><details><summary>${row}</summary><div class="inside">${details(check, evidence)}</div></details></li>\n`
        : html `<li><div class="row">${row}</div></li>\n`;
}
//# sourceMappingURL=checks.js.map
;// CONCATENATED MODULE: ./compiled/src/report/html/fidelity.js


/** What a pass is worth, in words; the key is the fidelity's first word. */
const MEANING = {
    swarm: 'a real Docker Swarm on this machine',
    kind: 'real Kubernetes, its nodes being containers',
    kubeadm: 'real Kubernetes on machines of its own',
    'local-docker': 'containers on this machine, no cluster',
    'real-aws': 'the real AWS services',
    existing: 'a cluster that was there already',
    model: 'a model of the service: only what the model knows was shown',
};
/** What the passes of this run show, and what they do not. */
function fidelity({ checks, fidelity: own }) {
    const kinds = new Map();
    for (const check of checks)
        kinds.set(check.fidelity, (kinds.get(check.fidelity) ?? 0) + 1);
    if (kinds.size === 0 && own !== '')
        kinds.set(own, 0);
    const rows = [...kinds].map(([name, number]) => {
        const meaning = name.startsWith('emulated') ? 'an emulator, not the service itself' : MEANING[name];
        return html `<li><b>${name}</b> ${meaning ?? ''}${number > 0 && html ` <span class="quiet">(${(0,words/* count */.U9)(number, 'check')})</span>`}</li>\n`;
    });
    return rows.length === 0 ? html `` : html `<ul class="notes">${rows}</ul>`;
}
//# sourceMappingURL=fidelity.js.map
;// CONCATENATED MODULE: ./compiled/src/report/html/inventory.js


/** Longer tables are folded. */
const LONG_TABLE = 25;
/** What was created and what became of it. */
function inventory(report) {
    const { resources, started } = report;
    if (resources.length === 0)
        return html ``;
    const since = (time) => (time === undefined ? '' : (0,words/* seconds */.YA)(time - started));
    const rows = resources.map((one) => html `<tr><td class="type">${one.type}</td><td><code>${one.name}</code></td><td class="time">${since(one.created)}</td><td class="time">${one.removed === undefined ? fate(one, report) : since(one.removed)}</td></tr>
`);
    const table = html `<div class="scroll"><table><thead><tr><th>Type</th><th>Name</th><th class="time">Created after</th><th class="time">Removed after</th></tr></thead><tbody>${rows}</tbody></table></div>`;
    if (resources.length <= LONG_TABLE)
        return table;
    return html `<details><summary>${(0,words/* count */.U9)(resources.length, 'resource')}</summary>${table}</details>`;
}
function fate(resource, report) {
    const left = report.leaked.some((one) => one.type === resource.type && one.id === resource.id);
    return left ? html `<span class="left">left</span>` : html `<span class="quiet">kept</span>`;
}
/** What is left, why, and the commands that remove it. */
function leaks({ leaked, removal }) {
    if (leaked.length === 0)
        return html ``;
    const rows = leaked.map((one) => html `<tr><td class="type">${one.type}</td><td><code>${one.name}</code></td><td>${one.error ?? ''}</td></tr>
`);
    return html `<div class="scroll"><table><thead><tr><th>Type</th><th>Name</th><th>Why it is still there</th></tr></thead><tbody>${rows}</tbody></table></div>
${removal.length > 0 && html `<p>Remove what is left with</p><pre class="log">${removal.join('\n')}</pre>`}`;
}
//# sourceMappingURL=inventory.js.map
// EXTERNAL MODULE: ./compiled/src/report/terminal/step-line.js
var step_line = __webpack_require__(3117);
;// CONCATENATED MODULE: ./compiled/src/report/html/steps.js



const steps_MARKS = {
    ok: ['✔', 'pass'],
    failed: ['✘', 'fail'],
    skipped: ['–', 'skip'],
    cancelled: ['■', 'infra'],
    running: ['…', 'skip'],
};
/** One line a step, as the terminal showed them. */
function stepList({ steps, causes }) {
    const rows = steps.map((step) => {
        const [sign, tone] = steps_MARKS[step.outcome];
        const failed = step.outcome === 'failed' && step.summary === '';
        const told = failed ? (causes.find((cause) => cause.step === step.id)?.message ?? '') : bodyOf(step);
        return html `<li><span class="mark ${tone}" title="${step.outcome}">${sign}</span><b>${step.title}</b><span class="told">${told}</span><span class="time">${step.outcome === 'skipped' ? '' : (0,words/* seconds */.YA)(step.duration)}</span></li>
`;
    });
    return html `<ol class="steps">${rows}</ol>`;
}
function bodyOf(step) {
    const body = step.summary === '' ? (0,step_line/* partsBody */.ZI)(step.parts, 90) : step.summary;
    return body.replace(/ {3}/g, ', ');
}
/** What was different here and why: limits of the machine, deviations, choices. */
function notes({ steps }) {
    const rows = steps.flatMap((step) => step.notes.map((note) => html `<li><b>${step.title}</b> ${note}</li>\n`));
    return rows.length === 0 ? html `` : html `<ul class="notes">${rows}</ul>`;
}
//# sourceMappingURL=steps.js.map
;// CONCATENATED MODULE: ./compiled/src/report/html/stylesheet.js
/** The page's only style; it names no font file and no address. */
const STYLESHEET = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1b1f24; --quiet: #5b6570; --line: #dfe3e8; --inset: #f5f6f8;
  --good: #17754a; --bad: #bf2a1e; --bad-soft: #fdf0ee; --warn: #8f5b00; --link: #1f5fbf;
  --bar: #a9c1e6; --bar-part: #d3e0f4; --bar-bad: #e98b81; --bar-stopped: #d9c48f;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --ink: #e4e8ec; --quiet: #98a3ae; --line: #2c333a; --inset: #1d2227;
    --good: #5cc490; --bad: #ff8a7d; --bad-soft: #2b1b1a; --warn: #e2b353; --link: #86b3f5;
    --bar: #3b5d8f; --bar-part: #29405f; --bar-bad: #9c3d34; --bar-stopped: #6d5c2c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 64rem; padding: 2.25rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; -webkit-text-size-adjust: 100%;
}
h1, h2, h3, p, ul, ol, dl, dd, pre, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); }
code, pre { font-family: var(--mono); font-size: .875em; }
small, .quiet, .meta { color: var(--quiet); }
small, .meta { font-size: .875rem; }
.of { color: var(--quiet); }
h1 { font-size: clamp(1.9rem, 5vw, 2.6rem); line-height: 1.15; font-weight: 650; letter-spacing: -.018em; margin: .25rem 0 .75rem; text-wrap: balance; }
.bad h1 { color: var(--bad); } .good h1 { color: var(--good); } .unsure h1 { color: var(--warn); }
h2 { font-size: 1.125rem; font-weight: 650; margin: 3rem 0 .75rem; }
h3 { font-size: 1rem; font-weight: 600; display: flex; gap: .5rem; align-items: baseline; }
h3 .points { margin-left: auto; }
.lead { font-size: 1.1875rem; line-height: 1.45; max-width: 46rem; text-wrap: pretty; }
.cause + .cause { margin-top: 1.75rem; }
.place { margin-top: .5rem; } .place code { font-size: .9375rem; }
.hint { margin-top: .5rem; max-width: 46rem; }
.hint b { font-weight: 600; color: var(--quiet); margin-right: .35rem; }
pre { white-space: pre-wrap; line-height: 1.5; }
pre.log, .earlier pre, .comparison pre { background: var(--inset); border-radius: 6px; padding: .75rem .9rem; }
pre.log { margin-top: .9rem; }
pre.log b, .earlier pre b { color: var(--bad); font-weight: 600; }
.earlier { margin-top: .9rem; } .earlier[open] + pre.log { margin-top: .25rem; }
summary { cursor: pointer; color: var(--quiet); font-size: .9375rem; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.facts { display: flex; flex-wrap: wrap; gap: .9rem 2.25rem; margin-top: 2rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
.facts dt { color: var(--quiet); font-size: .8125rem; } .facts dd { font-size: .9375rem; }
.failed { margin-top: .5rem; } .failed > li { padding: 1.1rem 0; border-top: 1px solid var(--line); }
.failed > li:first-child { border-top: 0; }
.failed > li > :not(h3) { margin-left: 1.4rem; } .failed p { margin-top: .35rem; }
.points { color: var(--quiet); font-size: .875rem; font-weight: 400; white-space: nowrap; }
.comparison { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .75rem; margin-top: .6rem; }
.comparison dt { color: var(--quiet); font-size: .8125rem; margin-bottom: .2rem; } .comparison pre { min-height: 2.7rem; }
figure { margin-top: .75rem; } figure img { max-width: min(100%, 40rem); border: 1px solid var(--line); border-radius: 6px; display: block; }
.mark { font-weight: 700; } .mark.pass { color: var(--good); } .mark.fail, .mark.error { color: var(--bad); }
.mark.infra { color: var(--warn); } .mark.skip { color: var(--quiet); }
.steps li { display: grid; grid-template-columns: 1.4rem 7rem 1fr auto; gap: 0 .25rem; padding: .2rem 0; align-items: baseline; }
.steps b { font-weight: 600; }
.time { white-space: nowrap; text-align: right; color: var(--quiet); }
.timeline { display: block; margin-top: 1.25rem; overflow: hidden; }
.timeline text { fill: var(--ink); font-size: 12px; } .timeline text.step { font-size: 13.5px; font-weight: 600; }
.timeline .quiet, .timeline text.axis { fill: var(--quiet); font-weight: 400; }
.timeline text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.timeline text.inside { stroke: none; } .timeline text.inside .quiet { fill: var(--ink); }
.timeline .grid { stroke: var(--line); stroke-width: 1; }
rect.step { fill: var(--bar); } rect.part { fill: var(--bar-part); }
rect.failed { fill: var(--bar-bad); } rect.cancelled, rect.running { fill: var(--bar-stopped); }
.timeline g:hover rect { filter: brightness(.92); }
.checks li { border-top: 1px solid var(--line); } .checks li:first-child { border-top: 0; }
.checks .row, .checks summary {
  display: grid; grid-template-columns: 1.4rem minmax(0, 1fr) 6rem 5rem 6.5rem; gap: 0 .5rem; padding: .4rem 0;
  align-items: baseline; color: inherit; font-size: .9375rem; list-style: none;
}
.checks summary::-webkit-details-marker { display: none; }
.checks summary .title { text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 3px; }
.checks .kind { color: var(--quiet); font-size: .875rem; } .checks .points { text-align: right; }
.checks i { color: var(--quiet); font-style: normal; } .checks .inside { padding: 0 0 1rem 1.9rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th { text-align: left; font-weight: 400; color: var(--quiet); font-size: .8125rem; } th.time { text-align: right; }
th, td { padding: .35rem 1rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
th:last-child, td:last-child { padding-right: 0; }
td.type { white-space: nowrap; color: var(--quiet); }
.left { color: var(--bad); font-weight: 600; }
.notes li { padding: .15rem 0; } .notes b { font-weight: 600; margin-right: .25rem; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
  h2 { margin-top: 2.25rem; }
  .facts { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem 1rem; }
  .failed > li > :not(h3) { margin-left: 0; }
  .steps li { grid-template-columns: 1.4rem 1fr auto; } .steps .told { grid-column: 2 / -1; grid-row: 2; color: var(--quiet); font-size: .9375rem; }
  .checks .row, .checks summary { grid-template-columns: 1.4rem minmax(0, 1fr) auto; }
  .checks .kind, .checks .time { display: none; }
  .checks .inside { padding-left: 0; }
  pre { font-size: .8125rem; } pre.log, .earlier pre, .comparison pre { padding: .6rem .7rem; }
  td.type { white-space: normal; }
}
@media print { body { max-width: none; } summary { display: none; } }
`;
//# sourceMappingURL=stylesheet.js.map
;// CONCATENATED MODULE: ./compiled/src/report/html/lanes.js
/** Beyond this many lanes the last one takes all that is left: a picture, not a table. */
const MOST_LANES = 12;
/** Parts in lanes, so that no two of a lane overlap: each goes into the first lane that is free when it starts. */
function lanesOf(parts) {
    const lanes = [];
    for (const part of parts.toSorted((a, b) => a.started - b.started)) {
        let lane = lanes.find(({ end }) => end <= part.started);
        if (lane === undefined && lanes.length < MOST_LANES) {
            lane = { end: 0, parts: [] };
            lanes.push(lane);
        }
        lane ??= lanes.at(-1);
        lane?.parts.push(part);
        if (lane !== undefined)
            lane.end = Math.max(lane.end, part.started + part.duration);
    }
    return lanes.map(({ parts: packed }) => packed);
}
//# sourceMappingURL=lanes.js.map
;// CONCATENATED MODULE: ./compiled/src/report/html/time-axis.js
/** Seconds between marks that people can count by. */
const STRIDES = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600];
const MOST_MARKS = 6;
/** Round marks for a time axis of `duration` milliseconds: from 0, at most seven. */
function marksOf(duration) {
    const whole = duration / 1000;
    const stride = STRIDES.find((candidate) => whole / candidate <= MOST_MARKS) ?? Math.ceil(whole / MOST_MARKS);
    const number = Math.floor(whole / stride);
    return Array.from({ length: number + 1 }, (_, index) => {
        const at = index * stride;
        return { at: at * 1000, label: whole < 120 ? `${round(at)} s` : minutes(at) };
    });
}
function minutes(seconds) {
    return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;
}
const round = (value) => Math.round(value * 10) / 10;
//# sourceMappingURL=time-axis.js.map
;// CONCATENATED MODULE: ./compiled/src/report/html/timeline.js





/** Pixels. Widths are percentages, so that letters keep their size on a narrow screen. */
const AXIS = 22;
const STEP_ROW = 30;
const STEP_BAR = 20;
const PART_ROW = 19;
const PART_BAR = 13;
const LANE_ROW = 11;
const LANE_BAR = 8;
const AFTER_STEP = 6;
/** More parts than this are drawn in lanes, without names. */
const MOST_NAMED = 12;
/** Percent: a label stands right of its bar when the bar ends before this, left when it begins after the rest. */
const RIGHT = 62;
/** When each step and part ran, as one SVG picture: bars over a time axis, with their times on hover. */
function timeline(report) {
    const steps = report.steps.filter((step) => step.outcome !== 'skipped');
    if (steps.length === 0)
        return html ``;
    const ends = steps.map((step) => step.started + step.duration);
    const scale = new Scale(report.started, Math.max(report.duration, Math.max(...ends) - report.started, 1));
    const rows = [];
    let y = AXIS + 4;
    for (const step of steps) {
        rows.push(barWithLabel({ ...step, name: step.title }, scale, y, STEP_BAR, 'step'));
        y += STEP_ROW - 4;
        const drawn = partsOf(step, scale, y);
        rows.push(...drawn.rows);
        y = drawn.y + AFTER_STEP;
    }
    const names = steps.map((step) => `${step.title} ${(0,words/* seconds */.YA)(step.duration)}`).join(', ');
    return html `<svg class="timeline" width="100%" height="${y}" role="img" aria-label="Timeline: ${names}">
${grid(scale, y)}${rows}</svg>`;
}
class Scale {
    from;
    duration;
    constructor(from, duration) {
        this.from = from;
        this.duration = duration;
    }
    /** Percent of the width. */
    x(time) {
        return Math.min(100, Math.max(0, ((time - this.from) / this.duration) * 100));
    }
}
function partsOf(step, scale, y) {
    const rows = [];
    let next = y;
    const put = (height, row) => {
        rows.push(row(next));
        next += height;
    };
    if (step.parts.length <= MOST_NAMED) {
        for (const part of step.parts)
            put(PART_ROW, (top) => barWithLabel(part, scale, top, PART_BAR, 'part'));
    }
    else {
        for (const lane of lanesOf(step.parts))
            put(LANE_ROW, (top) => laneRow(lane, scale, top));
    }
    return { rows, y: next };
}
function laneRow(parts, scale, y) {
    return html `${parts.map((part) => html `<g>${tooltip(part, scale)}${rect(part, scale, y, LANE_BAR, 'part')}</g>`)}`;
}
function barWithLabel(bar, scale, y, height, sort) {
    const start = scale.x(bar.started);
    const end = scale.x(bar.started + bar.duration);
    const baseline = y + height / 2 + (sort === 'step' ? 4.5 : 4);
    const [x, shift, anchor] = end <= RIGHT ? [end, 6, 'start'] : start >= 100 - RIGHT ? [start, -6, 'end'] : [start, 7, 'start'];
    return html `<g>${tooltip(bar, scale)}${rect(bar, scale, y, height, sort)}<text class="${sort}" x="${percent(x)}" dx="${shift}" y="${baseline}" text-anchor="${anchor}">${(0,printable/* clip */.$Q)(bar.name, 24)} <tspan class="quiet">${(0,words/* seconds */.YA)(bar.duration)}</tspan></text></g>
`;
}
function rect(bar, scale, y, height, sort) {
    const start = scale.x(bar.started);
    const width = Math.max(0.3, scale.x(bar.started + bar.duration) - start);
    return html `<rect class="${sort} ${bar.outcome}" x="${percent(start)}" y="${y}" width="${percent(width)}" height="${height}" rx="2"/>`;
}
function tooltip(bar, scale) {
    const from = (0,words/* seconds */.YA)(bar.started - scale.from);
    const to = (0,words/* seconds */.YA)(bar.started + bar.duration - scale.from);
    return html `<title>${bar.name}: ${bar.outcome}, ${(0,words/* seconds */.YA)(bar.duration)} (from ${from} to ${to})</title>`;
}
function grid(scale, height) {
    const marks = marksOf(scale.duration).map(({ at, label }) => {
        const x = scale.x(scale.from + at);
        const anchor = x < 2 ? 'start' : x > 96 ? 'end' : 'middle';
        return html `<line class="grid" x1="${percent(x)}" x2="${percent(x)}" y1="${AXIS - 6}" y2="${height}"/><text class="axis" x="${percent(x)}" y="11" text-anchor="${anchor}">${label}</text>
`;
    });
    return html `${marks}`;
}
const percent = (value) => `${Math.round(value * 100) / 100}%`;
/** "3 steps, 29 parts", for those who cannot see the picture. */
function timelineCaption(report) {
    const parts = report.steps.reduce((sum, step) => sum + step.parts.length, 0);
    return `${count(report.steps.length, 'step')}, ${count(parts, 'part')}; hover over a bar for its times`;
}
//# sourceMappingURL=timeline.js.map
// EXTERNAL MODULE: ./compiled/src/report/cause-text.js
var cause_text = __webpack_require__(7528);
;// CONCATENATED MODULE: ./compiled/src/report/html/verdict.js




/** Lines of a log shown at once; what comes before them is folded. */
const LOG_LINES = 16;
const SUSPECT = /\b(error|exception|fatal|panic|failed|denied|refused|cannot|killed)\b/i;
/** The page's first line: what came of it, in a few words. */
function headline(report) {
    const bad = report.checks.filter(outcome/* isBad */.e2).length;
    const step = report.causes[0]?.step;
    const failedAt = step === undefined || step === 'run' ? '' : ` at ${step}`;
    if (report.outcome === 'passed')
        return 'Passed';
    if (report.outcome === 'leaked') {
        return `${(0,words/* count */.U9)(report.leaked.length, 'resource')} ${report.leaked.length === 1 ? 'is' : 'are'} left behind`;
    }
    if (report.outcome === 'failed' && bad > 0)
        return `${bad} of ${(0,words/* count */.U9)(report.checks.length, 'check')} failed`;
    if (report.outcome === 'infra')
        return `Not judged: infrastructure failed${failedAt}`;
    if (report.outcome === 'cancelled')
        return 'Cancelled';
    return `Failed${failedAt}`;
}
/** One sentence under the headline when there is no cause to show. */
function goodNews(report) {
    const skipped = report.checks.filter((check) => check.outcome === 'skip').length;
    const passed = report.checks.filter((check) => check.outcome === 'pass').length;
    const removed = report.resources.filter((resource) => resource.removed !== undefined).length;
    const checks = report.checks.length === 0 ? [] : [`${passed} of ${(0,words/* count */.U9)(report.checks.length, 'check')} passed`];
    const parts = [
        ...checks,
        ...(skipped > 0 ? [`${skipped} skipped`] : []),
        ...(removed > 0 ? [`${(0,words/* count */.U9)(removed, 'resource')} removed, none left`] : []),
    ];
    return parts.length === 0 ? html `` : html `<p class="lead">${parts.join(', ')}.</p>`;
}
/** A cause with its place, hint and log. */
function causeBlock(cause) {
    return html `<div class="cause">
<p class="lead">${(0,cause_text/* causeText */.x)(cause)}</p>
${cause.location !== undefined && html `<p class="place"><code>${(0,words/* place */.ik)(cause.location)}</code></p>`}
${cause.hint !== undefined && html `<p class="hint"><b>Hint</b> ${cause.hint}</p>`}
${logBlock(cause.log ?? [])}
</div>`;
}
function logBlock(log) {
    if (log.length === 0)
        return html ``;
    const earlier = log.slice(0, -LOG_LINES);
    return html `${earlier.length > 0 &&
        html `<details class="earlier"><summary>${(0,words/* count */.U9)(earlier.length, 'earlier line')}</summary><pre>${logLines(earlier)}</pre></details>`}<pre class="log">${logLines(log.slice(-LOG_LINES))}</pre>`;
}
function logLines(lines) {
    return lines.map((line) => (SUSPECT.test(line) ? html `<b>${line}</b>\n` : html `${line}\n`));
}
/** When, how long, how many points, where: the facts of the run. */
function facts(report) {
    const { points, environment, checks } = report;
    const passed = checks.filter((check) => check.outcome === 'pass').length;
    const judged = checks.filter(outcome/* isJudged */.sL).length;
    const url = environment.runUrl;
    const linked = url !== undefined && /^https?:\/\//.test(url);
    const rows = [
        ['Time', (0,words/* seconds */.YA)(report.duration)],
        ['Checks', checks.length > 0 && `${passed} of ${judged} passed`],
        ['Points', points.possible > 0 && pointsText(report)],
        ['Ran on', report.target],
        ['Environment', environment.id !== '' && html `<code>${environment.id}</code>`],
        ['Started', (0,words/* dateAndTime */.bm)(report.started)],
        ['Run', linked && html `<a href="${url}" rel="noreferrer">open</a>`],
    ];
    const known = rows.filter(([, value]) => value !== false && value !== '');
    return html `<dl class="facts">${known.map(([name, value]) => html `<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
function pointsText({ points }) {
    const excluded = points.excluded !== undefined &&
        html ` <small title="Points of checks that could not be judged">${points.excluded} not counted</small>`;
    return html `${points.scored} of ${points.possible}${excluded}`;
}
//# sourceMappingURL=verdict.js.map
;// CONCATENATED MODULE: ./compiled/src/report/html.js












// Only this page's own style, and pictures that are part of it: no script, no request to anywhere.
const STYLE_HASH = (0,external_node_crypto_.createHash)('sha256').update(STYLESHEET).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;
const TONES = {
    passed: 'good',
    failed: 'bad',
    error: 'bad',
    leaked: 'bad',
    infra: 'unsure',
    cancelled: 'unsure',
};
/** The report as one HTML page that needs nothing else. `evidence`: pictures that it should hold. */
function htmlOf(report, evidence = new Map()) {
    const shown = (0,report_hidden/* withoutHidden */.P)(report);
    const name = shown.title || shown.lab || 'distsys';
    const page = html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headline(shown)} · ${name}</title>
<style>${raw(STYLESHEET)}</style>
</head>
<body class="${TONES[shown.outcome]}">
${verdict(shown, name, evidence)}
${section('Timeline', html `${stepList(shown)}${timeline(shown)}`)}
${section(`All ${(0,words/* count */.U9)(shown.checks.length, 'check')}`, allChecks(shown, evidence))}
${section('Created and removed', inventory(shown))}
${section('What was different here', notes(shown))}
${section('What a pass is worth', fidelity(shown))}
<footer><a href="report.json">report.json</a><a href="junit.xml">junit.xml</a><span>${shown.environment.owner}</span></footer>
</body>
</html>
`;
    return page.text;
}
/** The causes before anything else. */
function verdict(report, name, evidence) {
    // What is left behind and which checks failed is shown in full below: their one-line causes would only repeat it.
    const causes = report.causes.filter((cause) => cause.kind !== 'leak' && cause.kind !== 'checks');
    const bad = report.checks.filter(outcome/* isBad */.e2).length;
    const checksTitle = html `<h2>${bad} of ${(0,words/* count */.U9)(report.checks.length, 'check')} failed</h2>`;
    const missing = bad === 0 ? report.causes.filter((cause) => cause.kind === 'checks') : [];
    return html `<header>
<p class="quiet">${name}${report.target !== '' && ` on ${report.target}`}</p>
<h1>${headline(report)}</h1>
${leaks(report)}
${[...causes, ...missing].map(causeBlock)}
${report.outcome === 'passed' && goodNews(report)}
</header>
${bad > 0 && report.outcome !== 'failed' && checksTitle}
${failedChecks(report, evidence)}
${facts(report)}`;
}
function section(title, content) {
    return content.text.trim() === '' ? html `` : html `<section><h2>${title}</h2>${content}</section>`;
}
//# sourceMappingURL=html.js.map
;// CONCATENATED MODULE: ./compiled/src/report/xml.js

/** An element; attributes that are undefined are left out. */
function xml_element(name, attributes, children = [], text = '') {
    return { name, attributes, children, text };
}
/** A whole document, well-formed whatever its texts hold: what XML 1.0 does not allow is taken out. */
function xmlDocument(root) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${xml_render(root, '')}`;
}
function xml_render({ name, attributes, children, text }, indent) {
    const pairs = Object.entries(attributes).filter(([, value]) => value !== undefined);
    const open = `${indent}<${name}${pairs.map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`).join('')}`;
    if (children.length > 0) {
        return `${open}>\n${children.map((child) => xml_render(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
    }
    return text === '' ? `${open}/>\n` : `${open}>${escapeXml(text)}</${name}>\n`;
}
const xml_ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escapeXml(text) {
    return (0,printable/* printable */.g$)(text).replace(/[&<>"']/g, (character) => xml_ENTITIES[character] ?? '');
}
/** A parser turns a bare newline in an attribute into a blank. */
function escapeAttribute(text) {
    return escapeXml(text).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
//# sourceMappingURL=xml.js.map
;// CONCATENATED MODULE: ./compiled/src/report/junit.js




/** Characters of one text; a value of megabytes would make viewers give up. */
const junit_LENGTH = 20_000;
/**
 * JUnit XML as the usual publishers read it: one suite for the lifecycle (each step a case), one for the checks. What
 * could not be judged because a service of ours was down is skipped, with its reason: it counts against nobody.
 */
function junitOf(report) {
    const shown = (0,report_hidden/* withoutHidden */.P)(report);
    const suites = [lifecycleSuite(shown), checksSuite(shown)];
    const attributes = { name: shown.title || shown.lab, ...totals(suites.flatMap((suite) => suite.children)) };
    const root = xml_element('testsuites', { ...attributes, time: inSeconds(shown.duration) }, suites);
    return xmlDocument(root);
}
function lifecycleSuite(report) {
    const cases = report.steps.map((step) => stepCase(step, report));
    return suite('lifecycle', report, report.duration, cases, {
        lab: report.lab,
        target: report.target,
        fidelity: report.fidelity,
        environment: report.environment.id,
        outcome: report.outcome,
        points: `${report.points.scored}/${report.points.possible}`,
    });
}
function checksSuite(report) {
    const cases = report.checks.map((check) => checkCase(check, report));
    const duration = report.checks.reduce((sum, check) => sum + check.duration, 0);
    return suite('checks', report, duration, cases, {});
}
function suite(name, report, duration, cases, properties) {
    const listed = Object.entries(properties).map(([key, value]) => xml_element('property', { name: key, value }));
    const children = listed.length === 0 ? cases : [xml_element('properties', {}, listed), ...cases];
    const attributes = {
        name: `${report.lab} ${name}`,
        ...totals(cases),
        time: inSeconds(duration),
        timestamp: new Date(report.started).toISOString(),
    };
    return xml_element('testsuite', attributes, children);
}
function stepCase(step, report) {
    const causes = report.causes.filter((cause) => cause.step === step.id);
    const location = causes.find((cause) => cause.location !== undefined)?.location;
    const attributes = {
        classname: `${report.lab}.lifecycle`,
        name: step.title,
        time: inSeconds(step.duration),
        file: location?.file,
        line: location?.line,
    };
    const parts = step.parts.map((part) => `${part.name}: ${part.outcome}, ${inSeconds(part.duration)} s`);
    const told = [step.summary, ...step.notes.map((note) => `note: ${note}`), ...parts];
    const output = xml_element('system-out', {}, [], told.filter((text) => text !== '').join('\n'));
    return xml_element('testcase', attributes, [...stepResult(step, report), output]);
}
function stepResult(step, report) {
    if (step.outcome === 'ok' || step.outcome === 'running')
        return [];
    if (step.outcome !== 'failed')
        return [xml_element('skipped', { message: junit_text(step.summary || step.outcome) })];
    const causes = report.causes.filter((cause) => cause.step === step.id);
    const first = causes[0];
    const theirs = first === undefined || first.kind === 'user' || first.kind === 'checks';
    const message = first === undefined ? step.summary : (0,cause_text/* causeText */.x)(first);
    const left = first?.kind === 'leak' ? ['left:', ...leakedLines(report)] : [];
    const details = causes.flatMap((cause) => [
        (0,cause_text/* causeText */.x)(cause),
        ...(cause.hint === undefined ? [] : [`hint: ${cause.hint}`]),
        ...(cause.log ?? []),
    ]);
    const attributes = { message: junit_text(message), type: first?.kind ?? 'failed' };
    return [xml_element(theirs ? 'failure' : 'error', attributes, [], [...details, ...left].join('\n'))];
}
function leakedLines(report) {
    const left = report.leaked.map((one) => `${one.type} ${one.name} ${one.error ?? ''}`);
    return [...left, ...report.removal];
}
function checkCase(check, report) {
    const properties = {
        id: check.id,
        points: `${check.points}/${check.maxPoints}`,
        fidelity: check.fidelity,
        attempts: String(check.attempts),
    };
    const listed = Object.entries(properties).map(([name, value]) => xml_element('property', { name, value }));
    const attributes = {
        classname: `${report.lab}.checks.${check.kind}`,
        name: check.title,
        time: inSeconds(check.duration),
        file: check.location?.file,
        line: check.location?.line,
    };
    return xml_element('testcase', attributes, [xml_element('properties', {}, listed), ...checkResult(check)]);
}
function checkResult(check) {
    const message = junit_text(check.message ?? check.outcome);
    if (check.outcome === 'pass')
        return [];
    if (check.outcome === 'skip')
        return [xml_element('skipped', { message })];
    if (check.outcome === 'infra')
        return [xml_element('skipped', { message: `not judged: ${message}` })];
    const body = [
        ...(check.expected === undefined ? [] : [`expected: ${junit_text(check.expected)}`]),
        ...(check.actual === undefined ? [] : [`actual: ${junit_text(check.actual)}`]),
        ...(check.hint === undefined ? [] : [`hint: ${junit_text(check.hint)}`]),
    ].join('\n');
    return [xml_element(check.outcome === 'fail' ? 'failure' : 'error', { message, type: check.kind }, [], body)];
}
function totals(elements) {
    const cases = elements.flatMap((one) => (one.name === 'testsuite' ? one.children : [one]));
    const tests = cases.filter((one) => one.name === 'testcase');
    const having = (name) => tests.filter((one) => one.children.some((child) => child.name === name)).length;
    return {
        tests: tests.length,
        failures: having('failure'),
        errors: having('error'),
        skipped: having('skipped'),
    };
}
const junit_text = (value) => (0,printable/* clip */.$Q)((0,printable/* printable */.g$)(value), junit_LENGTH);
const inSeconds = (duration) => (Math.max(0, duration) / 1000).toFixed(3);
//# sourceMappingURL=junit.js.map
// EXTERNAL MODULE: ./compiled/src/report/report-json.js
var report_json = __webpack_require__(6598);
// EXTERNAL MODULE: ./compiled/src/report/summary.js + 1 modules
var summary = __webpack_require__(5720);
;// CONCATENATED MODULE: ./compiled/src/report/write.js










const PICTURES = {
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.jpeg': 'image/jpeg',
    '.webp': 'image/webp',
    '.gif': 'image/gif',
};
/**
 * Writes every rendering into `folder`, each file whole or not at all, and returns their paths. Pictures that checks
 * name as evidence are read from `folder` and put into the page.
 */
async function writeReport(report, folder, options = {}) {
    const evidence = await readEvidence((0,report_hidden/* withoutHidden */.P)(report), folder, options.evidenceBytes ?? 8 * 1024 * 1024);
    const files = {
        'index.html': htmlOf(report, evidence),
        'report.json': (0,report_json/* reportJson */.l)(report),
        'junit.xml': junitOf(report),
        'summary.md': (0,summary.summaryOf)(report),
        'badge.json': badgeOf(report),
        'classroom.json': `${JSON.stringify((0,classroom/* classroomResult */.F)(report), null, 2)}\n`,
    };
    const paths = Object.entries(files).map(async ([name, content]) => {
        const path = (0,external_node_path_.join)(folder, name);
        await (0,system_files/* writeFileAtomic */.Z)(path, content);
        return path;
    });
    return Promise.all(paths);
}
async function readEvidence(report, folder, budget) {
    const found = new Map();
    let left = budget;
    for (const { evidence } of report.checks) {
        const type = evidence === undefined ? undefined : PICTURES[(0,external_node_path_.extname)(evidence).toLowerCase()];
        if (evidence === undefined || type === undefined || found.has(evidence))
            continue;
        const bytes = await readWithin(folder, evidence, left);
        if (bytes === undefined)
            continue;
        left -= bytes.length;
        found.set(evidence, `data:${type};base64,${bytes.toString('base64')}`);
    }
    return found;
}
/** A file below `folder` of at most `limit` bytes; undefined when there is none: a report must not fail for a picture. */
async function readWithin(folder, path, limit) {
    const full = (0,external_node_path_.resolve)(folder, path);
    if (!full.startsWith((0,external_node_path_.resolve)(folder) + external_node_path_.sep))
        return undefined;
    const file = await (0,promises_.open)(full).catch(() => undefined);
    try {
        const size = (await file?.stat())?.size ?? Number.POSITIVE_INFINITY;
        return size <= limit ? await file?.readFile() : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        await file?.close();
    }
}
//# sourceMappingURL=write.js.map

/***/ })

};
