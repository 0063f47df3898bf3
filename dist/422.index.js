export const id = 422;
export const ids = [422,4005,6135];
export const modules = {

/***/ 422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildImages: () => (/* binding */ buildImages)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/system/together.js
var together = __webpack_require__(9938);
// EXTERNAL MODULE: ./compiled/src/image/cache.js
var cache = __webpack_require__(9130);
// EXTERNAL MODULE: ./compiled/src/image/reference.js
var image_reference = __webpack_require__(9025);
;// CONCATENATED MODULE: ./compiled/src/image/labels.js

/** Source of the keys: github.com/opencontainers/image-spec, annotations.md. */
const OCI = 'org.opencontainers.image';
/** All labels of one image; those of the user win, the environment's cannot be overwritten. */
function imageLabels(spec, options, environment) {
    const { source = {} } = options;
    const facts = {
        [`${OCI}.title`]: spec.name,
        [`${OCI}.revision`]: source.revision,
        [`${OCI}.source`]: source.url,
        [`${OCI}.version`]: source.version,
        [`${OCI}.created`]: source.created,
    };
    const known = Object.entries(facts).filter((pair) => pair[1] !== undefined);
    const throwaway = isThrowaway(spec, options) ? Object.entries(environment.labels) : [];
    const owner = throwaway.filter((pair) => pair[1] !== undefined);
    return {
        ...Object.fromEntries(known),
        ...spec.labels,
        ...options.labels,
        ...Object.fromEntries(owner),
    };
}
/** Whether an image is gone with its environment: it went into this engine or a registry on this machine only. */
function isThrowaway(spec, options) {
    if (options.destination === 'engine')
        return true;
    return spec.tags.every((tag) => (0,image_reference/* isLoopback */.U9)((0,image_reference/* parseReference */.F2)(tag)?.registry ?? ''));
}
//# sourceMappingURL=labels.js.map
;// CONCATENATED MODULE: ./compiled/src/image/build-command.js


/** Arguments of `docker` that build one image. Flags: docs.docker.com/reference/cli/docker/buildx/build. */
function buildArguments(spec, options, builder, environment, metadataFile) {
    const platforms = spec.platforms ?? options.platforms ?? [];
    const scope = platforms.length > 0 ? platforms : [builder.platform];
    return [
        ...['buildx', 'build', '--progress=rawjson', '--metadata-file', metadataFile, '--file', spec.dockerfile],
        ...builder.flags,
        ...each('--tag', spec.tags),
        ...each('--build-arg', assignments(spec.args)),
        ...each('--label', assignments(imageLabels(spec, options, environment))),
        ...each('--build-context', assignments(builder.bases)),
        ...(spec.target === undefined ? [] : ['--target', spec.target]),
        ...(platforms.length === 0 ? [] : ['--platform', platforms.join(',')]),
        ...(options.network === undefined ? [] : ['--network', options.network]),
        ...each('--secret', Object.entries(options.secrets ?? {}).map(([id, file]) => `id=${id},src=${file}`)),
        ...(0,cache/* cacheFlags */.wT)(options.cache ?? { type: 'none' }, spec.name, scope),
        // Attestations make an index out of a single manifest: of no use to what is thrown away, refused by Lambda.
        ...(options.preset === 'lambda' || isThrowaway(spec, options)
            ? ['--provenance=false', '--sbom=false']
            : []),
        builder.separate && options.destination === 'registry' ? '--push' : '--load',
        spec.context,
    ];
}
/** What `docker` and buildx get in their process environment besides what this process has. */
function buildEnvironment(options, builder) {
    return {
        ...(options.dockerConfig === undefined ? {} : { DOCKER_CONFIG: options.dockerConfig }),
        ...builder.env,
        BUILDX_METADATA_PROVENANCE: 'disabled',
    };
}
function each(flag, values) {
    return values.flatMap((value) => [flag, value]);
}
function assignments(values = {}) {
    return Object.entries(values).map(([name, value]) => `${name}=${value}`);
}
//# sourceMappingURL=build-command.js.map
// EXTERNAL MODULE: ./compiled/src/system/wait.js
var wait = __webpack_require__(4005);
// EXTERNAL MODULE: ./compiled/src/offline/ensure-images.js + 20 modules
var ensure_images = __webpack_require__(1228);
// EXTERNAL MODULE: ./compiled/src/image/container.js
var container = __webpack_require__(1659);
;// CONCATENATED MODULE: ./compiled/src/image/buildkit-image.js



/** Pulled, or built from its Go module where no registry answers. */
const BUILDKIT_IMAGE = 'moby/buildkit:v0.34.2';
/**
 * Starts BuildKit in a container of the environment and returns the container's name. It shares this machine's network,
 * so that `localhost:port` is the same registry for it and for the engine.
 */
async function startBuildkit(context, environment, step) {
    try {
        await (0,ensure_images.ensureImages)(context, [BUILDKIT_IMAGE], {}, step);
    }
    catch (error) {
        context.signal.throwIfAborted();
        throw new errors/* InfraError */.Ri(`a layer cache or several platforms need ${BUILDKIT_IMAGE}, which cannot be had here`, {
            subject: BUILDKIT_IMAGE,
            hint: 'build for one platform with cache none, or name a registry mirror',
            cause: error,
        });
    }
    return (0,container/* startContainer */.Y)(context, environment, {
        name: `${environment.id}-buildkit`,
        image: BUILDKIT_IMAGE,
        options: ['--privileged', '--network', 'host'],
        command: ['--allow-insecure-entitlement', 'network.host'],
        data: '/var/lib/buildkit',
    });
}
//# sourceMappingURL=buildkit-image.js.map
// EXTERNAL MODULE: ./compiled/src/image/dockerfile.js
var image_dockerfile = __webpack_require__(2436);
// EXTERNAL MODULE: ./compiled/src/image/registry.js + 1 modules
var registry = __webpack_require__(6135);
;// CONCATENATED MODULE: ./compiled/src/image/local-bases.js



/**
 * BuildKit in a container does not see the engine's images. Base images that were made on this machine, and so are in
 * no registry it could ask, are pushed to the environment's registry; returns that reference by the name as written.
 */
async function localBases(context, environment, specs, options) {
    const images = new Set(specs.flatMap(({ dockerfile }) => (0,image_dockerfile/* externalImages */.e)(dockerfile).map(({ image }) => image)));
    const local = [];
    for (const image of images)
        if (await isOnlyHere(context, image))
            local.push(image);
    if (local.length === 0)
        return {};
    const address = registryOf(specs, options) ?? (await (0,registry.startRegistry)(context, environment)).address;
    const pairs = local.map(async (image) => [image, await pushBase(context, address, image)]);
    return Object.fromEntries((await Promise.all(pairs)).map(([image, reference]) => [image, `docker-image://${reference}`]));
}
/** In the engine, and neither pulled from nor pushed to the registry that its name says. */
async function isOnlyHere(context, image) {
    const inspect = ['image', 'inspect', '--format', '{{json .RepoDigests}}', image];
    const { exitCode, stdout } = await context.exec('docker', inspect, { accept: 'any' });
    if (exitCode !== 0)
        return false;
    const known = JSON.parse(stdout);
    const named = (0,image_reference/* parseReference */.F2)(image);
    return !(known ?? []).some((digest) => {
        const reference = (0,image_reference/* parseReference */.F2)(digest);
        return reference?.registry === named?.registry && reference?.repository === named?.repository;
    });
}
/** The registry on this machine that the images go to anyway. */
function registryOf(specs, options) {
    if (options.destination !== 'registry')
        return undefined;
    const registries = specs.flatMap(({ spec }) => spec.tags.map((tag) => (0,image_reference/* parseReference */.F2)(tag)?.registry ?? ''));
    return registries.find(image_reference/* isLoopback */.U9);
}
async function pushBase(context, address, image) {
    const { repository = image, tag = 'latest' } = (0,image_reference/* parseReference */.F2)(image) ?? {};
    const reference = `${address}/bases/${repository}:${tag}`;
    await context.exec('docker', ['tag', image, reference], { signal: context.signal });
    try {
        await context.exec('docker', ['push', '--quiet', reference], { signal: context.signal });
    }
    finally {
        await context.exec('docker', ['image', 'rm', '--no-prune', reference], { accept: 'any' });
    }
    return reference;
}
//# sourceMappingURL=local-bases.js.map
;// CONCATENATED MODULE: ./compiled/src/image/builder.js





/**
 * The engine's own BuildKit, which needs nothing; one in a container of the environment when the layer cache is
 * exported or an image has several platforms, unless the engine's store can hold that itself.
 * Throws InfraError when that container does not come up.
 */
async function chooseBuilder(context, environment, specs, options, step) {
    const own = { flags: ['--builder', 'default'], env: {}, separate: false, bases: {}, platform: '' };
    const reason = reasonForContainer(specs, options);
    if (reason === undefined)
        return own;
    const platform = await nativePlatform(context);
    if (await hasContainerdStore(context))
        return { ...own, platform };
    step.note(`BuildKit runs in a container of its own: ${reason}`);
    step.progress('starting BuildKit');
    const container = await startBuildkit(context, environment, step);
    const name = `${environment.id}-builder`;
    const env = { BUILDX_CONFIG: (0,external_node_path_.join)(environment.folder, 'buildx') };
    // The "remote" driver only writes down how to reach it: nothing but the labelled container can be left behind.
    const create = [
        'buildx',
        'create',
        '--name',
        name,
        '--driver',
        'remote',
        `docker-container://${container}`,
    ];
    const known = await context.exec('docker', ['buildx', 'inspect', name], { env, accept: 'any' });
    if (known.exitCode !== 0)
        await context.exec('docker', create, { env, signal: context.signal });
    await waitUntilReady(context, name, env);
    const bases = await localBases(context, environment, specs, options);
    return { flags: ['--builder', name], env, separate: true, bases, platform };
}
function reasonForContainer(specs, options) {
    if (options.cache !== undefined && options.cache.type !== 'none') {
        return `a layer cache of type ${options.cache.type} is written`;
    }
    const many = specs.find(({ spec }) => (spec.platforms ?? options.platforms ?? []).length > 1);
    return many === undefined ? undefined : `${many.spec.name} is built for several platforms`;
}
/** With containerd's image store the engine's BuildKit exports caches and holds several platforms. */
async function hasContainerdStore(context) {
    const { stdout } = await context.exec('docker', ['info', '--format', '{{json .DriverStatus}}']);
    return stdout.includes('io.containerd.snapshotter');
}
async function nativePlatform(context) {
    const { stdout } = await context.exec('docker', ['version', '--format', '{{.Server.Os}}/{{.Server.Arch}}']);
    return stdout.trim();
}
async function waitUntilReady(context, name, env) {
    const { clock, signal } = context;
    await (0,wait/* waitFor */.f)(clock, { reason: 'BuildKit to answer', deadline: 30_000, signal }, async () => {
        try {
            const { stdout } = await context.exec('docker', ['buildx', 'inspect', name], { env, signal });
            const status = /^Status:\s*(.*)$/m.exec(stdout)?.[1] ?? 'unknown';
            return status === 'running' ? { done: true, value: undefined } : { done: false, seen: status };
        }
        catch (error) {
            return { done: false, seen: (0,errors/* messageOf */.bD)(error) };
        }
    });
}
//# sourceMappingURL=builder.js.map
;// CONCATENATED MODULE: ./compiled/src/image/hints.js
/** What usually causes a failure, by what its output says; the first that fits. */
const HINTS = [
    [
        /cannot connect to the docker daemon|failed to connect to the docker API/i,
        'no Docker engine answers: `distsys doctor --install` gets and starts one',
    ],
    [
        /buildx.* is not a docker command|unknown command: docker buildx|invalid progress mode|unknown flag: --(progress|metadata-file)/i,
        'buildx 0.13 or later is needed: `distsys doctor --install` gets it',
    ],
    [/no space left on device/i, 'the disk is full: `docker system df` shows what takes the room'],
    [
        /certificate verify failed|unable to get local issuer certificate|self[- ]signed certificate|x509: |SSL certificate problem/i,
        'a proxy signs the traffic with its own CA: hand the CA bundle to the build, or use a base image that holds it',
    ],
    [
        /could not resolve host|temporary failure (in name resolution|resolving)|getaddrinfo|EAI_AGAIN|ENOTFOUND|Name or service not known/i,
        "names cannot be resolved inside the build: check the name, or build with the host's network (network: host)",
    ],
    [
        /network is unreachable|connection timed out|ETIMEDOUT|ECONNREFUSED|connection refused/i,
        'the build cannot reach the network: check the address, a proxy, or build with network: host',
    ],
    [/exec format error/i, 'the base image is for another processor: set platforms, or install QEMU (binfmt)'],
    [
        /: not found$|command not found/im,
        'the program is not in the base image: install it in an earlier instruction',
    ],
    [
        /permission denied|EACCES/i,
        'an earlier USER may not do this: move the instruction before it, or use COPY --chown',
    ],
    [/\bKilled\b|exit code: 137/i, 'the step was killed, most likely for want of memory'],
];
function hintFor(text) {
    return HINTS.find(([pattern]) => pattern.test(text))?.[1];
}
//# sourceMappingURL=hints.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./compiled/src/image/progress.js

const vertexSchema = schemas/* object */.Ikc({
    digest: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    started: schemas/* string */.YjP().optional(),
    completed: schemas/* string */.YjP().optional(),
    cached: schemas/* boolean */.zMY().optional(),
    error: schemas/* string */.YjP().optional(),
});
/** One line of `docker buildx build --progress=rawjson`: BuildKit's SolveStatus (client/graph.go). */
const statusSchema = schemas/* object */.Ikc({
    vertexes: schemas/* array */.YOg(vertexSchema).nullish(),
    logs: schemas/* array */.YOg(schemas/* object */.Ikc({ vertex: schemas/* string */.YjP(), data: schemas/* string */.YjP() })).nullish(),
});
/** Lines kept of each step's output. */
const KEPT_LINES = 40;
/** What one build has said so far: fed line by line, it keeps the steps, the tail of their output, and other text. */
class BuildProgress {
    onStep;
    vertices = new Map();
    /** Lines that are not rawjson: buildx's own messages and BuildKit's final error with its Dockerfile excerpt. */
    text = [];
    output = new Map();
    /** `onStep` is called when a step that is worth showing starts. */
    constructor(onStep = () => { }) {
        this.onStep = onStep;
    }
    add = (line) => {
        const status = line.startsWith('{') ? parseStatus(line) : undefined;
        if (status === undefined) {
            if (line.trim() !== '')
                this.text.push(line);
            return;
        }
        for (const vertex of status.vertexes ?? [])
            this.addVertex(vertex);
        for (const log of status.logs ?? [])
            this.addOutput(log.vertex, Buffer.from(log.data, 'base64').toString());
    };
    /** The step that failed by its own fault, not one that was cancelled because of it. */
    get failed() {
        const failed = [...this.vertices.values()].filter((vertex) => vertex.error !== undefined);
        return failed.find((vertex) => !/context canceled/i.test(vertex.error ?? '')) ?? failed[0];
    }
    /** Every step of the Dockerfile came from the cache; a base image counts for nothing, BuildKit marks it at will. */
    get cached() {
        return [...this.vertices.values()].every((vertex) => {
            const instruction = stepOf(vertex.name)?.instruction;
            return vertex.cached || instruction === undefined || instruction.startsWith('FROM ');
        });
    }
    /** The last lines a step printed, oldest first. */
    outputOf(digest) {
        const lines = (this.output.get(digest) ?? []).map((line) => line.replace(/\r$/, ''));
        return lines.filter((line) => line.trim() !== '');
    }
    addVertex(vertex) {
        const known = this.vertices.get(vertex.digest);
        this.vertices.set(vertex.digest, {
            digest: vertex.digest,
            name: vertex.name,
            // BuildKit reports a step more than once, with the mark only at times.
            cached: (known?.cached ?? false) || vertex.cached === true,
            completed: vertex.completed !== undefined,
            error: vertex.error ?? known?.error,
        });
        if (vertex.started !== undefined && vertex.completed === undefined && vertex.cached !== true) {
            const shown = showStep(vertex.name);
            if (shown !== undefined)
                this.onStep(shown);
        }
    }
    addOutput(digest, data) {
        const lines = this.output.get(digest) ?? [''];
        const [first = '', ...more] = data.split('\n');
        lines.push(`${lines.pop() ?? ''}${first}`, ...more);
        // A program that redraws its line with \r: the last state is what a person would have seen.
        const seen = lines.slice(-KEPT_LINES - 1).map((line) => line.replace(/^.*\r(?=.)/s, ''));
        this.output.set(digest, seen);
    }
}
function parseStatus(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    const status = statusSchema.safeParse(value);
    return status.success ? status.data : undefined;
}
/** Takes "[linux/arm64 stage-1 3/4] RUN npm ci" apart; undefined for steps that are not in the Dockerfile. */
function stepOf(name) {
    const match = /^\[(?:(\S+) +)?(?:(\S+) +)?(\d+)\/(\d+)\] (.*)$/s.exec(name);
    if (match === null)
        return undefined;
    const words = [match[1], match[2]].filter((word) => word !== undefined);
    // A platform, as in linux/arm64 or linux/amd64->arm64, stands before the stage.
    const stage = words.findLast((word) => !/^[a-z0-9]+\/[a-z0-9]+/.test(word));
    return { stage, number: Number(match[3]), of: Number(match[4]), instruction: match[5] ?? '' };
}
/** What the live line says of a step, as in "4/9 pip install"; undefined for those that only take a moment. */
function showStep(name) {
    const step = stepOf(name);
    if (step !== undefined) {
        const text = step.instruction.replace(/^RUN (--\S+ +)*/, '').replace(/\s+/g, ' ');
        return `${step.number}/${step.of} ${text.length > 40 ? `${text.slice(0, 39)}…` : text}`;
    }
    if (/^(exporting|pushing|importing cache|exporting cache)/.test(name))
        return name;
    return undefined;
}
//# sourceMappingURL=progress.js.map
;// CONCATENATED MODULE: ./compiled/src/image/locate.js



/** Where BuildKit prints it itself (0.10 and later): "Dockerfile:5" before a framed excerpt. */
const PRINTED = /^\S.*?:(\d+)$/;
/**
 * The line of the Dockerfile that a failed step stands on. BuildKit before 0.10 does not say: then the step's number
 * is counted out as BuildKit's dockerfile2llb does.
 * @param name the vertex, as in "[stage-1 3/4] RUN npm ci"
 * @param text what buildx printed that was not rawjson
 */
function locateStep(file, dockerfile, name, text) {
    const line = printedLine(text) ?? lineOfStep(dockerfile, name) ?? lineOfImage(dockerfile, name);
    return line === undefined ? { file } : { file, line };
}
/** The line that BuildKit or its parser names in its final message. */
function printedLine(text) {
    const frame = text.findIndex((line) => /^-{10,}$/.test(line.trim()));
    const excerpt = frame > 0 ? PRINTED.exec(text[frame - 1]?.trim() ?? '') : null;
    // The excerpt marks with >>> the lines at fault; its heading names the first.
    if (excerpt !== null && text.some((line) => line.includes('>>>')))
        return Number(excerpt[1]);
    const parser = /(?:parse error (?:on )?line|Syntax error - .* line) (\d+)/.exec(text.join('\n'));
    return parser === null ? undefined : Number(parser[1]);
}
function lineOfStep(dockerfile, name) {
    const step = stepOf(name);
    if (step === undefined)
        return undefined;
    const stages = stagesNamed(dockerfile, step);
    for (const stage of stages) {
        const counted = countedSteps(stage)[step.number - 1];
        if (counted !== undefined && sameKeyword(counted, step.instruction))
            return counted.line;
    }
    // ONBUILD triggers of a base image shift the numbers: the text decides then.
    const wanted = squeeze(step.instruction);
    const all = stages.flatMap((stage) => stage.instructions);
    return all.find((each) => squeeze(`${each.keyword} ${each.rest}`) === wanted)?.line;
}
function stagesNamed(dockerfile, step) {
    const unnamed = /^stage-(\d+)$/.exec(step.stage ?? '');
    return dockerfile.stages.filter((stage) => step.stage === undefined ||
        stage.name === step.stage.toLowerCase() ||
        (stage.name === undefined && unnamed !== null && Number(unnamed[1]) === stage.index));
}
/** Instructions that have a number in BuildKit: a FROM that loads an image, and those that change files. */
function countedSteps(stage) {
    const loads = stage.baseStage === undefined && stage.base !== 'scratch';
    const changes = stage.instructions.filter(({ keyword }) => ['RUN', 'COPY', 'ADD', 'WORKDIR'].includes(keyword));
    return loads ? [stage.from, ...changes] : changes;
}
function sameKeyword(instruction, shown) {
    return shown.trimStart().toUpperCase().startsWith(instruction.keyword);
}
function squeeze(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/** For "[internal] load metadata for docker.io/library/python:3" and its like: the FROM that names this image. */
function lineOfImage(dockerfile, name) {
    const image = /(?:load metadata for|FROM|resolve image config for(?: docker-image:\/\/)?) ?(\S+)$/.exec(name)?.[1];
    if (image === undefined)
        return undefined;
    const wanted = (0,image_reference/* fullName */.fq)(image);
    if (dockerfile.syntax !== undefined && (0,image_reference/* fullName */.fq)(dockerfile.syntax.image) === wanted)
        return dockerfile.syntax.line;
    return (0,image_dockerfile/* externalImages */.e)(dockerfile).find((each) => (0,image_reference/* fullName */.fq)(each.image) === wanted)?.line;
}
//# sourceMappingURL=locate.js.map
// EXTERNAL MODULE: ./compiled/src/image/transient.js
var image_transient = __webpack_require__(7490);
;// CONCATENATED MODULE: ./compiled/src/image/failure.js







/** Lines of a step's output that an error carries. */
const LOG_LINES = 20;
/** Turns the end of a failed build into a message: the instruction, its line, what it printed last, and what helps. */
async function explainFailure(checked, progress) {
    const final = finalMessage(progress.text);
    const failed = progress.failed;
    const step = failed === undefined ? undefined : stepOf(failed.name);
    if (failed !== undefined && step !== undefined && !step.instruction.startsWith('FROM ')) {
        return { error: await instructionFailure(checked, progress, failed), transient: false };
    }
    const said = failed?.error ?? final;
    if (failed !== undefined && /load metadata for|resolve image config|FROM /.test(failed.name)) {
        return { error: baseImageFailure(checked, progress, failed), transient: (0,image_transient/* isTransientText */.KL)(said) };
    }
    if (failed === undefined && isAboutDockerfile(final)) {
        return { error: dockerfileFailure(checked, progress.text, final), transient: false };
    }
    return { error: otherFailure(checked, failed, said), transient: (0,image_transient/* isTransientText */.KL)(said) };
}
async function instructionFailure(checked, progress, failed) {
    const { spec, dockerfile } = checked;
    const location = locateStep(spec.dockerfile, dockerfile, failed.name, progress.text);
    const instruction = shorten(stepOf(failed.name)?.instruction ?? failed.name);
    const log = progress.outputOf(failed.digest).slice(-LOG_LINES);
    const said = failed.error ?? '';
    // "/app.py" not found, "/app.py": not found, or lstat of a path in a stage's mount, as versions go.
    const missing = /"([^"]+)":? not found|lstat \S*?\/merged(\/\S+): no such file/.exec(said);
    const about = { subject: spec.name, location, log };
    const start = `image ${spec.name}: ${at(location)}: ${instruction}`;
    const path = missing?.[1] ?? missing?.[2];
    if (path !== undefined && /^(COPY|ADD) /.test(instruction)) {
        return new errors/* UserError */.yo(`${start}: ${await missingFile(spec.context, instruction, path)}`, {
            ...about,
            hint: await missingHint(spec.context, instruction, path),
        });
    }
    const text = [said, ...log].join('\n');
    const details = { ...about, hint: hintFor(text) };
    if (/no space left on device/i.test(text)) {
        return new errors/* InfraError */.Ri(`${start}: no space left on this machine`, details);
    }
    const code = /exit code: (\d+)/.exec(said)?.[1];
    return new errors/* UserError */.yo(`${start}: ${code === undefined ? shorten(said) : `exit code ${code}`}`, details);
}
async function missingFile(context, instruction, missing) {
    const from = /--from=(\S+)/.exec(instruction)?.[1];
    if (from !== undefined)
        return `${missing} is not in ${from}`;
    const there = await exists((0,external_node_path_.join)(context, missing));
    return `${missing.replace(/^\//, '')} is not in the build context ${context}${there ? ' as .dockerignore leaves it' : ''}`;
}
async function missingHint(context, instruction, missing) {
    if (instruction.includes('--from='))
        return 'the stage or image must hold the path: check what it builds';
    if (await exists((0,external_node_path_.join)(context, missing)))
        return 'the file is there, but .dockerignore excludes it';
    return 'paths are relative to the build context, not to the Dockerfile; what .dockerignore excludes is not there either';
}
function exists(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}
function baseImageFailure(checked, progress, failed) {
    const { spec, dockerfile } = checked;
    const location = locateStep(spec.dockerfile, dockerfile, failed.name, progress.text);
    const image = (failed.name.split(' ').at(-1) ?? '')
        .replace(/^docker\.io\/(library\/)?/, '')
        .replace(/@.*$/, '');
    const said = failed.error ?? '';
    const about = { subject: spec.name, location, log: [said] };
    const start = `image ${spec.name}: ${at(location)}: ${image}`;
    if (/not found|manifest unknown|repository does not exist|pull access denied|insufficient_scope/i.test(said)) {
        return new errors/* UserError */.yo(`${start}: no such base image, or it needs a login`, {
            ...about,
            hint: 'check the name and tag; for a private image log in to its registry first',
        });
    }
    if (/\b(401|403)\b|unauthorized|denied|forbidden/i.test(said)) {
        return new errors/* UserError */.yo(`${start}: the registry refused access to the base image`, {
            ...about,
            hint: 'log in to the registry with an account that may pull this image',
        });
    }
    const syntax = dockerfile.syntax !== undefined && location.line === dockerfile.syntax.line;
    return new errors/* InfraError */.Ri(`${start}: the base image could not be fetched`, {
        ...about,
        hint: syntax
            ? 'without a registry leave out the `# syntax=` line: the builder has a Dockerfile frontend of its own'
            : (hintFor(said) ??
                'name a registry mirror that can be reached, or build the image locally under this name'),
    });
}
function isAboutDockerfile(final) {
    return /dockerfile parse error|failed to create LLB definition|failed to read dockerfile|Syntax error|target stage/i.test(final);
}
function dockerfileFailure(checked, text, final) {
    const { spec, dockerfile } = checked;
    const reason = final
        .replace(/^.*failed to create LLB definition: /, '')
        .replace(/^.*?dockerfile parse error(?: on)? line \d+: /, '');
    const line = printedLine([...text]) ?? onlyLineOf(reason, checked);
    const location = line === undefined ? { file: spec.dockerfile } : { file: spec.dockerfile, line };
    const known = dockerfile.stages.length === 0 ? 'a Dockerfile starts with FROM' : undefined;
    return new errors/* UserError */.yo(`image ${spec.name}: ${at(location)}: ${reason}`, {
        subject: spec.name,
        location,
        hint: known,
    });
}
/** BuildKit names the instruction but not its line: clear when there is only one of that keyword. */
function onlyLineOf(reason, { dockerfile }) {
    const keyword = /^[A-Z]+\b/.exec(reason)?.[0];
    const all = dockerfile.stages.flatMap((stage) => [stage.from, ...stage.instructions]);
    const same = all.filter((instruction) => instruction.keyword === keyword);
    return same.length === 1 ? same[0]?.line : undefined;
}
function otherFailure(checked, failed, said) {
    const { name } = checked.spec;
    const where = failed === undefined ? '' : ` (${shorten(failed.name)})`;
    const message = `image ${name}: the build failed${where}: ${said}`;
    const details = { subject: name, hint: hintFor(said) };
    if (/\b(401|403)\b|unauthorized|denied|forbidden/i.test(said))
        return new errors/* UserError */.yo(message, details);
    return new errors/* InfraError */.Ri(message, details);
}
/** The last "ERROR: …" of buildx without its wrappings. */
function finalMessage(text) {
    const last = text.findLast((line) => line.startsWith('ERROR: ')) ?? text.at(-1) ?? 'no message';
    return last.replace(/^ERROR: |failed to build: |failed to solve(?: with frontend \S+)?: |rpc error: code = \w+ desc = /g, '');
}
function at(location) {
    return location.line === undefined ? location.file : `${location.file}:${location.line}`;
}
function shorten(text) {
    const one = text.replace(/\s+/g, ' ').trim();
    return one.length > 120 ? `${one.slice(0, 119)}…` : one;
}
//# sourceMappingURL=failure.js.map
;// CONCATENATED MODULE: ./compiled/src/image/manifest.js


/** Media types of lists: github.com/opencontainers/image-spec and Docker's own. */
const LISTS = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
/**
 * Asks the registry for what was pushed and throws InfraError unless it is one manifest: AWS Lambda refuses an index
 * (docs.aws.amazon.com/lambda/latest/dg/images-create.html).
 */
async function assertSingleManifest(context, reference, env) {
    const inspect = ['buildx', 'imagetools', 'inspect', '--raw', reference];
    const { stdout } = await (0,image_transient/* retryTransient */.jh)(context, { what: `look at ${reference}` }, () => context.exec('docker', inspect, { env, signal: context.signal }));
    const manifest = JSON.parse(stdout);
    if (LISTS.includes(manifest.mediaType ?? '') || manifest.manifests !== undefined) {
        throw new errors/* InfraError */.Ri(`${reference} is an index of several manifests, which Lambda refuses`, {
            subject: reference,
            hint: 'the builder added attestations or platforms although preset lambda turns them off',
        });
    }
}
//# sourceMappingURL=manifest.js.map
;// CONCATENATED MODULE: ./compiled/src/image/push.js



/**
 * Pushes an image of the engine; retries what can pass.
 * @returns `sha256:…` of the manifest as the registry has it
 * @throws UserError when the registry refuses, InfraError when it is not up to it
 */
async function pushImage(context, reference, options) {
    const { env, attempts } = options;
    try {
        const { stdout } = await (0,image_transient/* retryTransient */.jh)(context, { what: `push of ${reference}`, attempts }, () => context.exec('docker', ['push', reference], { env, signal: context.signal }));
        const digest = /\bdigest: (sha256:[0-9a-f]{64})\b/.exec(stdout)?.[1];
        if (digest === undefined)
            throw new errors/* InfraError */.Ri(`docker push ${reference} named no digest`);
        return digest;
    }
    catch (error) {
        throw error instanceof errors/* CommandError */.Qd ? explainPush(reference, error) : error;
    }
}
/** Says who has to act: the user when the registry refuses, nobody when it was not up to it. */
function explainPush(reference, error) {
    if (error.reason === 'aborted')
        return error;
    const said = error.tail(1)[0] ?? 'no message';
    const registry = (0,image_reference/* parseReference */.F2)(reference)?.registry ?? reference;
    const details = { subject: reference, log: error.tail(), cause: error };
    if (/name unknown|repository .* (not found|does not exist)/i.test(said)) {
        return new errors/* UserError */.yo(`push of ${reference}: ${registry} has no such repository`, {
            ...details,
            hint: 'some registries, such as ECR, need the repository to be created first',
        });
    }
    if (/\b(401|403)\b|unauthorized|denied|forbidden|no basic auth|authentication required/i.test(said)) {
        return new errors/* UserError */.yo(`push of ${reference}: ${registry} refused it: ${said}`, {
            ...details,
            hint: `log in to ${registry} with an account that may write there`,
        });
    }
    const tried = (0,image_transient/* isTransient */.dg)(error) ? ' after several tries' : '';
    return new errors/* InfraError */.Ri(`push of ${reference} failed${tried}: ${said}`, details);
}
//# sourceMappingURL=push.js.map
;// CONCATENATED MODULE: ./compiled/src/image/status-line.js
/** One live line for several images that build side by side, as in "vote 4/9 pip install · worker 2/5 npm ci". */
class StatusLine {
    names;
    show;
    now = new Map();
    /** `names` in the order in which they are shown. */
    constructor(names, show) {
        this.names = names;
        this.show = show;
    }
    update(name, text) {
        this.now.set(name, text);
        this.draw();
    }
    done(name) {
        if (this.now.delete(name) && this.now.size > 0)
            this.draw();
    }
    draw() {
        const active = this.names.filter((name) => this.now.has(name));
        this.show(active.map((name) => `${name} ${this.now.get(name)}`).join(' · '));
    }
}
//# sourceMappingURL=status-line.js.map
// EXTERNAL MODULE: ./compiled/src/image/validate.js
var validate = __webpack_require__(4004);
;// CONCATENATED MODULE: ./compiled/src/image/build.js













/**
 * Builds all images side by side and pushes them where `options.destination` says. When one fails the others are
 * stopped and its failure is thrown: UserError with the failing instruction, its line in the Dockerfile and what it
 * printed last; InfraError when a registry, the network or the engine was not up to it.
 * Whatever is wrong in specs and options is thrown as UserError before anything is created.
 */
async function buildImages(context, environment, specs, options, step) {
    const checked = await (0,validate/* checkSpecs */.n)(specs, options);
    for (const { spec, unusedArgs } of checked) {
        if (unusedArgs.length > 0)
            step.note(`${spec.name}: no ARG takes ${unusedArgs.join(', ')}`);
    }
    const builder = await chooseBuilder(context, environment, checked, options, step);
    const line = new StatusLine(specs.map(({ name }) => name), (text) => step.progress(text));
    const job = { environment, options, builder, line };
    const works = checked.map((each) => (own) => step.part(each.spec.name, () => buildImage(own, job, each)));
    const built = await (0,together/* together */.b)(context, works);
    const cached = built.filter((image) => image.cached).length;
    step.summary(`${built.length === 1 ? '1 image' : `${built.length} at once`}${cached > 0 ? `, ${cached} from the cache` : ''}`);
    return built;
}
async function buildImage(context, job, checked) {
    const { environment, options, builder, line } = job;
    const { spec } = checked;
    const started = context.clock.monotonic();
    const pushed = options.destination === 'registry';
    const run = () => runBuild(context, job, checked);
    try {
        // What only went to a registry left nothing in this engine.
        const { cached, ...build } = pushed && builder.separate ? await run() : await inLedger(environment, spec.tags, run);
        const env = buildEnvironment(options, builder);
        let { digest } = build;
        if (pushed && !builder.separate) {
            line.update(spec.name, 'pushing');
            for (const tag of spec.tags)
                digest = await pushImage(context, tag, { env, attempts: options.attempts });
        }
        const [reference = ''] = spec.tags;
        if (pushed && options.preset === 'lambda')
            await assertSingleManifest(context, reference, env);
        const seconds = Math.round((context.clock.monotonic() - started) / 100) / 10;
        return { name: spec.name, reference, digest, tags: spec.tags, seconds, cached };
    }
    finally {
        line.done(spec.name);
    }
}
/** Writes every tag to the ledger before the build that creates them all. */
async function inLedger(environment, tags, build) {
    let result;
    const next = async (index) => {
        const tag = tags[index];
        if (tag === undefined)
            result = { value: await build() };
        else
            await environment.create('docker:image', tag, () => next(index + 1));
        return undefined;
    };
    await next(0);
    if (result === undefined)
        throw new Error('the environment did not run the build');
    return result.value;
}
/** One `docker buildx build`, again when a registry failed it in a way that can pass. */
async function runBuild(context, job, checked) {
    const { environment, options, builder, line } = job;
    const { spec } = checked;
    const folder = (0,external_node_path_.join)(environment.folder, 'images');
    const metadata = (0,external_node_path_.join)(folder, `${spec.name.replace(/[^\w.-]+/g, '-')}.json`);
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.rm)(metadata, { force: true });
    let transient = false;
    const retry = { what: `build of ${spec.name}`, attempts: options.attempts, canPass: () => transient };
    return (0,image_transient/* retryTransient */.jh)(context, retry, async () => {
        const progress = new BuildProgress((shown) => line.update(spec.name, shown));
        try {
            await context.exec('docker', buildArguments(spec, options, builder, environment, metadata), {
                env: buildEnvironment(options, builder),
                signal: context.signal,
                onLine: progress.add,
            });
        }
        catch (error) {
            if (!(error instanceof errors/* CommandError */.Qd) || error.reason === 'aborted')
                throw error;
            const failure = await explainFailure(checked, progress);
            transient = failure.transient;
            throw failure.error;
        }
        return { digest: await digestIn(metadata, spec.name), cached: progress.cached };
    });
}
async function digestIn(metadata, name) {
    const found = JSON.parse(await (0,promises_.readFile)(metadata, 'utf8'));
    const digest = found['containerimage.digest'];
    if (typeof digest === 'string')
        return digest;
    throw new errors/* InfraError */.Ri(`image ${name}: BuildKit named no digest`, { subject: name });
}
//# sourceMappingURL=build.js.map

/***/ }),

/***/ 9130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ct: () => (/* binding */ cacheProblem),
/* harmony export */   wT: () => (/* binding */ cacheFlags)
/* harmony export */ });
/* unused harmony export cacheScope */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9025);


/**
 * Flags of `docker buildx build` for the layer cache of one image. Each image and platform has a scope of its own:
 * two that share one overwrite each other's layers. All stages are kept (mode=max), and a cache that cannot be
 * written never fails the build.
 * Source of the keys: docs.docker.com/build/cache/backends.
 */
function cacheFlags(cache, image, platforms) {
    if (cache.type === 'none')
        return [];
    const scope = cacheScope(image, platforms);
    const keep = 'mode=max,ignore-error=true';
    switch (cache.type) {
        case 'local': {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cache.folder, scope);
            return ['--cache-from', `type=local,src=${folder}`, '--cache-to', `type=local,dest=${folder},${keep}`];
        }
        case 'registry': {
            const reference = `${cache.repository}:${scope}`;
            return [
                ...['--cache-from', `type=registry,ref=${reference}`],
                // OCI media types and an image manifest: what ECR and other registries accept for a cache.
                ...['--cache-to', `type=registry,ref=${reference},image-manifest=true,oci-mediatypes=true,${keep}`],
            ];
        }
        case 'gha':
            return ['--cache-from', `type=gha,scope=${scope}`, '--cache-to', `type=gha,scope=${scope},${keep}`];
    }
}
/** As in "vote-linux-amd64": fit for a tag, a folder and a scope. */
function cacheScope(image, platforms) {
    return [image, ...platforms].join('-').replace(/[^\w.-]+/g, '-');
}
/** What is wrong with a cache choice, in words; undefined: nothing. */
function cacheProblem(cache) {
    if (cache.type === 'local' && !cache.folder.startsWith('/')) {
        return `cache folder "${cache.folder}" is not absolute`;
    }
    // A comma would end the value and start the next key.
    if (cache.type === 'local' && cache.folder.includes(','))
        return `cache folder "${cache.folder}" holds a comma`;
    if (cache.type !== 'registry')
        return undefined;
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(cache.repository);
    const plain = reference !== undefined && reference.tag === undefined && reference.digest === undefined;
    return plain ? undefined : `cache repository "${cache.repository}" is not a repository name without tag`;
}
//# sourceMappingURL=cache.js.map

/***/ }),

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

/***/ 2436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseDockerfile),
/* harmony export */   e: () => (/* binding */ externalImages)
/* harmony export */ });
/**
 * Reads a Dockerfile as far as finding lines and base images needs it: never throws, BuildKit is the judge of what is
 * right. `buildArgs` override the defaults of global ARGs in `FROM ${…}`.
 */
function parseDockerfile(text, buildArgs = {}) {
    const directives = readDirectives(text);
    const dockerfile = { stages: [], args: new Set(), syntax: directives.syntax };
    const globals = new Map();
    for (const instruction of readInstructions(text, directives.escape)) {
        if (instruction.keyword === 'ARG')
            declareArgs(instruction, dockerfile, globals, buildArgs);
        if (instruction.keyword === 'FROM')
            dockerfile.stages.push(openStage(instruction, dockerfile, globals));
        else
            dockerfile.stages.at(-1)?.instructions.push(instruction);
    }
    return dockerfile;
}
/** Parser directives: the comment lines `# key=value` before anything else. */
function readDirectives(text) {
    const found = { escape: '\\' };
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const match = /^#\s*([a-zA-Z]+)\s*=\s*(\S+)\s*$/.exec(line);
        if (match === null)
            break;
        if (match[1]?.toLowerCase() === 'escape')
            found.escape = match[2] ?? '\\';
        if (match[1]?.toLowerCase() === 'syntax')
            found.syntax = { image: match[2] ?? '', line: index + 1 };
    }
    return found;
}
function readInstructions(text, escapeMark) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const found = [];
    for (let at = 0; at < lines.length; at++) {
        if (isBlankOrComment(lines[at] ?? ''))
            continue;
        const start = at;
        const parts = [];
        for (; at < lines.length; at++) {
            const line = (lines[at] ?? '').trimEnd();
            if (parts.length > 0 && isBlankOrComment(line))
                continue;
            const continued = line.endsWith(escapeMark);
            parts.push(continued ? line.slice(0, -1) : line);
            if (!continued)
                break;
        }
        const whole = parts.join(' ').trim();
        const [, keyword = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(whole) ?? [];
        at = endOfHeredocs(keyword.toUpperCase(), rest, lines, at);
        const endLine = Math.min(at, lines.length - 1) + 1;
        found.push({ keyword: keyword.toUpperCase(), rest, line: start + 1, endLine });
    }
    return found;
}
function isBlankOrComment(line) {
    return /^\s*(#|$)/.test(line);
}
/** Index of the last line of the here-documents that an instruction opens; `at` when it opens none. */
function endOfHeredocs(keyword, rest, lines, at) {
    if (!['RUN', 'COPY', 'ADD'].includes(keyword))
        return at;
    let end = at;
    for (const match of rest.matchAll(/<<(-?)(["']?)([a-zA-Z_][a-zA-Z0-9_]*)\2/g)) {
        const close = lines.findIndex((line, index) => index > end && (match[1] === '-' ? line.replace(/^\t+/, '') : line) === match[3]);
        if (close < 0)
            return at;
        end = close;
    }
    return end;
}
function declareArgs(instruction, dockerfile, globals, buildArgs) {
    for (const word of instruction.rest.split(/\s+/)) {
        const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)(?:=(.*))?$/.exec(word) ?? [];
        if (name === undefined)
            continue;
        dockerfile.args.add(name);
        if (dockerfile.stages.length > 0)
            continue;
        const given = buildArgs[name] ?? value?.replace(/^(["'])(.*)\1$/, '$2');
        if (given !== undefined)
            globals.set(name, expand(given, globals));
    }
}
function openStage(from, dockerfile, globals) {
    const words = from.rest.split(/\s+/).filter((word) => !word.startsWith('--'));
    const base = expand(words[0] ?? '', globals);
    const name = words[1]?.toUpperCase() === 'AS' ? words[2]?.toLowerCase() : undefined;
    const baseStage = dockerfile.stages.find((stage) => stage.name === base.toLowerCase())?.index;
    return { index: dockerfile.stages.length, name, base, baseStage, from, instructions: [] };
}
/** Fills in `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+value}`; an unknown name becomes empty. */
function expand(text, values) {
    return text.replace(/\$(?:\{([A-Za-z_]\w*)(?:(:[-+])([^}]*))?\}|([A-Za-z_]\w*))/g, (_whole, braced, operator, word, bare) => {
        const value = values.get(braced ?? bare) ?? '';
        if (operator === ':-')
            return value === '' ? word : value;
        if (operator === ':+')
            return value === '' ? '' : word;
        return value;
    });
}
/** A stage's base or `COPY --from` that is an image to be had from elsewhere: no stage, not `scratch`. */
function externalImages(dockerfile) {
    const found = [];
    const isStage = (name, before) => /^\d+$/.test(name) || dockerfile.stages.some((s) => s.index < before && s.name === name.toLowerCase());
    for (const stage of dockerfile.stages) {
        if (stage.baseStage === undefined && stage.base !== 'scratch' && stage.base !== '') {
            found.push({ image: stage.base, line: stage.from.line });
        }
        for (const { keyword, rest, line } of stage.instructions) {
            const from = keyword === 'COPY' || keyword === 'ADD'
                ? /(?:^|\s)--from=(\S+)/.exec(rest)
                : keyword === 'RUN'
                    ? /--mount=\S*\bfrom=([^,\s]+)/.exec(rest)
                    : null;
            const image = from?.[1];
            if (image !== undefined && !image.includes('$') && !isStage(image, stage.index)) {
                found.push({ image, line });
            }
        }
    }
    return found;
}
//# sourceMappingURL=dockerfile.js.map

/***/ }),

/***/ 9025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   fq: () => (/* binding */ fullName)
/* harmony export */ });
const PATH = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::\d+)?$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;
/** Undefined when `text` is no image reference. */
function parseReference(text) {
    const [named = '', digest, ...more] = text.split('@');
    if (more.length > 0 || (digest !== undefined && !DIGEST.test(digest)))
        return undefined;
    const slash = named.indexOf('/');
    const first = slash < 0 ? '' : named.slice(0, slash);
    const hasHost = first === 'localhost' || /[.:]/.test(first);
    const rest = hasHost ? named.slice(slash + 1) : named;
    const colon = rest.lastIndexOf(':');
    const path = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? undefined : rest.slice(colon + 1);
    if (!PATH.test(path) || (tag !== undefined && !TAG.test(tag)) || (hasHost && !HOST.test(first)))
        return undefined;
    const registry = hasHost ? first : 'docker.io';
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    return { registry, repository, tag, digest };
}
/** Registry, repository and tag written out, `:latest` when neither tag nor digest is named: equal for equal images. */
function fullName(text) {
    const reference = parseReference(text);
    if (reference === undefined)
        return text;
    const tag = reference.tag ?? (reference.digest === undefined ? 'latest' : undefined);
    const name = `${reference.registry}/${reference.repository}${tag === undefined ? '' : `:${tag}`}`;
    return reference.digest === undefined ? name : `${name}@${reference.digest}`;
}
/** A registry on this machine: what is pushed there does not outlive the environment. */
function isLoopback(registry) {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(registry);
}
//# sourceMappingURL=reference.js.map

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

/***/ 7490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ isTransientText),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   jh: () => (/* binding */ retryTransient)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/** Answers that will be the same next time, whatever else the message says. */
const FINAL = /\b(unauthorized|forbidden|denied|no basic auth credentials|401|403)\b|authentication required|no such host|certificate (signed by unknown authority|has expired)|name unknown|manifest unknown/i;
/** Answers that can be another next time: 5xx, 429, timeouts, TLS handshakes and connections that broke. */
const PASSING = [
    /\b(status|code|HTTP)\b.{0,24}\b(429|5\d\d)\b/i,
    /\b(429 Too Many Requests|500 Internal Server Error|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out)\b/i,
    /toomanyrequests|too many requests|rate exceeded|service unavailable|bad gateway|gateway time-?out/i,
    /i\/o timeout|TLS handshake timeout|Client\.Timeout exceeded|context deadline exceeded|request timed? ?out/i,
    /tls: (handshake failure|bad record MAC|internal error)|remote error: tls/i,
    /connection reset by peer|broken pipe|\bEOF\b|http2: (server sent GOAWAY|client connection lost)|use of closed network/i,
];
/** Whether trying the same call again can help. A command's whole stderr is judged, or what `error` says. */
function isTransient(error) {
    if (error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd && error.reason !== 'failed')
        return error.reason === 'timeout';
    return isTransientText(error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd ? error.stderr || error.stdout : (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}
function isTransientText(text) {
    return !FINAL.test(text) && PASSING.some((pattern) => pattern.test(text));
}
/** Milliseconds: the n-th pause is anywhere between 0 and min(CAP, BASE·2ⁿ) ("full jitter"). */
const BASE = 1_000;
const CAP = 20_000;
/** Runs `work` again while it fails with what can pass; throws its last error, or at once what cannot pass. */
async function retryTransient(context, options, work) {
    const attempts = options.attempts ?? 5;
    const { random = Math.random, canPass = isTransient } = options;
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            context.signal.throwIfAborted();
            if (attempt >= attempts || !canPass(error))
                throw error;
            const pause = random() * Math.min(CAP, BASE * 2 ** (attempt - 1));
            context.log.warn(`${options.what} failed (attempt ${attempt} of ${attempts}), again in ${(pause / 1000).toFixed(1)} s: ${(0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
            await context.clock.sleep(pause, context.signal);
        }
    }
}
//# sourceMappingURL=transient.js.map

/***/ }),

/***/ 4004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ checkSpecs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9130);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2436);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9025);





/** Arguments that BuildKit knows without an ARG (docs.docker.com/reference/dockerfile, predefined ARGs). */
const PREDEFINED = /^(https?_proxy|ftp_proxy|no_proxy|all_proxy|BUILDKIT_\w+|SOURCE_DATE_EPOCH)$/i;
/** Throws UserError for the first thing that is wrong with an image or an option, before anything is created. */
async function checkSpecs(specs, options) {
    const twice = specs.find((spec, index) => specs.findIndex((other) => other.name === spec.name) < index);
    if (twice !== undefined)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`image ${twice.name} is declared twice: names must differ`);
    const problem = options.cache === undefined ? undefined : (0,_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .cacheProblem */ .ct)(options.cache);
    if (problem !== undefined)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problem);
    for (const [id, file] of Object.entries(options.secrets ?? {})) {
        if (!(await isFile(file)))
            throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`build secret ${id}: ${file} is not a file`);
    }
    return Promise.all(specs.map((spec) => checkSpec(spec, options)));
}
async function checkSpec(spec, options) {
    const fail = (message, line, hint) => {
        const location = line === undefined ? undefined : { file: spec.dockerfile, line };
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`image ${spec.name}: ${message}`, { subject: spec.name, location, hint });
    };
    if (spec.tags.length === 0)
        fail('it has no tag');
    for (const tag of spec.tags) {
        const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(tag);
        if (reference === undefined || reference.digest !== undefined) {
            fail(`"${tag}" is not a tag: accepted is [host[:port]/]path[:tag] in lower case`);
        }
    }
    const platforms = spec.platforms ?? options.platforms ?? [];
    for (const platform of platforms) {
        if (!/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/.test(platform)) {
            fail(`platform "${platform}" is not os/architecture[/variant], as in linux/arm64`);
        }
    }
    if (options.preset === 'lambda' && platforms.length > 1) {
        fail(`preset lambda makes one manifest, but ${platforms.length} platforms were asked for`);
    }
    for (const name of Object.keys(spec.args ?? {})) {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
            fail(`build argument "${name}" is not a name: letters, digits and _ are accepted`);
        }
    }
    if (!(await isFolder(spec.context)))
        fail(`its build context ${spec.context} is not a folder`);
    if (!(await isFile(spec.dockerfile)))
        fail(`its Dockerfile ${spec.dockerfile} is not there`);
    const dockerfile = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDockerfile */ .A)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(spec.dockerfile, 'utf8'), spec.args);
    checkTarget(spec, dockerfile, fail);
    const unusedArgs = Object.keys(spec.args ?? {}).filter((name) => !dockerfile.args.has(name) && !PREDEFINED.test(name));
    return { spec, dockerfile, unusedArgs };
}
function checkTarget(spec, dockerfile, fail) {
    const { target } = spec;
    if (target === undefined)
        return;
    const stages = dockerfile.stages.map((stage) => stage.name ?? String(stage.index));
    const known = stages.includes(target.toLowerCase()) || dockerfile.stages[Number(target)] !== undefined;
    if (!known)
        fail(`target "${target}" is no stage of ${spec.dockerfile}; accepted: ${stages.join(', ')}`);
}
async function isFile(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isFile(), () => false);
}
async function isFolder(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isDirectory(), () => false);
}
//# sourceMappingURL=validate.js.map

/***/ }),

/***/ 9938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ together)
/* harmony export */ });
/**
 * Runs `works` side by side. When one fails the others are told to stop through their context's signal; all are
 * waited for, so that nothing goes on behind the caller's back; the first error is thrown.
 */
async function together(context, works) {
    const stop = new AbortController();
    const signal = AbortSignal.any([context.signal, stop.signal]);
    let failure;
    const results = await Promise.all(works.map((work) => work({ ...context, signal }).catch((error) => {
        failure ??= { error };
        stop.abort(new DOMException('stopped because another step failed', 'AbortError'));
        return undefined;
    })));
    if (failure !== undefined)
        throw failure.error;
    return results;
}
//# sourceMappingURL=together.js.map

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
