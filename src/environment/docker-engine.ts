import type { Context } from '../system/context.js';
import { CommandError, InfraError } from '../system/errors.js';
import type { ExecResult } from '../system/exec.js';
import { InUse } from './in-use.js';
import type { Resource, Scope } from './resource.js';

/** Milliseconds an engine may take to list, and to remove one thing. */
const LIST_TIMEOUT = 20_000;
const REMOVE_TIMEOUT = 120_000;

/** Go templates of the labels, for listings whose rows know `.Label`. */
export const LABEL_COLUMNS = {
  environment: '.Label "distsys.env"',
  expires: '.Label "distsys.expires"',
  owner: '.Label "distsys.owner"',
  runUrl: '.Label "distsys.run"',
};

export type Row<Column extends string> = Record<Column, string>;

/** The arguments that let a listing show what is meant and nothing else. */
export function labelFilter(scope: Scope): string[] {
  const value = scope.environment === undefined ? '' : `=${scope.environment}`;
  return ['--filter', `label=distsys.env${value}`];
}

/**
 * One listing of the Docker command line as rows; `columns` are Go templates by name. No docker command, or no swarm
 * that this engine manages: no rows. Throws InfraError when the engine does not answer.
 */
export async function dockerRows<Column extends string>(
  context: Context,
  args: string[],
  columns: Record<Column, string>,
): Promise<Row<Column>[]> {
  const names = Object.keys(columns) as Column[];
  const format = `[${names.map((name) => `{{json (${columns[name]})}}`).join(',')}]`;
  const { stdout } = await askDocker(context, [...args, '--format', format]);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const values = JSON.parse(line) as unknown[];
      return Object.fromEntries(
        names.map((name, index) => [name, String(values[index] ?? '')]),
      ) as Row<Column>;
    });
}

/** Runs a docker command that only looks. */
export async function askDocker(context: Context, args: string[]): Promise<ExecResult> {
  try {
    return await context.exec('docker', args, { timeout: LIST_TIMEOUT, signal: context.signal });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (error.reason === 'not found' || NO_SWARM.test(error.stderr)) return NOTHING;
    // A thing that went while its details were asked for: the others are still printed.
    if (error.reason === 'failed' && saysGone(error.stderr))
      return { exitCode: 0, stdout: error.stdout, stderr: '' };
    throw new InfraError(`docker does not answer: ${wordsOf(error)}`, { cause: error });
  }
}

const NOTHING: ExecResult = { exitCode: 0, stdout: '', stderr: '' };
const NO_SWARM = /not a swarm manager|not part of a swarm/i;
// The client says "no such host" or "no such file" too, when it cannot reach an engine: that is no answer.
const UNREACHED =
  /cannot connect|failed to connect|during connect|\bdial\b|docker endpoint|permission denied while trying to connect/i;
const GONE =
  /no such (container|network|volume|image|object|service|config|secret|node)|(container|network|volume|image|service|config|secret)\b.* not found|reference does not exist/i;
// "exit status 1" alone is a program that the engine ran, such as iptables while another one has its lock.
const LATER =
  /in use|being used|already in progress|active endpoints|device or resource busy|out of sequence|dependent child images|is using its referenced image|deadline exceeded|connection reset|\bEOF\b|^exit status \d+$/i;

/** Whether an engine that was reached said that the thing is not there. */
function saysGone(words: string): boolean {
  return !UNREACHED.test(words) && GONE.test(words);
}

/**
 * Runs a docker command that removes. Already gone, or no swarm any more: success. Throws InUse when a later try may
 * pass, and InfraError in the engine's words when it refuses.
 */
export async function removeByDocker(context: Context, args: string[]): Promise<void> {
  try {
    await context.exec('docker', args, { timeout: REMOVE_TIMEOUT, signal: context.signal });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const words = wordsOf(error);
    if (error.reason === 'failed' && (saysGone(words) || NO_SWARM.test(words))) return;
    if (error.reason === 'timeout' || LATER.test(words) || UNREACHED.test(words))
      throw new InUse(words, { cause: error });
    throw new InfraError(words, { cause: error });
  }
}

/** What the engine said, without the client's preface and the code that some versions of it print last. */
function wordsOf(error: CommandError): string {
  const said = error.tail().filter((line) => !/^exit status \d+$/.test(line.trim()));
  const line = error.reason === 'failed' ? (said.at(-1) ?? error.message) : error.message;
  return line.replace(/^(Error response from daemon|Error): /i, '').trim();
}

/** A row that has the label columns as a resource. */
export function labelled(
  type: string,
  row: Row<keyof typeof LABEL_COLUMNS>,
  what: { id: string; name: string; details?: Record<string, string> },
): Resource {
  return { type, environment: row.environment, ...textsOf(row), ...what };
}

function textsOf(row: Row<keyof typeof LABEL_COLUMNS>): Pick<Resource, 'expires' | 'owner' | 'runUrl'> {
  const { expires, owner, runUrl } = row;
  return { expires: expires || undefined, owner: owner || undefined, runUrl: runUrl || undefined };
}

/** Labels that come as one JSON object, as `inspect` prints them. */
export function labelColumnsOf(json: string): Row<keyof typeof LABEL_COLUMNS> {
  const labels = (JSON.parse(json || '{}') ?? {}) as Record<string, string>;
  return {
    environment: labels['distsys.env'] ?? '',
    expires: labels['distsys.expires'] ?? '',
    owner: labels['distsys.owner'] ?? '',
    runUrl: labels['distsys.run'] ?? '',
  };
}
