export const id = 350;
export const ids = [350];
export const modules = {

/***/ 2486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./compiled/src/system/capability.js
var capability = __webpack_require__(6374);
// EXTERNAL MODULE: ./compiled/src/system/ip-vs.js
var ip_vs = __webpack_require__(8569);
// EXTERNAL MODULE: ./compiled/src/offline/download.js
var download = __webpack_require__(692);
// EXTERNAL MODULE: ./compiled/src/offline/engine/start.js
var start = __webpack_require__(8185);
// EXTERNAL MODULE: ./compiled/src/offline/images/certificates.js
var certificates = __webpack_require__(4637);
// EXTERNAL MODULE: ./compiled/src/offline/images/reach.js
var reach = __webpack_require__(9258);
// EXTERNAL MODULE: ./compiled/src/offline/tools.js
var tools = __webpack_require__(8381);
;// CONCATENATED MODULE: ./compiled/src/offline/diagnose.js








const INSTALL = 'distsys doctor --install';
const GIB = 1024 ** 3;
/** GiB: the images of a lab with a kind node image, and what its cluster and builds take at once. */
const DISK = 10;
const MEMORY = 3;
/** What labs stand on and how this machine has it. Only looks; a second at most unless something does not answer. */
async function diagnose(context, mirror) {
    return Promise.all([
        engine(context),
        buildx(context),
        tool(context, 'kind', 'labs on kind'),
        tool(context, 'kubectl', 'labs on Kubernetes'),
        disk(context),
        memory(),
        ipVs(context),
        kernelModule(context, 'overlay', 'image layers are copied rather than shared: slow, and much disk'),
        kernelModule(context, 'br_netfilter', 'packets between pods of one node pass by Service rules and policies'),
        cgroups(),
        capabilities(),
        registries(context, mirror),
        diagnose_certificates(),
    ]);
}
async function engine(context) {
    const name = 'Docker Engine';
    const version = await (0,start/* engineVersion */.T)(context);
    if (version !== undefined)
        return { name, state: 'ok', found: version };
    const limits = 'nothing can be built or deployed';
    return { name, state: 'missing', found: 'none answers', limits, get: INSTALL };
}
async function buildx(context) {
    const name = 'BuildKit (buildx)';
    const { exitCode, stdout } = await context
        .exec('docker', ['buildx', 'version'], { accept: 'any' })
        .catch(() => ({
        exitCode: 1,
        stdout: '',
    }));
    if (exitCode === 0)
        return { name, state: 'ok', found: stdout.trim().split(' ')[1] ?? stdout.trim() };
    return { name, state: 'missing', found: 'not there', limits: 'images cannot be built', get: INSTALL };
}
async function tool(context, name, what) {
    const path = await (0,tools/* findTool */.SG)(context, name);
    if (path !== undefined)
        return { name, state: 'ok', found: path };
    const limits = `${what} fetch or build it first`;
    return { name, state: 'missing', found: 'not there, or too old', limits, get: INSTALL };
}
async function disk(context) {
    const name = 'disk';
    const places = [context.paths.cache, '/var/lib/docker', '/'];
    const there = await Promise.all(places.map(download/* exists */.t2));
    const folders = places.filter((_, index) => there[index]);
    const free = await Promise.all(folders.map((folder) => (0,promises_.statfs)(folder).then((s) => (s.bavail * s.bsize) / GIB)));
    const least = Math.min(...free);
    const found = `${least.toFixed(1)} GiB free`;
    if (least >= DISK)
        return { name, state: 'ok', found };
    return {
        name,
        state: 'limited',
        found,
        limits: `labs on kind take up to ${DISK} GiB`,
        get: 'docker image prune',
    };
}
async function memory() {
    const info = await (0,promises_.readFile)('/proc/meminfo', 'utf8').catch(() => '');
    const available = (Number(/^MemAvailable:\s+(\d+)/m.exec(info)?.[1] ?? 0) * 1024) / GIB;
    const found = `${available.toFixed(1)} GiB available`;
    if (available >= MEMORY)
        return { name: 'memory', state: 'ok', found };
    return {
        name: 'memory',
        state: 'limited',
        found,
        limits: `a kind cluster with a stack takes about ${MEMORY} GiB`,
    };
}
async function ipVs(context) {
    const name = 'IP_VS';
    if (await (0,ip_vs/* hasIpVs */.X)(context))
        return { name, state: 'ok', found: 'yes' };
    const limits = 'Swarm has no virtual IPs and no routing mesh: stacks get dnsrr and ports of the host instead';
    return {
        name,
        state: 'limited',
        found: 'not in this kernel',
        limits,
        get: 'another kernel, or the target kind',
    };
}
async function kernelModule(context, name, limits) {
    const probe = '[ -d "/sys/module/$1" ] || grep -qw "$1" /proc/filesystems || [ -e /proc/sys/net/bridge/bridge-nf-call-iptables -a "$1" = br_netfilter ] || modprobe -n -q "$1"';
    const { exitCode } = await context.exec('sh', ['-c', probe, 'sh', name], { accept: 'any' });
    if (exitCode === 0)
        return { name, state: 'ok', found: 'yes' };
    return { name, state: 'limited', found: 'not in this kernel', limits };
}
async function cgroups() {
    const name = 'cgroups';
    if (await (0,download/* exists */.t2)('/sys/fs/cgroup/cgroup.controllers'))
        return { name, state: 'ok', found: 'v2' };
    const limits = 'Kubernetes from 1.35 on does not start: node images up to 1.34 are used';
    return { name, state: 'limited', found: 'v1', limits };
}
async function capabilities() {
    const name = 'capabilities';
    if (!(await (0,capability/* withheldCapability */.Y)()))
        return { name, state: 'ok', found: 'all that labs need' };
    const limits = 'privileged containers run without it, by a runtime of ours';
    return { name, state: 'limited', found: 'CAP_SYS_RESOURCE is withheld', limits };
}
async function registries(context, mirror) {
    const name = 'image registry';
    const hosts = [mirror, reach/* DOCKER_HUB */.X].filter((host) => host !== undefined);
    const answers = await Promise.all(hosts.map((host) => (0,reach/* registryAnswers */.f)(context, host)));
    const reached = hosts.find((_, index) => answers[index]);
    if (reached !== undefined)
        return { name, state: 'ok', found: `${reached} answers` };
    const limits = 'base images and the kind node image are built from packages: minutes the first time, then cached';
    return {
        name,
        state: 'limited',
        found: `no answer from ${hosts.join(', ')}`,
        limits,
        get: '--registry-mirror HOST',
    };
}
async function diagnose_certificates() {
    const extra = await (0,certificates/* extraCertificates */.J)();
    const found = extra.length === 0 ? 'those of the distribution' : `${extra.length} more than the distribution's`;
    const limits = extra.length === 0 ? undefined : 'they go into image builds too';
    return { name: 'CA bundle', state: 'ok', found, limits };
}
//# sourceMappingURL=diagnose.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/findings.js
const MARKS = { ok: '✔', limited: '!', missing: '✘' };
/** Lines for people: what is there, and below what is not there its effect and cure. */
function formatFindings(findings) {
    const width = Math.max(...findings.map(({ name }) => name.length));
    const indent = ' '.repeat(width + 4);
    return findings
        .flatMap(({ name, state, found, limits, get }) => [
        `${MARKS[state]} ${name.padEnd(width)}  ${found}`,
        ...(limits === undefined ? [] : [`${indent}${limits}`]),
        ...(get === undefined ? [] : [`${indent}get it: ${get}`]),
    ])
        .join('\n');
}
//# sourceMappingURL=findings.js.map
// EXTERNAL MODULE: ./compiled/src/offline/install.js + 2 modules
var install = __webpack_require__(4876);
// EXTERNAL MODULE: ./compiled/src/cli/lab-options.js
var lab_options = __webpack_require__(2171);
// EXTERNAL MODULE: ./compiled/src/cli/watch.js
var watch = __webpack_require__(2876);
;// CONCATENATED MODULE: ./compiled/src/cli/commands/doctor.js





const command = {
    usage: 'doctor [--install] [--registry-mirror HOST] [--json]',
    options: { ...lab_options/* supplyOptions */.gF, json: { type: 'boolean' }, quiet: { type: 'boolean' } },
    arity: [0, 0],
    async run({ options, surroundings }) {
        const { context, stdout } = surroundings;
        if (options.install === true) {
            const recorder = (0,watch/* watchedRecorder */.N)({ ...options, json: undefined }, surroundings);
            await recorder.step('install', 'install', (step) => (0,install/* installAll */.X)(context, step));
        }
        const findings = await diagnose(context, (0,lab_options/* textOf */.b6)(options, 'registry-mirror'));
        if (options.json === true)
            stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
        else
            stdout.write(`${formatFindings(findings)}\n`);
        return findings.some((finding) => finding.state === 'missing') ? 3 : 0;
    },
};
//# sourceMappingURL=doctor.js.map

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
    const kubeconfig = textOf(options, 'kubeconfig');
    return {
        nodes: numberOf(options, 'nodes', 1, 9),
        snapshot: options.snapshot === true ? true : undefined,
        kubeconfig: kubeconfig === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(surroundings.workingFolder, kubeconfig),
        kubeContext: textOf(options, 'context'),
        supply: supplyOf(options, surroundings),
        hours: numberOf(options, 'hours', 1, 72) ?? 4,
    };
}
//# sourceMappingURL=lab-options.js.map

/***/ }),

/***/ 2876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ watchedRecorder)
/* harmony export */ });
/* harmony import */ var _report_recorder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6485);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6965);


/** A recorder that shows its run as the options ask: live on a terminal, plain lines elsewhere. */
function watchedRecorder(options, surroundings) {
    const { context, stdout, environment } = surroundings;
    const live = stdout.isTTY === true && environment.TERM !== 'dumb' && environment.CI === undefined;
    const mode = options.json === true ? 'json' : options.quiet === true ? 'quiet' : live ? 'live' : 'plain';
    const colour = live && (environment.NO_COLOR ?? '') === '';
    const renderer = (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .createRenderer */ .K)({ output: stdout, clock: context.clock, mode, colour });
    surroundings.show(renderer);
    return new _report_recorder_js__WEBPACK_IMPORTED_MODULE_0__/* .Recorder */ .v({ clock: context.clock, signal: context.signal, listeners: [renderer.listener] });
}
//# sourceMappingURL=watch.js.map

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
