import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { io } from 'socket.io-client';
import { openVotingApp, type VotingApp } from '../rig/voting-app.js';

const LONG = 600_000;
const COMMAND_TIMEOUT = 120_000;
let app: VotingApp;
let page: string;

beforeAll(async () => {
  app = await openVotingApp();
  page = await app.address('vote');
}, LONG);
afterAll(() => app?.close(), LONG);

const sql = (text: string) =>
  app.docker(
    'exec',
    app.container('db'),
    'psql',
    '--username=postgres',
    '--tuples-only',
    '--no-align',
    '--command',
    text,
  );
const redis = (...command: string[]) => app.docker('exec', app.container('redis'), 'redis-cli', ...command);
const environmentOf = (voter: string) => ({ cookie: `voter_id=${voter}` });

/** Casts a vote; fails when no answer comes within 5 s, the longest a visitor waits whatever is broken behind. */
function vote(form: Record<string, string>, voter: string): Promise<Response> {
  const body = new URLSearchParams(form);
  return fetch(page, {
    method: 'POST',
    body,
    headers: environmentOf(voter),
    signal: AbortSignal.timeout(5_000),
  });
}

async function castAll(count: number, choice: string, prefix: string): Promise<void> {
  for (let number = 0; number < count; number++) {
    const answer = await vote({ vote: choice }, `${prefix}-${number}`);
    expect(answer.status).toBe(200);
  }
}

/** Every test starts with an empty tally, seen through the result page. */
beforeEach(async () => {
  await app.healthy('worker');
  await sql('TRUNCATE votes');
  await app.scores({ a: 0, b: 0 });
}, COMMAND_TIMEOUT);

describe('vote', () => {
  test('shows the options, who answered, and gives the visitor an id', async () => {
    const answer = await fetch(page);
    const hostname = await app.docker('exec', app.container('vote'), 'hostname');
    const html = await answer.text();
    expect(html).toContain('Cats vs Dogs!');
    expect(html).toContain(`Processed by container ID ${hostname}`);
    expect(html).toMatch(/<button id="a" name="vote" value="a"/);
    expect(html).toMatch(/<button id="b" name="vote" value="b"/);
    expect(answer.headers.get('set-cookie')).toMatch(/^voter_id=[0-9a-f]{16};/);
  });

  test(
    'queues the vote as JSON and marks the choice',
    async () => {
      await app.docker('stop', app.container('worker'));
      const answer = await vote({ vote: 'b' }, 'abc123');
      expect(await answer.text()).toMatch(/value="b" class="chosen"/);
      expect(JSON.parse(await redis('LINDEX', 'votes', '0'))).toEqual({ voter_id: 'abc123', vote: 'b' });
      await app.docker('start', app.container('worker'));
      await app.scores({ a: 0, b: 1 });
    },
    COMMAND_TIMEOUT,
  );

  test(
    'a vote that is none is refused with 400 and not queued',
    async () => {
      await app.docker('stop', app.container('worker'));
      const forms: Record<string, string>[] = [{ vote: 'zzz' }, { vote: '' }, { vote: 'A' }, { other: 'a' }];
      for (const form of forms) expect((await vote(form, 'nobody')).status).toBe(400);
      expect(await redis('LLEN', 'votes')).toBe('0');
      await app.docker('start', app.container('worker'));
    },
    COMMAND_TIMEOUT,
  );

  test.each([
    ['gone', 'stop', 'start'],
    ['hanging', 'pause', 'unpause'],
  ])(
    'says so in time when redis is %s, and goes on when it is back',
    async (_name, away, back) => {
      await app.docker(away, app.container('redis'));
      expect((await vote({ vote: 'a' }, 'early')).status).toBe(503);
      expect((await fetch(`${page}/healthz`)).status).toBe(200);
      await app.docker(back, app.container('redis'));
      await app.docker(
        'exec',
        app.container('redis'),
        'sh',
        '-c',
        'until redis-cli ping; do sleep 0.1; done',
      );
      expect((await vote({ vote: 'b' }, 'early')).status).toBe(200);
      await app.scores({ a: 0, b: 1 });
    },
    COMMAND_TIMEOUT,
  );

  test(
    'the image "after" has other options, and port 80 needs no root where the kernel protects it',
    async () => {
      const flags = ['--env', 'OPTION_A=Java', '--env', 'OPTION_B=.NET', '--publish', '127.0.0.1::80'];
      await app.start('after', 'vote', ...flags, '--sysctl', 'net.ipv4.ip_unprivileged_port_start=1024');
      await app.healthy('after');
      const html = await (await fetch(await app.address('after'))).text();
      expect(html).toContain('Java vs .NET!');
      expect(await app.docker('exec', app.container('after'), 'id', '-u')).toBe('1000');
    },
    COMMAND_TIMEOUT,
  );
});

describe('from vote to result', () => {
  test(
    'the latest vote of a voter counts, once',
    async () => {
      await vote({ vote: 'a' }, 'one');
      await app.scores({ a: 1, b: 0 });
      await vote({ vote: 'b' }, 'one');
      await app.scores({ a: 0, b: 1 });
      await castAll(7, 'a', 'more');
      await app.scores({ a: 7, b: 1 });
      expect(await sql('SELECT count(*) FROM votes')).toBe('8');
      expect(await app.docker('logs', app.container('worker'))).toContain("Processing vote for 'b' by 'one'");
    },
    COMMAND_TIMEOUT,
  );

  test(
    'no vote gets lost while the database is away, and the result page finds it again',
    async () => {
      await castAll(5, 'b', 'voter');
      await app.scores({ a: 0, b: 5 });
      const killed = new Date();
      await app.docker('kill', app.container('db'));
      await castAll(20, 'a', 'voter');
      await app.logged('worker', 'Waiting for db', killed);
      await app.docker('start', app.container('db'));
      await app.scores({ a: 20, b: 0 });
      expect(await redis('EXISTS', 'votes', 'votes:processing')).toBe('0');
    },
    COMMAND_TIMEOUT,
  );

  test(
    'a worker that is killed loses nothing, whatever it held',
    async () => {
      for (let round = 0; round < 3; round++) {
        const cast = castAll(60, round % 2 === 0 ? 'a' : 'b', 'same');
        await app.docker('kill', app.container('worker'));
        await cast;
        await app.docker('start', app.container('worker'));
      }
      await app.scores({ a: 60, b: 0 });
    },
    COMMAND_TIMEOUT,
  );

  test(
    'what a worker left behind is counted before newer votes, and what is no vote is put aside',
    async () => {
      await app.docker('stop', app.container('worker'));
      await redis(
        'RPUSH',
        'votes:processing',
        '{"voter_id": "x", "vote": "a"}',
        '{"voter_id": "y", "vote": "a"}',
      );
      await redis(
        'RPUSH',
        'votes',
        'garbage',
        '{"voter_id": "n", "vote": "zzz"}',
        '{"voter_id": "n\\u0000", "vote": "a"}',
        '[]',
      );
      await redis('RPUSH', 'votes', '{"voter_id": "x", "vote": "b"}');
      await app.docker('start', app.container('worker'));
      await app.scores({ a: 1, b: 1 });
      expect(await redis('LLEN', 'votes:rejected')).toBe('4');
    },
    COMMAND_TIMEOUT,
  );

  test(
    '3,000 votes of 3,000 voters are tallied exactly, by two workers',
    async () => {
      await app.start('second', 'worker');
      await app.docker('network', 'connect', `${app.trial.environment.id}-back`, app.container('second'));
      const seed = await app.start('seed', 'seed');
      expect(await app.docker('wait', seed)).toBe('0');
      await app.scores({ a: 2000, b: 1000 });
      await app.docker('rm', '--force', app.container('second'));
    },
    COMMAND_TIMEOUT,
  );
});

describe('result', () => {
  test('welcomes a browser that connects, and brings its whole page along', async () => {
    const address = await app.address('result');
    const socket = io(address, { transports: ['polling'] });
    try {
      const greeting = await new Promise((resolve) => socket.on('message', resolve));
      expect(greeting).toEqual({ text: 'Welcome!' });
    } finally {
      socket.close();
    }
    const html = await (await fetch(address)).text();
    expect(html).toContain('No votes yet');
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect((await fetch(`${address}/socket.io/socket.io.js`)).status).toBe(200);
  });

  test(
    'cannot be reached from the network in front',
    async () => {
      const ask = 'import socket; socket.create_connection(("result", 80), 3)';
      const asked = app.docker('exec', app.container('vote'), 'python', '-c', ask);
      await expect(asked).rejects.toThrow(/gaierror|Name or service|name resolution/);
    },
    COMMAND_TIMEOUT,
  );
});

describe('visualizer', () => {
  test(
    'shows the containers of the engine as they come, without their secrets',
    async () => {
      const address = await app.address('visualizer', 8080);
      const stream = await fetch(`${address}/events`, { signal: AbortSignal.timeout(20_000) });
      let text = '';
      for await (const chunk of stream.body ?? []) {
        text += Buffer.from(chunk).toString();
        if (text.includes('\n\n')) break;
      }
      const view = JSON.parse(text.slice('data: '.length)) as {
        nodes: { ready: boolean }[];
        problem?: string;
      };
      expect(view.problem).toBeUndefined();
      expect(view.nodes[0]).toMatchObject({ ready: true });
      const listed = (await (await fetch(`${address}/apis/containers/json`)).json()) as {
        objects: { Names: string[] }[];
      };
      expect(listed.objects.flatMap(({ Names }) => Names)).toContain(`/${app.container('db')}`);
      const inspected = await fetch(`${address}/apis/containers/${app.container('db')}/json`);
      expect(inspected.status).toBe(404);
      expect((await fetch(`${address}/apis/nodes`, { method: 'POST' })).status).toBe(405);
    },
    COMMAND_TIMEOUT,
  );
});

describe('images', () => {
  test(
    'none runs as root',
    async () => {
      for (const service of ['vote', 'worker', 'result', 'visualizer']) {
        const status = await app.docker('exec', app.container(service), 'grep', '^Uid:', '/proc/1/status');
        expect([service, status.split(/\s+/).slice(1)]).toEqual([service, ['1000', '1000', '1000', '1000']]);
        expect(await app.docker('exec', app.container(service), 'id', '-u')).toBe('1000');
      }
    },
    COMMAND_TIMEOUT,
  );

  test(
    'add little to their base',
    async () => {
      const size = async (image: string) =>
        Number(await app.docker('image', 'inspect', '--format', '{{.Size}}', image));
      const bases = { python: await size('python:3.12-slim'), node: await size('node:24-slim') };
      for (const { name, reference } of app.images) {
        const base = ['vote', 'seed'].includes(name) ? bases.python : bases.node;
        const own = (await size(reference)) - base;
        process.stdout.write(`${name}: ${(own / 1e6).toFixed(1)} MB on ${(base / 1e6).toFixed(0)} MB\n`);
        expect(own).toBeLessThan(20e6);
      }
    },
    COMMAND_TIMEOUT,
  );
});
