import { createHash } from 'node:crypto';
import { UserError } from '../system/errors.js';

/** Who runs, from GitHub's variables. `matrix` is the job's matrix as JSON text. */
export interface PipelineFacts {
  kind: 'pipeline';
  repository: string;
  runId: string;
  attempt: string;
  job: string;
  matrix?: string;
  /** Explicit name (`--env`): the same environment in every run and job of the repository. */
  name?: string;
}

/** Who runs, on the command line. */
export interface PersonFacts {
  kind: 'person';
  user: string;
  host: string;
  lab: string;
  target: string;
  folder: string;
  /** Explicit name (`--env`): the same environment from every folder, for every lab. */
  name?: string;
}

export type OwnerFacts = PipelineFacts | PersonFacts;

/** Whose an environment is: the same facts always make the same owner, so that a later process finds it again. */
export interface Owner {
  /** What the id is made of. */
  key: string;
  /** One line for people, printable, at most 200 characters. */
  text: string;
  /** Set when `--env` named an existing environment by its id. */
  id?: string;
}

const ID = /^dsa-[0-9a-f]{6}$/;

/** Whether `text` has the form of an environment's id. */
export function isEnvironmentId(text: string): boolean {
  return ID.test(text);
}

/** Throws UserError when an explicit name is empty or longer than 100 characters. */
export function ownerFrom(facts: OwnerFacts): Owner {
  const { name } = facts;
  if (name !== undefined && (name.trim() === '' || name.length > 100)) {
    throw new UserError(`environment name '${name.slice(0, 100)}' must have 1 to 100 characters`);
  }
  const owner = facts.kind === 'pipeline' ? pipelineOwner(facts) : personOwner(facts);
  const id = name !== undefined && isEnvironmentId(name) ? name : undefined;
  return { ...owner, text: printable(owner.text), id };
}

/** `dsa-` and six hex digits of the owner's SHA-256. */
export function environmentId(owner: Owner): string {
  return owner.id ?? `dsa-${sha256(owner.key).slice(0, 6)}`;
}

function pipelineOwner(facts: PipelineFacts): Owner {
  const { repository, runId, attempt, job, name } = facts;
  if (name !== undefined) return { key: keyOf('name', repository, name), text: `${name} of ${repository}` };
  const matrix = facts.matrix === undefined ? '' : sha256(canonical(facts.matrix)).slice(0, 8);
  const text = `${repository} run ${runId} attempt ${attempt} job ${job}${matrix === '' ? '' : ` matrix ${matrix}`}`;
  return { key: keyOf('run', repository, runId, attempt, job, matrix), text };
}

function personOwner(facts: PersonFacts): Owner {
  const { user, host, lab, target, folder, name } = facts;
  if (name !== undefined) return { key: keyOf('name', user, host, name), text: `${name} of ${user}@${host}` };
  return {
    key: keyOf('person', user, host, lab, target, folder),
    text: `${user}@${host} ${lab} on ${target} in ${folder}`,
  };
}

// JSON, so that no two lists of facts make one text.
function keyOf(...facts: string[]): string {
  return JSON.stringify(facts);
}

/** The same for every order of keys, as GitHub promises none. */
function canonical(matrix: string): string {
  try {
    return JSON.stringify(sorted(JSON.parse(matrix)));
  } catch {
    return matrix;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, item]) => [key, sorted(item)]);
}

function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 200);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
