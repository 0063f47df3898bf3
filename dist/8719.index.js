export const id = 8719;
export const ids = [8719];
export const modules = {

/***/ 8719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __webpack_require__(6058);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
;// CONCATENATED MODULE: ./compiled/src/github/inputs.js

/** Free text; empty when not given. */
function inputs_text(description, options = {}) {
    const parse = (given) => (given === '' && options.required === true ? undefined : given);
    return { description, ...options, accepted: 'text', parse };
}
function flag(description, preset = false) {
    const values = new Map([
        ['true', true],
        ['false', false],
        ['', preset],
    ]);
    return {
        description,
        default: String(preset),
        accepted: 'true, false',
        parse: (given) => values.get(given),
    };
}
function integer(description, range) {
    const parse = (given) => {
        const value = given === '' ? range.default : Number(given);
        return /^\d*$/.test(given) && value >= range.min && value <= range.max ? value : undefined;
    };
    const accepted = `a whole number from ${range.min} to ${range.max}`;
    return { description, default: String(range.default), accepted, parse };
}
function choice(description, values, preset) {
    const parse = (given) => (given === '' ? preset : values.find((value) => value === given));
    return { description, default: preset, accepted: values.join(', '), parse };
}
/** Lines or a comma-separated list; empty parts are left out. */
function list(description) {
    return {
        description,
        accepted: 'a list, one to a line or separated by commas',
        parse: (given) => split(given, /[\n,]/),
    };
}
/** Lines of NAME=value. */
function pairs(description) {
    const parse = (given) => {
        const matches = split(given, /\n/).map((line) => /^([A-Za-z_][A-Za-z0-9_.-]*)=(.*)$/.exec(line));
        if (matches.includes(null))
            return undefined;
        return Object.fromEntries(matches.map((match) => [match?.[1] ?? '', match?.[2] ?? '']));
    };
    return { description, accepted: 'lines of NAME=value', parse };
}
function split(given, separator) {
    return given
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
/**
 * The inputs of a run. `read` returns the text of an input, '' when it is not set. Throws one UserError that names
 * each refused input, its value and what is accepted.
 */
function readInputs(inputs, read) {
    const values = {};
    const refused = [];
    for (const [name, input] of Object.entries(inputs)) {
        const given = read(name);
        values[name] = input.parse(given);
        if (values[name] !== undefined)
            continue;
        if (given === '')
            refused.push(`input ${name} is required: ${input.description}`);
        else
            refused.push(`input ${name} is "${given}"; accepted: ${input.accepted}`);
    }
    if (refused.length > 0)
        throw new errors/* UserError */.yo(refused.join('\n'));
    return values;
}
//# sourceMappingURL=inputs.js.map
;// CONCATENATED MODULE: ./compiled/src/actions/definitions.js

const common = {
    environment: inputs_text('Name of the environment; steps of one job share one by themselves.'),
    hours: integer('Hours after which a sweep may remove the environment.', { min: 1, max: 72, default: 4 }),
    matrix: inputs_text('What tells the jobs of a matrix apart; leave it.', { default: '${{ toJSON(matrix) }}' }),
};
const keep = flag('Leave the environment standing when the job ends, whatever its other steps say.');
const registryMirror = inputs_text('Registry to use instead of Docker Hub, as in mirror.gcr.io.');
const install = flag('Install what is missing (Debian or Ubuntu, root).');
const report = inputs_text('Folder for the report.', { default: 'distsys-report' });
const snapshotFolder = inputs_text('kind: folder for frozen clusters, to be carried from run to run, as by actions/cache; default: of this machine.');
const kubeconfig = inputs_text('existing: path of the kubeconfig.');
const context = inputs_text('existing: context in the kubeconfig.');
const environmentOutput = { environment: 'Id of the environment.' };
const checkOutputs = {
    outcome: 'passed, failed, error, infra, leaked or cancelled.',
    passed: 'Number of checks that passed.',
    failed: 'Number of checks that did not.',
    points: 'Points scored.',
    'points-possible': 'Points that could be scored.',
    report: 'Folder of the report.',
    result: 'GitHub Classroom result, base64 JSON.',
};
const labInputs = {
    lab: inputs_text('Id of a lab of this repository, or a folder with a lab.yml.', { required: true }),
    target: choice('Where it runs.', ['swarm', 'kind', 'existing'], 'swarm'),
    nodes: integer('Nodes of the cluster; 0: what the lab says.', { min: 0, max: 9, default: 0 }),
    snapshot: flag('kind: restore a frozen cluster when one fits, and keep one for the next run.'),
    'snapshot-folder': snapshotFolder,
    keep,
    report,
    install,
    'registry-mirror': registryMirror,
    kubeconfig,
    context,
    ...common,
};
const buildInputs = {
    compose: inputs_text('Compose file whose build sections are built.'),
    images: inputs_text('YAML list of images: name, context, dockerfile, args, target, platforms, tags, labels.'),
    push: choice('Where the images go.', ['environment', 'registry', 'none'], 'environment'),
    registry: inputs_text('registry: prefix of the images, as in ghcr.io/org/app.'),
    tag: inputs_text('Tag of the images; default the environment id.'),
    username: inputs_text('User for the registry.'),
    password: inputs_text('Password or token for the registry; masked, handed over by standard input.'),
    platforms: list('Platforms, as in linux/amd64,linux/arm64.'),
    cache: choice('Layer cache.', ['none', 'local', 'registry', 'gha'], 'none'),
    'cache-location': inputs_text('local: folder; registry: reference.'),
    preset: choice('lambda: one manifest, no provenance.', ['default', 'lambda'], 'default'),
    'build-args': pairs('Build arguments, lines of NAME=value.'),
    keep,
    install,
    'registry-mirror': registryMirror,
    ...common,
};
const clusterInputs = {
    provider: choice('What to bring up.', ['swarm', 'kind', 'existing'], 'kind'),
    nodes: integer('Nodes of the cluster.', { min: 1, max: 9, default: 1 }),
    ports: list('Ports to reach on this machine, as in 8080 or 8080:31000 (kind: NodePort).'),
    compose: inputs_text('Compose file whose published ports are mapped too.'),
    'node-image': inputs_text('kind: image of the nodes.'),
    snapshot: flag('kind: restore a frozen cluster when one fits, and keep one for the next run.'),
    'snapshot-folder': snapshotFolder,
    registry: flag('Start a registry of the environment and wire it into the nodes.', true),
    kubeconfig,
    context,
    keep,
    install,
    'registry-mirror': registryMirror,
    ...common,
};
const deployInputs = {
    compose: inputs_text('Compose file.'),
    manifests: inputs_text('Folder or file of Kubernetes manifests.'),
    kustomize: inputs_text('Folder with a kustomization.yaml.'),
    name: inputs_text('Name of the stack, or namespace.', { required: true }),
    variables: pairs('Values for ${…} in the Compose file, lines of NAME=value.'),
    timeout: integer('Seconds until every service must have converged.', { min: 5, max: 3600, default: 180 }),
    keep,
    'registry-mirror': registryMirror,
    ...common,
};
const checkInputs = {
    checks: inputs_text('File with a checks: list, such as a lab.yml.', { required: true }),
    report,
    ...common,
};
const teardownInputs = { ...common };
const definitions = {
    lab: {
        folder: '',
        name: 'Distributed-systems lab',
        description: 'Builds, deploys, checks and tears down a lab, with a proof that nothing is left',
        inputs: labInputs,
        outputs: { ...environmentOutput, ...checkOutputs, leaked: 'Number of resources that are left.' },
        post: true,
    },
    build: {
        folder: 'build',
        name: 'Build images',
        description: 'Builds images side by side with BuildKit and pushes them',
        inputs: buildInputs,
        outputs: {
            ...environmentOutput,
            images: 'JSON: reference by image name.',
            digests: 'JSON: digest by image name.',
            registry: 'host:port of the registry of the environment.',
        },
        post: true,
    },
    cluster: {
        folder: 'cluster',
        name: 'Bring up a cluster',
        description: 'Brings up a Docker Swarm or kind cluster that is really ready, or takes an existing one',
        inputs: clusterInputs,
        outputs: {
            ...environmentOutput,
            cluster: 'JSON: provider, nodes, ports.',
            kubeconfig: 'Path of the kubeconfig (0600).',
            context: 'Context in the kubeconfig.',
            endpoints: 'JSON: addresses by published port.',
            registry: 'host:port of the registry of the environment.',
        },
        post: true,
    },
    deploy: {
        folder: 'deploy',
        name: 'Deploy a stack',
        description: 'Deploys a Compose file or Kubernetes manifests and waits until every service converged',
        inputs: deployInputs,
        outputs: {
            ...environmentOutput,
            stack: 'JSON: services with image, replicas and endpoints.',
            endpoints: 'JSON: addresses by published port.',
        },
        post: true,
    },
    check: {
        folder: 'check',
        name: 'Check a stack',
        description: 'Checks that what was deployed really works, and reports it',
        inputs: checkInputs,
        outputs: { ...environmentOutput, ...checkOutputs },
        post: false,
    },
    teardown: {
        folder: 'teardown',
        name: 'Tear down',
        description: 'Removes an environment and proves that nothing is left',
        inputs: teardownInputs,
        outputs: {
            ...environmentOutput,
            removed: 'Number of resources that were removed.',
            leaked: 'JSON: resources that are left; [] is the proof.',
        },
        post: false,
    },
};
//# sourceMappingURL=definitions.js.map
// EXTERNAL MODULE: ./compiled/src/actions/run.js
var actions_run = __webpack_require__(583);
;// CONCATENATED MODULE: ./compiled/src/actions/run-action.js





/**
 * One phase of an action as GitHub starts it: inputs are read and refused before its own code loads. A failure sets
 * the job's outcome and an annotation on the line at fault.
 */
async function runAction(name, phase, load) {
    // Main stopped before it made anything: its inputs, if they were wrong, are not refused a second time.
    if (phase === 'post' && core.getState('environment') === '')
        return;
    let run;
    try {
        const inputs = readInputs(definitions[name].inputs, (input) => core.getInput(input));
        const action = await load();
        run = (0,actions_run/* createRun */.ut)(core, process);
        await action[phase]?.(run, inputs);
    }
    catch (error) {
        process.exitCode = 1;
        if (run === undefined) {
            core.error(explain(error));
            return;
        }
        const { tellFailure } = await __webpack_require__.e(/* import() */ 4660).then(__webpack_require__.bind(__webpack_require__, 4660));
        await tellFailure(run, definitions[name].name, error);
    }
}
/** Nothing but the inputs can be wrong so early: anything else is a bug and keeps its stack. */
function explain(error) {
    if (error instanceof errors/* UserError */.yo || !(error instanceof Error))
        return (0,errors/* messageOf */.bD)(error);
    return error.stack ?? error.message;
}
//# sourceMappingURL=run-action.js.map

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
