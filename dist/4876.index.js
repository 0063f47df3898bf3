export const id = 4876;
export const ids = [4876,4005];
export const modules = {

/***/ 2829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ cappedRuntime)
/* harmony export */ });
/**
 * A runtime for the Docker engine that takes CAP_SYS_RESOURCE out of what is asked for and then calls `runc`. Where the
 * machine withholds that capability, runc otherwise refuses every privileged container ("unable to apply
 * caps"). The engine hands the specification of a container in `--bundle` and that of an exec in `--process`.
 * It runs at each start, exec and health check: a shell and sed, which every machine has, take 2 ms.
 */
function cappedRuntime(runc) {
    return `#!/bin/sh
# Made by distsys: runc without CAP_SYS_RESOURCE, for machines that withhold it.
strip() {
  [ ! -f "$1" ] || sed -i -E \\
    -e ':a;s/("capabilities":\\{[^}]*),"CAP_SYS_RESOURCE"/\\1/;ta' \\
    -e ':b;s/("capabilities":\\{[^}]*)"CAP_SYS_RESOURCE",?/\\1/;tb' "$1"
}
previous=
for argument; do
  case "$previous" in
    --bundle|-b) strip "$argument/config.json" ;;
    --process|-p) strip "$argument" ;;
  esac
  case "$argument" in
    --bundle=*) strip "\${argument#*=}/config.json" ;;
    --process=*) strip "\${argument#*=}" ;;
  esac
  previous=$argument
done
exec ${runc} "$@"
`;
}
//# sourceMappingURL=capped-runtime.js.map

/***/ }),

/***/ 8185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ engineVersion),
/* harmony export */   t: () => (/* binding */ startEngine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95);
/* harmony import */ var _system_wait_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4005);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7596);





/** Milliseconds until a started engine must answer. */
const DEADLINE = 60_000;
/** The engine's version if one answers, else undefined. */
async function engineVersion(context) {
    return context
        .exec('docker', ['version', '--format', '{{.Server.Version}}'], {
        timeout: 10_000,
        signal: context.signal,
    })
        .then(({ stdout }) => stdout.trim() || undefined, () => undefined);
}
/**
 * Starts the installed engine, by systemd where that runs, else by itself, and waits until it answers. It goes on
 * after this process. Throws InfraError with the end of its log.
 */
async function startEngine(context, step) {
    const run = await (0,_root_js__WEBPACK_IMPORTED_MODULE_4__/* .asRoot */ .t)(context, 'Starting the Docker engine');
    const log = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context.paths.cache, 'engine', 'dockerd.log');
    const systemd = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)('/run/systemd/system').then(() => true, () => false);
    step.progress('starting the Docker engine');
    if (systemd)
        await run('systemctl', ['restart', 'docker'], { timeout: DEADLINE, signal: context.signal });
    else
        await run('sh', ['-c', START, 'sh', log]);
    try {
        const options = { reason: 'the Docker engine to answer', deadline: DEADLINE, signal: context.signal };
        await (0,_system_wait_js__WEBPACK_IMPORTED_MODULE_3__/* .waitFor */ .f)(context.clock, options, async () => {
            const version = await engineVersion(context);
            return version === undefined ? { done: false, seen: 'no answer' } : { done: true, value: version };
        });
    }
    catch (error) {
        if (!(error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InfraError */ .Ri))
            throw error;
        const read = systemd
            ? ['journalctl', '-u', 'docker', '-n', '40', '--no-pager']
            : ['tail', '-n', '40', log];
        const { stdout } = await run(read[0] ?? '', read.slice(1), { accept: 'any' });
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InfraError */ .Ri('the Docker engine does not come up', {
            log: (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .lastLines */ .w$)(stdout, 15),
            hint: systemd ? 'systemctl status docker says more' : `its log is ${log}`,
            cause: error,
        });
    }
}
// A pid file of an engine that was killed, or of a machine that was restored, would keep the next one from starting.
const START = `set -e
PATH="$PATH:/usr/sbin:/sbin"
mkdir -p "$(dirname "$1")"
for file in /var/run/docker.pid /run/docker/containerd/containerd.pid; do
  if [ -f "$file" ] && ! grep -qs 'dockerd\\|containerd' "/proc/$(cat "$file")/comm"; then rm -f "$file"; fi
done
if pidof dockerd >/dev/null; then exit 0; fi
setsid dockerd >>"$1" 2>&1 </dev/null &
`;
//# sourceMappingURL=start.js.map

/***/ }),

/***/ 4876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ installAll),
  installEngine: () => (/* binding */ installEngine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/system/capability.js
var capability = __webpack_require__(6374);
// EXTERNAL MODULE: ./compiled/src/offline/download.js
var download = __webpack_require__(692);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/offline/root.js
var root = __webpack_require__(7596);
;// CONCATENATED MODULE: ./compiled/src/offline/engine/packages.js


/** Debian and Ubuntu packages by the command that shows that they are there. */
const PACKAGES = {
    dockerd: 'docker.io',
    iptables: 'iptables',
    curl: 'curl',
    'update-ca-certificates': 'ca-certificates',
    debootstrap: 'debootstrap',
    unzip: 'unzip',
};
const LONGEST = 15 * 60_000;
/** Those of `commands` that this machine does not have; those of administrators need not be on PATH. */
async function missingCommands(context, commands) {
    const script = 'PATH="$PATH:/usr/sbin:/sbin"; for name; do command -v "$name" >/dev/null || echo "$name"; done; true';
    const { stdout } = await context.exec('sh', ['-c', script, 'sh', ...commands]);
    const missing = stdout.split('\n');
    return commands.filter((command) => missing.includes(command));
}
/** Installs the packages that bring `commands`. Throws InfraError where there is no apt, no root or no mirror. */
async function installPackages(context, commands, step) {
    if (commands.length === 0)
        return;
    const names = commands.map((command) => PACKAGES[command]);
    const list = names.join(', ');
    const apt = await context.exec('sh', ['-c', 'command -v apt-get'], { accept: 'any' });
    if (apt.exitCode !== 0) {
        throw new errors/* InfraError */.Ri(`${list} cannot be installed: this is neither Debian nor Ubuntu`, {
            hint: 'install Docker Engine as its documentation says for this system, then run this again',
        });
    }
    const run = await (0,root/* asRoot */.t)(context, `Installing ${list}`);
    step.progress(`installing ${list}`);
    const options = {
        env: { DEBIAN_FRONTEND: 'noninteractive' },
        timeout: LONGEST,
        signal: context.signal,
        onLine: (line) => step.progress(line),
    };
    try {
        await run('apt-get', ['update', '-q'], options);
        await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], options);
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd) || error.reason === 'aborted')
            throw error;
        throw new errors/* InfraError */.Ri(`${list} could not be installed`, {
            log: error.tail(),
            hint: `apt-get install ${names.join(' ')} must work on this machine`,
            cause: error,
        });
    }
    step.note(`installed ${list}`);
}
//# sourceMappingURL=packages.js.map
// EXTERNAL MODULE: ./compiled/src/offline/engine/capped-runtime.js
var capped_runtime = __webpack_require__(2829);
;// CONCATENATED MODULE: ./compiled/src/offline/engine/runtime.js





const CONFIGURATION = '/etc/docker/daemon.json';
const WRAPPER = '/usr/local/lib/distsys/runc-capped';
/**
 * Makes the runtime that does without CAP_SYS_RESOURCE the engine's default; whatever else its configuration says
 * stays. Takes effect when the engine starts next. Throws InfraError when that file is not JSON.
 */
async function useCappedRuntime(context) {
    const found = await context.exec('sh', ['-c', 'PATH="$PATH:/usr/sbin:/sbin"; command -v runc'], {
        accept: 'any',
    });
    const runc = found.stdout.trim() || '/usr/sbin/runc';
    const configuration = withRuntime(await (0,promises_.readFile)(CONFIGURATION, 'utf8').catch(() => '{}'));
    const run = await (0,root/* asRoot */.t)(context, 'Configuring the Docker engine');
    await put(run, WRAPPER, (0,capped_runtime/* cappedRuntime */.A)(runc), '755');
    await put(run, CONFIGURATION, configuration, '644');
}
/** `text` (JSON) with the runtime added; one that the owner of the machine chose is left. */
function withRuntime(text) {
    let given;
    try {
        given = JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* InfraError */.Ri(`${CONFIGURATION} is not JSON`, { location: { file: CONFIGURATION }, cause });
    }
    const runtimes = { ...given.runtimes, capped: { path: WRAPPER } };
    return `${JSON.stringify({ 'default-runtime': 'capped', ...given, runtimes }, null, 2)}\n`;
}
async function put(run, path, content, mode) {
    const script = 'mkdir -p "$1" && cat > "$2.new" && chmod "$3" "$2.new" && mv "$2.new" "$2"';
    await run('sh', ['-c', script, 'sh', (0,external_node_path_.dirname)(path), path, mode], { input: content });
}
//# sourceMappingURL=runtime.js.map
// EXTERNAL MODULE: ./compiled/src/offline/engine/start.js
var start = __webpack_require__(8185);
// EXTERNAL MODULE: ./compiled/src/offline/tools.js
var tools = __webpack_require__(8381);
;// CONCATENATED MODULE: ./compiled/src/offline/install.js








/** What base images and tools need when no registry answers. */
const FOR_BUILDING = ['curl', 'update-ca-certificates', 'debootstrap', 'unzip'];
/**
 * Makes sure that a Docker engine answers and that `docker buildx` is there; installs and starts what is missing
 * (Debian or Ubuntu, root or sudo). An engine that answers is left as it is. Throws InfraError that says what is in the way.
 */
async function installEngine(context, step) {
    if ((await (0,start/* engineVersion */.T)(context)) === undefined) {
        if (await (0,capability/* withheldCapability */.Y)()) {
            await useCappedRuntime(context);
            step.note('this machine withholds CAP_SYS_RESOURCE: the engine runs containers without it');
        }
        const missing = await missingCommands(context, ['dockerd', 'iptables', ...FOR_BUILDING]);
        await installPackages(context, missing, step);
        await (0,start/* startEngine */.t)(context, step);
    }
    await installBuildx(context, step);
    step.summary(`Docker Engine ${await (0,start/* engineVersion */.T)(context)}`);
}
/** The engine, and the tools of every lab: kind and kubectl from their makers, or built from their sources. */
async function installAll(context, step) {
    await installEngine(context, step);
    await installPackages(context, await missingCommands(context, FOR_BUILDING), step);
    for (const tool of ['kind', 'kubectl'])
        await (0,tools/* ensureTool */.r7)(context, tool, step);
}
/** The docker client finds a plugin only in folders of its own. */
async function installBuildx(context, step) {
    const { exitCode } = await context.exec('docker', ['buildx', 'version'], { accept: 'any' });
    if (exitCode === 0)
        return;
    const buildx = await (0,tools/* ensureTool */.r7)(context, 'buildx', step);
    const folder = await (0,tools/* pluginFolder */.S$)(context);
    const plugin = (0,external_node_path_.join)(folder, 'docker-buildx');
    if (await (0,download/* exists */.t2)(plugin))
        return;
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.rm)(plugin, { force: true });
    await (0,promises_.symlink)(buildx, plugin);
    step.note('docker buildx was installed for this user');
}
//# sourceMappingURL=install.js.map

/***/ }),

/***/ 7596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ asRoot)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/**
 * An Exec whose commands run as root: this one if we are root, else through sudo where it asks for no password.
 * Throws InfraError that says `what` needs it.
 */
async function asRoot(context, what) {
    if (process.getuid?.() === 0)
        return context.exec;
    const { exitCode } = await context
        .exec('sudo', ['-n', 'true'], { accept: 'any' })
        .catch(() => ({ exitCode: 1 }));
    if (exitCode !== 0) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InfraError */ .Ri(`${what} needs root, and sudo is not there or asks for a password`, {
            hint: 'Run `sudo -v` first, or run the same command as root.',
        });
    }
    return (program, args, options) => context.exec('sudo', ['-n', '-E', program, ...args], options);
}
//# sourceMappingURL=root.js.map

/***/ }),

/***/ 6374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withheldCapability)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/** CAP_SYS_RESOURCE of capabilities(7): number 24. */
const SYS_RESOURCE = 24n;
/**
 * Whether this machine withholds CAP_SYS_RESOURCE from its processes: containerd in a node must then not try to lower a
 * container's oom_score_adj. False where there is no /proc to ask.
 */
async function withheldCapability() {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/self/status', 'utf8');
        const bounding = /^CapBnd:\s*([0-9a-f]+)$/m.exec(status)?.[1];
        return bounding !== undefined && (BigInt(`0x${bounding}`) & (1n << SYS_RESOURCE)) === 0n;
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=capability.js.map

/***/ }),

/***/ 4005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/**
 * Polls until `look` is done. Throws what `look` throws at once: a look that may fail in passing must
 * catch that itself. On timeout throws InfraError that names the reason and the last thing seen.
 */
async function waitFor(clock, options, look) {
    const end = clock.monotonic() + options.deadline;
    const maxInterval = options.maxInterval ?? 2_000;
    let interval = options.interval ?? 100;
    for (;;) {
        options.signal?.throwIfAborted();
        const poll = await look();
        if (poll.done)
            return poll.value;
        const left = end - clock.monotonic();
        if (left <= 0) {
            const seconds = Math.round(options.deadline / 1000);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InfraError */ .Ri(`waited ${seconds} s for ${options.reason}; last seen: ${poll.seen}`);
        }
        await clock.sleep(Math.min(interval, left), options.signal);
        interval = Math.min(interval * 1.5, maxInterval);
    }
}
//# sourceMappingURL=wait.js.map

/***/ })

};
