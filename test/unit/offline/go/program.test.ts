import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildProgram, moduleSource } from '../../../../src/offline/go/build.js';
import { type GoProgram, linkerFlags, moduleFile, programKey } from '../../../../src/offline/go/program.js';
import { kubernetesProgram, modulePrograms } from '../../../../src/offline/go/recipes.js';
import { goCommand } from '../../../../src/offline/go/toolchain.js';
import { CommandError } from '../../../../src/system/errors.js';
import { type FakeContext, fakeContext } from '../../../rig/fake-context.js';
import { FakeExec, notFound } from '../../../rig/fake-exec.js';

const program: GoProgram = {
  name: 'tool',
  version: 'v1.2.3',
  package: 'example.org/tool/cmd/tool',
  require: { 'example.org/tool': 'v1.2.3' },
};

describe('a Go program', () => {
  test('is a module that requires it at one version', () => {
    expect(moduleFile(program)).toBe(
      'module distsys/tool\n\ngo 1.24.0\n\nrequire (\n\texample.org/tool v1.2.3\n)\n',
    );
    expect(moduleFile({ ...program, replace: { 'k8s.io/api': 'v0.34.4' } })).toContain(
      '\nreplace (\n\tk8s.io/api => k8s.io/api v0.34.4\n)\n',
    );
  });

  test('has its version linked in', () => {
    expect(linkerFlags(program)).toBe('-s -w');
    expect(linkerFlags({ ...program, variables: { 'main.Version': 'v1' } })).toBe('-s -w -X main.Version=v1');
  });

  test('has a key that changes with all that makes it another one', () => {
    const changes: Partial<GoProgram>[] = [
      { version: 'v1.2.4' },
      { package: 'x' },
      { require: { 'example.org/tool': 'v2' } },
      { replace: { a: 'v1' } },
      { variables: { a: 'b' } },
    ];
    const keys = [{}, ...changes].map((change) => programKey({ ...program, ...change }));
    expect(new Set(keys).size).toBe(keys.length);
    expect(programKey(structuredClone(program))).toBe(keys[0]);
  });

  test('of Kubernetes takes the parts that only its own tree has from where they are published', () => {
    const kubelet = kubernetesProgram('kubelet', '1.34.4');
    expect(kubelet.package).toBe('k8s.io/kubernetes/cmd/kubelet');
    expect(kubelet.require).toEqual({ 'k8s.io/kubernetes': 'v1.34.4' });
    const replaced = Object.entries(kubelet.replace ?? {});
    expect(replaced).toHaveLength(31);
    expect(new Set(replaced.map(([, version]) => version))).toEqual(new Set(['v0.34.4']));
    expect(kubelet.variables).toMatchObject({
      'k8s.io/component-base/version.gitVersion': 'v1.34.4',
      'k8s.io/client-go/pkg/version.gitMinor': '34',
    });
    expect(Object.values(kubelet.variables ?? {}).some((value) => /\s/.test(value))).toBe(false);
  });

  test.each(Object.values(modulePrograms))('$name is built from the module that it names', (made) => {
    const [module = '', version] = Object.entries(made.require)[0] ?? [];
    expect(made.package.startsWith(module)).toBe(true);
    expect(version).toBe(made.version);
    expect(version).toMatch(/^v\d+\.\d+\.\d+$/);
  });
});

describe('building one', () => {
  let exec: FakeExec;
  let context: FakeContext;
  let target: string;
  beforeEach(async () => {
    exec = new FakeExec().on('go env GOVERSION', 'go1.24.6\n');
    context = fakeContext(exec.exec);
    target = join(context.folder, 'tool');
  });
  afterEach(() => context.remove());

  test('puts it in place when it is whole, with modules that Go verifies', async () => {
    let file = '';
    exec.on('go build', async ({ args, options }) => {
      file = readFileSync(join(options.cwd ?? '', 'go.mod'), 'utf8');
      await writeFile(args[args.indexOf('-o') + 1] ?? '', 'built');
      expect(existsSync(target)).toBe(false);
      return { stderr: 'go: downloading example.org/tool v1.2.3\n' };
    });
    const heard: string[] = [];
    await buildProgram(context, program, target, (line) => void heard.push(line));
    expect(readFileSync(target, 'utf8')).toBe('built');
    expect(file).toBe(moduleFile(program));
    expect(heard).toEqual(['downloading example.org/tool v1.2.3']);
    const call = exec.calls.find(({ line }) => line.startsWith('go build'));
    expect(call?.options.env).toMatchObject({ CGO_ENABLED: '0', GOWORK: 'off' });
    expect(JSON.stringify(call?.options.env)).not.toMatch(/GONOSUM|GOSUMDB|GOINSECURE|GOPRIVATE/);
    expect(readdirSync(join(context.paths.cache, 'tmp'))).toEqual([]);
  });

  test('that was stopped stays what it is, and leaves nothing', async () => {
    const aborted = new CommandError('go build', -1, '', '', 'aborted');
    exec.on('go build', aborted);
    await expect(buildProgram(context, program, target)).rejects.toBe(aborted);
    expect(readdirSync(join(context.paths.cache, 'tmp'))).toEqual([]);
    expect(readdirSync(join(context.paths.cache, 'locks'))).toEqual([]);
  });

  test('finds where a module’s source lies', async () => {
    exec.on('go mod download -json sigs.k8s.io/kind', JSON.stringify({ Dir: '/go/pkg/mod/kind' }));
    expect(await moduleSource(context, program, 'sigs.k8s.io/kind')).toBe('/go/pkg/mod/kind');
  });

  describe('with Go', () => {
    test.each([
      ['go1.21\n', true],
      ['go1.26.8\n', true],
      ['go1.19.8\n', false],
    ])('%j on PATH: %p', async (version, used) => {
      exec.on('go env GOVERSION', version).on('printenv GOPROXY', 'off\n');
      if (used) expect(await goCommand(context)).toBe('go');
      else await expect(goCommand(context)).rejects.toThrow('GOPROXY is off');
    });

    test('from the module proxy of this machine when there is none, checked by its digest', async () => {
      exec
        .on('go env GOVERSION', notFound('go'))
        .on('printenv GOPROXY', 'https://proxy.example/go/,direct\n');
      exec.on('curl', async ({ args }) => {
        await writeFile(args[args.indexOf('-o') + 1] ?? '', 'not the toolchain');
        return '';
      });
      await expect(goCommand(context)).rejects.toThrow(/is the one to trust$/);
      expect(exec.lines('curl')[0]).toMatch(
        / https:\/\/proxy\.example\/go\/golang\.org\/toolchain\/@v\/v0\.0\.1-go[\d.]+linux-\w+\.zip$/,
      );
      expect(readdirSync(join(context.paths.cache, 'downloads'))).toEqual([]);
      expect(exec.lines('unzip')).toEqual([]);
    });

    test('that was fetched before is used again', async () => {
      exec.on('go env GOVERSION', notFound('go'));
      await mkdir(join(context.paths.cache, 'go', 'go1.26.8', 'bin'), { recursive: true });
      const kept = join(context.paths.cache, 'go', 'go1.26.8', 'bin', 'go');
      await writeFile(kept, '');
      expect(await goCommand(context)).toBe(kept);
    });
  });
});
