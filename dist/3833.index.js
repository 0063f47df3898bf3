export const id = 3833;
export const ids = [3833];
export const modules = {

/***/ 3833:
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
;// CONCATENATED MODULE: ./compiled/src/image/output.js
function imagesOutput(built) {
    const byName = (of) => JSON.stringify(Object.fromEntries(built.map((image) => [image.name, of(image)])));
    return { images: byName((image) => image.reference), digests: byName((image) => image.digest) };
}
//# sourceMappingURL=output.js.map
// EXTERNAL MODULE: ./compiled/src/lab/phases.js
var phases = __webpack_require__(9292);
// EXTERNAL MODULE: ./compiled/src/lab/state.js
var lab_state = __webpack_require__(4747);
// EXTERNAL MODULE: ./compiled/src/actions/post.js
var post = __webpack_require__(9170);
// EXTERNAL MODULE: ./compiled/src/actions/run.js
var actions_run = __webpack_require__(583);
;// CONCATENATED MODULE: ./compiled/src/actions/build.js








async function main(run, inputs) {
    const { core, workspace } = run;
    if (inputs.password !== '') {
        core.setSecret(inputs.password);
        run.recorder.mask(inputs.password);
    }
    const specsFor = await readSpecs(inputs, workspace);
    const cache = cacheOf(inputs, workspace);
    const session = await (0,actions_run/* openSession */.fA)(run, inputs);
    const { baseImages } = await __webpack_require__.e(/* import() */ 8090).then(__webpack_require__.bind(__webpack_require__, 8090));
    const own = inputs.push === 'environment';
    const bases = await Promise.all(specsFor({ prefix: 'plan', tag: 'plan' }).map(baseImages));
    await (0,phases/* setUp */.s)(session, [...new Set([...bases.flat(), ...(own ? ['registry:3'] : [])])]);
    const state = await (0,lab_state/* readState */.un)(session.environment);
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
    for (const [name, value] of Object.entries(imagesOutput(images)))
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
        const { composeImages, loadCompose } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(6820), __webpack_require__.e(9581)]).then(__webpack_require__.bind(__webpack_require__, 9581));
        const model = await loadCompose((0,external_node_path_.resolve)(workspace, inputs.compose), {});
        return (naming) => composeImages(model, naming);
    }
    const [{ imageList }, { parseDocument }, { loadSingleYaml }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(9342)]).then(__webpack_require__.bind(__webpack_require__, 9342)),
        __webpack_require__.e(/* import() */ 2622).then(__webpack_require__.bind(__webpack_require__, 2622)),
        Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(1059)]).then(__webpack_require__.bind(__webpack_require__, 1059)),
    ]);
    const listed = parseDocument(imageList, loadSingleYaml(inputs.images, 'input images'));
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
/* harmony import */ var _lab_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4747);

/**
 * The post step of every action that creates something. Post steps run last to first: the first one removes the
 * whole environment, the others find nothing. One step that keeps it keeps it for all. Fails the job when something is
 * left.
 */
async function tearDownJob(run, keep) {
    const { core, fresh, recorder } = run;
    const id = core.getState('environment');
    if (keep || (await (0,_lab_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isStanding */ .Pj)(fresh, id))) {
        core.info(`${id} is kept`);
        return;
    }
    const [{ hasEnvironment }, { tearDown }, { annotate }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4127), __webpack_require__.e(266)]).then(__webpack_require__.bind(__webpack_require__, 266)),
        Promise.all(/* import() */[__webpack_require__.e(4127), __webpack_require__.e(741)]).then(__webpack_require__.bind(__webpack_require__, 741)),
        __webpack_require__.e(/* import() */ 1040).then(__webpack_require__.bind(__webpack_require__, 1040)),
    ]);
    if (!(await hasEnvironment(fresh, id)))
        return;
    await tearDown(fresh, id, recorder);
    const report = recorder.report();
    annotate(core, report);
    run.finish(report.outcome === 'passed');
}
//# sourceMappingURL=post.js.map

/***/ }),

/***/ 583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ supplyOf),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   ut: () => (/* binding */ createRun)
/* harmony export */ });
/* harmony import */ var _environment_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6147);
/* harmony import */ var _github_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6831);
/* harmony import */ var _lab_phases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9292);
/* harmony import */ var _report_recorder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6485);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6965);
/* harmony import */ var _system_this_machine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2280);






/** GitHub sends SIGINT on cancel, 7.5 s later SIGTERM, 2.5 s later SIGKILL: the first aborts, teardown begins at once. */
function createRun(core, process) {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => stop.abort(new DOMException('cancelled', 'AbortError')));
    }
    const context = (0,_system_this_machine_js__WEBPACK_IMPORTED_MODULE_4__.createContext)(process, stop.signal);
    const renderer = (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .createRenderer */ .K)({
        output: process.stdout,
        clock: context.clock,
        mode: 'plain',
        colour: false,
    });
    const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
    const recorder = new _report_recorder_js__WEBPACK_IMPORTED_MODULE_2__/* .Recorder */ .v({
        folder: workspace,
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
        workspace,
        labs: `${(0,_system_this_machine_js__WEBPACK_IMPORTED_MODULE_4__.packageRoot)()}/labs`,
        finish: (passed) => {
            process.exitCode = passed ? 0 : 1;
        },
    };
}
function ownerOf(run, inputs) {
    return (0,_environment_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerFrom */ .K)((0,_github_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .pipelineFacts */ .U)(run.variables, inputs.matrix, inputs.environment === '' ? undefined : inputs.environment));
}
/**
 * Opens the job's environment, or goes on with it: the steps of a job have one owner, so they share it by themselves.
 * The id is in the post step's hands before anything is created.
 */
async function openSession(run, inputs) {
    const environment = await openNamed(run, inputs);
    const session = (0,_lab_phases_js__WEBPACK_IMPORTED_MODULE_1__/* .createSession */ .jw)(run.context, environment, run.recorder, supplyOf(run, inputs));
    if (inputs.keep === true)
        await session.save({ standing: true });
    return session;
}
async function openNamed(run, inputs) {
    const owner = ownerOf(run, inputs);
    const id = (0,_environment_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentId */ .Xo)(owner);
    run.core.saveState('environment', id);
    run.core.setOutput('environment', id);
    const { openEnvironment } = await Promise.all(/* import() */[__webpack_require__.e(4127), __webpack_require__.e(518)]).then(__webpack_require__.bind(__webpack_require__, 518));
    return openEnvironment(run.context, owner, { hours: inputs.hours, runUrl: (0,_github_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .runUrlOf */ .Q)(run.variables) });
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

/***/ 9025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   fq: () => (/* binding */ fullName)
/* harmony export */ });
const PATH = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::\d+)?$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;
/** Undefined when `text` is no image reference. */
function parseReference(text) {
    const [named = '', digest, ...more] = text.split('@');
    if (more.length > 0 || (digest !== undefined && !DIGEST.test(digest)))
        return undefined;
    const slash = named.indexOf('/');
    const first = slash < 0 ? '' : named.slice(0, slash);
    const hasHost = first === 'localhost' || /[.:]/.test(first);
    const rest = hasHost ? named.slice(slash + 1) : named;
    const colon = rest.lastIndexOf(':');
    const path = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? undefined : rest.slice(colon + 1);
    if (!PATH.test(path) || (tag !== undefined && !TAG.test(tag)) || (hasHost && !HOST.test(first)))
        return undefined;
    const registry = hasHost ? first : 'docker.io';
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    return { registry, repository, tag, digest };
}
/** Registry, repository and tag written out, `:latest` when neither tag nor digest is named: equal for equal images. */
function fullName(text) {
    const reference = parseReference(text);
    if (reference === undefined)
        return text;
    const tag = reference.tag ?? (reference.digest === undefined ? 'latest' : undefined);
    const name = `${reference.registry}/${reference.repository}${tag === undefined ? '' : `:${tag}`}`;
    return reference.digest === undefined ? name : `${name}@${reference.digest}`;
}
/** A registry on this machine: what is pushed there does not outlive the environment. */
function isLoopback(registry) {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(registry);
}
//# sourceMappingURL=reference.js.map

/***/ }),

/***/ 7490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ isTransientText),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   jh: () => (/* binding */ retryTransient)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/** Answers that will be the same next time, whatever else the message says. */
const FINAL = /\b(unauthorized|forbidden|denied|no basic auth credentials|401|403)\b|authentication required|no such host|certificate (signed by unknown authority|has expired)|name unknown|manifest unknown/i;
/** Answers that can be another next time: 5xx, 429, timeouts, TLS handshakes and connections that broke. */
const PASSING = [
    /\b(status|code|HTTP)\b.{0,24}\b(429|5\d\d)\b/i,
    /\b(429 Too Many Requests|500 Internal Server Error|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out)\b/i,
    /toomanyrequests|too many requests|rate exceeded|service unavailable|bad gateway|gateway time-?out/i,
    /i\/o timeout|TLS handshake timeout|Client\.Timeout exceeded|context deadline exceeded|request timed? ?out/i,
    /tls: (handshake failure|bad record MAC|internal error)|remote error: tls/i,
    /connection reset by peer|broken pipe|\bEOF\b|http2: (server sent GOAWAY|client connection lost)|use of closed network/i,
];
/** Whether trying the same call again can help. A command's whole stderr is judged, or what `error` says. */
function isTransient(error) {
    if (error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd && error.reason !== 'failed')
        return error.reason === 'timeout';
    return isTransientText(error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd ? error.stderr || error.stdout : (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}
function isTransientText(text) {
    return !FINAL.test(text) && PASSING.some((pattern) => pattern.test(text));
}
/** Milliseconds: the n-th pause is anywhere between 0 and min(CAP, BASE·2ⁿ) ("full jitter"). */
const BASE = 1_000;
const CAP = 20_000;
/** Runs `work` again while it fails with what can pass; throws its last error, or at once what cannot pass. */
async function retryTransient(context, options, work) {
    const attempts = options.attempts ?? 5;
    const { random = Math.random, canPass = isTransient } = options;
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            context.signal.throwIfAborted();
            if (attempt >= attempts || !canPass(error))
                throw error;
            const pause = random() * Math.min(CAP, BASE * 2 ** (attempt - 1));
            context.log.warn(`${options.what} failed (attempt ${attempt} of ${attempts}), again in ${(pause / 1000).toFixed(1)} s: ${(0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
            await context.clock.sleep(pause, context.signal);
        }
    }
}
//# sourceMappingURL=transient.js.map

/***/ }),

/***/ 95:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ atLocation),
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
/** The same error with the place that caused it, unless it has one already. */
function atLocation(error, location) {
    if (!(error instanceof UserError || error instanceof InfraError))
        return error;
    if (location === undefined || error.location !== undefined)
        return error;
    const { message, subject, hint, log, cause } = error;
    const Sort = error instanceof UserError ? UserError : InfraError;
    return new Sort(message, { location, subject, hint, log, cause });
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
        return `${oneLine(command)}: ${how}${last === '' ? '' : `: ${last}`}`;
    }
}
/** Characters of a command in a message. */
const LONGEST_COMMAND = 200;
/** A command whose argument is a whole script would hide what went wrong: its first line is enough. */
function oneLine(command) {
    const [first = ''] = command.split('\n');
    const shown = first.slice(0, LONGEST_COMMAND).trimEnd();
    return shown === command ? shown : `${shown} …`;
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
    // `performance` is not used: loading it takes 3 ms of the start of every action.
    monotonic: () => Number(process.hrtime.bigint()) / 1e6,
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
        const { exec } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6267));
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
