import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildImages } from '../../src/image/build.js';
import type { ImageSpec } from '../../src/image/image.js';
import type { BuildOptions } from '../../src/image/options.js';
import { ensureImages } from '../../src/offline/ensure-images.js';
import { InfraError, UserError } from '../../src/system/errors.js';
import { labelled, openTrial, type Trial } from '../rig/trial-environment.js';

const BASE = 'debian:bookworm-slim';
const LONG = 600_000;
let trial: Trial;

beforeAll(async () => {
  trial = await openTrial('image-build');
  await ensureImages(trial.context, [BASE]);
}, LONG);

afterAll(async () => {
  await trial.remove();
  expect(await labelled(trial.context, trial.environment.id, 'image')).toEqual([]);
}, LONG);

/** A build context with these files; the Dockerfile is given as lines. */
async function project(
  name: string,
  dockerfile: string[],
  files: Record<string, string> = {},
): Promise<ImageSpec> {
  const context = join(trial.folder, name);
  await mkdir(context, { recursive: true });
  await writeFile(join(context, 'Dockerfile'), dockerfile.join('\n'));
  for (const [path, content] of Object.entries(files)) await writeFile(join(context, path), content);
  const tags = [`image-test/${name}:${trial.environment.id}`];
  return { name, context, dockerfile: join(context, 'Dockerfile'), tags };
}

const build = (specs: ImageSpec[], options: Partial<BuildOptions> = {}, context = trial.context) =>
  buildImages(context, trial.environment, specs, { destination: 'engine', ...options }, trial.step);

async function failure(work: Promise<unknown>): Promise<UserError | InfraError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof UserError || error instanceof InfraError) return error;
  throw new Error(`neither UserError nor InfraError but ${String(error)}`);
}

const inspect = async (reference: string, format: string): Promise<string> => {
  const { stdout } = await trial.context.exec('docker', ['image', 'inspect', '--format', format, reference]);
  return stdout.trim();
};

describe('images that build', () => {
  test(
    'three at once, with labels, arguments and target, each in the ledger before it is there',
    async () => {
      const specs = await Promise.all(
        ['vote', 'worker', 'result'].map((name) =>
          project(name, [
            'ARG BASE',
            'FROM ${BASE} AS made',
            'ARG WHO',
            `RUN echo "${name} for $WHO" > /who`,
            'FROM made AS other',
            'RUN echo no > /who',
          ]),
        ),
      );
      const args = { BASE, WHO: trial.environment.id, EXTRA: '1' };
      const built = await build(
        specs.map((spec) => ({ ...spec, args, target: 'made' })),
        { source: { revision: 'abc', url: 'https://example.org/app' } },
      );
      expect(built.map((image) => image.name)).toEqual(['vote', 'worker', 'result']);
      for (const image of built) {
        expect(image.reference).toBe(`image-test/${image.name}:${trial.environment.id}`);
        expect(image.digest).toBe(await inspect(image.reference, '{{.Id}}'));
        expect(image.cached).toBe(false);
        const run = ['run', '--rm', image.reference, 'cat', '/who'];
        const { stdout } = await trial.context.exec('docker', run);
        expect(stdout.trim()).toBe(`${image.name} for ${trial.environment.id}`);
        const labels = JSON.parse(await inspect(image.reference, '{{json .Config.Labels}}'));
        expect(labels).toMatchObject({
          'distsys.env': trial.environment.id,
          'org.opencontainers.image.title': image.name,
          'org.opencontainers.image.revision': 'abc',
          'org.opencontainers.image.source': 'https://example.org/app',
        });
      }
      expect(trial.intents).toEqual(
        expect.arrayContaining(built.map((image) => `docker:image ${image.reference}`)),
      );
      expect(trial.progress.join('\n')).toMatch(/vote \d\/\d .* · worker \d\/\d /);
      expect(trial.notes).toContain('vote: no ARG takes EXTRA');
      const [again] = await build([{ ...(specs[0] as ImageSpec), args, target: 'made' }]);
      expect(again?.cached).toBe(true);
    },
    LONG,
  );

  test(
    'a secret reaches its RUN and no layer',
    async () => {
      const file = join(trial.folder, 'ca.pem');
      await writeFile(file, 'hidden-value');
      const spec = await project('secret', [
        `FROM ${BASE}`,
        'RUN --mount=type=secret,id=ca cksum < /run/secrets/ca > /sum',
      ]);
      const [image] = await build([spec], { secrets: { ca: file } });
      const run = ['run', '--rm', image?.reference ?? '', 'sh', '-c', 'cat /sum; ls /run/secrets'];
      const { stdout } = await trial.context.exec('docker', run, { accept: 'any' });
      expect(stdout.trim()).toBe('2417109661 12');
    },
    LONG,
  );
});

describe('images that do not build', () => {
  test(
    'a failing RUN: instruction, line, last lines; the others are stopped',
    async () => {
      const slow = await project('slow', [`FROM ${BASE}`, `RUN sleep 300 # ${trial.environment.id}`]);
      const broken = await project('broken', [
        '# a comment',
        `FROM ${BASE} AS tools`,
        'RUN true',
        '',
        `FROM ${BASE}`,
        'WORKDIR /app',
        'ENV A=1',
        'RUN echo first && \\',
        '    # in between',
        '    echo "the cause" >&2 && \\',
        '    exit 7',
        'COPY --from=tools /etc/passwd /h',
      ]);
      const started = performance.now();
      const error = await failure(build([slow, broken]));
      expect(error).toBeInstanceOf(UserError);
      expect(error.message).toContain(`image broken: ${broken.dockerfile}:8: RUN echo first`);
      expect(error.message).toContain('exit code 7');
      expect(error.location).toEqual({ file: broken.dockerfile, line: 8 });
      expect(error.log).toEqual(expect.arrayContaining(['first', 'the cause']));
      expect(performance.now() - started).toBeLessThan(120_000);
    },
    LONG,
  );

  test(
    'a missing file, one that .dockerignore leaves out, and one that a stage does not have',
    async () => {
      const missing = await project('missing', [`FROM ${BASE}`, 'RUN true', 'COPY app.py /app/']);
      const first = await failure(build([missing]));
      expect(first).toBeInstanceOf(UserError);
      expect(first.message).toContain(
        `${missing.dockerfile}:3: COPY app.py /app/: app.py is not in the build context`,
      );
      const ignored = await project('ignored', [`FROM ${BASE}`, 'COPY app.py /app/'], {
        'app.py': '',
        '.dockerignore': '*.py',
      });
      const second = await failure(build([ignored]));
      expect(second.location).toEqual({ file: ignored.dockerfile, line: 2 });
      expect(second.hint).toContain('.dockerignore excludes it');
      const stage = await project('stage', [
        `FROM ${BASE} AS made`,
        `FROM ${BASE}`,
        'COPY --from=made /nothing /x',
      ]);
      const third = await failure(build([stage]));
      expect(third.message).toContain(
        `${stage.dockerfile}:3: COPY --from=made /nothing /x: /nothing is not in made`,
      );
    },
    LONG,
  );

  test(
    'a base image that nobody has, and a Dockerfile that is none',
    async () => {
      const base = await project('base', ['# x', 'FROM localhost:9/no/such:1', 'RUN true']);
      const first = await failure(build([base], { attempts: 1 }));
      expect(first.location).toEqual({ file: base.dockerfile, line: 2 });
      expect(first.message).toContain('localhost:9/no/such:1');
      const syntax = await project('syntax', [`FROM ${BASE}`, '', 'RUNN true']);
      const second = await failure(build([syntax]));
      expect(second).toBeInstanceOf(UserError);
      expect(second.message).toContain(`${syntax.dockerfile}:3: unknown instruction: RUNN`);
      expect(second.location).toEqual({ file: syntax.dockerfile, line: 3 });
    },
    LONG,
  );

  test(
    'a cancelled build ends at once',
    async () => {
      const spec = await project('cancelled', [`FROM ${BASE}`, `RUN sleep 301 # ${trial.environment.id}`]);
      const controller = new AbortController();
      const context = { ...trial.context, signal: controller.signal };
      const step = { ...trial.step, progress: () => controller.abort(new Error('cancelled by the test')) };
      const work = buildImages(context, trial.environment, [spec], { destination: 'engine' }, step);
      await expect(work).rejects.toThrow();
    },
    LONG,
  );
});
