import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { extraCertificates } from '../../../../src/offline/images/certificates.js';
import { debianMirror, mirrorIn } from '../../../../src/offline/images/debian-mirror.js';
import { registryAnswers } from '../../../../src/offline/images/reach.js';
import { UserError } from '../../../../src/system/errors.js';
import { type FakeContext, fakeContext } from '../../../rig/fake-context.js';
import { FakeExec, notFound } from '../../../rig/fake-exec.js';

const [FIRST = '', SECOND = '', THIRD = ''] = rootCertificates;
const OFFICIAL = {
  packages: 'http://deb.debian.org/debian',
  security: 'http://deb.debian.org/debian-security',
};
let context: FakeContext;
beforeEach(() => {
  context = fakeContext();
});
afterEach(() => context.remove());

describe('the mirror of packages', () => {
  test('is the one that this machine uses, in either form of source list', () => {
    expect(
      mirrorIn(
        'deb [signed-by=/k] https://mirror.example/debian/ bookworm main\n# deb http://old/debian x\n',
      ),
    ).toEqual({
      packages: 'https://mirror.example/debian',
      security: OFFICIAL.security,
    });
    const deb822 =
      'Types: deb\nURIs: http://m.example/debian http://m.example/debian-security/\nSuites: bookworm\n';
    expect(mirrorIn(deb822)).toEqual({
      packages: 'http://m.example/debian',
      security: 'http://m.example/debian-security',
    });
  });

  test('is the official one on Ubuntu, with a dated snapshot, or without any list', async () => {
    expect(mirrorIn('deb http://archive.ubuntu.com/ubuntu noble main\n')).toEqual(OFFICIAL);
    expect(mirrorIn('deb http://snapshot.debian.org/archive/debian/20260101/debian bookworm main\n')).toEqual(
      OFFICIAL,
    );
    expect(mirrorIn('deb-src http://x.example/debian bookworm main\n')).toEqual(OFFICIAL);
    expect(await debianMirror(context.folder)).toEqual(OFFICIAL);
  });

  test('is found in every list', async () => {
    const folder = join(context.folder, 'etc/apt/sources.list.d');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'debian.sources'), 'URIs: http://m.example/debian\n');
    expect((await debianMirror(context.folder)).packages).toBe('http://m.example/debian');
  });
});

describe('certificates that images are to trust as well', () => {
  const places = async (bundle: string[], stock: string[]) => {
    const made = { bundle: join(context.folder, 'bundle.crt'), stock: join(context.folder, 'stock') };
    await mkdir(join(made.stock, 'mozilla'), { recursive: true });
    await writeFile(made.bundle, bundle.join('\n'));
    await Promise.all(stock.map((pem, index) => writeFile(join(made.stock, 'mozilla', `${index}.crt`), pem)));
    return made;
  };

  test('are those that the distribution does not bring, whatever their line ends, in a fixed order', async () => {
    const made = await places([SECOND, FIRST, THIRD], [`${FIRST.replaceAll('\n', '\r\n')}\n`]);
    const extra = await extraCertificates(undefined, made);
    expect(extra).toHaveLength(2);
    expect(extra).toEqual([`${SECOND}\n`, `${THIRD}\n`].sort());
    expect(await extraCertificates(undefined, await places([THIRD, SECOND, FIRST], [FIRST]))).toEqual(extra);
  });

  test('are those of the given bundle too, once', async () => {
    const own = join(context.folder, 'own.pem');
    await writeFile(own, `subject=x\n${SECOND}\n`);
    expect(await extraCertificates(own, await places([SECOND, FIRST], [FIRST]))).toHaveLength(1);
  });

  test('are none on a machine without bundles', async () => {
    expect(await extraCertificates(undefined, { bundle: '/nowhere', stock: '/nowhere' })).toEqual([]);
  });

  test.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'])(
    'a bundle that holds %j is refused',
    async (text) => {
      const own = join(context.folder, 'own.pem');
      await writeFile(own, text);
      await expect(extraCertificates(own)).rejects.toThrow(UserError);
    },
  );

  test('a bundle that is not there is refused with its path', async () => {
    await expect(extraCertificates('/nowhere/ca.pem')).rejects.toMatchObject({
      message: 'the CA bundle /nowhere/ca.pem cannot be read',
      location: { file: '/nowhere/ca.pem' },
    });
  });
});

describe('a registry', () => {
  test('is asked once in a process, by https unless it is this machine’s', async () => {
    const exec = new FakeExec().on('curl', ({ line }) => ({ exitCode: line.includes('ghcr.io') ? 0 : 7 }));
    const asking = { ...context, exec: exec.exec };
    const answers = await Promise.all(
      ['ghcr.io', 'ghcr.io', 'localhost:5000', 'https://ghcr.io/'].map((host) =>
        registryAnswers(asking, host),
      ),
    );
    expect(answers).toEqual([true, true, false, true]);
    expect(exec.lines().map((line) => line.split(' ').at(-1))).toEqual([
      'https://ghcr.io/v2/',
      'http://localhost:5000/v2/',
      'https://ghcr.io/v2/',
    ]);
  });

  test('answers until shown otherwise where there is no curl', async () => {
    const exec = new FakeExec().on('curl', notFound('curl'));
    expect(await registryAnswers({ ...context, exec: exec.exec }, 'ghcr.io')).toBe(true);
  });
});
