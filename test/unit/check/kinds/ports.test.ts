import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { closedPort, listening } from '../../../rig/answering-server.js';
import { look, runYaml, stackAt } from '../../../rig/check-run.js';
import { fakeAccess, kindCluster } from '../../../rig/fake-access.js';
import { type SocketioServer, socketioServer } from '../../../rig/socketio-server.js';

describe('tcp', () => {
  test('open, and refused', async () => {
    const server = createServer();
    const open = `127.0.0.1:${await listening(server)}`;
    const closed = `127.0.0.1:${await closedPort()}`;
    try {
      expect(await look('tcp', { address: open })).toMatchObject({ met: true, actual: `${open} open` });
      expect(await look('tcp', { address: open, expect: 'refused' })).toMatchObject({ met: false });
      expect(await look('tcp', { address: closed })).toMatchObject({
        met: false,
        expected: `${closed} open`,
        actual: `${closed} refused`,
      });
      expect(await look('tcp', { address: closed, expect: 'refused' })).toMatchObject({ met: true });
    } finally {
      server.close();
    }
  });

  test('a name that does not resolve is no refusal', async () => {
    const looking = look('tcp', { address: 'no-such-host.invalid:80', expect: 'refused' });
    await expect(looking).rejects.toMatchObject({ name: 'Unmet' });
  });

  test('a published port is the first address of it', async () => {
    const address = `127.0.0.1:${await closedPort()}`;
    const text = '- { id: port, title: port, tcp: { address: "${endpoint:8080}", expect: refused } }';
    const { port } = await runYaml(text, { stack: stackAt(8080, address, '127.0.0.1:1') });
    expect(port).toMatchObject({ outcome: 'pass', actual: `${address} refused` });
  });
});

describe('socketio', () => {
  let server: SocketioServer | undefined;
  afterEach(async () => server?.close());

  test('the first event of the name, its payload parsed where it is JSON in a text', async () => {
    server = await socketioServer(() => [
      ['message', { text: 'Welcome!' }],
      ['scores', '{"a": 2, "b": 1}'],
    ]);
    const { url } = server;
    const at = (more: object) => look('socketio', { url, event: 'scores', transport: 'polling', ...more });
    expect(await at({ equals: { a: 2, b: 1 } })).toMatchObject({ met: true });
    expect(await at({ contains: { a: 2 } })).toMatchObject({ met: true });
    expect(await at({})).toMatchObject({ met: true, value: { a: 2, b: 1 } });
    expect(await at({ equals: { a: 2 } })).toMatchObject({ met: false, actual: 'scores {"a":2,"b":1}' });
    expect(await at({ contains: { a: 3 } })).toMatchObject({
      met: false,
      expected: 'scores contains {"a":3}',
    });
  });

  test('its values can be captured', async () => {
    server = await socketioServer((client) => [['scores', JSON.stringify({ a: client })]]);
    const tally = (id: string, more: string) => `
- id: ${id}
  title: ${id}
  socketio: { url: "${server?.url}", event: scores, ${more} }`;
    const text = `${tally('before', '')}\n  capture: { a: $.a }${tally('after', 'equals: { a: "${a+1}" }')}`;
    const { after } = await runYaml(text);
    expect(after).toMatchObject({ outcome: 'pass', actual: 'scores {"a":2}' });
  });

  test('an event that does not come', async () => {
    server = await socketioServer(() => [['message', 'hello']]);
    const looking = look('socketio', { url: server.url, event: 'scores' }, { timeout: 200 });
    await expect(looking).rejects.toThrow(/^no event scores from .*: nothing within 200 ms$/);
    await expect(looking).rejects.toMatchObject({ name: 'Unmet' });
  });

  test('a server that says goodbye', async () => {
    server = await socketioServer(() => [], true);
    const looking = look('socketio', { url: server.url, event: 'scores' });
    await expect(looking).rejects.toThrow('disconnected (io server disconnect)');
  });

  test('nobody there', async () => {
    const looking = look('socketio', { url: `http://127.0.0.1:${await closedPort()}`, event: 'scores' });
    await expect(looking).rejects.toMatchObject({ name: 'Unmet' });
  });
});

describe('network: what reaches what', () => {
  /** A task is this machine: the probe really tries, with what is on the PATH. */
  const access = (kubectl?: (args: string[]) => string) =>
    fakeAccess({
      cluster: kubectl === undefined ? undefined : kindCluster(),
      kubectl,
      execIn: async (_service, [program = '', ...args]) => {
        const { checkContext } = await import('../../../rig/check-run.js');
        return checkContext().exec(program, args);
      },
    });
  const workloads = { service: async () => ({}) } as never;
  const reach = async (port: number, reachable: boolean, kubectl?: (args: string[]) => string) =>
    look(
      'network',
      { from: 'vote', to: `localhost:${port}`, reachable },
      {
        access: access(kubectl),
        workloads,
        stack: { ...stackAt(80), orchestrator: kubectl === undefined ? 'swarm' : 'kubernetes' },
      },
    );

  test('open and closed, as a real connection finds', async () => {
    const server = createServer((socket) => socket.destroy());
    const open = await listening(server);
    const closed = await closedPort();
    try {
      expect(await reach(open, true)).toMatchObject({ met: true });
      expect(await reach(closed, false)).toMatchObject({ met: true });
    } finally {
      server.close();
    }
  }, 30_000);

  test.each<[string, boolean, boolean]>([
    ['open', true, true],
    ['open', false, false],
    ['closed', true, false],
    ['closed', false, true],
  ])('%s, and it should be reachable: %p', async (seen, reachable, met) => {
    const found = await look(
      'network',
      { from: 'vote', to: 'db:5432', reachable },
      { access: fakeAccess({ execIn: () => `${seen}\n` }), workloads },
    );
    const expected = `${reachable ? 'open' : 'closed'} from vote to db:5432`;
    expect(found).toMatchObject({ met, expected, actual: `${seen} from vote to db:5432` });
  });

  test('an image that brings nothing to try with shows nothing, not "closed"', async () => {
    const bare = fakeAccess({ execIn: () => '' });
    const spec = { from: 'vote', to: 'db:5432', reachable: false };
    const looking = look('network', spec, { access: bare, workloads });
    await expect(looking).rejects.toThrow('it has none of python3, node, nc, bash');
  });

  test('on Kubernetes only where a policy is there and enforced', async () => {
    const closed = await closedPort();
    const cluster = (plugin: string, policies: string) => (args: string[]) =>
      args.includes('daemonsets') ? plugin : policies;
    await expect(reach(closed, false, cluster('flannel:1', 'networkpolicy/db'))).rejects.toThrow(
      'the network plugin here does not enforce NetworkPolicy',
    );
    await expect(reach(closed, false, cluster('kindest/kindnetd:v1', ''))).rejects.toMatchObject({
      name: 'Skip',
    });
    expect(await reach(closed, false, cluster('kindest/kindnetd:v1', 'networkpolicy/db'))).toMatchObject({
      met: true,
    });
  }, 30_000);
});
