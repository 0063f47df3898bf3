export const id = 5720;
export const ids = [5720];
export const modules = {

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
