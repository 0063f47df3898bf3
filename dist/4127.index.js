export const id = 4127;
export const ids = [4127,4005];
export const modules = {

/***/ 6447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ InUse)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95);

/** Something still holds the resource, or its engine is busy with it: worth another try. */
class InUse extends _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InfraError */ .Ri {
}
//# sourceMappingURL=in-use.js.map

/***/ }),

/***/ 4127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ findType),
  p: () => (/* binding */ inventory)
});

// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
// EXTERNAL MODULE: ./compiled/src/environment/in-use.js
var in_use = __webpack_require__(6447);
;// CONCATENATED MODULE: ./compiled/src/environment/docker-engine.js


/** Milliseconds an engine may take to list, and to remove one thing. */
const LIST_TIMEOUT = 20_000;
const REMOVE_TIMEOUT = 120_000;
/** Go templates of the labels, for listings whose rows know `.Label`. */
const LABEL_COLUMNS = {
    environment: '.Label "distsys.env"',
    expires: '.Label "distsys.expires"',
    owner: '.Label "distsys.owner"',
    runUrl: '.Label "distsys.run"',
};
/** The arguments that let a listing show what is meant and nothing else. */
function labelFilter(scope) {
    const value = scope.environment === undefined ? '' : `=${scope.environment}`;
    return ['--filter', `label=distsys.env${value}`];
}
/**
 * One listing of the Docker command line as rows; `columns` are Go templates by name. No docker command, or no swarm
 * that this engine manages: no rows. Throws InfraError when the engine does not answer.
 */
async function dockerRows(context, args, columns) {
    const names = Object.keys(columns);
    const format = `[${names.map((name) => `{{json (${columns[name]})}}`).join(',')}]`;
    const { stdout } = await askDocker(context, [...args, '--format', format]);
    return stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const values = JSON.parse(line);
        return Object.fromEntries(names.map((name, index) => [name, String(values[index] ?? '')]));
    });
}
/** Runs a docker command that only looks. */
async function askDocker(context, args) {
    try {
        return await context.exec('docker', args, { timeout: LIST_TIMEOUT, signal: context.signal });
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        if (error.reason === 'not found' || NO_SWARM.test(error.stderr))
            return NOTHING;
        // A thing that went while its details were asked for: the others are still printed.
        if (error.reason === 'failed' && saysGone(error.stderr))
            return { exitCode: 0, stdout: error.stdout, stderr: '' };
        throw new errors/* InfraError */.Ri(`docker does not answer: ${wordsOf(error)}`, { cause: error });
    }
}
const NOTHING = { exitCode: 0, stdout: '', stderr: '' };
const NO_SWARM = /not a swarm manager|not part of a swarm/i;
// The client says "no such host" or "no such file" too, when it cannot reach an engine: that is no answer.
const UNREACHED = /cannot connect|failed to connect|during connect|\bdial\b|docker endpoint|permission denied while trying to connect/i;
const GONE = /no such (container|network|volume|image|object|service|config|secret|node)|(container|network|volume|image|service|config|secret)\b.* not found|reference does not exist/i;
// "exit status 1" alone is a program that the engine ran, such as iptables while another one has its lock.
const LATER = /in use|being used|already in progress|active endpoints|device or resource busy|out of sequence|dependent child images|is using its referenced image|deadline exceeded|connection reset|\bEOF\b|^exit status \d+$/i;
/** Whether an engine that was reached said that the thing is not there. */
function saysGone(words) {
    return !UNREACHED.test(words) && GONE.test(words);
}
/**
 * Runs a docker command that removes. Already gone, or no swarm any more: success. Throws InUse when a later try may
 * pass, and InfraError in the engine's words when it refuses.
 */
async function removeByDocker(context, args) {
    try {
        await context.exec('docker', args, { timeout: REMOVE_TIMEOUT, signal: context.signal });
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        const words = wordsOf(error);
        if (error.reason === 'failed' && (saysGone(words) || NO_SWARM.test(words)))
            return;
        if (error.reason === 'timeout' || LATER.test(words) || UNREACHED.test(words))
            throw new in_use/* InUse */.L(words, { cause: error });
        throw new errors/* InfraError */.Ri(words, { cause: error });
    }
}
/** What the engine said, without the client's preface and the code that some versions of it print last. */
function wordsOf(error) {
    const said = error.tail().filter((line) => !/^exit status \d+$/.test(line.trim()));
    const line = error.reason === 'failed' ? (said.at(-1) ?? error.message) : error.message;
    return line.replace(/^(Error response from daemon|Error): /i, '').trim();
}
/** A row that has the label columns as a resource. */
function labelled(type, row, what) {
    return { type, environment: row.environment, ...textsOf(row), ...what };
}
function textsOf(row) {
    const { expires, owner, runUrl } = row;
    return { expires: expires || undefined, owner: owner || undefined, runUrl: runUrl || undefined };
}
/** Labels that come as one JSON object, as `inspect` prints them. */
function labelColumnsOf(json) {
    const labels = (JSON.parse(json || '{}') ?? {});
    return {
        environment: labels['distsys.env'] ?? '',
        expires: labels['distsys.expires'] ?? '',
        owner: labels['distsys.owner'] ?? '',
        runUrl: labels['distsys.run'] ?? '',
    };
}
//# sourceMappingURL=docker-engine.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/types/builder.js


/** What the docker-container driver names a builder's container; its state volume has `_state` behind that. */
const CONTAINER = /^buildx_buildkit_((dsa-[0-9a-f]{6})(?:-.*)?)\d+$/;
/** Builders of buildx, named after their environment, with BuildKit's container and its cache. */
const builder = {
    name: 'buildx:builder',
    engine: 'docker',
    after: [],
    async list(context, scope) {
        const found = (await buildkits(context)).flatMap(({ name: container }) => {
            const [, name, environment] = CONTAINER.exec(container) ?? [];
            if (name === undefined || environment === undefined)
                return [];
            return environment === (scope.environment ?? environment) ? [{ name, environment }] : [];
        });
        return found.map(({ name, environment }) => ({ type: builder.name, id: name, name, environment }));
    },
    async remove(context, { name }) {
        await forget(context, name);
        // buildx may be gone, or its own record of the builder with the home folder of the run.
        const left = (await buildkits(context)).filter((row) => CONTAINER.exec(row.name)?.[1] === name);
        await Promise.all(left.map(async ({ id, name: container }) => {
            await removeByDocker(context, ['rm', '--force', '--volumes', id]);
            await removeByDocker(context, ['volume', 'rm', `${container}_state`]);
        }));
    },
    byHand: ({ name }) => `docker buildx rm --force ${name}`,
};
function buildkits(context) {
    const filter = ['--filter', 'name=buildx_buildkit_dsa-'];
    return dockerRows(context, ['ps', '--all', '--no-trunc', ...filter], { id: '.ID', name: '.Names' });
}
async function forget(context, name) {
    try {
        const options = { timeout: 60_000, signal: context.signal };
        await context.exec('docker', ['buildx', 'rm', '--force', name], options);
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        context.log.debug(error.message);
    }
}
//# sourceMappingURL=builder.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/types/config-and-secret.js

/** Swarm configs; the engine refuses while a service uses one. */
const config = swarmObject('config');
/** Swarm secrets: only their names are ever seen here. */
const secret = swarmObject('secret');
function swarmObject(kind) {
    const name = `docker:${kind}`;
    return {
        name,
        engine: 'docker',
        after: ['docker:service', 'docker:stack'],
        async list(context, scope) {
            const columns = { ...LABEL_COLUMNS, id: '.ID', name: '.Name' };
            const rows = await dockerRows(context, [kind, 'ls', ...labelFilter(scope)], columns);
            return rows.map((row) => labelled(name, row, { id: row.id, name: row.name }));
        },
        remove: (context, { id }) => removeByDocker(context, [kind, 'rm', id]),
        byHand: (resource) => `docker ${kind} rm ${resource.name}`,
    };
}
//# sourceMappingURL=config-and-secret.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/types/container.js

const COLUMNS = {
    ...LABEL_COLUMNS,
    id: '.ID',
    name: '.Names',
    image: '.Image',
    networks: '.Networks',
    mounts: '.Mounts',
    service: '.Label "com.docker.swarm.service.name"',
    stack: '.Label "com.docker.stack.namespace"',
    kindCluster: '.Label "io.x-k8s.kind.cluster"',
};
/** Containers of the engine, with their anonymous volumes: those of a node that is a container hold gigabytes. */
const container = {
    name: 'docker:container',
    engine: 'docker',
    after: ['docker:service', 'docker:stack', 'kind:cluster', 'buildx:builder'],
    waitsFor: ({ details }, other) => details === undefined || creatorsOf(details).includes(`${other.type} ${other.name}`),
    async list(context, scope) {
        const rows = await dockerRows(context, ['ps', '--all', '--no-trunc', ...labelFilter(scope)], COLUMNS);
        return rows.map((row) => {
            const { id, name, image, networks, mounts, service, stack, kindCluster } = row;
            const details = { image, networks, mounts, service, stack, kindCluster };
            return labelled(container.name, row, { id, name, details });
        });
    },
    remove: (context, { id }) => removeByDocker(context, ['rm', '--force', '--volumes', id]),
    byHand: ({ name }) => `docker rm --force --volumes ${name}`,
};
/** What would make the container again, or removes it itself. */
function creatorsOf(details) {
    const { service, stack, kindCluster } = details;
    return [`docker:service ${service}`, `docker:stack ${stack}`, `kind:cluster ${kindCluster}`];
}
//# sourceMappingURL=container.js.map
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./compiled/src/environment/types/file.js



/** Files and folders outside the environment's own folder, by absolute path; only the ledger knows them. */
const file = {
    name: 'file',
    engine: 'host',
    after: ['process', 'docker:container', 'docker:service', 'kind:cluster'],
    async list(_context, scope) {
        const known = scope.known ?? [];
        const there = await Promise.all(known.map(({ id }) => (0,promises_.access)(id).then(() => true, isThere)));
        return known.filter((_, index) => there[index]);
    },
    async remove(context, { id }) {
        const { state, cache } = context.paths;
        const held = [state, cache].some((path) => `${(0,external_node_path_.resolve)(path)}${external_node_path_.sep}`.startsWith(`${(0,external_node_path_.resolve)(id)}${external_node_path_.sep}`));
        if (!(0,external_node_path_.isAbsolute)(id) || (0,external_node_path_.dirname)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(id))) === (0,external_node_path_.dirname)((0,external_node_path_.resolve)(id)) || held) {
            throw new errors/* UserError */.yo(`${id} is too near the root, or holds other environments: not deleted`);
        }
        await (0,promises_.rm)(id, { recursive: true, force: true });
    },
    byHand: ({ id }) => `rm -rf '${id}'`,
};
function isThere(error) {
    return error.code !== 'ENOENT' && error.code !== 'ENOTDIR';
}
//# sourceMappingURL=file.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/types/image.js

/** A tag, or a component of a repository's path, that begins with an environment's id. */
const OF_ENVIRONMENT = /[:/](dsa-[0-9a-f]{6})(?=[-:/]|$)/;
/**
 * Images that carry the label, or a tag made for the environment. Removing takes one tag away: an image that has others
 * keeps them. Base images carry neither.
 */
const image_image = {
    name: 'docker:image',
    engine: 'docker',
    after: ['docker:container', 'docker:service', 'docker:stack'],
    waitsFor: (resource, other) => other.type !== 'docker:container' || other.details === undefined || other.details.image === resource.name,
    async list(context, scope) {
        const [byTag, byLabel] = await Promise.all([
            taggedImages(context, scope),
            labelledImages(context, scope),
        ]);
        const names = new Set(byLabel.map((resource) => resource.name));
        return [...byLabel, ...byTag.filter((resource) => !names.has(resource.name))];
    },
    remove: (context, { id }) => removeByDocker(context, ['image', 'rm', id]),
    byHand: ({ id }) => `docker image rm ${id}`,
};
async function taggedImages(context, scope) {
    const rows = await dockerRows(context, ['image', 'ls'], { repository: '.Repository', tag: '.Tag' });
    return rows.flatMap(({ repository, tag }) => {
        const name = `${repository}:${tag}`;
        const environment = OF_ENVIRONMENT.exec(`/${name}`)?.[1];
        const meant = environment !== undefined && environment === (scope.environment ?? environment);
        return meant && tag !== '<none>' ? [{ type: image_image.name, id: name, name, environment }] : [];
    });
}
async function labelledImages(context, scope) {
    const { stdout } = await askDocker(context, [
        'image',
        'ls',
        '--quiet',
        '--no-trunc',
        ...labelFilter(scope),
    ]);
    const ids = [...new Set(stdout.split('\n').filter((line) => line !== ''))];
    if (ids.length === 0)
        return [];
    const columns = { id: '.Id', tags: 'json .RepoTags', labels: 'json .Config.Labels' };
    const rows = await dockerRows(context, ['image', 'inspect', ...ids], columns);
    return rows.flatMap((row) => {
        const tags = (JSON.parse(row.tags) ?? []);
        const names = tags.length === 0 ? [row.id] : tags;
        return names.map((name) => labelled(image_image.name, labelColumnsOf(row.labels), { id: name, name }));
    });
}
//# sourceMappingURL=image.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/types/kind-cluster.js

const LABEL = 'io.x-k8s.kind.cluster';
/**
 * Clusters that kind made, named after their environment. kind labels its node containers itself and keeps no other
 * record of a cluster than them (its `delete cluster` runs `docker rm -f -v` on what it finds by that label), so neither
 * the kind tool nor a kubeconfig is needed to remove one.
 */
const kindCluster = {
    name: 'kind:cluster',
    engine: 'docker',
    after: [],
    // The engine goes on filling a node's volume from its image, gigabytes, when the client that asked is dead, and only then
    // shows the container.
    settles: 20_000,
    async list(context, scope) {
        const names = new Set((await nodes(context, LABEL)).map((node) => node.cluster));
        return [...names].flatMap((name) => resourceOf(name, scope.environment));
    },
    async remove(context, { name }) {
        const found = await nodes(context, `${LABEL}=${name}`);
        const ids = found.filter((node) => node.cluster === name).map((node) => node.id);
        await Promise.all(ids.map((id) => removeByDocker(context, ['rm', '--force', '--volumes', id])));
    },
    byHand: ({ name }) => `kind delete cluster --name ${name}`,
};
function resourceOf(name, wanted) {
    const environment = /^(dsa-[0-9a-f]{6})(?:-|$)/.exec(name)?.[1];
    if (environment === undefined || environment !== (wanted ?? environment))
        return [];
    return [{ type: kindCluster.name, id: name, name, environment }];
}
async function nodes(context, label) {
    const columns = { id: '.ID', cluster: `.Label "${LABEL}"` };
    return dockerRows(context, ['ps', '--all', '--no-trunc', '--filter', `label=${label}`], columns);
}
//# sourceMappingURL=kind-cluster.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/kubernetes-api.js




/** Milliseconds an API server may take to answer. */
const TIMEOUT = 30_000;
/** The clusters in which `known` objects are, without those that are ours: what is in them goes with them. */
function clustersOf(known) {
    const clusters = new Map();
    for (const resource of known) {
        if (goesWithCluster(resource))
            continue;
        const key = JSON.stringify([resource.details?.kubeconfig, resource.details?.context]);
        clusters.set(key, [...(clusters.get(key) ?? []), resource]);
    }
    return [...clusters.values()].map((resources) => ({ address: resources[0]?.details ?? {}, resources }));
}
/** kind names a context after its cluster, and ours begin with the environment's id. */
function goesWithCluster({ environment, details }) {
    return details?.context?.startsWith(`kind-${environment}`) === true;
}
/** Runs kubectl, ours if it is there. Throws what `asInfraError` makes of a failure. */
async function kubectl(context, address, args, options = {}) {
    const own = (0,external_node_path_.join)(context.paths.cache, 'bin', 'kubectl');
    const program = await (0,promises_.access)(own).then(() => own, () => 'kubectl');
    const where = [
        ...(address.kubeconfig === undefined ? [] : ['--kubeconfig', address.kubeconfig]),
        ...(address.context === undefined ? [] : ['--context', address.context]),
    ];
    try {
        const { stdout } = await context.exec(program, [...where, '--request-timeout=20s', ...args], {
            timeout: TIMEOUT,
            signal: context.signal,
            ...options,
        });
        return stdout;
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        throw asInfraError(error);
    }
}
function asInfraError(error) {
    const words = error.reason === 'failed' ? (error.tail(1)[0] ?? error.message) : error.message;
    const later = error.reason === 'timeout' || /conflict|timed? ?out|too many requests|connection re|EOF/i.test(words);
    return later ? new in_use/* InUse */.L(words, { cause: error }) : new errors/* InfraError */.Ri(words, { cause: error });
}
/** The objects of `kubectl get … -o json`; none when it prints nothing. */
async function getObjects(context, address, args) {
    const text = await kubectl(context, address, ['get', ...args, '--ignore-not-found', '-o', 'json']);
    if (text.trim() === '')
        return [];
    const answer = JSON.parse(text);
    return answer.items ?? [answer];
}
/** The label search for what is meant. */
function selector(environment) {
    return ['--selector', environment === undefined ? 'distsys.env' : `distsys.env=${environment}`];
}
//# sourceMappingURL=kubernetes-api.js.map
// EXTERNAL MODULE: ./compiled/src/system/wait.js
var wait = __webpack_require__(4005);
;// CONCATENATED MODULE: ./compiled/src/environment/types/namespace.js



/** Milliseconds for everything in a namespace to go. */
const DEADLINE = 120_000;
/**
 * Namespaces in a cluster that is not ours, with all that is in them. The ledger's details `kubeconfig` and `context` say
 * which cluster; in those clusters they are found by label too. In a kind cluster of ours they go with it.
 */
const namespace = {
    name: 'kubernetes:namespace',
    engine: 'kubernetes',
    after: [],
    async list(context, scope) {
        const clusters = clustersOf(scope.known ?? []);
        const found = await Promise.all(clusters.map(async ({ address, resources }) => {
            const objects = await getObjects(context, address, ['namespaces', ...selector(scope.environment)]);
            return objects.map((object) => namespace_resourceOf(object, resources[0]?.details));
        }));
        return found.flat();
    },
    async remove(context, resource) {
        if (goesWithCluster(resource))
            return;
        const address = resource.details ?? {};
        const { name } = resource;
        await kubectl(context, address, ['delete', 'namespace', name, '--ignore-not-found', '--wait=false']);
        await untilGone(context, resource);
    },
    byHand: ({ name, details }) => `kubectl ${whereOf(details)}delete namespace ${name}`,
};
/** The options of kubectl that reach the cluster, for a command that a person types. */
function whereOf(details = {}) {
    const { kubeconfig, context } = details;
    return `${kubeconfig === undefined ? '' : `--kubeconfig ${kubeconfig} `}${context === undefined ? '' : `--context ${context} `}`;
}
function namespace_resourceOf(object, details) {
    const { name, labels, annotations } = object.metadata;
    return {
        type: namespace.name,
        id: name,
        name,
        environment: labels?.['distsys.env'] ?? '',
        expires: annotations?.['distsys.expires'],
        owner: annotations?.['distsys.owner'],
        runUrl: annotations?.['distsys.run'],
        details,
    };
}
async function untilGone(context, { name, details }) {
    let last;
    const options = { reason: `namespace ${name} to go`, deadline: DEADLINE, signal: context.signal };
    try {
        await (0,wait/* waitFor */.f)(context.clock, options, async () => {
            [last] = await getObjects(context, details ?? {}, ['namespace', name]);
            return last === undefined ? { done: true, value: undefined } : { done: false, seen: blockers(last) };
        });
    }
    catch (error) {
        if (last === undefined)
            throw error;
        throw new errors/* InfraError */.Ri(`namespace ${name} is stuck in Terminating: ${blockers(last)}`, {
            hint: 'the controller that owns the finalizer must run; or remove the finalizer from the objects named',
            cause: error,
        });
    }
}
/** The API server names what it waits for in the conditions NamespaceContentRemaining and NamespaceFinalizersRemaining. */
function blockers(object) {
    const conditions = (object.status?.conditions ?? []).filter((condition) => condition.status === 'True');
    const messages = conditions.map((condition) => condition.message ?? condition.type);
    const finalizers = object.metadata.finalizers ?? [];
    if (finalizers.length > 0)
        messages.push(`finalizers ${finalizers.join(', ')}`);
    return messages.length === 0 ? 'Terminating' : messages.join('; ');
}
//# sourceMappingURL=namespace.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/types/kubernetes-resource.js


/**
 * Single objects in a cluster that is not ours, named `kind/name` or `namespace/kind/name`. The ledger's details
 * `kubeconfig` and `context` say which cluster; the kinds that the ledger names are searched by label in it.
 */
const kubernetesResource = {
    name: 'kubernetes:resource',
    engine: 'kubernetes',
    after: [],
    async list(context, scope) {
        const found = await Promise.all(clustersOf(scope.known ?? []).map(async ({ address, resources }) => {
            const kinds = [...new Set(resources.map(({ name }) => partsOf(name).kind))].join(',');
            const args = [kinds, '--all-namespaces', ...selector(scope.environment)];
            const objects = await getObjects(context, address, args);
            return objects.map((object) => kubernetes_resource_resourceOf(object, resources[0]?.details));
        }));
        return found.flat();
    },
    async remove(context, resource) {
        if (goesWithCluster(resource))
            return;
        const { kind, name, namespace } = partsOf(resource.name);
        const inside = namespace === undefined ? [] : ['--namespace', namespace];
        const waiting = ['--ignore-not-found', '--wait=true', '--timeout=60s'];
        await kubectl(context, resource.details ?? {}, ['delete', kind, name, ...inside, ...waiting], {
            timeout: 70_000,
        });
    },
    byHand(resource) {
        const { kind, name, namespace } = partsOf(resource.name);
        const inside = namespace === undefined ? '' : ` --namespace ${namespace}`;
        return `kubectl ${whereOf(resource.details)}delete ${kind} ${name}${inside}`;
    },
};
function partsOf(text) {
    const parts = text.split('/');
    const [name = '', kind = '', namespace] = parts.reverse();
    return { kind, name, namespace };
}
function kubernetes_resource_resourceOf(object, details) {
    const { name, namespace, labels } = object.metadata;
    const path = [...(namespace === undefined ? [] : [namespace]), object.kind.toLowerCase(), name].join('/');
    const environment = labels?.['distsys.env'] ?? '';
    return { type: kubernetesResource.name, id: path, name: path, environment, details };
}
//# sourceMappingURL=kubernetes-resource.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/types/network.js



const network_COLUMNS = { ...LABEL_COLUMNS, id: '.ID', name: '.Name', driver: '.Driver' };
/**
 * Networks. One that others may use too (kind's, or the ledger's detail `shared: 'true'`) goes only when the ledger says
 * that we made it and nobody is on it; its label is not searched for.
 */
const network = {
    name: 'docker:network',
    engine: 'docker',
    after: ['docker:container', 'docker:service', 'docker:stack', 'kind:cluster'],
    waitsFor(resource, other) {
        // A cluster's nodes are on the network of its own name, or on kind's.
        if (other.type === 'kind:cluster')
            return ['kind', other.name].includes(resource.name);
        const networks = other.details?.networks;
        if (other.type === 'docker:container' && networks !== undefined) {
            return networks.split(',').includes(resource.name);
        }
        return resource.details?.driver === undefined || resource.details.driver === 'overlay';
    },
    async list(context, scope) {
        const rows = await dockerRows(context, ['network', 'ls', '--no-trunc', ...labelFilter(scope)], network_COLUMNS);
        return rows
            .map((row) => labelled(network.name, row, { id: row.id, name: row.name, details: { driver: row.driver } }))
            .filter((resource) => !isShared(resource));
    },
    async remove(context, resource) {
        try {
            await removeByDocker(context, ['network', 'rm', resource.id]);
            if (resource.details?.driver === 'overlay')
                await lettingGo(context, resource);
        }
        catch (error) {
            if (!(error instanceof in_use/* InUse */.L && isShared(resource)))
                throw error;
            context.log.info(`network ${resource.name} stays: others use it`);
        }
    },
    byHand: ({ name }) => `docker network rm ${name}`,
};
/** A swarm forgets a network at once, but each of its nodes lets go of it a moment later, and lists it until then. */
async function lettingGo(context, { id, name }) {
    const { clock, signal } = context;
    const options = { reason: `the nodes to let go of network ${name}`, deadline: 20_000, signal };
    await (0,wait/* waitFor */.f)(clock, options, async () => {
        const { stdout } = await askDocker(context, ['network', 'ls', '--quiet', '--no-trunc']);
        return stdout.split('\n').includes(id) ? { done: false, seen: id } : { done: true, value: undefined };
    });
}
function isShared(resource) {
    return resource.name === 'kind' || resource.details?.shared === 'true';
}
//# sourceMappingURL=network.js.map
// EXTERNAL MODULE: ./compiled/src/environment/processes.js
var processes = __webpack_require__(6125);
;// CONCATENATED MODULE: ./compiled/src/environment/types/process.js



/** Programs that go on creating things after whoever started them was killed. */
const TOOLS = ['docker', 'docker-buildx', 'buildx', 'kind', 'kubectl'];
/**
 * Processes of this machine: those that the ledger knows (a port-forward), and tools that a killed run left at work on
 * the environment: they have its id in their arguments and would create what has just been removed.
 */
const daemon = {
    name: 'process',
    engine: 'host',
    after: [],
    async list(context, scope) {
        const known = await Promise.all((scope.known ?? []).map(async (resource) => {
            const identity = identityOf(resource.id);
            return identity !== undefined && (await (0,processes/* isAlive */._n)(context, identity)) ? [resource] : [];
        }));
        const found = scope.environment === undefined ? [] : await leftTools(context, scope.environment);
        const ids = new Set(known.flat().map((resource) => resource.id));
        return [...known.flat(), ...found.filter((resource) => !ids.has(resource.id))];
    },
    async remove(context, { id, name }) {
        const identity = identityOf(id);
        if (identity === undefined || !(await (0,processes/* isAlive */._n)(context, identity)))
            return;
        signal(identity, 'SIGTERM', name);
        if (await ends(context, identity, 2_000))
            return;
        signal(identity, 'SIGKILL', name);
        if (!(await ends(context, identity, 5_000)))
            throw new errors/* InfraError */.Ri(`process ${identity.pid} does not end`);
    },
    byHand: ({ id }) => `kill ${id.split('@')[0]}`,
};
/** What `make` of a `process` returns: an id that is never another process's. Throws when there is no such process. */
async function processId(context, pid) {
    const start = await processStart(context, pid);
    if (start === undefined)
        throw new InfraError(`process ${pid} ended as soon as it was started`);
    return `${pid}@${start}`;
}
function identityOf(id) {
    const [, pid, start] = /^(\d+)@(.+)$/.exec(id) ?? [];
    return pid === undefined || start === undefined ? undefined : { pid: Number(pid), start };
}
async function leftTools(context, environment) {
    const found = await (0,processes/* processesNaming */.g)(environment, TOOLS);
    const identified = await Promise.all(found.map(async ({ pid, program }) => {
        const start = await (0,processes/* processStart */.gy)(context, pid);
        const resource = { type: daemon.name, id: `${pid}@${start}`, name: `${program} (${pid})`, environment };
        return start === undefined ? [] : [resource];
    }));
    return identified.flat();
}
function signal({ pid }, name, what) {
    try {
        process.kill(pid, name);
    }
    catch (error) {
        if (error.code === 'ESRCH')
            return;
        throw new errors/* InfraError */.Ri(`${what} cannot be ended: ${error.message}`, { cause: error });
    }
}
async function ends(context, identity, deadline) {
    const options = {
        reason: `process ${identity.pid} to end`,
        deadline,
        interval: 20,
        signal: context.signal,
    };
    return (0,wait/* waitFor */.f)(context.clock, options, async () => (await (0,processes/* isAlive */._n)(context, identity)) ? { done: false, seen: 'running' } : { done: true, value: true }).catch((error) => {
        if (error instanceof errors/* InfraError */.Ri)
            return false;
        throw error;
    });
}
//# sourceMappingURL=process.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/types/service.js


/** Services of the engine's swarm, with the containers of their tasks. */
const service = {
    name: 'docker:service',
    engine: 'docker',
    after: [],
    list: (context, scope) => listServices(context, scope),
    async remove(context, { id, name }) {
        await removeByDocker(context, ['service', 'rm', id]);
        await removeTasks(context, `com.docker.swarm.service.name=${name}`);
    },
    byHand: ({ name }) => `docker service rm ${name}`,
};
async function listServices(context, scope) {
    const { stdout } = await askDocker(context, ['service', 'ls', '--quiet', ...labelFilter(scope)]);
    const ids = stdout.split('\n').filter((line) => line !== '');
    if (ids.length === 0)
        return [];
    const columns = { id: '.ID', name: '.Spec.Name', labels: 'json .Spec.Labels' };
    const rows = await dockerRows(context, ['service', 'inspect', ...ids], columns);
    return rows.map((row) => labelled(service.name, labelColumnsOf(row.labels), row));
}
/**
 * Waits until this engine has no container of the tasks left. They are removed rather than waited for: the service is
 * gone, so nothing starts them again, and a program that ignores SIGTERM would take its whole grace period.
 */
async function removeTasks(context, label) {
    const options = { reason: 'the tasks to go', deadline: 30_000, interval: 50, signal: context.signal };
    await (0,wait/* waitFor */.f)(context.clock, options, async () => {
        const { stdout } = await askDocker(context, ['ps', '--all', '--quiet', '--filter', `label=${label}`]);
        const ids = stdout.split('\n').filter((line) => line !== '');
        if (ids.length === 0)
            return { done: true, value: undefined };
        await context.exec('docker', ['rm', '--force', '--volumes', ...ids], {
            accept: 'any',
            signal: context.signal,
        });
        return { done: false, seen: `${ids.length} containers` };
    });
}
//# sourceMappingURL=service.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/types/stack.js


const NAMESPACE = 'com.docker.stack.namespace';
/**
 * What `docker stack deploy` made. Its services, networks, configs and secrets carry our labels and are each listed and
 * removed as what they are, in their own order; this type removes what belongs to the stack without our label.
 */
const stack = {
    name: 'docker:stack',
    engine: 'docker',
    after: [],
    list: async () => [],
    async remove(context, { name, details }) {
        // The stack of a swarm whose nodes are containers of ours lives in them, and goes with them.
        if (details?.managerContainer !== undefined)
            return;
        const [services, others] = await Promise.all([
            unlabelledServices(context, name),
            Promise.all(['network', 'config', 'secret'].map((kind) => unlabelled(context, kind, name))),
        ]);
        if (services.length > 0) {
            // One by one: what the engine says of several at once would hide a refusal behind one that is gone.
            await Promise.all(services.map((id) => removeByDocker(context, ['service', 'rm', id])));
            await removeTasks(context, `${NAMESPACE}=${name}`);
        }
        await Promise.all(others.flat().map(({ kind, id }) => removeByDocker(context, [kind, 'rm', id])));
    },
    byHand: ({ name }) => `docker stack rm ${name}`,
};
async function unlabelled(context, kind, name) {
    const columns = { id: '.ID', environment: '.Label "distsys.env"' };
    const rows = await dockerRows(context, [kind, 'ls', '--filter', `label=${NAMESPACE}=${name}`], columns);
    return rows.filter((row) => row.environment === '').map(({ id }) => ({ kind, id }));
}
async function unlabelledServices(context, name) {
    const filter = ['--filter', `label=${NAMESPACE}=${name}`];
    const { stdout } = await askDocker(context, ['service', 'ls', '--quiet', ...filter]);
    const ids = stdout.split('\n').filter((line) => line !== '');
    if (ids.length === 0)
        return [];
    const columns = { id: '.ID', environment: 'index .Spec.Labels "distsys.env"' };
    const rows = await dockerRows(context, ['service', 'inspect', ...ids], columns);
    return rows.filter((row) => row.environment === '').map((row) => row.id);
}
//# sourceMappingURL=stack.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/types/swarm.js

const LABELS = ['distsys.env', 'distsys.owner', 'distsys.expires', 'distsys.run'];
/** Milliseconds between an intent and the swarm that came of it, at most. */
const LONGEST_INIT = 120_000;
/**
 * The engine's swarm, if we started it: a swarm has no labels, so its node carries them. It is left only when nothing of
 * others runs on it; a service of another environment makes it that one's swarm, an unlabelled one makes it nobody's.
 */
const swarm = {
    name: 'docker:swarm',
    engine: 'docker',
    after: ['docker:service', 'docker:stack', 'docker:config', 'docker:secret', 'docker:network'],
    waitsFor: (_, other) => other.type !== 'docker:network' || other.details?.driver !== 'bridge',
    async list(context, scope) {
        const self = await thisNode(context);
        if (self === undefined)
            return [];
        const row = labelColumnsOf(self.labels);
        const meant = row.environment !== '' && row.environment === (scope.environment ?? row.environment);
        return meant ? [labelled(swarm.name, row, { id: self.id, name: row.environment })] : [];
    },
    async remove(context, resource) {
        const self = await thisNode(context);
        if (self === undefined || !(await isOurs(context, resource, self.labels)))
            return;
        const users = await otherUsers(context, resource.environment);
        if (users.length === 0)
            return removeByDocker(context, ['swarm', 'leave', '--force']);
        await handOver(context, self, users);
    },
    byHand: () => 'docker swarm leave --force',
};
async function thisNode(context) {
    const columns = { id: '.ID', labels: 'json .Spec.Labels' };
    const rows = await dockerRows(context, ['node', 'inspect', 'self'], columns);
    return rows[0];
}
/** By its label; without one (a kill came between start and label) by the time at which it was started. */
async function isOurs(context, resource, labels) {
    const { environment } = labelColumnsOf(labels);
    if (environment !== '' || resource.intended === undefined)
        return environment === resource.environment;
    const { stdout } = await askDocker(context, ['info', '--format', '{{json .Swarm.Cluster}}']);
    const { CreatedAt } = (JSON.parse(stdout || 'null') ?? {});
    const after = Date.parse(CreatedAt ?? '') - resource.intended;
    return after >= 0 && after <= LONGEST_INIT;
}
async function otherUsers(context, environment) {
    const { stdout } = await askDocker(context, ['service', 'ls', '--quiet']);
    const ids = stdout.split('\n').filter((line) => line !== '');
    if (ids.length === 0)
        return [];
    const rows = await dockerRows(context, ['service', 'inspect', ...ids], { labels: 'json .Spec.Labels' });
    return rows
        .map(({ labels }) => ({ environment: labelColumnsOf(labels).environment, labels }))
        .filter((user) => user.environment !== environment);
}
/** To an environment that uses it, whose teardown then leaves it; if there is none, to whoever runs services on it. */
async function handOver(context, node, users) {
    const heir = users.find((user) => user.environment !== '');
    context.log.info(`the swarm stays: ${users.length} services of ${heir?.environment ?? 'others'} run on it`);
    const set = JSON.parse(node.labels || '{}');
    const heirs = JSON.parse(heir?.labels ?? '{}');
    const changes = LABELS.flatMap((label) => {
        if (heirs[label] !== undefined)
            return ['--label-add', `${label}=${heirs[label]}`];
        return set[label] === undefined ? [] : ['--label-rm', label];
    });
    await removeByDocker(context, ['node', 'update', ...changes, node.id]);
}
//# sourceMappingURL=swarm.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/types/volume.js

/** Named volumes; anonymous ones go with their container. */
const volume = {
    name: 'docker:volume',
    engine: 'docker',
    after: ['docker:container', 'docker:service', 'docker:stack', 'buildx:builder'],
    waitsFor(resource, other) {
        const mounts = other.details?.mounts;
        return (other.type !== 'docker:container' || mounts === undefined || mounts.split(',').includes(resource.name));
    },
    async list(context, scope) {
        const columns = { ...LABEL_COLUMNS, name: '.Name' };
        const rows = await dockerRows(context, ['volume', 'ls', ...labelFilter(scope)], columns);
        return rows.map((row) => labelled(volume.name, row, { id: row.name, name: row.name }));
    },
    remove: (context, { id }) => removeByDocker(context, ['volume', 'rm', id]),
    byHand: ({ name }) => `docker volume rm ${name}`,
};
//# sourceMappingURL=volume.js.map
;// CONCATENATED MODULE: ./compiled/src/environment/inventory.js














/** Everything that can outlive a run: what teardown, verify and the list of environments go through. */
const inventory = [
    daemon,
    service,
    stack,
    container,
    kindCluster,
    builder,
    config,
    secret,
    network,
    volume,
    image_image,
    swarm,
    namespace,
    kubernetesResource,
    file,
];
function findType(name) {
    return inventory.find((type) => type.name === name);
}
//# sourceMappingURL=inventory.js.map

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
