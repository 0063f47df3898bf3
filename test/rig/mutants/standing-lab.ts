import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openEnvironment } from '../../../src/environment/open-environment.js';
import { ownerFrom } from '../../../src/environment/owner.js';
import { teardown } from '../../../src/environment/teardown.js';
import { type Lab, loadLab } from '../../../src/lab/load.js';
import { createSession } from '../../../src/lab/phases.js';
import { planLab } from '../../../src/lab/plan.js';
import { bringUpLab } from '../../../src/lab/run.js';
import { Recorder } from '../../../src/report/recorder.js';
import type { Context } from '../../../src/system/context.js';
import { createContext } from '../../../src/system/this-machine.js';
import { silentStep } from '../check-run.js';
import { root, scratchFolder } from '../distsys.js';
import { BrokenStack } from './broken-stack.js';
import type { MutantTarget } from './mutation.js';

export interface StandingLab {
  context: Context;
  lab: Lab;
  stack: BrokenStack;
  /** Removes everything; returns what could not be. */
  down(): Promise<unknown[]>;
}

/** A lab of this repository, brought up by the core in an environment of its own. */
export async function standUp(name: string, target: MutantTarget, nodes: number): Promise<StandingLab> {
  const folder = scratchFolder('mutants');
  const real = createContext(process, new AbortController().signal);
  const context = { ...real, paths: { ...real.paths, state: join(folder, 'state') } };
  const lab = await loadLab(name, join(root, 'labs'), root);
  const plan = await planLab(lab, { target, nodes });
  const facts = { user: 'test', host: 'test', lab: lab.id, target, folder, name: `mutants ${folder}` };
  const environment = await openEnvironment(context, ownerFrom({ kind: 'person', ...facts }), { hours: 1 });
  const down = async (): Promise<unknown[]> => {
    const { leaked } = await teardown(context, environment.id, silentStep);
    await rm(folder, { recursive: true, force: true });
    return leaked;
  };
  const recorder = new Recorder({ clock: context.clock });
  const session = createSession(context, environment, recorder, { install: true });
  try {
    const made = await bringUpLab(session, lab, plan, { target });
    return { context, lab, stack: new BrokenStack(context, environment, made), down };
  } catch (error) {
    await down();
    throw error;
  }
}
