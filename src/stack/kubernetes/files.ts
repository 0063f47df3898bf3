import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { UserError } from '../../system/errors.js';
import type { ComposeFile, ComposeModel } from '../compose/model.js';
import { placeOf } from '../compose/reader.js';
import type { KubeObject } from '../manifests/object.js';
import { MOST_CONTENT } from './binds.js';
import { KUBERNETES, objectName, splitLabels } from './names.js';

/** Name of the entry that holds a config or secret. */
export const CONTENT = 'content';

/** The ConfigMaps and Secrets for the configs and secrets of a file. Throws UserError for external and too large ones. */
export function renderFiles(model: ComposeModel): KubeObject[] {
  return [
    ...Object.entries(model.configs).map(([key, file]) =>
      configMap(configName(key), { [CONTENT]: contentOf(model, 'configs', key, file) }, file.labels),
    ),
    ...Object.entries(model.secrets).map(([key, file]) => secret(model, key, file)),
  ];
}

export function configName(key: string): string {
  return `config-${objectName(key)}`;
}

export function secretName(key: string): string {
  return `secret-${objectName(key)}`;
}

export function configMap(
  name: string,
  entries: Record<string, Buffer>,
  composeLabels: Record<string, string> = {},
): KubeObject {
  const texts = Object.entries(entries).filter(([, content]) => isUtf8(content));
  const others = Object.entries(entries).filter(([, content]) => !isUtf8(content));
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, ...splitLabels(composeLabels) },
    data: Object.fromEntries(texts.map(([key, content]) => [key, content.toString()])),
    binaryData: Object.fromEntries(others.map(([key, content]) => [key, content.toString('base64')])),
  };
}

function secret(model: ComposeModel, key: string, file: ComposeFile): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secretName(key), ...splitLabels(file.labels) },
    type: 'Opaque',
    data: { [CONTENT]: contentOf(model, 'secrets', key, file).toString('base64') },
  };
}

function contentOf(model: ComposeModel, kind: 'configs' | 'secrets', key: string, file: ComposeFile): Buffer {
  const { content } = file;
  if (content === undefined)
    return refuseTop(
      model,
      [kind, key],
      'the stack has a namespace of its own, where nothing is before it: give file or content',
    );
  return content.length > MOST_CONTENT
    ? refuseTop(model, [kind, key], 'more than 1 MB: copy it into the image')
    : content;
}

/** Refuses what stands at `path` of the file, outside of its services. */
export function refuseTop(model: ComposeModel, path: string[], instead: string): never {
  const location = model.locate(path);
  throw new UserError(`${placeOf(location)} ${path.join('.')} cannot be translated to ${KUBERNETES}`, {
    location,
    hint: instead,
  });
}

/** Changes when what is in the files does: as an annotation of the pods it makes them roll over. */
export function hashOf(contents: Buffer[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(`${content.length}:`).update(content);
  return hash.digest('hex').slice(0, 16);
}
