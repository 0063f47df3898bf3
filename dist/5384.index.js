export const id = 5384;
export const ids = [5384,266,741,518,2622,4163,7350];
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

/***/ }),

/***/ 7350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checksSchema: () => (/* binding */ checksSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8816);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2665);
/* harmony import */ var _expectation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7363);
/* harmony import */ var _jsonpath_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5616);
/* harmony import */ var _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3869);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9573);
/* harmony import */ var _substitute_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8901);







const kindNames = Object.keys(_kinds_index_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .E);
const idSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]{0,59}$/, {
    error: 'a lower-case letter, then letters, digits or -, 60 at most, is accepted',
});
const eventuallySchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ within: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSchema */ .sK.prefault('30s'), every: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSchema */ .sK.prefault('500ms') })
    .describe('Look again until it is met.');
const consistentlySchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ for: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSchema */ .sK.prefault('10s'), every: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSchema */ .sK.prefault('1s') })
    .describe('It must stay met.');
const commonFields = {
    id: idSchema,
    title: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1),
    points: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().min(0).default(1),
    hint: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe('Shown when it fails.'),
    visibility: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['visible', 'hidden']).default('visible'),
    needs: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).default([]).describe('Checks that must pass first; else this one is skipped.'),
    targets: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['swarm', 'kind', 'existing']))
        .min(1)
        .optional()
        .describe('Where it means something; default: everywhere.'),
    requires: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        nodes: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(1).optional(),
        'routing-mesh': zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(true).optional().describe('Published ports are balanced over the tasks.'),
    })
        .default({}),
    timeout: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSchema */ .sK.prefault('10s').describe('How long one look may take.'),
    eventually: eventuallySchema.optional(),
    consistently: consistentlySchema.optional(),
    not: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().default(false).describe('The expectation must not be met; a dead service does not count.'),
    capture: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(
    // `n-1` would be a subtraction.
    zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[A-Za-z_][\w.]*(?:-[A-Za-z_][\w.]*)*$/, {
        error: 'letters, digits, _, . and, before a letter, - are accepted',
    }), captureSchema())
        .default({})
        .describe('Values for later checks: a JSON path, or a regular expression with one group.'),
    parallel: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().optional().describe('Run beside its neighbours; default: where it only reads.'),
};
const kindFields = Object.fromEntries(kindNames.map((name) => [name, _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .E[name].schema.optional()]));
const declared = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ ...commonFields, ...kindFields });
const checkSchema = declared.superRefine(exactlyOneKind).transform((value) => {
    const common = value;
    const kind = kindNames.find((name) => common[name] !== undefined) ?? 'http';
    const spec = common[kind];
    const effect = _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .E[kind].effect(spec);
    const fields = Object.fromEntries(Object.entries(common).filter(([key]) => key !== kind));
    const parallel = fields.parallel ?? effect === 'reads';
    return { ...fields, kind, spec, effect, parallel, uses: (0,_substitute_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersIn */ .Qf)(spec).captures };
});
/** The list under `checks:` of a lab file. Reports unknown keys, cycles and captures nobody makes, each with its path. */
const checksSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(checkSchema)
    .min(1, { error: 'at least one check is needed: an empty list would pass whatever is deployed' })
    // A pipe, so that these look only at checks that are whole each by itself.
    .pipe(zod__WEBPACK_IMPORTED_MODULE_4__/* .custom */ .IeY().superRefine((checks, context) => {
    refuseDoubles(checks, context);
    refuseBadNeeds(checks, context);
    refuseUnknownCaptures(checks, context);
    refuseRepeatedChanges(checks, context);
}));
function report(context, path, message) {
    context.addIssue({ code: 'custom', path, message, input: undefined });
}
function captureSchema() {
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().superRefine((expression, context) => {
        const valid = expression.startsWith('$')
            ? (0,_jsonpath_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJsonPath */ .H)(expression) !== undefined
            : _expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .patternSchema */ .kM.safeParse(expression).success;
        if (!valid)
            report(context, [], 'a JSON path such as $.a[0], or a regular expression, is accepted');
    });
}
function exactlyOneKind(value, context) {
    const found = kindNames.filter((name) => value[name] !== undefined);
    if (found.length === 1)
        return;
    const was = found.length === 0 ? 'none' : found.join(' and ');
    // A misspelt kind is an unknown key: that is the place to look at.
    const unknown = context.issues.flatMap((issue) => issue.code === 'unrecognized_keys' ? issue.keys : [])[0];
    const place = found[1] ?? unknown;
    report(context, place === undefined ? [] : [place], `exactly one of ${kindNames.join(', ')} is accepted; found ${was}`);
}
function refuseDoubles(checks, context) {
    checks.forEach((check, index) => {
        if (checks.findIndex(({ id }) => id === check.id) < index) {
            report(context, [index, 'id'], `the id ${check.id} is taken by a check above`);
        }
    });
}
function refuseBadNeeds(checks, context) {
    const ids = checks.map((check) => check.id);
    let unknown = false;
    checks.forEach((check, index) => {
        check.needs.forEach((need, position) => {
            if (ids.includes(need))
                return;
            unknown = true;
            report(context, [index, 'needs', position], `there is no check ${need}; there are ${ids.join(', ')}`);
        });
    });
    const cycle = unknown ? undefined : (0,_order_js__WEBPACK_IMPORTED_MODULE_6__/* .findCycle */ .u8)(checks);
    if (cycle === undefined)
        return;
    const first = Math.min(...cycle.map((id) => ids.indexOf(id)));
    const said = cycle.length === 2 ? `${cycle[0]} needs itself` : `needs in a cycle: ${cycle.join(' → ')}`;
    report(context, [first, 'needs'], said);
}
/** A capture must be made by a check above, which then is needed without saying so. */
function refuseUnknownCaptures(checks, context) {
    const known = new Map();
    checks.forEach((check, index) => {
        for (const inner of (0,_substitute_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersIn */ .Qf)(check.spec).invalid) {
            const why = inner.startsWith('endpoint:')
                ? 'a port from 1 to 65535 is accepted'
                : 'write $${ for a plain ${';
            report(context, [index, check.kind], `\${${inner}} means nothing; ${why}`);
        }
        for (const name of check.uses) {
            const maker = known.get(name);
            if (maker === undefined) {
                report(context, [index, check.kind], `no check above captures ${name}; write $\${${name}} for the text itself`);
            }
            else if (!check.needs.includes(maker)) {
                check.needs.push(maker);
            }
        }
        for (const name of Object.keys(check.capture))
            known.set(name, check.id);
    });
}
function refuseRepeatedChanges(checks, context) {
    checks.forEach((check, index) => {
        if (check.not && Object.keys(check.capture).length > 0) {
            report(context, [index, 'capture'], 'not leaves nothing to capture');
        }
        if (check.effect !== 'changes')
            return;
        for (const key of ['eventually', 'consistently']) {
            if (check[key] === undefined)
                continue;
            report(context, [index, key], `${key} would repeat what this ${check.kind} changes; look at its effect in a check of its own`);
        }
        if (check.parallel)
            report(context, [index, 'parallel'], `a check that changes something runs alone`);
    });
}
//# sourceMappingURL=schema.js.map

/***/ }),

/***/ 4914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accessTo: () => (/* binding */ accessTo)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/offline/tools.js
var tools = __webpack_require__(8381);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
;// CONCATENATED MODULE: ./compiled/src/cluster/pod-of.js

/** Our own manifests carry the first; plain ones, such as the voting app's upstream, often the second. */
const LABELS = ['app.kubernetes.io/name', 'app'];
/** A running pod of `service`, a Ready one if there is any. Throws UserError when none runs. */
async function podOf(kubectl, service, namespace) {
    const where = namespace === undefined ? ['--all-namespaces'] : ['--namespace', namespace];
    let seen = 'no pod has that label';
    for (const label of LABELS) {
        const { stdout } = await kubectl(['get', 'pods', ...where, '-l', `${label}=${service}`, '-o', 'json']);
        const pods = JSON.parse(stdout).items;
        const running = pods.filter((pod) => pod.status?.phase === 'Running' && pod.metadata.deletionTimestamp === undefined);
        const chosen = running.find(isReady) ?? running[0];
        if (chosen !== undefined)
            return { name: chosen.metadata.name, namespace: chosen.metadata.namespace };
        if (pods.length > 0)
            seen = pods.map((pod) => `${pod.metadata.name} is ${phaseOf(pod)}`).join(', ');
    }
    throw new errors/* UserError */.yo(`service ${service}: no pod of it is running${inNamespace(namespace)} (${seen})`, {
        subject: service,
        hint: `pods are found by the label ${LABELS.map((label) => `${label}=${service}`).join(' or ')}`,
    });
}
function isReady(pod) {
    return (pod.status?.conditions?.some((condition) => condition.type === 'Ready' && condition.status === 'True') ??
        false);
}
function phaseOf(pod) {
    return pod.metadata.deletionTimestamp === undefined ? (pod.status?.phase ?? 'Unknown') : 'Terminating';
}
function inNamespace(namespace) {
    return namespace === undefined ? '' : ` in namespace ${namespace}`;
}
//# sourceMappingURL=pod-of.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/task-container.js

/**
 * The container of a running task of `service`: task, then node, then container. Throws UserError when there is no such
 * service or none of its tasks runs, InfraError when they run only on machines that cannot be reached from here.
 */
async function taskContainerOf(docker, cluster, service, stack) {
    const name = await serviceName(docker, service, stack);
    const tasks = await runningTasks(docker, name);
    const here = (await docker(['info', '--format', '{{.Swarm.NodeID}}'])).stdout.trim();
    const elsewhere = [];
    for (const task of tasks.sort((a, b) => Number(b.NodeID === here) - Number(a.NodeID === here))) {
        const container = task.Status.ContainerStatus?.ContainerID ?? '';
        if (task.NodeID === here)
            return { container, node: cluster.managerContainer };
        const hostname = await hostnameOf(docker, task.NodeID);
        const node = cluster.nodes.find((each) => each.name === hostname)?.container;
        if (node !== undefined)
            return { container, node };
        elsewhere.push(hostname);
    }
    throw new errors/* InfraError */.Ri(`service ${name} runs only on ${elsewhere.join(', ')}, not reachable from this machine`, {
        subject: service,
    });
}
/** The Swarm's name for it: `<stack>_<service>`, or as given, or the only one that ends so. */
async function serviceName(docker, service, stack) {
    const { stdout } = await docker(['service', 'ls', '--format', '{{.Name}}']);
    const names = stdout.split('\n').filter((line) => line !== '');
    const wanted = stack === undefined ? service : `${stack}_${service}`;
    if (names.includes(wanted))
        return wanted;
    const ending = stack === undefined ? names.filter((name) => name.endsWith(`_${service}`)) : [];
    if (ending.length === 1 && ending[0] !== undefined)
        return ending[0];
    const why = ending.length > 1 ? `is in several stacks: ${ending.join(', ')}` : 'does not exist';
    throw new errors/* UserError */.yo(`service ${wanted} ${why}`, {
        subject: service,
        hint: ending.length > 1 ? 'name the stack' : `services of this swarm: ${names.join(', ') || 'none'}`,
    });
}
async function runningTasks(docker, service) {
    const listed = await docker([
        'service',
        'ps',
        '--no-trunc',
        '--quiet',
        '--filter',
        'desired-state=running',
        service,
    ]);
    const ids = listed.stdout.split('\n').filter((line) => line !== '');
    const tasks = ids.length === 0
        ? []
        : JSON.parse((await docker(['inspect', '--type', 'task', ...ids])).stdout);
    const running = tasks.filter((task) => task.Status.State === 'running');
    if (running.length > 0)
        return running;
    const seen = tasks.map((task) => [task.Status.State, task.Status.Err].filter(Boolean).join(': '));
    throw new errors/* UserError */.yo(`service ${service}: none of its tasks is running (${seen.join(', ') || 'no tasks'})`, {
        subject: service,
    });
}
async function hostnameOf(docker, node) {
    return (await docker(['node', 'inspect', node, '--format', '{{.Description.Hostname}}'])).stdout.trim();
}
//# sourceMappingURL=task-container.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/access.js




/** Ways into `cluster` for deploy, check and diagnosis. Makes no call by itself. */
function accessTo(context, cluster) {
    let kubectlPath;
    const withSignal = (options = {}) => ({ signal: context.signal, ...options });
    const docker = (args, options) => context.exec('docker', dockerArguments(cluster, args, options), withSignal(options));
    const kubectl = async (args, options) => {
        if (cluster.orchestrator !== 'kubernetes')
            throw new Error(`kubectl on the Swarm ${cluster.name}`);
        kubectlPath ??= (0,tools/* ensureTool */.r7)(context, 'kubectl');
        return context.exec(await kubectlPath, [...kubectlOptions(cluster), ...args], withSignal(options));
    };
    return {
        cluster,
        docker,
        kubectl,
        execIn: async (service, command, options = {}) => {
            const { stack, ...execOptions } = options;
            const interactive = execOptions.input === undefined ? [] : ['-i'];
            if (cluster.orchestrator === 'kubernetes') {
                const pod = await podOf(kubectl, service, stack);
                const target = ['exec', ...interactive, '-n', pod.namespace, pod.name, '--', ...command];
                return kubectl(target, execOptions);
            }
            const task = await taskContainerOf(docker, cluster, service, stack);
            const inner = ['exec', ...interactive, task.container, ...command];
            const args = task.node === undefined ? inner : ['exec', ...interactive, task.node, 'docker', ...inner];
            return context.exec('docker', args, withSignal(execOptions));
        },
    };
}
/** A command for this engine, or the same through the container that is the swarm's manager. */
function dockerArguments(cluster, args, options = {}) {
    if (cluster.managerContainer === undefined)
        return args;
    const interactive = options.input === undefined ? [] : ['-i'];
    return ['exec', ...interactive, cluster.managerContainer, 'docker', ...args];
}
/** Its discovery cache lies beside our kubeconfig: nothing of ours is written to the home folder. */
function kubectlOptions(cluster) {
    const file = cluster.kubeconfig;
    return [
        ...(file === undefined ? [] : ['--kubeconfig', file]),
        ...(cluster.kubeContext === undefined ? [] : ['--context', cluster.kubeContext]),
        ...(file === undefined || cluster.provider === 'existing'
            ? []
            : ['--cache-dir', (0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'kubectl-cache')]),
    ];
}
//# sourceMappingURL=access.js.map

/***/ }),

/***/ 266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hasEnvironment: () => (/* binding */ hasEnvironment),
/* harmony export */   listEnvironments: () => (/* binding */ listEnvironments)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6326);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4127);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3099);
/* harmony import */ var _ledger_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4371);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5733);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6147);







/**
 * The environments that have a ledger on this machine or a labelled resource in an engine it reaches, the oldest first.
 * An engine that does not answer is told to the log: what it holds is then missing.
 */
async function listEnvironments(context, types = _inventory_js__WEBPACK_IMPORTED_MODULE_2__/* .inventory */ .p) {
    const ids = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .foldersOf */ .pd)(context);
    const ledgers = new Map();
    for (const id of ids) {
        const state = await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__.readLedger)((0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(context, id), context.log.warn);
        if (state !== undefined)
            ledgers.set(id, state);
    }
    const known = [...ledgers].flatMap(([id, state]) => state.entries.map((entry) => (0,_ledger_state_js__WEBPACK_IMPORTED_MODULE_6__/* .resourceOf */ .KU)(entry, id)));
    const listed = (await Promise.all(types.map((type) => listAll(context, type, known)))).flat();
    const all = new Set([...ledgers.keys(), ...listed.map((resource) => resource.environment)]);
    const summaries = await Promise.all([...all].map((id) => {
        const own = (resource) => resource.environment === id;
        return summarize(context, id, ledgers.get(id), listed.filter(own), known.filter(own));
    }));
    return summaries.sort((a, b) => (b.age ?? 0) - (a.age ?? 0) || (a.id < b.id ? -1 : 1));
}
/**
 * Whether an environment has a ledger on this machine or a labelled resource in an engine it reaches: whether a
 * teardown has anything to do. An engine that does not answer is told to the log.
 */
async function hasEnvironment(context, id, types = _inventory_js__WEBPACK_IMPORTED_MODULE_2__/* .inventory */ .p) {
    if (!(0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .isEnvironmentId */ .pz)(id))
        return false;
    if ((await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__.readLedger)((0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(context, id), context.log.warn)) !== undefined)
        return true;
    const listed = await Promise.all(types.map((type) => listAll(context, type, [], id)));
    return listed.flat().some((resource) => resource.environment === id);
}
async function listAll(context, type, known, environment) {
    try {
        const own = known.filter((resource) => resource.type === type.name);
        return await type.list(context, { environment, known: own });
    }
    catch (error) {
        context.log.warn(`${type.name} could not be listed: ${(0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return [];
    }
}
async function summarize(context, id, state, listed, known) {
    const told = listed.find((resource) => resource.expires !== undefined);
    const expires = state?.expires ?? told?.expires;
    const now = context.clock.now();
    const holder = state === undefined ? undefined : await (0,_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .lockHolder */ .m)(context, (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(context, id));
    return {
        id,
        owner: state?.owner ?? told?.owner,
        opened: state?.opened,
        age: state?.opened === undefined ? undefined : now - state.opened,
        expires,
        expired: expires !== undefined && Date.parse(expires) <= now,
        runUrl: state?.runUrl ?? told?.runUrl,
        process: holder === undefined ? undefined : { pid: holder.pid, host: holder.host },
        ledger: state !== undefined,
        resources: countByType(listed, known),
    };
}
/** Of a type that was seen, what was seen counts; the ledger speaks for the others. */
function countByType(listed, known) {
    const seen = new Set(listed.map((resource) => resource.type));
    const counts = {};
    for (const { type } of [...listed, ...known.filter((resource) => !seen.has(resource.type))]) {
        counts[type] = (counts[type] ?? 0) + 1;
    }
    return counts;
}
//# sourceMappingURL=list.js.map

/***/ }),

/***/ 518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openEnvironment: () => (/* binding */ openEnvironment)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6326);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4127);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3099);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6147);





const LONGEST = 720;
/**
 * Opens the owner's environment, or goes on with it where an earlier process stopped: owner and expiry are then those of
 * its ledger, unless it has expired. Throws UserError when a living process has it open, or `hours` is out of range.
 */
async function openEnvironment(context, owner, options) {
    if (!(options.hours > 0 && options.hours <= LONGEST)) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`an environment expires after more than 0 and at most ${LONGEST} hours, not ${options.hours}`);
    }
    const id = (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentId */ .Xo)(owner);
    const folder = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .lockFolder */ .MS)(context, id);
    const before = await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__.readLedger)(folder, context.log.warn);
    const labels = labelsOf(context, id, owner, options, before);
    const ledger = _ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .Ledger */ .O.open(folder, context.clock.now);
    ledger.append({
        kind: 'open',
        type: 'environment',
        name: id,
        details: {
            owner: labels['distsys.owner'],
            expires: labels['distsys.expires'],
            ...(labels['distsys.run'] === undefined ? {} : { runUrl: labels['distsys.run'] }),
        },
    });
    return { id, labels, folder, create: (...what) => create(context, ledger, ...what) };
}
function labelsOf(context, id, owner, options, before) {
    const now = context.clock.now();
    const goesOn = before?.opened !== undefined && Date.parse(before.expires ?? '') > now;
    const runUrl = options.runUrl ?? (goesOn ? before.runUrl : undefined);
    return {
        'distsys.env': id,
        'distsys.owner': (goesOn ? before.owner : undefined) ?? owner.text,
        'distsys.expires': (goesOn ? before.expires : undefined) ?? new Date(now + options.hours * 3_600_000).toISOString(),
        ...(runUrl === undefined ? {} : { 'distsys.run': runUrl }),
    };
}
async function create(context, ledger, type, name, make, details) {
    if ((0,_inventory_js__WEBPACK_IMPORTED_MODULE_2__/* .findType */ .u)(type) === undefined)
        throw new Error(`no resource type ${type}: nothing could remove ${name}`);
    context.signal.throwIfAborted();
    ledger.append({ kind: 'intend', type, name, details });
    let id;
    try {
        id = (await make()) || name;
    }
    catch (error) {
        // A program that answered is not at work any more; one that was cut off may be, so its intent stays open.
        const answered = error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo || (error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd && error.reason === 'failed');
        if (answered)
            ledger.append({ kind: 'failed', type, name });
        throw error;
    }
    ledger.append({ kind: 'done', type, name, id });
    return id;
}
//# sourceMappingURL=open-environment.js.map

/***/ }),

/***/ 3240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ teardown)
});

// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/environment/folder.js
var folder = __webpack_require__(6326);
// EXTERNAL MODULE: ./compiled/src/environment/inventory.js + 16 modules
var inventory = __webpack_require__(4127);
// EXTERNAL MODULE: ./compiled/src/environment/ledger.js
var ledger = __webpack_require__(3099);
// EXTERNAL MODULE: ./compiled/src/environment/ledger-state.js
var ledger_state = __webpack_require__(4371);
// EXTERNAL MODULE: ./compiled/src/environment/list.js
var list = __webpack_require__(266);
;// CONCATENATED MODULE: ./compiled/src/environment/look.js


/** Looks with every type at once; each answer can be used as soon as it is there. Never rejects. */
function lookWith(context, types, environment, entries) {
    return new Map(types.map((type) => {
        const own = entries.filter((entry) => entry.type === type.name);
        return [type.name, look(context, type, environment, own)];
    }));
}
async function look(context, type, environment, entries) {
    const known = entries.map((entry) => (0,ledger_state/* resourceOf */.KU)(entry, environment));
    try {
        return { type, found: merge(await type.list(context, { environment, known }), entries, environment) };
    }
    catch (error) {
        return { type, found: merge([], entries, environment), error: (0,errors/* messageOf */.bD)(error) };
    }
}
/** Ledger ∪ list. An engine's id is what its API wants; the ledger adds the details. */
function merge(listed, entries, environment) {
    const seen = listed.map((resource) => {
        const own = entries.filter((entry) => isSame(resource, entry));
        const [first] = own;
        const details = first?.details === undefined ? resource.details : { ...first.details, ...resource.details };
        return { resource: { ...resource, details, intended: first?.intended }, listed: true, entries: own };
    });
    const unseen = entries.filter((entry) => !seen.some((found) => found.entries.includes(entry)));
    return [
        ...seen,
        ...unseen.map((entry) => ({ resource: (0,ledger_state/* resourceOf */.KU)(entry, environment), listed: false, entries: [entry] })),
    ];
}
/** The ledger may hold the name, or a short id, where the engine shows a long one. */
function isSame({ id, name }, entry) {
    const known = entry.id ?? entry.name;
    return (id === known || name === known || name === entry.name || (known.length >= 12 && id.startsWith(known)));
}
//# sourceMappingURL=look.js.map
// EXTERNAL MODULE: ./compiled/src/environment/owner.js
var owner = __webpack_require__(6147);
;// CONCATENATED MODULE: ./compiled/src/environment/removal-order.js
/**
 * Removes what was found, each thing as soon as its type's list is there and those that hold it are gone: nothing
 * else waits. One that could not be removed does not stop those after it.
 */
async function removeInOrder(looks, removeOne) {
    const running = new Map();
    const start = (found, look) => {
        const known = running.get(found.resource);
        if (known !== undefined)
            return known;
        const removal = removeAfterHolders(found, look);
        running.set(found.resource, removal);
        return removal;
    };
    const removeAfterHolders = async (found, look) => {
        const before = await Promise.all(look.type.after.map((name) => looks.get(name)));
        const holders = before.flatMap((other) => other === undefined
            ? []
            : other.found.filter((each) => holds(each, found, look)).map((each) => start(each, other)));
        const gone = await Promise.all(holders);
        return removeOne(found, look, gone.includes(false));
    };
    await Promise.all([...looks.values()].map(async (pending) => {
        const look = await pending;
        await Promise.all(look.found.map((found) => start(found, look)));
    }));
}
function holds(other, found, { type }) {
    return type.waitsFor?.(found.resource, other.resource) ?? true;
}
//# sourceMappingURL=removal-order.js.map
// EXTERNAL MODULE: ./compiled/src/system/wait.js
var wait = __webpack_require__(4005);
// EXTERNAL MODULE: ./compiled/src/environment/in-use.js
var in_use = __webpack_require__(6447);
;// CONCATENATED MODULE: ./compiled/src/environment/remover.js



/** Milliseconds that something in use is tried again. */
const PATIENCE = 30_000;
/** Commands at the same time: a class of 200 containers must not start 200 programs. */
const AT_ONCE = 32;
/** Removes one thing after the other that it is handed, and keeps what became of each. */
class Remover {
    context;
    step;
    record;
    outcomes = new Map();
    free = AT_ONCE;
    waiting = [];
    constructor(context, step, record) {
        this.context = context;
        this.step = step;
        this.record = record;
    }
    /**
     * Whether nothing more can be done about it. What was removed and is seen again was made by a call that answered late, as
     * that of a program which was killed in the midst of it: its name, which for some types is its id, is tried again.
     */
    isSettled({ resource, listed }) {
        const before = this.outcomes.get(keyOf(resource));
        return before !== undefined && (before.error !== undefined || !listed);
    }
    /** Whether it is gone. What is settled is not tried again. */
    remove = async (found, { type, error }, held) => {
        const { resource } = found;
        if (this.isSettled(found))
            return this.outcomes.get(keyOf(resource))?.error === undefined;
        const outcome = { found, byHand: type.byHand(resource) };
        this.outcomes.set(keyOf(resource), outcome);
        // Waiting helps only where an engine answers and nothing stays in the way.
        const patience = held || error !== undefined ? 0 : PATIENCE;
        try {
            const work = () => this.persist(resource, patience, () => type.remove(this.context, resource));
            await (found.listed ? this.step.part(`${resource.type} ${resource.name}`, work) : work());
            outcome.removed = this.context.clock.now();
            for (const { name, id = name } of found.entries)
                this.record({ kind: 'removed', type: type.name, name, id });
            this.step.progress(`${this.removed().length} removed`);
        }
        catch (failure) {
            outcome.error = this.context.signal.aborted ? 'interrupted' : (0,errors/* messageOf */.bD)(failure);
        }
        return outcome.error === undefined;
    };
    /** What existed and is gone; an intent that came to nothing is not among it. */
    removed() {
        return [...this.outcomes.values()].filter(({ removed, found }) => removed !== undefined && (found.listed || found.entries.some((entry) => entry.done !== undefined)));
    }
    async persist(resource, deadline, attempt) {
        const options = { reason: `${resource.name} to be let go`, deadline, signal: this.context.signal };
        await (0,wait/* waitFor */.f)(this.context.clock, options, async () => {
            try {
                await this.inTurn(attempt);
                return { done: true, value: undefined };
            }
            catch (error) {
                if (error instanceof in_use/* InUse */.L && deadline > 0)
                    return { done: false, seen: error.message };
                throw error;
            }
        });
    }
    async inTurn(work) {
        if (this.free === 0)
            await new Promise((resolve) => this.waiting.push(resolve));
        else
            this.free -= 1;
        try {
            await work();
        }
        finally {
            const next = this.waiting.shift();
            if (next === undefined)
                this.free += 1;
            else
                next();
        }
    }
}
function reportOf({ found, removed, error }) {
    const { type, name, id } = found.resource;
    return {
        type,
        name,
        id,
        created: found.entries.find((entry) => entry.done !== undefined)?.done,
        removed,
        error,
    };
}
function keyOf({ type, id }) {
    return `${type} ${id}`;
}
//# sourceMappingURL=remover.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/teardown.js










/** Times that it removes what turns up only after a removal. */
const ROUNDS = 3;
/** Milliseconds: how old a call that was cut off may be to be still at work, and how long its engine may take. */
const FRESH = 15 * 60_000;
const SETTLE = 3_000;
/**
 * Removes everything of an environment, known from its ledger or found by its label, and looks again. Forgets the
 * environment when nothing is left. What cannot be removed is in the result, not thrown. Throws UserError when there
 * is no such environment, or another process has it open. `types` is for tests.
 */
async function teardown(context, environmentId, step, types = inventory/* inventory */.p) {
    const state = await existing(context, environmentId, types);
    const ledger = await openLedger(context, environmentId);
    const begun = context.clock.monotonic();
    const cutOff = state.entries.filter((entry) => (0,ledger_state/* isUnanswered */.Ni)(entry) && context.clock.now() - entry.intended < FRESH);
    const remover = new Remover(context, step, (record) => note(context, ledger, record));
    const look = (which, entries = state.entries) => lookWith(context, which, environmentId, entries);
    // What still creates must end before anything is counted.
    await removeInOrder(look(types.filter(isProcess)), remover.remove);
    await removeInOrder(look(types.filter((type) => !isProcess(type))), remover.remove);
    await settle(context, begun, cutOff, types);
    const left = await clearUp(context, () => lastLook(look, types, state), remover);
    const result = resultOf(context, remover, left.filter((each) => matters(each, state)));
    if (result.leaked.length === 0)
        await forget(context, environmentId, ledger);
    return result;
}
async function existing(context, id, types) {
    const state = (0,owner/* isEnvironmentId */.pz)(id) ? await (0,ledger.readLedger)((0,folder/* folderOf */.yS)(context, id), context.log.warn) : undefined;
    if (state !== undefined)
        return state;
    const known = await (0,list.listEnvironments)(context, types);
    // Without a ledger anything may have been made anywhere.
    if (known.some((environment) => environment.id === id))
        return { entries: [], types: [], last: 0, damaged: true };
    const others = known.map((environment) => environment.id).join(', ');
    throw new errors/* UserError */.yo(`there is no environment ${id}`, {
        hint: others === '' ? 'there is none at all' : `there are ${others}`,
    });
}
/** Undefined when the disk takes nothing more: removing what fills it is then the cure. */
async function openLedger(context, id) {
    try {
        return ledger/* Ledger */.O.open(await (0,folder/* lockFolder */.MS)(context, id), context.clock.now);
    }
    catch (error) {
        if (!['ENOSPC', 'EDQUOT', 'EROFS'].includes(error.code ?? ''))
            throw error;
        context.log.warn(`teardown keeps no record: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
function note(context, ledger, record) {
    try {
        ledger?.append(record);
    }
    catch (error) {
        context.log.debug((0,errors/* messageOf */.bD)(error));
    }
}
function isProcess(type) {
    return type.name === 'process';
}
/** A call whose caller was killed may still be at work in its engine. */
async function settle(context, begun, cutOff, types) {
    const times = cutOff.map(({ type }) => types.find(({ name }) => name === type)?.settles ?? SETTLE);
    const left = Math.max(0, ...times) - (context.clock.monotonic() - begun);
    if (left > 0 && !context.signal.aborted)
        await context.clock.sleep(left, context.signal);
}
async function lastLook(look, types, state) {
    const looks = await Promise.all(look(types, state.entries).values());
    return looks.map((each) => ({ ...each, found: each.found.filter((found) => found.listed) }));
}
/** Looks until nothing new turns up: the last answer is the proof. */
async function clearUp(context, look, remover) {
    for (let round = 1;; round++) {
        const looks = await look();
        const isNew = looks.some((each) => each.found.some((found) => !remover.isSettled(found)));
        if (!isNew || round === ROUNDS || context.signal.aborted)
            return looks;
        await removeInOrder(new Map(looks.map((each) => [each.type.name, Promise.resolve(each)])), remover.remove);
    }
}
/** An engine that does not answer hides nothing of ours when the ledger, whole, says that it was never asked for anything. */
function matters({ type, error }, state) {
    const engines = inventory/* inventory */.p.filter(({ name }) => state.types.includes(name)).map(({ engine }) => engine);
    return error === undefined || state.damaged === true || engines.includes(type.engine);
}
function resultOf(context, remover, left) {
    const there = left.flatMap((look) => look.found.map(({ resource }) => resource));
    const isThere = ({ found }) => there.some(({ type, id }) => type === found.resource.type && id === found.resource.id);
    const unseen = left.flatMap(({ type, error }) => error === undefined ? [] : [{ type: type.name, name: 'could not be listed', id: '', error }]);
    const failed = [...remover.outcomes.values()].filter((outcome) => isThere(outcome) || (outcome.error !== undefined && !outcome.found.listed));
    const reason = context.signal.aborted ? 'interrupted' : 'still there after it was removed';
    const leaked = failed.map((outcome) => ({
        ...reportOf(outcome),
        removed: undefined,
        error: outcome.error ?? reason,
    }));
    return {
        removed: remover
            .removed()
            .filter((outcome) => !failed.includes(outcome))
            .map(reportOf),
        leaked: [...leaked, ...unseen],
        removal: [...new Set(failed.map((outcome) => outcome.byHand))],
    };
}
async function forget(context, id, ledger) {
    if (ledger === undefined)
        return;
    note(context, ledger, { kind: 'closed', type: 'environment', name: id });
    ledger.close();
    await (0,folder/* discardFolder */.r7)(context, id).catch((error) => context.log.warn((0,errors/* messageOf */.bD)(error)));
}
//# sourceMappingURL=teardown.js.map

/***/ }),

/***/ 8666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ conductLab),
/* harmony export */   q: () => (/* binding */ begin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _report_write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7362);
/* harmony import */ var _open_clean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4912);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9292);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5827);
/* harmony import */ var _tear_down_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(741);






/**
 * A whole lab: bring up, check, tear down, report. Failures are in the report; only what is wrong before an environment
 * is opened is thrown. `fresh` is a context that a cancel does not abort: teardown runs on it.
 */
async function conductLab(context, fresh, lab, plan, request, recorder) {
    const environment = await (0,_open_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .openClean */ .k)(context, request.owner, request, recorder);
    request.onOpen?.(environment);
    begin(recorder, lab, plan, environment);
    const session = (0,_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .createSession */ .jw)(context, environment, recorder, request.supply);
    try {
        if (request.keep)
            await session.save({ standing: true });
        const evidence = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(request.report, 'evidence');
        const made = await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .bringUpLab */ .h)(session, lab, plan, request);
        await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .checkLab */ .W)(session, lab, made, evidence);
    }
    catch (error) {
        recorder.failed(error);
    }
    finally {
        if (request.keep)
            recorder.skip('teardown', 'teardown', `kept: distsys down ${environment.id} removes it`);
        else
            await (0,_tear_down_js__WEBPACK_IMPORTED_MODULE_5__.tearDown)(fresh, environment.id, recorder);
    }
    await (0,_report_write_js__WEBPACK_IMPORTED_MODULE_1__.writeReport)(recorder.report(), request.report);
    return recorder.finish((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(request.report, 'index.html'));
}
/** Tells who watches, and the report, what runs; checks that then have no result stand there as not run. */
function begin(recorder, lab, plan, environment) {
    const { id, labels } = environment;
    recorder.begin({
        lab: lab.id,
        title: lab.title,
        target: plan.target,
        fidelity: plan.target,
        environment: {
            id,
            owner: labels['distsys.owner'],
            expires: labels['distsys.expires'],
            runUrl: labels['distsys.run'],
        },
    });
    recorder.declare(lab.checks.map((check, index) => ({
        id: check.id,
        title: check.title,
        kind: check.kind,
        maxPoints: check.points,
        visibility: check.visibility,
        location: lab.document.locate(['checks', index]),
    })));
}
//# sourceMappingURL=conduct.js.map

/***/ }),

/***/ 4435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ listLabs),
  W: () => (/* binding */ loadLab)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/system/shown-path.js
var shown_path = __webpack_require__(4279);
// EXTERNAL MODULE: ./compiled/src/system/validate.js
var validate = __webpack_require__(2622);
// EXTERNAL MODULE: ./compiled/src/system/yaml.js
var yaml = __webpack_require__(1059);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./compiled/src/check/schema.js
var schema = __webpack_require__(7350);
;// CONCATENATED MODULE: ./compiled/src/lab/schema.js


const targetSchema = schemas/* strictObject */.rej({
    nodes: schemas/* int */.Whr().min(1).max(9).default(1).describe('Machines or containers in the cluster.'),
    snapshot: schemas/* boolean */.zMY().default(false).describe('Restore a frozen cluster when one fits (kind, one node).'),
});
const imageSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1).describe('What people see, and the last part of the image name.'),
    context: schemas/* string */.YjP().default('.').describe('Build context, relative to lab.yml.'),
    dockerfile: schemas/* string */.YjP().optional().describe('Relative to the context; default Dockerfile.'),
    args: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional().describe('Build arguments.'),
    target: schemas/* string */.YjP().optional().describe('Stage to build.'),
});
const stackSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .regex(/^[a-z][a-z0-9_-]{0,39}$/, 'a lower-case letter, then letters, digits, _ or -, 40 at most'),
    compose: schemas/* string */.YjP().optional().describe('Compose file, relative to lab.yml.'),
    manifests: schemas/* string */.YjP().optional().describe('Folder or file of Kubernetes manifests.'),
    kustomize: schemas/* string */.YjP().optional().describe('Folder with a kustomization.yaml.'),
    variables: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional().describe('Values for ${…} in the Compose file.'),
    timeout: schemas/* int */.Whr()
        .min(5)
        .max(3600)
        .default(180)
        .describe('Seconds until every service must have converged.'),
})
    .refine((stack) => [stack.compose, stack.manifests, stack.kustomize].filter((part) => part !== undefined).length === 1, 'exactly one of compose, manifests, kustomize is accepted');
/** lab.yml: what to build, where it runs, how to check it. `schemas/lab.schema.json` is made from this. */
const labSchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP()
        .regex(/^[a-z][a-z0-9-]{0,39}$/, 'a lower-case letter, then letters, digits or -, 40 at most'),
    title: schemas/* string */.YjP().min(1),
    description: schemas/* string */.YjP().optional(),
    images: schemas/* union */.KCZ([schemas/* literal */.euz('compose'), schemas/* array */.YOg(imageSchema)])
        .default('compose')
        .describe('`compose`: every build section of the stack; or a list.'),
    stack: stackSchema,
    targets: schemas/* strictObject */.rej({
        swarm: targetSchema.optional(),
        kind: targetSchema.optional(),
        existing: targetSchema.optional(),
    })
        .refine((targets) => Object.values(targets).some((target) => target !== undefined), 'at least one of swarm, kind, existing'),
    checks: schema.checksSchema,
});
//# sourceMappingURL=schema.js.map
;// CONCATENATED MODULE: ./compiled/src/lab/load.js







/**
 * The lab named by an id (a folder of `root`), a folder or a lab.yml. Throws UserError with file and line when it is
 * not there or not valid.
 */
async function loadLab(name, root, workingFolder) {
    const path = await findLab(name, root, workingFolder);
    const file = (0,shown_path/* shownPath */.p)(path, workingFolder);
    const text = await readSized(path, file);
    const document = (0,yaml.loadSingleYaml)(text, file);
    return { ...(0,validate.parseDocument)(labSchema, document), folder: (0,external_node_path_.dirname)(path), file, document };
}
/** Ids of the labs in `root`, in order. */
async function listLabs(root) {
    const entries = await (0,promises_.readdir)(root, { withFileTypes: true });
    const found = await Promise.all(entries.map(async (entry) => entry.isDirectory() && (await isFile((0,external_node_path_.join)(root, entry.name, 'lab.yml'))) ? [entry.name] : []));
    return found.flat().sort();
}
async function findLab(name, root, workingFolder) {
    const given = (0,external_node_path_.resolve)(workingFolder, name);
    const candidates = [given, (0,external_node_path_.join)(given, 'lab.yml')];
    if (/^[a-z][a-z0-9-]*$/.test(name))
        candidates.unshift((0,external_node_path_.join)(root, name, 'lab.yml'));
    for (const candidate of candidates)
        if (await isFile(candidate))
            return candidate;
    const known = await listLabs(root);
    throw new errors/* UserError */.yo(`no lab "${name}": neither one of ${known.join(', ')} nor a folder with a lab.yml`);
}
async function readSized(path, file) {
    const { size } = await (0,promises_.stat)(path);
    if (size > 1024 * 1024)
        throw new errors/* UserError */.yo(`${file} is larger than 1 MiB, the most that is accepted`, { location: { file } });
    return (0,promises_.readFile)(path, 'utf8');
}
async function isFile(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() === true;
}
//# sourceMappingURL=load.js.map

/***/ }),

/***/ 4912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ openClean)
/* harmony export */ });
/* harmony import */ var _environment_ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3099);
/* harmony import */ var _environment_open_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(518);
/* harmony import */ var _environment_teardown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3240);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4747);





/**
 * Opens an environment that holds nothing: what a killed run left in it is removed first. One that was brought up to
 * stay is refused with UserError: only `down` removes that.
 */
async function openClean(context, owner, options, recorder) {
    const environment = await (0,_environment_open_environment_js__WEBPACK_IMPORTED_MODULE_1__.openEnvironment)(context, owner, options);
    const left = (await (0,_environment_ledger_js__WEBPACK_IMPORTED_MODULE_0__.readLedger)(environment.folder, context.log.warn))?.entries.length ?? 0;
    if (left === 0)
        return environment;
    const { standing, lab = 'a stack' } = await (0,_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .un)(environment);
    if (standing === true) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${environment.id} is up with ${lab}`, {
            hint: `distsys down ${environment.id} removes it; distsys lab check checks it; --environment NAME makes another`,
        });
    }
    await recorder.step('remains', 'remains', async (step) => {
        step.note(`an earlier run was killed and left ${left} resources: they are removed first`);
        recorder.teardown(await (0,_environment_teardown_js__WEBPACK_IMPORTED_MODULE_2__/* .teardown */ .z)(context, environment.id, step));
    });
    return (0,_environment_open_environment_js__WEBPACK_IMPORTED_MODULE_1__.openEnvironment)(context, owner, options);
}
//# sourceMappingURL=open-clean.js.map

/***/ }),

/***/ 5827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ checkLab),
/* harmony export */   h: () => (/* binding */ bringUpLab)
/* harmony export */ });
/* harmony import */ var _check_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4163);
/* harmony import */ var _cluster_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4914);
/* harmony import */ var _system_together_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9938);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9292);




const REGISTRY_IMAGE = 'registry:3';
/** Builds, brings up and deploys; what was made stays for whoever called to check and tear down. */
async function bringUpLab(session, lab, plan, request) {
    const pushes = plan.target !== 'kind';
    await (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .setUp */ .s)(session, [...plan.references, ...(pushes ? [REGISTRY_IMAGE] : [])], plan.locateImage);
    await session.save({ lab: lab.id });
    const registry = pushes ? await (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .registryPhase */ .DJ)(session) : undefined;
    const tag = session.environment.id;
    const specs = plan.specs(registry === undefined ? lab.id : `${registry.address}/${lab.id}`, tag);
    const [images, cluster] = await (0,_system_together_js__WEBPACK_IMPORTED_MODULE_3__/* .together */ .b)(session.context, [
        (context) => (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .buildPhase */ .SL)(session, context, specs, { destination: pushes ? 'registry' : 'engine' }),
        (context) => (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .clusterPhase */ .Q5)(session, context, clusterRequest(plan, request, registry)),
    ]);
    const stackRequest = { ...lab.stack, source: plan.source, images, timeout: lab.stack.timeout * 1000 };
    const stack = await (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .deployPhase */ .hm)(session, cluster, stackRequest, imagesToLoad(plan, images, cluster));
    return { cluster, stack, images };
}
function clusterRequest({ target, nodes, snapshot, ports }, { kubeconfig, kubeContext, snapshotFolder }, registry) {
    return { provider: target, nodes, snapshot, snapshotFolder, ports, kubeconfig, kubeContext, registry };
}
/** Nodes of kind, and nodes that are containers, have an image store of their own. */
function imagesToLoad(plan, images, cluster) {
    const apart = cluster.nodes.some((node) => node.container !== undefined);
    if (!apart)
        return [];
    const built = cluster.provider === 'kind' ? images.map((image) => image.reference) : [];
    return [...built, ...plan.serviceImages];
}
async function checkLab(session, lab, made, evidence) {
    const { context, recorder } = session;
    await recorder.step('checks', 'checks', async (step) => {
        const locate = (path) => lab.document.locate(['checks', ...path]);
        const options = { images: made.images, evidenceFolder: evidence, locate };
        const results = await (0,_check_engine_js__WEBPACK_IMPORTED_MODULE_0__.runChecks)(context, (0,_cluster_access_js__WEBPACK_IMPORTED_MODULE_1__.accessTo)(context, made.cluster), made.stack, lab.checks, options, step);
        recorder.checks(results, lab.checks.length);
    });
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tearDown: () => (/* binding */ tearDown)
/* harmony export */ });
/* harmony import */ var _environment_teardown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3240);

/** Removes everything and looks again; what goes wrong is in the report, never thrown: teardown is the last word. */
async function tearDown(context, id, recorder) {
    try {
        await recorder.step('teardown', 'teardown', async (step) => {
            recorder.teardown(await (0,_environment_teardown_js__WEBPACK_IMPORTED_MODULE_0__/* .teardown */ .z)(context, id, step));
        });
    }
    catch (error) {
        recorder.failed(error);
    }
}
//# sourceMappingURL=tear-down.js.map

/***/ }),

/***/ 4279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** A file as people are told of it: from `workingFolder` on; one that lies elsewhere by its name and its folder's. */
function shownPath(path, workingFolder) {
    const prefix = `${workingFolder}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path));
}
//# sourceMappingURL=shown-path.js.map

/***/ }),

/***/ 9938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ together)
/* harmony export */ });
/**
 * Runs `works` side by side. When one fails the others are told to stop through their context's signal; all are
 * waited for, so that nothing goes on behind the caller's back; the first error is thrown.
 */
async function together(context, works) {
    const stop = new AbortController();
    const signal = AbortSignal.any([context.signal, stop.signal]);
    let failure;
    const results = await Promise.all(works.map((work) => work({ ...context, signal }).catch((error) => {
        failure ??= { error };
        stop.abort(new DOMException('stopped because another step failed', 'AbortError'));
        return undefined;
    })));
    if (failure !== undefined)
        throw failure.error;
    return results;
}
//# sourceMappingURL=together.js.map

/***/ }),

/***/ 2622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseDocument: () => (/* binding */ parseDocument),
/* harmony export */   pathText: () => (/* binding */ pathText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/**
 * `document` as `schema` describes it. Throws one UserError that names every problem with its line, the first one's
 * place as location.
 */
function parseDocument(schema, document) {
    const parsed = schema.safeParse(document.value, { error: nameAccepted });
    if (parsed.success)
        return parsed.data;
    const problems = parsed.error.issues.map((issue) => describe(issue, document));
    problems.sort((a, b) => (a.location.line ?? 0) - (b.location.line ?? 0));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems.map((problem) => problem.text).join('\n'), {
        location: problems[0]?.location,
    });
}
function describe(outer, document) {
    const issue = innermost(outer);
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys?.[0] : undefined;
    const location = document.locate(unknown === undefined ? path : [...path, unknown]);
    const where = `${location.file}:${location.line ?? 1}`;
    const subject = path.length === 0 ? '' : ` ${pathText(path)}:`;
    return { location, text: `${where}:${subject} ${issue.message}` };
}
/** What a union or a record only calls invalid, in the words of its parts. */
function innermost(issue) {
    const [key] = issue.issues ?? [];
    if (issue.code === 'invalid_key' && key !== undefined)
        return { ...issue, message: key.message };
    const branches = issue.errors ?? [];
    if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input')
        return issue;
    const [deeper] = branches.flat().filter((inner) => inner.path.length > 0);
    if (deeper !== undefined)
        return innermost({ ...deeper, path: [...issue.path, ...deeper.path] });
    const expected = branches.flat().flatMap((inner) => inner.expected ?? []);
    return { ...issue, message: `Invalid input: expected ${[...new Set(expected)].join(' or ')}` };
}
/** `checks[2].http.status` */
function pathText(path) {
    return path
        .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
        .join('');
}
/** An unknown key's message with the keys that are known there: only the schema that refused it can tell. */
function nameAccepted(issue) {
    if (issue.code !== 'unrecognized_keys')
        return undefined;
    const { shape = {} } = issue.inst?._zod.def ?? {};
    const unknown = issue.keys.map((key) => `"${key}"`).join(', ');
    return `Unrecognized key${issue.keys.length > 1 ? 's' : ''}: ${unknown} (accepted: ${Object.keys(shape).join(', ')})`;
}
//# sourceMappingURL=validate.js.map

/***/ })

};
