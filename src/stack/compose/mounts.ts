import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ComposeMount } from './model.js';
import type { Reader } from './reader.js';
import { bytes } from './units.js';

const LONG_KEYS = [
  'type',
  'source',
  'target',
  'read_only',
  'bind',
  'volume',
  'tmpfs',
  'consistency',
] as const;
const IGNORED_MODES = ['rw', 'z', 'Z', 'cached', 'delegated', 'consistent'];

/** `volumes:` and `tmpfs:` of a service; host paths are made absolute from `folder`. */
export function readMounts(
  volumes: Reader | undefined,
  tmpfs: Reader | undefined,
  folder: string,
): ComposeMount[] {
  const mounts = volumes
    ?.items()
    .map((item) => (item.isMap ? longForm(item, folder) : shortForm(item, folder)));
  const temporary = tmpfs?.stringOrList().map((text): ComposeMount => {
    const size = /(?:^|[:,])size=(\d+)/.exec(text)?.[1];
    return {
      type: 'tmpfs',
      target: text.split(':')[0] ?? text,
      readOnly: false,
      size: size === undefined ? undefined : Number(size),
    };
  });
  return [...(mounts ?? []), ...(temporary ?? [])];
}

function shortForm(item: Reader, folder: string): ComposeMount {
  const parts = item.text().split(':');
  if (parts.length === 1)
    return { type: 'volume', target: targetPath(item, parts[0] ?? ''), readOnly: false };
  const [source = '', target = '', modes = '', ...more] = parts;
  if (source === '' || more.length > 0)
    item.fail(
      `is "${item.text()}"; accepted: "name:/path", "./folder:/path", each with :ro, or the long form`,
    );
  const flags = modes.split(',').filter((flag) => flag !== '');
  for (const flag of flags)
    if (!['ro', 'nocopy', ...IGNORED_MODES].includes(flag))
      item.fail(`has the mode "${flag}"; accepted: ro, nocopy, ${IGNORED_MODES.join(', ')}`);
  return {
    type: isPath(source) ? 'bind' : 'volume',
    source: isPath(source) ? hostPath(source, folder) : source,
    target: targetPath(item, target),
    readOnly: flags.includes('ro'),
    noCopy: flags.includes('nocopy') || undefined,
  };
}

function longForm(item: Reader, folder: string): ComposeMount {
  const fields = item.fields(LONG_KEYS);
  if (fields.type === undefined) return item.fail('has no "type"; accepted: volume, bind, tmpfs');
  if (fields.target === undefined) return item.fail('has no "target", the path in the container');
  const type = fields.type.oneOf(['volume', 'bind', 'tmpfs']);
  const source = fields.source?.string();
  if (type === 'bind' && source === undefined) item.fail('has no "source", the path on the host');
  const volume = fields.volume?.fields(['nocopy', 'subpath']);
  const bind = fields.bind?.fields(['propagation', 'create_host_path', 'selinux', 'recursive']);
  const tmpfs = fields.tmpfs?.fields(['size', 'mode']);
  return {
    type,
    source: type === 'bind' && source !== undefined ? hostPath(source, folder) : source,
    target: targetPath(fields.target, fields.target.string()),
    readOnly: fields.read_only?.boolean() ?? false,
    size: tmpfs?.size === undefined ? undefined : bytes(tmpfs.size),
    subpath: volume?.subpath?.string(),
    noCopy: volume?.nocopy?.boolean() || undefined,
    propagation: bind?.propagation?.string(),
  };
}

function isPath(source: string): boolean {
  return /^(\/|\.{1,2}(\/|$)|~)/.test(source);
}

function hostPath(source: string, folder: string): string {
  return source.startsWith('~') ? join(homedir(), source.slice(1)) : resolve(folder, source);
}

function targetPath(item: Reader, target: string): string {
  if (!target.startsWith('/'))
    item.fail(`mounts at "${target}"; an absolute path in the container is accepted`);
  return target;
}
