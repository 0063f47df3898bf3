export const id = 8381;
export const ids = [8381];
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

/***/ })

};
