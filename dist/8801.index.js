export const id = 8801;
export const ids = [8801];
export const modules = {

/***/ 7528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ causeText)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2926);

/** "vote: image cannot be pulled": the subject, unless the message names it. */
function causeText({ subject, message }) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(subject === undefined || message.includes(subject) ? message : `${subject}: ${message}`);
}
//# sourceMappingURL=cause-text.js.map

/***/ }),

/***/ 3837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withoutHidden),
/* harmony export */   z: () => (/* binding */ HIDDEN_MESSAGE)
/* harmony export */ });
const HIDDEN_MESSAGE = 'hidden: only its title and points are shown';
/** The report with nothing of its hidden checks but title, outcome and points: what students may read. */
function withoutHidden(report) {
    if (report.checks.every((check) => check.visibility === 'visible'))
        return report;
    return { ...report, checks: report.checks.map(concealed) };
}
function concealed(check) {
    if (check.visibility === 'visible')
        return check;
    const { expected, actual, hint, evidence, location, ...rest } = check;
    return { ...rest, message: HIDDEN_MESSAGE };
}
//# sourceMappingURL=hidden.js.map

/***/ }),

/***/ 777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ teardownSummary),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Gk: () => (/* binding */ checksSummary),
/* harmony export */   LI: () => (/* binding */ checksWorstFirst),
/* harmony export */   XE: () => (/* binding */ pointsOf),
/* harmony export */   dk: () => (/* binding */ leakCause),
/* harmony export */   e2: () => (/* binding */ isBad),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   pD: () => (/* binding */ checksCause),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   sL: () => (/* binding */ isJudged)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3660);

const SEVERITY = ['leak', 'user', 'checks', 'internal', 'infra'];
/** What exit codes mean to scripts; 130 is what a shell reports after Ctrl-C. */
const EXIT_CODES = {
    passed: 0,
    failed: 1,
    error: 2,
    infra: 3,
    leaked: 4,
    cancelled: 130,
};
/** The process's exit code: 0 passed, 1 checks failed, 2 their input, 3 infrastructure, 4 leaked, 130 cancelled. */
function exitCodeOf(report) {
    return EXIT_CODES[report.outcome];
}
/** The worst of what happened: leaked, error (their input), failed (checks), cancelled, infra, passed. */
function outcomeOf(causes, checks, cancelled) {
    const has = (kind) => causes.some((cause) => cause.kind === kind);
    const checked = (outcome) => checks.some((check) => check.outcome === outcome);
    if (has('leak'))
        return 'leaked';
    if (has('user') || checked('error'))
        return 'error';
    if (has('checks') || checked('fail'))
        return 'failed';
    if (cancelled)
        return 'cancelled';
    if (has('infra') || has('internal') || checked('infra'))
        return 'infra';
    return 'passed';
}
/** The causes, worst first; of the same kind the earliest first, as that is the root more often. */
function worstFirst(causes) {
    const severity = (cause) => SEVERITY.indexOf(cause.kind ?? 'user');
    return causes.toSorted((a, b) => severity(a) - severity(b));
}
/** Points over the checks. What could not be judged counts neither way; a skip for a failed need counts as zero. */
function pointsOf(checks) {
    const sum = (list, value) => Math.round(list.reduce((total, check) => total + value(check), 0) * 1e6) / 1e6;
    const judged = checks.filter(isJudged);
    const excluded = sum(checks.filter((check) => !isJudged(check)), (check) => check.maxPoints);
    return {
        scored: sum(judged, (check) => check.points),
        possible: sum(judged, (check) => check.maxPoints),
        ...(excluded > 0 ? { excluded } : {}),
    };
}
/** Whether its points count: not when a service of ours was down, or this machine cannot show it. */
function isJudged(check) {
    return check.outcome !== 'infra' && check.excused !== true;
}
/** Whether it needs somebody's attention. */
function isBad(check) {
    return check.outcome !== 'pass' && check.outcome !== 'skip';
}
const BY_URGENCY = ['error', 'fail', 'infra', 'skip', 'pass'];
/** The checks, worst first, otherwise in the order they were declared. */
function checksWorstFirst(checks) {
    return checks.toSorted((a, b) => BY_URGENCY.indexOf(a.outcome) - BY_URGENCY.indexOf(b.outcome));
}
/** The cause that stands for all failed checks together, if there are any. */
function checksCause(checks, step) {
    const bad = checksWorstFirst(checks).filter(isBad);
    const first = bad[0];
    if (first === undefined)
        return undefined;
    const blame = bad.some((check) => check.outcome !== 'infra');
    const verb = blame ? 'failed' : 'could not be judged';
    const titles = bad.slice(0, 3).map((check) => check.title);
    const more = bad.length > 3 ? `, and ${bad.length - 3} more` : '';
    return {
        step,
        kind: blame ? 'checks' : 'infra',
        message: `${bad.length} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(checks.length, 'check')} ${verb}: ${titles.join(', ')}${more}`,
        location: bad.find((check) => check.visibility === 'visible')?.location,
    };
}
/** The cause that stands for everything that is left behind. */
function leakCause(leaked, step) {
    if (leaked.length === 0)
        return undefined;
    const names = leaked.slice(0, 3).map((resource) => `${resource.type} ${resource.name}`);
    const more = leaked.length > 3 ? `, and ${leaked.length - 3} more` : '';
    const left = leaked.length === 1 ? 'is left' : 'are left';
    return {
        step,
        kind: 'leak',
        message: `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(leaked.length, 'resource')} ${left}: ${names.join(', ')}${more}`,
    };
}
/** "23 passed   0 failed   1 skipped (needs two nodes)" */
function checksSummary(checks) {
    const of = (...outcomes) => checks.filter((check) => outcomes.includes(check.outcome));
    const skipped = of('skip');
    const reasons = new Set(skipped.map((check) => check.message));
    const [reason] = reasons;
    const why = reasons.size === 1 && reason !== undefined ? ` (${reason})` : '';
    const parts = [`${of('pass').length} passed`, `${of('fail').length} failed`];
    if (of('error').length > 0)
        parts.push(`${of('error').length} in error`);
    if (of('infra').length > 0)
        parts.push(`${of('infra').length} not judged`);
    if (skipped.length > 0)
        parts.push(`${skipped.length} skipped${why}`);
    return parts.join('   ');
}
/** "14 resources removed   0 resources left" */
function teardownSummary(removed, leaked) {
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(removed, 'resource')} removed   ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(leaked, 'resource')} left`;
}
//# sourceMappingURL=outcome.js.map

/***/ }),

/***/ 2926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable)
/* harmony export */ });
const ESC = '\u001b';
const BEL = '\u0007';
// Escape sequences of terminals (ECMA-48): CSI, OSC with its text, and the two-character ones.
const ESCAPES = new RegExp(`${ESC}\\[[0-?]*[ -/]*[@-~]|${ESC}\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?|${ESC}[@-Z\\\\-_]?`, 'g');
// Control characters, and what turns the direction of text around (a log could hide code in it).
const CONTROLS = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
/**
 * `text` without terminal escapes and control characters other than tab and newline; of a line that was drawn over
 * with carriage returns, as progress bars do, only what was last seen; lone surrogates become U+FFFD.
 */
function printable(text) {
    const visible = text.includes('\r') ? text.split('\n').map(lastDrawn).join('\n') : text;
    return visible
        .replace(ESCAPES, '')
        .replace(CONTROLS, '')
        .replace(/\p{Surrogate}/gu, '\ufffd');
}
function lastDrawn(line) {
    const drawn = line.replace(/\r+$/, '');
    return drawn.slice(drawn.lastIndexOf('\r') + 1);
}
/** One line: runs of blanks and newlines become one space. */
function oneLine(text) {
    return printable(text).replace(/\s+/g, ' ').trim();
}
/** At most `length` UTF-16 units of `text`, never half a character, with a `…` where it was cut. */
function clip(text, length) {
    if (text.length <= length)
        return text;
    return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
//# sourceMappingURL=printable.js.map

/***/ }),

/***/ 6485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ Recorder)
});

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(6698);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/report/printable.js
var printable = __webpack_require__(2926);
;// CONCATENATED MODULE: ./compiled/src/report/redactor.js
const MASK = '***';
/** A line of a multi-line secret shorter than this says nothing by itself, as in "}" or "-----". */
const SHORTEST_LINE = 8;
/** Replaces known secrets, wherever they stand, by `***`. */
class Redactor {
    secrets = [];
    constructor(secrets = []) {
        for (const secret of secrets)
            this.add(secret);
    }
    /** Adds a secret that became known later. Of one with several lines, each line is a secret too: logs come in lines. */
    add(secret) {
        if (secret.trim() === '')
            return;
        const lines = secret.split(/\r?\n/).map((line) => line.trim());
        const parts = lines.length > 1 ? lines.filter((line) => line.length >= SHORTEST_LINE) : [];
        const escaped = JSON.stringify(secret).slice(1, -1);
        const known = new Set([...this.secrets, secret, secret.trim(), escaped, ...parts]);
        // The longest first: else a secret that begins with another would leave its rest behind.
        this.secrets = [...known].sort((a, b) => b.length - a.length);
    }
    text(text) {
        let result = text;
        for (const secret of this.secrets) {
            if (result.includes(secret))
                result = result.replaceAll(secret, MASK);
        }
        return result;
    }
    /** A copy of plain data with every string in it redacted. */
    data(value) {
        return mapStrings(value, (text) => this.text(text));
    }
}
/** A copy of plain data (strings, numbers, arrays, objects) with `change` applied to every string value. */
function mapStrings(value, change) {
    const visit = (item) => {
        if (typeof item === 'string')
            return change(item);
        if (Array.isArray(item))
            return item.map(visit);
        if (item === null || typeof item !== 'object')
            return item;
        return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, visit(inner)]));
    };
    return visit(value);
}
//# sourceMappingURL=redactor.js.map
;// CONCATENATED MODULE: ./compiled/src/report/cause.js



/** Lines and characters of a log that the report keeps; renderings show fewer. */
const LOG_LINES = 200;
const LINE_LENGTH = 2_000;
const MESSAGE_LENGTH = 8_000;
/**
 * Why a step failed, from what it threw: one cause, or several from an AggregateError. `clean` takes secrets and
 * control characters out of each text, before it is cut: half a secret would not be recognised.
 */
function causesOf(error, step, clean) {
    if (error instanceof AggregateError && error.errors.length > 0) {
        return error.errors.flatMap((inner) => causesOf(inner, step, clean));
    }
    const cause = mapStrings(causeOf(error, step), clean);
    const log = cause.log?.flatMap((line) => line.split('\n')).slice(-LOG_LINES);
    return [
        {
            ...cause,
            message: (0,printable/* clip */.$Q)(cause.message, MESSAGE_LENGTH),
            ...(log === undefined ? {} : { log: log.map((line) => (0,printable/* clip */.$Q)(line, LINE_LENGTH)) }),
        },
    ];
}
function causeOf(error, step) {
    const message = (0,errors/* messageOf */.bD)(error) || 'failed without a message';
    if (error instanceof errors/* UserError */.yo || error instanceof errors/* InfraError */.Ri) {
        const kind = error instanceof errors/* UserError */.yo ? 'user' : 'infra';
        const { subject, location, hint } = error;
        return {
            step,
            kind,
            message,
            ...defined({ subject, location, hint, log: error.log ?? tailOf(error.cause) }),
        };
    }
    // A command whose failure nobody put in words: our doing or the machine's, not the student's.
    if (error instanceof errors/* CommandError */.Qd)
        return { step, kind: 'infra', message, ...defined({ log: tailOf(error) }) };
    const stack = error instanceof Error ? error.stack?.split('\n').slice(1) : undefined;
    return { step, kind: 'internal', message, ...defined({ log: stack }) };
}
function tailOf(error) {
    return error instanceof errors/* CommandError */.Qd ? error.tail(LOG_LINES) : undefined;
}
function defined(fields) {
    const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries);
}
/** Ended because somebody stopped it, not because of what it did. */
function isAborted(error) {
    if (error instanceof errors/* CommandError */.Qd)
        return error.reason === 'aborted';
    return error?.name === 'AbortError';
}
//# sourceMappingURL=cause.js.map
// EXTERNAL MODULE: ./compiled/src/report/outcome.js
var report_outcome = __webpack_require__(777);
;// CONCATENATED MODULE: ./compiled/src/report/recorded-step.js

/** A running step: what the work is handed, and what the recorder keeps of it. */
class RecordedStep {
    step;
    journal;
    findings = { causes: [], checks: [], leaked: [], removal: [] };
    /** The run was cancelled while this ran: what it throws is a consequence. */
    interrupted = false;
    constructor(step, journal) {
        this.step = step;
        this.journal = journal;
    }
    async part(name, work) {
        const started = this.journal.now();
        const part = { name: this.journal.clean(name), started, duration: 0, outcome: 'running' };
        this.step.parts.push(part);
        this.journal.partStarted(this.step, part);
        try {
            const result = await work();
            part.outcome = 'ok';
            return result;
        }
        catch (error) {
            part.outcome = 'failed';
            throw error;
        }
        finally {
            part.duration = this.journal.now() - started;
            this.journal.partEnded(this.step, part);
        }
    }
    progress(text) {
        this.journal.progress(this.step, this.journal.clean(text));
    }
    note(text) {
        const note = this.journal.clean(text);
        if (this.step.notes.includes(note))
            return;
        this.step.notes.push(note);
        this.journal.note(this.step, note);
    }
    summary(text) {
        this.step.summary = this.journal.clean(text);
    }
    /** Nothing was thrown, yet it does not count as done. */
    foundBad() {
        return this.findings.leaked.length > 0 || this.findings.checks.some(report_outcome/* isBad */.e2);
    }
}
//# sourceMappingURL=recorded-step.js.map
// EXTERNAL MODULE: ./compiled/src/report/words.js
var words = __webpack_require__(3660);
;// CONCATENATED MODULE: ./compiled/src/report/run-record.js


const UNKNOWN = {
    lab: '',
    title: '',
    target: '',
    fidelity: '',
    environment: { id: '', owner: '', expires: '' },
};
/** Everything a run told, and the report that follows from it. */
class RunRecord {
    now;
    facts;
    steps = [];
    checks = [];
    causes = [];
    leaked = [];
    removal = [];
    declared = [];
    /** How many results there should be, as far as anybody said. */
    expected = 0;
    resources = new Map();
    started;
    constructor(now) {
        this.now = now;
        this.started = now();
    }
    /** Keeps a resource; one known already is brought up to date. */
    keep(resource) {
        const key = `${resource.type} ${resource.id}`;
        this.resources.set(key, { ...this.resources.get(key), ...resource });
    }
    report(aborted) {
        const thrown = [...this.causes];
        const cancelled = aborted || this.steps.some((step) => step.outcome === 'cancelled');
        const checks = [...this.checks, ...this.notRun(thrown, cancelled)];
        const causes = (0,report_outcome/* worstFirst */.md)([
            (0,report_outcome/* leakCause */.dk)(this.leaked, 'teardown'),
            ...thrown,
            this.missingCause(thrown, cancelled),
            (0,report_outcome/* checksCause */.pD)(this.checks, 'checks'),
        ].filter((cause) => cause !== undefined));
        return structuredClone({
            schemaVersion: 1,
            ...(this.facts ?? UNKNOWN),
            outcome: (0,report_outcome/* outcomeOf */.sG)(causes, this.checks, cancelled && thrown.length === 0),
            started: this.started,
            duration: this.now() - this.started,
            steps: this.steps,
            checks,
            points: (0,report_outcome/* pointsOf */.XE)(checks),
            causes,
            resources: [...this.resources.values()],
            leaked: this.leaked,
            removal: this.removal,
        });
    }
    /** Declared checks without a result: skipped, and held against the student only when their own work was the reason. */
    notRun(causes, cancelled) {
        const done = new Set(this.checks.map((check) => check.id));
        const theirs = causes.length === 0 ? !cancelled : causes.some((cause) => cause.kind === 'user');
        const why = (0,report_outcome/* worstFirst */.md)(causes)[0];
        const reason = why === undefined ? (cancelled ? 'cancelled' : 'no result') : `${why.step} failed`;
        return this.declared
            .filter((check) => !done.has(check.id))
            .map((check) => ({
            ...check,
            kind: check.kind ?? '',
            outcome: 'skip',
            points: 0,
            message: `not run: ${reason}`,
            attempts: 0,
            started: this.now(),
            duration: 0,
            fidelity: this.facts?.fidelity ?? '',
            ...(theirs ? {} : { excused: true }),
        }));
    }
    /** A run whose checks silently did not happen must not pass. */
    missingCause(thrown, cancelled) {
        const expected = Math.max(this.expected, this.declared.length);
        if (this.checks.length >= expected || thrown.length > 0 || cancelled)
            return undefined;
        const missing = expected - this.checks.length;
        const message = `${missing} of ${(0,words/* count */.U9)(expected, 'declared check')} did not run`;
        return { step: 'checks', kind: 'checks', message };
    }
}
//# sourceMappingURL=run-record.js.map
;// CONCATENATED MODULE: ./compiled/src/report/recorder.js








/** Makes the steps of a run, keeps what they tell, and makes the report of it. Stores nothing unredacted. */
class Recorder {
    options;
    record;
    running = new Set();
    seen = new WeakSet();
    enclosing = new external_node_async_hooks_.AsyncLocalStorage();
    redactor;
    listeners;
    journal;
    constructor(options) {
        this.options = options;
        const { clock } = options;
        // Durations come from the monotonic clock, so that a clock set right in mid-run bends no timeline.
        const offset = clock.now() - clock.monotonic();
        const now = () => Math.round(offset + clock.monotonic());
        this.record = new RunRecord(now);
        this.redactor = options.redactor ?? new Redactor();
        this.listeners = [...(options.listeners ?? [])];
        this.journal = {
            now,
            clean: (text) => this.clean(text),
            progress: (step, text) => this.tell({ type: 'progress', step, text }),
            note: (step, text) => this.tell({ type: 'note', step, text }),
            partStarted: (step, part) => this.tell({ type: 'part-started', step, part }),
            partEnded: (step, part) => this.tell({ type: 'part-ended', step, part }),
        };
        options.signal?.addEventListener('abort', () => {
            for (const recorded of this.running)
                recorded.interrupted = true;
        });
    }
    listen(listener) {
        this.listeners.push(listener);
    }
    /** A secret that became known: from now on it is in nothing that is told or kept. */
    mask(secret) {
        this.redactor.add(secret);
    }
    /** Says what runs and where; again, when more is known. The first call tells the listeners. */
    begin(facts) {
        const first = this.record.facts === undefined;
        this.record.facts = this.cleanData(facts);
        if (first)
            this.tell({ type: 'run-started', facts: this.record.facts, time: this.journal.now() });
    }
    /**
     * Runs `work` as a step; steps may run side by side. What it throws becomes the step's causes and is thrown on;
     * an abort, or an error that a sister step has thrown already, makes the step cancelled instead of failed.
     */
    async step(id, title, work) {
        const recorded = new RecordedStep(this.newStep(id, title), this.journal);
        this.running.add(recorded);
        this.tell({ type: 'step-started', step: recorded.step });
        try {
            const result = await this.enclosing.run(recorded, () => work(recorded));
            this.end(recorded, recorded.foundBad() ? 'failed' : 'ok');
            return result;
        }
        catch (error) {
            this.end(recorded, this.blame(recorded, error));
            throw error;
        }
    }
    /** A step that was left out, and why. */
    skip(id, title, why) {
        const recorded = new RecordedStep(this.newStep(id, title), this.journal);
        recorded.summary(why);
        this.end(recorded, 'skipped');
    }
    /** What should be checked: what then has no result stands in the report as not run, with its points. */
    declare(checks) {
        this.record.declared = this.cleanData(checks);
    }
    /** Check results; within a step they are that step's. Fewer than `expected` fail the run. */
    checks(results, expected = results.length) {
        const clean = this.cleanData(results);
        this.record.checks.push(...clean);
        this.record.expected += expected;
        this.enclosing.getStore()?.findings.checks.push(...clean);
    }
    /** What was created or removed so far; the same resource again replaces what was said of it. */
    resources(resources) {
        for (const resource of this.cleanData(resources))
            this.record.keep(resource);
    }
    /** What a teardown removed and what it left; within a step it is that step's. */
    teardown(outcome) {
        const { removed, leaked, removal } = this.cleanData(outcome);
        for (const resource of [...removed, ...leaked])
            this.record.keep(resource);
        this.record.leaked.push(...leaked);
        this.record.removal.push(...removal);
        const enclosing = this.enclosing.getStore();
        if (enclosing === undefined)
            return;
        enclosing.findings.leaked.push(...leaked);
        enclosing.findings.removal.push(...removal);
        enclosing.step.summary ||= (0,report_outcome/* teardownSummary */.DO)(removed.length, leaked.length);
    }
    /** Notes why the run failed, where no step did: a lab.yml that cannot be read. What a step threw is known already. */
    failed(error, step = 'run') {
        if (this.wasSeen(error) || isAborted(error))
            return;
        this.record.causes.push(...causesOf(error, step, (text) => this.clean(text)));
    }
    /** The report as of now. */
    report() {
        return this.record.report(this.options.signal?.aborted === true);
    }
    /** Tells the listeners that it is over; `path` is where people find the report. */
    finish(path) {
        const report = this.report();
        this.tell({ type: 'run-ended', report, path });
        return report;
    }
    newStep(id, title) {
        const timing = { started: this.journal.now(), duration: 0 };
        const step = {
            id,
            title: this.clean(title),
            outcome: 'running',
            ...timing,
            summary: '',
            notes: [],
            parts: [],
        };
        this.record.steps.push(step);
        return step;
    }
    end(recorded, outcome) {
        const { step, findings } = recorded;
        this.running.delete(recorded);
        step.outcome = outcome;
        step.duration = this.journal.now() - step.started;
        if (findings.checks.length > 0)
            step.summary ||= (0,report_outcome/* checksSummary */.Gk)(findings.checks);
        this.tell({ type: 'step-ended', step, findings });
    }
    /** Keeps the causes of what a step threw, unless it is only the consequence of something else. */
    blame(recorded, error) {
        if (this.wasSeen(error) || isAborted(error))
            return 'cancelled';
        if (recorded.interrupted && !(error instanceof errors/* UserError */.yo))
            return 'cancelled';
        const causes = causesOf(error, recorded.step.id, (text) => this.clean(text));
        this.record.causes.push(...causes);
        recorded.findings.causes.push(...causes);
        return 'failed';
    }
    wasSeen(error) {
        if (typeof error !== 'object' || error === null)
            return false;
        const seen = this.seen.has(error);
        this.seen.add(error);
        return seen;
    }
    clean(text) {
        const { folder } = this.options;
        const told = this.redactor.text((0,printable/* printable */.g$)(text));
        return folder === undefined || folder === '/' ? told : told.replaceAll(`${folder}/`, '');
    }
    cleanData(value) {
        return mapStrings(value, (text) => this.clean(text));
    }
    tell(event) {
        for (const listener of this.listeners)
            listener(event);
    }
}
//# sourceMappingURL=recorder.js.map

/***/ }),

/***/ 6598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ reportJson)
/* harmony export */ });
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3837);

/** The report as JSON text; hidden checks with title, outcome and points only, unless `reveal`. */
function reportJson(report, options = {}) {
    return `${JSON.stringify(options.reveal === true ? report : (0,_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHidden */ .P)(report), null, 2)}\n`;
}
//# sourceMappingURL=report-json.js.map

/***/ }),

/***/ 6965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ createRenderer)
});

// EXTERNAL MODULE: ./compiled/src/report/report-json.js
var report_json = __webpack_require__(6598);
// EXTERNAL MODULE: ./compiled/src/report/hidden.js
var report_hidden = __webpack_require__(3837);
// EXTERNAL MODULE: ./compiled/src/report/printable.js
var printable = __webpack_require__(2926);
// EXTERNAL MODULE: ./compiled/src/report/words.js
var words = __webpack_require__(3660);
// EXTERNAL MODULE: ./compiled/src/report/cause-text.js
var cause_text = __webpack_require__(7528);
// EXTERNAL MODULE: ./compiled/src/report/outcome.js
var outcome = __webpack_require__(777);
// EXTERNAL MODULE: ./compiled/src/report/terminal/step-line.js
var step_line = __webpack_require__(3117);
// EXTERNAL MODULE: ./compiled/src/report/terminal/width.js
var terminal_width = __webpack_require__(1634);
;// CONCATENATED MODULE: ./compiled/src/report/terminal/failure-lines.js







/** Log lines under a cause; the report holds more. */
const LOG_LINES = 20;
const VALUE_LENGTH = 400;
/** Failed checks shown in full; of thousands nobody reads the rest here. */
const CHECKS = 20;
const WIDEST_CELL = 48;
/** A finished step: its line, and below it, cause first, all that is wrong. */
function stepLines(step, findings, layout) {
    const [cause, ...others] = findings.causes;
    const head = cause === undefined
        ? [(0,step_line/* stepLine */.l6)(step, (0,step_line/* stepBody */.Du)(step, layout), layout)]
        : [...headLines(step, (0,cause_text/* causeText */.x)(cause), layout), ...causeDetails(cause, layout)];
    return [
        ...head,
        ...others.flatMap((other) => [
            ...indented(`${layout.style.bad('✘')} `, (0,cause_text/* causeText */.x)(other), layout),
            ...causeDetails(other, layout),
        ]),
        ...checkLines(findings.checks, layout),
        ...leakLines(findings.leaked, findings.removal, layout),
    ];
}
/** The failed step's line; a message too long for it goes on below. */
function headLines(step, text, layout) {
    const room = layout.width - step_line/* INDENT */.BH - 3 - (0,terminal_width/* widthOf */.qz)((0,words/* seconds */.YA)(step.duration));
    const [first = '', ...more] = (0,terminal_width/* wrap */.LV)(text, room);
    return [(0,step_line/* stepLine */.l6)(step, first, layout), ...more.map((rest) => ' '.repeat(step_line/* INDENT */.BH) + rest)];
}
/** Place, hint, and the end of the log. */
function causeDetails(cause, layout) {
    const { style } = layout;
    const log = (cause.log ?? []).slice(-LOG_LINES);
    return [
        ...(cause.location === undefined ? [] : [`  ${style.bold((0,printable/* printable */.g$)((0,words/* place */.ik)(cause.location)))}`]),
        ...(cause.hint === undefined ? [] : indented('  hint: ', cause.hint, layout)),
        ...log.flatMap((text) => indented(style.dim('  │ '), text, layout)),
    ];
}
function checkLines(checks, layout) {
    const bad = (0,outcome/* checksWorstFirst */.LI)(checks).filter(outcome/* isBad */.e2);
    const shown = bad.slice(0, CHECKS).flatMap((check) => checkBlock(check, layout));
    const rest = bad.length - CHECKS;
    return rest > 0 ? [...shown, `  and ${rest} more, all in the report`] : shown;
}
function checkBlock(check, layout) {
    const { style } = layout;
    const mark = check.outcome === 'infra' ? style.warn('!') : style.bad('✘');
    const head = indented(`  ${mark} `, `${check.id}  ${check.title}`, layout);
    if (check.visibility === 'hidden')
        return [...head, `      ${report_hidden/* HIDDEN_MESSAGE */.z}`];
    const field = (name, value) => value === undefined
        ? []
        : indented(`      ${style.dim((0,terminal_width/* padEnd */.f)(name, 10))}`, (0,printable/* clip */.$Q)((0,printable/* printable */.g$)(value), VALUE_LENGTH), layout);
    const tries = check.attempts > 1 ? [`${check.attempts} attempts in ${(0,words/* seconds */.YA)(check.duration)}`] : [];
    const where = check.location === undefined ? [] : [(0,printable/* printable */.g$)((0,words/* place */.ik)(check.location))];
    return [
        ...head,
        ...field('', check.message),
        ...field('expected', check.expected),
        ...field('actual', check.actual),
        ...field('after', tries[0]),
        ...field('at', where[0]),
        ...field('hint', check.hint),
    ];
}
/** What is left, as a table, and the commands that remove it. */
function leakLines(leaked, removal, layout) {
    if (leaked.length === 0)
        return [];
    const rows = leaked.map((resource) => [resource.type, resource.name, resource.id.slice(0, 12), resource.error ?? ''].map(printable/* oneLine */.TN));
    const all = [['type', 'name', 'id', 'why it is still there'], ...rows];
    const widths = [0, 1, 2].map((column) => Math.min(WIDEST_CELL, Math.max(...all.map((row) => (0,terminal_width/* widthOf */.qz)(row[column] ?? '')))));
    const table = all.map((row) => row
        .map((cell, column) => (0,terminal_width/* padEnd */.f)(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd());
    const [head = '', ...body] = table;
    return [
        `  ${layout.style.dim(head)}`,
        ...body.flatMap((row) => indented('  ', row, layout)),
        ...(removal.length === 0 ? [] : ['  remove what is left with:']),
        // Never wrapped: these are to be copied.
        ...removal.map((command) => `    ${(0,printable/* oneLine */.TN)(command)}`),
    ];
}
/** `prefix` and the text, wrapped under itself. `prefix` may be coloured: it is measured by what it shows. */
function indented(prefix, text, layout) {
    const lead = (0,terminal_width/* widthOf */.qz)((0,printable/* printable */.g$)(prefix));
    return (0,terminal_width/* wrap */.LV)((0,printable/* printable */.g$)(text), layout.width - lead).map((piece, index) => (index === 0 || prefix.includes('│') ? prefix : ' '.repeat(lead)) + piece);
}
//# sourceMappingURL=failure-lines.js.map
;// CONCATENATED MODULE: ./compiled/src/report/terminal/live-region.js


const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
// Synchronized update: terminals that know it show the frame at once; the others ignore it.
const BEGIN_FRAME = '\u001b[?2026h';
const END_FRAME = '\u001b[?2026l';
const CLEAR_LINE_END = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';
/** Lines at the bottom of a terminal that are drawn over, with permanent lines above. One write per frame. */
class LiveRegion {
    output;
    drawn = [];
    hidden = false;
    constructor(output) {
        this.output = output;
    }
    /** Cells that a line may take: the last column stays free, a line that touches it may wrap. */
    get width() {
        return Math.max(20, (this.output.columns ?? 90) - 1);
    }
    /** Writes `permanent` lines, then `live` ones below, in place of the live lines before. */
    draw(permanent, live) {
        const shown = live.slice(0, Math.max(1, (this.output.rows ?? 24) - 1));
        if (permanent.length === 0 && shown.join('\n') === this.drawn.join('\n'))
            return;
        const lines = [...permanent, ...shown].map((text) => `${text}${CLEAR_LINE_END}\n`);
        const cursor = shown.length > 0 && !this.hidden ? HIDE_CURSOR : '';
        this.hidden ||= shown.length > 0;
        this.output.write(`${BEGIN_FRAME}${cursor}${this.up()}${lines.join('')}${CLEAR_BELOW}${END_FRAME}`);
        this.drawn = shown;
    }
    /** Leaves the live lines and gives the cursor back. Harmless when called again. */
    close() {
        if (this.hidden)
            this.output.write(SHOW_CURSOR);
        this.hidden = false;
        this.drawn = [];
    }
    /** Back to the first live line. A terminal made narrower meanwhile has broken them into more rows. */
    up() {
        const columns = this.output.columns ?? 90;
        const rows = this.drawn.map((text) => Math.max(1, Math.ceil((0,terminal_width/* widthOf */.qz)((0,printable/* printable */.g$)(text)) / columns)));
        const height = rows.reduce((sum, row) => sum + row, 0);
        return height === 0 ? '' : `\r\u001b[${height}A`;
    }
}
//# sourceMappingURL=live-region.js.map
;// CONCATENATED MODULE: ./compiled/src/report/terminal/repeat.js
/** Calls `action` every `interval` milliseconds, first after `delay`, until the returned function is called. */
function repeat(clock, delay, interval, action) {
    const stop = new AbortController();
    const run = async () => {
        await clock.sleep(delay, stop.signal);
        while (!stop.signal.aborted) {
            action();
            await clock.sleep(interval, stop.signal);
        }
    };
    // A sleep ends with an error only when it is stopped.
    run().catch(() => undefined);
    return () => stop.abort();
}
//# sourceMappingURL=repeat.js.map
;// CONCATENATED MODULE: ./compiled/src/report/terminal/run-lines.js







/** "voting on swarm · environment dsa-3f9c12 · expires 20:14" */
function headerLine(facts, time, { style, width }) {
    const { id, expires } = facts.environment;
    const until = Date.parse(expires);
    const name = subjectOf(facts);
    const rest = [
        ...(id === '' ? [] : [`environment ${id}`]),
        ...(Number.isNaN(until) ? [] : [`expires ${(0,words/* timeOfDay */.rb)(until, time)}`]),
    ];
    const [head = '', ...tail] = (0,terminal_width/* truncate */.xv)([name, ...rest].map(printable/* oneLine */.TN).join(' · '), width).split(' · ');
    return [style.bold(head), ...tail.map((text) => style.dim(text))].join(' · ');
}
/** "voting on swarm"; a command that is about no lab or no target leaves it out. */
function subjectOf({ lab, target }) {
    return [lab, target].filter((part) => part !== '').join(' on ');
}
/** The end of a run: when it did not pass, what it comes down to; then where the report is. */
function closingLines(report, path, layout) {
    const where = path === undefined ? [] : [`report ${(0,printable/* oneLine */.TN)(path)}`];
    return report.outcome === 'passed' ? where : [...verdictLines(report, layout), ...where];
}
/** The one line that `--quiet` ends with. */
function quietLine(report, path, layout) {
    const { style } = layout;
    const checks = report.checks.length === 0 ? '' : (0,outcome/* checksSummary */.Gk)(report.checks).replace(/ {3}/g, ' · ');
    const texts = [report.outcome, subjectOf(report), checks, (0,words/* seconds */.YA)(report.duration), path ?? ''];
    const text = texts
        .filter((part) => part !== '')
        .map(printable/* oneLine */.TN)
        .join(' · ');
    const passed = report.outcome === 'passed';
    return `${passed ? style.good('✔') : style.bad('✘')} ${text}`;
}
/** Causes that belong to no step are told here first: no step's line showed them. */
function verdictLines(report, layout) {
    const { style } = layout;
    const known = new Set(report.steps.map((step) => step.id));
    const orphans = report.causes.filter((cause) => !known.has(cause.step));
    const told = orphans.flatMap((cause) => [
        ...(0,terminal_width/* wrap */.LV)((0,cause_text/* causeText */.x)(cause), layout.width - 2).map((text, index) => (index === 0 ? `${style.bad('✘')} ` : '  ') + text),
        ...causeDetails(cause, layout),
    ]);
    const worst = report.causes[0];
    const points = report.points.possible > 0 ? `${report.points.scored} of ${report.points.possible} points` : '';
    const verdict = (0,step_line/* line */.n8)({
        mark: style.bad('✘'),
        title: report.outcome,
        body: worst === undefined ? '' : `${worst.step}: ${(0,cause_text/* causeText */.x)(worst)}`,
        note: points,
        end: (0,words/* seconds */.YA)(report.duration),
    }, layout);
    return [...told, verdict];
}
//# sourceMappingURL=run-lines.js.map
;// CONCATENATED MODULE: ./compiled/src/report/terminal/live.js









const FRAMES = [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'];
/** Milliseconds between frames. */
const FRAME = 100;
/** Finished steps above, running ones below with a spinner, what they do, and for how long. */
class LiveRenderer {
    clock;
    style;
    region;
    /** Running steps, in the order they started, with what they last said. */
    running = new Map();
    frame = 0;
    stop;
    constructor(output, clock, style) {
        this.clock = clock;
        this.style = style;
        this.region = new LiveRegion(output);
    }
    listener = (event) => {
        if (event.type === 'run-started')
            this.draw([headerLine(event.facts, event.time, this.layout)]);
        else if (event.type === 'step-started')
            this.started(event.step);
        else if (event.type === 'progress')
            this.running.set(event.step, event.text);
        else if (event.type === 'step-ended') {
            this.running.delete(event.step);
            this.draw(stepLines(event.step, event.findings, this.layout));
        }
        else if (event.type === 'run-ended') {
            this.draw(closingLines((0,report_hidden/* withoutHidden */.P)(event.report), event.path, this.layout));
            this.close();
        }
    };
    print(text) {
        this.draw((0,terminal_width/* wrap */.LV)((0,printable/* printable */.g$)(text), this.layout.width));
    }
    close() {
        this.stop?.();
        this.stop = undefined;
        this.region.close();
    }
    get layout() {
        return { style: this.style, width: this.region.width };
    }
    started(step) {
        this.running.set(step, '');
        this.stop ??= repeat(this.clock, FRAME, FRAME, () => {
            this.frame++;
            this.draw([]);
        });
        this.draw([]);
    }
    draw(permanent) {
        const now = this.clock.now();
        const live = [...this.running].map(([step, text]) => this.liveLine(step, text, now));
        this.region.draw(permanent, live);
        if (this.running.size === 0) {
            this.stop?.();
            this.stop = undefined;
        }
    }
    liveLine(step, text, now) {
        const active = step.parts
            .filter((part) => part.outcome === 'running')
            .map((part) => ({ ...part, duration: now - part.started }));
        const body = text !== '' ? (0,printable/* oneLine */.TN)(text) : (0,step_line/* partsBody */.ZI)(active, this.region.width - 30);
        const mark = this.style.dim(FRAMES[this.frame % FRAMES.length] ?? '');
        const shown = active.length === 0 && text === '' ? '' : body;
        return (0,step_line/* line */.n8)({ mark, title: step.title, body: shown, note: '', end: (0,words/* seconds */.YA)(now - step.started) }, this.layout);
    }
}
//# sourceMappingURL=live.js.map
;// CONCATENATED MODULE: ./compiled/src/report/terminal/plain.js






/** A step that takes longer than this says that it has begun; milliseconds. */
const PATIENCE = 2_000;
/** What a step is doing is said at most this often; milliseconds. */
const PROGRESS_INTERVAL = 10_000;
/** Lines for a log: none is ever drawn over, none is cut. */
class PlainRenderer {
    output;
    clock;
    quiet;
    layout;
    progress = new Map();
    stops = new Map();
    constructor(output, clock, style, 
    /** Only what failed, and one last line. */
    quiet) {
        this.output = output;
        this.clock = clock;
        this.quiet = quiet;
        this.layout = { style, width: Number.POSITIVE_INFINITY };
    }
    listener = (event) => {
        if (event.type === 'run-started' && !this.quiet) {
            this.write([headerLine(event.facts, event.time, this.layout)]);
        }
        else if (event.type === 'step-started' && !this.quiet)
            this.watch(event.step);
        else if (event.type === 'progress')
            this.progress.set(event.step, event.text);
        else if (event.type === 'step-ended') {
            this.unwatch(event.step);
            if (!this.quiet || event.step.outcome === 'failed') {
                this.write(stepLines(event.step, event.findings, this.layout));
            }
        }
        else if (event.type === 'run-ended') {
            const report = (0,report_hidden/* withoutHidden */.P)(event.report);
            const closing = this.quiet
                ? [quietLine(report, event.path, this.layout)]
                : closingLines(report, event.path, this.layout);
            this.write(closing);
            this.close();
        }
    };
    print(text) {
        this.write((0,printable/* printable */.g$)(text).split('\n'));
    }
    close() {
        for (const step of [...this.stops.keys()])
            this.unwatch(step);
    }
    watch(step) {
        let said;
        const say = () => {
            const now = this.progress.get(step) ?? '';
            if (now === said)
                return;
            said = now;
            const body = now === '' ? 'started' : (0,printable/* oneLine */.TN)(now);
            this.write([(0,step_line/* line */.n8)({ mark: '…', title: step.title, body, note: '', end: '' }, this.layout)]);
        };
        this.stops.set(step, repeat(this.clock, PATIENCE, PROGRESS_INTERVAL, say));
    }
    unwatch(step) {
        this.stops.get(step)?.();
        this.stops.delete(step);
        this.progress.delete(step);
    }
    write(lines) {
        if (lines.length > 0)
            this.output.write(`${lines.join('\n')}\n`);
    }
}
//# sourceMappingURL=plain.js.map
;// CONCATENATED MODULE: ./compiled/src/report/terminal/style.js
function createStyle(colour) {
    const sgr = (on, off) => (text) => colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    return { good: sgr(32, 39), bad: sgr(31, 39), warn: sgr(33, 39), dim: sgr(2, 22), bold: sgr(1, 22) };
}
//# sourceMappingURL=style.js.map
;// CONCATENATED MODULE: ./compiled/src/report/terminal.js




/** Shows a run: hand its `listener` to the Recorder. */
function createRenderer({ output, clock, mode, colour }) {
    if (mode === 'json')
        return jsonRenderer(output);
    const style = createStyle(colour);
    return mode === 'live'
        ? new LiveRenderer(output, clock, style)
        : new PlainRenderer(output, clock, style, mode === 'quiet');
}
/** Nothing but the report on the output, so that it can be piped. */
function jsonRenderer(output) {
    return {
        listener: (event) => {
            if (event.type === 'run-ended')
                output.write((0,report_json/* reportJson */.l)(event.report));
        },
        print: () => undefined,
        close: () => undefined,
    };
}
//# sourceMappingURL=terminal.js.map

/***/ }),

/***/ 3117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ INDENT),
/* harmony export */   Du: () => (/* binding */ stepBody),
/* harmony export */   ZI: () => (/* binding */ partsBody),
/* harmony export */   l6: () => (/* binding */ stepLine),
/* harmony export */   n8: () => (/* binding */ line)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2926);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3660);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1634);



/** Cells before a line's text: the mark, a blank, and the title. */
const INDENT = 13;
/** Lines end here when there is room, so that the durations stand in one column. */
const USUAL_WIDTH = 89;
const GAP = '   ';
const MARKS = {
    ok: '✔',
    failed: '✘',
    skipped: '–',
    cancelled: '■',
    running: '…',
};
/** One line for a step that is over: mark, title, what came of it, and how long it took. */
function stepLine(step, body, layout) {
    const { style } = layout;
    const mark = MARKS[step.outcome];
    const paint = {
        ok: style.good,
        failed: style.bad,
        skipped: style.dim,
        cancelled: style.warn,
        running: style.dim,
    };
    const end = step.outcome === 'skipped' ? '' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(step.duration);
    const note = step.outcome === 'ok' && step.summary === '' ? atOnce(step.parts) : '';
    return line({ mark: paint[step.outcome](mark), title: step.title, body, note, end }, layout);
}
/** Lays out one line; cuts the body, never the end. */
function line(parts, { style, width }) {
    const title = (0,_width_js__WEBPACK_IMPORTED_MODULE_2__/* .padEnd */ .f)((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(parts.title), INDENT - 2);
    const right = [parts.note, parts.end].filter((text) => text !== '').join(GAP);
    const taken = 2 + (0,_width_js__WEBPACK_IMPORTED_MODULE_2__/* .widthOf */ .qz)(title) + (right === '' ? 0 : GAP.length + (0,_width_js__WEBPACK_IMPORTED_MODULE_2__/* .widthOf */ .qz)(right));
    const body = (0,_width_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(gapped(parts.body), width - taken);
    const filler = ' '.repeat(Math.max(0, Math.min(width, USUAL_WIDTH) - taken - (0,_width_js__WEBPACK_IMPORTED_MODULE_2__/* .widthOf */ .qz)(body)));
    const text = `${parts.mark} ${style.bold(title)}${body}${right === '' ? '' : filler + GAP + style.dim(right)}`;
    return text.trimEnd();
}
/** One line that keeps the gaps between the things that it lists. */
function gapped(text) {
    const pieces = text.split(GAP).map(_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN);
    return pieces.filter((piece) => piece !== '').join(GAP);
}
/** What a finished step has to say: its summary with the notes that truncate, or its parts with their times. */
function stepBody(step, layout) {
    const room = Math.min(layout.width, USUAL_WIDTH) - INDENT - GAP.length - (0,_width_js__WEBPACK_IMPORTED_MODULE_2__/* .widthOf */ .qz)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(step.duration));
    if (step.summary === '' && step.parts.length > 0)
        return partsBody(step.parts, room - 12);
    let body = step.summary;
    for (const note of step.notes) {
        const longer = body === '' ? note : `${body} · ${note}`;
        if (!body.includes(note) && (0,_width_js__WEBPACK_IMPORTED_MODULE_2__/* .widthOf */ .qz)(longer) <= room)
            body = longer;
    }
    return body;
}
/** "vote 14.2 s   worker 11.0 s   +2 more": the slowest first, as many as fit. */
function partsBody(parts, room) {
    const slowest = parts.toSorted((a, b) => b.duration - a.duration);
    const texts = slowest.map((part) => `${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(part.name)} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(part.duration)}`);
    for (let shown = texts.length; shown > 0; shown--) {
        const more = shown < texts.length ? [`+${texts.length - shown} more`] : [];
        const body = [...texts.slice(0, shown), ...more].join(GAP);
        if ((0,_width_js__WEBPACK_IMPORTED_MODULE_2__/* .widthOf */ .qz)(body) <= room)
            return body;
    }
    return `${texts.length} parts`;
}
/** "3 at once" when at some moment that many parts ran. */
function atOnce(parts) {
    const running = parts.map((one) => parts.filter((other) => other.started <= one.started && one.started < other.started + other.duration)
        .length);
    const most = running.reduce((a, b) => Math.max(a, b), 0);
    return most > 1 ? `${most} at once` : '';
}
//# sourceMappingURL=step-line.js.map

/***/ }),

/***/ 1634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   f: () => (/* binding */ padEnd),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
// Made when first needed: it takes 20 ms, a third of the start of an action.
let segmenter;
const PLAIN = /^[\u0020-\u007e]*$/;
// What terminals draw two cells wide: emoji, and the East Asian wide blocks (Unicode UAX #11).
const WIDE = /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
const EMPTY = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
/** Cells that `text`, without escape sequences, takes on a terminal. */
function widthOf(text) {
    if (PLAIN.test(text))
        return text.length;
    let width = 0;
    for (const { segment } of segmentsOf(text))
        width += cellsOf(segment);
    return width;
}
/** `text` in at most `width` cells, with `…` where it was cut. */
function truncate(text, width) {
    if (widthOf(text) <= width)
        return text;
    return width < 1 ? '' : `${slices(text, width - 1).next().value ?? ''}…`;
}
function padEnd(text, width) {
    return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
/** Lines of at most `width` cells, broken at blanks where there are any. A newline in `text` is kept. */
function wrap(text, width) {
    return text.split('\n').flatMap((line) => wrapLine(line, Math.max(8, width)));
}
function wrapLine(line, width) {
    if (widthOf(line) <= width)
        return [line];
    const lines = [];
    let current = '';
    for (const word of line.split(' ')) {
        for (const [index, piece] of [...slices(word, width)].entries()) {
            const joined = index === 0 && current !== '' ? `${current} ${piece}` : `${current}${piece}`;
            if (widthOf(joined) <= width) {
                current = joined;
            }
            else {
                lines.push(current);
                current = piece;
            }
        }
    }
    return [...lines, current];
}
/** `text` in pieces of at most `width` cells, never within a character; one empty piece for an empty text. */
function* slices(text, width) {
    let piece = '';
    let used = 0;
    for (const { segment } of segmentsOf(text)) {
        const cells = cellsOf(segment);
        if (used + cells > width) {
            yield piece;
            piece = '';
            used = 0;
        }
        piece += segment;
        used += cells;
    }
    yield piece;
}
function segmentsOf(text) {
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return segmenter.segment(text);
}
function cellsOf(segment) {
    if (segment.length === 1 && segment >= ' ' && segment <= '~')
        return 1;
    if (EMPTY.test(segment))
        return 0;
    return WIDE.test(segment) ? 2 : 1;
}
//# sourceMappingURL=width.js.map

/***/ }),

/***/ 3660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   bm: () => (/* binding */ dateAndTime),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   rb: () => (/* binding */ timeOfDay)
/* harmony export */ });
/** A duration for people: "0.8 s", "75.0 s", from two minutes on "2 min 05 s". `duration` in milliseconds. */
function seconds(duration) {
    if (duration < 120_000)
        return `${(Math.max(0, duration) / 1000).toFixed(1)} s`;
    const whole = Math.round(duration / 1000);
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
/** "1 node", "3 nodes". */
function count(number, noun) {
    return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
/** Time of day on this machine, "20:14"; with the day when it is not the day of `today`. Milliseconds since 1970. */
function timeOfDay(time, today) {
    const date = new Date(time);
    const clock = `${two(date.getHours())}:${two(date.getMinutes())}`;
    if (date.toDateString() === new Date(today).toDateString())
        return clock;
    return `${date.getDate()} ${MONTHS[date.getMonth()]} ${clock}`;
}
/** "24 Nov 2026, 04:50 UTC". Milliseconds since 1970. */
function dateAndTime(time) {
    const date = new Date(time);
    if (Number.isNaN(date.getTime()))
        return '';
    const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
    return `${day}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
}
/** `file:line`, or the file alone. */
function place(location) {
    return location.line === undefined ? location.file : `${location.file}:${location.line}`;
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number) => String(number).padStart(2, '0');
//# sourceMappingURL=words.js.map

/***/ })

};
