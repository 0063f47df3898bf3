export const id = 4163;
export const ids = [4163];
export const modules = {

/***/ 4163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runChecks: () => (/* binding */ runChecks)
});

// EXTERNAL MODULE: ./compiled/src/report/outcome.js
var outcome = __webpack_require__(777);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./compiled/src/check/evidence.js


/** Characters of what was seen that are kept. */
const MAX_TEXT = 64 * 1024;
/**
 * Keeps what a failed check saw, or the picture that a look made: its path relative to the folder above
 * `evidenceFolder`, which is the report's. Undefined when there is nothing worth keeping.
 */
async function keepEvidence(id, sight, evidenceFolder) {
    if (evidenceFolder === undefined)
        return undefined;
    const picture = sight.finding?.evidence;
    if (picture !== undefined)
        return (0,external_node_path_.relative)((0,external_node_path_.join)(evidenceFolder, '..'), picture);
    if (sight.outcome !== 'fail' || sight.finding?.text === undefined)
        return undefined;
    const file = `${id}.txt`;
    const lines = [
        `expected: ${sight.expected}`,
        `found:    ${sight.actual}`,
        '',
        sight.finding.text.slice(0, MAX_TEXT),
    ];
    await (0,promises_.mkdir)(evidenceFolder, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(evidenceFolder, file), `${lines.join('\n')}\n`);
    return (0,external_node_path_.join)((0,external_node_path_.basename)(evidenceFolder), file);
}
//# sourceMappingURL=evidence.js.map
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/check/kind.js
var kind = __webpack_require__(3283);
;// CONCATENATED MODULE: ./compiled/src/check/judge.js


/** What docker and kubectl print when the engine or the API server does not answer. */
const UNREACHABLE = /Cannot connect to the Docker daemon|error during connect|connection to the server .* was refused|Unable to connect to the server|TLS handshake timeout|i\/o timeout|etcdserver: |the server is currently unable to handle the request|swarm does not have a leader/i;
/** Whose fault it is that a look threw. */
function judge(error) {
    const message = (0,errors/* messageOf */.bD)(error);
    if (error instanceof kind/* Unmet */.G_)
        return { outcome: 'fail', message, expected: error.expected, final: false };
    if (error instanceof kind/* Skip */.MO)
        return { outcome: 'skip', message, final: true };
    if (error instanceof errors/* InfraError */.Ri || isUnreachable(error))
        return { outcome: 'infra', message, final: false };
    return { outcome: 'error', message, final: !(error instanceof errors/* CommandError */.Qd) };
}
function isUnreachable(error) {
    if (!(error instanceof errors/* CommandError */.Qd))
        return false;
    return (UNREACHABLE.test(error.stderr) ||
        (error.reason === 'timeout' && /^\S*(docker|kubectl) /.test(error.command)));
}
/** Why nothing on the cluster can be judged; undefined when its engine or API server answers. */
async function clusterFailure(access, signal) {
    const options = { timeout: 15_000, signal };
    try {
        if (access.cluster.orchestrator === 'kubernetes')
            await access.kubectl(['get', '--raw', '/readyz'], options);
        else
            await access.docker(['version', '--format', '{{.Server.Version}}'], options);
        return undefined;
    }
    catch (error) {
        signal.throwIfAborted();
        return (0,errors/* messageOf */.bD)(error);
    }
}
//# sourceMappingURL=judge.js.map
// EXTERNAL MODULE: ./compiled/src/check/kinds/index.js + 24 modules
var kinds = __webpack_require__(3869);
// EXTERNAL MODULE: ./compiled/src/check/jsonpath.js
var jsonpath = __webpack_require__(5616);
;// CONCATENATED MODULE: ./compiled/src/check/capture.js

/**
 * The values named in `capture`: an expression that starts with `$` is a JSON path into what was found, any other a
 * regular expression on its text (its first group, or the whole match). A name with no value is in `missing`.
 */
function captureFrom(finding, expressions) {
    const values = new Map();
    const missing = [];
    for (const [name, expression] of Object.entries(expressions)) {
        const value = lookUp(finding, expression);
        if (value === undefined)
            missing.push(name);
        else
            values.set(name, value);
    }
    return { values, missing };
}
function lookUp(finding, expression) {
    if (expression.startsWith('$'))
        return (0,jsonpath/* readJsonPath */.A)(finding.value, expression);
    const match = new RegExp(expression, 'u').exec(finding.text ?? '');
    return match === null ? undefined : (match[1] ?? match[0]);
}
//# sourceMappingURL=capture.js.map
// EXTERNAL MODULE: ./compiled/src/check/duration.js
var check_duration = __webpack_require__(2665);
// EXTERNAL MODULE: ./compiled/src/check/expectation.js
var expectation = __webpack_require__(7363);
;// CONCATENATED MODULE: ./compiled/src/check/look.js





/**
 * Looks once; with `eventually` again until it is met or the time is up, the last time at the deadline itself; with
 * `consistently` then on until the time is over or it is no longer met. Time is the monotonic clock's.
 */
async function lookAt(check, kind, world, fill) {
    let attempts = 0;
    const once = async (budget) => {
        attempts++;
        const bounded = { ...world, timeout: Math.ceil(Math.min(check.timeout, budget)) };
        return { ...(await lookOnce(check, kind, bounded, fill)), attempts };
    };
    const first = await becomes(check, world, once);
    if (check.consistently === undefined || first.outcome !== 'pass')
        return first;
    return stays(check, world, first, once);
}
const MIN_BUDGET = 1_000;
async function becomes(check, world, once) {
    if (check.eventually === undefined)
        return once(check.timeout);
    const { clock } = world.context;
    const { within, every } = check.eventually;
    const end = clock.monotonic() + within;
    for (;;) {
        const sight = await once(Math.max(end - clock.monotonic(), MIN_BUDGET));
        if (sight.outcome === 'pass' || sight.final)
            return sight;
        const left = end - clock.monotonic();
        if (left <= 0)
            return { ...sight, message: `${sight.message} (within ${(0,check_duration/* formatDuration */.a3)(within)})` };
        await clock.sleep(Math.min(every, left), world.signal);
    }
}
async function stays(check, world, first, once) {
    const { clock } = world.context;
    const { for: duration, every } = check.consistently ?? { for: 0, every: 0 };
    const started = clock.monotonic();
    let sight = first;
    for (;;) {
        const left = started + duration - clock.monotonic();
        if (left <= 0)
            return sight;
        await clock.sleep(Math.min(every, left), world.signal);
        sight = await once(check.timeout);
        if (sight.outcome === 'pass')
            continue;
        const held = (0,check_duration/* formatDuration */.a3)(clock.monotonic() - started);
        return {
            ...sight,
            message: `${sight.message} (held for less than ${held} of ${(0,check_duration/* formatDuration */.a3)(duration)})`,
        };
    }
}
async function lookOnce(check, kind, world, fill) {
    const none = { attempts: 0, captured: new Map() };
    try {
        const finding = await kind.look(fill(), world);
        return { ...none, ...weigh(check, finding) };
    }
    catch (error) {
        world.signal.throwIfAborted();
        const { outcome, message, expected, final } = judge(error);
        const actual = outcome === 'fail' ? message : undefined;
        return { ...none, outcome, message, expected, actual, finding: pictureOf(error), final };
    }
}
/** What was seen when there was nothing to judge: at most a picture. */
function pictureOf(error) {
    if (!(error instanceof kind/* Unmet */.G_) || error.evidence === undefined)
        return undefined;
    return { met: false, expected: error.expected ?? '', actual: error.message, evidence: error.evidence };
}
function weigh(check, finding) {
    const expected = check.not ? `not: ${finding.expected}` : finding.expected;
    const seen = {
        expected,
        actual: finding.actual,
        finding,
        captured: new Map(),
        final: false,
    };
    if (finding.met === check.not) {
        return { ...seen, outcome: 'fail', message: `expected ${expected}; found ${finding.actual}` };
    }
    const { values, missing } = captureFrom(finding, check.capture);
    if (missing.length === 0)
        return { ...seen, outcome: 'pass', captured: values };
    const where = (0,expectation/* show */.WU)(finding.value ?? finding.text);
    return { ...seen, outcome: 'fail', message: `nothing to capture as ${missing.join(', ')} in ${where}` };
}
//# sourceMappingURL=look.js.map
// EXTERNAL MODULE: ./compiled/src/check/order.js
var order = __webpack_require__(9573);
;// CONCATENATED MODULE: ./compiled/src/check/skip.js
/** Why the check is not run here: the target, the cluster, or a check it needs; undefined when it is. */
function reasonToSkip(check, cluster, results) {
    const { nodes, 'routing-mesh': mesh } = check.requires;
    if (check.targets !== undefined && !check.targets.includes(cluster.provider)) {
        return { message: `only on ${check.targets.join(', ')}`, excused: true };
    }
    if (nodes !== undefined && cluster.nodes.length < nodes) {
        return { message: `needs ${numberWord(nodes)} nodes`, excused: true };
    }
    if (mesh === true && !cluster.routingMesh)
        return { message: 'needs a routing mesh', excused: true };
    return reasonInNeeds(check, results);
}
function reasonInNeeds(check, results) {
    const unmet = check.needs.map((id) => results.get(id)).filter((result) => result?.outcome !== 'pass');
    const blamed = unmet.find((result) => result?.outcome === 'fail' || result?.excused === false);
    const first = blamed ?? unmet[0];
    if (first === undefined)
        return undefined;
    return { message: `needs ${first.id}, which ${WORDS[first.outcome]}`, excused: blamed === undefined };
}
const WORDS = {
    pass: 'passed',
    fail: 'failed',
    error: 'is in error',
    skip: 'was skipped',
    infra: 'could not be judged',
};
function numberWord(count) {
    return ['no', 'one', 'two', 'three', 'four', 'five'][count] ?? String(count);
}
//# sourceMappingURL=skip.js.map
// EXTERNAL MODULE: ./compiled/src/check/substitute.js
var substitute = __webpack_require__(8901);
// EXTERNAL MODULE: ./compiled/src/check/workloads/workloads.js + 2 modules
var workloads_workloads = __webpack_require__(3393);
;// CONCATENATED MODULE: ./compiled/src/check/engine.js









/** Checks under way at the same time: each may start a docker or kubectl. */
const SIDE_BY_SIDE = 4;
/**
 * Runs the checks, each after those it needs, and returns one result for each in the order of declaration. Neighbours
 * that only read run side by side; one that changes something runs alone. Throws nothing but the signal's reason: what
 * goes wrong in a check is in its result.
 */
async function runChecks(context, access, stack, checks, options, step) {
    const run = new CheckRun(context, access, stack, options, step, checks);
    for (const batch of (0,order/* batches */.Xy)((0,order/* inOrder */.al)(checks), (check) => check.parallel))
        await run.batch(batch);
    const results = checks.flatMap((check) => run.results.get(check.id) ?? []);
    step.summary((0,outcome/* checksSummary */.Gk)(results));
    return results;
}
class CheckRun {
    context;
    options;
    step;
    results = new Map();
    captures = new Map();
    world;
    places;
    constructor(context, access, stack, options, step, checks) {
        this.context = context;
        this.options = options;
        this.step = step;
        const signal = options.signal === undefined ? context.signal : AbortSignal.any([context.signal, options.signal]);
        const workloads = (0,workloads_workloads/* workloadsOf */.mo)(context, access, stack);
        const common = { jars: new Map(), checkId: '', timeout: 0 };
        this.world = { ...common, context, access, stack, workloads, images: options.images, signal };
        this.places = new Map(checks.map((check, index) => [check.id, index]));
    }
    /** Runs neighbours side by side, but never one before those it needs. */
    async batch(checks) {
        let waiting = checks;
        while (waiting.length > 0) {
            const ids = new Set(waiting.map((check) => check.id));
            const ready = waiting
                .filter((check) => check.needs.every((need) => !ids.has(need)))
                .slice(0, SIDE_BY_SIDE);
            await Promise.all(ready.map((check) => this.one(check)));
            waiting = waiting.filter((check) => !ready.includes(check));
        }
    }
    async one(check) {
        this.world.signal.throwIfAborted();
        const started = this.context.clock.now();
        const begin = this.context.clock.monotonic();
        this.step.progress(check.title);
        const skipped = reasonToSkip(check, this.world.access.cluster, this.results);
        const sight = skipped === undefined ? await this.step.part(check.id, () => this.look(check)) : undefined;
        const duration = this.context.clock.monotonic() - begin;
        const base = { ...this.describe(check), started, duration };
        if (skipped !== undefined || sight === undefined) {
            this.results.set(check.id, { ...base, ...skipped, outcome: 'skip', attempts: 0 });
            return;
        }
        for (const [name, value] of sight.captured)
            this.captures.set(name, value);
        const { outcome, message, expected, actual, attempts } = sight;
        const evidence = await keepEvidence(check.id, sight, this.evidenceFolderFor(check));
        const points = outcome === 'pass' ? check.points : 0;
        const hint = outcome === 'fail' ? check.hint : undefined;
        const excused = outcome === 'skip' ? true : undefined;
        const found = { outcome, message, expected, actual, attempts, evidence, points, hint, excused };
        this.results.set(check.id, { ...base, ...found });
    }
    async look(check) {
        const world = { ...this.world, checkId: check.id, evidenceFolder: this.evidenceFolderFor(check) };
        const fill = () => (0,substitute/* substitute */.V2)(check.spec, this.captures, world.stack);
        const sight = await lookAt(check, kinds/* kinds */.E[check.kind], world, fill);
        if (sight.outcome !== 'fail')
            return sight;
        const failure = await clusterFailure(world.access, world.signal);
        return failure === undefined
            ? sight
            : { ...sight, outcome: 'infra', message: `the cluster does not answer: ${failure}` };
    }
    /** The folder is handed out with the report: nothing of a hidden check may lie in it. */
    evidenceFolderFor(check) {
        return check.visibility === 'hidden' ? undefined : this.options.evidenceFolder;
    }
    describe(check) {
        const { id, title, kind, visibility, points: maxPoints } = check;
        const location = this.options.locate?.([this.places.get(id) ?? 0]);
        const { fidelity } = this.world.access.cluster;
        return { id, title, kind, visibility, maxPoints, points: 0, fidelity, location };
    }
}
//# sourceMappingURL=engine.js.map

/***/ })

};
