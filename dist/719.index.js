export const id = 719;
export const ids = [719];
export const modules = {

/***/ 8719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
;// CONCATENATED MODULE: ./compiled/src/github/inputs.js

/** Free text; empty when not given. */
function inputs_text(description, options = {}) {
    const parse = (given) => (given === '' && options.required === true ? undefined : given);
    return { description, ...options, accepted: 'text', parse };
}
function flag(description, preset = false) {
    const values = { true: true, false: false, '': preset };
    return { description, default: String(preset), accepted: 'true, false', parse: (given) => values[given] };
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
const keep = flag('Leave the environment standing when the job ends.');
const registryMirror = inputs_text('Registry to use instead of Docker Hub, as in mirror.gcr.io.');
const install = flag('Install what is missing (Debian or Ubuntu, root).');
const report = inputs_text('Folder for the report.', { default: 'distsys-report' });
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
;// CONCATENATED MODULE: ./compiled/src/actions/run-action.js



/**
 * One phase of an action as GitHub starts it: inputs are read and refused before anything else loads. A failure sets
 * the job's outcome and an annotation on the line at fault.
 */
async function runAction(name, phase, load) {
    const core = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(264)]).then(__webpack_require__.bind(__webpack_require__, 7264));
    try {
        const inputs = readInputs(definitions[name].inputs, (input) => core.getInput(input));
        const [action, { createRun }] = await Promise.all([load(), Promise.all(/* import() */[__webpack_require__.e(818), __webpack_require__.e(726), __webpack_require__.e(801), __webpack_require__.e(234), __webpack_require__.e(513), __webpack_require__.e(440), __webpack_require__.e(583)]).then(__webpack_require__.bind(__webpack_require__, 583))]);
        const run = createRun(core, process);
        await action[phase]?.(run, inputs);
    }
    catch (error) {
        core.error(explain(error), annotationAt(error instanceof errors/* UserError */.yo ? error.location : undefined));
        process.exitCode = 1;
    }
}
function annotationAt(location) {
    if (location === undefined)
        return {};
    return { file: location.file, startLine: location.line, startColumn: location.column };
}
function explain(error) {
    if (error instanceof errors/* UserError */.yo || error instanceof errors/* InfraError */.Ri) {
        return [
            error.message,
            ...(error.hint === undefined ? [] : [`hint: ${error.hint}`]),
            ...(error.log ?? []),
        ].join('\n');
    }
    if (error instanceof errors/* CommandError */.Qd)
        return [error.message, ...error.tail()].join('\n');
    return error instanceof Error ? (error.stack ?? error.message) : (0,errors/* messageOf */.bD)(error);
}
//# sourceMappingURL=run-action.js.map

/***/ }),

/***/ 95:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
        return `${command}: ${how}${last === '' ? '' : `: ${last}`}`;
    }
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

/***/ })

};
