import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadCompose } from '../../../../src/stack/compose/load.js';
import { REFUSED_KEYS } from '../../../../src/stack/compose/service.js';
import { compose, inFolder, markedLine, root, userError } from '../samples.js';

const web = (lines: string, end = '') =>
  `services:\n  web:\n    image: web:1\n${lines
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n${end}`;
const service = async (lines: string, end = '') => {
  const found = (await compose(web(lines, end))).services.web;
  if (found === undefined) throw new Error('no service');
  return found;
};

describe('a Compose file', () => {
  test.each([
    'labs/voting/compose.yml',
    'test/fixtures/upstream/docker-stack.yml',
    'test/fixtures/upstream/docker-stack-2018.yml',
  ])('%s is read', async (file) => {
    const model = await loadCompose(join(root, file));
    expect(Object.keys(model.services)).toEqual(
      expect.arrayContaining(['vote', 'redis', 'worker', 'db', 'result']),
    );
  });

  test('profiles: left out, unless the variable names one', async () => {
    const text =
      'services:\n  a: { image: "a:1", depends_on: [seed] }\n  seed: { image: "s:1", profiles: [seed] }\n';
    const without = await compose(text);
    expect(Object.keys(without.services)).toEqual(['a']);
    expect(without.services.a?.dependsOn).toEqual({});
    expect(without.notes).toEqual(['left out because of their profile: seed']);
    for (const profiles of ['seed', 'x,seed', '*'])
      expect(Object.keys((await compose(text, { COMPOSE_PROFILES: profiles })).services)).toEqual([
        'a',
        'seed',
      ]);
  });

  test('variables: those given, over .env, over defaults', async () => {
    const text = 'services:\n  a: { image: "a:${TAG:-1}", command: "${X} $$Y" }\n';
    expect((await compose(text)).services.a?.image).toBe('a:1');
    expect((await compose(text, {}, { '.env': 'TAG=2\n' })).services.a?.image).toBe('a:2');
    const given = await compose(text, { TAG: '3', X: 'x' }, { '.env': 'TAG=2\n' });
    expect(given.services.a).toMatchObject({ image: 'a:3', command: ['x', '$Y'] });
    expect((await compose(text)).notes).toEqual(['the variable X is not set: empty']);
  });

  test('anchors, merge keys and x- keys', async () => {
    const model = await compose(
      'x-base: &base { image: "a:1", user: "1" }\nservices:\n  x-y: 1\n  a: { <<: *base, x-z: 2, user: "2" }\n',
    );
    expect(model.services.a).toMatchObject({ image: 'a:1', container: { user: '2' } });
  });
});

const WRONG: [string, string, RegExp][] = [
  ['no services', 'networks: {} # here', /has no services/],
  ['empty', '# here\n', /is no Compose file/],
  ['include', 'include: [a.yml] # here\nservices: { a: { image: a } }', /is not supported/],
  [
    'unknown key at the top',
    'services: { a: { image: a } }\nvolume: {} # here',
    /unknown key "volume"; did you mean "volumes"/,
  ],
  ['unknown key', web('imag: x # here'), /unknown key "imag" in services.web; did you mean "image"/],
  ['neither image nor build', 'services:\n  web: # here\n    command: x', /neither "image" nor "build"/],
  ['a name that is none', 'services:\n  "a b": # here\n    image: a', /is no service name/],
  ['an image that is none', 'services:\n  web:\n    image: Web:1 # here', /is no image/],
  ['network that is not declared', web('networks:\n  - nosuch # here'), /uses the network "nosuch"/],
  [
    'volume that is not declared',
    web('volumes:\n  - ok:/a\n  - nosuch:/v # here', 'volumes: { ok: {} }'),
    /uses the volume "nosuch"/,
  ],
  ['config that is not declared', web('configs:\n  - nosuch # here'), /uses the config "nosuch"/],
  ['secret that is not declared', web('secrets:\n  - nosuch # here'), /uses the secret "nosuch"/],
  [
    'service that is not there',
    web('depends_on:\n  nosuch: # here\n    condition: service_started'),
    /uses the service "nosuch"/,
  ],
  [
    'a circle',
    'services:\n  a:\n    image: a\n    depends_on: [b] # here\n  b: { image: b, depends_on: [a] }',
    /in a circle: a → b → a/,
  ],
  [
    'a port twice',
    web('ports:\n  - "80:80"', '  two:\n    image: a\n    ports:\n      - "80:81" # here'),
    /publishes port 80\/tcp, which service web publishes already/,
  ],
  ['a port out of range', web('ports:\n  - "70000:80" # here'), /port 70000/],
  ['a port that is none', web('ports:\n  - "a:b" # here'), /is no port/],
  ['ranges of two lengths', web('ports:\n  - "80-82:80-81" # here'), /publishes 3 ports for 2/],
  ['a duration', web('stop_grace_period: 10 # here'), /a duration is accepted/],
  ['a size', web('mem_limit: lots # here'), /is not a size/],
  ['a mount', web('volumes:\n  - "a:b:c:d" # here'), /accepted: "name:\/path"/],
  ['a relative target', web('volumes:\n  - "./a:b" # here'), /absolute path in the container/],
  ['a mode of a mount', web('volumes:\n  - "./a:/b:zz" # here'), /has the mode "zz"/],
  ['an open quote', web('command: "a \'b" # here'), /quote that is not closed/],
  ['a healthcheck', web('healthcheck:\n  test: [RUN, x] # here'), /starts with "RUN"/],
  ['an empty healthcheck', web('healthcheck:\n  test: [CMD] # here'), /nothing after CMD/],
  ['a mode', web('deploy:\n  mode: twice # here'), /accepted: replicated, global/],
  ['CPUs', web('deploy:\n  resources:\n    limits:\n      cpus: 0 # here'), /more than 0/],
  ['a restart policy', web('restart: sometimes # here'), /accepted: "no"/],
  ['an env_file', web('env_file: nosuch.env # here'), /names "nosuch.env"/],
  ['a config without content', web('configs: [c]', 'configs:\n  c: {} # here'), /needs one of "file"/],
  [
    'a file that is not there',
    web('configs: [c]', 'configs:\n  c:\n    file: nosuch # here'),
    /names "nosuch"/,
  ],
  ['a variable that is required', web('command: "${X:?say X}" # here'), /say X/],
  ['an expression that is none', web('command: "${X" # here'), /\$\{X/],
];

describe('what is wrong is told at its line', () => {
  test.each(WRONG)('%s', async (_name, text, message) => {
    const error = await userError(() => compose(text));
    expect(error.message).toMatch(message);
    expect(error.location?.line).toBe(markedLine(text));
  });

  test.each(Object.entries(REFUSED_KEYS))('%s is refused, with what to do instead', async (key, instead) => {
    const text = web(`${key}: {} # here`);
    const error = await userError(() => compose(text));
    expect(error.location?.line).toBe(markedLine(text));
    expect(error.hint).toBe(instead);
  });

  test('a file that is not there', async () => {
    await inFolder({}, async (folder) => {
      await expect(loadCompose(join(folder, 'no.yml'))).rejects.toThrow(/cannot be read/);
    });
  });
});

describe('short and long forms say the same', () => {
  test('ports', async () => {
    const port = { target: 80, published: 8080, protocol: 'tcp', mode: 'ingress', hostIp: undefined };
    expect((await service('ports: ["8080:80"]')).ports).toEqual([port]);
    expect((await service('ports: [{ target: 80, published: "8080" }]')).ports).toEqual([port]);
    expect((await service('ports: ["80"]')).ports).toEqual([{ ...port, published: undefined }]);
    expect((await service('ports: ["127.0.0.1:8080:80/udp"]')).ports).toEqual([
      { ...port, protocol: 'udp', hostIp: '127.0.0.1' },
    ]);
    expect((await service('ports: ["[::1]:8080:80"]')).ports).toEqual([{ ...port, hostIp: '[::1]' }]);
    expect(
      (await service('ports: ["8080-8081:80-81"]')).ports.map(({ published, target }) => [published, target]),
    ).toEqual([
      [8080, 80],
      [8081, 81],
    ]);
    expect((await service('expose: ["80-81", "53/udp"]')).expose).toEqual([
      { port: 80, protocol: 'tcp' },
      { port: 81, protocol: 'tcp' },
      { port: 53, protocol: 'udp' },
    ]);
  });

  test('mounts', async () => {
    const end = 'volumes: { v: {} }';
    const short = (await service('volumes: ["v:/a:ro", "/b", "/etc/x:/c"]\ntmpfs: "/d:size=10"', end)).mounts;
    const long = await service(
      'volumes:\n  - { type: volume, source: v, target: /a, read_only: true }\n  - { type: volume, target: /b }\n  - { type: bind, source: /etc/x, target: /c }\n  - { type: tmpfs, target: /d, tmpfs: { size: 10 } }',
      end,
    );
    expect(JSON.parse(JSON.stringify(short))).toEqual(JSON.parse(JSON.stringify(long.mounts)));
  });

  test('environment: files first, then the service; a name alone takes the variable', async () => {
    const text = web(
      'env_file: [one.env, { path: none.env, required: false }]\nenvironment: [A=2, GIVEN, NOT]',
    );
    const { services } = await compose(
      text,
      { GIVEN: 'g' },
      { 'one.env': '# c\nexport A=1\nB="x y" \nC=\'$z\' # end\n' },
    );
    expect(services.web?.environment).toEqual({ A: '2', B: 'x y', C: '$z', GIVEN: 'g' });
  });

  test('commands are split as a shell does', async () => {
    expect((await service(`command: run "a b" 'c "d"' e\\ f`)).command).toEqual([
      'run',
      'a b',
      'c "d"',
      'e f',
    ]);
    expect((await service('command: [a b, c]')).command).toEqual(['a b', 'c']);
  });

  test('restart and deploy.restart_policy', async () => {
    expect((await service('restart: on-failure:3')).deploy.restart).toEqual({
      condition: 'on-failure',
      maxAttempts: 3,
    });
    expect((await service('restart: always')).deploy.restart).toEqual({ condition: 'any' });
    expect(
      (await service('restart: "no"\ndeploy: { restart_policy: { condition: any, delay: 1s } }')).deploy
        .restart,
    ).toMatchObject({
      condition: 'any',
      delay: 1_000,
    });
  });

  test('resources: those of deploy win', async () => {
    const { deploy } = await service(
      'cpus: 2\nmem_limit: 1g\ndeploy: { resources: { limits: { cpus: "0.5" } } }',
    );
    expect(deploy.limits).toMatchObject({ cpus: '0.5', memory: 1024 ** 3 });
  });

  test('modes of files are octal, however they are written', async () => {
    for (const mode of ['0440', '0o440', '"0440"', '440'])
      expect(
        (await service(`configs: [{ source: c, mode: ${mode} }]`, 'configs: { c: { content: x } }'))
          .configs[0]?.mode,
      ).toBe(0o440);
  });

  test('durations and sizes', async () => {
    const check = (
      await service('healthcheck: { test: x, interval: 1m30s, timeout: 500ms, start_period: 1h }')
    ).healthcheck;
    expect(check).toMatchObject({
      test: ['CMD-SHELL', 'x'],
      interval: 90_000,
      timeout: 500,
      startPeriod: 3_600_000,
    });
    for (const [text, bytes] of [
      ['1k', 1024],
      ['1.5m', 1_572_864],
      ['2GB', 2 ** 31],
      ['10', 10],
    ])
      expect((await service(`shm_size: ${text}`)).container.shmSize).toBe(bytes);
  });

  test('depends_on', async () => {
    const end = '  a: { image: a }\n  b: { image: b }';
    expect((await service('depends_on: [a]', end)).dependsOn).toEqual({ a: 'service_started' });
    expect(
      (await service('depends_on: { a: { condition: service_healthy }, b: {} }', end)).dependsOn,
    ).toEqual({
      a: 'service_healthy',
      b: 'service_started',
    });
  });

  test('content of configs: a file, the text, a variable', async () => {
    const text =
      'services: { a: { image: a } }\nconfigs: { f: { file: f.txt }, c: { content: "c$$" }, v: { environment: V }, x: { external: true, name: other } }';
    const { configs } = await compose(text, { V: 'v' }, { 'f.txt': 'f' });
    expect(Object.values(configs).map(({ content }) => content?.toString())).toEqual([
      'f',
      'c$',
      'v',
      undefined,
    ]);
    expect(configs.x).toMatchObject({ external: true, name: 'other' });
  });
});

describe('variables', () => {
  const value = async (text: string, variables: Record<string, string> = {}) =>
    (await compose(`services:\n  a: { image: a, working_dir: '${text}' }\n`, variables)).services.a?.container
      .workingDir;

  test.each([
    ['${X:-d}', {}, 'd'],
    ['${X:-d}', { X: '' }, 'd'],
    ['${X-d}', { X: '' }, ''],
    ['${X:+o}', { X: 'x' }, 'o'],
    ['${X:+o}', {}, ''],
    ['${X+o}', { X: '' }, 'o'],
    ['$X/${Y}', { X: 'x', Y: 'y' }, 'x/y'],
    ['$${X}', { X: 'x' }, '${X}'],
    ['${X:-${Y:-z}}', {}, 'z'],
  ])('%s with %j is %s', async (text, variables, expected) => {
    expect(await value(text, variables as Record<string, string>)).toBe(expected);
  });
});
