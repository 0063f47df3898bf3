import { parseArgs } from 'node:util';
import { CommandError, InfraError, messageOf, UserError } from '../system/errors.js';
import type { Command, Options } from './command.js';
import { surroundingsOf } from './surroundings.js';

/** Each command loads only when it is run. */
const commands: Record<string, { summary: string; load: () => Promise<{ command: Command }> }> = {
  'lab run': {
    summary: 'build, bring up, deploy, check and tear down a lab',
    load: () => import('./commands/lab-run.js'),
  },
  'lab check': {
    summary: 'run the checks of a lab against an environment that is up',
    load: () => import('./commands/lab-check.js'),
  },
  'lab list': { summary: 'the labs there are', load: () => import('./commands/lab-list.js') },
  'lab show': { summary: 'what a lab builds, runs and checks', load: () => import('./commands/lab-show.js') },
  up: { summary: 'bring a lab up and leave it standing', load: () => import('./commands/up.js') },
  down: { summary: 'remove an environment, with proof', load: () => import('./commands/down.js') },
  'env list': { summary: 'the environments on this machine', load: () => import('./commands/env-list.js') },
  build: { summary: 'build the images of a Compose file', load: () => import('./commands/build.js') },
  deploy: {
    summary: 'deploy a stack on an environment that is up',
    load: () => import('./commands/deploy.js'),
  },
  doctor: {
    summary: 'what is there, what is missing, how to get it',
    load: () => import('./commands/doctor.js'),
  },
};

const EXIT = { user: 2, infra: 3 };

/** Runs `distsys …` as the process was started; sets its exit code. */
export async function runCommandLine(process: NodeJS.Process): Promise<void> {
  const words = process.argv.slice(2);
  try {
    process.exitCode = await dispatch(words, process);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = error instanceof UserError ? EXIT.user : EXIT.infra;
  }
}

async function dispatch(words: string[], process: NodeJS.Process): Promise<number> {
  if (words.length === 0 || words[0] === 'help' || words[0] === '--help' || words[0] === '-h') {
    process.stdout.write(overview());
    return 0;
  }
  if (words[0] === '--version') return showVersion(process);
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) =>
    Object.hasOwn(commands, candidate),
  );
  const entry = name === undefined ? undefined : commands[name];
  if (name === undefined || entry === undefined) {
    throw new UserError(
      `no command "${words.slice(0, 2).join(' ')}"; accepted: ${Object.keys(commands).join(', ')}`,
    );
  }
  const { command } = await entry.load();
  const rest = words.slice(name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`distsys ${command.usage}\n\n${entry.summary}\n`);
    return 0;
  }
  const { options, arguments: args } = parse(command, rest);
  return command.run({ options, arguments: args, surroundings: surroundingsOf(process) });
}

function parse(command: Command, words: string[]) {
  try {
    const parsed = parseArgs({ args: words, options: command.options as Options, allowPositionals: true });
    const [least, most] = command.arity;
    if (parsed.positionals.length < least || parsed.positionals.length > most)
      throw new Error('wrong number of arguments');
    return {
      options: parsed.values as Record<string, string | boolean | undefined>,
      arguments: parsed.positionals,
    };
  } catch (error) {
    const accepted = Object.keys(command.options).map((option) => `--${option}`);
    const list = accepted.length === 0 ? '' : `\noptions: ${accepted.join(', ')}`;
    throw new UserError(`${messageOf(error).split('. ')[0]}\nusage: distsys ${command.usage}${list}`);
  }
}

async function showVersion(process: NodeJS.Process): Promise<number> {
  const [{ readFile }, { packageRoot }] = await Promise.all([
    import('node:fs/promises'),
    import('../system/this-machine.js'),
  ]);
  const manifest = JSON.parse(await readFile(`${packageRoot()}/package.json`, 'utf8')) as { version: string };
  process.stdout.write(`${manifest.version}\n`);
  return 0;
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `distsys <command> [--help]\n\n${rows.join('\n')}\n\nexit codes: 0 passed, 1 checks failed, 2 your input, 3 infrastructure, 4 something is left\n`;
}

/** The cause first; a stack only for what is a bug of ours. */
function explain(error: unknown): string {
  if (error instanceof UserError || error instanceof InfraError) {
    const place =
      error.location === undefined || error.message.includes(error.location.file)
        ? ''
        : `${error.location.file}${error.location.line === undefined ? '' : `:${error.location.line}`}: `;
    const hint = error.hint === undefined ? '' : `\nhint: ${error.hint}`;
    return [`${place}${error.message}${hint}`, ...(error.log ?? []).map((line) => `  ${line}`)].join('\n');
  }
  if (error instanceof CommandError)
    return [error.message, ...error.tail().map((line) => `  ${line}`)].join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
