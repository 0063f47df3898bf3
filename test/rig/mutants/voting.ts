import type { BrokenStack } from './broken-stack.js';
import type { Mutation } from './mutation.js';

/** A row of a visitor who never was. */
const INTRUDER = 'mutant';

/** Someone else writes into the table. */
const intrude = (stack: BrokenStack) => stack.sql(`INSERT INTO votes VALUES ('${INTRUDER}', 'a')`);
const expel = async (stack: BrokenStack) => {
  await stack.sql(`DELETE FROM votes WHERE id = '${INTRUDER}'`);
  await stack.told();
};

/** One vote that was counted is gone; back again. */
const LOSE =
  'CREATE TABLE lost AS SELECT * FROM votes ORDER BY id LIMIT 1; DELETE FROM votes USING lost WHERE votes.id = lost.id';
const lose = (stack: BrokenStack) => stack.sql(LOSE);
const find = (stack: BrokenStack) => stack.sql('INSERT INTO votes SELECT * FROM lost; DROP TABLE lost');

/** What is as true of the other orchestrator: what the checks ask of it, and how, is not the same. */
const both: Mutation['targets'] = ['swarm', 'kind'];
const DATA = '/var/lib/postgresql/data';
const SOCKET = '/var/run/docker.sock';

/** What is queued while there is no worker. */
const QUEUED = 3;

/** What is wrong with a stack, what notices it, and how it comes right again. */
export const votingMutations: Mutation[] = [
  // What is deployed
  {
    title: 'vote runs once',
    targets: both,
    at: 'vote-replicas',
    kills: { 'vote-replicas': /^1 running tasks of vote$/ },
    break: (stack) => stack.scale('vote', 1),
    mend: (stack) => stack.scale('vote', 2),
  },
  {
    title: 'another image was pushed under the same tag',
    targets: ['swarm'],
    at: 'images-pushed',
    kills: { 'images-pushed': /^digest of voting\/vote:\S+ sha256:/ },
    break: (stack) => tagAnother(stack, 'result'),
    mend: (stack) => tagAnother(stack, 'vote'),
  },
  {
    title: 'the stack has a network more',
    targets: ['swarm'],
    at: 'networks',
    kills: { networks: /^4 networks of voting_stack$/ },
    break: (stack) => {
      const label = `com.docker.stack.namespace=${stack.name}`;
      return stack.docker(
        'network',
        'create',
        '--driver',
        'overlay',
        '--label',
        label,
        `${stack.name}_shortcut`,
      );
    },
    mend: (stack) => stack.docker('network', 'rm', `${stack.name}_shortcut`),
  },
  {
    title: 'the image of redis cannot be had',
    targets: ['kind'],
    at: 'endpoints',
    kills: { deployments: /redis/, endpoints: /redis: 0 endpoints/ },
    within: 20_000,
    break: async (stack) => {
      await stack.updateInVain('redis', 'nowhere.invalid/redis:none');
      await stack.kubectl(['wait', '--for=condition=Available=false', '--timeout=60s', 'deployment/redis']);
    },
    mend: (stack) => stack.rollback('redis'),
  },

  // The pages
  {
    title: 'port 8080 is not published',
    targets: ['swarm'],
    at: 'vote-port',
    kills: { 'vote-port': /:8080 refused$/, 'vote-page-each-node': /connection refused/ },
    break: async (stack) => {
      const beside = await ingress(stack);
      if (beside === undefined) await stack.update('vote', '--publish-rm', '80');
      else await stack.update(beside, '--publish-rm', 'target=8080,mode=host');
    },
    // Whoever published it had its last update above.
    mend: async (stack) => stack.rollback((await ingress(stack)) ?? 'vote'),
  },
  {
    title: 'the visualizer may not ask the engine',
    targets: ['swarm'],
    at: 'visualizer-seen',
    kills: { visualizer: /^status 502$/, 'visualizer-seen': /node/ },
    break: (stack) => stack.update('visualizer', '--mount-rm', SOCKET),
    mend: (stack) => stack.rollback('visualizer'),
  },
  {
    title: 'the result page is that of another poll',
    targets: ['swarm'],
    at: 'result-seen',
    kills: {
      'result-page': /^status 200, body|^body/,
      welcome: /Hello!/,
      'result-seen': /^#result "\d+ ballots"$/,
    },
    break: (stack) => stack.runImage('result', stack.mutant('result')),
    mend: (stack) => stack.rollback('result'),
  },

  // The flow
  {
    title: 'the database is away',
    targets: both,
    at: 'tally',
    kills: {
      services: /^db 0\/0 running/,
      tally: /^no event scores/,
      connected: /^closed from worker to db:5432$/,
    },
    timeout: 5_000,
    break: (stack) => stack.scale('db', 0),
    mend: (stack) => stack.scale('db', 1),
  },
  {
    title: 'no worker takes votes out of the queue',
    targets: both,
    since: 'cast',
    at: 'counted',
    kills: { counted: /^scores \{"a":0,"b":0\}$/ },
    break: (stack) => stack.scale('worker', 0),
    mend: (stack) => stack.scale('worker', 1),
  },
  {
    title: 'a second vote is another row',
    targets: ['swarm'],
    at: 'counted-once',
    kills: { 'counted-once': /^scores \{"a":1,"b":1\}$/ },
    break: intrude,
    mend: expel,
  },
  {
    title: 'one of the votes is lost',
    targets: ['swarm'],
    at: 'sum',
    kills: { sum: /^scores \{"a":\d,"b":\d\}$/ },
    break: lose,
    mend: find,
  },
  {
    title: 'the id of a visitor is no key',
    targets: ['swarm'],
    at: 'rows',
    kills: { rows: /^rows \[\["a",6,5\],\["b",4,4\]\]$/ },
    break: (stack) =>
      stack.sql(
        "ALTER TABLE votes DROP CONSTRAINT votes_id_key; INSERT INTO votes SELECT * FROM votes WHERE vote = 'a' LIMIT 1",
      ),
    mend: (stack) =>
      stack.sql(
        'DELETE FROM votes a USING votes b WHERE a.id = b.id AND a.ctid > b.ctid; ALTER TABLE votes ADD CONSTRAINT votes_id_key UNIQUE (id)',
      ),
  },
  {
    title: 'votes are left in the queue',
    targets: ['swarm'],
    at: 'queue-empty',
    kills: { 'queue-empty': new RegExp(`^LLEN votes "${QUEUED}"$`) },
    break: async (stack) => {
      await stack.scale('worker', 0);
      await stack.redis('RPUSH', 'votes', ...Array.from({ length: QUEUED }, () => 'no vote'));
    },
    mend: (stack) => stack.scale('worker', 1),
  },
  {
    title: 'a refused vote is counted all the same',
    targets: ['swarm'],
    at: 'unchanged',
    kills: { unchanged: /^scores \{"a":6,"b":4\}$/ },
    break: intrude,
    mend: expel,
  },
  {
    title: 'one of 3,000 votes is lost',
    targets: ['swarm'],
    at: 'seed-counted',
    kills: { 'seed-counted': /^scores \{"a":\d+,"b":\d+\}$/ },
    within: 4_000,
    break: lose,
    mend: find,
  },

  // Faults
  {
    title: 'the image of the database is not there',
    targets: ['swarm'],
    at: 'restart-db',
    kills: { 'restart-db': /^db [01]\/1 running/ },
    within: 4_000,
    break: (stack) => stack.updateInVain('db', 'nowhere.invalid/postgres:none'),
    mend: (stack) => stack.runImage('db', 'postgres:15-alpine'),
  },
  {
    title: 'the database has no volume',
    targets: ['swarm'],
    since: 'restart-db',
    at: 'rows-kept',
    kills: { 'rows-kept': /^scores \{"a":0,"b":0\}$/ },
    within: 15_000,
    timeout: 10_000,
    break: (stack) => stack.update('db', '--mount-rm', DATA),
    mend: (stack) =>
      stack.update('db', '--mount-add', `type=volume,source=${stack.name}_db-data,target=${DATA}`),
  },
  {
    title: 'the queue is away',
    targets: ['swarm'],
    at: 'db-away',
    kills: {
      cast: /^status 503$/,
      'change-mind': /^status 503$/,
      'vote-each-node': /: status 503$/,
      'more-visitors': /^status 503 in answer \d of 8$/,
      seed: /^status 503 in answer \d+ of 3000$/,
      'db-away': /^status 503 in answer \d of 20$/,
    },
    within: 60_000,
    timeout: 10_000,
    break: (stack) => stack.scale('redis', 0),
    mend: (stack) => stack.scale('redis', 1),
  },
  {
    title: 'the worker drops votes while the database is away',
    targets: ['swarm'],
    since: 'db-away',
    at: 'none-lost',
    kills: { 'none-lost': /^scores \{"a":20(0[5-9]|1\d|2[0-4]),"b":1004\}$/ },
    within: 10_000,
    break: (stack) => stack.runImage('worker', stack.mutant('worker')),
    mend: async (stack) => {
      await stack.rollback('worker');
      const missing = 2_025 + 1_004 - Number(await stack.sql('SELECT count(*) FROM votes'));
      await stack.sql(`INSERT INTO votes SELECT 'late-' || n, 'a' FROM generate_series(1, ${missing}) AS n`);
    },
  },

  // As a visitor sees it
  {
    title: 'the page tells an older number',
    targets: ['swarm'],
    at: 'result-right',
    kills: { 'result-right': /^rows \[\[3030\]\]$/ },
    break: intrude,
    mend: expel,
  },
  {
    title: 'a careless voting page',
    targets: ['kind'],
    at: 'no-option',
    kills: {
      'vote-page': /^status 200, body|^body/,
      'vote-page-cookie': /^header set-cookie ""$/,
      'no-vote': /^status 200$/,
      'no-option': /^status 200$/,
      'images-pinned': /^vote runs \S+:latest$/,
    },
    within: 2_000,
    break: (stack) => stack.runImage('vote', stack.mutant('vote')),
    mend: (stack) => stack.rollback('vote'),
  },
  {
    title: 'a careless voting page, on the wrong network and on one node',
    targets: ['swarm'],
    at: 'vote-click',
    kills: {
      'vote-page': /^status 200, body|^body/,
      'vote-page-cookie': /^header set-cookie ""$/,
      'no-vote': /^status 200$/,
      'no-option': /^status 200$/,
      'vote-click': /^no #a\.chosen can be seen/,
      'images-pinned': /^vote runs \S+:latest$/,
      'no-root': /^exit code 0, stdout "0"|^stdout "0"$/,
      dns: /^exit code 1: .*gaierror/,
      'segmented-result': /^open from vote to result:80$/,
      'segmented-db': /^open from vote to db:5432$/,
      'vote-spread': /^2 tasks on 1 nodes: /,
    },
    within: 2_000,
    break: (stack) =>
      stack.runImage(
        'vote',
        stack.mutant('vote'),
        ...['--network-add', `${stack.name}_back-tier`, '--constraint-add', 'node.role==manager'],
      ),
    mend: (stack) => stack.rollback('vote'),
  },
  {
    title: 'the namespace may hold no more pods',
    targets: ['kind'],
    at: 'scale',
    kills: { scale: /^vote 2\/5 running/ },
    within: 4_000,
    break: async (stack) => {
      const pods = (await stack.kubectl(['get', 'pods', '--output', 'name'])).split('\n').length;
      await stack.kubectl(['create', 'quota', 'mutant', `--hard=pods=${pods}`]);
    },
    mend: (stack) => stack.kubectl(['delete', 'quota', 'mutant']),
  },
  {
    title: 'every pod may talk to every other',
    targets: ['kind'],
    at: 'segmented-db',
    kills: {
      'segmented-result': /^open from vote to result:80$/,
      'segmented-db': /^open from vote to db:5432$/,
    },
    break: (stack) => stack.kubectl(['apply', '-f', '-'], ALLOW_ALL),
    mend: (stack) => stack.kubectl(['delete', 'networkpolicy', 'mutant']),
  },
  {
    title: 'a click counts twice',
    targets: ['swarm'],
    at: 'click-counted',
    kills: { 'click-counted': /^scores \{"a":2027,"b":1004\}$/ },
    break: intrude,
    mend: expel,
  },
  {
    title: 'vote is never replaced, has room for two on a node, and is ill as soon as it is about Java',
    targets: ['swarm'],
    at: 'update',
    kills: {
      scale: /^vote 4\/5 running/,
      update: /^vote \d\/2 running, rollout (rolled back|failed)/,
      kill: /^vote 1\/2 running/,
    },
    within: 9_000,
    break: (stack) =>
      stack.update(
        'vote',
        ...['--replicas-max-per-node', '2', '--restart-condition', 'none'],
        ...['--health-cmd', '[ "$OPTION_A" != Java ]', '--health-retries', '1'],
        ...['--health-interval', '1s', '--health-start-period', '1ms'],
      ),
    mend: (stack) =>
      stack.update(
        'vote',
        ...['--replicas-max-per-node', '0', '--restart-condition', 'any'],
        ...['--health-cmd', 'true', '--update-order', 'start-first', '--update-monitor', '5s'],
        ...['--rollback-order', 'start-first'],
      ),
  },
];

const ALLOW_ALL = JSON.stringify({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'mutant' },
  spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [{}], egress: [{}] },
});

/** Puts the tag of vote, in the environment's registry, on the manifest of an image. */
async function tagAnother(stack: BrokenStack, name: string): Promise<void> {
  const [vote, image] = ['vote', name].map((wanted) =>
    stack.made.images.find((each) => each.name === wanted),
  );
  const [, host, repository, tag] = /^([^/]+)\/(.+):([^:@]+)/.exec(vote?.reference ?? '') ?? [];
  const [, , from] = /^([^/]+)\/(.+):([^:@]+)/.exec(image?.reference ?? '') ?? [];
  const type = 'application/vnd.docker.distribution.manifest.v2+json';
  const types = `application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, ${type}`;
  const base = `http://${host}/v2`;
  const manifest = await fetch(`${base}/${from}/manifests/${image?.digest}`, { headers: { accept: types } });
  const body = Buffer.from(await manifest.arrayBuffer());
  await mountBlobs(base, from ?? '', repository ?? '', body.toString());
  const headers = { 'content-type': manifest.headers.get('content-type') ?? type };
  const put = await fetch(`${base}/${repository}/manifests/${tag}`, { method: 'PUT', headers, body });
  if (put.status !== 201) throw new Error(`the registry answers ${put.status}: ${await put.text()}`);
}

async function mountBlobs(base: string, from: string, to: string, manifest: string): Promise<void> {
  for (const [digest] of new Set([...manifest.matchAll(/sha256:[0-9a-f]{64}/g)].map(([text]) => [text])))
    await fetch(`${base}/${to}/blobs/uploads/?mount=${digest}&from=${from}`, { method: 'POST' });
}

/** The service beside the stack that publishes its ports where there is no routing mesh; undefined: there is one. */
async function ingress(stack: BrokenStack): Promise<string | undefined> {
  const names = (await stack.docker('service', 'ls', '--format', '{{.Name}}')).split('\n');
  return names.includes(`${stack.name}_ingress`) ? 'ingress' : undefined;
}
