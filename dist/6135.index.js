export const id = 6135;
export const ids = [6135,4005];
export const modules = {

/***/ 1659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ withContainerLog),
/* harmony export */   Y: () => (/* binding */ startContainer)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/** Starts a container of the environment, or finds it running from an earlier step; returns its name. */
async function startContainer(context, environment, request) {
    if (await isRunning(context, request.name))
        return request.name;
    const labels = Object.entries(environment.labels).filter((pair) => pair[1] !== undefined);
    const onVolume = labels.map(([key, value]) => `,"volume-label=${key}=${value}"`).join('');
    await environment.create('docker:container', request.name, async () => {
        const { stdout } = await context.exec('docker', [
            ...['run', '--detach', '--name', request.name, '--pull', 'never'],
            ...labels.flatMap(([key, value]) => ['--label', `${key}=${value}`]),
            ...['--mount', `type=volume,target=${request.data}${onVolume}`],
            ...request.options,
            request.image,
            ...(request.command ?? []),
        ], { signal: context.signal });
        return stdout.trim();
    });
    return request.name;
}
async function isRunning(context, name) {
    const inspect = ['container', 'inspect', '--format', '{{.State.Running}}', name];
    const { stdout } = await context.exec('docker', inspect, { accept: 'any' });
    return stdout.trim() === 'true';
}
/** InfraError with the last lines that the container printed. */
async function withContainerLog(context, name, error) {
    const { stdout, stderr } = await context
        .exec('docker', ['logs', '--tail', '20', name], { accept: 'any' })
        .catch((failure) => failure);
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InfraError */ .Ri(error.message, { subject: name, log: (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLines */ .w$)(stdout + stderr, 20), cause: error });
}
//# sourceMappingURL=container.js.map

/***/ }),

/***/ 6135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startRegistry: () => (/* binding */ startRegistry)
});

// EXTERNAL MODULE: ./compiled/src/offline/ensure-images.js + 20 modules
var ensure_images = __webpack_require__(1228);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./compiled/src/system/http-status.js

/** Milliseconds until an answer must have begun. */
const PATIENCE = 5_000;
/**
 * Status of the answer to a plain GET, on a connection of its own. Rejects when there is none. Not `fetch`: when a port
 * forwarder takes the connection and hangs up, that may never settle, and a process with nothing else to do would end.
 */
function httpStatus(url) {
    return new Promise((resolve, reject) => {
        const request = (0,external_node_http_.get)(url, { agent: false, timeout: PATIENCE }, (answer) => {
            answer.resume();
            resolve(answer.statusCode ?? 0);
        });
        request.on('timeout', () => request.destroy(new Error(`no answer within ${PATIENCE} ms`)));
        request.on('error', reject);
    });
}
//# sourceMappingURL=http-status.js.map
// EXTERNAL MODULE: ./compiled/src/system/wait.js
var wait = __webpack_require__(4005);
// EXTERNAL MODULE: ./compiled/src/image/container.js
var image_container = __webpack_require__(1659);
;// CONCATENATED MODULE: ./compiled/src/image/registry.js





const REGISTRY_IMAGE = 'registry:3';
/** Port on which the registry listens inside its container. */
const PORT = 5000;
/**
 * Starts the environment's throwaway registry, or finds the one that an earlier step started, and waits until it
 * answers. It listens on a free port of 127.0.0.1, allows deletion, and its data goes with the container.
 * @returns `localhost:port`, a name under which the engine uses plain HTTP, and the container's name
 * @throws InfraError when it does not answer within 30 s, with what it printed
 */
async function startRegistry(context, environment) {
    await (0,ensure_images.ensureImages)(context, [REGISTRY_IMAGE], {});
    const container = await (0,image_container/* startContainer */.Y)(context, environment, {
        name: `${environment.id}-registry`,
        image: REGISTRY_IMAGE,
        options: [
            ...['--publish', `127.0.0.1::${PORT}`],
            ...['--env', 'REGISTRY_STORAGE_DELETE_ENABLED=true'],
            // Distribution 3 sends traces to localhost unless told not to.
            ...['--env', 'OTEL_TRACES_EXPORTER=none'],
        ],
        data: '/var/lib/registry',
    });
    try {
        return { address: await answeringAddress(context, container), container };
    }
    catch (error) {
        throw error instanceof errors/* InfraError */.Ri ? await (0,image_container/* withContainerLog */.W)(context, container, error) : error;
    }
}
async function answeringAddress(context, container) {
    const { clock, signal } = context;
    return (0,wait/* waitFor */.f)(clock, { reason: 'the registry to answer', deadline: 30_000, signal }, async () => {
        try {
            const { stdout } = await context.exec('docker', ['port', container, `${PORT}/tcp`], { signal });
            const port = /:(\d+)\s*$/m.exec(stdout)?.[1] ?? '';
            const status = await httpStatus(`http://127.0.0.1:${port}/v2/`);
            if (status === 200)
                return { done: true, value: `localhost:${port}` };
            return { done: false, seen: `/v2/ answers ${status}` };
        }
        catch (error) {
            signal.throwIfAborted();
            return { done: false, seen: (0,errors/* messageOf */.bD)(error) };
        }
    });
}
//# sourceMappingURL=registry.js.map

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
