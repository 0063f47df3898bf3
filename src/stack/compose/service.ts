import { readBuild } from './build.js';
import { CONTAINER_KEYS, readContainer } from './container.js';
import { readDeploy } from './deploy.js';
import { readEnvironment } from './environment.js';
import { readHealthcheck } from './healthcheck.js';
import type { ComposeFileUse, ComposeService, DependsOnCondition } from './model.js';
import { readMounts } from './mounts.js';
import { readExpose, readPorts } from './ports.js';
import type { Reader } from './reader.js';
import { commandWords } from './shell-words.js';

const STRUCTURE_KEYS = [
  'image',
  'build',
  'command',
  'entrypoint',
  'environment',
  'env_file',
  'labels',
  'ports',
  'expose',
  'volumes',
  'tmpfs',
  'networks',
  'configs',
  'secrets',
  'depends_on',
  'healthcheck',
  'deploy',
  'profiles',
  'scale',
  'restart',
  'cpus',
  'mem_limit',
  'mem_reservation',
  'pids_limit',
  'links',
  'container_name',
  'platform',
  'develop',
  'attach',
] as const;

/** Every key that a service may have; docs/compose.md says what becomes of each. */
export const SERVICE_KEYS = [...STRUCTURE_KEYS, ...CONTAINER_KEYS] as const;

/** Keys of Compose that no cluster can honour: an error that says what to do instead. */
export const REFUSED_KEYS: Record<string, string> = {
  extends: 'write the keys out, or share them with an anchor and the merge key (<<: *base)',
  devices: 'a cluster chooses the node, so a device of one host cannot be named',
  external_links: 'put both services on one external network',
  volumes_from: 'name the volume in both services',
  cgroup_parent: 'limit the service with deploy.resources',
  credential_spec: 'Windows containers are not supported',
  isolation: 'Windows containers are not supported',
  gpus: 'no cluster of this tool has GPUs',
  runtime: 'set the default runtime of the nodes',
  userns_mode: 'set user',
  uts: 'set hostname',
  mac_address: 'addresses belong to the cluster',
  provider: 'only containers are deployed',
  post_start: 'put the command into the entrypoint',
  pre_stop: 'handle stop_signal in the program',
};

/** One entry of `services:`; strict: an unknown key is a UserError with its line. */
export async function readService(
  reader: Reader,
  folder: string,
  variables: Record<string, string>,
): Promise<ComposeService> {
  const name = String(reader.path.at(-1));
  for (const [key, item] of reader.entries()) {
    const instead = Object.hasOwn(REFUSED_KEYS, key) ? REFUSED_KEYS[key] : undefined;
    if (instead !== undefined) item.fail('is not supported', instead);
  }
  const fields = reader.fields(SERVICE_KEYS);
  if (fields.image === undefined && fields.build === undefined)
    reader.fail('has neither "image" nor "build"', 'say which image runs, or where it is built from');
  return {
    name,
    image: fields.image && readImage(fields.image),
    build: fields.build && readBuild(fields.build, folder),
    command: fields.command && commandWords(fields.command),
    entrypoint: fields.entrypoint && commandWords(fields.entrypoint),
    environment: await readEnvironment(fields.environment, fields.env_file, folder, variables),
    labels: fields.labels?.dictionary() ?? {},
    ports: fields.ports ? readPorts(fields.ports) : [],
    expose: fields.expose ? readExpose(fields.expose) : [],
    mounts: readMounts(fields.volumes, fields.tmpfs, folder),
    networks: readNetworks(fields.networks, fields.network_mode !== undefined),
    configs: readFileUses(fields.configs, '/'),
    secrets: readFileUses(fields.secrets, '/run/secrets/'),
    dependsOn: readDependsOn(fields.depends_on),
    healthcheck: fields.healthcheck && readHealthcheck(fields.healthcheck),
    deploy: readDeploy(fields.deploy, fields),
    awaitedCompletion: false,
    container: readContainer(fields),
    keys: Object.keys(fields),
  };
}

const IMAGE =
  /^(?:[a-zA-Z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::[\w][\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;

function readImage(reader: Reader): string {
  const image = reader.string();
  if (!IMAGE.test(image))
    reader.fail(
      `is "${image}", which is no image; accepted: [registry/]name[:tag][@sha256:…], the name in lower case`,
    );
  return image;
}

function readNetworks(reader: Reader | undefined, ownMode: boolean): ComposeService['networks'] {
  if (reader === undefined) return ownMode ? {} : { default: { aliases: [] } };
  if (reader.isList) return Object.fromEntries(reader.strings().map((name) => [name, { aliases: [] }]));
  return Object.fromEntries(
    reader.entries().map(([name, item]) => {
      const fields = item.fields(['aliases', 'priority']);
      return [name, { aliases: fields.aliases?.strings() ?? [] }];
    }),
  );
}

function readFileUses(reader: Reader | undefined, folder: string): ComposeFileUse[] {
  return (reader?.items() ?? []).map((item) => {
    if (!item.isMap) return { source: item.string(), target: `${folder}${item.string()}` };
    const fields = item.fields(['source', 'target', 'uid', 'gid', 'mode']);
    const source = fields.source?.string() ?? item.fail('has no "source"');
    const target = fields.target?.string() ?? source;
    return {
      source,
      target: target.startsWith('/') ? target : `${folder}${target}`,
      uid: fields.uid?.text(),
      gid: fields.gid?.text(),
      mode: fields.mode && fileMode(fields.mode),
    };
  });
}

/** `0440` is decimal 440 in YAML 1.2 and octal in 1.1, which Compose reads: octal digits always mean octal. */
function fileMode(reader: Reader): number {
  const text = reader.text();
  return /^0?o?[0-7]{3,4}$/.test(text)
    ? Number.parseInt(text.replace('o', ''), 8)
    : reader.integer(0, 0o7777);
}

function readDependsOn(reader: Reader | undefined): Record<string, DependsOnCondition> {
  if (reader === undefined) return {};
  if (reader.isList) return Object.fromEntries(reader.strings().map((name) => [name, 'service_started']));
  return Object.fromEntries(
    reader.entries().map(([name, item]) => {
      const fields = item.fields(['condition', 'restart', 'required']);
      const condition = fields.condition?.oneOf([
        'service_started',
        'service_healthy',
        'service_completed_successfully',
      ]);
      return [name, condition ?? 'service_started'];
    }),
  );
}
