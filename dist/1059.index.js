export const id = 1059;
export const ids = [1059];
export const modules = {

/***/ 1059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadSingleYaml: () => (/* binding */ loadSingleYaml),
/* harmony export */   loadYaml: () => (/* binding */ loadYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95);


/** Bytes; a lab or Compose file is a few kB. */
const MAX_SIZE = 1024 * 1024;
const MAX_DEPTH = 100;
const MAX_ALIASES = 100;
/** YAML 1.2 (so `on`, `yes` and `22:22` are strings) plus the merge key `<<` of 1.1, which Compose files live on. */
const SCHEMA = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .CORE_SCHEMA */ .OU.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ);
/**
 * The documents of a YAML text with the line of every key. Throws UserError with file and line when the text is not
 * YAML, is larger than 1 MiB, nests deeper than 100 or has more than 100 aliases.
 */
function loadYaml(text, file) {
    if (Buffer.byteLength(text) > MAX_SIZE) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} is larger than 1 MiB, the most that is accepted`, { location: { file } });
    }
    try {
        const events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { filename: file, maxDepth: MAX_DEPTH });
        const values = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, {
            source: text,
            filename: file,
            schema: SCHEMA,
            maxAliases: MAX_ALIASES,
        });
        const lines = lineIndex(text);
        return splitDocuments(events).map((part, index) => documentOf(values[index], part, text, file, lines));
    }
    catch (error) {
        throw error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB ? asUserError(error, file) : error;
    }
}
/** The only document of a YAML text; throws UserError when there are more. */
function loadSingleYaml(text, file) {
    const documents = loadYaml(text, file);
    if (documents.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} holds ${documents.length} documents, one is accepted`, {
            location: { file },
        });
    }
    return documents[0] ?? { value: undefined, locate: () => ({ file, line: 1 }) };
}
function asUserError(error, file) {
    const line = (error.mark?.line ?? 0) + 1;
    const column = (error.mark?.column ?? 0) + 1;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file}:${line}:${column} is not YAML: ${error.reason}`, {
        location: { file, line, column },
    });
}
function documentOf(value, events, text, file, lines) {
    let positions;
    return {
        value,
        locate: (path) => {
            positions ??= positionsOf(events, text);
            for (let length = path.length; length >= 0; length--) {
                const position = positions.get(keyOf(path.slice(0, length)));
                if (position !== undefined)
                    return locationAt(position, file, lines);
            }
            return { file, line: 1 };
        },
    };
}
const keyOf = (path) => JSON.stringify(path.map(String));
/** Character offset of every key and item, by path. */
function positionsOf(events, text) {
    const found = new Map();
    let next = 0;
    const visit = (path, keyPosition) => {
        const event = events[next++];
        if (event === undefined)
            return;
        const position = keyPosition ?? startOf(event);
        if (position !== undefined && !found.has(keyOf(path)))
            found.set(keyOf(path), position);
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE) {
            for (let index = 0; !atPop(events[next]); index++)
                visit([...path, index], undefined);
            next++;
        }
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING) {
            while (!atPop(events[next])) {
                const key = events[next];
                visit([...path, '?'], undefined);
                visit([...path, scalarText(key, text)], startOf(key));
            }
            next++;
        }
    };
    visit([], undefined);
    return found;
}
function atPop(event) {
    return event === undefined || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP;
}
function startOf(event) {
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR)
        return event.valueStart;
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
        return event.start;
    return event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS ? event.anchorStart : undefined;
}
function scalarText(event, text) {
    return event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR ? text.slice(event.valueStart, event.valueEnd) : '?';
}
function splitDocuments(events) {
    const parts = [];
    let depth = 0;
    for (const event of events) {
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT) {
            parts.push([]);
            depth = 1;
            continue;
        }
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING)
            depth++;
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP && --depth === 0)
            continue;
        parts.at(-1)?.push(event);
    }
    return parts;
}
function lineIndex(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function locationAt(position, file, starts) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= position)
            low = middle;
        else
            high = middle - 1;
    }
    return { file, line: low + 1, column: position - (starts[low] ?? 0) + 1 };
}
//# sourceMappingURL=yaml.js.map

/***/ })

};
