import { basename } from 'node:path';
import type { ComposeFileUse, ComposeModel, ComposeMount, ComposeService } from '../compose/model.js';
import { refuse } from '../fate.js';
import type { KubeObject } from '../manifests/object.js';
import type { Bind } from './binds.js';
import { CONTENT, configMap, configName, hashOf, secretName } from './files.js';
import { KUBERNETES, objectName } from './names.js';
import type { KubernetesOptions } from './to-kubernetes.js';
import { claimName } from './volumes.js';

/** What a service mounts: the pod's volumes, where the container has them, and objects that hold files. */
export interface Mounts {
  volumes: Record<string, unknown>[];
  volumeMounts: Record<string, unknown>[];
  objects: KubeObject[];
  /** Of all files that the service mounts. */
  hash?: string;
}

/** Mode of configs and secrets that give none (Compose specification, 08-configs). */
const MODE = 0o444;

export function renderMounts(
  model: ComposeModel,
  service: ComposeService,
  options: KubernetesOptions,
): Mounts {
  const mounts: Mounts = { volumes: [], volumeMounts: [], objects: [] };
  const add = (source: object, mount: object): void => {
    const name = `mount-${mounts.volumes.length}`;
    mounts.volumes.push({ name, ...source });
    mounts.volumeMounts.push({ name, ...mount });
  };
  service.mounts.forEach((mount, index) => {
    const bind = mount.type === 'bind' ? options.binds[service.name]?.[index] : undefined;
    if (bind?.kind === 'engine') return;
    if (bind?.kind === 'files') {
      addFiles(mounts, service, mount, index, bind, add);
      return;
    }
    add(sourceOf(model, service, mount, index, bind), {
      mountPath: mount.target,
      readOnly: mount.readOnly || undefined,
      subPath: mount.subpath,
    });
  });
  service.configs.forEach((use, index) => {
    addUse(model, service, ['configs', index], use, { configMap: { name: configName(use.source) } }, add);
  });
  service.secrets.forEach((use, index) => {
    addUse(model, service, ['secrets', index], use, { secret: { secretName: secretName(use.source) } }, add);
  });
  const { shmSize } = service.container;
  if (shmSize !== undefined) add(inMemory(shmSize), { mountPath: '/dev/shm' });
  return { ...mounts, hash: hashOfMounts(model, service, options) };
}

type Add = (source: object, mount: object) => void;

function sourceOf(
  model: ComposeModel,
  service: ComposeService,
  mount: ComposeMount,
  index: number,
  bind: Bind | undefined,
): object {
  if (mount.type === 'tmpfs') return inMemory(mount.size);
  if (bind?.kind === 'node') return { hostPath: { path: mount.source, type: bind.type } };
  if (mount.source === undefined) return { emptyDir: {} };
  if (service.deploy.mode.startsWith('global'))
    refuse(
      model,
      service,
      ['volumes', index],
      KUBERNETES,
      'a claim is one for the whole cluster, not one a node: mount a path of the node, or leave mode global',
    );
  return { persistentVolumeClaim: { claimName: claimName(model, mount.source) } };
}

function inMemory(bytes: number | undefined): object {
  return { emptyDir: { medium: 'Memory', sizeLimit: bytes === undefined ? undefined : String(bytes) } };
}

function addUse(
  model: ComposeModel,
  service: ComposeService,
  path: [string, number],
  use: ComposeFileUse,
  source: Record<string, object>,
  add: Add,
): void {
  for (const owner of ['uid', 'gid'] as const)
    if (use[owner] !== undefined && use[owner] !== '0')
      refuse(
        model,
        service,
        [...path, owner],
        KUBERNETES,
        'the file belongs to root: let others read it with mode: 0444',
      );
  const name = basename(use.target);
  const items = [{ key: CONTENT, path: name, mode: use.mode ?? MODE }];
  const [kind = '', reference] = Object.entries(source)[0] ?? [];
  add({ [kind]: { ...reference, items } }, { mountPath: use.target, subPath: name, readOnly: true });
}

/** A folder is mounted as it is, a single file at its place. */
function addFiles(
  mounts: Mounts,
  service: ComposeService,
  mount: ComposeMount,
  index: number,
  bind: Bind & { kind: 'files' },
  add: Add,
): void {
  const name = `${objectName(service.name)}-files-${index}`;
  const keyed = bind.entries.map(({ path, content }, at) => ({ key: `file-${at}`, path, content }));
  mounts.objects.push(configMap(name, Object.fromEntries(keyed.map(({ key, content }) => [key, content]))));
  const single = bind.entries.length === 1 && bind.entries[0]?.path === '';
  const items = keyed.map(({ key, path }) => ({ key, path: path === '' ? basename(mount.target) : path }));
  add(
    { configMap: { name, items } },
    { mountPath: mount.target, readOnly: true, subPath: single ? basename(mount.target) : undefined },
  );
}

function hashOfMounts(
  model: ComposeModel,
  service: ComposeService,
  options: KubernetesOptions,
): string | undefined {
  const contents = [
    ...service.configs.map(({ source }) => model.configs[source]?.content),
    ...service.secrets.map(({ source }) => model.secrets[source]?.content),
    ...(options.binds[service.name] ?? []).flatMap((bind) =>
      bind.kind === 'files' ? bind.entries.map(({ content }) => content) : [],
    ),
  ].filter((content) => content !== undefined);
  return contents.length === 0 ? undefined : hashOf(contents);
}
