import { resolve } from 'node:path';
import type { Provider } from '../cluster/cluster.js';
import type { Lab } from '../lab/load.js';
import type { Supply } from '../lab/phases.js';
import { UserError } from '../system/errors.js';
import type { Invocation, Options } from './command.js';
import type { Surroundings } from './surroundings.js';

const PROVIDERS: Provider[] = ['swarm', 'kind', 'existing'];

export const supplyOptions = {
  install: { type: 'boolean' },
  'registry-mirror': { type: 'string' },
} satisfies Options;

export const environmentOptions = {
  environment: { type: 'string' },
  hours: { type: 'string' },
} satisfies Options;

export const outputOptions = {
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
} satisfies Options;

export const upOptions = {
  target: { type: 'string' },
  nodes: { type: 'string' },
  snapshot: { type: 'boolean' },
  'snapshot-folder': { type: 'string' },
  kubeconfig: { type: 'string' },
  context: { type: 'string' },
  ...supplyOptions,
  ...environmentOptions,
  ...outputOptions,
} satisfies Options;

/** The target asked for, or the first one that the lab names. */
export function targetOf(given: string | boolean | undefined, lab?: Lab): Provider {
  const chosen = given ?? Object.keys(lab?.targets ?? { swarm: true })[0];
  const provider = PROVIDERS.find((candidate) => candidate === chosen);
  if (provider === undefined)
    throw new UserError(`--target is "${given}"; accepted: ${PROVIDERS.join(', ')}`);
  return provider;
}

/** A whole number option; undefined when it is not given. */
export function numberOf(
  options: Invocation['options'],
  name: string,
  min: number,
  max: number,
): number | undefined {
  const given = options[name];
  if (given === undefined) return undefined;
  const value = Number(given);
  if (!/^\d+$/.test(String(given)) || value < min || value > max) {
    throw new UserError(`--${name} is "${given}"; accepted: a whole number from ${min} to ${max}`);
  }
  return value;
}

export function textOf(options: Invocation['options'], name: string): string | undefined {
  const given = options[name];
  return typeof given === 'string' && given !== '' ? given : undefined;
}

export function supplyOf(options: Invocation['options'], surroundings: Surroundings): Supply {
  const { environment } = surroundings;
  return {
    install: options.install === true,
    mirror: textOf(options, 'registry-mirror'),
    caBundle: environment.NODE_EXTRA_CA_CERTS ?? environment.SSL_CERT_FILE,
  };
}

/** What a cluster is asked for, from the options that every command with a target has. */
export function requestOf(options: Invocation['options'], surroundings: Surroundings) {
  const path = (name: string) => {
    const given = textOf(options, name);
    return given === undefined ? undefined : resolve(surroundings.workingFolder, given);
  };
  const snapshotFolder = path('snapshot-folder');
  return {
    nodes: numberOf(options, 'nodes', 1, 9),
    snapshot: options.snapshot === true || snapshotFolder !== undefined ? true : undefined,
    snapshotFolder,
    kubeconfig: path('kubeconfig'),
    kubeContext: textOf(options, 'context'),
    supply: supplyOf(options, surroundings),
    hours: numberOf(options, 'hours', 1, 72) ?? 4,
  };
}
