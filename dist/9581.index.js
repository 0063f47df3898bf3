export const id = 9581;
export const ids = [9581];
export const modules = {

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

/***/ })

};
