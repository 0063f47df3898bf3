export const id = 6524;
export const ids = [6524];
export const modules = {

/***/ 6524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/system/this-machine.js + 2 modules
var this_machine = __webpack_require__(2280);
;// CONCATENATED MODULE: ./compiled/src/cli/surroundings.js



function surroundingsOf(process) {
    const stop = new AbortController();
    let open;
    let renderer;
    const say = (line) => renderer === undefined ? process.stderr.write(`${line}\n`) : renderer.print(line);
    const interrupt = async () => {
        if (!stop.signal.aborted) {
            say('stopping: tearing down what was made; once more to leave at once');
            stop.abort(new DOMException('interrupted', 'AbortError'));
            return;
        }
        renderer?.close();
        process.stderr.write(`\n${open === undefined ? 'nothing had been made' : await whatIsLeft(open)}\n`);
        process.exit(open === undefined ? 130 : 4);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, interrupt);
    const ports = (0,this_machine.createContext)(process, stop.signal);
    const context = {
        ...ports,
        log: { ...ports.log, info: say, warn: (line) => say(`warning: ${line}`) },
    };
    return {
        context,
        fresh: () => ({ ...context, signal: new AbortController().signal }),
        show: (shown) => {
            renderer = shown;
        },
        leftBehind: (environment) => {
            open = environment;
        },
        labs: (0,external_node_path_.join)((0,this_machine.packageRoot)(), 'labs'),
        workingFolder: process.cwd(),
        environment: process.env,
        user: (0,external_node_os_.userInfo)().username,
        host: (0,external_node_os_.hostname)(),
        stdout: process.stdout,
        stderr: process.stderr,
    };
}
/** From the ledger alone: there is no time to ask the engines. */
async function whatIsLeft(environment) {
    const { readLedger } = await __webpack_require__.e(/* import() */ 3099).then(__webpack_require__.bind(__webpack_require__, 3099));
    const ledger = await readLedger(environment.folder, () => undefined);
    const rows = (ledger?.entries ?? []).map((entry) => `  ${entry.type.padEnd(20)} ${entry.name}`);
    return [
        `left behind, ${rows.length} resources:`,
        ...rows,
        `remove them: distsys down ${environment.id}`,
    ].join('\n');
}
//# sourceMappingURL=surroundings.js.map
;// CONCATENATED MODULE: ./compiled/src/cli/command-line.js



/** Each command loads only when it is run. */
const commands = {
    'lab run': {
        summary: 'build, bring up, deploy, check and tear down a lab',
        load: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(8816), __webpack_require__.e(8801), __webpack_require__.e(8381), __webpack_require__.e(9292), __webpack_require__.e(6820), __webpack_require__.e(4127), __webpack_require__.e(3981), __webpack_require__.e(3331), __webpack_require__.e(7362), __webpack_require__.e(5384), __webpack_require__.e(1617)]).then(__webpack_require__.bind(__webpack_require__, 1617)),
    },
    'lab check': {
        summary: 'run the checks of a lab against an environment that is up',
        load: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(8816), __webpack_require__.e(8801), __webpack_require__.e(8381), __webpack_require__.e(9292), __webpack_require__.e(6820), __webpack_require__.e(4127), __webpack_require__.e(3981), __webpack_require__.e(3331), __webpack_require__.e(7362), __webpack_require__.e(5384), __webpack_require__.e(9832)]).then(__webpack_require__.bind(__webpack_require__, 9832)),
    },
    'lab list': { summary: 'the labs there are', load: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(8816), __webpack_require__.e(3981), __webpack_require__.e(8318)]).then(__webpack_require__.bind(__webpack_require__, 8318)) },
    'lab show': { summary: 'what a lab builds, runs and checks', load: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(8816), __webpack_require__.e(6820), __webpack_require__.e(3981), __webpack_require__.e(3331), __webpack_require__.e(8199)]).then(__webpack_require__.bind(__webpack_require__, 8199)) },
    up: { summary: 'bring a lab up and leave it standing', load: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(8816), __webpack_require__.e(8801), __webpack_require__.e(8381), __webpack_require__.e(9292), __webpack_require__.e(6820), __webpack_require__.e(4127), __webpack_require__.e(3981), __webpack_require__.e(3331), __webpack_require__.e(7362), __webpack_require__.e(5384), __webpack_require__.e(8925)]).then(__webpack_require__.bind(__webpack_require__, 8925)) },
    down: { summary: 'remove an environment, with proof', load: () => Promise.all(/* import() */[__webpack_require__.e(8801), __webpack_require__.e(4127), __webpack_require__.e(1336)]).then(__webpack_require__.bind(__webpack_require__, 1336)) },
    'env list': { summary: 'the environments on this machine', load: () => Promise.all(/* import() */[__webpack_require__.e(4127), __webpack_require__.e(298)]).then(__webpack_require__.bind(__webpack_require__, 298)) },
    build: { summary: 'build the images of a Compose file', load: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(8801), __webpack_require__.e(9292), __webpack_require__.e(6820), __webpack_require__.e(4127), __webpack_require__.e(2414)]).then(__webpack_require__.bind(__webpack_require__, 33)) },
    deploy: {
        summary: 'deploy a stack on an environment that is up',
        load: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(8801), __webpack_require__.e(9292), __webpack_require__.e(6820), __webpack_require__.e(4127), __webpack_require__.e(3331), __webpack_require__.e(5953)]).then(__webpack_require__.bind(__webpack_require__, 5953)),
    },
    doctor: {
        summary: 'what is there, what is missing, how to get it',
        load: () => Promise.all(/* import() */[__webpack_require__.e(8801), __webpack_require__.e(8381), __webpack_require__.e(2486)]).then(__webpack_require__.bind(__webpack_require__, 2486)),
    },
};
const EXIT = { user: 2, infra: 3 };
/** Runs `distsys …` as the process was started; sets its exit code. */
async function runCommandLine(process) {
    const words = process.argv.slice(2);
    try {
        process.exitCode = await dispatch(words, process);
    }
    catch (error) {
        process.stderr.write(`${explain(error)}\n`);
        process.exitCode = error instanceof errors/* UserError */.yo ? EXIT.user : EXIT.infra;
    }
}
async function dispatch(words, process) {
    if (words.length === 0 || words[0] === 'help' || words[0] === '--help' || words[0] === '-h') {
        process.stdout.write(overview());
        return 0;
    }
    if (words[0] === '--version')
        return showVersion(process);
    const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => Object.hasOwn(commands, candidate));
    const entry = name === undefined ? undefined : commands[name];
    if (name === undefined || entry === undefined) {
        throw new errors/* UserError */.yo(`no command "${words.slice(0, 2).join(' ')}"; accepted: ${Object.keys(commands).join(', ')}`);
    }
    const { command } = await entry.load();
    const rest = words.slice(name.split(' ').length);
    if (rest.includes('--help') || rest.includes('-h')) {
        process.stdout.write(`distsys ${command.usage}\n\n${entry.summary}\n`);
        return 0;
    }
    const { options, arguments: args } = parse(command, rest);
    return command.run({ options, arguments: args, surroundings: surroundingsOf(process) });
}
function parse(command, words) {
    try {
        const parsed = (0,external_node_util_.parseArgs)({ args: words, options: command.options, allowPositionals: true });
        const [least, most] = command.arity;
        if (parsed.positionals.length < least || parsed.positionals.length > most)
            throw new Error('wrong number of arguments');
        return {
            options: parsed.values,
            arguments: parsed.positionals,
        };
    }
    catch (error) {
        const accepted = Object.keys(command.options).map((option) => `--${option}`);
        const list = accepted.length === 0 ? '' : `\noptions: ${accepted.join(', ')}`;
        throw new errors/* UserError */.yo(`${(0,errors/* messageOf */.bD)(error).split('. ')[0]}\nusage: distsys ${command.usage}${list}`);
    }
}
async function showVersion(process) {
    const [{ readFile }, { packageRoot }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 19)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2280)),
    ]);
    const manifest = JSON.parse(await readFile(`${packageRoot()}/package.json`, 'utf8'));
    process.stdout.write(`${manifest.version}\n`);
    return 0;
}
function overview() {
    const width = Math.max(...Object.keys(commands).map((name) => name.length));
    const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
    return `distsys <command> [--help]\n\n${rows.join('\n')}\n\nexit codes: 0 passed, 1 checks failed, 2 your input, 3 infrastructure, 4 something is left\n`;
}
/** The cause first; a stack only for what is a bug of ours. */
function explain(error) {
    if (error instanceof errors/* UserError */.yo || error instanceof errors/* InfraError */.Ri) {
        const place = error.location === undefined || error.message.includes(error.location.file)
            ? ''
            : `${error.location.file}${error.location.line === undefined ? '' : `:${error.location.line}`}: `;
        const hint = error.hint === undefined ? '' : `\nhint: ${error.hint}`;
        return [`${place}${error.message}${hint}`, ...(error.log ?? []).map((line) => `  ${line}`)].join('\n');
    }
    if (error instanceof errors/* CommandError */.Qd)
        return [error.message, ...error.tail().map((line) => `  ${line}`)].join('\n');
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
//# sourceMappingURL=command-line.js.map

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
