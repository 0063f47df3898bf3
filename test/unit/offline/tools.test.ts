import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { architecture } from '../../../src/offline/architecture.js';
import { tools } from '../../../src/offline/tool-catalog.js';
import { cachedTool, ensureTool } from '../../../src/offline/tools.js';
import { InfraError } from '../../../src/system/errors.js';
import { type FakeContext, fakeContext, fakeStep } from '../../rig/fake-context.js';
import { FakeExec } from '../../rig/fake-exec.js';

const RELEASED = 'kubectl as its makers publish it';
const unreachable = { exitCode: 7, stderr: 'curl: (7) Failed to connect' };
let exec: FakeExec;
let context: FakeContext;
beforeEach(() => {
  exec = new FakeExec();
  context = fakeContext(exec.exec);
  exec.on('which', { exitCode: 1 }).on('printenv', { exitCode: 1 }).on('curl', unreachable);
  exec.on('go env GOVERSION', 'go1.24.6\n').on('go build', async ({ args }) => {
    await writeFile(args[args.indexOf('-o') + 1] ?? '', 'built');
    return '';
  });
});
afterEach(() => context.remove());

/** The makers' site: the checksum file and the program. */
function publish(checksum: string): void {
  exec.on('curl', async ({ args }) => {
    if (!args.includes('-o')) return checksum;
    await writeFile(args[args.indexOf('-o') + 1] ?? '', RELEASED);
    return '';
  });
}
const sha256 = createHash('sha256').update(RELEASED).digest('hex');

describe('a tool', () => {
  test('on PATH that is new enough is used, and nothing is fetched', async () => {
    exec
      .on('which kubectl', '/usr/bin/kubectl\n/opt/kubectl\n')
      .on('/usr/bin/kubectl version', 'Client Version: v1.33.0\n');
    expect(await ensureTool(context, 'kubectl')).toBe('/usr/bin/kubectl');
    expect(exec.lines(/curl|go /)).toEqual([]);
  });

  test('that is too old, or broken, gives way to the next on PATH', async () => {
    exec.on('which kubectl', '/a/kubectl\n/b/kubectl\n/c/kubectl\n');
    exec
      .on('/a/kubectl', 'Client Version: v1.20.1\n')
      .on('/b/kubectl', { exitCode: 1, stderr: 'wrong architecture' });
    exec.on('/c/kubectl', 'Client Version: v1.34.9\n');
    expect(await ensureTool(context, 'kubectl')).toBe('/c/kubectl');
  });

  test('that nobody has is fetched from its makers, its digest checked, and linked for PATH', async () => {
    publish(`${sha256}\n`);
    const path = await ensureTool(context, 'kubectl');
    expect(path).toBe(cachedTool(context, 'kubectl'));
    expect(readFileSync(path, 'utf8')).toBe(RELEASED);
    expect(statSync(path).mode & 0o111).not.toBe(0);
    expect(readlinkSync(join(context.paths.cache, 'bin', 'kubectl'))).toBe(path);
    expect(exec.lines('go')).toEqual([]);
  });

  test('whose checksums are a list takes the line of its file', async () => {
    const file = `buildx-v0.38.2.linux-${architecture()}`;
    publish(`${'0'.repeat(64)} *buildx-v0.38.2.linux-riscv64\n${sha256} *${file}\n`);
    exec.on(/docker-buildx version/, { exitCode: 1 });
    expect(readFileSync(await ensureTool(context, 'buildx'), 'utf8')).toBe(RELEASED);
  });

  test.each([
    ['with another digest', `${'0'.repeat(64)}\n`],
    ['without a checksum', '<html>404</html>\n'],
    ['for another file', `${sha256}  other-file\n`],
  ])('published %s is not trusted: it is built from its Go module', async (_what, checksums) => {
    publish(checksums);
    const step = fakeStep();
    expect(readFileSync(await ensureTool(context, 'kubectl', step), 'utf8')).toBe('built');
    expect(step.notes).toEqual([`kubectl ${tools.kubectl.program.version} was built from its Go module`]);
  });

  test('that cannot be fetched is built, and kept for the next time', async () => {
    const path = await ensureTool(context, 'kubectl');
    expect(readFileSync(path, 'utf8')).toBe('built');
    const later = fakeContext(new FakeExec().on('which', { exitCode: 1 }).exec);
    later.paths = context.paths;
    expect(await ensureTool(later, 'kubectl')).toBe(path);
    later.remove();
  });

  test('asked for many times at once is made once', async () => {
    const paths = await Promise.all(Array.from({ length: 5 }, () => ensureTool(context, 'kubectl')));
    expect(new Set(paths).size).toBe(1);
    expect(exec.lines('go build')).toHaveLength(1);
    await ensureTool(context, 'kubectl');
    expect(exec.lines('which')).toHaveLength(1);
  });

  test('that cannot be had says what it needs, leaves nothing half made, and is tried again when asked again', async () => {
    exec.on('go build', { exitCode: 1, stderr: 'go: proxy.golang.org: dial tcp: no such host\n' });
    const failing = ensureTool(context, 'kubectl');
    await expect(failing).rejects.toThrow(InfraError);
    await expect(failing).rejects.toMatchObject({ log: ['go: proxy.golang.org: dial tcp: no such host'] });
    const folder = dirname(cachedTool(context, 'kubectl'));
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    expect(readdirSync(join(context.paths.cache, 'tmp'))).toEqual([]);
    exec.on('go build', async ({ args }) => {
      await writeFile(args[args.indexOf('-o') + 1] ?? '', 'built');
      return '';
    });
    expect(readFileSync(await ensureTool(context, 'kubectl'), 'utf8')).toBe('built');
  });

  test('that is only built is not looked for on PATH', async () => {
    await ensureTool(context, 'registry');
    expect(exec.lines('which')).toEqual([]);
  });

  test('of the docker client is looked for where that keeps its plugins', async () => {
    const config = join(context.folder, 'docker');
    await mkdir(join(config, 'cli-plugins'), { recursive: true });
    const plugin = join(config, 'cli-plugins', 'docker-buildx');
    await writeFile(plugin, '');
    exec.on('printenv DOCKER_CONFIG', `${config}\n`).on(plugin, 'github.com/docker/buildx v0.20.0\n');
    expect(await ensureTool(context, 'buildx')).toBe(plugin);
  });
});
