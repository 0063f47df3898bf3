import { describe, expect, test } from '@jest/globals';
import { CommandError, UserError } from '../../../../src/system/errors.js';
import { look, runYaml } from '../../../rig/check-run.js';
import { fakeAccess, type Reply } from '../../../rig/fake-access.js';

describe('exec: on this machine, really', () => {
  test('a text is run by sh -c', async () => {
    const found = await look('exec', { command: 'echo $((6 * 7))', expect: { stdout: { equals: 42 } } });
    expect(found).toMatchObject({ met: true, expected: 'exit code 0, stdout is "42"' });
  });

  test('a list of words is run as it is', async () => {
    const found = await look('exec', { command: ['echo', '$HOME'], expect: { stdout: { equals: '$HOME' } } });
    expect(found.met).toBe(true);
  });

  test('another exit code, with the last line of what it said', async () => {
    const found = await look('exec', { command: 'echo first >&2; echo refused >&2; exit 3' });
    expect(found).toMatchObject({ met: false, expected: 'exit code 0', actual: 'exit code 3: refused' });
  });

  test('the exit codes that are accepted, and stderr', async () => {
    const spec = {
      command: 'echo denied >&2; exit 3',
      expect: { exit: [1, 3], stderr: { contains: 'denied' } },
    };
    expect(await look('exec', spec)).toMatchObject({ met: true });
    expect(await look('exec', { ...spec, expect: { exit: 3, stderr: { lacks: 'denied' } } })).toMatchObject({
      met: false,
      expected: 'stderr lacks "denied"',
    });
  });

  test('a program that is not there is an error of the check, not of the work', async () => {
    const { one } = await runYaml('- { id: one, title: one, exec: { command: [no-such-program] } }');
    expect(one).toMatchObject({ outcome: 'error', points: 0 });
    expect(one?.message).toContain('not found');
  });
});

describe('exec: in a task', () => {
  test('runs there, in the stack that is checked', async () => {
    const access = fakeAccess({
      execIn: (service, command, { stack }) => `${service} of ${stack}: ${command.join(' ')}`,
    });
    const spec = {
      service: 'db',
      command: 'cat /etc/hostname',
      expect: { stdout: { contains: 'db of shop' } },
    };
    expect(await look('exec', spec, { access })).toMatchObject({ met: true });
    expect(access.calls).toEqual(['in db sh -c cat /etc/hostname']);
  });

  test('no task of it runs: a failure, not an exit code', async () => {
    const access = fakeAccess({ execIn: () => new UserError('no task of db is running') });
    const running = look('exec', { service: 'db', command: 'true' }, { access });
    await expect(running).rejects.toMatchObject({ name: 'Unmet', expected: 'a running task of db' });
  });
});

/** A redis with a few commands, as redis-cli shows it when it does not write to a terminal. */
function fakeRedis(lists: Record<string, string[]>): (command: string[]) => Reply {
  return ([program, name = '', key = '', ...rest]) => {
    if (program !== 'redis-cli') return { exitCode: 127, stderr: `sh: ${program}: not found` };
    const list = lists[key] ?? [];
    if (/^llen$/i.test(name)) return `${list.length}\n`;
    if (/^lrange$/i.test(name)) return `${list.slice(Number(rest[0])).join('\n')}\n`;
    if (/^rpush$/i.test(name)) {
      lists[key] = [...list, ...rest];
      return `${lists[key]?.length}\n`;
    }
    return `ERR unknown command '${name}'\n`;
  };
}

describe('redis', () => {
  const at = (command: (string | number)[], expected: object, lists: Record<string, string[]> = {}) =>
    look(
      'redis',
      { service: 'redis', command, expect: expected },
      { access: fakeAccess({ execIn: (_service, words) => fakeRedis(lists)(words) }) },
    );

  test('a command and what it answers', async () => {
    expect(await at(['LLEN', 'votes'], { equals: 0 })).toMatchObject({ met: true });
    expect(await at(['LLEN', 'votes'], { equals: 0 }, { votes: ['a'] })).toMatchObject({
      met: false,
      expected: 'LLEN votes is "0"',
      actual: 'LLEN votes "1"',
    });
    expect(
      await at(['LRANGE', 'votes', 0, -1], { contains: ['a', 'b'] }, { votes: ['a', 'b'] }),
    ).toMatchObject({
      met: true,
    });
  });

  test('redis that does not answer fails with what redis-cli said', async () => {
    const said = 'Could not connect to Redis at 127.0.0.1:6379: Connection refused';
    const access = fakeAccess({ execIn: () => ({ exitCode: 1, stderr: `${said}\n` }) });
    const spec = { service: 'redis', command: ['PING'], expect: { equals: 'PONG' } };
    const looking = look('redis', spec, { access });
    await expect(looking).rejects.toThrow(said);
    await expect(looking).rejects.toMatchObject({ name: 'Unmet' });
  });
});

/** A psql that knows these answers: rows by query, printed with the separators and the null that it is told. */
function fakePsql(tables: Record<string, (string | null)[][] | string>): (command: string[]) => Reply {
  return (command) => {
    const option = (name: string) => command[command.indexOf(name) + 1] ?? '';
    const rows = tables[option('-c')];
    if (rows === undefined) {
      return { exitCode: 1, stderr: `ERROR:  syntax error at or near "${option('-c')}"\nLINE 1: …\n` };
    }
    if (typeof rows === 'string') return { exitCode: 2, stderr: rows };
    const nothing = option('-P').replace('null=', '');
    const records = rows.map((row) => row.map((cell) => cell ?? nothing).join(option('-F')));
    return rows.length === 0 ? '' : `${records.join(option('-R'))}\n`;
  };
}

describe('sql', () => {
  const tables = {
    'select count(*) from votes': [['3000']],
    'select vote, count(*) from votes group by vote': [
      ['a', '2000'],
      ['b', '1000'],
    ],
    'select name from people': [['x\ty|z\nnew line'], [null], ['007']],
    'select 1 where false': [],
  };
  const at = (query: string, more: object = {}) =>
    look(
      'sql',
      { service: 'db', query, ...more },
      { access: fakeAccess({ execIn: (_service, command) => fakePsql(tables)(command) }) },
    );

  test('one value', async () => {
    expect(await at('select count(*) from votes', { scalar: 3000 })).toMatchObject({ met: true });
    expect(await at('select count(*) from votes', { scalar: 2999 })).toMatchObject({
      met: false,
      expected: 'one row with 2999',
      actual: 'rows [[3000]]',
    });
  });

  test('all rows, and how many', async () => {
    const query = 'select vote, count(*) from votes group by vote';
    const equals = [
      ['a', 2000],
      ['b', 1000],
    ];
    expect(await at(query, { equals, rows: 2 })).toMatchObject({ met: true });
    expect(await at(query, { equals: [['a', 2000]] })).toMatchObject({ met: false });
    expect(await at(query, { rows: { 'at-least': 3 } })).toMatchObject({ met: false, actual: '2 rows' });
  });

  test('blanks, separators, nothing, and numbers that are texts come through', async () => {
    const equals = [['x\ty|z\nnew line'], [null], ['007']];
    expect(await at('select name from people', { equals })).toMatchObject({ met: true });
  });

  test('no rows', async () => {
    expect(await at('select 1 where false', { rows: 0 })).toMatchObject({ met: true });
    expect(await at('select 1 where false', { scalar: 1 })).toMatchObject({ met: false });
  });

  test('a query that is refused, unless that is expected', async () => {
    await expect(at('drop everything')).rejects.toThrow('ERROR:  syntax error at or near "drop everything"');
    expect(await at('drop everything', { error: { contains: 'syntax error' } })).toMatchObject({ met: true });
    expect(await at('select count(*) from votes', { error: { contains: 'denied' } })).toMatchObject({
      met: false,
      actual: 'the query was answered',
    });
  });

  test('a database that timed out is a service that was down', async () => {
    const timeout = new CommandError('docker exec db psql', -1, '', '', 'timeout');
    const access = fakeAccess({ execIn: () => timeout });
    const { one } = await runYaml('- { id: one, title: one, sql: { service: db, query: select 1 } }', {
      access,
    });
    expect(one).toMatchObject({ outcome: 'infra', points: 0 });
  });
});
