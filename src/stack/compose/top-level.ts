import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ComposeFile, ComposeNetwork, ComposeVolume } from './model.js';
import type { Reader } from './reader.js';

const NETWORK_KEYS = [
  'name',
  'external',
  'driver',
  'driver_opts',
  'internal',
  'attachable',
  'labels',
  'ipam',
  'enable_ipv6',
] as const;

/** `networks:` of the file; `default` is there whether written or not. */
export function readNetworks(reader: Reader | undefined): Record<string, ComposeNetwork> {
  const networks: Record<string, ComposeNetwork> = {
    default: { external: false, driverOpts: {}, labels: {} },
  };
  for (const [key, item] of reader?.entries() ?? []) {
    const fields = item.fields(NETWORK_KEYS);
    if (fields.enable_ipv6?.boolean() === true) fields.enable_ipv6.fail('is not supported on clusters');
    networks[key] = {
      ...readExternal(fields.external, fields.name),
      driver: fields.driver?.string(),
      driverOpts: fields.driver_opts?.dictionary() ?? {},
      internal: fields.internal?.boolean(),
      attachable: fields.attachable?.boolean(),
      labels: fields.labels?.dictionary() ?? {},
      ipam: fields.ipam && readIpam(fields.ipam),
    };
  }
  return networks;
}

function readIpam(reader: Reader): ComposeNetwork['ipam'] {
  const fields = reader.fields(['driver', 'config', 'options']);
  const config = fields.config?.items().map((item) => {
    const { subnet } = item.fields(['subnet']);
    return { subnet: subnet?.string() ?? item.fail('has no "subnet"') };
  });
  return { driver: fields.driver?.string(), config: config ?? [] };
}

/** `volumes:` of the file. */
export function readVolumes(reader: Reader | undefined): Record<string, ComposeVolume> {
  return Object.fromEntries(
    (reader?.entries() ?? []).map(([key, item]) => {
      const fields = item.fields(['name', 'external', 'driver', 'driver_opts', 'labels']);
      return [
        key,
        {
          ...readExternal(fields.external, fields.name),
          driver: fields.driver?.string(),
          driverOpts: fields.driver_opts?.dictionary() ?? {},
          labels: fields.labels?.dictionary() ?? {},
        },
      ];
    }),
  );
}

/** `configs:` or `secrets:` of the file, with their content. */
export async function readFiles(
  reader: Reader | undefined,
  folder: string,
  variables: Record<string, string>,
): Promise<Record<string, ComposeFile>> {
  const files: Record<string, ComposeFile> = {};
  for (const [key, item] of reader?.entries() ?? []) {
    const fields = item.fields(['name', 'external', 'file', 'content', 'environment', 'labels']);
    const external = readExternal(fields.external, fields.name);
    const content = external.external ? undefined : await readContent(item, fields, folder, variables);
    files[key] = { ...external, content, labels: fields.labels?.dictionary() ?? {} };
  }
  return files;
}

async function readContent(
  item: Reader,
  fields: { file?: Reader; content?: Reader; environment?: Reader },
  folder: string,
  variables: Record<string, string>,
): Promise<Buffer> {
  if (fields.content !== undefined) return Buffer.from(fields.content.string());
  if (fields.environment !== undefined) {
    const name = fields.environment.string();
    const value = variables[name];
    if (value === undefined) return fields.environment.fail(`names the variable ${name}, which is not set`);
    return Buffer.from(value);
  }
  if (fields.file === undefined)
    return item.fail('needs one of "file", "content", "environment" or "external"');
  const path = resolve(folder, fields.file.string());
  const content = await readFile(path).catch(() => undefined);
  return (
    content ?? fields.file.fail(`names "${fields.file.string()}", which cannot be read`, `create ${path}`)
  );
}

/** `external: true`, or its old form `external: {name: x}`. */
function readExternal(
  external: Reader | undefined,
  name: Reader | undefined,
): { external: boolean; name?: string } {
  if (external === undefined) return { external: false, name: name?.string() };
  if (!external.isMap) return { external: external.boolean(), name: name?.string() };
  const fields = external.fields(['name']);
  return { external: true, name: fields.name?.string() ?? name?.string() };
}
