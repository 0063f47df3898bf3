export const id = 2674;
export const ids = [2674,4005];
export const modules = {

/***/ 4914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accessTo: () => (/* binding */ accessTo)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/offline/tools.js
var tools = __webpack_require__(8381);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
;// CONCATENATED MODULE: ./compiled/src/cluster/pod-of.js

/** Our own manifests carry the first; plain ones, such as the voting app's upstream, often the second. */
const LABELS = ['app.kubernetes.io/name', 'app'];
/** A running pod of `service`, a Ready one if there is any. Throws UserError when none runs. */
async function podOf(kubectl, service, namespace) {
    const where = namespace === undefined ? ['--all-namespaces'] : ['--namespace', namespace];
    let seen = 'no pod has that label';
    for (const label of LABELS) {
        const { stdout } = await kubectl(['get', 'pods', ...where, '-l', `${label}=${service}`, '-o', 'json']);
        const pods = JSON.parse(stdout).items;
        const running = pods.filter((pod) => pod.status?.phase === 'Running' && pod.metadata.deletionTimestamp === undefined);
        const chosen = running.find(isReady) ?? running[0];
        if (chosen !== undefined)
            return { name: chosen.metadata.name, namespace: chosen.metadata.namespace };
        if (pods.length > 0)
            seen = pods.map((pod) => `${pod.metadata.name} is ${phaseOf(pod)}`).join(', ');
    }
    throw new errors/* UserError */.yo(`service ${service}: no pod of it is running${inNamespace(namespace)} (${seen})`, {
        subject: service,
        hint: `pods are found by the label ${LABELS.map((label) => `${label}=${service}`).join(' or ')}`,
    });
}
function isReady(pod) {
    return (pod.status?.conditions?.some((condition) => condition.type === 'Ready' && condition.status === 'True') ??
        false);
}
function phaseOf(pod) {
    return pod.metadata.deletionTimestamp === undefined ? (pod.status?.phase ?? 'Unknown') : 'Terminating';
}
function inNamespace(namespace) {
    return namespace === undefined ? '' : ` in namespace ${namespace}`;
}
//# sourceMappingURL=pod-of.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/task-container.js

/**
 * The container of a running task of `service`: task, then node, then container. Throws UserError when there is no such
 * service or none of its tasks runs, InfraError when they run only on machines that cannot be reached from here.
 */
async function taskContainerOf(docker, cluster, service, stack) {
    const name = await serviceName(docker, service, stack);
    const tasks = await runningTasks(docker, name);
    const here = (await docker(['info', '--format', '{{.Swarm.NodeID}}'])).stdout.trim();
    const elsewhere = [];
    for (const task of tasks.sort((a, b) => Number(b.NodeID === here) - Number(a.NodeID === here))) {
        const container = task.Status.ContainerStatus?.ContainerID ?? '';
        if (task.NodeID === here)
            return { container, node: cluster.managerContainer };
        const hostname = await hostnameOf(docker, task.NodeID);
        const node = cluster.nodes.find((each) => each.name === hostname)?.container;
        if (node !== undefined)
            return { container, node };
        elsewhere.push(hostname);
    }
    throw new errors/* InfraError */.Ri(`service ${name} runs only on ${elsewhere.join(', ')}, not reachable from this machine`, {
        subject: service,
    });
}
/** The Swarm's name for it: `<stack>_<service>`, or as given, or the only one that ends so. */
async function serviceName(docker, service, stack) {
    const { stdout } = await docker(['service', 'ls', '--format', '{{.Name}}']);
    const names = stdout.split('\n').filter((line) => line !== '');
    const wanted = stack === undefined ? service : `${stack}_${service}`;
    if (names.includes(wanted))
        return wanted;
    const ending = stack === undefined ? names.filter((name) => name.endsWith(`_${service}`)) : [];
    if (ending.length === 1 && ending[0] !== undefined)
        return ending[0];
    const why = ending.length > 1 ? `is in several stacks: ${ending.join(', ')}` : 'does not exist';
    throw new errors/* UserError */.yo(`service ${wanted} ${why}`, {
        subject: service,
        hint: ending.length > 1 ? 'name the stack' : `services of this swarm: ${names.join(', ') || 'none'}`,
    });
}
async function runningTasks(docker, service) {
    const listed = await docker([
        'service',
        'ps',
        '--no-trunc',
        '--quiet',
        '--filter',
        'desired-state=running',
        service,
    ]);
    const ids = listed.stdout.split('\n').filter((line) => line !== '');
    const tasks = ids.length === 0
        ? []
        : JSON.parse((await docker(['inspect', '--type', 'task', ...ids])).stdout);
    const running = tasks.filter((task) => task.Status.State === 'running');
    if (running.length > 0)
        return running;
    const seen = tasks.map((task) => [task.Status.State, task.Status.Err].filter(Boolean).join(': '));
    throw new errors/* UserError */.yo(`service ${service}: none of its tasks is running (${seen.join(', ') || 'no tasks'})`, {
        subject: service,
    });
}
async function hostnameOf(docker, node) {
    return (await docker(['node', 'inspect', node, '--format', '{{.Description.Hostname}}'])).stdout.trim();
}
//# sourceMappingURL=task-container.js.map
;// CONCATENATED MODULE: ./compiled/src/cluster/access.js




/** Ways into `cluster` for deploy, check and diagnosis. Makes no call by itself. */
function accessTo(context, cluster) {
    let kubectlPath;
    const withSignal = (options = {}) => ({ signal: context.signal, ...options });
    const docker = (args, options) => context.exec('docker', dockerArguments(cluster, args, options), withSignal(options));
    const kubectl = async (args, options) => {
        if (cluster.orchestrator !== 'kubernetes')
            throw new Error(`kubectl on the Swarm ${cluster.name}`);
        kubectlPath ??= (0,tools/* ensureTool */.r7)(context, 'kubectl');
        return context.exec(await kubectlPath, [...kubectlOptions(cluster), ...args], withSignal(options));
    };
    return {
        cluster,
        docker,
        kubectl,
        execIn: async (service, command, options = {}) => {
            const { stack, ...execOptions } = options;
            const interactive = execOptions.input === undefined ? [] : ['-i'];
            if (cluster.orchestrator === 'kubernetes') {
                const pod = await podOf(kubectl, service, stack);
                const target = ['exec', ...interactive, '-n', pod.namespace, pod.name, '--', ...command];
                return kubectl(target, execOptions);
            }
            const task = await taskContainerOf(docker, cluster, service, stack);
            const inner = ['exec', ...interactive, task.container, ...command];
            const args = task.node === undefined ? inner : ['exec', ...interactive, task.node, 'docker', ...inner];
            return context.exec('docker', args, withSignal(execOptions));
        },
    };
}
/** A command for this engine, or the same through the container that is the swarm's manager. */
function dockerArguments(cluster, args, options = {}) {
    if (cluster.managerContainer === undefined)
        return args;
    const interactive = options.input === undefined ? [] : ['-i'];
    return ['exec', ...interactive, cluster.managerContainer, 'docker', ...args];
}
/** Its discovery cache lies beside our kubeconfig: nothing of ours is written to the home folder. */
function kubectlOptions(cluster) {
    const file = cluster.kubeconfig;
    return [
        ...(file === undefined ? [] : ['--kubeconfig', file]),
        ...(cluster.kubeContext === undefined ? [] : ['--context', cluster.kubeContext]),
        ...(file === undefined || cluster.provider === 'existing'
            ? []
            : ['--cache-dir', (0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'kubectl-cache')]),
    ];
}
//# sourceMappingURL=access.js.map

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
