export const id = 3320;
export const ids = [3320];
export const modules = {

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

/***/ 3320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _environment_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6147);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(583);


async function main(run, inputs) {
    const { core, fresh, recorder } = run;
    const id = (0,_environment_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentId */ .Xo)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerOf */ .bf)(run, inputs));
    core.setOutput('environment', id);
    const [{ hasEnvironment }, { tearDown }, { annotate }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4127), __webpack_require__.e(266)]).then(__webpack_require__.bind(__webpack_require__, 266)),
        Promise.all(/* import() */[__webpack_require__.e(4127), __webpack_require__.e(741)]).then(__webpack_require__.bind(__webpack_require__, 741)),
        __webpack_require__.e(/* import() */ 1040).then(__webpack_require__.bind(__webpack_require__, 1040)),
    ]);
    if (await hasEnvironment(fresh, id))
        await tearDown(fresh, id, recorder);
    else
        core.info(`${id}: nothing had been made`);
    const report = recorder.report();
    core.setOutput('removed', report.resources.filter((resource) => resource.removed !== undefined).length);
    core.setOutput('leaked', JSON.stringify(report.leaked.map(({ type, name, id: key }) => ({ type, name, id: key }))));
    annotate(core, report);
    run.finish(report.outcome === 'passed');
}
//# sourceMappingURL=teardown.js.map

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
