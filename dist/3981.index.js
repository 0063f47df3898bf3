export const id = 3981;
export const ids = [3981];
export const modules = {

/***/ 4821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f5: () => (/* binding */ urlSchema),
/* harmony export */   oL: () => (/* binding */ addressSchema),
/* harmony export */   sW: () => (/* binding */ isPort)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8816);

const ENDPOINT = /\$\{\s*endpoint:(\d+)\s*\}/g;
const PLACEHOLDER = /\$?\$\{[^}]*\}/g;
/** Whether a TCP port can have this number. */
function isPort(number) {
    return Number.isInteger(number) && number >= 1 && number <= 65_535;
}
/** `host:port`, or a published port of the stack; what a capture stands for is known only when the check runs. */
const addressSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^(.+:\d+|.*\$\{.*)$/, { error: 'host:port or ${endpoint:port} is accepted' })
    .refine((address) => isPort(Number(/:(\d+)$/.exec(address)?.[1] ?? 1)), {
    error: 'a port from 1 to 65535 is accepted',
});
/** An http or https address, as far as it can be told before placeholders are filled in. */
const urlSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine(isHttp, { error: 'an http or https address is accepted' });
function isHttp(text) {
    if (text.startsWith('${'))
        return true;
    const filled = text.replace(ENDPOINT, '127.0.0.1:80').replace(PLACEHOLDER, '1');
    return URL.canParse(filled) && /^https?:$/.test(new URL(filled).protocol);
}
//# sourceMappingURL=address.js.map

/***/ }),

/***/ 2665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   sK: () => (/* binding */ durationSchema)
/* harmony export */ });
/* unused harmony export parseDuration */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8816);

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const PATTERN = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/;
/** Milliseconds of "500ms", "30s", "2m" or "1h"; undefined when it is none of these. */
function parseDuration(text) {
    const [, amount, unit] = PATTERN.exec(text) ?? [];
    return amount === undefined ? undefined : Number(amount) * (UNITS[unit ?? ''] ?? 1);
}
/** As people write it: "500 ms", "30 s", "2 min". */
function formatDuration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 120_000)
        return `${Number((ms / 1_000).toFixed(1))} s`;
    return `${Number((ms / 60_000).toFixed(1))} min`;
}
/** A duration in a lab file, handed on in milliseconds. */
const durationSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: 'a duration such as 500ms, 30s or 2m is accepted' })
    .regex(PATTERN, { error: 'a duration such as 500ms, 30s or 2m is accepted' })
    .transform((text) => parseDuration(text) ?? 0);
//# sourceMappingURL=duration.js.map

/***/ }),

/***/ 7363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ quote),
/* harmony export */   Nh: () => (/* binding */ compareCount),
/* harmony export */   Og: () => (/* binding */ jsonSchema),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   Zu: () => (/* binding */ textSchema),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   kM: () => (/* binding */ patternSchema),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   sy: () => (/* binding */ compareJson),
/* harmony export */   v9: () => (/* binding */ holds),
/* harmony export */   vK: () => (/* binding */ countSchema)
/* harmony export */ });
/* unused harmony export jsonPathSchema */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8816);
/* harmony import */ var _jsonpath_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);



const PLACEHOLDER = /\$\{/;
/** A JavaScript regular expression, flags m and s not set; compiled when it is used, as it may hold `${…}`. */
const patternSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().superRefine((text, context) => {
    if (PLACEHOLDER.test(text))
        return;
    try {
        new RegExp(text, 'u');
    }
    catch (error) {
        context.addIssue({ code: 'custom', message: `not a regular expression: ${error.message}` });
    }
});
const jsonPathSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .refine((path) => (0,_jsonpath_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonPath */ .H)(path) !== undefined, { error: 'a path such as $.a.b[0] is accepted' });
const someText = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1)]);
/** What is expected of a text; all that is given must hold. */
const textSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    equals: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()]).optional(),
    contains: someText.optional(),
    lacks: someText.optional(),
    matches: patternSchema.optional(),
})
    .refine((text) => Object.keys(text).length > 0, {
    error: 'one of equals, contains, lacks, matches is needed',
});
/** What is expected of a number: itself, or its bounds. */
const countSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ 'at-least': zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(), 'at-most': zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional() }),
]);
/** Expected values by JSON path. */
const jsonSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(jsonPathSchema, zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J());
function compareText(what, actual, expectation) {
    const { equals, contains, lacks, matches } = expectation;
    const found = `${what} ${quote(actual)}`;
    const comparisons = [];
    const add = (met, verb, text) => comparisons.push({ met, expected: `${what} ${verb} ${text}`, actual: found });
    if (equals !== undefined)
        add(actual.trim() === String(equals).trim(), 'is', quote(String(equals)));
    for (const part of listOf(contains))
        add(actual.includes(part), 'contains', quote(part));
    for (const part of listOf(lacks))
        add(!actual.includes(part), 'lacks', quote(part));
    if (matches !== undefined)
        add(new RegExp(matches, 'u').test(actual), 'matches', `/${matches}/`);
    return comparisons;
}
function compareCount(what, actual, expectation) {
    if (typeof expectation === 'number') {
        return { met: actual === expectation, expected: `${expectation} ${what}`, actual: `${actual} ${what}` };
    }
    const { 'at-least': least = Number.NEGATIVE_INFINITY, 'at-most': most = Number.POSITIVE_INFINITY } = expectation;
    const bounds = [
        ...(Number.isFinite(least) ? [`at least ${least}`] : []),
        ...(Number.isFinite(most) ? [`at most ${most}`] : []),
    ];
    const met = actual >= least && actual <= most;
    return { met, expected: `${bounds.join(' and ')} ${what}`, actual: `${actual} ${what}` };
}
function compareJson(value, expectation) {
    return Object.entries(expectation).map(([path, expected]) => {
        const actual = (0,_jsonpath_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonPath */ .A)(value, path);
        return {
            met: (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(actual, expected),
            expected: `${path} is ${show(expected)}`,
            actual: `${path} is ${show(actual)}`,
        };
    });
}
/** Whether `actual` has all that `expected` has: objects by key, all else exactly. */
function holds(actual, expected) {
    if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(actual, expected);
    }
    if (typeof actual !== 'object' || actual === null)
        return false;
    const found = actual;
    return Object.entries(expected).every(([key, value]) => Object.hasOwn(found, key) && holds(found[key], value));
}
/** The finding of several comparisons: the first that is not met speaks for all. */
function findingOf(comparisons, seen = {}) {
    const unmet = comparisons.find((comparison) => !comparison.met);
    if (unmet !== undefined)
        return { ...seen, met: false, expected: unmet.expected, actual: unmet.actual };
    const distinct = (texts) => [...new Set(texts)].join(', ');
    return {
        ...seen,
        met: true,
        expected: distinct(comparisons.map((comparison) => comparison.expected)),
        actual: distinct(comparisons.map((comparison) => comparison.actual)),
    };
}
/** JSON on one line, cut at 300 characters; "nothing" for undefined. */
function show(value) {
    return value === undefined ? 'nothing' : cut(JSON.stringify(value));
}
/** A text in quotes on one line, cut at 300 characters. */
function quote(text) {
    return cut(JSON.stringify(text.trim()));
}
function cut(text) {
    return text.length <= 300 ? text : `${text.slice(0, 300)}… (${text.length} characters)`;
}
function listOf(texts) {
    if (texts === undefined)
        return [];
    return Array.isArray(texts) ? texts : [texts];
}
//# sourceMappingURL=expectation.js.map

/***/ }),

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readJsonPath),
/* harmony export */   H: () => (/* binding */ parseJsonPath)
/* harmony export */ });
const STEP = /\.([A-Za-z_][\w-]*)|\[(\d+)\]|\[(['"])(.*?)\3\]/y;
/** The steps of `$.a.b[0]['c d']`; undefined when it is not such a path. */
function parseJsonPath(path) {
    if (!path.startsWith('$'))
        return undefined;
    const steps = [];
    STEP.lastIndex = 1;
    while (STEP.lastIndex < path.length) {
        const match = STEP.exec(path);
        if (match === null)
            return undefined;
        const [, name, index, , quoted] = match;
        steps.push(index === undefined ? (name ?? quoted ?? '') : Number(index));
    }
    return steps;
}
/** What stands at `path` in `value`; undefined when nothing does. Own properties only. */
function readJsonPath(value, path) {
    let current = value;
    for (const step of parseJsonPath(path) ?? []) {
        if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step))
            return undefined;
        current = current[step];
    }
    return current;
}
//# sourceMappingURL=jsonpath.js.map

/***/ }),

/***/ 3283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G_: () => (/* binding */ Unmet),
/* harmony export */   MO: () => (/* binding */ Skip),
/* harmony export */   WI: () => (/* binding */ defineKind)
/* harmony export */ });
/** Makes an entry of the table of kinds; the schema has checked what it is handed. */
function defineKind(definition) {
    return {
        name: definition.name,
        schema: definition.schema,
        effect: (spec) => definition.effect(spec),
        look: (spec, world) => definition.look(spec, world),
    };
}
/** The thing to judge is not there, so the check fails; with `not: true` too, which would otherwise pass on a dead service. */
class Unmet extends Error {
    expected;
    evidence;
    constructor(message, expected, 
    /** Path of a picture that shows it. */
    evidence) {
        super(message);
        this.expected = expected;
        this.evidence = evidence;
        this.name = 'Unmet';
    }
}
/** The check means nothing on this target; the message says why. */
class Skip extends Error {
    constructor(reason) {
        super(reason);
        this.name = 'Skip';
    }
}
//# sourceMappingURL=kind.js.map

/***/ }),

/***/ 3869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ kinds)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./compiled/src/check/expectation.js
var expectation = __webpack_require__(7363);
// EXTERNAL MODULE: ./compiled/src/check/kind.js
var kind = __webpack_require__(3283);
;// CONCATENATED MODULE: ./compiled/src/check/kinds/browser.js



const selectorSchema = schemas/* string */.YjP()
    .min(1)
    .describe('CSS selector; the first element that can be seen is meant.');
const stepSchema = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ click: selectorSchema }),
    schemas/* strictObject */.rej({ type: schemas/* strictObject */.rej({ into: selectorSchema, text: schemas/* string */.YjP() }) }),
    schemas/* strictObject */.rej({
        select: schemas/* strictObject */.rej({ in: selectorSchema, option: schemas/* string */.YjP().describe('Its value or label.') }),
    }),
    schemas/* strictObject */.rej({
        wait: schemas/* union */.KCZ([schemas/* strictObject */.rej({ text: schemas/* string */.YjP() }), schemas/* strictObject */.rej({ selector: selectorSchema })], {
            error: 'either text or selector is accepted',
        }),
    }),
], {
    error: 'click: SELECTOR; type: {into, text}; select: {in, option}; wait: {text} or {selector}: one of these is accepted',
});
const expectSchema = schemas/* strictObject */.rej({
    title: expectation/* textSchema */.Zu.optional(),
    text: expectation/* textSchema */.Zu.optional().describe('What can be read on the page.'),
    elements: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* union */.KCZ([expectation/* countSchema */.vK, expectation/* textSchema */.Zu]))
        .optional()
        .describe('By CSS selector: how many can be seen, or the text of the first.'),
    errors: schemas/* literal */.euz('none')
        .optional()
        .describe('No error on the console, no uncaught exception, no failed request.'),
})
    .prefault({});
const schema = schemas/* strictObject */.rej({
    url: schemas/* string */.YjP(),
    viewport: schemas/* strictObject */.rej({
        width: schemas/* int */.Whr().min(200).max(4_000).default(1_280),
        height: schemas/* int */.Whr().min(200).max(4_000).default(720),
    })
        .prefault({}),
    steps: schemas/* array */.YOg(stepSchema).default([]).describe('What the visitor does, in this order.'),
    expect: expectSchema.describe('What must be seen after the last step.'),
    screenshot: schemas/* boolean */.zMY()
        .default(false)
        .describe('Keep a picture of what was seen; of a failure one is always kept.'),
});
/** A page in a real Chromium, used and looked at as a visitor would; each check is a new visitor. */
const browser = (0,kind/* defineKind */.WI)({
    name: 'browser',
    schema,
    // A browser at a time is what a small machine can carry.
    effect: (spec) => (spec.steps.some((step) => !('wait' in step)) ? 'changes' : 'unknown'),
    look: async (spec, world) => (await __webpack_require__.e(/* import() */ 1005).then(__webpack_require__.bind(__webpack_require__, 1005))).judgePage(spec, world),
});
//# sourceMappingURL=browser.js.map
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
;// CONCATENATED MODULE: ./compiled/src/check/kinds/docker.js




const sortSchema = schemas/* enum */.k5n(['service', 'network', 'volume', 'config', 'secret', 'container', 'node', 'image']);
const ofStack = new Set(['service', 'network', 'volume', 'config', 'secret', 'container']);
const docker_schema = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({
        list: sortSchema.describe('Those of the stack; nodes and images: all.'),
        count: expectation/* countSchema */.vK,
    }),
    schemas/* strictObject */.rej({
        inspect: sortSchema,
        name: schemas/* string */.YjP().describe("Without the stack's prefix, where there is one."),
        json: expectation/* jsonSchema */.Og,
    }),
], { error: 'either list and count, or inspect, name and json are accepted' });
/** What the engine of a swarm says about its objects. */
const docker = (0,kind/* defineKind */.WI)({
    name: 'docker',
    schema: docker_schema,
    effect: () => 'reads',
    look: async (spec, world) => {
        if (world.stack.orchestrator !== 'swarm')
            throw new kind/* Skip */.MO('the stack does not run on Docker Swarm');
        return 'list' in spec ? lookAtList(spec, world) : lookAtOne(spec, world);
    },
});
async function lookAtList(spec, world) {
    const { name } = world.stack;
    const filter = ofStack.has(spec.list) ? ['--filter', `label=com.docker.stack.namespace=${name}`] : [];
    const { stdout } = await world.access.docker([spec.list, 'ls', '--quiet', ...filter]);
    const ids = stdout.split('\n').filter((line) => line.trim() !== '');
    return (0,expectation/* findingOf */.hD)([(0,expectation/* compareCount */.Nh)(`${spec.list}s of ${name}`, ids.length, spec.count)], {
        value: ids,
        text: stdout,
    });
}
async function lookAtOne(spec, world) {
    const scoped = ofStack.has(spec.inspect) && spec.inspect !== 'container';
    const name = scoped ? `${world.stack.name}_${spec.name}` : spec.name;
    try {
        const { stdout } = await world.access.docker([spec.inspect, 'inspect', name]);
        const value = JSON.parse(stdout)[0];
        return (0,expectation/* findingOf */.hD)((0,expectation/* compareJson */.sy)(value, spec.json), { value, text: stdout });
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd && /no such|not found/i.test(error.stderr)))
            throw error;
        throw new kind/* Unmet */.G_(`there is no ${spec.inspect} ${name}`, `a ${spec.inspect} ${name}`);
    }
}
//# sourceMappingURL=docker.js.map
;// CONCATENATED MODULE: ./compiled/src/check/run-in.js


/**
 * Runs a command inside a running task of the service; any exit code is an answer. Throws Unmet when the service is
 * not there or no task of it runs, since then there is nothing that could have refused.
 */
async function runIn(world, service, command) {
    try {
        return await world.access.execIn(service, command, {
            stack: world.stack.name,
            accept: 'any',
            timeout: world.timeout,
            signal: world.signal,
        });
    }
    catch (error) {
        world.signal.throwIfAborted();
        if (error instanceof errors/* UserError */.yo)
            throw new kind/* Unmet */.G_(error.message, `a running task of ${service}`);
        throw error;
    }
}
//# sourceMappingURL=run-in.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/exec.js




const exec_schema = schemas/* strictObject */.rej({
    service: schemas/* string */.YjP().optional().describe('Run inside a task of this service; without it: on this machine.'),
    command: schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)], {
        error: 'a command line or a list of words is accepted',
    })
        .describe('A text is run by sh -c.'),
    expect: schemas/* strictObject */.rej({
        exit: schemas/* union */.KCZ([schemas/* int */.Whr(), schemas/* array */.YOg(schemas/* int */.Whr()).min(1)]).default(0),
        stdout: expectation/* textSchema */.Zu.optional(),
        stderr: expectation/* textSchema */.Zu.optional(),
    })
        .prefault({}),
});
/** A command, its exit code and what it prints. */
const exec = (0,kind/* defineKind */.WI)({
    name: 'exec',
    schema: exec_schema,
    effect: () => 'unknown',
    look: async (spec, world) => {
        const command = typeof spec.command === 'string' ? ['sh', '-c', spec.command] : spec.command;
        const result = await run(command, spec.service, world);
        const comparisons = [compareExit(result, [spec.expect.exit].flat())];
        if (spec.expect.stdout !== undefined)
            comparisons.push(...(0,expectation/* compareText */.n6)('stdout', result.stdout, spec.expect.stdout));
        if (spec.expect.stderr !== undefined)
            comparisons.push(...(0,expectation/* compareText */.n6)('stderr', result.stderr, spec.expect.stderr));
        return (0,expectation/* findingOf */.hD)(comparisons, { text: result.stdout });
    },
});
async function run(command, service, world) {
    if (service !== undefined)
        return runIn(world, service, command);
    const [program = '', ...args] = command;
    return world.context.exec(program, args, { accept: 'any', timeout: world.timeout, signal: world.signal });
}
function compareExit(result, accepted) {
    const said = result.exitCode === 0 ? '' : lastLine(result.stderr);
    return {
        met: accepted.includes(result.exitCode),
        expected: `exit code ${accepted.join(' or ')}`,
        actual: `exit code ${result.exitCode}${said === '' ? '' : `: ${said}`}`,
    };
}
function lastLine(text) {
    return text.trim().split('\n').at(-1) ?? '';
}
//# sourceMappingURL=exec.js.map
// EXTERNAL MODULE: ./compiled/src/check/address.js
var address = __webpack_require__(4821);
// EXTERNAL MODULE: ./compiled/src/check/request.js
var request = __webpack_require__(8460);
;// CONCATENATED MODULE: ./compiled/src/check/kinds/http.js





const statusSchema = schemas/* int */.Whr().min(100).max(599);
const scalarSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
/** What is sent, shared with the kinds that send many. */
const requestFields = {
    url: address/* urlSchema */.f5.describe('`http://${endpoint:8080}/` is the first address of published port 8080.'),
    method: schemas/* enum */.k5n(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']).optional(),
    headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    form: schemas/* record */.g1P(schemas/* string */.YjP(), scalarSchema).optional().describe('Sent URL-encoded; the method is then POST.'),
    json: schemas/* unknown */.L5J().optional().describe('Sent as JSON; the method is then POST.'),
    body: schemas/* string */.YjP().optional(),
};
const answerSchema = schemas/* strictObject */.rej({
    status: schemas/* union */.KCZ([statusSchema, schemas/* array */.YOg(statusSchema).min(1)])
        .optional()
        .describe('Default: 200 to 299.'),
    headers: schemas/* record */.g1P(schemas/* string */.YjP(), expectation/* textSchema */.Zu).optional(),
    body: expectation/* textSchema */.Zu.optional(),
    json: expectation/* jsonSchema */.Og.optional(),
})
    .prefault({});
const httpSchema = schemas/* strictObject */.rej({
    ...requestFields,
    cookies: schemas/* string */.YjP()
        .optional()
        .describe('Name of a jar: requests with the same jar are the same visitor.'),
    'each-node': schemas/* boolean */.zMY().default(false).describe('Ask every node, not just the first.'),
    repeat: schemas/* int */.Whr().min(1).max(1000).default(1).describe('Requests in a row, each on a new connection.'),
    distinct: schemas/* strictObject */.rej({ matches: expectation/* patternSchema */.kM, count: expectation/* countSchema */.vK })
        .optional()
        .describe('How many different texts the pattern finds over all answers.'),
    expect: answerSchema,
})
    .refine(atMostOneBody, { error: 'at most one of form, json, body is accepted' });
const http = (0,kind/* defineKind */.WI)({
    name: 'http',
    schema: httpSchema,
    effect: (spec) => (/^(GET|HEAD|OPTIONS)$/.test(methodOf(spec)) ? 'reads' : 'changes'),
    look: lookAtHttp,
});
function atMostOneBody(spec) {
    return [spec.form, spec.json, spec.body].filter((part) => part !== undefined).length <= 1;
}
/** Sends the request as often, and to as many nodes, as asked; every answer must be as expected. */
async function lookAtHttp(spec, world) {
    const urls = spec['each-node'] ? urlsOnEachNode(spec.url, world) : [spec.url];
    const comparisons = [];
    const bodies = [];
    let answer;
    for (const url of urls) {
        for (let count = 0; count < spec.repeat; count++) {
            answer = await sendSpec({ ...spec, url }, world, spec.cookies);
            bodies.push(answer.body);
            const found = compareAnswer(answer, spec.expect);
            comparisons.push(...(urls.length === 1 ? found : found.map((one) => ({ ...one, actual: `${url}: ${one.actual}` }))));
        }
    }
    if (spec.distinct !== undefined)
        comparisons.push(countDistinct(bodies, spec.distinct));
    return (0,expectation/* findingOf */.hD)(comparisons, { value: parsed(answer?.body), text: answer?.body });
}
/** One request as a lab file describes it. */
function sendSpec(spec, world, jarName) {
    const [body, type] = bodyOf(spec);
    return (0,request/* send */.t)({
        url: spec.url,
        method: methodOf(spec),
        headers: { ...(type === undefined ? {} : { 'content-type': type }), ...spec.headers },
        body,
        jar: jarName === undefined ? undefined : jarNamed(jarName, world),
        timeout: world.timeout,
        signal: world.signal,
    });
}
function compareAnswer(answer, expect) {
    const headers = Object.entries(expect.headers ?? {}).flatMap(([name, text]) => (0,expectation/* compareText */.n6)(`header ${name}`, answer.headers[name.toLowerCase()] ?? '', text));
    return [
        compareStatus(answer.status, expect.status),
        ...headers,
        ...(expect.body === undefined ? [] : (0,expectation/* compareText */.n6)('body', answer.body, expect.body)),
        ...(expect.json === undefined ? [] : (0,expectation/* compareJson */.sy)(parsed(answer.body), expect.json)),
    ];
}
function compareStatus(status, expected) {
    const actual = `status ${status}`;
    if (expected === undefined)
        return { met: status >= 200 && status < 300, expected: 'status 200 to 299', actual };
    const accepted = [expected].flat();
    return { met: accepted.includes(status), expected: `status ${accepted.join(' or ')}`, actual };
}
function countDistinct(bodies, distinct) {
    const pattern = new RegExp(distinct.matches, 'u');
    const found = bodies.flatMap((body) => {
        const match = pattern.exec(body);
        return match === null ? [] : [match[1] ?? match[0]];
    });
    const what = `different texts for /${distinct.matches}/ in ${bodies.length} answers`;
    return (0,expectation/* compareCount */.Nh)(what, new Set(found).size, distinct.count);
}
/** The address with its host replaced by that of every node where the same port is published. */
function urlsOnEachNode(url, world) {
    const { host } = new URL(url);
    const groups = world.stack.services.flatMap((service) => Object.values(service.endpoints));
    const group = groups.find((addresses) => addresses.includes(host));
    if (group === undefined)
        throw new kind/* Unmet */.G_(`${host} is no published port of ${world.stack.name}`);
    return group.map((address) => url.replace(host, address));
}
function methodOf(spec) {
    const sends = spec.form !== undefined || spec.json !== undefined || spec.body !== undefined;
    return spec.method ?? (sends ? 'POST' : 'GET');
}
function bodyOf(spec) {
    if (spec.form !== undefined) {
        return [new URLSearchParams(spec.form).toString(), 'application/x-www-form-urlencoded'];
    }
    return spec.json === undefined ? [spec.body] : [JSON.stringify(spec.json), 'application/json'];
}
function jarNamed(name, world) {
    const jar = world.jars.get(name) ?? new Map();
    world.jars.set(name, jar);
    return jar;
}
function parsed(text) {
    try {
        return JSON.parse(text ?? '');
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=http.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/images.js



const images_schema = schemas/* strictObject */.rej({
    pinned: schemas/* literal */.euz(true).describe('No service runs `:latest`, or asks the registry for it at each start.'),
});
/** A reference without a tag means `:latest`; with a digest it is fixed whatever the tag. */
function isLatest(reference) {
    if (reference.includes('@'))
        return false;
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    return !name.includes(':') || name.endsWith(':latest');
}
/** What the services' images are named: `:latest` makes Kubernetes pull always, which fails for a loaded image. */
const images_images = (0,kind/* defineKind */.WI)({
    name: 'images',
    schema: images_schema,
    effect: () => 'reads',
    look: async (_spec, world) => {
        const states = await world.workloads.list();
        const expected = 'every image with a tag other than latest, or a digest';
        const comparisons = states.map(({ name, image, pullsAlways }) => ({
            met: !isLatest(image) && !pullsAlways,
            expected,
            actual: `${name} runs ${image}${pullsAlways ? ', pulled at each start' : ''}`,
        }));
        return (0,expectation/* findingOf */.hD)(comparisons, { value: states });
    },
});
//# sourceMappingURL=images.js.map
// EXTERNAL MODULE: ./compiled/src/check/duration.js
var duration = __webpack_require__(2665);
;// CONCATENATED MODULE: ./compiled/src/check/availability.js



const INTERVAL = 250;
const PATIENCE = 2_000;
/** Asks `url` again and again in the background; `stop` says whether any outage lasted longer than `limit` ms. */
function watchAvailability(world, url, limit) {
    const { clock } = world.context;
    const over = new AbortController();
    const signal = AbortSignal.any([world.signal, over.signal]);
    const outages = new Outages();
    const watching = (async () => {
        while (!signal.aborted) {
            // A question under way is waited for at the end: silence is an outage too, and one answer there must be.
            outages.note(clock.monotonic(), await badAnswer(url, world.signal));
            await clock.sleep(INTERVAL, signal);
        }
    })().catch((error) => {
        if (!signal.aborted)
            throw error;
    });
    return {
        stop: async () => {
            over.abort();
            await watching;
            outages.end(clock.monotonic());
            return [outages.compare(url, limit)];
        },
    };
}
/** What was wrong with the answer; undefined when it was good. */
async function badAnswer(url, signal) {
    try {
        const { status } = await (0,request/* send */.t)({ url, method: 'GET', timeout: PATIENCE, signal });
        return status < 400 ? undefined : `status ${status}`;
    }
    catch (error) {
        if (error instanceof kind/* Unmet */.G_)
            return error.message;
        throw error;
    }
}
class Outages {
    longest = 0;
    reason = '';
    since;
    asked = 0;
    note(now, problem) {
        this.asked++;
        if (problem === undefined) {
            this.end(now);
            return;
        }
        this.since ??= now;
        this.reason = problem;
    }
    end(now) {
        if (this.since !== undefined)
            this.longest = Math.max(this.longest, now - this.since);
        this.since = undefined;
    }
    compare(url, limit) {
        const expected = `${url} is never away for more than ${(0,duration/* formatDuration */.a3)(limit)}`;
        const away = this.longest === 0 ? 'never away' : `away for ${(0,duration/* formatDuration */.a3)(this.longest)} (${this.reason})`;
        return { met: this.longest <= limit, expected, actual: `${url} was ${away} in ${this.asked} looks` };
    }
}
//# sourceMappingURL=availability.js.map
// EXTERNAL MODULE: ./compiled/src/check/workloads/workloads.js + 2 modules
var workloads = __webpack_require__(3393);
;// CONCATENATED MODULE: ./compiled/src/check/action.js








/** What every kind that changes something takes besides its own keys. */
const actionFields = {
    within: duration/* durationSchema */.sK.prefault('60s').describe('Until when the change must have come into effect.'),
    stays: schemas/* strictObject */.rej({
        url: address/* urlSchema */.f5,
        outage: duration/* durationSchema */.sK
            .prefault('5s')
            .describe('The longest time without a good answer that is accepted.'),
    })
        .optional()
        .describe('An address that must go on answering while it happens.'),
    meanwhile: httpSchema.optional().describe('What must be seen before the change is undone.'),
};
const POLL = 500;
/** Changes, waits, looks at what `meanwhile` says, and puts everything back. */
async function act(world, spec, action) {
    const watch = spec.stays && watchAvailability(world, spec.stays.url, spec.stays.outage);
    let comparisons = [];
    try {
        await action.change();
        const actual = await reach(world, spec.within, action.expected, action.look);
        comparisons.push({ met: true, expected: action.expected, actual });
        if (spec.meanwhile !== undefined)
            comparisons.push(await lookMeanwhile(world, spec.meanwhile, spec.within));
    }
    finally {
        comparisons = [...comparisons, ...((await watch?.stop()) ?? [])];
        await action.restore?.();
    }
    return (0,expectation/* findingOf */.hD)(comparisons);
}
/** Polls until `look` is done; throws Unmet with what was last seen when `within` milliseconds have passed. */
async function reach(world, within, expected, look) {
    const { clock } = world.context;
    const end = clock.monotonic() + within;
    for (;;) {
        const poll = await look();
        if (poll.done)
            return poll.value;
        const left = end - clock.monotonic();
        if (left <= 0)
            throw new kind/* Unmet */.G_(`${poll.seen} after ${(0,duration/* formatDuration */.a3)(within)}`, expected);
        await clock.sleep(Math.min(POLL, left), world.signal);
    }
}
/** One look at a service, done when it is converged and `accept` agrees. */
async function converged(world, name, accept = () => true) {
    const state = await world.workloads.service(name);
    if (state.rollout === 'failed')
        throw new kind/* Unmet */.G_((0,workloads/* describeState */.Jw)(state), `${name} converged`);
    const seen = (0,workloads/* describeState */.Jw)(state);
    return (0,workloads/* isConverged */.MZ)(state) && accept(state) ? { done: true, value: seen } : { done: false, seen };
}
async function lookMeanwhile(world, spec, within) {
    const attempt = async () => {
        const finding = await lookAtHttp(spec, world).catch((error) => {
            if (error instanceof kind/* Unmet */.G_)
                return { met: false, expected: error.expected ?? '', actual: error.message };
            throw error;
        });
        last = finding;
        return finding.met ? { done: true, value: finding } : { done: false, seen: finding.actual };
    };
    let last;
    return reach(world, within, '', attempt).catch((error) => {
        if (error instanceof kind/* Unmet */.G_ && last !== undefined)
            return last;
        throw error;
    });
}
//# sourceMappingURL=action.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/kill.js



const kill_schema = schemas/* strictObject */.rej({ service: schemas/* string */.YjP(), ...actionFields });
/** Kills one task of a service, as a crash would; the cluster must put a new one in its place. */
const kill = (0,kind/* defineKind */.WI)({
    name: 'kill',
    schema: kill_schema,
    effect: () => 'changes',
    look: async (spec, world) => {
        const { tasks, desired } = await world.workloads.service(spec.service);
        const victim = tasks[0];
        if (victim === undefined)
            throw new kind/* Unmet */.G_(`no task of ${spec.service} is running`, `a task of ${spec.service}`);
        return act(world, spec, {
            expected: `a new task of ${spec.service} in place of the killed one`,
            change: () => world.workloads.kill(victim),
            look: () => converged(world, spec.service, (state) => state.desired === desired && state.tasks.every((task) => task.id !== victim.id)),
        });
    },
});
//# sourceMappingURL=kill.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/kubernetes.js



const names = schemas/* union */.KCZ([schemas/* literal */.euz('all'), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)], {
    error: '"all" or a list of names is accepted',
});
const kubernetes_schema = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ available: names.describe('Deployments with the condition Available.') }),
    schemas/* strictObject */.rej({ endpoints: names.describe('Services with an address behind them that is ready.') }),
    schemas/* strictObject */.rej({
        get: schemas/* string */.YjP().describe('Sort of object, as kubectl get takes it.'),
        name: schemas/* string */.YjP().optional(),
        selector: schemas/* string */.YjP().optional(),
        count: expectation/* countSchema */.vK.optional(),
        json: expectation/* jsonSchema */.Og.optional().describe('Must hold for every object found.'),
    }),
], { error: 'one of available, endpoints, or get with name, selector, count, json is accepted' });
/** What the Kubernetes API says about the objects in the stack's namespace. */
const kubernetes = (0,kind/* defineKind */.WI)({
    name: 'kubernetes',
    schema: kubernetes_schema,
    effect: () => 'reads',
    look: async (spec, world) => {
        if (world.stack.orchestrator !== 'kubernetes')
            throw new kind/* Skip */.MO('the stack does not run on Kubernetes');
        if ('available' in spec)
            return (0,expectation/* findingOf */.hD)(await compareAvailable(spec.available, world));
        if ('endpoints' in spec)
            return (0,expectation/* findingOf */.hD)(await compareEndpoints(spec.endpoints, world));
        return lookAtObjects(spec, world);
    },
});
async function compareAvailable(wanted, world) {
    const deployments = await list('deployments', world);
    return chosen(wanted, deployments, 'deployment', (deployment) => {
        const condition = deployment.status?.conditions?.find(({ type }) => type === 'Available');
        return { met: condition?.status === 'True', seen: condition?.message ?? 'no condition Available' };
    });
}
async function compareEndpoints(wanted, world) {
    const services = (await list('services', world)).filter((service) => service.spec?.type !== 'ExternalName');
    const slices = await list('endpointslices.discovery.k8s.io', world);
    return chosen(wanted, services, 'service', ({ metadata }) => {
        const mine = slices.filter((slice) => slice.metadata.labels?.['kubernetes.io/service-name'] === metadata.name);
        const ready = mine
            .flatMap((slice) => slice.endpoints ?? [])
            .filter((one) => one.conditions?.ready !== false);
        return { met: ready.length > 0, seen: `${ready.length} endpoints` };
    });
}
function chosen(wanted, objects, sort, judge) {
    if (wanted === 'all' && objects.length === 0) {
        return [{ met: false, expected: `a ${sort}`, actual: `no ${sort} in the namespace` }];
    }
    const all = wanted === 'all' ? objects.map((object) => object.metadata.name) : wanted;
    return all.map((name) => {
        const expected = sort === 'service' ? 'every service with a ready endpoint' : 'every deployment available';
        const object = objects.find((candidate) => candidate.metadata.name === name);
        const verdict = object === undefined ? { met: false, seen: 'is not there' } : judge(object);
        return { met: verdict.met, expected, actual: `${sort} ${name}: ${verdict.seen}` };
    });
}
async function lookAtObjects(spec, world) {
    const selector = spec.selector === undefined ? [] : ['--selector', spec.selector];
    const found = await list(spec.get, world, selector);
    const objects = spec.name === undefined ? found : found.filter(({ metadata }) => metadata.name === spec.name);
    const least = spec.name === undefined && spec.json === undefined ? 0 : 1;
    const comparisons = [(0,expectation/* compareCount */.Nh)(spec.get, objects.length, spec.count ?? { 'at-least': least })];
    for (const object of objects) {
        const name = object.metadata.name;
        const found = spec.json === undefined ? [] : (0,expectation/* compareJson */.sy)(object, spec.json);
        comparisons.push(...found.map((one) => ({ ...one, actual: `${name}: ${one.actual}` })));
    }
    return (0,expectation/* findingOf */.hD)(comparisons, {
        value: objects,
        text: objects.map(({ metadata }) => metadata.name).join('\n'),
    });
}
async function list(sort, world, options = []) {
    const args = ['--namespace', world.stack.name, 'get', sort, ...options, '-o', 'json'];
    const { stdout } = await world.access.kubectl(args);
    return JSON.parse(stdout).items;
}
//# sourceMappingURL=kubernetes.js.map
;// CONCATENATED MODULE: ./compiled/src/check/volley.js


/** Requests that are sent in numbers, each from a visitor of its own: no cookie is kept. */
const volleyFields = {
    requests: schemas/* array */.YOg(schemas/* strictObject */.rej({
        ...requestFields,
        count: schemas/* int */.Whr().min(1).max(100_000).default(1),
        expect: answerSchema,
    })
        .refine(atMostOneBody, { error: 'at most one of form, json, body is accepted' }))
        .min(1),
    concurrency: schemas/* int */.Whr().min(1).max(500).default(20).describe('Requests under way at the same time.'),
};
/**
 * Sends every request once, in the order given, `concurrency` at a time. None is repeated: what was answered badly
 * may or may not have been taken, so that no exact count could follow. Stops at the first bad answer.
 */
async function sendVolley(volley, world) {
    const { clock } = world.context;
    const started = clock.monotonic();
    const queue = queueOf(volley.requests);
    const total = volley.requests.reduce((sum, request) => sum + request.count, 0);
    let sent = 0;
    let bad;
    const send = async () => {
        for (let next = queue.next(); !next.done && bad === undefined; next = queue.next()) {
            const answer = await sendSpec(next.value, world);
            sent++;
            bad ??= compareAnswer(answer, next.value.expect).find((comparison) => !comparison.met);
        }
    };
    await Promise.all(Array.from({ length: Math.min(volley.concurrency, total) }, send));
    if (bad !== undefined)
        return [{ ...bad, actual: `${bad.actual} in answer ${sent} of ${total}` }];
    const rate = Math.round((sent / Math.max(clock.monotonic() - started, 1)) * 1_000);
    return [
        {
            met: sent === total,
            expected: `${total} good answers`,
            actual: `${sent} good answers, ${rate} a second`,
        },
    ];
}
function* queueOf(requests) {
    for (const request of requests)
        for (let count = 0; count < request.count; count++)
            yield request;
}
//# sourceMappingURL=volley.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/load.js




const load_schema = schemas/* strictObject */.rej(volleyFields);
/** Many requests at a time, each of which must be answered as expected. */
const load = (0,kind/* defineKind */.WI)({
    name: 'load',
    schema: load_schema,
    effect: () => 'changes',
    look: async (spec, world) => (0,expectation/* findingOf */.hD)(await sendVolley(spec, world)),
});
//# sourceMappingURL=load.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/network.js





const network_schema = schemas/* strictObject */.rej({
    from: schemas/* string */.YjP().describe('Service from one of whose tasks the connection is tried.'),
    to: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9._-]+:\d+$/, { error: 'service:port is accepted' })
        .refine((to) => (0,address/* isPort */.sW)(Number(to.split(':')[1])), { error: 'a port from 1 to 65535 is accepted' }),
    reachable: schemas/* boolean */.zMY(),
});
/** One attempt with whatever the image brings; prints `open` or `closed`, or nothing when it brings nothing. */
const PROBE = `
h=$1; p=$2
if command -v python3 >/dev/null 2>&1; then
  python3 -c 'import socket,sys
try: socket.create_connection((sys.argv[1], int(sys.argv[2])), 3).close(); print("open")
except OSError: print("closed")' "$h" "$p"
elif command -v node >/dev/null 2>&1; then
  node -e 'const s=require("net").connect({host:process.argv[1],port:+process.argv[2]});
const end=(t)=>{console.log(t);process.exit(0)};
s.on("connect",()=>end("open")).on("error",()=>end("closed"));setTimeout(()=>end("closed"),3000)' "$h" "$p"
elif command -v nc >/dev/null 2>&1; then
  nc -z -w 3 "$h" "$p" </dev/null >/dev/null 2>&1 && echo open || echo closed
elif command -v bash >/dev/null 2>&1 && command -v timeout >/dev/null 2>&1; then
  timeout 3 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$h" "$p" 2>/dev/null && echo open || echo closed
fi`;
/** Whether one service reaches another: the segmentation that the stack's networks promise. */
const network = (0,kind/* defineKind */.WI)({
    name: 'network',
    schema: network_schema,
    effect: () => 'reads',
    look: async (spec, world) => {
        if (!spec.reachable)
            await assertEnforced(world);
        const [host = '', port = ''] = spec.to.split(':');
        await world.workloads.service(host);
        const { stdout, stderr } = await runIn(world, spec.from, ['sh', '-c', PROBE, 'sh', host, port]);
        const seen = stdout.trim();
        if (seen !== 'open' && seen !== 'closed') {
            const why = stderr.trim() || 'it has none of python3, node, nc, bash';
            throw new kind/* Unmet */.G_(`no connection could be tried from ${spec.from}: ${why}`);
        }
        const way = `from ${spec.from} to ${spec.to}`;
        const word = (open) => (open ? 'open' : 'closed');
        const met = (seen === 'open') === spec.reachable;
        return (0,expectation/* findingOf */.hD)([{ met, expected: `${word(spec.reachable)} ${way}`, actual: `${seen} ${way}` }]);
    },
});
/** Network plugins that enforce NetworkPolicy, by a part of their image's name; kindnetd does since kind 0.24. */
const ENFORCING = /calico|cilium|antrea|kube-router|weave|kube-network-policies|kindest\/kindnetd/;
/** On Kubernetes all pods reach each other until a policy says otherwise, and a network plugin that enforces it. */
async function assertEnforced(world) {
    if (world.stack.orchestrator !== 'kubernetes')
        return;
    const images = 'jsonpath={..image}';
    const plugins = await world.access.kubectl(['get', 'daemonsets', '--all-namespaces', '-o', images]);
    if (!ENFORCING.test(plugins.stdout))
        throw new kind/* Skip */.MO('the network plugin here does not enforce NetworkPolicy');
    const policies = await world.access.kubectl([
        '--namespace',
        world.stack.name,
        'get',
        'networkpolicies',
        '-o',
        'name',
    ]);
    if (policies.stdout.trim() === '')
        throw new kind/* Skip */.MO('the stack has no NetworkPolicy: its networks are one here');
}
//# sourceMappingURL=network.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/outage.js






const outage_schema = schemas/* strictObject */.rej({
    service: schemas/* string */.YjP().describe('What is away meanwhile: scaled to none, then back.'),
    within: duration/* durationSchema */.sK.prefault('60s').describe('Until when it must be away, and until when back.'),
    ...volleyFields,
});
/** What the others do while a service is away. What becomes of it afterwards is for the next check to see. */
const outage = (0,kind/* defineKind */.WI)({
    name: 'outage',
    schema: outage_schema,
    effect: () => 'changes',
    look: async (spec, world) => {
        const { desired } = await world.workloads.service(spec.service);
        if (desired === 0)
            throw new kind/* Unmet */.G_(`${spec.service} is away already`, `${spec.service} running`);
        let comparisons;
        try {
            await scaleTo(world, spec, 0);
            comparisons = await sendVolley(spec, world);
        }
        finally {
            await scaleTo(world, spec, desired);
        }
        return (0,expectation/* findingOf */.hD)(comparisons);
    },
});
async function scaleTo(world, spec, replicas) {
    await world.workloads.scale(spec.service, replicas);
    const expected = `${spec.service} at ${replicas}/${replicas}`;
    await reach(world, spec.within, expected, () => converged(world, spec.service, (state) => state.desired === replicas));
}
//# sourceMappingURL=outage.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/redis.js




const READERS = /^(GET|MGET|EXISTS|KEYS|SCAN|TTL|TYPE|LLEN|LRANGE|LINDEX|HGET|HGETALL|HLEN|SCARD|SMEMBERS|ZCARD|ZRANGE|DBSIZE|PING|INFO|STRLEN)$/i;
const redis_schema = schemas/* strictObject */.rej({
    service: schemas/* string */.YjP(),
    command: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).transform(String))
        .min(1)
        .describe('As in [LLEN, votes].'),
    expect: expectation/* textSchema */.Zu,
});
/** A redis command, run by redis-cli inside the service's own task. */
const redis = (0,kind/* defineKind */.WI)({
    name: 'redis',
    schema: redis_schema,
    effect: (spec) => (READERS.test(spec.command[0] ?? '') ? 'reads' : 'changes'),
    look: async (spec, world) => {
        const { exitCode, stdout, stderr } = await runIn(world, spec.service, ['redis-cli', ...spec.command]);
        if (exitCode !== 0)
            throw new kind/* Unmet */.G_(stderr.trim() || `redis-cli: exit code ${exitCode}`, 'an answer from redis');
        const answer = stdout.trim();
        return (0,expectation/* findingOf */.hD)((0,expectation/* compareText */.n6)(spec.command.join(' '), answer, spec.expect), {
            value: answer,
            text: answer,
        });
    },
});
//# sourceMappingURL=redis.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/registry.js




const registry_schema = schemas/* strictObject */.rej({
    image: schemas/* string */.YjP().describe('Name of an image that was built.'),
    tags: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('Tags that its repository must have; default: the one deployed.'),
    digest: schemas/* literal */.euz('built').optional().describe("The manifest's digest is the one that the build pushed."),
});
/** Media types of manifests and indexes (OCI image-spec 1.1; Docker image manifest v2.2). */
const MANIFESTS = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
/** What the environment's registry holds (OCI distribution-spec 1.1). */
const registry = (0,kind/* defineKind */.WI)({
    name: 'registry',
    schema: registry_schema,
    effect: () => 'reads',
    look: async (spec, world) => {
        if (world.access.cluster.registry === undefined)
            throw new kind/* Skip */.MO('the images did not go through a registry');
        const image = world.images.find((candidate) => candidate.name === spec.image);
        if (image === undefined)
            throw new kind/* Unmet */.G_(`no image ${spec.image} was built`, `an image ${spec.image}`);
        const { host, repository, tag } = parseReference(image.reference);
        if (host !== world.access.cluster.registry)
            throw new kind/* Skip */.MO(`${image.reference} is not in the environment's registry`);
        const comparisons = [await compareTags(host, repository, spec.tags ?? [tag], world)];
        if (spec.digest !== undefined)
            comparisons.push(await compareDigest(host, repository, tag, image, world));
        return (0,expectation/* findingOf */.hD)(comparisons);
    },
});
function parseReference(reference) {
    const [, host = '', repository = '', tag = 'latest'] = /^([^/]+)\/([^:@]+)(?::([^@]+))?/.exec(reference) ?? [];
    return { host, repository, tag };
}
async function compareTags(host, repository, wanted, world) {
    const { status, body } = await ask(`http://${host}/v2/${repository}/tags/list`, 'GET', world);
    const tags = status === 200 ? (JSON.parse(body).tags ?? []) : [];
    const met = wanted.every((tag) => tags.includes(tag));
    return {
        met,
        expected: `${repository} with tags ${(0,expectation/* show */.WU)(wanted)}`,
        actual: `tags ${(0,expectation/* show */.WU)(tags)} (status ${status})`,
    };
}
async function compareDigest(host, repository, tag, image, world) {
    const { status, headers } = await ask(`http://${host}/v2/${repository}/manifests/${tag}`, 'HEAD', world);
    const digest = headers['docker-content-digest'] ?? `none (status ${status})`;
    const what = `digest of ${repository}:${tag}`;
    return { met: digest === image.digest, expected: `${what} ${image.digest}`, actual: `${what} ${digest}` };
}
function ask(url, method, world) {
    return (0,request/* send */.t)({ url, method, headers: { accept: MANIFESTS }, timeout: world.timeout, signal: world.signal });
}
//# sourceMappingURL=registry.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/restart.js



const restart_schema = schemas/* strictObject */.rej({ service: schemas/* string */.YjP(), ...actionFields });
/** Replaces every task of a service by a new one; what it keeps on a volume must survive. */
const restart = (0,kind/* defineKind */.WI)({
    name: 'restart',
    schema: restart_schema,
    effect: () => 'changes',
    look: async (spec, world) => {
        const before = new Set((await world.workloads.service(spec.service)).tasks.map((task) => task.id));
        return act(world, spec, {
            expected: `${spec.service} running again`,
            change: () => world.workloads.restart(spec.service),
            // A StatefulSet gives the new pod the old name: there the finished rollout has to be enough.
            look: () => converged(world, spec.service, ({ tasks, rollout }) => rollout === 'completed' || tasks.every((task) => !before.has(task.id))),
        });
    },
});
//# sourceMappingURL=restart.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/scale.js



const scale_schema = schemas/* strictObject */.rej({
    service: schemas/* string */.YjP(),
    replicas: schemas/* int */.Whr().min(0).max(100),
    ...actionFields,
});
/** Scales a service, waits until it is converged, looks, and scales it back. */
const scale = (0,kind/* defineKind */.WI)({
    name: 'scale',
    schema: scale_schema,
    effect: () => 'changes',
    look: async (spec, world) => {
        const { desired } = await world.workloads.service(spec.service);
        const at = (count) => () => converged(world, spec.service, (state) => state.desired === count);
        return act(world, spec, {
            expected: `${spec.service} ${spec.replicas}/${spec.replicas} running`,
            change: () => world.workloads.scale(spec.service, spec.replicas),
            look: at(spec.replicas),
            restore: async () => {
                await world.workloads.scale(spec.service, desired);
                await reach(world, spec.within, `${spec.service} back at ${desired}/${desired}`, at(desired));
            },
        });
    },
});
//# sourceMappingURL=scale.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/service.js



const service_schema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    running: expectation/* countSchema */.vK.describe('Tasks or pods that run and are healthy.'),
    'one-per-node': schemas/* boolean */.zMY().default(false).describe('No node has two while another has none.'),
});
/** How many copies of a service run, and where. */
const service = (0,kind/* defineKind */.WI)({
    name: 'service',
    schema: service_schema,
    effect: () => 'reads',
    look: async (spec, world) => {
        const state = await world.workloads.service(spec.name);
        const comparisons = [(0,expectation/* compareCount */.Nh)(`running tasks of ${spec.name}`, state.running, spec.running)];
        if (spec['one-per-node'])
            comparisons.push(compareSpread(state, world.access.cluster.nodes.length));
        return (0,expectation/* findingOf */.hD)(comparisons, { value: state });
    },
});
function compareSpread(state, nodes) {
    const used = new Set(state.tasks.map((task) => task.node));
    return {
        met: used.size === Math.min(nodes, state.tasks.length),
        expected: `${state.name} spread over ${Math.min(nodes, state.tasks.length)} nodes`,
        actual: `${state.tasks.length} tasks on ${used.size} nodes: ${[...used].sort().join(', ')}`,
    };
}
//# sourceMappingURL=service.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/socketio.js




const socketio_schema = schemas/* strictObject */.rej({
    url: address/* urlSchema */.f5,
    path: schemas/* string */.YjP().default('/socket.io'),
    event: schemas/* string */.YjP().describe('The first one after connecting is looked at.'),
    transport: schemas/* enum */.k5n(['any', 'polling', 'websocket']).default('any'),
    contains: schemas/* unknown */.L5J().optional().describe('Keys and values that the payload must have.'),
    equals: schemas/* unknown */.L5J().optional(),
})
    .refine((spec) => spec.contains === undefined || spec.equals === undefined, {
    error: 'either contains or equals is accepted',
});
/** The next event of a socket.io server. A payload that is JSON in a text, as the voting app's, is parsed. */
const socketio = (0,kind/* defineKind */.WI)({
    name: 'socketio',
    schema: socketio_schema,
    effect: () => 'reads',
    look: async (spec, world) => {
        const payload = await nextEvent(spec, world);
        const value = socketio_parsed(payload);
        const actual = `${spec.event} ${(0,expectation/* show */.WU)(value)}`;
        const expected = spec.equals !== undefined
            ? { met: (0,expectation/* holds */.v9)(value, spec.equals) && (0,expectation/* holds */.v9)(spec.equals, value), text: `is ${(0,expectation/* show */.WU)(spec.equals)}` }
            : spec.contains !== undefined
                ? { met: (0,expectation/* holds */.v9)(value, spec.contains), text: `contains ${(0,expectation/* show */.WU)(spec.contains)}` }
                : { met: true, text: 'arrives' };
        const comparison = { met: expected.met, expected: `${spec.event} ${expected.text}`, actual };
        return (0,expectation/* findingOf */.hD)([comparison], { value, text: String(payload) });
    },
});
async function nextEvent(spec, world) {
    const { io } = await __webpack_require__.e(/* import() */ 4769).then(__webpack_require__.bind(__webpack_require__, 4769));
    const socket = io(spec.url, {
        path: spec.path,
        reconnection: false,
        forceNew: true,
        timeout: world.timeout,
        transports: spec.transport === 'any' ? ['polling', 'websocket'] : [spec.transport],
    });
    try {
        return await firstOf(socket, spec, world);
    }
    finally {
        socket.disconnect();
    }
}
function firstOf(socket, spec, world) {
    const wanted = `event ${spec.event} from ${spec.url}`;
    const expected = `an ${wanted}`;
    const signal = AbortSignal.any([world.signal, AbortSignal.timeout(world.timeout)]);
    return new Promise((resolve, reject) => {
        const fail = (cause) => reject(new kind/* Unmet */.G_(`no ${wanted}: ${cause}`, expected));
        socket.once(spec.event, resolve);
        socket.once('connect_error', (error) => fail(error.message));
        socket.once('disconnect', (reason) => fail(`disconnected (${reason})`));
        signal.addEventListener('abort', () => world.signal.aborted ? reject(world.signal.reason) : fail(`nothing within ${world.timeout} ms`));
    });
}
function socketio_parsed(payload) {
    if (typeof payload !== 'string')
        return payload;
    try {
        return JSON.parse(payload);
    }
    catch {
        return payload;
    }
}
//# sourceMappingURL=socketio.js.map
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./compiled/src/check/kinds/sql.js





const cellSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* null */.chJ()]);
const sql_schema = schemas/* strictObject */.rej({
    service: schemas/* string */.YjP(),
    user: schemas/* string */.YjP().default('postgres'),
    database: schemas/* string */.YjP().default('postgres'),
    query: schemas/* string */.YjP().min(1),
    rows: expectation/* countSchema */.vK.optional().describe('How many.'),
    scalar: cellSchema.optional().describe('The only value of the only row.'),
    equals: schemas/* array */.YOg(schemas/* array */.YOg(cellSchema)).optional().describe('All rows, in order.'),
    error: expectation/* textSchema */.Zu.optional().describe('The database must refuse the query with this.'),
})
    .refine((spec) => spec.error === undefined || (spec.rows ?? spec.scalar ?? spec.equals) === undefined, {
    error: 'error goes with none of rows, scalar, equals',
});
const FIELD = '\u001f';
const RECORD = '\u001e';
/** A query, run by psql inside the database's own task: nothing has to be published, no password is needed. */
const sql = (0,kind/* defineKind */.WI)({
    name: 'sql',
    schema: sql_schema,
    effect: (spec) => (/^\s*(select|show|values|table|explain)\b/i.test(spec.query) ? 'reads' : 'changes'),
    look: async (spec, world) => {
        const { exitCode, stdout, stderr } = await runIn(world, spec.service, psql(spec));
        if (spec.error !== undefined) {
            const refused = {
                met: exitCode !== 0,
                expected: 'the query is refused',
                actual: 'the query was answered',
            };
            return (0,expectation/* findingOf */.hD)([refused, ...(0,expectation/* compareText */.n6)('error', stderr, spec.error)], { text: stderr });
        }
        if (exitCode !== 0)
            throw new kind/* Unmet */.G_(lastError(stderr) || `psql: exit code ${exitCode}`, 'an answer to the query');
        const rows = rowsOf(stdout);
        return (0,expectation/* findingOf */.hD)(compareRows(rows, spec), { value: rows, text: stdout });
    },
});
/** Separators that no value holds; these options are as old as PostgreSQL 9.2, unlike --csv. */
function psql(spec) {
    const format = [
        '-X',
        '-q',
        '-A',
        '-t',
        '-F',
        FIELD,
        '-R',
        RECORD,
        '-P',
        'null=\\N',
        '-v',
        'ON_ERROR_STOP=1',
    ];
    return ['psql', ...format, '-U', spec.user, '-d', spec.database, '-c', spec.query];
}
function rowsOf(stdout) {
    const text = stdout.replace(/\n$/, '');
    return text === '' ? [] : text.split(RECORD).map((record) => record.split(FIELD).map(cellOf));
}
function cellOf(text) {
    if (text === '\\N')
        return null;
    const number = Number(text);
    return /^-?\d+(\.\d+)?$/.test(text) && String(number) === text ? number : text;
}
function compareRows(rows, spec) {
    const actual = `rows ${(0,expectation/* show */.WU)(rows)}`;
    const comparisons = [];
    if (spec.rows !== undefined)
        comparisons.push((0,expectation/* compareCount */.Nh)('rows', rows.length, spec.rows));
    if (spec.scalar !== undefined) {
        const met = rows.length === 1 && (0,external_node_util_.isDeepStrictEqual)(rows[0], [spec.scalar]);
        comparisons.push({ met, expected: `one row with ${(0,expectation/* show */.WU)(spec.scalar)}`, actual });
    }
    if (spec.equals !== undefined) {
        comparisons.push({
            met: (0,external_node_util_.isDeepStrictEqual)(rows, spec.equals),
            expected: `rows ${(0,expectation/* show */.WU)(spec.equals)}`,
            actual,
        });
    }
    return comparisons.length > 0 ? comparisons : [{ met: true, expected: 'an answer to the query', actual }];
}
function lastError(stderr) {
    return (stderr
        .split('\n')
        .find((line) => /ERROR|FATAL|error/.test(line))
        ?.trim() ?? '');
}
//# sourceMappingURL=sql.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/stack.js




const stack_schema = schemas/* strictObject */.rej({
    services: schemas/* union */.KCZ([expectation/* countSchema */.vK, schemas/* array */.YOg(schemas/* string */.YjP()).min(1)], { error: 'a number or a list of names is accepted' })
        .describe('How many, or which at least. Every service must run all its tasks.'),
});
/** The services of the stack, each with as many running tasks as wanted. */
const stack = (0,kind/* defineKind */.WI)({
    name: 'stack',
    schema: stack_schema,
    effect: () => 'reads',
    look: async (spec, world) => {
        const states = await world.workloads.list();
        return (0,expectation/* findingOf */.hD)([compareServices(states, spec.services), ...states.map((state) => compareState(state, world))], {
            value: states,
        });
    },
});
function compareServices(states, expected) {
    const names = states.map((state) => state.name);
    const list = names.sort().join(', ') || 'none';
    if (!Array.isArray(expected)) {
        const comparison = (0,expectation/* compareCount */.Nh)('services', names.length, expected);
        return { ...comparison, actual: `${comparison.actual}: ${list}` };
    }
    const missing = expected.filter((name) => !names.includes(name) && !names.includes(name.replaceAll('_', '-')));
    const actual = missing.length === 0 ? list : `${missing.join(', ')} missing; there are ${list}`;
    return { met: missing.length === 0, expected: `services ${expected.join(', ')}`, actual };
}
/** One that was scaled to none has all that it wants, and is away all the same. */
function compareState(state, world) {
    const named = (name) => [name, name.replaceAll('_', '-')].includes(state.name);
    const declared = world.stack.services.find((entry) => named(entry.name))?.replicas;
    const away = state.desired === 0 && declared !== 0;
    const expected = away ? `a task of ${state.name}` : 'all services converged';
    return { met: (0,workloads/* isConverged */.MZ)(state) && !away, expected, actual: (0,workloads/* describeState */.Jw)(state) };
}
//# sourceMappingURL=stack.js.map
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./compiled/src/check/kinds/tcp.js





const tcp_schema = schemas/* strictObject */.rej({
    address: address/* addressSchema */.oL.describe('host:port; `${endpoint:8080}` is the first address of published port 8080.'),
    expect: schemas/* enum */.k5n(['open', 'refused']).default('open'),
});
/** Whether a port takes connections. A name that does not resolve is no refusal. */
const tcp = (0,kind/* defineKind */.WI)({
    name: 'tcp',
    schema: tcp_schema,
    effect: () => 'reads',
    look: async (spec, world) => {
        const actual = await connect(spec.address, world);
        return (0,expectation/* findingOf */.hD)([
            {
                met: actual === spec.expect,
                expected: `${spec.address} ${spec.expect}`,
                actual: `${spec.address} ${actual}`,
            },
        ]);
    },
});
function connect(address, world) {
    const split = address.lastIndexOf(':');
    const signal = AbortSignal.any([world.signal, AbortSignal.timeout(world.timeout)]);
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_net_.createConnection)({
            host: address.slice(0, split),
            port: Number(address.slice(split + 1)),
            signal,
        });
        socket.once('connect', () => {
            socket.destroy();
            resolve('open');
        });
        socket.once('error', (error) => {
            if (error.code === 'ECONNREFUSED')
                resolve('refused');
            else if (world.signal.aborted)
                reject(world.signal.reason);
            else if (signal.aborted || error.code === 'ETIMEDOUT')
                resolve('silent');
            else
                reject(new kind/* Unmet */.G_(`cannot connect to ${address}: ${error.code ?? error.message}`));
        });
    });
}
//# sourceMappingURL=tcp.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/update.js




const update_schema = schemas/* strictObject */.rej({
    service: schemas/* string */.YjP(),
    image: schemas/* string */.YjP().optional(),
    env: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    ...actionFields,
})
    .refine((spec) => spec.image !== undefined || spec.env !== undefined, { error: 'image or env is needed' });
/** A rolling update to another image or environment, which must complete; then it is rolled back. */
const update = (0,kind/* defineKind */.WI)({
    name: 'update',
    schema: update_schema,
    effect: () => 'changes',
    look: async (spec, world) => act(world, spec, {
        expected: `the rolling update of ${spec.service} completed`,
        change: () => world.workloads.update(spec.service, { image: spec.image, env: spec.env }),
        look: () => rolledOut(world, spec.service),
        restore: async () => {
            await world.workloads.rollback(spec.service);
            await reach(world, spec.within, `${spec.service} rolled back`, () => converged(world, spec.service));
        },
    }),
});
async function rolledOut(world, name) {
    const state = await world.workloads.service(name);
    if (state.rollout === 'rolled back')
        throw new kind/* Unmet */.G_((0,workloads/* describeState */.Jw)(state), 'an update that is not rolled back');
    return converged(world, name, ({ rollout }) => rollout === 'completed');
}
//# sourceMappingURL=update.js.map
;// CONCATENATED MODULE: ./compiled/src/check/kinds/index.js




















/** The table of kinds by the key under which a check names them; a new kind is a file and an entry here. */
const kinds = {
    http: http,
    tcp: tcp,
    exec: exec,
    socketio: socketio,
    sql: sql,
    redis: redis,
    stack: stack,
    service: service,
    images: images_images,
    network: network,
    docker: docker,
    kubernetes: kubernetes,
    registry: registry,
    browser: browser,
    load: load,
    scale: scale,
    kill: kill,
    restart: restart,
    update: update,
    outage: outage,
};
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 9573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: () => (/* binding */ batches),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   u8: () => (/* binding */ findCycle)
/* harmony export */ });
/** Ids along a cycle of `needs`, the first again at the end; undefined when there is none. */
function findCycle(items) {
    const byId = new Map(items.map((item) => [item.id, item]));
    const finished = new Set();
    const visit = (id, path) => {
        if (finished.has(id))
            return undefined;
        if (path.includes(id))
            return [...path.slice(path.indexOf(id)), id];
        for (const need of byId.get(id)?.needs ?? []) {
            const cycle = visit(need, [...path, id]);
            if (cycle !== undefined)
                return cycle;
        }
        finished.add(id);
        return undefined;
    };
    for (const item of items) {
        const cycle = visit(item.id, []);
        if (cycle !== undefined)
            return cycle;
    }
    return undefined;
}
/** As declared, except that what is needed comes first. The needs must be known and without a cycle. */
function inOrder(items) {
    const byId = new Map(items.map((item) => [item.id, item]));
    const ordered = new Set();
    const place = (item) => {
        if (ordered.has(item))
            return;
        for (const need of item.needs) {
            const needed = byId.get(need);
            if (needed !== undefined)
                place(needed);
        }
        ordered.add(item);
    };
    for (const item of items)
        place(item);
    return [...ordered];
}
/** Neighbours that may run side by side, in one group; each other item alone. */
function batches(items, parallel) {
    const groups = [];
    let open = false;
    for (const item of items) {
        if (open && parallel(item))
            groups.at(-1)?.push(item);
        else
            groups.push([item]);
        open = parallel(item);
    }
    return groups;
}
//# sourceMappingURL=order.js.map

/***/ }),

/***/ 8460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseUrl),
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3283);




/** Bytes of an answer that are read. */
const MAX_BODY = 5 * 1024 * 1024;
/**
 * One request on a connection of its own, so that a load balancer chooses anew each time; redirects are not followed.
 * Throws Unmet when no answer comes: refused, reset, timed out.
 */
async function send(request) {
    const url = parseUrl(request.url);
    const open = url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.timeout)]);
    try {
        return await new Promise((resolve, reject) => {
            const outgoing = open(url, { method: request.method, headers: headersOf(request), agent: false, signal }, (incoming) => readAnswer(incoming, request.jar).then(resolve, reject));
            outgoing.on('error', reject);
            outgoing.end(request.body);
        });
    }
    catch (error) {
        request.signal.throwIfAborted();
        const cause = signal.aborted ? `nothing within ${request.timeout} ms` : reasonOf(error);
        throw new _kind_js__WEBPACK_IMPORTED_MODULE_3__/* .Unmet */ .G_(`no answer from ${request.method} ${request.url}: ${cause}`, `an answer from ${request.url}`);
    }
}
/** Throws UserError for what is no http or https address. */
function parseUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol === 'http:' || url?.protocol === 'https:')
        return url;
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${text}" is not an http or https address`);
}
function headersOf(request) {
    const headers = { connection: 'close' };
    const cookies = [...(request.jar ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookies !== '')
        headers.cookie = cookies;
    if (request.body !== undefined)
        headers['content-length'] = String(Buffer.byteLength(request.body));
    return { ...headers, ...request.headers };
}
async function readAnswer(incoming, jar) {
    const chunks = [];
    let size = 0;
    for await (const chunk of incoming) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MAX_BODY)
            throw new Error(`the body is larger than ${MAX_BODY} bytes`);
    }
    for (const cookie of incoming.headers['set-cookie'] ?? [])
        keepCookie(jar, cookie);
    const headers = Object.entries(incoming.headersDistinct).map(([name, values]) => [
        name,
        (values ?? []).join(', '),
    ]);
    return {
        status: incoming.statusCode ?? 0,
        headers: Object.fromEntries(headers),
        body: Buffer.concat(chunks).toString(),
    };
}
function keepCookie(jar, header) {
    const [, name, value] = /^\s*([^=;]+)=([^;]*)/.exec(header) ?? [];
    if (jar === undefined || name === undefined)
        return;
    if (/;\s*max-age=(0|-\d+)\s*(;|$)/i.test(header))
        jar.delete(name);
    else
        jar.set(name, value ?? '');
}
function reasonOf(error) {
    const code = error.code;
    if (code === 'ECONNREFUSED')
        return 'connection refused';
    if (code === 'ECONNRESET')
        return 'connection reset';
    return code ?? (error instanceof Error ? error.message : String(error));
}
//# sourceMappingURL=request.js.map

/***/ }),

/***/ 8901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ placeholdersIn),
/* harmony export */   V2: () => (/* binding */ substitute)
/* harmony export */ });
/* unused harmony export endpointsOf */
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4821);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3283);


/** `${endpoint:8080}`, `${name}`, `${name+1}`, `${name - 2}`; `$${` stands for a plain `${`. */
const PLACEHOLDER = /\$(\$\{)|\$\{\s*([^}]*?)\s*\}/g;
const ENDPOINT = /^endpoint:(\d+)$/;
const EXPRESSION = /^([A-Za-z_][\w.-]*?)(?:\s*([+-])\s*(\d+))?$/;
/** Names of the captures that `value` uses anywhere, and placeholders that mean nothing. */
function placeholdersIn(value) {
    const captures = new Set();
    const invalid = new Set();
    mapStrings(value, (text) => {
        for (const [, escaped, inner = ''] of text.matchAll(PLACEHOLDER)) {
            if (escaped !== undefined)
                continue;
            const port = ENDPOINT.exec(inner)?.[1];
            if (port !== undefined && (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isPort */ .sW)(Number(port)))
                continue;
            const name = EXPRESSION.exec(inner)?.[1];
            if (name === undefined)
                invalid.add(inner);
            else
                captures.add(name);
        }
        return text;
    });
    return { captures: [...captures], invalid: [...invalid] };
}
/**
 * `value` with every placeholder filled in. A text that is one placeholder takes the captured value with its type,
 * so that a captured number is compared as a number. Throws Unmet when nothing publishes the port.
 */
function substitute(value, captures, stack) {
    const resolve = (inner) => {
        const port = ENDPOINT.exec(inner)?.[1];
        if (port !== undefined)
            return endpointOf(stack, port);
        const [, name = '', sign, amount] = EXPRESSION.exec(inner) ?? [];
        const captured = captures.get(name);
        return sign === undefined ? captured : Number(captured) + (sign === '+' ? 1 : -1) * Number(amount);
    };
    return mapStrings(value, (text) => {
        const whole = /^\$\{\s*([^}]*?)\s*\}$/.exec(text)?.[1];
        if (whole !== undefined)
            return resolve(whole);
        return text.replace(PLACEHOLDER, (_all, escaped, inner) => escaped === undefined ? String(resolve(inner)) : escaped);
    });
}
/** Every address at which the published port answers, one a node. Throws Unmet when no service publishes it. */
function endpointsOf(stack, port) {
    const addresses = stack.services.flatMap((service) => service.endpoints[port] ?? []);
    if (addresses.length > 0)
        return addresses;
    const published = stack.services.flatMap((service) => Object.keys(service.endpoints));
    throw new _kind_js__WEBPACK_IMPORTED_MODULE_1__/* .Unmet */ .G_(`no service of ${stack.name} publishes port ${port}; published: ${published.join(', ') || 'none'}`, `a service that publishes port ${port}`);
}
function endpointOf(stack, port) {
    return endpointsOf(stack, port)[0] ?? '';
}
function mapStrings(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((item) => mapStrings(item, change));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)]));
}
//# sourceMappingURL=substitute.js.map

/***/ }),

/***/ 3393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jw: () => (/* binding */ describeState),
  MZ: () => (/* binding */ isConverged),
  mo: () => (/* binding */ workloadsOf)
});

// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/check/kind.js
var kind = __webpack_require__(3283);
;// CONCATENATED MODULE: ./compiled/src/check/workloads/kubernetes.js


const WORKLOADS = 'deployments.apps,statefulsets.apps,daemonsets.apps';
function createKubernetesWorkloads(access, stack) {
    const kubectl = async (...args) => (await access.kubectl(['--namespace', stack.name, ...args])).stdout;
    const all = async () => itemsOf(await kubectl('get', WORKLOADS, '-o', 'json'));
    const named = async (name) => workloadNamed(name, await all(), stack);
    const reference = async (name) => referenceTo(await named(name));
    const state = async (name, workload) => stateOf(name, workload, await podsOf(kubectl, workload));
    return {
        list: async () => Promise.all((await all()).map((workload) => state(workload.metadata.name, workload))),
        service: async (name) => state(name, await named(name)),
        scale: async (name, replicas) => {
            await kubectl('scale', await reference(name), `--replicas=${replicas}`);
        },
        kill: async (task) => {
            await kubectl('delete', 'pod', task.id, '--grace-period=1', '--wait=false');
        },
        restart: async (name) => {
            await kubectl('rollout', 'restart', await reference(name));
        },
        update: async (name, { image, env = {} }) => {
            const workload = await named(name);
            await kubectl('patch', referenceTo(workload), '--type', 'strategic', '--patch', patchFor(workload, image, env));
        },
        rollback: async (name) => {
            await kubectl('rollout', 'undo', await reference(name));
        },
    };
}
/** Compose names may hold `_`, Kubernetes names may not. */
function workloadNamed(name, workloads, stack) {
    const found = workloads.find(({ metadata }) => metadata.name === name || metadata.name === name.replaceAll('_', '-'));
    if (found !== undefined)
        return found;
    const names = workloads.map((workload) => workload.metadata.name).join(', ') || 'none';
    throw new kind/* Unmet */.G_(`namespace ${stack.name} has no workload ${name}; it has ${names}`, `a workload ${name}`);
}
async function podsOf(kubectl, workload) {
    const selector = Object.entries(workload.spec.selector.matchLabels).map(([key, value]) => `${key}=${value}`);
    const pods = itemsOf(await kubectl('get', 'pods', '--selector', selector.join(','), '-o', 'json'));
    return pods.filter((pod) => pod.metadata.deletionTimestamp === undefined && pod.status.phase !== 'Failed');
}
function stateOf(name, workload, pods) {
    const { status, spec, metadata } = workload;
    const desired = spec.replicas ?? status.desiredNumberScheduled ?? 1;
    const updated = status.updatedReplicas ?? status.updatedNumberScheduled ?? 0;
    const present = status.replicas ?? status.currentNumberScheduled ?? 0;
    const stuck = status.conditions?.find(({ type, status: value }) => type === 'Progressing' && value === 'False');
    const settled = (status.observedGeneration ?? 0) >= metadata.generation && updated >= desired && present === desired;
    return {
        name,
        image: spec.template.spec.containers[0]?.image ?? '',
        pullsAlways: spec.template.spec.containers.some((container) => container.imagePullPolicy === 'Always'),
        desired,
        running: pods.filter(isReady).length,
        tasks: pods.map((pod) => ({ id: pod.metadata.name, node: pod.spec.nodeName ?? '' })),
        rollout: stuck !== undefined ? 'failed' : settled ? 'completed' : 'moving',
        message: stuck?.message ?? stuck?.reason,
    };
}
function isReady(pod) {
    return pod.status.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') === true;
}
function patchFor(workload, image, env) {
    const container = {
        name: workload.spec.template.spec.containers[0]?.name,
        ...(image === undefined ? {} : { image }),
        env: Object.entries(env).map(([name, value]) => ({ name, value })),
    };
    return JSON.stringify({ spec: { template: { spec: { containers: [container] } } } });
}
function referenceTo(workload) {
    return `${workload.kind.toLowerCase()}/${workload.metadata.name}`;
}
function itemsOf(text) {
    return JSON.parse(text).items;
}
function isNotFound(error) {
    return error instanceof CommandError && /\(NotFound\)|not found/.test(error.stderr);
}
//# sourceMappingURL=kubernetes.js.map
;// CONCATENATED MODULE: ./compiled/src/check/workloads/swarm.js


/** UpdateStatus.State; the manager clears it when an update is asked for, and sets it when tasks have to change. */
const ROLLOUTS = {
    updating: 'moving',
    completed: 'completed',
    paused: 'failed',
    rollback_started: 'moving',
    rollback_completed: 'rolled back',
    rollback_paused: 'failed',
};
function createSwarmWorkloads(context, access, stack) {
    const full = (name) => `${stack.name}_${name}`;
    const change = async (name, ...args) => {
        await access.docker(['service', ...args, full(name)]);
    };
    const service = async (name) => swarm_stateOf(name, await inspect(access, stack, full(name)), await tasksOf(access, full(name)));
    return {
        service,
        list: async () => Promise.all((await stayingServices(access, stack)).map(service)),
        scale: (name, replicas) => change(name, 'update', '--detach', '--replicas', String(replicas)),
        restart: (name) => change(name, 'update', '--detach', '--force'),
        rollback: (name) => change(name, 'rollback', '--detach').catch(ignoreRolledBack),
        update: (name, { image, env = {} }) => change(name, 'update', '--detach', ...(image === undefined ? [] : ['--image', image]), ...Object.entries(env).flatMap(([key, value]) => ['--env-add', `${key}=${value}`])),
        kill: (task) => killTask(context, access, task),
    };
}
/** A swarm that has rolled a failed update back by itself has nothing left to go back to. */
function ignoreRolledBack(error) {
    if (error instanceof errors/* CommandError */.Qd && /does not have a previous spec/.test(error.stderr))
        return;
    throw error;
}
async function inspect(access, stack, name) {
    try {
        const { stdout } = await access.docker(['service', 'inspect', name]);
        return JSON.parse(stdout)[0];
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd && /no such service|not found/i.test(error.stderr)))
            throw error;
        throw new kind/* Unmet */.G_(`the stack ${stack.name} has no service ${name}`, `a service ${name}`);
    }
}
async function tasksOf(access, name) {
    const format = ['--no-trunc', '--format', '{{json .}}', '--filter', 'desired-state=running'];
    const { stdout } = await access.docker(['service', 'ps', ...format, name]);
    return jsonLines(stdout);
}
function swarm_stateOf(name, service, lines) {
    const status = service.UpdateStatus;
    const rollout = ROLLOUTS[status?.State ?? ''] ?? 'none';
    return {
        name,
        image: service.Spec.TaskTemplate.ContainerSpec.Image,
        pullsAlways: false,
        desired: service.Spec.Mode.Replicated?.Replicas ?? lines.length,
        running: lines.filter((line) => line.CurrentState.startsWith('Running')).length,
        tasks: lines.map((line) => ({ id: line.ID, node: line.Node })),
        rollout,
        message: rollout === 'failed' || rollout === 'rolled back' ? status?.Message : undefined,
    };
}
/** Names, without the stack's prefix, of the services that are no jobs. */
async function stayingServices(access, stack) {
    const filter = `label=com.docker.stack.namespace=${stack.name}`;
    const { stdout } = await access.docker(['service', 'ls', '--filter', filter, '--format', '{{json .}}']);
    const jobs = new Set(stack.services.filter((entry) => entry.completed).map((entry) => entry.name));
    return jsonLines(stdout)
        .filter((line) => !line.Mode.endsWith('job'))
        .map((line) => line.Name.slice(stack.name.length + 1))
        .filter((name) => !jobs.has(name));
}
/** The container may be on a node that is itself a container, with an engine of its own. */
async function killTask(context, access, task) {
    const format = '{{.Status.ContainerStatus.ContainerID}}';
    const { stdout } = await access.docker(['inspect', '--type', 'task', '--format', format, task.id]);
    const container = stdout.trim();
    const node = access.cluster.nodes.find((candidate) => candidate.name === task.node);
    if (node?.container === undefined)
        await access.docker(['kill', container]);
    else
        await context.exec('docker', ['exec', node.container, 'docker', 'kill', container]);
}
function jsonLines(text) {
    return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line));
}
//# sourceMappingURL=swarm.js.map
;// CONCATENATED MODULE: ./compiled/src/check/workloads/workloads.js


function workloadsOf(context, access, stack) {
    return stack.orchestrator === 'swarm'
        ? createSwarmWorkloads(context, access, stack)
        : createKubernetesWorkloads(access, stack);
}
/** Every wanted copy runs, no other does, and no rollout is under way. */
function isConverged(state) {
    const still = state.rollout !== 'moving' && state.rollout !== 'failed';
    return still && state.running === state.desired && state.tasks.length === state.desired;
}
/** As in "vote 2/3 running, rollout moving". */
function describeState(state) {
    const rollout = /none|completed/.test(state.rollout) ? '' : `, rollout ${state.rollout}`;
    const message = state.message === undefined ? '' : `: ${state.message}`;
    return `${state.name} ${state.running}/${state.desired} running${rollout}${message}`;
}
//# sourceMappingURL=workloads.js.map

/***/ })

};
