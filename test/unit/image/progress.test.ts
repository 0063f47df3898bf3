import { describe, expect, test } from '@jest/globals';
import { BuildProgress, stepOf } from '../../../src/image/progress.js';
import { StatusLine } from '../../../src/image/status-line.js';
import { logOf, vertex } from '../../rig/buildkit-lines.js';

describe('a step’s name', () => {
  test.each([
    ['[3/4] RUN npm ci', undefined, 3, 4, 'RUN npm ci'],
    ['[build 1/2] FROM docker.io/library/node:24', 'build', 1, 2, 'FROM docker.io/library/node:24'],
    ['[stage-1 3/4] RUN a\nb', 'stage-1', 3, 4, 'RUN a\nb'],
    ['[linux/arm64 build 10/12] COPY . .', 'build', 10, 12, 'COPY . .'],
    ['[linux/amd64->arm64 build 2/3] RUN go build', 'build', 2, 3, 'RUN go build'],
    ['[linux/arm64 2/3] RUN x', undefined, 2, 3, 'RUN x'],
    ['[build  1/12] RUN x', 'build', 1, 12, 'RUN x'],
  ])('%j is taken apart', (name, stage, number, of, instruction) => {
    expect(stepOf(name)).toEqual({ stage, number, of, instruction });
  });

  test.each([
    '[internal] load build context',
    'exporting to image',
    '[auth] library/node:pull token',
    '',
    '[1/] x',
  ])('%j is none of the Dockerfile', (name) => {
    expect(stepOf(name)).toBeUndefined();
  });
});

describe('what a build said', () => {
  const shown: string[] = [];
  const progress = (...lines: string[]) => {
    shown.length = 0;
    const build = new BuildProgress((text) => void shown.push(text));
    for (const line of lines) build.add(line);
    return build;
  };

  test('shows steps as they start, short and in one line', () => {
    const long =
      '[2/4] RUN --mount=type=cache,target=/x pip   install\n -r requirements.txt --no-cache-dir long';
    progress(
      vertex('a', '[internal] load build definition from Dockerfile', { started: true }),
      vertex('b', long, { started: true }),
      vertex('c', '[3/4] COPY . .', { started: true, cached: true }),
      vertex('d', '[4/4] COPY a b'),
      vertex('e', 'exporting to image', { started: true }),
      vertex('b', '[2/4] RUN pip', { started: true, completed: true }),
    );
    expect(shown).toEqual(['2/4 pip install -r requirements.txt --no-ca…', 'exporting to image']);
  });

  test('keeps a step’s last lines, also those that came in pieces', () => {
    const build = progress(
      logOf('a', 'one\ntw'),
      logOf('a', 'o\n\nthr'),
      logOf('b', 'other\n'),
      logOf('a', 'ee\n'),
    );
    expect(build.outputOf('a')).toEqual(['one', 'two', 'three']);
    expect(build.outputOf('nothing')).toEqual([]);
  });

  test('keeps no more than forty lines of each', () => {
    const build = progress(...Array.from({ length: 500 }, (_, index) => logOf('a', `line ${index}\n`)));
    expect(build.outputOf('a')).toHaveLength(40);
    expect(build.outputOf('a').at(-1)).toBe('line 499');
  });

  test('shows a line that was redrawn as it was last seen', () => {
    expect(progress(logOf('a', '10%\r50%\r100%\r\nnext\n')).outputOf('a')).toEqual(['100%', 'next']);
    const pieces = ['10%\r50%\r', '70%', '\r100%', '\r\nnext\r\nlast\r'].map((text) => logOf('a', text));
    expect(progress(...pieces).outputOf('a')).toEqual(['100%', 'next', 'last']);
  });

  test('finds the step at fault, not those that were stopped because of it', () => {
    const build = progress(
      vertex('a', '[1/2] RUN slow', { error: 'context canceled: context canceled' }),
      vertex('b', '[2/2] RUN false', { error: 'process "/bin/sh -c false" did not complete: exit code: 1' }),
      vertex('b', '[2/2] RUN false', { completed: true }),
    );
    expect(build.failed).toMatchObject({ digest: 'b' });
    expect(progress(vertex('a', '[1/1] RUN x', { error: 'context canceled' })).failed?.digest).toBe('a');
    expect(progress(vertex('a', '[1/1] RUN x', { completed: true })).failed).toBeUndefined();
  });

  test('came from the cache when every instruction did, in whichever report', () => {
    const all = [
      vertex('a', '[1/2] FROM x', { completed: true }),
      vertex('b', '[2/2] RUN x', { cached: true }),
      vertex('b', '[2/2] RUN x', { completed: true }),
    ];
    expect(progress(...all).cached).toBe(true);
    expect(progress(...all, vertex('c', '[3/3] RUN y', { completed: true })).cached).toBe(false);
  });

  test('keeps other text, and takes broken lines for it', () => {
    const broken = ['ERROR: failed to build', '{"vertexes": [', '{"vertexes": "x"}', '', '   '];
    expect(progress(...broken).text).toEqual([
      'ERROR: failed to build',
      '{"vertexes": [',
      '{"vertexes": "x"}',
    ]);
    expect(progress('{"vertexes":null,"logs":null}').text).toEqual([]);
  });
});

test('images side by side share one line, in their order', () => {
  const lines: string[] = [];
  const line = new StatusLine(['vote', 'worker'], (text) => void lines.push(text));
  line.update('worker', '2/5 npm ci');
  line.update('vote', '4/9 pip install');
  line.done('worker');
  line.done('worker');
  line.done('vote');
  expect(lines).toEqual([
    'worker 2/5 npm ci',
    'vote 4/9 pip install · worker 2/5 npm ci',
    'vote 4/9 pip install',
  ]);
});
