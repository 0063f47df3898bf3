export const id = 3331;
export const ids = [3331,8090,9581,6797];
export const modules = {

/***/ 8090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseImages: () => (/* binding */ baseImages)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2436);


/**
 * The images that a Dockerfile starts from or copies from, with build arguments put in: what must be in the engine
 * before an offline build. Stages, `scratch` and names that stay unresolved are left out. A Dockerfile that is not
 * there gives none: the build says so.
 */
async function baseImages(spec) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(spec.dockerfile, 'utf8').catch(() => '');
    const images = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .externalImages */ .e)((0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDockerfile */ .A)(text, spec.args)).map(({ image }) => image);
    return [...new Set(images)];
}
//# sourceMappingURL=base-images.js.map

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

/***/ 3331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageLocator: () => (/* binding */ imageLocator),
/* harmony export */   imagesOfServices: () => (/* binding */ imagesOfServices),
/* harmony export */   imagesOfSource: () => (/* binding */ imagesOfSource),
/* harmony export */   planLab: () => (/* binding */ planLab)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _image_base_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8090);
/* harmony import */ var _image_validate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4004);
/* harmony import */ var _stack_compose_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9581);
/* harmony import */ var _stack_ports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6797);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95);






/** Throws UserError, with file and line, for whatever is wrong in the lab: nothing has been created yet. */
async function planLab(lab, request) {
    const target = lab.targets[request.target];
    if (target === undefined) {
        const accepted = Object.keys(lab.targets).join(', ');
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`${lab.file}: lab ${lab.id} does not run on ${request.target}; accepted: ${accepted}`, {
            location: lab.document.locate(['targets']),
        });
    }
    const source = sourceOf(lab);
    const model = source.compose === undefined ? undefined : await (0,_stack_compose_js__WEBPACK_IMPORTED_MODULE_3__.loadCompose)(source.compose, lab.stack.variables ?? {});
    const specs = (prefix, tag) => specsOf(lab, model, prefix, tag);
    const planned = specs('plan', 'plan');
    await (0,_image_validate_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSpecs */ .n)(planned, { destination: 'engine' });
    const bases = await Promise.all(planned.map(_image_base_images_js__WEBPACK_IMPORTED_MODULE_1__.baseImages));
    const built = new Set(planned.map((spec) => spec.name));
    const serviceImages = model === undefined
        ? await imagesOfSource(source, specs(lab.id, 'plan'))
        : imagesOfServices(model, built);
    return {
        target: request.target,
        nodes: request.nodes ?? target.nodes,
        snapshot: request.snapshot ?? target.snapshot,
        source,
        specs,
        references: [...new Set([...bases.flat(), ...serviceImages])],
        serviceImages,
        ports: await (0,_stack_ports_js__WEBPACK_IMPORTED_MODULE_4__.publishedPorts)(source, lab.stack.variables ?? {}),
        locateImage: imageLocator(model),
    };
}
function sourceOf(lab) {
    const absolute = (path) => (path === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lab.folder, path));
    const { compose, manifests, kustomize } = lab.stack;
    return { compose: absolute(compose), manifests: absolute(manifests), kustomize: absolute(kustomize) };
}
function specsOf(lab, model, prefix, tag) {
    if (lab.images === 'compose')
        return model === undefined ? [] : (0,_stack_compose_js__WEBPACK_IMPORTED_MODULE_3__.composeImages)(model, { prefix, tag });
    return lab.images.map((image) => {
        const context = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lab.folder, image.context);
        const dockerfile = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context, image.dockerfile ?? 'Dockerfile');
        return { ...image, context, dockerfile, tags: [`${prefix}/${image.name}:${tag}`] };
    });
}
/** References that the manifests of a stack name and that are not among those to build. */
async function imagesOfSource({ manifests, kustomize }, specs) {
    const path = manifests ?? kustomize;
    const built = specs.map(({ tags }) => ({ reference: tags[0] ?? '', tags }));
    return path === undefined ? [] : (0,_stack_compose_js__WEBPACK_IMPORTED_MODULE_3__.imagesOfManifests)(await (0,_stack_compose_js__WEBPACK_IMPORTED_MODULE_3__.loadManifests)(path), built);
}
/** References that services name and that are not among those `built`. */
function imagesOfServices(model, built) {
    const named = Object.values(model.services).flatMap((service) => built.has(service.name) || service.image === undefined ? [] : [service.image]);
    return [...new Set(named)];
}
/** Finds the line that names an image; undefined when no service does. */
function imageLocator(model) {
    return (reference) => {
        const service = Object.values(model?.services ?? {}).find(({ image }) => image === reference);
        return service && model?.locate(['services', service.name, 'image']);
    };
}
//# sourceMappingURL=plan.js.map

/***/ }),

/***/ 9581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   composeImages: () => (/* reexport safe */ _images_js__WEBPACK_IMPORTED_MODULE_1__.hk),
/* harmony export */   imagesOfManifests: () => (/* reexport safe */ _images_js__WEBPACK_IMPORTED_MODULE_1__.wn),
/* harmony export */   loadCompose: () => (/* reexport safe */ _compose_load_js__WEBPACK_IMPORTED_MODULE_0__.f),
/* harmony export */   loadManifests: () => (/* reexport safe */ _manifests_load_js__WEBPACK_IMPORTED_MODULE_2__.DD)
/* harmony export */ });
/* harmony import */ var _compose_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4939);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5891);
/* harmony import */ var _manifests_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(858);
/** What the other rooms need of the files that describe stacks. */



//# sourceMappingURL=compose.js.map

/***/ }),

/***/ 5891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ builtImageOf),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   hk: () => (/* binding */ composeImages),
/* harmony export */   wn: () => (/* binding */ imagesOfManifests)
/* harmony export */ });
/* unused harmony export fullReference */
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);
/* harmony import */ var _compose_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1255);
/* harmony import */ var _manifests_pod_templates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6017);



/** What to build for the `build:` sections of a Compose file; `prefix` as in "localhost:5001/voting". */
function composeImages(model, naming) {
    const prefix = naming.prefix === '' ? '' : `${naming.prefix.replace(/\/$/, '')}/`;
    return Object.values(model.services).flatMap(({ name, build }) => build === undefined
        ? []
        : [
            {
                name,
                context: build.context,
                dockerfile: build.dockerfile,
                args: build.args,
                target: build.target,
                platforms: build.platforms,
                tags: [`${prefix}${name.toLowerCase()}:${naming.tag}`],
                labels: build.labels,
            },
        ]);
}
/**
 * The built image that a manifest or Compose file means with `reference`, if there is one: by its whole reference, or,
 * where that names neither registry nor tag, by its repository.
 */
function builtImageOf(reference, images) {
    const wanted = fullReference(reference);
    const named = (image, is) => [image.reference, ...image.tags].some(is);
    return (images.find((image) => named(image, (tag) => fullReference(tag) === wanted)) ??
        images.find((image) => named(image, (tag) => wanted === `docker.io/${pathOf(tag)}:latest`)));
}
/** The repository without its registry. */
function pathOf(reference) {
    return repositoryOf(fullReference(reference)).replace(/^[^/]+\//, '');
}
/** The references that the containers of manifests name and that are none of those `built`, each once. */
function imagesOfManifests(objects, built) {
    const named = objects.flatMap(({ value }) => (0,_manifests_pod_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .containersOf */ .Mz)((0,_manifests_pod_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .templateOf */ .kW)(value)).map((container) => container.value.image));
    const foreign = named.filter((image) => typeof image === 'string' && builtImageOf(image, built) === undefined);
    return [...new Set(foreign)];
}
/** The image that a service runs: one that was built, or the reference as the file has it. */
function imageOf(model, service, images) {
    const built = (service.build === undefined ? undefined : images.find((image) => image.name === service.name)) ??
        (service.image === undefined ? undefined : builtImageOf(service.image, images));
    const image = built ?? service.image;
    if (image !== undefined)
        return image;
    const location = model.locate(['services', service.name, 'build']);
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${(0,_compose_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$)(location)} service ${service.name} is built from this folder, but its image was not built`, { location, subject: service.name, hint: 'build the images of the file before it is deployed' });
}
/** With registry and tag, as Docker completes a short name: `redis` is `docker.io/library/redis:latest`. */
function fullReference(reference) {
    const [name = '', digest] = reference.split('@');
    const first = name.split('/')[0] ?? '';
    const hasRegistry = name.includes('/') && (/[.:]/.test(first) || first === 'localhost');
    const repository = hasRegistry ? name : `docker.io/${name.includes('/') ? '' : 'library/'}${name}`;
    const tagged = /:[^/]+$/.test(repository) || digest !== undefined ? repository : `${repository}:latest`;
    return digest === undefined ? tagged : `${tagged}@${digest}`;
}
/** The repository of a reference, without tag and digest. */
function repositoryOf(reference) {
    return (reference.split('@')[0] ?? '').replace(/:[^/:]+$/, '');
}
//# sourceMappingURL=images.js.map

/***/ }),

/***/ 6017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ containersOf),
/* harmony export */   Y7: () => (/* binding */ templatePath),
/* harmony export */   kW: () => (/* binding */ templateOf),
/* harmony export */   t3: () => (/* binding */ withTemplate)
/* harmony export */ });
/* harmony import */ var _object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(821);

/** Where the template of an object's pods is; a Pod is its own. */
const TEMPLATES = {
    Deployment: ['spec', 'template'],
    StatefulSet: ['spec', 'template'],
    DaemonSet: ['spec', 'template'],
    ReplicaSet: ['spec', 'template'],
    ReplicationController: ['spec', 'template'],
    Job: ['spec', 'template'],
    CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
    Pod: [],
};
/** Path of the template of the pods that an object makes; undefined when it makes none. */
function templatePath({ kind }) {
    return TEMPLATES[kind];
}
/** A copy of the object with its template changed. */
function withTemplate(object, change) {
    const path = templatePath(object);
    return path === undefined ? object : changeAt(object, path, change);
}
function changeAt(value, [first, ...rest], change) {
    if (first === undefined)
        return change(value);
    const inner = value[first];
    return (0,_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(inner) ? { ...value, [first]: changeAt(inner, rest, change) } : value;
}
/** The template's own value. */
function templateOf(object) {
    let found = object;
    for (const key of templatePath(object) ?? [''])
        found = (0,_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(found) ? found[key] : undefined;
    return (0,_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(found) ? found : undefined;
}
/** The containers of a template with the list they are in. */
function containersOf(template) {
    const spec = (0,_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(template?.spec) ? template.spec : {};
    return ['initContainers', 'containers'].flatMap((list) => {
        const items = spec[list];
        return Array.isArray(items)
            ? items.flatMap((value, index) => ((0,_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(value) ? [{ list, index, value }] : []))
            : [];
    });
}
//# sourceMappingURL=pod-templates.js.map

/***/ }),

/***/ 6797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ composePorts),
/* harmony export */   nodePortOf: () => (/* binding */ nodePortOf),
/* harmony export */   publishedPorts: () => (/* binding */ publishedPorts)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);
/* harmony import */ var _manifests_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(821);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3212);



const FIRST_NODE_PORT = 30_000;
const LAST_NODE_PORT = 32_767;
const NODE_PORTS = LAST_NODE_PORT - FIRST_NODE_PORT + 1;
/** The ports that a stack publishes on this machine, with the NodePort that each has on Kubernetes. */
async function publishedPorts(source, variables = {}) {
    return portsOf(await (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSource */ .s)(source, variables));
}
function portsOf(source) {
    return source.kind === 'compose' ? composePorts(source.model) : manifestPorts(source.objects);
}
/**
 * A port from 30000 to 32767 stays itself; another P becomes 30000 + P mod 2768; where that is taken, the next free one.
 * The ports that stay themselves are given out first, so that the answer does not depend on the order of the services.
 */
function composePorts(model) {
    const wanted = Object.values(model.services)
        .flatMap((service) => service.ports)
        .flatMap((port) => port.published === undefined ? [] : [{ host: port.published, protocol: port.protocol }]);
    const taken = new Set(wanted.map((port) => port.host).filter(isNodePort));
    if (wanted.length > NODE_PORTS)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`more than ${NODE_PORTS} ports are published`);
    return wanted.map(({ host, protocol }) => {
        let node = nodePortOf(host);
        if (!isNodePort(host)) {
            while (taken.has(node))
                node = node === LAST_NODE_PORT ? FIRST_NODE_PORT : node + 1;
            taken.add(node);
        }
        return { host, node, protocol };
    });
}
/** The NodePort that a published port gets unless another one has it. */
function nodePortOf(host) {
    return isNodePort(host) ? host : FIRST_NODE_PORT + (host % NODE_PORTS);
}
function isNodePort(port) {
    return port >= FIRST_NODE_PORT && port <= LAST_NODE_PORT;
}
function manifestPorts(objects) {
    return objects
        .filter((object) => object.value.kind === 'Service')
        .flatMap((object) => {
        const spec = object.value.spec;
        const ports = (0,_manifests_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(spec) && Array.isArray(spec.ports) ? spec.ports.filter(_manifests_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u) : [];
        return ports.flatMap(({ nodePort, protocol }) => typeof nodePort === 'number'
            ? [{ host: nodePort, node: nodePort, protocol: protocol === 'UDP' ? 'udp' : 'tcp' }]
            : []);
    });
}
//# sourceMappingURL=ports.js.map

/***/ }),

/***/ 3212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ loadSource)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);
/* harmony import */ var _compose_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4939);
/* harmony import */ var _manifests_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(858);



/**
 * Reads what the stack is made of. Of a kustomization only the resource files that lie beside it are read here: what it
 * makes of them is known when kubectl has rendered it. Throws UserError with file and line.
 */
async function loadSource(source, variables) {
    const given = Object.values(source).filter((path) => path !== undefined);
    if (given.length !== 1)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`a stack is described by exactly one of compose, manifests and kustomize; ${given.length} are given`);
    if (source.compose !== undefined)
        return { kind: 'compose', model: await (0,_compose_load_js__WEBPACK_IMPORTED_MODULE_1__/* .loadCompose */ .f)(source.compose, variables) };
    if (source.manifests !== undefined)
        return { kind: 'manifests', objects: await (0,_manifests_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadManifests */ .DD)(source.manifests) };
    const folder = source.kustomize ?? '';
    await (0,_manifests_load_js__WEBPACK_IMPORTED_MODULE_2__/* .findKustomization */ .nW)(folder);
    return { kind: 'manifests', objects: await (0,_manifests_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadManifests */ .DD)(folder), kustomize: folder };
}
//# sourceMappingURL=source.js.map

/***/ })

};
