import { type EnvironmentSummary, listEnvironments } from '../../environment/list.js';
import type { Command } from '../command.js';

const HEAD = ['environment', 'expires', 'holds', 'owner'];

export const command: Command = {
  usage: 'env list [--json]',
  options: { json: { type: 'boolean' } },
  arity: [0, 0],
  async run({ options, surroundings }) {
    const { context, stdout } = surroundings;
    const environments = await listEnvironments(context);
    if (options.json === true) stdout.write(`${JSON.stringify(environments, null, 2)}\n`);
    else if (environments.length === 0) stdout.write('no environment on this machine\n');
    else stdout.write(table([HEAD, ...environments.map((each) => rowOf(each, context.clock.now()))]));
    return 0;
  },
};

function rowOf(environment: EnvironmentSummary, now: number): string[] {
  const { id, owner, expires, resources, process } = environment;
  const count = Object.values(resources).reduce((sum, each) => sum + each, 0);
  const open = process === undefined ? '' : ` · in use by process ${process.pid}`;
  const holds = `${count} resource${count === 1 ? '' : 's'}${open}`;
  return [
    id,
    expires === undefined ? 'unknown' : fromNow(Date.parse(expires) - now),
    holds,
    owner ?? 'unknown',
  ];
}

/** As in "in 3 h 59 min" or "20 min ago"; milliseconds. */
function fromNow(distance: number): string {
  const minutes = Math.round(Math.abs(distance) / 60_000);
  const hours = Math.floor(minutes / 60);
  const text = hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
  return distance < 0 ? `${text} ago` : `in ${text}`;
}

function table(rows: string[][]): string {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}
