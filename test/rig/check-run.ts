import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckResult } from '../../src/check/check.js';
import { type CheckOptions, runChecks } from '../../src/check/engine.js';
import type { Finding, World } from '../../src/check/kind.js';
import { type KindName, kinds } from '../../src/check/kinds/index.js';
import { type Checks, checksSchema } from '../../src/check/schema.js';
import { workloadsOf } from '../../src/check/workloads/workloads.js';
import type { ClusterAccess } from '../../src/cluster/cluster.js';
import type { Step } from '../../src/report/step.js';
import type { DeployedStack } from '../../src/stack/stack.js';
import type { Context } from '../../src/system/context.js';
import { createExec } from '../../src/system/exec.js';
import { parseDocument } from '../../src/system/validate.js';
import { loadSingleYaml } from '../../src/system/yaml.js';
import { CheckClock } from './check-clock.js';
import { fakeAccess } from './fake-access.js';

/** Checks as a person writes them: the list under `checks:`; errors name `lab.yml` and the line of `text`. */
export function checksOf(text: string): Checks {
  return parseDocument(checksSchema, loadSingleYaml(text, 'lab.yml'));
}

export function checkContext(clock = new CheckClock(), signal = new AbortController().signal): Context {
  const folder = mkdtempSync(join(tmpdir(), 'distsys-check-'));
  return {
    // Commands on this machine are real.
    exec: createExec(process.env),
    clock,
    log: { info: () => undefined, warn: () => undefined, debug: () => undefined },
    paths: { cache: join(folder, 'cache'), state: join(folder, 'state') },
    signal,
  };
}

/** A stack of one service that publishes `port` at `addresses`. */
export function stackAt(port: number | string, ...addresses: string[]): DeployedStack {
  const endpoints = addresses.length === 0 ? {} : { [String(port)]: addresses };
  const web = { name: 'web', image: 'web:1', replicas: 1, completed: false, endpoints };
  return { name: 'shop', orchestrator: 'swarm', services: [web], notes: [] };
}

export interface CheckSetting {
  context: Context;
  access: ClusterAccess;
  stack: DeployedStack;
  options: Partial<CheckOptions>;
  step: Step;
}

export const silentStep: Step = {
  part: (_name, work) => work(),
  progress: () => undefined,
  note: () => undefined,
  summary: () => undefined,
};

/** Runs the checks of a YAML list; results by id. */
export async function runYaml(
  text: string,
  setting: Partial<CheckSetting> = {},
): Promise<Record<string, CheckResult>> {
  const { context = checkContext(), access = fakeAccess(), stack = stackAt(80), step = silentStep } = setting;
  const options = { images: [], ...setting.options };
  const results = await runChecks(context, access, stack, checksOf(text), options, step);
  return Object.fromEntries(results.map((result) => [result.id, result]));
}

/** One look of a kind at a world, its spec checked by the kind's own schema. */
export async function look(
  kind: KindName,
  spec: unknown,
  setting: Partial<CheckSetting & World> = {},
): Promise<Finding> {
  const { context = checkContext(), access = fakeAccess(), stack = stackAt(80) } = setting;
  const world: World = {
    context,
    access,
    stack,
    workloads: setting.workloads ?? workloadsOf(context, access, stack),
    images: setting.images ?? [],
    jars: setting.jars ?? new Map(),
    checkId: 'one',
    timeout: setting.timeout ?? 5_000,
    signal: setting.signal ?? context.signal,
  };
  return kinds[kind].look(kinds[kind].schema.parse(spec), world);
}
