import { join, resolve } from 'node:path';
import type { Values } from '../github/inputs.js';
import type { CacheChoice } from '../image/cache.js';
import type { ImageSpec } from '../image/image.js';
import { login, logout } from '../image/login.js';
import { imagesOutput } from '../image/output.js';
import { buildPhase, registryPhase, setUp } from '../lab/phases.js';
import { readState } from '../lab/state.js';
import { UserError } from '../system/errors.js';
import type { buildInputs } from './definitions.js';
import { tearDownJob } from './post.js';
import { openSession, type Run } from './run.js';

type BuildInputs = Values<typeof buildInputs>;
type Naming = { prefix: string; tag: string };

export async function main(run: Run, inputs: BuildInputs): Promise<void> {
  const { core, workspace } = run;
  if (inputs.password !== '') {
    core.setSecret(inputs.password);
    run.recorder.mask(inputs.password);
  }
  const specsFor = await readSpecs(inputs, workspace);
  const cache = cacheOf(inputs, workspace);
  const session = await openSession(run, inputs);
  const { baseImages } = await import('../image/base-images.js');
  const own = inputs.push === 'environment';
  const bases = await Promise.all(specsFor({ prefix: 'plan', tag: 'plan' }).map(baseImages));
  await setUp(session, [...new Set([...bases.flat(), ...(own ? ['registry:3'] : [])])]);
  const state = await readState(session.environment);
  const registry = own ? (state.registry ?? (await registryPhase(session))) : undefined;
  const dockerConfig = inputs.username === '' ? undefined : await loginTo(run, session, inputs);
  const naming = { prefix: registry?.address ?? inputs.registry, tag: inputs.tag || session.environment.id };
  const specs = specsFor(naming).map((spec) => ({
    ...spec,
    args: { ...spec.args, ...inputs['build-args'] },
  }));
  const images = await buildPhase(session, session.context, specs, {
    destination: inputs.push === 'none' ? 'engine' : 'registry',
    cache,
    preset: inputs.preset,
    platforms: inputs.platforms.length === 0 ? undefined : inputs.platforms,
    dockerConfig,
    source: { revision: run.variables.GITHUB_SHA, url: repositoryUrl(run.variables) },
  });
  for (const [name, value] of Object.entries(imagesOutput(images))) core.setOutput(name, value);
  core.setOutput('registry', registry?.address ?? inputs.registry);
}

export async function post(run: Run, inputs: BuildInputs): Promise<void> {
  const folder = run.core.getState('docker-config');
  if (folder !== '') await logout(run.fresh, folder);
  await tearDownJob(run, inputs.keep);
}

/** Made later, because the registry of the environment gets its port then; wrong input is refused now. */
async function readSpecs(inputs: BuildInputs, workspace: string): Promise<(naming: Naming) => ImageSpec[]> {
  if ((inputs.compose === '') === (inputs.images === '')) {
    throw new UserError('inputs compose and images: exactly one of them is accepted');
  }
  if (inputs.push === 'registry' && inputs.registry === '') {
    throw new UserError(
      'input registry is required when push is registry: the prefix of the images, as in ghcr.io/org/app',
    );
  }
  if (inputs.compose !== '') {
    const { composeImages, loadCompose } = await import('../stack/compose.js');
    const model = await loadCompose(resolve(workspace, inputs.compose), {});
    return (naming) => composeImages(model, naming);
  }
  const [{ imageList }, { parseDocument }, { loadSingleYaml }] = await Promise.all([
    import('../image/image-list.js'),
    import('../system/validate.js'),
    import('../system/yaml.js'),
  ]);
  const listed = parseDocument(imageList, loadSingleYaml(inputs.images, 'input images'));
  return ({ prefix, tag }) =>
    listed.map((image) => {
      const context = resolve(workspace, image.context);
      const base = prefix === '' ? image.name : `${prefix}/${image.name}`;
      const tags = image.tags ?? [`${base}:${tag}`];
      return { ...image, context, dockerfile: join(context, image.dockerfile), tags };
    });
}

function cacheOf(inputs: BuildInputs, workspace: string): CacheChoice {
  const place = inputs['cache-location'];
  if ((inputs.cache === 'local' || inputs.cache === 'registry') && place === '') {
    throw new UserError(`input cache-location is required when cache is ${inputs.cache}`);
  }
  if (inputs.cache === 'local') return { type: 'local', folder: resolve(workspace, place) };
  if (inputs.cache === 'registry') return { type: 'registry', repository: place };
  return { type: inputs.cache };
}

async function loginTo(
  run: Run,
  session: Awaited<ReturnType<typeof openSession>>,
  inputs: BuildInputs,
): Promise<string> {
  const { username, password } = inputs;
  const folder = await login(run.context, session.environment, {
    registry: inputs.registry,
    username,
    password,
  });
  run.core.saveState('docker-config', folder);
  return folder;
}

function repositoryUrl(variables: Record<string, string | undefined>): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = variables;
  return server === undefined || repository === undefined ? undefined : `${server}/${repository}`;
}
