export const id = 7350;
export const ids = [7350];
export const modules = {

/***/ 7350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checksSchema: () => (/* binding */ checksSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8816);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2665);
/* harmony import */ var _expectation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7363);
/* harmony import */ var _jsonpath_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5616);
/* harmony import */ var _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3869);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9573);
/* harmony import */ var _substitute_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8901);







const kindNames = Object.keys(_kinds_index_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .E);
const idSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]{0,59}$/, {
    error: 'a lower-case letter, then letters, digits or -, 60 at most, is accepted',
});
const eventuallySchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ within: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSchema */ .sK.prefault('30s'), every: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSchema */ .sK.prefault('500ms') })
    .describe('Look again until it is met.');
const consistentlySchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ for: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSchema */ .sK.prefault('10s'), every: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSchema */ .sK.prefault('1s') })
    .describe('It must stay met.');
const commonFields = {
    id: idSchema,
    title: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1),
    points: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().min(0).default(1),
    hint: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe('Shown when it fails.'),
    visibility: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['visible', 'hidden']).default('visible'),
    needs: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).default([]).describe('Checks that must pass first; else this one is skipped.'),
    targets: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['swarm', 'kind', 'existing']))
        .min(1)
        .optional()
        .describe('Where it means something; default: everywhere.'),
    requires: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        nodes: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(1).optional(),
        'routing-mesh': zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(true).optional().describe('Published ports are balanced over the tasks.'),
    })
        .default({}),
    timeout: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSchema */ .sK.prefault('10s').describe('How long one look may take.'),
    eventually: eventuallySchema.optional(),
    consistently: consistentlySchema.optional(),
    not: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().default(false).describe('The expectation must not be met; a dead service does not count.'),
    capture: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(
    // `n-1` would be a subtraction.
    zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[A-Za-z_][\w.]*(?:-[A-Za-z_][\w.]*)*$/, {
        error: 'letters, digits, _, . and, before a letter, - are accepted',
    }), captureSchema())
        .default({})
        .describe('Values for later checks: a JSON path, or a regular expression with one group.'),
    parallel: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().optional().describe('Run beside its neighbours; default: where it only reads.'),
};
const kindFields = Object.fromEntries(kindNames.map((name) => [name, _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .E[name].schema.optional()]));
const declared = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ ...commonFields, ...kindFields });
const checkSchema = declared.superRefine(exactlyOneKind).transform((value) => {
    const common = value;
    const kind = kindNames.find((name) => common[name] !== undefined) ?? 'http';
    const spec = common[kind];
    const effect = _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .E[kind].effect(spec);
    const fields = Object.fromEntries(Object.entries(common).filter(([key]) => key !== kind));
    const parallel = fields.parallel ?? effect === 'reads';
    return { ...fields, kind, spec, effect, parallel, uses: (0,_substitute_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersIn */ .Qf)(spec).captures };
});
/** The list under `checks:` of a lab file. Reports unknown keys, cycles and captures nobody makes, each with its path. */
const checksSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(checkSchema)
    .min(1, { error: 'at least one check is needed: an empty list would pass whatever is deployed' })
    // A pipe, so that these look only at checks that are whole each by itself.
    .pipe(zod__WEBPACK_IMPORTED_MODULE_4__/* .custom */ .IeY().superRefine((checks, context) => {
    refuseDoubles(checks, context);
    refuseBadNeeds(checks, context);
    refuseUnknownCaptures(checks, context);
    refuseRepeatedChanges(checks, context);
}));
function report(context, path, message) {
    context.addIssue({ code: 'custom', path, message, input: undefined });
}
function captureSchema() {
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().superRefine((expression, context) => {
        const valid = expression.startsWith('$')
            ? (0,_jsonpath_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJsonPath */ .H)(expression) !== undefined
            : _expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .patternSchema */ .kM.safeParse(expression).success;
        if (!valid)
            report(context, [], 'a JSON path such as $.a[0], or a regular expression, is accepted');
    });
}
function exactlyOneKind(value, context) {
    const found = kindNames.filter((name) => value[name] !== undefined);
    if (found.length === 1)
        return;
    const was = found.length === 0 ? 'none' : found.join(' and ');
    // A misspelt kind is an unknown key: that is the place to look at.
    const unknown = context.issues.flatMap((issue) => issue.code === 'unrecognized_keys' ? issue.keys : [])[0];
    const place = found[1] ?? unknown;
    report(context, place === undefined ? [] : [place], `exactly one of ${kindNames.join(', ')} is accepted; found ${was}`);
}
function refuseDoubles(checks, context) {
    checks.forEach((check, index) => {
        if (checks.findIndex(({ id }) => id === check.id) < index) {
            report(context, [index, 'id'], `the id ${check.id} is taken by a check above`);
        }
    });
}
function refuseBadNeeds(checks, context) {
    const ids = checks.map((check) => check.id);
    let unknown = false;
    checks.forEach((check, index) => {
        check.needs.forEach((need, position) => {
            if (ids.includes(need))
                return;
            unknown = true;
            report(context, [index, 'needs', position], `there is no check ${need}; there are ${ids.join(', ')}`);
        });
    });
    const cycle = unknown ? undefined : (0,_order_js__WEBPACK_IMPORTED_MODULE_6__/* .findCycle */ .u8)(checks);
    if (cycle === undefined)
        return;
    const first = Math.min(...cycle.map((id) => ids.indexOf(id)));
    const said = cycle.length === 2 ? `${cycle[0]} needs itself` : `needs in a cycle: ${cycle.join(' → ')}`;
    report(context, [first, 'needs'], said);
}
/** A capture must be made by a check above, which then is needed without saying so. */
function refuseUnknownCaptures(checks, context) {
    const known = new Map();
    checks.forEach((check, index) => {
        for (const inner of (0,_substitute_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersIn */ .Qf)(check.spec).invalid) {
            const why = inner.startsWith('endpoint:')
                ? 'a port from 1 to 65535 is accepted'
                : 'write $${ for a plain ${';
            report(context, [index, check.kind], `\${${inner}} means nothing; ${why}`);
        }
        for (const name of check.uses) {
            const maker = known.get(name);
            if (maker === undefined) {
                report(context, [index, check.kind], `no check above captures ${name}; write $\${${name}} for the text itself`);
            }
            else if (!check.needs.includes(maker)) {
                check.needs.push(maker);
            }
        }
        for (const name of Object.keys(check.capture))
            known.set(name, check.id);
    });
}
function refuseRepeatedChanges(checks, context) {
    checks.forEach((check, index) => {
        if (check.not && Object.keys(check.capture).length > 0) {
            report(context, [index, 'capture'], 'not leaves nothing to capture');
        }
        if (check.effect !== 'changes')
            return;
        for (const key of ['eventually', 'consistently']) {
            if (check[key] === undefined)
                continue;
            report(context, [index, key], `${key} would repeat what this ${check.kind} changes; look at its effect in a check of its own`);
        }
        if (check.parallel)
            report(context, [index, 'parallel'], `a check that changes something runs alone`);
    });
}
//# sourceMappingURL=schema.js.map

/***/ })

};
