export const id = 6820;
export const ids = [6820,1059];
export const modules = {

/***/ 4939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ loadCompose)
});

// UNUSED EXPORTS: TOP_LEVEL_KEYS

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/system/yaml.js
var yaml = __webpack_require__(1059);
;// CONCATENATED MODULE: ./compiled/src/stack/compose/environment.js



/**
 * `environment:` over `env_file:` of a service. A name without a value takes that of `variables`, as Compose does, or
 * is left out. Throws UserError with the line for a missing file.
 */
async function readEnvironment(environment, envFile, folder, variables) {
    const merged = {};
    for (const item of envFileItems(envFile))
        Object.assign(merged, await readEnvFile(item, folder));
    for (const [name, value] of environment === undefined ? [] : pairs(environment)) {
        const found = value ?? variables[name];
        if (found !== undefined)
            merged[name] = found;
    }
    return merged;
}
function pairs(reader) {
    if (!reader.isList)
        return reader.entries().map(([name, item]) => [name, item.value === null ? undefined : item.text()]);
    return reader.items().map((item) => {
        const text = item.text();
        const at = text.indexOf('=');
        return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
    });
}
function envFileItems(reader) {
    if (reader === undefined)
        return [];
    return reader.isList ? reader.items() : [reader];
}
async function readEnvFile(item, folder) {
    const fields = item.isMap ? item.fields(['path', 'required', 'format']) : { path: item };
    const path = fields.path?.string() ?? item.fail('has no "path"');
    const required = 'required' in fields ? (fields.required?.boolean() ?? true) : true;
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(folder, path), 'utf8').catch(() => undefined);
    if (text === undefined && required)
        item.fail(`names "${path}", which cannot be read`, `create ${(0,external_node_path_.resolve)(folder, path)}, or say required: false`);
    return text === undefined ? {} : parseEnvFile(text, path);
}
/** `NAME=value` lines as in `.env`: comments, `export`, single and double quotes. */
function parseEnvFile(text, file) {
    const values = {};
    text.split(/\r?\n/).forEach((raw, index) => {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            return;
        const match = /^(?:export\s+)?([A-Za-z_][\w.-]*)\s*(?:=\s*(.*))?$/.exec(line);
        if (match === null) {
            const location = { file, line: index + 1 };
            throw new errors/* UserError */.yo(`${(0,external_node_path_.basename)(file)}:${index + 1}: "${line}" is not NAME=value`, { location });
        }
        values[match[1] ?? ''] = unquote(match[2] ?? '');
    });
    return values;
}
function unquote(value) {
    const single = /^'([^']*)'/.exec(value);
    if (single !== null)
        return single[1] ?? '';
    const double = /^"((?:[^"\\]|\\.)*)"/.exec(value);
    if (double !== null)
        return (double[1] ?? '').replace(/\\n/g, '\n').replace(/\\(["\\$])/g, '$1');
    return value.replace(/\s+#.*$/, '').trim();
}
//# sourceMappingURL=environment.js.map
// EXTERNAL MODULE: ./compiled/src/stack/compose/reader.js
var reader = __webpack_require__(1255);
;// CONCATENATED MODULE: ./compiled/src/stack/compose/interpolate.js


/**
 * Replaces `$X`, `${X}`, `${X:-default}`, `${X-default}`, `${X:?message}`, `${X?message}`, `${X:+other}`, `${X+other}`
 * and `$$` in every string of `value`, as the Compose specification (12-interpolation) says; keys stay as they are.
 * Throws UserError with the line for a malformed expression or a variable that is required but not set.
 */
function interpolate(value, variables, source, path = []) {
    if (typeof value === 'string')
        return interpolateText(value, variables, source, path);
    if (Array.isArray(value))
        return value.map((item, index) => interpolate(item, variables, source, [...path, index]));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, interpolate(item, variables, source, [...path, key])]));
}
const NAME = /^[A-Za-z_][A-Za-z0-9_]*/;
function interpolateText(text, variables, source, path) {
    let out = '';
    let rest = text;
    for (let at = rest.indexOf('$'); at >= 0; at = rest.indexOf('$')) {
        out += rest.slice(0, at);
        rest = rest.slice(at + 1);
        if (rest.startsWith('$')) {
            out += '$';
            rest = rest.slice(1);
            continue;
        }
        const [replacement, length] = rest.startsWith('{')
            ? braced(rest, text, variables, source, path)
            : plain(rest, text, variables, source, path);
        out += replacement;
        rest = rest.slice(length);
    }
    return out + rest;
}
function plain(rest, text, variables, source, path) {
    const name = NAME.exec(rest)?.[0];
    if (name === undefined)
        return malformed(text, source, path);
    return [lookUp(name, variables), name.length];
}
function braced(rest, text, variables, source, path) {
    const end = closingBrace(rest);
    const inner = rest.slice(1, end);
    const name = NAME.exec(inner)?.[0];
    if (end < 0 || name === undefined)
        return malformed(text, source, path);
    const operator = /^(:?[-?+])/.exec(inner.slice(name.length))?.[1];
    if (operator === undefined && inner.length > name.length)
        return malformed(text, source, path);
    if (operator === undefined)
        return [lookUp(name, variables), end + 1];
    const argument = interpolateText(inner.slice(name.length + operator.length), variables, source, path) ?? '';
    const value = variables.values[name];
    const present = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
    if (operator.endsWith('+'))
        return [present ? argument : '', end + 1];
    if (present)
        return [value ?? '', end + 1];
    if (operator.endsWith('-'))
        return [argument, end + 1];
    const location = source.locate(path);
    throw new errors/* UserError */.yo(`${(0,reader/* placeOf */.$)(location)} the variable ${name} is required${argument === '' ? '' : `: ${argument}`}`, { location, hint: `set ${name} in the variables of the stack or in .env beside the file` });
}
function lookUp(name, variables) {
    const value = variables.values[name];
    if (value === undefined)
        variables.unset.add(name);
    return value ?? '';
}
function closingBrace(text) {
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
        if (text[at] === '{')
            depth++;
        if (text[at] === '}' && --depth === 0)
            return at;
    }
    return -1;
}
function malformed(text, source, path) {
    const location = source.locate(path);
    throw new errors/* UserError */.yo(`${(0,reader/* placeOf */.$)(location)} "${text}" holds a $ that is neither a variable nor written as $$`, {
        location,
        hint: 'accepted: $NAME, ${NAME}, ${NAME:-default}, ${NAME:?message}, ${NAME:+other}, and $$ for a $',
    });
}
//# sourceMappingURL=interpolate.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/compose/references.js


/** Throws UserError with the line when a service names what the file does not have, or waits for itself. */
function checkReferences(model) {
    for (const service of Object.values(model.services)) {
        for (const name of Object.keys(service.networks))
            known(model, service, 'networks', 'network', name, Object.keys(model.networks));
        for (const mount of service.mounts)
            if (mount.type === 'volume' && mount.source !== undefined)
                known(model, service, 'volumes', 'volume', mount.source, Object.keys(model.volumes));
        for (const use of service.configs)
            known(model, service, 'configs', 'config', use.source, Object.keys(model.configs));
        for (const use of service.secrets)
            known(model, service, 'secrets', 'secret', use.source, Object.keys(model.secrets));
        for (const name of Object.keys(service.dependsOn))
            known(model, service, 'depends_on', 'service', name, Object.keys(model.services));
    }
    refuseCycle(model);
    refuseSharedPort(model);
}
function known(model, service, key, kind, name, defined) {
    if (defined.includes(name))
        return;
    const location = findUse(model, ['services', service.name, key], name);
    const list = defined.length === 0 ? 'none' : defined.join(', ');
    const hint = kind === 'service'
        ? `services: ${list}`
        : `declare it under "${kind}s:" at the top level; there are: ${list}`;
    throw new errors/* UserError */.yo(`${(0,reader/* placeOf */.$)(location)} service ${service.name} uses the ${kind} "${name}", which the file does not define`, { location, subject: service.name, hint });
}
/** Line of the item that names it: a map key, or the n-th item of a list. */
function findUse(model, path, name) {
    const list = model.locate(path);
    const mapKey = model.locate([...path, name]);
    if (mapKey.line !== list.line)
        return mapKey;
    const service = model.services[String(path[1])];
    const names = {
        volumes: service?.mounts.filter((mount) => mount.type !== 'tmpfs').map((mount) => mount.source),
        configs: service?.configs.map((use) => use.source),
        secrets: service?.secrets.map((use) => use.source),
        networks: Object.keys(service?.networks ?? {}),
        depends_on: Object.keys(service?.dependsOn ?? {}),
    }[String(path[2])];
    return model.locate([...path, names?.indexOf(name) ?? 0]);
}
function refuseCycle(model) {
    const finished = new Set();
    const visit = (name, trail) => {
        if (finished.has(name))
            return;
        if (trail.includes(name)) {
            const circle = [...trail.slice(trail.indexOf(name)), name];
            const location = model.locate(['services', name, 'depends_on']);
            throw new errors/* UserError */.yo(`${(0,reader/* placeOf */.$)(location)} depends_on goes in a circle: ${circle.join(' → ')}`, {
                location,
                subject: name,
                hint: 'take one of these dependencies out',
            });
        }
        for (const next of Object.keys(model.services[name]?.dependsOn ?? {}))
            visit(next, [...trail, name]);
        finished.add(name);
    };
    for (const name of Object.keys(model.services))
        visit(name, []);
}
/** A published port answers on every node, so the whole file has it once. */
function refuseSharedPort(model) {
    const taken = new Map();
    for (const service of Object.values(model.services)) {
        service.ports.forEach((port, index) => {
            if (port.published === undefined)
                return;
            const key = `${port.published}/${port.protocol}`;
            const other = taken.get(key);
            taken.set(key, service.name);
            if (other === undefined)
                return;
            const location = model.locate(['services', service.name, 'ports', index]);
            throw new errors/* UserError */.yo(`${(0,reader/* placeOf */.$)(location)} service ${service.name} publishes port ${key}, which service ${other} publishes already`, { location, subject: service.name, hint: 'publish one of them on another port' });
        });
    }
}
//# sourceMappingURL=references.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/compose/build.js

const KEYS = [
    'context',
    'dockerfile',
    'args',
    'target',
    'platforms',
    'tags',
    'labels',
    'cache_from',
    'cache_to',
    'no_cache',
    'pull',
    'network',
];
/** `build:` of a service. Where layers are cached is decided by the build step, not by the file. */
function readBuild(reader, folder) {
    const short = !reader.isMap;
    const fields = short ? {} : reader.fields(KEYS);
    const given = short ? reader.string() : (fields.context?.string() ?? '.');
    if (/^(https?:|git@|git:|ssh:)/.test(given))
        reader.fail(`builds from "${given}"; a local folder is accepted`);
    const context = (0,external_node_path_.resolve)(folder, given);
    return {
        context,
        dockerfile: (0,external_node_path_.resolve)(context, fields.dockerfile?.string() ?? 'Dockerfile'),
        args: fields.args?.dictionary() ?? {},
        target: fields.target?.string(),
        platforms: fields.platforms?.strings(),
        tags: fields.tags?.strings() ?? [],
        labels: fields.labels?.dictionary() ?? {},
    };
}
//# sourceMappingURL=build.js.map
// EXTERNAL MODULE: ./compiled/src/stack/compose/units.js
var units = __webpack_require__(7037);
;// CONCATENATED MODULE: ./compiled/src/stack/compose/container.js

/** Keys of a service that go to the container as they are. */
const CONTAINER_KEYS = [
    'user',
    'working_dir',
    'hostname',
    'read_only',
    'tty',
    'stdin_open',
    'init',
    'privileged',
    'cap_add',
    'cap_drop',
    'group_add',
    'security_opt',
    'sysctls',
    'ulimits',
    'dns',
    'dns_search',
    'dns_opt',
    'extra_hosts',
    'stop_signal',
    'stop_grace_period',
    'shm_size',
    'network_mode',
    'pid',
    'ipc',
    'pull_policy',
    'annotations',
    'logging',
];
/** The container's settings among the fields of a service. */
function readContainer(fields) {
    return {
        user: fields.user?.text(),
        workingDir: fields.working_dir?.string(),
        hostname: fields.hostname?.string(),
        readOnly: fields.read_only?.boolean(),
        tty: fields.tty?.boolean(),
        stdinOpen: fields.stdin_open?.boolean(),
        init: fields.init?.boolean(),
        privileged: fields.privileged?.boolean(),
        capAdd: fields.cap_add?.strings() ?? [],
        capDrop: fields.cap_drop?.strings() ?? [],
        groupAdd: fields.group_add?.strings() ?? [],
        securityOpt: fields.security_opt?.strings() ?? [],
        sysctls: fields.sysctls?.dictionary() ?? {},
        ulimits: fields.ulimits === undefined ? {} : readUlimits(fields.ulimits),
        dns: fields.dns?.stringOrList() ?? [],
        dnsSearch: fields.dns_search?.stringOrList() ?? [],
        dnsOpt: fields.dns_opt?.strings() ?? [],
        extraHosts: fields.extra_hosts === undefined ? {} : readHosts(fields.extra_hosts),
        stopSignal: fields.stop_signal?.string(),
        stopGracePeriod: fields.stop_grace_period && (0,units/* duration */.p0)(fields.stop_grace_period),
        shmSize: fields.shm_size && (0,units/* bytes */.ee)(fields.shm_size),
        networkMode: fields.network_mode?.string(),
        pid: fields.pid?.string(),
        ipc: fields.ipc?.string(),
        pullPolicy: fields.pull_policy && readPullPolicy(fields.pull_policy),
        annotations: fields.annotations?.dictionary() ?? {},
        logging: fields.logging && readLogging(fields.logging),
    };
}
function readUlimits(reader) {
    const most = Number.MAX_SAFE_INTEGER;
    return Object.fromEntries(reader.entries().map(([name, item]) => {
        if (!item.isMap)
            return [name, { soft: item.integer(-1, most), hard: item.integer(-1, most) }];
        const { soft, hard } = item.fields(['soft', 'hard']);
        if (soft === undefined || hard === undefined)
            return item.fail('needs both "soft" and "hard"');
        return [name, { soft: soft.integer(-1, most), hard: hard.integer(-1, most) }];
    }));
}
/** `name:address` or `name=address` items, or a map. */
function readHosts(reader) {
    if (!reader.isList)
        return reader.dictionary();
    return Object.fromEntries(reader.items().map((item) => {
        const match = /^([^:=]+)[:=](.+)$/.exec(item.text());
        return match === null ? item.fail('is not "name:address"') : [match[1], match[2]];
    }));
}
function readPullPolicy(reader) {
    const policy = reader.oneOf(['always', 'never', 'missing', 'if_not_present', 'build']);
    return policy === 'always' || policy === 'never' ? policy : 'missing';
}
function readLogging(reader) {
    const fields = reader.fields(['driver', 'options']);
    return { driver: fields.driver?.string(), options: fields.options?.dictionary() ?? {} };
}
//# sourceMappingURL=container.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/compose/deploy.js

const deploy_KEYS = [
    'mode',
    'replicas',
    'labels',
    'endpoint_mode',
    'resources',
    'restart_policy',
    'update_config',
    'rollback_config',
    'placement',
];
const UPDATE_KEYS = [
    'parallelism',
    'delay',
    'failure_action',
    'monitor',
    'max_failure_ratio',
    'order',
];
/** `deploy:` of a service with its shorthands; `deploy:` wins. */
function readDeploy(reader, short) {
    const fields = reader?.fields(deploy_KEYS) ?? {};
    const resources = fields.resources?.fields(['limits', 'reservations']);
    const placement = fields.placement?.fields(['constraints', 'preferences', 'max_replicas_per_node']);
    return {
        mode: fields.mode?.oneOf(['replicated', 'global', 'replicated-job', 'global-job']) ?? 'replicated',
        replicas: (fields.replicas ?? short.scale)?.integer(0, 10_000) ?? 1,
        labels: fields.labels?.dictionary() ?? {},
        endpointMode: fields.endpoint_mode?.oneOf(['vip', 'dnsrr']),
        limits: {
            cpus: short.cpus?.number().toString(),
            memory: short.mem_limit && (0,units/* bytes */.ee)(short.mem_limit),
            pids: short.pids_limit?.integer(-1, 4_194_304),
            ...definedOnly(readResources(resources?.limits)),
        },
        reservations: {
            memory: short.mem_reservation && (0,units/* bytes */.ee)(short.mem_reservation),
            ...definedOnly(readResources(resources?.reservations)),
        },
        restart: (fields.restart_policy && readRestartPolicy(fields.restart_policy)) ??
            (short.restart && readRestart(short.restart)),
        update: fields.update_config && readUpdate(fields.update_config),
        rollback: fields.rollback_config && readUpdate(fields.rollback_config),
        constraints: placement?.constraints?.strings() ?? [],
        preferences: placement?.preferences?.items().map(readPreference) ?? [],
        maxReplicasPerNode: placement?.max_replicas_per_node?.integer(0, 10_000) || undefined,
    };
}
function readResources(reader) {
    const fields = reader?.fields(['cpus', 'memory', 'pids', 'generic_resources', 'devices']) ?? {};
    (fields.generic_resources ?? fields.devices)?.fail('is not supported', 'accepted: cpus, memory, pids');
    const cpus = fields.cpus?.number();
    if (cpus !== undefined && cpus <= 0)
        fields.cpus?.fail(`is ${cpus}; more than 0 is accepted`);
    return {
        cpus: cpus?.toString(),
        memory: fields.memory && (0,units/* bytes */.ee)(fields.memory),
        pids: fields.pids?.integer(-1, 4_194_304),
    };
}
function readRestartPolicy(reader) {
    const fields = reader.fields(['condition', 'delay', 'max_attempts', 'window']);
    return {
        condition: fields.condition?.oneOf(['none', 'on-failure', 'any']) ?? 'any',
        delay: fields.delay && (0,units/* duration */.p0)(fields.delay),
        maxAttempts: fields.max_attempts?.integer(0, 1_000_000),
        window: fields.window && (0,units/* duration */.p0)(fields.window),
    };
}
/** `restart:` as `docker run` knows it. */
function readRestart(reader) {
    const match = /^(no|false|always|unless-stopped|on-failure)(?::(\d+))?$/.exec(reader.text());
    if (match === null)
        return reader.fail(`is "${reader.text()}"; accepted: "no", always, unless-stopped, on-failure, on-failure:3`);
    if (match[1] === 'no' || match[1] === 'false')
        return { condition: 'none' };
    if (match[1] !== 'on-failure')
        return { condition: 'any' };
    return { condition: 'on-failure', maxAttempts: match[2] === undefined ? undefined : Number(match[2]) };
}
function readUpdate(reader) {
    const fields = reader.fields(UPDATE_KEYS);
    return {
        parallelism: fields.parallelism?.integer(0, 10_000),
        delay: fields.delay && (0,units/* duration */.p0)(fields.delay),
        failureAction: fields.failure_action?.oneOf(['continue', 'rollback', 'pause']),
        monitor: fields.monitor && (0,units/* duration */.p0)(fields.monitor),
        maxFailureRatio: fields.max_failure_ratio?.number(),
        order: fields.order?.oneOf(['stop-first', 'start-first']),
    };
}
function readPreference(reader) {
    const { spread } = reader.fields(['spread']);
    return spread === undefined ? reader.fail('has no "spread"') : { spread: spread.string() };
}
function definedOnly(resources) {
    return Object.fromEntries(Object.entries(resources).filter(([, value]) => value !== undefined));
}
//# sourceMappingURL=deploy.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/compose/healthcheck.js

const healthcheck_KEYS = ['test', 'interval', 'timeout', 'retries', 'start_period', 'start_interval', 'disable'];
/** `healthcheck:` of a service, its test as Docker wants it: `CMD` or `CMD-SHELL` first. */
function readHealthcheck(reader) {
    const fields = reader.fields(healthcheck_KEYS);
    const test = fields.test === undefined ? undefined : readTest(fields.test);
    return {
        disabled: fields.disable?.boolean() === true || test?.[0] === 'NONE',
        test,
        interval: fields.interval && (0,units/* duration */.p0)(fields.interval),
        timeout: fields.timeout && (0,units/* duration */.p0)(fields.timeout),
        startPeriod: fields.start_period && (0,units/* duration */.p0)(fields.start_period),
        startInterval: fields.start_interval && (0,units/* duration */.p0)(fields.start_interval),
        retries: fields.retries?.integer(1, 10_000),
    };
}
function readTest(reader) {
    if (!reader.isList)
        return ['CMD-SHELL', reader.text()];
    const [kind = '', ...words] = reader.strings();
    if (!['CMD', 'CMD-SHELL', 'NONE'].includes(kind))
        reader.fail(`starts with "${kind}"; a list starts with CMD, CMD-SHELL or NONE`);
    if (kind !== 'NONE' && words.length === 0)
        reader.fail(`has nothing after ${kind}`);
    if (kind === 'CMD-SHELL' && words.length > 1)
        reader.fail('has more than one string after CMD-SHELL; one is accepted');
    return [kind, ...words];
}
//# sourceMappingURL=healthcheck.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./compiled/src/stack/compose/mounts.js



const LONG_KEYS = [
    'type',
    'source',
    'target',
    'read_only',
    'bind',
    'volume',
    'tmpfs',
    'consistency',
];
const IGNORED_MODES = ['rw', 'z', 'Z', 'cached', 'delegated', 'consistent'];
/** `volumes:` and `tmpfs:` of a service; host paths are made absolute from `folder`. */
function readMounts(volumes, tmpfs, folder) {
    const mounts = volumes
        ?.items()
        .map((item) => (item.isMap ? longForm(item, folder) : shortForm(item, folder)));
    const temporary = tmpfs?.stringOrList().map((text) => {
        const size = /(?:^|[:,])size=(\d+)/.exec(text)?.[1];
        return {
            type: 'tmpfs',
            target: text.split(':')[0] ?? text,
            readOnly: false,
            size: size === undefined ? undefined : Number(size),
        };
    });
    return [...(mounts ?? []), ...(temporary ?? [])];
}
function shortForm(item, folder) {
    const parts = item.text().split(':');
    if (parts.length === 1)
        return { type: 'volume', target: targetPath(item, parts[0] ?? ''), readOnly: false };
    const [source = '', target = '', modes = '', ...more] = parts;
    if (source === '' || more.length > 0)
        item.fail(`is "${item.text()}"; accepted: "name:/path", "./folder:/path", each with :ro, or the long form`);
    const flags = modes.split(',').filter((flag) => flag !== '');
    for (const flag of flags)
        if (!['ro', 'nocopy', ...IGNORED_MODES].includes(flag))
            item.fail(`has the mode "${flag}"; accepted: ro, nocopy, ${IGNORED_MODES.join(', ')}`);
    return {
        type: isPath(source) ? 'bind' : 'volume',
        source: isPath(source) ? hostPath(source, folder) : source,
        target: targetPath(item, target),
        readOnly: flags.includes('ro'),
        noCopy: flags.includes('nocopy') || undefined,
    };
}
function longForm(item, folder) {
    const fields = item.fields(LONG_KEYS);
    if (fields.type === undefined)
        return item.fail('has no "type"; accepted: volume, bind, tmpfs');
    if (fields.target === undefined)
        return item.fail('has no "target", the path in the container');
    const type = fields.type.oneOf(['volume', 'bind', 'tmpfs']);
    const source = fields.source?.string();
    if (type === 'bind' && source === undefined)
        item.fail('has no "source", the path on the host');
    const volume = fields.volume?.fields(['nocopy', 'subpath']);
    const bind = fields.bind?.fields(['propagation', 'create_host_path', 'selinux', 'recursive']);
    const tmpfs = fields.tmpfs?.fields(['size', 'mode']);
    return {
        type,
        source: type === 'bind' && source !== undefined ? hostPath(source, folder) : source,
        target: targetPath(fields.target, fields.target.string()),
        readOnly: fields.read_only?.boolean() ?? false,
        size: tmpfs?.size === undefined ? undefined : (0,units/* bytes */.ee)(tmpfs.size),
        subpath: volume?.subpath?.string(),
        noCopy: volume?.nocopy?.boolean() || undefined,
        propagation: bind?.propagation?.string(),
    };
}
function isPath(source) {
    return /^(\/|\.{1,2}(\/|$)|~)/.test(source);
}
function hostPath(source, folder) {
    return source.startsWith('~') ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), source.slice(1)) : (0,external_node_path_.resolve)(folder, source);
}
function targetPath(item, target) {
    if (!target.startsWith('/'))
        item.fail(`mounts at "${target}"; an absolute path in the container is accepted`);
    return target;
}
//# sourceMappingURL=mounts.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/compose/ports.js
const FORMS = 'accepted: "80", "8080:80", "127.0.0.1:8080:80", "8080-8082:80-82", each with /tcp or /udp, or the long form';
const ports_LONG_KEYS = ['target', 'published', 'protocol', 'mode', 'host_ip', 'name', 'app_protocol'];
/** `ports:` of a service; ranges are spread out. Throws UserError for what is no port from 1 to 65535. */
function readPorts(reader) {
    return reader.items().flatMap((item) => (item.isMap ? ports_longForm(item) : ports_shortForm(item)));
}
/** `expose:` of a service. */
function readExpose(reader) {
    return reader.items().flatMap((item) => {
        const [range = '', protocol] = split(item.text(), '/');
        return portRange(item, range).map((port) => ({ port, protocol: readProtocol(item, protocol) }));
    });
}
function ports_longForm(item) {
    const fields = item.fields(ports_LONG_KEYS);
    if (fields.target === undefined)
        return item.fail('has no "target", the port in the container');
    const target = fields.target.integer(1, 65535);
    const published = fields.published === undefined ? [undefined] : portRange(fields.published, fields.published.text());
    if (published.length > 1)
        item.fail('publishes a range, which is not accepted in the long form');
    return [
        {
            target,
            published: published[0],
            protocol: fields.protocol?.oneOf(['tcp', 'udp']) ?? 'tcp',
            mode: fields.mode?.oneOf(['ingress', 'host']) ?? 'ingress',
            hostIp: fields.host_ip?.string(),
        },
    ];
}
function ports_shortForm(item) {
    const [address = '', protocolText] = split(item.text(), '/');
    const protocol = readProtocol(item, protocolText);
    const parts = /^(?:(?<ip>\[[^\]]*\]|[^:]*):)?(?:(?<published>[^:]*):)?(?<target>[^:]+)$/.exec(countColons(address) === 1 ? `:${address}` : address)?.groups;
    if (parts === undefined)
        return item.fail(`is "${item.text()}", which is no port`, FORMS);
    const targets = portRange(item, parts.target ?? '');
    const published = parts.published ? portRange(item, parts.published) : [];
    if (published.length > 0 && published.length !== targets.length)
        item.fail(`publishes ${published.length} ports for ${targets.length} in the container; as many are accepted`);
    return targets.map((target, index) => ({
        target,
        published: published[index],
        protocol,
        mode: 'ingress',
        hostIp: parts.ip || undefined,
    }));
}
/** Colons outside of the brackets of an IPv6 address. */
function countColons(text) {
    return text.replace(/\[[^\]]*\]/, '').split(':').length - 1;
}
function split(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
function readProtocol(item, protocol) {
    if (protocol === undefined || protocol === 'tcp')
        return 'tcp';
    return protocol === 'udp' ? 'udp' : item.fail(`has the protocol "${protocol}"; accepted: tcp, udp`);
}
function portRange(item, text) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(text);
    if (match === null)
        return item.fail(`is "${item.text()}", where "${text}" is no port`, FORMS);
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    for (const port of [first, last])
        if (port < 1 || port > 65535)
            item.fail(`has the port ${port}; a port from 1 to 65535 is accepted`);
    if (last < first || last - first > 999)
        item.fail(`has the range ${text}; up to 1000 ascending ports are accepted`);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
//# sourceMappingURL=ports.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/compose/shell-words.js
const WORD = /(?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'\\])+/gs;
/** A command: a list as it is, or a string split as a POSIX shell splits it (quotes and backslashes; nothing else). */
function commandWords(reader) {
    if (reader.isList)
        return reader.strings();
    const text = reader.text();
    if (text.replace(WORD, '').trim() !== '')
        reader.fail('has a quote that is not closed');
    return (text.match(WORD) ?? []).map(shell_words_unquote);
}
function shell_words_unquote(word) {
    return word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/gs, (_match, double, single, escaped) => {
        if (double !== undefined)
            return double.replace(/\\(["\\$`])/g, '$1');
        return single ?? escaped;
    });
}
//# sourceMappingURL=shell-words.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/compose/service.js








const STRUCTURE_KEYS = [
    'image',
    'build',
    'command',
    'entrypoint',
    'environment',
    'env_file',
    'labels',
    'ports',
    'expose',
    'volumes',
    'tmpfs',
    'networks',
    'configs',
    'secrets',
    'depends_on',
    'healthcheck',
    'deploy',
    'profiles',
    'scale',
    'restart',
    'cpus',
    'mem_limit',
    'mem_reservation',
    'pids_limit',
    'links',
    'container_name',
    'platform',
    'develop',
    'attach',
];
/** Every key that a service may have; docs/compose.md says what becomes of each. */
const SERVICE_KEYS = [...STRUCTURE_KEYS, ...CONTAINER_KEYS];
/** Keys of Compose that no cluster can honour: an error that says what to do instead. */
const REFUSED_KEYS = {
    extends: 'write the keys out, or share them with an anchor and the merge key (<<: *base)',
    devices: 'a cluster chooses the node, so a device of one host cannot be named',
    external_links: 'put both services on one external network',
    volumes_from: 'name the volume in both services',
    cgroup_parent: 'limit the service with deploy.resources',
    credential_spec: 'Windows containers are not supported',
    isolation: 'Windows containers are not supported',
    gpus: 'no cluster of this tool has GPUs',
    runtime: 'set the default runtime of the nodes',
    userns_mode: 'set user',
    uts: 'set hostname',
    mac_address: 'addresses belong to the cluster',
    provider: 'only containers are deployed',
    post_start: 'put the command into the entrypoint',
    pre_stop: 'handle stop_signal in the program',
};
/** One entry of `services:`; strict: an unknown key is a UserError with its line. */
async function readService(reader, folder, variables) {
    const name = String(reader.path.at(-1));
    for (const [key, item] of reader.entries()) {
        const instead = Object.hasOwn(REFUSED_KEYS, key) ? REFUSED_KEYS[key] : undefined;
        if (instead !== undefined)
            item.fail('is not supported', instead);
    }
    const fields = reader.fields(SERVICE_KEYS);
    if (fields.image === undefined && fields.build === undefined)
        reader.fail('has neither "image" nor "build"', 'say which image runs, or where it is built from');
    return {
        name,
        image: fields.image && readImage(fields.image),
        build: fields.build && readBuild(fields.build, folder),
        command: fields.command && commandWords(fields.command),
        entrypoint: fields.entrypoint && commandWords(fields.entrypoint),
        environment: await readEnvironment(fields.environment, fields.env_file, folder, variables),
        labels: fields.labels?.dictionary() ?? {},
        ports: fields.ports ? readPorts(fields.ports) : [],
        expose: fields.expose ? readExpose(fields.expose) : [],
        mounts: readMounts(fields.volumes, fields.tmpfs, folder),
        networks: readNetworks(fields.networks, fields.network_mode !== undefined),
        configs: readFileUses(fields.configs, '/'),
        secrets: readFileUses(fields.secrets, '/run/secrets/'),
        dependsOn: readDependsOn(fields.depends_on),
        healthcheck: fields.healthcheck && readHealthcheck(fields.healthcheck),
        deploy: readDeploy(fields.deploy, fields),
        awaitedCompletion: false,
        container: readContainer(fields),
        keys: Object.keys(fields),
    };
}
const IMAGE = /^(?:[a-zA-Z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::[\w][\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;
function readImage(reader) {
    const image = reader.string();
    if (!IMAGE.test(image))
        reader.fail(`is "${image}", which is no image; accepted: [registry/]name[:tag][@sha256:…], the name in lower case`);
    return image;
}
function readNetworks(reader, ownMode) {
    if (reader === undefined)
        return ownMode ? {} : { default: { aliases: [] } };
    if (reader.isList)
        return Object.fromEntries(reader.strings().map((name) => [name, { aliases: [] }]));
    return Object.fromEntries(reader.entries().map(([name, item]) => {
        const fields = item.fields(['aliases', 'priority']);
        return [name, { aliases: fields.aliases?.strings() ?? [] }];
    }));
}
function readFileUses(reader, folder) {
    return (reader?.items() ?? []).map((item) => {
        if (!item.isMap)
            return { source: item.string(), target: `${folder}${item.string()}` };
        const fields = item.fields(['source', 'target', 'uid', 'gid', 'mode']);
        const source = fields.source?.string() ?? item.fail('has no "source"');
        const target = fields.target?.string() ?? source;
        return {
            source,
            target: target.startsWith('/') ? target : `${folder}${target}`,
            uid: fields.uid?.text(),
            gid: fields.gid?.text(),
            mode: fields.mode && fileMode(fields.mode),
        };
    });
}
/** `0440` is decimal 440 in YAML 1.2 and octal in 1.1, which Compose reads: octal digits always mean octal. */
function fileMode(reader) {
    const text = reader.text();
    return /^0?o?[0-7]{3,4}$/.test(text)
        ? Number.parseInt(text.replace('o', ''), 8)
        : reader.integer(0, 0o7777);
}
function readDependsOn(reader) {
    if (reader === undefined)
        return {};
    if (reader.isList)
        return Object.fromEntries(reader.strings().map((name) => [name, 'service_started']));
    return Object.fromEntries(reader.entries().map(([name, item]) => {
        const fields = item.fields(['condition', 'restart', 'required']);
        const condition = fields.condition?.oneOf([
            'service_started',
            'service_healthy',
            'service_completed_successfully',
        ]);
        return [name, condition ?? 'service_started'];
    }));
}
//# sourceMappingURL=service.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/compose/top-level.js


const NETWORK_KEYS = [
    'name',
    'external',
    'driver',
    'driver_opts',
    'internal',
    'attachable',
    'labels',
    'ipam',
    'enable_ipv6',
];
/** `networks:` of the file; `default` is there whether written or not. */
function top_level_readNetworks(reader) {
    const networks = {
        default: { external: false, driverOpts: {}, labels: {} },
    };
    for (const [key, item] of reader?.entries() ?? []) {
        const fields = item.fields(NETWORK_KEYS);
        if (fields.enable_ipv6?.boolean() === true)
            fields.enable_ipv6.fail('is not supported on clusters');
        networks[key] = {
            ...readExternal(fields.external, fields.name),
            driver: fields.driver?.string(),
            driverOpts: fields.driver_opts?.dictionary() ?? {},
            internal: fields.internal?.boolean(),
            attachable: fields.attachable?.boolean(),
            labels: fields.labels?.dictionary() ?? {},
            ipam: fields.ipam && readIpam(fields.ipam),
        };
    }
    return networks;
}
function readIpam(reader) {
    const fields = reader.fields(['driver', 'config', 'options']);
    const config = fields.config?.items().map((item) => {
        const { subnet } = item.fields(['subnet']);
        return { subnet: subnet?.string() ?? item.fail('has no "subnet"') };
    });
    return { driver: fields.driver?.string(), config: config ?? [] };
}
/** `volumes:` of the file. */
function readVolumes(reader) {
    return Object.fromEntries((reader?.entries() ?? []).map(([key, item]) => {
        const fields = item.fields(['name', 'external', 'driver', 'driver_opts', 'labels']);
        return [
            key,
            {
                ...readExternal(fields.external, fields.name),
                driver: fields.driver?.string(),
                driverOpts: fields.driver_opts?.dictionary() ?? {},
                labels: fields.labels?.dictionary() ?? {},
            },
        ];
    }));
}
/** `configs:` or `secrets:` of the file, with their content. */
async function readFiles(reader, folder, variables) {
    const files = {};
    for (const [key, item] of reader?.entries() ?? []) {
        const fields = item.fields(['name', 'external', 'file', 'content', 'environment', 'labels']);
        const external = readExternal(fields.external, fields.name);
        const content = external.external ? undefined : await readContent(item, fields, folder, variables);
        files[key] = { ...external, content, labels: fields.labels?.dictionary() ?? {} };
    }
    return files;
}
async function readContent(item, fields, folder, variables) {
    if (fields.content !== undefined)
        return Buffer.from(fields.content.string());
    if (fields.environment !== undefined) {
        const name = fields.environment.string();
        const value = variables[name];
        if (value === undefined)
            return fields.environment.fail(`names the variable ${name}, which is not set`);
        return Buffer.from(value);
    }
    if (fields.file === undefined)
        return item.fail('needs one of "file", "content", "environment" or "external"');
    const path = (0,external_node_path_.resolve)(folder, fields.file.string());
    const content = await (0,promises_.readFile)(path).catch(() => undefined);
    return (content ?? fields.file.fail(`names "${fields.file.string()}", which cannot be read`, `create ${path}`));
}
/** `external: true`, or its old form `external: {name: x}`. */
function readExternal(external, name) {
    if (external === undefined)
        return { external: false, name: name?.string() };
    if (!external.isMap)
        return { external: external.boolean(), name: name?.string() };
    const fields = external.fields(['name']);
    return { external: true, name: fields.name?.string() ?? name?.string() };
}
//# sourceMappingURL=top-level.js.map
;// CONCATENATED MODULE: ./compiled/src/stack/compose/load.js










const TOP_LEVEL_KEYS = [
    'version',
    'name',
    'services',
    'networks',
    'volumes',
    'configs',
    'secrets',
];
const SERVICE_NAME = /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/;
/**
 * The Compose file at `file`, interpolated with `variables` over the `.env` beside it. Services with profiles are left
 * out unless the variable COMPOSE_PROFILES names one of theirs (comma-separated, or `*`). Throws UserError with file and
 * line for anything that is wrong in it or not known. Source of the format: the Compose specification.
 */
async function loadCompose(file, variables = {}) {
    const path = (0,external_node_path_.resolve)(file);
    const folder = (0,external_node_path_.dirname)(path);
    const text = await readText(path);
    const document = (0,yaml.loadSingleYaml)(text, file);
    const known = {
        values: { ...(await readDotEnv(folder)), ...variables },
        unset: new Set(),
    };
    const root = new reader/* Reader */.m(interpolate(document.value, known, document), [], document);
    const fields = readTop(root);
    const model = {
        file: path,
        folder,
        name: fields.name?.string(),
        services: {},
        networks: top_level_readNetworks(fields.networks),
        volumes: readVolumes(fields.volumes),
        configs: await readFiles(fields.configs, folder, known.values),
        secrets: await readFiles(fields.secrets, folder, known.values),
        notes: [...known.unset].map((name) => `the variable ${name} is not set: empty`),
        locate: document.locate,
    };
    await readServices(model, fields.services, known.values);
    checkReferences(model);
    markAwaited(model);
    return model;
}
function readTop(root) {
    if (!root.isMap)
        root.fail('is no Compose file', 'at the top level it has a map with "services:"');
    for (const [key, item] of root.entries())
        if (key === 'include')
            item.fail('is not supported', 'write the services into one file');
    const fields = root.fields(TOP_LEVEL_KEYS);
    if (fields.services === undefined || fields.services.entries().length === 0)
        root.fail('has no services', 'at least one entry under "services:" is needed');
    return fields;
}
async function readServices(model, services, variables) {
    const active = (variables.COMPOSE_PROFILES ?? '').split(',').filter((name) => name !== '');
    const left = [];
    for (const [name, item] of services?.entries() ?? []) {
        if (name.startsWith('x-'))
            continue;
        if (!SERVICE_NAME.test(name))
            item.fail('is no service name', 'accepted: letters, digits, ".", "_" and "-", a letter or digit first');
        const service = await readService(item, model.folder, variables);
        const profiles = item.fields(['profiles', ...service.keys]).profiles?.strings() ?? [];
        if (isActive(profiles, active))
            model.services[name] = service;
        else
            left.push(name);
    }
    if (left.length > 0)
        model.notes.push(`left out because of their profile: ${left.join(', ')}`);
    dropLeftOut(model, left);
}
function isActive(profiles, active) {
    return profiles.length === 0 || active.includes('*') || profiles.some((name) => active.includes(name));
}
/** Nobody waits for a service that is not deployed. */
function dropLeftOut(model, left) {
    for (const service of Object.values(model.services))
        for (const name of left)
            delete service.dependsOn[name];
}
function markAwaited(model) {
    for (const service of Object.values(model.services)) {
        for (const [name, condition] of Object.entries(service.dependsOn)) {
            const awaited = model.services[name];
            if (awaited !== undefined && condition === 'service_completed_successfully')
                awaited.awaitedCompletion = true;
        }
    }
}
async function readText(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        const why = missing ? 'there is no such file' : (0,errors/* messageOf */.bD)(error);
        throw new errors/* UserError */.yo(`the Compose file ${path} cannot be read: ${why}`, {
            location: { file: path },
            cause: error,
        });
    }
}
async function readDotEnv(folder) {
    const path = (0,external_node_path_.join)(folder, '.env');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    return text === undefined ? {} : parseEnvFile(text, (0,external_node_path_.basename)(path));
}
//# sourceMappingURL=load.js.map

/***/ }),

/***/ 1255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   m: () => (/* binding */ Reader)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/** One value of a YAML file with its place: reads it strictly, or throws a UserError with file and line. */
class Reader {
    value;
    path;
    source;
    constructor(value, path, source) {
        this.value = value;
        this.path = path;
        this.source = source;
    }
    get location() {
        return this.source.locate(this.path);
    }
    /** Name of the place, as in "services.vote.ports[0]". */
    get name() {
        const joined = this.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
        return joined === '' ? 'the file' : joined.replace(/^\./, '');
    }
    get isMap() {
        return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
    }
    get isList() {
        return Array.isArray(this.value);
    }
    /** Refuses what is here: `what` follows the name of the place. */
    fail(what, hint) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${placeOf(this.location)} ${this.name} ${what}`, { location: this.location, hint });
    }
    /** The fields of a map, each under its own reader; `null` counts as absent. Refuses keys that are not in `known`. */
    fields(known) {
        const found = {};
        for (const [key, reader] of this.entries()) {
            if (key.startsWith('x-'))
                continue;
            if (!known.includes(key))
                refuseKey(reader, key, this, known);
            if (reader.value !== null)
                found[key] = reader;
        }
        return found;
    }
    /** The pairs of a map whose keys are names. */
    entries() {
        if (this.value === null || this.value === undefined)
            return [];
        if (!this.isMap)
            this.fail(`is ${kindOf(this.value)}; a map is accepted`);
        return Object.entries(this.value).map(([key, value]) => [
            key,
            new Reader(value, [...this.path, key], this.source),
        ]);
    }
    items() {
        if (this.value === null || this.value === undefined)
            return [];
        if (!Array.isArray(this.value))
            this.fail(`is ${kindOf(this.value)}; a list is accepted`);
        return this.value.map((value, index) => new Reader(value, [...this.path, index], this.source));
    }
    string() {
        if (typeof this.value !== 'string')
            this.fail(`is ${kindOf(this.value)}; a string is accepted`);
        return this.value;
    }
    /** A string, or a number or boolean written without quotes. */
    text() {
        if (!['string', 'number', 'boolean'].includes(typeof this.value))
            this.fail(`is ${kindOf(this.value)}; a string is accepted`);
        return String(this.value);
    }
    boolean() {
        if (this.value === true || this.value === 'true')
            return true;
        if (this.value === false || this.value === 'false')
            return false;
        return this.fail(`is ${kindOf(this.value)}; true or false is accepted`);
    }
    /** A number, or text that is one (as interpolation leaves it). */
    number() {
        const number = typeof this.value === 'string' && this.value.trim() !== '' ? Number(this.value) : this.value;
        if (typeof number !== 'number' || Number.isNaN(number))
            return this.fail(`is ${kindOf(this.value)}; a number is accepted`);
        return number;
    }
    integer(least, most) {
        const number = this.number();
        if (!Number.isInteger(number) || number < least || number > most)
            this.fail(`is ${number}; a whole number from ${least} to ${most} is accepted`);
        return number;
    }
    oneOf(accepted) {
        if (!accepted.includes(this.value))
            this.fail(`is ${kindOf(this.value)}; accepted: ${accepted.join(', ')}`);
        return this.value;
    }
    strings() {
        return this.items().map((item) => item.text());
    }
    /** A string or a list of them. */
    stringOrList() {
        return this.isList ? this.strings() : [this.text()];
    }
    /** `KEY=value` items or a map: both forms that Compose has for labels and the like. */
    dictionary() {
        if (this.isList) {
            return Object.fromEntries(this.items().map((item) => {
                const [key = '', ...rest] = item.text().split('=');
                return [key, rest.join('=')];
            }));
        }
        return Object.fromEntries(this.entries().map(([key, item]) => [key, item.value === null ? '' : item.text()]));
    }
}
/** "compose.yml:12:", as editors and terminals can follow it. */
function placeOf(location) {
    return location.line === undefined ? `${location.file}:` : `${location.file}:${location.line}:`;
}
function refuseKey(reader, key, parent, known) {
    const nearest = known.find((name) => distance(name, key) <= 2);
    const meant = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
    const where = parent.path.length === 0 ? '' : ` in ${parent.name}`;
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${placeOf(reader.location)} unknown key "${key}"${where}${meant}`, {
        location: reader.location,
        hint: `accepted keys: ${[...known].sort().join(', ')}`,
    });
}
function kindOf(value) {
    if (value === null || value === undefined)
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a map' : JSON.stringify(value);
}
/** Number of single letters to change, add or leave out. */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}
//# sourceMappingURL=reader.js.map

/***/ }),

/***/ 7037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
const DURATION_UNITS = {
    us: 0.001,
    ms: 1,
    s: 1_000,
    m: 60_000,
    h: 3_600_000,
};
const BYTE_UNITS = { '': 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };
/** Milliseconds of a Compose duration, as in "1m30s" or "500ms". */
function duration(reader) {
    const text = reader.text();
    if (text === '0')
        return 0;
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(us|ms|s|m|h)/g)];
    if (parts.length === 0 || parts.map((part) => part[0]).join('') !== text)
        reader.fail(`is "${text}"; a duration is accepted, as in 1m30s or 500ms`);
    return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (DURATION_UNITS[unit ?? ''] ?? 0), 0);
}
/** Bytes of a Compose size, as in "50M" (binary, as Docker reads it) or a plain number. */
function bytes(reader) {
    const match = /^(\d+(?:\.\d+)?)\s*(b|[kmgt]i?b?)?$/i.exec(reader.text());
    if (match === null)
        return reader.fail('is not a size; accepted are bytes, or as in 50M or 1gb');
    return Math.round(Number(match[1]) * (BYTE_UNITS[(match[2] ?? '').charAt(0).toLowerCase()] ?? 1));
}
/** Milliseconds as Docker and Compose write a duration. */
function durationText(milliseconds) {
    return milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
}
//# sourceMappingURL=units.js.map

/***/ }),

/***/ 858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ loadManifests),
/* harmony export */   Ye: () => (/* binding */ parseManifests),
/* harmony export */   nW: () => (/* binding */ findKustomization)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95);
/* harmony import */ var _system_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1059);
/* harmony import */ var _compose_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1255);
/* harmony import */ var _object_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(821);






const KUSTOMIZATIONS = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/**
 * The objects of a manifest file, or of every .yaml, .yml and .json file of a folder (not of folders in it), as
 * `kubectl apply -f` takes them; kustomizations are passed over. Throws UserError with file and line for what is no
 * Kubernetes object.
 */
async function loadManifests(path) {
    const objects = [];
    for (const file of await filesOf(path)) {
        for (const document of (0,_system_yaml_js__WEBPACK_IMPORTED_MODULE_3__.loadYaml)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'), file))
            objects.push(...objectsOf(document));
    }
    return objects;
}
/** The objects of rendered YAML; `locate` of the originals when their kind and name are found there. */
function parseManifests(text, name, originals) {
    return (0,_system_yaml_js__WEBPACK_IMPORTED_MODULE_3__.loadYaml)(text, name)
        .flatMap(objectsOf)
        .map((object) => {
        const original = originals.find(({ value }) => value.kind === object.value.kind && object.value.metadata.name.endsWith(value.metadata.name));
        return original === undefined ? object : { value: object.value, locate: original.locate };
    });
}
/** The kustomization file of a folder; throws UserError when there is none. */
async function findKustomization(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    const found = names.find((name) => KUSTOMIZATIONS.includes(name));
    if (found !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, found);
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${folder} has no kustomization`, {
        location: { file: folder },
        hint: `accepted: a folder with ${KUSTOMIZATIONS.join(', ')}`,
    });
}
async function filesOf(path) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory())
            return [path];
        const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).filter((name) => /\.(ya?ml|json)$/.test(name) && !KUSTOMIZATIONS.includes(name));
        if (names.length > 0 || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).some((name) => KUSTOMIZATIONS.includes(name)))
            return names.sort().map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
    }
    catch (error) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`the manifests ${path} cannot be read: ${(0,_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, {
            location: { file: path },
            cause: error,
        });
    }
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} holds no manifests`, {
        location: { file: path },
        hint: 'accepted: .yaml, .yml and .json files',
    });
}
/** The object of a document; the items of a List; nothing for an empty document. */
function objectsOf(document) {
    const { value } = document;
    if (value === null || value === undefined)
        return [];
    if ((0,_object_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u)(value) && value.kind === 'List' && Array.isArray(value.items)) {
        return value.items.map((item, index) => objectOf(item, (path) => document.locate(['items', index, ...path])));
    }
    return [objectOf(value, document.locate)];
}
function objectOf(value, locate) {
    const refuse = (what) => {
        const location = locate([]);
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${(0,_compose_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)(location)} ${what}`, {
            location,
            hint: 'a Kubernetes object has apiVersion, kind and metadata.name',
        });
    };
    if (!(0,_object_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u)(value))
        return refuse('this is no Kubernetes object but something else than a map');
    for (const key of ['apiVersion', 'kind'])
        if (typeof value[key] !== 'string')
            refuse(`this Kubernetes object has no "${key}"`);
    if (!(0,_object_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u)(value.metadata) || typeof value.metadata.name !== 'string')
        refuse(`this ${value.kind} has no "metadata.name"`);
    return { value: value, locate };
}
//# sourceMappingURL=load.js.map

/***/ }),

/***/ 821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** "Deployment/vote" */
function nameOf(object) {
    return `${object.value.kind}/${object.value.metadata.name}`;
}
//# sourceMappingURL=object.js.map

/***/ }),

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
