import type { Location } from '../system/errors.js';
import { type Dockerfile, externalImages, type Instruction, type Stage } from './dockerfile.js';
import { type DockerfileStep, stepOf } from './progress.js';
import { fullName } from './reference.js';

/** Where BuildKit prints it itself (0.10 and later): "Dockerfile:5" before a framed excerpt. */
const PRINTED = /^\S.*?:(\d+)$/;

/**
 * The line of the Dockerfile that a failed step stands on. BuildKit before 0.10 does not say: then the step's number
 * is counted out as BuildKit's dockerfile2llb does.
 * @param name the vertex, as in "[stage-1 3/4] RUN npm ci"
 * @param text what buildx printed that was not rawjson
 */
export function locateStep(file: string, dockerfile: Dockerfile, name: string, text: string[]): Location {
  const line = printedLine(text) ?? lineOfStep(dockerfile, name) ?? lineOfImage(dockerfile, name);
  return line === undefined ? { file } : { file, line };
}

/** The line that BuildKit or its parser names in its final message. */
export function printedLine(text: string[]): number | undefined {
  const frame = text.findIndex((line) => /^-{10,}$/.test(line.trim()));
  const excerpt = frame > 0 ? PRINTED.exec(text[frame - 1]?.trim() ?? '') : null;
  // The excerpt marks with >>> the lines at fault; its heading names the first.
  if (excerpt !== null && text.some((line) => line.includes('>>>'))) return Number(excerpt[1]);
  const parser = /(?:parse error (?:on )?line|Syntax error - .* line) (\d+)/.exec(text.join('\n'));
  return parser === null ? undefined : Number(parser[1]);
}

function lineOfStep(dockerfile: Dockerfile, name: string): number | undefined {
  const step = stepOf(name);
  if (step === undefined) return undefined;
  const stages = stagesNamed(dockerfile, step);
  for (const stage of stages) {
    const counted = countedSteps(stage)[step.number - 1];
    if (counted !== undefined && sameKeyword(counted, step.instruction)) return counted.line;
  }
  // ONBUILD triggers of a base image shift the numbers: the text decides then.
  const wanted = squeeze(step.instruction);
  const all = stages.flatMap((stage) => stage.instructions);
  return all.find((each) => squeeze(`${each.keyword} ${each.rest}`) === wanted)?.line;
}

function stagesNamed(dockerfile: Dockerfile, step: DockerfileStep): Stage[] {
  const unnamed = /^stage-(\d+)$/.exec(step.stage ?? '');
  return dockerfile.stages.filter(
    (stage) =>
      step.stage === undefined ||
      stage.name === step.stage.toLowerCase() ||
      (stage.name === undefined && unnamed !== null && Number(unnamed[1]) === stage.index),
  );
}

/** Instructions that have a number in BuildKit: a FROM that loads an image, and those that change files. */
function countedSteps(stage: Stage): Instruction[] {
  const loads = stage.baseStage === undefined && stage.base !== 'scratch';
  const changes = stage.instructions.filter(({ keyword }) =>
    ['RUN', 'COPY', 'ADD', 'WORKDIR'].includes(keyword),
  );
  return loads ? [stage.from, ...changes] : changes;
}

function sameKeyword(instruction: Instruction, shown: string): boolean {
  return shown.trimStart().toUpperCase().startsWith(instruction.keyword);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** For "[internal] load metadata for docker.io/library/python:3" and its like: the FROM that names this image. */
function lineOfImage(dockerfile: Dockerfile, name: string): number | undefined {
  const image = /(?:load metadata for|FROM|resolve image config for(?: docker-image:\/\/)?) ?(\S+)$/.exec(
    name,
  )?.[1];
  if (image === undefined) return undefined;
  const wanted = fullName(image);
  if (dockerfile.syntax !== undefined && fullName(dockerfile.syntax.image) === wanted)
    return dockerfile.syntax.line;
  return externalImages(dockerfile).find((each) => fullName(each.image) === wanted)?.line;
}
