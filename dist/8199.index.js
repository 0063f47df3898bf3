export const id = 8199;
export const ids = [8199,2622,7350];
export const modules = {

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

/***/ 8199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _lab_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4435);
/* harmony import */ var _lab_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3331);
/* harmony import */ var _lab_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2171);



const command = {
    usage: 'lab show <lab> [--target swarm|kind|existing] [--json]',
    options: { target: { type: 'string' }, json: { type: 'boolean' } },
    arity: [1, 1],
    async run({ arguments: [name = ''], options, surroundings }) {
        const { labs, workingFolder, stdout } = surroundings;
        const lab = await (0,_lab_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadLab */ .W)(name, labs, workingFolder);
        const plan = await (0,_lab_plan_js__WEBPACK_IMPORTED_MODULE_1__.planLab)(lab, { target: (0,_lab_options_js__WEBPACK_IMPORTED_MODULE_2__/* .targetOf */ .$r)(options.target, lab) });
        const builds = plan.specs(lab.id, 'latest').map((spec) => spec.name);
        const checks = lab.checks.map(({ id, title, points }) => ({ id, title, points }));
        if (options.json === true) {
            const { references, ports, nodes, target } = plan;
            stdout.write(`${JSON.stringify({ id: lab.id, title: lab.title, target, nodes, builds, references, ports, checks }, null, 2)}\n`);
            return 0;
        }
        const points = checks.reduce((sum, check) => sum + check.points, 0);
        const lines = [
            `${lab.title} (${lab.id})`,
            ...(lab.description === undefined ? [] : [lab.description.trim()]),
            `targets   ${Object.keys(lab.targets).join(', ')}`,
            `builds    ${builds.join(', ')}`,
            `uses      ${plan.references.join(', ')}`,
            `ports     ${plan.ports.map((port) => `${port.host} (NodePort ${port.node})`).join(', ')}`,
            `checks    ${checks.length}, ${points} points`,
            ...checks.map((check) => `  ${check.id.padEnd(28)} ${String(check.points).padStart(3)}  ${check.title}`),
        ];
        stdout.write(`${lines.join('\n')}\n`);
        return 0;
    },
};
//# sourceMappingURL=lab-show.js.map

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
    'snapshot-folder': { type: 'string' },
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
    const path = (name) => {
        const given = textOf(options, name);
        return given === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(surroundings.workingFolder, given);
    };
    const snapshotFolder = path('snapshot-folder');
    return {
        nodes: numberOf(options, 'nodes', 1, 9),
        snapshot: options.snapshot === true || snapshotFolder !== undefined ? true : undefined,
        snapshotFolder,
        kubeconfig: path('kubeconfig'),
        kubeContext: textOf(options, 'context'),
        supply: supplyOf(options, surroundings),
        hours: numberOf(options, 'hours', 1, 72) ?? 4,
    };
}
//# sourceMappingURL=lab-options.js.map

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
