export const id = 318;
export const ids = [318];
export const modules = {

/***/ 8318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _lab_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4435);

const command = {
    usage: 'lab list [--json]',
    options: { json: { type: 'boolean' } },
    arity: [0, 0],
    async run({ options, surroundings }) {
        const { labs, workingFolder, stdout } = surroundings;
        const ids = await (0,_lab_load_js__WEBPACK_IMPORTED_MODULE_0__/* .listLabs */ .H)(labs);
        const found = await Promise.all(ids.map((id) => (0,_lab_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadLab */ .W)(id, labs, workingFolder)));
        const rows = found.map(({ id, title, targets, checks }) => ({
            id,
            title,
            targets: Object.keys(targets),
            checks: checks.length,
        }));
        if (options.json === true)
            stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
        else
            for (const row of rows)
                stdout.write(`${row.id}   ${row.title}   ${row.targets.join(', ')}   ${row.checks} checks\n`);
        return 0;
    },
};
//# sourceMappingURL=lab-list.js.map

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
    checks: schema/* checksSchema */.d,
});
//# sourceMappingURL=schema.js.map
;// CONCATENATED MODULE: ./compiled/src/lab/load.js






/**
 * The lab named by an id (a folder of `root`), a folder or a lab.yml. Throws UserError with file and line when it is
 * not there or not valid.
 */
async function loadLab(name, root, workingFolder) {
    const path = await findLab(name, root, workingFolder);
    const file = shownPath(path, workingFolder);
    const text = await readSized(path, file);
    const document = (0,yaml/* loadSingleYaml */.Q)(text, file);
    return { ...(0,validate/* parseDocument */.T)(labSchema, document), folder: (0,external_node_path_.dirname)(path), file, document };
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
function shownPath(path, workingFolder) {
    const prefix = `${workingFolder}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : (0,external_node_path_.join)((0,external_node_path_.basename)((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
}
//# sourceMappingURL=load.js.map

/***/ }),

/***/ 1059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ loadSingleYaml),
/* harmony export */   y: () => (/* binding */ loadYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95);


/** Bytes; a lab or Compose file is a few kB. */
const MAX_SIZE = 1024 * 1024;
const MAX_DEPTH = 100;
const MAX_ALIASES = 100;
/** YAML 1.2 (so `on`, `yes` and `22:22` are strings) plus the merge key `<<` of 1.1, which Compose files live on. */
const SCHEMA = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .CORE_SCHEMA */ .OU.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ);
/**
 * The documents of a YAML text with the line of every key. Throws UserError with file and line when the text is not
 * YAML, is larger than 1 MiB, nests deeper than 100 or has more than 100 aliases.
 */
function loadYaml(text, file) {
    if (Buffer.byteLength(text) > MAX_SIZE) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} is larger than 1 MiB, the most that is accepted`, { location: { file } });
    }
    try {
        const events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { filename: file, maxDepth: MAX_DEPTH });
        const values = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, {
            source: text,
            filename: file,
            schema: SCHEMA,
            maxAliases: MAX_ALIASES,
        });
        const lines = lineIndex(text);
        return splitDocuments(events).map((part, index) => documentOf(values[index], part, text, file, lines));
    }
    catch (error) {
        throw error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB ? asUserError(error, file) : error;
    }
}
/** The only document of a YAML text; throws UserError when there are more. */
function loadSingleYaml(text, file) {
    const documents = loadYaml(text, file);
    if (documents.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} holds ${documents.length} documents, one is accepted`, {
            location: { file },
        });
    }
    return documents[0] ?? { value: undefined, locate: () => ({ file, line: 1 }) };
}
function asUserError(error, file) {
    const line = (error.mark?.line ?? 0) + 1;
    const column = (error.mark?.column ?? 0) + 1;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file}:${line}:${column} is not YAML: ${error.reason}`, {
        location: { file, line, column },
    });
}
function documentOf(value, events, text, file, lines) {
    let positions;
    return {
        value,
        locate: (path) => {
            positions ??= positionsOf(events, text);
            for (let length = path.length; length >= 0; length--) {
                const position = positions.get(keyOf(path.slice(0, length)));
                if (position !== undefined)
                    return locationAt(position, file, lines);
            }
            return { file, line: 1 };
        },
    };
}
const keyOf = (path) => JSON.stringify(path.map(String));
/** Character offset of every key and item, by path. */
function positionsOf(events, text) {
    const found = new Map();
    let next = 0;
    const visit = (path, keyPosition) => {
        const event = events[next++];
        if (event === undefined)
            return;
        const position = keyPosition ?? startOf(event);
        if (position !== undefined && !found.has(keyOf(path)))
            found.set(keyOf(path), position);
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE) {
            for (let index = 0; !atPop(events[next]); index++)
                visit([...path, index], undefined);
            next++;
        }
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING) {
            while (!atPop(events[next])) {
                const key = events[next];
                visit([...path, '?'], undefined);
                visit([...path, scalarText(key, text)], startOf(key));
            }
            next++;
        }
    };
    visit([], undefined);
    return found;
}
function atPop(event) {
    return event === undefined || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP;
}
function startOf(event) {
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR)
        return event.valueStart;
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
        return event.start;
    return event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS ? event.anchorStart : undefined;
}
function scalarText(event, text) {
    return event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR ? text.slice(event.valueStart, event.valueEnd) : '?';
}
function splitDocuments(events) {
    const parts = [];
    let depth = 0;
    for (const event of events) {
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT) {
            parts.push([]);
            depth = 1;
            continue;
        }
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING)
            depth++;
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP && --depth === 0)
            continue;
        parts.at(-1)?.push(event);
    }
    return parts;
}
function lineIndex(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function locationAt(position, file, starts) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= position)
            low = middle;
        else
            high = middle - 1;
    }
    return { file, line: low + 1, column: position - (starts[low] ?? 0) + 1 };
}
//# sourceMappingURL=yaml.js.map

/***/ })

};
