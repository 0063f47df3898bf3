import { afterEach, describe, expect, test } from '@jest/globals';
import {
  type AnsweringServer,
  type Asked,
  answeringServer,
  closedPort,
  type Told,
} from '../../../rig/answering-server.js';
import { look, runYaml, stackAt } from '../../../rig/check-run.js';
import { fakeAccess, swarmCluster } from '../../../rig/fake-access.js';

const servers: AnsweringServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(
  answer: (asked: Asked, count: number) => Told | string | 'hang up' | 'silence',
): Promise<AnsweringServer> {
  const server = await answeringServer(answer);
  servers.push(server);
  return server;
}

describe('what is sent', () => {
  test.each<[string, object, Partial<Asked>]>([
    ['a GET', {}, { method: 'GET', body: '' }],
    ['a form', { form: { vote: 'a', n: 2, yes: true } }, { method: 'POST', body: 'vote=a&n=2&yes=true' }],
    ['JSON', { json: { a: [1] } }, { method: 'POST', body: '{"a":[1]}' }],
    ['a body', { body: 'text', method: 'PUT' }, { method: 'PUT', body: 'text' }],
  ])('%s', async (_name, spec, asked) => {
    const server = await serve(() => 'ok');
    await look('http', { url: `http://${server.address}/path?q=1`, ...spec });
    expect(server.asked[0]).toMatchObject({ ...asked, path: '/path?q=1' });
  });

  test('its type, and headers of the check before ours', async () => {
    const server = await serve(() => 'ok');
    const url = `http://${server.address}/`;
    await look('http', { url, form: { a: 'b' } });
    await look('http', { url, json: {}, headers: { 'content-type': 'application/x' } });
    expect(server.asked.map((one) => one.headers['content-type'])).toEqual([
      'application/x-www-form-urlencoded',
      'application/x',
    ]);
  });

  test('cookies: the same jar is the same visitor, another jar another', async () => {
    const server = await serve(({ headers }) => {
      if (headers.cookie !== undefined) return headers.cookie;
      return { headers: { 'set-cookie': ['voter=9f; Path=/', 'old=1; Max-Age=0'] }, body: 'stranger' };
    });
    const visit = (id: string, jar: string) => `
- { id: ${id}, title: ${id}, http: { url: "http://${server.address}", cookies: ${jar} }, parallel: false }`;
    await runYaml(visit('one', 'ann') + visit('two', 'ann') + visit('three', 'bob'));
    expect(server.asked.map((one) => one.headers.cookie)).toEqual([undefined, 'voter=9f', undefined]);
  });
});

describe('what is expected', () => {
  const body = '{"votes": {"a": 3}, "list": [{"x": 1}]}';
  const told: Told = { status: 201, headers: { 'x-node': 'alpha' }, body };

  test.each<[string, object]>([
    ['any status of success', {}],
    ['a status', { status: 201 }],
    ['one of several', { status: [200, 201] }],
    ['a header', { headers: { 'X-Node': { equals: 'alpha' } } }],
    ['a part', { body: { contains: ['votes', 'list'] } }],
    ['no such part', { body: { lacks: 'error' } }],
    ['a pattern', { body: { matches: '"a":\\s*\\d' } }],
    ['a value', { json: { '$.votes.a': 3, '$.list[0].x': 1 } }],
  ])('met: %s', async (_name, expected) => {
    const server = await serve(() => told);
    const found = await look('http', { url: `http://${server.address}/`, expect: expected });
    expect(found.met).toBe(true);
  });

  test.each<[string, object, string]>([
    ['another status', { status: 200 }, 'status 201'],
    ['a header that is not there', { headers: { 'x-other': { contains: 'a' } } }, 'header x-other ""'],
    ['a part that it lacks', { body: { contains: 'dogs' } }, `body ${JSON.stringify(body)}`],
    ['a part that must not be', { body: { lacks: 'votes' } }, `body ${JSON.stringify(body)}`],
    ['a pattern that finds nothing', { body: { matches: '^votes' } }, `body ${JSON.stringify(body)}`],
    ['another value', { json: { '$.votes.a': 4 } }, '$.votes.a is 3'],
    ['a number is not its text', { json: { '$.votes.a': '3' } }, '$.votes.a is 3'],
    ['a value that is not there', { json: { '$.votes.b': 1 } }, '$.votes.b is nothing'],
  ])('not met: %s', async (_name, expected, actual) => {
    const server = await serve(() => told);
    const found = await look('http', { url: `http://${server.address}/`, expect: expected });
    expect(found).toMatchObject({ met: false, actual });
  });

  test('a redirect is an answer, not followed', async () => {
    const server = await serve(() => ({ status: 302, headers: { location: '/elsewhere' } }));
    const found = await look('http', { url: `http://${server.address}/` });
    expect(found).toMatchObject({ met: false, actual: 'status 302' });
    expect(server.asked).toHaveLength(1);
  });

  test('how many different answers a load balancer gives', async () => {
    const server = await serve((_asked, count) => `container ID ${count % 3}`);
    const spec = { url: `http://${server.address}/`, repeat: 9 };
    const matches = 'ID (\\d)';
    expect(await look('http', { ...spec, distinct: { matches, count: 3 } })).toMatchObject({ met: true });
    const found = await look('http', { ...spec, distinct: { matches, count: { 'at-least': 4 } } });
    expect(found).toMatchObject({ met: false, actual: '3 different texts for /ID (\\d)/ in 9 answers' });
  });
});

describe('no answer is a failure of what is checked, with the reason', () => {
  test('nobody listens', async () => {
    const looking = look('http', { url: `http://127.0.0.1:${await closedPort()}/` });
    await expect(looking).rejects.toMatchObject({ name: 'Unmet' });
    await expect(looking).rejects.toThrow(/^no answer from GET .*: connection refused$/);
  });

  test('the connection is cut', async () => {
    const server = await serve(() => 'hang up');
    await expect(look('http', { url: `http://${server.address}/` })).rejects.toThrow(/hang up|reset/);
  });

  test('silence ends with the time that one look may take', async () => {
    const server = await serve(() => 'silence');
    const looking = look('http', { url: `http://${server.address}/` }, { timeout: 50 });
    await expect(looking).rejects.toThrow('nothing within 50 ms');
  });

  test('an endless body', async () => {
    const server = await serve(() => 'x'.repeat(5 * 1024 * 1024 + 1));
    const looking = look('http', { url: `http://${server.address}/` });
    await expect(looking).rejects.toThrow('the body is larger than 5242880 bytes');
  });
});

describe('each-node', () => {
  const nodes = ['alpha', 'beta'].map((name) => ({ name, role: 'worker' as const, address: '127.0.0.1' }));

  test('asks every address of the published port, and names the one that is wrong', async () => {
    const good = await serve(() => 'fine');
    const bad = await serve(() => 'broken');
    const stack = stackAt(8080, good.address, bad.address);
    const spec = {
      url: `http://${good.address}/`,
      'each-node': true,
      expect: { body: { contains: 'fine' } },
    };
    const found = await look('http', spec, {
      stack,
      access: fakeAccess({ cluster: swarmCluster({ nodes }) }),
    });
    expect(found).toMatchObject({ met: false, actual: `http://${bad.address}/: body "broken"` });
  });

  test('an address that is no published port', async () => {
    const server = await serve(() => 'fine');
    const looking = look('http', { url: `http://${server.address}/`, 'each-node': true });
    await expect(looking).rejects.toThrow(`${server.address} is no published port of shop`);
  });
});

describe('load', () => {
  test('sends every request once, as many at a time as told', async () => {
    let now = 0;
    let most = 0;
    const server = await serve(() => {
      most = Math.max(most, ++now);
      queueMicrotask(() => now--);
      return 'ok';
    });
    const requests = [
      { url: `http://${server.address}/`, form: { vote: 'a' }, count: 120 },
      { url: `http://${server.address}/`, form: { vote: 'b' }, count: 60 },
    ];
    const found = await look('load', { requests, concurrency: 10 });
    expect(found).toMatchObject({ met: true, expected: '180 good answers' });
    const bodies = server.asked.map((one) => one.body);
    expect(bodies.filter((body) => body === 'vote=a')).toHaveLength(120);
    expect(bodies.filter((body) => body === 'vote=b')).toHaveLength(60);
    expect(most).toBeLessThanOrEqual(10);
  });

  test('stops at the first bad answer', async () => {
    const server = await serve((_asked, count) => (count === 5 ? { status: 500 } : 'ok'));
    const requests = [{ url: `http://${server.address}/`, count: 1000 }];
    const found = await look('load', { requests, concurrency: 1 });
    expect(found).toMatchObject({ met: false, actual: 'status 500 in answer 5 of 1000' });
    expect(server.asked).toHaveLength(5);
  });
});
