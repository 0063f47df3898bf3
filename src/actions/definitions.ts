import { choice, flag, type Inputs, integer, list, pairs, text } from '../github/inputs.js';

export interface ActionDefinition {
  /** Folder of its action.yml; '' is the root. */
  folder: string;
  name: string;
  description: string;
  inputs: Inputs;
  outputs: Record<string, string>;
  /** Whether it creates something that its post step must remove. */
  post: boolean;
}

const common = {
  environment: text('Name of the environment; steps of one job share one by themselves.'),
  hours: integer('Hours after which a sweep may remove the environment.', { min: 1, max: 72, default: 4 }),
  matrix: text('What tells the jobs of a matrix apart; leave it.', { default: '${{ toJSON(matrix) }}' }),
};
const keep = flag('Leave the environment standing when the job ends, whatever its other steps say.');
const registryMirror = text('Registry to use instead of Docker Hub, as in mirror.gcr.io.');
const install = flag('Install what is missing (Debian or Ubuntu, root).');
const report = text('Folder for the report.', { default: 'distsys-report' });
const snapshotFolder = text(
  'kind: folder for frozen clusters, to be carried from run to run, as by actions/cache; default: of this machine.',
);
const kubeconfig = text('existing: path of the kubeconfig.');
const context = text('existing: context in the kubeconfig.');
const environmentOutput = { environment: 'Id of the environment.' };
const checkOutputs = {
  outcome: 'passed, failed, error, infra, leaked or cancelled.',
  passed: 'Number of checks that passed.',
  failed: 'Number of checks that did not.',
  points: 'Points scored.',
  'points-possible': 'Points that could be scored.',
  report: 'Folder of the report.',
  result: 'GitHub Classroom result, base64 JSON.',
};

export const labInputs = {
  lab: text('Id of a lab of this repository, or a folder with a lab.yml.', { required: true }),
  target: choice('Where it runs.', ['swarm', 'kind', 'existing'], 'swarm'),
  nodes: integer('Nodes of the cluster; 0: what the lab says.', { min: 0, max: 9, default: 0 }),
  snapshot: flag('kind: restore a frozen cluster when one fits, and keep one for the next run.'),
  'snapshot-folder': snapshotFolder,
  keep,
  report,
  install,
  'registry-mirror': registryMirror,
  kubeconfig,
  context,
  ...common,
};

export const buildInputs = {
  compose: text('Compose file whose build sections are built.'),
  images: text('YAML list of images: name, context, dockerfile, args, target, platforms, tags, labels.'),
  push: choice('Where the images go.', ['environment', 'registry', 'none'], 'environment'),
  registry: text('registry: prefix of the images, as in ghcr.io/org/app.'),
  tag: text('Tag of the images; default the environment id.'),
  username: text('User for the registry.'),
  password: text('Password or token for the registry; masked, handed over by standard input.'),
  platforms: list('Platforms, as in linux/amd64,linux/arm64.'),
  cache: choice('Layer cache.', ['none', 'local', 'registry', 'gha'], 'none'),
  'cache-location': text('local: folder; registry: reference.'),
  preset: choice('lambda: one manifest, no provenance.', ['default', 'lambda'], 'default'),
  'build-args': pairs('Build arguments, lines of NAME=value.'),
  keep,
  install,
  'registry-mirror': registryMirror,
  ...common,
};

export const clusterInputs = {
  provider: choice('What to bring up.', ['swarm', 'kind', 'existing'], 'kind'),
  nodes: integer('Nodes of the cluster.', { min: 1, max: 9, default: 1 }),
  ports: list('Ports to reach on this machine, as in 8080 or 8080:31000 (kind: NodePort).'),
  compose: text('Compose file whose published ports are mapped too.'),
  'node-image': text('kind: image of the nodes.'),
  snapshot: flag('kind: restore a frozen cluster when one fits, and keep one for the next run.'),
  'snapshot-folder': snapshotFolder,
  registry: flag('Start a registry of the environment and wire it into the nodes.', true),
  kubeconfig,
  context,
  keep,
  install,
  'registry-mirror': registryMirror,
  ...common,
};

export const deployInputs = {
  compose: text('Compose file.'),
  manifests: text('Folder or file of Kubernetes manifests.'),
  kustomize: text('Folder with a kustomization.yaml.'),
  name: text('Name of the stack, or namespace.', { required: true }),
  variables: pairs('Values for ${…} in the Compose file, lines of NAME=value.'),
  timeout: integer('Seconds until every service must have converged.', { min: 5, max: 3600, default: 180 }),
  keep,
  'registry-mirror': registryMirror,
  ...common,
};

export const checkInputs = {
  checks: text('File with a checks: list, such as a lab.yml.', { required: true }),
  report,
  ...common,
};

export const teardownInputs = { ...common };

export const definitions = {
  lab: {
    folder: '',
    name: 'Distributed-systems lab',
    description: 'Builds, deploys, checks and tears down a lab, with a proof that nothing is left',
    inputs: labInputs,
    outputs: { ...environmentOutput, ...checkOutputs, leaked: 'Number of resources that are left.' },
    post: true,
  },
  build: {
    folder: 'build',
    name: 'Build images',
    description: 'Builds images side by side with BuildKit and pushes them',
    inputs: buildInputs,
    outputs: {
      ...environmentOutput,
      images: 'JSON: reference by image name.',
      digests: 'JSON: digest by image name.',
      registry: 'host:port of the registry of the environment.',
    },
    post: true,
  },
  cluster: {
    folder: 'cluster',
    name: 'Bring up a cluster',
    description: 'Brings up a Docker Swarm or kind cluster that is really ready, or takes an existing one',
    inputs: clusterInputs,
    outputs: {
      ...environmentOutput,
      cluster: 'JSON: provider, nodes, ports.',
      kubeconfig: 'Path of the kubeconfig (0600).',
      context: 'Context in the kubeconfig.',
      endpoints: 'JSON: addresses by published port.',
      registry: 'host:port of the registry of the environment.',
    },
    post: true,
  },
  deploy: {
    folder: 'deploy',
    name: 'Deploy a stack',
    description: 'Deploys a Compose file or Kubernetes manifests and waits until every service converged',
    inputs: deployInputs,
    outputs: {
      ...environmentOutput,
      stack: 'JSON: services with image, replicas and endpoints.',
      endpoints: 'JSON: addresses by published port.',
    },
    post: true,
  },
  check: {
    folder: 'check',
    name: 'Check a stack',
    description: 'Checks that what was deployed really works, and reports it',
    inputs: checkInputs,
    outputs: { ...environmentOutput, ...checkOutputs },
    post: false,
  },
  teardown: {
    folder: 'teardown',
    name: 'Tear down',
    description: 'Removes an environment and proves that nothing is left',
    inputs: teardownInputs,
    outputs: {
      ...environmentOutput,
      removed: 'Number of resources that were removed.',
      leaked: 'JSON: resources that are left; [] is the proof.',
    },
    post: false,
  },
} satisfies Record<string, ActionDefinition>;

export type ActionName = keyof typeof definitions;
