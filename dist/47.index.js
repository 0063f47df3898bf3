export const id = 47;
export const ids = [47];
export const modules = {

/***/ 9047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  post: () => (/* binding */ build_post)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./compiled/src/image/base-images.js
var base_images = __webpack_require__(8090);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/system/files.js
var files = __webpack_require__(1653);
;// CONCATENATED MODULE: ./compiled/src/image/ecr.js

/** Region of a private or public ECR registry; undefined: it is none. Source: docs.aws.amazon.com/AmazonECR. */
function ecrRegion(registry) {
    if (registry === 'public.ecr.aws')
        return 'us-east-1';
    return /^\d{12}\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(registry)?.[1];
}
/**
 * A password for user AWS that holds for 12 hours, from the AWS CLI and the credentials it finds.
 * Throws UserError when there is no AWS CLI or it has no credentials.
 */
async function ecrPassword(context, registry, region) {
    const service = registry === 'public.ecr.aws' ? 'ecr-public' : 'ecr';
    try {
        const ask = [service, 'get-login-password', '--region', region];
        const { stdout } = await context.exec('aws', ask, { signal: context.signal });
        return stdout.trim();
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd) || error.reason === 'aborted')
            throw error;
        const why = error.reason === 'not found' ? 'the AWS CLI is not installed' : (error.tail(1)[0] ?? 'no message');
        throw new errors/* UserError */.yo(`no password for ${registry}: ${why}`, {
            subject: registry,
            hint: 'give a user name and a password, or install the AWS CLI and give it credentials',
        });
    }
}
//# sourceMappingURL=ecr.js.map
// EXTERNAL MODULE: ./compiled/src/image/reference.js
var reference = __webpack_require__(9025);
// EXTERNAL MODULE: ./compiled/src/image/transient.js
var image_transient = __webpack_require__(7490);
;// CONCATENATED MODULE: ./compiled/src/image/login.js








/**
 * Logs in to a registry within a private Docker configuration of the environment (0700), which also knows what the
 * user's own one knows; the user's own one is not touched. The password goes by standard input.
 * @returns the folder, for `dockerConfig` of `buildImages` and for `logout`
 * @throws UserError when the registry refuses
 */
async function login(context, environment, credentials) {
    const registry = registryHost(credentials.registry);
    const { username, password } = await completed(context, registry, credentials);
    const folder = (0,external_node_path_.join)(environment.folder, 'docker');
    await preparePrivateConfig(context, folder, registry);
    const server = registry === 'docker.io' ? [] : [registry];
    const command = ['--config', folder, 'login', '--username', username, '--password-stdin', ...server];
    try {
        await (0,image_transient/* retryTransient */.jh)(context, { what: `login to ${registry}` }, () => context.exec('docker', command, { input: password, signal: context.signal }));
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd) || error.reason !== 'failed' || (0,image_transient/* isTransient */.dg)(error))
            throw error;
        throw new errors/* UserError */.yo(`login to ${registry} as ${username} was refused: ${error.tail(1)[0] ?? 'no message'}`, {
            subject: registry,
            hint: 'check user name and password or token, and that it has not expired',
        });
    }
    return folder;
}
/** Forgets all logins of an environment. Idempotent. */
async function logout(_context, folder) {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
}
function registryHost(text) {
    const bare = text.replace(/^https?:\/\//, '').replace(/\/+$/, '');
    if (/^[^/]+[.:][^/]*$|^localhost$/.test(bare))
        return bare === 'index.docker.io' ? 'docker.io' : bare;
    const registry = bare === '' ? 'docker.io' : (0,reference/* parseReference */.F2)(bare)?.registry;
    if (registry === undefined)
        throw new errors/* UserError */.yo(`registry "${text}" is not a host name, as in ghcr.io`);
    return registry;
}
async function completed(context, registry, { username, password }) {
    const region = ecrRegion(registry);
    if (username === undefined && password === undefined && region !== undefined) {
        return { username: 'AWS', password: await ecrPassword(context, registry, region) };
    }
    if (!username || !password)
        throw new errors/* UserError */.yo(`login to ${registry} needs a user name and a password`);
    return { username, password };
}
/**
 * A Docker configuration that knows the user's other logins, plugins and contexts. Theirs may keep passwords in a
 * keychain: helpers for single hosts keep that working, while the new login stays in this folder.
 */
async function preparePrivateConfig(context, folder, registry) {
    const own = await userConfigFolder(context);
    const started = await readConfig(folder);
    const { credsStore, ...rest } = started ?? (await readConfig(own)) ?? {};
    const credHelpers = { ...rest.credHelpers };
    if (credsStore !== undefined) {
        for (const host of Object.keys(rest.auths ?? {}))
            credHelpers[host] ??= credsStore;
    }
    for (const host of [registry, `https://${registry}`])
        delete credHelpers[host];
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    await (0,promises_.chmod)(folder, 0o700);
    const config = { ...rest, credHelpers };
    await (0,files/* writeFileAtomic */.Z)((0,external_node_path_.join)(folder, 'config.json'), JSON.stringify(config), 0o600);
    if (started !== undefined)
        return;
    for (const name of ['cli-plugins', 'contexts', 'buildx']) {
        await (0,promises_.symlink)((0,external_node_path_.join)(own, name), (0,external_node_path_.join)(folder, name)).catch((error) => {
            if (error.code !== 'EEXIST')
                throw error;
        });
    }
}
async function userConfigFolder(context) {
    const { stdout } = await context.exec('printenv', ['DOCKER_CONFIG'], { accept: 'any' });
    return stdout.trim() || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker');
}
async function readConfig(folder) {
    try {
        return JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'config.json'), 'utf8'));
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=login.js.map
// EXTERNAL MODULE: ./compiled/src/image/output.js
var output = __webpack_require__(7375);
// EXTERNAL MODULE: ./compiled/src/lab/phases.js + 86 modules
var phases = __webpack_require__(6675);
// EXTERNAL MODULE: ./compiled/src/lab/state.js
var lab_state = __webpack_require__(4747);
// EXTERNAL MODULE: ./compiled/src/stack/compose.js
var compose = __webpack_require__(9581);
// EXTERNAL MODULE: ./compiled/src/system/validate.js
var validate = __webpack_require__(2622);
// EXTERNAL MODULE: ./compiled/src/system/yaml.js
var yaml = __webpack_require__(1059);
// EXTERNAL MODULE: ./compiled/src/actions/post.js
var post = __webpack_require__(9170);
// EXTERNAL MODULE: ./compiled/src/actions/run.js
var actions_run = __webpack_require__(583);
;// CONCATENATED MODULE: ./compiled/src/actions/build.js













const imageList = schemas/* array */.YOg(schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1),
    context: schemas/* string */.YjP().default('.'),
    dockerfile: schemas/* string */.YjP().default('Dockerfile'),
    args: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    target: schemas/* string */.YjP().optional(),
    platforms: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    tags: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
}));
async function main(run, inputs) {
    const { core, workspace } = run;
    if (inputs.password !== '')
        core.setSecret(inputs.password);
    const specsFor = await readSpecs(inputs, workspace);
    const cache = cacheOf(inputs, workspace);
    const session = await (0,actions_run.openSession)(run, inputs);
    const own = inputs.push === 'environment';
    const bases = await Promise.all(specsFor({ prefix: 'plan', tag: 'plan' }).map(base_images/* baseImages */.i));
    await (0,phases/* setUp */.s)(session, [...new Set([...bases.flat(), ...(own ? ['registry:3'] : [])])]);
    const state = await (0,lab_state/* readState */.u)(session.environment);
    const registry = own ? (state.registry ?? (await (0,phases/* registryPhase */.DJ)(session))) : undefined;
    const dockerConfig = inputs.username === '' ? undefined : await loginTo(run, session, inputs);
    const naming = { prefix: registry?.address ?? inputs.registry, tag: inputs.tag || session.environment.id };
    const specs = specsFor(naming).map((spec) => ({
        ...spec,
        args: { ...spec.args, ...inputs['build-args'] },
    }));
    const images = await (0,phases/* buildPhase */.SL)(session, session.context, specs, {
        destination: inputs.push === 'none' ? 'engine' : 'registry',
        cache,
        preset: inputs.preset,
        platforms: inputs.platforms.length === 0 ? undefined : inputs.platforms,
        dockerConfig,
        source: { revision: run.variables.GITHUB_SHA, url: repositoryUrl(run.variables) },
    });
    for (const [name, value] of Object.entries((0,output/* imagesOutput */.K)(images)))
        core.setOutput(name, value);
    core.setOutput('registry', registry?.address ?? inputs.registry);
}
async function build_post(run, inputs) {
    const folder = run.core.getState('docker-config');
    if (folder !== '')
        await logout(run.fresh, folder);
    await (0,post/* tearDownJob */.i)(run, inputs.keep);
}
/** Made later, because the registry of the environment gets its port then; wrong input is refused now. */
async function readSpecs(inputs, workspace) {
    if ((inputs.compose === '') === (inputs.images === '')) {
        throw new errors/* UserError */.yo('inputs compose and images: exactly one of them is accepted');
    }
    if (inputs.push === 'registry' && inputs.registry === '') {
        throw new errors/* UserError */.yo('input registry is required when push is registry: the prefix of the images, as in ghcr.io/org/app');
    }
    if (inputs.compose !== '') {
        const model = await (0,compose/* loadCompose */.f)((0,external_node_path_.resolve)(workspace, inputs.compose), {});
        return (naming) => (0,compose/* composeImages */.h)(model, naming);
    }
    const listed = (0,validate/* parseDocument */.T)(imageList, (0,yaml/* loadSingleYaml */.Q)(inputs.images, 'input images'));
    return ({ prefix, tag }) => listed.map((image) => {
        const context = (0,external_node_path_.resolve)(workspace, image.context);
        const base = prefix === '' ? image.name : `${prefix}/${image.name}`;
        const tags = image.tags ?? [`${base}:${tag}`];
        return { ...image, context, dockerfile: (0,external_node_path_.join)(context, image.dockerfile), tags };
    });
}
function cacheOf(inputs, workspace) {
    const place = inputs['cache-location'];
    if ((inputs.cache === 'local' || inputs.cache === 'registry') && place === '') {
        throw new errors/* UserError */.yo(`input cache-location is required when cache is ${inputs.cache}`);
    }
    if (inputs.cache === 'local')
        return { type: 'local', folder: (0,external_node_path_.resolve)(workspace, place) };
    if (inputs.cache === 'registry')
        return { type: 'registry', repository: place };
    return { type: inputs.cache };
}
async function loginTo(run, session, inputs) {
    const { username, password } = inputs;
    const folder = await login(run.context, session.environment, {
        registry: inputs.registry,
        username,
        password,
    });
    run.core.saveState('docker-config', folder);
    return folder;
}
function repositoryUrl(variables) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = variables;
    return server === undefined || repository === undefined ? undefined : `${server}/${repository}`;
}
//# sourceMappingURL=build.js.map

/***/ }),

/***/ 9170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ tearDownJob)
/* harmony export */ });
/* harmony import */ var _environment_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(266);
/* harmony import */ var _github_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6131);
/* harmony import */ var _lab_tear_down_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(741);



/**
 * The post step of every action that creates something. Post steps run last to first: the first one removes the
 * whole environment, the others find nothing. Fails the job when something is left.
 */
async function tearDownJob(run, keep) {
    const { core, fresh, recorder } = run;
    const id = core.getState('environment');
    if (id === '')
        return;
    if (keep) {
        core.info(`${id} is kept`);
        return;
    }
    if (!(await (0,_environment_list_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnvironment */ .s)(fresh, id)))
        return;
    await (0,_lab_tear_down_js__WEBPACK_IMPORTED_MODULE_2__/* .tearDown */ .x)(fresh, id, recorder);
    const report = recorder.report();
    (0,_github_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .f)(core, report);
    run.finish(report.outcome === 'passed');
}
//# sourceMappingURL=post.js.map

/***/ }),

/***/ 266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listEnvironments),
/* harmony export */   s: () => (/* binding */ hasEnvironment)
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
    outcomeOf(resource) {
        return this.outcomes.get(keyOf(resource));
    }
    /** Whether it is gone. What was tried before is not tried again. */
    remove = async (found, { type, error }, held) => {
        const { resource } = found;
        const before = this.outcomeOf(resource);
        if (before !== undefined)
            return before.error === undefined;
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
    const cutOff = state.entries.some((entry) => (0,ledger_state/* isUnanswered */.Ni)(entry) && context.clock.now() - entry.intended < FRESH);
    const remover = new Remover(context, step, (record) => note(context, ledger, record));
    const look = (which, entries = state.entries) => lookWith(context, which, environmentId, entries);
    // What still creates must end before anything is counted.
    await removeInOrder(look(types.filter(isProcess)), remover.remove);
    await removeInOrder(look(types.filter((type) => !isProcess(type))), remover.remove);
    if (cutOff)
        await settle(context, begun);
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
    const known = await (0,list/* listEnvironments */.D)(context, types);
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
async function settle(context, begun) {
    const left = SETTLE - (context.clock.monotonic() - begun);
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
        const isNew = looks.some((each) => each.found.some(({ resource }) => remover.outcomeOf(resource) === undefined));
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

/***/ 8090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ baseImages)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2436);


/**
 * The images that a Dockerfile starts from or copies from, with build arguments put in: what must be in the engine
 * before an offline build. Stages, `scratch` and names that stay unresolved are left out. A Dockerfile that is not
 * there gives none: the build says so.
 */
async function baseImages(spec) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(spec.dockerfile, 'utf8').catch(() => '');
    const images = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .externalImages */ .e)((0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDockerfile */ .A)(text, spec.args)).map(({ image }) => image);
    return [...new Set(images)];
}
//# sourceMappingURL=base-images.js.map

/***/ }),

/***/ 7375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ imagesOutput)
/* harmony export */ });
function imagesOutput(built) {
    const byName = (of) => JSON.stringify(Object.fromEntries(built.map((image) => [image.name, of(image)])));
    return { images: byName((image) => image.reference), digests: byName((image) => image.digest) };
}
//# sourceMappingURL=output.js.map

/***/ }),

/***/ 741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ tearDown)
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

/***/ 9581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* reexport safe */ _compose_load_js__WEBPACK_IMPORTED_MODULE_0__.f),
/* harmony export */   h: () => (/* reexport safe */ _images_js__WEBPACK_IMPORTED_MODULE_1__.hk)
/* harmony export */ });
/* harmony import */ var _compose_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4939);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5891);
/** What the other rooms need of the Compose side. */


//# sourceMappingURL=compose.js.map

/***/ }),

/***/ 2622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseDocument)
/* harmony export */ });
/* unused harmony export pathText */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/**
 * `document` as `schema` describes it. Throws one UserError that names every problem with its line, the first one's
 * place as location.
 */
function parseDocument(schema, document) {
    const parsed = schema.safeParse(document.value);
    if (parsed.success)
        return parsed.data;
    const problems = parsed.error.issues.map((issue) => describe(issue, document));
    problems.sort((a, b) => (a.location.line ?? 0) - (b.location.line ?? 0));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems.map((problem) => problem.text).join('\n'), {
        location: problems[0]?.location,
    });
}
function describe(issue, document) {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys?.[0] : undefined;
    const location = document.locate(unknown === undefined ? path : [...path, unknown]);
    const where = `${location.file}:${location.line ?? 1}`;
    const subject = path.length === 0 ? '' : ` ${pathText(path)}:`;
    return { location, text: `${where}:${subject} ${issue.message}` };
}
/** `checks[2].http.status` */
function pathText(path) {
    return path
        .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
        .join('');
}
//# sourceMappingURL=validate.js.map

/***/ })

};
