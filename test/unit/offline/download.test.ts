import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { download, fetchText } from '../../../src/offline/download.js';
import { isAtLeast, versionIn } from '../../../src/offline/version.js';
import { CommandError, InfraError } from '../../../src/system/errors.js';
import { type FakeContext, fakeContext } from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

const CONTENT = 'the program';
const digest = (algorithm: string, form: 'hex' | 'base64') =>
  createHash(algorithm).update(CONTENT).digest(form);
const URL = 'https://example.org/tool';

let exec: FakeExec;
let context: FakeContext;
let target: string;
beforeEach(() => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
  target = join(context.folder, 'downloads', 'tool');
  serve(CONTENT);
});
afterEach(() => context.remove());

/** curl, as far as the core uses it. */
function serve(content: string): void {
  exec.on('curl', async ({ args }) => {
    const draft = args[args.indexOf('-o') + 1];
    if (draft !== undefined && args.includes('-o')) await writeFile(draft, content);
    return args.includes('-o') ? '' : content;
  });
}
const left = () =>
  existsSync(join(context.folder, 'downloads')) ? readdirSync(join(context.folder, 'downloads')) : [];
const get = (integrity: string) => download(context, { url: URL, integrity }, target);

describe('a download', () => {
  test.each([
    ['hex', `sha256:${digest('sha256', 'hex')}`],
    ['base64, as npm writes it', `sha512-${digest('sha512', 'base64')}`],
    ['base64 of SHA-256', `sha256-${digest('sha256', 'base64')}`],
  ])('with the right digest is put in place: %s', async (_form, integrity) => {
    await get(integrity);
    expect(readFileSync(target, 'utf8')).toBe(CONTENT);
    expect(left()).toEqual(['tool']);
  });

  test('with another digest leaves nothing, and says what was found and what is trusted', async () => {
    serve('<html>company proxy: log in</html>');
    const failing = get(`sha256:${digest('sha256', 'hex')}`);
    await expect(failing).rejects.toThrow(InfraError);
    await expect(failing).rejects.toThrow(
      `${URL} has the sha256 ${createHash('sha256').update('<html>company proxy: log in</html>').digest('hex')}, but ${digest('sha256', 'hex')} is the one to trust`,
    );
    expect(left()).toEqual([]);
  });

  test.each(['sha256:', 'sha256-', '', 'md5', `sha512:${digest('sha256', 'hex')}`, digest('sha256', 'hex')])(
    'without a digest to trust is never accepted: %j',
    async (integrity) => {
      await expect(get(integrity)).rejects.toThrow();
      expect(left()).toEqual([]);
    },
  );

  test('that breaks off leaves nothing', async () => {
    exec.on('curl', async ({ args }) => {
      await writeFile(args[args.indexOf('-o') + 1] ?? '', 'half of');
      return { exitCode: 18, stderr: 'curl: (18) transfer closed with 5 bytes remaining' };
    });
    await expect(get(`sha256:${digest('sha256', 'hex')}`)).rejects.toThrow(CommandError);
    expect(left()).toEqual([]);
  });

  test('that is there already is not fetched again', async () => {
    await mkdir(join(context.folder, 'downloads'));
    await writeFile(target, 'verified when it was written');
    await get('sha256:other');
    expect(exec.calls).toEqual([]);
  });

  test('never leaves https, not by a redirect either', async () => {
    await get(`sha256:${digest('sha256', 'hex')}`);
    expect(exec.lines()[0]).toContain('--proto-redir =https');
    expect(await fetchText(context, URL)).toBe(CONTENT);
  });
});

describe('versions', () => {
  test.each([
    ['kind v0.30.0 go1.24.6 linux/amd64', '0.30.0'],
    ['Client Version: v1.34.4\nKustomize Version: v5.7.1', '1.34.4'],
    ['Docker version 20.10.24+dfsg1, build 297e128', '20.10.24'],
    ['github.com/docker/buildx v0.38.2 abc', '0.38.2'],
    ['2.7', '2.7'],
    ['no version', undefined],
    ['', undefined],
  ])('%j has %p', (text, version) => {
    expect(versionIn(text)).toBe(version);
  });

  test.each([
    ['1.34.4', '1.33.0', true],
    ['1.33.0', '1.33.0', true],
    ['1.32.9', '1.33.0', false],
    ['1.9.0', '1.10.0', false],
    ['2.0', '1.99.99', true],
    ['1.21', '1.21.0', true],
    ['1.21rc1', '1.21', true],
    ['20.10.24', '20.10.3', true],
    ['0.13', '0.13.1', false],
  ])('%s is at least %s: %p', (version, wanted, answer) => {
    expect(isAtLeast(version, wanted)).toBe(answer);
  });
});
