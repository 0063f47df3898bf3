export const id = 2622;
export const ids = [2622];
export const modules = {

/***/ 2622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseDocument: () => (/* binding */ parseDocument),
/* harmony export */   pathText: () => (/* binding */ pathText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/**
 * `document` as `schema` describes it. Throws one UserError that names every problem with its line, the first one's
 * place as location.
 */
function parseDocument(schema, document) {
    const parsed = schema.safeParse(document.value, { error: nameAccepted });
    if (parsed.success)
        return parsed.data;
    const problems = parsed.error.issues.map((issue) => describe(issue, document));
    problems.sort((a, b) => (a.location.line ?? 0) - (b.location.line ?? 0));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems.map((problem) => problem.text).join('\n'), {
        location: problems[0]?.location,
    });
}
function describe(outer, document) {
    const issue = innermost(outer);
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys?.[0] : undefined;
    const location = document.locate(unknown === undefined ? path : [...path, unknown]);
    const where = `${location.file}:${location.line ?? 1}`;
    const subject = path.length === 0 ? '' : ` ${pathText(path)}:`;
    return { location, text: `${where}:${subject} ${issue.message}` };
}
/** What a union or a record only calls invalid, in the words of its parts. */
function innermost(issue) {
    const [key] = issue.issues ?? [];
    if (issue.code === 'invalid_key' && key !== undefined)
        return { ...issue, message: key.message };
    const branches = issue.errors ?? [];
    if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input')
        return issue;
    const [deeper] = branches.flat().filter((inner) => inner.path.length > 0);
    if (deeper !== undefined)
        return innermost({ ...deeper, path: [...issue.path, ...deeper.path] });
    const expected = branches.flat().flatMap((inner) => inner.expected ?? []);
    return { ...issue, message: `Invalid input: expected ${[...new Set(expected)].join(' or ')}` };
}
/** `checks[2].http.status` */
function pathText(path) {
    return path
        .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
        .join('');
}
/** An unknown key's message with the keys that are known there: only the schema that refused it can tell. */
function nameAccepted(issue) {
    if (issue.code !== 'unrecognized_keys')
        return undefined;
    const { shape = {} } = issue.inst?._zod.def ?? {};
    const unknown = issue.keys.map((key) => `"${key}"`).join(', ');
    return `Unrecognized key${issue.keys.length > 1 ? 's' : ''}: ${unknown} (accepted: ${Object.keys(shape).join(', ')})`;
}
//# sourceMappingURL=validate.js.map

/***/ })

};
