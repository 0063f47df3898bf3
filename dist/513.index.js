export const id = 513;
export const ids = [513];
export const modules = {

/***/ 2191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ architecture)
/* harmony export */ });
/** This machine's architecture as Go, Docker and Debian name it: nothing is built for another. */
function architecture() {
    return process.arch === 'arm64' ? 'arm64' : 'amd64';
}
//# sourceMappingURL=architecture.js.map

/***/ }),

/***/ 7205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ contentKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Twelve hex digits that stand for `content`: same content, same key, on every machine. */
function contentKey(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
}
//# sourceMappingURL=content-key.js.map

/***/ }),

/***/ 692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   Sy: () => (/* binding */ fetchText),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95);





/** Milliseconds to connect before a place counts as out of reach, and to fetch the largest file. */
const CONNECT = 5;
const LONGEST = 10 * 60_000;
/**
 * Puts the file at `target`, unless it is there already (it was verified when it was written).
 * curl is used because it knows the machine's proxies and certificates. Throws CommandError when the place
 * cannot be reached, InfraError when the digest is another.
 */
async function download(context, file, target) {
    if (await exists(target))
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), { recursive: true });
    const draft = `${target}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.tmp`;
    try {
        await context.exec('curl', [
            '-fsSL',
            ...['--connect-timeout', String(CONNECT)],
            ...['--retry', '2'],
            ...['--proto-redir', '=https'],
            ...['-o', draft, file.url],
        ], { timeout: LONGEST, signal: context.signal });
        await verify(draft, file);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(draft, target);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(draft, { force: true });
    }
}
/** A small text file, such as a published checksum. */
async function fetchText(context, url) {
    const { stdout } = await context.exec('curl', ['-fsSL', '--connect-timeout', String(CONNECT), '--max-time', '20', url], { signal: context.signal });
    return stdout;
}
async function verify(path, file) {
    const [algorithm = '', wanted = ''] = splitOnce(file.integrity);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path))
        hash.update(chunk);
    const found = hash.digest(file.integrity.includes(':') ? 'hex' : 'base64');
    if (found === wanted)
        return;
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InfraError */ .Ri(`${file.url} has the ${algorithm} ${found}, but ${wanted} is the one to trust`, {
        hint: 'A proxy may have answered with a page of its own; nothing was installed.',
    });
}
function splitOnce(integrity) {
    const at = integrity.search(/[:-]/);
    return [integrity.slice(0, at), integrity.slice(at + 1)];
}
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(path).then(() => true, () => false);
}
//# sourceMappingURL=download.js.map

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

/***/ 8082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ buildProgram),
  W: () => (/* binding */ moduleSource)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/offline/lock.js
var offline_lock = __webpack_require__(3931);
// EXTERNAL MODULE: ./compiled/src/offline/go/program.js
var go_program = __webpack_require__(3629);
// EXTERNAL MODULE: ./compiled/src/offline/architecture.js
var architecture = __webpack_require__(2191);
// EXTERNAL MODULE: ./compiled/src/offline/download.js
var download = __webpack_require__(692);
// EXTERNAL MODULE: ./compiled/src/offline/version.js
var version = __webpack_require__(8190);
;// CONCATENATED MODULE: ./compiled/src/offline/go/toolchain.js






/** Go from 1.21 on fetches the toolchain that a module asks for; older ones, such as Debian's, cannot. */
const SELF_UPGRADING = '1.21';
// golang.org/toolchain modules are ordinary module zips that hold a whole toolchain. The digests are those of
// the zip files; sum.golang.org vouches for their contents.
const VERSION = '1.26.8';
const DIGESTS = {
    amd64: 'sha256:30c2b1bf7dcc88d3eb0a1364e47ddd9128edb3110a30e8a0ef61cd5856b31de7',
    arm64: 'sha256:02b36b6787b3ac767668f630e2998df45a3b1f9ffee08d1bf3ef6487cd658d99',
};
/**
 * Path of a `go` that can build every program here: the one on PATH if it can upgrade itself, else a
 * toolchain fetched from the Go module proxy (70 MB) and kept in the cache.
 */
async function goCommand(context) {
    try {
        const { stdout } = await context.exec('go', ['env', 'GOVERSION']);
        if ((0,version/* isAtLeast */.d)(stdout.trim().replace(/^go/, ''), SELF_UPGRADING))
            return 'go';
    }
    catch {
        context.log.debug('no usable go on PATH: its toolchain comes from the module proxy');
    }
    return fetchToolchain(context);
}
async function fetchToolchain(context) {
    const cpu = (0,architecture/* architecture */.s)();
    const home = (0,external_node_path_.join)(context.paths.cache, 'go', `go${VERSION}`);
    const go = (0,external_node_path_.join)(home, 'bin', 'go');
    if (await (0,download/* exists */.t2)(go))
        return go;
    const name = `v0.0.1-go${VERSION}.linux-${cpu}`;
    const zip = (0,external_node_path_.join)(context.paths.cache, 'downloads', `toolchain-${name}.zip`);
    const url = `${await moduleProxy(context)}/golang.org/toolchain/@v/${name}.zip`;
    await (0,download/* download */.RG)(context, { url, integrity: DIGESTS[cpu] }, zip);
    const draft = `${home}.${process.pid}.tmp`;
    await (0,promises_.mkdir)(draft, { recursive: true });
    try {
        await context.exec('unzip', ['-q', '-o', zip, '-d', draft]);
        const inside = (0,external_node_path_.join)(draft, `golang.org/toolchain@${name}`);
        await makeExecutable(inside, cpu);
        await (0,promises_.rename)(inside, home);
    }
    finally {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
    }
    await (0,promises_.rm)(zip, { force: true });
    return go;
}
/** Module zips carry no permissions. */
async function makeExecutable(toolchain, cpu) {
    const folders = [(0,external_node_path_.join)(toolchain, 'bin'), (0,external_node_path_.join)(toolchain, 'pkg', 'tool', `linux_${cpu}`)];
    for (const folder of folders) {
        const names = await (0,promises_.readdir)(folder).catch(() => []);
        await Promise.all(names.map((name) => (0,promises_.chmod)((0,external_node_path_.join)(folder, name), 0o755)));
    }
}
async function moduleProxy(context) {
    const { stdout } = await context.exec('printenv', ['GOPROXY'], { accept: 'any' });
    const first = stdout.trim().split(/[,|]/)[0] ?? '';
    if (first === 'off') {
        throw new errors/* InfraError */.Ri('GOPROXY is off, so Go cannot be fetched', { hint: 'Install Go 1.21 or later.' });
    }
    return /^https?:/.test(first) ? first.replace(/\/$/, '') : 'https://proxy.golang.org';
}
//# sourceMappingURL=toolchain.js.map
;// CONCATENATED MODULE: ./compiled/src/offline/go/build.js







/** Milliseconds: Kubernetes on a small machine that compiles the rest at the same time. */
const LONGEST = 40 * 60_000;
/**
 * Builds the program to `target` (statically linked, reproducible) with modules that Go verifies against its
 * checksum database. `onLine` hears what Go fetches. Throws InfraError when it cannot be built.
 */
async function buildProgram(context, program, target, onLine) {
    // One after the other: each uses all processors, and linking takes gigabytes.
    const lock = (0,external_node_path_.join)(context.paths.cache, 'locks', 'go-build');
    return (0,offline_lock/* withLock */.k)(context, lock, () => compile(context, program, target, onLine));
}
async function compile(context, program, target, onLine) {
    const go = await goCommand(context);
    const folder = await moduleFolder(context, program);
    const draft = `${target}.${process.pid}.tmp`;
    try {
        await context.exec(go, [
            'build',
            '-mod=mod',
            '-buildvcs=false',
            '-trimpath',
            '-ldflags',
            (0,go_program/* linkerFlags */.lY)(program),
            '-o',
            draft,
            program.package,
        ], {
            cwd: folder,
            env: { CGO_ENABLED: '0', GOFLAGS: undefined, GOWORK: 'off', GOTOOLCHAIN: 'auto', GOROOT: undefined },
            timeout: LONGEST,
            signal: context.signal,
            onLine: onLine === undefined ? undefined : (line) => onLine(line.replace(/^go: /, '')),
        });
        await (0,promises_.rename)(draft, target);
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd) || error.reason === 'aborted')
            throw error;
        throw new errors/* InfraError */.Ri(`${program.name} ${program.version} could not be built from its Go module`, {
            subject: program.name,
            log: error.tail(),
            hint: 'It needs the Go module proxy (GOPROXY) and its checksum database, or the program on PATH.',
            cause: error,
        });
    }
    finally {
        await Promise.all([(0,promises_.rm)(draft, { force: true }), (0,promises_.rm)(folder, { recursive: true, force: true })]);
    }
}
/** Where the module of `path` lies on disk once it was downloaded: for files that come with a program's source. */
async function moduleSource(context, program, module) {
    const go = await goCommand(context);
    const folder = await moduleFolder(context, program);
    try {
        const { stdout } = await context.exec(go, ['mod', 'download', '-json', module], {
            cwd: folder,
            env: { GOFLAGS: '-mod=mod', GOWORK: 'off', GOROOT: undefined },
            signal: context.signal,
        });
        return JSON.parse(stdout).Dir;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function moduleFolder(context, program) {
    const folder = (0,external_node_path_.join)(context.paths.cache, 'tmp', `go-${program.name}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'go.mod'), (0,go_program/* moduleFile */.pJ)(program));
    return folder;
}
//# sourceMappingURL=build.js.map

/***/ }),

/***/ 3629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c2: () => (/* binding */ programKey),
/* harmony export */   lY: () => (/* binding */ linkerFlags),
/* harmony export */   pJ: () => (/* binding */ moduleFile)
/* harmony export */ });
/* harmony import */ var _content_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7205);

/** Twelve hex digits: a program built from the same modules in the same way has the same. */
function programKey(program) {
    return (0,_content_key_js__WEBPACK_IMPORTED_MODULE_0__/* .contentKey */ .l)(program);
}
/** The go.mod of a module that only holds this program's requirements. */
function moduleFile(program) {
    const entries = (versions, form) => Object.entries(versions).map(([path, version]) => `\t${form(path, version)}\n`);
    const require = entries(program.require, (path, version) => `${path} ${version}`);
    const replace = entries(program.replace ?? {}, (path, version) => `${path} => ${path} ${version}`);
    return `module distsys/${program.name}\n\ngo 1.24.0\n\nrequire (\n${require.join('')})\n${replace.length === 0 ? '' : `\nreplace (\n${replace.join('')})\n`}`;
}
/** What goes to the linker: no symbol tables, and the variables. */
function linkerFlags(program) {
    const variables = Object.entries(program.variables ?? {}).map(([name, value]) => `-X ${name}=${value}`);
    return ['-s', '-w', ...variables].join(' ');
}
//# sourceMappingURL=program.js.map

/***/ }),

/***/ 2322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ modulePrograms),
/* harmony export */   d: () => (/* binding */ kubernetesProgram)
/* harmony export */ });
const BUILDKIT_VERSION = 'v0.34.2';
/** Programs that are one module each. */
const modulePrograms = {
    kind: single('kind', 'sigs.k8s.io/kind', 'v0.30.0'),
    buildx: {
        ...single('buildx', 'github.com/docker/buildx', 'v0.38.2', '/cmd/buildx'),
        variables: { 'github.com/docker/buildx/version.Version': 'v0.38.2' },
    },
    buildkitd: single('buildkitd', 'github.com/moby/buildkit', BUILDKIT_VERSION, '/cmd/buildkitd'),
    buildctl: single('buildctl', 'github.com/moby/buildkit', BUILDKIT_VERSION, '/cmd/buildctl'),
    registry: {
        ...single('registry', 'github.com/distribution/distribution/v3', 'v3.0.0', '/cmd/registry'),
        variables: { 'github.com/distribution/distribution/v3/version.version': 'v3.0.0' },
    },
    etcd: single('etcd', 'go.etcd.io/etcd/server/v3', 'v3.6.5'),
    coredns: single('coredns', 'github.com/coredns/coredns', 'v1.12.1'),
    'local-path-provisioner': {
        ...single('local-path-provisioner', 'github.com/rancher/local-path-provisioner', 'v0.0.30'),
        variables: { 'main.VERSION': 'v0.0.30' },
    },
};
function single(name, module, version, folder = '') {
    return { name, version, package: `${module}${folder}`, require: { [module]: version } };
}
/**
 * Modules that k8s.io/kubernetes keeps in its own tree and replaces by paths that do not exist outside it
 * (its go.mod): each is published under the version with major 0.
 */
const STAGING = [
    'api apiextensions-apiserver apimachinery apiserver cli-runtime client-go cloud-provider cluster-bootstrap',
    'code-generator component-base component-helpers controller-manager cri-api cri-client csi-translation-lib',
    'dynamic-resource-allocation endpointslice externaljwt kms kube-aggregator kube-controller-manager kube-proxy',
    'kube-scheduler kubectl kubelet metrics mount-utils pod-security-admission sample-apiserver sample-cli-plugin',
    'sample-controller',
].flatMap((line) => line.split(' '));
/** A program of Kubernetes, as in "kubelet", with the version linked in where its release build does. */
function kubernetesProgram(name, version) {
    const [, minor = ''] = version.split('.');
    const facts = {
        gitVersion: `v${version}`,
        gitMajor: '1',
        gitMinor: minor,
        gitTreeState: 'clean',
        gitCommit: '0'.repeat(40),
        buildDate: '1970-01-01T00:00:00Z',
    };
    const holders = ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'];
    return {
        name,
        version: `v${version}`,
        package: `k8s.io/kubernetes/cmd/${name}`,
        require: { 'k8s.io/kubernetes': `v${version}` },
        replace: Object.fromEntries(STAGING.map((path) => [`k8s.io/${path}`, `v0${version.slice(1)}`])),
        variables: Object.fromEntries(holders.flatMap((holder) => Object.entries(facts).map(([fact, value]) => [`${holder}.${fact}`, value]))),
    };
}
//# sourceMappingURL=recipes.js.map

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
  G: () => (/* binding */ installEngine)
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

/***/ 3931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4005);



/** Milliseconds: longer than the longest build. */
const LONGEST = 45 * 60_000;
/**
 * Runs `work` while no other process of this machine runs it under the same lock file, so that two labs
 * started at once build an image or a tool once. A lock whose process is gone is taken over.
 */
async function withLock(context, path, work) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    await (0,_system_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .f)(context.clock, {
        reason: `the lock ${path}`,
        deadline: LONGEST,
        interval: 50,
        maxInterval: 1_000,
        signal: context.signal,
    }, async () => (await take(context, path))
        ? { done: true, value: undefined }
        : { done: false, seen: await holder(path) });
    try {
        return await work();
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    }
}
async function take(context, path) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx');
        await file.writeFile(String(process.pid));
        await file.close();
        return true;
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
        if (await abandoned(context, path))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
        return false;
    }
}
async function abandoned(context, path) {
    try {
        const [pid, { mtimeMs }] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)]);
        if (context.clock.now() - mtimeMs > LONGEST)
            return true;
        // Empty: taken this moment, its owner has not written yet.
        return pid !== '' && !alive(Number(pid));
    }
    catch {
        return false;
    }
}
function alive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
async function holder(path) {
    return `held by process ${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => '?')}`;
}
//# sourceMappingURL=lock.js.map

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

/***/ 3404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ KUBERNETES_VERSION),
/* harmony export */   Y: () => (/* binding */ tools)
/* harmony export */ });
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2191);
/* harmony import */ var _go_recipes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2322);


const KUBERNETES_VERSION = '1.34.4';
const kubernetesNames = [
    'kubeadm',
    'kubelet',
    'kube-apiserver',
    'kube-controller-manager',
    'kube-scheduler',
    'kube-proxy',
];
const cpu = (0,_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .architecture */ .s)();
const kind = 'https://github.com/kubernetes-sigs/kind/releases/download/v0.30.0';
const buildx = 'https://github.com/docker/buildx/releases/download/v0.38.2';
const kubernetes = `https://dl.k8s.io/release/v${KUBERNETES_VERSION}/bin/linux/${cpu}`;
const tools = {
    kind: {
        versionArguments: ['version'],
        atLeast: '0.27.0',
        release: {
            url: `${kind}/kind-linux-${cpu}`,
            // From the release's own checksum file.
            sha256: cpu === 'amd64' ? '517ab7fc89ddeed5fa65abf71530d90648d9638ef0c4cde22c2c11f8097b8889' : undefined,
            checksums: `${kind}/kind-linux-${cpu}.sha256sum`,
        },
        program: _go_recipes_js__WEBPACK_IMPORTED_MODULE_0__/* .modulePrograms */ .M.kind,
    },
    kubectl: {
        versionArguments: ['version', '--client'],
        // kubectl may be one minor version older than the API server it talks to.
        atLeast: '1.33.0',
        release: { url: `${kubernetes}/kubectl`, checksums: `${kubernetes}/kubectl.sha256` },
        program: (0,_go_recipes_js__WEBPACK_IMPORTED_MODULE_0__/* .kubernetesProgram */ .d)('kubectl', KUBERNETES_VERSION),
    },
    buildx: {
        versionArguments: ['version'],
        release: { url: `${buildx}/buildx-v0.38.2.linux-${cpu}`, checksums: `${buildx}/checksums.txt` },
        program: _go_recipes_js__WEBPACK_IMPORTED_MODULE_0__/* .modulePrograms */ .M.buildx,
    },
    registry: builtOnly(_go_recipes_js__WEBPACK_IMPORTED_MODULE_0__/* .modulePrograms */ .M.registry),
    buildkitd: builtOnly(_go_recipes_js__WEBPACK_IMPORTED_MODULE_0__/* .modulePrograms */ .M.buildkitd),
    buildctl: builtOnly(_go_recipes_js__WEBPACK_IMPORTED_MODULE_0__/* .modulePrograms */ .M.buildctl),
    etcd: builtOnly(_go_recipes_js__WEBPACK_IMPORTED_MODULE_0__/* .modulePrograms */ .M.etcd),
    coredns: builtOnly(_go_recipes_js__WEBPACK_IMPORTED_MODULE_0__/* .modulePrograms */ .M.coredns),
    'local-path-provisioner': builtOnly(_go_recipes_js__WEBPACK_IMPORTED_MODULE_0__/* .modulePrograms */ .M['local-path-provisioner']),
    ...Object.fromEntries(kubernetesNames.map((name) => [name, builtOnly((0,_go_recipes_js__WEBPACK_IMPORTED_MODULE_0__/* .kubernetesProgram */ .d)(name, KUBERNETES_VERSION))])),
};
function builtOnly(program) {
    return { versionArguments: ['--version'], program };
}
//# sourceMappingURL=tool-catalog.js.map

/***/ }),

/***/ 8381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S$: () => (/* binding */ pluginFolder),
/* harmony export */   SG: () => (/* binding */ findTool),
/* harmony export */   r7: () => (/* binding */ ensureTool)
/* harmony export */ });
/* unused harmony export cachedTool */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(692);
/* harmony import */ var _go_build_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8082);
/* harmony import */ var _go_program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3629);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3931);
/* harmony import */ var _tool_catalog_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3404);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8190);










const settled = new WeakMap();
/**
 * Absolute path of a tool that is good enough: the one on PATH; else the one in the cache; else its makers'
 * release, with its digest checked; else built from Go modules (seconds to minutes, once). Asked again in the
 * same process it answers at once. Throws InfraError when none of this works.
 */
async function ensureTool(context, name, step) {
    const known = settled.get(context.exec) ?? new Map();
    settled.set(context.exec, known);
    const found = known.get(name) ?? findOrMake(context, name, step);
    known.set(name, found);
    found.catch(() => known.delete(name));
    return found;
}
/** Where the cache keeps this version of a tool, whether it is there or not. */
function cachedTool(context, name) {
    const { program } = _tool_catalog_js__WEBPACK_IMPORTED_MODULE_8__/* .tools */ .Y[name];
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(context.paths.cache, 'tools', `${name}-${program.version}-${(0,_go_program_js__WEBPACK_IMPORTED_MODULE_6__/* .programKey */ .c2)(program)}`, name);
}
/** Path of the tool if it is good enough on PATH or in the cache; makes nothing. */
async function findTool(context, name) {
    const cached = cachedTool(context, name);
    const [installed, kept] = await Promise.all([onPath(context, name), (0,_download_js__WEBPACK_IMPORTED_MODULE_4__/* .exists */ .t2)(cached)]);
    return installed ?? (kept ? cached : undefined);
}
async function findOrMake(context, name, step) {
    const found = await findTool(context, name);
    if (found !== undefined)
        return found;
    const cached = cachedTool(context, name);
    await (0,_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .withLock */ .k)(context, `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(cached)}.lock`, () => make(context, name, cached, step));
    return cached;
}
/** The tool on PATH, or where the docker client keeps its plugins, if its version will do. */
async function onPath(context, name) {
    const tool = _tool_catalog_js__WEBPACK_IMPORTED_MODULE_8__/* .tools */ .Y[name];
    if (tool.release === undefined)
        return undefined;
    const candidates = name === 'buildx' ? await pluginPlaces(context) : await whereIs(context, name);
    for (const path of candidates) {
        if (await goodEnough(context, tool, path))
            return path;
    }
    return undefined;
}
async function whereIs(context, name) {
    const { stdout } = await context.exec('which', [name], { accept: 'any' }).catch(() => ({ stdout: '' }));
    return stdout.split('\n').filter((line) => line.startsWith('/'));
}
/** Folders of docker client plugins, the user's own first (docs.docker.com, "Docker plugins"). */
async function pluginPlaces(context) {
    const folders = [
        await pluginFolder(context),
        '/usr/local/lib/docker/cli-plugins',
        '/usr/local/libexec/docker/cli-plugins',
        '/usr/lib/docker/cli-plugins',
        '/usr/libexec/docker/cli-plugins',
    ];
    const paths = folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'docker-buildx'));
    const there = await Promise.all(paths.map(_download_js__WEBPACK_IMPORTED_MODULE_4__/* .exists */ .t2));
    return paths.filter((_, index) => there[index]);
}
/** Where the user's docker client looks for plugins. */
async function pluginFolder(context) {
    const { stdout } = await context.exec('printenv', ['DOCKER_CONFIG'], { accept: 'any' });
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(stdout.trim() || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker'), 'cli-plugins');
}
async function goodEnough(context, tool, path) {
    try {
        const { stdout } = await context.exec(path, tool.versionArguments, { timeout: 10_000 });
        if (tool.atLeast === undefined)
            return true;
        const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_9__/* .versionIn */ .I)(stdout);
        return version !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_9__/* .isAtLeast */ .d)(version, tool.atLeast);
    }
    catch {
        return false;
    }
}
async function make(context, name, target, step) {
    if (await (0,_download_js__WEBPACK_IMPORTED_MODULE_4__/* .exists */ .t2)(target))
        return;
    const { release, program } = _tool_catalog_js__WEBPACK_IMPORTED_MODULE_8__/* .tools */ .Y[name];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
    if (release === undefined || !(await fetchRelease(context, name, release, target, step))) {
        step?.progress(`${name} ${program.version}: building it from its Go module`);
        await (0,_go_build_js__WEBPACK_IMPORTED_MODULE_5__/* .buildProgram */ .T)(context, program, target, (line) => step?.progress(`${name}: ${line}`));
        step?.note(`${name} ${program.version} was built from its Go module`);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(target, 0o755);
    await publish(context, name, target);
}
/** Whether the makers' release could be had: any failure to reach it is an answer, a wrong digest is not. */
async function fetchRelease(context, name, release, target, step) {
    try {
        step?.progress(`${name}: downloading ${release.url}`);
        const sha256 = release.sha256 ?? digestFor(release, await (0,_download_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchText */ .Sy)(context, release.checksums));
        if (sha256 === undefined)
            return false;
        await (0,_download_js__WEBPACK_IMPORTED_MODULE_4__/* .download */ .RG)(context, { url: release.url, integrity: `sha256:${sha256}` }, target);
        return true;
    }
    catch (error) {
        context.signal.throwIfAborted();
        context.log.debug(`${name} cannot be downloaded: ${(0,_system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
        return false;
    }
}
function digestFor(release, checksums) {
    const file = release.url.split('/').at(-1) ?? '';
    const lines = checksums.split('\n').map((line) => line.trim().split(/\s+\*?/));
    const line = lines.find((parts) => parts[1] === file) ?? lines.find((parts) => parts.length === 1);
    return /^[0-9a-f]{64}$/.exec(line?.[0] ?? '')?.[0];
}
/** `<cache>/bin` holds a link to each tool's current version: a folder to put on PATH. */
async function publish(context, name, target) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(context.paths.cache, 'bin');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
}
//# sourceMappingURL=tools.js.map

/***/ }),

/***/ 8190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ versionIn),
/* harmony export */   d: () => (/* binding */ isAtLeast)
/* harmony export */ });
/** The first thing in `text` that looks like a version, as in "1.34.4"; undefined if there is none. */
function versionIn(text) {
    return /\bv?(\d+\.\d+(?:\.\d+)?)/.exec(text)?.[1];
}
/** Whether `version` is `wanted` or later, number by number. */
function isAtLeast(version, wanted) {
    const [have, want] = [version, wanted].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)));
    for (let index = 0; index < 3; index++) {
        const difference = (have?.[index] || 0) - (want?.[index] || 0);
        if (difference !== 0)
            return difference > 0;
    }
    return true;
}
//# sourceMappingURL=version.js.map

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

/***/ })

};
