import type { Environment } from '../environment/environment.js';
import { environmentId, type Owner, ownerFrom } from '../environment/owner.js';
import { pipelineFacts, runUrlOf } from '../github/facts.js';
import type { Toolkit } from '../github/toolkit.js';
import { createSession, type Session, type Supply } from '../lab/phases.js';
import { Recorder } from '../report/recorder.js';
import { createRenderer } from '../report/terminal.js';
import type { Context } from '../system/context.js';
import { createContext, packageRoot } from '../system/this-machine.js';

/** What an action's main or post is handed. */
export interface Run {
  core: Toolkit;
  context: Context;
  /** A context that a cancel does not abort: for teardown. */
  fresh: Context;
  recorder: Recorder;
  variables: Record<string, string | undefined>;
  /** Folder that paths in inputs are relative to. */
  workspace: string;
  labs: string;
  /** Ends the step red when `passed` is false; the process ends by itself. */
  finish(passed: boolean): void;
}

export interface CommonInputs {
  environment: string;
  hours: number;
  matrix: string;
}

/** GitHub sends SIGINT on cancel, 7.5 s later SIGTERM, 2.5 s later SIGKILL: the first aborts, teardown begins at once. */
export function createRun(core: Toolkit, process: NodeJS.Process): Run {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => stop.abort(new DOMException('cancelled', 'AbortError')));
  }
  const context = createContext(process, stop.signal);
  const renderer = createRenderer({
    output: process.stdout,
    clock: context.clock,
    mode: 'plain',
    colour: false,
  });
  const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
  const recorder = new Recorder({
    folder: workspace,
    clock: context.clock,
    signal: context.signal,
    listeners: [renderer.listener],
  });
  return {
    core,
    context,
    fresh: { ...context, signal: new AbortController().signal },
    recorder,
    variables: process.env,
    workspace,
    labs: `${packageRoot()}/labs`,
    finish: (passed) => {
      process.exitCode = passed ? 0 : 1;
    },
  };
}

export function ownerOf(run: Run, inputs: CommonInputs): Owner {
  return ownerFrom(
    pipelineFacts(run.variables, inputs.matrix, inputs.environment === '' ? undefined : inputs.environment),
  );
}

/**
 * Opens the job's environment, or goes on with it: the steps of a job have one owner, so they share it by themselves.
 * The id is in the post step's hands before anything is created.
 */
export async function openSession(
  run: Run,
  inputs: CommonInputs & { keep?: boolean; install?: boolean; 'registry-mirror'?: string },
): Promise<Session> {
  const environment = await openNamed(run, inputs);
  const session = createSession(run.context, environment, run.recorder, supplyOf(run, inputs));
  if (inputs.keep === true) await session.save({ standing: true });
  return session;
}

async function openNamed(run: Run, inputs: CommonInputs): Promise<Environment> {
  const owner = ownerOf(run, inputs);
  const id = environmentId(owner);
  run.core.saveState('environment', id);
  run.core.setOutput('environment', id);
  const { openEnvironment } = await import('../environment/open-environment.js');
  return openEnvironment(run.context, owner, { hours: inputs.hours, runUrl: runUrlOf(run.variables) });
}

export function supplyOf(run: Run, inputs: { install?: boolean; 'registry-mirror'?: string }): Supply {
  const mirror = inputs['registry-mirror'];
  return {
    install: inputs.install === true,
    mirror: mirror === '' ? undefined : mirror,
    caBundle: run.variables.NODE_EXTRA_CA_CERTS ?? run.variables.SSL_CERT_FILE,
  };
}
