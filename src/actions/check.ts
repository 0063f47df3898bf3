import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Checks } from '../check/schema.js';
import type { Values } from '../github/inputs.js';
import { readState } from '../lab/state.js';
import { UserError } from '../system/errors.js';
import { shownPath } from '../system/shown-path.js';
import type { YamlDocument, YamlPath } from '../system/yaml.js';
import type { checkInputs } from './definitions.js';
import { openSession, type Run } from './run.js';

export async function main(run: Run, inputs: Values<typeof checkInputs>): Promise<void> {
  const { core, context, recorder, workspace } = run;
  const declared = await loadChecks(resolve(workspace, inputs.checks), workspace);
  const session = await openSession(run, inputs);
  const { environment } = session;
  const { cluster, stack, images = [], target = 'existing' } = await readState(environment);
  if (cluster === undefined || stack === undefined) {
    throw new UserError('nothing is deployed in this job: the deploy action comes before check');
  }
  const folder = resolve(workspace, inputs.report);
  const [{ runChecks }, { accessTo }, { writeReport }, { publish }] = await Promise.all([
    import('../check/engine.js'),
    import('../cluster/access.js'),
    import('../report/write.js'),
    import('../github/publish.js'),
  ]);
  recorder.begin({
    lab: stack.name,
    title: stack.name,
    target,
    fidelity: cluster.fidelity,
    environment: {
      id: environment.id,
      owner: environment.labels['distsys.owner'],
      expires: environment.labels['distsys.expires'],
    },
  });
  const options = { images, evidenceFolder: join(folder, 'evidence'), locate: declared.locate };
  await recorder
    .step('checks', 'checks', async (step) => {
      recorder.checks(
        await runChecks(context, accessTo(context, cluster), stack, declared.checks, options, step),
        declared.checks.length,
      );
    })
    .catch((error) => recorder.failed(error));
  const report = recorder.report();
  await writeReport(report, folder);
  await publish(core, report, folder);
  run.finish(report.outcome === 'passed');
}

/** The `checks:` of a lab.yml or of a file of their own. */
async function loadChecks(
  path: string,
  workspace: string,
): Promise<{ checks: Checks; locate: (path: YamlPath) => ReturnType<YamlDocument['locate']> }> {
  const file = shownPath(path, workspace);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UserError(`input checks: there is no file ${file}`);
  });
  const [{ checksSchema }, { parseDocument }, { loadSingleYaml }] = await Promise.all([
    import('../check/schema.js'),
    import('../system/validate.js'),
    import('../system/yaml.js'),
  ]);
  const document = loadSingleYaml(text, file);
  const value = (document.value as { checks?: unknown } | null)?.checks;
  const locate = (at: YamlPath) => document.locate(['checks', ...at]);
  return { checks: parseDocument(checksSchema, { value, locate }), locate };
}
