import { X509Certificate } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../system/errors.js';

/** Where Debian, Ubuntu and the images made from them keep all trusted certificates in one file. */
export const SYSTEM_BUNDLE = '/etc/ssl/certs/ca-certificates.crt';
/** The certificates that come with the distribution, one file each. */
const STOCK = '/usr/share/ca-certificates';

/**
 * The certificates (PEM) that this machine, or `caBundle`, trusts beyond the distribution's own, as a
 * company proxy needs them. Throws UserError when `caBundle` cannot be read or holds none.
 */
export async function extraCertificates(
  caBundle?: string,
  places = { bundle: SYSTEM_BUNDLE, stock: STOCK },
): Promise<string[]> {
  const [given, system, stock] = await Promise.all([
    caBundle === undefined ? [] : readBundle(caBundle),
    readFile(places.bundle, 'utf8').then(certificatesIn, () => []),
    stockCertificates(places.stock),
  ]);
  const known = new Set(stock.map(identity));
  const extra = new Map([...given, ...system].map((pem) => [identity(pem), pem]));
  return [...extra]
    .filter(([id]) => !known.has(id))
    .map(([, pem]) => `${pem}\n`)
    .sort();
}

async function readBundle(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError(`the CA bundle ${path} cannot be read`, { cause, location: { file: path } });
  });
  const found = certificatesIn(text);
  const broken = found.find((pem) => !isCertificate(pem));
  if (found.length === 0 || broken !== undefined) {
    throw new UserError(`the CA bundle ${path} holds no certificate in PEM form`, {
      location: { file: path },
    });
  }
  return found;
}

function certificatesIn(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}

function identity(pem: string): string {
  return pem.replace(/\s|-----(?:BEGIN|END) CERTIFICATE-----/g, '');
}

async function stockCertificates(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const texts = await Promise.all(
    names.filter((name) => name.endsWith('.crt')).map((name) => readFile(join(folder, name), 'utf8')),
  );
  return texts.flatMap(certificatesIn);
}
