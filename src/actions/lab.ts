import { resolve } from 'node:path';
import { runUrlOf } from '../github/facts.js';
import type { Values } from '../github/inputs.js';
import { publish } from '../github/publish.js';
import { conductLab } from '../lab/conduct.js';
import { loadLab } from '../lab/load.js';
import { planLab } from '../lab/plan.js';
import type { labInputs } from './definitions.js';
import { tearDownJob } from './post.js';
import { ownerOf, type Run, supplyOf } from './run.js';

type LabInputs = Values<typeof labInputs>;

export async function main(run: Run, inputs: LabInputs): Promise<void> {
  const { core, context, fresh, workspace } = run;
  const lab = await loadLab(inputs.lab, run.labs, workspace);
  const path = (given: string) => (given === '' ? undefined : resolve(workspace, given));
  const target = {
    target: inputs.target,
    nodes: inputs.nodes || undefined,
    snapshot: inputs.snapshot || inputs['snapshot-folder'] !== '' || undefined,
  };
  const plan = await planLab(lab, target);
  const folder = resolve(workspace, inputs.report);
  const request = {
    ...target,
    owner: ownerOf(run, inputs),
    supply: supplyOf(run, inputs),
    hours: inputs.hours,
    runUrl: runUrlOf(run.variables),
    keep: inputs.keep,
    report: folder,
    kubeconfig: path(inputs.kubeconfig),
    snapshotFolder: path(inputs['snapshot-folder']),
    kubeContext: inputs.context || undefined,
    onOpen: ({ id }: { id: string }) => {
      core.saveState('environment', id);
      core.setOutput('environment', id);
    },
  };
  const report = await conductLab(context, fresh, lab, plan, request, run.recorder);
  core.setOutput('leaked', report.leaked.length);
  await publish(core, report, folder);
  run.finish(report.outcome === 'passed');
}

/** Main has torn down already unless it was killed: then this does. */
export async function post(run: Run, inputs: LabInputs): Promise<void> {
  await tearDownJob(run, inputs.keep);
}
