export const id = 8090;
export const ids = [8090];
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

/***/ })

};
