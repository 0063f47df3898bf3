import type { Location } from '../../system/errors.js';
import type { YamlPath } from '../../system/yaml.js';

/** A Compose file after interpolation, in its long forms, every reference in it known to exist. */
export interface ComposeModel {
  /** Absolute path. */
  file: string;
  /** The folder that relative paths start from. */
  folder: string;
  /** `name:` of the file. */
  name?: string;
  services: Record<string, ComposeService>;
  networks: Record<string, ComposeNetwork>;
  volumes: Record<string, ComposeVolume>;
  configs: Record<string, ComposeFile>;
  secrets: Record<string, ComposeFile>;
  /** What was read otherwise than written, such as services left out because of their profile. */
  notes: string[];
  /** Line of the key at `path`, or of the nearest one above it. */
  locate(path: YamlPath): Location;
}

export interface ComposeService {
  name: string;
  image?: string;
  build?: ComposeBuild;
  command?: string[];
  entrypoint?: string[];
  /** From `env_file`, overridden by `environment`. */
  environment: Record<string, string>;
  labels: Record<string, string>;
  ports: ComposePort[];
  /** Container ports that others of the stack use. */
  expose: { port: number; protocol: 'tcp' | 'udp' }[];
  mounts: ComposeMount[];
  networks: Record<string, { aliases: string[] }>;
  configs: ComposeFileUse[];
  secrets: ComposeFileUse[];
  dependsOn: Record<string, DependsOnCondition>;
  healthcheck?: ComposeHealthcheck;
  deploy: ComposeDeploy;
  /** Something waits for it with `service_completed_successfully`. */
  awaitedCompletion: boolean;
  /** Scalars and lists that go to the container as they are. */
  container: ContainerSettings;
  /** Every key that the service has in the file. */
  keys: string[];
}

export interface ContainerSettings {
  user?: string;
  workingDir?: string;
  hostname?: string;
  readOnly?: boolean;
  tty?: boolean;
  stdinOpen?: boolean;
  init?: boolean;
  privileged?: boolean;
  capAdd: string[];
  capDrop: string[];
  groupAdd: string[];
  securityOpt: string[];
  sysctls: Record<string, string>;
  ulimits: Record<string, { soft: number; hard: number }>;
  dns: string[];
  dnsSearch: string[];
  dnsOpt: string[];
  /** `name` → address. */
  extraHosts: Record<string, string>;
  stopSignal?: string;
  /** Milliseconds. */
  stopGracePeriod?: number;
  /** Bytes. */
  shmSize?: number;
  networkMode?: string;
  pid?: string;
  ipc?: string;
  pullPolicy?: 'always' | 'never' | 'missing';
  annotations: Record<string, string>;
  logging?: { driver?: string; options: Record<string, string> };
}

export type DependsOnCondition = 'service_started' | 'service_healthy' | 'service_completed_successfully';

export interface ComposeBuild {
  /** Absolute. */
  context: string;
  /** Absolute. */
  dockerfile: string;
  args: Record<string, string>;
  target?: string;
  platforms?: string[];
  tags: string[];
  labels: Record<string, string>;
}

export interface ComposePort {
  target: number;
  /** Undefined: the engine may choose. */
  published?: number;
  protocol: 'tcp' | 'udp';
  mode: 'ingress' | 'host';
  hostIp?: string;
}

export interface ComposeMount {
  type: 'volume' | 'bind' | 'tmpfs';
  /** Volume key, absolute host path, or nothing for an anonymous volume and tmpfs. */
  source?: string;
  target: string;
  readOnly: boolean;
  /** Bytes, tmpfs only. */
  size?: number;
  subpath?: string;
  noCopy?: boolean;
  propagation?: string;
}

export interface ComposeFileUse {
  source: string;
  target: string;
  uid?: string;
  gid?: string;
  /** As in 0o440. */
  mode?: number;
}

export interface ComposeHealthcheck {
  disabled: boolean;
  /** As Docker wants it: `CMD` or `CMD-SHELL` first. Undefined: that of the image. */
  test?: string[];
  /** Milliseconds; Docker's defaults are 30 s, 30 s, 0 and, in number, 3. */
  interval?: number;
  timeout?: number;
  startPeriod?: number;
  startInterval?: number;
  retries?: number;
}

export interface ComposeDeploy {
  mode: 'replicated' | 'global' | 'replicated-job' | 'global-job';
  replicas: number;
  labels: Record<string, string>;
  endpointMode?: 'vip' | 'dnsrr';
  limits: Resources;
  reservations: Resources;
  restart?: RestartPolicy;
  update?: UpdatePolicy;
  rollback?: UpdatePolicy;
  constraints: string[];
  preferences: { spread: string }[];
  maxReplicasPerNode?: number;
}

export interface Resources {
  /** As in "0.5". */
  cpus?: string;
  /** Bytes. */
  memory?: number;
  pids?: number;
}

export interface RestartPolicy {
  condition: 'none' | 'on-failure' | 'any';
  /** Milliseconds. */
  delay?: number;
  maxAttempts?: number;
  window?: number;
}

export interface UpdatePolicy {
  parallelism?: number;
  delay?: number;
  failureAction?: 'continue' | 'rollback' | 'pause';
  monitor?: number;
  maxFailureRatio?: number;
  order?: 'stop-first' | 'start-first';
}

export interface ComposeNetwork {
  name?: string;
  external: boolean;
  driver?: string;
  driverOpts: Record<string, string>;
  internal?: boolean;
  attachable?: boolean;
  labels: Record<string, string>;
  ipam?: { driver?: string; config: { subnet: string }[] };
}

export interface ComposeVolume {
  name?: string;
  external: boolean;
  driver?: string;
  driverOpts: Record<string, string>;
  labels: Record<string, string>;
}

/** A config or secret of the file's top level. */
export interface ComposeFile {
  name?: string;
  external: boolean;
  /** What is in it; undefined when external. */
  content?: Buffer;
  labels: Record<string, string>;
}
