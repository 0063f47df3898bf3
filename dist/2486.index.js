export const id = 2486;
export const ids = [2486,4876,4005];
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
    const { clock, signal } = context;
    return new _report_recorder_js__WEBPACK_IMPORTED_MODULE_0__/* .Recorder */ .v({ clock, signal, folder: surroundings.workingFolder, listeners: [renderer.listener] });
}
//# sourceMappingURL=watch.js.map

/***/ }),

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

/***/ 4637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ extraCertificates)
/* harmony export */ });
/* unused harmony export SYSTEM_BUNDLE */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95);




/** Where Debian, Ubuntu and the images made from them keep all trusted certificates in one file. */
const SYSTEM_BUNDLE = '/etc/ssl/certs/ca-certificates.crt';
/** The certificates that come with the distribution, one file each. */
const STOCK = '/usr/share/ca-certificates';
/**
 * The certificates (PEM) that this machine, or `caBundle`, trusts beyond the distribution's own, as a
 * company proxy needs them. Throws UserError when `caBundle` cannot be read or holds none.
 */
async function extraCertificates(caBundle, places = { bundle: SYSTEM_BUNDLE, stock: STOCK }) {
    const [given, system, stock] = await Promise.all([
        caBundle === undefined ? [] : readBundle(caBundle),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(places.bundle, 'utf8').then(certificatesIn, () => []),
        stockCertificates(places.stock),
    ]);
    const known = new Set(stock.map(identity));
    const extra = new Map([...given, ...system].map((pem) => [identity(pem), pem]));
    return [...extra]
        .filter(([id]) => !known.has(id))
        .map(([, pem]) => `${pem}\n`)
        .sort();
}
async function readBundle(path) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch((cause) => {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`the CA bundle ${path} cannot be read`, { cause, location: { file: path } });
    });
    const found = certificatesIn(text);
    const broken = found.find((pem) => !isCertificate(pem));
    if (found.length === 0 || broken !== undefined) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`the CA bundle ${path} holds no certificate in PEM form`, {
            location: { file: path },
        });
    }
    return found;
}
function certificatesIn(text) {
    return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}
function isCertificate(pem) {
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem).subject !== undefined;
    }
    catch {
        return false;
    }
}
function identity(pem) {
    return pem.replace(/\s|-----(?:BEGIN|END) CERTIFICATE-----/g, '');
}
async function stockCertificates(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true }).catch(() => []);
    const texts = await Promise.all(names.filter((name) => name.endsWith('.crt')).map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), 'utf8')));
    return texts.flatMap(certificatesIn);
}
//# sourceMappingURL=certificates.js.map

/***/ }),

/***/ 9258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ DOCKER_HUB),
/* harmony export */   f: () => (/* binding */ registryAnswers)
/* harmony export */ });
const probes = new WeakMap();
/** Seconds: a registry that takes longer to answer at all would take minutes to pull from. */
const PATIENCE = '3';
/**
 * Whether a registry answers at all, whatever it says (Docker Hub answers 401). Asked once in a process.
 * Without curl the answer is yes: then the pull itself finds out.
 */
function registryAnswers(context, host) {
    const known = probes.get(context.exec) ?? new Map();
    probes.set(context.exec, known);
    const probe = known.get(host) ?? ask(context, host);
    known.set(host, probe);
    return probe;
}
async function ask(context, host) {
    const url = /^https?:\/\//.test(host) ? host : `${isLocal(host) ? 'http' : 'https'}://${host}`;
    const args = ['-s', '-o', '/dev/null', '--connect-timeout', PATIENCE, '--max-time', PATIENCE];
    const { exitCode } = await context
        .exec('curl', [...args, `${url.replace(/\/$/, '')}/v2/`], { accept: 'any' })
        .catch(() => ({ exitCode: 0 }));
    return exitCode === 0;
}
function isLocal(host) {
    return /^(?:localhost|127\.)/.test(host);
}
/** The address at which Docker Hub's registry answers. */
const DOCKER_HUB = 'registry-1.docker.io';
//# sourceMappingURL=reach.js.map

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

/***/ 8569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ NO_IP_VS),
/* harmony export */   X: () => (/* binding */ hasIpVs)
/* harmony export */ });
/** Says 'yes' or 'no'; 'unknown' where the kernel cannot be asked, as on a machine that is not Linux. */
const PROBE = `
if [ -e /proc/net/ip_vs ]; then echo yes
elif [ ! -e /proc/self/status ]; then echo unknown
elif modprobe -n -q ip_vs 2>/dev/null; then echo yes
elif command -v modprobe >/dev/null 2>&1 || [ ! -d /lib/modules/$(uname -r) ]; then echo no
else echo unknown; fi`;
const NO_IP_VS = 'no IP_VS here: dnsrr instead of VIP';
/**
 * Whether virtual IPs and the routing mesh of Swarm can answer: they are IP_VS in the kernel, which dockerd loads itself
 * where it is a module. A machine that cannot be asked is taken to have it, as the engines in virtual machines do.
 */
async function hasIpVs(context) {
    const { stdout } = await context.exec('sh', ['-c', PROBE], { accept: 'any', signal: context.signal });
    return stdout.trim() !== 'no';
}
//# sourceMappingURL=ip-vs.js.map

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
