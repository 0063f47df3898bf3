import { environmentId } from '../environment/owner.js';
import type { Values } from '../github/inputs.js';
import type { teardownInputs } from './definitions.js';
import { ownerOf, type Run } from './run.js';

export async function main(run: Run, inputs: Values<typeof teardownInputs>): Promise<void> {
  const { core, fresh, recorder } = run;
  const id = environmentId(ownerOf(run, inputs));
  core.setOutput('environment', id);
  const [{ hasEnvironment }, { tearDown }, { annotate }] = await Promise.all([
    import('../environment/list.js'),
    import('../lab/tear-down.js'),
    import('../github/annotate.js'),
  ]);
  if (await hasEnvironment(fresh, id)) await tearDown(fresh, id, recorder);
  else core.info(`${id}: nothing had been made`);
  const report = recorder.report();
  core.setOutput('removed', report.resources.filter((resource) => resource.removed !== undefined).length);
  core.setOutput(
    'leaked',
    JSON.stringify(report.leaked.map(({ type, name, id: key }) => ({ type, name, id: key }))),
  );
  annotate(core, report);
  run.finish(report.outcome === 'passed');
}
