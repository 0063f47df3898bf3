import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/image/dockerfile.js';
import { explainFailure } from '../../../src/image/failure.js';
import { hintFor } from '../../../src/image/hints.js';
import { BuildProgress } from '../../../src/image/progress.js';
import { InfraError, UserError } from '../../../src/system/errors.js';
import { logOf, vertex } from '../../rig/buildkit-lines.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';

let context: FakeContext;
beforeEach(() => {
  context = fakeContext();
});
afterEach(() => context.remove());

const DOCKERFILE = `FROM python:3.12-slim AS deps
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:3.12-slim
COPY --from=deps /venv /venv
COPY app.py .
RUN python -m compileall . \\
 && false
`;

/** What is made of a build that said these lines. */
async function explain(lines: string[], text = DOCKERFILE) {
  const progress = new BuildProgress();
  for (const line of lines) progress.add(line);
  const spec = { name: 'vote', context: context.folder, dockerfile: 'vote/Dockerfile', tags: ['vote:1'] };
  return explainFailure({ spec, dockerfile: parseDockerfile(text), unusedArgs: [] }, progress);
}

const exit = (code: number) =>
  `process "/bin/sh -c pip install" did not complete successfully: exit code: ${code}`;

describe('an instruction that fails', () => {
  test('is named with its file, its line, its exit code and what it printed last', async () => {
    const printed = Array.from({ length: 30 }, (_, index) => `line ${index}`);
    const { error, transient } = await explain([
      vertex('r', '[deps 3/3] RUN pip install -r requirements.txt', { started: true }),
      logOf('r', `${printed.join('\n')}\n`),
      vertex('r', '[deps 3/3] RUN pip install -r requirements.txt', { error: exit(1) }),
      'ERROR: failed to solve: ...',
    ]);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toBe(
      'image vote: vote/Dockerfile:3: RUN pip install -r requirements.txt: exit code 1',
    );
    expect(error).toMatchObject({ subject: 'vote', location: { file: 'vote/Dockerfile', line: 3 } });
    expect(error.log).toEqual(printed.slice(-20));
    expect(transient).toBe(false);
  });

  test('in a stage without a name is counted out there', async () => {
    const { error } = await explain([
      vertex('r', '[stage-1 4/4] RUN python -m compileall .  && false', { error: exit(1) }),
    ]);
    expect(error.location).toEqual({ file: 'vote/Dockerfile', line: 8 });
  });

  test('has the line that BuildKit itself prints, where it prints one', async () => {
    const excerpt = [
      'Dockerfile:9',
      '--------------------',
      '   8 |     RUN x',
      '   9 | >>> && false',
      '--------------------',
    ];
    const { error } = await explain([vertex('r', '[stage-1 4/4] RUN x', { error: exit(1) }), ...excerpt]);
    expect(error.location?.line).toBe(9);
  });

  test('is found by its text when a base image’s triggers shift the numbers', async () => {
    const { error } = await explain([
      vertex('r', '[deps 5/5] RUN pip install -r requirements.txt', { error: exit(1) }),
    ]);
    expect(error.location?.line).toBe(3);
  });

  test('is never tried again, though it printed what looks like a busy registry', async () => {
    const { error, transient } = await explain([
      logOf('r', 'npm ERR! 503 Service Unavailable - GET https://registry.npmjs.org/x\n'),
      vertex('r', '[deps 3/3] RUN pip install -r requirements.txt', { error: exit(1) }),
      'ERROR: failed to solve: 503 Service Unavailable',
    ]);
    expect(transient).toBe(false);
    expect(error).toBeInstanceOf(UserError);
  });

  test('for want of disk is nobody’s fault', async () => {
    const { error } = await explain([
      logOf('r', 'OSError: [Errno 28] No space left on device\n'),
      vertex('r', '[deps 3/3] RUN pip install -r requirements.txt', { error: exit(1) }),
    ]);
    expect(error).toBeInstanceOf(InfraError);
    expect(error.message).toMatch(/no space left on this machine$/);
  });

  test('with a long command is cut short', async () => {
    const { error } = await explain([vertex('r', `[deps 3/3] RUN ${'x'.repeat(500)}`, { error: exit(2) })]);
    expect(error.message.length).toBeLessThan(200);
  });
});

describe('a file that cannot be copied', () => {
  const missing = (text: string) =>
    explain([vertex('c', '[stage-1 3/4] COPY app.py .', { error: `failed to compute cache key: ${text}` })]);

  test.each([
    '"/app.py": not found',
    '"/app.py" not found',
    'lstat /var/lib/docker/overlay2/x/merged/app.py: no such file or directory',
  ])('because it is not there: %s', async (text) => {
    const { error } = await missing(text);
    expect(error.message).toBe(
      `image vote: vote/Dockerfile:7: COPY app.py .: app.py is not in the build context ${context.folder}`,
    );
    expect(error.hint).toContain('relative to the build context');
  });

  test('because .dockerignore leaves it out', async () => {
    await writeFile(join(context.folder, 'app.py'), '');
    const { error } = await missing('"/app.py": not found');
    expect(error.message).toContain('as .dockerignore leaves it');
    expect(error.hint).toContain('.dockerignore excludes it');
  });

  test('out of another stage', async () => {
    await mkdir(join(context.folder, 'venv'));
    const { error } = await explain([
      vertex('c', '[stage-1 2/4] COPY --from=deps /venv /venv', { error: '"/venv": not found' }),
    ]);
    expect(error.message).toBe(
      'image vote: vote/Dockerfile:6: COPY --from=deps /venv /venv: /venv is not in deps',
    );
  });
});

describe('a base image', () => {
  const METADATA = '[internal] load metadata for docker.io/library/python:3.12-slim';
  const failing = (error: string, name = METADATA, text?: string) =>
    explain([vertex('m', name, { error })], text);

  test('that does not exist is the user’s, with the line of its FROM', async () => {
    const { error, transient } = await failing('docker.io/library/python:3.12-slim: not found');
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toBe(
      'image vote: vote/Dockerfile:1: python:3.12-slim: no such base image, or it needs a login',
    );
    expect(transient).toBe(false);
  });

  test.each([
    'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope',
    'unexpected status from HEAD request: 403 Forbidden',
    'failed to authorize: 401 Unauthorized',
  ])('that needs a login says so: %s', async (said) => {
    const { error, transient } = await failing(said);
    expect(error).toBeInstanceOf(UserError);
    expect(`${error.message} ${error.hint}`).toMatch(/log ?in/);
    expect(transient).toBe(false);
  });

  test('whose registry is not up to it is tried again, and is nobody’s fault', async () => {
    const { error, transient } = await failing('failed to do request: 503 Service Unavailable');
    expect(error).toBeInstanceOf(InfraError);
    expect(transient).toBe(true);
  });

  test('whose registry has no name is not tried again', async () => {
    const { error, transient } = await failing('failed to do request: dial tcp: lookup x: no such host');
    expect(error).toBeInstanceOf(InfraError);
    expect(transient).toBe(false);
    expect(error.hint).toBeDefined();
  });

  test('that fails while it is unpacked is located by its FROM', async () => {
    const { error } = await failing(
      'failed to copy: unexpected EOF',
      '[stage-1 1/4] FROM docker.io/library/python:3.12-slim',
    );
    expect(error.location?.line).toBe(5);
  });

  test('that is the frontend of the syntax line says that one can do without', async () => {
    const { error } = await failing(
      'failed to do request: i/o timeout',
      'resolve image config for docker-image://docker.io/docker/dockerfile:1',
      `# syntax=docker/dockerfile:1\n${DOCKERFILE}`,
    );
    expect(error.location?.line).toBe(1);
    expect(error.hint).toContain('leave out the `# syntax=` line');
  });
});

describe('a Dockerfile that cannot be read', () => {
  test('is the user’s, with the line at fault and the reason alone', async () => {
    const { error, transient } = await explain(
      [
        'ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)',
      ],
      'FROM x\nCOPY . .\nRUNN y\n',
    );
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toBe(
      'image vote: vote/Dockerfile:3: unknown instruction: RUNN (did you mean RUN?)',
    );
    expect(error.location).toEqual({ file: 'vote/Dockerfile', line: 3 });
    expect(transient).toBe(false);
  });

  test('because it is empty says how one starts', async () => {
    const { error } = await explain(
      ['ERROR: failed to solve: failed to read dockerfile: file with no instructions'],
      '',
    );
    expect(error.hint).toBe('a Dockerfile starts with FROM');
  });
});

describe('what no step is to blame for', () => {
  test('an engine that does not answer', async () => {
    const { error, transient } = await explain([
      'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    ]);
    expect(error).toBeInstanceOf(InfraError);
    expect(error.hint).toContain('distsys doctor --install');
    expect(transient).toBe(false);
  });

  test('an export that broke off is tried again', async () => {
    const { transient } = await explain([
      vertex('e', 'exporting to image', { error: 'failed to push: unexpected status: 502 Bad Gateway' }),
    ]);
    expect(transient).toBe(true);
  });

  test('nothing said at all is still an error with the image’s name', async () => {
    const { error } = await explain([]);
    expect(error.message).toContain('image vote');
  });
});

test.each([
  ['/bin/sh: 1: gcc: not found', 'not in the base image'],
  ['SSL: CERTIFICATE_VERIFY_FAILED certificate verify failed', 'CA bundle'],
  ['npm ERR! code EAI_AGAIN', 'names cannot be resolved'],
  ['exec /bin/sh: exec format error', 'another processor'],
  ["PermissionError: [Errno 13] Permission denied: '/app'", 'USER'],
  ['exit code: 137', 'want of memory'],
  ['unknown flag: --metadata-file', 'buildx 0.13'],
])('%j has a hint', (text, hint) => {
  expect(hintFor(text)).toContain(hint);
});
