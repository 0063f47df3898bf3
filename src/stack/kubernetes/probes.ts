import type { ComposeHealthcheck } from '../compose/model.js';

/** Docker's defaults (Engine API, HealthConfig), milliseconds and in number. */
const DEFAULTS = { interval: 30_000, timeout: 30_000, startPeriod: 0, retries: 3 };
/** Milliseconds between two tests while a container starts: it counts as soon as it answers. */
const START_INTERVAL = 1_000;

export interface Probes {
  startupProbe?: object;
  livenessProbe?: object;
  readinessProbe?: object;
}

/**
 * The probes that say what a healthcheck says: the container has its start period and all its retries to answer once;
 * from then on it gets no requests, and is started again, when as many tests in a row fail as `retries` says.
 */
export function renderProbes(check: ComposeHealthcheck | undefined): Probes {
  if (check?.test === undefined || check.disabled) return {};
  const interval = check.interval ?? DEFAULTS.interval;
  const retries = check.retries ?? DEFAULTS.retries;
  const startInterval = check.startInterval ?? Math.min(interval, START_INTERVAL);
  const patience = (check.startPeriod ?? DEFAULTS.startPeriod) + retries * interval;
  const test = {
    exec: { command: commandOf(check.test) },
    timeoutSeconds: seconds(check.timeout ?? DEFAULTS.timeout),
  };
  const running = { ...test, periodSeconds: seconds(interval), failureThreshold: retries };
  return {
    startupProbe: {
      ...test,
      periodSeconds: seconds(startInterval),
      failureThreshold: Math.max(1, Math.ceil(patience / (seconds(startInterval) * 1_000))),
    },
    livenessProbe: running,
    readinessProbe: running,
  };
}

function commandOf([kind, ...words]: string[]): string[] {
  return kind === 'CMD-SHELL' ? ['/bin/sh', '-c', ...words] : words;
}

/** Kubernetes counts in whole seconds, one at least. */
export function seconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1_000));
}
