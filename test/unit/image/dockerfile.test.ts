import { describe, expect, test } from '@jest/globals';
import { externalImages, parseDockerfile } from '../../../src/image/dockerfile.js';

const instructions = (text: string) =>
  parseDockerfile(`FROM a\n${text}`).stages[0]?.instructions.map(({ keyword, rest, line, endLine }) => [
    keyword,
    rest,
    line,
    endLine,
  ]);
const bases = (text: string, args?: Record<string, string>) =>
  parseDockerfile(text, args).stages.map(({ base }) => base);

describe('instructions', () => {
  test('have their lines, with continuations joined and comments left out', () => {
    const text = `# first
run apt-get update && \\
    # why
    apt-get install -y x \\

    y
COPY . /app`;
    expect(instructions(text)).toEqual([
      ['RUN', 'apt-get update &&      apt-get install -y x      y', 3, 7],
      ['COPY', '. /app', 8, 8],
    ]);
  });

  test('read the same with Windows line ends and a byte order mark', () => {
    const { stages } = parseDockerfile('\uFEFFFROM a\r\nRUN one \\\r\n two\r\n');
    expect(stages[0]?.from.line).toBe(1);
    expect(stages[0]?.instructions).toMatchObject([
      { keyword: 'RUN', rest: 'one   two', line: 2, endLine: 3 },
    ]);
  });

  test('with a here-document end where that ends', () => {
    const text = `RUN <<EOF
FROM not an instruction
echo x
EOF
RUN <<-"A" cat <<B
	x
	A
y
B
WORKDIR /x`;
    expect(instructions(text)?.map(([keyword, , line, endLine]) => [keyword, line, endLine])).toEqual([
      ['RUN', 2, 5],
      ['RUN', 6, 10],
      ['WORKDIR', 11, 11],
    ]);
  });

  test('with a here-document that never ends swallow nothing', () => {
    expect(instructions('RUN cat <<EOF\nRUN echo')?.map(([keyword]) => keyword)).toEqual(['RUN', 'RUN']);
    expect(instructions('ENV A=<<EOF\nRUN x')?.map(([keyword]) => keyword)).toEqual(['ENV', 'RUN']);
  });

  test('take another escape from the directive', () => {
    const { stages } = parseDockerfile('# escape=`\nFROM a\nRUN dir C:\\\nRUN one `\n two\n');
    expect(stages[0]?.instructions.map(({ line, endLine }) => [line, endLine])).toEqual([
      [3, 3],
      [4, 5],
    ]);
  });

  test('that end in a continuation at the end of the file are kept', () => {
    expect(instructions('RUN x \\')).toEqual([['RUN', 'x', 2, 2]]);
  });

  test.each(['', '\n\n', '# only', '\\', 'FROM', 'FROM --platform=x', 'ARG', 'RUN', '<<EOF', '\u0000\uFFFF'])(
    'no text makes it throw: %j',
    (text) => {
      expect(parseDockerfile(text).stages.length).toBeLessThanOrEqual(1);
    },
  );
});

describe('stages', () => {
  test('have names, bases and stages as bases', () => {
    const { stages } = parseDockerfile(`FROM --platform=$BUILDPLATFORM node:24 AS Build
FROM build as test
FROM scratch`);
    expect(stages.map(({ index, name, base, baseStage }) => [index, name, base, baseStage])).toEqual([
      [0, 'build', 'node:24', undefined],
      [1, 'test', 'build', 0],
      [2, undefined, 'scratch', undefined],
    ]);
  });

  test('take arguments into their bases, those of the build before the defaults', () => {
    const text = `ARG VERSION=3.12
ARG TAG="\${VERSION}-slim"
FROM python:$TAG
FROM python:\${VERSION:-9}
FROM python:\${NONE:-fallback}
FROM python\${VERSION:+:set}
FROM x\${NONE}`;
    expect(bases(text)).toEqual(['python:3.12-slim', 'python:3.12', 'python:fallback', 'python:set', 'x']);
    expect(bases(text, { VERSION: '3.14' })[0]).toBe('python:3.14-slim');
  });

  test('arguments within a stage change no base', () => {
    expect(bases('ARG A=1\nFROM x:$A\nARG A=2\nFROM x:$A\n')).toEqual(['x:1', 'x:1']);
  });
});

test('declared arguments are known wherever they stand', () => {
  const { args } = parseDockerfile('ARG A\nFROM x\nARG B=1 C="2"\nRUN --mount=x echo ARG D\n');
  expect([...args]).toEqual(['A', 'B', 'C']);
});

test('the syntax directive counts only at the very top', () => {
  expect(parseDockerfile('# escape=`\n# Syntax = docker/dockerfile:1\nFROM a').syntax).toEqual({
    image: 'docker/dockerfile:1',
    line: 2,
  });
  expect(parseDockerfile('# a comment\n# syntax=docker/dockerfile:1\nFROM a').syntax).toBeUndefined();
});

test('images from elsewhere are bases and sources of copies and mounts, with their lines', () => {
  const dockerfile = parseDockerfile(`FROM node:24 AS build
COPY --chown=1 --from=nginx:1 /a /b
FROM build
COPY --from=build /a /b
COPY --from=0 /a /b
COPY --from=later /a /b
RUN --mount=type=bind,from=busybox,target=/x ls
RUN --mount=type=bind,from=build,target=/x ls
COPY --from=\${SOURCE} /a /b
FROM scratch AS later
RUN echo --from=nothing
`);
  expect(externalImages(dockerfile)).toEqual([
    { image: 'node:24', line: 1 },
    { image: 'nginx:1', line: 2 },
    { image: 'later', line: 6 },
    { image: 'busybox', line: 7 },
  ]);
});
