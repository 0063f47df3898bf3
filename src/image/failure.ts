import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ErrorDetails, InfraError, type Location, UserError } from '../system/errors.js';
import { hintFor } from './hints.js';
import { locateStep, printedLine } from './locate.js';
import { type BuildProgress, stepOf, type Vertex } from './progress.js';
import { isTransientText } from './transient.js';
import type { CheckedSpec } from './validate.js';

/** Lines of a step's output that an error carries. */
const LOG_LINES = 20;

/** What went wrong in one build, told from everything that BuildKit said. */
export interface BuildFailure {
  error: UserError | InfraError;
  /** Trying again can help: a registry was not up to it, and no instruction failed. */
  transient: boolean;
}

/** Turns the end of a failed build into a message: the instruction, its line, what it printed last, and what helps. */
export async function explainFailure(checked: CheckedSpec, progress: BuildProgress): Promise<BuildFailure> {
  const final = finalMessage(progress.text);
  const failed = progress.failed;
  const step = failed === undefined ? undefined : stepOf(failed.name);
  if (failed !== undefined && step !== undefined && !step.instruction.startsWith('FROM ')) {
    return { error: await instructionFailure(checked, progress, failed), transient: false };
  }
  const said = failed?.error ?? final;
  if (failed !== undefined && /load metadata for|resolve image config|FROM /.test(failed.name)) {
    return { error: baseImageFailure(checked, progress, failed), transient: isTransientText(said) };
  }
  if (failed === undefined && isAboutDockerfile(final)) {
    return { error: dockerfileFailure(checked, progress.text, final), transient: false };
  }
  return { error: otherFailure(checked, failed, said), transient: isTransientText(said) };
}

async function instructionFailure(
  checked: CheckedSpec,
  progress: BuildProgress,
  failed: Vertex,
): Promise<UserError | InfraError> {
  const { spec, dockerfile } = checked;
  const location = locateStep(spec.dockerfile, dockerfile, failed.name, progress.text);
  const instruction = shorten(stepOf(failed.name)?.instruction ?? failed.name);
  const log = progress.outputOf(failed.digest).slice(-LOG_LINES);
  const said = failed.error ?? '';
  // "/app.py" not found, "/app.py": not found, or lstat of a path in a stage's mount, as versions go.
  const missing = /"([^"]+)":? not found|lstat \S*?\/merged(\/\S+): no such file/.exec(said);
  const about = { subject: spec.name, location, log };
  const start = `image ${spec.name}: ${at(location)}: ${instruction}`;
  const path = missing?.[1] ?? missing?.[2];
  if (path !== undefined && /^(COPY|ADD) /.test(instruction)) {
    return new UserError(`${start}: ${await missingFile(spec.context, instruction, path)}`, {
      ...about,
      hint: await missingHint(spec.context, instruction, path),
    });
  }
  const text = [said, ...log].join('\n');
  const details: ErrorDetails = { ...about, hint: hintFor(text) };
  if (/no space left on device/i.test(text)) {
    return new InfraError(`${start}: no space left on this machine`, details);
  }
  const code = /exit code: (\d+)/.exec(said)?.[1];
  return new UserError(`${start}: ${code === undefined ? shorten(said) : `exit code ${code}`}`, details);
}

async function missingFile(context: string, instruction: string, missing: string): Promise<string> {
  const from = /--from=(\S+)/.exec(instruction)?.[1];
  if (from !== undefined) return `${missing} is not in ${from}`;
  const there = await exists(join(context, missing));
  return `${missing.replace(/^\//, '')} is not in the build context ${context}${there ? ' as .dockerignore leaves it' : ''}`;
}

async function missingHint(context: string, instruction: string, missing: string): Promise<string> {
  if (instruction.includes('--from=')) return 'the stage or image must hold the path: check what it builds';
  if (await exists(join(context, missing))) return 'the file is there, but .dockerignore excludes it';
  return 'paths are relative to the build context, not to the Dockerfile; what .dockerignore excludes is not there either';
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function baseImageFailure(
  checked: CheckedSpec,
  progress: BuildProgress,
  failed: Vertex,
): UserError | InfraError {
  const { spec, dockerfile } = checked;
  const location = locateStep(spec.dockerfile, dockerfile, failed.name, progress.text);
  const image = (failed.name.split(' ').at(-1) ?? '')
    .replace(/^docker\.io\/(library\/)?/, '')
    .replace(/@.*$/, '');
  const said = failed.error ?? '';
  const about = { subject: spec.name, location, log: [said] };
  const start = `image ${spec.name}: ${at(location)}: ${image}`;
  if (
    /not found|manifest unknown|repository does not exist|pull access denied|insufficient_scope/i.test(said)
  ) {
    return new UserError(`${start}: no such base image, or it needs a login`, {
      ...about,
      hint: 'check the name and tag; for a private image log in to its registry first',
    });
  }
  if (/\b(401|403)\b|unauthorized|denied|forbidden/i.test(said)) {
    return new UserError(`${start}: the registry refused access to the base image`, {
      ...about,
      hint: 'log in to the registry with an account that may pull this image',
    });
  }
  const syntax = dockerfile.syntax !== undefined && location.line === dockerfile.syntax.line;
  return new InfraError(`${start}: the base image could not be fetched`, {
    ...about,
    hint: syntax
      ? 'without a registry leave out the `# syntax=` line: the builder has a Dockerfile frontend of its own'
      : (hintFor(said) ??
        'name a registry mirror that can be reached, or build the image locally under this name'),
  });
}

function isAboutDockerfile(final: string): boolean {
  return /dockerfile parse error|failed to create LLB definition|failed to read dockerfile|Syntax error|target stage/i.test(
    final,
  );
}

function dockerfileFailure(checked: CheckedSpec, text: string[], final: string): UserError {
  const { spec, dockerfile } = checked;
  const reason = final
    .replace(/^.*failed to create LLB definition: /, '')
    .replace(/^.*?dockerfile parse error(?: on)? line \d+: /, '');
  const line = printedLine([...text]) ?? onlyLineOf(reason, checked);
  const location: Location = line === undefined ? { file: spec.dockerfile } : { file: spec.dockerfile, line };
  const known = dockerfile.stages.length === 0 ? 'a Dockerfile starts with FROM' : undefined;
  return new UserError(`image ${spec.name}: ${at(location)}: ${reason}`, {
    subject: spec.name,
    location,
    hint: known,
  });
}

/** BuildKit names the instruction but not its line: clear when there is only one of that keyword. */
function onlyLineOf(reason: string, { dockerfile }: CheckedSpec): number | undefined {
  const keyword = /^[A-Z]+\b/.exec(reason)?.[0];
  const all = dockerfile.stages.flatMap((stage) => [stage.from, ...stage.instructions]);
  const same = all.filter((instruction) => instruction.keyword === keyword);
  return same.length === 1 ? same[0]?.line : undefined;
}

function otherFailure(
  checked: CheckedSpec,
  failed: Vertex | undefined,
  said: string,
): UserError | InfraError {
  const { name } = checked.spec;
  const where = failed === undefined ? '' : ` (${shorten(failed.name)})`;
  const message = `image ${name}: the build failed${where}: ${said}`;
  const details = { subject: name, hint: hintFor(said) };
  if (/\b(401|403)\b|unauthorized|denied|forbidden/i.test(said)) return new UserError(message, details);
  return new InfraError(message, details);
}

/** The last "ERROR: …" of buildx without its wrappings. */
function finalMessage(text: string[]): string {
  const last = text.findLast((line) => line.startsWith('ERROR: ')) ?? text.at(-1) ?? 'no message';
  return last.replace(
    /^ERROR: |failed to build: |failed to solve(?: with frontend \S+)?: |rpc error: code = \w+ desc = /g,
    '',
  );
}

function at(location: Location): string {
  return location.line === undefined ? location.file : `${location.file}:${location.line}`;
}

function shorten(text: string): string {
  const one = text.replace(/\s+/g, ' ').trim();
  return one.length > 120 ? `${one.slice(0, 119)}…` : one;
}
